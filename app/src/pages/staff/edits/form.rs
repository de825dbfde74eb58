//! What a reviewer sends: for each field that waited when the page was drawn a verdict, a reason, words, and the value as they corrected it.
//! Names of inputs carry the field's place on the page; which field stands there is said by `field-N`.
use domain::edit::{Decision, EditField, Field, RefusalReason, Verdict};
use serde_json::{Map, Value};
use store::edits::Shown;

#[derive(Clone, Debug, Default)]
pub struct ReviewForm {
    pairs: Vec<(String, String)>,
    /// What is wrong: the input's name, and the key of its words.
    pub wrong: Vec<(String, &'static str)>,
}

/// What the inputs of a field say of what was proposed.
#[derive(Clone, Debug, PartialEq)]
enum Typed {
    Unchanged,
    /// `None` empties the field.
    Instead(Option<Value>),
}

/// More fields than a record has.
const MOST: usize = 100;

impl ReviewForm {
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        Self { pairs, wrong: vec![] }
    }
    pub fn get(&self, name: &str) -> Option<&str> {
        self.pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
    /// The seal of what was shown.
    pub fn seen(&self) -> Option<&str> {
        self.get("seen")
    }
    pub fn version(&self) -> i64 {
        self.get("version").and_then(|typed| typed.parse().ok()).unwrap_or_default()
    }
    /// Where a field stood on the page.
    pub fn place(&self, field: &Field) -> Option<usize> {
        (0..MOST).find(|n| self.get(&format!("field-{n}")) == Some(field.as_str()))
    }
    pub fn problem(&self, name: &str) -> Option<&'static str> {
        self.wrong.iter().find(|(at, _)| at == name).map(|(_, key)| *key)
    }

    /// One decision for each field that has a verdict; the others go on waiting.
    pub fn parse(&mut self, shown: &Shown) -> Vec<Decision> {
        let mut decisions = vec![];
        for n in 0..MOST {
            let Some(name) = self.get(&format!("field-{n}")).map(str::to_owned) else { break };
            let Ok(verdict) = self.get(&format!("verdict-{n}")).unwrap_or_default().parse::<Verdict>() else { continue };
            let words = self.get(&format!("words-{n}")).unwrap_or_default().trim().to_owned();
            let reason = self.get(&format!("reason-{n}")).and_then(|code| code.parse::<RefusalReason>().ok());
            if verdict == Verdict::Refused && reason.is_none() {
                self.wrong.push((format!("reason-{n}"), "edits-problem-reason"));
            }
            if verdict == Verdict::Refused && reason == Some(RefusalReason::Other) && words.is_empty() {
                self.wrong.push((format!("words-{n}"), "edits-problem-words"));
            }
            if words.chars().count() > 1000 {
                self.wrong.push((format!("words-{n}"), "problem-too-long"));
            }
            let proposed = shown.edit.fields.iter().find(|field| field.field.as_str() == name);
            let typed = proposed.filter(|_| verdict == Verdict::Accepted).map_or(Typed::Unchanged, |field| self.corrected(n, field));
            let corrected = if let Typed::Instead(value) = typed { Some(value) } else { None };
            decisions.push(Decision { field: Field(name), verdict, reason, words, corrected });
        }
        if decisions.is_empty() && self.wrong.is_empty() {
            self.wrong.push(("verdict-0".into(), "edits-problem-verdict"));
        }
        decisions
    }

    /// What the inputs say, where it is not what was proposed.
    fn corrected(&self, n: usize, field: &EditField) -> Typed {
        let typed = match &field.after {
            Some(Value::Array(items)) => match self.items(n, items) {
                Typed::Instead(typed) => typed,
                Typed::Unchanged => return Typed::Unchanged,
            },
            Some(Value::Object(_) | Value::Bool(_)) => return Typed::Unchanged,
            proposed => {
                let Some(typed) = self.get(&format!("value-{n}")) else { return Typed::Unchanged };
                // A browser sends line ends as CRLF.
                let typed = typed.replace("\r\n", "\n");
                (!typed.trim().is_empty()).then(|| instead_of(proposed.as_ref(), typed.trim()))
            }
        };
        let same = match (&typed, &field.after) {
            (Some(Value::String(typed)), Some(Value::String(proposed))) => typed == proposed.trim(),
            (Some(Value::Number(typed)), Some(Value::Number(proposed))) => typed.as_f64() == proposed.as_f64(),
            (typed, proposed) => typed == proposed,
        };
        if same { Typed::Unchanged } else { Typed::Instead(typed) }
    }

    /// A thing all of whose inputs were emptied is taken out.
    fn items(&self, n: usize, items: &[Value]) -> Typed {
        let mut all = vec![];
        for (i, item) in items.iter().enumerate() {
            let Value::Object(item) = item else {
                all.push(item.clone());
                continue;
            };
            let mut changed = item.clone();
            let mut any = false;
            for (key, value) in inputs(item) {
                let Some(typed) = self.get(&format!("item-{n}-{i}-{key}")) else { return Typed::Unchanged };
                let typed = typed.trim().to_owned();
                any |= !typed.is_empty();
                if typed.is_empty() {
                    changed.remove(key);
                } else if typed != value {
                    changed.insert(key.to_owned(), instead_of(item.get(key), &typed));
                }
            }
            if any || inputs(item).is_empty() {
                all.push(Value::Object(changed));
            }
        }
        Typed::Instead((!all.is_empty()).then_some(Value::Array(all)))
    }
}

/// In place of a number a number, also as people write it; what is none stays a text, and the store says what is wrong with it.
fn instead_of(proposed: Option<&Value>, typed: &str) -> Value {
    let number = proposed.filter(|proposed| proposed.is_number()).and_then(|_| typed.replace(',', ".").parse::<f64>().ok());
    number.filter(|number| number.is_finite()).map_or_else(|| Value::String(typed.to_owned()), |number| serde_json::json!(number))
}

/// What of a thing of a list can be corrected by hand: its texts and numbers.
pub fn inputs(item: &Map<String, Value>) -> Vec<(&str, String)> {
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    item.iter().filter(|(key, _)| *key != "id").filter_map(|(key, value)| Some((key.as_str(), text(value)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::edit::FieldState;
    use serde_json::json;

    fn field(name: &str, after: Value) -> EditField {
        EditField {
            field: Field(name.into()),
            before: None,
            after: Some(after),
            state: FieldState::Waiting,
            reason: None,
            words: String::new(),
            decided_at: None,
            applied: None,
        }
    }
    fn form(pairs: &[(&str, &str)]) -> ReviewForm {
        ReviewForm::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn only_what_was_really_changed_is_a_correction() {
        let text = field("name", json!("Two\nlines"));
        assert_eq!(form(&[("value-0", "Two\r\nlines ")]).corrected(0, &text), Typed::Unchanged);
        assert_eq!(form(&[("value-0", "One")]).corrected(0, &text), Typed::Instead(Some(json!("One"))));
        assert_eq!(form(&[("value-0", " ")]).corrected(0, &text), Typed::Instead(None));
        assert_eq!(form(&[]).corrected(0, &text), Typed::Unchanged);
        let age = field("minimum_age", json!(18));
        assert_eq!(form(&[("value-0", "18")]).corrected(0, &age), Typed::Unchanged);
        assert_eq!(form(&[("value-0", "18,5")]).corrected(0, &age), Typed::Instead(Some(json!(18.5))));
        assert_eq!(
            form(&[("value-0", "many")]).corrected(0, &age),
            Typed::Instead(Some(json!("many"))),
            "the store says what is wrong with it"
        );
        assert_eq!(form(&[("value-0", "inf")]).corrected(0, &age), Typed::Instead(Some(json!("inf"))), "no number that one could count to");
        let prices = field("cost_options", json!([{ "id": "1", "option": "hour", "amount": 5 }]));
        let typed = |amount: &str| form(&[("item-0-0-amount", amount), ("item-0-0-option", "hour")]).corrected(0, &prices);
        assert_eq!(typed("5"), Typed::Unchanged);
        assert_eq!(typed("12,50"), Typed::Instead(Some(json!([{ "id": "1", "option": "hour", "amount": 12.5 }]))));
    }
    #[test]
    fn things_of_a_list_are_corrected_one_by_one_and_emptied_ones_go() {
        let phones =
            field("phones", json!([{ "id": "1", "number": "112", "languages": [{ "code": "lt" }] }, { "id": "2", "number": "113" }]));
        let typed = |one: &str, two: &str| form(&[("item-0-0-number", one), ("item-0-1-number", two)]).corrected(0, &phones);
        assert_eq!(typed("112", "113"), Typed::Unchanged);
        let kept = json!([{ "id": "1", "number": "114", "languages": [{ "code": "lt" }] }]);
        assert_eq!(typed("114", ""), Typed::Instead(Some(kept)));
        assert_eq!(typed("", ""), Typed::Instead(None));
    }
}
