//! The letter that asks an organization whether its listings are right: their names, which everyone can read, and a link. One for all that it is
//! asked about, in its own language; nothing personal stands in it. And the answer to what was proposed by such a link.
use super::{Letter, Sender, Undelivered, html::one_line, members::spoken_in};
use crate::jobs::Work;
use app::pages::{links, parts::edits::decision_in, wording::written};
use domain::{
    Error, Id, Language,
    area::Country,
    edit::{Edit, RecordKey, RecordKind},
    organization::Organization,
    service::Service,
    wording::LetterKind,
};
use jiff::tz::TimeZone;
use store::wording::Wording;

/// More names than this would make no letter that anyone reads.
const MOST_NAMES: usize = 12;

/// Each try has a link of its own, for nobody knows which of them has come.
pub async fn ask(work: &Work, id: &str, organization: Id<Organization>, again: bool) -> Result<(), Undelivered> {
    let cx = work.cx();
    let organization = match store::organizations::find(&cx, organization).await {
        Err(Error::NotFound) => return Ok(()),
        found => found?,
    };
    let Some(named) = organization.id else { return Ok(()) };
    // All was answered meanwhile.
    let Some(store::checks::Letter { to, services }) = store::checks::letter(&cx, named).await? else { return Ok(()) };
    let link = store::checks::issue_link(&cx, named).await?;
    let language = spoken_by(&organization);
    let all = services.iter().map(|service| service.text("name", language).text);
    let mut names: Vec<String> = all.map(|name| format!("– {}", one_line(&name))).collect();
    if names.len() > MOST_NAMES {
        names.truncate(MOST_NAMES);
        names.push("…".to_owned());
    }
    let address = format!("{}{}", work.site.settings.public_url, links::freshness::check_link(language, &link.token));
    let values = [
        ("count", services.len().into()),
        ("agency", one_line(&organization.text("name", language).text).into()),
        ("names", names.join("\n").into()),
        ("until", link.expires_at.to_zoned(TimeZone::UTC).date().to_string().into()),
        ("link", address.into()),
    ];
    let kind = if again { LetterKind::CheckAgain } else { LetterKind::Check };
    let municipality = store::edits::municipality_of(&cx, named).await?;
    let own = store::wording::of(&cx, municipality.as_ref(), kind, language).await?;
    let Wording { subject, body } = written(own, kind, language, &values);
    let letter = Letter { to: to.as_str().to_owned(), language, subject, body, id: id.to_owned(), from: Sender::Office };
    work.post.send(letter, cx.now).await
}

/// What was decided of an edit that came by a letter's link, and why, field by field: who has no account can read it nowhere else. To the address to
/// which such letters go; no value of a field stands in it.
pub async fn decided(work: &Work, id: &str, edit: Id<Edit>) -> Result<(), Undelivered> {
    let cx = work.cx();
    let Some(told) = store::edits::to_tell_by_letter(&cx, edit).await? else { return Ok(()) };
    let organization = match store::organizations::find(&cx, told.organization).await {
        // It has left the catalogue meanwhile.
        Err(Error::NotFound) => return Ok(()),
        found => found?,
    };
    let language = spoken_by(&organization);
    let lines: Vec<_> = told.decided.iter().map(|field| format!("– {}", one_line(&decision_in(language, field)))).collect();
    let address = format!("{}{}", work.site.settings.public_url, page_of(language, &told.record, told.organization));
    let values = [
        ("agency", one_line(&organization.text("name", language).text).into()),
        ("listing", one_line(&told.name).into()),
        ("decisions", lines.join("\n").into()),
        ("link", address.into()),
    ];
    let own = store::wording::of(&cx, Some(&told.municipality), LetterKind::CheckDecided, language).await?;
    let Wording { subject, body } = written(own, LetterKind::CheckDecided, language, &values);
    let letter = Letter { to: told.to.as_str().to_owned(), language, subject, body, id: id.to_owned(), from: Sender::Office };
    work.post.send(letter, cx.now).await
}

/// What residents see of it.
fn page_of(language: Language, record: &RecordKey, organization: Id<Organization>) -> String {
    match (record.kind, record.id.parse::<Id<Service>>()) {
        (RecordKind::Service, Ok(service)) => links::service(language, service),
        _ => links::organization(language, organization),
    }
}

/// The language of its listing, else that of its state.
fn spoken_by(organization: &Organization) -> Language {
    let of_state = || spoken_in(&Country(organization.country.clone().unwrap_or_default()));
    organization.language.unwrap_or_else(of_state)
}
