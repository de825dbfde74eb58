//! The tables' verbs: whose a row is, who lets a change go live, what a file would do, and that nothing is written over.
use super::*;
use crate::{Db, audit, banners, import, testing};
use domain::{
    access::Caller,
    account::{Account, Role},
    area::{AreaCode, Country},
    edit::{Field, Goes, RecordKind},
    language::Language,
    organization::Organization,
    tables::{Proposed, State},
    wording::LetterKind,
};

const VILNIUS: &str = "LT-58";
const ROKISKIS: &str = "LT-40";
const VINNYTSIA: &str = "UA05020030000031457";

/// Accounts, so that a municipality has somebody to look at changes.
async fn staffed(db: &Db, places: &[&str]) {
    let cx = testing::cx(db, Caller::Operator);
    for place in places {
        for role in [Role::Supervisor, Role::Administrator] {
            let new = crate::accounts::NewAccount {
                email: format!("{role}.{place}@example.org").parse().unwrap(),
                role,
                organization: Id::named("organization", "vr-sav-sr"),
                municipality: Some(AreaCode((*place).into())),
                password: "a long enough password".into(),
            };
            crate::accounts::create(&cx, new).await.unwrap();
        }
    }
}
fn one(db: &Db, role: Role, place: &str) -> Cx {
    testing::cx(db, testing::staff(role, place))
}
fn administrator(db: &Db, place: &str) -> Cx {
    one(db, Role::Administrator, place)
}
fn supervisor(db: &Db, place: &str) -> Cx {
    one(db, Role::Supervisor, place)
}
fn row(table: &str, cells: &[(&str, &str)]) -> Vec<String> {
    let table = find(table).unwrap();
    let cell = |column: &Column| cells.iter().find(|(name, _)| *name == column.name).map_or("", |(_, cell)| cell).to_owned();
    table.columns.iter().map(cell).collect()
}
fn new(table: &str, cells: &[(&str, &str)]) -> Typed {
    Typed { cells: row(table, cells), ..Typed::default() }
}
#[tokio::test]
async fn what_the_command_line_brings_stands_in_the_history_of_its_table() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let operator = testing::cx(&db, Caller::Operator);
        let file = |name: &str| format!("country,number,dial,name_en,source\nLT,112,112,{name},https://example.org\n").into_bytes();
        let told = async || history(&supervisor(&db, VILNIUS), "hotlines", None, 0).await.unwrap();
        import::hotlines(&operator, &file("Emergency"), &|_| ()).await.unwrap();
        assert!(told().await.is_empty(), "the first filling is the beginning");
        for _ in 0..2 {
            import::hotlines(&operator, &file("Emergency services"), &|_| ()).await.unwrap();
        }
        let changes = told().await;
        let [only] = changes.as_slice() else { panic!("{changes:?}") };
        assert_eq!((only.source.as_str(), only.state, only.count, only.by.author), ("import", State::Live, 1, Proposed::OPERATOR));
        for place in [VILNIUS, ROKISKIS] {
            let seen = change(&supervisor(&db, place), only.id).await.unwrap();
            assert!(!seen.may.undo && seen.rows[0].before.as_ref().is_some_and(|cells| cells.contains(&"Emergency".to_owned())));
            assert!(seen.rows[0].after.as_ref().is_some_and(|cells| cells.contains(&"Emergency services".to_owned())));
        }
        // Terms are written in another way, and told of in the same.
        let terms = |label: &str| format!("scheme,code,label_en\ncore,home.help,{label}\n").into_bytes();
        import::taxonomy(&operator, &terms("Help in the house"), &|_| ()).await.unwrap();
        assert_eq!(history(&supervisor(&db, VILNIUS), "taxonomy", None, 0).await.unwrap().len(), 1);
    })
    .await;
}

const DEADLINE: [(&str, &str); 7] = [
    ("country", "LT"),
    ("event", "answer a letter"),
    ("limit", "5"),
    ("unit", "working days"),
    ("starts_from", "receipt"),
    ("basis", "own rule"),
    ("confidence", ""),
];
const LETTER: [(&str, &str); 5] = [
    ("municipality", VILNIUS),
    ("letter", "person"),
    ("language", "lt"),
    ("subject", "Jums yra žinutė"),
    ("body", "Laba diena,\n\nžinutė čia:\n{link}"),
];
const RULE: [(&str, &str); 6] =
    [("id", "lt58-night"), ("priority", "30"), ("area", VILNIUS), ("need", "home.help"), ("duty", "none"), ("legal_basis", "x")];
const NOTICE: [(&str, &str); 6] = [
    ("id", "water"),
    ("area", VILNIUS),
    ("level", "warning"),
    ("starts", "2026-11-23T08:00"),
    ("ends", "2026-11-23T20:00"),
    ("text_en", "No water"),
];

async fn check_file(cx: &Cx, table: &str, bytes: &[u8]) -> Result<Id<TableChange>> {
    check_plan(cx, table, bytes, &Plan::default()).await
}

async fn sampled(db: &Db) {
    import::sample(&testing::cx(db, Caller::Operator), &|_| ()).await.unwrap();
}

#[tokio::test]
async fn what_is_exported_and_taken_in_again_changes_nothing_in_any_table() {
    testing::each(|db| async move {
        sampled(&db).await;
        staffed(&db, &[VILNIUS]).await;
        let cx = administrator(&db, VILNIUS);
        assert!(matches!(propose_row(&cx, "banners", &new("banners", &NOTICE)).await.unwrap(), Outcome::Waiting(_)));
        let waits = waiting(&cx).await.unwrap();
        assert_eq!(approve(&supervisor(&db, VILNIUS), waits[0].id).await.unwrap(), Taken::Live);
        let office = Id::<Organization>::named("organization", "vr-sav-sr").text();
        let office = [("municipality", VILNIUS), ("organization", office.as_str()), ("name_lt", "Skyrius"), ("hours_lt", "I–V 8–17")];
        let Outcome::Waiting(id) = propose_row(&cx, "agencies", &new("agencies", &office)).await.unwrap() else { panic!() };
        assert_eq!(approve(&supervisor(&db, VILNIUS), id).await.unwrap(), Taken::Live);
        let Outcome::Waiting(id) = propose_row(&cx, "letters", &new("letters", &LETTER)).await.unwrap() else { panic!() };
        assert_eq!(approve(&supervisor(&db, VILNIUS), id).await.unwrap(), Taken::Live);
        for table in all() {
            // Only Ukraine works on its holidays.
            let cx = if table.name == "holiday-switches" { administrator(&db, VINNYTSIA) } else { cx.clone() };
            let file = export(&cx, table.name).await.unwrap();
            let shown = super::lines(&cx, table.name).await.unwrap();
            assert!(!shown.is_empty(), "{table:?}");
            let checked = change(&cx, check_file(&cx, table.name, file.as_bytes()).await.unwrap()).await.unwrap();
            assert_eq!((checked.count, checked.problems.as_slice()), (0, [].as_slice()), "{table:?}: {:?}", checked.rows.first());
            assert_eq!(usize::try_from(checked.unchanged), Ok(shown.len()), "{table:?}");
            assert!(!checked.may.take && checked.may.withdraw);
        }
        // The same file by the command line.
        let file = export(&cx, "hotlines").await.unwrap();
        let operator = testing::cx(&db, Caller::Operator);
        let report = import::hotlines(&operator, file.as_bytes(), &|_| ()).await.unwrap();
        assert_eq!((report.added, report.changed, report.problems.len()), (0, 0, 0), "{report:?}");
        let phrases = import::phrases(&operator, export(&cx, "phrases").await.unwrap().as_bytes(), &|_| ()).await.unwrap();
        assert_eq!((phrases.added, phrases.changed, phrases.problems.len()), (0, 0, 0), "{phrases:?}");
        let switches = export(&administrator(&db, VINNYTSIA), "holiday-switches").await.unwrap();
        let report = import::holiday_switches(&operator, switches.as_bytes(), &|_| ()).await.unwrap();
        assert_eq!((report.added, report.changed, report.problems.len()), (0, 0, 0), "{report:?}");
    })
    .await;
}

#[tokio::test]
async fn a_second_person_looks_at_what_others_rely_on_and_both_stand_in_the_audit() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        staffed(&db, &[VILNIUS, ROKISKIS, VINNYTSIA]).await;
        let (author, second) = (administrator(&db, VILNIUS), supervisor(&db, VILNIUS));
        let Outcome::Waiting(id) = propose_row(&author, "banners", &new("banners", &NOTICE)).await.unwrap() else { panic!() };
        let shown = async |cx: &Cx| banners::shown(cx, &[AreaCode(VILNIUS.into())]).await.unwrap().banners.len();
        assert_eq!(shown(&author).await, 0);
        assert_eq!(approve(&author, id).await, Err(Error::Forbidden));
        for stranger in [administrator(&db, ROKISKIS), one(&db, Role::Triage, VILNIUS), testing::cx(&db, Caller::Anyone)] {
            assert!(approve(&stranger, id).await.is_err() && change(&stranger, id).await.is_err());
        }
        assert_eq!(waiting(&second).await.unwrap()[0].may, May { decide: true, ..May::default() });
        let elsewhere = administrator(&db, ROKISKIS);
        for (cx, count) in [(&author, 0), (&second, 1), (&elsewhere, 0)] {
            assert_eq!(crate::duties::waiting(cx).await.unwrap().tables, count);
        }
        let before = crate::changes::latest(&author).await.unwrap();
        assert_eq!(approve(&second, id).await, Ok(Taken::Live));
        assert!(crate::changes::latest(&author).await.unwrap() > before);
        assert_eq!(shown(&author).await, 1);
        assert_eq!(approve(&second, id).await, Err(Error::Stale));
        assert_eq!(refuse(&second, id).await, Err(Error::Stale));
        let trail = audit::of_municipality(&second, &AreaCode(VILNIUS.into()), 0).await.unwrap();
        let deeds: Vec<_> =
            trail.iter().filter(|row| row.object.contains(&id.text())).map(|row| (row.act.as_str(), row.role.as_str())).collect();
        assert_eq!(deeds, [("table-approved", "supervisor"), ("table-proposed", "administrator")]);
        let live = change(&author, id).await.unwrap();
        let who = |cx: &Cx| if let Caller::Member(member) = &cx.caller { Some(member.account) } else { None::<Id<Account>> };
        assert_eq!((live.state, live.decided_by, Some(live.by.author)), (State::Live, who(&second), who(&author)));
        assert_eq!(live.rows[0].before, None);
    })
    .await;
}

#[tokio::test]
async fn what_holds_for_neighbours_goes_live_when_one_of_them_agrees() {
    testing::each(|db| async move {
        sampled(&db).await;
        staffed(&db, &[VILNIUS]).await;
        let author = administrator(&db, VILNIUS);
        let Outcome::Waiting(alone) = propose_row(&author, "deadlines", &new("deadlines", &DEADLINE)).await.unwrap() else { panic!() };
        assert_eq!(approve(&supervisor(&db, VILNIUS), alone).await, Ok(Taken::Live), "nobody else is served yet");
        staffed(&db, &[ROKISKIS, VINNYTSIA]).await;
        let removed = propose_removal(&author, "deadlines", &find("deadlines").unwrap().key_of(&row("deadlines", &DEADLINE))).await;
        let Outcome::Waiting(id) = removed.unwrap() else { panic!() };
        assert_eq!(approve(&supervisor(&db, VILNIUS), id).await, Err(Error::Forbidden));
        assert_eq!(change(&administrator(&db, VINNYTSIA), id).await, Err(Error::NotFound), "another country's law is not theirs");
        let neighbour = administrator(&db, ROKISKIS);
        assert_eq!(waiting(&neighbour).await.unwrap().len(), 1);
        assert_eq!((count_to_decide(&neighbour).await, count_to_decide(&author).await), (Ok(1), Ok(0)));
        assert_eq!(approve(&neighbour, id).await, Ok(Taken::Live));
        let trail = audit::of_municipality(&neighbour, &AreaCode(ROKISKIS.into()), 0).await.unwrap();
        assert_eq!(trail[0].act, "table-approved");
        assert!(crate::law::terms(&author, &Country("LT".into())).await.unwrap().iter().all(|term| term.event != "answer a letter"));

        // What holds for everyone may be looked at from another country.
        let word = [("language", "lt"), ("pattern", "bėda*"), ("kind", "danger"), ("need", "crisis.intervention"), ("plain", "yes")];
        let Outcome::Waiting(id) = propose_row(&author, "danger-words", &new("danger-words", &word)).await.unwrap() else { panic!() };
        assert_eq!(refuse(&administrator(&db, VINNYTSIA), id).await, Ok(()));
        assert_eq!(change(&author, id).await.unwrap().state, State::Refused);
        // Lithuania's holidays are not Vinnytsia's.
        let day = [("country", "LT"), ("date", "2027-01-02"), ("name_local", "x")];
        let foreign = propose_row(&administrator(&db, VINNYTSIA), "holidays", &new("holidays", &day)).await.unwrap();
        let Outcome::Refused(problem) = foreign else { panic!("{foreign:?}") };
        assert_eq!((problem.column.as_str(), problem.why().0), ("country", "foreign-country"));
    })
    .await;
}

#[tokio::test]
async fn a_row_of_another_municipality_is_neither_seen_nor_changed() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        staffed(&db, &[VILNIUS, ROKISKIS]).await;
        let cx = administrator(&db, ROKISKIS);
        assert!(super::lines(&cx, "routing").await.unwrap().iter().all(|line| !line.key.cells()[0].starts_with("lt58-")));
        let key = find("routing").unwrap().key_of(&["lt58-default".to_owned()]);
        assert_eq!(line(&cx, "routing", &key).await, Err(Error::NotFound));
        let foreign = |outcome: Outcome| matches!(outcome, Outcome::Refused(problem) if problem.why().0 == "foreign");
        assert!(foreign(propose_removal(&cx, "routing", &key).await.unwrap()));
        assert!(foreign(propose_row(&cx, "routing", &new("routing", &RULE)).await.unwrap()));
        let own = line(&administrator(&db, VILNIUS), "routing", &key).await.unwrap();
        // Not even by moving it to oneself.
        let mut cells = own.cells.clone();
        cells[2] = ROKISKIS.into();
        let typed = Typed { key: Some(key.clone()), was: Some(own.cells.clone()), cells };
        assert!(foreign(propose_row(&cx, "routing", &typed).await.unwrap()));
        let file = format!("id,priority,area,duty\nlt58-default,1,{ROKISKIS},none\nrk-x,1,{VILNIUS},none\nrk-y,1,{ROKISKIS},none\n");
        let checked = change(&cx, check_file(&cx, "routing", file.as_bytes()).await.unwrap()).await.unwrap();
        let told: Vec<_> = checked.problems.iter().map(|problem| (problem.line, problem.column.as_str(), problem.why().0)).collect();
        assert_eq!((checked.count, told), (1, vec![(2, "area", "foreign"), (3, "area", "foreign")]));
        for nobody in
            [one(&db, Role::CaseWorker, VILNIUS), testing::cx(&db, testing::manager("vr-vdc-svajone")), testing::cx(&db, Caller::Operator)]
        {
            assert_eq!(super::lines(&nobody, "routing").await, Err(Error::Forbidden));
            assert_eq!(check_file(&nobody, "routing", b"").await, Err(Error::Forbidden));
        }
    })
    .await;
}

#[tokio::test]
async fn a_dry_run_says_row_by_row_what_it_would_do_and_exactly_that_is_taken() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        staffed(&db, &[VILNIUS]).await;
        let (author, second) = (administrator(&db, VILNIUS), supervisor(&db, VILNIUS));
        let own = super::lines(&author, "routing").await.unwrap();
        let kept = own.iter().find(|line| line.cells[0] == "lt58-default").unwrap().cells.clone();
        let file = format!(
            "{}\n{}\nlt58-default,1,{VILNIUS},none\nlt58-new,5,{VILNIUS},none\nlt58-bad,x,{VILNIUS},none\nlt58-odd,5,{VILNIUS},never\n\
             lt58-lost,5,XX,none\nlt58-new,6,{VILNIUS},none\nlt58-need,5,{VILNIUS},lead,,,\n",
            "id,priority,area,duty,agency,need,valid_from", "lt58-date,5,LT-58,none,,,tomorrow"
        );
        let id = check_file(&author, "routing", file.as_bytes()).await.unwrap();
        let checked = change(&author, id).await.unwrap();
        let told: Vec<_> = checked.problems.iter().map(|problem| (problem.line, problem.column.as_str(), problem.why().0)).collect();
        assert_eq!(
            told,
            [
                (2, "valid_from", "date"),
                (5, "priority", "whole"),
                (6, "duty", "none-of"),
                (7, "area", "unknown"),
                (8, "id", "twice"),
                (9, "agency", "agency")
            ]
        );
        let rows: Vec<_> = checked.rows.iter().map(|row| (row.line, row.key.shown(), row.before.is_some())).collect();
        assert_eq!(rows, [(3, "lt58-default".to_owned(), true), (4, "lt58-new".to_owned(), false)]);
        assert_eq!(change(&second, id).await, Err(Error::NotFound), "a dry run is its author's");
        let tried = rules_with(&author, id).await.unwrap();
        assert!(tried.iter().any(|rule| rule.id == "lt58-new") && tried.is_sorted_by(|one, other| one.id < other.id));
        assert_eq!(take(&author, id).await, Ok(Taken::Waiting));
        assert_eq!(rules_with(&second, id).await.unwrap(), tried);
        assert_eq!(approve(&second, id).await, Ok(Taken::Live));
        let mut live = crate::routing::rules(&author).await.unwrap();
        live.sort_by(|one, other| one.id.cmp(&other.id));
        assert_eq!(live, tried);
        let rule = |all: Vec<domain::routing::Rule>, id: &str| all.into_iter().find(|rule| rule.id == id);
        assert_eq!(rule(crate::routing::rules(&author).await.unwrap(), "lt58-default").unwrap().priority, 1);

        // Undone: what stood there stands there again, and the new rule is gone. It passes the same gate.
        let later = Cx { now: author.now + jiff::SignedDuration::from_mins(1), ..author.clone() };
        let Outcome::Waiting(undone) = undo(&later, id).await.unwrap() else { panic!() };
        assert_eq!(undo(&author, id).await, Err(Error::Stale));
        assert_eq!(approve(&second, undone).await, Ok(Taken::Live));
        assert_eq!(line(&author, "routing", &find("routing").unwrap().key_of(&kept)).await.unwrap().cells, kept);
        assert!(rule(crate::routing::rules(&author).await.unwrap(), "lt58-new").is_none());
        let told = history(&author, "routing", None, 0).await.unwrap();
        assert_eq!(told.iter().map(|change| (change.source.as_str(), change.count)).collect::<Vec<_>>(), [("undo", 2), ("file", 2)]);
        let key = find("routing").unwrap().key_of(&kept);
        assert_eq!(history(&author, "routing", Some(&key), 0).await.unwrap().len(), 2);
        assert_eq!(history(&author, "routing", None, 1).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn what_changed_meanwhile_is_told_and_not_overwritten() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        staffed(&db, &[VILNIUS]).await;
        let (author, second) = (administrator(&db, VILNIUS), supervisor(&db, VILNIUS));
        let table = find("routing").unwrap();
        let line = line(&author, "routing", &table.key_of(&["lt58-default".to_owned()])).await.unwrap();
        let with = |priority: &str| {
            let mut cells = line.cells.clone();
            priority.clone_into(&mut cells[1]);
            Typed { key: Some(line.key.clone()), was: Some(line.cells.clone()), cells }
        };
        assert_eq!(propose_row(&author, "routing", &with("10")).await, Ok(Outcome::Unchanged));
        let Outcome::Waiting(first) = propose_row(&author, "routing", &with("11")).await.unwrap() else { panic!() };
        let Outcome::Waiting(later) = propose_row(&author, "routing", &with("12")).await.unwrap() else { panic!() };
        let file = format!("id,priority,area,duty\nlt58-default,13,{VILNIUS},none\n");
        let checked = check_file(&author, "routing", file.as_bytes()).await.unwrap();
        assert_eq!(approve(&second, first).await, Ok(Taken::Live));
        assert_eq!(approve(&second, later).await, Ok(Taken::Overtaken(vec![line.key.clone()])));
        assert_eq!(change(&second, later).await.unwrap().state, State::Waiting);
        assert_eq!(withdraw(&author, later).await, Ok(()));
        assert_eq!(withdraw(&author, later).await, Err(Error::Stale));
        assert_eq!(take(&author, checked).await, Ok(Taken::Waiting));
        assert_eq!(approve(&second, checked).await, Ok(Taken::Overtaken(vec![line.key.clone()])));
        let Outcome::Overtaken(Some(now)) = propose_row(&author, "routing", &with("14")).await.unwrap() else { panic!() };
        assert_eq!(now[1], "11");
        let again = new("routing", &[("id", "lt58-default"), ("priority", "1"), ("area", VILNIUS), ("duty", "none")]);
        assert!(matches!(propose_row(&author, "routing", &again).await.unwrap(), Outcome::Refused(problem) if problem.why().0 == "exists"));
    })
    .await;
}

#[tokio::test]
async fn a_unit_is_planted_in_ones_own_tree_only_and_stays_while_others_name_it() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        staffed(&db, &[VILNIUS, ROKISKIS]).await;
        let cx = administrator(&db, VILNIUS);
        let file = "code,parent_code,country,kind,name_lt,lat\nLT-58-X2,LT-58-X1,LT,settlement,Du,\nLT-58-X1,LT-58,LT,eldership,Vienas,\n\
            LT-40-X,LT-40,LT,eldership,Svetima,\nLT-58-X3,LT-58,LT,eldership,Trys,95\n";
        let id = check_file(&cx, "areas", file.as_bytes()).await.unwrap();
        let checked = change(&cx, id).await.unwrap();
        let told: Vec<_> = checked.problems.iter().map(|problem| (problem.line, problem.column.as_str(), problem.why().0)).collect();
        assert_eq!((checked.count, told), (2, vec![(4, "parent_code", "foreign"), (5, "lat", "degree")]));
        assert_eq!(take(&cx, id).await, Ok(Taken::Live));
        let path = crate::areas::path(&cx, &AreaCode("LT-58-X2".into())).await.unwrap();
        assert_eq!(path.len(), 5);
        let key = |code: &str| find("areas").unwrap().key_of(&[code.to_owned()]);
        let named = propose_removal(&cx, "areas", &key("LT-58-X1")).await.unwrap();
        assert!(matches!(named, Outcome::Refused(problem) if problem.why().0 == "named"));
        assert!(matches!(propose_removal(&cx, "areas", &key("LT-58-X2")).await.unwrap(), Outcome::Live(_)));
        // Where an organization sits says which municipality looks after it.
        let sits = "UPDATE organization SET area_code = 'LT-58-X1' WHERE id = (SELECT MIN(id) FROM organization)";
        sqlx::query(sits).execute(db.writer()).await.unwrap();
        let named = propose_removal(&cx, "areas", &key("LT-58-X1")).await.unwrap();
        assert!(matches!(named, Outcome::Refused(problem) if problem.why().0 == "named"));
        // A unit of one's own is not given to a neighbour.
        let own = line(&cx, "areas", &key("LT-58-X1")).await.unwrap();
        let mut cells = own.cells.clone();
        cells[1] = ROKISKIS.into();
        let moved = propose_row(&cx, "areas", &Typed { key: Some(own.key), was: Some(own.cells), cells }).await.unwrap();
        assert!(matches!(moved, Outcome::Refused(problem) if problem.why().0 == "foreign"));
        assert_eq!(propose_removal(&cx, "areas", &key("nowhere")).await, Err(Error::NotFound));
    })
    .await;
}

#[tokio::test]
async fn a_line_of_ones_own_place_is_shown_there_and_a_new_one_stands_last() {
    testing::each(|db| async move {
        sampled(&db).await;
        staffed(&db, &[VILNIUS, ROKISKIS]).await;
        let (author, second) = (administrator(&db, VILNIUS), supervisor(&db, VILNIUS));
        let number = [
            ("country", VILNIUS),
            ("number", "+370 5 200 00 00"),
            ("dial", "+37052000000"),
            ("name_en", "Duty desk"),
            ("source", "own website"),
        ];
        let Outcome::Waiting(id) = propose_row(&author, "hotlines", &new("hotlines", &number)).await.unwrap() else { panic!() };
        assert_eq!(approve(&second, id).await, Ok(Taken::Live));
        let of = async |area: &str| {
            let lines = crate::hotlines::of_country(&author, &Country("LT".into()), Some(&AreaCode(area.into()))).await.unwrap();
            lines.last().unwrap().dial.clone()
        };
        assert_eq!((of(VILNIUS).await.as_str(), of(ROKISKIS).await == "+37052000000"), ("+37052000000", false));
        let odd =
            propose_row(&author, "hotlines", &new("hotlines", &[("country", "LT"), ("number", "112"), ("dial", "tel:112")])).await.unwrap();
        assert!(matches!(odd, Outcome::Refused(problem) if (problem.column.as_str(), problem.why().0) == ("dial", "digits")));
        let refused =
            async |table: &'static str, cells: &[(&str, &str)]| match propose_row(&author, table, &new(table, cells)).await.unwrap() {
                Outcome::Refused(problem) => (problem.column.clone(), problem.why().0),
                other => panic!("{other:?}"),
            };
        let two = [("country", "LT"), ("number", "8 999 99999"), ("dial", "+37052000000")];
        assert_eq!(refused("hotlines", &two).await, ("number".to_owned(), "other-number"));
        let later = [("country", "LT"), ("number", "8 999 99999"), ("dial", "+37099999999"), ("checked", "2199-05-01")];
        assert_eq!(refused("hotlines", &later).await, ("checked".to_owned(), "not-come"));
        let own = [("country", VILNIUS), ("date", "2027-05-05"), ("name_en", "Town day")];
        assert_eq!(refused("holidays", &own).await, ("country".to_owned(), "none-of"));
        let lost = new("hotlines", &[("country", "LT"), ("number", "1"), ("dial", "1"), ("topic_core", "no.need")]);
        assert!(
            matches!(propose_row(&author, "hotlines", &lost).await.unwrap(), Outcome::Refused(problem) if problem.why().0 == "unknown")
        );
    })
    .await;
}

#[tokio::test]
async fn a_guide_that_could_not_be_walked_is_refused_and_one_that_can_is_seen_before_it_is_live() {
    testing::each(|db| async move {
        sampled(&db).await;
        staffed(&db, &[VILNIUS]).await;
        let (author, second) = (administrator(&db, VILNIUS), supervisor(&db, VILNIUS));
        let stored = crate::guide::read(&author).await.unwrap();
        let first = super::lines(&author, "guide").await.unwrap().into_iter().next().unwrap();
        assert_eq!(first.cells[2], stored.start().unwrap().code);
        let with = |column: &str, value: &str| {
            let mut cells = first.cells.clone();
            value.clone_into(&mut cells[find("guide").unwrap().place_of(column).unwrap()]);
            Typed { key: Some(first.key.clone()), was: Some(first.cells.clone()), cells }
        };
        for (column, value) in [("next", "nowhere"), ("text_pl", ""), ("kind", "many")] {
            let refused = propose_row(&author, "guide", &with(column, value)).await.unwrap();
            assert!(matches!(refused, Outcome::Refused(_)), "{column}: {refused:?}");
        }
        assert!(
            matches!(propose_removal(&author, "guide", &first.key).await.unwrap(), Outcome::Refused(problem) if problem.why().0 == "guide")
        );
        let Outcome::Waiting(id) = propose_row(&author, "guide", &with("text_en", "For whom?")).await.unwrap() else { panic!() };
        let shown = |guide: &domain::guide::Guide| guide.start().unwrap().title.text(Language::En, &[]).text;
        assert_eq!(shown(&guide_with(&second, id).await.unwrap()), "For whom?");
        assert_ne!(shown(&crate::guide::read(&author).await.unwrap()), "For whom?");
        assert_eq!(approve(&second, id).await, Ok(Taken::Live));
        assert_eq!(shown(&crate::guide::read(&author).await.unwrap()), "For whom?");
        // A question with its answers comes as one file.
        let code = &first.cells[2];
        let text = |word: &str| [word; 5].join(",");
        let head = "part,of,code,position,next,text_lt,text_pl,text_uk,text_en,text_ru";
        let file = format!(
            "{head}\nanswer,{code},cat,99,pets,{}\nquestion,,pets,99,,{}\nanswer,pets,one,1,,{}\nanswer,pets,two,2,,{}\n",
            text("Cat"),
            text("Pets"),
            text("One"),
            text("Two")
        );
        let id = check_file(&author, "guide", file.as_bytes()).await.unwrap();
        let checked = change(&author, id).await.unwrap();
        assert_eq!((checked.count, checked.problems.as_slice()), (4, [].as_slice()));
        assert!(guide_with(&author, id).await.unwrap().question("pets").is_some_and(|question| question.answers.len() == 2));
        let half = format!("{head}\nquestion,,pets,99,,{}\n", text("Pets"));
        let refused = change(&author, check_file(&author, "guide", half.as_bytes()).await.unwrap()).await.unwrap();
        assert_eq!((refused.count, refused.problems[0].why().0), (0, "guide"));
    })
    .await;
}

#[tokio::test]
async fn a_term_is_changed_with_its_words_and_its_days_and_stays_while_it_is_named() {
    testing::each(|db| async move {
        sampled(&db).await;
        staffed(&db, &[VILNIUS]).await;
        let (author, second) = (administrator(&db, VILNIUS), supervisor(&db, VILNIUS));
        let table = find("taxonomy").unwrap();
        let key = |scheme: &str, code: &str| table.key_of(&[scheme.to_owned(), code.to_owned()]);
        let passed = async |outcome: Outcome| {
            let Outcome::Waiting(id) = outcome else { panic!("{outcome:?}") };
            assert_eq!(approve(&second, id).await, Ok(Taken::Live));
            id
        };
        let with = async |key: RowKey, changes: &[(&str, &str)]| {
            let line = line(&author, "taxonomy", &key).await.unwrap();
            let mut cells = line.cells.clone();
            for (column, value) in changes {
                (*value).clone_into(&mut cells[table.place_of(column).unwrap()]);
            }
            propose_row(&author, "taxonomy", &Typed { key: Some(key), was: Some(line.cells), cells }).await.unwrap()
        };
        let id = passed(with(key("core", "home.help"), &[("label_pl", "Pomoc u siebie"), ("syn_en", "carer;helping hand")]).await).await;
        let term = crate::taxonomy::find(&author, "core", &domain::taxonomy::TermCode("home.help".into())).await.unwrap();
        assert_eq!((term.labels.text(Language::Pl, &[]).text.as_str(), term.synonyms[&Language::En].len()), ("Pomoc u siebie", 2));
        passed(undo(&author, id).await.unwrap()).await;
        let term = crate::taxonomy::find(&author, "core", &domain::taxonomy::TermCode("home.help".into())).await.unwrap();
        assert_ne!(term.labels.text(Language::Pl, &[]).text, "Pomoc u siebie");

        // Basic until a day.
        passed(with(key("UA-429", "015.1"), &[("valid_to", "2026-12-31")]).await).await;
        let basic = async |day: &str| {
            let need = domain::taxonomy::TermCode("home.help".into());
            crate::law::terms_of(&author, &Country("UA".into()), &need, day.parse().unwrap()).await.unwrap()[0].basic
        };
        assert_eq!((basic("2026-12-31").await, basic("2027-01-01").await), (true, false));
        assert!(matches!(propose_removal(&author, "taxonomy", &key("core", "home.help")).await.unwrap(), Outcome::Refused(problem) if problem.why().0 == "named"));
        let file = "scheme,code,parent_code,kind,label_en,maps_to_core\ncore,home.garden,HOME,service,Gardening,\ncore,lost.x,LOST,service,Lost,\nLT-A1-93,x-garden,,service,Garden,home.garden\n";
        let id = check_file(&author, "taxonomy", file.as_bytes()).await.unwrap();
        let checked = change(&author, id).await.unwrap();
        let told: Vec<_> = checked.problems.iter().map(|problem| (problem.line, problem.column.as_str(), problem.why().0)).collect();
        assert_eq!((checked.count, told), (1, vec![(3, "parent_code", "no-term"), (4, "maps_to_core", "unknown")]));
        assert_eq!(take(&author, id).await, Ok(Taken::Waiting));
        assert_eq!(approve(&second, id).await, Ok(Taken::Live));
        // The guide names it among others, and so does a word of danger: both would lead to nothing.
        for (named, away) in [
            ("UPDATE guide_paper SET needs = 'home.help;home.garden'", "UPDATE guide_paper SET needs = ''"),
            ("UPDATE guide_answer SET ask = 'home.garden'", "UPDATE guide_answer SET ask = NULL"),
            ("UPDATE danger_word SET need = 'home.garden'", "UPDATE danger_word SET need = 'crisis.violence'"),
            ("UPDATE hotline SET topic_core = 'home.garden; home.help'", "UPDATE hotline SET topic_core = ''"),
        ] {
            sqlx::query(named).execute(db.writer()).await.unwrap();
            let kept = propose_removal(&author, "taxonomy", &key("core", "home.garden")).await.unwrap();
            assert!(matches!(kept, Outcome::Refused(problem) if problem.why().0 == "named"), "{named}");
            sqlx::query(away).execute(db.writer()).await.unwrap();
        }
        passed(propose_removal(&author, "taxonomy", &key("core", "home.garden")).await.unwrap()).await;
        assert_eq!(line(&author, "taxonomy", &key("core", "home.garden")).await, Err(Error::NotFound));
    })
    .await;
}

#[tokio::test]
async fn a_line_of_ones_own_says_what_goes_live_at_once_before_the_one_for_all() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        staffed(&db, &[VILNIUS, ROKISKIS]).await;
        let (author, second, neighbour) = (administrator(&db, VILNIUS), supervisor(&db, VILNIUS), supervisor(&db, ROKISKIS));
        let goes = async |cx: &Cx, place: &str| {
            let policy = crate::edits::policy(cx, &AreaCode(place.into())).await.unwrap();
            policy.goes(RecordKind::Service, &Field("phones".into()), None)
        };
        let says = |place: &'static str, goes: &'static str| {
            new("field-policies", &[("municipality", place), ("kind", "service"), ("field", "phones"), ("goes", goes)])
        };
        let Outcome::Waiting(id) = propose_row(&author, "field-policies", &says(VILNIUS, "review")).await.unwrap() else { panic!() };
        assert_eq!(goes(&second, VILNIUS).await, Goes::Live);
        assert_eq!(approve(&second, id).await, Ok(Taken::Live));
        assert_eq!((goes(&second, VILNIUS).await, goes(&neighbour, ROKISKIS).await), (Goes::Review, Goes::Live));
        for (place, why) in [(ROKISKIS, "foreign"), ("LT", "unknown"), ("nowhere", "unknown")] {
            let refused = propose_row(&author, "field-policies", &says(place, "live")).await.unwrap();
            assert!(matches!(&refused, Outcome::Refused(problem) if problem.why().0 == why), "{place}: {refused:?}");
        }
        // What holds for all is another municipality's business as well, and one's own line is nobody else's.
        let key = find("field-policies").unwrap().key_of(&row("field-policies", &[("kind", "service"), ("field", "phones")]));
        let Outcome::Waiting(id) = propose_removal(&author, "field-policies", &key).await.unwrap() else { panic!() };
        assert_eq!(approve(&second, id).await, Err(Error::Forbidden));
        assert_eq!(approve(&neighbour, id).await, Ok(Taken::Live));
        assert_eq!(goes(&neighbour, ROKISKIS).await, Goes::Review);
        assert!(super::lines(&neighbour, "field-policies").await.unwrap().iter().all(|line| line.cells[0].is_empty()));
    })
    .await;
}

#[tokio::test]
async fn a_letter_is_worded_by_two_and_says_nothing_that_would_betray_its_reader() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        staffed(&db, &[VILNIUS, ROKISKIS]).await;
        let (author, second) = (administrator(&db, VILNIUS), supervisor(&db, VILNIUS));
        let of = async |place: Option<&str>| {
            let place = place.map(|place| AreaCode(place.into()));
            crate::wording::of(&author, place.as_ref(), LetterKind::Person, Language::Lt).await.unwrap().map(|own| own.subject)
        };
        let with = |changes: &[(&'static str, &'static str)]| {
            let changed = |name: &str| changes.iter().find(|(changed, _)| *changed == name).map(|(_, cell)| *cell);
            new("letters", &LETTER.map(|(name, cell)| (name, changed(name).unwrap_or(cell))))
        };
        for (changes, column, why) in [
            ([("body", "Be nuorodos")], "body", "must-keep"),
            ([("body", "{agency}\n{link}")], "body", "placeholders"),
            ([("subject", "{reference}")], "subject", "no-placeholder"),
            ([("subject", "Dėl smurto šeimoje: vyras mane muša")], "subject", "not-neutral"),
            ([("municipality", ROKISKIS)], "municipality", "foreign"),
        ] {
            let refused = propose_row(&author, "letters", &with(&changes)).await.unwrap();
            let Outcome::Refused(problem) = refused else { panic!("{changes:?}: {refused:?}") };
            assert_eq!((problem.column.as_str(), problem.why().0), (column, why), "{changes:?}");
        }
        let Outcome::Waiting(id) = propose_row(&author, "letters", &with(&[])).await.unwrap() else { panic!() };
        assert_eq!(of(Some(VILNIUS)).await, None, "not before a second person has looked at it");
        assert_eq!(approve(&second, id).await, Ok(Taken::Live));
        assert_eq!((of(Some(VILNIUS)).await.as_deref(), of(Some(ROKISKIS)).await, of(None).await), (Some("Jums yra žinutė"), None, None));
        let all = with(&[("municipality", ""), ("subject", "Yra žinutė")]);
        let Outcome::Waiting(id) = propose_row(&author, "letters", &all).await.unwrap() else { panic!() };
        assert_eq!(approve(&second, id).await, Err(Error::Forbidden), "others have these words as well");
        assert_eq!(approve(&supervisor(&db, ROKISKIS), id).await, Ok(Taken::Live));
        assert_eq!(of(Some(VILNIUS)).await.as_deref(), Some("Jums yra žinutė"), "one's own before those for all");
        assert_eq!(of(None).await.as_deref(), Some("Yra žinutė"));
        let key = find("letters").unwrap().key_of(&row("letters", &LETTER));
        let Outcome::Waiting(id) = propose_removal(&author, "letters", &key).await.unwrap() else { panic!() };
        assert_eq!(approve(&second, id).await, Ok(Taken::Live));
        assert_eq!(of(Some(VILNIUS)).await.as_deref(), Some("Yra žinutė"));
    })
    .await;
}

#[tokio::test]
async fn an_agency_has_a_name_here_and_closes_only_where_no_rule_sends_anything() {
    testing::each(|db| async move {
        sampled(&db).await;
        staffed(&db, &[VILNIUS, ROKISKIS]).await;
        let (author, second) = (administrator(&db, VILNIUS), supervisor(&db, VILNIUS));
        let (here, elsewhere) = (AreaCode(VILNIUS.into()), AreaCode(ROKISKIS.into()));
        let rules = crate::routing::rules(&author).await.unwrap();
        let leading = rules.iter().find(|rule| rule.id.starts_with("lt58-") && rule.agency.is_some()).unwrap().agency.unwrap();
        let centre: Id<Organization> = Id::named("organization", "vr-vdc-svajone");
        assert!(rules.iter().all(|rule| rule.agency != Some(centre)));
        let says = |id: Id<Organization>, takes: &str| {
            let id = id.text();
            let cells = [
                ("municipality", VILNIUS),
                ("organization", id.as_str()),
                ("name_lt", "Skyrius"),
                ("phone", "112"),
                ("takes_requests", takes),
            ];
            new("agencies", &cells)
        };
        let refused = propose_row(&author, "agencies", &says(leading, "no")).await.unwrap();
        assert!(matches!(&refused, Outcome::Refused(problem) if problem.why().0 == "rules-send"), "{refused:?}");
        for (agency, takes) in [(leading, "yes"), (centre, "no")] {
            let Outcome::Waiting(id) = propose_row(&author, "agencies", &says(agency, takes)).await.unwrap() else { panic!() };
            assert_eq!(approve(&second, id).await, Ok(Taken::Live));
        }
        let all = crate::agencies::of(&author, &here).await.unwrap();
        let open: Vec<_> = all.iter().filter(|agency| agency.takes_requests).map(|agency| agency.organization).collect();
        assert_eq!((all.len(), open), (2, vec![leading]));
        assert_eq!(all[0].names.text(Language::Uk, &[]).text, "Skyrius");
        assert!(crate::agencies::of(&author, &elsewhere).await.unwrap().is_empty());
        let agency = centre.text();
        let mut cells = RULE.to_vec();
        cells.retain(|(column, _)| *column != "duty");
        cells.extend([("duty", "lead"), ("agency", agency.as_str())]);
        let named = propose_row(&author, "routing", &new("routing", &cells)).await.unwrap();
        assert!(matches!(&named, Outcome::Refused(problem) if problem.why().0 == "no-requests"), "{named:?}");
    })
    .await;
}

#[tokio::test]
async fn a_new_version_of_a_scheme_is_compared_agreed_on_and_goes_live_on_its_day() {
    testing::each(|db| async move {
        sampled(&db).await;
        staffed(&db, &[VILNIUS]).await;
        let (author, second) = (administrator(&db, VILNIUS), supervisor(&db, VILNIUS));
        let codes = async || {
            let lines = super::lines(&author, "taxonomy").await.unwrap();
            let mut codes: Vec<String> =
                lines.into_iter().filter(|line| line.cells[0] == "T-1").map(|line| line.cells[1].clone()).collect();
            codes.sort();
            codes
        };
        let first = b"scheme,code,kind,label_en\nT-1,a,service,Alpha\nT-1,b,service,Beta\n";
        let id = check_file(&author, "taxonomy", first).await.unwrap();
        assert_eq!((take(&author, id).await, approve(&second, id).await), (Ok(Taken::Waiting), Ok(Taken::Live)));
        assert_eq!(codes().await, ["a", "b"]);

        let plan = Plan { whole: true, version: "2027".into(), live_on: Some("2027-01-01".parse().unwrap()) };
        let next = b"scheme,code,kind,label_en\nT-1,a,service,Alfa\nT-1,c,service,Gamma\n";
        let id = check_plan(&author, "taxonomy", next, &plan).await.unwrap();
        let checked = change(&author, id).await.unwrap();
        let mut told: Vec<_> = checked.rows.iter().map(|row| (row.key.shown(), row.before.is_some(), row.after.is_some())).collect();
        told.sort();
        let expected = [("T-1 · a", true, true), ("T-1 · b", true, false), ("T-1 · c", false, true)];
        assert_eq!(told, expected.map(|(key, before, after)| (key.to_owned(), before, after)));
        assert_eq!((checked.version.as_str(), checked.live_on, checked.problems.as_slice()), ("2027", plan.live_on, [].as_slice()));
        assert_eq!((take(&author, id).await, approve(&second, id).await), (Ok(Taken::Waiting), Ok(Taken::Scheduled)));
        let system = testing::cx(&db, Caller::System);
        assert_eq!(switch_on(&author).await, Err(Error::Forbidden));
        assert_eq!((switch_on(&system).await, codes().await), (Ok(0), vec!["a".to_owned(), "b".to_owned()]));
        let new_year = Cx { now: "2026-12-31T22:00:00Z".parse().unwrap(), ..system.clone() };
        assert_eq!((switch_on(&new_year).await, codes().await), (Ok(1), vec!["a".to_owned(), "c".to_owned()]), "midnight in Vilnius");
        assert_eq!(change(&author, id).await.unwrap().state, State::Live);
        assert_eq!(switch_on(&new_year).await, Ok(0));

        // Overtaken meanwhile: nothing of it is done.
        let later = Plan { live_on: Some("2027-02-01".parse().unwrap()), ..plan };
        let both = [b"scheme,code,kind,label_en\nT-1,a,service,Soon\n", b"scheme,code,kind,label_en\nT-1,a,service,Late\n"];
        let late = check_plan(&author, "taxonomy", both[1], &later).await.unwrap();
        assert_eq!((take(&author, late).await, approve(&second, late).await), (Ok(Taken::Waiting), Ok(Taken::Scheduled)));
        let soon = check_file(&author, "taxonomy", both[0]).await.unwrap();
        assert_eq!((take(&author, soon).await, approve(&second, soon).await), (Ok(Taken::Waiting), Ok(Taken::Live)));
        let february = Cx { now: "2027-02-02T12:00:00Z".parse().unwrap(), ..system };
        assert_eq!((switch_on(&february).await, codes().await), (Ok(0), vec!["a".to_owned(), "c".to_owned()]));
        assert_eq!(change(&author, late).await.unwrap().state, State::Refused);
    })
    .await;
}

#[tokio::test]
async fn a_change_that_may_not_be_made_any_more_on_its_day_is_refused_and_keeps_no_other_waiting() {
    testing::each(|db| async move {
        sampled(&db).await;
        staffed(&db, &[VILNIUS]).await;
        let author = administrator(&db, VILNIUS);
        let february = Cx { now: "2027-02-02T12:00:00Z".parse().unwrap(), ..testing::cx(&db, Caller::System) };
        let plan = |day: &str| Plan { live_on: Some(day.parse().unwrap()), ..Plan::default() };
        let areas = async |code: &str, day: &str| {
            let file = format!("code,parent_code,country,kind,name_lt,lat\n{code},LT-58,LT,eldership,Nauja,54\n");
            let id = check_plan(&author, "areas", file.as_bytes(), &plan(day)).await.unwrap();
            assert_eq!(take(&author, id).await, Ok(Taken::Scheduled));
            id
        };
        let (odd, good) = (areas("LT-58-Y1", "2027-02-01").await, areas("LT-58-Y2", "2027-02-02").await);
        sqlx::query("UPDATE table_change_row SET after_cells = REPLACE(after_cells, '\"54\"', '\"95\"') WHERE change_id = $1")
            .bind(odd.text())
            .execute(db.writer())
            .await
            .unwrap();
        assert_eq!(switch_on(&february).await, Ok(1));
        assert_eq!(change(&author, odd).await.unwrap().state, State::Refused);
        assert_eq!(change(&author, good).await.unwrap().state, State::Live);

        // What is in use stays, whatever a whole scheme lacks.
        let whole = Plan { whole: true, ..Plan::default() };
        let alone = b"scheme,code,parent_code,kind,label_en\ncore,home.garden,HOME,service,Gardening\n";
        let checked = change(&author, check_plan(&author, "taxonomy", alone, &whole).await.unwrap()).await.unwrap();
        let stays = |code: &str| checked.problems.iter().any(|problem| problem.why() == ("stays", format!("core · {code}").as_str()));
        assert!(stays("home.help") && stays("HOME"), "{:?}", checked.problems);
    })
    .await;
}

#[tokio::test]
async fn files_that_cannot_be_read_are_told_by_line_and_change_nothing() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        staffed(&db, &[VILNIUS]).await;
        let cx = administrator(&db, VILNIUS);
        let told = async |table: &'static str, bytes: &[u8]| {
            let checked = change(&cx, check_file(&cx, table, bytes).await.unwrap()).await.unwrap();
            assert_eq!((checked.count, checked.may.take), (0, false));
            checked.problems.iter().map(|problem| (problem.line, problem.why().0)).collect::<Vec<_>>()
        };
        assert_eq!(told("routing", b"").await, [(1, "column")]);
        assert_eq!(told("routing", b"name\nx\n").await, [(1, "column")]);
        assert_eq!(told("routing", b"id,priority\n").await, [(1, "nothing")]);
        assert_eq!(told("routing", b"id,priority,duty\na,\xff,none\n").await, [(2, "utf8")]);
        assert_eq!(check_file(&cx, "accounts", b"").await, Err(Error::NotFound));
        // A dry run that nobody took is forgotten after a day.
        let old = check_file(&cx, "routing", b"id\n").await.unwrap();
        let later = Cx { now: cx.now + jiff::SignedDuration::from_hours(25), ..cx.clone() };
        check_file(&later, "routing", b"id\n").await.unwrap();
        assert_eq!(change(&later, old).await, Err(Error::NotFound));
        let shown = banners::shown(&cx, &[AreaCode(VILNIUS.into())]).await.unwrap();
        assert_eq!(shown.banners.iter().map(|banner| banner.text.text(Language::En, &[]).text).collect::<Vec<_>>(), Vec::<String>::new());
    })
    .await;
}
