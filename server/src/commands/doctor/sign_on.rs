//! Municipalities' own sign-ons: does each answer, is what it names safe, and who can read its secret?
use super::{Check, texts::is_open};
use crate::{
    commands::now,
    config::Config,
    sign_on::{Faults, Provider, Providers},
};
use app::pages::Clock;

const NAME: &str = "sign-on";

pub async fn checks(config: &Config) -> Vec<Check> {
    let providers = match Providers::new(&config.sign_ons, config.public_url.as_str(), &Clock::new(now)) {
        Ok(providers) => providers,
        Err(sentence) => return vec![Check::failed(NAME, "cannot be used", &sentence)],
    };
    let mut checks = vec![];
    for provider in providers.all() {
        checks.push(check(provider).await);
    }
    checks
}

async fn check(provider: &Provider) -> Check {
    let settings = provider.settings();
    let about = match provider.discover().await {
        Ok(about) => about,
        Err(fault) => return failed(&settings.id, &settings.issuer, &fault),
    };
    let seen = format!("{}: {} answers; it must send people back to {}", settings.id, settings.issuer, provider.back());
    let fitting = about.jwks().keys().len();
    if fitting == 0 {
        return Check::failed(
            NAME,
            format!("{}: no keys", settings.id),
            "Ask those who run the sign-on: without keys nobody can be proved.",
        );
    }
    match settings.secret_file() {
        Some(file) if is_open(file) => Check::warning(
            NAME,
            format!("{seen}; others can read its secret's file"),
            "Run `chmod 600` on client-secret-file, and have the secret replaced.",
        ),
        _ => Check::ok(NAME, seen),
    }
}

fn failed(id: &str, issuer: &str, fault: &Faults) -> Check {
    match fault {
        Faults::Away(why) => Check::failed(
            NAME,
            format!("{id}: {issuer} cannot be used ({why})"),
            "Check issuer (exactly as the sign-on writes it of itself), its certificate (install ca-certificates) and the way out of this machine.",
        ),
        Faults::Unsafe(url) => Check::failed(
            NAME,
            format!("{id}: {issuer} names {url}"),
            "Ask those who run the sign-on: all its addresses must be https, as the issuer's is.",
        ),
        Faults::Unfit(what) => Check::failed(
            NAME,
            format!("{id}: {issuer} has {what}"),
            "Ask those who run the sign-on for OpenID Connect with the code flow.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::{super::State, *};
    use crate::config::{Flags, Secret};

    #[tokio::test]
    async fn a_sign_on_that_does_not_answer_fails_and_none_is_no_line() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("kladka.toml");
        let checked = async |text: &str| {
            std::fs::write(&file, text).unwrap();
            let sign_on_secrets = Some(Secret("vr=secret".into()));
            let flags = Flags { config: Some(file.clone()), sign_on_secrets, ..Flags::default() };
            checks(&Config::read(&flags).unwrap()).await
        };
        // Nobody listens on the port for what is thrown away.
        let one = "[[sign-on]]\nid = \"vr\"\nname = \"VR\"\nissuer = \"http://127.0.0.1:9\"\nclient-id = \"kladka\"\n\
                   municipality = \"LT-58\"\nemail-domains = [\"vr.example\"]\n";
        let found = checked(one).await;
        assert!(found.len() == 1 && found[0].state == State::Failed && found[0].seen.contains("http://127.0.0.1:9"), "{}", found[0].seen);
        assert!(checked("").await.is_empty());
    }

    #[test]
    fn what_is_wrong_comes_with_what_to_do() {
        for fault in
            [Faults::Away("refused".into()), Faults::Unsafe("http://login.example/token".into()), Faults::Unfit("no token endpoint")]
        {
            let check = failed("vr", "https://login.example", &fault);
            assert!(check.state == State::Failed && check.seen.starts_with("vr: https://login.example") && !check.advice.is_empty());
        }
    }
}
