//! Text messages: is the gateway set as it should be, does it answer, who can read its token, and under which name do messages come?
use super::Check;
use crate::{
    config::{Config, TokenFrom},
    mail::texts::Texts,
};
use std::{fs, os::unix::fs::PermissionsExt, path::Path};

const NAME: &str = "text messages";

pub async fn check(config: &Config) -> Check {
    let texts = match Texts::new(config, config.is_demonstration()) {
        Ok(texts) => texts,
        Err(sentence) => return Check::failed(NAME, "cannot be sent", &sentence),
    };
    match &texts {
        Texts::Folder(folder) => Check::ok(NAME, format!("only into {}", folder.display())),
        Texts::Nobody => Check::ok(NAME, "no gateway is set (sms-url): people who chose text messages are called"),
        Texts::Gateway(_) => match texts.answers().await {
            Err(reason) => Check::failed(
                NAME,
                format!("the gateway cannot be reached: {reason}"),
                "Check sms-url, the gateway's certificate (install ca-certificates) and the way out of this machine.",
            ),
            Ok(()) => token(config.sms.token_from(), texts.sender()),
        },
    }
}

/// The gateway answers; what is left are its secret and its name.
fn token(from: TokenFrom<'_>, sender: Option<&str>) -> Check {
    let name = sender.map_or_else(|| "the gateway's own name".to_owned(), |sender| format!("the name {sender}"));
    let seen = |token: &str| format!("the gateway answers; {token}; messages come under {name}");
    match from {
        TokenFrom::Nowhere => Check::warning(NAME, seen("no token"), "Set sms-token-file, unless the gateway really lets everyone send."),
        TokenFrom::Setting => Check::warning(
            NAME,
            seen("the token is a setting"),
            "Put it into a file of the site's user with mode 0600 and set sms-token-file: command lines and environments are read by others.",
        ),
        TokenFrom::File(file) if is_open(file) => Check::warning(
            NAME,
            seen("others can read the token's file"),
            "Run `chmod 600` on the file of sms-token-file, and replace the token.",
        ),
        TokenFrom::File(_) if sender.is_some_and(|sender| !fits(sender)) => Check::warning(
            NAME,
            seen("the token is kept"),
            "Networks cut or refuse this name: at most 11 Latin letters and digits, or a telephone number, in sms-template.",
        ),
        TokenFrom::File(_) => Check::ok(NAME, seen("the token is kept")),
    }
}

/// A file that others than its owner can read. Of a credential of systemd the bits of the group stand for the one user that it is for.
pub(super) fn is_open(file: &Path) -> bool {
    !file.starts_with("/run/credentials") && fs::metadata(file).is_ok_and(|file| file.permissions().mode() & 0o077 != 0)
}

/// As the GSM networks take it; a harmless one is the operator's to choose.
fn fits(sender: &str) -> bool {
    const LETTERS: usize = 11;
    const DIGITS: usize = 15;
    let number = sender.strip_prefix('+').unwrap_or(sender);
    let plain = sender.chars().all(|c| c.is_ascii_alphanumeric() || c == ' ');
    plain && sender.len() <= LETTERS || number.len() <= DIGITS && number.chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{super::State, *};

    #[test]
    fn a_name_that_networks_would_cut_is_told() {
        assert!(fits("Savivaldybe") && fits("+37061234567") && fits("1545"));
        assert!(!fits("Savivaldybe1") && !fits("Громада") && !fits("+1234567890123456"));
    }
    #[test]
    fn a_token_is_kept_in_a_file_of_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("token");
        fs::write(&file, "secret").unwrap();
        let state = |mode: u32, sender| {
            fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
            token(TokenFrom::File(&file), sender).state
        };
        assert_eq!(state(0o600, Some("Info")), State::Ok);
        assert_eq!(state(0o640, Some("Info")), State::Warning);
        assert_eq!(state(0o600, Some("Department of social policy")), State::Warning);
        assert_eq!(token(TokenFrom::Setting, None).state, State::Warning);
        assert_eq!(token(TokenFrom::Nowhere, None).state, State::Warning);
    }
}
