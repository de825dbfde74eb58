//! Whole journeys of a request, from the draft to its end, on both databases: who may open what, and who no longer may.
#![expect(clippy::unwrap_used, reason = "a test stops at what fails")]
mod apart;
mod erased;
mod narrowed;
mod noted;
mod rotated;
mod split;

use domain::{
    Error, Id, Language, Problem, Wrong,
    access::Caller,
    account::Role,
    area::AreaCode,
    contact::ContactForm,
    organization::Organization,
    receipt::Receipt,
    referral::{Draft, Outcome, Part, Reason, Referral, Standing, Task, TaskState},
    routing::Flag,
};
use jiff::SignedDuration;
use seal::Secrets;
use store::{
    Cx, Db, accounts,
    referrals::{self, EventKind, View},
    testing,
};
use vault::Vault;

const VINNYTSIA: &str = "UA05020030000031457";
const VILNIUS: &str = "LT-58";

/// A catalogue, a vault with keys for all, and the clock at noon.
struct World {
    db: Db,
    vault: Vault,
    folder: tempfile::TempDir,
}
impl World {
    async fn new(db: Db) -> Self {
        testing::catalogue(&db).await;
        let folder = tempfile::tempdir().unwrap();
        let world = Self { vault: Vault::open(&folder.path().join("keys")).unwrap(), db, folder };
        let svajone = accounts::NewAccount {
            email: "svajone@example.lt".parse().unwrap(),
            role: Role::ProviderManager,
            organization: org("vr-vdc-svajone"),
            municipality: None,
            password: "correct horse battery".into(),
        };
        accounts::create(&world.cx(Caller::Operator), svajone).await.unwrap();
        world.vault.ensure_keys(&world.cx(Caller::System)).await.unwrap();
        world
    }
    fn cx(&self, caller: Caller) -> Cx {
        testing::cx(&self.db, caller)
    }
    fn staff(&self, role: Role, area: &str) -> Cx {
        self.cx(testing::staff(role, area))
    }
    async fn send(&self, draft: &Draft) -> (Id<Referral>, Receipt) {
        let secrets = Secrets::new();
        let sent = referrals::send(&self.cx(Caller::Anyone), draft, &secrets, Language::Lt, None).await.unwrap();
        (sent.referral, secrets.receipt())
    }
    /// As the holder of the receipt sees it.
    async fn followed(&self, receipt: &Receipt) -> View {
        let id = referrals::follow(&self.cx(Caller::Anyone), receipt).await.unwrap();
        referrals::view(&self.cx(Caller::Holder(id)), id).await.unwrap()
    }
}
fn org(name: &str) -> Id<Organization> {
    Id::named("organization", name)
}
fn draft(need: &str, area: &str) -> Draft {
    Draft {
        need: need.into(),
        area: area.into(),
        name: "Ona Petraitienė".into(),
        story: "Vaikui reikia vietos po pamokų".into(),
        contact: ContactForm { way: "email".into(), email: "ona@example.lt".into(), ..ContactForm::default() },
        consent: "yes".into(),
        ..Draft::default()
    }
}
fn day_centre() -> Draft {
    Draft { service: Some(Id::named("service", "vr-vdc-svajone:day.children")), ..draft("day.children", VILNIUS) }
}
fn kinds(view: &View) -> Vec<EventKind> {
    view.events.iter().map(|event| event.kind).collect()
}
fn task_of(view: &View, part: Part) -> Id<Task> {
    view.tasks.iter().find(|task| task.part == part && task.state.is_open()).unwrap().id
}

#[tokio::test]
async fn help_at_home_in_vinnytsia_is_answered_within_ten_working_days() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, receipt) = world.send(&draft("home.help", VINNYTSIA)).await;
        assert_eq!(world.followed(&receipt).await.standing(), Standing::Received);
        let worker = world.staff(Role::CaseWorker, VINNYTSIA);
        let queue = referrals::queue(&worker, &AreaCode(VINNYTSIA.into())).await.unwrap();
        let lead = queue.iter().find(|row| row.part == Part::Lead).unwrap();
        assert_eq!((queue.len(), lead.referral, lead.agency, lead.unanswered), (2, id, Some(org("vn-dsp")), true));
        assert_eq!(lead.legal_due_at.unwrap().to_string(), "2026-12-07T21:59:59Z");
        let facts = world.vault.open_referral(&worker, id).await.unwrap();
        assert_eq!((facts.name.as_str(), facts.rule.as_str()), ("Ona Petraitienė", "vn-home"));
        world.vault.open_referral(&worker, id).await.unwrap();
        referrals::accept(&worker, lead.task).await.unwrap();
        let view = world.followed(&receipt).await;
        assert_eq!(view.standing(), Standing::Accepted);
        assert_eq!(kinds(&view), [EventKind::Received, EventKind::Opened, EventKind::Accepted], "opened is told once");
        referrals::complete(&worker, lead.task, Outcome::Helped).await.unwrap();
        assert_eq!(world.followed(&receipt).await.standing(), Standing::PartOpen, "the further agency is still at its part");
        assert_eq!(referrals::accept(&worker, lead.task).await, Err(Error::Stale));
    })
    .await;
}
#[tokio::test]
async fn a_request_marked_with_violence_gets_a_day_in_ukraine_and_no_refusal() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        for (area, hours) in [(VINNYTSIA, Some(24)), (VILNIUS, None)] {
            let asked = Draft { flags: vec![Flag::Violence.code().into()], ..draft("home.help", area) };
            let (_, receipt) = world.send(&asked).await;
            let view = world.followed(&receipt).await;
            let left = view.referral.legal_due_at.unwrap().duration_since(view.referral.received_at);
            match hours {
                Some(hours) => assert_eq!((left, view.referral.legal_proposed), (SignedDuration::from_hours(hours), false)),
                None => assert!(view.referral.legal_proposed && left > SignedDuration::from_hours(24)),
            }
            let supervisor = world.staff(Role::Supervisor, area);
            for task in &view.tasks {
                assert_eq!(referrals::decline(&supervisor, task.id, Reason::NoPlaces, "").await, Err(Error::Forbidden));
            }
        }
    })
    .await;
}
#[tokio::test]
async fn a_day_centre_without_places_sends_it_back_and_triage_sends_it_on() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, receipt) = world.send(&day_centre()).await;
        let manager = world.cx(testing::manager("vr-vdc-svajone"));
        let inbox = referrals::inbox(&manager, org("vr-vdc-svajone")).await.unwrap();
        assert_eq!((inbox.len(), inbox[0].part, inbox[0].legal_due_at), (1, Part::Direct, None));
        assert_eq!(world.vault.open_referral(&manager, id).await.unwrap().name, "Ona Petraitienė");

        referrals::decline(&manager, inbox[0].task, Reason::NoPlaces, "Atsiprašome, vietų nėra").await.unwrap();
        assert_eq!(world.vault.open_referral(&manager, id).await, Err(Error::Forbidden));
        assert_eq!(world.vault.messages(&manager, id).await, Err(Error::Forbidden));
        assert_eq!(referrals::view(&manager, id).await.map(|_| ()), Err(Error::Forbidden));
        assert!(referrals::inbox(&manager, org("vr-vdc-svajone")).await.unwrap().is_empty());
        let view = world.followed(&receipt).await;
        assert_eq!((view.standing(), view.tasks.len()), (Standing::InTriage, 2));
        assert!(matches!(view.tasks[0].state, TaskState::Declined { reason: Reason::NoPlaces, .. }));
        let holder = world.cx(Caller::Holder(id));
        assert_eq!(world.vault.holder_messages(&holder, &receipt).await.unwrap()[0].words, "Atsiprašome, vietų nėra");

        let triage = world.staff(Role::Triage, VILNIUS);
        let queue = referrals::queue(&triage, &AreaCode(VILNIUS.into())).await.unwrap();
        assert_eq!((queue.len(), queue[0].part, queue[0].agency), (1, Part::Triage, None));
        assert_eq!(world.vault.open_referral(&triage, id).await.unwrap().story, "Vaikui reikia vietos po pamokų");
        world.vault.route(&triage, id, org("vr-sav-svr"), "").await.unwrap();
        let view = world.followed(&receipt).await;
        assert_eq!((view.standing(), view.place().agencies), (Standing::Routed, vec![org("vr-sav-svr")]));
        assert_eq!(kinds(&view).last(), Some(&EventKind::Routed));
        let department = world.cx(testing::manager("vr-sav-svr"));
        assert_eq!(
            world.vault.open_referral(&department, id).await.unwrap().name,
            "Ona Petraitienė",
            "the new agency has a key of its own"
        );
        assert_eq!(world.vault.messages(&department, id).await.unwrap().len(), 1);
        assert_eq!(world.vault.open_referral(&manager, id).await, Err(Error::Forbidden));
    })
    .await;
}
#[tokio::test]
async fn with_case_management_the_family_department_comes_first() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let asked = Draft { flags: vec![Flag::CaseManagement.code().into()], ..day_centre() };
        let (id, receipt) = world.send(&asked).await;
        let view = world.followed(&receipt).await;
        assert_eq!((view.tasks.len(), view.tasks[0].part, view.tasks[0].agency), (1, Part::Lead, Some(org("vr-sav-svr"))));
        assert!(view.referral.legal_proposed && view.referral.legal_due_at.is_some());
        let provider = world.cx(testing::manager("vr-vdc-svajone"));
        assert_eq!(world.vault.open_referral(&provider, id).await, Err(Error::Forbidden));
    })
    .await;
}
#[tokio::test]
async fn a_question_is_answered_by_the_holder_of_the_receipt() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, receipt) = world.send(&day_centre()).await;
        let (manager, holder) = (world.cx(testing::manager("vr-vdc-svajone")), world.cx(Caller::Holder(id)));
        let task = task_of(&world.followed(&receipt).await, Part::Direct);
        assert_eq!(referrals::ask(&manager, task, " ").await, Err(Error::Invalid(vec![Problem::new("question", Wrong::Missing)])));
        referrals::ask(&manager, task, "Kiek vaikui metų?").await.unwrap();
        assert_eq!(world.followed(&receipt).await.standing(), Standing::NeedsAnswer);
        let later = Cx { now: holder.now + SignedDuration::from_hours(48), ..holder.clone() };
        referrals::answer(&later, id, "Aštuoneri").await.unwrap();
        let view = world.followed(&receipt).await;
        assert_eq!((view.standing(), view.tasks[0].state.is_unanswered()), (Standing::Received, true));
        assert!(view.tasks[0].due_at > later.now, "the agency's clock goes on with the answer");
        let words = |messages: Vec<vault::Message>| messages.into_iter().map(|m| (m.from_person, m.words)).collect::<Vec<_>>();
        let both = [(false, "Kiek vaikui metų?".to_owned()), (true, "Aštuoneri".to_owned())];
        assert_eq!(words(world.vault.messages(&manager, id).await.unwrap()), both);
        assert_eq!(words(world.vault.holder_messages(&holder, &receipt).await.unwrap()), both);
        assert_eq!(words(world.vault.messages(&world.staff(Role::Triage, VILNIUS), id).await.unwrap()), both);
        let (_, foreign) = world.send(&day_centre()).await;
        assert_eq!(world.vault.holder_messages(&holder, &foreign).await, Err(Error::Forbidden));
        assert_eq!(world.vault.holder_messages(&holder, &Secrets::new().receipt()).await, Err(Error::NotFound));
    })
    .await;
}
#[tokio::test]
async fn who_withdraws_takes_every_agencys_keys_away() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, receipt) = world.send(&day_centre()).await;
        let (manager, holder) = (world.cx(testing::manager("vr-vdc-svajone")), world.cx(Caller::Holder(id)));
        referrals::withdraw(&holder, id).await.unwrap();
        assert_eq!(referrals::withdraw(&holder, id).await, Err(Error::Stale));
        let view = world.followed(&receipt).await;
        assert_eq!((view.standing(), kinds(&view)), (Standing::Withdrawn, vec![EventKind::Received, EventKind::Withdrawn]));
        assert_eq!(world.vault.open_referral(&manager, id).await, Err(Error::Forbidden));
        assert_eq!(world.vault.contact(&world.cx(Caller::System), id).await, Ok(None), "and nobody writes any more");
        assert_eq!(referrals::answer(&holder, id, "?").await, Err(Error::Stale));
    })
    .await;
}
#[tokio::test]
async fn only_the_process_itself_learns_where_to_write() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, _) = world.send(&draft("home.help", VINNYTSIA)).await;
        let contact = world.vault.contact(&world.cx(Caller::System), id).await.unwrap().unwrap();
        assert_eq!(contact.email.map(|email| email.as_str().to_owned()).as_deref(), Some("ona@example.lt"));
        assert_eq!(world.vault.contact(&world.staff(Role::Supervisor, VINNYTSIA), id).await, Err(Error::Forbidden));
    })
    .await;
}
#[tokio::test]
async fn every_opening_is_written_down_before_it_happens() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, _) = world.send(&draft("home.help", VINNYTSIA)).await;
        let worker = world.staff(Role::CaseWorker, VINNYTSIA);
        for _ in 0..2 {
            world.vault.open_referral(&worker, id).await.unwrap();
        }
        world.vault.messages(&worker, id).await.unwrap();
        let supervisor = world.staff(Role::Supervisor, VINNYTSIA);
        let trail = store::audit::of_municipality(&supervisor, &AreaCode(VINNYTSIA.into()), 0).await.unwrap();
        let opened = trail.iter().filter(|row| row.object == format!("referral:{id}") && row.role == "case-worker");
        assert_eq!(opened.map(|row| row.act.as_str()).collect::<Vec<_>>(), ["opened-messages", "opened", "opened"]);
        let system = world.cx(Caller::System);
        assert!(store::audit::chain(&system).await.unwrap() > 0);
        assert!(matches!(store::audit::verify(&system).await.unwrap(), store::audit::Verdict::Whole { .. }));
    })
    .await;
}
#[tokio::test]
async fn another_vaults_keys_open_nothing() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, _) = world.send(&draft("home.help", VINNYTSIA)).await;
        let folder = tempfile::tempdir().unwrap();
        let other = Vault::open(&folder.path().join("keys")).unwrap();
        let worker = world.staff(Role::CaseWorker, VINNYTSIA);
        assert_eq!(other.open_referral(&worker, id).await, Err(Error::Locked));
        assert_eq!(world.vault.ensure_keys(&world.cx(Caller::System)).await, Ok(0));
    })
    .await;
}
#[tokio::test]
async fn a_request_goes_to_no_agency_without_a_key_nor_to_the_one_that_has_it() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, _) = world.send(&day_centre()).await;
        let triage = world.staff(Role::Triage, VILNIUS);
        let refused = world.vault.route(&triage, id, org("nobody"), "").await;
        assert_eq!(refused, Err(Error::Invalid(vec![Problem::new("agency", Wrong::NotAllowed)])));
        assert_eq!(world.vault.route(&triage, id, org("vr-vdc-svajone"), "Vietos yra").await, Err(Error::Stale));
        assert_eq!(world.vault.route(&world.staff(Role::CaseWorker, VILNIUS), id, org("vr-sav-svr"), "").await, Err(Error::Forbidden));
    })
    .await;
}
