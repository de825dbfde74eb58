//! A record drawn as a form and read back: what nobody touched stays as it was, what is wrong is said beside its field.
use super::*;
use crate::form::Wrong;
use serde_json::json;

const ID: &str = "641526aa-29b3-5c61-9d79-ed3985c2de9a";

fn own(value: Value) -> Own {
    value.as_object().unwrap().clone()
}
fn part(n: u8) -> String {
    format!("00000000-0000-4000-8000-0000000000{n:02}")
}

struct World {
    kind: RecordKind,
    own: Own,
    needs: Vec<TermCode>,
    law: Vec<String>,
    audiences: Vec<String>,
    places: Vec<String>,
    areas: Vec<(AreaCode, String)>,
    to: Option<Language>,
}
impl World {
    fn of(kind: RecordKind, value: Value) -> Self {
        let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
        Self {
            kind,
            own: own(value),
            needs: codes(&["home.help", "day.children"]).into_iter().map(TermCode).collect(),
            law: vec![part(60), part(62)],
            audiences: codes(&["older", "children"]),
            places: vec![part(50), part(51)],
            areas: vec![(AreaCode("LT-58".into()), "Vilniaus rajonas".into()), (AreaCode("LT-58-1".into()), "Nemenčinė".into())],
            to: None,
        }
    }
    fn sheet(&self, section: Section) -> Sheet {
        drawn(section, self.kind, &self.own, self.to)
    }
    fn parse(&self, section: Section, sheet: &Sheet) -> Result<Filled, Vec<Problem>> {
        let with = Reading {
            kind: self.kind,
            id: ID,
            own: &self.own,
            now: "2026-11-22T12:00:00Z".parse().unwrap(),
            needs: &self.needs,
            law: &self.law,
            audiences: &self.audiences,
            places: &self.places,
            areas: &self.areas,
            to: self.to,
        };
        parse(section, sheet, &with)
    }
    fn value(&self, section: Section, sheet: &Sheet, property: &str) -> Option<Value> {
        let filled = self.parse(section, sheet).unwrap();
        filled.into_iter().find(|(name, _)| name == property).unwrap_or_else(|| panic!("{property} is not said")).1
    }
    fn wrong(&self, section: Section, sheet: &Sheet) -> Vec<(&'static str, Wrong)> {
        self.parse(section, sheet).unwrap_err().into_iter().map(|problem| (problem.field, problem.what)).collect()
    }
}

/// One of everything, with what the forms do not show.
fn service() -> World {
    let term = |code: &str| crate::taxonomy::Term::id_of("core", &TermCode(code.into()));
    World::of(
        RecordKind::Service,
        json!({
            "id": ID, "name": "Dienos centras", "alternate_name": "Centras", "description": "Vaikams\nir tėvams", "status": "active", "alert": "Remontas",
            "language": "lt", "email": "a@b.lt", "url": "https://b.lt", "organization": { "id": part(1) },
            "attributes": [
                { "id": part(2), "link_type": "taxonomy_term", "link_entity": "service", "taxonomy_term": { "id": term("day.children") } },
                { "id": part(3), "link_type": "sector", "value": "ngo" },
                { "id": part(4), "link_type": "intended audience", "link_entity": "service", "value": "children" },
                { "id": part(5), "link_type": "taxonomy_term", "taxonomy_term": { "id": part(60) } },
            ],
            "phones": [
                { "id": part(6), "number": "+370 5 275 0000", "type": "voice", "extension": 12, "languages": [{ "id": part(7), "code": "lt", "name": "Lietuvių" }, { "id": part(8), "code": "de", "name": "Deutsch" }] },
                { "id": part(9), "number": "112" },
            ],
            "schedules": [
                { "id": part(10), "freq": "WEEKLY", "byday": "MO,TU,WE", "opens_at": "08:00", "closes_at": "17:00", "notes": "x" },
                { "id": part(11), "freq": "WEEKLY", "interval": 2, "byday": "TH", "dtstart": "2026-11-26", "opens_at": "10:00", "closes_at": "12:00" },
                { "id": part(12), "freq": "MONTHLY", "byday": "-1FR", "opens_at": "09:00", "closes_at": "11:00" },
                { "id": part(13), "freq": "YEARLY", "bymonthday": "1", "opens_at": "09:00", "closes_at": "11:00" },
                { "id": part(14), "exception": "closed", "dtstart": "2026-12-24", "until": "2027-01-01", "description": "Atostogos" },
                { "id": part(15), "description": "Pagal susitarimą" },
            ],
            "cost_options": [{ "id": part(16), "option": "Šeimai", "amount": 5.5, "currency": "EUR", "valid_from": "2026-01-01" }],
            "fees_description": "Nemokamai",
            "eligibility_description": "Visiems", "minimum_age": 7, "maximum_age": 18,
            "required_documents": [{ "id": part(17), "document": "Pasas", "uri": "https://b.lt/pasas" }],
            "languages": [{ "id": part(18), "code": "lt", "name": "Lietuvių" }],
            "capacities": [{ "id": part(19), "unit": { "id": part(61) }, "available": 3, "maximum": 20, "updated": "2026-11-01T00:00:00Z",
                "attributes": [{ "id": part(20), "link_type": "intended audience", "link_entity": "service_capacity", "value": "children" }] }],
            "service_at_locations": [{ "id": part(21), "location": { "id": part(50) }, "description": "2 aukštas" }, { "id": part(22), "location": { "id": part(59) } }],
            "service_areas": [{ "id": part(23), "name": "Vilniaus rajonas", "uri": "urn:kladka:area:LT-58" }, { "id": part(24), "name": "Kaunas", "uri": "urn:kladka:area:LT-16" }],
            "contacts": [
                { "id": part(30), "name": "Ona Onaitė", "title": "Socialinė darbuotoja", "email": "ona@b.lt", "attributes": [{ "id": part(31), "value": "x" }],
                    "phones": [{ "id": part(32), "number": "+370 5 275 0001", "type": "voice" }, { "id": part(33), "number": "+370 5 275 0002" }] },
                { "id": part(34), "department": "Registratūra" },
            ],
            "additional_urls": [{ "id": part(35), "label": "Prašymas", "url": "https://b.lt/prasymas" }],
            "licenses": "Licencija Nr. 5", "accreditations": "Akredituota",
            "permits": [
                { "id": part(36), "kind": "licence", "name": "Dienos centras", "number": "L-5", "issuer": "SPPD", "issued": "2024-03-01", "uri": "https://b.lt/l5" },
                { "id": part(37), "kind": "accreditation", "issued": "2023-09", "suspended": "2026-01-10", "resumed": "2026-02-01" },
            ],
            "funding": [{ "id": part(38), "source": "Savivaldybė" }],
            "translations": { "uk": { "name": "Денний центр" } },
        }),
    )
}
fn organization() -> World {
    World::of(
        RecordKind::Organization,
        json!({
            "id": ID, "name": "Svajonė", "description": "Vaikams", "language": "lt", "email": "a@b.lt", "website": "https://b.lt",
            "legal_status": "VšĮ", "tax_status": "Paramos gavėjas", "tax_id": "300123456", "year_incorporated": 2009,
            "organization_identifiers": [{ "id": part(1), "identifier_scheme": "LT-RC", "identifier_type": "JAR", "identifier": "300123456" }],
            "funding": [{ "id": part(2), "source": "Aukos", "attributes": [{ "id": part(3), "value": "x" }] }],
            "additional_websites": [{ "id": part(4), "url": "https://facebook.com/svajone" }],
            "contacts": [{ "id": part(5), "name": "Jonas Jonaitis" }],
        }),
    )
}
fn location() -> World {
    World::of(
        RecordKind::Location,
        json!({
            "id": ID, "location_type": "physical", "name": "Namai", "latitude": 54.8, "longitude": 25.5, "language": "lt",
            "addresses": [
                { "id": part(1), "address_1": "Bažnyčios g. 21", "city": "Nemenčinė", "state_province": "Vilniaus apskritis", "postal_code": "15170", "country": "LT", "address_type": "physical", "region": "x" },
                { "id": part(2), "address_1": "a. d. 5", "city": "Nemenčinė", "state_province": "Vilniaus apskritis", "postal_code": "15170", "country": "LT", "address_type": "postal" },
            ],
            "accessibility": [{ "id": part(3), "description": "Liftas", "details": "x" }],
            "phones": [{ "id": part(4), "number": "+370 5 275 0000" }],
        }),
    )
}
/// A list says the same in another order.
fn sorted(value: Option<Value>) -> Option<Value> {
    value.map(|value| match value {
        Value::Array(mut items) => {
            items.sort_by_key(|item| item["id"].to_string());
            Value::Array(items)
        }
        other => other,
    })
}

#[test]
fn what_nobody_touched_stays_as_it_was() {
    for world in [service(), organization(), location()] {
        for section in Section::of(world.kind).iter().filter(|section| **section != Section::Capacity) {
            let mut sheet = world.sheet(*section);
            // The page draws needs and marks by the terms that it knows.
            if *section == Section::Basics {
                sheet.add("main", "day.children");
            }
            for (property, value) in world.parse(*section, &sheet).unwrap() {
                assert_eq!(sorted(value), sorted(world.own.get(&property).cloned()), "{property} of {section:?}");
            }
        }
    }
}
#[test]
fn every_property_that_a_page_changes_is_one_that_can_be_edited() {
    for kind in [RecordKind::Organization, RecordKind::Service, RecordKind::Location] {
        for property in Section::of(kind).iter().flat_map(|section| section.properties(kind)) {
            assert!(crate::edit::Field::parse(kind, property).is_some(), "{property} of {kind:?}");
        }
    }
    for world in [service(), organization(), location()] {
        for section in Section::of(world.kind).iter().filter(|section| **section != Section::Texts) {
            let mut sheet = world.sheet(*section);
            sheet.add("main", "day.children");
            let said: Vec<String> = world.parse(*section, &sheet).unwrap().into_iter().map(|(property, _)| property).collect();
            let mut named = section.properties(world.kind).to_vec();
            let mut said: Vec<&str> = said.iter().map(String::as_str).collect();
            named.sort_unstable();
            said.sort_unstable();
            assert_eq!(said, named, "{section:?}");
        }
    }
}
#[test]
fn a_changed_number_keeps_what_the_form_does_not_show() {
    let world = service();
    let mut sheet = world.sheet(Section::Contact);
    sheet.set("number-1", "+370 5 299 9999");
    sheet.add("speaks-1", "uk");
    sheet.set("number-2", "");
    sheet.set("number-3", "116 123");
    sheet.set("site", "naujas.lt");
    let phones = world.value(Section::Contact, &sheet, "phones").unwrap();
    assert_eq!((&phones[0]["id"], &phones[0]["number"], &phones[0]["extension"]), (&json!(part(6)), &json!("+370 5 299 9999"), &json!(12)));
    let spoken: Vec<_> = phones[0]["languages"].as_array().unwrap().iter().map(|language| language["code"].clone()).collect();
    assert_eq!(spoken, ["lt", "uk", "de"]);
    assert_eq!((phones.as_array().unwrap().len(), &phones[1]["number"]), (2, &json!("116 123")));
    assert_eq!(world.value(Section::Contact, &sheet, "url"), Some(json!("https://naujas.lt")));
    // The same form sent again makes the same object.
    assert_eq!(world.value(Section::Contact, &sheet, "phones").unwrap()[1]["id"], phones[1]["id"]);
}
#[test]
fn people_are_spoken_to_in_any_language_of_the_list() {
    let mut world = service();
    let said = |world: &World, sheet: &Sheet| -> Vec<String> {
        let spoken = world.value(Section::Conditions, sheet, "languages").unwrap_or_default();
        spoken.as_array().into_iter().flatten().map(|language| language["code"].as_str().unwrap().to_owned()).collect()
    };
    let mut sheet = world.sheet(Section::Conditions);
    // The empty line of the list of further languages says nothing, and what is no language of the list is none.
    for code in ["lls", "be", "", "klingon", "en"] {
        sheet.add("speaks", code);
    }
    assert_eq!(said(&world, &sheet), ["lt", "en", "be", "lls"]);
    let languages = world.value(Section::Conditions, &sheet, "languages").unwrap();
    assert_eq!((&languages[2]["name"], &languages[0]["id"]), (&json!("Belarusian"), &json!(part(18))));
    // What stands there is drawn with a box of its own, and goes when that is no longer ticked; a code that nobody knows has none, and stays.
    let mut all = languages.as_array().unwrap().clone();
    all.push(json!({ "id": part(90), "code": "x-ours", "name": "Vietinė" }));
    world.own.insert("languages".into(), json!(all));
    let mut sheet = world.sheet(Section::Conditions);
    assert_eq!(said(&world, &sheet), ["lt", "en", "be", "lls", "x-ours"]);
    sheet.set("speaks", "lls");
    assert_eq!(said(&world, &sheet), ["lls", "x-ours"]);
}
#[test]
fn a_person_keeps_what_the_form_does_not_show_and_is_never_a_bare_number() {
    let world = service();
    let mut sheet = world.sheet(Section::People);
    assert_eq!((sheet.get("who-1"), sheet.get("call-1"), sheet.get("office-2")), ("Ona Onaitė", "+370 5 275 0001", "Registratūra"));
    sheet.set("call-1", "+370 5 299 9999");
    sheet.set("title-3", "Budintis darbuotojas");
    sheet.set("call-3", "1545");
    let people = world.value(Section::People, &sheet, "contacts").unwrap();
    assert_eq!((&people[0]["phones"][0]["number"], &people[0]["phones"][0]["type"]), (&json!("+370 5 299 9999"), &json!("voice")));
    assert_eq!((&people[0]["phones"][1]["id"], &people[0]["attributes"][0]["id"]), (&json!(part(33)), &json!(part(31))));
    assert_eq!((&people[2]["title"], &people[2]["phones"][0]["number"]), (&json!("Budintis darbuotojas"), &json!("1545")));
    sheet.set("call-1", "");
    assert_eq!(world.value(Section::People, &sheet, "contacts").unwrap()[0]["phones"].as_array().map(Vec::len), Some(1));
    sheet.set("call-1", "call me");
    sheet.set("mail-2", "nobody");
    sheet.set("title-3", "");
    let wrong = world.wrong(Section::People, &sheet);
    for expected in [("call-1", Wrong::NotUnderstood), ("mail-2", Wrong::NotUnderstood), ("who-3", Wrong::Missing)] {
        assert!(wrong.contains(&expected), "{expected:?} is not in {wrong:?}");
    }
}
#[test]
fn a_permit_has_a_kind_and_days_that_follow_each_other() {
    let world = service();
    let mut sheet = world.sheet(Section::Official);
    // The register knows the month alone: a field for days does not show it, and keeps it.
    assert_eq!(sheet.get("permit-issued-2"), "");
    sheet.set("permit-revoked-1", "2026-06-01");
    let permits = world.value(Section::Official, &sheet, "permits").unwrap();
    assert_eq!((&permits[0]["revoked"], &permits[1]["issued"]), (&json!("2026-06-01"), &json!("2023-09")));
    let read: Vec<crate::permit::Permit> = serde_json::from_value(permits).unwrap();
    assert_eq!(read[0].standing(jiff::civil::date(2026, 6, 2)), crate::permit::Standing::Revoked(jiff::civil::date(2026, 6, 1)));
    for (name, value, wrong) in [
        ("permit-revoked-1", "2020-01-01", ("permit-revoked-1", Wrong::DoNotMatch)),
        ("permit-resumed-2", "2026-01-01", ("permit-resumed-2", Wrong::DoNotMatch)),
        ("permit-issued-1", "soon", ("permit-issued-1", Wrong::NotUnderstood)),
        ("permit-uri-1", "javascript:alert(1)", ("permit-uri-1", Wrong::NotUnderstood)),
        ("permit-number-3", "L-6", ("permit-kind-3", Wrong::Missing)),
        ("permit-kind-1", "driving", ("permit-kind-1", Wrong::Unknown)),
    ] {
        let mut sheet = world.sheet(Section::Official);
        sheet.set(name, value);
        assert_eq!(world.wrong(Section::Official, &sheet), [wrong], "{name}");
    }
    // A row that is emptied with its kind is gone.
    let emptied = ["permit-kind-1", "permit-name-1", "permit-number-1", "permit-issuer-1", "permit-issued-1", "permit-uri-1"];
    let left = world.value(Section::Official, &world.sheet(Section::Official).without(&emptied), "permits").unwrap();
    assert_eq!((left.as_array().unwrap().len(), &left[0]["id"]), (1, &json!(part(37))));
}
#[test]
fn an_organization_says_its_codes_and_its_year() {
    let world = organization();
    let mut sheet = world.sheet(Section::Official);
    sheet.set("id-type-2", "EDRPOU");
    assert_eq!(world.wrong(Section::Official, &sheet), [("id-code-2", Wrong::Missing)]);
    sheet.set("id-code-2", "12345678");
    let codes = world.value(Section::Official, &sheet, "organization_identifiers").unwrap();
    assert_eq!((&codes[0]["identifier_scheme"], &codes[1]["identifier"]), (&json!("LT-RC"), &json!("12345678")));
    for year in ["2009.5", "9", "soon"] {
        sheet.set("year_incorporated", year);
        assert_eq!(world.wrong(Section::Official, &sheet), [("year_incorporated", Wrong::NotUnderstood)], "{year}");
    }
}
#[test]
fn a_form_has_as_many_rows_as_were_asked_for() {
    let numbers: Vec<Value> = (0..20).map(|n| json!({ "id": part(n), "number": format!("+370 5 275 00{n:02}") })).collect();
    let world = World::of(RecordKind::Service, json!({ "id": ID, "phones": numbers }));
    let mut sheet = world.sheet(Section::Contact);
    let names = [&names::contact::NUMBER];
    assert_eq!((sheet.get("number-20"), last(&sheet, &names), row_kind(&names)), ("+370 5 275 0019", 22, "number"));
    assert_eq!(world.value(Section::Contact, &sheet, "phones").unwrap().as_array().unwrap().len(), 20);
    sheet.add(MORE, "url");
    assert_eq!(last(&sheet, &names), 22);
    sheet.add(MORE, "number");
    sheet.add(MORE, "number");
    assert_eq!(last(&sheet, &names), 30);
    (0..50).for_each(|_| sheet.add(MORE, "number"));
    assert_eq!(last(&sheet, &names), ROWS);
}
#[test]
fn a_further_page_needs_its_address_and_an_extension_is_a_number() {
    let world = service();
    let mut sheet = world.sheet(Section::Contact);
    sheet.set("url-2", "b.lt/kita");
    let urls = world.value(Section::Contact, &sheet, "additional_urls").unwrap();
    assert_eq!((&urls[0]["label"], &urls[1]["url"]), (&json!("Prašymas"), &json!("https://b.lt/kita")));
    sheet.set("url-2", "");
    sheet.set("label-2", "Forma");
    sheet.set("url-3", "javascript:alert(1)");
    sheet.set("extension-1", "12a");
    sheet.set("extension-3", "7");
    let wrong = world.wrong(Section::Contact, &sheet);
    for expected in
        [("url-2", Wrong::Missing), ("url-3", Wrong::NotUnderstood), ("extension-1", Wrong::NotUnderstood), ("number-3", Wrong::Missing)]
    {
        assert!(wrong.contains(&expected), "{expected:?} is not in {wrong:?}");
    }
}
#[test]
fn two_rows_are_never_one_object() {
    let world = service();
    let mut sheet = Sheet::default();
    for row in 0..3 {
        sheet.add(names::contact::PHONE[row], part(6));
        sheet.add(names::contact::NUMBER[row], "+370 5 275 0000");
    }
    let phones = world.value(Section::Contact, &sheet, "phones").unwrap();
    let ids: std::collections::BTreeSet<_> = phones.as_array().unwrap().iter().map(|phone| phone["id"].to_string()).collect();
    assert_eq!(ids.len(), 3);
}
#[test]
fn what_is_wrong_with_a_contact_is_said_beside_its_field() {
    let world = service();
    let mut sheet = world.sheet(Section::Contact);
    sheet.set("number-1", "call me");
    sheet.set("number-2", "1");
    sheet.set("what-3", "Registry");
    sheet.set("type-1", "pigeon");
    sheet.set("email", "nobody");
    sheet.set("site", "javascript:alert(1)");
    let wrong = world.wrong(Section::Contact, &sheet);
    for expected in [
        ("email", Wrong::NotUnderstood),
        ("site", Wrong::NotUnderstood),
        ("number-1", Wrong::NotUnderstood),
        ("type-1", Wrong::Unknown),
        ("number-2", Wrong::TooShort),
        ("number-3", Wrong::Missing),
    ] {
        assert!(wrong.contains(&expected), "{expected:?} is not in {wrong:?}");
    }
}
#[test]
fn every_second_tuesday_is_a_line_with_its_first_day() {
    let world = service();
    let mut sheet = world.sheet(Section::Hours);
    for (name, value) in [("days-5", "TU"), ("from-5", "14:00"), ("to-5", "16:00"), ("repeat-5", "second-week")] {
        sheet.add(name, value);
    }
    assert_eq!(world.wrong(Section::Hours, &sheet), [("since-5", Wrong::Missing)]);
    sheet.set("since-5", "2026-11-24");
    let schedules = world.value(Section::Hours, &sheet, "schedules").unwrap();
    let line = schedules.as_array().unwrap().iter().find(|line| line["byday"] == "TU").unwrap();
    assert_eq!(
        (&line["freq"], &line["interval"], &line["dtstart"], &line["opens_at"], &line["closes_at"]),
        (&json!("WEEKLY"), &json!(2), &json!("2026-11-24"), &json!("14:00"), &json!("16:00"))
    );
    // What no line can say is still there, and goes when its mark is taken away.
    assert!(schedules.as_array().unwrap().iter().any(|line| line["id"] == part(13)));
    let without = world.value(Section::Hours, &sheet.clone().without(&["keep"]), "schedules").unwrap();
    assert!(!without.as_array().unwrap().iter().any(|line| line["id"] == part(13)));
    // The hours are understood by those who say "open" or "closed".
    for line in schedules.as_array().unwrap().iter().filter(|line| line["id"] != part(13)) {
        let schedule: crate::location::Schedule = serde_json::from_value(line.clone()).unwrap();
        let read = crate::hours::rule::read(&schedule);
        assert!(matches!(read, crate::hours::rule::Read::Rule(_)), "{line}");
    }
}
#[test]
fn an_exception_is_closed_or_has_hours_and_never_both() {
    let world = World::of(RecordKind::Service, json!({ "id": ID }));
    let sheet = |pairs: &[(&str, &str)]| {
        let mut sheet = world.sheet(Section::Hours);
        for (name, value) in pairs {
            sheet.add(name, *value);
        }
        sheet
    };
    let closed = sheet(&[("on-1", "2026-12-24"), ("until-1", "2026-12-26"), ("kind-1", "closed"), ("why-1", "Kalėdos")]);
    let schedules = world.value(Section::Hours, &closed, "schedules").unwrap();
    assert_eq!((&schedules[0]["exception"], &schedules[0]["until"]), (&json!("closed"), &json!("2026-12-26")));
    let instead = sheet(&[("on-1", "2026-12-23"), ("kind-1", "instead"), ("open-1", "9:00"), ("shut-1", "12:00")]);
    assert_eq!(world.value(Section::Hours, &instead, "schedules").unwrap()[0]["opens_at"], "09:00");
    for (pairs, wrong) in [
        (vec![("why-1", "Kalėdos")], ("on-1", Wrong::Missing)),
        (vec![("on-1", "soon")], ("on-1", Wrong::NotUnderstood)),
        (vec![("on-1", "2026-12-24"), ("until-1", "2026-12-20")], ("until-1", Wrong::DoNotMatch)),
        (vec![("on-1", "2026-12-24"), ("kind-1", "instead")], ("open-1", Wrong::Missing)),
        (vec![("on-1", "2026-12-24"), ("open-1", "09:00"), ("shut-1", "12:00")], ("kind-1", Wrong::DoNotMatch)),
        (vec![("days-1", "MO")], ("from-1", Wrong::Missing)),
        (vec![("from-1", "08:00"), ("to-1", "17:00")], ("days-1", Wrong::Missing)),
        (vec![("days-1", "MO"), ("from-1", "08:00")], ("to-1", Wrong::Missing)),
        (vec![("days-1", "MO"), ("from-1", "25:00"), ("to-1", "17:00")], ("from-1", Wrong::NotUnderstood)),
        (vec![("days-1", "MO"), ("from-1", "08:00"), ("to-1", "08:00")], ("to-1", Wrong::DoNotMatch)),
    ] {
        let found = world.wrong(Section::Hours, &sheet(&pairs));
        assert!(found.contains(&wrong), "{pairs:?}: {found:?}");
    }
}
#[test]
fn days_off_are_said_for_all_lines_at_once() {
    let world = service();
    let mut sheet = world.sheet(Section::Hours);
    assert_eq!(sheet.get("holidays"), "unsaid");
    sheet.set("holidays", "open");
    let schedules = world.value(Section::Hours, &sheet, "schedules").unwrap();
    let said = schedules.as_array().unwrap().iter().filter(|line| line["holidays"] == "open").count();
    assert_eq!(said, 3);
}
#[test]
fn needs_are_chosen_and_other_marks_stay() {
    let world = service();
    let mut sheet = world.sheet(Section::Basics);
    assert_eq!(world.wrong(Section::Basics, &sheet), [("main", Wrong::Missing)]);
    sheet.set("main", "home.help");
    let attributes = world.value(Section::Basics, &sheet, "attributes").unwrap();
    let ids: Vec<_> = attributes.as_array().unwrap().iter().map(|attribute| attribute["id"].clone()).collect();
    assert!(!ids.contains(&json!(part(2))) && [3, 4, 5].iter().all(|n| ids.contains(&json!(part(*n)))), "{ids:?}");
    assert_eq!(ids.len(), 4);
    sheet.set("main", "no.such");
    assert_eq!(world.wrong(Section::Basics, &sheet), [("main", Wrong::Unknown)]);
    sheet.set("main", "home.help");
    sheet.set("name", " ");
    assert_eq!(world.wrong(Section::Basics, &sheet), [("name", Wrong::Missing)]);
}
#[test]
fn a_class_in_law_is_chosen_by_a_form_that_shows_classes_and_by_no_other() {
    let world = service();
    let mut sheet = world.sheet(Section::Basics);
    sheet.set("main", "day.children");
    let terms = |sheet: &Sheet| {
        let attributes = world.value(Section::Basics, sheet, "attributes").unwrap();
        let terms =
            attributes.as_array().unwrap().iter().filter_map(|attribute| attribute["taxonomy_term"]["id"].as_str().map(str::to_owned));
        terms.collect::<Vec<_>>()
    };
    assert!(terms(&sheet).contains(&part(60)), "a form without classes leaves them");
    sheet.set(CLASSES, "yes");
    sheet.set("class-1", part(62));
    sheet.set("class-2", part(62));
    let said = terms(&sheet);
    assert!(said.contains(&part(62)) && !said.contains(&part(60)) && said.len() == 2, "{said:?}");
    sheet.set("class-2", part(60));
    assert_eq!(terms(&sheet).len(), 3);
    // What is no term at all stays, whatever is chosen.
    let attributes = world.value(Section::Basics, &sheet, "attributes").unwrap();
    assert!([3, 4, 5].iter().all(|n| attributes.as_array().unwrap().iter().any(|attribute| attribute["id"] == part(*n))), "{attributes}");
    sheet.set("class-3", part(63));
    assert_eq!(world.wrong(Section::Basics, &sheet), [("class-3", Wrong::Unknown)]);
}
#[test]
fn that_no_papers_are_needed_is_said_outright_and_taken_back() {
    let mut world = service();
    let mut sheet = world.sheet(Section::Conditions);
    sheet.set("no-documents", "yes");
    assert_eq!(world.wrong(Section::Conditions, &sheet), [("no-documents", Wrong::DoNotMatch)], "a passport is listed");
    sheet.set("document-1", "");
    let attributes = world.value(Section::Conditions, &sheet, "attributes").unwrap();
    let said = attributes.as_array().unwrap().iter().find(|attribute| attribute["link_type"] == "required_documents").unwrap();
    assert_eq!((&said["value"], attributes.as_array().unwrap().len()), (&json!("none"), 5));
    let typed: crate::service::Service = serde_json::from_value(json!({ "name": "x", "attributes": attributes })).unwrap();
    assert!(typed.asks_no_documents());
    world.own.insert("attributes".into(), attributes);
    let mut sheet = world.sheet(Section::Conditions);
    assert_eq!(sheet.get("no-documents"), "yes");
    sheet.set("document-1", "");
    let same = world.value(Section::Conditions, &sheet, "attributes");
    assert_eq!(sorted(same), sorted(world.own.get("attributes").cloned()));
    let back = world.value(Section::Conditions, &sheet.without(&["no-documents"]), "attributes").unwrap();
    assert_eq!(back.as_array().unwrap().len(), 4);
}
#[test]
fn that_it_comes_to_people_is_said_with_its_places_and_taken_back() {
    let mut world = service();
    let mut sheet = world.sheet(Section::Place);
    assert_eq!(world.value(Section::Place, &sheet, "attributes"), world.own.get("attributes").cloned());
    sheet.set("at-home", "yes");
    let attributes = world.value(Section::Place, &sheet, "attributes").unwrap();
    let said = attributes.as_array().unwrap().iter().find(|attribute| attribute["link_type"] == "delivery").unwrap();
    assert_eq!((&said["value"], &said["link_entity"], attributes.as_array().unwrap().len()), (&json!("at-home"), &json!("service"), 5));
    let typed: crate::service::Service = serde_json::from_value(json!({ "name": "x", "attributes": attributes })).unwrap();
    assert!(typed.comes_to_people());
    world.own.insert("attributes".into(), attributes.clone());
    let sheet = world.sheet(Section::Place);
    assert_eq!(sheet.get("at-home"), "yes");
    assert_eq!(world.value(Section::Place, &sheet, "attributes"), Some(attributes));
    // The pages of needs and of conditions leave it as it is.
    let conditions = world.value(Section::Conditions, &world.sheet(Section::Conditions), "attributes").unwrap();
    assert!(conditions.to_string().contains("at-home"), "{conditions}");
    let back = world.value(Section::Place, &sheet.without(&["at-home"]), "attributes").unwrap();
    assert_eq!(back.as_array().unwrap().len(), 4);
}
#[test]
fn whose_an_organization_is_and_what_kind_a_place_is() {
    let mut world = organization();
    let mut sheet = world.sheet(Section::Official);
    assert_eq!(world.value(Section::Official, &sheet, "attributes"), None);
    sheet.set("sector", "ngo");
    let attributes = world.value(Section::Official, &sheet, "attributes").unwrap();
    assert_eq!((&attributes[0]["link_type"], &attributes[0]["value"]), (&json!("sector"), &json!("ngo")));
    world.own.insert("attributes".into(), attributes);
    sheet.set("sector", "");
    assert_eq!(world.value(Section::Official, &sheet, "attributes"), None);
    sheet.set("sector", "club");
    assert_eq!(world.wrong(Section::Official, &sheet), [("sector", Wrong::Unknown)]);

    let place = location();
    let mut sheet = place.sheet(Section::Place);
    sheet.set("location_type", "virtual");
    assert_eq!(place.wrong(Section::Place, &sheet), [("url", Wrong::Missing)]);
    sheet.set("url", "pagalba.lt/prisijungti");
    assert_eq!(place.value(Section::Place, &sheet, "location_type"), Some(json!("virtual")));
    assert_eq!(place.value(Section::Place, &sheet, "url"), Some(json!("https://pagalba.lt/prisijungti")));
    sheet.set("location_type", "moon");
    assert_eq!(place.wrong(Section::Place, &sheet), [("location_type", Wrong::Unknown)]);
    // A form that does not ask leaves what it is.
    assert_eq!(place.value(Section::Place, &sheet.without(&["location_type"]), "location_type"), Some(json!("physical")));
}
#[test]
fn a_price_has_a_currency_and_an_age_has_an_order() {
    let world = service();
    let mut sheet = world.sheet(Section::Cost);
    sheet.set("amount-1", "12,50");
    let costs = world.value(Section::Cost, &sheet, "cost_options").unwrap();
    assert_eq!((&costs[0]["amount"], &costs[0]["valid_from"]), (&json!(12.5), &json!("2026-01-01")));
    sheet.set("currency-1", "");
    assert_eq!(world.wrong(Section::Cost, &sheet), [("currency-1", Wrong::Missing)]);
    let mut sheet = world.sheet(Section::Conditions);
    sheet.set("minimum_age", "30");
    assert_eq!(world.wrong(Section::Conditions, &sheet), [("maximum_age", Wrong::DoNotMatch)]);
    sheet.set("minimum_age", "old");
    assert_eq!(world.wrong(Section::Conditions, &sheet), [("minimum_age", Wrong::NotUnderstood)]);
}
#[test]
fn a_figure_of_places_is_as_old_as_the_moment_of_saving() {
    let world = service();
    let mut sheet = world.sheet(Section::Capacity);
    sheet.set("free-1", "0");
    sheet.add("free-2", "4");
    sheet.add("for-2", "older");
    let capacities = world.value(Section::Capacity, &sheet, "capacities").unwrap();
    assert_eq!((&capacities[0]["available"], &capacities[0]["updated"]), (&json!(0), &json!("2026-11-22T12:00:00Z")));
    assert_eq!((&capacities[0]["unit"]["id"], &capacities[1]["unit"]["id"]), (&json!(part(61)), &json!(super::capacity::UNIT)));
    assert_eq!(capacities[1]["attributes"][0]["value"], "older");
    sheet.set("free-1", "21");
    assert_eq!(world.wrong(Section::Capacity, &sheet), [("all-1", Wrong::DoNotMatch)]);
    assert_eq!(super::capacity::UNIT, crate::Id::<str>::named("unit", "places").text());
}
#[test]
fn an_address_is_whole_and_showing_a_secret_one_needs_a_second_word() {
    let world = location();
    let mut sheet = world.sheet(Section::Place);
    sheet.set("city", "");
    assert_eq!(world.wrong(Section::Place, &sheet), [("city", Wrong::Missing)]);
    sheet.set("city", "Nemenčinė");
    sheet.set("seen", "secret");
    assert_eq!(world.value(Section::Place, &sheet, "confidential"), Some(json!(true)));
    sheet.set("longitude", "");
    assert_eq!(world.wrong(Section::Place, &sheet), [("longitude", Wrong::Missing)]);
    let mut secret = location();
    secret.own.insert("confidential".into(), json!(true));
    let mut sheet = secret.sheet(Section::Place);
    assert_eq!(sheet.get("seen"), "secret");
    sheet.set("seen", "shown");
    assert_eq!(secret.wrong(Section::Place, &sheet), [("sure", Wrong::Missing)]);
    sheet.set("sure", "yes");
    assert_eq!(secret.value(Section::Place, &sheet, "confidential"), None);
}
#[test]
fn a_service_does_not_become_one_for_everywhere_by_an_empty_list() {
    let world = service();
    let mut sheet = world.sheet(Section::Place);
    sheet.add("place", part(51));
    let places = world.value(Section::Place, &sheet, "service_at_locations").unwrap();
    let ids: Vec<_> = places.as_array().unwrap().iter().map(|place| place["location"]["id"].clone()).collect();
    assert_eq!(ids, [part(59), part(50), part(51)]);
    let mut here = service();
    here.own.insert("service_areas".into(), json!([{ "id": part(23), "uri": "urn:kladka:area:LT-58" }]));
    assert_eq!(here.wrong(Section::Place, &here.sheet(Section::Place).without(&["unit"])), [("unit", Wrong::Missing)]);
}
#[test]
fn a_service_says_more_of_one_of_its_places_and_of_no_other() {
    let world = service();
    let before = world.own["service_at_locations"].clone();
    let mut sheet = world.sheet(Section::There(0));
    assert_eq!((sheet.get("there"), sheet.get("description")), (part(21).as_str(), "2 aukštas"));
    assert_eq!(world.value(Section::There(0), &sheet, "service_at_locations"), Some(before.clone()));
    sheet.set("number-1", "+370 5 275 0009");
    let places = world.value(Section::There(0), &sheet, "service_at_locations").unwrap();
    assert_eq!((&places[0]["phones"][0]["number"], &places[0]["location"]["id"]), (&json!("+370 5 275 0009"), &json!(part(50))));
    assert_eq!(places[1], before[1]);
    let mut hours = world.sheet(Section::ThereHours(1));
    hours.add("days-1", "MO");
    hours.add("from-1", "09:00");
    assert_eq!(world.wrong(Section::ThereHours(1), &hours), [("to-1", Wrong::Missing)]);
    hours.add("to-1", "12:00");
    let filled = world.parse(Section::ThereHours(1), &hours).unwrap();
    let places = filled[0].1.clone().unwrap();
    assert_eq!((&places[0], &places[1]["schedules"][0]["byday"]), (&before[0], &json!("MO")));
    assert_eq!(hours_there(&filled, &hours), Some(places[1]["schedules"].clone()));
    // The place that is named counts, not its number; one that is gone is not made anew.
    assert_eq!(world.value(Section::ThereHours(0), &hours, "service_at_locations"), Some(places));
    sheet.set("there", part(99));
    assert_eq!(world.wrong(Section::There(0), &sheet), [("there", Wrong::Unknown)]);
    assert_eq!(world.wrong(Section::There(2), &world.sheet(Section::There(2))), [("there", Wrong::Unknown)]);
    assert_eq!(
        ["there-2", "there-hours-1", "there-41"].map(str::parse::<Section>),
        [Ok(Section::There(1)), Ok(Section::ThereHours(0)), Err(())]
    );
    assert!(Section::There(0).is_of(RecordKind::Service) && !Section::There(0).is_of(RecordKind::Organization));
}
#[test]
fn nothing_is_closed_for_good_without_a_second_word() {
    let world = service();
    let mut sheet = world.sheet(Section::State);
    assert_eq!(sheet.get("status"), "active");
    sheet.set("status", "paused");
    assert_eq!(world.value(Section::State, &sheet, "status"), Some(json!("temporarily closed")));
    sheet.set("status", "closed");
    assert_eq!(world.wrong(Section::State, &sheet), [("sure", Wrong::Missing)]);
    sheet.set("sure", "yes");
    assert_eq!(world.value(Section::State, &sheet, "status"), Some(json!("defunct")));
}
#[test]
fn a_translation_is_said_text_by_text() {
    let world = World { to: Some(Language::Uk), ..service() };
    let mut sheet = world.sheet(Section::Texts);
    assert_eq!(sheet.get("text-name"), "Денний центр");
    sheet.set("text-description", "Для дітей");
    let filled = world.parse(Section::Texts, &sheet).unwrap();
    assert!(filled.contains(&("translations/uk/description".to_owned(), Some(json!("Для дітей")))));
    assert!(filled.contains(&("translations/uk/fees_description".to_owned(), None)));
    assert!(filled.iter().all(|(field, _)| crate::edit::Field::parse(RecordKind::Service, field).is_some()));
}
#[test]
fn a_copy_has_the_words_and_none_of_the_ids() {
    let world = service();
    let copy = copied(&world.own, "new", "Antras centras");
    assert_eq!((&copy["name"], &copy["status"]), (&json!("Antras centras"), &json!("inactive")));
    assert_eq!(copy["organization"], world.own["organization"]);
    assert_eq!(copy["attributes"][0]["taxonomy_term"], world.own["attributes"][0]["taxonomy_term"]);
    assert_eq!(copy["service_at_locations"][0]["location"], world.own["service_at_locations"][0]["location"]);
    for list in ["phones", "schedules", "attributes", "service_at_locations"] {
        assert_ne!(copy[list][0]["id"], world.own[list][0]["id"], "{list}");
    }
    assert!(!copy.contains_key("id") && !copy.contains_key("capacities"));
}
#[test]
fn too_much_is_refused_before_it_is_stored() {
    let world = service();
    let mut sheet = world.sheet(Section::Basics);
    sheet.set("main", "home.help");
    sheet.set("name", "ą".repeat(301));
    sheet.set("description", "ą".repeat(8001));
    assert_eq!(world.wrong(Section::Basics, &sheet), [("name", Wrong::TooLong), ("description", Wrong::TooLong)]);
}
