//! The residents' one script as it is sent: without comments and spaces, and under short names. Made for that file and its habits (no `var`, no
//! `function`, a semicolon after each statement), not for any other; what it cannot read, it refuses.
mod names;
mod tokens;

use crate::command::Done;
use std::{fs, path::Path};
use tokens::{Kind, Token};

/// The most that it may be: a phone with a bad network fetches it before anything moves.
const MOST: usize = 5_000;

pub fn build(folder: &Path) -> Done {
    let path = folder.join("kladka.js");
    let small = smaller(&fs::read_to_string(&path)?)?;
    if small.len() > MOST {
        return Err(format!("kladka.js has {} bytes, {MOST} are allowed", small.len()).into());
    }
    Ok(fs::write(path, small)?)
}

fn smaller(text: &str) -> Result<String, String> {
    let tokens = tokens::of(text)?;
    let brackets = tokens::Brackets::of(&tokens)?;
    let named = names::shortened(&tokens, &brackets, &names::of_browser(text))?;
    Ok(written(&joined(&bare(named), &tokens)))
}

/// `(one) => …` without its brackets.
fn bare(mut tokens: Vec<String>) -> Vec<String> {
    for at in 3..tokens.len() {
        let lonely = tokens[at] == "=>" && tokens[at - 1] == ")" && tokens[at - 3] == "(" && is_word(&tokens[at - 2]);
        if lonely {
            tokens[at - 1].clear();
            tokens[at - 3].clear();
        }
    }
    tokens
}

/// `let a; let b;` as `let a, b;`, and no semicolon at the end of a block.
fn joined(texts: &[String], tokens: &[Token]) -> Vec<String> {
    let mut declares = vec![false];
    let mut said: Vec<String> = vec![];
    let mut skips = false;
    for (at, text) in texts.iter().enumerate() {
        let next = texts.get(at + 1).map(String::as_str);
        let begins = said.iter().rev().find(|text| !text.is_empty()).is_none_or(|last| matches!(last.as_str(), ";" | "{" | "}"));
        if std::mem::take(&mut skips) {
            continue;
        }
        match text.as_str() {
            _ if tokens[at].kind != Kind::Sign && text != "let" => {}
            "(" | "[" | "{" => declares.push(false),
            ")" | "]" | "}" => drop(declares.pop()),
            "let" if begins => *declares.last_mut().unwrap_or(&mut false) = true,
            ";" if next.is_none_or(|next| next == "}") => continue,
            ";" if next == Some("let") && declares.last() == Some(&true) => {
                said.push(",".to_owned());
                skips = true;
                continue;
            }
            ";" => *declares.last_mut().unwrap_or(&mut false) = false,
            _ => {}
        }
        said.push(text.clone());
    }
    said
}

fn written(tokens: &[String]) -> String {
    let mut text = String::new();
    for token in tokens {
        let (last, first) = (text.chars().last(), token.chars().next());
        let clash = last
            .zip(first)
            .is_some_and(|(last, first)| (part_of_word(last) && part_of_word(first)) || (last == first && matches!(last, '+' | '-')));
        if clash {
            text.push(' ');
        }
        text.push_str(token);
    }
    text
}

fn part_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$')
}
fn is_word(text: &str) -> bool {
    text.chars().all(part_of_word) && text.starts_with(|c: char| !c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_spaces_and_long_names_stay_at_home() {
        for (text, small) in [
            ("// Why.\nconst word = \"a // b\"; /* and */\nconst other = word; other(other);", "let b=\"a // b\",a=b;a(a)"),
            (
                "const show = (event) => { event.preventDefault(); return true; }; show(show);",
                "let a=b=>{b.preventDefault();return!0};a(a)",
            ),
            ("/* global fetch */ fetch(`a?q=${fetch}`);", "fetch(`a?q=${fetch}`)"),
            // What is a property keeps its name, and what is read out of one says both.
            ("const { list: most, off } = off.list; most({ off, most: off });", "let{list:b,off:a}=a.list;b({off:a,most:a})"),
            ("const slow = 1; if (/[/\"]/.test(slow)) slow / slow;", "let a=1;if(/[/\"]/.test(a))a/a"),
            ("for (const line of lines) lines(line); const lines = 1 + +1;", "for(let b of a)a(b);let a=1+ +1"),
        ] {
            assert_eq!(smaller(text).as_deref(), Ok(small), "{text}");
        }
    }
    #[test]
    fn names_that_are_never_seen_together_share_a_short_one() {
        let small = smaller("const run = (work) => work; run((first) => { first(first); }); run((second) => { second(second); });")
            .unwrap_or_default();
        assert_eq!(small, "let b=c=>c;b(a=>{a(a)});b(a=>{a(a)})");
    }
    #[test]
    fn what_cannot_be_read_is_refused() {
        for text in ["const a = \"open", "const a = {;", "const a = `${b`;", "lonely();", "/* never"] {
            assert!(smaller(text).is_err(), "{text}");
        }
    }
    #[test]
    fn the_script_of_the_site_keeps_its_promise() -> Done {
        let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../public/kladka.js"))?;
        let small = smaller(&text)?;
        assert!(small.len() <= MOST && !small.contains("//") && !small.contains("querySelectorAll(selector)"), "{}", small.len());
        Ok(())
    }
}
