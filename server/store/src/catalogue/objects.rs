//! HSDS 3.2.3's objects as data: which properties each has, and what kind they are. One description drives reading, writing and its test.
//! Knows no SQL; foreign keys that HSDS repeats inside nested objects are not listed (they stay in `extra` when they were given).

use std::{collections::HashMap, sync::LazyLock};

/// Lists are words in one string; a pair is `property:object`, a reference `property:object:column`.
struct Words {
    name: &'static str,
    root: bool,
    /// Beside `id`, which every object needs.
    required: &'static str,
    text: &'static str,
    /// Text of our profile.
    profile: &'static str,
    numbers: &'static str,
    flags: &'static str,
    /// Lists of objects that belong to it.
    parts: &'static str,
    /// A root that it refers to.
    one: &'static str,
    /// Lists of roots.
    many: &'static str,
    /// A column made from the others, for questions.
    derived: &'static str,
}

#[derive(Debug)]
pub struct Object {
    /// Its table, and HSDS's own name.
    pub name: &'static str,
    /// Stored once and referred to by id; all others belong to one root.
    pub root: bool,
    required: Vec<&'static str>,
    plain: Vec<(&'static str, Kind)>,
    parts: Vec<(&'static str, &'static str)>,
    one: Vec<Reference>,
    many: Vec<(&'static str, &'static str)>,
    derived: Option<&'static str>,
    holds: HashMap<&'static str, Holds>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Number,
    Flag,
}

/// A single root that an object refers to.
#[derive(Clone, Copy, Debug)]
pub struct Reference {
    pub property: &'static str,
    pub object: &'static str,
    pub column: &'static str,
}

/// What a property of an object holds; the names are of objects.
#[derive(Clone, Copy, Debug)]
pub enum Holds {
    Plain(Kind),
    Parts(&'static str),
    One(Reference),
    Many(&'static str),
}

/// Read once: a large import asks millions of times.
pub static OBJECTS: LazyLock<Vec<Object>> = LazyLock::new(|| WORDS.iter().map(Words::read).collect());
static PLACES: LazyLock<HashMap<&'static str, usize>> = LazyLock::new(|| OBJECTS.iter().enumerate().map(|(n, o)| (o.name, n)).collect());

pub fn object(name: &str) -> &'static Object {
    &OBJECTS[*PLACES.get(name).expect("only names of this list are asked for")]
}

fn pair(text: &'static str) -> (&'static str, &'static str) {
    text.split_once(':').unwrap_or((text, text))
}

impl Words {
    fn read(&self) -> Object {
        let list = |words: &'static str| words.split_whitespace();
        let reference = |text| {
            let (property, rest) = pair(text);
            let (object, column) = pair(rest);
            Reference { property, object, column }
        };
        let text = list(self.text).chain(list(self.profile)).map(|name| (name, Kind::Text));
        let numbers = list(self.numbers).map(|name| (name, Kind::Number));
        let plain: Vec<_> = text.chain(numbers).chain(list(self.flags).map(|name| (name, Kind::Flag))).collect();
        let parts: Vec<_> = list(self.parts).map(pair).collect();
        let many: Vec<_> = list(self.many).map(pair).collect();
        let one: Vec<_> = list(self.one).map(reference).collect();
        let holds = plain.iter().map(|(name, kind)| (*name, Holds::Plain(*kind)));
        let holds = holds.chain(parts.iter().map(|(name, part)| (*name, Holds::Parts(part))));
        let holds = holds.chain(one.iter().map(|r| (r.property, Holds::One(*r))));
        let holds = holds.chain(many.iter().map(|(name, root)| (*name, Holds::Many(root)))).collect();
        let derived = Some(self.derived).filter(|column| !column.is_empty());
        Object { name: self.name, root: self.root, required: list(self.required).collect(), plain, parts, one, many, derived, holds }
    }
}

impl Object {
    /// What stands in this property; `None` for one that HSDS and our profile do not know.
    pub fn holds(&self, property: &str) -> Option<Holds> {
        self.holds.get(property).copied()
    }
    pub fn required(&self) -> &[&'static str] {
        &self.required
    }
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, &'static Object)> {
        self.parts.iter().map(|(property, part)| (*property, object(part)))
    }
    pub fn many(&self) -> impl Iterator<Item = (&'static str, &'static Object)> {
        self.many.iter().map(|(property, root)| (*property, object(root)))
    }
    pub fn one(&self) -> &[Reference] {
        &self.one
    }
    /// Properties that are columns of the same name.
    pub fn plain(&self) -> &[(&'static str, Kind)] {
        &self.plain
    }
    pub fn derived(&self) -> Option<&'static str> {
        self.derived
    }
    /// Its columns after the keys, in the order of every statement: references, plain ones, derived, extra.
    pub fn columns(&self) -> Vec<&'static str> {
        let plain = self.plain.iter().map(|(name, _)| *name);
        self.one.iter().map(|r| r.column).chain(plain).chain(self.derived).chain(["extra"]).collect()
    }
    /// Objects that can stand somewhere below it, itself not counted.
    pub fn below(&self) -> Vec<&'static Object> {
        let mut found: Vec<&'static Object> = vec![];
        let mut open: Vec<&'static Object> = self.parts().map(|(_, part)| part).collect();
        while let Some(next) = open.pop() {
            if found.iter().all(|o| o.name != next.name) {
                found.push(next);
                open.extend(next.parts().map(|(_, part)| part));
            }
        }
        found
    }
    /// Kinds of roots whose texts are translated.
    pub fn is_translated(&self) -> bool {
        matches!(self.name, "service" | "organization" | "location" | "taxonomy_term" | "program")
    }
}

const NONE: Words =
    Words { name: "", root: false, required: "", text: "", profile: "", numbers: "", flags: "", parts: "", one: "", many: "", derived: "" };

const WORDS: &[Words] = &[
    Words {
        name: "organization",
        root: true,
        required: "name description",
        text: "name alternate_name description email website tax_status tax_id legal_status logo uri parent_organization_id",
        profile: "language role country area_code",
        numbers: "year_incorporated",
        flags: "sample",
        parts: "additional_websites:url funding:funding contacts:contact phones:phone organization_identifiers:organization_identifier attributes:attribute metadata:metadata",
        many: "locations:location programs:program",
        ..NONE
    },
    Words {
        name: "program",
        root: true,
        required: "name description",
        text: "name alternate_name description",
        parts: "attributes:attribute metadata:metadata",
        ..NONE
    },
    Words {
        name: "service",
        root: true,
        required: "name status",
        text: "name alternate_name description url email status interpretation_services application_process fees_description wait_time fees accreditations eligibility_description assured_date assurer_email licenses alert last_modified",
        profile: "language source",
        numbers: "minimum_age maximum_age",
        flags: "sample",
        parts: "additional_urls:url phones:phone schedules:schedule service_areas:service_area service_at_locations:service_at_location languages:language funding:funding cost_options:cost_option required_documents:required_document contacts:contact capacities:service_capacity attributes:attribute metadata:metadata permits:permit",
        one: "organization:organization:organization_id program:program:program_id",
        derived: "modified_at",
        ..NONE
    },
    Words {
        name: "location",
        root: true,
        required: "location_type",
        text: "location_type url name alternate_name description transportation external_identifier external_identifier_type",
        profile: "language",
        numbers: "latitude longitude",
        flags: "confidential",
        parts: "languages:language addresses:address contacts:contact accessibility:accessibility phones:phone schedules:schedule attributes:attribute metadata:metadata",
        ..NONE
    },
    Words {
        name: "taxonomy",
        root: true,
        required: "name description",
        text: "name description uri version",
        parts: "metadata:metadata",
        ..NONE
    },
    Words {
        name: "taxonomy_term",
        root: true,
        required: "name description",
        text: "code name description parent_id taxonomy language taxonomy_id term_uri",
        profile: "kind maps_to_core code_status label_source",
        parts: "metadata:metadata",
        ..NONE
    },
    Words {
        name: "unit",
        root: true,
        required: "name",
        text: "name scheme identifier uri",
        parts: "attributes:attribute metadata:metadata",
        ..NONE
    },
    Words {
        name: "service_at_location",
        root: false,
        text: "description",
        parts: "service_areas:service_area contacts:contact phones:phone schedules:schedule attributes:attribute metadata:metadata",
        one: "location:location:location_id",
        ..NONE
    },
    Words {
        name: "address",
        root: false,
        required: "address_1 city state_province postal_code country address_type",
        text: "attention address_1 address_2 city region state_province postal_code country address_type",
        parts: "attributes:attribute metadata:metadata",
        ..NONE
    },
    Words {
        name: "phone",
        root: false,
        required: "number",
        text: "number type description",
        numbers: "extension",
        parts: "languages:language attributes:attribute metadata:metadata",
        ..NONE
    },
    Words {
        name: "contact",
        root: false,
        text: "name title department email",
        parts: "phones:phone attributes:attribute metadata:metadata",
        ..NONE
    },
    Words {
        name: "schedule",
        root: false,
        text: "valid_from valid_to dtstart until wkst freq byday byweekno bymonthday byyearday description opens_at closes_at schedule_link attending_type notes",
        profile: "exception holidays",
        numbers: "timezone count interval",
        parts: "attributes:attribute metadata:metadata",
        ..NONE
    },
    Words {
        name: "service_area",
        root: false,
        text: "name description extent extent_type uri",
        parts: "attributes:attribute metadata:metadata",
        derived: "area_code",
        ..NONE
    },
    Words { name: "language", root: false, text: "name code note", parts: "attributes:attribute metadata:metadata", ..NONE },
    Words { name: "accessibility", root: false, text: "description details url", parts: "attributes:attribute metadata:metadata", ..NONE },
    Words {
        name: "cost_option",
        root: false,
        text: "valid_from valid_to option currency amount_description",
        numbers: "amount",
        parts: "attributes:attribute metadata:metadata",
        ..NONE
    },
    Words { name: "required_document", root: false, text: "document uri", parts: "attributes:attribute metadata:metadata", ..NONE },
    Words { name: "funding", root: false, text: "source", parts: "attributes:attribute metadata:metadata", ..NONE },
    Words {
        name: "organization_identifier",
        root: false,
        required: "identifier_type identifier",
        text: "identifier_scheme identifier_type identifier",
        parts: "attributes:attribute metadata:metadata",
        ..NONE
    },
    Words {
        name: "service_capacity",
        root: false,
        required: "available updated",
        text: "description updated",
        numbers: "available maximum",
        parts: "attributes:attribute metadata:metadata",
        one: "unit:unit:unit_id",
        ..NONE
    },
    Words { name: "url", root: false, required: "url", text: "label url", parts: "attributes:attribute metadata:metadata", ..NONE },
    Words {
        name: "attribute",
        root: false,
        text: "link_type link_entity value label",
        parts: "metadata:metadata",
        one: "taxonomy_term:taxonomy_term:taxonomy_term_id",
        ..NONE
    },
    // Of our profile: what article 14(5)6 of Lithuania's law has a municipality publish of each service.
    Words { name: "permit", required: "kind", profile: "kind name number issuer issued suspended resumed revoked uri", ..NONE },
    Words {
        name: "metadata",
        root: false,
        required: "last_action_date last_action_type field_name previous_value replacement_value updated_by",
        text: "resource_type last_action_date last_action_type field_name previous_value replacement_value updated_by",
        ..NONE
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::BTreeSet, path::Path};

    #[test]
    fn every_property_of_the_standard_has_its_place() {
        let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/standards/hsds-3.2.3/schema");
        if !schemas.is_dir() {
            eprintln!("skipped: ../shared holds no standard on this machine");
            return;
        }
        // Keys that nesting says already; they come out again when they were given.
        let keys = "organization_id service_id location_id contact_id service_at_location_id phone_id program_id taxonomy_term_id \
            link_id unit_id resource_id taxonomy_detail id";
        let keys: BTreeSet<&str> = keys.split_whitespace().collect();
        for object in OBJECTS.iter().filter(|object| object.name != "permit") {
            let text = std::fs::read_to_string(schemas.join(format!("{}.json", object.name))).unwrap();
            let schema: serde_json::Value = serde_json::from_str(&text).unwrap();
            let mut known: BTreeSet<&str> = object.columns().into_iter().collect();
            known
                .extend(object.parts().map(|(p, _)| p).chain(object.many().map(|(p, _)| p)).chain(object.one().iter().map(|r| r.property)));
            for property in schema["properties"].as_object().unwrap().keys() {
                assert!(keys.contains(property.as_str()) || known.contains(property.as_str()), "{}.{property}", object.name);
            }
        }
    }
    #[tokio::test]
    async fn every_object_has_its_table_with_exactly_these_columns() {
        crate::testing::each(|db| async move {
            for object in OBJECTS.iter() {
                let keys = if object.root { "id" } else { "root_type, root_id, path, position, id" };
                let sql = format!("SELECT {keys}, {} FROM {} WHERE 1 = 0", object.columns().join(", "), object.name);
                sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(db.reader()).await.unwrap_or_else(|e| panic!("{}: {e}", object.name));
            }
        })
        .await;
    }
}
