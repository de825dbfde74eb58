//! Draws a page in one piece: first the page, then the document around it, which by then knows the page's title.
use super::{layout, parts::icon::Signs, site::Site, visit::provide_visit};
use axum::{
    extract::{Request, State},
    response::Response,
};
use domain::access::Caller;
use futures::{FutureExt, StreamExt, future::BoxFuture, stream::BoxStream};
use leptos::prelude::*;
use std::sync::{Arc, Mutex, PoisonError};
use store::Cx;

/// Whom a page is for: residents get HTML and CSS, those at a desk get the islands as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Resident,
    Desk,
}
impl Group {
    fn of(path: &str) -> Self {
        match path.trim_start_matches('/').split('/').nth(1) {
            Some("staff" | "provider" | "listings") => Self::Desk,
            _ => Self::Resident,
        }
    }
}

/// What a page tells the document around it.
#[derive(Clone, Default)]
pub struct Head(Arc<Mutex<Said>>);
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    pub title: String,
    /// One or two sentences for lists of search engines and for messages that hold the address.
    pub description: String,
    /// Whatever is asked of this address, it is the same page.
    pub canonical: bool,
    /// Made for one person: not for search engines.
    pub unlisted: bool,
}
impl Head {
    pub fn said(&self) -> Said {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
fn tell(change: impl FnOnce(&mut Said)) {
    if let Some(head) = use_context::<Head>() {
        change(&mut head.0.lock().unwrap_or_else(PoisonError::into_inner));
    }
}
/// Names the page: for the browser's tab, and the first thing that a screen reader says. Each page calls it once.
pub fn title(text: impl Into<String>) {
    tell(|said| said.title = text.into());
}
/// Says what the page is about; such a page has one address, whatever else stands in it.
pub fn about(text: &str) {
    const MOST: usize = 300;
    tell(|said| {
        said.description = text.chars().take(MOST).collect();
        said.canonical = true;
    });
}
/// This page was put together for someone.
pub fn unlisted() {
    tell(|said| said.unlisted = true);
}

pub async fn draw(State(site): State<Site>, request: Request) -> Response {
    draw_with(site, request, || ()).await
}

/// Draws the page of the request's address with `more` in its context.
pub async fn draw_with(site: Site, request: Request, more: impl Fn() + Clone + Send + Sync + 'static) -> Response {
    let group = Group::of(request.uri().path());
    whole(site, request, group, more, move || layout::page_of(group)).await
}

/// Draws any view in the residents' document: errors hold no island, wherever they happen.
pub async fn draw_view<V: IntoView + 'static>(
    site: Site,
    request: Request,
    view: impl Fn() -> V + Clone + Send + Sync + 'static,
) -> Response {
    whole(site, request, Group::Resident, || (), view).await
}

async fn whole<V: IntoView + 'static>(
    site: Site,
    request: Request,
    group: Group,
    more: impl Fn() + Clone + Send + Sync + 'static,
    view: impl Fn() -> V + Clone + Send + Sync + 'static,
) -> Response {
    let context = move || {
        islands_only();
        provide_context(group);
        provide_context(Head::default());
        provide_context(Signs::default());
        provide_visit(&site);
        more();
    };
    leptos_axum::handle_response_inner(context, view, request, |page, chunks, _| document_around(page, chunks)).await
}

/// Leptos's own scripts, made only if asked for.
type Chunks = Box<dyn FnOnce() -> BoxStream<'static, String> + Send>;

/// Leptos ends every page with inline scripts, the data of its resources, even where there is none. Residents' pages leave them out,
/// so an island must not hold a `Resource` there; those at a desk keep them.
fn document_around(page: impl IntoView + 'static, chunks: Chunks) -> BoxFuture<'static, BoxStream<'static, String>> {
    let owner = Owner::current();
    let page = page.to_html_stream_in_order().collect::<String>();
    async move {
        let page = page.await;
        let owner = owner.unwrap_or_default();
        // The menu says how much waits; where that cannot be told, it stands without numbers.
        if let Some(cx) = owner.with(use_context::<Cx>)
            && matches!(&cx.caller, Caller::Member(member) if member.role.is_staff())
            && let Ok(duties) = store::duties::waiting(&cx).await
        {
            owner.with(|| provide_context(duties));
        }
        let (document, group) = owner.with(|| (layout::document(page), use_context::<Group>()));
        let whole = futures::stream::once(async { document });
        if group == Some(Group::Desk) { whole.chain(chunks()).boxed() } else { whole.boxed() }
    }
    .boxed()
}

/// Only what stands in an island will be woken: `HydrationScripts` would have said so.
fn islands_only() {
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
}
