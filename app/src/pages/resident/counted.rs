//! Counting what is searched for, without who: the find page says what it understood and found, and this writes it down in memory when the page has
//! gone out. First pages of a question in words alone: no filter, no second page, no machine.
use crate::pages::{
    keep::Keep,
    links::pattern,
    shortlist,
    site::{Site, VisitorKey},
    visit::{all_asked, language_of},
};
use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, Method, header::USER_AGENT},
    middleware::Next,
    response::Response,
};
use domain::{
    access::Caller,
    area::AreaCode,
    taxonomy::TermCode,
    unmet::{Asked, Found, Words},
};
use std::sync::{Arc, OnceLock};
use store::{Cx, unmet::Searches};

/// What the page found, told by the page itself.
#[derive(Clone, Default)]
pub struct Outcome(Arc<OnceLock<(Found, Option<TermCode>)>>);

impl Outcome {
    /// The first time counts.
    pub fn tell(&self, total: usize, need: Option<&TermCode>) {
        let _ = self.0.set((Found::of(total), need.cloned()));
    }
}

/// Middleware of the pages.
pub async fn count(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let Some(cx) = request.extensions().get::<Cx>().cloned() else { return next.run(request).await };
    // A machine may be the first to have a page drawn that people are handed afterwards.
    let question = question(&request, &cx);
    let outcome = Outcome::default();
    request.extensions_mut().insert(outcome.clone());
    let (visitor, keep) = (visitor(&request), request.extensions().get::<Keep>().cloned());
    let answer = next.run(request).await;
    if let Some((found, need)) = outcome.0.get().cloned() {
        if let Some(keep) = keep {
            keep.each_time(again(site.searches.clone(), found, need.clone()));
        }
        if let Some(question) = question {
            site.searches.note(&visitor, Asked { found, need, ..question });
        }
    }
    answer
}

/// The same page, handed to the next who asks, has found the same.
fn again(searches: Searches, found: Found, need: Option<TermCode>) -> impl Fn(&Request, &Cx) + Send + Sync {
    move |request, cx| {
        if let Some(question) = question(request, cx) {
            searches.note(&visitor(request), Asked { found, need: need.clone(), ..question });
        }
    }
}

fn visitor(request: &Request) -> String {
    request.extensions().get::<VisitorKey>().map(|key| key.0.clone()).unwrap_or_default()
}

/// `None` for all that is not a person's question in words.
fn question(request: &Request, cx: &Cx) -> Option<Asked> {
    if request.extensions().get::<MatchedPath>()?.as_str() != pattern::FIND
        || request.method() != Method::GET
        || is_machine(request.headers())
    {
        return None;
    }
    if cx.caller != Caller::Anyone {
        return None;
    }
    let asked = all_asked(request.uri());
    let only_words = asked.iter().all(|(name, value)| matches!(name.as_str(), "q" | "area" | shortlist::CARRIED) || value.is_empty());
    let value = |name: &str| asked.iter().find(|(n, value)| n == name && !value.is_empty()).map(|(_, value)| value.clone());
    let words = value("q").filter(|words| only_words && !words.trim().is_empty())?;
    Some(Asked {
        at: cx.now,
        language: language_of(request.uri(), request.headers()),
        area: value("area").map(AreaCode),
        need: None,
        found: Found::None,
        words: Words::of(&words),
    })
}

/// What says of itself that it is no person, and pages that a browser fetches before anyone has asked for them.
fn is_machine(headers: &HeaderMap) -> bool {
    const MACHINES: [&str; 9] = ["bot", "crawl", "spider", "slurp", "preview", "monitor", "curl", "wget", "python"];
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_lowercase();
    let agent = text(USER_AGENT.as_str());
    agent.is_empty()
        || MACHINES.iter().any(|name| agent.contains(name))
        || text("sec-purpose").contains("prefetch")
        || text("purpose").contains("prefetch")
}
