//! Text messages: through whatever gateway takes a request over HTTP, or into the folder where the site is a demonstration. What a message
//! says is the same for everyone: something new waits.
use super::{Undelivered, http, keep};
use crate::config::{Config, Secret};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header::AUTHORIZATION};
use serde_json::Value;
use std::path::PathBuf;
use store::jobs::Fault;

#[derive(Clone)]
pub enum Texts {
    Gateway(Box<Gateway>),
    Folder(PathBuf),
    /// No gateway is set: who chose text messages is written to by people.
    Nobody,
}

#[derive(Clone)]
pub struct Gateway {
    asker: http::Asker,
    method: Method,
    /// JSON in whose texts `{to}`, `{text}` and `{id}` are filled in.
    template: Value,
    /// As it is sent; never shown.
    bearer: Option<HeaderValue>,
}

/// What most gateways understand, or nearly.
const TEMPLATE: &str = r#"{"to":"{to}","text":"{text}"}"#;

impl Texts {
    pub fn new(config: &Config, demonstration: bool) -> Result<Self, String> {
        let sms = &config.sms;
        match &sms.url {
            Some(_) if demonstration => {
                Err("This data folder is a demonstration, whose messages must reach nobody: remove sms-url, or use another --data.".into())
            }
            Some(url) => Ok(Self::Gateway(Box::new(Gateway {
                asker: http::Asker::new(url.0.parse()?)?,
                method: method(sms.method.as_deref().unwrap_or("POST"))?,
                template: template(sms.template.as_deref().unwrap_or(TEMPLATE))?,
                bearer: sms.token()?.map(bearer).transpose()?,
            }))),
            None if demonstration => Ok(Self::Folder(config.mail())),
            None => Ok(Self::Nobody),
        }
    }
    pub fn is_nobody(&self) -> bool {
        matches!(self, Self::Nobody)
    }
    /// Does the gateway answer, with a certificate that this machine trusts? It is told nothing, not even the token.
    pub async fn answers(&self) -> Result<(), String> {
        let Self::Gateway(gateway) = self else { return Ok(()) };
        let asked = gateway.asker.send(Method::OPTIONS, HeaderMap::new(), String::new()).await;
        asked.map(|_| ()).map_err(|fault| http::cause(&fault))
    }
    /// The name under which messages come, where the template sets one.
    pub fn sender(&self) -> Option<&str> {
        let Self::Gateway(gateway) = self else { return None };
        sender(&gateway.template)
    }
    pub async fn send(&self, to: &str, words: &str, id: &str) -> Result<(), Undelivered> {
        match self {
            Self::Gateway(gateway) => gateway.send(to, words, id).await,
            Self::Folder(folder) => {
                let message = format!("To: {to}\n\n{words}\n");
                keep(folder, id, "txt", message.as_bytes()).await.map_err(|_| Undelivered::Failed(Fault::Ours))
            }
            Self::Nobody => Ok(()),
        }
    }
}

impl Gateway {
    async fn send(&self, to: &str, words: &str, id: &str) -> Result<(), Undelivered> {
        let body = filled(&self.template, &[("{to}", to), ("{text}", words), ("{id}", id)]).to_string();
        let mut headers = HeaderMap::new();
        headers.extend(self.bearer.clone().map(|bearer| (AUTHORIZATION, bearer)));
        // The same at every try: a gateway that knows it sends once.
        let id = HeaderValue::from_str(id).map_err(|_| Undelivered::Failed(Fault::Ours))?;
        headers.insert(HeaderName::from_static("idempotency-key"), id);
        match self.asker.send(self.method.clone(), headers, body).await {
            Ok(200..=299) => Ok(()),
            Ok(400 | 410 | 413 | 422) => Err(Undelivered::Failed(Fault::Refused)),
            Ok(408 | 425 | 429 | 500..=599) => Err(Undelivered::Failed(Fault::Busy)),
            // It is not the gateway that we think it is, or it does not let us in.
            Ok(_) | Err(_) => Err(Undelivered::Failed(Fault::Unreachable)),
        }
    }
}

fn method(typed: &str) -> Result<Method, String> {
    match typed.trim().to_ascii_uppercase().as_str() {
        "POST" => Ok(Method::POST),
        "PUT" => Ok(Method::PUT),
        _ => Err("sms-method is POST or PUT.".into()),
    }
}

fn bearer(token: Secret) -> Result<HeaderValue, String> {
    let mut bearer = HeaderValue::try_from(format!("Bearer {}", token.0)).map_err(|_| "sms-token must be one line.")?;
    bearer.set_sensitive(true);
    Ok(bearer)
}

fn template(text: &str) -> Result<Value, String> {
    let template: Value = serde_json::from_str(text).map_err(|fault| format!("sms-template is no JSON ({fault})."))?;
    let all = template.to_string();
    if all.contains("{to}") && all.contains("{text}") { Ok(template) } else { Err("sms-template must hold {to} and {text}.".into()) }
}

/// As the gateways that are known call it.
fn sender(template: &Value) -> Option<&str> {
    const NAMES: [&str; 5] = ["from", "sender", "originator", "source", "sender_id"];
    match template {
        Value::Object(fields) => {
            let own = fields.iter().find(|(name, value)| NAMES.contains(&&*name.to_ascii_lowercase()) && value.is_string());
            own.and_then(|(_, value)| value.as_str()).or_else(|| fields.values().find_map(sender))
        }
        Value::Array(items) => items.iter().find_map(sender),
        _ => None,
    }
}

/// Filled in as texts of the JSON, so that no value can break out of its place.
fn filled(template: &Value, values: &[(&str, &str)]) -> Value {
    match template {
        Value::String(text) => Value::String(values.iter().fold(text.clone(), |text, (name, value)| text.replace(name, value))),
        Value::Array(items) => items.iter().map(|item| filled(item, values)).collect(),
        Value::Object(fields) => Value::Object(fields.iter().map(|(name, value)| (name.clone(), filled(value, values))).collect()),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_cannot_break_out_of_its_place() {
        let template = template(r#"{"messages":[{"to":"{to}","body":"{text}"}],"ref":"{id}","unicode":true}"#).unwrap();
        let body = filled(&template, &[("{to}", "+370\",\"x\":\""), ("{text}", "a\\b\n"), ("{id}", "1")]);
        assert_eq!(body["messages"][0]["to"], "+370\",\"x\":\"");
        assert_eq!(
            (body["messages"][0]["body"].as_str(), body["ref"].as_str(), body["unicode"].as_bool()),
            (Some("a\\b\n"), Some("1"), Some(true))
        );
    }
    #[test]
    fn the_sender_is_found_where_the_template_has_one() {
        let of = |text: &str| sender(&template(text).unwrap()).map(str::to_owned);
        assert_eq!(of(TEMPLATE), None);
        assert_eq!(of(r#"{"messages":[{"From":"Info","to":"{to}","text":"{text}"}]}"#), Some("Info".into()));
    }
    #[test]
    fn a_template_without_a_place_for_the_words_is_refused() {
        assert!(template(TEMPLATE).is_ok());
        for bad in ["{", r#"{"to":"{to}"}"#, r#"{"text":"{text}"}"#] {
            assert!(template(bad).is_err(), "{bad}");
        }
        assert!(method("get").is_err() && method("put").is_ok());
    }
}
