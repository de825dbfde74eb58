//! Whose code we build on: every licence and source is on the list of `deny.toml`, and no crate of a version known to be broken.
//! Looks at what cargo says of the lock file; fetches nothing.
use crate::command::{self, Done};
use serde_json::Value;
use std::{fmt::Write, fs};
use toml::Table;

pub fn check() -> Done {
    let rules: Table = fs::read_to_string("deny.toml")?.parse()?;
    let metadata: Value = serde_json::from_str(&command::output(&mut command::cargo(["metadata", "--format-version=1", "--locked"]))?)?;
    let packages = metadata["packages"].as_array().ok_or("cargo metadata lists no packages")?;
    let mut complaints = String::new();
    for package in packages {
        for problem in problems(package, &rules) {
            writeln!(complaints, "  {} {}: {problem}", text(package, "name"), text(package, "version"))?;
        }
    }
    eprintln!("{} crates looked at", packages.len());
    if complaints.is_empty() { Ok(()) } else { Err(format!("against deny.toml:\n{complaints}").into()) }
}

fn problems(package: &Value, rules: &Table) -> Vec<String> {
    let mut found = Vec::new();
    let allowed = list(rules, "licenses", "allow");
    match package["license"].as_str() {
        Some(licence) if allows(licence, &allowed) => {}
        Some(licence) => found.push(format!("licence {licence} is not on the list")),
        None => found.push("names no licence".to_owned()),
    }
    if let Some(source) = package["source"].as_str()
        && !list(rules, "sources", "allow-registry").iter().any(|allowed| source == format!("registry+{allowed}"))
    {
        found.push(format!("comes from {source}"));
    }
    found.extend(broken(package, rules));
    found
}

fn broken(package: &Value, rules: &Table) -> Option<String> {
    let denied = rules.get("bans")?.get("deny")?.as_array()?;
    let rule = denied.iter().find(|rule| rule.get("crate").and_then(toml::Value::as_str) == package["name"].as_str())?;
    let says = |key: &str| rule.get(key).and_then(toml::Value::as_str);
    let hit = says("below").is_none_or(|limit| parts(text(package, "version")) < parts(limit));
    hit.then(|| says("reason").unwrap_or("is denied").to_owned())
}

/// An SPDX expression: `OR` leaves the choice, `AND` and `WITH` do not. A slash is the old way to say `OR`.
fn allows(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let (holds, rest) = either(&words, allowed);
    holds && rest.is_empty()
}

fn either<'a>(words: &'a [&'a str], allowed: &[String]) -> (bool, &'a [&'a str]) {
    let (mut holds, mut rest) = both(words, allowed);
    while let ["OR", more @ ..] = rest {
        let (next, after) = both(more, allowed);
        (holds, rest) = (holds | next, after);
    }
    (holds, rest)
}

fn both<'a>(words: &'a [&'a str], allowed: &[String]) -> (bool, &'a [&'a str]) {
    let (mut holds, mut rest) = one(words, allowed);
    while let ["AND", more @ ..] = rest {
        let (next, after) = one(more, allowed);
        (holds, rest) = (holds & next, after);
    }
    (holds, rest)
}

fn one<'a>(words: &'a [&'a str], allowed: &[String]) -> (bool, &'a [&'a str]) {
    let listed = |name: &str| allowed.iter().any(|allowed| allowed == name);
    match words {
        ["(", inside @ ..] => {
            let (holds, rest) = either(inside, allowed);
            (holds && rest.first() == Some(&")"), rest.get(1..).unwrap_or(&[]))
        }
        [licence, "WITH", exception, rest @ ..] => (listed(&format!("{licence} WITH {exception}")), rest),
        [licence, rest @ ..] => (listed(licence), rest),
        [] => (false, words),
    }
}

fn parts(version: &str) -> Vec<u64> {
    version.split(['.', '-', '+']).map_while(|part| part.parse().ok()).collect()
}

fn list(rules: &Table, section: &str, key: &str) -> Vec<String> {
    let values = rules.get(section).and_then(|section| section.get(key)).and_then(toml::Value::as_array);
    values.into_iter().flatten().filter_map(toml::Value::as_str).map(str::to_owned).collect()
}

fn text<'a>(package: &'a Value, key: &str) -> &'a str {
    package[key].as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_must_be_allowed_in_all_its_parts() {
        let allowed: Vec<String> = ["MIT", "Apache-2.0 WITH LLVM-exception"].map(String::from).into();
        for (expression, holds) in [
            ("MIT", true),
            ("GPL-3.0", false),
            ("GPL-3.0 OR MIT", true),
            ("MIT/Apache-2.0", true),
            ("MIT AND GPL-3.0", false),
            ("(GPL-3.0 OR MIT) AND MIT", true),
            ("Apache-2.0 WITH LLVM-exception", true),
            ("MIT AND (GPL-3.0", false),
            ("", false),
        ] {
            assert_eq!(allows(expression, &allowed), holds, "{expression}");
        }
    }

    #[test]
    fn versions_compare_as_numbers() {
        assert!(parts("0.9.0") < parts("0.37.0") && parts("1.10.0") > parts("1.9.9"));
    }
}
