//! Choices, ages, orders, places and dates: what the find page filters and orders by, also after many changes.
use domain::{
    area::AreaCode,
    id::Id,
    search::{AGES, Choices, Cost, Document, Group, OpenNow, Order, Point, Query},
    service::Service,
};
use jiff::civil::date;
use search::Index;
use std::{collections::BTreeMap, sync::Arc};

fn id(name: &str) -> Id<Service> {
    Id::named("service", name)
}
fn path(codes: &[&str]) -> Vec<AreaCode> {
    codes.iter().map(|c| AreaCode((*c).to_owned())).collect()
}
fn service(name: &str) -> Document {
    Document { id: Some(id(name)), names: vec![(None, name.to_owned())], areas: vec![path(&["vilnius", "LT"])], ..Document::default() }
}
fn filled(documents: &[Document]) -> Index {
    let index = Index::in_memory().expect("memory");
    index.replace(documents, &[], 1).expect("an index that takes services");
    index
}
fn browse() -> Query {
    Query { limit: 100, ..Query::default() }
}
fn names(index: &Index, query: &Query) -> Vec<Id<Service>> {
    index.find(query).expect("an answer").hits.into_iter().map(|hit| hit.id).collect()
}
fn chosen(choices: &[(Group, &str)]) -> Choices {
    choices.iter().copied().collect()
}

#[test]
fn values_of_one_group_are_any_of_these_and_groups_are_and() {
    let document = |name: &str, cost, sector: &str| Document { cost, sector: Some(sector.to_owned()), ..service(name) };
    let index = filled(&[
        document("a", Some(Cost::Free), "ngo"),
        document("b", Some(Cost::Paid), "ngo"),
        document("c", Some(Cost::Free), "public"),
        document("d", None, "ngo"),
    ]);
    let query =
        Query { choices: chosen(&[(Group::Cost, "free"), (Group::Cost, "paid"), (Group::Sector, "ngo")]), facets: true, ..browse() };
    let results = index.find(&query).unwrap();
    assert_eq!(results.total, 2);
    assert_eq!(results.facets.of(Group::Cost), [("free".to_owned(), 1), ("paid".to_owned(), 1)]);
    assert_eq!(results.facets.of(Group::Sector), [("public".to_owned(), 1), ("ngo".to_owned(), 2)], "its own choice does not count");
}

#[test]
fn what_is_overdue_goes_after_what_fits_as_well_and_before_what_fits_worse() {
    let document = |name: &str, words: &str, overdue| Document { names: vec![(None, words.to_owned())], overdue, ..service(name) };
    let over = Some(date(2026, 3, 1));
    let index = filled(&[
        document("old", "meals at home", over),
        document("fresh", "meals at home", Some(date(2026, 12, 1))),
        document("other", "meals for guests in a large house by the river", None),
        document("also old", "meals at home", over),
    ]);
    let of = |query: Query| names(&index, &query);
    let asked = |today| Query { words: "meals at home".into(), today, ..browse() };
    let (fresh, other) = (id("fresh"), id("other"));
    let found = of(asked(Some(date(2026, 11, 21))));
    assert_eq!(found[0], fresh, "{found:?}");
    assert!(found.iter().position(|id| *id == other).is_none_or(|at| at == found.len() - 1), "what fits worse stays behind: {found:?}");
    let mut alike = of(asked(Some(date(2026, 12, 1))));
    alike.truncate(3);
    assert!(alike.is_sorted_by_key(|id| id.text()) && alike.contains(&fresh), "on its day it stands where its equals stand: {alike:?}");
    // Without words all are equal, but for that.
    let all = of(Query { today: Some(date(2026, 11, 21)), ..browse() });
    assert!(all[..2].contains(&fresh) && all[..2].contains(&other), "{all:?}");
    assert_eq!(of(Query { order: Order::Checked, today: Some(date(2026, 11, 21)), ..browse() }).len(), 4);
}

#[test]
fn an_age_leaves_what_is_for_it_and_what_says_nothing() {
    let document = |name: &str, ages| Document { ages, ..service(name) };
    let index = filled(&[document("children", Some((0, 17))), document("grown", Some((18, 130))), document("all", None)]);
    let results = index.find(&Query { age: Some(10), facets: true, ..browse() }).unwrap();
    assert_eq!(results.total, 2);
    assert_eq!(
        results.ages.iter().map(|(_, n)| *n).collect::<Vec<_>>(),
        [2; AGES.len()],
        "the age asked for is not counted against others"
    );
}

#[test]
fn what_has_ended_is_no_result_from_that_day_on() {
    let index = filled(&[Document { until: Some(date(2026, 11, 22)), ..service("withdrawn") }, service("open")]);
    let on = |day| names(&index, &Query { today: Some(day), ..browse() }).len();
    assert_eq!((on(date(2026, 11, 21)), on(date(2026, 11, 22)), on(date(2027, 1, 1))), (2, 1, 1));
}

#[test]
fn only_what_is_open_is_left_and_counted() {
    let index = filled(&[service("day"), service("night")]);
    let open = |name: &str| Some(Arc::new(OpenNow([id(name)].into())));
    let results = index.find(&Query { open: open("night"), choices: chosen(&[(Group::Open, "now")]), facets: true, ..browse() }).unwrap();
    assert_eq!((results.total, results.hits[0].id), (1, id("night")));
    let results = index.find(&Query { open: open("day"), facets: true, ..browse() }).unwrap();
    assert_eq!((results.total, results.facets.of(Group::Open)), (2, &[("now".to_owned(), 1)][..]));
}

#[test]
fn the_nearest_come_first_then_by_the_tree_of_areas() {
    let at = |name: &str, lat, lon| Document { points: Point::new(lat, lon).into_iter().collect(), ..service(name) };
    let index = filled(&[
        Document { everywhere: true, areas: vec![], ..service("online") },
        Document { areas: vec![path(&["LT"])], ..service("country") },
        service("no coordinates"),
        at("far", 55.7, 21.1),
        at("near", 54.69, 25.28),
    ]);
    let query = Query { order: Order::Nearest, near: Point::new(54.7, 25.3), area: path(&["vilnius", "LT"]), points: 1, ..browse() };
    let results = index.find(&query).unwrap();
    let found: Vec<_> = results.hits.iter().map(|hit| hit.id).collect();
    assert_eq!(found, ["near", "far", "no coordinates", "country", "online"].map(id));
    assert!(results.hits[0].distance_km.is_some_and(|km| (1.0..3.0).contains(&km)) && results.hits[2].distance_km.is_none());
    assert_eq!(results.points.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [id("near")]);
}

#[test]
fn the_recently_checked_come_first() {
    let on = |name: &str, checked| Document { checked, ..service(name) };
    let index = filled(&[on("never", None), on("old", Some(date(2024, 5, 1))), on("new", Some(date(2026, 11, 1)))]);
    assert_eq!(names(&index, &Query { order: Order::Checked, ..browse() }), ["new", "old", "never"].map(id));
}

/// The index is kept in the order of places: what changes, moves and goes must be told apart through every merge.
#[test]
fn many_changes_removals_and_merges_leave_what_a_plain_list_has() {
    let folder = tempfile::tempdir().unwrap();
    let index = Index::open(folder.path()).unwrap();
    let mut plain: BTreeMap<Id<Service>, &str> = BTreeMap::new();
    let units = ["vilnius", "kaunas", "utena", "jonava"];
    let mut dice = 7_usize;
    let mut roll = |n: usize| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (dice >> 33) % n
    };
    for round in 0..60 {
        let changed: BTreeMap<usize, &str> = (0..8).map(|_| (roll(90), units[roll(units.len())])).collect();
        let documents: Vec<Document> = changed
            .iter()
            .map(|(n, unit)| Document {
                areas: vec![path(&[unit, "LT"])],
                needs: vec![domain::taxonomy::TermCode(format!("n.{unit}"))],
                ..service(&n.to_string())
            })
            .collect();
        let gone: Vec<_> = (0..3).map(|_| roll(90)).filter(|n| !changed.contains_key(n)).map(|n| id(&n.to_string())).collect();
        index.replace(&documents, &gone, round).unwrap();
        plain.retain(|id, _| !gone.contains(id));
        plain.extend(changed.iter().map(|(n, unit)| (id(&n.to_string()), *unit)));
        if round % 25 == 24 {
            index.tidy().unwrap();
        }
        for unit in units {
            let query = Query { area: path(&[unit, "LT"]), facets: true, ..browse() };
            let results = index.find(&query).unwrap();
            let mut found: Vec<_> = results.hits.iter().map(|hit| hit.id).collect();
            found.sort();
            let wanted: Vec<_> = plain.iter().filter(|(_, of)| **of == unit).map(|(id, _)| *id).collect();
            assert_eq!(found, wanted, "round {round}, {unit}");
            let counted = results.facets.of(Group::Need).iter().find(|(need, _)| need == &format!("n.{unit}")).map_or(0, |(_, n)| *n);
            assert_eq!(counted, wanted.len(), "round {round}, {unit}");
        }
    }
}

#[test]
fn where_no_place_is_known_the_middle_of_the_area_orders_and_is_told_to_nobody() {
    let near = Point::new(54.69, 25.28);
    let middle = |name: &str, lat: f64| Document { middles: Point::new(lat, 25.28).into_iter().collect(), ..service(name) };
    let exact = Document { points: Point::new(54.9, 25.28).into_iter().collect(), ..service("exact") };
    let index = filled(&[service("nowhere"), middle("far", 55.9), exact, middle("here", 54.7)]);
    let found = index.find(&Query { near, order: Order::Nearest, ..browse() }).unwrap();
    let hits: Vec<_> = found.hits.iter().map(|hit| (hit.id, hit.distance_km.is_some())).collect();
    assert_eq!(hits, [(id("exact"), true), (id("here"), false), (id("far"), false), (id("nowhere"), false)]);
}
