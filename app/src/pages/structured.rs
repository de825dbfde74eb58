//! What a page is about, for programs (schema.org as JSON-LD). A block of data, which no browser runs and the policy does not stop.
use leptos::prelude::*;
use serde_json::Value;

/// The text of a script element ends at the first `</script`, whatever stands around it: no `<` leaves here. This is the one place where
/// words of others stand in a script element.
#[component]
pub fn Structured(about: Value) -> impl IntoView {
    view! { <script type="application/ld+json" inner_html=escaped(&about)></script> }
}

fn escaped(about: &Value) -> String {
    let text = tidy(about.clone()).unwrap_or_default().to_string();
    text.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

/// Without what is empty: an empty word says less than none.
fn tidy(value: Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::String(text) if text.trim().is_empty() => None,
        Value::Array(items) => {
            let items: Vec<Value> = items.into_iter().filter_map(tidy).collect();
            (!items.is_empty()).then_some(Value::Array(items))
        }
        Value::Object(map) => {
            let map: serde_json::Map<String, Value> = map.into_iter().filter_map(|(key, value)| Some((key, tidy(value)?))).collect();
            // A thing of which only its kind is known is nothing.
            let said = map.keys().any(|key| !key.starts_with('@'));
            said.then_some(Value::Object(map))
        }
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    #[test]
    fn no_word_of_others_ends_the_block() {
        let about =
            json!({ "@type": "GovernmentService", "name": "</script><script>alert(1)</script><!--", "url": "https://a.lt/?a=1&b=2" });
        let text = escaped(&about);
        assert!(!text.contains(['<', '>', '&']), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), about);
    }
    #[test]
    fn what_is_not_known_is_not_said() {
        let about = json!({ "name": "a", "telephone": "", "areaServed": [], "provider": { "@type": "Organization", "name": null } });
        assert_eq!(escaped(&about), r#"{"name":"a"}"#);
    }
}
