//! Which fields of a provider's edit go live at once and which the municipality looks at first. The rows are data; here is how they are read.
use super::{Field, RecordKind};
use crate::closed::closed;
use serde_json::Value;

closed! {
    Goes { Live = "live", Review = "review" }
}

/// The name under which a policy speaks of records that are new.
pub const NEW: &str = "new";

/// One line of a policy: `field` is a property, a property with its value (`status=defunct`), `new`, or `*` for all that have no line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyRow {
    pub kind: RecordKind,
    pub field: String,
    pub goes: Goes,
}

/// The lines that hold for one municipality: its own before the ones for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    pub own: Vec<PolicyRow>,
    pub of_all: Vec<PolicyRow>,
}

impl Policy {
    /// The line that speaks most exactly; where none does, people look at it.
    pub fn goes(&self, kind: RecordKind, field: &Field, after: Option<&Value>) -> Goes {
        let value = match after {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Bool(flag)) => flag.to_string(),
            _ => String::new(),
        };
        let names = [format!("{}={value}", field.property()), field.as_str().to_owned(), field.property().to_owned()];
        let exact = names.iter().find_map(|name| self.line(kind, name));
        exact.or_else(|| self.line(kind, Field::WHOLE)).unwrap_or(Goes::Review)
    }
    /// Whether a record that is new goes live at once.
    pub fn goes_new(&self, kind: RecordKind) -> Goes {
        self.line(kind, NEW).unwrap_or(Goes::Review)
    }
    fn line(&self, kind: RecordKind, name: &str) -> Option<Goes> {
        self.own.iter().chain(&self.of_all).find(|row| row.kind == kind && row.field == name).map(|row| row.goes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn row(field: &str, goes: Goes) -> PolicyRow {
        PolicyRow { kind: RecordKind::Service, field: field.into(), goes }
    }

    #[test]
    fn the_most_exact_line_speaks_and_silence_means_review() {
        let of_all =
            vec![row("*", Goes::Review), row("status", Goes::Live), row("status=defunct", Goes::Review), row("phones", Goes::Live)];
        let policy = Policy { own: vec![row("phones", Goes::Review)], of_all };
        let goes = |field: &str, value: Value| policy.goes(RecordKind::Service, &Field(field.into()), Some(&value));
        assert_eq!(goes("status", json!("temporarily closed")), Goes::Live);
        assert_eq!(goes("status", json!("defunct")), Goes::Review);
        assert_eq!(goes("phones", json!([])), Goes::Review);
        assert_eq!(goes("translations/uk/status", json!("x")), Goes::Live);
        assert_eq!(goes("name", json!("x")), Goes::Review);
        assert_eq!(policy.goes(RecordKind::Location, &Field("phones".into()), None), Goes::Review);
        assert_eq!(policy.goes_new(RecordKind::Service), Goes::Review);
    }
}
