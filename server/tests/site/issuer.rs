//! A sign-on as tests need it: it says of itself what is wanted, gives out one answer for one code to who shows PKCE's verifier, and counts who asks.
use axum::{
    Form, Json, Router,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use ed25519_dalek::{Signer, SigningKey};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard},
};
use tokio::{net::TcpListener, task::JoinHandle};

pub const CLIENT: &str = "kladka";
pub const SECRET: &str = "s3cret-of-the-client";
pub const CODE: &str = "code-of-one-sign-in";

/// What it hands out for the code.
#[derive(Clone)]
pub struct Handed {
    pub status: StatusCode,
    pub body: String,
    /// The challenge that the verifier must fit.
    pub challenge: String,
}

#[derive(Default)]
pub struct Inside {
    pub handed: Option<Handed>,
    /// What it says of somebody to who shows the token.
    pub beside: Value,
    /// Kids of the keys that it shows.
    pub kids: Vec<&'static str>,
    pub asked: HashMap<&'static str, usize>,
}

#[derive(Clone)]
pub struct Issuer {
    pub url: String,
    inside: Arc<Mutex<Inside>>,
    server: Arc<JoinHandle<()>>,
}

/// A key of its own for each name.
pub fn key(kid: &str) -> SigningKey {
    SigningKey::from_bytes(&Sha256::digest(kid).into())
}
pub fn public_key(kid: &str) -> [u8; 32] {
    key(kid).verifying_key().to_bytes()
}

/// How a token is signed.
#[derive(Clone, Copy)]
pub enum By {
    Key(&'static str),
    /// A secret that both sides have.
    Shared(&'static [u8]),
    Nothing,
}

pub fn token(header: &Value, payload: &str, by: By) -> String {
    let signed = format!("{}.{}", BASE64.encode(header.to_string()), BASE64.encode(payload));
    let signature = match by {
        By::Key(kid) => BASE64.encode(key(kid).sign(signed.as_bytes()).to_bytes()),
        By::Shared(secret) => {
            let mut mac = Hmac::<Sha256>::new_from_slice(secret).unwrap();
            mac.update(signed.as_bytes());
            BASE64.encode(mac.finalize().into_bytes())
        }
        By::Nothing => String::new(),
    };
    format!("{signed}.{signature}")
}

impl Issuer {
    pub async fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let url = format!("http://127.0.0.1:{}", listener.local_addr().unwrap().port());
        let inside = Arc::new(Mutex::new(Inside { kids: vec!["one"], ..Inside::default() }));
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(about))
            .route("/keys", get(keys))
            .route("/token", post(exchange))
            .route("/userinfo", get(beside))
            .with_state((url.clone(), inside.clone()));
        let server = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { url, inside, server: Arc::new(server) }
    }
    pub fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap()
    }
    pub fn asked(&self, what: &str) -> usize {
        self.inside().asked.get(what).copied().unwrap_or_default()
    }
    pub async fn goes_away(&self) {
        self.server.abort();
        while !self.server.is_finished() {
            tokio::task::yield_now().await;
        }
    }
}

type Shared = State<(String, Arc<Mutex<Inside>>)>;

fn count(inside: &mut Inside, what: &'static str) {
    *inside.asked.entry(what).or_default() += 1;
}

async fn about(State((url, inside)): Shared) -> Json<Value> {
    count(&mut inside.lock().unwrap(), "about");
    let at = |path: &str| format!("{url}{path}");
    Json(json!({
        "issuer": url,
        "authorization_endpoint": at("/authorize"),
        "token_endpoint": at("/token"),
        "userinfo_endpoint": at("/userinfo"),
        "jwks_uri": at("/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["EdDSA", "HS256", "none"],
    }))
}

async fn keys(State((_, inside)): Shared) -> Json<Value> {
    let mut inside = inside.lock().unwrap();
    count(&mut inside, "keys");
    let one = |kid: &&str| json!({ "kty": "OKP", "crv": "Ed25519", "kid": kid, "use": "sig", "alg": "EdDSA", "x": BASE64.encode(public_key(kid)) });
    Json(json!({ "keys": inside.kids.iter().map(one).collect::<Vec<_>>() }))
}

/// Once: a code is good for one answer, shown with the client's secret and with what the challenge was made of.
async fn exchange(State((_, inside)): Shared, headers: HeaderMap, Form(form): Form<HashMap<String, String>>) -> Response {
    let mut inside = inside.lock().unwrap();
    count(&mut inside, "token");
    let sent = |name: &str| form.get(name).map_or("", String::as_str);
    let basic = format!("Basic {}", base64::prelude::BASE64_STANDARD.encode(format!("{CLIENT}:{SECRET}")));
    let client = headers.get(header::AUTHORIZATION).is_some_and(|shown| shown == basic.as_str());
    let fits = |handed: &Handed| BASE64.encode(Sha256::digest(sent("code_verifier"))) == handed.challenge;
    let wanted = client && sent("grant_type") == "authorization_code" && sent("code") == CODE;
    let json = [(header::CONTENT_TYPE, "application/json")];
    match inside.handed.take().filter(|handed| wanted && fits(handed)) {
        Some(handed) => (handed.status, json, handed.body).into_response(),
        None => (StatusCode::BAD_REQUEST, json, r#"{"error":"invalid_grant"}"#.to_owned()).into_response(),
    }
}

async fn beside(State((_, inside)): Shared, headers: HeaderMap) -> Response {
    let mut inside = inside.lock().unwrap();
    count(&mut inside, "userinfo");
    if headers.get(header::AUTHORIZATION).is_some_and(|shown| shown == "Bearer access") {
        Json(inside.beside.clone()).into_response()
    } else {
        StatusCode::UNAUTHORIZED.into_response()
    }
}
