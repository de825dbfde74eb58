//! What a page may load and run (Content-Security-Policy). Strict for all; a page that needs more says so itself.
use axum::http::{HeaderValue, header::CONTENT_SECURITY_POLICY};
use leptos::{nonce::Nonce, prelude::*};
use leptos_axum::ResponseOptions;

/// For everything the site answers: pages, files, JSON, errors. The server's layer sets it where nothing else was said.
/// `images` = another host whose pictures may be shown.
pub fn strict(images: Option<&str>) -> HeaderValue {
    policy("'self'", images)
}

/// This page wakes islands: one script written into it with `nonce`, what that imports, and WASM. `'wasm-unsafe-eval'` does not allow `eval`.
pub fn allow_islands(nonce: &Nonce) {
    let policy = policy(&format!("'self' 'nonce-{nonce}' 'wasm-unsafe-eval'"), None);
    expect_context::<ResponseOptions>().insert_header(CONTENT_SECURITY_POLICY, policy);
}

fn policy(scripts: &str, images: Option<&str>) -> HeaderValue {
    let images = images.map(|host| format!(" {host}")).unwrap_or_default();
    let policy = format!(
        "default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:{images}; connect-src 'self'; manifest-src 'self'; \
         form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
    );
    HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}
