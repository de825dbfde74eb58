//! One sign-on: what it says of itself, where a browser is sent, and who comes back.
use super::{
    token::{self, Claims, Extra, Fault, Keys, Token, Wanted},
    wire::Wire,
};
use crate::{
    config::{SignOn, is_safe},
    mail::http::cause,
};
use app::pages::{Clock, links};
use domain::{
    Language, Time,
    sign_on::{Person, Refusal, Said},
};
use jiff::SignedDuration;
use openidconnect::{
    AuthType, AuthenticationFlow, AuthorizationCode, Client, ClientId, ClientSecret, CsrfToken, EmptyExtraTokenFields, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, HttpRequest, IdTokenFields, IssuerUrl, LanguageTag, Nonce, OAuth2TokenResponse, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope, StandardErrorResponse, StandardTokenIntrospectionResponse,
    StandardTokenResponse, TokenResponse, UserInfoClaims, UserInfoError,
    core::{
        CoreAuthDisplay, CoreAuthPrompt, CoreClientAuthMethod, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
        CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreProviderMetadata, CoreResponseType, CoreRevocableToken,
        CoreRevocationErrorResponse, CoreTokenType,
    },
};
use serde_json::Value;
use std::{io, time::Duration};
use tokio::sync::Mutex;

/// What it says of itself holds so long.
const HOLDS: SignedDuration = SignedDuration::from_hours(1);
/// After a failure it is left alone for so long.
const REST: SignedDuration = SignedDuration::from_secs(5);
/// Unknown keys are looked for no more often: whoever sends tokens with invented ones must not make us ask and ask.
const KEYS: SignedDuration = SignedDuration::from_mins(1);

/// Who typed nothing there for so long is asked anew, as here; and being asked for an age it says in its token when they did.
const ANEW: Duration = Duration::from_hours(12);

type Fields = IdTokenFields<Extra, EmptyExtraTokenFields, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;
type Asking = Client<
    Extra,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    StandardTokenResponse<Fields, CoreTokenType>,
    StandardTokenIntrospectionResponse<EmptyExtraTokenFields, CoreTokenType>,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

fn scheme(url: &str) -> &str {
    url.split("://").next().unwrap_or_default()
}

pub struct Provider {
    settings: SignOn,
    secret: ClientSecret,
    issuer: IssuerUrl,
    back: RedirectUrl,
    wire: Wire,
    clock: Clock,
    known: Mutex<Known>,
}

/// What was last heard of it.
#[derive(Default)]
struct Known {
    about: Option<(Time, CoreProviderMetadata)>,
    keys_at: Option<Time>,
    failed_at: Option<Time>,
}

/// Why it cannot be used, for an operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Faults {
    Away(String),
    /// Endpoints that are neither https nor on the machine itself, or other than the issuer.
    Unsafe(String),
    /// It lacks something that signing in needs.
    Unfit(&'static str),
}

impl Provider {
    pub fn new(settings: SignOn, public_url: &str, wire: Wire, clock: Clock) -> Result<Self, String> {
        let wrong = |fault| format!("The sign-on \"{}\" cannot be used ({fault}).", settings.id);
        let back = format!("{public_url}{}", links::account::sign_on_back(&settings.id));
        Ok(Self {
            secret: ClientSecret::new(settings.secret()?.0),
            issuer: IssuerUrl::new(settings.issuer.clone()).map_err(wrong)?,
            back: RedirectUrl::new(back).map_err(wrong)?,
            known: Mutex::default(),
            settings,
            wire,
            clock,
        })
    }
    pub const fn settings(&self) -> &SignOn {
        &self.settings
    }

    /// What has to be registered there.
    pub fn back(&self) -> &str {
        self.back.as_str()
    }

    /// What it says of itself, from the network.
    pub async fn discover(&self) -> Result<CoreProviderMetadata, Faults> {
        let ask = self.asker();
        let found = CoreProviderMetadata::discover_async(self.issuer.clone(), &ask).await;
        let about = found.map_err(|error| Faults::Away(cause(&error)))?;
        let beside = [about.token_endpoint().map(|url| url.as_str()), about.userinfo_endpoint().map(|url| url.as_str())];
        let own = scheme(self.issuer.as_str());
        let endpoints = [about.authorization_endpoint().as_str(), about.jwks_uri().as_str()];
        if let Some(url) = endpoints.into_iter().chain(beside.into_iter().flatten()).find(|url| !is_safe(url) || scheme(url) != own) {
            return Err(Faults::Unsafe(url.to_owned()));
        }
        if about.token_endpoint().is_none() {
            return Err(Faults::Unfit("no token endpoint"));
        }
        Ok(about)
    }

    /// The same from memory, where it is not too old.
    async fn about(&self) -> Result<CoreProviderMetadata, Refusal> {
        let now = self.clock.now();
        let mut known = self.known.lock().await;
        if let Some((_, about)) = known.about.as_ref().filter(|(at, _)| now.duration_since(*at) < HOLDS) {
            return Ok(about.clone());
        }
        if known.failed_at.is_some_and(|at| now.duration_since(at) < REST) {
            return Err(Refusal::Unavailable);
        }
        match self.discover().await {
            Ok(about) => {
                *known = Known { about: Some((now, about.clone())), keys_at: Some(now), failed_at: None };
                Ok(about)
            }
            Err(fault) => {
                tracing::warn!(sign_on = %self.settings.id, ?fault, "a sign-on cannot be used");
                known.failed_at = Some(now);
                Err(Refusal::Unavailable)
            }
        }
    }

    /// Its keys anew, unless that was just done.
    async fn keys_anew(&self) -> Option<Keys> {
        let now = self.clock.now();
        let mut known = self.known.lock().await;
        if known.keys_at.is_some_and(|at| now.duration_since(at) < KEYS) {
            return None;
        }
        known.keys_at = Some(now);
        let (at, about) = known.about.take()?;
        let ask = self.asker();
        let keys = Keys::fetch_async(about.jwks_uri(), &ask).await;
        let (about, keys) = match keys {
            Ok(keys) => (about.set_jwks(keys.clone()), Some(keys)),
            Err(_) => (about, None),
        };
        known.about = Some((at, about));
        keys
    }

    fn asker(&self) -> impl Fn(HttpRequest) -> futures::future::BoxFuture<'static, io::Result<openidconnect::HttpResponse>> + use<> {
        let wire = self.wire.clone();
        move |request| {
            let wire = wire.clone();
            Box::pin(async move { wire.ask(request).await })
        }
    }

    fn client(&self, about: CoreProviderMetadata) -> Asking {
        // The standard's default is the header; who knows the form alone says so.
        let methods = about.token_endpoint_auth_methods_supported();
        let by_form = methods.is_some_and(|methods| !methods.contains(&CoreClientAuthMethod::ClientSecretBasic));
        let client = Asking::from_provider_metadata(about, ClientId::new(self.settings.client_id.clone()), Some(self.secret.clone()));
        client.set_redirect_uri(self.back.clone()).set_auth_type(if by_form { AuthType::RequestBody } else { AuthType::BasicAuth })
    }

    pub async fn address(&self, begun: &store::accounts::sign_on::Begun, language: Language, fresh: bool) -> Result<String, Refusal> {
        let client = self.client(self.about().await?);
        let (state, nonce) = (begun.state.clone(), begun.nonce());
        let verifier = PkceCodeVerifier::new(begun.verifier());
        let mut asking = client
            .authorize_url(AuthenticationFlow::<CoreResponseType>::AuthorizationCode, || CsrfToken::new(state), || Nonce::new(nonce))
            .add_scopes(self.settings.scopes.iter().cloned().map(Scope::new))
            .add_ui_locale(LanguageTag::new(language.code().to_owned()))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier));
        asking = if fresh { asking.add_prompt(CoreAuthPrompt::Login).set_max_age(Duration::ZERO) } else { asking.set_max_age(ANEW) };
        Ok(asking.url().0.to_string())
    }

    pub async fn prove(&self, begun: &store::accounts::sign_on::Begun, code: &str, asked_at: Option<Time>) -> Result<Person, Refusal> {
        let about = self.about().await?;
        let keys = about.jwks().clone();
        let client = self.client(about);
        let answer = self.exchange(&client, begun, code).await?;
        let token = answer.id_token().ok_or_else(|| self.refused("no token"))?;
        let nonce = begun.nonce();
        let wanted = Wanted { client: &self.settings.client_id, issuer: &self.issuer, nonce: &nonce, now: self.clock.now(), asked_at };
        let claims = self.checked(&wanted, token, keys).await?;
        let table = token::table(claims);
        let beside = match table.get(&self.settings.rules.email_claim) {
            None => self.ask_beside(&client, answer.access_token(), claims).await?,
            Some(_) => None,
        };
        let shown_at = claims.auth_time().and_then(|at| Time::from_second(at.timestamp()).ok());
        self.settings.rules.judge(&Said { shown_at, ..token::said(&self.settings.rules, &table, beside.as_ref())? })
    }

    async fn exchange(
        &self,
        client: &Asking,
        begun: &store::accounts::sign_on::Begun,
        code: &str,
    ) -> Result<StandardTokenResponse<Fields, CoreTokenType>, Refusal> {
        let ask = self.asker();
        let exchange = client.exchange_code(AuthorizationCode::new(code.to_owned())).map_err(|_| Refusal::Unavailable)?;
        let answer = exchange.set_pkce_verifier(PkceCodeVerifier::new(begun.verifier())).request_async(&ask).await;
        answer.map_err(|error| match error {
            RequestTokenError::Request(fault) => self.away(&fault),
            RequestTokenError::ServerResponse(_) => self.refused("the code"),
            _ => self.refused("its answer"),
        })
    }

    async fn checked<'t>(&self, wanted: &Wanted<'_>, token: &'t Token, keys: Keys) -> Result<&'t Claims, Refusal> {
        let mut checked = wanted.check(token, keys);
        if matches!(checked, Err(Fault::UnknownKey))
            && let Some(keys) = self.keys_anew().await
        {
            checked = wanted.check(token, keys);
        }
        checked.map_err(|fault| match fault {
            Fault::UnknownKey => self.refused("an unknown key"),
            Fault::Refused(why) => self.refused(why),
        })
    }

    /// Some name an address only to who asks for it with the token; it must be about the same person.
    async fn ask_beside(&self, client: &Asking, access: &openidconnect::AccessToken, claims: &Claims) -> Result<Option<Value>, Refusal> {
        if client.user_info_url().is_none() {
            return Ok(None);
        }
        // It travels in a header, and the library takes for granted that it can.
        if !access.secret().bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(self.refused("its access token"));
        }
        let ask = self.asker();
        let asking = client.user_info(access.clone(), Some(claims.subject().clone())).map_err(|_| Refusal::Unavailable)?;
        let found: Result<UserInfoClaims<Extra, CoreGenderClaim>, _> = asking.request_async(&ask).await;
        match found {
            Ok(claims) => Ok(Some(token::table(&claims))),
            Err(UserInfoError::Request(fault)) => Err(self.away(&fault)),
            Err(_) => Err(self.refused("what it says beside the token")),
        }
    }

    fn refused(&self, what: &'static str) -> Refusal {
        tracing::warn!(sign_on = %self.settings.id, what, "a sign-on's answer proves nothing");
        Refusal::Unproven
    }
    fn away(&self, fault: &io::Error) -> Refusal {
        tracing::warn!(sign_on = %self.settings.id, fault = %cause(fault), "a sign-on does not answer");
        Refusal::Unavailable
    }
}
