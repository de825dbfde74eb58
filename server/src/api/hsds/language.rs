//! The preferred language of an answer: a human translation takes the place of the original, which moves among the translations.
use domain::Language;
use serde_json::{Map, Value};

/// Everywhere in the record where our profile's `language` and `translations` stand.
pub fn prefer(record: &mut Value, wanted: Language) {
    match record {
        Value::Object(fields) => {
            swap(fields, wanted);
            fields.iter_mut().filter(|(name, _)| *name != "translations").for_each(|(_, inner)| prefer(inner, wanted));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| prefer(item, wanted)),
        _ => {}
    }
}

fn swap(fields: &mut Map<String, Value>, wanted: Language) {
    let original = fields.get("language").and_then(Value::as_str).unwrap_or("und").to_owned();
    let Some(Value::Object(translations)) = fields.get_mut("translations") else { return };
    if original == wanted.code() {
        return;
    }
    let Some(Value::Object(texts)) = translations.remove(wanted.code()) else { return };
    let mut originals = Map::new();
    for (field, text) in texts {
        if let Some(before) = fields.insert(field.clone(), text) {
            originals.insert(field, before);
        }
    }
    if let Some(Value::Object(translations)) = fields.get_mut("translations") {
        translations.insert(original, Value::Object(originals));
    }
    fields.insert("language".into(), wanted.code().into());
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_translation_takes_the_place_of_the_original_and_nothing_is_lost() {
        let mut record =
            json!({"name": "Догляд вдома", "email": "a@b.ua", "language": "uk", "translations": {"lt": {"name": "Pagalba į namus"}}});
        prefer(&mut record, Language::Lt);
        assert_eq!(
            record,
            json!({"name": "Pagalba į namus", "email": "a@b.ua", "language": "lt", "translations": {"uk": {"name": "Догляд вдома"}}})
        );
    }
    #[test]
    fn what_is_not_translated_stays_as_it_is() {
        let before = json!({"name": "Догляд вдома", "language": "uk", "translations": {"lt": {"name": "Pagalba į namus"}}});
        for wanted in [Language::En, Language::Uk] {
            let mut record = before.clone();
            prefer(&mut record, wanted);
            assert_eq!(record, before);
        }
    }
}
