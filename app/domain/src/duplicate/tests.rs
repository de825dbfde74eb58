//! True and false friends: what is one and looks like two, and what looks like one and is two.
use super::*;

/// `name`, then words such as `phone=+370 5 222`, `address=Vilniaus g. 1, Vilnius`.
fn listing(words: &[&str]) -> Likeness {
    let mut made = Likeness::default();
    for word in words {
        let (what, value) = word.split_once('=').unwrap();
        match what {
            "name" => made.add_name(value),
            "code" => made.add_identifier("LT-JAR", value),
            "phone" => made.add_phone(value),
            "email" => made.add_email(value),
            "site" => made.add_site(value),
            "address" => {
                let (street, town) = value.split_once(", ").unwrap();
                made.add_address(street, town);
            }
            "area" => made.add_area(value),
            "point" => {
                let (north, east) = value.split_once(' ').unwrap();
                made.add_point(north.parse().unwrap(), east.parse().unwrap());
            }
            "of" => made.set_organization(value),
            "need" => made.add_need(value),
            other => panic!("{other}"),
        }
    }
    made
}
fn score(kind: Kind, one: &[&str], other: &[&str], shared: usize) -> Match {
    let (one, other) = (listing(one), listing(other));
    let found = compare(kind, &one, &other, &|_| shared);
    assert_eq!(found, compare(kind, &other, &one, &|_| shared), "the same from both sides");
    let sum: i32 = found.reasons.iter().map(|(_, points)| points).sum();
    assert_eq!(found.score, sum.clamp(0, 100), "the reasons make the score: {found:?}");
    found
}

#[test]
fn what_is_one_and_is_written_in_two_ways_is_proposed() {
    use Kind::{Location, Organization, Service};
    let pairs: &[(Kind, &[&str], &[&str])] = &[
        (Organization, &["name=VšĮ „Svajonių namai“", "area=LT-58"], &["name=Svajoniu namai", "area=LT-58"]),
        (Organization, &["name=Svajonių namai", "code=301234567"], &["name=Vilties centras", "code=301 234 567"]),
        (Organization, &["name=Благодійний фонд Надія", "phone=+380 432 55 66 77"], &["name=Blagodijnyj fond Nadia", "phone=0432 556677"]),
        (
            Organization,
            &["name=Šeškinės šeimos centras", "phone=8 5 2223344", "email=info@sc.lt"],
            &["name=Šeškinės šeimų centras", "phone=+370 5 222 3344", "email=INFO@sc.lt"],
        ),
        (
            Organization,
            &["name=Центр здоров'я", "address=вул. Соборна 12, Вінниця"],
            &["name=Центр здоров’я", "address=Soborna 12, Vinnycia"],
        ),
        (Service, &["name=Pagalba namuose", "of=a", "need=home"], &["name=Pagalba namuose", "of=a", "need=home"]),
        (
            Service,
            &["name=Dienos centras", "of=a", "phone=+370 5 1112233", "address=Upės g. 3, Vilnius"],
            &["name=Dienos centras", "of=b", "phone=8 5 1112233", "address=Upės 3, Vilnius"],
        ),
        (Location, &["address=Vilniaus g. 7, Rokiškis"], &["name=Seniūnija", "address=Vilniaus gatvė 7, ROKIŠKIS"]),
        (Location, &["name=Seniūnija", "point=55.96 25.58"], &["name=Seniunija", "point=55.9601 25.5801"]),
    ];
    for (kind, one, other) in pairs {
        let found = score(*kind, one, other, 2);
        assert!(found.score >= PROPOSED, "{one:?} {other:?}: {found:?}");
        let (one, other) = (listing(one).keys(*kind), listing(other).keys(*kind));
        assert!(one.intersection(&other).next().is_some(), "they would never meet: {one:?} {other:?}");
    }
}

/// What it is, both, and what speaks against it.
type FalseFriend = (&'static str, Kind, &'static [&'static str], &'static [&'static str], Evidence);
const FALSE_FRIENDS: &[FalseFriend] = &[
    (
        "two branches of one organisation",
        Kind::Organization,
        &[
            "name=Maltos ordinas",
            "code=190661186",
            "phone=+370 5 2497304",
            "site=https://maltieciai.lt",
            "address=Gedimino 56, Vilnius",
            "area=LT-57",
        ],
        &[
            "name=Maltos ordinas",
            "code=190661186",
            "phone=+370 5 2497304",
            "site=maltieciai.lt/",
            "address=Taikos 2, Rokiškis",
            "area=LT-40",
        ],
        Evidence::Apart,
    ),
    (
        "a switchboard",
        Kind::Organization,
        &["name=Socialinės paramos skyrius", "phone=+370 5 2750000", "address=Rinktinės g. 50, Vilnius", "email=info@vrsa.lt"],
        &["name=Švietimo centras", "phone=8 5 2750000", "address=Rinktinės 50, Vilnius", "email=info@vrsa.lt"],
        Evidence::Unlike,
    ),
    (
        "the same name in two towns",
        Kind::Organization,
        &["name=Vaikų dienos centras", "area=LT-58"],
        &["name=Vaikų dienos centras", "area=LT-40"],
        Evidence::Apart,
    ),
    (
        "neighbours in a row of numbers",
        Kind::Organization,
        &["name=Lopšelis-darželis Nr. 5", "area=LT-57", "email=svietimas@vilnius.lt"],
        &["name=Lopšelis-darželis Nr. 6", "area=LT-57", "email=svietimas@vilnius.lt"],
        Evidence::Number,
    ),
    (
        "two legal persons",
        Kind::Organization,
        &["name=Viltis", "code=301234567", "area=LT-57"],
        &["name=Viltis", "code=301234568", "area=LT-57"],
        Evidence::OtherIdentifier,
    ),
    (
        "one service in two houses",
        Kind::Service,
        &["name=Dienos centras", "of=a", "phone=852111222", "address=Upės g. 3, Vilnius"],
        &["name=Dienos centras", "of=a", "phone=852111222", "address=Kalvų g. 8, Vilnius"],
        Evidence::Apart,
    ),
    (
        "a name that everybody uses",
        Kind::Service,
        &["name=Pagalba namuose", "of=a", "area=LT-57"],
        &["name=Pagalba namuose", "of=b", "area=LT-57"],
        Evidence::OtherOrganization,
    ),
    (
        "two services of one desk",
        Kind::Service,
        &["name=Pagalba namuose", "of=a", "email=a@b.lt", "address=Upės g. 3, Vilnius"],
        &["name=Krizių centras", "of=a", "email=a@b.lt", "address=Upės g. 3, Vilnius"],
        Evidence::Unlike,
    ),
    (
        "two in one building",
        Kind::Location,
        &["name=Biblioteka", "address=Vilniaus g. 7, Rokiškis"],
        &["name=Poliklinika", "address=Vilniaus g. 7, Rokiškis"],
        Evidence::Unlike,
    ),
    (
        "two houses",
        Kind::Location,
        &["name=Seniūnija", "address=Vilniaus g. 7, Rokiškis"],
        &["name=Seniūnija", "address=Vilniaus g. 9, Rokiškis"],
        Evidence::Apart,
    ),
];

#[test]
fn false_friends_are_not() {
    for (what, kind, one, other, why) in FALSE_FRIENDS {
        let found = score(*kind, one, other, 12);
        assert!(found.score < PROPOSED, "{what}: {found:?}");
        assert!(found.reasons.iter().any(|(reason, points)| reason == why && *points < 0), "{what}: {found:?}");
    }
}

#[test]
fn a_number_that_many_have_says_little() {
    let (one, other): (&[&str], &[&str]) = (&["name=Viltis", "phone=+370 5 2750000"], &["name=Viltis", "phone=852750000"]);
    let points = |shared| {
        score(Kind::Organization, one, other, shared)
            .reasons
            .iter()
            .find(|(why, _)| matches!(why, Evidence::Phone | Evidence::Switchboard))
            .copied()
    };
    assert_eq!(points(2), Some((Evidence::Phone, 20)));
    assert_eq!(points(3), Some((Evidence::Switchboard, 5)));
}

#[test]
fn what_says_nothing_is_no_evidence() {
    let found = score(
        Kind::Organization,
        &["code=0000", "phone=112", "email=none", "site=-"],
        &["code=0000", "phone=112", "email=none", "site=-"],
        2,
    );
    assert_eq!(found, Match::default());
    assert!(listing(&["name= – ", "phone=1808"]).keys(Kind::Organization).is_empty());
}
