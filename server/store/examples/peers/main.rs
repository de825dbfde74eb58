//! `cargo run --release -p store --example peers -- SERVICES POSTGRES`: the same made-up services and judged questions as the search
//! index is measured with, in SQLite's FTS5 and PostgreSQL's full text, each as good as its own means make it for these languages: the words of the
//! taxonomy stand in each row. One line of JSON on standard output. `cargo xtask bench search` runs it.
#[path = "../../../search/examples/bench/catalogue.rs"]
#[expect(dead_code, reason = "shared with the measurements of the index, which ask more of it")]
mod catalogue;

use catalogue::{Catalogue, Fallible};
use domain::{Language, search::Document};
use serde_json::{Value, json};
use sqlx::{AnyConnection, AssertSqlSafe, Connection, Row, any::AnyConnectOptions};
use std::{
    collections::HashMap,
    io::Write,
    time::{Duration, Instant},
};

/// No engine is asked longer than this; what it answered until then is counted.
const PATIENCE: Duration = Duration::from_secs(40);

/// One way to search with SQL; rows have a number, an id, a unit and a need beside their words.
struct Engine {
    name: &'static str,
    postgres: bool,
    setup: &'static [&'static str],
    insert: &'static str,
    /// After all rows are in.
    finish: &'static [&'static str],
    /// From words to what stands behind MATCH or `@@`.
    question: fn(&str) -> String,
    best: &'static str,
    counts: &'static str,
}

const ENGINES: [Engine; 3] = [
    Engine {
        name: "SQLite FTS5 unicode61",
        postgres: false,
        setup: &[
            "CREATE TABLE d (n INTEGER PRIMARY KEY, id TEXT, unit TEXT, need TEXT)",
            "CREATE VIRTUAL TABLE f USING fts5(t, b, x, content='', tokenize=\"unicode61 remove_diacritics 2\")",
        ],
        insert: FTS5_INSERT,
        finish: FTS5_FINISH,
        question: |words| {
            let words: Vec<String> = split(words);
            let last = words.last().map(|last| format!("\"{last}\"*"));
            words.iter().map(|word| format!("\"{word}\"")).chain(last).collect::<Vec<_>>().join(" OR ")
        },
        best: FTS5_BEST,
        counts: FTS5_COUNTS,
    },
    Engine {
        name: "SQLite FTS5 trigram",
        postgres: false,
        setup: &[
            "CREATE TABLE d (n INTEGER PRIMARY KEY, id TEXT, unit TEXT, need TEXT)",
            "CREATE VIRTUAL TABLE f USING fts5(t, b, x, content='', tokenize=\"trigram remove_diacritics 1\")",
        ],
        insert: FTS5_INSERT,
        finish: FTS5_FINISH,
        question: |words| {
            let pieces = |word: String| {
                let letters: Vec<char> = word.chars().collect();
                letters.windows(3).map(|piece| format!("\"{}\"", piece.iter().collect::<String>())).collect::<Vec<_>>()
            };
            split(words).into_iter().flat_map(pieces).collect::<Vec<_>>().join(" OR ")
        },
        best: FTS5_BEST,
        counts: FTS5_COUNTS,
    },
    Engine {
        name: "PostgreSQL full text",
        postgres: true,
        setup: &[
            "CREATE EXTENSION IF NOT EXISTS unaccent",
            "DROP TABLE IF EXISTS f",
            "CREATE TABLE f (n INTEGER PRIMARY KEY, id TEXT, unit TEXT, need TEXT, v TSVECTOR)",
        ],
        insert: "INSERT INTO f SELECT $1::INTEGER, $2, $3, $4, \
            setweight(to_tsvector('lithuanian', unaccent($5)) || to_tsvector('russian', unaccent($5)) || to_tsvector('english', unaccent($5)) || to_tsvector('simple', unaccent($5)), 'A') || \
            setweight(to_tsvector('lithuanian', unaccent($6)) || to_tsvector('russian', unaccent($6)) || to_tsvector('english', unaccent($6)) || to_tsvector('simple', unaccent($6)), 'C') || \
            setweight(to_tsvector('lithuanian', unaccent($7)) || to_tsvector('russian', unaccent($7)) || to_tsvector('english', unaccent($7)) || to_tsvector('simple', unaccent($7)), 'B')",
        finish: &["CREATE INDEX f_v ON f USING gin (v)", "CREATE INDEX f_unit ON f (unit)", "ANALYZE f"],
        question: |words| split(words).join(" "),
        best: "SELECT f.id AS id FROM f, (SELECT replace((plainto_tsquery('lithuanian', unaccent($1)) || plainto_tsquery('russian', unaccent($1)) || \
            plainto_tsquery('english', unaccent($1)) || plainto_tsquery('simple', unaccent($1)))::TEXT, '&', '|')::TSQUERY AS q) AS asked \
            WHERE f.v @@ asked.q AND ('' = $2 OR f.unit IN ($2, $3, '*')) ORDER BY ts_rank(f.v, asked.q) DESC, f.n LIMIT 10",
        counts: "SELECT f.need AS need, count(*) AS many FROM f, (SELECT replace((plainto_tsquery('lithuanian', unaccent($1)) || plainto_tsquery('russian', unaccent($1)) || \
            plainto_tsquery('english', unaccent($1)) || plainto_tsquery('simple', unaccent($1)))::TEXT, '&', '|')::TSQUERY AS q) AS asked \
            WHERE f.v @@ asked.q AND ('' = $2 OR f.unit IN ($2, $3, '*')) GROUP BY f.need",
    },
];
const FTS5_INSERT: &str = "INSERT INTO d SELECT $1, $2, $3, $4; INSERT INTO f (rowid, t, b, x) SELECT $1, $5, $6, $7";
const FTS5_FINISH: &[&str] = &["INSERT INTO f (f) VALUES ('optimize')", "CREATE INDEX d_unit ON d (unit)", "ANALYZE"];
/// The plus keeps SQLite from walking the unit's rows and asking FTS5 for each.
const FTS5_BEST: &str = "SELECT d.id AS id FROM f JOIN d ON d.n = f.rowid WHERE f MATCH $1 AND ('' = $2 OR +d.unit IN ($2, $3, '*')) \
    ORDER BY bm25(f, 3.0, 1.0, 2.0), d.n LIMIT 10";
const FTS5_COUNTS: &str = "SELECT d.need AS need, count(*) AS many FROM f JOIN d ON d.n = f.rowid WHERE f MATCH $1 AND ('' = $2 OR +d.unit IN ($2, $3, '*')) GROUP BY d.need";

fn split(words: &str) -> Vec<String> {
    words.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().nth(2).is_some()).map(str::to_lowercase).collect()
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Fallible {
    let mut args = std::env::args().skip(1);
    let services: usize = args.next().ok_or("how many services?")?.parse()?;
    let postgres = args.next().ok_or("the address of a PostgreSQL")?;
    sqlx::any::install_default_drivers();
    let catalogue = Catalogue::read()?;
    let words: HashMap<&str, String> = catalogue
        .terms
        .iter()
        .map(|term| {
            (term.key.as_str(), term.labels.iter().chain(&term.synonyms).map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" "))
        })
        .collect();
    let mut report = serde_json::Map::new();
    for engine in &ENGINES {
        let mut judged = Db::open(engine, &postgres).await?;
        judged.fill(&catalogue.judged, 0, &words).await?;
        judged.finish().await?;
        let recall = judged.ask(&catalogue, false).await?["recall"].clone();
        let mut db = Db::open(engine, &postgres).await?;
        let start = Instant::now();
        for from in (0..services).step_by(10_000) {
            let documents = catalogue.documents(from, 10_000.min(services - from));
            db.fill(&documents, from, &words).await?;
            write!(std::io::stderr(), "\r{:>24} {}/{services}", engine.name, from + documents.len())?;
        }
        db.finish().await?;
        writeln!(std::io::stderr())?;
        let built = start.elapsed();
        let mut asked = db.ask(&catalogue, true).await?;
        asked["recall"] = recall;
        asked["build_seconds"] = json!(built.as_secs_f64());
        report.insert(engine.name.to_owned(), asked);
    }
    writeln!(std::io::stdout(), "{}", Value::Object(report))?;
    Ok(())
}

struct Db<'a> {
    engine: &'a Engine,
    connection: AnyConnection,
    /// SQLite's file, removed at the end.
    _folder: tempfile::TempDir,
}

impl<'a> Db<'a> {
    async fn open(engine: &'a Engine, postgres: &str) -> Fallible<Self> {
        let folder = tempfile::tempdir()?;
        let sqlite = format!("sqlite://{}?mode=rwc", folder.path().join("peer.db").display());
        let options: AnyConnectOptions = if engine.postgres { postgres } else { sqlite.as_str() }.parse()?;
        let mut connection = AnyConnection::connect_with(&options).await?;
        if !engine.postgres {
            sqlx::query("PRAGMA synchronous = OFF").execute(&mut connection).await?;
        }
        for step in engine.setup {
            sqlx::query(*step).execute(&mut connection).await?;
        }
        Ok(Self { engine, connection, _folder: folder })
    }

    async fn fill(&mut self, documents: &[Document], from: usize, words: &HashMap<&str, String>) -> Fallible {
        let mut transaction = self.connection.begin().await?;
        for (number, document) in (from + 1..).zip(documents) {
            let all = |texts: &[(Option<Language>, String)]| texts.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" ");
            let unit = if document.everywhere {
                "*"
            } else {
                document.areas.first().and_then(|path| path.first()).map_or("*", |unit| unit.as_str())
            };
            let taxonomy =
                document.terms.iter().filter_map(|key| words.get(key.as_str())).map(String::as_str).collect::<Vec<_>>().join(" ");
            for insert in self.engine.insert.split("; ") {
                let mut query = sqlx::query(AssertSqlSafe(insert.to_owned())).bind(i64::try_from(number)?);
                // SQLite wants only what its statement names.
                if insert.contains("$2") {
                    query = query.bind(document.id.map(domain::Id::text).unwrap_or_default()).bind(unit.to_owned());
                    query = query.bind(document.needs.first().map(ToString::to_string).unwrap_or_default());
                }
                if insert.contains("$5") {
                    let fillers = if insert.contains("$2") { 0 } else { 3 };
                    query = (0..fillers).fold(query, |query, _| query.bind(String::new()));
                    query = query.bind(all(&document.names)).bind(all(&document.texts)).bind(taxonomy.clone());
                }
                query.execute(&mut *transaction).await?;
            }
        }
        Ok(transaction.commit().await?)
    }

    async fn finish(&mut self) -> Fallible {
        for step in self.engine.finish {
            sqlx::query(*step).execute(&mut self.connection).await?;
        }
        Ok(())
    }

    /// The best ten and the counts by need, as the find page wants both.
    async fn ask(&mut self, catalogue: &Catalogue, filtered: bool) -> Fallible<Value> {
        let (mut took, mut recall) = (Vec::new(), 0.0);
        let begun = Instant::now();
        for question in &catalogue.questions {
            if begun.elapsed() > PATIENCE {
                break;
            }
            let asked = (self.engine.question)(&question.words);
            let code =
                |at: usize| if filtered { &question.unit } else { &question.area }.get(at).map(ToString::to_string).unwrap_or_default();
            let start = Instant::now();
            let mut hits = 0;
            if !asked.is_empty() {
                let best = sqlx::query(self.engine.best).bind(asked.clone()).bind(code(0)).bind(code(1));
                let rows = best.fetch_all(&mut self.connection).await?;
                let counts = sqlx::query(self.engine.counts).bind(asked).bind(code(0)).bind(code(1));
                counts.fetch_all(&mut self.connection).await?;
                hits = rows.iter().take(5).filter(|row| question.expected.contains(&row.get::<String, _>("id"))).count();
            }
            took.push(start.elapsed());
            recall += f64::from(u32::try_from(hits)?) / f64::from(u32::try_from(question.expected.len().min(5))?);
        }
        took.sort();
        let at = |percent: usize| {
            took.get((took.len() * percent / 100).min(took.len().saturating_sub(1))).map_or(0.0, |t| t.as_secs_f64() * 1e3)
        };
        let recall = recall / f64::from(u32::try_from(took.len().max(1))?);
        Ok(json!({ "p50_ms": at(50), "p99_ms": at(99), "asked": took.len(), "recall": recall }))
    }
}
