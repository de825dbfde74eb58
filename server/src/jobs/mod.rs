//! What the process does by itself: one file a job, one schedule, one exhaustive `match` from an outbox job to its function.
pub mod ask_for_checks;
pub mod count_searches;
pub mod deliver;
pub mod ensure_keys;
pub mod find_duplicates;
pub mod follow_index;
pub mod keep_clock;
pub mod purge;
pub mod seal_audit;
pub mod tell_news;

use crate::{mail::Post, web::limits::Gauge};
use app::pages::Site;
use domain::{Result, access::Caller};
use std::{sync::Arc, time::Duration};
use store::Cx;
use tokio::{
    sync::watch,
    task::JoinSet,
    time::{MissedTickBehavior, interval, timeout},
};

/// What jobs work with.
#[derive(Clone)]
pub struct Work {
    pub site: Site,
    pub post: Post,
    pub gauge: Arc<Gauge>,
}

impl Work {
    pub fn cx(&self) -> Cx {
        Cx::new(self.site.db.clone(), Caller::System, self.site.clock.now())
    }
}

/// What must be there before the first visitor: keys to seal requests with, and the words of the taxonomy.
pub async fn prepare(work: &Work) -> Result<()> {
    wait_for_keys(work).await;
    follow_index::words(&work.cx(), &work.site.index).await
}

/// A vault that has just been started needs a moment. Without it the site stands all the same: what has keys can be asked for.
async fn wait_for_keys(work: &Work) {
    const TRIES: u32 = 100;
    for _ in 0..TRIES {
        match work.site.vault.ensure_keys(&work.cx()).await {
            Err(domain::Error::Locked) => tokio::time::sleep(Duration::from_millis(100)).await,
            Ok(_) => return,
            Err(error) => return tracing::warn!(%error, "keys could not be made"),
        }
    }
    tracing::warn!("the vault does not answer: sealed data cannot be opened, and who has no key yet gets none");
}

/// Jobs at work; `finish` waits for the piece of work that each has in its hands, and writes down what is in memory.
pub struct Running(JoinSet<()>);

impl Running {
    pub async fn finish(mut self, work: &Work) {
        let all = async { while self.0.join_next().await.is_some() {} };
        if timeout(Duration::from_millis(1500), all).await.is_err() {
            tracing::warn!("a job was interrupted; it will be done again at the next start");
        }
        // What stands in memory alone, and waits for its minute.
        if let Err(error) = count_searches::run(work).await {
            tracing::warn!(%error, "the searches of the last minute were not counted");
        }
    }
}

pub fn start(work: &Work, stopping: &watch::Receiver<bool>) -> Running {
    let mut running = JoinSet::new();
    running.spawn(every(200, "follow the index", work.clone(), stopping.clone(), async |work| follow_index::run(work).await));
    running.spawn(every(250, "deliver", work.clone(), stopping.clone(), async |work| deliver::run(work).await));
    running.spawn(every(1000, "chain the audit", work.clone(), stopping.clone(), async |work| seal_audit::run(work).await));
    running.spawn(every(500, "tell the news", work.clone(), stopping.clone(), async |work| tell_news::run(work).await));
    running.spawn(every(2000, "tend the vault", work.clone(), stopping.clone(), async |work| ensure_keys::run(work).await));
    running.spawn(every(15_000, "keep the clock", work.clone(), stopping.clone(), async |work| keep_clock::run(work).await));
    running.spawn(every(60_000, "ask for checks", work.clone(), stopping.clone(), async |work| ask_for_checks::run(work).await));
    running.spawn(every(2000, "find duplicates", work.clone(), stopping.clone(), async |work| find_duplicates::run(work).await));
    running.spawn(every(60_000, "count searches", work.clone(), stopping.clone(), async |work| count_searches::run(work).await));
    running.spawn(every(60_000, "purge", work.clone(), stopping.clone(), async |work| purge::run(work).await));
    Running(running)
}

/// Runs a piece of work again and again; a failure was logged where it broke, and the next turn tries again.
async fn every<F>(milliseconds: u64, name: &'static str, work: Work, mut stopping: watch::Receiver<bool>, job: F)
where
    F: AsyncFn(&Work) -> Result<()>,
{
    let mut turns = interval(Duration::from_millis(milliseconds));
    turns.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = turns.tick() => {}
            _ = stopping.wait_for(|stop| *stop) => return,
        }
        if let Err(error) = job(&work).await {
            tracing::warn!(job = name, %error, "the job \"{name}\" failed and will be tried again");
        }
    }
}
