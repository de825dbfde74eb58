//! Letters leave here: by SMTP, or into a folder where the site is a demonstration. What a letter says is in its own file.
//! No letter holds personal data; the address it goes to is never logged.
pub mod agency;
pub mod person;

use crate::config::Config;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};
use std::path::{Path, PathBuf};

/// What is to be sent to one address.
pub struct Letter {
    pub to: String,
    pub subject: String,
    pub body: String,
    /// The same at every try, so that a receiver can drop a double.
    pub id: String,
}

/// Where letters go.
#[derive(Clone)]
pub struct Post {
    from: String,
    host: String,
    way: Way,
}
#[derive(Clone)]
enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Folder(PathBuf),
}

impl Post {
    /// SMTP where it is set; else, and always in a demonstration, the folder.
    pub fn new(config: &Config, demonstration: bool) -> Result<Self, String> {
        let way = match &config.smtp_url {
            Some(_) if demonstration => {
                return Err(
                    "This data folder is a demonstration, whose mail must reach nobody: remove smtp-url, or use another --data.".into()
                );
            }
            Some(url) => Way::Smtp(
                AsyncSmtpTransport::<Tokio1Executor>::from_url(&url.0)
                    .map_err(|fault| format!("smtp-url cannot be used ({fault}): write it like smtps://user:password@mail.example."))?
                    .build(),
            ),
            None => Way::Folder(config.mail()),
        };
        Ok(Self { from: config.mail_from.clone(), host: config.public_url.host().to_owned(), way })
    }
    pub async fn send(&self, letter: Letter) -> Result<(), String> {
        let message = self.message(&letter)?;
        match &self.way {
            Way::Smtp(smtp) => smtp.send(message).await.map(|_| ()).map_err(|fault| without_addresses(&fault)),
            Way::Folder(folder) => keep(folder, &letter.id, &message.formatted()).await.map_err(|fault| fault.to_string()),
        }
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
    fn message(&self, letter: &Letter) -> Result<Message, String> {
        let address = |text: &str| text.parse::<Mailbox>().map_err(|_| "an address cannot be written to".to_owned());
        Message::builder()
            .from(address(&self.from)?)
            .to(address(&letter.to)?)
            .subject(&letter.subject)
            .message_id(Some(format!("<{}@{}>", letter.id, self.host)))
            .header(ContentType::TEXT_PLAIN)
            .body(letter.body.clone())
            .map_err(|fault| fault.to_string())
    }
}

/// A server's answer may repeat the address; only its kind and code are told.
fn without_addresses(fault: &lettre::transport::smtp::Error) -> String {
    match fault.status() {
        Some(code) => format!("the mail server answered {code}"),
        None if fault.is_timeout() => "the mail server did not answer in time".into(),
        None if fault.is_permanent() => "the mail server refused for good".into(),
        None => "the mail server cannot be reached".into(),
    }
}

/// Whole or not at all: written beside, then renamed.
async fn keep(folder: &Path, id: &str, letter: &[u8]) -> std::io::Result<()> {
    tokio::fs::create_dir_all(folder).await?;
    let half = folder.join(format!(".{id}.part"));
    tokio::fs::write(&half, letter).await?;
    tokio::fs::rename(&half, folder.join(format!("{id}.eml"))).await
}
