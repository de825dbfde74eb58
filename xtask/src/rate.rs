//! Questions at an even pace, whatever the answers take. Each is counted from the moment at which it was due: a server that stalls makes
//! everyone wait who comes meanwhile, and all of them are in the figures (others call the contrary "coordinated omission").
use crate::command::Done;
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, TcpStream},
    sync::atomic::{AtomicU32, Ordering},
    thread,
    time::{Duration, Instant},
};

/// More than wait at once at any pace that is measured here.
const CONNECTIONS: usize = 32;

/// How long each answer took, from the quickest to the slowest.
pub struct Seen(Vec<Duration>);
impl Seen {
    /// 0.99: so many of a hundred were at least as quick.
    pub fn at(&self, share: f64) -> Duration {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a place in a list of some thousands"
        )]
        let place = (self.0.len() as f64 * share).ceil() as usize;
        self.0.get(place.clamp(1, self.0.len().max(1)) - 1).copied().unwrap_or_default()
    }
    pub fn count(&self) -> usize {
        self.0.len()
    }
}

/// `address(n)` is what the n-th asks for; every answer has to be a page.
pub fn even(port: u16, per_second: u32, during: Duration, address: &(dyn Fn(u32) -> String + Sync)) -> Done<Seen> {
    let many = per_second * u32::try_from(during.as_secs())?;
    let (begin, next) = (Instant::now() + Duration::from_millis(200), AtomicU32::new(0));
    let asker = || -> Result<Vec<Duration>, String> {
        let mut line = Line::open(port).map_err(|fault| fault.to_string())?;
        let mut took = vec![];
        loop {
            let n = next.fetch_add(1, Ordering::Relaxed);
            if n >= many {
                return Ok(took);
            }
            let due = begin + Duration::from_secs(1) * n / per_second;
            thread::sleep(due.saturating_duration_since(Instant::now()));
            let status = line.ask(&address(n)).map_err(|fault| fault.to_string())?;
            if status != 200 {
                return Err(format!("{} was answered with {status}", address(n)));
            }
            took.push(due.elapsed());
        }
    };
    let results: Vec<_> = thread::scope(|scope| {
        let askers: Vec<_> = (0..CONNECTIONS).map(|_| scope.spawn(asker)).collect();
        askers.into_iter().map(|asker| asker.join().unwrap_or_else(|_| Err("a thread broke".to_owned()))).collect()
    });
    let mut all: Vec<Duration> = results.into_iter().collect::<Result<Vec<_>, String>>()?.into_iter().flatten().collect();
    all.sort();
    Ok(Seen(all))
}

/// A connection that stays open.
struct Line {
    stream: BufReader<TcpStream>,
    port: u16,
}
impl Line {
    fn open(port: u16) -> std::io::Result<Self> {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self { stream: BufReader::new(stream), port })
    }
    /// The status, after the whole answer has come.
    fn ask(&mut self, path: &str) -> std::io::Result<u16> {
        let question = format!("GET {path} HTTP/1.1\r\nhost: 127.0.0.1:{}\r\naccept-encoding: br\r\n\r\n", self.port);
        self.stream.get_mut().write_all(question.as_bytes())?;
        let status = self.line()?.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
        let (mut length, mut in_pieces) = (0, false);
        loop {
            let line = self.line()?.to_ascii_lowercase();
            match line.split_once(':').map(|(name, value)| (name, value.trim())) {
                Some(("content-length", value)) => length = value.parse().unwrap_or_default(),
                Some(("transfer-encoding", value)) => in_pieces = value == "chunked",
                Some(_) => {}
                None => break,
            }
        }
        if in_pieces {
            self.pieces()?;
        } else {
            self.skip(length)?;
        }
        Ok(status)
    }
    fn pieces(&mut self) -> std::io::Result<()> {
        loop {
            let length = u64::from_str_radix(&self.line()?, 16).unwrap_or_default();
            self.skip(length + 2)?;
            if length == 0 {
                return Ok(());
            }
        }
    }
    fn line(&mut self) -> std::io::Result<String> {
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        Ok(line.trim_end().to_owned())
    }
    fn skip(&mut self, bytes: u64) -> std::io::Result<()> {
        std::io::copy(&mut self.stream.by_ref().take(bytes), &mut std::io::sink()).map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        net::TcpListener,
        sync::{Arc, Mutex},
    };

    #[test]
    fn a_share_of_the_answers_was_at_least_as_quick() {
        let seen = Seen((1..=200).map(Duration::from_millis).collect());
        assert_eq!([0.5, 0.99, 1.0].map(|share| seen.at(share).as_millis()), [100, 198, 200]);
        assert_eq!(Seen(vec![]).at(0.99), Duration::ZERO);
    }

    /// Answers one after the other; for the tenth everyone has to wait.
    fn stalling(listener: &TcpListener) {
        let turn = Arc::new(Mutex::new(()));
        for stream in listener.incoming() {
            let turn = turn.clone();
            thread::spawn(move || {
                let mut stream = BufReader::new(stream.expect("a connection"));
                let mut asked = String::new();
                while stream.read_line(&mut asked).is_ok_and(|read| read > 0) {
                    if asked.ends_with("\r\n\r\n") {
                        let _turn = turn.lock();
                        thread::sleep(Duration::from_millis(if asked.contains("/10 ") { 300 } else { 0 }));
                        let answer = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
                        stream.get_mut().write_all(answer).expect("someone listens");
                        asked.clear();
                    }
                }
            });
        }
    }

    #[test]
    fn who_waits_is_counted_from_the_moment_they_wanted_to_ask() -> Done {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        thread::spawn(move || stalling(&listener));
        let seen = even(port, 50, Duration::from_secs(1), &|n| format!("/{n}"))?;
        assert_eq!(seen.count(), 50);
        // A tenth of all were due while nobody was answered, and did not have the answer for long.
        assert!(seen.at(1.0) >= Duration::from_millis(300) && seen.at(0.9) > Duration::from_millis(60));
        Ok(())
    }
}
