//! A page ready to be sent: its tag, and its bytes as they are, as brotli and as gzip. Whoever asks first gets a brotli that is quickly made,
//! for most pages are asked for once; whoever comes later a smaller one, which is made once.
use axum::{
    body::{Body, Bytes},
    http::{
        HeaderMap, HeaderName, HeaderValue, StatusCode,
        header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, ETAG, IF_NONE_MATCH, TRANSFER_ENCODING, VARY},
    },
    response::Response,
};
use std::{
    io::Write,
    sync::{
        OnceLock,
        atomic::{AtomicBool, Ordering},
    },
};

pub struct Pressed {
    /// What the page says besides its bytes.
    headers: HeaderMap,
    /// A hash of the bytes.
    tag: String,
    plain: Bytes,
    sent: AtomicBool,
    brotli: OnceLock<Bytes>,
    gzip: OnceLock<Bytes>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Coding {
    Plain,
    /// While the first who asks for the page waits for it.
    Quick,
    Brotli,
    Gzip,
}

impl Pressed {
    pub fn new(mut headers: HeaderMap, plain: Bytes) -> Self {
        headers.remove(CONTENT_LENGTH);
        headers.remove(TRANSFER_ENCODING);
        headers.append(VARY, HeaderValue::from_static("accept-encoding"));
        let tag = blake3::hash(&plain).to_hex()[..32].to_owned();
        Self { headers, tag, plain, sent: AtomicBool::new(false), brotli: OnceLock::new(), gzip: OnceLock::new() }
    }
    pub fn len(&self) -> usize {
        self.plain.len()
    }
    /// In the best form that is accepted; without its bytes for one who has them.
    pub fn answer(&self, asked: &HeaderMap) -> Response {
        let known = self.is_known(asked);
        let coding = match Coding::of(asked) {
            Coding::Brotli if !known && !self.sent.swap(true, Ordering::Relaxed) => Coding::Quick,
            coding => coding,
        };
        let mut answer = Response::new(if known { Body::empty() } else { Body::from(self.bytes(coding)) });
        *answer.headers_mut() = self.headers.clone();
        set(&mut answer, ETAG, &format!("\"{}{}\"", self.tag, coding.mark()));
        if known {
            *answer.status_mut() = StatusCode::NOT_MODIFIED;
        } else if coding != Coding::Plain {
            set(&mut answer, CONTENT_ENCODING, coding.name());
        }
        answer
    }
    /// The same text, however it was sent: for this question tags are compared weakly (RFC 9110, 13.1.2).
    fn is_known(&self, asked: &HeaderMap) -> bool {
        let lines = asked.get_all(IF_NONE_MATCH).into_iter().filter_map(|line| line.to_str().ok());
        lines.flat_map(|line| line.split(',')).map(str::trim).any(|tag| {
            let tag = tag.trim_start_matches("W/").trim_matches('"');
            tag == "*" || tag.split('-').next() == Some(&self.tag)
        })
    }
    fn bytes(&self, coding: Coding) -> Bytes {
        match coding {
            Coding::Plain => self.plain.clone(),
            Coding::Quick => brotli_of(&self.plain, QUICK),
            Coding::Brotli => self.brotli.get_or_init(|| brotli_of(&self.plain, SMALL)).clone(),
            Coding::Gzip => self.gzip.get_or_init(|| gzip_of(&self.plain)).clone(),
        }
    }
}

impl Coding {
    /// Brotli before gzip where both are accepted alike.
    fn of(asked: &HeaderMap) -> Self {
        let lines = asked.get_all(ACCEPT_ENCODING).into_iter().filter_map(|line| line.to_str().ok());
        let accepted: Vec<(&str, f32)> = lines.flat_map(|line| line.split(',')).map(weighed).collect();
        let weight = |name: &str| accepted.iter().find(|(coding, _)| coding.eq_ignore_ascii_case(name)).map_or(0.0, |(_, weight)| *weight);
        let (brotli, gzip) = (weight("br"), weight("gzip"));
        match (brotli > 0.0 && brotli >= gzip, gzip > 0.0) {
            (true, _) => Self::Brotli,
            (false, true) => Self::Gzip,
            (false, false) => Self::Plain,
        }
    }
    /// Each form has a tag of its own: a strong tag names bytes.
    fn mark(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Quick => "-bq",
            Self::Brotli => "-br",
            Self::Gzip => "-gz",
        }
    }
    fn name(self) -> &'static str {
        match self {
            Self::Plain => "identity",
            Self::Quick | Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }
}

/// `br;q=0.5`
fn weighed(coding: &str) -> (&str, f32) {
    let (name, parameters) = coding.split_once(';').unwrap_or((coding, ""));
    let weight = parameters.trim().strip_prefix("q=").map_or(1.0, |q| q.trim().parse().unwrap_or(0.0));
    (name.trim(), weight)
}

fn set(answer: &mut Response, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        answer.headers_mut().insert(name, value);
    }
}

/// Levels of brotli: made while someone waits, about a millisecond at most.
const SMALL: i32 = 5;
const QUICK: i32 = 2;

fn brotli_of(plain: &Bytes, quality: i32) -> Bytes {
    // A window that holds the page and no more: its memory is written with zeros for every page.
    let lgwin = (16..18).find(|&lgwin| plain.len() < 1 << lgwin).unwrap_or(18);
    let level = brotli::enc::BrotliEncoderParams { quality, lgwin, size_hint: plain.len(), ..Default::default() };
    let mut small = Vec::with_capacity(plain.len() / 4);
    // Writing into memory cannot fail.
    drop(brotli::BrotliCompress(&mut plain.as_ref(), &mut small, &level));
    small.into()
}

fn gzip_of(plain: &Bytes) -> Bytes {
    let mut small = flate2::write::GzEncoder::new(Vec::with_capacity(plain.len() / 4), flate2::Compression::new(5));
    drop(small.write_all(plain));
    small.finish().unwrap_or_default().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn asking(headers: &[(HeaderName, &'static str)]) -> HeaderMap {
        headers.iter().map(|(name, value)| (name.clone(), HeaderValue::from_static(value))).collect()
    }
    async fn body(answer: Response) -> Vec<u8> {
        axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec()
    }
    fn page() -> Pressed {
        Pressed::new(HeaderMap::new(), "pagalba į namus ".repeat(500).into())
    }

    #[test]
    fn the_form_that_is_accepted_best_is_sent() {
        for (accepted, coding) in [
            ("gzip, deflate, br, zstd", Coding::Brotli),
            ("gzip;q=1.0, br;q=0.5", Coding::Gzip),
            ("br;q=0, gzip", Coding::Gzip),
            ("GZIP", Coding::Gzip),
            ("identity", Coding::Plain),
            ("*", Coding::Plain),
            ("br;q=nonsense", Coding::Plain),
            ("", Coding::Plain),
        ] {
            let mut asked = HeaderMap::new();
            asked.insert(ACCEPT_ENCODING, HeaderValue::from_static(accepted));
            assert_eq!(Coding::of(&asked), coding, "{accepted}");
        }
        assert_eq!(Coding::of(&HeaderMap::new()), Coding::Plain);
    }
    #[tokio::test]
    async fn every_form_unpacks_to_the_same_page_and_has_a_tag_of_its_own() {
        let page = page();
        let mut tags = vec![];
        for accepted in ["identity", "gzip", "br", "br"] {
            let answer = page.answer(&asking(&[(ACCEPT_ENCODING, accepted)]));
            tags.push(answer.headers()[ETAG].clone());
            assert_eq!(answer.headers()[VARY], "accept-encoding");
            let sent = body(answer).await;
            let mut text = vec![];
            match accepted {
                "br" => brotli::BrotliDecompress(&mut sent.as_slice(), &mut text).unwrap(),
                "gzip" => drop(flate2::read::GzDecoder::new(sent.as_slice()).read_to_end(&mut text).unwrap()),
                _ => text = sent,
            }
            assert_eq!(text, page.plain, "{accepted}");
        }
        tags.dedup();
        assert_eq!(tags.len(), 4, "the second brotli is another than the first");
    }
    #[tokio::test]
    async fn who_has_the_page_is_told_so_and_sent_nothing() {
        let page = page();
        let tag = page.answer(&HeaderMap::new()).headers()[ETAG].to_str().unwrap().to_owned();
        let weak = format!("W/{tag}, \"other\"");
        let brotli = format!("\"{}-br\"", tag.trim_matches('"'));
        for known in [tag.as_str(), &weak, &brotli, "*"] {
            let mut asked = HeaderMap::new();
            asked.insert(IF_NONE_MATCH, known.parse().unwrap());
            let answer = page.answer(&asked);
            assert_eq!(answer.status(), StatusCode::NOT_MODIFIED, "{known}");
            assert!(answer.headers().contains_key(ETAG) && !answer.headers().contains_key(CONTENT_ENCODING));
            assert!(body(answer).await.is_empty());
        }
        for unknown in ["\"0123\"", "", "W/\"\""] {
            let mut asked = HeaderMap::new();
            asked.insert(IF_NONE_MATCH, unknown.parse().unwrap());
            assert_eq!(page.answer(&asked).status(), StatusCode::OK, "{unknown}");
        }
    }
}
