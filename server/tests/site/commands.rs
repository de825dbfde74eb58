//! The vault's and the trail's commands as an operator types them: the real program, beside a real vault, on both databases.
use domain::{
    Error, Id, Language,
    access::Caller,
    area::AreaCode,
    referral::{Draft, Referral},
};
use seal::Secrets;
use std::{
    os::unix::net::UnixStream,
    path::Path,
    process::{Child, Command, Output, Stdio},
    time::Duration,
};
use store::{Db, audit, keys, referrals, testing};
use vault::Vault;

fn kladka(data: &Path, database: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kladka"));
    command.env_clear().current_dir(data).arg("--data").arg(data).args(["--database", database]);
    command
}

/// What the program said, and how it ended.
struct Said {
    code: Option<i32>,
    out: String,
    fault: String,
}
impl From<Output> for Said {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code(), out: text(output.stdout), fault: text(output.stderr) }
    }
}
impl Said {
    fn ends(&self, code: i32, words: &str) {
        assert_eq!(self.code, Some(code), "{}{}", self.out, self.fault);
        assert!(if code == 0 { &self.out } else { &self.fault }.contains(words), "{words:?} is not in: {}{}", self.out, self.fault);
    }
}

/// A data folder with a vault that answers, and a database with a request in it.
struct Machine {
    folder: tempfile::TempDir,
    database: String,
    vault: Child,
    request: Id<Referral>,
}
impl Drop for Machine {
    fn drop(&mut self) {
        let _ = self.vault.kill();
        let _ = self.vault.wait();
    }
}
impl Machine {
    async fn start(db: &Db) -> Self {
        testing::catalogue(db).await;
        let folder = tempfile::tempdir().unwrap();
        let here = Vault::open(&folder.path().join("vault.key")).unwrap();
        here.ensure_keys(&testing::cx(db, Caller::System)).await.unwrap();
        let draft = Draft {
            need: "home.help".into(),
            area: "LT-58".into(),
            urgency: "normal".into(),
            residence: "actual".into(),
            asker: "myself".into(),
            name: "Ona".into(),
            contact: domain::contact::ContactForm { way: "none".into(), ..Default::default() },
            consent: "yes".into(),
            ..Draft::default()
        };
        let sent = referrals::send(&testing::cx(db, Caller::Anyone), &draft, &Secrets::new(), Language::Lt, None).await.unwrap();
        drop(here);
        let database = testing::url(db).await;
        let vault = kladka(folder.path(), &database).arg("vault").stdin(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let machine = Self { folder, database, vault, request: sent.referral };
        for _ in 0..200 {
            if UnixStream::connect(machine.socket()).is_ok() {
                return machine;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("the vault does not answer");
    }
    fn socket(&self) -> std::path::PathBuf {
        self.folder.path().join("vault.sock")
    }
    fn types(&self, words: &[&str]) -> Said {
        kladka(self.folder.path(), &self.database).args(words).output().unwrap().into()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_replaced_by_a_command_one_or_all() {
    testing::each(|db| async move {
        let machine = Machine::start(&db).await;
        let cx = testing::cx(&db, Caller::System);
        let all = keys::all(&cx).await.unwrap().len();
        machine.types(&["vault", "rotate", "notifier"]).ends(0, "1 of 1 keys replaced");
        let again = machine.types(&["vault", "rotate", "--all"]);
        again.ends(0, "keys replaced");
        assert!(again.out.contains("notifier is still being wrapped anew"), "{}", again.out);
        let epochs: Vec<i64> = keys::all(&cx).await.unwrap().into_iter().map(|held| held.epoch).collect();
        assert_eq!(epochs, vec![2; all]);
        assert!(Vault::connect(&machine.socket()).tend(&cx).await.unwrap().wraps_renewed > 0, "the site goes on with it");
        machine.types(&["vault", "rotate", "municipality:XX"]).ends(1, "municipality:XX has no key in this database");
        machine.types(&["vault", "rotate", "everyone"]).ends(2, "write notifier, municipality:CODE or organization:ID");
        machine.types(&["vault", "rotate"]).ends(2, "required");
        machine.types(&["vault", "rotate", "--all", "--vault", "nowhere.sock"]).ends(1, "start `kladka serve`");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_is_erased_by_a_command_once() {
    testing::each(|db| async move {
        let machine = Machine::start(&db).await;
        let id = machine.request.text();
        machine.types(&["vault", "erase", &id, "--vault", "nowhere.sock"]).ends(1, "No vault answers at nowhere.sock");
        machine.types(&["vault", "erase", &id]).ends(0, "erased");
        let supervisor = testing::cx(&db, testing::staff(domain::account::Role::Supervisor, "LT-58"));
        assert_eq!(referrals::view(&supervisor, machine.request).await.err(), Some(Error::NotFound));
        let acts: Vec<String> =
            audit::of_municipality(&supervisor, &AreaCode("LT-58".into()), 0).await.unwrap().into_iter().map(|row| row.act).collect();
        assert_eq!(acts[..2], ["erased", "erasure-asked"]);
        machine.types(&["vault", "erase", &id]).ends(1, "it was erased already");
        machine.types(&["vault", "erase", "my-request"]).ends(2, "copy it from the request's address");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn how_long_requests_are_kept_is_set_by_a_command() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let (folder, database) = (tempfile::tempdir().unwrap(), testing::url(&db).await);
        let types = |words: &[&str]| Said::from(kladka(folder.path(), &database).args(words).output().unwrap());
        types(&["vault", "keep", "LT-58", "--days", "730"]).ends(0, "Requests of LT-58 are kept for 730 days");
        assert_eq!(store::erasure::kept_days(&testing::cx(&db, Caller::System), &AreaCode("LT-58".into())).await.unwrap(), 730);
        types(&["vault", "keep", "XX", "--days", "730"]).ends(1, "No municipality has the code XX");
        types(&["vault", "keep", "LT-58", "--days", "29"]).ends(2, "30..=36500");
        types(&["vault", "keep", "LT-58"]).ends(2, "--days");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_says_who_would_get_a_request_and_what_no_rule_covers() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let (folder, database) = (tempfile::tempdir().unwrap(), testing::url(&db).await);
        let types = |words: &[&str]| Said::from(kladka(folder.path(), &database).args(words).output().unwrap());
        let before = testing::everything_stored(&db).await;
        let managed = types(&["route", "--area", "LT-58", "--need", "day.children", "--flag", "case-management", "--json"]);
        managed.ends(0, "lt58-day-centre-case");
        let answer: serde_json::Value = serde_json::from_str(&managed.out).unwrap();
        assert_eq!((&answer["duty"], &answer["lead"]), (&"lead".into(), &"vr-sav-svr".into()), "{answer}");
        let lost = |rule: &str| answer["why_not"].as_array().unwrap().iter().find(|one| one["rule"] == rule).unwrap()["why"].clone();
        assert_eq!((lost("lt58-day-centre-direct"), lost("lt58-violence")), ("priority".into(), "flags".into()));
        types(&["route", "--area", "LT-58", "--need", "home.help"]).ends(0, "lead vr-sav-sr by lt58-default");
        types(&["route", "--area", "nowhere", "--need", "home.help"]).ends(1, "There is no area nowhere");
        types(&["route", "--area", "LT-58"]).ends(2, "--need");
        types(&["route", "--uncovered"]).ends(0, "Every need is covered in all");
        assert_eq!(testing::everything_stored(&db).await, before, "nothing is stored");

        // From now on the rule for all that no other names is for help at home alone.
        let narrower = b"id,priority,area,need,duty,agency\nlt58-default,10,LT-58,home.help,lead,vr-sav-sr\n";
        store::import::routing(&testing::cx(&db, Caller::Operator), narrower, &|_| ()).await.unwrap();
        let found = types(&["route", "--uncovered", "--area", "LT-58"]);
        found.ends(0, "LT-58 home.alarm: ");
        assert!(found.out.contains("combinations, for example whoever asks"), "{}", found.out);
        assert!(!found.out.contains("home.help") && !found.out.contains("LT-40"), "{}", found.out);
        types(&["route", "--uncovered", "--json"]).ends(0, "\"uncovered\":");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_trail_is_verified_by_a_command_against_heads_that_were_kept() {
    testing::each(|db| async move {
        let machine = Machine::start(&db).await;
        let cx = testing::cx(&db, Caller::System);
        audit::chain(&cx).await.unwrap();
        assert!(Vault::connect(&machine.socket()).tend(&cx).await.unwrap().head_signed);
        machine.types(&["verify", "audit", "--keep", "heads.txt"]).ends(0, "The trail is whole");
        machine.types(&["verify", "audit", "--head", "heads.txt"]).ends(0, "The trail is whole");
        machine.types(&["verify", "audit", "--head", "no-such-file"]).ends(2, "check --head");
        // A database whose end is missing: this one has nothing of what the kept heads know.
        let (_file, empty) = testing::sqlite().await;
        let cut =
            kladka(machine.folder.path(), &testing::url(&empty).await).args(["verify", "audit", "--head", "heads.txt"]).output().unwrap();
        assert_eq!(cut.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&cut.stdout).contains("was cut off"));
    })
    .await;
}

#[test]
fn every_command_of_the_vault_shows_an_example() {
    let folder = tempfile::tempdir().unwrap();
    for words in [&["vault"][..], &["vault", "rotate"], &["vault", "erase"], &["vault", "keep"], &["verify"], &["verify", "audit"]] {
        let help =
            Command::new(env!("CARGO_BIN_EXE_kladka")).env_clear().current_dir(folder.path()).args(words).arg("--help").output().unwrap();
        let text = String::from_utf8(help.stdout).unwrap();
        assert!(help.status.success() && text.contains("Example") && text.contains("kladka v"), "{words:?}: {text}");
    }
}
