//! `kladka account create`: an account for someone who answers requests. Residents need none.
use super::{Outcome, explain, open, operator, say};
use crate::config::Config;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use clap::{Args, Subcommand};
use domain::{Id, account::Role, area::AreaCode, organization::Organization};
use std::io::BufRead;
use store::accounts::{self, NewAccount};

/// Accounts of those who answer requests
#[derive(Args)]
#[command(after_help = "Example: kladka account create --role triage --email ona@example.lt --organization vr-sav-sr --municipality LT-58")]
pub struct Account {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    Create(Create),
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
        }
    }
}

impl Create {
    async fn run(self, config: &Config) -> Outcome {
        let email = self.email.parse().map_err(|_| format!("\"{}\" is no e-mail address: correct --email.", self.email))?;
        if self.role.is_staff() && self.municipality.is_none() {
            return Err(format!("A {} works for a municipality: name it with --municipality CODE.", self.role));
        }
        let db = open(config).await?;
        let cx = operator(&db);
        let organization = organization(&self.organization);
        store::organizations::find(&cx, organization)
            .await
            .map_err(|_| format!("There is no organization {}: import it first, or correct --organization.", self.organization))?;
        let municipality = self.municipality.clone().filter(|_| self.role.is_staff()).map(AreaCode);
        if let Some(code) = &municipality {
            store::areas::find(&cx, code).await.map_err(|_| format!("There is no area {code}: take a code of areas.csv."))?;
        }
        let password = if self.password_stdin { typed_password()? } else { random_password() };
        let new = NewAccount { email, role: self.role, organization, municipality, password: password.clone() };
        accounts::create(&cx, new).await.map_err(|error| self.refused(error))?;
        if self.password_stdin {
            say(&format!("{} may sign in as {}.", self.email, self.role));
        } else {
            say(&format!("{} may sign in as {} with the password {password}", self.email, self.role));
        }
        db.close().await;
        Ok(())
    }
    fn refused(&self, error: domain::Error) -> String {
        match &error {
            domain::Error::Invalid(problems) if problems.iter().any(|p| p.field == "email") => {
                format!("There is an account with the address {} already: choose another.", self.email)
            }
            domain::Error::Invalid(problems) if problems.iter().any(|p| p.field == "password") => {
                format!("The password needs at least {} characters: choose a longer one.", accounts::SHORTEST_PASSWORD)
            }
            _ => explain(error),
        }
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
