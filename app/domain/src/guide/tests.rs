//! Guides that can be walked and guides that cannot.
use super::*;
use crate::language::Language;
use proptest::prelude::*;

fn words(text: &str) -> Labels {
    Labels(Language::ALL.into_iter().map(|language| (language, text.to_owned())).collect())
}
fn question(code: &str, next: Option<&str>, answers: Vec<Answer>) -> Question {
    Question { code: code.into(), title: words(code), next: next.map(str::to_owned), answers, ..Question::default() }
}
fn answer(code: &str, next: Option<&str>) -> Answer {
    Answer { code: code.into(), label: words(code), next: next.map(str::to_owned), ..Answer::default() }
}
fn two() -> Vec<Answer> {
    vec![answer("yes", None), answer("no", None)]
}
fn guide(questions: Vec<Question>) -> Guide {
    Guide { questions, papers: vec![] }
}
fn codes() -> Codes {
    Codes {
        needs: ["HOME", "home.help", "home.nursing", "BASIC"].map(|code| TermCode(code.into())).into(),
        audiences: ["older".to_owned()].into(),
        countries: ["LT".to_owned()].into(),
    }
}
fn said(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}
fn reasons(guide: &Guide) -> Vec<Reason> {
    guide.faults(&codes()).into_iter().map(|fault| fault.reason).collect()
}

#[test]
fn every_kind_of_mistake_in_a_guide_is_named() {
    let in_circle = guide(vec![question("a", Some("b"), two()), question("b", Some("a"), two())]);
    let long = guide((0..6).map(|n| question(&format!("q{n}"), (n < 5).then(|| format!("q{}", n + 1)).as_deref(), two())).collect());
    let mut silent = question("a", None, two());
    silent.title.0.remove(&Language::Uk);
    let mut place = question("a", None, two());
    place.kind = Kind::Place;
    let mut several = question("a", None, vec![answer("x", Some("end")), answer("y", None)]);
    several.kind = Kind::Several;
    let foreign = Answer { needs: vec![TermCode("home.flying".into())], ..answer("x", None) };
    for (made, wanted) in [
        (guide(vec![]), Reason::Empty),
        (guide(vec![silent]), Reason::Missing(Language::Uk)),
        (guide(vec![question("Not a code", None, two())]), Reason::BadCode),
        (guide(vec![question("area", None, two())]), Reason::Reserved),
        (guide(vec![question("a", None, vec![answer("x", None), answer("x", None)])]), Reason::Twice),
        (guide(vec![question("a", None, vec![answer("x", Some("b")), answer("y", None)])]), Reason::Nowhere("b".into())),
        (in_circle, Reason::Circle),
        (long, Reason::TooLong),
        (guide(vec![question("a", None, two()), question("b", None, two())]), Reason::NeverAsked),
        (guide(vec![question("a", None, vec![foreign, answer("y", None)])]), Reason::Unknown("home.flying".into())),
        (guide(vec![question("a", None, vec![answer("x", None)])]), Reason::TooFewAnswers),
        (guide(vec![place]), Reason::AnswersOfPlace),
        (guide(vec![several]), Reason::NextOfSeveral),
    ] {
        assert_eq!(reasons(&made), [wanted]);
    }
    assert_eq!(reasons(&guide(vec![question("a", None, two())])), []);
}

fn small() -> Guide {
    let older = Answer { audiences: vec!["older".into()], needs: vec![TermCode("HOME".into())], ..answer("older", Some("what")) };
    let nurse = Answer { needs: vec![TermCode("home.nursing".into())], urgency: Some(Urgency::Soon), ..answer("nurse", None) };
    let danger = Answer { crisis: true, ..answer("danger", Some(END)) };
    let money = Answer { needs: vec![TermCode("BASIC".into())], urgency: Some(Urgency::Normal), ..answer("money", None) };
    let have = Question { kind: Kind::Several, ..question("have", None, vec![money, answer("nothing", None)]) };
    let place = Question { kind: Kind::Place, ..question("where", Some("have"), vec![]) };
    guide(vec![
        question("who", Some("where"), vec![older, answer("me", None)]),
        question("what", Some("where"), vec![nurse, danger]),
        place,
        have,
    ])
}

#[test]
fn the_address_says_where_one_stands_and_how_far_it_is() {
    let small = small();
    assert_eq!(small.faults(&codes()), []);
    for (address, placed, asked, page) in [
        (said(&[]), false, Some("who"), (1, 4)),
        (said(&[]), true, Some("who"), (1, 3)),
        (said(&[("who", "me")]), false, Some("where"), (2, 3)),
        (said(&[("who", "me"), ("where", "here")]), true, Some("have"), (3, 3)),
        (said(&[("who", "me"), ("where", "here")]), false, Some("where"), (2, 3)),
        (said(&[("who", "older")]), true, Some("what"), (2, 3)),
        (said(&[("who", "older"), ("what", "skip")]), true, Some("have"), (3, 3)),
        (said(&[("who", "older"), ("what", "danger")]), false, None, (2, 2)),
        (said(&[("who", "skip"), ("where", "skip"), ("have", "money"), ("have", "nothing"), ("other", "x")]), false, None, (3, 3)),
    ] {
        let walk = small.walk(&address, placed);
        let at = if let Stand::Asking(question) = walk.stand { Some(question.code.as_str()) } else { None };
        assert_eq!((at, (walk.number, walk.length)), (asked, page), "{address:?}");
        assert!(at.is_some() || walk.stand == Stand::Done, "{address:?}");
    }
}

#[test]
fn a_code_that_the_guide_does_not_know_leads_back_to_the_start() {
    for address in
        [said(&[("who", "nobody")]), said(&[("who", "me"), ("where", "UA")]), said(&[("who", "me"), ("where", "skip"), ("have", "gold")])]
    {
        assert_eq!(small().walk(&address, false).stand, Stand::Lost, "{address:?}");
    }
}

#[test]
fn the_later_answer_says_the_need_more_closely_and_what_can_be_several_comes_on_top() {
    let small = small();
    let address = said(&[("who", "older"), ("what", "nurse"), ("have", "money")]);
    let walk = small.walk(&address, true);
    let needs = |without: &[&str]| {
        let without: Vec<String> = without.iter().map(|code| (*code).to_owned()).collect();
        walk.meaning(&without).needs.into_iter().map(|need| need.0).collect::<Vec<_>>()
    };
    assert_eq!(needs(&[]), ["home.nursing", "BASIC"]);
    assert_eq!(needs(&["what"]), ["HOME", "BASIC"]);
    assert_eq!(needs(&["who", "what"]), ["BASIC"]);
    let meaning = walk.meaning(&[]);
    assert_eq!((meaning.ask, meaning.urgency, meaning.crisis), (Some(TermCode("home.nursing".into())), Some(Urgency::Soon), false));
    assert_eq!(meaning.audiences, ["older"]);
}

#[test]
fn an_answer_for_one_country_is_not_offered_in_another() {
    let (lt, ua) = (Country("LT".into()), Country("UA".into()));
    let here = Answer { country: Some(lt.clone()), ..answer("here", None) };
    let asked = question("a", None, vec![here, answer("all", None)]);
    let offered = |country: Option<&Country>| asked.answers_in(country).map(|answer| answer.code.clone()).collect::<Vec<_>>();
    assert_eq!(
        (offered(None), offered(Some(&lt)), offered(Some(&ua))),
        (vec!["here".to_owned(), "all".to_owned()], vec!["here".to_owned(), "all".to_owned()], vec!["all".to_owned()])
    );
}

#[test]
fn papers_are_those_of_the_country_the_need_and_the_group() {
    let lt = Country("LT".into());
    let paper = |code: &str, needs: &[&str], audiences: &[&str]| Paper {
        code: code.into(),
        country: Some(lt.clone()),
        needs: needs.iter().map(|need| TermCode((*need).to_owned())).collect(),
        audiences: audiences.iter().map(|audience| (*audience).to_owned()).collect(),
        ..Paper::default()
    };
    let made = Guide {
        papers: vec![
            paper("all", &[], &[]),
            paper("home", &["HOME"], &[]),
            paper("basic", &["BASIC"], &[]),
            paper("older", &[], &["older"]),
        ],
        ..Guide::default()
    };
    let meaning = Meaning { needs: vec![TermCode("home.help".into())], ..Meaning::default() };
    let codes = |country: &Country| made.papers(Some(country), &meaning).map(|paper| paper.code.clone()).collect::<Vec<_>>();
    assert_eq!(codes(&lt), ["all", "home"]);
    assert_eq!(codes(&Country("UA".into())), Vec::<String>::new());
}

proptest! {
    /// Whatever stands in an address, the walk ends, within as many questions as the guide allows.
    #[test]
    fn any_address_can_be_walked(pairs in proptest::collection::vec(("(who|what|where|have|area|x)", "(me|older|nurse|danger|money|skip||x)"), 0..8), placed: bool) {
        let small = small();
        let walk = small.walk(&pairs, placed);
        prop_assert!(walk.given.len() <= MOST && walk.length <= MOST);
        let _ = walk.meaning(&[]);
    }
    /// Any graph, with circles or without: checking it ends, and one without faults has no way longer than allowed.
    #[test]
    fn a_guide_without_faults_is_never_long(nexts in proptest::collection::vec((0usize..9, 0usize..9), 1..9)) {
        let code = |n: usize| format!("q{n}");
        let to = |n: usize| (n < 8).then(|| code(n));
        let questions = nexts.iter().enumerate().map(|(n, (one, other))| {
            let answers = vec![answer("x", to(*one).as_deref().or(Some(END))), answer("y", None)];
            question(&code(n), to(*other).as_deref(), answers)
        });
        let made = guide(questions.collect());
        let faults = made.faults(&codes());
        if faults.is_empty() {
            prop_assert!(made.walk(&[], false).length <= MOST);
        }
        prop_assert!(made.walk(&said(&[("q0", "x"), ("q1", "y"), ("q2", "x")]), false).given.len() <= made.questions.len());
    }
}
