//! Lists and single records. With words, an area or a choice the index answers, best first; everything else the store filters, in one question.
use super::{super::problem::Problem, Counted, Object, freshness, language::prefer, moved, page::Page, parameters::Parameters};
use crate::web::health;
use app::pages::{Site, Visit};
use axum::{
    Extension, Json,
    body::Body,
    extract::{Path, State, rejection::PathRejection},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::{
    Language,
    area::AreaCode,
    search::{Choices, Group, Query},
};
use futures::{StreamExt, stream};
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use store::{
    Cx,
    catalogue::{self, Depth, Filter},
};

/// What a question found: how many in all, and the ids of this page (of everything, where a stream is wanted).
struct Found {
    total: usize,
    ids: Vec<String>,
}

pub async fn list(
    _: Counted,
    Extension(object): Extension<Object>,
    State(site): State<Site>,
    Visit(cx): Visit,
    asked: Parameters,
) -> Result<Response, Problem> {
    let asked = moved::following(&cx, asked).await?;
    let found = if by_index(object, &asked) { ranked(&cx, &site, object, &asked).await? } else { filtered(&cx, object, &asked).await? };
    let answer = if asked.ndjson {
        streamed(cx, object, asked.clone(), found.ids)
    } else {
        let contents = records(&cx, object, &asked, &found.ids).await?;
        Json(Page::of(&asked, found.total, contents)).into_response()
    };
    Ok(spoken(answer, asked.language))
}

pub async fn one(
    _: Counted,
    Extension(object): Extension<Object>,
    Visit(cx): Visit,
    id: Result<Path<String>, PathRejection>,
    asked: Parameters,
) -> Result<Response, Problem> {
    let id = id.ok().and_then(|Path(id)| id.parse::<uuid::Uuid>().ok()).ok_or(domain::Error::NotFound)?.to_string();
    let found = if object == Object::Organization && asked.full_service {
        catalogue::export_with_services(&cx, &[id]).await?
    } else {
        catalogue::export(&cx, object.code(), &[id], Depth::Full).await?
    };
    let mut found: Vec<Value> = found.into_iter().take(1).collect();
    if object == Object::Service {
        freshness::add(&cx, &mut found).await?;
    }
    let mut record = found.pop().ok_or(domain::Error::NotFound)?;
    if let Some(language) = asked.language {
        prefer(&mut record, language);
    }
    Ok(spoken(Json(record).into_response(), asked.language))
}

fn by_index(object: Object, asked: &Parameters) -> bool {
    matches!(object, Object::Service | Object::ServiceAtLocation) && asked.is_search()
}

/// Best first. The index knows words, areas and choices; what else is asked is laid over its answer.
async fn ranked(cx: &Cx, site: &Site, object: Object, asked: &Parameters) -> Result<Found, Problem> {
    health::caught_up(cx, &site.index).await?;
    known(cx, site, &asked.choices).await?;
    let other = asked.taxonomy_term.is_some() || asked.taxonomy.is_some() || asked.organization.is_some() || asked.modified_after.is_some();
    let whole = other || asked.ndjson || object != Object::Service;
    let all = usize::try_from(site.index.count()).unwrap_or(usize::MAX).max(1);
    let (offset, limit) = if whole { (0, all) } else { (asked.offset().min(all), asked.size().min(all)) };
    let question = Query {
        words: asked.search.clone(),
        language: asked.language,
        area: area(cx, asked.area.as_ref()).await?,
        choices: asked.choices.clone(),
        age: asked.age,
        order: asked.order,
        near: asked.near,
        literal: asked.exact,
        open: if asked.choices.of(Group::Open).next().is_some() { Some(store::services::open_now(cx).await?) } else { None },
        today: Some(cx.now.to_zoned(jiff::tz::TimeZone::UTC).date()),
        offset,
        limit,
        ..Query::default()
    };
    let results = site.index.find(&question)?;
    let mut ids: Vec<String> = results.hits.into_iter().map(|hit| hit.id.text()).collect();
    if !whole {
        return Ok(Found { total: results.total, ids });
    }
    if object == Object::ServiceAtLocation {
        ids = places_of(cx, &ids).await?;
    }
    if other {
        let everything = Filter { words: None, offset: 0, limit: EVERYTHING, ..filter(object, asked) };
        let allowed: HashSet<String> = catalogue::ids(cx, &everything).await?.1.into_iter().collect();
        ids.retain(|id| allowed.contains(id));
    }
    Ok(Found { total: ids.len(), ids: page_of(ids, asked) })
}

/// A code that nobody has named and no service has is refused like an unknown area: an empty answer would say that there is no such help.
async fn known(cx: &Cx, site: &Site, choices: &Choices) -> Result<(), Problem> {
    for (group, wanted) in [(Group::Need, "the code of a need, such as home.help"), (Group::Audience, "the code of a group of people")] {
        for value in choices.of(group) {
            let named = if group == Group::Need {
                store::taxonomy::core(cx).await?.iter().any(|term| term.code.as_str() == value)
            } else {
                store::audiences::all(cx).await?.iter().any(|audience| audience.code == value)
            };
            let alone = Query { choices: Choices::default().with(group, value), limit: 1, ..Query::default() };
            if !named && site.index.find(&alone)?.total == 0 {
                return Err(Problem::parameter(group.code(), wanted));
            }
        }
    }
    Ok(())
}

/// Best services of which places are looked up; further down nobody looks.
const MOST_SERVICES: usize = 500;

/// Where these services are given, in the same order.
async fn places_of(cx: &Cx, services: &[String]) -> Result<Vec<String>, Problem> {
    let mut places = vec![];
    for some in services[..services.len().min(MOST_SERVICES)].chunks(BATCH) {
        for service in catalogue::export(cx, Object::Service.code(), some, Depth::Full).await? {
            let here = service["service_at_locations"].as_array().into_iter().flatten();
            places.extend(here.filter_map(|place| place["id"].as_str()).map(str::to_owned));
        }
    }
    Ok(places)
}

fn page_of(ids: Vec<String>, asked: &Parameters) -> Vec<String> {
    if asked.ndjson { ids } else { ids.into_iter().skip(asked.offset()).take(asked.size()).collect() }
}

/// The unit and its ancestors, nearest first.
async fn area(cx: &Cx, code: Option<&AreaCode>) -> Result<Vec<AreaCode>, Problem> {
    let Some(code) = code else { return Ok(vec![]) };
    let path = store::areas::path(cx, code).await.unwrap_or_default();
    if path.is_empty() {
        return Err(Problem::parameter("area", "the code of a known area, such as LT-58"));
    }
    Ok(path.into_iter().map(|area| area.code).collect())
}

async fn filtered(cx: &Cx, object: Object, asked: &Parameters) -> Result<Found, Problem> {
    let (total, ids) = catalogue::ids(cx, &filter(object, asked)).await?;
    Ok(Found { total: usize::try_from(total).unwrap_or(usize::MAX), ids })
}

const EVERYTHING: u64 = i64::MAX as u64;

fn filter(object: Object, asked: &Parameters) -> Filter {
    let whole = asked.ndjson || asked.size() == usize::MAX;
    let count = |number: usize| u64::try_from(number).unwrap_or(EVERYTHING).min(EVERYTHING);
    Filter {
        object: object.code(),
        words: Some(asked.search.trim().to_owned()).filter(|words| !words.is_empty()),
        taxonomy_term_id: asked.taxonomy_term.map(|id| id.to_string()),
        taxonomy_id: asked.taxonomy.map(|id| id.to_string()),
        organization_id: asked.organization.map(|id| id.to_string()),
        parent_id: asked.parent.map(|id| id.to_string()),
        top_only: asked.top_only,
        modified_after: asked.modified_after,
        offset: if whole { 0 } else { count(asked.offset()) },
        limit: if whole { EVERYTHING } else { count(asked.size()) },
    }
}

async fn records(cx: &Cx, object: Object, asked: &Parameters, ids: &[String]) -> domain::Result<Vec<Value>> {
    if asked.minimal && object == Object::Service {
        return only_dates(cx, ids).await;
    }
    let mut records = if object == Object::Organization && asked.full_service {
        catalogue::export_with_services(cx, ids).await?
    } else {
        let depth = if asked.full || asked.ndjson { Depth::Full } else { Depth::List };
        catalogue::export(cx, object.code(), ids, depth).await?
    };
    if let Some(language) = asked.language {
        for record in &mut records {
            prefer(record, language);
        }
    }
    if object == Object::Service {
        freshness::add(cx, &mut records).await?;
    }
    if asked.minimal {
        records.iter_mut().for_each(leave_only_the_id);
    }
    Ok(records)
}

/// `{id, last_modified}`, in the order that was asked for.
async fn only_dates(cx: &Cx, ids: &[String]) -> domain::Result<Vec<Value>> {
    let dates: HashMap<String, domain::Time> = catalogue::modified(cx, ids).await?.into_iter().collect();
    let line = |id: &String| dates.get(id).map(|at| serde_json::json!({ "id": id, "last_modified": at.to_string() }));
    Ok(ids.iter().filter_map(line).collect())
}

fn leave_only_the_id(record: &mut Value) {
    if let Value::Object(fields) = record {
        fields.retain(|name, _| matches!(name.as_str(), "id" | "last_modified"));
    }
}

const BATCH: usize = 100;

/// A record a line, read in batches, so that a whole catalogue never stands in memory.
fn streamed(cx: Cx, object: Object, asked: Parameters, ids: Vec<String>) -> Response {
    let batches: Vec<Vec<String>> = ids.chunks(BATCH).map(<[String]>::to_vec).collect();
    let lines = stream::unfold((cx, asked, batches.into_iter()), move |(cx, asked, mut batches)| async move {
        let batch = batches.next()?;
        let lines = records(&cx, object, &asked, &batch).await.map(|records| lines_of(&records));
        Some((lines, (cx, asked, batches)))
    });
    let kind = [(header::CONTENT_TYPE, HeaderValue::from_static("application/x-ndjson; charset=utf-8"))];
    // Whoever compresses the answer asks once more after its end.
    (kind, Body::from_stream(lines.fuse())).into_response()
}

fn lines_of(records: &[Value]) -> String {
    records.iter().fold(String::new(), |lines, record| lines + &record.to_string() + "\n")
}

/// Says which language was preferred.
fn spoken(mut answer: Response, language: Option<Language>) -> Response {
    if let Some(language) = language {
        answer.headers_mut().insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(language.code()));
    }
    answer
}
