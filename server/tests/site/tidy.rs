//! The house rules that a machine can hold: what would otherwise be said again and again in reviews.
use std::{
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every Rust file of the project, with its path from the root.
pub fn sources() -> Vec<(String, String)> {
    let mut found = vec![];
    for folder in ["app", "server", "xtask"] {
        collect(&root().join(folder), &mut found);
    }
    found.sort();
    found.into_iter().map(|path| (path.strip_prefix(root()).unwrap().display().to_string(), fs::read_to_string(&path).unwrap())).collect()
}
fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "target") {
            collect(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// What is not a test: files of tests, and what stands below `#[cfg(test)] mod tests`.
pub fn without_tests<'a>(path: &str, text: &'a str) -> &'a str {
    if path.contains("/tests") { "" } else { text.split("#[cfg(test)]\nmod ").next().unwrap_or_default() }
}

fn breaking(rule: impl Fn(&str, &str) -> bool) -> Vec<String> {
    sources().into_iter().filter(|(path, text)| rule(path, text)).map(|(path, _)| path).collect()
}

#[test]
fn no_file_is_longer_than_400_lines() {
    assert_eq!(breaking(|path, text| without_tests(path, text).lines().count() > 400), Vec::<String>::new());
}

#[test]
fn every_file_opens_by_saying_what_lives_in_it() {
    assert_eq!(breaking(|_, text| !text.starts_with("//! ")), Vec::<String>::new());
}

#[test]
fn only_one_file_asks_for_features() {
    let asks = concat!("cfg(", "feature");
    assert_eq!(breaking(|_, text| text.contains(asks)), ["app/src/lib.rs"]);
}

/// The shell around a page, the one box for several lines, the pictures, the block for search engines: what goes in there is written or escaped by us.
#[test]
fn unescaped_html_stands_in_four_files() {
    let sink = concat!("inner_html", "=");
    let known = ["layout.rs", "parts/field.rs", "parts/icon.rs", "structured.rs"].map(|file| format!("app/src/pages/{file}"));
    assert_eq!(breaking(|_, text| text.contains(sink)), known);
}

#[test]
fn only_the_store_knows_sql() {
    let sqlx = concat!("sqlx", "::");
    assert_eq!(breaking(|path, text| !path.starts_with("server/store/") && text.contains(sqlx)), Vec::<String>::new());
}

#[test]
fn only_one_file_of_the_pages_writes_addresses() {
    let starts = |text: &str| {
        ["lt/", "{lang}", "{language}", "staff/", "provider/", "refer", "follow", "services/", "find", "sign-"]
            .iter()
            .any(|s| text.starts_with(s))
    };
    let writes = |path: &str, text: &str| {
        path.starts_with("app/src/pages/") && !path.ends_with("/links.rs") && without_tests(path, text).split("\"/").skip(1).any(starts)
    };
    assert_eq!(breaking(writes), Vec::<String>::new());
}

#[test]
fn nothing_is_left_for_later_or_switched_off() {
    let words = [concat!("to", "do!("), concat!("unimple", "mented!("), concat!("#[al", "low("), concat!("db", "g!(")];
    assert_eq!(breaking(|_, text| words.iter().any(|word| text.contains(word))), Vec::<String>::new());
}

#[test]
fn every_part_has_its_looks() {
    let parts = root().join("app/src/pages/parts");
    let style = fs::read_to_string(root().join("style/main.css")).unwrap();
    for entry in fs::read_dir(parts).unwrap().flatten() {
        let name = entry.path().file_stem().unwrap().to_string_lossy().into_owned();
        if name == "mod" {
            continue;
        }
        assert!(root().join(format!("style/parts/{name}.css")).exists(), "style/parts/{name}.css is missing");
        assert!(style.contains(&format!("parts/{name}.css")), "main.css does not name parts/{name}.css");
    }
}

#[test]
fn nothing_names_a_machine_or_a_folder_of_one() {
    let words = [concat!("/wo", "rk/"), concat!("/tm", "p/"), concat!("/ho", "me/")];
    assert_eq!(breaking(|_, text| words.iter().any(|word| text.contains(word))), Vec::<String>::new());
}

/// What stands in files of tests and below `#[cfg(test)] mod tests`.
fn only_tests<'a>(path: &str, text: &'a str) -> &'a str {
    if path.contains("/tests") { text } else { text.split_once("#[cfg(test)]\nmod ").map_or("", |(_, tests)| tests) }
}

/// The tests of the store run their bodies with `testing::each`: on SQLite, and on PostgreSQL where one is named.
#[test]
fn every_verb_of_the_store_is_called_by_a_test() {
    let sources = sources();
    let store: Vec<_> = sources.iter().filter(|(path, _)| path.starts_with("server/store/") || path.starts_with("server/vault/")).collect();
    let tests: String = store.iter().map(|(path, text)| only_tests(path, text)).collect();
    let verbs = store.iter().filter(|(path, _)| path.starts_with("server/store/")).flat_map(|(path, text)| {
        let names = without_tests(path, text).split("pub async fn ").skip(1);
        names
            .filter_map(|rest| rest.split_once("(cx: &Cx").or_else(|| rest.split_once("(\n    cx: &Cx")))
            .map(move |(name, _)| (path, name))
    });
    let verbs: Vec<_> = verbs.filter(|(_, name)| !name.contains(['(', ' '])).collect();
    assert!(verbs.len() > 80, "the verbs are not found: {}", verbs.len());
    let untested: Vec<_> = verbs.iter().filter(|(_, name)| !tests.contains(&format!("{name}("))).collect();
    assert!(untested.is_empty(), "without a test: {untested:?}");
}

/// The tour of the browser's tests is held to that list, so that axe sees every page.
#[test]
fn the_list_of_pages_for_the_tour_is_the_table_of_doors() {
    let listed = fs::read_to_string(root().join("end2end/pages.txt")).unwrap();
    let mut pages: Vec<&str> = app::pages::doors().iter().map(|line| line.path).collect();
    pages.sort_unstable();
    let listed: Vec<&str> = listed.lines().collect();
    assert_eq!(listed, pages, "a new page gets its line in end2end/pages.txt, in order, and a stop in end2end/tour.mjs");
}
