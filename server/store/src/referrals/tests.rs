//! Requests as far as they go without opening them: who gets one, sent once, nothing personal in clear, silence, rights. The whole journeys,
//! with opening, are the vault's tests.
use super::*;
use crate::{
    Cx, Db, Kind, accounts, drafts, erasure, follows, jobs,
    keys::{self, Holder},
    testing,
};
use domain::{
    Error, Id, Language, Problem, Wrong,
    access::Caller,
    account::Role,
    area::AreaCode,
    contact::ContactForm,
    deadline::{Limit, Unit},
    organization::Organization,
    referral::{Draft, Part, Referral, Standing, TaskState},
    routing::Flag,
};
use jiff::SignedDuration;
use seal::Secrets;

mod consents;
mod desk;
mod figures;
mod heard;
mod late;
mod links;
mod loops;
mod marks;
mod teams;

const VINNYTSIA: &str = "UA05020030000031457";
/// What must be found nowhere.
const MARKERS: [&str; 6] =
    ["Марія Коваленко", "+380671112233", "marija@example.ua", "Впала на сходах", "Питання про сходи", "Моя відповідь"];

fn org(name: &str) -> Id<Organization> {
    Id::named("organization", name)
}
fn draft(need: &str, area: &str) -> Draft {
    Draft {
        need: need.into(),
        area: area.into(),
        urgency: "normal".into(),
        name: MARKERS[0].into(),
        story: MARKERS[3].into(),
        contact: ContactForm {
            way: "email".into(),
            phone: MARKERS[1].into(),
            email: MARKERS[2].into(),
            when: "після 18".into(),
            hours: "evening".into(),
            may_leave_message: "yes".into(),
        },
        consent: "yes".into(),
        ..Draft::default()
    }
}
fn marked(flag: Flag, draft: Draft) -> Draft {
    Draft { flags: vec![flag.code().into()], ..draft }
}

/// The sample catalogue, and public keys for all who need one: nobody here could open anything.
async fn ready(db: &Db) -> Cx {
    testing::catalogue(db).await;
    let system = testing::cx(db, Caller::System);
    for holder in keys::missing(&system).await.unwrap() {
        keys::add(&system, &holder, seal::receipt_public_key(&Secrets::new().receipt())).await.unwrap();
    }
    let key = |n: usize| erasure::ErasureKey { id: format!("{n:043}"), key: seal::receipt_public_key(&Secrets::new().receipt()) };
    let stock: Vec<_> = erasure::stock(&system).await.unwrap();
    if stock.is_empty() {
        erasure::restock(&system, &(0..60).map(key).collect::<Vec<_>>(), &[]).await.unwrap();
    }
    testing::cx(db, Caller::Anyone)
}
async fn online(db: &Db, organization: &str) {
    let new = accounts::NewAccount {
        email: format!("{organization}@example.org").parse().unwrap(),
        role: Role::ProviderManager,
        organization: org(organization),
        municipality: None,
        password: "correct horse battery".into(),
    };
    accounts::create(&testing::cx(db, Caller::Operator), new).await.unwrap();
    ready(db).await;
}
fn by(cx: &Cx, caller: Caller) -> Cx {
    Cx { caller, ..cx.clone() }
}
fn later(cx: &Cx, hours: i64) -> Cx {
    Cx { now: cx.now + SignedDuration::from_hours(hours), ..cx.clone() }
}
async fn sent(cx: &Cx, draft: &Draft) -> Id<Referral> {
    send(cx, draft, &Secrets::new(), Language::Uk, None).await.unwrap().referral
}
async fn seen(cx: &Cx, id: Id<Referral>) -> View {
    view(&by(cx, Caller::Holder(id)), id).await.unwrap()
}
async fn plan(cx: &Cx, draft: &Draft) -> Plan {
    match preview(cx, draft).await.unwrap().way {
        Way::Agencies(plan) => *plan,
        other => panic!("{other:?}"),
    }
}
fn agencies(plan: &Plan) -> Vec<Option<Id<Organization>>> {
    std::iter::once(plan.agency.id).chain(plan.also.iter().map(|agency| agency.id)).collect()
}

#[tokio::test]
async fn who_gets_it_and_by_when_is_said_before_sending() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let home = plan(&cx, &draft("home.help", VINNYTSIA)).await;
        assert_eq!((home.part, agencies(&home)), (Part::Lead, vec![Some(org("vn-dsp")), Some(org("vn-tc"))]));
        let legal = home.legal.unwrap();
        assert_eq!((legal.limit.limit, legal.limit.proposed), (Limit::new(10, Unit::WorkingDays), false));
        assert_eq!(legal.due_at.to_string(), "2026-12-07T21:59:59Z");
        assert_eq!(home.answer_due_at.to_string(), "2026-11-30T21:59:59Z");
        let violence = plan(&cx, &marked(Flag::Violence, draft("home.help", VINNYTSIA))).await;
        assert_eq!(
            (violence.must_not_refuse, agencies(&violence)),
            (true, vec![Some(org("vn-mcss")), Some(org("vn-tc")), Some(org("vn-brig"))])
        );
        assert_eq!(violence.legal.unwrap().limit.limit, Limit::new(24, Unit::Hours));
        let lithuania = plan(&cx, &marked(Flag::Violence, draft("home.help", "LT-58"))).await;
        assert!(lithuania.must_not_refuse && lithuania.legal.is_some_and(|legal| legal.limit.proposed));
        assert!(matches!(preview(&cx, &draft("info.information", "LT-58")).await.unwrap().way, Way::NotNeeded));
        assert!(matches!(preview(&cx, &draft("home.help", "PL")).await.unwrap().way, Way::Uncovered));
    })
    .await;
}
#[tokio::test]
async fn the_declared_residence_decides_about_care_in_lithuania_unless_there_is_violence() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        // Lives in Vilnius district, declared in Rokiškis.
        let elsewhere = |need: &str| Draft { residence: "actual".into(), declared_area: "LT-40".into(), ..draft(need, "LT-58") };
        let decides = async |draft: &Draft| preview(&cx, draft).await.unwrap().municipality.unwrap().code.0;
        assert_eq!(decides(&elsewhere("stay.residential")).await, "LT-40");
        assert_eq!(decides(&elsewhere("home.help")).await, "LT-58", "help at home is the actual residence's");
        assert_eq!(decides(&marked(Flag::Violence, elsewhere("stay.residential"))).await, "LT-58", "any municipality takes it (17(2))");
        assert_eq!(decides(&Draft { declared_area: String::new(), ..elsewhere("stay.residential") }).await, "LT-58");
        let id = sent(&cx, &elsewhere("stay.residential")).await;
        let referral = seen(&cx, id).await.referral;
        assert_eq!((referral.area.0.as_str(), referral.municipality.0.as_str()), ("LT-58", "LT-40"));
    })
    .await;
}
#[tokio::test]
async fn a_day_centre_is_asked_directly_when_it_was_chosen_and_takes_requests() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let chosen = Draft { service: Some(Id::named("service", "vr-vdc-svajone:day.children")), ..draft("day.children", "LT-58") };
        let contact = preview(&cx, &chosen).await.unwrap().way;
        assert!(matches!(contact, Way::Contact(id) if id == org("vr-vdc-svajone")), "without an account its own contact is shown");
        online(&db, "vr-vdc-svajone").await;
        let direct = plan(&cx, &chosen).await;
        assert_eq!((direct.part, agencies(&direct), direct.legal.is_none()), (Part::Direct, vec![Some(org("vr-vdc-svajone"))], true));
        let unchosen = plan(&cx, &draft("day.children", "LT-58")).await;
        assert_eq!((unchosen.part, unchosen.agency.id), (Part::Lead, Some(org("vr-sav-sr"))), "the municipality's own rule");
        for flag in [Flag::CaseManagement, Flag::Violence] {
            let family = plan(&cx, &marked(flag, chosen.clone())).await;
            assert_eq!((family.part, family.agency.id), (Part::Lead, Some(org("vr-sav-svr"))), "{flag:?}");
        }
        let danger = plan(&cx, &marked(Flag::Danger, chosen.clone())).await;
        assert_eq!((danger.part, danger.must_not_refuse), (Part::Lead, true), "danger is the municipality's, never a provider's to refuse");
        let elsewhere = plan(&cx, &Draft { area: "LT-40".into(), ..chosen.clone() }).await;
        assert_eq!(elsewhere.part, Part::Lead, "a centre of another municipality is not asked");
    })
    .await;
}
#[tokio::test]
async fn a_provider_that_takes_nobody_for_now_is_sent_nobody() {
    use crate::edits::{Proposal, current, propose};
    use domain::edit::{EditSource, Field, RecordKey, RecordKind};
    testing::each(|db| async move {
        let cx = ready(&db).await;
        online(&db, "vr-vdc-svajone").await;
        let chosen = Draft { service: Some(Id::named("service", "vr-vdc-svajone:day.children")), ..draft("day.children", "LT-58") };
        // Whoever comes by an older page, or sends what was written before, is not sent there.
        let desk = testing::cx(&db, testing::staff(Role::Triage, "LT-58"));
        for (status, part) in [("temporarily closed", Part::Lead), ("inactive", Part::Lead), ("active", Part::Direct)] {
            let record = RecordKey::of(RecordKind::Service, chosen.service.unwrap());
            let version = current(&desk, &record).await.unwrap().version;
            let fields = vec![(Field("status".into()), Some(serde_json::json!(status)))];
            propose(&desk, &Proposal { record, version, fields, source: EditSource::Staff }).await.unwrap();
            assert_eq!(plan(&cx, &chosen).await.part, part, "{status}");
        }
    })
    .await;
}
#[tokio::test]
async fn fifty_equal_posts_make_one_request_with_one_receipt() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let (secrets, draft) = (Secrets::new(), draft("home.help", VINNYTSIA));
        drafts::save(&cx, &secrets, &draft).await.unwrap();
        let posts = futures::future::join_all((0..50).map(|_| send(&cx, &draft, &secrets, Language::Uk, None))).await;
        let mut ids: Vec<_> = posts.into_iter().map(|sent| sent.unwrap().referral).collect();
        ids.dedup();
        assert_eq!(ids.len(), 1);
        let count: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM referral").fetch_one(db.reader()).await.unwrap();
        let tasks: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM task").fetch_one(db.reader()).await.unwrap();
        assert_eq!((count, tasks), (1, 2));
        assert_eq!(follow(&cx, &secrets.receipt()).await.unwrap(), ids[0]);
        assert_eq!(drafts::load(&cx, &secrets).await.unwrap(), None, "the draft is gone with the commit");
        assert_eq!(shown(&cx, &secrets).await.unwrap().map(|referral| referral.id), Some(ids[0]));
        assert_eq!(shown(&later(&cx, 1), &secrets).await.unwrap(), None, "after the hour never again");
        assert_eq!(shown(&cx, &Secrets::new()).await.unwrap(), None);
    })
    .await;
}
#[tokio::test]
async fn what_is_missing_is_said_and_nothing_is_stored() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let refused = |draft: Draft| {
            let cx = cx.clone();
            async move { send(&cx, &draft, &Secrets::new(), Language::Lt, None).await.unwrap_err() }
        };
        let good = draft("home.help", "LT-58");
        let invalid = |field, what| Error::Invalid(vec![Problem::new(field, what)]);
        assert_eq!(refused(Draft { consent: "no".into(), ..good.clone() }).await, invalid("consent", Wrong::Missing));
        assert_eq!(refused(Draft { need: String::new(), ..good.clone() }).await, invalid("need", Wrong::Missing));
        assert_eq!(refused(Draft { need: MARKERS[0].into(), ..good.clone() }).await, invalid("need", Wrong::Unknown));
        assert_eq!(refused(Draft { area: MARKERS[0].into(), ..good.clone() }).await, invalid("area", Wrong::Unknown));
        assert_eq!(refused(Draft { contact: ContactForm::default(), ..good.clone() }).await, invalid("way", Wrong::Missing));
        assert_eq!(refused(draft("info.information", "LT-58")).await, invalid("need", Wrong::NotAllowed));
        assert_eq!(refused(Draft { name: "a".repeat(201), ..good }).await, invalid("name", Wrong::TooLong));
        let count: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM referral").fetch_one(db.reader()).await.unwrap();
        assert_eq!(count, 0);
    })
    .await;
}
#[tokio::test]
async fn no_personal_word_stands_in_the_database() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        // The catalogue may speak of violence; a request may not.
        let before = testing::everything_stored(&db).await;
        let secrets = Secrets::new();
        let draft = marked(Flag::Violence, draft("home.help", VINNYTSIA));
        drafts::save(&cx, &Secrets::new(), &draft).await.unwrap();
        let id = send(&cx, &draft, &secrets, Language::Uk, None).await.unwrap().referral;
        follows::start(&cx, &secrets.receipt()).await.unwrap();
        let worker = by(&cx, testing::staff(Role::CaseWorker, VINNYTSIA));
        let task = seen(&cx, id).await.tasks[0].id;
        ask(&worker, task, MARKERS[4]).await.unwrap();
        answer(&by(&cx, Caller::Holder(id)), id, MARKERS[5]).await.unwrap();
        let receipt = secrets.receipt();
        let own = [receipt.to_string(), receipt.secret(), secrets.cookie(), secrets.form_token(), "violence".into(), "vn-violence".into()];
        let markers: Vec<String> = MARKERS.iter().map(|marker| (*marker).to_owned()).chain(own).collect();
        let after = testing::everything_stored(&db).await;
        let count = |marker: &str| after.matches(marker).count() - before.matches(marker).count();
        assert!(count(&id.text()) > 5, "the scan sees what is there");
        for marker in markers {
            assert_eq!(count(&marker), 0, "{marker} stands in clear");
        }
        if db.kind() == Kind::Sqlite {
            let raw = testing::raw_sqlite(&db).await;
            for marker in MARKERS {
                assert!(!raw.windows(marker.len()).any(|bytes| bytes == marker.as_bytes()), "{marker} stands in the file or its log");
            }
        }
    })
    .await;
}
#[tokio::test]
async fn silence_returns_a_task_to_triage_once() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let id = sent(&cx, &draft("home.help", VINNYTSIA)).await;
        let due = seen(&cx, id).await.tasks[0].due_at;
        let job = |hours| Cx { now: due + SignedDuration::from_hours(hours), ..by(&cx, Caller::System) };
        assert_eq!(tick(&job(-1)).await.unwrap().returned, 0);
        assert_eq!(tick(&job(1)).await.unwrap().returned, 2, "the lead and the further task");
        assert_eq!(tick(&job(2)).await.unwrap().returned, 0);
        assert_eq!(tick(&job(999)).await.unwrap().returned, 0, "triage has nowhere to return to");
        let view = seen(&cx, id).await;
        assert_eq!(view.tasks.iter().filter(|task| task.part == Part::Triage).count(), 1);
        assert_eq!(view.tasks.iter().filter(|task| matches!(task.state, TaskState::Returned { .. })).count(), 2);
        assert_eq!((view.standing(), view.referral.legal_due_at.is_some()), (Standing::InTriage, true));
        let lost: i64 =
            sqlx::query_scalar("SELECT COUNT(*) FROM wrap WHERE holder LIKE 'organization:%'").fetch_one(db.reader()).await.unwrap();
        assert_eq!(lost, 0);
        let queue = queue(&by(&cx, testing::staff(Role::Triage, VINNYTSIA)), &AreaCode(VINNYTSIA.into())).await.unwrap();
        assert_eq!((queue.len(), queue[0].part, queue[0].unanswered), (1, Part::Triage, true));
    })
    .await;
}
#[tokio::test]
async fn an_answered_task_does_not_return() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let id = sent(&cx, &draft("stay.residential", VINNYTSIA)).await;
        let task = seen(&cx, id).await.tasks[0].id;
        accept(&by(&cx, testing::staff(Role::Triage, VINNYTSIA)), task).await.unwrap();
        assert_eq!(tick(&later(&by(&cx, Caller::System), 24 * 30)).await.unwrap().returned, 0);
    })
    .await;
}
#[tokio::test]
async fn each_verb_asks_leave() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let id = sent(&cx, &draft("home.help", VINNYTSIA)).await;
        let task = seen(&cx, id).await.tasks[0].id;
        let strangers = [
            Caller::Anyone,
            Caller::Holder(Id::named("referral", "another")),
            Caller::Holder(id),
            testing::staff(Role::Supervisor, "LT-58"),
            testing::staff(Role::Administrator, VINNYTSIA),
            testing::staff(Role::FrontDesk, VINNYTSIA),
            testing::manager("vr-vdc-svajone"),
        ];
        for stranger in strangers {
            let cx = by(&cx, stranger.clone());
            assert_eq!(accept(&cx, task).await, Err(Error::Forbidden), "{stranger:?}");
            assert_eq!(complete(&cx, task, domain::referral::Outcome::Helped).await, Err(Error::Forbidden));
            assert_eq!(ask(&cx, task, "?").await, Err(Error::Forbidden));
            assert_eq!(decline(&cx, task, domain::referral::Reason::Other, "").await, Err(Error::Forbidden));
            assert_eq!(facts(&cx, id).await.map(|_| ()), Err(Error::Forbidden));
            assert_eq!(messages(&cx, id).await.map(|_| ()), Err(Error::Forbidden));
            assert_eq!(to_rewrap(&cx, id, Rewrap::Route).await.map(|_| ()), Err(Error::Forbidden));
            assert_eq!(to_rewrap(&cx, id, Rewrap::Receipt { before: 0 }).await.map(|_| ()), Err(Error::Forbidden));
            assert_eq!(contact(&cx, id).await.map(|_| ()), Err(Error::Forbidden));
            assert_eq!(tick(&cx).await, Err(Error::Forbidden));
        }
        let stranger = by(&cx, testing::staff(Role::Supervisor, "LT-58"));
        assert_eq!(view(&stranger, id).await.map(|_| ()), Err(Error::Forbidden));
        assert_eq!(withdraw(&stranger, id).await, Err(Error::Forbidden));
        assert_eq!(answer(&stranger, id, "!").await, Err(Error::Forbidden));
        assert_eq!(queue(&stranger, &AreaCode(VINNYTSIA.into())).await, Err(Error::Forbidden));
        assert_eq!(inbox(&stranger, org("vn-tc")).await, Err(Error::Forbidden));
        let desk = by(&cx, testing::staff(Role::FrontDesk, "LT-58"));
        let assisted = send(&desk, &draft("home.help", VINNYTSIA), &Secrets::new(), Language::Uk, Some(org("desk"))).await;
        assert_eq!(assisted, Err(Error::Forbidden), "a desk types in for its own municipality alone");
    })
    .await;
}
#[tokio::test]
async fn a_front_desk_types_a_request_in_and_it_says_so() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let desk = by(&cx, testing::staff(Role::FrontDesk, VINNYTSIA));
        let asked = |consent: &str| Draft { consent: consent.into(), ..draft("home.help", VINNYTSIA) };
        let typed_in = async |consent| send(&desk, &asked(consent), &Secrets::new(), Language::Uk, Some(org("desk"))).await;
        let sent = typed_in("phone").await.unwrap();
        assert_eq!(seen(&cx, sent.referral).await.referral.assisted_by, Some(org("desk")));
        let consents = consents(&by(&cx, Caller::Holder(sent.referral)), sent.referral).await.unwrap();
        assert!(consents.iter().all(|one| one.given == Some(domain::consent::Given::Phone)));
        assert_eq!(typed_in("yes").await, Err(Error::Invalid(vec![Problem::new("consent", Wrong::Missing)])), "a desk says how");
        let own = crate::referrals::send(&cx, &asked("paper"), &Secrets::new(), Language::Uk, None).await;
        assert!(matches!(own, Err(Error::Invalid(_))), "and a person says yes");
    })
    .await;
}
#[tokio::test]
async fn a_desk_types_in_for_somebody_who_is_registered_elsewhere_and_the_law_says_who_decides() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let named = async |typed: &str| crate::areas::municipality_named(&cx, typed).await.unwrap().map(|area| area.code.0);
        assert_eq!((named("rokiskio").await, named("Nežinomiškiai").await), (Some("LT-40".to_owned()), None));
        let rokiskis = crate::areas::municipality_named(&cx, "rokiskio").await.unwrap().unwrap();
        let is_whole = |typed: &str| crate::areas::is_whole_name(&rokiskis, typed);
        assert!(is_whole("rokiskio rajono  Savivaldybė") && is_whole("Самоврядування Рокішкіського району") && !is_whole("rokiskio"));
        let asked = |need: &str| {
            let draft = draft(need, "LT-58");
            Draft { residence: "actual".into(), declared_area: "LT-40".into(), consent: "phone".into(), ..draft }
        };
        let typed_in = async |desk: &str, need: &str| {
            let desk = by(&cx, testing::staff(Role::FrontDesk, desk));
            send(&desk, &asked(need), &Secrets::new(), Language::Lt, Some(org("desk"))).await
        };
        let decides = async |need: &str| seen(&cx, typed_in("LT-58", need).await.unwrap().referral).await.referral;
        let care = decides("stay.residential").await;
        assert_eq!((care.area.0.as_str(), care.municipality.0.as_str(), care.assisted_by), ("LT-58", "LT-40", Some(org("desk"))));
        assert_eq!(decides("home.help").await.municipality.0, "LT-58", "help at home is the actual residence's");
        assert_eq!(
            typed_in("LT-40", "stay.residential").await,
            Err(Error::Forbidden),
            "a desk types in for who is in its own municipality"
        );
    })
    .await;
}
#[tokio::test]
async fn a_notice_goes_to_the_agency_and_letters_to_those_who_gave_an_address() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        online(&db, "vn-tc").await;
        let system = by(&cx, Caller::System);
        let id = sent(&cx, &draft("home.help", VINNYTSIA)).await;
        let claimed = jobs::claim(&system, 99).await.unwrap();
        let person = jobs::Job::NotifyPerson { referral: id, letter: jobs::Letter::Received };
        assert_eq!((claimed.len(), claimed.iter().filter(|c| c.job == person).count()), (3, 1));
        let further = seen(&cx, id).await.tasks.into_iter().find(|task| task.agency == Some(org("vn-tc"))).unwrap();
        let to = accounts::to_notify(&system, further.id).await.unwrap();
        assert_eq!(accounts::find(&system, to[0]).await.unwrap().email, "vn-tc@example.org");
        assert_eq!(to.len(), 1);
        let silent = Draft { contact: ContactForm { way: "none".into(), ..ContactForm::default() }, ..draft("home.help", VINNYTSIA) };
        let quiet = sent(&cx, &silent).await;
        assert_eq!(jobs::claim(&system, 99).await.unwrap().len(), 2);
        assert!(contact(&system, quiet).await.unwrap().is_none() && contact(&system, id).await.unwrap().is_some());
    })
    .await;
}
#[tokio::test]
async fn a_receipt_opens_a_quarter_of_an_hour() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let secrets = Secrets::new();
        let id = send(&cx, &draft("home.help", VINNYTSIA), &secrets, Language::Uk, None).await.unwrap().referral;
        let cookie = follows::start(&cx, &secrets.receipt()).await.unwrap();
        let (found, receipt) = follows::load(&cx, &cookie).await.unwrap().unwrap();
        assert!(found == id && receipt == secrets.receipt());
        assert!(follows::load(&later(&cx, 1), &cookie).await.unwrap().is_none());
        assert!(follows::load(&cx, &Secrets::new().cookie()).await.unwrap().is_none());
        follows::end(&cx, &cookie).await.unwrap();
        assert!(follows::load(&cx, &cookie).await.unwrap().is_none());
        assert_eq!(follows::start(&cx, &Secrets::new().receipt()).await, Err(Error::NotFound));
    })
    .await;
}
#[tokio::test]
async fn without_the_municipalitys_key_nothing_is_taken() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let cx = testing::cx(&db, Caller::Anyone);
        let refused = send(&cx, &draft("home.help", VINNYTSIA), &Secrets::new(), Language::Uk, None).await;
        assert_eq!(refused, Err(Error::Unavailable));
        assert_eq!(keys::public(&cx, &Holder::Notifier).await, Ok(None));
    })
    .await;
}

#[tokio::test]
async fn a_letter_to_an_agency_knows_the_request_its_end_and_its_place_and_only_the_job_may_ask() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let id = sent(&cx, &draft("home.help", VINNYTSIA)).await;
        let view = view(&by(&cx, Caller::Holder(id)), id).await.unwrap();
        let task = &view.tasks[0];
        let told = notice::notice(&by(&cx, Caller::System), task.id).await.unwrap();
        let wanted = Notice {
            referral: id,
            due_at: task.due_at,
            legal_due_at: view.referral.legal_due_at,
            municipality: AreaCode(VINNYTSIA.into()),
            agency: task.agency,
            part: task.part,
            undecided: true,
            listed: false,
            waits: true,
            promised: false,
        };
        assert_eq!(told, wanted);
        assert_eq!(municipality(&by(&cx, Caller::System), id).await, Ok(AreaCode(VINNYTSIA.into())));
        assert_eq!(municipality(&cx, id).await, Err(Error::Forbidden));
        assert_eq!(notice::notice(&cx, task.id).await, Err(Error::Forbidden));
        assert_eq!(notice::notice(&by(&cx, Caller::System), Id::named("task", "none")).await, Err(Error::NotFound));
    })
    .await;
}

#[tokio::test]
async fn a_holders_next_key_is_in_use_at_once_and_older_wraps_are_found_and_replaced() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let (system, municipality) = (by(&cx, Caller::System), Holder::Municipality(AreaCode(VINNYTSIA.into())));
        let id = sent(&cx, &draft("home.help", VINNYTSIA)).await;
        let next = seal::receipt_public_key(&Secrets::new().receipt());
        keys::replace(&system, &municipality, 1, next).await.unwrap();
        assert_eq!(keys::replace(&system, &municipality, 1, next).await, Err(Error::Stale));
        assert_eq!(keys::public(&cx, &municipality).await, Ok(Some((format!("municipality:{VINNYTSIA}@2"), next))));
        let later = sent(&cx, &draft("home.help", VINNYTSIA)).await;
        let worker = by(&cx, testing::staff(Role::CaseWorker, VINNYTSIA));
        assert_eq!(facts(&worker, later).await.unwrap().holder, format!("municipality:{VINNYTSIA}@2"));
        let stale = stale_wraps(&system, &municipality, 2, 99).await.unwrap();
        assert_eq!(stale.iter().map(|stale| stale.closed.holder.clone()).collect::<Vec<_>>(), [format!("municipality:{VINNYTSIA}")]);
        let renewed = stale.into_iter().map(|stale| (stale, vec![7; 80])).collect();
        renew_wraps(&system, &municipality, 2, renewed).await.unwrap();
        assert_eq!(stale_wraps(&system, &municipality, 2, 99).await.unwrap().len(), 0);
        let opened = facts(&worker, id).await.unwrap();
        assert_eq!((opened.holder, opened.wrap), (format!("municipality:{VINNYTSIA}@2"), vec![7; 80]));
        keys::retired(&system, &municipality).await.unwrap();
        let held = keys::all(&system).await.unwrap().into_iter().find(|held| held.holder == municipality).unwrap();
        assert_eq!((held.epoch, held.replaced_at), (2, None));
        assert_eq!(keys::retired(&cx, &municipality).await, Err(Error::Forbidden));
    })
    .await;
}
