//! The settings of the gateway for text messages.
use super::{File, Flags, Secret};
use std::path::{Path, PathBuf};

/// How text messages leave; all empty where none do.
#[derive(Clone, Debug, Default)]
pub struct Sms {
    pub url: Option<Secret>,
    pub method: Option<String>,
    pub template: Option<String>,
    token: Option<Secret>,
    token_file: Option<PathBuf>,
}
/// A token in a setting is seen by whoever sees the process's command line or environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenFrom<'a> {
    Nowhere,
    Setting,
    File(&'a Path),
}
impl Sms {
    pub(super) fn read(flags: &Flags, file: &File) -> Self {
        Self {
            url: flags.sms_url.clone().or(file.sms_url.clone().map(Secret)),
            method: flags.sms_method.clone().or(file.sms_method.clone()),
            template: flags.sms_template.clone().or(file.sms_template.clone()),
            token: flags.sms_token.clone().or(file.sms_token.clone().map(Secret)),
            token_file: flags.sms_token_file.clone().or(file.sms_token_file.clone()),
        }
    }
    /// Where the token comes from.
    pub fn token_from(&self) -> TokenFrom<'_> {
        match (&self.token, &self.token_file) {
            (Some(_), _) => TokenFrom::Setting,
            (None, Some(file)) => TokenFrom::File(file),
            (None, None) => TokenFrom::Nowhere,
        }
    }
    /// As it is set, else as its file holds it. It travels in a header, so it is one line.
    pub fn token(&self) -> Result<Option<Secret>, String> {
        let token = match (&self.token, &self.token_file) {
            (Some(token), _) => token.0.clone(),
            (None, Some(file)) => {
                std::fs::read_to_string(file).map_err(|fault| format!("sms-token-file {} cannot be read ({fault}).", file.display()))?
            }
            (None, None) => return Ok(None),
        };
        let token = token.trim();
        if token.is_empty() || token.chars().any(char::is_control) {
            Err("sms-token must be one line.".into())
        } else {
            Ok(Some(Secret(token.to_owned())))
        }
    }
}
