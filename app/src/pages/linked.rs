//! Links from letters: each address is changed for a cookie at once, so that it stands in no title, list of visited pages or referrer. Whether the
//! link is good is seen on the page; looking changes nothing, for programs that look through mail open links.
use super::{
    load::to,
    visit::{end_cookie, set_cookie},
};
use axum::{
    http::{
        HeaderValue,
        header::{REFERRER_POLICY, SET_COOKIE},
    },
    response::Response,
};

/// Onwards, with the token in a cookie; what cannot be one ends the cookie.
pub fn out_of_sight(address: &str, name: &'static str, token: String, minutes: i64) -> Response {
    let kept = if is_token(&token) { set_cookie(name, token, minutes) } else { end_cookie(name) };
    let mut answer = to(address);
    answer.headers_mut().append(SET_COOKIE, kept);
    answer.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    answer
}

/// 256 bits as base64url.
pub fn is_token(text: &str) -> bool {
    text.len() == 43 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}
