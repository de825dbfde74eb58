//! How a sign-on is asked: by the client that is here, over TLS or on the machine itself. No redirect is followed (a code and a secret go where the
//! operator said, or nowhere), and no answer is longer than a page of keys.
use crate::{config::is_safe, mail::http::tls};
use axum::body::{Body, to_bytes};
use hyper_rustls::HttpsConnector;
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use openidconnect::{HttpRequest, HttpResponse};
use std::{io, time::Duration};
use tokio::time::timeout;

/// Somebody waits before the browser.
const PATIENCE: Duration = Duration::from_secs(8);
const LONGEST: usize = 256 * 1024;

#[derive(Clone)]
pub struct Wire {
    machine: Client<HttpConnector, Body>,
    /// None where every issuer is on the machine itself.
    tls: Option<Client<HttpsConnector<HttpConnector>, Body>>,
}

impl Wire {
    pub fn new(with_tls: bool) -> Result<Self, String> {
        let mut client = Client::builder(TokioExecutor::new());
        client.pool_max_idle_per_host(0);
        let tls = if with_tls { Some(client.build(tls()?)) } else { None };
        Ok(Self { machine: client.build_http(), tls })
    }

    pub async fn ask(&self, request: HttpRequest) -> io::Result<HttpResponse> {
        let (parts, body) = request.into_parts();
        if !is_safe(&parts.uri.to_string()) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "neither https nor the machine itself"));
        }
        let is_tls = parts.uri.scheme_str() == Some("https");
        let request = axum::http::Request::from_parts(parts, Body::from(body));
        let asked = async {
            let answer = match &self.tls {
                Some(tls) if is_tls => tls.request(request).await,
                None if is_tls => return Err(io::Error::other("https was not expected")),
                _ => self.machine.request(request).await,
            };
            let (parts, body) = answer.map_err(io::Error::other)?.into_parts();
            if parts.status.is_server_error() {
                return Err(io::Error::other(parts.status.to_string()));
            }
            let body = to_bytes(Body::new(body), LONGEST).await.map_err(io::Error::other)?;
            Ok(HttpResponse::from_parts(parts, body.to_vec()))
        };
        timeout(PATIENCE, asked).await?
    }
}
