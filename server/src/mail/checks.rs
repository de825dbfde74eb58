//! The letter that asks an organization whether its listings are right: their names, which everyone can read, and a link. One for all that it is
//! asked about, in its own language; nothing personal stands in it.
use super::{Letter, Sender, Undelivered, html::one_line, members::spoken_in};
use crate::jobs::Work;
use app::pages::{links, wording::written};
use domain::{Error, Id, Language, area::Country, organization::Organization, wording::LetterKind};
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

/// The language of its listing, else that of its state.
fn spoken_by(organization: &Organization) -> Language {
    let of_state = || spoken_in(&Country(organization.country.clone().unwrap_or_default()));
    organization.language.unwrap_or_else(of_state)
}
