//! Letters leave here: by SMTP, or into a folder where the site is a demonstration; text messages as `texts` says. What a letter says is in
//! its own file. No letter holds personal data; the address it goes to is never logged.
pub mod accounts;
pub mod breaker;
pub mod checks;
pub mod claims;
mod html;
pub(crate) mod http;
pub mod members;
pub mod person;
pub mod texts;

use crate::config::{Config, host_of, is_loopback};
use breaker::Breaker;
use domain::{Language, Time};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Mailbox, MultiPart,
        header::{HeaderName, HeaderValue},
    },
};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use store::jobs::Fault;
use texts::Texts;
use tokio::time::timeout;

/// What is to be sent to one address.
pub struct Letter {
    pub to: String,
    pub language: Language,
    pub subject: String,
    pub body: String,
    /// The same at every try, so that a receiver can drop a double.
    pub id: String,
    pub from: Sender,
}

/// Under which name it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sender {
    /// To those who answer requests.
    Office,
    /// To a person, whose letters others may see: an address, and no name unless the operator has set a harmless one.
    Neutral,
}

/// Why a letter has not left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undelivered {
    Failed(Fault),
    /// Not tried: it must wait for this moment.
    Later(Time),
}
impl From<domain::Error> for Undelivered {
    fn from(_: domain::Error) -> Self {
        Self::Failed(Fault::Ours)
    }
}

/// Where letters go.
#[derive(Clone)]
pub struct Post {
    office: Mailbox,
    neutral: Mailbox,
    host: String,
    way: Way,
    texts: Texts,
    breakers: Arc<Breakers>,
}
#[derive(Clone)]
enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Folder(PathBuf),
}
/// One a destination.
#[derive(Debug, Default)]
struct Breakers {
    mail: Breaker,
    texts: Breaker,
}

/// Less than a lease's share: a server that hangs must not make a runner lose its work to another.
const PATIENCE: Duration = Duration::from_secs(20);

impl Post {
    /// SMTP where it is set; else, and always in a demonstration, the folder.
    pub fn new(config: &Config, demonstration: bool) -> Result<Self, String> {
        let way = match &config.smtp_url {
            Some(_) if demonstration => {
                return Err(
                    "This data folder is a demonstration, whose mail must reach nobody: remove smtp-url, or use another --data.".into()
                );
            }
            Some(url) => Way::Smtp(smtp(&url.0)?),
            None => Way::Folder(config.mail()),
        };
        let office: Mailbox = sender("mail-from", &config.mail_from)?;
        let neutral = match &config.mail_person_from {
            Some(set) => sender("mail-person-from", set)?,
            None => Mailbox::new(None, office.email.clone()),
        };
        let host = config.public_url.host().to_owned();
        Ok(Self { office, neutral, host, way, texts: Texts::new(config, demonstration)?, breakers: Arc::default() })
    }
    pub async fn send(&self, letter: Letter, now: Time) -> Result<(), Undelivered> {
        let message = self.message(&letter)?;
        match &self.way {
            Way::Smtp(smtp) => {
                let sending = async { smtp.send(message).await.map(|_| ()).map_err(|fault| Undelivered::Failed(kind_of(&fault))) };
                guarded(&self.breakers.mail, now, sending).await
            }
            Way::Folder(folder) => {
                keep(folder, &letter.id, "eml", &message.formatted()).await.map_err(|_| Undelivered::Failed(Fault::Ours))
            }
        }
    }
    /// A text message, where a gateway is set; without one nothing happens.
    pub async fn text(&self, to: &str, words: &str, id: &str, now: Time) -> Result<(), Undelivered> {
        guarded(&self.breakers.texts, now, self.texts.send(to, words, id)).await
    }
    pub fn sends_texts(&self) -> bool {
        !self.texts.is_nobody()
    }
    /// Does the server answer? A folder always does.
    pub async fn answers(&self) -> Result<(), String> {
        match &self.way {
            Way::Smtp(smtp) => match smtp.test_connection().await {
                Ok(true) => Ok(()),
                Ok(false) => Err("the mail server does not take letters".into()),
                Err(fault) => Err(without_addresses(&fault)),
            },
            Way::Folder(_) => Ok(()),
        }
    }
    pub fn is_folder(&self) -> bool {
        matches!(self.way, Way::Folder(_))
    }
    fn message(&self, letter: &Letter) -> Result<Message, Undelivered> {
        const AUTOMATIC: HeaderName = HeaderName::new_from_ascii_str("Auto-Submitted");
        let from = if letter.from == Sender::Office { &self.office } else { &self.neutral };
        let to: Mailbox = letter.to.parse().map_err(|_| Undelivered::Failed(Fault::Refused))?;
        Message::builder()
            .from(from.clone())
            .to(to)
            .subject(&letter.subject)
            .message_id(Some(format!("<{}@{}>", letter.id, self.host)))
            // So that nobody's "I am away" comes back.
            .raw_header(HeaderValue::new(AUTOMATIC, "auto-generated".to_owned()))
            .multipart(MultiPart::alternative_plain_html(letter.body.clone(), html::of(letter.language, &letter.subject, &letter.body)))
            .map_err(|_| Undelivered::Failed(Fault::Ours))
    }
}

fn sender(setting: &str, typed: &str) -> Result<Mailbox, String> {
    typed.parse().map_err(|_| format!("{setting} must be an address, such as kladka@example.org, not \"{typed}\"."))
}

fn smtp(url: &str) -> Result<AsyncSmtpTransport<Tokio1Executor>, String> {
    if in_clear(url) {
        return Err("smtp-url would send letters in clear: write smtps://…, or add ?tls=required to smtp://….".into());
    }
    let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
        .map_err(|fault| format!("smtp-url cannot be used ({fault}): write it like smtps://user:password@mail.example."))?;
    Ok(transport.timeout(Some(PATIENCE)).build())
}

/// Without TLS, or with one that an attacker could talk away; a server on the machine itself needs none.
fn in_clear(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("smtp://") else { return false };
    let (authority, query) = rest.split_once('?').unwrap_or((rest, ""));
    let authority = authority.split('/').next().unwrap_or_default();
    let host = host_of(authority.rsplit_once('@').map_or(authority, |(_, host)| host));
    !is_loopback(host) && !query.split('&').any(|part| part == "tls=required")
}

/// Asks the breaker before, and tells it after.
async fn guarded(breaker: &Breaker, now: Time, sending: impl Future<Output = Result<(), Undelivered>>) -> Result<(), Undelivered> {
    breaker.ask(now).map_err(Undelivered::Later)?;
    let outcome = timeout(PATIENCE, sending).await.unwrap_or(Err(Undelivered::Failed(Fault::Unreachable)));
    if outcome == Err(Undelivered::Failed(Fault::Unreachable)) {
        breaker.failed(now);
    } else {
        breaker.went_well();
    }
    outcome
}

/// A server's answer may repeat the address; only its kind is kept.
fn kind_of(fault: &lettre::transport::smtp::Error) -> Fault {
    match fault.status().map(u16::from) {
        // It closes, or does not let us in: that is not this letter's fault.
        None | Some(421 | 454 | 530 | 534 | 535 | 538) => Fault::Unreachable,
        Some(501 | 550 | 551 | 553 | 556) => Fault::Refused,
        Some(_) => Fault::Busy,
    }
}

fn without_addresses(fault: &lettre::transport::smtp::Error) -> String {
    match fault.status() {
        Some(code) => format!("the mail server answered {code}"),
        None if fault.is_timeout() => "the mail server did not answer in time".into(),
        None if fault.is_permanent() => "the mail server refused for good".into(),
        None => "the mail server cannot be reached".into(),
    }
}

/// Whole or not at all: written beside, then renamed.
async fn keep(folder: &Path, id: &str, ending: &str, letter: &[u8]) -> std::io::Result<()> {
    tokio::fs::create_dir_all(folder).await?;
    let half = folder.join(format!(".{id}.part"));
    tokio::fs::write(&half, letter).await?;
    tokio::fs::rename(&half, folder.join(format!("{id}.{ending}"))).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_leave_encrypted_or_stay_on_the_machine() {
        for well in [
            "smtps://u:p@mail.example",
            "smtp://mail.example:587?tls=required",
            "smtp://127.0.0.1:25",
            "smtp://u:p@localhost:25/kladka.example",
            "smtp://[::1]:25",
        ] {
            assert!(!in_clear(well), "{well}");
        }
        for clear in
            ["smtp://mail.example", "smtp://u:p@mail.example:587", "smtp://mail.example?tls=opportunistic", "smtp://127.0.0.1@mail.example"]
        {
            assert!(in_clear(clear), "{clear}");
        }
    }
}
