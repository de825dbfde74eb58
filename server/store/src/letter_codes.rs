//! What is proved by a letter: a browser asks, a letter brings a code, and the code is typed into the browser that asked. A code is random and kept as a
//! hash; each try of a letter has one of its own, and each try of a code is counted before it is looked at. What is asked for stands in the tables of
//! those who ask (`accounts::asks`, `claims`).
use crate::{Cx, Tx, fault::OrFault};
use domain::{Error, Problem, Result, Wrong, letter_code::LetterCode};

/// Long enough for a code that one browser is asked for: 40 bits.
pub(crate) const SIGNS: usize = 8;
/// So often it may be mistyped.
pub(crate) const MOST_TRIES: i64 = 5;
/// Letters to one address in the time that is looked at; who asks more often is told the same and gets none.
const MOST_LETTERS: i64 = 3;

pub(crate) fn random(signs: usize) -> Result<LetterCode> {
    let mut bytes = vec![0; signs];
    getrandom::fill(&mut bytes).map_err(|_| Error::Unavailable)?;
    Ok(LetterCode::from_bytes(&bytes))
}

/// Two questions may have the same short code; their hashes differ.
pub(crate) fn hash(whose: &str, code: &LetterCode) -> String {
    seal::hash(&format!("{whose}:{}", code.as_str()))
}

/// The two statements that know the tables of one kind of question.
pub(crate) struct Typed {
    /// Counts a try of the question that a browser has open, and answers its id: the browser's hash, now, the most tries.
    pub count_try: &'static str,
    /// How many of its letters have brought this code: the id, the hash.
    pub count_letters: &'static str,
}

impl Typed {
    /// The code that is typed into a browser. `NotFound` where nothing is open; a try that fails stays counted. Answers whose code it was, in the
    /// transaction in which it is used.
    pub async fn check(&self, cx: &Cx, browser: &str, code: &LetterCode) -> Result<(Tx, String)> {
        let mut tx = cx.begin().await?;
        let whose: Option<String> = sqlx::query_scalar(self.count_try)
            .bind(seal::hash(browser))
            .bind(cx.now_ms())
            .bind(MOST_TRIES)
            .fetch_optional(tx.conn())
            .await
            .or_fault("count a try")?;
        let whose = whose.ok_or(Error::NotFound)?;
        let letters: i64 = sqlx::query_scalar(self.count_letters)
            .bind(&whose)
            .bind(hash(&whose, code))
            .fetch_one(tx.conn())
            .await
            .or_fault("look up a code")?;
        if letters > 0 {
            return Ok((tx, whose));
        }
        tx.commit().await?;
        Err(Error::Invalid(vec![Problem::new("code", Wrong::DoNotMatch)]))
    }
}

/// Whether one more letter may leave. `asked`: counts what was asked for somebody since a moment.
pub(crate) async fn one_more(tx: &mut Tx, asked: &'static str, whom: String, since: i64) -> Result<bool> {
    let letters: i64 =
        sqlx::query_scalar(asked).bind(whom).bind(since).fetch_one(tx.conn()).await.or_fault("count letters to an address")?;
    Ok(letters < MOST_LETTERS)
}
