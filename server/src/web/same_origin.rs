//! The guard against forged requests: what changes something and reads a cookie must come from a page of this site.
//! Browsers say so themselves in `Sec-Fetch-Site`; older ones in `Origin`. Who says neither is not let through.
use crate::config::{PublicUrl, host_of, is_loopback};
use axum::http::{HeaderMap, Method, header};

/// May this request change something?
pub fn allows(public_url: &PublicUrl, method: &Method, headers: &HeaderMap) -> bool {
    if matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS) {
        return true;
    }
    match text(headers, "sec-fetch-site") {
        Some(site) => matches!(site, "same-origin" | "none"),
        None => {
            text(headers, header::ORIGIN.as_str()).is_some_and(|origin| is_own(public_url, origin, text(headers, header::HOST.as_str())))
        }
    }
}

/// The public address; on the machine itself also the name that it was asked by, since `localhost` and `127.0.0.1` are both right.
fn is_own(public_url: &PublicUrl, origin: &str, host: Option<&str>) -> bool {
    let asked_by_name = || {
        let (scheme, authority) = origin.split_once("://")?;
        Some(scheme == "http" && is_loopback(host_of(authority)) && host == Some(authority))
    };
    origin == public_url.as_str() || (public_url.is_loopback() && asked_by_name() == Some(true))
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).map(|value| value.to_str().unwrap_or("unreadable"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(public_url: &str, headers: &[(&'static str, &str)]) -> bool {
        let headers = headers.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
        allows(&public_url.parse().unwrap(), &Method::POST, &headers)
    }

    #[test]
    fn only_pages_of_this_site_may_send() {
        let site = "https://kladka.example";
        let table: [(&[(&str, &str)], bool); 12] = [
            (&[("sec-fetch-site", "same-origin")], true),
            (&[("sec-fetch-site", "none")], true),
            (&[("sec-fetch-site", "same-site")], false),
            (&[("sec-fetch-site", "cross-site")], false),
            (&[("sec-fetch-site", "cross-site"), ("origin", "https://kladka.example")], false),
            (&[("origin", "https://kladka.example")], true),
            (&[("origin", "https://kladka.example.evil.example")], false),
            (&[("origin", "http://kladka.example")], false),
            (&[("origin", "null")], false),
            (&[("origin", "http://127.0.0.1:3000"), ("host", "127.0.0.1:3000")], false),
            (&[("referer", "https://kladka.example/")], false),
            (&[], false),
        ];
        for (headers, wanted) in table {
            assert_eq!(asked(site, headers), wanted, "{headers:?}");
        }
    }
    #[test]
    fn the_machine_itself_has_several_names() {
        let site = "http://127.0.0.1:3000";
        assert!(asked(site, &[("origin", "http://localhost:3000"), ("host", "localhost:3000")]));
        assert!(!asked(site, &[("origin", "http://localhost:4000"), ("host", "localhost:3000")]));
        assert!(!asked(site, &[("origin", "http://evil.example"), ("host", "evil.example")]), "a name that was made to point here");
    }
    #[test]
    fn reading_is_free() {
        assert!(allows(&"https://kladka.example".parse().unwrap(), &Method::GET, &HeaderMap::new()));
    }
}
