//! A browser without JavaScript: it keeps cookies, follows redirects, and sends only forms and fields that stand on the page.
use super::TestSite;
use app::pages::links;
use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeMap;

pub struct Browser<'a> {
    site: &'a TestSite,
    pub cookies: BTreeMap<String, String>,
    /// Every answer so far, by the address that was asked.
    pub seen: Vec<(String, String)>,
}

/// What the window shows.
pub struct Page {
    pub at: String,
    pub status: StatusCode,
    pub body: String,
}

impl<'a> Browser<'a> {
    pub fn new(site: &'a TestSite) -> Self {
        Self { site, cookies: BTreeMap::new(), seen: vec![] }
    }
    pub async fn get(&mut self, path: &str) -> Page {
        self.ask(Method::GET, path, String::new()).await
    }
    /// Follows the first link of the page whose address begins so.
    pub async fn follow(&mut self, page: &Page, begins: &str) -> Page {
        let link = page.links().into_iter().find(|link| link.starts_with(begins));
        let link = link.unwrap_or_else(|| panic!("{} has no link to {begins}: {:?}", page.at, page.links()));
        self.get(&link).await
    }
    /// Fills a form of the page in and sends it.
    pub async fn submit(&mut self, page: &Page, action_ends: &str, typed: &[(&str, &str)]) -> Page {
        let (action, form) = page.form(action_ends, typed);
        self.ask(Method::POST, &action, form).await
    }
    async fn ask(&mut self, method: Method, path: &str, form: String) -> Page {
        let (mut method, mut at, mut form) = (method, path.to_owned(), form);
        for _ in 0..5 {
            let cookies = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
            let request =
                Request::builder().method(method).uri(&at).header(header::COOKIE, cookies).header("sec-fetch-site", "same-origin");
            let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            let answer = self.site.ask(request.body(Body::from(form)).unwrap()).await;
            for set in answer.headers.get_all(header::SET_COOKIE) {
                let cookie = set.to_str().unwrap();
                let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
                if cookie.contains("Max-Age=0") {
                    self.cookies.remove(name);
                } else {
                    self.cookies.insert(name.to_owned(), value.to_owned());
                }
            }
            self.seen.push((at.clone(), answer.body.clone()));
            if answer.status != StatusCode::SEE_OTHER {
                return Page { at, status: answer.status, body: answer.body };
            }
            (method, at, form) = (Method::GET, answer.header("location").to_owned(), String::new());
        }
        panic!("{at} leads round and round");
    }
    pub async fn sign_in(&mut self, language: domain::Language, email: &str) -> Page {
        let page = self.get(&links::sign_in(language)).await;
        self.submit(&page, "sign-in", &[("email", email), ("password", super::journeys::PASSWORD)]).await
    }
}

impl Page {
    /// As it is read, without markup.
    pub fn text(&self) -> String {
        let html = Html::parse_document(&self.body);
        let main = html.select(&selector("main")).next();
        words(&main.unwrap_or_else(|| html.root_element()))
    }
    #[track_caller]
    pub fn says(&self, words: &str) {
        assert!(self.text().contains(words), "{} ({}) does not say \"{words}\":\n{}", self.at, self.status, self.text());
    }
    #[track_caller]
    pub fn does_not_say(&self, words: &str) {
        assert!(!self.text().contains(words), "{} says \"{words}\":\n{}", self.at, self.text());
    }
    pub fn part(&self, select: &str) -> String {
        let html = Html::parse_document(&self.body);
        html.select(&selector(select)).next().map(|part| words(&part)).unwrap_or_default()
    }
    pub fn links(&self) -> Vec<String> {
        let html = Html::parse_document(&self.body);
        html.select(&selector("a[href]")).filter_map(|link| link.attr("href")).map(str::to_owned).collect()
    }
    pub fn has_form(&self, action_ends: &str) -> bool {
        let html = Html::parse_document(&self.body);
        html.select(&selector("form[method=post]")).any(|form| self.goes_to(&form, action_ends))
    }
    /// Lines and boxes of a form into which anything can be typed.
    pub fn field_names(&self, ends: &str) -> Vec<String> {
        let html = Html::parse_document(&self.body);
        let form = html.select(&selector("form[method=post]")).find(|form| self.goes_to(form, ends)).unwrap();
        let fields = selector("input:not([type=hidden]):not([type=radio]):not([type=checkbox])[name], textarea[name]");
        form.select(&fields).filter_map(|field| field.attr("name")).map(str::to_owned).collect()
    }
    fn goes_to(&self, form: &ElementRef, ends: &str) -> bool {
        form.attr("action").unwrap_or(&self.at).split('?').next().is_some_and(|path| path.ends_with(ends))
    }
    /// Where the form goes, and what is sent: its hidden fields and what was typed into those that it has.
    fn form(&self, ends: &str, typed: &[(&str, &str)]) -> (String, String) {
        let html = Html::parse_document(&self.body);
        let form = html.select(&selector("form[method=post]")).find(|form| self.goes_to(form, ends));
        let form = form.unwrap_or_else(|| panic!("{} ({}) has no form to {ends}:\n{}", self.at, self.status, self.text()));
        let mut sent = vec![];
        for hidden in form.select(&selector("input[type=hidden][name]")) {
            sent.push((hidden.attr("name").unwrap(), hidden.attr("value").unwrap_or_default()));
        }
        for (name, value) in typed {
            let offered: Vec<ElementRef> = form.select(&selector(&format!("[name=\"{name}\"]"))).collect();
            assert!(offered.iter().any(|field| takes(field, value)), "{}: no {name} takes \"{value}\"", self.at);
            sent.push((*name, *value));
        }
        let pairs: Vec<_> = sent.iter().map(|(name, value)| format!("{}={}", links::encode(name), links::encode(value))).collect();
        (form.attr("action").unwrap_or(&self.at).to_owned(), pairs.join("&"))
    }
}

/// What a person could have typed or chosen there.
fn takes(field: &ElementRef, value: &str) -> bool {
    match (field.value().name(), field.attr("type")) {
        ("input", Some("radio" | "checkbox")) => field.attr("value") == Some(value),
        ("select", _) => field.select(&selector("option")).any(|option| option.attr("value") == Some(value)),
        _ => true,
    }
}
fn words(element: &ElementRef) -> String {
    element.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}
fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}
