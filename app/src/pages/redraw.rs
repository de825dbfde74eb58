//! Drawing the page a form was sent from once more, with what was typed.
use super::{draw::draw_with, load::Trouble, problem, site::Site, visit::language_of};
use axum::{
    body::Body,
    extract::{FromRef, FromRequestParts},
    http::{Method, Request, StatusCode, Uri, request::Parts},
    response::Response,
};
use domain::{Problem, edit::FieldConflict, form::Attempt};
use leptos::prelude::*;

pub struct Redraw {
    parts: Parts,
    site: Site,
    /// What somebody else has changed meanwhile, for programs.
    moved: Vec<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for Redraw
where
    Site: FromRef<S>,
{
    type Rejection = std::convert::Infallible;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        Ok(Self { parts: parts.clone(), site: Site::from_ref(state), moved: vec![] })
    }
}

/// In the context of a page that is drawn again: its title says so.
#[derive(Clone, Copy)]
pub struct Again;

impl Redraw {
    /// The page of another address than the form's own.
    #[must_use]
    pub fn at(mut self, address: &str) -> Self {
        self.parts.uri = address.parse().unwrap_or(Uri::from_static("/"));
        self
    }
    /// With something that only this answer shows, such as what was just opened: 200.
    pub async fn showing<T: Clone + Send + Sync + 'static>(mut self, it: T) -> Response {
        self.parts.method = Method::GET;
        draw_with(self.site, Request::from_parts(self.parts, Body::empty()), move || provide_context(it.clone())).await
    }
    /// Names the fields that somebody else has changed meanwhile; a page shows them itself.
    #[must_use]
    pub fn moved(mut self, fields: &[FieldConflict]) -> Self {
        self.moved = fields.iter().map(|conflict| conflict.field.as_str().to_owned()).collect();
        self
    }
    /// With what was typed, and what has happened meanwhile: 409.
    pub async fn overtaken<F, T>(mut self, attempt: Attempt<F>, meanwhile: T) -> Response
    where
        F: Clone + Send + Sync + 'static,
        T: Clone + Send + Sync + 'static,
    {
        if problem::wanted(&self.parts.headers) {
            return problem::overtaken(language_of(&self.parts.uri, &self.parts.headers), &self.moved);
        }
        self.parts.method = Method::GET;
        let request = Request::from_parts(self.parts, Body::empty());
        let mut response = draw_with(self.site, request, move || {
            provide_context(attempt.clone());
            provide_context(meanwhile.clone());
        })
        .await;
        if response.status() == StatusCode::OK {
            *response.status_mut() = StatusCode::CONFLICT;
        }
        response
    }
    /// With what was typed and what is wrong with it: 422.
    pub async fn with<F: Clone + Send + Sync + 'static>(mut self, attempt: Attempt<F>) -> Response {
        if problem::wanted(&self.parts.headers) {
            return self.problem(Trouble::Invalid, &attempt.problems);
        }
        self.parts.method = Method::GET;
        let request = Request::from_parts(self.parts, Body::empty());
        let mut response = draw_with(self.site, request, move || {
            provide_context(Again);
            provide_context(attempt.clone());
        })
        .await;
        if response.status() == StatusCode::OK {
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        }
        response
    }
    /// With what was typed, to be sent again in a few minutes: 429.
    pub async fn too_often<F: Clone + Send + Sync + 'static>(self, attempt: Attempt<F>) -> Response {
        if problem::wanted(&self.parts.headers) {
            return self.problem(Trouble::TooMany, &[]);
        }
        let mut response = self.with(attempt).await;
        *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
        response
    }
    fn problem(&self, trouble: Trouble, problems: &[Problem]) -> Response {
        problem::answer(language_of(&self.parts.uri, &self.parts.headers), trouble, problems)
    }
}

/// What was typed before, if this page is being drawn again.
pub fn attempt<F: Clone + Default + Send + Sync + 'static>() -> Attempt<F> {
    use_context().unwrap_or_default()
}
