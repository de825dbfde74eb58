//! A script cut into words, numbers, texts and signs; and which bracket each of them stands in. Comments are left out here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Word,
    Number,
    /// A string, a regular expression, or a piece of a template.
    Text,
    Sign,
}

#[derive(Clone, Copy, Debug)]
pub struct Token<'a> {
    pub kind: Kind,
    pub text: &'a str,
}

/// The longest first.
const SIGNS: [&str; 22] = [
    "...", "===", "!==", "**=", "=>", "==", "!=", "<=", ">=", "&&", "||", "??", "?.", "**", "++", "--", "+=", "-=", "*=", "/=", ">>", "<<",
];

pub fn of(text: &str) -> Result<Vec<Token<'_>>, String> {
    let mut tokens = vec![];
    let end = read(text, 0, &mut tokens, false)?;
    if end == text.len() { Ok(tokens) } else { Err(format!("a bracket too many: {}", near(text, end))) }
}

/// Reads up to the end, or up to the bracket that closes a template's `${`; answers where.
fn read<'a>(text: &'a str, mut at: usize, tokens: &mut Vec<Token<'a>>, inside: bool) -> Result<usize, String> {
    let mut depth = 0_usize;
    while let Some(next) = text[at..].chars().next() {
        let rest = &text[at..];
        let (kind, length) = match next {
            _ if next.is_whitespace() => {
                at += next.len_utf8();
                continue;
            }
            _ if rest.starts_with("//") => {
                at += rest.find('\n').unwrap_or(rest.len());
                continue;
            }
            _ if rest.starts_with("/*") => {
                at += rest.find("*/").ok_or_else(|| format!("a comment without an end: {}", near(text, at)))? + 2;
                continue;
            }
            '`' => {
                at = template(text, at, tokens)?;
                continue;
            }
            '"' | '\'' => (Kind::Text, closed(rest, next)?),
            '/' if is_expression_next(tokens) => (Kind::Text, pattern(rest)?),
            _ if is_start(next) => (Kind::Word, rest.find(|c: char| !is_start(c) && !c.is_ascii_digit()).unwrap_or(rest.len())),
            _ if next.is_ascii_digit() || (next == '.' && rest[1..].starts_with(|c: char| c.is_ascii_digit())) => {
                (Kind::Number, rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '.').unwrap_or(rest.len()))
            }
            '}' if inside && depth == 0 => return Ok(at),
            _ => {
                depth += usize::from(next == '{');
                depth = depth.saturating_sub(usize::from(next == '}'));
                (Kind::Sign, SIGNS.iter().find(|sign| rest.starts_with(**sign)).map_or(next.len_utf8(), |sign| sign.len()))
            }
        };
        tokens.push(Token { kind, text: &rest[..length] });
        at += length;
    }
    if inside { Err("a template without an end".to_owned()) } else { Ok(at) }
}

fn is_start(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '_' | '$')
}
/// Where a sign of division would make no sense.
fn is_expression_next(tokens: &[Token<'_>]) -> bool {
    tokens.last().is_none_or(|last| last.kind == Kind::Sign && !matches!(last.text, ")" | "]" | "}"))
}
fn near(text: &str, at: usize) -> String {
    text[at..].chars().take(40).collect()
}

fn closed(rest: &str, quote: char) -> Result<usize, String> {
    let mut escaped = false;
    let end = rest.char_indices().skip(1).find(|(_, c)| {
        let ends = *c == quote && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    end.map(|(at, c)| at + c.len_utf8()).ok_or_else(|| format!("a text without an end: {}", near(rest, 0)))
}

fn pattern(rest: &str) -> Result<usize, String> {
    let (mut escaped, mut class) = (false, false);
    let end = rest.char_indices().skip(1).find(|(_, c)| {
        let ends = *c == '/' && !escaped && !class;
        class = match c {
            '[' if !escaped => true,
            ']' if !escaped => false,
            _ => class,
        };
        escaped = *c == '\\' && !escaped;
        ends
    });
    end.map(|(at, _)| at + 1).ok_or_else(|| format!("a pattern without an end: {}", near(rest, 0)))
}

/// "`a ${", what stands between, "} b`".
fn template<'a>(text: &'a str, start: usize, tokens: &mut Vec<Token<'a>>) -> Result<usize, String> {
    let (mut from, mut at) = (start, start + 1);
    loop {
        let rest = &text[at..];
        let (end, value) = match (rest.find('`'), rest.find("${")) {
            (Some(end), Some(value)) if value < end => (value + 2, true),
            (Some(end), _) => (end + 1, false),
            (None, _) => return Err(format!("a template without an end: {}", near(text, start))),
        };
        tokens.push(Token { kind: Kind::Text, text: &text[from..at + end] });
        at += end;
        if !value {
            return Ok(at);
        }
        from = read(text, at, tokens, true)?;
        at = from + 1;
    }
}

/// Pairs of brackets; the whole script is the first.
pub struct Brackets {
    pub all: Vec<Bracket>,
    /// Of each token, the one that it stands in; an opening and a closing one stand in themselves.
    pub of: Vec<usize>,
}
#[derive(Clone, Copy, Debug)]
pub struct Bracket {
    pub around: usize,
    pub start: usize,
    pub end: usize,
}

impl Brackets {
    pub fn of(tokens: &[Token<'_>]) -> Result<Self, String> {
        let mut found = Self { all: vec![Bracket { around: 0, start: 0, end: tokens.len() }], of: vec![] };
        let mut open = vec![0];
        for (at, token) in tokens.iter().enumerate() {
            let inner = *open.last().unwrap_or(&0);
            match token.text {
                "(" | "[" | "{" if token.kind == Kind::Sign => {
                    found.all.push(Bracket { around: inner, start: at, end: at });
                    open.push(found.all.len() - 1);
                    found.of.push(found.all.len() - 1);
                }
                ")" | "]" | "}" if token.kind == Kind::Sign => {
                    found.all[inner].end = at;
                    found.of.push(inner);
                    open.pop();
                    if inner == 0 {
                        return Err("a bracket is closed that was not opened".to_owned());
                    }
                }
                _ => found.of.push(inner),
            }
        }
        if open == [0] { Ok(found) } else { Err("a bracket is not closed".to_owned()) }
    }
}
