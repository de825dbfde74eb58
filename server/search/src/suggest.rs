//! Lines under the search box: names of needs that begin as the person types, in the language of the typing.
use crate::{
    labels::{Label, Labels},
    reading::Lookup,
    text::{fold, words},
};
use domain::{language::Language, search::Suggestion, taxonomy::TermCode};

/// All words typed so far stand in the label, the last as a beginning; the lower the better.
fn rank(label: &Label, typed: &[String], language: Language) -> Option<(bool, bool, bool, usize)> {
    let (last, whole) = typed.split_last()?;
    let found = whole.iter().all(|word| label.folded.contains(word)) && label.folded.iter().any(|word| word.starts_with(last.as_str()));
    let begins = label.folded.first().is_some_and(|first| first.starts_with(typed[0].as_str()));
    found.then_some((label.language != language, !begins, !label.preferred, label.text.len()))
}

pub fn suggest(lookup: &Lookup<'_>, typed: &str, language: Language, most: usize) -> Vec<Suggestion> {
    let folded: Vec<String> = words(typed).iter().map(|word| fold(word)).collect();
    let labels = lookup.labels;
    let mut ranked: Vec<_> = labels.all.iter().filter_map(|label| Some((rank(label, &folded, language)?, label))).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    let mut found: Vec<Suggestion> = Vec::new();
    for (_, label) in ranked {
        push(&mut found, labels, label, most);
    }
    if found.is_empty() && typed.chars().count() >= 3 {
        for label in by_meaning(lookup, typed, language) {
            push(&mut found, labels, label, most);
        }
    }
    found
}

fn push(found: &mut Vec<Suggestion>, labels: &Labels, label: &Label, most: usize) {
    let need = &labels.needs[label.need];
    if found.len() < most && !found.iter().any(|s| s.need == *need) {
        found.push(Suggestion { need: need.clone(), label: label.text.clone(), language: label.language });
    }
}

/// Nothing begins so: what the words mean after slips, layouts and romanisation are seen through.
fn by_meaning<'a>(lookup: &Lookup<'a>, typed: &str, language: Language) -> Vec<&'a Label> {
    let labels = lookup.labels;
    let position = |code: TermCode| labels.needs.iter().position(|need| *need == code);
    let strong = lookup.asked(typed, false).meant.into_iter().filter(|(_, weight)| *weight >= 6.0);
    strong.filter_map(|(code, _)| labels.name(position(code)?, language)).collect()
}
