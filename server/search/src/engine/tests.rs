//! The windows against a slow, obvious model that reads each document by itself: the same documents, sums, order and counts.
use super::*;
use crate::{
    analysis::Analyser,
    home::{Batch, Home},
};
use domain::{
    area::AreaCode,
    id::Id,
    search::{Cost, Document, Group},
    service::Service,
    taxonomy::TermCode,
};
use std::collections::{BTreeMap, HashMap};
use tantivy::fieldnorm::FieldNormReader;

/// More than two windows, of which some words fill most and others nearly nothing.
const SERVICES: usize = 20_000;
const WORDS: [&str; 12] = ["alus", "batas", "kelias", "duona", "eglė", "medis", "gatvė", "namas", "upė", "lova", "sodas", "tiltas"];
/// How surely each further reading is meant; none so unsurely that the weights leave it out.
const SURE: [Score; 3] = [1.0, 0.98, 0.95];
const QUESTIONS: usize = 60;
/// Sums in another order differ by so much at most.
const OFF: Score = 2e-5;

/// A small generator with a known course.
struct Dice(u64);
impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n
    }
    /// Each word about half as often as the one before.
    fn word(&mut self) -> &'static str {
        let first = (0..WORDS.len() - 1).find(|_| self.below(5) < 2).unwrap_or(WORDS.len() - 1);
        WORDS[first]
    }
    fn words(&mut self, most: usize) -> String {
        (0..=self.below(most)).map(|_| self.word()).collect::<Vec<_>>().join(" ")
    }
}

fn document(number: usize, dice: &mut Dice) -> Document {
    let unit = dice.below(3);
    let path = [format!("unit{unit}"), format!("land{}", unit % 2)].map(AreaCode).to_vec();
    Document {
        id: Some(Id::named("service", &number.to_string())),
        names: vec![(None, dice.words(3))],
        texts: vec![(None, dice.words(12))],
        areas: vec![path],
        needs: vec![TermCode(format!("need{}", dice.below(9)))],
        cost: [None, Some(Cost::Free), Some(Cost::Paid)][dice.below(3)],
        ..Document::default()
    }
}

/// Some are changed and some removed, so that there are segments with holes.
fn catalogue(dice: &mut Dice) -> (Home, Vec<Document>) {
    let home = Home::in_memory().unwrap();
    let put = |documents: &[Document], removed: &[Id<Service>], cursor| {
        home.replace(&Batch { documents, removed, cursor, may_wait: false }).unwrap();
    };
    let mut documents: Vec<Document> = (0..SERVICES).map(|number| document(number, dice)).collect();
    put(&documents, &[], 1);
    for (number, changed) in documents.iter_mut().enumerate().step_by(17) {
        *changed = document(number, dice);
    }
    let removed: Vec<Id<Service>> = documents.split_off(SERVICES - 300).iter().filter_map(|document| document.id).collect();
    put(&documents.iter().step_by(17).cloned().collect::<Vec<_>>(), &removed, 2);
    (home, documents)
}

/// What one document holds of the title and of the body: how often each term, and how long the text is as the index keeps it.
struct Read<'a> {
    of: &'a Document,
    texts: [(HashMap<String, f32>, usize); 2],
}
impl<'a> Read<'a> {
    fn new(of: &'a Document, analyser: &mut Analyser) -> Self {
        let texts = [&of.names, &of.texts].map(|texts| {
            let terms = analyser.terms(&texts[0].1, None);
            let mut often: HashMap<String, f32> = HashMap::new();
            terms.split_whitespace().for_each(|term| *often.entry(term.to_owned()).or_default() += 1.0);
            let length = u32::try_from(terms.split_whitespace().count()).unwrap();
            (often, usize::from(FieldNormReader::fieldnorm_to_id(length)))
        });
        Self { of, texts }
    }
    /// By a word: its best reading, and further ones a little.
    fn word(&self, readings: &[(String, usize, Score)], texts: &[Texts]) -> Option<Score> {
        let scores: Vec<Score> = readings
            .iter()
            .filter_map(|(term, text, weight)| {
                let (often, length) = &self.texts[*text];
                often.get(term).map(|freq| weight * freq / (freq + texts[*text].cache[*length]))
            })
            .collect();
        let best = scores.iter().copied().reduce(Score::max)?;
        Some(TIE * scores.iter().sum::<Score>() + (1.0 - TIE) * best)
    }
    fn cover(&self, cover: &Cover<'_>) -> Option<Score> {
        let holds = |code: &str| self.of.areas[0].iter().any(|unit| unit.as_str() == code);
        cover.readings.iter().filter(|(_, code, _)| holds(code)).map(|(.., weight)| *weight).reduce(Score::max)
    }
}

/// Made up anew each time; what it borrows from outlives the search.
struct Question {
    words: Vec<Vec<(String, Score)>>,
    hints: Vec<(String, Score)>,
    covers: Vec<Vec<(Field, String, Score)>>,
    leans: bool,
    everything: bool,
    least: Score,
    query: Query,
}
impl Question {
    fn new(dice: &mut Dice, fields: &Fields) -> Self {
        let reading = |dice: &mut Dice| crate::text::terms(dice.word(), None).swap_remove(0);
        let everything = dice.below(10) == 0;
        let words = (0..if everything { 0 } else { dice.below(5) })
            .map(|_| SURE[..=dice.below(3)].iter().map(|sure| (reading(dice), *sure)).collect())
            .collect();
        let hints = (0..if everything { 0 } else { dice.below(3) }).map(|at| (format!("need{at}"), [9.0, 3.5][dice.below(2)])).collect();
        let unit = dice.below(3);
        let area = vec![(fields.unit, format!("unit{unit}"), 2.0), (fields.within, format!("land{}", unit % 2), 1.0)];
        let country = vec![(fields.within, format!("land{}", dice.below(2)), 0.5)];
        let covers = [area, country].into_iter().take(dice.below(3)).collect();
        let choices = [None, Some((Group::Cost, "free"))][dice.below(2)].into_iter().collect();
        let query = Query { choices, facets: true, limit: 10, offset: dice.below(2) * 25, ..Query::default() };
        Self { words, hints, covers, leans: dice.below(3) == 0, everything, least: [0.0, 1.5, 4.0][dice.below(3)], query }
    }
    fn sought<'a>(&'a self, fields: &Fields) -> Sought<'a> {
        let cover = |readings: &'a Vec<(Field, String, Score)>| Cover {
            readings: readings.iter().map(|(field, code, weight)| (*field, code.as_str(), *weight)).collect(),
        };
        let covers = self.covers.iter().map(cover).collect();
        let (covers, leanings) = if self.leans { (Vec::new(), covers) } else { (covers, Vec::new()) };
        Sought {
            words: self.words.iter().map(Vec::as_slice).collect(),
            hints: self.hints.iter().map(|(need, weight)| (fields.need, need.as_str(), *weight)).collect(),
            covers,
            leanings,
            everything: self.everything,
            least: self.least,
            ..Sought::default()
        }
    }
}

/// What each document is worth, of those that match.
fn scores(view: &View, fields: &Fields, sought: &Sought<'_>, all: &[Read<'_>]) -> HashMap<Id<Service>, Score> {
    let texts = Texts::of(&view.searcher, fields).unwrap();
    let weighed = |(term, sure): &(String, Score)| {
        let found = terms(&view.searcher, &[&[(term.clone(), *sure)]], &texts).unwrap();
        found.into_iter().map(|of| (term.clone(), of.text, of.weight)).collect::<Vec<_>>()
    };
    let words: Vec<Vec<_>> = sought.words.iter().map(|readings| readings.iter().flat_map(weighed).collect()).collect();
    let score = |read: &Read<'_>| {
        let by_words = words.iter().filter_map(|readings| read.word(readings, &texts));
        let by_hints = sought.hints.iter().filter(|(_, need, _)| read.of.needs[0].as_str() == *need).map(|(.., weight)| *weight);
        let found: Vec<Score> = by_words.chain(by_hints).collect();
        let places = sought.covers.iter().map(|cover| read.cover(cover)).collect::<Option<Vec<_>>>()?;
        let liked = sought.leanings.iter().filter_map(|cover| read.cover(cover));
        (sought.everything || !found.is_empty()).then(|| found.iter().chain(&places).sum::<Score>() + liked.sum::<Score>())
    };
    all.iter().filter_map(|read| Some((read.of.id?, score(read)?))).collect()
}

#[test]
fn windows_find_score_order_and_count_what_reading_each_document_does() {
    let mut dice = Dice(7);
    let (home, documents) = catalogue(&mut dice);
    let (view, fields) = (home.view(), home.fields);
    assert!(view.searcher.segment_readers().iter().any(|reader| reader.max_doc() as usize > WINDOW && reader.has_deletes()));
    let mut analyser = Analyser::default();
    let all: Vec<Read<'_>> = documents.iter().map(|document| Read::new(document, &mut analyser)).collect();
    let mut compared = 0;
    for number in 0..QUESTIONS {
        let question = Question::new(&mut dice, &fields);
        let sought = question.sought(&fields);
        let scores = scores(&view, &fields, &sought, &all);
        let close = scores.values().any(|score| (score - question.least).abs() < OFF && question.least > 0.0);
        if close {
            continue;
        }
        let matched = |document: &&Document| document.id.and_then(|id| scores.get(&id)).is_some_and(|score| *score >= question.least);
        let free = question.query.choices.of(Group::Cost).next().is_some();
        let passes = |document: &&Document| matched(document) && (!free || document.cost == Some(Cost::Free));
        let found = search(&view, &fields, &sought, &question.query).unwrap();
        assert_eq!(found.total, documents.iter().filter(passes).count(), "question {number}");

        let mut best: Vec<Score> = documents.iter().filter(passes).filter_map(|document| scores.get(&document.id?).copied()).collect();
        best.sort_by(|a, b| b.total_cmp(a));
        assert_eq!(found.best.len(), best.len().min(question.query.offset + question.query.limit), "question {number}");
        for (ranked, wanted) in found.best.iter().zip(best) {
            let own = scores[&ranked.id()];
            assert!((own - ranked.score).abs() < OFF && (own - wanted).abs() < OFF, "question {number}: {own} {wanted} {}", ranked.score);
        }

        let facets = found.counts.facets();
        let counted = |group| facets.of(group).iter().cloned().collect::<BTreeMap<String, usize>>();
        let (mut costs, mut needs) = (BTreeMap::new(), BTreeMap::new());
        for document in documents.iter().filter(matched) {
            document.cost.iter().for_each(|cost| *costs.entry(cost.code().to_owned()).or_default() += 1);
        }
        for need in documents.iter().filter(passes).flat_map(|document| [document.needs[0].clone(), document.needs[0].group()]) {
            *needs.entry(need.to_string()).or_default() += 1;
        }
        assert_eq!((counted(Group::Cost), counted(Group::Need)), (costs, needs), "question {number}");
        compared += usize::from(found.total > 0);
    }
    assert!(compared > QUESTIONS / 2, "too few questions find anything: {compared}");
}
