//! Who saw and did what with which request. Rows name accounts and requests by id; no person is named here but members.
use super::seat;
use crate::pages::{
    draw::title,
    links,
    load::loaded,
    parts::notice::{Notice, Tone},
    visit::{asked, cx, language},
    words::{date_time, say, say_with},
};
use domain::{
    Error, Id, Language, Result,
    account::Role,
    referral::{EventKind, Referral},
};
use leptos::{either::Either, prelude::*};
use std::collections::HashMap;
use store::{
    Cx,
    audit::{self, AuditRow, Check},
};

struct Trail {
    page: i64,
    zone: &'static str,
    rows: Vec<AuditRow>,
    /// E-mail addresses of members, by account; names of organizations that answered by a link.
    members: HashMap<String, String>,
    /// What the last look over the whole chain found.
    check: Option<Check>,
}

async fn load(cx: Cx, page: i64) -> Result<Trail> {
    let (_, municipality) = seat(&cx.caller)?;
    let rows = audit::of_municipality(&cx, &municipality, page.saturating_mul(audit::PAGE)).await?;
    let mut members = HashMap::new();
    for actor in rows.iter().map(|row| &row.actor) {
        if let Some(organization) = actor.strip_prefix("link:").and_then(|id| id.parse().ok()) {
            let name = store::organizations::name_of(&cx, organization).await.unwrap_or_else(|_| actor.clone());
            members.insert(actor.clone(), say_with("staff-audit-link", &[("organization", name.into())]));
            continue;
        }
        let Ok(account) = actor.parse() else { continue };
        if !members.contains_key(actor) {
            let email = match store::accounts::find(&cx, account).await {
                Err(Error::NotFound) => actor.clone(),
                found => found?.email,
            };
            members.insert(actor.clone(), email);
        }
    }
    let zone = store::areas::find(&cx, &municipality).await?.country.zone();
    let check = audit::last_check(&cx, &municipality).await?;
    Ok(Trail { page, zone, rows, members, check })
}

#[component]
pub fn Page() -> impl IntoView {
    let page = asked("page").parse().unwrap_or(0).max(0);
    loaded(load(cx(), page), |trail| {
        title(say("staff-audit-title"));
        let (tone, chain) = match trail.check {
            None => (Tone::Plain, say("staff-audit-chain-unchecked")),
            Some(check) if check.whole => {
                (Tone::Good, say_with("staff-audit-chain-whole", &[("date", date_time(check.at, trail.zone).into())]))
            }
            Some(_) => (Tone::Danger, say("staff-audit-chain-broken")),
        };
        view! {
            <h1>{say("staff-audit-title")}</h1>
            <p class="lead">{say("staff-audit-lead")}</p>
            <Notice tone><p>{chain}</p></Notice>
            <Rows trail/>
        }
    })
}

#[component]
fn Rows(trail: Trail) -> impl IntoView {
    let Trail { page, zone, rows, members, .. } = trail;
    if rows.is_empty() {
        return Either::Left(view! { <p>{say("staff-audit-empty")}</p> });
    }
    let more = i64::try_from(rows.len()) == Ok(audit::PAGE);
    let language = language();
    let row = |row: AuditRow| {
        view! {
            <tr>
                <td data-label=say("staff-audit-when")>{date_time(row.at, zone)}</td>
                <td data-label=say("staff-audit-who")>{who(&row, &members)}</td>
                <td data-label=say("staff-audit-deed")>{deed(&row.act)}</td>
                <td data-label=say("staff-audit-referral")>{request_of(&row, language)}</td>
            </tr>
        }
    };
    let heads = ["staff-audit-when", "staff-audit-who", "staff-audit-deed", "staff-audit-referral"];
    Either::Right(view! {
        <table class="requests">
            <caption>{say("staff-audit-caption")}</caption>
            <thead><tr>{heads.map(|head| view! { <th scope="col">{say(head)}</th> }).collect_view()}</tr></thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
        <nav class="pager" aria-label=say("staff-audit-pages")>
            {(page > 0).then(|| view! { <a rel="prev" href=links::staff::audit(language, page - 1)>{say("staff-audit-newer")}</a> })}
            {more.then(|| view! { <a rel="next" href=links::staff::audit(language, page + 1)>{say("staff-audit-older")}</a> })}
        </nav>
    })
}

fn who(row: &AuditRow, members: &HashMap<String, String>) -> String {
    match (members.get(&row.actor), row.role.parse::<Role>()) {
        (Some(email), Ok(role)) => format!("{email} · {}", role_words(role)),
        (Some(email), Err(())) => email.clone(),
        (None, _) if row.actor == "system" || row.actor == "operator" => say("staff-audit-system"),
        (None, _) => say("staff-audit-holder"),
    }
}

fn role_words(role: Role) -> String {
    say(match role {
        Role::FrontDesk => "account-role-front-desk",
        Role::ProviderEditor => "account-role-provider-editor",
        Role::ProviderManager => "account-role-provider-manager",
        Role::Triage => "account-role-triage",
        Role::CaseWorker => "account-role-case-worker",
        Role::Supervisor => "account-role-supervisor",
        Role::Administrator => "account-role-administrator",
    })
}

fn deed(act: &str) -> String {
    // Steps of a request have the words of its timeline; that it was opened is told more closely here.
    if act != "opened" && act.parse::<EventKind>().is_ok() {
        return say(&format!("task-event-{act}"));
    }
    say(match act {
        "sent" => "staff-audit-deed-sent",
        "sent-assisted" => "staff-audit-deed-assisted",
        "opened" => "staff-audit-deed-opened",
        "opened-messages" => "staff-audit-deed-opened-messages",
        "opened-to-route" => "staff-audit-deed-opened-to-route",
        "opened-for-receipt" => "staff-audit-deed-opened-for-receipt",
        "receipt-renewed" => "staff-audit-deed-receipt-renewed",
        "identity-document" => "staff-audit-deed-identity-document",
        "identity-known-in-person" => "staff-audit-deed-identity-known-in-person",
        "identity-called-back" => "staff-audit-deed-identity-called-back",
        "split" => "staff-audit-deed-split",
        "chosen-beside-rules" => "route-deed",
        "consent-withdrawn" => "staff-audit-deed-consent-withdrawn",
        "consent-ended" => "staff-audit-deed-consent-ended",
        "person-unreached" => "letters-deed-unreached",
        "consent-again" => "staff-audit-deed-consent-again",
        "identity-other" => "staff-audit-deed-identity-other",
        "erasure-asked" => "staff-audit-deed-erasure-asked",
        "erasure-due" => "staff-audit-deed-erasure-due",
        "erased" => "staff-audit-deed-erased",
        "erased-from-database" => "staff-audit-deed-erased-from-database",
        "retention-set" => "staff-audit-deed-retention-set",
        "key-replaced" => "staff-audit-deed-key-replaced",
        "key-retired" => "staff-audit-deed-key-retired",
        "asked-again" => "letters-deed-asked-again",
        "reminded" => "letters-deed-reminded",
        "escalated" => "letters-deed-escalated",
        "legal-reminded" => "letters-deed-legal-reminded",
        "letter-again" => "letters-deed-again",
        "letter-dropped" => "letters-deed-dropped",
        "key-added" => "staff-audit-deed-key-added",
        "assigned" => "assign-deed",
        "assigned-team" => "teams-deed-given",
        "unassigned" => "assign-deed-nobody",
        "assignment-undone" => "assign-deed-undone",
        "noted" => "notes-deed",
        "notes-read" => "notes-deed-read",
        "handover-recorded" => "logged-deed",
        "handover-outcome" => "logged-deed-outcome",
        // A deed of a later release, by its own name rather than hidden.
        other => return upkeep(other).map_or_else(|| other.to_owned(), say),
    })
}

/// Of accounts, listings and tables.
fn upkeep(act: &str) -> Option<&'static str> {
    Some(match act {
        "account-created" => "staff-audit-deed-account-created",
        "sign-on-passed" => "sign-on-deed-passed",
        "sign-on-linked" => "sign-on-deed-linked",
        "sign-on-refused" => "sign-on-deed-refused",
        "account-invited" => "people-deed-invited",
        "account-role-changed" => "people-deed-role",
        "invitation-accepted" => "people-deed-accepted",
        "invitation-withdrawn" => "people-deed-withdrawn",
        "team-made" => "teams-deed-made",
        "team-changed" => "teams-deed-changed",
        "team-joined" => "teams-deed-joined",
        "team-left" => "teams-deed-left",
        "team-retired" => "teams-deed-retired",
        "team-restored" => "teams-deed-restored",
        "roster-exported" => "rosters-deed-exported",
        "roster-taken" => "rosters-deed-taken",
        "roster-undone" => "rosters-deed-undone",
        "claim-made" => "claims-deed-made",
        "claim-checked" => "claims-deed-checked",
        "claim-accepted" => "claims-deed-accepted",
        "claim-refused" => "claims-deed-refused",
        "edit-made" => "edits-deed-made",
        "translation-confirmed" => "editor-deed-confirmed",
        "edit-decided" => "edits-deed-decided",
        "edit-withdrawn" => "edits-deed-withdrawn",
        "listing-merged" => "dup-deed-merged",
        "listing-unmerged" => "dup-deed-unmerged",
        "listing-told-apart" => "dup-deed-told-apart",
        "listing-told-open" => "dup-deed-told-open",
        "listing-checked" => "fresh-deed-checked",
        "listing-said-wrong" => "fresh-deed-wrong",
        "listing-said-closed" => "fresh-deed-closed",
        "check-called" => "fresh-deed-called",
        "check-word-settled" => "fresh-deed-settled",
        "check-policy-set" => "fresh-deed-policy",
        "table-proposed" => "tables-deed-proposed",
        "table-changed" => "tables-deed-changed",
        "table-approved" => "tables-deed-approved",
        "table-refused" => "tables-deed-refused",
        "table-withdrawn" => "tables-deed-withdrawn",
        "account-disabled" => "staff-audit-deed-account-disabled",
        _ => return None,
    })
}

/// The request, or the change of a table, that it was about.
fn request_of(row: &AuditRow, language: Language) -> impl IntoView + use<> {
    let changed = row.object.strip_prefix("table:").and_then(|rest| rest.split_once(':'));
    let changed = changed.and_then(|(table, id)| Some((store::tables::find(table).ok()?, id.parse().ok()?)));
    if let Some((table, id)) = changed {
        return Either::Left(view! { <a href=links::tables::change(language, table, id)>{super::tables::name(table)}</a> });
    }
    let id = row.object.strip_prefix("referral:").and_then(|rest| rest.split(' ').next());
    let id: Option<Id<Referral>> = id.and_then(|id| id.parse().ok());
    Either::Right(id.map(|id| {
        let short: String = id.text().chars().take(8).collect();
        view! { <a href=links::staff::referral(language, id)>{short}</a> }
    }))
}
