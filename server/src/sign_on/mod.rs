//! Municipalities' own sign-ons (OpenID Connect): code, PKCE and nonce. What it says of itself is kept for an hour; its keys are fetched again when a
//! token names an unknown one, once a minute at most. Logs say which sign-on failed and where, never what it sent.
mod provider;
mod token;
mod wire;

pub use provider::{Faults, Provider};

use crate::config::SignOn;
use app::pages::{Clock, Offer, SignOns};
use domain::{
    Language, Time,
    sign_on::{Person, Refusal},
};
use futures::future::BoxFuture;
use store::accounts::sign_on::Begun;
use wire::Wire;

/// All that are set.
pub struct Providers(Vec<Provider>);

impl Providers {
    /// `public_url` without a slash at its end.
    pub fn new(settings: &[SignOn], public_url: &str, clock: &Clock) -> Result<Self, String> {
        let over_tls = settings.iter().any(|one| one.issuer.starts_with("https://"));
        let wire = Wire::new(over_tls)?;
        let providers = settings.iter().map(|one| Provider::new(one.clone(), public_url, wire.clone(), clock.clone()));
        Ok(Self(providers.collect::<Result<_, _>>()?))
    }
    pub fn all(&self) -> &[Provider] {
        &self.0
    }
    fn find(&self, id: &str) -> Result<&Provider, Refusal> {
        self.0.iter().find(|provider| provider.settings().id == id).ok_or(Refusal::Unavailable)
    }
}

impl SignOns for Providers {
    fn offers(&self) -> Vec<Offer> {
        let offer = |settings: &SignOn| Offer {
            id: settings.id.clone(),
            name: settings.name.clone(),
            issuer: settings.issuer.clone(),
            scope: settings.rules.scope.clone(),
        };
        self.0.iter().map(|provider| offer(provider.settings())).collect()
    }
    fn address<'a>(&'a self, id: &'a str, begun: &'a Begun, language: Language, fresh: bool) -> BoxFuture<'a, Result<String, Refusal>> {
        Box::pin(async move { self.find(id)?.address(begun, language, fresh).await })
    }
    fn prove<'a>(&'a self, id: &'a str, begun: &'a Begun, code: &'a str, asked_at: Option<Time>) -> BoxFuture<'a, Result<Person, Refusal>> {
        Box::pin(async move { self.find(id)?.prove(begun, code, asked_at).await })
    }
}
