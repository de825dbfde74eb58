//! Figures for the operator's monitoring, on an address of the machine itself; none of them is about a person.
use app::pages::Site;
use axum::{Router, extract::State, routing::get};
use domain::access::Caller;
use std::{io, net::SocketAddr};
use store::Cx;
use tokio::sync::watch;

pub async fn serve(address: SocketAddr, site: Site, mut stopping: watch::Receiver<bool>) -> io::Result<()> {
    let listener = tokio::net::TcpListener::bind(address).await?;
    let router = Router::new().route("/metrics", get(figures)).with_state(site);
    tokio::spawn(async move {
        let end = async move {
            let _ = stopping.wait_for(|stop| *stop).await;
        };
        if let Err(fault) = axum::serve(listener, router).with_graceful_shutdown(end).await {
            tracing::error!(%fault, "metrics are no longer answered");
        }
    });
    Ok(())
}

async fn figures(State(site): State<Site>) -> String {
    let cx = Cx::new(site.db.clone(), Caller::System, site.clock.now());
    let latest = store::changes::latest(&cx).await;
    let dead = store::jobs::dead(&cx).await;
    let up = i32::from(latest.is_ok());
    let behind = latest.map_or(0, |latest| (latest - site.index.cursor()).max(0));
    let services = site.index.count();
    let dead = dead.unwrap_or_default();
    let (waiting, due) = store::jobs::backlog(&cx).await.unwrap_or_default();
    // How long the job that is due longest has been due.
    let late = due.map_or(0, |due| cx.now.duration_since(due).as_secs().max(0));
    format!(
        "kladka_database_up {up}\nkladka_index_behind {behind}\nkladka_index_services {services}\nkladka_jobs_given_up {dead}\n\
         kladka_jobs_waiting {waiting}\nkladka_jobs_late_seconds {late}\n"
    )
}
