//! The demonstration: the sample catalogue, loaded once into an empty store, and accounts to look around with.
//! From then on the folder is a demonstration for good: its mail never reaches anyone.
use super::{Outcome, account::random_password, explain, operator, private_file, say};
use crate::config::Config;
use domain::{
    Id,
    account::Role::{self, Administrator, CaseWorker, FrontDesk, ProviderManager, Supervisor, Triage},
    area::AreaCode,
};
use indicatif::ProgressBar;
use std::path::Path;
use store::{
    Cx, Db,
    accounts::{self, NewAccount},
    import,
};

/// The seed communities: the area, and the sample's id of the body that answers for it.
const DESKS: [(&str, &str); 4] =
    [("LT-58", "vr-sav-sr"), ("LT-40", "rk-spss"), ("UA05020030000031457", "vn-dsp"), ("UA07060450000051170", "sh-rada-soc")];
const ROLES: [Role; 5] = [Administrator, Supervisor, Triage, CaseWorker, FrontDesk];
const PROVIDERS: [&str; 3] = ["vr-vdc-svajone", "rk-caritas", "vn-garm"];

/// What the mark in the folder says.
const BEGUN: &str = "begun\n";
const LOADED: &str = "This folder is a demonstration: mail goes only into its folder mail/.\n";

/// Loads what is missing; at the second start there is nothing to do.
pub async fn load(config: &Config, db: &Db) -> Outcome {
    let mark = config.demonstration_mark();
    let said = std::fs::read_to_string(&mark).ok();
    if said.as_deref() == Some(LOADED) {
        return Ok(());
    }
    let cx = operator(db);
    if said.is_none() && !is_empty(&cx).await? {
        return Err(format!(
            "{} holds a catalogue already, and --sample fills only an empty folder: choose another --data.",
            config.data.display()
        ));
    }
    write(&mark, BEGUN)?;
    catalogue(&cx).await?;
    people(config, &cx).await?;
    write(&mark, LOADED)?;
    say(&format!("The sample catalogue is loaded. Sample accounts: {}", config.sample_accounts().display()));
    Ok(())
}

async fn is_empty(cx: &Cx) -> Outcome<bool> {
    Ok(store::changes::latest(cx).await.map_err(explain)? == 0)
}

async fn catalogue(cx: &Cx) -> Outcome {
    let bar = ProgressBar::new_spinner().with_message("loading the sample catalogue");
    bar.enable_steady_tick(std::time::Duration::from_millis(100));
    import::sample(cx, &|done| bar.set_position(done)).await.map_err(explain)?;
    bar.finish_and_clear();
    Ok(())
}

/// Written before the accounts are made: after a power cut the passwords of those already made are still known.
async fn people(config: &Config, cx: &Cx) -> Outcome {
    let path = config.sample_accounts();
    if !path.exists() {
        write_people(&path).map_err(|fault| format!("{} cannot be written ({fault}): check the folder.", path.display()))?;
    }
    let mut rows = csv::Reader::from_path(&path).map_err(|fault| format!("{} cannot be read ({fault}): delete it.", path.display()))?;
    for row in rows.deserialize::<(String, String, String, String)>() {
        let (email, password, role, organization) = row.map_err(|fault| format!("{} is damaged ({fault}): delete it.", path.display()))?;
        let (Ok(email), Ok(role)) = (email.parse(), role.parse::<Role>()) else { continue };
        let area = DESKS.iter().find(|(_, desk)| *desk == organization).map(|(area, _)| AreaCode((*area).to_owned()));
        let municipality = area.filter(|_| role.is_staff());
        let new = NewAccount { email, role, organization: Id::named("organization", &organization), municipality, password };
        match accounts::create(cx, new).await {
            Ok(_) => {}
            // Made before the start was interrupted.
            Err(domain::Error::Invalid(problems)) if problems.iter().any(|p| p.field == "email") => {}
            Err(error) => return Err(explain(error)),
        }
    }
    Ok(())
}

fn write_people(path: &Path) -> std::io::Result<()> {
    let mut table = csv::Writer::from_writer(private_file(path)?);
    table.write_record(["email", "password", "role", "organization"])?;
    let desks = DESKS.iter().flat_map(|(_, desk)| ROLES.map(|role| (role, *desk)));
    for (role, organization) in desks.chain(PROVIDERS.map(|provider| (ProviderManager, provider))) {
        let email = format!("{role}@{organization}.example.org");
        table.write_record([email.as_str(), &random_password(), role.code(), organization])?;
    }
    table.flush()
}

fn write(path: &Path, text: &str) -> Outcome {
    std::fs::write(path, text).map_err(|fault| format!("{} cannot be written ({fault}): check the folder.", path.display()))
}
