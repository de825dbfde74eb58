//! The fields of the index and how a document fills them. Nothing is stored but the id: rows are fetched from the database.
use crate::text;
use domain::{
    area::AreaCode,
    id::Id,
    language::Language,
    search::{Document, Group},
    service::Service,
};
use std::collections::BTreeSet;
use tantivy::{
    TantivyDocument, Term,
    schema::{FAST, Field, INDEXED, IndexRecordOption, STRING, Schema, TextFieldIndexing, TextOptions},
};

/// What the terms of an index were made with. It rises with every change of terms or fields; an index of another value is built again.
pub const ANALYSIS: &str = "2 frostem-2.20261016.1";

/// Stands among the units of a service that is reachable from everywhere; no unit's code is a star.
pub const EVERYWHERE: &str = "*";

#[derive(Clone, Copy, Debug)]
pub struct Fields {
    /// The id as text, to replace and to remove by.
    pub id: Field,
    /// Its two halves, to answer with and to break ties by.
    pub id_high: Field,
    pub id_low: Field,
    pub title: Field,
    pub body: Field,
    /// Words as they stand in the texts: the vocabulary is read from here.
    pub word: Field,
    pub need: Field,
    pub audience: Field,
    pub cost: Field,
    pub delivery: Field,
    pub language: Field,
    pub sector: Field,
    pub basic: Field,
    pub accessible: Field,
    pub places: Field,
    pub documents: Field,
    /// The units it serves.
    pub unit: Field,
    /// These and all that they lie in.
    pub within: Field,
}

pub const ID_HIGH: &str = "id_high";
pub const ID_LOW: &str = "id_low";

/// Where a group's values stand; what is open now stands in no index.
pub const fn facet_field(group: Group) -> Option<&'static str> {
    match group {
        Group::Open => None,
        group => Some(group.code()),
    }
}

pub fn schema() -> (Schema, Fields) {
    let mut s = Schema::builder();
    let indexed = |record| {
        TextOptions::default().set_indexing_options(TextFieldIndexing::default().set_tokenizer("whitespace").set_index_option(record))
    };
    let fields = Fields {
        id: s.add_text_field("id", STRING),
        id_high: s.add_u64_field(ID_HIGH, FAST | INDEXED),
        id_low: s.add_u64_field(ID_LOW, FAST),
        title: s.add_text_field("title", indexed(IndexRecordOption::WithFreqs)),
        body: s.add_text_field("body", indexed(IndexRecordOption::WithFreqs)),
        word: s.add_text_field("word", indexed(IndexRecordOption::Basic)),
        need: s.add_text_field(Group::Need.code(), STRING | FAST),
        audience: s.add_text_field(Group::Audience.code(), STRING | FAST),
        cost: s.add_text_field(Group::Cost.code(), STRING | FAST),
        delivery: s.add_text_field(Group::Delivery.code(), STRING | FAST),
        language: s.add_text_field(Group::Language.code(), STRING | FAST),
        sector: s.add_text_field(Group::Sector.code(), STRING | FAST),
        basic: s.add_text_field(Group::Basic.code(), STRING | FAST),
        accessible: s.add_text_field(Group::Accessible.code(), STRING | FAST),
        places: s.add_text_field(Group::Places.code(), STRING | FAST),
        documents: s.add_text_field(Group::Documents.code(), STRING | FAST),
        unit: s.add_text_field("unit", STRING),
        within: s.add_text_field("within", STRING),
    };
    (s.build(), fields)
}

impl Fields {
    pub fn id_term(&self, id: Id<Service>) -> Term {
        Term::from_field_text(self.id, &id.text())
    }

    /// What the index keeps of a service; its words are added to `vocabulary`.
    pub fn fill(&self, id: Id<Service>, document: &Document, vocabulary: &mut BTreeSet<String>) -> TantivyDocument {
        let mut doc = TantivyDocument::default();
        let (high, low) = id.uuid().as_u64_pair();
        doc.add_text(self.id, id.text());
        doc.add_u64(self.id_high, high);
        doc.add_u64(self.id_low, low);
        let mut seen = BTreeSet::new();
        for (language, name) in &document.names {
            doc.add_text(self.title, analysed(name, *language, &mut seen));
        }
        for (language, value) in &document.texts {
            doc.add_text(self.body, analysed(value, *language, &mut seen));
        }
        doc.add_text(self.word, seen.iter().map(String::as_str).collect::<Vec<_>>().join(" "));
        // Not `append`, which walks all of the vocabulary for each document.
        vocabulary.extend(seen);
        self.fill_choices(document, &mut doc);
        self.fill_areas(document, &mut doc);
        doc
    }

    fn fill_choices(&self, document: &Document, doc: &mut TantivyDocument) {
        let needs: BTreeSet<_> = document.needs.iter().flat_map(|need| [need.clone(), need.group()]).collect();
        for need in needs {
            doc.add_text(self.need, need.as_str());
        }
        for audience in document.audiences.iter().collect::<BTreeSet<_>>() {
            doc.add_text(self.audience, audience);
        }
        if let Some(cost) = document.cost {
            doc.add_text(self.cost, cost.code());
        }
        for delivery in document.delivery.iter().collect::<BTreeSet<_>>() {
            doc.add_text(self.delivery, delivery.code());
        }
        for language in document.languages.iter().collect::<BTreeSet<_>>() {
            doc.add_text(self.language, language);
        }
        let basic = document.basic.map(|basic| if basic { "yes" } else { "no" });
        let rest = [
            (self.sector, document.sector.as_deref()),
            (self.basic, basic),
            (self.accessible, document.accessible.then_some("yes")),
            (self.places, document.has_places.then_some("yes")),
            (self.documents, document.no_documents.then_some("none")),
        ];
        for (field, value) in rest {
            if let Some(value) = value {
                doc.add_text(field, value);
            }
        }
    }

    fn fill_areas(&self, document: &Document, doc: &mut TantivyDocument) {
        let units: BTreeSet<&str> = document.areas.iter().filter_map(|path| path.first()).map(AreaCode::as_str).collect();
        let within: BTreeSet<&str> = document.areas.iter().flatten().map(AreaCode::as_str).collect();
        for unit in units.into_iter().chain(document.everywhere.then_some(EVERYWHERE)) {
            doc.add_text(self.unit, unit);
        }
        for unit in within {
            doc.add_text(self.within, unit);
        }
    }
}

fn analysed(value: &str, language: Option<Language>, seen: &mut BTreeSet<String>) -> String {
    let mut terms = Vec::new();
    for word in text::words(value) {
        terms.extend(text::terms(&word, language));
        seen.insert(word);
    }
    terms.join(" ")
}
