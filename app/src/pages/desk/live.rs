//! The news of a desk's list as a stream (server-sent events), for a page that stands open. Which request and what kind of news; no word of it.
//! Watching keeps no session alive: who signs out, or does nothing for half an hour, is told nothing more.
use super::seat;
use crate::pages::{
    load::{ErrorPage, Trouble},
    site::Site,
    visit::{Visit, asked_in},
};
use axum::{
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, Uri, header::CACHE_CONTROL},
    response::{
        IntoResponse, Response,
        sse::{Event, Sse},
    },
};
use domain::{
    access::{Caller, Member, may},
    work_list::List,
};
use futures::stream::unfold;
use std::{collections::VecDeque, convert::Infallible, time::Duration};
use store::{
    Cx, SessionToken,
    news::{self, Kind, News},
    sessions,
};
use tokio::{
    sync::broadcast::{Receiver, error::RecvError},
    time::{Instant, sleep_until},
};

/// How often it is made sure that the session still holds; a heartbeat goes out as often, so that a dead connection is noticed.
const LOOK: Duration = Duration::from_secs(5);
/// More is not told one by one: the list has changed.
const FAR_BEHIND: i64 = 2000;

pub async fn stream(Visit(cx): Visit, State(site): State<Site>, uri: Uri, headers: HeaderMap) -> Result<Response, ErrorPage> {
    let (member, list) = seat(&cx.caller)?;
    cx.require(&list.see())?;
    let session = cx.session.clone().ok_or(ErrorPage(Trouble::Forbidden))?;
    let from = site.live.listen().ok_or(ErrorPage(Trouble::Unavailable))?;
    // A browser that lost the stream says what it heard last; the address says what the page knew.
    let heard = headers.get("last-event-id").and_then(|id| id.to_str().ok()).map_or_else(|| asked_in(&uri, "since"), str::to_owned);
    let cursor = heard.parse().ok().filter(|link| *link >= 0).unwrap_or(i64::MAX);
    let mut watch = Watch { site, session, member, list, from, cursor, waiting: VecDeque::new(), next_look: Instant::now() + LOOK };
    watch.catch_up(&cx).await?;
    let events = unfold(Some(watch), async |watch| Some(watch?.next().await));
    let mut answer = Sse::new(events).into_response();
    answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    // A proxy that gathers a page before it passes it on would hold the news back.
    answer.headers_mut().insert(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
    Ok(answer)
}

struct Watch {
    site: Site,
    session: SessionToken,
    member: Member,
    list: List,
    from: Receiver<News>,
    /// The number of the last news that was told.
    cursor: i64,
    waiting: VecDeque<Event>,
    next_look: Instant,
}

type Told = (Result<Event, Infallible>, Option<Watch>);

impl Watch {
    /// What happened between the drawing of the page and now. A number that is none of ours begins now.
    async fn catch_up(&mut self, cx: &Cx) -> domain::Result<()> {
        let newest = news::newest(cx).await?;
        if self.cursor > newest {
            self.cursor = newest;
        }
        if newest - self.cursor > FAR_BEHIND {
            self.cursor = newest;
            self.waiting.push_back(much());
        }
        loop {
            let (told, last) = news::since(cx, self.cursor, Some(&self.list)).await?;
            let events: Vec<Event> = told.iter().filter_map(|one| Some(event(one, self.news(one)?))).collect();
            self.waiting.extend(events);
            if last == self.cursor {
                break;
            }
            self.cursor = last;
        }
        self.site.live.begin(self.cursor);
        Ok(())
    }

    /// The next event; without a watch behind it, the last.
    async fn next(mut self) -> Told {
        loop {
            if let Some(event) = self.waiting.pop_front() {
                return if self.holds().await { (Ok(event), Some(self)) } else { (Ok(end()), None) };
            }
            tokio::select! {
                told = self.from.recv() => match told {
                    Ok(one) if one.link > self.cursor => {
                        self.cursor = one.link;
                        if let Some(kind) = self.news(&one) {
                            self.waiting.push_back(event(&one, kind));
                        }
                    }
                    Ok(_) => {}
                    Err(RecvError::Lagged(_)) => self.waiting.push_back(much()),
                    // The process ends. The browser asks again by itself, another one perhaps.
                    Err(RecvError::Closed) => return (Ok(Event::default().comment("later")), None),
                },
                () = sleep_until(self.next_look) => {
                    self.next_look = Instant::now() + LOOK;
                    return if self.holds().await { (Ok(Event::default().comment("")), Some(self)) } else { (Ok(end()), None) };
                }
            }
        }
    }

    /// What it is at this list; what one does oneself is no news.
    fn news(&self, one: &News) -> Option<Kind> {
        one.kind_at(&self.list).filter(|_| one.actor != self.member.account.text())
    }

    /// The session still stands, and its owner may still see this list.
    async fn holds(&self) -> bool {
        let cx = Cx::new(self.site.db.clone(), Caller::Anyone, self.site.clock.now());
        match sessions::peek(&cx, self.session.as_str()).await {
            Ok(Some(member)) => may(&Caller::Member(member), &self.list.see()),
            Ok(None) | Err(_) => false,
        }
    }
}

/// `new 0f3b… 1795435200000`: what kind, which request, when.
fn event(one: &News, kind: Kind) -> Event {
    let data = format!("{} {} {}", kind.code(), one.referral, one.at.as_millisecond());
    Event::default().event("queue").id(one.link.to_string()).data(data)
}
fn much() -> Event {
    Event::default().event("queue").data("changed")
}
/// The browser must not ask again: nobody is signed in.
fn end() -> Event {
    Event::default().event("end").data("session")
}
