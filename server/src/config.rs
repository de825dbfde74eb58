//! Settings: one struct, read once; flags before environment before `kladka.toml`. Wrong at start or never.
//! The only place that knows the names of settings; the README lists them in one table.
mod ground;
mod public_url;
mod sign_on;
mod sms;

pub use ground::Ground;
pub use public_url::{PublicUrl, host_of, is_loopback};
pub use sign_on::{SignOn, is_safe};
pub use sms::{Sms, TokenFrom};

use clap::Args;
use serde::Deserialize;
use std::{
    fmt,
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
    str::FromStr,
};

/// As typed: every setting may stand on the command line, in the environment or in the file.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Settings (also KLADKA_… in the environment, or kladka.toml)")]
pub struct Flags {
    /// Folder of the database, the index, the keys and the demonstration's mail
    #[arg(long, global = true, env = "KLADKA_DATA", value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Database: sqlite:FILE or `postgres://…`; without it a file in the data folder
    #[arg(long, global = true, env = "KLADKA_DATABASE", value_name = "URL", hide_env_values = true)]
    pub database: Option<Secret>,
    /// Settings file; without it kladka.toml here or in the data folder
    #[arg(long, global = true, env = "KLADKA_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Logs as `text` or `json`
    #[arg(long, global = true, env = "KLADKA_LOG", value_name = "FORMAT")]
    pub log: Option<LogFormat>,
    /// Address and port to serve on
    #[arg(long, global = true, env = "KLADKA_LISTEN", value_name = "ADDRESS:PORT", hide_short_help = true)]
    pub listen: Option<SocketAddr>,
    /// Address that people type; https, except on the machine itself
    #[arg(long, global = true, env = "KLADKA_PUBLIC_URL", value_name = "URL", hide_short_help = true)]
    pub public_url: Option<String>,
    /// Proxy whose X-Forwarded-For is believed; may be given several times
    #[arg(long, global = true, env = "KLADKA_TRUSTED_PROXY", value_name = "IP", value_delimiter = ',', hide_short_help = true)]
    pub trusted_proxy: Vec<IpAddr>,
    /// Mail server: `smtps://user:password@host`, or `smtp://host:587?tls=required`
    #[arg(long, global = true, env = "KLADKA_SMTP_URL", value_name = "URL", hide_env_values = true, hide_short_help = true)]
    pub smtp_url: Option<Secret>,
    /// Sender of all mail
    #[arg(long, global = true, env = "KLADKA_MAIL_FROM", value_name = "ADDRESS", hide_short_help = true)]
    pub mail_from: Option<String>,
    /// Sender of letters to people who asked for help; without it the address of mail-from without its name
    #[arg(long, global = true, env = "KLADKA_MAIL_PERSON_FROM", value_name = "ADDRESS", hide_short_help = true)]
    pub mail_person_from: Option<String>,
    /// Gateway for text messages, an address that takes JSON
    #[arg(long, global = true, env = "KLADKA_SMS_URL", value_name = "URL", hide_env_values = true, hide_short_help = true)]
    pub sms_url: Option<Secret>,
    /// How it is asked: POST or PUT
    #[arg(long, global = true, env = "KLADKA_SMS_METHOD", value_name = "METHOD", hide_short_help = true)]
    pub sms_method: Option<String>,
    /// JSON in which {to}, {text} and {id} are filled in
    #[arg(long, global = true, env = "KLADKA_SMS_TEMPLATE", value_name = "JSON", hide_short_help = true)]
    pub sms_template: Option<String>,
    /// Its token, sent as `Authorization: Bearer`
    #[arg(long, global = true, env = "KLADKA_SMS_TOKEN", value_name = "TOKEN", hide_env_values = true, hide_short_help = true)]
    pub sms_token: Option<Secret>,
    /// File that holds the token
    #[arg(long, global = true, env = "KLADKA_SMS_TOKEN_FILE", value_name = "FILE", hide_short_help = true)]
    pub sms_token_file: Option<PathBuf>,
    /// Client secrets of the sign-ons of kladka.toml: `ID=SECRET`, several apart by spaces
    #[arg(long, global = true, env = "KLADKA_SIGN_ON_SECRETS", value_name = "SECRETS", hide_env_values = true, hide_short_help = true)]
    pub sign_on_secrets: Option<Secret>,
    /// Loopback address and port for metrics
    #[arg(long, global = true, env = "KLADKA_METRICS_LISTEN", value_name = "ADDRESS:PORT", hide_short_help = true)]
    pub metrics_listen: Option<SocketAddr>,
    /// Harmless page that "leave quickly" goes to
    #[arg(long, global = true, env = "KLADKA_EXIT_URL", value_name = "URL", hide_short_help = true)]
    pub exit_url: Option<String>,
    /// So many minutes after showing who is there it is asked again, before what is sealed is opened
    #[arg(long, global = true, env = "KLADKA_CONFIRM_MINUTES", value_name = "MINUTES", hide_short_help = true)]
    pub confirm_minutes: Option<u32>,
    /// The ground behind maps: a `PMTiles` file in the data folder, or `https://…/{z}/{x}/{y}.png`, whose server sees visitors' addresses
    #[arg(long, global = true, env = "KLADKA_TILES", value_name = "FILE|URL", hide_short_help = true)]
    pub tiles: Option<String>,
    /// Whose map that is, as shown below each map
    #[arg(long, global = true, env = "KLADKA_TILES_CREDIT", value_name = "TEXT", hide_short_help = true)]
    pub tiles_credit: Option<String>,
    /// Folder of the built style sheets and scripts; without it `site/` beside the program
    #[arg(long, global = true, env = "KLADKA_SITE", value_name = "DIR", hide_short_help = true)]
    pub site: Option<PathBuf>,
    /// Socket of a vault that runs as a service of its own; without it `serve` starts one
    #[arg(long, global = true, env = "KLADKA_VAULT", value_name = "SOCKET", hide_short_help = true)]
    pub vault: Option<PathBuf>,
    /// File with the passphrase that the key file is sealed with; only the vault reads it
    #[arg(long, global = true, env = "KLADKA_PASSPHRASE_FILE", value_name = "FILE", hide_short_help = true)]
    pub passphrase_file: Option<PathBuf>,
    /// No rate limits at all: for tests only
    #[arg(long, global = true, env = "KLADKA_LIMITS_RELAXED", value_name = "0|1", hide_short_help = true, num_args = 0..=1, default_missing_value = "1", value_parser = clap::builder::BoolishValueParser::new())]
    pub limits_relaxed: Option<bool>,
    /// Asking for a sign-in, per network address: BURST@PER-SECOND
    #[arg(long, global = true, env = "KLADKA_LIMITS_SIGN_IN", value_name = "RATE", hide_short_help = true)]
    pub limits_sign_in: Option<Rate>,
    /// Asking for a sign-in, per account
    #[arg(long, global = true, env = "KLADKA_LIMITS_ACCOUNT", value_name = "RATE", hide_short_help = true)]
    pub limits_account: Option<Rate>,
    /// Typing a receipt, per network address
    #[arg(long, global = true, env = "KLADKA_LIMITS_RECEIPT", value_name = "RATE", hide_short_help = true)]
    pub limits_receipt: Option<Rate>,
    /// Sending a request for help, per network address
    #[arg(long, global = true, env = "KLADKA_LIMITS_SUBMIT", value_name = "RATE", hide_short_help = true)]
    pub limits_submit: Option<Rate>,
    /// Searching, suggestions and the open data, per network address
    #[arg(long, global = true, env = "KLADKA_LIMITS_SEARCH", value_name = "RATE", hide_short_help = true)]
    pub limits_search: Option<Rate>,
    /// Saying what help is missing, per network address
    #[arg(long, global = true, env = "KLADKA_LIMITS_MISSING", value_name = "RATE", hide_short_help = true)]
    pub limits_missing: Option<Rate>,
}

/// `kladka.toml`: the same names.
#[expect(clippy::struct_field_names, reason = "the fields are the keys of kladka.toml")]
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
struct File {
    data: Option<PathBuf>,
    database: Option<String>,
    log: Option<LogFormat>,
    listen: Option<SocketAddr>,
    public_url: Option<String>,
    trusted_proxy: Vec<IpAddr>,
    smtp_url: Option<String>,
    mail_from: Option<String>,
    mail_person_from: Option<String>,
    sms_url: Option<String>,
    sms_method: Option<String>,
    sms_template: Option<String>,
    sms_token: Option<String>,
    sms_token_file: Option<PathBuf>,
    sign_on: Vec<sign_on::Entry>,
    metrics_listen: Option<SocketAddr>,
    exit_url: Option<String>,
    confirm_minutes: Option<u32>,
    tiles: Option<String>,
    tiles_credit: Option<String>,
    site: Option<PathBuf>,
    vault: Option<PathBuf>,
    #[serde(rename = "passphrase-file")]
    passphrase: Option<PathBuf>,
    limits: FileLimits,
}
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
struct FileLimits {
    relaxed: Option<bool>,
    sign_in: Option<Rate>,
    account: Option<Rate>,
    receipt: Option<Rate>,
    submit: Option<Rate>,
    search: Option<Rate>,
    missing: Option<Rate>,
}

/// What the process runs on.
#[derive(Clone, Debug)]
pub struct Config {
    pub listen: SocketAddr,
    pub public_url: PublicUrl,
    pub data: PathBuf,
    pub database: Secret,
    pub log: LogFormat,
    pub trusted_proxy: Vec<IpAddr>,
    pub smtp_url: Option<Secret>,
    pub mail_from: String,
    pub mail_person_from: Option<String>,
    pub sms: Sms,
    pub sign_ons: Vec<SignOn>,
    pub metrics_listen: Option<SocketAddr>,
    pub exit_url: String,
    /// So many minutes after showing who is there it is asked again, before what is sealed is opened.
    pub confirm_minutes: u32,
    pub tiles: Option<Ground>,
    pub site: PathBuf,
    /// The socket of a vault that somebody else starts.
    pub vault: Option<PathBuf>,
    pub passphrase_file: Option<PathBuf>,
    pub limits: Rates,
}

/// How often things may be asked for; figures after Matrix Authentication Service's table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rates {
    pub relaxed: bool,
    pub sign_in: Rate,
    pub account: Rate,
    pub receipt: Rate,
    pub submit: Rate,
    pub search: Rate,
    pub missing: Rate,
}
impl Default for Rates {
    fn default() -> Self {
        Self {
            relaxed: false,
            // A whole office signs in at eight from one address.
            sign_in: Rate::new(10, 0.05),
            // At most ten in a quarter of an hour. A computer that its owner has used before has a count of its own.
            account: Rate::new(5, 0.0055),
            receipt: Rate::new(10, 0.05),
            // A library's or a shelter's computers share one address.
            submit: Rate::new(10, 0.01),
            search: Rate::new(6000, 200.0),
            missing: Rate::new(5, 0.005),
        }
    }
}

impl Config {
    /// Reads the file, lays environment and flags over it, and refuses what cannot work.
    pub fn read(flags: &Flags) -> Result<Self, String> {
        let file = File::find(flags)?;
        let sms = Sms::read(flags, &file);
        let sign_ons = sign_on::read(flags, &file)?;
        let data = flags.data.clone().or(file.data).unwrap_or_else(|| PathBuf::from("data"));
        let listen = flags.listen.or(file.listen).unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 3000)));
        let public_url = flags.public_url.clone().or(file.public_url).unwrap_or_else(|| format!("http://{listen}"));
        let database = flags.database.clone().or(file.database.map(Secret)).unwrap_or_else(|| sqlite_in(&data));
        let metrics_listen = flags.metrics_listen.or(file.metrics_listen);
        if metrics_listen.is_some_and(|address| !address.ip().is_loopback()) {
            return Err("metrics-listen must be an address of the machine itself, such as 127.0.0.1:9000.".into());
        }
        let mut trusted_proxy = flags.trusted_proxy.clone();
        if trusted_proxy.is_empty() {
            trusted_proxy = file.trusted_proxy;
        }
        let public_url: PublicUrl = public_url.parse()?;
        Ok(Self {
            listen,
            database,
            log: flags.log.or(file.log).unwrap_or_default(),
            trusted_proxy,
            smtp_url: flags.smtp_url.clone().or(file.smtp_url.map(Secret)),
            mail_from: flags.mail_from.clone().or(file.mail_from).unwrap_or_else(|| format!("kladka@{}", public_url.host())),
            mail_person_from: flags.mail_person_from.clone().or(file.mail_person_from),
            sms,
            sign_ons,
            metrics_listen,
            exit_url: flags.exit_url.clone().or(file.exit_url).unwrap_or_else(|| "https://www.wikipedia.org/".into()),
            confirm_minutes: flags.confirm_minutes.or(file.confirm_minutes).unwrap_or(240),
            tiles: Ground::read(
                flags.tiles.as_deref().or(file.tiles.as_deref()),
                flags.tiles_credit.as_ref().or(file.tiles_credit.as_ref()),
                &data,
            )?,
            site: flags.site.clone().or(file.site).unwrap_or_else(site_beside_the_program),
            vault: flags.vault.clone().or(file.vault),
            passphrase_file: flags.passphrase_file.clone().or(file.passphrase),
            limits: rates(flags, &file.limits),
            public_url,
            data,
        })
    }
    pub fn index(&self) -> PathBuf {
        self.data.join("index")
    }
    pub fn keys(&self) -> PathBuf {
        self.data.join("vault.key")
    }
    /// The keys that erasing destroys; copies of this file are kept apart and 35 days at most.
    pub fn erasure_keys(&self) -> PathBuf {
        self.data.join("erasure.keys")
    }
    /// Where the vault is asked.
    pub fn vault_socket(&self) -> PathBuf {
        self.vault.clone().unwrap_or_else(|| self.data.join("vault.sock"))
    }
    /// The key under which search words are compared; never in the database, so that nobody can try words out on it.
    pub fn search_key(&self) -> PathBuf {
        self.data.join("search.key")
    }
    pub fn mail(&self) -> PathBuf {
        self.data.join("mail")
    }
    pub fn sample_accounts(&self) -> PathBuf {
        self.data.join("sample-accounts.csv")
    }
    /// Stands in the data folder once the sample was loaded: such a site never again writes to real people.
    pub fn demonstration_mark(&self) -> PathBuf {
        self.data.join("demonstration")
    }
    pub fn is_demonstration(&self) -> bool {
        self.demonstration_mark().exists()
    }
}

impl File {
    fn find(flags: &Flags) -> Result<Self, String> {
        let in_data = flags.data.as_deref().unwrap_or(Path::new("data")).join("kladka.toml");
        let path = match &flags.config {
            Some(path) => path.clone(),
            None => match [PathBuf::from("kladka.toml"), in_data].into_iter().find(|p| p.exists()) {
                Some(path) => path,
                None => return Ok(Self::default()),
            },
        };
        let text = std::fs::read_to_string(&path)
            .map_err(|fault| format!("The settings file {} cannot be read ({fault}): check --config.", path.display()))?;
        toml::from_str(&text).map_err(|fault| format!("Correct {}: {}.", path.display(), fault.to_string().trim().replace('\n', " ")))
    }
}

fn rates(flags: &Flags, file: &FileLimits) -> Rates {
    let usual = Rates::default();
    Rates {
        relaxed: flags.limits_relaxed.or(file.relaxed).unwrap_or(usual.relaxed),
        sign_in: flags.limits_sign_in.or(file.sign_in).unwrap_or(usual.sign_in),
        account: flags.limits_account.or(file.account).unwrap_or(usual.account),
        receipt: flags.limits_receipt.or(file.receipt).unwrap_or(usual.receipt),
        submit: flags.limits_submit.or(file.submit).unwrap_or(usual.submit),
        search: flags.limits_search.or(file.search).unwrap_or(usual.search),
        missing: flags.limits_missing.or(file.missing).unwrap_or(usual.missing),
    }
}

fn sqlite_in(data: &Path) -> Secret {
    Secret(format!("sqlite:{}", data.join("kladka.sqlite").display()))
}

/// The built site lies beside the binary once it is installed; in the work tree it lies in `target/site`.
fn site_beside_the_program() -> PathBuf {
    let beside = std::env::current_exe().ok().and_then(|program| program.parent().map(|folder| folder.join("site")));
    beside.filter(|folder| folder.exists()).unwrap_or_else(|| PathBuf::from("target/site"))
}

/// May hold a password: never shown, never logged.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(pub String);
impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}
impl FromStr for Secret {
    type Err = std::convert::Infallible;
    fn from_str(typed: &str) -> Result<Self, Self::Err> {
        Ok(Self(typed.to_owned()))
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    #[default]
    Text,
    Json,
}

/// So many at once, then so many a second: `3@0.05`.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(try_from = "String")]
pub struct Rate {
    pub burst: u32,
    pub per_second: f64,
}
impl Rate {
    pub const fn new(burst: u32, per_second: f64) -> Self {
        Self { burst, per_second }
    }
}
impl FromStr for Rate {
    type Err = String;
    fn from_str(typed: &str) -> Result<Self, String> {
        let wrong = || format!("\"{typed}\" is no rate: write BURST@PER-SECOND, such as 3@0.05");
        let (burst, per_second) = typed.split_once('@').ok_or_else(wrong)?;
        let rate = Self { burst: burst.trim().parse().map_err(|_| wrong())?, per_second: per_second.trim().parse().map_err(|_| wrong())? };
        if rate.burst == 0 || !rate.per_second.is_finite() || rate.per_second <= 0.0 { Err(wrong()) } else { Ok(rate) }
    }
}
impl TryFrom<String> for Rate {
    type Error = String;
    fn try_from(typed: String) -> Result<Self, String> {
        typed.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn http_is_only_for_the_machine_itself() {
        for good in ["https://kladka.example", "http://127.0.0.1:3000/", "http://localhost:3000", "http://[::1]:3000"] {
            assert!(good.parse::<PublicUrl>().is_ok(), "{good}");
        }
        for bad in
            ["http://kladka.example", "kladka.example", "ftp://kladka.example", "https://kladka.example/path", "https://", "https://a@b.c"]
        {
            assert!(bad.parse::<PublicUrl>().is_err(), "{bad}");
        }
    }
    #[test]
    fn a_rate_is_a_burst_and_a_pace() {
        assert_eq!("3@0.05".parse(), Ok(Rate::new(3, 0.05)));
        for bad in ["3", "0@1", "3@0", "3@-1", "x@1", "3@inf"] {
            assert!(bad.parse::<Rate>().is_err(), "{bad}");
        }
    }
    #[test]
    fn a_flag_goes_before_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("kladka.toml");
        std::fs::write(&file, "listen = \"127.0.0.1:4000\"\nexit-url = \"https://example.org/\"\n[limits]\nsign-in = \"5@1\"\n").unwrap();
        let flags = Flags { config: Some(file), listen: Some(([127, 0, 0, 1], 5000).into()), ..Flags::default() };
        let config = Config::read(&flags).unwrap();
        assert_eq!((config.listen.port(), config.exit_url.as_str()), (5000, "https://example.org/"));
        assert_eq!(config.public_url.as_str(), "http://127.0.0.1:5000");
        assert_eq!(config.limits.sign_in, Rate::new(5, 1.0));
    }
    #[test]
    fn a_word_that_is_no_setting_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("kladka.toml");
        std::fs::write(&file, "lisen = \"127.0.0.1:4000\"\n").unwrap();
        assert!(Config::read(&Flags { config: Some(file), ..Flags::default() }).is_err_and(|e| e.contains("lisen")));
    }
    #[test]
    fn a_secret_is_never_printed() {
        assert_eq!(format!("{:?}", Secret("postgres://user:password@host".into())), "***");
    }
}
