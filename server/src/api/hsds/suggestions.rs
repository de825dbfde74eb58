//! What the users of other programs say of a listing: the same words, into the same review, as on the page; and what became of them, by the code.
//! Nobody is asked who they are. Every refusal is a problem (RFC 9457) that names what to correct.
use super::{super::problem::Problem, Counted};
use app::pages::{
    AppState, Limited,
    visit::{Allowance, Visit},
};
use axum::{
    Json,
    extract::{FromRequest, Path, Request, rejection::JsonRejection},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    Error, Wrong,
    area::AreaCode,
    crisis,
    edit::{Amiss, LONGEST_SUGGESTION, RecordKey, RecordKind, RefusalReason, SuggestForm},
    hotline::Hotline,
    receipt::Receipt,
};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Map, Value, json};
use store::{Cx, edits::Suggested};

/// As it is sent; a name that is not known is a mistake of the sender's, and said so.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    wrong: Vec<String>,
    #[serde(default)]
    words: String,
    #[serde(default)]
    organizations_own: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    code: String,
}

/// JSON, or a problem that says what is wrong with it.
pub struct Body<T>(T);
impl<T: DeserializeOwned> FromRequest<AppState> for Body<T> {
    type Rejection = Problem;
    async fn from_request(request: Request, state: &AppState) -> Result<Self, Problem> {
        let refused = |rejection: JsonRejection| {
            let (status, title) = match rejection.status() {
                StatusCode::UNSUPPORTED_MEDIA_TYPE => (StatusCode::UNSUPPORTED_MEDIA_TYPE, "JSON is wanted"),
                StatusCode::PAYLOAD_TOO_LARGE => (StatusCode::PAYLOAD_TOO_LARGE, "Too large"),
                StatusCode::UNPROCESSABLE_ENTITY => (StatusCode::UNPROCESSABLE_ENTITY, "The fields are not those of openapi.json"),
                _ => (StatusCode::BAD_REQUEST, "This is not JSON"),
            };
            Problem { status, title, detail: "Send application/json with the fields that openapi.json names.".into() }
        };
        Json::from_request(request, state).await.map(|Json(body)| Self(body)).map_err(refused)
    }
}

/// `POST services/{id}/suggestions`.
pub async fn of_service(counted: Counted, visit: Visit, limits: Allowance, Path(id): Path<String>, body: Body<Said>) -> Answer {
    taken(counted, visit, &limits, (RecordKind::Service, &id), body).await
}
/// `POST organizations/{id}/suggestions`.
pub async fn of_organization(counted: Counted, visit: Visit, limits: Allowance, Path(id): Path<String>, body: Body<Said>) -> Answer {
    taken(counted, visit, &limits, (RecordKind::Organization, &id), body).await
}

type Answer = Result<Response, Problem>;

/// The only thing that is found wrong with it when it is written.
const FULL: &str = "So much was said of this listing today that no more words fit, and nothing was kept: send \"wrong\" without \"words\", or the words tomorrow.";

async fn taken(_: Counted, Visit(cx): Visit, limits: &Allowance, of: (RecordKind, &str), Body(said): Body<Said>) -> Answer {
    let record = RecordKey::parse(of.0.code(), of.1).ok_or(Error::NotFound)?;
    let form = parsed(&said, record.kind)?;
    speaks_of_danger(&cx, &record, &form.said).await?;
    limits.of_visitor(Limited::Missing).map_err(|_| Problem::too_many())?;
    let code = store::edits::suggest(&cx, &record, &form).await.map_err(|error| match error {
        Error::Invalid(_) => refused(FULL),
        other => other.into(),
    })?;
    let mut answer = (StatusCode::CREATED, Json(json!({ "code": code.to_string(), "state": "waiting" }))).into_response();
    keep_nowhere(&mut answer);
    Ok(answer)
}

fn parsed(said: &Said, kind: RecordKind) -> Result<SuggestForm, Problem> {
    let of_kind: Vec<Amiss> = Amiss::ALL.into_iter().filter(|amiss| amiss.is_of(kind)).collect();
    let read = |code: &String| code.parse::<Amiss>().ok().filter(|amiss| of_kind.contains(amiss));
    let names = || of_kind.iter().map(|amiss| amiss.code()).collect::<Vec<_>>().join(", ");
    let amiss: Option<Vec<Amiss>> = said.wrong.iter().map(read).collect();
    let amiss = amiss.ok_or_else(|| refused(&format!("\"wrong\" holds what is none of: {}.", names())))?;
    let own = if said.organizations_own { "yes" } else { "" };
    let form = SuggestForm { own: own.into(), ..SuggestForm::marking(&amiss, &said.words) };
    let detail = |problem: &domain::Problem| match (problem.field, problem.what) {
        ("said", Wrong::TooLong) => format!("\"words\" must have at most {LONGEST_SUGGESTION} characters."),
        ("said", _) => "\"words\" must say what else is wrong.".to_owned(),
        ("own", _) => {
            "\"words\" hold an address or a number: if it is the organization's own, send \"organizations_own\": true.".to_owned()
        }
        _ => format!("\"wrong\" must name at least one of: {}.", names()),
    };
    match form.parse(kind) {
        Ok(_) => Ok(form),
        Err(problems) => Err(refused(&problems.iter().map(detail).collect::<Vec<_>>().join(" "))),
    }
}

fn refused(detail: &str) -> Problem {
    Problem { status: StatusCode::UNPROCESSABLE_ENTITY, title: "The suggestion cannot be taken", detail: detail.to_owned() }
}

/// Nobody reads this in time: the program has to show its user numbers to call. A list that cannot be read must not close the door.
async fn speaks_of_danger(cx: &Cx, record: &RecordKey, words: &str) -> Result<(), Problem> {
    let Ok(list) = store::danger_words::list(cx).await else { return Ok(()) };
    if crisis::danger(words, &list).is_empty() {
        return Ok(());
    }
    // Where these cannot be read, there is always 112.
    let lines = lines(cx, record).await.unwrap_or_default();
    let name = |line: &Hotline| if line.name_en.is_empty() { line.name_local.clone() } else { line.name_en.clone() };
    let others = lines.iter().filter(|line| line.dial != "112").map(|line| format!("{} ({})", line.number, name(line)));
    let numbers: Vec<String> = std::iter::once("112".to_owned()).chain(others).collect();
    Err(refused(&format!(
        "These words may speak of danger, and nobody reads them in time: nothing was kept. Show your user whom to call: {}.",
        numbers.join(", ")
    )))
}

/// Those that the pages show where the listing is.
async fn lines(cx: &Cx, record: &RecordKey) -> domain::Result<Vec<Hotline>> {
    let organization = match record.kind {
        RecordKind::Service => {
            let service = store::services::find(cx, record.id.parse().map_err(|_| Error::NotFound)?).await?;
            if let Some(area) = service.areas().first() {
                return lines_of(cx, area).await;
            }
            service.organization.and_then(|organization| organization.id)
        }
        RecordKind::Organization | RecordKind::Location => record.id.parse().ok(),
    };
    match store::edits::municipality_of(cx, organization.ok_or(Error::NotFound)?).await? {
        Some(area) => lines_of(cx, &area).await,
        None => Ok(vec![]),
    }
}
async fn lines_of(cx: &Cx, area: &AreaCode) -> domain::Result<Vec<Hotline>> {
    let area = store::areas::find(cx, area).await?;
    store::hotlines::of_country(cx, &area.country, Some(&area.code)).await
}

/// `POST suggestions`: the code stands in no address.
pub async fn outcome(_: Counted, Visit(cx): Visit, limits: Allowance, Body(asked): Body<Asked>) -> Answer {
    limits.of_visitor(Limited::Receipt).map_err(|_| Problem::too_many())?;
    let code: Receipt = asked.code.parse().map_err(|_| refused("\"code\" is none: it has 25 letters and digits."))?;
    let found = store::edits::suggested(&cx, &code).await?;
    let mut answer = Json(told(&found)).into_response();
    keep_nowhere(&mut answer);
    Ok(answer)
}

fn told(found: &Suggested) -> Value {
    let parts = found.parts.iter().map(|part| {
        json!({ "wrong": part.amiss.code(), "state": part.state.code(), "reason": part.reason.map(RefusalReason::code), "words": part.words })
    });
    json!({ "object": found.record.kind.code(), "id": found.record.id, "name": found.name, "at": found.at.to_string(), "parts": parts.collect::<Vec<_>>() })
}

fn keep_nowhere(answer: &mut Response) {
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
}

/// For openapi.json.
pub(super) fn paths() -> Map<String, Value> {
    let problem = json!({ "description": "What to correct (RFC 9457)", "content": { "application/problem+json": { "schema": { "type": "object" } } } });
    let post = |name: &str, summary: &str, body: Value, status: &str, answer: Value| {
        let mut responses = json!({ status: { "description": "The answer", "content": { "application/json": { "schema": answer } } } });
        for refusal in ["400", "404", "413", "415", "422", "429", "503"] {
            responses[refusal] = problem.clone();
        }
        let body = json!({ "required": true, "content": { "application/json": { "schema": body } } });
        json!({ "operationId": name, "summary": summary, "requestBody": body, "responses": responses })
    };
    let said = |kind: RecordKind| {
        let parts: Vec<_> = Amiss::ALL.into_iter().filter(|amiss| amiss.is_of(kind)).map(Amiss::code).collect();
        json!({ "type": "object", "required": ["wrong"], "additionalProperties": false, "properties": {
            "wrong": { "type": "array", "minItems": 1, "items": { "type": "string", "enum": parts } },
            "words": { "type": "string", "maxLength": LONGEST_SUGGESTION, "description": "What should stand there; nothing about a person." },
            "organizations_own": { "type": "boolean", "description": "A number or an address among the words is the organization's own." },
        } })
    };
    let code = json!({ "type": "object", "required": ["code", "state"], "properties": {
        "code": { "type": "string", "description": "Shown only now; asks what became of it." },
        "state": { "type": "string", "enum": ["waiting"] },
    } });
    let id = json!([{ "name": "id", "in": "path", "required": true, "schema": { "type": "string", "format": "uuid" } }]);
    let mut paths = Map::new();
    for (kind, many) in [(RecordKind::Service, "services"), (RecordKind::Organization, "organizations")] {
        let (name, summary) = (format!("suggest_{}", kind.code()), format!("Say that something in this {} is wrong", kind.code()));
        let mut post = post(&name, &summary, said(kind), "201", code.clone());
        post["parameters"] = id.clone();
        paths.insert(format!("/{many}/{{id}}/suggestions"), json!({ "post": post }));
    }
    let asked =
        json!({ "type": "object", "required": ["code"], "additionalProperties": false, "properties": { "code": { "type": "string" } } });
    let outcome = post("get_suggestion", "What became of a suggestion, by its code", asked, "200", outcome_schema());
    paths.insert("/suggestions".into(), json!({ "post": outcome }));
    paths
}

fn outcome_schema() -> Value {
    use domain::edit::FieldState;
    let part = json!({ "type": "object", "properties": {
        "wrong": { "type": "string", "enum": Amiss::ALL.map(Amiss::code) },
        "state": { "type": "string", "enum": FieldState::ALL.map(FieldState::code) },
        "reason": { "type": ["string", "null"], "enum": RefusalReason::ALL.map(|reason| json!(reason.code())).into_iter().chain([Value::Null]).collect::<Vec<_>>() },
        "words": { "type": "string", "description": "Of those who looked at it." },
    } });
    json!({ "type": "object", "required": ["object", "id", "parts"], "properties": {
        "object": { "type": "string" },
        "id": { "type": "string", "format": "uuid" },
        "name": { "type": "string" },
        "at": { "type": "string", "format": "date-time" },
        "parts": { "type": "array", "items": part },
    } })
}
