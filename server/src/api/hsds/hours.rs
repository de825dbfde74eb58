//! Our profile's resources below a service: whether it is open and when, the same as a calendar, and its contacts as a card.
use super::{super::problem::Problem, Counted, parameters::Parameters};
use crate::api::{calendar_file, contact_file};
use app::pages::{Site, Visit, links, parts::open};
use axum::{
    Json,
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Response},
};
use domain::{
    Error, Id, Language, Time,
    hours::{OfService, Status, Why},
    service::Service,
};
use jiff::{SignedDuration, tz::TimeZone};
use serde_json::{Value, json};
use store::Cx;

/// How far the spans of the answer reach.
const DAYS: i64 = 14;

async fn service(cx: &Cx, id: &str) -> Result<Service, Problem> {
    let id: Id<Service> = id.parse().map_err(|_| Error::NotFound)?;
    Ok(store::services::find(cx, id).await?)
}

/// `GET services/{id}/hours`.
pub async fn state(_: Counted, Visit(cx): Visit, Path(id): Path<String>) -> Result<Json<Value>, Problem> {
    let service = service(&cx, &id).await?;
    let hours = store::services::hours(&cx, &service).await?;
    Ok(Json(answer(&service, &hours, cx.now)))
}

fn answer(service: &Service, hours: &OfService, now: Time) -> Value {
    let status = hours.at(now);
    let zone = hours.zone().cloned().unwrap_or(TimeZone::UTC);
    let local = |at: Time| at.to_zoned(zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    let until = now.checked_add(SignedDuration::from_hours(24 * DAYS)).unwrap_or(now);
    let spans = hours.spans(now, until).into_iter().map(|span| json!({ "from": local(span.from), "to": local(span.to) }));
    let holiday = match &status {
        Status::Closed { why: Some(Why::Holiday { names, .. }), .. } => {
            Some(names.0.iter().map(|(language, name)| (language.code().to_owned(), json!(name))).collect::<serde_json::Map<_, _>>())
        }
        _ => None,
    };
    let texts: Vec<&String> = hours.groups.iter().flat_map(|group| &group.hours.texts).filter(|text| !text.is_empty()).collect();
    json!({
        "service_id": service.id,
        "as_of": local(now),
        "time_zone": hours.zone().and_then(|zone| zone.iana_name().map(str::to_owned)),
        "status": open::code(&status),
        "until": open::turn(&status).map(local),
        "day_and_night": status == Status::Always,
        "lunch": matches!(status, Status::Lunch { .. }),
        "holiday": holiday,
        "spans": spans.collect::<Vec<_>>(),
        "not_understood": texts,
    })
}

/// `GET services/{id}/hours.ics`.
pub async fn calendar(
    _: Counted,
    State(site): State<Site>,
    Visit(cx): Visit,
    Path(id): Path<String>,
    asked: Parameters,
) -> Result<Response, Problem> {
    let service = service(&cx, &id).await?;
    let hours = store::services::hours(&cx, &service).await?;
    let language = spoken(&service, asked.language);
    let url = page(&site, &service, language);
    let host = site.settings.public_url.split("://").last().unwrap_or_default();
    let asked = calendar_file::Asked { service: &service, hours: &hours, language, now: cx.now, url: &url, host };
    let text = calendar_file::calendar(&asked).ok_or(Error::NotFound)?;
    Ok(file("text/calendar; charset=utf-8", "hours.ics", text))
}

/// `GET services/{id}/contact.vcf`.
pub async fn contact(
    _: Counted,
    State(site): State<Site>,
    Visit(cx): Visit,
    Path(id): Path<String>,
    asked: Parameters,
) -> Result<Response, Problem> {
    let service = service(&cx, &id).await?;
    let language = spoken(&service, asked.language);
    let text = contact_file::card(&service, language, &page(&site, &service, language));
    Ok(file("text/vcard; charset=utf-8", "contact.vcf", text))
}

/// As asked, else the record's own.
fn spoken(service: &Service, asked: Option<Language>) -> Language {
    asked.or(service.language).unwrap_or(Language::En)
}
fn page(site: &Site, service: &Service, language: Language) -> String {
    service.id.map(|id| format!("{}{}", site.settings.public_url, links::service(language, id))).unwrap_or_default()
}
fn file(kind: &'static str, name: &str, text: String) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)], text).into_response()
}
