//! The guide as one TOML file: questions in their order, each with its answers, then the usual papers. What is written reads back as it was.
use domain::{
    Language,
    area::Country,
    guide::{Answer, Guide, Kind, Paper, Question},
    language::Labels,
    routing::Urgency,
    taxonomy::TermCode,
};
use serde::Deserialize;
use std::{
    collections::{BTreeMap, HashMap},
    fmt::Write,
};
use toml::Spanned;

/// What could not be read: the line, and why.
pub struct Unreadable {
    pub line: u64,
    pub reason: String,
}

/// A guide, and the line of each question, answer and paper.
pub struct Read {
    pub guide: Guide,
    lines: HashMap<(String, Option<String>), u64>,
}
impl Read {
    /// Where a fault stands.
    pub fn line(&self, of: &str, answer: Option<&str>) -> u64 {
        self.lines.get(&(of.to_owned(), answer.map(str::to_owned))).copied().unwrap_or(1)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    question: Vec<FileQuestion>,
    #[serde(default)]
    paper: Vec<FilePaper>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileQuestion {
    code: Spanned<String>,
    kind: Option<Spanned<String>>,
    next: Option<String>,
    title: BTreeMap<Language, String>,
    #[serde(default)]
    hint: BTreeMap<Language, String>,
    #[serde(default)]
    answer: Vec<FileAnswer>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileAnswer {
    code: Spanned<String>,
    next: Option<String>,
    country: Option<String>,
    #[serde(default)]
    need: Vec<String>,
    ask: Option<String>,
    #[serde(default)]
    audience: Vec<String>,
    age: Option<u8>,
    urgency: Option<Spanned<String>>,
    #[serde(default)]
    crisis: bool,
    label: BTreeMap<Language, String>,
    #[serde(default)]
    hint: BTreeMap<Language, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FilePaper {
    code: Spanned<String>,
    country: Option<String>,
    #[serde(default)]
    need: Vec<String>,
    #[serde(default)]
    audience: Vec<String>,
    #[serde(default)]
    basis: String,
    text: BTreeMap<Language, String>,
}

/// From the file's bytes.
pub fn read(bytes: &[u8]) -> Result<Read, Unreadable> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text =
        std::str::from_utf8(bytes).map_err(|fault| Unreadable { line: line(bytes, fault.valid_up_to()), reason: "is not UTF-8".into() })?;
    let file: File = toml::from_str(text)
        .map_err(|fault| Unreadable { line: line(bytes, fault.span().map_or(0, |span| span.start)), reason: fault.message().to_owned() })?;
    let mut reader = Reader { bytes, lines: HashMap::new() };
    let questions = file.question.into_iter().map(|question| reader.question(question)).collect::<Result<_, _>>()?;
    let papers = file.paper.into_iter().map(|paper| reader.paper(paper)).collect();
    Ok(Read { guide: Guide { questions, papers }, lines: reader.lines })
}

/// As an editor shows it.
fn line(bytes: &[u8], at: usize) -> u64 {
    bytes[..at.min(bytes.len())].split(|byte| *byte == b'\n').count() as u64
}

struct Reader<'a> {
    bytes: &'a [u8],
    lines: HashMap<(String, Option<String>), u64>,
}

impl Reader<'_> {
    fn note(&mut self, of: &str, code: &Spanned<String>, is_answer: bool) {
        let key = (of.to_owned(), is_answer.then(|| code.get_ref().clone()));
        self.lines.insert(key, line(self.bytes, code.span().start));
    }
    fn known<T: std::str::FromStr>(&self, code: Spanned<String>, all: &str) -> Result<T, Unreadable> {
        let wrong = |_| Unreadable { line: line(self.bytes, code.span().start), reason: format!("`{}` is none of {all}", code.get_ref()) };
        code.get_ref().parse().map_err(wrong)
    }
    fn question(&mut self, question: FileQuestion) -> Result<Question, Unreadable> {
        let of = question.code.get_ref().clone();
        self.note(&of, &question.code, false);
        Ok(Question {
            kind: question.kind.map_or(Ok(Kind::One), |kind| self.known(kind, "one, several, place"))?,
            title: Labels(question.title),
            hint: Labels(question.hint),
            next: question.next,
            answers: question.answer.into_iter().map(|answer| self.answer(&of, answer)).collect::<Result<_, _>>()?,
            code: of,
        })
    }
    fn answer(&mut self, of: &str, answer: FileAnswer) -> Result<Answer, Unreadable> {
        self.note(of, &answer.code, true);
        Ok(Answer {
            code: answer.code.into_inner(),
            label: Labels(answer.label),
            hint: Labels(answer.hint),
            next: answer.next,
            country: answer.country.map(Country),
            needs: answer.need.into_iter().map(TermCode).collect(),
            ask: answer.ask.map(TermCode),
            audiences: answer.audience,
            age: answer.age,
            urgency: answer.urgency.map(|urgency| self.known::<Urgency>(urgency, "normal, soon, urgent")).transpose()?,
            crisis: answer.crisis,
        })
    }
    fn paper(&mut self, paper: FilePaper) -> Paper {
        self.note(&paper.code.get_ref().clone(), &paper.code, false);
        Paper {
            code: paper.code.into_inner(),
            text: Labels(paper.text),
            country: paper.country.map(Country),
            needs: paper.need.into_iter().map(TermCode).collect(),
            audiences: paper.audience,
            basis: paper.basis,
        }
    }
}

const HEAD: &str = "# The guide: questions for those who have no words for what they need. The first question is where everyone begins.
# kind: one answer, several, or place (its answers are the municipalities). next: the question that follows; none, or \"end\", is the result.
# need, audience: codes of taxonomy.csv (core) and groups.csv; ask: the need that a request names. Five languages for every text.
";

/// The file, in the one form in which it is always written.
pub fn write(guide: &Guide) -> String {
    let mut page = Page(HEAD.to_owned());
    for question in &guide.questions {
        page.question(question);
    }
    for paper in &guide.papers {
        page.table("paper", &paper.code);
        page.maybe("country", paper.country.as_ref().map(|country| country.0.as_str()));
        page.list("need", paper.needs.iter().map(TermCode::as_str));
        page.list("audience", paper.audiences.iter().map(String::as_str));
        page.maybe("basis", Some(paper.basis.as_str()).filter(|basis| !basis.is_empty()));
        page.texts("text", &paper.text);
    }
    page.0
}

struct Page(String);

impl Page {
    fn question(&mut self, question: &Question) {
        self.table("question", &question.code);
        self.maybe("kind", (question.kind != Kind::One).then(|| question.kind.code()));
        self.maybe("next", question.next.as_deref());
        self.texts("title", &question.title);
        self.texts("hint", &question.hint);
        for answer in &question.answers {
            self.table("question.answer", &answer.code);
            self.maybe("next", answer.next.as_deref());
            self.maybe("country", answer.country.as_ref().map(|country| country.0.as_str()));
            self.list("need", answer.needs.iter().map(TermCode::as_str));
            self.maybe("ask", answer.ask.as_ref().map(TermCode::as_str));
            self.list("audience", answer.audiences.iter().map(String::as_str));
            if let Some(age) = answer.age {
                self.line("age", &age.to_string());
            }
            self.maybe("urgency", answer.urgency.map(Urgency::code));
            if answer.crisis {
                self.line("crisis", "true");
            }
            self.texts("label", &answer.label);
            self.texts("hint", &answer.hint);
        }
    }
    fn table(&mut self, name: &str, code: &str) {
        let _ = write!(self.0, "\n[[{name}]]\n");
        self.maybe("code", Some(code));
    }
    fn line(&mut self, key: &str, value: &str) {
        let _ = writeln!(self.0, "{key} = {value}");
    }
    fn maybe(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.line(key, &quoted(value));
        }
    }
    fn list<'a>(&mut self, key: &str, values: impl Iterator<Item = &'a str>) {
        let values: Vec<String> = values.map(quoted).collect();
        if !values.is_empty() {
            self.line(key, &format!("[{}]", values.join(", ")));
        }
    }
    fn texts(&mut self, key: &str, labels: &Labels) {
        for language in Language::ALL {
            if let Some(text) = labels.0.get(&language) {
                self.line(&format!("{key}.{language}"), &quoted(text));
            }
        }
    }
}

/// A basic string of TOML: quotes and backslashes are escaped, and every control character.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            c if c.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
