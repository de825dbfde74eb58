//! Short names for what a script declares itself. Two names that are never seen together share one: where each is seen is told by the
//! brackets around all its places, which holds more than it must and never less.
use super::tokens::{Brackets, Kind, Token};
use std::collections::{BTreeMap, BTreeSet};

const KEYWORDS: [&str; 20] = [
    "const", "let", "if", "else", "for", "of", "in", "new", "return", "try", "catch", "async", "await", "true", "false", "null", "typeof",
    "this", "while", "throw",
];

/// Those of the line `/* global … */`.
pub fn of_browser(text: &str) -> BTreeSet<String> {
    let line = text.split_once("/* global ").and_then(|(_, rest)| rest.split_once("*/")).map_or("", |(names, _)| names);
    line.split(',').map(|name| name.trim().to_owned()).collect()
}

/// Every token as it will be written.
pub fn shortened(tokens: &[Token<'_>], brackets: &Brackets, browser: &BTreeSet<String>) -> Result<Vec<String>, String> {
    let script = Script { tokens, brackets };
    let own = |at: usize| script.is_name(at) && !browser.contains(tokens[at].text);
    let mut names: BTreeMap<&str, Name> = BTreeMap::new();
    for at in (0..tokens.len()).filter(|at| own(*at)) {
        let bracket = brackets.all[script.scope(at)];
        let name = names.entry(tokens[at].text).or_insert(Name { from: bracket.start, to: bracket.end, times: 0 });
        *name = Name { from: name.from.min(bracket.start), to: name.to.max(bracket.end), times: name.times + 1 };
    }
    if let Some((name, _)) = names.iter().find(|(_, name)| name.times == 1) {
        return Err(format!("`{name}` stands there once: declared for nothing, or missing in the line of the browser's names"));
    }
    let short = chosen(&names);
    let write = |at: usize| match tokens[at] {
        Token { text: "const", kind: Kind::Word } => "let".to_owned(),
        Token { text: "true", kind: Kind::Word } if !script.is_property(at) => "!0".to_owned(),
        Token { text: "false", kind: Kind::Word } if !script.is_property(at) => "!1".to_owned(),
        Token { text, .. } if own(at) && script.is_shorthand(at) => format!("{text}:{}", short[text]),
        Token { text, .. } if own(at) => short[text].clone(),
        Token { text, .. } => text.to_owned(),
    };
    Ok((0..tokens.len()).map(write).collect())
}

/// Where it is seen, in tokens, and how often it stands there.
#[derive(Clone, Copy)]
struct Name {
    from: usize,
    to: usize,
    times: usize,
}

/// The most frequent first; each the first that none of those has that it is seen with.
fn chosen<'a>(names: &BTreeMap<&'a str, Name>) -> BTreeMap<&'a str, String> {
    let mut order: Vec<(&str, Name)> = names.iter().map(|(name, seen)| (*name, *seen)).collect();
    order.sort_by_key(|(name, seen)| (std::cmp::Reverse(seen.times), *name));
    let mut chosen: BTreeMap<&str, String> = BTreeMap::new();
    for (name, seen) in order {
        let together = |other: &Name| other.from <= seen.to && seen.from <= other.to;
        let taken: BTreeSet<&String> = chosen.iter().filter(|(other, _)| together(&names[**other])).map(|(_, short)| short).collect();
        let free = (0..52 * 52).map(short).find(|short| !taken.contains(short) && !KEYWORDS.contains(&short.as_str()));
        chosen.insert(name, free.unwrap_or_else(|| name.to_owned()));
    }
    chosen
}

/// a … z, A … Z, then two letters.
fn short(number: usize) -> String {
    const LETTERS: &[u8; 52] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let letter = char::from(LETTERS[number % 52]).to_string();
    if number < 52 { letter } else { format!("{}{letter}", short(number / 52 - 1)) }
}

struct Script<'a> {
    tokens: &'a [Token<'a>],
    brackets: &'a Brackets,
}

impl Script<'_> {
    fn text(&self, at: usize) -> &str {
        self.tokens.get(at).filter(|token| token.kind != Kind::Text).map_or("", |token| token.text)
    }
    fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |at| self.text(at))
    }
    /// A name of the script's own or of the browser, not of a property.
    fn is_name(&self, at: usize) -> bool {
        let token = self.tokens[at];
        token.kind == Kind::Word && !KEYWORDS.contains(&token.text) && !self.is_property(at)
    }
    /// `.name`, or `{ name: … }`.
    fn is_property(&self, at: usize) -> bool {
        matches!(self.before(at), "." | "?.") || (self.begins_entry(at) && self.text(at + 1) == ":")
    }
    /// `{ name, … }`: a property and a name at once.
    fn is_shorthand(&self, at: usize) -> bool {
        self.begins_entry(at) && matches!(self.text(at + 1), "," | "}")
    }
    fn begins_entry(&self, at: usize) -> bool {
        let bracket = self.brackets.all[self.brackets.of[at]];
        self.text(bracket.start) == "{" && matches!(self.before(at), "{" | ",")
    }
    /// The bracket that holds all places of what is declared here: a parameter is seen behind its own brackets as well.
    fn scope(&self, at: usize) -> usize {
        let mut inner = self.brackets.of[at];
        let mut scope = inner;
        while inner != 0 {
            let bracket = self.brackets.all[inner];
            let (before, after) = (self.before(bracket.start), self.text(bracket.end + 1));
            let is_pattern = after == "=" && matches!(self.text(bracket.start), "{" | "[");
            if after == "=>" || is_pattern || matches!(before, "for" | "catch") {
                scope = bracket.around;
            } else if self.text(bracket.start) == "{" && matches!(before, "=>" | ")" | "else" | "try" | "catch") {
                break;
            }
            inner = bracket.around;
        }
        scope
    }
}
