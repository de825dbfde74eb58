//! Questions that are no words: telephone numbers, codes of classifiers, initials; names of services; and what is no question at all.
#[expect(dead_code, reason = "each test uses its part")]
mod support;

use domain::{
    area::AreaCode,
    id::Id,
    language::Language,
    search::{Choices, Document, Group, PlaceWords, Query},
    taxonomy::TermCode,
};
use search::Index;

fn document(key: &str, language: Language, name: &str, text: &str, need: &str) -> Document {
    Document {
        id: Some(Id::named("service", key)),
        names: vec![(Some(language), name.to_owned())],
        texts: vec![(Some(language), text.to_owned())],
        needs: vec![TermCode(need.to_owned())],
        terms: vec![format!("core:{need}")],
        areas: vec![vec![AreaCode("UA".to_owned())]],
        ..Document::default()
    }
}

fn documents() -> Vec<Document> {
    let crisis = document("crisis", Language::Uk, "Кризове втручання", "Мобільна бригада виїжджає вдень і вночі.", "crisis.intervention");
    let refuge = document("refuge", Language::Lt, "Slėptuvė", "Saugi vieta moterims su vaikais.", "stay.crisis");
    let meals = document("meals", Language::Lt, "Maitinimo organizavimas", "Pietūs į namus.", "basic.meals");
    let centre = document("centre", Language::Lt, "Pagalba į namus", "Teikia Vilniaus rajono socialinių paslaugų centras.", "home.help");
    let office = document("office", Language::Uk, "Допомога з документами", "ЦНАП Шацької селищної ради.", "info.documents");
    let carer = document("carer", Language::Uk, "Догляд вдома", "Надає територіальний центр соціального обслуговування.", "home.help");
    vec![
        Document { phones: vec!["+380989001560".to_owned(), "(0432) 67-04-60".to_owned()], codes: vec!["012.0".to_owned()], ..crisis },
        Document { phones: vec!["+37052731234".to_owned()], ..refuge },
        Document { codes: vec!["204".to_owned()], ..meals },
        Document {
            providers: vec!["Vilniaus rajono socialinių paslaugų centras".to_owned()],
            phones: vec!["116 123".to_owned()],
            ..centre
        },
        Document {
            providers: vec!["Центр надання адміністративних послуг Шацька".to_owned()], ..office
        },
        Document { phones: vec!["112".to_owned()], ..carer },
    ]
}

fn index() -> Index {
    let index = Index::in_memory().expect("memory");
    index.set_words(support::taxonomy(&support::data("taxonomy.csv")));
    index.replace(&documents(), &[], 1).expect("an index that takes services");
    index
}

fn found(index: &Index, words: &str) -> Vec<String> {
    let results = index.find(&Query { words: words.to_owned(), limit: 9, ..Query::default() }).expect("an answer");
    let keys = ["crisis", "refuge", "meals", "centre", "office", "carer"];
    let key = |id| keys.into_iter().find(|key| Id::named("service", key) == id).unwrap_or("?").to_owned();
    results.hits.iter().map(|hit| key(hit.id)).collect()
}

#[test]
fn a_telephone_number_finds_who_is_called_by_it_and_nobody_else() {
    let index = index();
    for asked in ["098-900-15-60", "+380 98 900 15 60", "80989001560", "9001560", "тел. 098 900", "(0432) 670460", "67-04-60"] {
        assert_eq!(found(&index, asked), ["crisis"], "{asked}");
    }
    for asked in ["8 5 273 1234", "+370 5 273 1234", "0 5 273 1234", "(8 5) 273 12 34", "31234"] {
        assert_eq!(found(&index, asked), ["refuge"], "{asked}");
    }
    assert_eq!(found(&index, "116123"), ["centre"]);
    assert_eq!(found(&index, "112"), ["carer"]);
    assert!(found(&index, "0501112233").is_empty());
}

#[test]
fn a_code_finds_what_has_it_first_and_then_what_it_is_for() {
    let index = index();
    for asked in ["012.0", "12.0", "012", "UA-429 012.0", "429 012.0"] {
        assert_eq!(found(&index, asked), ["crisis"], "{asked}");
    }
    assert_eq!(found(&index, "204"), ["meals"]);
    assert_eq!(found(&index, "A1-93 204"), ["meals"]);
    // Nobody has this code; two services stand for its need.
    let mut home = found(&index, "015.1");
    home.sort();
    assert_eq!(home, ["carer", "centre"]);
    let results = index.find(&Query { words: "015.1".to_owned(), limit: 9, ..Query::default() }).unwrap();
    assert_eq!(results.understood.needs, [TermCode("home.help".to_owned())]);
    assert!(results.understood.read_as.is_none());
}

#[test]
fn a_number_is_sought_within_what_is_chosen() {
    let index = index();
    let choices: Choices = [(Group::Need, "home.help")].into_iter().collect();
    let of =
        |choices: &Choices| index.find(&Query { words: "0989001560".to_owned(), choices: choices.clone(), limit: 9, ..Query::default() });
    assert_eq!(of(&Choices::default()).unwrap().total, 1);
    assert_eq!(of(&choices).unwrap().total, 0);
}

#[test]
fn a_body_is_found_by_its_initials_and_by_what_people_call_it() {
    let index = index();
    assert_eq!(found(&index, "SPC")[0], "centre");
    assert_eq!(found(&index, "spc")[0], "centre");
    assert_eq!(found(&index, "ЦНАП")[0], "office");
    assert_eq!(found(&index, "цнап")[0], "office");
    assert_eq!(found(&index, "терцентр")[0], "carer");
}

#[test]
fn a_service_is_found_by_its_own_name_whatever_else_the_word_means() {
    let index = index();
    assert_eq!(found(&index, "Slėptuvė")[0], "refuge");
    assert_eq!(found(&index, "sleptuve")[0], "refuge");
}

#[test]
fn nonsense_finds_nothing_and_is_not_said_to_be_understood() {
    let index = index();
    for nonsense in ["zzqxqzz-no-such-word", "qwxz", "brzęczyszczykiewicz trąbalski", "ъъъъ ьььь", "xxxx yyyy zzzz"] {
        let results = index.find(&Query { words: nonsense.to_owned(), limit: 9, ..Query::default() }).unwrap();
        assert_eq!((results.total, results.understood), (0, domain::search::Understood::default()), "{nonsense}");
    }
}

#[test]
fn where_a_named_place_has_nothing_other_places_are_shown_and_it_is_said() {
    let index = index();
    let place = |code: &str, name: &str| PlaceWords {
        code: AreaCode(code.to_owned()),
        path: vec![AreaCode(code.to_owned())],
        names: vec![(Language::Uk, name.to_owned())],
    };
    index.set_places(vec![place("UA", "Україна"), place("vinnytsia", "Вінниця")]);
    let asked = |words: &str| index.find(&Query { words: words.to_owned(), limit: 9, ..Query::default() }).unwrap();
    let nothing_there = asked("догляд вдома у Вінниці");
    assert!(nothing_there.total > 0 && nothing_there.understood.elsewhere);
    assert_eq!(nothing_there.understood.places, [AreaCode("vinnytsia".to_owned())]);
    let there = asked("догляд вдома Україна");
    assert!(there.total > 0 && !there.understood.elsewhere);
}
