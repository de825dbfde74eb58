//! Doors: who may come to which address. Every page has a line in `doors()`, every form carries its own; nothing is open by being forgotten.
use super::{
    links,
    load::{ErrorPage, Trouble, to},
    site::AppState,
    visit::language_of,
};
use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderValue, Method, header::CACHE_CONTROL},
    middleware::Next,
    response::{IntoResponse, Response},
    routing::MethodRouter,
};
use domain::{access::Caller, account::Role};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// The public catalogue and what is said about it: kept by nobody, but not personal.
    Anyone,
    /// Open to anyone, and kept by no cache: who was here, and what they wrote, must not be found on a shared computer.
    Discreet,
    /// Someone who is asking for help: the page itself looks for the draft's cookie.
    Draft,
    /// Someone with a receipt: the page itself looks for its cookie.
    Holder,
    /// Someone with a link from a letter: the page itself looks for its cookie.
    Linked,
    /// Signing in and out, and the ways in from a letter.
    Account,
    /// Those who work on a municipality's requests.
    Staff,
    /// Those who may read its audit trail.
    Auditor,
    /// Those who see what a municipality lacks.
    Planner,
    /// Those who keep its tables.
    Keeper,
    /// Those who type requests in for others.
    Desk,
    /// Members of a provider.
    Provider,
    /// Those who keep listings: a provider its own, the municipality those of its area.
    Editor,
    /// Those who manage a provider's people.
    Manager,
    /// Those who manage a municipality's people.
    Administrator,
    /// Anyone who is signed in, about the own account.
    Member,
}

impl Door {
    /// The coarse rule; what may be done behind the door is `domain::access::may`'s business.
    pub fn opens_to(self, caller: &Caller) -> bool {
        use Role::{Administrator, CaseWorker, FrontDesk, ProviderEditor, ProviderManager, Supervisor, Triage};
        let role = if let Caller::Member(member) = caller { Some(member.role) } else { None };
        match self {
            Self::Anyone | Self::Discreet | Self::Draft | Self::Holder | Self::Linked | Self::Account => true,
            Self::Staff => matches!(role, Some(Triage | CaseWorker | Supervisor | Administrator)),
            Self::Auditor | Self::Keeper => matches!(role, Some(Supervisor | Administrator)),
            Self::Planner => matches!(role, Some(Triage | Supervisor | Administrator)),
            Self::Desk => matches!(role, Some(FrontDesk | Triage | CaseWorker | Supervisor)),
            Self::Provider => role.is_some_and(|role| !role.is_staff()),
            Self::Editor => matches!(role, Some(ProviderEditor | ProviderManager | Triage | Supervisor | Administrator)),
            Self::Manager => role == Some(ProviderManager),
            Self::Administrator => role == Some(Administrator),
            Self::Member => role.is_some(),
        }
    }
    /// Pages of the public catalogue may be asked for again cheaply; all else must not stay in any cache.
    fn cache(self) -> HeaderValue {
        HeaderValue::from_static(if self == Self::Anyone { "no-cache" } else { "no-store" })
    }
}

/// A page and who may come to it.
#[derive(Clone, Copy, Debug)]
pub struct PageDoor {
    pub path: &'static str,
    pub door: Door,
}

/// A form: where it is sent, who may send it, what happens then. Without a door it does not compile.
pub struct FormRoute {
    pub path: &'static str,
    pub door: Door,
    pub handler: MethodRouter<AppState>,
    /// Takes a file, which is larger than what people type.
    pub file: bool,
}
impl FormRoute {
    pub const fn new(path: &'static str, door: Door, handler: MethodRouter<AppState>) -> Self {
        Self { path, door, handler, file: false }
    }
    pub const fn file(path: &'static str, door: Door, handler: MethodRouter<AppState>) -> Self {
        Self { path, door, handler, file: true }
    }
}

/// Middleware of each form's route: its own door.
pub async fn keep_form(State(door): State<Door>, request: Request, next: Next) -> Response {
    keep(door, request, next).await
}

/// Middleware of the pages: the door of their line.
pub async fn keep_pages(request: Request, next: Next) -> Response {
    let path = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned()).unwrap_or_default();
    match super::doors().iter().find(|line| line.path == path) {
        Some(line) => keep(line.door, request, next).await,
        // No line, no page: a test compares the two, and this holds until someone has run it.
        None => ErrorPage(Trouble::NotFound).into_response(),
    }
}

async fn keep(door: Door, request: Request, next: Next) -> Response {
    let caller = request.extensions().get::<store::Cx>().map_or(Caller::Anyone, |cx| cx.caller.clone());
    let mut answer = if door.opens_to(&caller) { next.run(request).await } else { refuse(&caller, &request) };
    answer.headers_mut().entry(CACHE_CONTROL).or_insert_with(|| door.cache());
    answer
}

/// Who has not signed in is asked to, and comes back to the page; who has, and may not, is told so.
fn refuse(caller: &Caller, request: &Request) -> Response {
    let language = language_of(request.uri(), request.headers());
    match caller {
        Caller::Member(_) => ErrorPage(Trouble::Forbidden).into_response(),
        _ if request.method() == Method::GET => to(&links::sign_in_then(language, &request.uri().to_string())),
        _ => to(&links::sign_in(language)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Id, access::Member};

    fn member(role: Role) -> Caller {
        Caller::Member(Member {
            account: Id::named("account", "a"),
            role,
            organization: Id::named("organization", "o"),
            municipality: None,
        })
    }
    #[test]
    fn desks_stay_shut_to_visitors_and_to_each_other() {
        for door in [
            Door::Staff,
            Door::Auditor,
            Door::Keeper,
            Door::Planner,
            Door::Desk,
            Door::Provider,
            Door::Editor,
            Door::Manager,
            Door::Administrator,
            Door::Member,
        ] {
            assert!(!door.opens_to(&Caller::Anyone), "{door:?}");
        }
        assert!(Door::Provider.opens_to(&member(Role::ProviderManager)) && !Door::Provider.opens_to(&member(Role::Supervisor)));
        assert!(Door::Editor.opens_to(&member(Role::ProviderEditor)) && Door::Editor.opens_to(&member(Role::Triage)));
        assert!(!Door::Editor.opens_to(&member(Role::CaseWorker)));
        assert!(Door::Staff.opens_to(&member(Role::Triage)) && !Door::Staff.opens_to(&member(Role::FrontDesk)));
        assert!(Door::Planner.opens_to(&member(Role::Triage)) && !Door::Planner.opens_to(&member(Role::CaseWorker)));
        assert!(Door::Manager.opens_to(&member(Role::ProviderManager)) && !Door::Manager.opens_to(&member(Role::ProviderEditor)));
        assert!(Door::Administrator.opens_to(&member(Role::Administrator)) && !Door::Administrator.opens_to(&member(Role::Supervisor)));
        assert!(Role::ALL.into_iter().all(|role| Door::Member.opens_to(&member(role))));
        assert!(Door::Auditor.opens_to(&member(Role::Supervisor)) && !Door::Auditor.opens_to(&member(Role::CaseWorker)));
    }
}
