//! What an ID token must be, beside what the library proves (signature by a key of the issuer, issuer, audience, nonce, end): signed by a key that is
//! its alone, for nobody else, not of tomorrow and not old. Clocks may differ by half a minute.
use domain::{
    Time,
    sign_on::{Refusal, Rules, Said},
};
use openidconnect::{
    AdditionalClaims, ClaimsVerificationError, ClientId, IdToken, IdTokenClaims, IdTokenVerifier, IssuerUrl, JsonWebKeySet, Nonce,
    SignatureVerificationError,
    core::{CoreGenderClaim, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{collections::HashMap, time::SystemTime};

/// Claims that the standard does not know.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Extra(HashMap<String, Value>);
impl AdditionalClaims for Extra {}

pub type Token = IdToken<Extra, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;
pub type Claims = IdTokenClaims<Extra, CoreGenderClaim>;
pub type Keys = JsonWebKeySet<CoreJsonWebKey>;

/// So much may two clocks differ, in seconds.
const SKEW: i64 = 30;
/// A token is fetched right after it was made.
const OLDEST: i64 = 10 * 60;

/// Signatures by a key that the issuer alone has. A secret that both have proves nothing.
const SIGNED_BY: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// Why a token is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Signed by a key that we have not seen: it may be a new one.
    UnknownKey,
    /// In one word for the log; nothing of the token.
    Refused(&'static str),
}

/// Whose token it has to be.
pub struct Wanted<'a> {
    pub client: &'a str,
    pub issuer: &'a IssuerUrl,
    pub nonce: &'a str,
    pub now: Time,
    /// The person had to show who they are, not before that moment.
    pub asked_at: Option<Time>,
}

impl Wanted<'_> {
    pub fn check<'t>(&self, token: &'t Token, keys: Keys) -> Result<&'t Claims, Fault> {
        let now = self.now.as_second();
        let earlier = SystemTime::from(Time::from_second(now - SKEW).unwrap_or(Time::UNIX_EPOCH));
        // As of a client without a secret: no signature is ever compared with one.
        let verifier = IdTokenVerifier::new_public_client(ClientId::new(self.client.to_owned()), self.issuer.clone(), keys)
            .set_allowed_algs(SIGNED_BY)
            .set_time_fn(move || earlier.into())
            .set_issue_time_verifier_fn(move |at| {
                let fits = (now - OLDEST - SKEW..=now + SKEW).contains(&at.timestamp());
                if fits { Ok(()) } else { Err("made at another time".into()) }
            });
        let claims = token.claims(&verifier, &Nonce::new(self.nonce.to_owned())).map_err(|error| fault(&error))?;
        self.beside(claims)?;
        Ok(claims)
    }

    /// What the library leaves to us.
    fn beside(&self, claims: &Claims) -> Result<(), Fault> {
        let now = self.now.as_second();
        if claims.authorized_party().is_some_and(|party| party.as_str() != self.client) {
            return Err(Fault::Refused("made for somebody else"));
        }
        let begins = claims.additional_claims().0.get("nbf");
        if begins.is_some_and(|begins| begins.as_f64().is_none_or(|begins| begins > seconds(now + SKEW))) {
            return Err(Fault::Refused("not yet good"));
        }
        if let Some(asked_at) = self.asked_at {
            let shown = claims.auth_time().is_some_and(|at| at.timestamp() >= asked_at.as_second() - SKEW);
            if !shown {
                return Err(Fault::Refused("the person was not asked again"));
            }
        }
        Ok(())
    }
}

/// Exact for the next hundred million years.
#[expect(clippy::cast_precision_loss, reason = "seconds since 1970 fit into 52 bits")]
const fn seconds(whole: i64) -> f64 {
    whole as f64
}

fn fault(error: &ClaimsVerificationError) -> Fault {
    Fault::Refused(match error {
        ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey) => return Fault::UnknownKey,
        ClaimsVerificationError::SignatureVerification(_) => "signature",
        ClaimsVerificationError::Expired(_) => "time",
        ClaimsVerificationError::InvalidAudience(_) => "audience",
        ClaimsVerificationError::InvalidIssuer(_) => "issuer",
        ClaimsVerificationError::InvalidNonce(_) => "nonce",
        _ => "other",
    })
}

/// All that was claimed, the standard's names and others alike.
pub fn table(claims: &impl Serialize) -> Value {
    serde_json::to_value(claims).unwrap_or_default()
}

/// Of the token, and of what was asked for beside it where the token does not name an address.
pub fn said(rules: &Rules, token: &Value, beside: Option<&Value>) -> Result<Said, Refusal> {
    let text = |from: &Value, name: &str| from.get(name).and_then(Value::as_str).map(str::to_owned);
    let names = |name: &str| {
        let list = token.get(name).and_then(Value::as_array);
        list.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let about = beside.unwrap_or(token);
    Ok(Said {
        subject: text(token, "sub").ok_or(Refusal::Unproven)?,
        email: text(about, &rules.email_claim),
        verified: about.get("email_verified").and_then(Value::as_bool).unwrap_or(false),
        amr: names("amr"),
        acr: text(token, "acr"),
        shown_at: None,
    })
}
