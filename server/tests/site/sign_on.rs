//! Signing in by a municipality's own sign-on, over a real exchange on loopback: who gets in, and every way in which nobody does.
use super::{
    TestSite,
    browser::Browser,
    issuer::{By, CLIENT, CODE, Handed, Issuer, SECRET, public_key, token},
    journeys::{self, PASSWORD, seeds},
};
use app::pages::{
    links,
    visit::{SESSION, SIGN_ON, STEP},
    words::say_in,
};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use domain::{
    Id, Language,
    access::{Caller, Member},
    account::Role,
    area::AreaCode,
    sign_on::Refusal,
};
use serde_json::{Value, json};
use server::{
    config::{Config, Flags, Secret},
    sign_on::Providers,
};
use std::{collections::HashMap, sync::Arc};
use store::{Cx, accounts};

const LT: Language = Language::Lt;
const VR: &str = "vr";

/// The same site with this sign-on for the municipality's people.
fn with(mut site: TestSite, issuer: &str) -> TestSite {
    let file = site.folder().join("kladka.toml");
    let text = format!(
        "[[sign-on]]\nid = \"{VR}\"\nname = \"Vilniaus rajonas\"\nissuer = \"{issuer}\"\nclient-id = \"{CLIENT}\"\nmunicipality = \"LT-58\"\n\
         email-domains = [\"vr.example\"]\nsecond-factor-amr = [\"otp\"]\n"
    );
    std::fs::write(&file, text).unwrap();
    let flags = Flags { config: Some(file), sign_on_secrets: Some(Secret(format!("{VR}={SECRET}"))), ..Flags::default() };
    let config = Config::read(&flags).unwrap();
    let providers = Providers::new(&config.sign_ons, "http://127.0.0.1:3000", &site.state.site.clock).unwrap();
    site.state.site.sign_ons = Arc::new(providers);
    site.router = server::router(site.state.clone());
    site
}

/// Where a browser was sent, with its cookies so far.
struct Begun {
    asked: HashMap<String, String>,
    cookie: String,
}
async fn begins(site: &TestSite, next: &str, cookie: &str) -> Begun {
    let request = Request::get(links::account::sign_on(LT, VR, next, false)).header(header::COOKIE, cookie);
    let answer = site.ask(request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let cookie = answer.header("set-cookie").split(';').next().unwrap().to_owned();
    Begun { asked: query(answer.header("location")), cookie }
}
fn query(address: &str) -> HashMap<String, String> {
    let uri = address.parse().unwrap();
    axum::extract::Query::<HashMap<String, String>>::try_from_uri(&uri).unwrap().0
}

/// Where the callback leads, and the cookies that it sets.
struct Back {
    to: String,
    cookies: Vec<String>,
}
impl Back {
    fn has(&self, cookie: &str) -> bool {
        self.cookies.iter().any(|set| set.starts_with(&format!("{cookie}=")) && !set.contains("Max-Age=0"))
    }
    /// A page as the session that has begun sees it.
    async fn page(&self, site: &TestSite, address: &str) -> String {
        let session = self.cookies.iter().find(|set| set.starts_with(SESSION)).unwrap().split(';').next().unwrap();
        site.ask(Request::get(address).header(header::COOKIE, session).body(Body::empty()).unwrap()).await.body
    }
    #[track_caller]
    fn is_refused(&self, refusal: Refusal, what: &str) {
        assert!(self.to.ends_with(&format!("refused={}", refusal.code())), "{what}: {}", self.to);
        assert!(!self.has(SESSION) && !self.has(STEP), "{what}");
    }
}
async fn comes_back(site: &TestSite, query: &str, cookie: &str) -> Back {
    let address = format!("{}?{query}", links::account::sign_on_back(VR));
    // Another site's page sends it here, as browsers say.
    let request = Request::get(address).header(header::COOKIE, cookie).header("sec-fetch-site", "cross-site");
    let answer = site.ask(request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let cookies = answer.headers.get_all(header::SET_COOKIE).iter().map(|set| set.to_str().unwrap().to_owned()).collect();
    Back { to: answer.header("location").to_owned(), cookies }
}

/// What a good sign-on would hand out, to be spoilt.
struct Draft {
    header: Value,
    claims: Value,
    by: By,
    /// What becomes of the signed token.
    token: fn(String) -> String,
    /// What becomes of the answer around it.
    body: fn(String) -> String,
    status: StatusCode,
}
impl Draft {
    fn good(site: &TestSite, issuer: &Issuer, begun: &Begun) -> Self {
        let now = site.state.site.clock.now().as_second();
        Self {
            header: json!({ "alg": "EdDSA", "kid": "one", "typ": "JWT" }),
            claims: json!({
                "iss": issuer.url, "aud": CLIENT, "sub": "248289761001", "iat": now, "exp": now + 300, "nonce": begun.asked["nonce"],
                "email": "Triage@vr.example", "email_verified": true,
            }),
            by: By::Key("one"),
            token: |token| token,
            body: |body| body,
            status: StatusCode::OK,
        }
    }
    fn hand(self, issuer: &Issuer, begun: &Begun) {
        let token = (self.token)(token(&self.header, &self.claims.to_string(), self.by));
        let body = json!({ "access_token": "access", "token_type": "Bearer", "id_token": token }).to_string();
        let handed = Handed { status: self.status, body: (self.body)(body), challenge: begun.asked["code_challenge"].clone() };
        issuer.inside().handed = Some(handed);
    }
    fn set(&mut self, name: &str, value: Value) {
        self.claims[name] = value;
    }
    fn without(&mut self, name: &str) {
        self.claims.as_object_mut().unwrap().remove(name);
    }
    fn later(&mut self, name: &str, seconds: i64) {
        let now = self.claims["iat"].as_i64().unwrap();
        self.set(name, json!(now + seconds));
    }
}

/// A whole way there and back, with what `spoil` makes of a good answer.
async fn walks(site: &TestSite, issuer: &Issuer, next: &str, spoil: impl FnOnce(&mut Draft)) -> Back {
    let begun = begins(site, next, "").await;
    let mut draft = Draft::good(site, issuer, &begun);
    spoil(&mut draft);
    draft.hand(issuer, &begun);
    comes_back(site, &format!("code={CODE}&state={}", begun.asked["state"]), &begun.cookie).await
}

async fn trail(site: &TestSite) -> Vec<String> {
    let municipality = AreaCode("LT-58".into());
    let reader = Member {
        account: Id::named("account", "reader"),
        role: Role::Supervisor,
        organization: Id::named("organization", "vr-sav-sr"),
        municipality: Some(municipality.clone()),
    };
    let cx = Cx::new(site.cx().db, Caller::Member(reader), site.cx().now);
    let rows = store::audit::of_municipality(&cx, &municipality, 0).await.unwrap();
    rows.into_iter().filter(|row| row.act.starts_with("sign-on")).map(|row| format!("{} {}", row.act, row.object)).collect()
}

#[tokio::test]
async fn a_clerk_comes_in_by_the_municipalitys_sign_on_and_goes_on_to_the_page_that_was_wanted() {
    let issuer = Issuer::start().await;
    let site = with(seeds().await, &issuer.url);
    let page = site.get(&links::sign_in(LT)).await.body;
    assert!(page.contains("Vilniaus rajonas") && page.contains(&links::account::sign_on(LT, VR, "", false)));
    assert_eq!(site.get(&links::account::sign_on(LT, "nobody", "", false)).await.status, StatusCode::NOT_FOUND);

    let begun = begins(&site, &links::staff::letters(LT), "").await;
    let asked = |name: &str| begun.asked[name].as_str();
    assert_eq!((asked("response_type"), asked("client_id"), asked("code_challenge_method")), ("code", CLIENT, "S256"));
    assert_eq!((asked("redirect_uri"), asked("scope")), ("http://127.0.0.1:3000/sign-on/vr", "openid email"));
    assert_eq!(asked("max_age"), "43200", "so that it says when somebody last typed there");
    Draft::good(&site, &issuer, &begun).hand(&issuer, &begun);
    let iss = links::encode(&issuer.url);
    let back = comes_back(&site, &format!("code={CODE}&state={}&iss={iss}", asked("state")), &begun.cookie).await;
    assert_eq!(back.to, links::staff::letters(LT));
    assert!(back.has(SESSION) && !back.has(SIGN_ON));
    let own = back.page(&site, &links::account::own(LT)).await;
    assert!(own.contains("triage@vr.example") && own.contains(&say_in(LT, "sign-on-way")));

    // From now on by the name alone, and no other site may set a browser out.
    let again = walks(&site, &issuer, "", |draft| draft.set("email", json!("kita@vr.example"))).await;
    assert_eq!(again.to, links::staff::queue(LT));
    let elsewhere = Request::get(links::account::sign_on(LT, VR, "", false)).header("sec-fetch-site", "cross-site");
    let turned = site.ask(elsewhere.body(Body::empty()).unwrap()).await;
    assert_eq!(turned.header("location"), links::sign_in(LT));
    assert_eq!(issuer.asked("about"), 1, "what it says of itself is kept");
    let (acts, all) = (trail(&site).await, store::testing::everything_stored(&site.cx().db).await);
    assert!(acts[0].starts_with("sign-on-passed account:") && acts[2].starts_with("sign-on-linked account:"), "{acts:?}");
    assert!(!all.contains("kita@vr.example") && !all.contains("248289761001"), "nothing of a token is kept");
}

#[tokio::test]
async fn who_was_signed_in_there_already_shows_who_they_are_before_what_wants_a_fresh_look() {
    let issuer = Issuer::start().await;
    let site = with(seeds().await, &issuer.url);
    let factors = links::account::factors(LT);
    let asks = say_in(LT, "account-factor-confirm");
    for (what, typed, wanted) in [("nobody says when", None, true), ("in the morning", Some(-3600), true), ("just now", Some(-60), false)] {
        let spoil = |draft: &mut Draft| {
            if let Some(seconds) = typed {
                draft.later("auth_time", seconds);
            }
        };
        let back = walks(&site, &issuer, "", spoil).await;
        assert_eq!(back.page(&site, &factors).await.contains(&asks), wanted, "{what}");
        // Also whoever has no password finds the way there, on which one is asked again.
        assert!(back.page(&site, &links::account::confirm(LT, &factors)).await.contains("fresh=yes"), "{what}");
    }
    // Whoever is none of its people is not sent there.
    let mut manager = Browser::new(&site);
    manager.sign_in(LT, "manager@vr.example").await;
    assert!(!manager.get(&links::account::confirm(LT, &factors)).await.body.contains("fresh=yes"));
}

type Spoil = fn(&mut Draft);

/// Each is refused with the same words: nothing proves who came.
const BROKEN: &[(&str, Spoil)] = &[
    ("no algorithm", |d| {
        d.header["alg"] = json!("none");
        d.by = By::Nothing;
    }),
    ("no algorithm, with a signature", |d| d.header["alg"] = json!("none")),
    ("another key under the same name", |d| d.by = By::Key("other")),
    ("a key that is unknown", |d| {
        d.header["kid"] = json!("two");
        d.by = By::Key("two");
    }),
    ("another algorithm than the key's", |d| d.header["alg"] = json!("RS256")),
    ("signed by the client's secret", |d| {
        d.header["alg"] = json!("HS256");
        d.by = By::Shared(SECRET.as_bytes());
    }),
    ("signed by the public key as a secret", |d| {
        static PUBLIC: std::sync::LazyLock<[u8; 32]> = std::sync::LazyLock::new(|| public_key("one"));
        d.header["alg"] = json!("HS256");
        d.by = By::Shared(PUBLIC.as_slice());
    }),
    ("no signature", |d| d.by = By::Nothing),
    ("a signature that is cut", |d| d.token = |token| token[..token.len() - 8].to_owned()),
    ("a payload that was changed afterwards", |d| {
        d.token = |token| {
            let parts: Vec<&str> = token.split('.').collect();
            let payload = String::from_utf8(BASE64.decode(parts[1]).unwrap()).unwrap();
            let changed = payload.replace("248289761001", "248289761002");
            assert_ne!(payload, changed);
            format!("{}.{}.{}", parts[0], BASE64.encode(changed), parts[2])
        };
    }),
    ("a header that must be understood and is not", |d| d.header["crit"] = json!(["exp"])),
    ("a token of another kind", |d| d.header["typ"] = json!("at+jwt")),
    ("another issuer", |d| d.set("iss", json!("https://evil.example"))),
    ("the issuer with a slash", |d| {
        let issuer = format!("{}/", d.claims["iss"].as_str().unwrap());
        d.set("iss", json!(issuer));
    }),
    ("no issuer", |d| d.without("iss")),
    ("another audience", |d| d.set("aud", json!("somebody"))),
    ("no audience", |d| d.without("aud")),
    ("an empty list of audiences", |d| d.set("aud", json!([]))),
    ("two audiences", |d| d.set("aud", json!([CLIENT, "somebody"]))),
    ("two audiences, made for the other", |d| {
        d.set("aud", json!([CLIENT, "somebody"]));
        d.set("azp", json!("somebody"));
    }),
    ("made for somebody else", |d| d.set("azp", json!("somebody"))),
    ("expired", |d| d.later("exp", -31)),
    ("without an end", |d| d.without("exp")),
    ("not yet good", |d| d.later("nbf", 31)),
    ("good from a word on", |d| d.set("nbf", json!("tomorrow"))),
    ("made tomorrow", |d| d.later("iat", 31)),
    ("made too long ago", |d| d.later("iat", -631)),
    ("another nonce", |d| d.set("nonce", json!("another"))),
    ("no nonce", |d| d.without("nonce")),
    ("no subject", |d| d.without("sub")),
    ("an empty subject", |d| d.set("sub", json!(""))),
    ("a subject that is a number", |d| d.set("sub", json!(7))),
    ("an address that is checked in a word", |d| d.set("email_verified", json!("true"))),
    ("claims that are no table", |d| d.claims = json!(["sub", "1"])),
    ("no token of three parts", |d| d.token = |_| "abc".into()),
    ("no token", |d| d.body = |_| json!({ "access_token": "access", "token_type": "Bearer" }).to_string()),
    ("not JSON", |d| d.body = |_| "<html>".into()),
    ("an error", |d| {
        d.status = StatusCode::BAD_REQUEST;
        d.body = |_| json!({ "error": "invalid_client" }).to_string();
    }),
    ("a way elsewhere", |d| d.status = StatusCode::TEMPORARY_REDIRECT),
];

#[tokio::test]
async fn a_broken_token_proves_nothing() {
    let issuer = Issuer::start().await;
    let site = with(seeds().await, &issuer.url);
    for (what, spoil) in BROKEN {
        let back = walks(&site, &issuer, "", spoil).await;
        back.is_refused(Refusal::Unproven, what);
    }
    let addresses: [(&str, Spoil); 5] = [
        ("not checked", |d| d.set("email_verified", json!(false))),
        ("nobody says that it was checked", |d| d.without("email_verified")),
        ("of another host", |d| d.set("email", json!("triage@vr.example.org"))),
        ("of a host below", |d| d.set("email", json!("triage@mail.vr.example"))),
        ("none", |d| d.set("email", json!(""))),
    ];
    for (what, spoil) in addresses {
        walks(&site, &issuer, "", spoil).await.is_refused(Refusal::Address, what);
    }
    let huge: Spoil = |d| d.set("padding", json!("x".repeat(300 * 1024)));
    walks(&site, &issuer, "", huge).await.is_refused(Refusal::Unavailable, "an answer without an end is none");
    let of_another = |d: &mut Draft| d.set("email", json!("nobody@vr.example"));
    let unknown = walks(&site, &issuer, "", of_another).await;
    unknown.is_refused(Refusal::Unknown, "nobody's address");
    assert!(site.get(&unknown.to).await.body.contains(&say_in(LT, "sign-on-unknown")));
    assert_eq!(trail(&site).await.len(), BROKEN.len() + 7, "each is in the trail");
    assert!(trail(&site).await.iter().all(|row| row.starts_with("sign-on-refused sign-on:vr ")), "with nothing of the token");
    assert!(issuer.asked("keys") <= 2, "an unknown key does not make us ask and ask");
}

#[tokio::test]
async fn a_way_is_good_once_in_its_own_browser_with_its_own_code() {
    let issuer = Issuer::start().await;
    let site = with(seeds().await, &issuer.url);
    let begun = begins(&site, "", "").await;
    let back = |state: &str, rest: &str| format!("code={CODE}&state={state}{rest}");
    let state = begun.asked["state"].clone();
    let other = begins(&site, "", "").await;
    for (what, query, cookie, refusal) in [
        ("another state", back("another", ""), begun.cookie.as_str(), Refusal::Over),
        ("another browser", back(&state, ""), other.cookie.as_str(), Refusal::Over),
        ("no cookie", back(&state, ""), "", Refusal::Over),
        ("no state", format!("code={CODE}"), begun.cookie.as_str(), Refusal::Over),
        ("another's state", back(&other.asked["state"], ""), begun.cookie.as_str(), Refusal::Over),
    ] {
        comes_back(&site, &query, cookie).await.is_refused(refusal, what);
    }
    // A tab beside it is a way of its own with the same cookie; what others tried has spoilt neither.
    let tab = begins(&site, "", &begun.cookie).await;
    assert!(tab.cookie == begun.cookie && tab.asked["nonce"] != begun.asked["nonce"]);
    Draft::good(&site, &issuer, &begun).hand(&issuer, &begun);
    assert!(comes_back(&site, &back(&state, ""), &begun.cookie).await.has(SESSION));
    comes_back(&site, &back(&state, ""), &begun.cookie).await.is_refused(Refusal::Over, "the same once more");
    comes_back(&site, &back(&tab.asked["state"], ""), &tab.cookie).await.is_refused(Refusal::Unproven, "a code that was used");

    let asked = issuer.asked("token");
    for (what, rest, refusal) in [
        ("another issuer's answer", format!("code={CODE}&iss=https%3A%2F%2Fevil.example"), Refusal::Unproven),
        ("no code", String::new(), Refusal::Unproven),
        ("gone no further", "error=access_denied&error_description=x".into(), Refusal::Cancelled),
        ("busy", "error=temporarily_unavailable".into(), Refusal::Unavailable),
    ] {
        let begun = begins(&site, "", "").await;
        let query = format!("state={}&{rest}", begun.asked["state"]);
        comes_back(&site, &query, &begun.cookie).await.is_refused(refusal, what);
    }
    assert_eq!(issuer.asked("token"), asked, "nothing was asked for");

    // Whose challenge it is not gets nothing: the verifier of another way does not fit.
    let (one, two) = (begins(&site, "", "").await, begins(&site, "", "").await);
    Draft::good(&site, &issuer, &one).hand(&issuer, &one);
    let query = back(&two.asked["state"], "");
    comes_back(&site, &query, &two.cookie).await.is_refused(Refusal::Unproven, "another way's verifier");
    let late = begins(&site, "", "").await;
    site.minutes_pass(10);
    comes_back(&site, &back(&late.asked["state"], ""), &late.cookie).await.is_refused(Refusal::Over, "too late");
}

#[tokio::test]
async fn new_keys_are_fetched_once_a_minute_and_a_sign_on_that_is_away_is_told() {
    let issuer = Issuer::start().await;
    let site = with(seeds().await, &issuer.url);
    let by_two: Spoil = |d| {
        d.header["kid"] = json!("two");
        d.by = By::Key("two");
    };
    assert!(walks(&site, &issuer, "", |_| ()).await.has(SESSION));
    issuer.inside().kids = vec!["one", "two"];
    walks(&site, &issuer, "", by_two).await.is_refused(Refusal::Unproven, "within the minute");
    assert_eq!(issuer.asked("keys"), 1);
    site.minutes_pass(1);
    assert!(walks(&site, &issuer, "", by_two).await.has(SESSION), "its new key");
    assert!(walks(&site, &issuer, "", |_| ()).await.has(SESSION), "and the old one");
    assert_eq!(issuer.asked("keys"), 2);

    // The address may stand beside the token; it must be about the same person.
    issuer.inside().beside = json!({ "sub": "248289761001", "email": "triage@vr.example", "email_verified": true });
    assert!(walks(&site, &issuer, "", |d| d.without("email")).await.has(SESSION));
    issuer.inside().beside = json!({ "sub": "1", "email": "triage@vr.example", "email_verified": true });
    walks(&site, &issuer, "", |d| d.without("email")).await.is_refused(Refusal::Unproven, "somebody else's address");

    let begun = begins(&site, "", "").await;
    issuer.goes_away().await;
    let query = format!("code={CODE}&state={}", begun.asked["state"]);
    comes_back(&site, &query, &begun.cookie).await.is_refused(Refusal::Unavailable, "it has gone meanwhile");
    site.minutes_pass(61);
    let turned = site.get(&links::account::sign_on(LT, VR, &links::staff::letters(LT), false)).await;
    let page = site.get(turned.header("location")).await;
    assert!(page.body.contains(&say_in(LT, "sign-on-unavailable")), "{}", turned.header("location"));
    assert!(turned.header("location").contains("next="), "where one wanted to go is kept");
}

#[tokio::test]
async fn an_administrators_second_factor_is_asked_unless_the_sign_on_has_done_so_and_the_settings_count_it() {
    let issuer = Issuer::start().await;
    let site = seeds().await.in_earnest();
    let new = accounts::NewAccount {
        email: "admin@vr.example".parse().unwrap(),
        role: Role::Administrator,
        organization: journeys::org("vr-sav-sr"),
        municipality: Some(AreaCode("LT-58".into())),
        password: PASSWORD.into(),
    };
    accounts::create(&Cx::new(site.cx().db, Caller::Operator, site.cx().now), new).await.unwrap();
    let site = with(site, &issuer.url);
    let admin = |d: &mut Draft| {
        d.set("email", json!("admin@vr.example"));
        d.set("amr", json!(["pwd"]));
    };
    let ours = walks(&site, &issuer, "", admin).await;
    assert!(ours.has(STEP) && !ours.has(SESSION) && ours.to.starts_with(&links::account::second(LT, "")), "{}", ours.to);
    let theirs = walks(&site, &issuer, "", |d: &mut Draft| {
        admin(d);
        d.set("amr", json!(["pwd", "otp"]));
    });
    assert!(theirs.await.has(SESSION));

    // Where the page asks once more who is there, the sign-on has to ask as well.
    let request = Request::get(links::account::sign_on(LT, VR, "", true)).body(Body::empty()).unwrap();
    let answer = site.ask(request).await;
    let begun = Begun { asked: query(answer.header("location")), cookie: answer.header("set-cookie").split(';').next().unwrap().into() };
    assert_eq!((begun.asked["prompt"].as_str(), begun.asked["max_age"].as_str()), ("login", "0"));
    let mut draft = Draft::good(&site, &issuer, &begun);
    admin(&mut draft);
    draft.later("auth_time", -3600);
    draft.hand(&issuer, &begun);
    let back = comes_back(&site, &format!("code={CODE}&state={}", begun.asked["state"]), &begun.cookie).await;
    back.is_refused(Refusal::Unproven, "shown an hour ago");
}
