//! The gateway for text messages, asked over HTTP/1.1 by hyper's client. Of its answer the status alone is read. Certificates are checked against
//! the machine's; without TLS it speaks to the machine itself alone; and no redirect is followed: numbers go where the operator said, or nowhere.
use crate::config::{host_of, is_loopback};
use axum::{
    body::Body,
    http::{HeaderMap, Method, Request, Uri, header::CONTENT_TYPE},
};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use rustls::crypto::ring;
use std::{io, str::FromStr, time::Duration};
use tokio::time::timeout;

/// Less than a lease's share, as for mail.
const PATIENCE: Duration = Duration::from_secs(20);
/// More than this much of an answer's head is no answer; what follows the head is not read at all.
const LONGEST_HEAD: usize = 16 * 1024;

/// Where to: an address of `https`, or of `http` on the machine itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target(Uri);
impl FromStr for Target {
    type Err = String;
    fn from_str(url: &str) -> Result<Self, String> {
        let wrong = || "sms-url must be an address such as https://gateway.example/send".to_owned();
        // A name and a password belong into sms-token: an address is shown where things go wrong.
        let odd = url.chars().any(|c| c.is_whitespace() || c.is_control()) || url.contains(['#', '@']);
        let uri: Uri = if odd { Err(wrong()) } else { url.parse().map_err(|_| wrong()) }?;
        match (uri.scheme_str(), uri.host()) {
            (_, None | Some("")) => Err(wrong()),
            (Some("https"), _) => Ok(Self(uri)),
            (Some("http"), Some(host)) if is_loopback(host_of(host)) => Ok(Self(uri)),
            (Some("http"), _) => Err("sms-url must start with https://: telephone numbers must not travel in clear.".into()),
            _ => Err(wrong()),
        }
    }
}
impl Target {
    fn is_tls(&self) -> bool {
        self.0.scheme_str() == Some("https")
    }
}

/// Who asks one target.
#[derive(Clone)]
pub struct Asker {
    target: Target,
    wire: Wire,
}
#[derive(Clone)]
enum Wire {
    Tls(Client<HttpsConnector<HttpConnector>, Body>),
    Machine(Client<HttpConnector, Body>),
}

impl Asker {
    pub fn new(target: Target) -> Result<Self, String> {
        // A message now and then: a connection that waits for the next one would only grow stale.
        let mut client = Client::builder(TokioExecutor::new());
        client.pool_max_idle_per_host(0).http1_max_buf_size(LONGEST_HEAD);
        let wire = if target.is_tls() { Wire::Tls(client.build(tls()?)) } else { Wire::Machine(client.build_http()) };
        Ok(Self { target, wire })
    }

    /// Sends `body` as JSON; answers the status.
    pub async fn send(&self, method: Method, headers: HeaderMap, body: String) -> io::Result<u16> {
        let mut request = Request::new(Body::from(body));
        *request.method_mut() = method;
        *request.uri_mut() = self.target.0.clone();
        *request.headers_mut() = headers;
        request.headers_mut().insert(CONTENT_TYPE, mime_json());
        let asked = match &self.wire {
            Wire::Tls(client) => client.request(request),
            Wire::Machine(client) => client.request(request),
        };
        let answer = timeout(PATIENCE, asked).await?.map_err(io::Error::other)?;
        Ok(answer.status().as_u16())
    }
}

/// The innermost reason, which says most: an unknown issuer, a refused connection.
pub fn cause(fault: &(dyn std::error::Error + 'static)) -> String {
    fault.source().map_or_else(|| fault.to_string(), cause)
}

const fn mime_json() -> axum::http::HeaderValue {
    axum::http::HeaderValue::from_static("application/json")
}

/// Trusts whom the machine trusts.
pub fn tls() -> Result<HttpsConnector<HttpConnector>, String> {
    let roots = HttpsConnectorBuilder::new().with_provider_and_native_roots(ring::default_provider());
    let roots = roots.map_err(|fault| format!("This machine trusts nobody's certificate ({fault}): install ca-certificates."))?;
    Ok(roots.https_only().enable_http1().build())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    };
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        net::TcpListener,
    };

    #[test]
    fn a_gateway_is_spoken_to_with_tls_or_on_the_machine_itself() {
        for well in
            ["https://gateway.example:8443/v1/send?from=kladka", "https://gateway.example", "http://127.0.0.1:9/", "http://[::1]:9/x"]
        {
            assert!(well.parse::<Target>().is_ok(), "{well}");
        }
        for bad in [
            "http://gateway.example/",
            "ftp://a/",
            "https://",
            "https://a b/",
            "https://me:secret@a/",
            "gateway.example",
            "/send",
            "https://a/\r\nX: y",
        ] {
            assert!(bad.parse::<Target>().is_err(), "{bad}");
        }
    }

    /// A server that gives everyone this answer, and counts who came.
    async fn answering(answer: String) -> (u16, Arc<AtomicUsize>) {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let (port, came) = (listener.local_addr().unwrap().port(), Arc::new(AtomicUsize::new(0)));
        let count = came.clone();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                count.fetch_add(1, SeqCst);
                let answer = answer.clone();
                tokio::spawn(async move {
                    let _ = stream.read(&mut [0; 4096]).await;
                    // The other side may have heard enough.
                    let _ = stream.write_all(answer.as_bytes()).await;
                });
            }
        });
        (port, came)
    }
    async fn asks(url: String) -> io::Result<u16> {
        let asker = Asker::new(url.parse().unwrap()).unwrap();
        asker.send(Method::POST, HeaderMap::new(), "{}".into()).await
    }

    #[tokio::test]
    async fn a_redirect_is_an_answer_and_is_not_followed() {
        let (elsewhere, came) = answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".into()).await;
        let answer = format!("HTTP/1.1 307 Moved\r\nLocation: http://127.0.0.1:{elsewhere}/\r\nContent-Length: 0\r\n\r\n");
        let (gateway, _) = answering(answer).await;
        assert_eq!(asks(format!("http://127.0.0.1:{gateway}/send")).await.unwrap(), 307);
        assert_eq!(came.load(SeqCst), 0, "the number went where the operator said, and nowhere else");
    }
    #[tokio::test]
    async fn an_answer_may_be_long_and_its_head_may_not() {
        let long = "x".repeat(1 << 20);
        let (gateway, _) = answering(format!("HTTP/1.1 202 Accepted\r\nContent-Length: 99999999999\r\n\r\n{long}")).await;
        assert_eq!(asks(format!("http://127.0.0.1:{gateway}/")).await.unwrap(), 202);
        let (endless, _) = answering(format!("HTTP/1.1 202 Accepted\r\nX: {long}\r\n\r\n")).await;
        assert!(asks(format!("http://127.0.0.1:{endless}/")).await.is_err());
    }
    #[tokio::test]
    async fn who_speaks_no_tls_is_no_gateway_for_https() {
        let (plain, came) = answering("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n".into()).await;
        assert!(asks(format!("https://127.0.0.1:{plain}/")).await.is_err());
        assert_eq!(came.load(SeqCst), 1);
    }
}
