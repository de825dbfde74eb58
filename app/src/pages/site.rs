//! What the whole site shares: data, settings, the one clock, the limits. Made once by the process, or by a test.
use axum::extract::FromRef;
use domain::{
    Language, Time,
    map::tiles::Template,
    sign_on::{Person, Refusal, Scope},
};
use futures::future::BoxFuture;
use jiff::SignedDuration;
use leptos::prelude::LeptosOptions;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use store::accounts::sign_on::Begun;

#[derive(Clone)]
pub struct Site {
    pub db: store::Db,
    pub index: search::Index,
    pub vault: vault::Vault,
    pub settings: Arc<Settings>,
    pub clock: Clock,
    pub limits: Arc<dyn Limits>,
    /// Municipalities' own sign-ons.
    pub sign_ons: Arc<dyn SignOns>,
    /// What was searched for since a moment ago, without who.
    pub searches: store::unmet::Searches,
    /// Seals the addresses of those who claim a listing.
    pub addresses: store::claims::AddressKey,
    /// Visits to pages about crises that were left in a hurry.
    pub left: Left,
    /// News for pages that stand open.
    pub live: super::Live,
}

#[derive(Clone, FromRef)]
pub struct AppState {
    pub leptos: LeptosOptions,
    pub site: Site,
}

#[derive(Clone, Debug)]
pub struct Settings {
    /// Without a slash at the end: `https://help.example.org`.
    pub public_url: String,
    /// A demonstration says on every page that nobody reads what is sent.
    pub demonstration: bool,
    /// The neutral site to which "leave quickly" goes.
    pub exit_url: String,
    /// So long a look at who is there holds, before what is sealed is opened or a file leaves.
    pub confirm_within: SignedDuration,
    pub assets: Assets,
    /// Where the ground behind maps comes from, if an operator has named a place.
    pub tiles: Option<Tiles>,
}

/// Pictures of the ground, and whose they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tiles {
    pub template: Template,
    pub credit: String,
}

/// Addresses of the built files, each with the hash of its content in its name.
#[derive(Clone, Debug)]
pub struct Assets {
    pub css: String,
    pub kladka_js: String,
    /// Of the pages of accounts alone.
    pub passkey_js: String,
    pub app_js: String,
    pub app_wasm: String,
    pub wake_js: String,
}
impl Assets {
    /// The names without a hash, for tests and for a site that was not built.
    pub fn plain() -> Self {
        let [css, kladka_js, passkey_js, app_js, app_wasm, wake_js] =
            ["main.css", "kladka.js", "passkey.js", "app.js", "app_bg.wasm", "wake.js"].map(|name| format!("/assets/{name}"));
        Self { css, kladka_js, passkey_js, app_js, app_wasm, wake_js }
    }
}

/// The one clock: the process gives the real one, a test a standing one.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Time + Send + Sync>);

impl Clock {
    pub fn new(now: impl Fn() -> Time + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }
    pub fn standing(at: Time) -> Self {
        Self::new(move || at)
    }
    pub fn now(&self) -> Time {
        (self.0)()
    }
}

/// What may be done only so often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limited {
    SignInPerVisitor,
    SignInPerAccount,
    Receipt,
    Submit,
    Search,
    /// Saying what help is missing.
    Missing,
}

pub trait Limits: Send + Sync {
    /// Counts one more; false when it is one too many.
    fn allow(&self, what: Limited, key: &str) -> bool;
    /// What a computer gets with a sign-in, so that it is known again for this account: whoever guesses from elsewhere cannot lock its owner out.
    fn mark(&self, _account: &str) -> String {
        String::new()
    }
    fn knows(&self, _account: &str, _mark: &str) -> bool {
        false
    }
}

/// A municipality's own sign-on as it is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// In addresses and in the trail.
    pub id: String,
    /// On its button.
    pub name: String,
    pub issuer: String,
    pub scope: Scope,
}

/// Asks municipalities' own sign-ons over the network; what they answer is proved before it comes here.
pub trait SignOns: Send + Sync {
    fn offers(&self) -> Vec<Offer>;
    /// Where a browser is sent that has begun this.
    fn address<'a>(&'a self, id: &'a str, begun: &'a Begun, language: Language, fresh: bool) -> BoxFuture<'a, Result<String, Refusal>>;
    /// Who came back with a code; `asked_at`: they had to show there, not before that moment, who they are.
    fn prove<'a>(&'a self, id: &'a str, begun: &'a Begun, code: &'a str, asked_at: Option<Time>) -> BoxFuture<'a, Result<Person, Refusal>>;
}

/// None is set.
pub struct NoSignOns;
impl SignOns for NoSignOns {
    fn offers(&self) -> Vec<Offer> {
        vec![]
    }
    fn address<'a>(&'a self, _: &'a str, _: &'a Begun, _: Language, _: bool) -> BoxFuture<'a, Result<String, Refusal>> {
        Box::pin(async { Err(Refusal::Unavailable) })
    }
    fn prove<'a>(&'a self, _: &'a str, _: &'a Begun, _: &'a str, _: Option<Time>) -> BoxFuture<'a, Result<Person, Refusal>> {
        Box::pin(async { Err(Refusal::Unavailable) })
    }
}

/// Marks of visits that ended here by "leave quickly", at once and without a question to the store (`store::visits`), which knows them of all
/// processes. In memory for a day; a mark is random and says nothing of anyone.
#[derive(Clone, Default)]
pub struct Left(Arc<Mutex<HashMap<String, Time>>>);

impl Left {
    const MOST: usize = 100_000;
    const LONGEST_MARK: usize = 64;

    pub fn add(&self, mark: &str, now: Time) {
        let mut left = self.marks();
        if left.len() >= Self::MOST {
            left.retain(|_, at| now.duration_since(*at) < SignedDuration::from_hours(24));
        }
        if left.len() < Self::MOST && Self::is_mark(mark) {
            left.insert(mark.to_owned(), now);
        }
    }
    pub fn is_mark(mark: &str) -> bool {
        (1..=Self::LONGEST_MARK).contains(&mark.len()) && mark.bytes().all(|byte| byte.is_ascii_alphanumeric())
    }
    pub fn has(&self, mark: &str, now: Time) -> bool {
        self.marks().get(mark).is_some_and(|at| now.duration_since(*at) < SignedDuration::from_hours(24))
    }
    fn marks(&self) -> MutexGuard<'_, HashMap<String, Time>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Nothing is limited: for tests that are about something else.
pub struct Unlimited;
impl Limits for Unlimited {
    fn allow(&self, _: Limited, _: &str) -> bool {
        true
    }
}

/// Tells visitors apart for the limits and nothing else: a keyed hash made by the server's middleware, never stored.
#[derive(Clone, Debug)]
pub struct VisitorKey(pub String);
