//! What was given up: shown to those who work for the municipality, and tried again when they say so.
use super::{Fault, Job};
use crate::{
    Cx, Tx, audit,
    cx::time,
    fault::{OrFault, broken},
};
use domain::{
    Error, Id, Result, Time, access::Act, account::Account, area::AreaCode, edit::Edit, organization::Organization, referral::Referral,
};
use sqlx::FromRow;

/// A job that was given up, without a word of what it said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dead {
    pub id: String,
    pub about: Subject,
    pub reader: Reader,
    pub added_at: Time,
    pub given_up_at: Time,
    pub tries: i64,
    pub fault: Option<Fault>,
}

/// What a letter is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Request(Id<Referral>),
    /// A change of a listing, of which its author was to hear what became of it.
    Edit(Id<Edit>),
}
impl Subject {
    fn read(referral: Option<String>, edit: Option<String>) -> Result<Self> {
        match (referral, edit) {
            (Some(id), _) => id.parse().map(Self::Request).map_err(|_| broken("referral.id")),
            (None, Some(id)) => id.parse().map(Self::Edit).map_err(|_| broken("edit.id")),
            (None, None) => Err(broken("job.object")),
        }
    }
    /// As the trail names it.
    fn named(self) -> String {
        match self {
            Self::Request(id) => format!("referral:{id}"),
            Self::Edit(id) => format!("edit:{id}"),
        }
    }
}

/// Who was to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    Person,
    /// Everyone who answers for this agency; none is the municipality's triage.
    Agency(Option<Id<Organization>>),
    Supervisors,
    Member(Id<Account>),
    /// Whoever proposed a change.
    Author,
    /// The row cannot be read: of a later program, or broken.
    Unknown,
}

#[derive(FromRow)]
struct Row {
    id: String,
    referral: Option<String>,
    edit: Option<String>,
    kind: String,
    detail: String,
    agency: Option<String>,
    added_at: i64,
    run_at: i64,
    failures: i64,
    fault: Option<String>,
    object: String,
}
/// A job with what it is about and whose that is.
type Found = (String, Option<String>, Option<String>, String);

macro_rules! of_dead {
    ($what:literal, $where:literal) => {
        concat!(
            "SELECT ",
            $what,
            " FROM job j LEFT JOIN task t ON t.id = j.object LEFT JOIN referral r ON r.id = COALESCE(t.referral_id, j.object) \
             LEFT JOIN edit e ON e.id = j.object WHERE j.state = 'dead' AND COALESCE(r.municipality, e.municipality) IS NOT NULL AND ",
            $where
        )
    };
}

/// Of one municipality, the oldest first.
pub async fn dead_of(cx: &Cx, municipality: &AreaCode) -> Result<Vec<Dead>> {
    cx.require(&Act::SeeQueue { municipality: municipality.clone() })?;
    let rows: Vec<Row> = sqlx::query_as(of_dead!(
        "j.id, r.id AS referral, e.id AS edit, j.kind, j.detail, t.agency, j.added_at, j.run_at, j.failures, j.fault, j.object",
        "COALESCE(r.municipality, e.municipality) = $1 ORDER BY j.seq LIMIT 200"
    ))
    .bind(&municipality.0)
    .fetch_all(cx.db.reader())
    .await
    .or_fault("read what was given up")?;
    rows.into_iter().map(dead).collect()
}

fn dead(row: Row) -> Result<Dead> {
    let reader = match Job::parse(&row.kind, &row.object, &row.detail) {
        Some(Job::NotifyPerson { .. }) => Reader::Person,
        Some(Job::NotifyAgency { .. } | Job::Remind { .. } | Job::Invite { .. }) => {
            Reader::Agency(row.agency.and_then(|id| id.parse().ok()))
        }
        Some(Job::Alert { .. }) => Reader::Supervisors,
        Some(Job::Write { to, .. }) => Reader::Member(to),
        Some(Job::TellAuthor { .. }) => Reader::Author,
        // These are about no request and no listing, so that this list never holds them.
        Some(Job::InviteMember { .. } | Job::ClaimLetter { .. } | Job::SignInLetter { .. }) => return Err(broken("job.kind")),
        // About no request, so never among these: who cannot be written to stands on the list of those to call.
        Some(Job::AskForChecks { organization, .. }) => Reader::Agency(Some(organization)),
        // It keeps nobody from seeing the others.
        None => Reader::Unknown,
    };
    Ok(Dead {
        about: Subject::read(row.referral, row.edit)?,
        id: row.id,
        reader,
        added_at: time(row.added_at),
        given_up_at: time(row.run_at),
        tries: row.failures,
        fault: row.fault.and_then(|fault| fault.parse().ok()),
    })
}

/// How many of this municipality's were given up: stands on its queue.
pub async fn count_dead_of(cx: &Cx, municipality: &AreaCode) -> Result<i64> {
    cx.require(&Act::SeeQueue { municipality: municipality.clone() })?;
    sqlx::query_scalar(of_dead!("COUNT(*)", "COALESCE(r.municipality, e.municipality) = $1"))
        .bind(&municipality.0)
        .fetch_one(cx.db.reader())
        .await
        .or_fault("count what was given up")
}

/// Begins anew, under the same id: a reader who has it already can tell.
pub async fn try_again(cx: &Cx, id: &str) -> Result<()> {
    let mut tx = cx.begin().await?;
    let found: Option<Found> = sqlx::query_as(of_dead!("j.id, r.id, e.id, COALESCE(r.municipality, e.municipality)", "j.id = $1"))
        .bind(id)
        .fetch_optional(tx.conn())
        .await
        .or_fault("look for what was given up")?;
    let (_, referral, edit, municipality) = found.ok_or(Error::Stale)?;
    let about = Subject::read(referral, edit)?.named();
    let municipality = AreaCode(municipality);
    cx.require(&Act::Answer { municipality: municipality.clone(), agency: None })?;
    sqlx::query(
        "UPDATE job SET state = 'waiting', failures = 0, run_at = $1, locked_until = 0, fault = NULL WHERE id = $2 AND state = 'dead'",
    )
    .bind(cx.now_ms())
    .bind(id)
    .execute(tx.conn())
    .await
    .or_fault("try again what was given up")?;
    audit::note(&mut tx, cx, "letter-again", &format!("{about} job:{id}"), Some(&municipality)).await?;
    tx.commit().await
}

/// So many days what was given up stays on its page.
pub const DEAD_DAYS: i64 = 90;
const DAY_MS: i64 = 86_400_000;

/// Takes away what was given up so long ago that it is no news to anyone; the trail of its municipality says so of each.
pub(super) async fn drop_old(tx: &mut Tx, cx: &Cx) -> Result<()> {
    let before = cx.now_ms() - DEAD_DAYS * DAY_MS;
    let columns = of_dead!("j.id, r.id, e.id, COALESCE(r.municipality, e.municipality)", "j.run_at < $1 ORDER BY j.seq");
    let old: Vec<Found> =
        sqlx::query_as(columns).bind(before).fetch_all(tx.conn()).await.or_fault("look for what was given up long ago")?;
    for (job, referral, edit, municipality) in old {
        let about = Subject::read(referral, edit)?.named();
        audit::note(tx, cx, "letter-dropped", &format!("{about} job:{job}"), Some(&AreaCode(municipality))).await?;
    }
    sqlx::query("DELETE FROM job WHERE state = 'dead' AND run_at < $1")
        .bind(before)
        .execute(tx.conn())
        .await
        .or_fault("take away what was given up long ago")
        .map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Db,
        jobs::{About, Letter, claim, enqueue, give_up},
        testing,
    };
    use domain::{access::Caller, account::Role, referral::Task};

    /// A request with a task of the district's department, as `samples/` of the migrations have one.
    async fn with_request(db: &Db) -> (Id<Referral>, Id<Task>) {
        let (referral, task) = (Id::named("referral", "r"), Id::named("task", "t"));
        sqlx::query(
            "INSERT INTO referral (id, area, municipality, need, urgency, must_not_refuse, received_at, legal_proposed, token_hash, receipt_hash, \
             receipt_key, facts, turn) VALUES ($1, 'LT-58', 'LT-58', 'home.help', 'normal', 0, 0, 0, 'token', 'receipt', 'key', $2, 0)",
        )
        .bind(referral.text())
        .bind(Vec::<u8>::new())
        .execute(db.writer())
        .await
        .unwrap();
        sqlx::query(
            "INSERT INTO task (id, referral_id, agency, part, due_at, state, state_at, created_at) VALUES ($1, $2, $3, 'lead', 9, 'sent', 0, 0)",
        )
        .bind(task.text())
        .bind(referral.text())
        .bind(Id::<Organization>::named("organization", "vr-sav-sr").text())
        .execute(db.writer())
        .await
        .unwrap();
        (referral, task)
    }

    #[tokio::test]
    async fn what_was_given_up_is_seen_by_its_municipality_and_tried_again_on_its_word() {
        testing::each(|db| async move {
            let system = testing::cx(&db, Caller::System);
            let (referral, task) = with_request(&db).await;
            let member = Id::named("account", "a");
            let jobs = [
                (Job::NotifyAgency { task }, Reader::Agency(Some(Id::named("organization", "vr-sav-sr")))),
                (Job::Alert { task, about: About::Returned }, Reader::Supervisors),
                (Job::Write { task, about: About::New, to: member }, Reader::Member(member)),
                (Job::NotifyPerson { referral, letter: Letter::Asked }, Reader::Person),
            ];
            for (job, _) in jobs {
                let mut tx = system.begin().await.unwrap();
                enqueue(&mut tx, &system, job).await.unwrap();
                tx.commit().await.unwrap();
                give_up(&system, &claim(&system, 1).await.unwrap()[0], Fault::Refused).await.unwrap();
            }
            let (here, there) = (AreaCode("LT-58".into()), AreaCode("LT-40".into()));
            let worker = testing::cx(&db, testing::staff(Role::CaseWorker, "LT-58"));
            let dead = dead_of(&worker, &here).await.unwrap();
            assert_eq!(dead.iter().map(|dead| dead.reader).collect::<Vec<_>>(), jobs.map(|(_, reader)| reader));
            assert!(
                dead.iter().all(|dead| dead.about == Subject::Request(referral) && dead.fault == Some(Fault::Refused) && dead.tries == 1)
            );
            assert_eq!(count_dead_of(&worker, &here).await.unwrap(), 4);

            let stranger = testing::cx(&db, testing::staff(Role::Supervisor, "LT-40"));
            assert_eq!(dead_of(&stranger, &here).await, Err(Error::Forbidden));
            assert_eq!(count_dead_of(&stranger, &here).await, Err(Error::Forbidden));
            assert_eq!(dead_of(&stranger, &there).await, Ok(vec![]));
            assert_eq!(try_again(&stranger, &dead[0].id).await, Err(Error::Forbidden));
            let administrator = testing::cx(&db, testing::staff(Role::Administrator, "LT-58"));
            assert_eq!(try_again(&administrator, &dead[0].id).await, Err(Error::Forbidden), "who only looks, tries nothing again");

            try_again(&worker, &dead[2].id).await.unwrap();
            assert_eq!(try_again(&worker, &dead[2].id).await, Err(Error::Stale), "once is enough");
            assert_eq!(count_dead_of(&worker, &here).await.unwrap(), 3);
            let again = claim(&system, 9).await.unwrap();
            assert_eq!((again.len(), &again[0].id, again[0].failures), (1, &dead[2].id, 0), "the same letter, all tries before it");
            let supervisor = testing::cx(&db, testing::staff(Role::Supervisor, "LT-58"));
            let trail = audit::of_municipality(&supervisor, &here, 0).await.unwrap();
            assert_eq!(
                (trail[0].act.as_str(), trail[0].object.as_str()),
                ("letter-again", &*format!("referral:{referral} job:{}", dead[2].id))
            );
        })
        .await;
    }

    #[tokio::test]
    async fn a_row_that_cannot_be_read_stands_among_the_others() {
        testing::each(|db| async move {
            let system = testing::cx(&db, Caller::System);
            let (referral, _) = with_request(&db).await;
            let mut tx = system.begin().await.unwrap();
            enqueue(&mut tx, &system, Job::NotifyPerson { referral, letter: Letter::Asked }).await.unwrap();
            tx.commit().await.unwrap();
            sqlx::query("UPDATE job SET detail = 'of-a-later-program'").execute(db.writer()).await.unwrap();
            for hours in 0..40 {
                let later = Cx { now: system.now + jiff::SignedDuration::from_hours(hours), ..system.clone() };
                assert_eq!(claim(&later, 9).await, Ok(vec![]));
            }
            let worker = testing::cx(&db, testing::staff(Role::CaseWorker, "LT-58"));
            let dead = dead_of(&worker, &AreaCode("LT-58".into())).await.unwrap();
            assert_eq!((dead.len(), dead[0].reader, dead[0].fault), (1, Reader::Unknown, Some(Fault::Ours)));
            assert_eq!(dead[0].about, Subject::Request(referral));
            // Once it is mended, it goes out.
            sqlx::query("UPDATE job SET detail = 'asked'").execute(db.writer()).await.unwrap();
            try_again(&worker, &dead[0].id).await.unwrap();
            assert_eq!(claim(&system, 9).await.unwrap().len(), 1);
        })
        .await;
    }

    #[tokio::test]
    async fn a_refusal_that_its_author_never_got_is_seen_as_well() {
        testing::each(|db| async move {
            let system = testing::cx(&db, Caller::System);
            let edit: Id<Edit> = Id::named("edit", "refused");
            sqlx::query(
                "INSERT INTO edit (id, kind, record_id, municipality, source, author, author_role, at, creates, waiting) \
                 VALUES ($1, 'service', 'x', 'LT-58', 'provider', 'x', 'provider-editor', 0, 0, 0)",
            )
            .bind(edit.text())
            .execute(db.writer())
            .await
            .unwrap();
            let mut tx = system.begin().await.unwrap();
            enqueue(&mut tx, &system, Job::TellAuthor { edit }).await.unwrap();
            tx.commit().await.unwrap();
            give_up(&system, &claim(&system, 1).await.unwrap()[0], Fault::Refused).await.unwrap();
            let here = AreaCode("LT-58".into());
            let worker = testing::cx(&db, testing::staff(Role::Triage, "LT-58"));
            let dead = dead_of(&worker, &here).await.unwrap();
            assert_eq!((dead.len(), dead[0].about, dead[0].reader), (1, Subject::Edit(edit), Reader::Author));
            assert_eq!(count_dead_of(&worker, &here).await.unwrap(), 1);
            let stranger = testing::cx(&db, testing::staff(Role::Triage, "LT-40"));
            assert_eq!(try_again(&stranger, &dead[0].id).await, Err(Error::Forbidden));
            try_again(&worker, &dead[0].id).await.unwrap();
            assert_eq!(count_dead_of(&worker, &here).await.unwrap(), 0);
        })
        .await;
    }

    #[tokio::test]
    async fn what_was_given_up_is_shown_for_ninety_days_and_leaves_with_a_line_in_the_trail() {
        testing::each(|db| async move {
            let system = testing::cx(&db, Caller::System);
            let (referral, _) = with_request(&db).await;
            let mut tx = system.begin().await.unwrap();
            enqueue(&mut tx, &system, Job::NotifyPerson { referral, letter: Letter::Asked }).await.unwrap();
            tx.commit().await.unwrap();
            give_up(&system, &claim(&system, 1).await.unwrap()[0], Fault::Refused).await.unwrap();
            let here = AreaCode("LT-58".into());
            let seen = |hours: i64| {
                let now = system.now + jiff::SignedDuration::from_hours(hours);
                let (job, staff) = (Cx { now, ..system.clone() }, testing::cx(&db, testing::staff(Role::Supervisor, "LT-58")));
                let here = here.clone();
                async move {
                    crate::jobs::purge(&job).await.unwrap();
                    let trail = audit::of_municipality(&staff, &here, 0).await.unwrap();
                    (count_dead_of(&staff, &here).await.unwrap(), trail.into_iter().map(|row| row.act).collect::<Vec<_>>())
                }
            };
            assert_eq!(seen(24 * DEAD_DAYS).await, (1, vec![]));
            assert_eq!(seen(24 * DEAD_DAYS + 1).await, (0, vec!["letter-dropped".to_owned()]), "never silently");
            assert_eq!(seen(24 * DEAD_DAYS + 2).await.1.len(), 1, "and once");
        })
        .await;
    }
}
