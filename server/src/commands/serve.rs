//! `kladka serve`: the site, its jobs and its health, until the system asks it to end.
use super::{Outcome, explain, folder, lock, now, open, private_file, sample, say, vault::Guardian};
use crate::{
    config::Config,
    ground,
    jobs::{self, Work},
    mail::Post,
    sign_on::Providers,
    web::{Front, files::Manifest, limits::Gauge, metrics},
};
use app::pages::{AppState, Clock, Settings, Site, Tiles};
use clap::Args;
use leptos::prelude::LeptosOptions;
use std::{io::Write, net::SocketAddr, path::Path, sync::Arc, time::Duration};
use store::{claims::AddressKey, unmet::Searches};
use tokio::{
    signal::unix::{SignalKind, signal},
    sync::watch,
};

/// Serve the site
#[derive(Args)]
#[command(
    after_help = "Examples: kladka serve --sample\n          kladka serve --listen 127.0.0.1:8080 --public-url https://help.example.org --smtp-url smtps://user:password@mail.example.org"
)]
pub struct Serve {
    /// Load the sample catalogue into an empty data folder; makes it a demonstration whose mail reaches nobody
    #[arg(long)]
    sample: bool,
}

/// How long those who are being answered may keep the process; with the jobs' and the vault's share it is gone within ten seconds.
const DRAIN: Duration = Duration::from_secs(7);

impl Serve {
    pub async fn run(self, config: Config) -> Outcome {
        folder(&config.data)?;
        let _alone = lock(&config.data)?;
        let demonstration = self.sample || config.is_demonstration();
        let post = Post::new(&config, demonstration)?;
        let db = open(&config).await?;
        if demonstration {
            sample::load(&config, &db).await?;
        }
        // From here on private keys are in a process of their own: in this one there are none, and never were.
        let guardian = if config.vault.is_none() { Some(Guardian::start(&config)?) } else { None };
        let (tiles, archive) = ground::open(config.tiles.as_ref())?;
        let site = site(&config, db.clone(), demonstration, tiles)?;
        let gauge = Arc::new(Gauge::new(config.limits).with_marks(&search_key(&config.search_key())?));
        let state = AppState { leptos: leptos(&config), site: Site { limits: gauge.clone(), ..site } };
        let front = Front::new(config.public_url.clone(), &config.trusted_proxy, gauge.clone())
            .with_tiles(state.site.settings.tiles.as_ref())
            .with_ground(archive);
        let work = Work { site: state.site.clone(), post, gauge };
        let outcome = match jobs::prepare(&work).await {
            Ok(()) => answer(&config, state, front, work).await,
            Err(error) => Err(explain(error)),
        };
        if let Some(guardian) = guardian {
            guardian.stop().await;
        }
        db.close().await;
        outcome
    }
}

/// Listens, works and answers until asked to end; then lets those who are being answered finish.
async fn answer(config: &Config, state: AppState, front: Front, work: Work) -> Outcome {
    let (stop, stopping) = watch::channel(false);
    let (listener, quiet) = crate::listen(config.listen, stopping.clone()).await.map_err(|fault| busy(config.listen, &fault))?;
    let jobs = jobs::start(&work, &stopping);
    if let Some(address) = config.metrics_listen {
        metrics::serve(address, work.site.clone(), stopping.clone()).await.map_err(|fault| busy(address, &fault))?;
    }
    say(&format!("Kladka answers at {}", config.public_url.as_str()));
    if work.site.settings.demonstration {
        say(&format!("Demonstration. Sample accounts: {}", config.sample_accounts().display()));
    }
    tracing::info!(listen = %config.listen, demonstration = work.site.settings.demonstration, "listening");
    let router = crate::router_behind(state, front.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, router).with_graceful_shutdown(quiet);
    let live = work.site.live.clone();
    let end = async {
        asked_to_end().await;
        tracing::info!("asked to end: finishing what is being answered");
        front.stop();
        // Streams never end by themselves: those who watch are let go first.
        live.close();
        stop.send_replace(true);
        tokio::time::sleep(DRAIN).await;
    };
    tokio::select! {
        outcome = server => outcome.map_err(|fault| format!("The network failed ({fault}): start again."))?,
        () = end => tracing::warn!("some visitors were not answered in time"),
    }
    jobs.finish(&work).await;
    Ok(())
}

fn busy(address: SocketAddr, fault: &std::io::Error) -> String {
    format!("{address} cannot be listened on ({fault}): choose another with --listen, or stop what uses it.")
}

async fn asked_to_end() {
    let interrupted = tokio::signal::ctrl_c();
    match signal(SignalKind::terminate()) {
        Ok(mut terminated) => {
            tokio::select! { _ = interrupted => {}, _ = terminated.recv() => {} }
        }
        Err(_) => drop(interrupted.await),
    }
}

fn leptos(config: &Config) -> LeptosOptions {
    LeptosOptions::builder().output_name("app").site_root(config.site.display().to_string()).site_addr(config.listen).build()
}

/// Made once, and readable by its owner alone. A damaged one is made anew: words are then counted from their first day again, and those who claim a
/// listing have to be called.
fn search_key(path: &Path) -> Outcome<[u8; 32]> {
    if let Some(key) = std::fs::read(path).ok().and_then(|bytes| bytes.try_into().ok()) {
        return Ok(key);
    }
    let mut key = [0; 32];
    getrandom::fill(&mut key).map_err(|fault| format!("The system gives no random bytes ({fault})."))?;
    let written = private_file(path).and_then(|mut file| file.write_all(&key));
    written.map_err(|fault| format!("{} cannot be written ({fault}): check the folder.", path.display()))?;
    Ok(key)
}

/// What all parts share.
fn site(config: &Config, db: store::Db, demonstration: bool, tiles: Option<Tiles>) -> Outcome<Site> {
    let manifest = Manifest::read(&config.site);
    let secret = search_key(&config.search_key())?;
    if manifest.is_empty() {
        tracing::warn!(site = %config.site.display(), "no built style sheets and scripts: pages stand without their looks; build them, or set --site");
    }
    Ok(Site {
        index: search::Index::open(&config.index()).map_err(explain)?,
        vault: ::vault::Vault::connect(&config.vault_socket()),
        settings: Arc::new(Settings {
            public_url: config.public_url.as_str().to_owned(),
            demonstration,
            exit_url: config.exit_url.clone(),
            confirm_within: jiff::SignedDuration::from_mins(config.confirm_minutes.into()),
            assets: manifest.assets(),
            tiles,
        }),
        clock: Clock::new(now),
        limits: Arc::new(app::pages::Unlimited),
        sign_ons: Arc::new(Providers::new(&config.sign_ons, config.public_url.as_str(), &Clock::new(now))?),
        searches: Searches::new(secret),
        addresses: AddressKey::of(&secret),
        left: app::pages::Left::default(),
        live: app::pages::Live::default(),
        db,
    })
}
