//! What is sealed: does the vault answer, has it every key, is it apart from the web; and is the audit trail as it was written?
use super::Check;
use crate::config::Config;
use store::{Cx, audit};
use vault::{Status, Vault};

pub async fn checks(config: &Config, cx: &Cx) -> Vec<Check> {
    let asked = Vault::connect(&config.vault_socket()).status(cx).await;
    vec![answers(config, asked.as_ref().ok()), user(config, asked.ok()), trail(cx).await]
}

fn answers(config: &Config, status: Option<&Status>) -> Check {
    let name = "vault";
    let socket = config.vault_socket().display().to_string();
    match status {
        None => {
            Check::warning(name, format!("does not answer at {socket}"), "Start `kladka serve`, or the service that runs `kladka vault`.")
        }
        Some(status) if !status.lost.is_empty() => Check::failed(
            name,
            format!("has no private key of {}", status.lost.join(", ")),
            "Restore the key file from where it is kept: what was sealed to them cannot be opened without it.",
        ),
        Some(status) if status.stock < 100 => Check::warning(
            name,
            format!("only {} erasure keys wait", status.stock),
            "Look into the vault's log: it may not be able to write its file.",
        ),
        Some(status) => Check::ok(name, format!("answers, process {}, {} erasure keys wait", status.process, status.stock)),
    }
}

/// What is lost when both run as one user: whoever takes the web over may read the key file, and the vault's memory.
fn user(config: &Config, status: Option<Status>) -> Check {
    let name = "vault's user";
    let own = vault::own_user().ok();
    match status {
        None => Check::ok(name, "not known while the vault is away"),
        Some(status) if Some(status.user) != own => Check::ok(name, format!("{}, apart from this one", status.user)),
        Some(_) if config.is_demonstration() => Check::ok(name, "the same as the site's: a demonstration"),
        Some(_) if config.vault.is_none() => Check::warning(
            name,
            "the same as the site's",
            "Whoever takes the web process over can read the key file too: run `kladka vault` as a service with a user of its own (SECURITY.md).",
        ),
        Some(_) => Check::warning(name, "the same as this one", "Run the vault's service as a user of its own (SECURITY.md)."),
    }
}

async fn trail(cx: &Cx) -> Check {
    let name = "audit trail";
    let heads = audit::heads(cx).await.unwrap_or_default();
    match audit::verify(cx).await {
        Ok(audit::Verdict::Whole { links, .. }) if heads.is_empty() => Check::ok(name, format!("{links} rows, whole, not signed yet")),
        Ok(audit::Verdict::Whole { links, .. }) => Check::ok(name, format!("{links} rows, whole, {} signed heads", heads.len())),
        Ok(_) => {
            Check::failed(name, "not as it was written", "Run `kladka verify audit`, and compare with the heads that you keep elsewhere.")
        }
        Err(error) => Check::failed(name, error.to_string(), "Check the database."),
    }
}
