//! A mail server and a gateway for text messages as tests need them: they keep what came, and refuse what they are told to.
use base64::{Engine, prelude::BASE64_STANDARD};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

/// A letter as it came over the wire, and whether the server took it.
#[derive(Clone)]
pub struct Came {
    pub to: String,
    pub data: String,
    pub taken: bool,
}
pub type Letters = Arc<Mutex<Vec<Came>>>;

/// What it answers to the so-many-eth letter for this address instead of taking it.
pub type Refusing = Arc<dyn Fn(usize, &str) -> Option<&'static str> + Send + Sync>;

pub const BUSY: &str = "451 4.3.2 too busy, try later";
pub const UNKNOWN: &str = "550 5.1.1 no such person here";

pub async fn mail_server(refusing: impl Fn(usize, &str) -> Option<&'static str> + Send + Sync + 'static) -> (u16, Letters) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let letters = Letters::default();
    let (kept, refusing): (Letters, Refusing) = (letters.clone(), Arc::new(refusing));
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(talk(stream, kept.clone(), refusing.clone()));
        }
    });
    (port, letters)
}

/// `None` when the other side has gone: a worker may be killed in the middle of a letter.
async fn talk(stream: TcpStream, letters: Letters, refusing: Refusing) -> Option<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 mail.example ESMTP\r\n").await.ok()?;
    let (mut to, mut data) = (String::new(), None::<String>);
    while let Some(line) = lines.next_line().await.ok()? {
        if let Some(text) = &mut data {
            if line != "." {
                text.push_str(&line);
                text.push_str("\r\n");
                continue;
            }
            let answer = taken(&letters, &refusing, &to, data.take()?);
            write.write_all(format!("{answer}\r\n").as_bytes()).await.ok()?;
            continue;
        }
        let answer: &[u8] = match line.split([' ', ':']).next().unwrap_or_default() {
            "EHLO" => b"250-mail.example\r\n250 8BITMIME\r\n",
            "RCPT" => {
                to = line;
                b"250 2.1.5 ok\r\n"
            }
            "DATA" => {
                data = Some(String::new());
                b"354 go on\r\n"
            }
            "QUIT" => b"221 2.0.0 bye\r\n",
            _ => b"250 2.0.0 ok\r\n",
        };
        write.write_all(answer).await.ok()?;
    }
    Some(())
}

fn taken(letters: &Letters, refusing: &Refusing, to: &str, data: String) -> &'static str {
    let mut letters = letters.lock().unwrap();
    let refusal = refusing(letters.len(), to);
    letters.push(Came { to: to.to_owned(), data, taken: refusal.is_none() });
    refusal.unwrap_or("250 2.0.0 taken")
}

impl Came {
    pub fn header(&self, name: &str) -> String {
        header(self.data.split("\r\n\r\n").next().unwrap(), name)
    }
    /// The same words as text and as HTML.
    pub fn text_and_html(&self) -> (String, String) {
        let kind = self.header("Content-Type");
        assert!(kind.starts_with("multipart/alternative"), "{kind}");
        let boundary = kind.split("boundary=\"").nth(1).unwrap().split('"').next().unwrap();
        let parts: Vec<&str> = self.data.split(&format!("--{boundary}")).filter(|part| part.contains("Content-Type: text/")).collect();
        let [text, html] = parts[..] else { panic!("{} parts", parts.len()) };
        assert!(text.contains("Content-Type: text/plain; charset=utf-8") && html.contains("Content-Type: text/html; charset=utf-8"));
        (decoded(text), decoded(html))
    }
}

fn header(head: &str, name: &str) -> String {
    let unfolded = head.replace("\r\n ", " ");
    unfolded.lines().find_map(|line| line.strip_prefix(&format!("{name}: "))).unwrap_or_default().to_owned()
}

fn decoded(part: &str) -> String {
    let (head, body) = part.trim_start().split_once("\r\n\r\n").unwrap();
    let bytes = match header(head, "Content-Transfer-Encoding").as_str() {
        "base64" => BASE64_STANDARD.decode(body.replace("\r\n", "")).unwrap(),
        "quoted-printable" => unquoted(&body.replace("=\r\n", "")),
        _ => body.as_bytes().to_vec(),
    };
    String::from_utf8(bytes).unwrap()
}
fn unquoted(text: &str) -> Vec<u8> {
    let mut bytes = vec![];
    let mut rest = text.as_bytes();
    while let Some((first, others)) = rest.split_first() {
        if *first == b'=' {
            bytes.push(u8::from_str_radix(std::str::from_utf8(&others[..2]).unwrap(), 16).unwrap());
            rest = &others[2..];
        } else {
            bytes.push(*first);
            rest = others;
        }
    }
    bytes
}

/// A request that came to the gateway.
#[derive(Clone, Debug)]
pub struct Asked {
    pub line: String,
    pub headers: BTreeMap<String, String>,
    pub body: String,
}
pub type Messages = Arc<Mutex<Vec<Asked>>>;

/// Answers the so-many-eth request with that status.
pub async fn gateway(answers: &'static [u16]) -> (u16, Messages) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let messages = Messages::default();
    let kept = messages.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (read, mut write) = stream.into_split();
            let asked = read_request(BufReader::new(read)).await;
            let count = {
                let mut kept = kept.lock().unwrap();
                kept.push(asked);
                kept.len()
            };
            let status = answers[(count - 1).min(answers.len() - 1)];
            // An interim answer first: it is not the one that counts.
            write
                .write_all(format!("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 {status} Word\r\nContent-Length: 0\r\n\r\n").as_bytes())
                .await
                .unwrap();
        }
    });
    (port, messages)
}

async fn read_request(mut stream: BufReader<tokio::net::tcp::OwnedReadHalf>) -> Asked {
    let mut head = vec![];
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).await.unwrap();
        if line.trim().is_empty() {
            break;
        }
        head.push(line.trim().to_owned());
    }
    let headers: BTreeMap<String, String> =
        head[1..].iter().filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
    let mut body = vec![0; headers["content-length"].parse().unwrap()];
    stream.read_exact(&mut body).await.unwrap();
    Asked { line: head[0].clone(), headers, body: String::from_utf8(body).unwrap() }
}
