//! The words of letters that a municipality has written itself. Where it has none, those for all; where there are none either, the program's own.
use crate::{Cx, fault::OrFault};
use domain::{Language, Result, area::AreaCode, wording::LetterKind};

/// A letter's words, with their placeholders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    pub subject: String,
    pub body: String,
}

/// For whoever writes the letter; words of letters are no secret.
pub async fn of(cx: &Cx, municipality: Option<&AreaCode>, letter: LetterKind, language: Language) -> Result<Option<Wording>> {
    let found: Option<(String, String)> = sqlx::query_as(
        "SELECT subject, body FROM letter_wording WHERE municipality IN ($1, '') AND letter = $2 AND language = $3 \
         ORDER BY municipality DESC LIMIT 1",
    )
    .bind(municipality.map_or("", AreaCode::as_str).to_owned())
    .bind(letter.code())
    .bind(language.code())
    .fetch_optional(cx.db.reader())
    .await
    .or_fault("read the words of a letter")?;
    Ok(found.map(|(subject, body)| Wording { subject, body }))
}
