//! One request over HTTP/1.1, of whose answer only the status is read: enough for a gateway that takes text messages. Certificates are
//! checked; without TLS it speaks to the machine itself alone.
use crate::config::{host_of, is_loopback};
use std::{io, str::FromStr, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader},
    net::TcpStream,
    time::timeout,
};
use tokio_rustls::{
    TlsConnector,
    rustls::{ClientConfig, RootCertStore, crypto::ring, pki_types::ServerName},
};

const PATIENCE: Duration = Duration::from_secs(20);
/// More than this much of an answer's head is no answer.
const LONGEST_HEAD: u64 = 16 * 1024;

/// Where to: an address of `http` or `https`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    tls: bool,
    /// As it stands in the address, with a port where one is written.
    authority: String,
    path: String,
}
impl FromStr for Target {
    type Err = String;
    fn from_str(url: &str) -> Result<Self, String> {
        let wrong = || "sms-url must be an address such as https://gateway.example/send".to_owned();
        let (scheme, rest) = url.trim().split_once("://").ok_or_else(wrong)?;
        let (authority, path) = rest.find('/').map_or((rest, "/"), |slash| rest.split_at(slash));
        let target = Self { tls: scheme == "https", authority: authority.to_owned(), path: path.to_owned() };
        let odd = |text: &str| text.chars().any(|c| c.is_whitespace() || c.is_control()) || text.contains(['#', '@']);
        if !["http", "https"].contains(&scheme) || target.host().is_empty() || odd(rest) {
            return Err(wrong());
        }
        if !target.tls && !is_loopback(target.host()) {
            return Err("sms-url must start with https://: telephone numbers must not travel in clear.".into());
        }
        Ok(target)
    }
}
impl Target {
    fn host(&self) -> &str {
        host_of(&self.authority)
    }
    fn port(&self) -> u16 {
        let usual = if self.tls { 443 } else { 80 };
        self.authority.rsplit_once(':').and_then(|(_, port)| port.parse().ok()).unwrap_or(usual)
    }
}

/// Sends `body` as JSON; answers the status.
pub async fn send(target: &Target, method: &str, headers: &[(&str, &str)], body: &str) -> io::Result<u16> {
    let conversation = async {
        let stream = TcpStream::connect((target.host(), target.port())).await?;
        let request = request(target, method, headers, body);
        if target.tls { talk(encrypted(target, stream).await?, &request).await } else { talk(stream, &request).await }
    };
    timeout(PATIENCE, conversation).await.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
}

fn request(target: &Target, method: &str, headers: &[(&str, &str)], body: &str) -> String {
    let more = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect::<Vec<_>>().concat();
    format!(
        "{method} {} HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n{more}Connection: close\r\n\r\n{body}",
        target.path,
        target.authority,
        body.len()
    )
}

async fn encrypted(target: &Target, stream: TcpStream) -> io::Result<impl AsyncRead + AsyncWrite + Unpin> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(io::Error::other)?
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from(target.host().to_owned()).map_err(io::Error::other)?;
    TlsConnector::from(Arc::new(config)).connect(name, stream).await
}

async fn talk(mut stream: impl AsyncRead + AsyncWrite + Unpin, request: &str) -> io::Result<u16> {
    stream.write_all(request.as_bytes()).await?;
    stream.flush().await?;
    let mut lines = BufReader::new(stream.take(LONGEST_HEAD)).lines();
    while let Some(line) = lines.next_line().await? {
        // An interim answer (100) is followed by the one that counts.
        match status(&line) {
            Some(100..=199) | None => {}
            Some(status) => return Ok(status),
        }
    }
    Err(io::ErrorKind::UnexpectedEof.into())
}

/// `HTTP/1.1 200 OK`.
fn status(line: &str) -> Option<u16> {
    let (version, rest) = line.split_once(' ')?;
    version.strip_prefix("HTTP/1.")?;
    rest.get(..3)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gateway_is_spoken_to_with_tls_or_on_the_machine_itself() {
        let target: Target = "https://gateway.example:8443/v1/send?from=kladka".parse().unwrap();
        assert_eq!((target.host(), target.port(), target.path.as_str()), ("gateway.example", 8443, "/v1/send?from=kladka"));
        assert_eq!("https://gateway.example".parse::<Target>().unwrap().port(), 443);
        assert!("http://127.0.0.1:9/".parse::<Target>().is_ok());
        for bad in [
            "http://gateway.example/",
            "ftp://a/",
            "https://",
            "https://a b/",
            "https://me:secret@a/",
            "gateway.example",
            "https://a/\r\nX: y",
        ] {
            assert!(bad.parse::<Target>().is_err(), "{bad}");
        }
    }
    #[test]
    fn only_a_status_line_is_a_status() {
        assert_eq!(status("HTTP/1.1 202 Accepted"), Some(202));
        assert_eq!(status("HTTP/1.0 500"), Some(500));
        assert_eq!((status("Date: now"), status("HTTP/1.1 2"), status("")), (None, None, None));
    }
}
