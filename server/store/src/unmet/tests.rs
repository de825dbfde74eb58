//! What is counted and what is never written down, on both databases.
use super::*;
use crate::testing::{self, cx, staff};
use domain::{
    Error,
    access::Caller,
    account::Role,
    unmet::{Found, SMALLEST},
};
use jiff::SignedDuration;

const WORDS: &str = "zirgynas vaikams";

fn asked(at: Time, words: &str, need: Option<&str>, found: Found) -> Asked {
    Asked {
        at,
        language: Language::Lt,
        area: Some(AreaCode("LT-58".into())),
        need: need.map(|need| TermCode(need.into())),
        found,
        words: Words::of(words),
    }
}
fn on_day(cx: &Cx, days: i64) -> Cx {
    Cx { now: cx.now + SignedDuration::from_hours(24 * days), ..cx.clone() }
}
async fn areas(db: &crate::Db) {
    let file = b"code,parent_code,country,kind,name_lt\nLT,,LT,country,Lietuva\nLT-58,LT,LT,municipality,Vilniaus rajonas\nLT-58-01,LT-58,LT,eldership,Zujunai\nLT-40,LT,LT,municipality,Rokiskis\n";
    crate::import::areas(&cx(db, Caller::Operator), file, &|_| ()).await.unwrap();
}
async fn report(cx: &Cx, scope: Scope) -> Unmet {
    let seen = Cx { caller: staff(Role::Triage, "LT-58"), ..cx.clone() };
    of_municipality(&seen, &AreaCode("LT-58".into()), scope).await.unwrap()
}

#[tokio::test]
async fn words_are_written_down_on_their_fifth_day_and_in_no_byte_before() {
    testing::each(|db| async move {
        areas(&db).await;
        let (job, searches) = (cx(&db, Caller::System), Searches::new([7; 32]));
        for day in 0..5 {
            let job = on_day(&job, day);
            // Several times a day is one day.
            for visitor in 0..3 {
                searches.note(&format!("visitor {visitor}"), asked(job.now, WORDS, None, Found::None));
            }
            assert_eq!(count(&job, &searches).await.unwrap(), 3);
            let stored = testing::everything_stored(&db).await.to_lowercase();
            assert_eq!(stored.contains("zirgynas"), day == 4, "day {day}");
            if db.kind() == crate::Kind::Sqlite && day < 4 {
                let bytes = testing::raw_sqlite(&db).await;
                assert!(!bytes.windows(8).any(|part| part.eq_ignore_ascii_case(b"zirgynas")), "day {day}");
            }
        }
        let seen = report(&job, Scope::Here).await;
        assert_eq!(seen.words, [WordsLine { words: WORDS.into(), searches: Some(15), unanswered: Some(15) }]);
        assert_eq!(seen.lines, [Line { month: "2026-11".into(), need: None, searches: Some(15), unanswered: Some(15) }]);
    })
    .await;
}

#[tokio::test]
async fn a_reload_counts_once_and_another_minute_again() {
    testing::each(|db| async move {
        areas(&db).await;
        let (job, searches) = (cx(&db, Caller::System), Searches::new([7; 32]));
        for _ in 0..9 {
            searches.note("one", asked(job.now, WORDS, None, Found::Few));
        }
        assert_eq!(count(&job, &searches).await.unwrap(), 1);
        assert_eq!(count(&job, &searches).await.unwrap(), 0);
        searches.note("one", asked(job.now, WORDS, None, Found::Few));
        assert_eq!(count(&job, &searches).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn few_are_not_told_and_none_are() {
    testing::each(|db| async move {
        areas(&db).await;
        let (job, searches) = (cx(&db, Caller::System), Searches::new([7; 32]));
        for visitor in 0..SMALLEST {
            searches.note(&visitor.to_string(), asked(job.now, "slauga namuose", Some("home.help"), Found::Many));
        }
        for visitor in 1..SMALLEST {
            searches.note(&visitor.to_string(), asked(job.now, "baseinas", Some("day.adults"), Found::None));
        }
        count(&job, &searches).await.unwrap();
        let seen = report(&job, Scope::Here).await;
        let line =
            |need: &str, searches, unanswered| Line { month: "2026-11".into(), need: Some(TermCode(need.into())), searches, unanswered };
        assert_eq!(seen.lines, [line("home.help", Some(5), Some(0)), line("day.adults", None, None)]);
        assert_eq!(seen.words, []);
    })
    .await;
}

#[tokio::test]
async fn a_village_is_counted_with_its_municipality_and_a_country_with_no_place() {
    testing::each(|db| async move {
        areas(&db).await;
        let (job, searches) = (cx(&db, Caller::System), Searches::new([7; 32]));
        for (visitor, area) in ["LT-58-01", "LT-58", "LT", "no-such-place"].into_iter().enumerate() {
            for turn in 0..SMALLEST {
                let one = Asked { area: Some(AreaCode(area.into())), ..asked(job.now, WORDS, None, Found::None) };
                searches.note(&format!("{visitor} {turn}"), one);
            }
        }
        count(&job, &searches).await.unwrap();
        let all = |seen: Unmet| seen.lines.iter().filter_map(|line| line.searches).collect::<Vec<_>>();
        assert_eq!((all(report(&job, Scope::Here).await), all(report(&job, Scope::NoPlace).await)), (vec![10], vec![10]));
        assert!(!testing::everything_stored(&db).await.contains("no-such-place"), "what is typed into an address is not kept");
    })
    .await;
}

#[tokio::test]
async fn only_those_who_plan_for_a_municipality_see_what_it_misses() {
    testing::each(|db| async move {
        areas(&db).await;
        let own = AreaCode("LT-58".into());
        for role in Role::ALL {
            let asks = cx(&db, staff(role, "LT-58"));
            let may = matches!(role, Role::Triage | Role::Supervisor | Role::Administrator);
            assert_eq!(of_municipality(&asks, &own, Scope::Here).await.is_ok(), may, "{role}");
            assert_eq!(of_municipality(&asks, &AreaCode("LT-40".into()), Scope::NoPlace).await, Err(Error::Forbidden), "{role}");
        }
        let anyone = cx(&db, Caller::Anyone);
        assert_eq!(of_municipality(&anyone, &own, Scope::Here).await, Err(Error::Forbidden));
        assert_eq!(count(&anyone, &Searches::new([7; 32])).await, Err(Error::Forbidden));
    })
    .await;
}

#[tokio::test]
async fn a_sentence_stands_apart_and_dies_after_two_years() {
    testing::each(|db| async move {
        areas(&db).await;
        let anyone = cx(&db, Caller::Anyone);
        let sentence = Sentence::parse("Nėra dienos centro senjorams").unwrap();
        let need = TermCode("day.older".into());
        tell(&anyone, Language::Lt, Some(&AreaCode("LT-58-01".into())), Some(&need), &sentence).await.unwrap();
        tell(&anyone, Language::Uk, None, None, &Sentence::parse("Немає басейну").unwrap()).await.unwrap();
        let seen = report(&anyone, Scope::Here).await;
        assert_eq!(seen.sentences.len(), 1);
        assert_eq!((seen.sentences[0].sentence.as_str(), seen.sentences[0].month.as_str()), (sentence.as_str(), "2026-11"));
        assert_eq!(report(&anyone, Scope::NoPlace).await.sentences.len(), 1);
        assert!(seen.lines.is_empty(), "a sentence is no search");
        let job = cx(&db, Caller::System);
        purge(&on_day(&job, 700)).await.unwrap();
        assert_eq!(report(&job, Scope::Here).await.sentences.len(), 1);
        purge(&on_day(&job, 740)).await.unwrap();
        assert!(!testing::everything_stored(&db).await.contains("dienos centro"));
    })
    .await;
}

#[tokio::test]
async fn a_hash_that_stays_rare_is_dropped_and_its_count_stays() {
    testing::each(|db| async move {
        areas(&db).await;
        let (job, searches) = (cx(&db, Caller::System), Searches::new([7; 32]));
        for day in 0..5 {
            let job = on_day(&job, day);
            searches.note("a", asked(job.now, "slauga namuose", None, Found::None));
            searches.note("a", asked(job.now, &format!("klausimas nr {day}"), None, Found::None));
            count(&job, &searches).await.unwrap();
        }
        let rare = searches.hash("LT-58", &Words::of("klausimas nr 2").unwrap());
        let often = searches.hash("LT-58", &Words::of("slauga namuose").unwrap());
        purge(&on_day(&job, 60)).await.unwrap();
        assert!(testing::everything_stored(&db).await.contains(&rare));
        purge(&on_day(&job, 100)).await.unwrap();
        let stored = testing::everything_stored(&db).await;
        assert!(!stored.contains(&rare) && stored.contains(&often));
        assert_eq!(report(&job, Scope::Here).await.lines[0].searches, Some(10));
        // A year without anyone asking: the words go as well.
        purge(&on_day(&job, 400)).await.unwrap();
        let stored = testing::everything_stored(&db).await;
        assert!(!stored.contains("slauga") && !stored.contains(&often));
        assert_eq!(report(&job, Scope::Here).await.lines[0].searches, Some(10));
    })
    .await;
}

#[test]
fn nobody_without_the_key_can_try_words_out() {
    let words = Words::of("slauga namuose").unwrap();
    let (one, other) = (Searches::new([1; 32]), Searches::new([2; 32]));
    assert_ne!(one.hash("LT-58", &words), other.hash("LT-58", &words));
    assert_ne!(one.hash("LT-58", &words), one.hash("LT-40", &words));
}
