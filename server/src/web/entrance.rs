//! The way in from the network. Asked to close, it shuts at once and lets in all who stood in the queue: whoever was let in is answered.
//! Knows connections only; what is asked on them is the router's business.
use axum::serve::Listener;
use std::{collections::VecDeque, io, net::SocketAddr, time::Duration};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch,
};

pub struct Entrance {
    open: Option<TcpListener>,
    /// Who stood in the queue when it was shut.
    queue: VecDeque<(TcpStream, SocketAddr)>,
    stopping: watch::Receiver<bool>,
    shut: watch::Sender<bool>,
    address: SocketAddr,
}

/// A connection on which nothing has been read yet is cut when hyper is told to end: those who were let in last have so long to say what they want.
const LAST_WORDS: Duration = Duration::from_millis(300);

impl Entrance {
    pub async fn at(address: SocketAddr, stopping: watch::Receiver<bool>) -> io::Result<Self> {
        let open = TcpListener::bind(address).await?;
        Ok(Self { address: open.local_addr()?, open: Some(open), queue: VecDeque::new(), stopping, shut: watch::Sender::new(false) })
    }
    /// Ends when nobody can come any more and the last ones have been heard.
    pub fn quiet(&self) -> impl Future<Output = ()> + Send + use<> {
        let mut shut = self.shut.subscribe();
        async move {
            let _ = shut.wait_for(|shut| *shut).await;
            tokio::time::sleep(LAST_WORDS).await;
        }
    }
    /// Taken out of the system's queue by hand, then closed at once: whoever stands there when a socket is closed gets no answer at all.
    fn shut(&mut self) {
        let Some(listener) = self.open.take().and_then(|listener| listener.into_std().ok()) else { return };
        loop {
            match listener.accept() {
                Ok((stream, peer)) => {
                    let stream = stream.set_nonblocking(true).and_then(|()| TcpStream::from_std(stream));
                    self.queue.extend(stream.map(|stream| (stream, peer)));
                }
                Err(fault) if matches!(fault.kind(), io::ErrorKind::ConnectionAborted | io::ErrorKind::Interrupted) => {}
                Err(_) => return,
            }
        }
    }
}

impl Listener for Entrance {
    type Io = TcpStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (TcpStream, SocketAddr) {
        loop {
            if let Some(last) = self.queue.pop_front() {
                return last;
            }
            let Some(listener) = &mut self.open else {
                self.shut.send_replace(true);
                return std::future::pending().await;
            };
            tokio::select! {
                biased;
                _ = self.stopping.wait_for(|stop| *stop) => {}
                next = Listener::accept(listener) => return next,
            }
            self.shut();
        }
    }
    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.address)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn who_stood_in_the_queue_is_let_in_and_nobody_after() {
        let (stop, stopping) = watch::channel(false);
        let mut entrance = Entrance::at(([127, 0, 0, 1], 0).into(), stopping).await.unwrap();
        let address = entrance.local_addr().unwrap();
        let early = [TcpStream::connect(address).await.unwrap(), TcpStream::connect(address).await.unwrap()];
        let quiet = entrance.quiet();
        stop.send_replace(true);
        let mut let_in = vec![];
        for _ in 0..early.len() {
            let_in.push(entrance.accept().await.1);
        }
        assert_eq!(let_in, early.map(|stream| stream.local_addr().unwrap()));
        assert!(TcpStream::connect(address).await.is_err(), "it is shut");
        tokio::select! {
            _ = entrance.accept() => panic!("somebody else came"),
            () = quiet => {}
        }
    }
}
