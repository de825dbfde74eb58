//! The index as a thing that is kept: changed, paged, filtered, reopened, broken and built again.
use domain::{
    area::AreaCode,
    id::Id,
    language::Language,
    search::{Choices, Cost, Delivery, Document, Group, Query, TermWords},
    service::Service,
    taxonomy::TermCode,
};
use search::Index;

fn id(name: &str) -> Id<Service> {
    Id::named("service", name)
}
fn path(codes: &[&str]) -> Vec<AreaCode> {
    codes.iter().map(|c| AreaCode((*c).to_owned())).collect()
}
fn service(name: &str, text: &str, need: &str, area: &[&str]) -> Document {
    Document {
        id: Some(id(name)),
        names: vec![(Some(Language::En), name.to_owned())],
        texts: vec![(Some(Language::En), text.to_owned())],
        needs: vec![TermCode(need.to_owned())],
        areas: vec![path(area)],
        cost: Some(Cost::Free),
        delivery: vec![Delivery::AtPlace],
        audiences: vec!["older".to_owned()],
        ..Document::default()
    }
}
fn catalogue() -> Vec<Document> {
    vec![
        service("Visiting nurse", "Nursing at home", "home.nursing", &["rukla", "jonava", "LT"]),
        service("Home carer", "Help with cooking and washing", "home.help", &["jonava", "LT"]),
        service("Lawyer", "Free legal advice", "info.legal", &["LT"]),
        Document {
            everywhere: true,
            areas: vec![],
            cost: Some(Cost::Paid),
            ..service("Hotline", "Someone to talk to", "crisis.hotline", &[])
        },
    ]
}
fn filled() -> Index {
    let index = Index::in_memory().expect("memory");
    index.replace(&catalogue(), &[], 7).expect("an index that takes services");
    index
}
fn words(words: &str) -> Query {
    Query { words: words.to_owned(), limit: 10, ..Query::default() }
}
fn chosen(choices: &[(Group, &str)]) -> Choices {
    choices.iter().copied().collect()
}
fn found(index: &Index, query: &Query) -> Vec<Id<Service>> {
    index.find(query).expect("an answer").hits.into_iter().map(|hit| hit.id).collect()
}

#[test]
fn a_changed_service_is_found_by_its_new_words_only() {
    let index = filled();
    index.replace(&[service("Visiting nurse", "Wound dressing", "home.nursing", &["jonava", "LT"])], &[], 8).unwrap();
    assert_eq!(found(&index, &words("dressing")), [id("Visiting nurse")]);
    assert_eq!((index.cursor(), index.count()), (8, 4));
}
#[test]
fn a_removed_service_is_found_no_more() {
    let index = filled();
    assert_eq!(found(&index, &words("lawyer")), [id("Lawyer")]);
    index.replace(&[], &[id("Lawyer")], 9).unwrap();
    assert!(found(&index, &words("lawyer")).is_empty());
}
#[test]
fn a_load_replaces_what_stood_there_and_leaves_the_rest() {
    let index = Index::in_memory().unwrap();
    let canteens =
        |need: &str, many: usize| (0..many).map(|n| service(&format!("Canteen {n}"), "Meals", need, &["LT"])).collect::<Vec<_>>();
    index.replace(&canteens("basic.meals", 700), &[], 1).unwrap();
    index.replace(&canteens("basic.food", 600), &[id("Canteen 650")], 2).unwrap();
    assert_eq!(index.count(), 699);
    let needs = index.find(&Query { facets: true, limit: 1, ..Query::default() }).unwrap().facets;
    let of = |need: &str| needs.of(Group::Need).iter().find(|(code, _)| code == need).map_or(0, |(_, many)| *many);
    assert_eq!((of("basic.food"), of("basic.meals")), (600, 99));
}
#[test]
fn a_load_is_found_when_it_is_settled_and_read_again_when_it_was_cut_off() {
    let folder = tempfile::tempdir().unwrap();
    let canteens = |from: usize, text: &str| {
        (from..from + 600).map(|n| service(&format!("Canteen {n}"), text, "basic.meals", &["LT"])).collect::<Vec<_>>()
    };
    let index = Index::open(folder.path()).unwrap();
    index.load(&canteens(0, "Meals"), &[], 1).unwrap();
    assert_eq!((index.cursor(), index.reached(), index.count()), (0, 1, 0), "it waits for more");
    index.load(&canteens(300, "Soup"), &[id("Canteen 0")], 2).unwrap();
    index.settle().unwrap();
    assert_eq!((index.cursor(), index.reached(), index.count()), (2, 2, 899), "what came twice stands once");
    index.load(&canteens(2000, "Meals"), &[], 3).unwrap();
    drop(index);
    let index = Index::open(folder.path()).unwrap();
    assert_eq!((index.cursor(), index.reached(), index.count()), (2, 2, 899));
    index.load(&canteens(2000, "Meals"), &[], 3).unwrap();
    index.replace(&[], &[id("Canteen 2000")], 4).unwrap();
    assert_eq!((index.cursor(), index.reached(), index.count()), (4, 4, 1498), "the next change brings it along");
}
#[test]
fn an_area_holds_what_is_in_it_and_what_covers_it() {
    let index = filled();
    let in_area = |codes: &[&str]| found(&index, &Query { area: path(codes), limit: 10, ..Query::default() });
    assert_eq!(in_area(&["jonava", "LT"]).len(), 4, "the unit, its descendant, its country, and everywhere");
    let rukla = in_area(&["rukla", "jonava", "LT"]);
    assert_eq!((rukla.len(), rukla[0]), (4, id("Visiting nurse")), "the nearest first");
    let elsewhere = in_area(&["utena", "LT"]);
    assert!(elsewhere.len() == 2 && elsewhere.contains(&id("Lawyer")) && elsewhere.contains(&id("Hotline")));
    assert_eq!(in_area(&["UA"]), [id("Hotline")]);
}
#[test]
fn a_need_is_chosen_by_itself_or_by_its_group() {
    let index = filled();
    let with = |need: &str, facets| Query { choices: chosen(&[(Group::Need, need)]), facets, limit: 10, ..Query::default() };
    for facets in [false, true] {
        assert_eq!(found(&index, &with("HOME", facets)).len(), 2);
        assert_eq!(found(&index, &with("home.help", facets)), [id("Home carer")]);
        assert!(found(&index, &with("no.such", facets)).is_empty());
    }
}
#[test]
fn a_choice_is_not_counted_against_its_own_group() {
    let query = Query { choices: chosen(&[(Group::Cost, "paid")]), facets: true, limit: 10, ..Query::default() };
    let results = filled().find(&query).unwrap();
    assert_eq!(results.total, 1);
    assert_eq!(results.facets.of(Group::Cost), [("free".to_owned(), 3), ("paid".to_owned(), 1)]);
    assert_eq!(results.facets.of(Group::Delivery), [("at-place".to_owned(), 1)]);
    assert!(results.facets.of(Group::Need).contains(&("CRISIS".to_owned(), 1)));
}
#[test]
fn pages_of_equal_services_never_overlap() {
    let index = Index::in_memory().unwrap();
    for batch in 0..3 {
        let documents: Vec<_> = (0..10).map(|n| service(&format!("Canteen {batch} {n}"), "Meals", "basic.meals", &["LT"])).collect();
        index.replace(&documents, &[], batch).unwrap();
    }
    let whole = found(&index, &Query { limit: 30, ..words("meals") });
    let paged: Vec<_> = (0..6).flat_map(|page| found(&index, &Query { offset: page * 5, limit: 5, ..words("meals") })).collect();
    assert_eq!(whole.len(), 30);
    assert_eq!(whole, paged);
}
#[test]
fn nonsense_finds_nothing() {
    let results = filled().find(&Query { facets: true, ..words("qqxxqq") }).unwrap();
    assert!(results.hits.is_empty() && results.total == 0 && results.understood.needs.is_empty());
    assert_eq!(filled().find(&words("!?")).unwrap().total, 0);
}
#[test]
fn a_changed_label_works_at_once() {
    let index = filled();
    assert!(found(&index, &words("догляд вдома")).is_empty());
    let labels = vec![(Language::Uk, "Догляд вдома".to_owned()), (Language::En, "Home help".to_owned())];
    let term = TermWords { key: "core:home.help".to_owned(), need: Some(TermCode("home.help".to_owned())), labels, ..TermWords::default() };
    index.set_words(vec![term]);
    let results = index.find(&words("догляд вдома")).unwrap();
    assert_eq!(results.hits[0].id, id("Home carer"));
    assert_eq!(results.understood.needs, [TermCode("home.help".to_owned())]);
    assert_eq!(index.suggest("догл", Language::Uk, 5)[0].label, "Догляд вдома");
    assert_eq!(index.suggest("ljukzl", Language::En, 5)[0].label, "Home help");
    assert!(index.suggest("", Language::En, 5).is_empty());
}
#[test]
fn a_reopened_index_knows_its_services_and_its_cursor() {
    let folder = tempfile::tempdir().unwrap();
    Index::open(folder.path()).unwrap().replace(&catalogue(), &[], 42).unwrap();
    let index = Index::open(folder.path()).unwrap();
    assert_eq!((index.cursor(), index.count()), (42, 4));
    assert_eq!(found(&index, &words("nursng")), [id("Visiting nurse")], "its vocabulary too");
}
#[test]
fn what_cannot_be_read_is_emptied_and_built_again() {
    let folder = tempfile::tempdir().unwrap();
    for harm in ["meta.json", "segment"] {
        Index::open(folder.path()).unwrap().replace(&catalogue(), &[], 42).unwrap();
        for entry in std::fs::read_dir(folder.path()).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            if name == harm || (harm == "segment" && entry.path().extension().is_some_and(|kind| kind == "idx")) {
                std::fs::write(entry.path(), "broken").unwrap();
            }
        }
        let index = Index::open(folder.path()).unwrap();
        assert_eq!((index.cursor(), index.count()), (0, 0), "{harm}");
        index.replace(&catalogue(), &[], 43).unwrap();
        assert_eq!(found(&index, &words("lawyer")), [id("Lawyer")]);
    }
}
#[test]
fn a_folder_that_vanishes_is_made_again_while_running() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("index");
    let index = Index::open(&place).unwrap();
    index.replace(&catalogue(), &[], 42).unwrap();
    std::fs::remove_dir_all(&place).unwrap();
    assert_eq!(index.cursor(), 0);
    index.replace(&catalogue(), &[], 43).unwrap();
    assert_eq!(found(&index, &words("lawyer")), [id("Lawyer")]);
}
