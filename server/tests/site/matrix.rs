//! Every address × everyone who may come: visitors, holders of receipts, all seven roles, of one's own and of another municipality or organization.
//! What is expected comes from the policy (`Door`, `access::may`, the table of steps), what is seen from the running router. An address that stands in
//! no line of `asks` fails the test: who adds one says here what it asks leave for.
use super::{TestSite, browser::Browser, journeys};
use app::pages::{
    Door, doors, forms,
    links::{self, pattern},
};
use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use domain::{
    Id, Language,
    access::{Act, Caller, Member, Place, may},
    account::Role,
    area::{AreaCode, Country},
    contact::ContactForm,
    organization::Organization,
    referral::{Draft, Referral, Step, Task},
};
use jiff::tz::TimeZone;
use seal::Secrets;
use store::{Cx, accounts, referrals};

const HERE: &str = "LT-58";
const AGENCY: &str = "vr-vdc-svajone";

struct Who {
    name: String,
    caller: Caller,
    cookie: String,
}

/// What must be allowed before an address does its work. A route that is given no request of its own is about the caller's own place.
enum Asks {
    /// Open to all.
    Nothing,
    /// Its door alone.
    Door,
    May(fn(&Member) -> Option<Act>),
    /// See the one request in its address.
    See,
    /// Act on the one request in its address.
    Step,
    /// The request whose receipt was shown.
    Follow,
    /// A record of its own kind, which the tests of that page make: here only who does not even come through the door is looked at.
    Own,
}

/// Each with tests of its own. Those of signing in lead on to its beginning without their cookies.
const OWN: &[&str] = &[
    pattern::STAFF_LIVE,
    pattern::STAFF_ASSIGN,
    pattern::STAFF_UNDO,
    pattern::STAFF_VIEWS,
    pattern::STAFF_VIEW,
    pattern::STAFF_KEYS,
    pattern::PROVIDER_LIVE,
    pattern::PROVIDER_ASSIGN,
    pattern::PROVIDER_UNDO,
    pattern::PROVIDER_VIEWS,
    pattern::PROVIDER_VIEW,
    pattern::PROVIDER_KEYS,
    pattern::STAFF_TEAM,
    pattern::PROVIDER_TEAM,
    pattern::STAFF_LOGGED_OUTCOME,
    pattern::STAFF_SPLIT,
    pattern::STAFF_ERASE,
    pattern::STAFF_EDIT,
    pattern::STAFF_CLAIM,
    pattern::STAFF_DUPLICATE,
    pattern::STAFF_DUPLICATE_ACT,
    pattern::STAFF_HISTORY,
    pattern::STAFF_HISTORY_ACT,
    pattern::PROVIDER_EDITS_ACT,
    pattern::PROVIDER_HISTORY,
    pattern::PROVIDER_HISTORY_ACT,
    pattern::LISTING_NEW,
    pattern::LISTING_NEW_PLACE,
    pattern::LISTING_BULK,
    pattern::LISTING_BULK_CSV,
    pattern::LISTING,
    pattern::LISTING_SECTION,
    pattern::STAFF_FRESHNESS_SERVICE,
    pattern::STAFF_FRESHNESS_WORD,
    pattern::CHECK,
    pattern::CHECK_LINK,
    pattern::CHECK_CHANGE,
    pattern::STAFF_TABLE,
    pattern::STAFF_TABLE_NEW,
    pattern::STAFF_TABLE_ROW,
    pattern::STAFF_TABLE_REMOVE,
    pattern::STAFF_TABLE_UPLOAD,
    pattern::STAFF_TABLE_EXPORT,
    pattern::STAFF_TABLE_HISTORY,
    pattern::STAFF_TABLE_CHANGE,
    pattern::ANSWER,
    pattern::ANSWER_LINK,
    pattern::SIGN_ON,
    pattern::SIGN_ON_BACK,
    pattern::SIGN_IN_LINK,
    pattern::SIGN_IN_SECOND,
    pattern::SIGN_IN_SECOND_PASSKEY,
];

/// The policy of every address. The last line is for what nobody has thought of.
fn asks(path: &str) -> Option<Asks> {
    Some(match path {
        pattern::FOLLOW_REQUEST
        | pattern::FOLLOW_REPLY
        | pattern::FOLLOW_WITHDRAW
        | pattern::FOLLOW_HELP
        | pattern::FOLLOW_STILL
        | pattern::FOLLOW_CONSENT
        | pattern::FOLLOW_AGREE => Asks::Follow,
        pattern::ACCOUNT
        | pattern::ACCOUNT_PASSWORD
        | pattern::ACCOUNT_SESSIONS
        | pattern::ACCOUNT_FACTORS
        | pattern::ACCOUNT_PASSKEYS
        | pattern::ACCOUNT_CONFIRM_PASSKEY
        | pattern::ACCOUNT_CONFIRM
        // A dry run over public rules, with nobody's request in it.
        | pattern::STAFF_ROUTING => Asks::Door,
        pattern::STAFF_PEOPLE => Asks::May(|m| Some(Act::ManageStaff { municipality: m.municipality.clone()? })),
        pattern::PROVIDER_PEOPLE => Asks::May(|m| Some(Act::ManageTeam { organization: m.organization })),
        pattern::STAFF_TEAMS | pattern::PROVIDER_TEAMS => {
            Asks::May(|m| Some(Act::KeepTeams { organization: m.organization, municipality: m.municipality.clone() }))
        }
        pattern::STAFF_ROSTER | pattern::STAFF_ROSTER_CSV => {
            Asks::May(|m| Some(Act::ManageStaff { municipality: m.municipality.clone()? }))
        }
        pattern::PROVIDER_ROSTER | pattern::PROVIDER_ROSTER_CSV => Asks::May(|m| Some(Act::ManageTeam { organization: m.organization })),
        pattern::STAFF_CLAIMS => Asks::May(|m| Some(Act::CheckClaims { municipality: m.municipality.clone()? })),
        pattern::STAFF_EDITS | pattern::STAFF_DUPLICATES => {
            Asks::May(|m| Some(Act::ReviewEdits { municipality: m.municipality.clone()? }))
        }
        pattern::PROVIDER_EDITS => {
            Asks::May(|m| Some(Act::EditListing { organization: m.organization, municipality: m.municipality.clone() }))
        }
        pattern::STAFF_FRESHNESS | pattern::STAFF_FRESHNESS_FIGURES => {
            Asks::May(|m| Some(Act::CheckListings { municipality: m.municipality.clone()? }))
        }
        pattern::STAFF_FRESHNESS_POLICY => Asks::May(|m| Some(Act::SetCheckPolicy { municipality: m.municipality.clone()? })),
        pattern::STAFF_LOGGED => Asks::May(|m| Some(Act::LogHandover { municipality: m.municipality.clone()? })),
        pattern::STAFF_STATISTICS | pattern::STAFF_STATISTICS_CSV => {
            Asks::May(|m| Some(Act::SeeStatistics { municipality: m.municipality.clone()? }))
        }
        pattern::STAFF_START | pattern::STAFF_QUEUE | pattern::STAFF_LETTERS => Asks::May(|m| Some(Act::SeeQueue { municipality: m.municipality.clone()? })),
        pattern::STAFF_TABLES | pattern::STAFF_WORDING => Asks::May(|m| Some(Act::EditTables { municipality: m.municipality.clone()? })),
        pattern::STAFF_AUDIT => Asks::May(|m| Some(Act::ReadAudit { municipality: m.municipality.clone()? })),
        pattern::STAFF_ASSIST => Asks::May(|m| Some(Act::AssistAsking { municipality: m.municipality.clone()? })),
        pattern::PROVIDER_LISTINGS => Asks::May(|m| Some(Act::EditListing { organization: m.organization, municipality: None })),
        pattern::STAFF_LISTINGS => Asks::May(|m| Some(Act::ReviewEdits { municipality: m.municipality.clone()? })),
        pattern::STAFF_UNMET | pattern::STAFF_UNMET_CSV => Asks::May(|m| Some(Act::SeeUnmet { municipality: m.municipality.clone()? })),
        pattern::PROVIDER_INBOX => Asks::May(|m| Some(Act::SeeInbox { organization: m.organization })),
        pattern::STAFF_REFERRAL | pattern::PROVIDER_REFERRAL => Asks::See,
        pattern::STAFF_ACT | pattern::PROVIDER_ACT => Asks::Step,
        _ if OWN.contains(&path) => Asks::Own,
        _ if doors().iter().any(|line| line.path == path && open(line.door)) => Asks::Nothing,
        _ if forms().iter().any(|form| form.path == path && open(form.door)) => Asks::Nothing,
        _ => return None,
    })
}
fn open(door: Door) -> bool {
    matches!(door, Door::Anyone | Door::Discreet | Door::Draft | Door::Holder | Door::Account)
}

struct World {
    site: TestSite,
    everyone: Vec<Who>,
}

impl World {
    async fn new() -> Self {
        let site = journeys::seeds().await;
        let mut everyone = vec![Who { name: "a visitor".into(), caller: Caller::Anyone, cookie: String::new() }];
        let operator = Cx::new(site.cx().db, Caller::Operator, site.cx().now);
        for role in Role::ALL {
            for (place, organization, municipality) in
                [("here", if role.is_staff() { "vr-sav-sr" } else { AGENCY }, HERE), ("elsewhere", "vn-dsp", journeys::VINNYTSIA)]
            {
                let municipality = role.is_staff().then(|| AreaCode(municipality.into()));
                let organization = Id::named("organization", organization);
                let new = accounts::NewAccount {
                    email: format!("{role}.{place}@matrix.example").parse().unwrap(),
                    role,
                    organization,
                    municipality: municipality.clone(),
                    password: journeys::PASSWORD.into(),
                };
                let account = accounts::create(&operator, new).await.unwrap();
                let token = store::sessions::start(&site.cx(), account).await.unwrap();
                let caller = Caller::Member(Member { account, role, organization, municipality });
                everyone.push(Who { name: format!("{role} {place}"), caller, cookie: format!("__Host-session={token}") });
            }
        }
        Self { site, everyone }
    }
    /// A request to the agency, as the last step of the journey stores it, and its receipt's cookie.
    async fn request(&self) -> (Id<Referral>, Id<Task>, String) {
        let draft = Draft {
            service: Some(Id::named("service", "vr-vdc-svajone:day.children")),
            need: "day.children".into(),
            area: HERE.into(),
            urgency: "normal".into(),
            residence: "actual".into(),
            asker: "myself".into(),
            name: "Мотря Маркерська".into(),
            story: "Старі маркероболі в ногах".into(),
            consent: "yes".into(),
            contact: ContactForm { way: "phone".into(), phone: "+380 67 111 22 33".into(), ..ContactForm::default() },
            ..Draft::default()
        };
        let cx = Cx::new(self.site.cx().db, Caller::Anyone, self.site.cx().now);
        let secrets = Secrets::new();
        let id = referrals::send(&cx, &draft, &secrets, Language::Lt, None).await.unwrap().referral;
        let follow = store::follows::start(&cx, &secrets.receipt()).await.unwrap();
        (id, self.view(id).await.tasks[0].id, format!("__Host-follow={follow}"))
    }
    async fn view(&self, id: Id<Referral>) -> referrals::View {
        let cx = Cx::new(self.site.cx().db, Caller::Holder(id), self.site.cx().now);
        referrals::view(&cx, id).await.unwrap()
    }
    /// All that stands of a request: whoever may not must leave it so.
    async fn state(&self, id: Id<Referral>) -> String {
        let view = self.view(id).await;
        let who = Caller::Member(Member {
            account: Id::named("account", "reader"),
            role: Role::Supervisor,
            organization: Id::named("organization", "vr-sav-sr"),
            municipality: Some(AreaCode(HERE.into())),
        });
        let trail = store::audit::of_municipality(&Cx::new(self.site.cx().db, who, self.site.cx().now), &AreaCode(HERE.into()), 0).await;
        let trail = trail.unwrap().into_iter().filter(|row| row.object.contains(&id.text())).count();
        format!("{:?} {:?} {:?} {trail}", view.tasks, view.events, view.tries)
    }
    async fn ask(&self, method: &Method, path: &str, cookie: &str, form: &str) -> Seen {
        let request = Request::builder().method(method).uri(path).header(header::COOKIE, cookie).header("sec-fetch-site", "same-origin");
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let answer = self.site.ask(request.body(Body::from(form.to_owned())).unwrap()).await;
        let location = answer.header("location").to_owned();
        Seen { status: answer.status, turned_away: location.contains("/sign-in"), location, body: answer.body }
    }
}

struct Seen {
    status: StatusCode,
    turned_away: bool,
    location: String,
    body: String,
}
impl Seen {
    fn is_refusal(&self) -> bool {
        self.turned_away || matches!(self.status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND | StatusCode::UNAUTHORIZED)
    }
    #[track_caller]
    fn tells_nothing_personal(&self, what: &str) {
        for word in journeys::PERSONAL {
            assert!(!self.body.contains(word) && !self.location.contains(word), "{what} is told \"{word}\"");
        }
    }
}

fn filled(path: &str, id: Id<Referral>) -> String {
    path.replace("{lang}", "lt")
        .replace("{id}", &id.text())
        .replace("{table}", "banners")
        .replace("{row}", "d2F0ZXI")
        .replace("{roster}", "people")
}
fn door_of(path: &str, form: bool) -> Door {
    let page = || doors().iter().find(|line| line.path == path).map(|line| line.door);
    let of_form = || forms().into_iter().find(|form| form.path == path).map(|form| form.door);
    if form { of_form().or_else(page) } else { page().or_else(of_form) }.unwrap()
}
fn place() -> Place {
    Place { municipality: AreaCode(HERE.into()), agencies: vec![Id::named("organization", AGENCY)] }
}

/// Every address that a page or a form has, with the methods that it knows.
fn addresses() -> Vec<(&'static str, Method)> {
    let pages = doors().iter().map(|line| (line.path, Method::GET));
    let read = [
        pattern::STAFF_LIVE,
        pattern::PROVIDER_LIVE,
        pattern::STAFF_UNMET_CSV,
        pattern::STAFF_STATISTICS_CSV,
        pattern::LISTING_BULK_CSV,
        pattern::STAFF_TABLE_EXPORT,
        pattern::STAFF_ROSTER_CSV,
        pattern::PROVIDER_ROSTER_CSV,
        pattern::ANSWER_LINK,
        pattern::CHECK_LINK,
        pattern::SIGN_IN_LINK,
        pattern::SIGN_ON,
        pattern::SIGN_ON_BACK,
        pattern::INVITATION_LINK,
    ];
    let sent = forms().into_iter().map(|form| (form.path, if read.contains(&form.path) { Method::GET } else { Method::POST }));
    pages.chain(sent).collect()
}

#[test]
fn every_address_says_what_it_asks_leave_for() {
    for (path, _) in addresses() {
        assert!(asks(path).is_some(), "{path} stands in no line of `asks`: say there what it asks leave for");
    }
    assert!(addresses().len() > 50);
}

/// Addresses that are about no single request.
#[tokio::test]
async fn everyone_comes_to_what_the_policy_opens_and_to_nothing_else() {
    let world = World::new().await;
    let (request, ..) = world.request().await;
    let mut looked = 0;
    for (path, method) in addresses() {
        let Some(asks @ (Asks::Nothing | Asks::Door | Asks::May(_) | Asks::See | Asks::Own)) = asks(path) else { continue };
        let door = door_of(path, method == Method::POST);
        for who in &world.everyone {
            looked += 1;
            if path == pattern::SIGN_OUT && method == Method::POST {
                // Whoever does it is somebody else afterwards.
                continue;
            }
            if matches!(asks, Asks::Own) && door.opens_to(&who.caller) {
                continue;
            }
            let may_see = may(&who.caller, &Act::SeeReferral(place()));
            let lets_in = door.opens_to(&who.caller)
                && match (&asks, &who.caller) {
                    (Asks::May(act), Caller::Member(member)) => act(member).is_some_and(|act| may(&who.caller, &act)),
                    (Asks::May(_), _) => false,
                    (Asks::See, _) => may_see,
                    _ => true,
                };
            let what = format!("{} at {method} {path}", who.name);
            let seen = world.ask(&method, &filled(path, request), &who.cookie, "letter=all").await;
            if matches!(asks, Asks::Nothing) {
                // Also what is open answers "not found" for a record that is none: these have the id of a request.
                assert!(!seen.turned_away && seen.status != StatusCode::FORBIDDEN, "{what}: {}", seen.status);
            } else {
                assert_eq!(!seen.is_refusal(), lets_in, "{what}: {} {}", seen.status, seen.location);
            }
            // A list names a request only to those who may see it; an inbox has what stands in clear for all its members.
            if !path.contains("{id}") && seen.body.contains(&request.text()) {
                assert!(
                    may_see || [pattern::STAFF_AUDIT, pattern::PROVIDER_INBOX].contains(&path) && lets_in,
                    "{what} learns of the request"
                );
            }
            seen.tells_nothing_personal(&what);
        }
    }
    assert_eq!(
        looked,
        world.everyone.len() * addresses().iter().filter(|(path, _)| !matches!(asks(path), Some(Asks::Step | Asks::Follow))).count()
    );

    // The lists are not empty for those whose they are.
    for (path, who) in [(pattern::STAFF_QUEUE, "triage here"), (pattern::PROVIDER_INBOX, "provider-manager here")] {
        let who = world.everyone.iter().find(|one| one.name == who).unwrap();
        assert!(world.ask(&Method::GET, &filled(path, request), &who.cookie, "").await.body.contains(&request.text()), "{path}");
    }
}

/// What a form of a request's page sends: all of it right, so that nothing but the policy can refuse it.
fn act_form(task: Id<Task>, into: Id<Referral>) -> String {
    let agency = Id::<Organization>::named("organization", "vr-sav-svr");
    format!(
        "task={task}&reason=not-our-service&note=x&agency={agency}&question=x&outcome=helped&weeks=3&tried=phone&when=&answer=x\
         &closing=moved&closing_note=x&cancelling=person-asked&cancel_note=x&unmark_note=x&into={into}"
    )
}

#[tokio::test]
async fn everyone_does_what_the_policy_and_the_table_of_steps_allow_and_nothing_else() {
    let world = World::new().await;
    let (into, ..) = world.request().await;
    let zone = TimeZone::get("Europe/Vilnius").unwrap();
    let acts: Vec<&str> = Step::ALL.iter().map(|step| step.code()).chain(["open", "no-such-act"]).collect();
    let (mut allowed, mut refused) = (0, 0);
    for path in [pattern::STAFF_ACT, pattern::PROVIDER_ACT] {
        let door = door_of(path, true);
        for act in &acts {
            let (mut request, mut task, _) = world.request().await;
            // Who may not goes first: what they leave behind must be untouched.
            let view = world.view(request).await;
            let case = view.circumstances(Country("LT".into()), &zone);
            let takes = |who: &Who| match *act {
                "open" => may(&who.caller, &Act::OpenReferral(place())),
                "route" => may(&who.caller, &Act::Route { municipality: AreaCode(HERE.into()) }),
                act => view.steps(&who.caller, &view.tasks[0], &case).iter().any(|step| step.code() == act),
            };
            let mut everyone: Vec<&Who> = world.everyone.iter().collect();
            everyone.sort_by_key(|who| door.opens_to(&who.caller) && takes(who));
            for who in everyone {
                let what = format!("{} at {act} of {path}", who.name);
                let before = world.state(request).await;
                let at = filled(path, request).replace("{act}", act);
                let seen = world.ask(&Method::POST, &at, &who.cookie, &act_form(task, into)).await;
                let after = world.state(request).await;
                if door.opens_to(&who.caller) && takes(who) {
                    assert!(seen.status == StatusCode::SEE_OTHER && !seen.turned_away || *act == "open", "{what}: {}", seen.status);
                    assert_ne!(before, after, "{what} leaves no trace");
                    allowed += 1;
                    (request, task, _) = world.request().await;
                } else {
                    let belongs = door.opens_to(&who.caller) && may(&who.caller, &Act::SeeReferral(place()));
                    assert!(seen.is_refusal() || belongs && seen.status.is_client_error(), "{what}: {} {}", seen.status, seen.location);
                    assert_eq!(before, after, "{what} changes the request");
                    refused += 1;
                    seen.tells_nothing_personal(&what);
                }
            }
        }
    }
    assert_eq!(allowed + refused, 2 * acts.len() * world.everyone.len());
    assert!(allowed > 30, "{allowed} were allowed");
}

#[tokio::test]
async fn only_the_receipts_holder_follows_answers_and_withdraws() {
    let world = World::new().await;
    let (request, _, _) = world.request().await;
    let (_, _, others) = world.request().await;
    let mut tried = 0;
    for (path, method) in addresses().into_iter().filter(|(path, _)| matches!(asks(path), Some(Asks::Follow))) {
        let form = "text=x&confirm=yes&help=yes";
        for cookie in world.everyone.iter().map(|who| who.cookie.as_str()).chain([others.as_str(), "__Host-follow=nonsense"]) {
            // Whatever is named in the address or the form, the cookie alone says whose request it is.
            let at = format!("{}?referral={request}&id={request}", filled(path, request));
            let before = world.state(request).await;
            let seen = world.ask(&method, &at, cookie, &format!("{form}&referral={request}&id={request}")).await;
            assert_eq!(before, world.state(request).await, "{cookie} at {path} changes the request");
            seen.tells_nothing_personal(path);
            tried += 1;
        }
    }
    assert!(tried >= 5 * 17);
    // The holder does.
    let (request, _, own) = world.request().await;
    let before = world.state(request).await;
    let done = world.ask(&Method::POST, &links::follow::withdraw(Language::Lt), &own, "confirm=yes").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_ne!(before, world.state(request).await);
}

/// An account that is disabled is out at its next question, on pages and at the vault.
#[tokio::test]
async fn who_is_disabled_is_out_at_once_and_silence_and_length_end_a_session() {
    let world = World::new().await;
    let site = &world.site;
    let (request, task, _) = world.request().await;
    let operator = Cx::new(site.cx().db, Caller::Operator, site.cx().now);
    let mut desk = Browser::new(site);
    let queue = links::staff::queue(Language::Lt);
    let open = links::staff::act(Language::Lt, request, "open");
    desk.sign_in(Language::Lt, "triage.here@matrix.example").await;
    assert_eq!(desk.get(&queue).await.status, StatusCode::OK);
    let cookie = format!("__Host-session={}", desk.cookies["__Host-session"]);
    let opened = world.ask(&Method::POST, &open, &cookie, &act_form(task, request)).await;
    assert!(opened.body.contains("Маркерська"), "{}", opened.status);
    let Caller::Member(member) = &world.everyone.iter().find(|who| who.name == "triage here").unwrap().caller else { panic!() };
    accounts::disable(&operator, member.account).await.unwrap();
    assert!(world.ask(&Method::GET, &queue, &cookie, "").await.turned_away);
    let seen = world.ask(&Method::POST, &open, &cookie, &act_form(task, request)).await;
    assert!(seen.turned_away && !seen.body.contains("Маркерська"));

    // Half an hour of silence; twelve hours, however busy.
    desk.sign_in(Language::Lt, "supervisor.here@matrix.example").await;
    let cookie = format!("__Host-session={}", desk.cookies["__Host-session"]);
    let is_in = async || !world.ask(&Method::GET, &queue, &cookie, "").await.turned_away;
    for _ in 0..24 {
        site.minutes_pass(29);
        assert!(is_in().await);
    }
    site.minutes_pass(25);
    assert!(!is_in().await, "twelve hours are over");
    desk.sign_in(Language::Lt, "supervisor.here@matrix.example").await;
    let cookie = format!("__Host-session={}", desk.cookies["__Host-session"]);
    site.minutes_pass(31);
    assert!(world.ask(&Method::GET, &queue, &cookie, "").await.turned_away, "half an hour of silence");
}
