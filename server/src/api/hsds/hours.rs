//! Our profile's resources below a service: whether it is open and when, the same as a calendar, and its contacts as a card.
use super::{super::problem::Problem, Counted, parameters::Parameters};
use crate::api::{calendar_file, contact_file};
use app::pages::{AppState, Site, Visit, links, parts::open};
use axum::{
    Json,
    extract::{FromRequestParts, Path},
    http::{header, request::Parts},
    response::{IntoResponse, Response},
};
use domain::{
    Error, Id, Language, Time,
    hours::{OfService, Status, Why},
    service::Service,
};
use jiff::{SignedDuration, tz::TimeZone};
use serde_json::{Value, json};
use std::sync::Arc;
use store::Cx;

/// How far the spans of the answer reach.
const DAYS: i64 = 14;

/// The service of the address, for all resources below it.
pub struct Named {
    site: Site,
    cx: Cx,
    service: Service,
}

impl FromRequestParts<AppState> for Named {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        let Path(id) = Path::<String>::from_request_parts(parts, state).await.map_err(|_| Error::NotFound)?;
        let id: Id<Service> = id.parse().map_err(|_| Error::NotFound)?;
        let Ok(Visit(cx)) = Visit::from_request_parts(parts, state).await;
        let service = store::services::find(&cx, id).await?;
        Ok(Self { site: state.site.clone(), cx, service })
    }
}

impl Named {
    async fn hours(&self) -> Result<Arc<OfService>, Problem> {
        Ok(store::services::hours(&self.cx, &self.service).await?)
    }
    /// The language that was asked for, else the record's own; and the service's page in it.
    fn spoken(&self, asked: &Parameters) -> (Language, String) {
        let language = asked.language.or(self.service.language).unwrap_or(Language::En);
        let page = self.service.id.map(|id| format!("{}{}", self.site.settings.public_url, links::service(language, id)));
        (language, page.unwrap_or_default())
    }
}

/// `GET services/{id}/hours`.
pub async fn state(_: Counted, named: Named) -> Result<Json<Value>, Problem> {
    let hours = named.hours().await?;
    Ok(Json(answer(&named.service, &hours, named.cx.now)))
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
pub async fn calendar(_: Counted, named: Named, asked: Parameters) -> Result<Response, Problem> {
    let hours = named.hours().await?;
    let (language, url) = named.spoken(&asked);
    let host = named.site.settings.public_url.split("://").last().unwrap_or_default();
    let asked = calendar_file::Asked { service: &named.service, hours: &hours, language, now: named.cx.now, url: &url, host };
    let text = calendar_file::calendar(&asked).ok_or(Error::NotFound)?;
    Ok(file("text/calendar; charset=utf-8", "hours.ics", text))
}

/// `GET services/{id}/contact.vcf`.
pub async fn contact(_: Counted, named: Named, asked: Parameters) -> Result<Response, Problem> {
    let (language, url) = named.spoken(&asked);
    Ok(file("text/vcard; charset=utf-8", "contact.vcf", contact_file::card(&named.service, language, &url)))
}

fn file(kind: &'static str, name: &str, text: String) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)], text).into_response()
}
