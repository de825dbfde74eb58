//! The document around every page: head, header, banner, footer. One for residents, without scripts but one file; one for desks, with islands.
use super::{
    DeskPages, ResidentPages,
    desk::Desk,
    draw::{Group, Head, Said},
    links, menu,
    parts::{
        icon::{Icon, Sign, Signs},
        wordmark::Wordmark,
    },
    policy,
    redraw::Again,
    shortlist,
    visit::{area, asked, cx, language, site},
    words::say,
};
use axum::http::request::Parts;
use domain::{
    Language,
    access::{Caller, Member},
    account::Role,
};
use leptos::{either::Either, nonce::use_nonce, prelude::*};
use store::duties::Duties;

/// All pages of a group, of which the router draws the one that was asked for.
pub fn page_of(group: Group) -> impl IntoView {
    match group {
        Group::Resident => Either::Left(view! { <ResidentPages/> }),
        Group::Desk => Either::Right(view! { <DeskPages/> }),
    }
}

/// The whole document as HTML, around a page that has been drawn.
pub fn document(page: String) -> String {
    let site = site();
    let group = use_context::<Group>().unwrap_or(Group::Resident);
    let said = use_context::<Head>().map(|head| head.said()).unwrap_or_default();
    let document = view! {
        <html lang=language().code()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                // By hand: `leptos_meta::Title` writes its text as it is.
                <title>{whole_title(&said.title)}</title>
                {about(&said)}
                <link rel="stylesheet" href=site.settings.assets.css.clone()/>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                <link rel="manifest" href="/manifest.webmanifest"/>
                {alternates(&site.settings.public_url, group, &said)}
                {scripts(group)}
            </head>
            <body class=match group { Group::Resident => "resident", Group::Desk => "desk" }>
                <a class="skip" href="#main">{say("common-skip")}</a>
                {site.settings.demonstration.then(demonstration)}
                {header()}
                <main id="main" tabindex="-1" inner_html=page></main>
                {footer()}
                // The last: by now all signs have been named.
                {signs()}
            </body>
        </html>
    };
    format!("<!DOCTYPE html>{}", document.to_html())
}

/// "Error: How can we reach you? – Kladka": what went wrong first, for those who hear the title.
fn whole_title(page: &str) -> String {
    let error = if use_context::<Again>().is_some() { say("common-error-prefix") } else { String::new() };
    let name = say("common-name");
    if page.is_empty() { format!("{error}{name}") } else { format!("{error}{page} – {name}") }
}

/// For search engines and previews of a link: what the page says of itself, else what the site is for. A demonstration is nothing to be found
/// by those in need.
fn about(said: &Said) -> impl IntoView + use<> {
    let public = super::is_public(expect_context::<Parts>().uri.path());
    let description = if said.description.is_empty() && public { say("home-lead") } else { said.description.clone() };
    let unlisted = said.unlisted || site().settings.demonstration;
    view! {
        {(!description.is_empty()).then(|| view! { <meta name="description" content=description/> })}
        {unlisted.then(|| view! { <meta name="robots" content="noindex"/> })}
    }
}

/// The same page in the other languages, for search engines; pages behind a door, and those made for one person, have none.
fn alternates(public_url: &str, group: Group, said: &Said) -> impl IntoView + use<> {
    let parts = expect_context::<Parts>();
    let public = group == Group::Resident && super::is_public(parts.uri.path()) && !said.unlisted;
    let (canonical, public_url) = (said.canonical, public_url.to_owned());
    let address = move |language| {
        let query = parts.uri.query().filter(|_| !canonical);
        format!("{public_url}{}", links::in_language(parts.uri.path(), query, language))
    };
    public.then(|| {
        let each = Language::ALL.map(|l| view! { <link rel="alternate" hreflang=l.code() href=address(l)/> });
        view! {
            {canonical.then(|| view! { <link rel="canonical" href=address(language())/> })}
            {each.collect_view()}
            <link rel="alternate" hreflang="x-default" href=address(Language::En)/>
        }
    })
}

fn scripts(group: Group) -> impl IntoView {
    let assets = &site().settings.assets;
    match (group, use_nonce()) {
        (Group::Desk, Some(nonce)) => {
            policy::allow_islands(&nonce);
            // Not `HydrationScripts`: it writes the nonce into `crossorigin` as well, where any style sheet can read it.
            let wake = format!("import {{ wake }} from '{}'; wake('{}', '{}');", assets.wake_js, assets.app_js, assets.app_wasm);
            Either::Left(view! { <script type="module" nonce=nonce inner_html=wake></script> })
        }
        _ => Either::Right(view! { <script src=assets.kladka_js.clone() defer></script> }),
    }
}

fn demonstration() -> impl IntoView {
    view! {
        <aside class="demonstration" aria-label=say("common-demonstration-title")>
            <p><strong>{say("common-demonstration-title")}</strong> " " {say("common-demonstration-what")} " " <a href="tel:112">"112"</a></p>
        </aside>
    }
}

fn header() -> impl IntoView {
    let language = language();
    let area = area();
    let keep = move |path| links::with_area(path, area.as_ref());
    let member = if let Caller::Member(member) = cx().caller { Some(member) } else { None };
    view! {
        <header class="site-header">
            <div class="bar">
                <a class="wordmark" href=keep(links::home(language))><Wordmark/> <span>{say("common-name")}</span></a>
                <nav class="main-nav" aria-label=say("common-nav")>
                    <ul>
                        {match member {
                            Some(member) => Either::Left(desk_links(&member)),
                            None => Either::Right(view! {
                                <li><a href=keep(links::find(language))>{say("common-nav-find")}</a></li>
                                <li><a href=links::follow::start(language)>{say("common-nav-follow")}</a></li>
                                <li>{own_list(language)}</li>
                            }),
                        }}
                    </ul>
                </nav>
                {languages()}
            </div>
        </header>
    }
}

/// The list that is being gathered: where no script keeps it, the address does. The words are what the script writes on each "Save".
fn own_list(language: Language) -> impl IntoView {
    let parts = expect_context::<Parts>();
    let here = parts.uri.path() == links::list(language, &[]);
    let list = shortlist::of_address(if here { shortlist::NAME } else { shortlist::CARRIED });
    // Whoever comes with a list in the address sees that one.
    let given = [shortlist::NAME, shortlist::CARRIED].into_iter().any(|name| !asked(name).is_empty());
    let count = (!list.is_empty()).then(|| format!("({})", list.len()));
    view! {
        <a
            class="my-list"
            href=shortlist::page(language, &list)
            data-list=shortlist::MOST
            data-on=say("list-saved")
            data-off=say("list-save")
            data-given=given.then_some("yes")
        >
            {say("common-nav-list")} " " <span>{count}</span>
        </a>
    }
}

/// What each role works with; the doors decide, this only spares a refusal.
pub fn desk_entries(member: &Member) -> Vec<menu::Entry> {
    use Role::{Administrator, CaseWorker, FrontDesk, Supervisor, Triage};
    let language = language();
    let all = [
        (matches!(member.role, Triage | CaseWorker | Supervisor | Administrator), links::staff::queue(language), "common-nav-queue"),
        (matches!(member.role, Triage | CaseWorker | Supervisor | Administrator), links::staff::letters(language), "letters-title"),
        (matches!(member.role, FrontDesk | Triage | CaseWorker | Supervisor), links::staff::assist(language), "common-nav-assist"),
        (matches!(member.role, FrontDesk | Triage | CaseWorker | Supervisor), links::staff::logged(language), "logged-nav"),
        (
            matches!(member.role, Triage | Supervisor | Administrator),
            links::staff::edits(language, &links::staff::EditsAsked::default()),
            "edits-nav",
        ),
        (matches!(member.role, Triage | Supervisor | Administrator), links::claims::all(language, ""), "claims-nav"),
        (
            matches!(member.role, Triage | Supervisor | Administrator),
            links::staff::duplicates(language, &links::staff::DuplicatesAsked::default()),
            "dup-nav",
        ),
        (matches!(member.role, Triage | CaseWorker | Supervisor | Administrator), links::freshness::desk(language), "fresh-nav"),
        (matches!(member.role, Triage | Supervisor | Administrator), links::staff::unmet(language, ""), "unmet-nav"),
        (matches!(member.role, Triage | Supervisor | Administrator), links::staff::statistics(language, ""), "stat-nav"),
        (matches!(member.role, Triage | Supervisor | Administrator), links::staff::routing(language), "routing-nav"),
        (matches!(member.role, Supervisor | Administrator), links::tables::all(language), "tables-nav"),
        (matches!(member.role, Supervisor | Administrator), links::staff::audit(language, 0), "common-nav-audit"),
        (!member.role.is_staff(), links::provider::inbox(language), "common-nav-inbox"),
        (!member.role.is_staff(), links::provider::edits(language, 0), "edits-nav-own"),
        (!member.role.is_staff(), links::listing::own(language), "upkeep-nav"),
        (matches!(member.role, Triage | Supervisor | Administrator), links::listing::all(language, ""), "upkeep-nav"),
        (member.role == Administrator, links::account::staff_people(language), "people-nav"),
        (member.role == Role::ProviderManager, links::account::provider_people(language), "people-nav"),
        (member.role == Administrator, links::list::teams(Desk::Staff, language), "teams-nav"),
        (member.role == Role::ProviderManager, links::list::teams(Desk::Provider, language), "teams-nav"),
        (!member.role.is_staff(), links::freshness::check(language), "fresh-nav-mine"),
        (true, links::find(language), "common-nav-find"),
        (true, links::account::own(language), "account-nav"),
    ];
    all.into_iter().filter(|(for_role, ..)| *for_role).map(|(_, href, key)| (href, key)).collect()
}

/// For a municipality's staff in groups, with what waits; a provider has few pages.
fn desk_links(member: &Member) -> impl IntoView + use<> {
    let language = language();
    let entries = desk_entries(member);
    let links = if member.role.is_staff() {
        let duties = use_context::<Duties>().unwrap_or_default();
        Either::Left(menu::items(entries, member.role != Role::FrontDesk, &duties))
    } else {
        Either::Right(entries.into_iter().map(|(href, key)| view! { <li><a href=href>{say(key)}</a></li> }).collect_view())
    };
    view! {
        {links}
        <li>
            <form class="sign-out" method="post" action=links::sign_out(language)><button class="link">{say("common-nav-sign-out")}</button></form>
        </li>
    }
}

/// Each language by its own name; the page and what was asked of it stay. On a narrow screen behind the name of the one that is spoken.
fn languages() -> impl IntoView {
    let parts = expect_context::<Parts>();
    let current = language();
    let each = Language::ALL.map(|l| {
        let href = links::in_language(parts.uri.path(), parts.uri.query(), l);
        view! { <li><a lang=l.code() hreflang=l.code() href=href aria-current=(l == current).then_some("true")>{l.own_name()}</a></li> }
    });
    let each = each.collect_view();
    view! {
        <nav class="languages" aria-label=say("common-languages")>
            <details>
                <summary><Icon sign=Sign::Language/> <span class="hidden">{say("common-languages")} ": "</span> <span>{current.own_name()}</span></summary>
                <ul class="sheet">{each}</ul>
            </details>
        </nav>
    }
}

fn signs() -> impl IntoView {
    use_context::<Signs>().map(|signs| view! { <div hidden inner_html=signs.drawn()></div> })
}

fn footer() -> impl IntoView {
    let language = language();
    let all = [
        (links::about(language), "common-footer-about"),
        (links::privacy(language), "common-footer-privacy"),
        (links::accessibility(language), "common-footer-accessibility"),
        (links::sign_in(language), "common-footer-sign-in"),
    ];
    view! {
        <footer class="site-footer">
            <div class="bar">
                <p class="emergency">{say("common-emergency")} " " <a href="tel:112">"112"</a></p>
                <ul>{all.map(|(href, key)| view! { <li><a href=href>{say(key)}</a></li> }).collect_view()}</ul>
                <p class="muted">{say("common-footer-what")}</p>
            </div>
        </footer>
    }
}
