//! The figures of twenty-six requests, worked out by hand, from rows as the verbs write them; and who may see them.
use super::*;
use domain::statistics::{Measure, Period, Share};

const HOUR: i64 = 3_600_000;

struct Asked<'a> {
    db: &'a Db,
    /// 2026-11-02, a Monday, 8:00 in Vilnius.
    start: i64,
    count: i64,
}
impl Asked<'_> {
    async fn run(&self, sql: &'static str, texts: &[&str], numbers: &[i64]) {
        let query = texts.iter().fold(sqlx::query(sql), |query, text| query.bind((*text).to_owned()));
        numbers.iter().fold(query, |query, number| query.bind(*number)).execute(self.db.writer()).await.unwrap();
    }
    fn at(&self, hours: i64) -> i64 {
        self.start + hours * HOUR
    }
    /// A request with its main task in this state, which began after so many hours and has that reason.
    async fn put(&mut self, state: &str, hours: i64, reason: Option<&str>) -> String {
        self.count += 1;
        let id = Id::<Referral>::named("referral", &self.count.to_string()).text();
        self.run(
            "INSERT INTO referral (id, token_hash, receipt_hash, area, municipality, need, urgency, must_not_refuse, received_at, legal_proposed, \
             receipt_key, facts, turn) VALUES ($1, $2, $3, 'LT-58', 'LT-58', 'home.help', 'normal', 0, $4, 0, 'key', '', 0)",
            &[&id, &format!("t{id}"), &format!("r{id}")],
            &[self.start],
        )
        .await;
        self.task(&id, "lead", (state, hours, reason)).await;
        id
    }
    async fn task(&self, request: &str, part: &str, (state, hours, reason): (&str, i64, Option<&str>)) -> String {
        let (id, account) =
            (Id::<domain::referral::Task>::named("task", &format!("{request}{part}")).text(), Id::<()>::named("account", "a").text());
        let reason = reason.map_or("NULL".to_owned(), |reason| format!("'{reason}'"));
        let sql = format!(
            "INSERT INTO task (id, referral_id, part, state, state_by, reason, due_at, state_at, created_at) \
             VALUES ($1, $2, $3, $4, $5, {reason}, $6, $7, $8)"
        );
        let query = [&*id, request, part, state, &account]
            .into_iter()
            .fold(sqlx::query(sqlx::AssertSqlSafe(sql)), |query, text| query.bind(text.to_owned()));
        let created = if part == "lead" { 0 } else { hours };
        let numbers = [self.at(100), self.at(hours), self.at(created)];
        numbers.into_iter().fold(query, sqlx::query::Query::bind).execute(self.db.writer()).await.unwrap();
        id
    }
    async fn event(&self, request: &str, kind: &str, hours: i64) {
        self.run("INSERT INTO event (referral_id, kind, at) VALUES ($1, $2, $3)", &[request, kind], &[self.at(hours)]).await;
    }
}

async fn twenty_six(db: &Db) {
    let mut asked = Asked { db, start: 1_793_599_200_000, count: 0 };
    for _ in 0..8 {
        let id = asked.put("accepted", 10, None).await;
        asked.event(&id, "opened", 1).await;
        asked.event(&id, "accepted", 10).await;
    }
    for n in 0..11 {
        let id = asked.put("completed", 60, Some("helped")).await;
        asked.event(&id, "accepted", 30).await;
        asked.event(&id, "completed", 60).await;
        let (help, why, waited) = if n < 5 { ("yes", None, None) } else { ("no", Some("too-late"), Some("weeks")) };
        sqlx::query("INSERT INTO verdict (referral_id, help, why, waited, at) VALUES ($1, $2, $3, $4, $5)")
            .bind(id.clone())
            .bind(help)
            .bind(why)
            .bind(waited)
            .bind(asked.at(90))
            .execute(db.writer())
            .await
            .unwrap();
        if n >= 5 {
            asked.task(&id, "review", ("sent", 90, None)).await;
        }
    }
    for _ in 0..5 {
        let id = asked.put("returned", 101, None).await;
        asked.event(&id, "returned", 101).await;
        let triage = asked.task(&id, "triage", ("sent", 101, None)).await;
        asked
            .run(
                "INSERT INTO reminder (task_id, kind, run, at) VALUES ($1, $2, $3, $4)",
                &[&triage, "half-time"],
                &[asked.at(110), asked.at(110)],
            )
            .await;
    }
    for _ in 0..2 {
        let id = asked.put("not-helped", 20, Some("no-need-lt")).await;
        asked.event(&id, "not-helped", 20).await;
    }
}

#[tokio::test]
async fn the_figures_of_twenty_six_requests_are_those_worked_out_by_hand() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        twenty_six(&db).await;
        let seen = figures(&testing::cx(&db, testing::staff(Role::Triage, "LT-58")), &AreaCode("LT-58".into()), None).await.unwrap();
        let report = &seen.report;
        assert_eq!((report.received, report.in_time), (Some(26), Some(Share { percent: 80, at_least: false })), "21 of 26");
        assert_eq!(report.helped, Some(Share { percent: 45, at_least: false }), "5 of 11");
        assert_eq!((report.median, report.nine_of_ten), (Some(SignedDuration::from_hours(30)), Some(SignedDuration::from_hours(30))));
        let told = |measure| {
            let table = report.table(measure).unwrap();
            (table.total, table.rows.iter().filter(|(_, number)| *number != Some(0)).copied().collect::<Vec<_>>())
        };
        let whole = Some(Some(26));
        assert_eq!(told(Measure::Answer), (whole, vec![("day", Some(10)), ("three-days", Some(11)), ("silent", Some(5))]));
        // Two refusals are too few to tell, and the last of the others hides them.
        let ends = vec![("undecided", Some(5)), ("under-way", Some(8)), ("completed", Some(5)), ("disputed", None), ("refused", None)];
        assert_eq!(told(Measure::Outcome), (whole, ends));
        assert_eq!(told(Measure::Silence), (None, vec![("reminded", Some(5)), ("returned", Some(5))]));
        let refusals = report.table(Measure::Refusals).unwrap();
        assert_eq!((refusals.total, refusals.rows.iter().any(|(_, number)| number.is_some())), (Some(None), false));
        assert_eq!(told(Measure::Help), (Some(Some(11)), vec![("yes", Some(5)), ("no", Some(6))]));
        assert_eq!(told(Measure::WhyNot), (Some(Some(6)), vec![("too-late", Some(6))]));
        let names: Vec<String> = seen.periods.iter().map(ToString::to_string).collect();
        assert_eq!(names, ["2026", "2026-q1", "2026-q2", "2026-q3", "2026-q4"]);
    })
    .await;
}

#[tokio::test]
async fn hand_overs_are_told_by_their_year_and_their_municipality_beside_the_requests() {
    use domain::{
        handover::{New, Outcome, Way},
        taxonomy::TermCode,
    };
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let put = async |place: &str, day: &str, outcome: Outcome, count: usize| {
            let desk = testing::cx(&db, testing::staff(Role::Triage, place));
            for _ in 0..count {
                let new = New {
                    area: AreaCode(place.into()),
                    need: TermCode("home.help".into()),
                    agency: None,
                    way: Way::Phone,
                    day: day.parse().unwrap(),
                    outcome,
                };
                crate::handovers::record(&desk, &new).await.unwrap();
            }
        };
        put("LT-58", "2026-01-01", Outcome::Helped, 5).await;
        put("LT-58", "2026-12-31", Outcome::Unknown, 6).await;
        put("LT-58", "2025-12-31", Outcome::Helped, 7).await;
        put("LT-40", "2026-06-01", Outcome::Helped, 8).await;
        let here = testing::cx(&db, testing::staff(Role::Triage, "LT-58"));
        let seen = figures(&here, &AreaCode("LT-58".into()), Some(Period::year(2026))).await.unwrap();
        let table = seen.report.table(Measure::Elsewhere).unwrap();
        let told: Vec<_> = table.rows.iter().filter(|(_, number)| *number != Some(0)).copied().collect();
        assert_eq!((table.total, told), (Some(Some(11)), vec![("unknown", Some(6)), ("helped", Some(5))]));
        assert_eq!(seen.report.received, Some(0), "no request");
    })
    .await;
}

#[tokio::test]
async fn figures_are_for_those_who_plan_for_the_municipality_and_open_nothing() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        twenty_six(&db).await;
        let (own, other) = (AreaCode("LT-58".into()), AreaCode("LT-40".into()));
        let before = testing::everything_stored(&db).await;
        for role in Role::ALL {
            let cx = testing::cx(&db, testing::staff(role, "LT-58"));
            let may = matches!(role, Role::Triage | Role::Supervisor | Role::Administrator);
            assert_eq!(figures(&cx, &own, None).await.is_ok(), may, "{role}");
            assert_eq!(figures(&cx, &other, None).await.err(), Some(Error::Forbidden), "{role}");
        }
        let nobody = testing::cx(&db, Caller::Anyone);
        assert_eq!(figures(&nobody, &own, None).await.err(), Some(Error::Forbidden));
        assert_eq!(testing::everything_stored(&db).await, before, "looking at figures leaves no trace, for nobody's data is opened");
        let there = figures(&testing::cx(&db, testing::staff(Role::Triage, "LT-40")), &other, Some(Period::year(2026))).await.unwrap();
        assert_eq!(there.report.received, Some(0));
    })
    .await;
}
