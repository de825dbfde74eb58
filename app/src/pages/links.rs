//! Every address of the site: its pattern, named once, and the function that fills it in. No other module writes a path.
mod asked;
mod route;

pub use asked::Find;
pub use route::Pattern;
pub use suggest::{listed, suggest_edit, suggestion};

use domain::{
    Id, Language, area::AreaCode, crisis::is_crisis, organization::Organization, referral::Referral, service::Service, taxonomy::TermCode,
};

pub mod account;
pub mod claims;
mod desk;
mod duplicates;
mod edits;
pub mod follow;
pub mod freshness;
pub mod ground;
pub mod list;
pub mod listing;
pub mod refer;
pub mod staff;
mod suggest;
pub mod tables;

/// The pattern of an address, in axum's way of writing; the table of pages, the forms and the doors all name these.
pub mod pattern {
    pub const ROOT: &str = "/";
    pub const EXIT: &str = "/exit";
    pub const LIVE: &str = "/live/{function}";
    pub const HOME: &str = "/{lang}";
    pub const FIND: &str = "/{lang}/find";
    pub const GUIDE: &str = "/{lang}/guide";
    pub const SERVICE: &str = "/{lang}/services/{id}";
    pub const ORGANIZATION: &str = "/{lang}/organizations/{id}";
    pub const LIST: &str = "/{lang}/list";
    pub const REFER: &str = "/{lang}/refer";
    pub const REFER_NEED: &str = "/{lang}/refer/need";
    pub const REFER_PLACE: &str = "/{lang}/refer/place";
    pub const REFER_PERSON: &str = "/{lang}/refer/person";
    pub const REFER_CONTACT: &str = "/{lang}/refer/contact";
    pub const REFER_CONSENT: &str = "/{lang}/refer/consent";
    pub const REFER_CHECK: &str = "/{lang}/refer/check";
    pub const REFER_SENT: &str = "/{lang}/refer/sent";
    pub const FOLLOW: &str = "/{lang}/follow";
    pub const FOLLOW_REQUEST: &str = "/{lang}/follow/request";
    pub const FOLLOW_REPLY: &str = "/{lang}/follow/request/reply";
    pub const FOLLOW_WITHDRAW: &str = "/{lang}/follow/request/withdraw";
    pub const FOLLOW_HELP: &str = "/{lang}/follow/request/help";
    pub const FOLLOW_CONSENT: &str = "/{lang}/follow/request/consent";
    pub const FOLLOW_AGREE: &str = "/{lang}/follow/request/agree";
    pub const FOLLOW_STILL: &str = "/{lang}/follow/request/still-needed";
    pub const SIGN_IN: &str = "/{lang}/sign-in";
    pub const SIGN_ON: &str = "/{lang}/sign-in/with/{id}";
    pub const SIGN_ON_BACK: &str = "/sign-on/{id}";
    pub const SIGN_OUT: &str = "/{lang}/sign-out";
    pub const SIGN_IN_FORGOTTEN: &str = "/{lang}/sign-in/forgotten";
    pub const SIGN_IN_LETTER: &str = "/{lang}/sign-in/letter";
    pub const SIGN_IN_LINK: &str = "/{lang}/sign-in/letter/{token}";
    pub const SIGN_IN_SECOND: &str = "/{lang}/sign-in/second";
    pub const SIGN_IN_PASSKEY: &str = "/{lang}/sign-in/passkey";
    pub const SIGN_IN_SECOND_PASSKEY: &str = "/{lang}/sign-in/second/passkey";
    pub const INVITATION: &str = "/{lang}/invitation";
    pub const INVITATION_LINK: &str = "/{lang}/invitation/{token}";
    pub const INVITATION_PASSKEY: &str = "/{lang}/invitation/passkey";
    pub const ACCOUNT: &str = "/{lang}/account";
    pub const ACCOUNT_PASSWORD: &str = "/{lang}/account/password";
    pub const ACCOUNT_SESSIONS: &str = "/{lang}/account/sessions";
    pub const ACCOUNT_FACTORS: &str = "/{lang}/account/factors";
    pub const ACCOUNT_PASSKEYS: &str = "/{lang}/account/passkeys";
    pub const ACCOUNT_CONFIRM: &str = "/{lang}/account/confirm";
    pub const ACCOUNT_CONFIRM_PASSKEY: &str = "/{lang}/account/confirm/passkey";
    pub const STAFF_PEOPLE: &str = "/{lang}/staff/people";
    pub const PROVIDER_PEOPLE: &str = "/{lang}/provider/people";
    pub const STAFF_TEAMS: &str = "/{lang}/staff/teams";
    pub const STAFF_TEAM: &str = "/{lang}/staff/teams/{id}";
    pub const PROVIDER_TEAMS: &str = "/{lang}/provider/teams";
    pub const PROVIDER_TEAM: &str = "/{lang}/provider/teams/{id}";
    pub const STAFF_ROSTER: &str = "/{lang}/staff/rosters/{roster}";
    pub const STAFF_ROSTER_CSV: &str = "/{lang}/staff/rosters/{roster}/export.csv";
    pub const PROVIDER_ROSTER: &str = "/{lang}/provider/rosters/{roster}";
    pub const PROVIDER_ROSTER_CSV: &str = "/{lang}/provider/rosters/{roster}/export.csv";
    pub const STAFF_START: &str = "/{lang}/staff";
    pub const STAFF_QUEUE: &str = "/{lang}/staff/queue";
    pub const STAFF_REFERRAL: &str = "/{lang}/staff/referrals/{id}";
    pub const STAFF_ACT: &str = "/{lang}/staff/referrals/{id}/{act}";
    pub const STAFF_LIVE: &str = "/{lang}/staff/live";
    pub const STAFF_ASSIGN: &str = "/{lang}/staff/queue/assign";
    pub const STAFF_UNDO: &str = "/{lang}/staff/queue/undo";
    pub const STAFF_VIEWS: &str = "/{lang}/staff/views";
    pub const STAFF_VIEW: &str = "/{lang}/staff/views/{id}";
    pub const STAFF_KEYS: &str = "/{lang}/staff/keys";
    pub const STAFF_LOGGED: &str = "/{lang}/staff/logged";
    pub const STAFF_LOGGED_OUTCOME: &str = "/{lang}/staff/logged/{id}";
    pub const STAFF_SPLIT: &str = "/{lang}/staff/referrals/{id}/split";
    pub const STAFF_ERASE: &str = "/{lang}/staff/referrals/{id}/erase";
    pub const STAFF_AUDIT: &str = "/{lang}/staff/audit";
    pub const STAFF_ASSIST: &str = "/{lang}/staff/assist";
    pub const PROVIDER_INBOX: &str = "/{lang}/provider/inbox";
    pub const PROVIDER_LIVE: &str = "/{lang}/provider/live";
    pub const PROVIDER_ASSIGN: &str = "/{lang}/provider/inbox/assign";
    pub const PROVIDER_UNDO: &str = "/{lang}/provider/inbox/undo";
    pub const PROVIDER_VIEWS: &str = "/{lang}/provider/views";
    pub const PROVIDER_VIEW: &str = "/{lang}/provider/views/{id}";
    pub const PROVIDER_KEYS: &str = "/{lang}/provider/keys";
    pub const PROVIDER_REFERRAL: &str = "/{lang}/provider/referrals/{id}";
    pub const PROVIDER_ACT: &str = "/{lang}/provider/referrals/{id}/{act}";
    pub const STAFF_ROUTING: &str = "/{lang}/staff/routing";
    pub const STAFF_WORDING: &str = "/{lang}/staff/letters/words";
    pub const STAFF_LETTERS: &str = "/{lang}/staff/letters";
    pub const STAFF_UNMET: &str = "/{lang}/staff/unmet";
    pub const STAFF_UNMET_CSV: &str = "/{lang}/staff/unmet.csv";
    pub const ANSWER: &str = "/{lang}/answer";
    pub const ANSWER_LINK: &str = "/{lang}/answer/{token}";
    pub const CHECK: &str = "/{lang}/check";
    pub const CHECK_LINK: &str = "/{lang}/check/{token}";
    pub const CHECK_CHANGE: &str = "/{lang}/check-change";
    pub const STAFF_FRESHNESS: &str = "/{lang}/staff/freshness";
    pub const STAFF_FRESHNESS_SERVICE: &str = "/{lang}/staff/freshness/{id}";
    pub const STAFF_FRESHNESS_WORD: &str = "/{lang}/staff/freshness/words/{id}";
    pub const STAFF_FRESHNESS_POLICY: &str = "/{lang}/staff/freshness/policy";
    pub const STAFF_FRESHNESS_FIGURES: &str = "/{lang}/staff/statistics/freshness";
    pub const STAFF_STATISTICS: &str = "/{lang}/staff/statistics";
    pub const STAFF_STATISTICS_CSV: &str = "/{lang}/staff/statistics.csv";
    pub const STAFF_EDITS: &str = "/{lang}/staff/edits";
    pub const STAFF_EDIT: &str = "/{lang}/staff/edits/{id}";
    pub const STAFF_HISTORY: &str = "/{lang}/staff/history/{kind}/{id}";
    pub const STAFF_HISTORY_ACT: &str = "/{lang}/staff/history/{kind}/{id}/{act}";
    pub const STAFF_DUPLICATES: &str = "/{lang}/staff/duplicates";
    pub const STAFF_DUPLICATE: &str = "/{lang}/staff/duplicates/{id}";
    pub const STAFF_DUPLICATE_ACT: &str = "/{lang}/staff/duplicates/{id}/{act}";
    pub const PROVIDER_EDITS: &str = "/{lang}/provider/edits";
    pub const PROVIDER_EDITS_ACT: &str = "/{lang}/provider/edits/{act}";
    pub const PROVIDER_HISTORY: &str = "/{lang}/provider/history/{kind}/{id}";
    pub const PROVIDER_HISTORY_ACT: &str = "/{lang}/provider/history/{kind}/{id}/{act}";
    pub const PROVIDER_LISTINGS: &str = "/{lang}/provider/listings";
    pub const STAFF_LISTINGS: &str = "/{lang}/staff/listings";
    pub const LISTING_NEW: &str = "/{lang}/listings/new";
    pub const LISTING_NEW_PLACE: &str = "/{lang}/listings/new-place";
    pub const LISTING_BULK: &str = "/{lang}/listings/bulk";
    pub const LISTING_BULK_CSV: &str = "/{lang}/listings/bulk.csv";
    pub const LISTING: &str = "/{lang}/listings/{kind}/{id}";
    pub const LISTING_SECTION: &str = "/{lang}/listings/{kind}/{id}/{section}";
    pub const STAFF_TABLES: &str = "/{lang}/staff/tables";
    pub const STAFF_TABLE: &str = "/{lang}/staff/tables/{table}";
    pub const STAFF_TABLE_NEW: &str = "/{lang}/staff/tables/{table}/new";
    pub const STAFF_TABLE_ROW: &str = "/{lang}/staff/tables/{table}/rows/{row}";
    pub const STAFF_TABLE_REMOVE: &str = "/{lang}/staff/tables/{table}/rows/{row}/remove";
    pub const STAFF_TABLE_UPLOAD: &str = "/{lang}/staff/tables/{table}/upload";
    pub const STAFF_TABLE_EXPORT: &str = "/{lang}/staff/tables/{table}/export.csv";
    pub const STAFF_TABLE_HISTORY: &str = "/{lang}/staff/tables/{table}/history";
    pub const STAFF_TABLE_CHANGE: &str = "/{lang}/staff/tables/{table}/changes/{id}";
    pub const BEFORE: &str = "/{lang}/before";
    pub const SUGGEST: &str = "/{lang}/services/{id}/suggest";
    pub const SUGGEST_ORGANIZATION: &str = "/{lang}/organizations/{id}/suggest";
    pub const SUGGESTION: &str = "/{lang}/suggestion";
    pub const CLAIM: &str = "/{lang}/organizations/{id}/claim";
    pub const CLAIM_CODE: &str = "/{lang}/claim";
    pub const STAFF_CLAIMS: &str = "/{lang}/staff/claims";
    pub const STAFF_CLAIM: &str = "/{lang}/staff/claims/{id}";
    pub const MISSING: &str = "/{lang}/missing";
    pub const MISSING_THANKS: &str = "/{lang}/missing/thanks";
    pub const ABOUT: &str = "/{lang}/about";
    pub const PRIVACY: &str = "/{lang}/privacy";
    pub const ACCESSIBILITY: &str = "/{lang}/accessibility";
}

fn fill(pattern: &str, language: Language) -> String {
    pattern.replace("{lang}", language.code())
}
fn fill_id(pattern: &str, language: Language, id: &str) -> String {
    fill(pattern, language).replace("{id}", &encode(id))
}

/// What may stand in a query or a path as it is (RFC 3986, unreserved); all else as percent signs.
pub fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    push_encoded(&mut encoded, text);
    encoded
}
fn push_encoded(to: &mut String, text: &str) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => to.push(char::from(byte)),
            _ => to.extend(['%', char::from(DIGITS[usize::from(byte >> 4)]), char::from(DIGITS[usize::from(byte & 15)])]),
        }
    }
}

/// `path?name=value&…`, without the empty ones. A need of the group of crises is veiled.
pub fn with(path: String, asked: &[(&str, &str)]) -> String {
    let mut address = path;
    let mut mark = '?';
    for (name, value) in asked.iter().filter(|(_, value)| !value.is_empty()) {
        address.push(mark);
        address.push_str(name);
        address.push('=');
        if *name == NEED {
            push_encoded(&mut address, &veil(value));
        } else {
            push_encoded(&mut address, value);
        }
        mark = '&';
    }
    address
}

/// The name under which addresses carry a need.
pub const NEED: &str = "need";
const VEIL: &str = "n-";

/// A browser keeps addresses, and the family sees them in its history: what a need of the group of crises is called does not stand there.
pub fn veil(need: &str) -> String {
    if is_crisis(&TermCode(need.to_owned())) {
        need.bytes().fold(VEIL.to_owned(), |veiled, byte| veiled + &format!("{byte:02x}"))
    } else {
        need.to_owned()
    }
}
/// What `veil` has made, and anything else as it is.
pub fn unveil(value: &str) -> String {
    let bytes = || {
        let hex = value.strip_prefix(VEIL)?;
        let pair = |at: usize| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok();
        String::from_utf8((0..hex.len()).step_by(2).map(pair).collect::<Option<Vec<u8>>>()?).ok()
    };
    bytes().filter(|need| is_crisis(&TermCode(need.clone()))).unwrap_or_else(|| value.to_owned())
}
/// Keeps the chosen place in the address.
pub fn with_area(path: String, area: Option<&AreaCode>) -> String {
    with(path, &[("area", area.map_or("", AreaCode::as_str))])
}

pub fn home(language: Language) -> String {
    fill(pattern::HOME, language)
}
pub fn find(language: Language) -> String {
    fill(pattern::FIND, language)
}
/// A page of the guide: what was answered so far, in codes.
pub fn guide(language: Language, said: &[(&str, &str)]) -> String {
    with(fill(pattern::GUIDE, language), said)
}
pub fn service(language: Language, id: Id<Service>) -> String {
    fill_id(pattern::SERVICE, language, &id.text())
}
pub fn organization(language: Language, id: Id<Organization>) -> String {
    fill_id(pattern::ORGANIZATION, language, &id.text())
}
/// The services that someone has gathered, in the address: short enough for a code to scan.
pub fn list(language: Language, services: &[Id<Service>]) -> String {
    with(fill(pattern::LIST, language), &[("s", &short_ids(services))])
}
/// `ID.ID`, each of 26 characters that a QR code packs tightly.
pub fn short_ids(services: &[Id<Service>]) -> String {
    services.iter().map(|id| id.short()).collect::<Vec<_>>().join(".")
}
pub fn about(language: Language) -> String {
    fill(pattern::ABOUT, language)
}
pub fn privacy(language: Language) -> String {
    fill(pattern::PRIVACY, language)
}
pub fn accessibility(language: Language) -> String {
    fill(pattern::ACCESSIBILITY, language)
}
pub fn sign_in(language: Language) -> String {
    fill(pattern::SIGN_IN, language)
}
/// Sign in, then on to where one wanted to go.
pub fn sign_in_then(language: Language, next: &str) -> String {
    with(sign_in(language), &[("next", next)])
}
pub fn sign_out(language: Language) -> String {
    fill(pattern::SIGN_OUT, language)
}
pub fn exit() -> &'static str {
    pattern::EXIT
}
/// Away from pages that carry this mark, which then show nothing any more.
pub fn exit_from(seen: &str) -> String {
    with(pattern::EXIT.to_owned(), &[("seen", seen)])
}
/// Numbers to call, before services for crises; `to` is a service's id, or empty for the find page, and `asked` what that page is asked.
pub fn before(language: Language, to: &str, asked: &[(&str, &str)]) -> String {
    let asked: Vec<_> = std::iter::once(("to", to)).chain(asked.iter().copied()).collect();
    with(fill(pattern::BEFORE, language), &asked)
}
/// Opening hours as iCalendar; part of the API, the words in one language.
pub fn hours_calendar(id: Id<Service>, language: Language) -> String {
    with(format!("/api/hsds/v3/services/{id}/hours.ics"), &[("lang", language.code())])
}
/// How to reach a service, as vCard; part of the API.
pub fn contact_card(id: Id<Service>, language: Language) -> String {
    with(format!("/api/hsds/v3/services/{id}/contact.vcf"), &[("lang", language.code())])
}
/// Lines under the search box, as JSON (`q`, `lang`); part of the API.
pub fn suggest() -> &'static str {
    "/api/suggest"
}
/// Whether programs ask there, which read no pages.
pub fn is_api(path: &str) -> bool {
    path.starts_with("/api/")
}

/// Answering a request by a link from a letter; which one, a cookie says.
pub fn answer(language: Language) -> String {
    fill(pattern::ANSWER, language)
}
/// What stands in the letter: it is changed for a cookie at once.
pub fn answer_link(language: Language, token: &str) -> String {
    fill(pattern::ANSWER_LINK, language).replace("{token}", &encode(token))
}

/// Saying in one sentence what help is missing; `need` and `area` as in the address of the search.
pub fn missing(language: Language, area: &str, need: &str) -> String {
    with(fill(pattern::MISSING, language), &[("area", area), ("need", need)])
}
pub fn missing_thanks(language: Language, area: &str) -> String {
    with(fill(pattern::MISSING_THANKS, language), &[("area", area)])
}

/// What a page that stands open asks by itself.
pub fn is_watched(path: &str) -> bool {
    use super::desk::Desk::{Provider, Staff};
    language_of(path).is_some_and(|language| [Staff, Provider].into_iter().any(|desk| path == list::live(desk, language)))
}

/// The desk of a provider.
pub mod provider {
    pub use super::edits::own::*;
    use super::{Id, Language, Referral, fill, fill_id, pattern};

    pub fn inbox(language: Language) -> String {
        fill(pattern::PROVIDER_INBOX, language)
    }
    /// The inbox, with a word that access to what was just declined has ended.
    pub fn declined(language: Language) -> String {
        super::with(inbox(language), &[("declined", "yes")])
    }
    /// The same, where the time had run out a moment before: why is kept.
    pub fn declined_late(language: Language) -> String {
        super::with(inbox(language), &[("declined", "late")])
    }
    pub fn referral(language: Language, id: Id<Referral>) -> String {
        fill_id(pattern::PROVIDER_REFERRAL, language, &id.text())
    }
    /// `act`: open, accept, decline, ask, complete.
    pub fn act(language: Language, id: Id<Referral>, act: &str) -> String {
        fill_id(pattern::PROVIDER_ACT, language, &id.text()).replace("{act}", act)
    }
}

/// The language that an address names; `None` for those of no language.
pub fn language_of(path: &str) -> Option<Language> {
    path.trim_start_matches('/').split('/').next()?.parse().ok()
}
/// Whether an address is of a desk or of one's own account, behind a door.
pub fn is_desk(path: &str) -> bool {
    let of_desk = |part: &str| matches!(part, "staff" | "provider" | "listings" | "account");
    language_of(path).is_some() && path.trim_start_matches('/').split('/').nth(1).is_some_and(of_desk)
}
/// The same page, with the same query, in another language.
pub fn in_language(path: &str, query: Option<&str>, language: Language) -> String {
    let path = match language_of(path) {
        Some(_) => {
            format!("/{language}{}", path.trim_start_matches('/').split_once('/').map(|(_, rest)| format!("/{rest}")).unwrap_or_default())
        }
        None => home(language),
    };
    query.filter(|q| !q.is_empty()).map_or(path.clone(), |query| format!("{path}?{query}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use leptos_router::PossibleRouteMatch;
    #[test]
    fn switching_the_language_keeps_page_and_query() {
        assert_eq!(in_language("/lt/find", Some("q=a%20b&area=LT-42"), Language::Uk), "/uk/find?q=a%20b&area=LT-42");
        assert_eq!(in_language("/lt", None, Language::En), "/en");
        assert_eq!(in_language("/nowhere", Some("x=1"), Language::Pl), "/pl?x=1");
    }
    #[test]
    fn a_pattern_matches_whole_addresses_in_the_five_languages_only() {
        let matches = |pattern, path: &str| Pattern(pattern).test(path).is_some();
        assert!(matches(pattern::SERVICE, "/lt/services/7") && matches(pattern::HOME, "/uk") && matches(pattern::HOME, "/uk/"));
        assert!(!matches(pattern::HOME, "/xx") && !matches(pattern::HOME, "/lt/find") && !matches(pattern::SERVICE, "/lt/services"));
    }
    #[test]
    fn no_address_names_a_crisis_and_each_can_be_read_again() {
        let address = Find::need(&TermCode("crisis.violence".into())).href(Language::Lt);
        assert!(!address.contains("violence") && !address.to_lowercase().contains("crisis"), "{address}");
        assert_eq!(unveil(&veil("crisis.violence")), "crisis.violence");
        assert_eq!(unveil(&veil("home.help")), "home.help");
        for odd in ["n-", "n-7", "n-zz", "n-ff", "n-686f6d65", "n-é1", "crisis.violence"] {
            assert_eq!(unveil(odd), odd);
        }
    }
    #[test]
    fn an_address_says_only_what_was_asked() {
        assert_eq!(
            Find { words: "догляд".into(), page: 1, ..Find::default() }.href(Language::Uk),
            "/uk/find?q=%D0%B4%D0%BE%D0%B3%D0%BB%D1%8F%D0%B4"
        );
        assert_eq!(Find { page: 3, ..Find::need(&TermCode("HOME".into())) }.href(Language::Lt), "/lt/find?need=HOME&page=3");
    }
}
