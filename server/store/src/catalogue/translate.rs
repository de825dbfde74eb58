//! Texts of a record in further languages, each with its state: a translation whose original has changed since says so.
use super::{
    objects::Object,
    split::{Own, Root},
};
use crate::{
    Tx,
    fault::OrFault,
    rows::{Cell, insert},
};
use domain::{Result, language::TextState};
use serde_json::Value;
use std::collections::BTreeMap;

/// Brings the translations of these roots to what was given; what was not given is kept, and outdated where its original has changed.
pub async fn write(tx: &mut Tx, of: &'static Object, roots: &[&Root], stored: &BTreeMap<String, Own>) -> Result<()> {
    let mut new = vec![];
    for root in roots {
        let old = stored.get(&root.id);
        if let Some(old) = old {
            outdate(tx, of, &root.id, old, &root.own).await?;
        }
        if let Some(given) = root.own.get("translations") {
            let before = old.and_then(|o| o.get("translations"));
            remove_missing(tx, of, &root.id, before, given).await?;
            for (language, field, text) in texts(given) {
                let same = before.and_then(|b| b.get(language)?.get(field)?.as_str()) == Some(text);
                if !same {
                    let cells = [of.name, &root.id, field, language, text, TextState::Human.code()];
                    new.push(cells.into_iter().map(Cell::text).collect());
                }
            }
        }
    }
    let columns = ["resource_type", "resource_id", "field", "language", "text", "state"];
    let again = " ON CONFLICT (resource_type, resource_id, field, language) DO UPDATE SET text = excluded.text, state = excluded.state, \
        confirmed_at = NULL, confirmed_by = NULL";
    insert(tx, "translation", &columns, new, again).await
}

fn texts(translations: &Value) -> impl Iterator<Item = (&str, &str, &str)> {
    let languages = translations.as_object().into_iter().flatten();
    languages.flat_map(|(language, fields)| {
        let fields = fields.as_object().into_iter().flatten();
        fields.filter_map(move |(field, text)| Some((language.as_str(), field.as_str(), text.as_str()?)))
    })
}

async fn outdate(tx: &mut Tx, of: &Object, id: &str, old: &Own, new: &Own) -> Result<()> {
    let changed = old.keys().chain(new.keys()).filter(|field| old.get(*field) != new.get(*field) && *field != "translations");
    for field in changed {
        sqlx::query("UPDATE translation SET state = $1 WHERE resource_type = $2 AND resource_id = $3 AND field = $4")
            .bind(TextState::Outdated.code())
            .bind(of.name)
            .bind(id.to_owned())
            .bind(field.clone())
            .execute(tx.conn())
            .await
            .or_fault("mark translations as outdated")?;
    }
    Ok(())
}

async fn remove_missing(tx: &mut Tx, of: &Object, id: &str, before: Option<&Value>, given: &Value) -> Result<()> {
    let gone = before.into_iter().flat_map(texts).filter(|(language, field, _)| given.get(*language).and_then(|f| f.get(*field)).is_none());
    for (language, field, _) in gone {
        sqlx::query("DELETE FROM translation WHERE resource_type = $1 AND resource_id = $2 AND language = $3 AND field = $4")
            .bind(of.name)
            .bind(id.to_owned())
            .bind(language.to_owned())
            .bind(field.to_owned())
            .execute(tx.conn())
            .await
            .or_fault("remove a translation")?;
    }
    Ok(())
}
