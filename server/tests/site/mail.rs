//! Letters over a real SMTP exchange: an agency's notice comes once, tells nothing, and keeps its id when it has to be sent again.
use super::{browser::Browser, journeys};
use base64::{Engine, prelude::BASE64_STANDARD};
use domain::Language;
use server::{
    config::{Config, Flags, Rates, Secret},
    jobs::{Work, deliver},
    mail::Post,
    web::limits::Gauge,
};
use std::sync::{Arc, Mutex};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

/// A letter as it came over the wire, and whether the server took it.
struct Came {
    to: String,
    data: String,
    taken: bool,
}
type Letters = Arc<Mutex<Vec<Came>>>;

/// A mail server that is too busy for its first letter.
async fn mail_server() -> (u16, Letters) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let letters = Letters::default();
    let kept = letters.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(talk(stream, kept.clone()));
        }
    });
    (port, letters)
}

async fn talk(stream: TcpStream, letters: Letters) {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 mail.example ESMTP\r\n").await.unwrap();
    let (mut to, mut data) = (String::new(), None::<String>);
    while let Ok(Some(line)) = lines.next_line().await {
        if let Some(text) = &mut data {
            if line != "." {
                text.push_str(&line);
                text.push_str("\r\n");
                continue;
            }
            let data = data.take().unwrap();
            let taken = !letters.lock().unwrap().is_empty();
            letters.lock().unwrap().push(Came { to: to.clone(), data, taken });
            let answer: &[u8] = if taken { b"250 2.0.0 taken\r\n" } else { b"451 4.3.2 too busy, try later\r\n" };
            write.write_all(answer).await.unwrap();
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
        write.write_all(answer).await.unwrap();
    }
}

impl Came {
    fn header(&self, name: &str) -> String {
        let headers = self.data.split("\r\n\r\n").next().unwrap();
        let unfolded = headers.replace("\r\n ", " ");
        unfolded.lines().find_map(|line| line.strip_prefix(&format!("{name}: "))).unwrap_or_default().to_owned()
    }
    fn body(&self) -> String {
        let body = self.data.split_once("\r\n\r\n").unwrap().1;
        let bytes = match self.header("Content-Transfer-Encoding").as_str() {
            "base64" => BASE64_STANDARD.decode(body.replace("\r\n", "")).unwrap(),
            "quoted-printable" => unquoted(&body.replace("=\r\n", "")),
            _ => body.as_bytes().to_vec(),
        };
        String::from_utf8(bytes).unwrap()
    }
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

#[tokio::test]
async fn an_agencys_notice_comes_once_with_the_same_id_and_says_nothing_of_the_person() {
    let site = journeys::seeds().await;
    let mut person = Browser::new(&site);
    let check = journeys::svajone(&mut person, Language::Lt, &[]).await;
    let receipt = journeys::sent(&mut person, &check).await;

    let (at, letters) = mail_server().await;
    let folder = tempfile::tempdir().unwrap();
    let flags = Flags {
        data: Some(folder.path().to_owned()),
        smtp_url: Some(Secret(format!("smtp://127.0.0.1:{at}"))),
        mail_from: Some("Kladka <kladka@kladka.example>".into()),
        public_url: Some("https://kladka.example".into()),
        ..Flags::default()
    };
    let post = Post::new(&Config::read(&flags).unwrap(), false).unwrap();
    let work = Work { site: site.state.site.clone(), post, gauge: Arc::new(Gauge::new(Rates::default())) };
    for _ in 0..4 {
        deliver::run(&work).await.unwrap();
        site.minutes_pass(1);
    }

    assert_eq!(store::jobs::dead(&site.cx()).await.unwrap(), 0);
    let letters = letters.lock().unwrap();
    assert_eq!(letters.iter().map(|letter| letter.taken).collect::<Vec<_>>(), [false, true], "refused for now, then taken, never again");
    let id = letters[0].header("Message-ID");
    assert!(id.ends_with("@kladka.example>"), "{id}");
    assert_eq!(letters[1].header("Message-ID"), id);
    for letter in letters.iter() {
        assert!(letter.to.contains("manager@vr.example"), "{}", letter.to);
        let body = letter.body();
        assert!(body.contains("/lt/sign-in"), "{body}");
        for word in journeys::PERSONAL.into_iter().chain([receipt.as_str(), "dienos centr", "day.children", "Vilniaus"]) {
            assert!(!body.contains(word) && !letter.data.contains(word), "the letter tells \"{word}\"");
        }
    }
}
