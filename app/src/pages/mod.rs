//! Pages, grouped by whose journey they belong to: every page, every door and every form on one screen. Server only.
pub mod account;
pub mod content;
pub mod desk;
pub mod doors;
pub mod draw;
pub mod keep;
pub mod layout;
pub mod linked;
pub mod links;
pub mod live;
pub mod load;
pub mod menu;
pub mod parts;
pub mod policy;
pub mod problem;
pub mod provider;
pub mod qr;
pub mod redraw;
pub mod resident;
pub mod shortlist;
pub mod site;
pub mod staff;
pub mod structured;
pub mod upkeep;
pub mod visit;
pub mod wording;
pub mod words;

pub use doors::{Door, FormRoute, PageDoor};
pub use live::Live;
pub use load::dress;
pub use site::{AppState, Assets, Clock, Left, Limited, Limits, NoSignOns, Offer, Settings, SignOns, Site, Tiles, Unlimited, VisitorKey};
pub use visit::{Visit, visit};

use axum::{
    Router,
    extract::{Request, State},
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use draw::draw;
use leptos::prelude::*;
use leptos_axum::{LeptosRoutes, generate_route_list, handle_server_fns_with_context};
use leptos_router::components::{FlatRoutes, Route, Router as Routes};
use links::{Pattern, pattern};

/// Pages without WASM: what a resident needs, and the way in for those at a desk.
#[component]
pub fn ResidentPages() -> impl IntoView {
    view! {
        <Routes>
            <FlatRoutes fallback=|| load::sorry(load::Trouble::NotFound)>
                <Route path=Pattern(pattern::HOME) view=resident::home::Page/>
                <Route path=Pattern(pattern::FIND) view=resident::find::Page/>
                <Route path=Pattern(pattern::GUIDE) view=resident::guide::Page/>
                <Route path=Pattern(pattern::SERVICE) view=resident::service::Page/>
                <Route path=Pattern(pattern::ORGANIZATION) view=resident::organization::Page/>
                <Route path=Pattern(pattern::LIST) view=resident::list::Page/>
                <Route path=Pattern(pattern::REFER) view=resident::refer::intro::Page/>
                <Route path=Pattern(pattern::REFER_NEED) view=resident::refer::need::Page/>
                <Route path=Pattern(pattern::REFER_PLACE) view=resident::refer::place::Page/>
                <Route path=Pattern(pattern::REFER_PERSON) view=resident::refer::person::Page/>
                <Route path=Pattern(pattern::REFER_CONTACT) view=resident::refer::contact::Page/>
                <Route path=Pattern(pattern::REFER_CONSENT) view=resident::refer::consent::Page/>
                <Route path=Pattern(pattern::REFER_CHECK) view=resident::refer::check::Page/>
                <Route path=Pattern(pattern::REFER_SENT) view=resident::refer::sent::Page/>
                <Route path=Pattern(pattern::FOLLOW) view=resident::follow::Start/>
                <Route path=Pattern(pattern::FOLLOW_REQUEST) view=resident::follow::Page/>
                <Route path=Pattern(pattern::BEFORE) view=resident::before::Page/>
                <Route path=Pattern(pattern::SUGGEST) view=resident::suggest::Page/>
                <Route path=Pattern(pattern::SUGGEST_ORGANIZATION) view=resident::suggest::OfOrganization/>
                <Route path=Pattern(pattern::SUGGESTION) view=resident::suggest::Look/>
                <Route path=Pattern(pattern::MISSING) view=resident::missing::Page/>
                <Route path=Pattern(pattern::MISSING_THANKS) view=resident::missing::Thanks/>
                <Route path=Pattern(pattern::ANSWER) view=provider::answer::Page/>
                <Route path=Pattern(pattern::CHECK) view=provider::check::Page/>
                <Route path=Pattern(pattern::CHECK_CHANGE) view=provider::correct::Page/>
                <Route path=Pattern(pattern::SIGN_IN) view=account::sign_in::Page/>
                <Route path=Pattern(pattern::SIGN_OUT) view=account::sign_out::Page/>
                <Route path=Pattern(pattern::SIGN_IN_FORGOTTEN) view=account::forgotten::Page/>
                <Route path=Pattern(pattern::SIGN_IN_LETTER) view=account::letter::Page/>
                <Route path=Pattern(pattern::SIGN_IN_SECOND) view=account::second::Page/>
                <Route path=Pattern(pattern::CLAIM) view=account::claim::Page/>
                <Route path=Pattern(pattern::CLAIM_CODE) view=account::claim::Code/>
                <Route path=Pattern(pattern::INVITATION) view=account::invitation::Page/>
                <Route path=Pattern(pattern::ACCOUNT) view=account::own::Page/>
                <Route path=Pattern(pattern::ACCOUNT_FACTORS) view=account::factors::Page/>
                <Route path=Pattern(pattern::ACCOUNT_CONFIRM) view=account::confirm::Page/>
                <Route path=Pattern(pattern::ABOUT) view=content::about::Page/>
                <Route path=Pattern(pattern::PRIVACY) view=content::privacy::Page/>
                <Route path=Pattern(pattern::ACCESSIBILITY) view=content::accessibility::Page/>
            </FlatRoutes>
        </Routes>
    }
}

/// Pages that may hold islands.
#[component]
pub fn DeskPages() -> impl IntoView {
    view! {
        <Routes>
            <FlatRoutes fallback=|| load::sorry(load::Trouble::NotFound)>
                <Route path=Pattern(pattern::STAFF_START) view=staff::start::Page/>
                <Route path=Pattern(pattern::STAFF_QUEUE) view=staff::queue::Page/>
                <Route path=Pattern(pattern::STAFF_VIEWS) view=desk::list::views::Page/>
                <Route path=Pattern(pattern::STAFF_LOGGED) view=staff::logged::Page/>
                <Route path=Pattern(pattern::STAFF_REFERRAL) view=staff::referral::Page/>
                <Route path=Pattern(pattern::STAFF_SPLIT) view=staff::split::Page/>
                <Route path=Pattern(pattern::STAFF_ERASE) view=staff::erase::Page/>
                <Route path=Pattern(pattern::STAFF_AUDIT) view=staff::audit::Page/>
                <Route path=Pattern(pattern::STAFF_ASSIST) view=staff::assist::Page/>
                <Route path=Pattern(pattern::STAFF_ROUTING) view=staff::routing::Page/>
                <Route path=Pattern(pattern::STAFF_WORDING) view=staff::wording::Page/>
                <Route path=Pattern(pattern::STAFF_LETTERS) view=staff::letters::Page/>
                <Route path=Pattern(pattern::STAFF_UNMET) view=staff::unmet::Page/>
                <Route path=Pattern(pattern::STAFF_FRESHNESS) view=staff::freshness::Page/>
                <Route path=Pattern(pattern::STAFF_FRESHNESS_SERVICE) view=staff::freshness::walk::Page/>
                <Route path=Pattern(pattern::STAFF_FRESHNESS_FIGURES) view=staff::freshness::figures::Page/>
                <Route path=Pattern(pattern::STAFF_STATISTICS) view=staff::statistics::Page/>
                <Route path=Pattern(pattern::STAFF_EDITS) view=staff::edits::Page/>
                <Route path=Pattern(pattern::STAFF_EDIT) view=staff::edits::review::Page/>
                <Route path=Pattern(pattern::STAFF_CLAIMS) view=staff::claims::Page/>
                <Route path=Pattern(pattern::STAFF_CLAIM) view=staff::claims::one::Page/>
                <Route path=Pattern(pattern::STAFF_HISTORY) view=staff::history::Page/>
                <Route path=Pattern(pattern::STAFF_DUPLICATES) view=staff::duplicates::Page/>
                <Route path=Pattern(pattern::STAFF_DUPLICATE) view=staff::duplicates::pair::Page/>
                <Route path=Pattern(pattern::PROVIDER_EDITS) view=provider::edits::Page/>
                <Route path=Pattern(pattern::PROVIDER_HISTORY) view=provider::history::Page/>
                <Route path=Pattern(pattern::STAFF_PEOPLE) view=staff::people::Page/>
                <Route path=Pattern(pattern::PROVIDER_PEOPLE) view=provider::people::Page/>
                <Route path=Pattern(pattern::STAFF_TEAMS) view=desk::teams::Page/>
                <Route path=Pattern(pattern::STAFF_TEAM) view=desk::teams::One/>
                <Route path=Pattern(pattern::PROVIDER_TEAMS) view=desk::teams::Page/>
                <Route path=Pattern(pattern::PROVIDER_TEAM) view=desk::teams::One/>
                <Route path=Pattern(pattern::STAFF_ROSTER) view=desk::rosters::Page/>
                <Route path=Pattern(pattern::PROVIDER_ROSTER) view=desk::rosters::Page/>
                <Route path=Pattern(pattern::STAFF_TABLES) view=staff::tables::Page/>
                <Route path=Pattern(pattern::STAFF_TABLE) view=staff::tables::list::Page/>
                <Route path=Pattern(pattern::STAFF_TABLE_NEW) view=staff::tables::row::New/>
                <Route path=Pattern(pattern::STAFF_TABLE_ROW) view=staff::tables::row::Page/>
                <Route path=Pattern(pattern::STAFF_TABLE_UPLOAD) view=staff::tables::upload::Page/>
                <Route path=Pattern(pattern::STAFF_TABLE_HISTORY) view=staff::tables::history::Page/>
                <Route path=Pattern(pattern::STAFF_TABLE_CHANGE) view=staff::tables::change::Page/>
                <Route path=Pattern(pattern::PROVIDER_INBOX) view=provider::inbox::Page/>
                <Route path=Pattern(pattern::PROVIDER_VIEWS) view=desk::list::views::Page/>
                <Route path=Pattern(pattern::PROVIDER_REFERRAL) view=provider::referral::Page/>
                <Route path=Pattern(pattern::PROVIDER_LISTINGS) view=upkeep::lists::Own/>
                <Route path=Pattern(pattern::STAFF_LISTINGS) view=upkeep::lists::All/>
                <Route path=Pattern(pattern::LISTING_NEW) view=upkeep::new::Page/>
                <Route path=Pattern(pattern::LISTING_NEW_PLACE) view=upkeep::new_place::Page/>
                <Route path=Pattern(pattern::LISTING_BULK) view=upkeep::bulk::Page/>
                <Route path=Pattern(pattern::LISTING) view=upkeep::record::Page/>
                <Route path=Pattern(pattern::LISTING_SECTION) view=upkeep::section::Page/>
            </FlatRoutes>
        </Routes>
    }
}

/// Who may come to which page; a page without a line is not shown.
pub const fn doors() -> &'static [PageDoor] {
    DOORS
}
const fn line(path: &'static str, door: Door) -> PageDoor {
    PageDoor { path, door }
}
const DOORS: &[PageDoor] = {
    use Door::{
        Account, Administrator, Anyone, Auditor, Desk, Discreet, Draft, Editor, Holder, Keeper, Linked, Manager, Member, Planner, Provider,
        Staff,
    };
    &[
        line(pattern::HOME, Anyone),
        line(pattern::FIND, Anyone),
        line(pattern::GUIDE, Anyone),
        line(pattern::SERVICE, Anyone),
        line(pattern::ORGANIZATION, Anyone),
        line(pattern::LIST, Anyone),
        line(pattern::ABOUT, Anyone),
        line(pattern::PRIVACY, Anyone),
        line(pattern::ACCESSIBILITY, Anyone),
        line(pattern::BEFORE, Discreet),
        line(pattern::SUGGEST, Discreet),
        line(pattern::SUGGEST_ORGANIZATION, Discreet),
        line(pattern::SUGGESTION, Discreet),
        line(pattern::MISSING, Discreet),
        line(pattern::MISSING_THANKS, Discreet),
        line(pattern::REFER, Draft),
        line(pattern::REFER_NEED, Draft),
        line(pattern::REFER_PLACE, Draft),
        line(pattern::REFER_PERSON, Draft),
        line(pattern::REFER_CONTACT, Draft),
        line(pattern::REFER_CONSENT, Draft),
        line(pattern::REFER_CHECK, Draft),
        line(pattern::REFER_SENT, Draft),
        line(pattern::FOLLOW, Holder),
        line(pattern::FOLLOW_REQUEST, Holder),
        line(pattern::ANSWER, Linked),
        line(pattern::CHECK, Linked),
        line(pattern::CHECK_CHANGE, Linked),
        line(pattern::SIGN_IN, Account),
        line(pattern::SIGN_OUT, Account),
        line(pattern::SIGN_IN_FORGOTTEN, Account),
        line(pattern::SIGN_IN_LETTER, Account),
        line(pattern::SIGN_IN_SECOND, Account),
        line(pattern::CLAIM, Account),
        line(pattern::CLAIM_CODE, Account),
        line(pattern::INVITATION, Account),
        line(pattern::ACCOUNT, Member),
        line(pattern::ACCOUNT_FACTORS, Member),
        line(pattern::ACCOUNT_CONFIRM, Member),
        line(pattern::STAFF_PEOPLE, Administrator),
        line(pattern::PROVIDER_PEOPLE, Manager),
        line(pattern::STAFF_TEAMS, Administrator),
        line(pattern::STAFF_TEAM, Administrator),
        line(pattern::PROVIDER_TEAMS, Manager),
        line(pattern::PROVIDER_TEAM, Manager),
        line(pattern::STAFF_ROSTER, Administrator),
        line(pattern::PROVIDER_ROSTER, Manager),
        line(pattern::STAFF_START, Staff),
        line(pattern::STAFF_QUEUE, Staff),
        line(pattern::STAFF_VIEWS, Staff),
        line(pattern::STAFF_LOGGED, Desk),
        line(pattern::STAFF_REFERRAL, Staff),
        line(pattern::STAFF_SPLIT, Planner),
        line(pattern::STAFF_ERASE, Auditor),
        line(pattern::STAFF_AUDIT, Auditor),
        line(pattern::STAFF_ASSIST, Desk),
        line(pattern::STAFF_ROUTING, Planner),
        line(pattern::STAFF_WORDING, Keeper),
        line(pattern::STAFF_LETTERS, Staff),
        line(pattern::STAFF_UNMET, Planner),
        line(pattern::STAFF_FRESHNESS, Staff),
        line(pattern::STAFF_FRESHNESS_SERVICE, Staff),
        line(pattern::STAFF_FRESHNESS_FIGURES, Staff),
        line(pattern::STAFF_STATISTICS, Planner),
        line(pattern::STAFF_EDITS, Planner),
        line(pattern::STAFF_EDIT, Planner),
        line(pattern::STAFF_CLAIMS, Planner),
        line(pattern::STAFF_CLAIM, Planner),
        line(pattern::STAFF_HISTORY, Planner),
        line(pattern::STAFF_DUPLICATES, Planner),
        line(pattern::STAFF_DUPLICATE, Planner),
        line(pattern::PROVIDER_EDITS, Provider),
        line(pattern::PROVIDER_HISTORY, Provider),
        line(pattern::STAFF_TABLES, Keeper),
        line(pattern::STAFF_TABLE, Keeper),
        line(pattern::STAFF_TABLE_NEW, Keeper),
        line(pattern::STAFF_TABLE_ROW, Keeper),
        line(pattern::STAFF_TABLE_UPLOAD, Keeper),
        line(pattern::STAFF_TABLE_HISTORY, Keeper),
        line(pattern::STAFF_TABLE_CHANGE, Keeper),
        line(pattern::PROVIDER_INBOX, Provider),
        line(pattern::PROVIDER_VIEWS, Provider),
        line(pattern::PROVIDER_REFERRAL, Provider),
        line(pattern::PROVIDER_LISTINGS, Provider),
        line(pattern::STAFF_LISTINGS, Planner),
        line(pattern::LISTING_NEW, Editor),
        line(pattern::LISTING_NEW_PLACE, Editor),
        line(pattern::LISTING_BULK, Editor),
        line(pattern::LISTING, Editor),
        line(pattern::LISTING_SECTION, Editor),
    ]
};

/// Every form of the site.
pub fn forms() -> Vec<FormRoute> {
    [resident::forms(), account::forms(), staff::forms(), provider::forms(), upkeep::forms()].into_iter().flatten().collect()
}

/// Every page and every form, behind their doors. The server lays `visit` around it.
pub fn router(state: &AppState) -> Router<AppState> {
    let pages = Router::new()
        .leptos_routes_with_handler(generate_route_list(ResidentPages), draw)
        .leptos_routes_with_handler(generate_route_list(DeskPages), draw)
        .route_layer(from_fn_with_state(state.clone(), resident::before::pause))
        .route_layer(from_fn_with_state(state.clone(), resident::counted::count))
        .route_layer(from_fn(resident::moved::lead_on))
        .route_layer(from_fn(doors::keep_pages));
    pages
        .merge(routes(|form| !form.file))
        .route(pattern::ROOT, get(root))
        .route(pattern::EXIT, get(resident::leave))
        .route(pattern::LIVE, post(live))
        .layer(from_fn_with_state(state.clone(), dress))
}

/// Forms with a file, behind their doors: they take more than the others.
pub fn uploads() -> Router<AppState> {
    routes(|form| form.file)
}

fn routes(which: impl Fn(&FormRoute) -> bool) -> Router<AppState> {
    forms().into_iter().filter(which).fold(Router::new(), |router, form| {
        let keeper = from_fn_with_state(form.door, doors::keep_form);
        router.route(form.path, form.handler.layer(keeper))
    })
}

/// The page for an address that nothing answers.
pub async fn missing(State(site): State<Site>, request: Request) -> Response {
    draw::draw_view(site, request, || load::sorry(load::Trouble::NotFound)).await
}

/// `/` knows the browser's language only.
async fn root(request: Request) -> Response {
    let mut answer = load::to(&links::home(visit::language_of(request.uri(), request.headers())));
    answer.headers_mut().insert(axum::http::header::VARY, axum::http::HeaderValue::from_static("accept-language"));
    answer
}

/// What islands ask. One route of our own: leptos adds its routes once a group, and axum refuses the second time.
async fn live(State(site): State<Site>, request: Request) -> impl IntoResponse {
    handle_server_fns_with_context(move || visit::provide_visit(&site), request).await
}

/// Whether an address is of the public catalogue.
pub fn is_public(path: &str) -> bool {
    use leptos_router::PossibleRouteMatch;
    doors().iter().any(|line| line.door == Door::Anyone && Pattern(line.path).test(path).is_some())
}
