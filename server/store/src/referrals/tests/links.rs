//! Links in letters to providers without an account: for one task, once, until its end; with the rights of one answer and no more.
use super::*;
use crate::jobs::{About, Job};
use domain::{
    access::{Act, Linked, may},
    referral::{Actor, By, Circumstances, Outcome, Reason, Stage, Step, Task},
};

fn links(cx: &Cx, invited: &Invited) -> Cx {
    by(cx, Caller::Linked(invited.linked.clone()))
}
fn plain() -> Circumstances {
    let country = domain::area::Country("UA".into());
    Circumstances { must_not_refuse: false, need_forbids: false, country, open_to_all: false, tried_enough: false }
}

/// A request whose further part is with the centre, which has no account.
struct Asked {
    cx: Cx,
    system: Cx,
    id: Id<Referral>,
    task: Id<Task>,
}
impl Asked {
    async fn new(db: &Db) -> Self {
        let cx = ready(db).await;
        let id = sent(&cx, &draft("home.help", VINNYTSIA)).await;
        let task = seen(&cx, id).await.tasks.iter().find(|task| task.agency == Some(org("vn-tc"))).unwrap().id;
        Self { system: by(&cx, Caller::System), cx, id, task }
    }
    async fn token(&self) -> String {
        issue_link(&self.system, self.task).await.unwrap().unwrap().token
    }
    async fn stage(&self) -> Stage {
        self.task().await.state.stage()
    }
    async fn task(&self) -> Task {
        seen(&self.cx, self.id).await.tasks.into_iter().find(|task| task.id == self.task).unwrap()
    }
}

#[tokio::test]
async fn a_link_answers_one_task_once_and_the_trail_says_who() {
    testing::each(|db| async move {
        let asked = Asked::new(&db).await;
        let (one, other) = (asked.token().await, asked.token().await);
        let stored = testing::everything_stored(&db).await;
        assert!(!stored.contains(&one) && stored.contains(&seal::hash(&one)), "only the hash is kept");
        let invited = by_link(&asked.cx, &one).await.unwrap();
        assert_eq!(invited.linked, Linked { hash: seal::hash(&one), task: asked.task, organization: org("vn-tc") });
        assert_eq!(invited.steps(&plain(), asked.cx.now), [Step::Accept, Step::Waitlist, Step::Ask, Step::Decline]);
        let centre = links(&asked.cx, &invited);
        assert_eq!(view(&centre, asked.id).await.err(), Some(Error::Forbidden), "a link shows no page of a desk");
        assert_eq!(facts(&centre, asked.id).await.err(), Some(Error::Forbidden), "and opens nothing");
        assert_eq!(complete(&centre, asked.task, Outcome::Helped).await, Err(Error::Stale));
        accept(&centre, asked.task).await.unwrap();
        let state = asked.task().await.state;
        assert_eq!(state, TaskState::Accepted { at: asked.cx.now, by: By::Link });
        for token in [&one, &other] {
            let again = by_link(&asked.cx, token).await.unwrap();
            assert_eq!(again.used, Some((Step::Accept, asked.cx.now)), "every link to the task has ended");
            assert_eq!(again.steps(&plain(), asked.cx.now), []);
            let refused = decline(&links(&asked.cx, &again), asked.task, Reason::NoPlaces, "").await;
            assert_eq!(refused, Err(Error::Stale));
        }
        let mut told = vec![];
        // Letters about one task keep their order: the first, then this one.
        for _ in 0..2 {
            for claimed in jobs::claim(&asked.system, 99).await.unwrap() {
                jobs::finish(&asked.system, &claimed).await.unwrap();
                told.push(claimed.job);
            }
        }
        assert!(told.contains(&Job::Alert { task: asked.task, about: About::TakenByLink }), "{told:?}");
        assert_eq!(accounts::triage_of(&asked.system, asked.task).await.unwrap(), [], "nobody works there in this test");
        let supervisor = by(&asked.cx, testing::staff(Role::Supervisor, VINNYTSIA));
        let trail = crate::audit::of_municipality(&supervisor, &AreaCode(VINNYTSIA.into()), 0).await.unwrap();
        let row = trail.iter().find(|row| row.act == "accepted").unwrap();
        assert_eq!((row.actor.as_str(), row.role.as_str()), (format!("link:{}", org("vn-tc")).as_str(), "link"));
        assert_eq!(by_link(&asked.cx, "never made").await.err(), Some(Error::NotFound));
    })
    .await;
}

#[tokio::test]
async fn fifty_equal_answers_are_one() {
    testing::each(|db| async move {
        let asked = Asked::new(&db).await;
        let invited = by_link(&asked.cx, &asked.token().await).await.unwrap();
        let centre = links(&asked.cx, &invited);
        let all = futures::future::join_all((0..50).map(|_| decline(&centre, asked.task, Reason::NoPlaces, ""))).await;
        assert_eq!(all.iter().filter(|one| one.is_ok()).count(), 1, "{all:?}");
        let events = seen(&asked.cx, asked.id).await.events;
        assert_eq!(events.iter().filter(|event| event.kind == EventKind::Declined).count(), 1);
        let agency: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM wrap WHERE holder = $1 AND referral_id = $2")
            .bind(Holder::Organization(org("vn-tc")).to_string())
            .bind(asked.id.text())
            .fetch_one(db.reader())
            .await
            .unwrap();
        assert_eq!(agency, 0, "who declines can open nothing, account or not");
    })
    .await;
}

#[tokio::test]
async fn a_question_by_link_ends_it_and_the_answer_brings_a_new_one() {
    testing::each(|db| async move {
        let asked = Asked::new(&db).await;
        let first = asked.token().await;
        let invited = by_link(&asked.cx, &first).await.unwrap();
        ask(&links(&asked.cx, &invited), asked.task, MARKERS[4]).await.unwrap();
        assert_eq!(asked.stage().await, Stage::Asked);
        assert!(issue_link(&asked.system, asked.task).await.unwrap().is_none(), "nothing waits for the centre now");
        let day = later(&asked.cx, 24 * 60);
        answer(&by(&day, Caller::Holder(asked.id)), asked.id, MARKERS[5]).await.unwrap();
        assert_eq!(asked.stage().await, Stage::Sent);
        let told: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM job WHERE kind = 'remind' AND detail = 'written' AND object = $1")
            .bind(asked.task.text())
            .fetch_one(db.reader())
            .await
            .unwrap();
        assert_eq!(told, 1, "what was answered is sealed to them: people tell it");
        let second = issue_link(&by(&day, Caller::System), asked.task).await.unwrap().unwrap();
        assert_eq!(by_link(&day, &first).await.unwrap().steps(&plain(), day.now), [], "the old one stays over");
        let invited = by_link(&day, &second.token).await.unwrap();
        waitlist(&links(&day, &invited), asked.task, 6).await.unwrap();
        assert_eq!(asked.stage().await, Stage::Waitlisted);
        let stored = testing::everything_stored(&db).await;
        assert!(MARKERS.iter().all(|marker| !stored.contains(marker)), "what was written is sealed");
    })
    .await;
}

#[tokio::test]
async fn a_question_by_link_to_somebody_who_wants_calls_is_brought_to_them_by_people() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        for (way, alerts) in [("email", 0), ("phone", 1)] {
            let plain = draft("home.help", VINNYTSIA);
            let contact = ContactForm { way: way.into(), ..plain.contact.clone() };
            let id = sent(&cx, &Draft { contact, ..plain }).await;
            let task = seen(&cx, id).await.tasks.iter().find(|task| task.agency == Some(org("vn-tc"))).unwrap().id;
            let token = issue_link(&by(&cx, Caller::System), task).await.unwrap().unwrap().token;
            let invited = by_link(&cx, &token).await.unwrap();
            ask(&links(&cx, &invited), task, MARKERS[4]).await.unwrap();
            let told: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM job WHERE kind = 'alert' AND detail = 'unreached' AND object = $1")
                .bind(task.text())
                .fetch_one(db.reader())
                .await
                .unwrap();
            assert_eq!(told, alerts, "{way}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_link_ends_with_the_answer_clock_after_two_weeks_and_with_the_tasks_turn() {
    testing::each(|db| async move {
        let asked = Asked::new(&db).await;
        let issued = issue_link(&asked.system, asked.task).await.unwrap().unwrap();
        assert_eq!(issued.expires_at, asked.task().await.due_at, "never later than the answer is due");
        let late = Cx { now: issued.expires_at, ..asked.cx.clone() };
        let invited = by_link(&late, &issued.token).await.unwrap();
        assert_eq!(invited.steps(&plain(), late.now), []);
        assert_eq!(accept(&links(&late, &invited), asked.task).await, Err(Error::Stale));
        assert_eq!(asked.stage().await, Stage::Sent, "nothing was written");
        assert!(issue_link(&by(&late, Caller::System), asked.task).await.unwrap().is_none(), "and none is made any more");
        // Withdrawn by the person: the link is of no use at once.
        let fresh = asked.token().await;
        withdraw(&by(&asked.cx, Caller::Holder(asked.id)), asked.id).await.unwrap();
        let invited = by_link(&asked.cx, &fresh).await.unwrap();
        assert_eq!((invited.steps(&plain(), asked.cx.now), invited.used), (vec![], None));
        assert_eq!(accept(&links(&asked.cx, &invited), asked.task).await, Err(Error::Stale));
        // A fortnight, where the answer is due later still.
        let other = Asked { id: sent(&asked.cx, &draft("home.help", VINNYTSIA)).await, ..asked };
        let task = seen(&other.cx, other.id).await.tasks.into_iter().find(|task| task.agency == Some(org("vn-tc"))).unwrap();
        sqlx::query("UPDATE task SET due_at = $1 WHERE id = $2")
            .bind(other.cx.now_ms() + 100 * 86_400_000)
            .bind(task.id.text())
            .execute(db.writer())
            .await
            .unwrap();
        let issued = issue_link(&other.system, task.id).await.unwrap().unwrap();
        assert_eq!(issued.expires_at, other.cx.now + SignedDuration::from_hours(14 * 24));
        let forgotten = Cx { now: issued.expires_at + SignedDuration::from_hours(90 * 24 + 1), ..other.system.clone() };
        purge_links(&forgotten).await.unwrap();
        assert_eq!(by_link(&other.cx, &issued.token).await.err(), Some(Error::NotFound));
        assert_eq!(purge_links(&other.cx).await, Err(Error::Forbidden));
        assert_eq!(issue_link(&other.cx, task.id).await.err(), Some(Error::Forbidden), "links are made for letters alone");
    })
    .await;
}

#[tokio::test]
async fn a_link_is_for_its_own_task_and_for_no_refusal_that_the_law_forbids() {
    testing::each(|db| async move {
        let asked = Asked::new(&db).await;
        let invited = by_link(&asked.cx, &asked.token().await).await.unwrap();
        let lead = seen(&asked.cx, asked.id).await.tasks.into_iter().find(|task| task.part == Part::Lead).unwrap();
        assert_eq!(accept(&links(&asked.cx, &invited), lead.id).await, Err(Error::Forbidden));
        let caller = Caller::Linked(invited.linked.clone());
        assert!(may(&caller, &Act::AnswerByLink(asked.task)) && !may(&caller, &Act::AnswerByLink(lead.id)));
        assert_eq!(Actor::of(&caller), Some(Actor::Link));
        let marked = sent(&asked.cx, &marked(Flag::Danger, draft("home.help", VINNYTSIA))).await;
        let task = seen(&asked.cx, marked).await.tasks.into_iter().find(|task| task.agency == Some(org("vn-tc"))).unwrap();
        let token = issue_link(&asked.system, task.id).await.unwrap().unwrap().token;
        let invited = by_link(&asked.cx, &token).await.unwrap();
        let case = Circumstances { must_not_refuse: true, ..plain() };
        assert_eq!(invited.steps(&case, asked.cx.now), [Step::Accept, Step::Ask]);
        assert_eq!(decline(&links(&asked.cx, &invited), task.id, Reason::NoPlaces, "").await, Err(Error::Forbidden));
        assert_eq!(by_link(&asked.cx, &token).await.unwrap().used, None, "a refused answer does not use it up");
    })
    .await;
}

#[tokio::test]
async fn a_task_is_known_there_once_a_link_was_written_or_answered_and_ever_after() {
    testing::each(|db| async move {
        let asked = Asked::new(&db).await;
        assert_eq!(is_known_there(&asked.system, asked.task).await, Ok(false), "no letter has left");
        let invited = by_link(&asked.cx, &asked.token().await).await.unwrap();
        assert_eq!(is_known_there(&asked.system, asked.task).await, Ok(true));
        let years = later(&asked.system, 3 * 365 * 24);
        purge_links(&years).await.unwrap();
        assert_eq!(is_known_there(&years, asked.task).await, Ok(false), "an offer that nobody took is forgotten with its links");
        let again = Asked { id: sent(&asked.cx, &draft("home.help", VINNYTSIA)).await, ..asked };
        let task = seen(&again.cx, again.id).await.tasks.iter().find(|task| task.agency == Some(org("vn-tc"))).unwrap().id;
        assert_ne!(task, invited.task.id);
        let token = issue_link(&again.system, task).await.unwrap().unwrap().token;
        accept(&links(&again.cx, &by_link(&again.cx, &token).await.unwrap()), task).await.unwrap();
        purge_links(&years).await.unwrap();
        assert_eq!(is_known_there(&years, task).await, Ok(true), "what was taken on is not");
        assert_eq!(is_known_there(&again.cx, task).await, Err(Error::Forbidden));
    })
    .await;
}

#[tokio::test]
async fn agencies_hear_by_account_by_their_department_by_letter_or_by_a_call() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        assert_eq!(reach(&cx, org("vn-dsp")).await.unwrap(), Reach::Municipality);
        assert_eq!(reach(&cx, org("vn-tc")).await.unwrap(), Reach::Call, "the sample knows no address");
        assert_eq!(reach(&cx, org("nobody")).await.unwrap(), Reach::Call);
        sqlx::query("UPDATE organization SET email = 'centre@example.org' WHERE id = $1")
            .bind(org("vn-tc").text())
            .execute(db.writer())
            .await
            .unwrap();
        let mut tx = by(&cx, Caller::Operator).begin().await.unwrap();
        crate::changes::note_table(&mut tx, "account").await.unwrap();
        tx.commit().await.unwrap();
        let letter = reach(&cx, org("vn-tc")).await.unwrap();
        assert_eq!(letter, Reach::Letter("centre@example.org".parse().unwrap()));
        assert!(letter.opens_nothing() && !Reach::Account.opens_nothing());
        online(&db, "vn-tc").await;
        assert_eq!(reach(&cx, org("vn-tc")).await.unwrap(), Reach::Account, "who has an account gets no link");
        assert!(is_answered_by_link(Part::Also) && !is_answered_by_link(Part::Filing) && !is_answered_by_link(Part::Triage));
    })
    .await;
}
