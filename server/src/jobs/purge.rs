//! What has had its time: drafts after an hour, visits to a request, sessions, links to sign in and invitations, words of visitors and addresses of
//! claimants, delivered jobs, old search counts, visits that were left a day ago, requests that were kept as long as their municipality says; and the
//! limits forget who has not come for long.
use super::Work;
use domain::Result;

pub async fn run(work: &Work) -> Result<()> {
    work.gauge.tidy();
    let cx = work.cx();
    // Each by itself: what cannot be forgotten now keeps nothing else from being forgotten.
    let done = [
        store::drafts::purge(&cx).await.map(|_| ()),
        store::follows::purge(&cx).await,
        store::erasure::begin_due(&cx).await.map(|_| ()),
        store::sessions::purge(&cx).await,
        store::accounts::asks::purge_doors(&cx).await,
        store::accounts::sign_on::purge_sign_on(&cx).await,
        store::unmet::purge(&cx).await,
        store::visits::purge(&cx).await,
        store::edits::purge(&cx).await,
        store::claims::purge(&cx, &work.site.addresses).await,
        store::referrals::purge_links(&cx).await,
        store::checks::purge_links(&cx).await,
        store::checks::purge_words(&cx).await,
        store::jobs::purge(&cx).await,
    ];
    done.into_iter().collect()
}
