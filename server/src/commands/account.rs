//! `kladka account create` and `invite`: an account for someone who answers requests, with a password made here, or chosen by themselves after an
//! e-mail. Residents need none.
use super::{Outcome, explain, open, operator, say};
use crate::config::Config;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use clap::{Args, Subcommand};
use domain::{Id, Wrong, account::Role, area::AreaCode, contact::Email, organization::Organization};
use std::io::BufRead;
use store::{
    Cx,
    accounts::{self, NewAccount, invitations},
};

/// Accounts of those who answer requests
#[derive(Args)]
#[command(after_help = "Example: kladka account invite --role triage --email ona@example.lt --organization vr-sav-sr --municipality LT-58")]
pub struct Account {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    Create(Create),
    Invite(Invite),
}

/// Create an account; its password is printed once
#[derive(Args)]
#[command(after_help = "Example: kladka account create --role provider-manager --email ona@example.lt --organization vr-vdc-svajone")]
struct Create {
    /// front-desk, triage, case-worker, supervisor, administrator, provider-editor or provider-manager
    #[arg(long, value_parser = role)]
    role: Role,
    #[arg(long, value_name = "ADDRESS")]
    email: String,
    /// The organization's UUID, or its id in the sample
    #[arg(long, value_name = "ID")]
    organization: String,
    /// The municipality whose requests are answered; needed for all but providers
    #[arg(long, value_name = "CODE", alias = "area")]
    municipality: Option<String>,
    /// Read the password from the first line of standard input instead of making one
    #[arg(long)]
    password_stdin: bool,
}

fn role(typed: &str) -> Result<Role, String> {
    typed.parse().map_err(|()| format!("must be one of {}", Role::ALL.map(Role::code).join(", ")))
}

impl Account {
    pub async fn run(self, config: &Config) -> Outcome {
        match self.what {
            What::Create(create) => create.run(config).await,
            What::Invite(invite) => invite.run(config).await,
        }
    }
}

/// Who is to have an account, checked.
struct Wanted {
    email: Email,
    organization: Id<Organization>,
    municipality: Option<AreaCode>,
}

/// What both commands are told of the person.
async fn wanted(cx: &Cx, role: Role, email: &str, organization: &str, municipality: Option<&String>) -> Outcome<Wanted> {
    let email: Email = email.parse().map_err(|_| format!("\"{email}\" is no e-mail address: correct --email."))?;
    if role.is_staff() && municipality.is_none() {
        return Err(format!("A {role} works for a municipality: name it with --municipality CODE."));
    }
    let id = self::organization(organization);
    store::organizations::find(cx, id)
        .await
        .map_err(|_| format!("There is no organization {organization}: import it first, or correct --organization."))?;
    let municipality = municipality.cloned().filter(|_| role.is_staff()).map(AreaCode);
    if let Some(code) = &municipality {
        store::areas::find(cx, code).await.map_err(|_| format!("There is no area {code}: take a code of areas.csv."))?;
    }
    Ok(Wanted { email, organization: id, municipality })
}

/// Invite someone by e-mail; they choose a password themselves
#[derive(Args)]
#[command(
    after_help = "Example: kladka account invite --role administrator --email ona@example.lt --organization vr-sav-sr --municipality LT-58"
)]
struct Invite {
    /// front-desk, triage, case-worker, supervisor, administrator, provider-editor or provider-manager
    #[arg(long, value_parser = role)]
    role: Role,
    #[arg(long, value_name = "ADDRESS")]
    email: String,
    /// The organization's UUID, or its id in the sample
    #[arg(long, value_name = "ID")]
    organization: String,
    /// The municipality whose requests are answered; needed for all but providers
    #[arg(long, value_name = "CODE", alias = "area")]
    municipality: Option<String>,
    /// The letter's language: lt, pl, uk, en or ru
    #[arg(long, value_name = "CODE", default_value = "en")]
    language: String,
}

impl Invite {
    async fn run(self, config: &Config) -> Outcome {
        let language =
            self.language.parse().map_err(|()| format!("\"{}\" is none of lt, pl, uk, en, ru: correct --language.", self.language))?;
        let db = open(config).await?;
        let cx = operator(&db);
        let Wanted { email, organization, municipality } =
            wanted(&cx, self.role, &self.email, &self.organization, self.municipality.as_ref()).await?;
        let invite = invitations::Invite { email, role: self.role, organization, municipality, language };
        invitations::invite(&cx, &invite).await.map_err(|error| refused(&self.email, error))?;
        say(&format!("The server sends {} an invitation that works for {} days.", self.email, invitations::DAYS));
        db.close().await;
        Ok(())
    }
}

impl Create {
    async fn run(self, config: &Config) -> Outcome {
        let db = open(config).await?;
        let cx = operator(&db);
        let Wanted { email, organization, municipality } =
            wanted(&cx, self.role, &self.email, &self.organization, self.municipality.as_ref()).await?;
        let password = if self.password_stdin { typed_password()? } else { random_password() };
        let new = NewAccount { email, role: self.role, organization, municipality, password: password.clone() };
        accounts::create(&cx, new).await.map_err(|error| refused(&self.email, error))?;
        if self.password_stdin {
            say(&format!("{} may sign in as {}.", self.email, self.role));
        } else {
            say(&format!("{} may sign in as {} with the password {password}", self.email, self.role));
        }
        db.close().await;
        Ok(())
    }
}

fn refused(email: &str, error: domain::Error) -> String {
    let domain::Error::Invalid(problems) = &error else { return explain(error) };
    let wrong = |field: &str| problems.iter().find(|problem| problem.field == field).map(|problem| problem.what);
    match (wrong("email"), wrong("password")) {
        (Some(_), _) => format!("There is an account with the address {email} already: choose another."),
        (_, Some(Wrong::Stolen)) => "This password stands in lists of stolen ones: choose another.".into(),
        (_, Some(Wrong::TooWeak)) => "This password is easily guessed: add another word or two.".into(),
        (_, Some(_)) => format!("The password needs at least {} characters: choose a longer one.", accounts::SHORTEST_PASSWORD),
        _ => explain(error),
    }
}

/// A UUID, or an id of the sample.
pub fn organization(id: &str) -> Id<Organization> {
    id.parse().unwrap_or_else(|_| Id::named("organization", id))
}

fn typed_password() -> Outcome<String> {
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).map_err(|fault| format!("The password cannot be read ({fault})."))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

/// 120 random bits.
pub fn random_password() -> String {
    let mut bytes = [0; 15];
    getrandom::fill(&mut bytes).expect("the system gives random bytes");
    URL_SAFE_NO_PAD.encode(bytes)
}
