//! What this interface is: its first page, our profile of HSDS, and its description for programs.
use app::pages::Site;
use axum::{
    Json,
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use domain::freshness::{FieldGroup, Standing};
use serde_json::{Map, Value, json};

use super::{super::problem::Problem, Object};

pub const VERSION: &str = "3.2";

/// `GET /`.
pub async fn root(State(site): State<Site>) -> Response {
    let here = format!("{}{}", site.settings.public_url, super::BASE);
    let description = if site.settings.demonstration {
        "Social services in this directory. A demonstration: sample data, verify before use."
    } else {
        "Social services in this directory: who gives which help, where, for whom, in five languages."
    };
    Json(json!({
        "version": VERSION,
        "profile": format!("{here}/profile"),
        "openapi_url": format!("{here}/openapi.json"),
        "description": description,
        "data_guide": format!("{here}/profile"),
        "publisher": { "name": "Kladka", "website": site.settings.public_url.clone() },
    }))
    .into_response()
}

/// Our profile: what it adds to HSDS, as JSON Merge Patches (RFC 7386) on the core schemas.
pub async fn profile(State(site): State<Site>) -> Response {
    let here = format!("{}{}", site.settings.public_url, super::BASE);
    let patches: Map<String, Value> =
        PATCHED.into_iter().map(|object| (format!("{object}.json"), format!("{here}/profile/{object}.json").into())).collect();
    Json(json!({
        "name": "Kladka",
        "version": "1.0.0",
        "hsds_version": VERSION,
        "description": "HSDS with the language of a record, its translations, and the areas of Lithuania, Poland and Ukraine.",
        "rules": [
            "language is the ISO 639-1 code of the language that a record's texts are written in.",
            "translations holds, by language, the translated text of the record's own fields; a machine's draft never stands there.",
            "service_areas[].uri names an area: urn:kladka:area:CODE, with ISO 3166-2 or our own codes in Lithuania and Poland and KATOTTG in Ukraine.",
            "Terms match by (taxonomy, code).",
            "schedules[].exception is closed (the place is closed on the days that the schedule names) or instead (these hours replace all others on them).",
            "schedules[].holidays says what holds on public days off: open, closed, or only on them. Where it is missing, a place that names Saturdays and Sundays is open as on any other day, all others are closed.",
            "opens_at and closes_at are the clock of the place's own zone, whatever offset stands behind them; an offset counts only where the zone is not known.",
            "services/{id}/hours tells whether a service is open now and its spans of the coming two weeks, hours.ics the same as iCalendar, contact.vcf its contacts as vCard.",
            "attributes of an organization with link_type sector have the value public, ngo, church or private; of a service with link_type required_documents the value none says that no papers are needed, and with link_type delivery the value at-home that it comes to where people live.",
            "A record that became a part of another answers 308 and leads to the one that was kept; organization_id follows in the same way.",
            "With minimal=true an item holds id and last_modified alone.",
            "The parameters lang (language of the words, preferred language of the answer) and area (a unit, what lies in it, and what covers it) are ours.",
            "A search of services or of service_at_locations also takes the choices of the find page: need, audience, cost, delivery, spoken, sector, basic, accessible, places, documents, open, age, order, near, exact. Several values of one mean any of them."
        ],
        "patches": patches,
    }))
    .into_response()
}

const PATCHED: [&str; 3] = ["service", "organization", "schedule"];

/// `profile/service.json`: the patch on one schema.
pub async fn patch(Path(file): Path<String>) -> Result<Response, Problem> {
    let known = file.strip_suffix(".json").is_some_and(|object| PATCHED.contains(&object));
    if !known {
        return Err(Problem::unknown_address());
    }
    if file == "schedule.json" {
        return Ok(Json(schedule_patch()).into_response());
    }
    let languages = ["lt", "pl", "uk", "en", "ru"];
    let texts = json!({ "type": "object", "additionalProperties": { "type": "string" } });
    let mut patch = json!({
        "properties": {
            "language": { "name": "language", "type": "string", "description": "ISO 639-1 code of the language of the record's texts." },
            "translations": {
                "name": "translations",
                "type": "object",
                "description": "Texts of the record's fields in other languages, by language and field.",
                "properties": languages.into_iter().map(|code| (code.to_owned(), texts.clone())).collect::<Map<_, _>>(),
            },
        }
    });
    if file == "service.json" {
        patch["properties"]["permits"] = permits();
        patch["properties"]["freshness"] = freshness();
    }
    Ok(Json(patch).into_response())
}

/// Licences and accreditations: HSDS has one text for each, the law has dates.
fn permits() -> Value {
    let text = |what: &str| json!({ "type": "string", "description": what });
    let day = |what: &str| json!({ "type": "string", "format": "date", "description": what });
    json!({
        "name": "permits",
        "type": "array",
        "description": "Licences and accreditations of this service. From the day on which the last of a kind is revoked the service is no search result.",
        "items": { "type": "object", "required": ["kind"], "properties": {
            "id": text("An id that stays."),
            "kind": { "type": "string", "enum": ["licence", "accreditation"] },
            "name": text("Of what, in the words of the register."), "number": text("Its number there."), "issuer": text("Who granted it."),
            "issued": day("Since when."), "suspended": day("From when it is suspended."), "resumed": day("The end of the suspension."),
            "revoked": day("From this day on it is no more."), "uri": text("Where the register shows it."),
        } },
    })
}

/// When it was found right, which is not when it was changed.
fn freshness() -> Value {
    let text = |what: &str| json!({ "type": ["string", "null"], "description": what });
    json!({
        "name": "freshness",
        "type": "object",
        "description": "When this service was last found right, as counted today; absent where nobody ever checked it. Given out, never taken in.",
        "properties": {
            "standing": { "type": "string", "enum": Standing::ALL.map(Standing::code) },
            "call_first": { "type": "boolean", "description": "Nobody has found it right within its time." },
            "checked": text("The day of the group that was checked longest ago; none where one of them never was."),
            "days": { "type": "integer", "description": "How long a check holds." },
            "groups": { "type": "array", "items": { "type": "object", "properties": {
                "group": { "type": "string", "enum": FieldGroup::ALL.map(FieldGroup::code) },
                "checked": text("An ISO date, month or year."), "by": text("Who found it right."), "how": text("How they found out."),
            } } },
        },
    })
}

fn schedule_patch() -> Value {
    let word = |name: &str, words: &[&str], description: &str| json!({ "name": name, "type": "string", "enum": words, "description": description });
    json!({
        "properties": {
            "exception": word("exception", &["closed", "instead"], "On the days that this schedule names: closed, or these hours instead of all others."),
            "holidays": word("holidays", &["open", "closed", "only"], "What holds on public days off."),
        }
    })
}

/// What there is to ask, for programs.
pub async fn openapi(State(site): State<Site>) -> Response {
    let mut paths = Map::new();
    paths.insert("/".into(), json!({ "get": operation("about", "What this interface is", &[], &json!({ "type": "object" })) }));
    for object in Object::ALL {
        let (one, many) = (object.code(), object.path());
        let list = list_schema(object);
        let summary = format!("A page of {}", many.replace('_', " "));
        paths.insert(
            format!("/{many}"),
            json!({
                "get": operation(&format!("list_{many}"), &summary, &object.parameters(), &list),
                "post": operation(&format!("query_{many}"), &format!("{summary}, with parameters that no log keeps"), &object.parameters(), &list),
            }),
        );
        let mut get = operation(&format!("get_{one}"), &format!("One {}", one.replace('_', " ")), &["lang"], &reference(object, ""));
        if let Some(all) = get["parameters"].as_array_mut() {
            all.push(json!({ "name": "id", "in": "path", "required": true, "schema": { "type": "string", "format": "uuid" } }));
        }
        paths.insert(format!("/{many}/{{id}}"), json!({ "get": get }));
    }
    paths.extend(below_a_service());
    paths.extend(super::suggestions::paths());
    Json(json!({
        "openapi": "3.1.0",
        "info": { "title": "Kladka, open data", "version": VERSION, "description": "HSDS 3.2 with the profile of this site.", "license": { "name": "CC BY 4.0", "identifier": "CC-BY-4.0" } },
        "servers": [{ "url": format!("{}{}", site.settings.public_url, super::BASE) }],
        "paths": paths,
    }))
    .into_response()
}

/// Resources of our profile.
fn below_a_service() -> Map<String, Value> {
    let id = json!({ "name": "id", "in": "path", "required": true, "schema": { "type": "string", "format": "uuid" } });
    let moment = json!({ "type": ["string", "null"], "format": "date-time" });
    let state = json!({
        "type": "object",
        "required": ["service_id", "as_of", "status", "spans"],
        "properties": {
            "service_id": { "type": "string", "format": "uuid" },
            "as_of": { "type": "string", "format": "date-time" },
            "time_zone": { "type": ["string", "null"], "description": "IANA name" },
            "status": { "type": "string", "enum": ["open", "closed", "appointment", "unknown"] },
            "until": moment,
            "day_and_night": { "type": "boolean" },
            "lunch": { "type": "boolean" },
            "holiday": { "type": ["object", "null"], "description": "What today's public day off is called, by language" },
            "spans": { "type": "array", "items": { "type": "object", "properties": { "from": { "type": "string", "format": "date-time" }, "to": { "type": "string", "format": "date-time" } } } },
            "not_understood": { "type": "array", "items": { "type": "string" } },
        }
    });
    let text = json!({ "type": "string" });
    let resources = [
        ("hours", "get_service_hours", "Whether a service is open, and when in the coming two weeks", state, "application/json"),
        ("hours.ics", "get_service_calendar", "Opening hours as iCalendar (RFC 5545)", text.clone(), "text/calendar"),
        ("contact.vcf", "get_service_contact", "Contacts as vCard (RFC 6350)", text, "text/vcard"),
    ];
    let one = |(path, name, summary, schema, kind): (&str, &str, &str, Value, &str)| {
        let parameters: &[&str] = if path == "hours" { &[] } else { &["lang"] };
        let mut get = operation(name, summary, parameters, &schema);
        get["responses"]["200"]["content"] = json!({ kind: { "schema": schema } });
        if let Some(all) = get["parameters"].as_array_mut() {
            all.push(id.clone());
        }
        (format!("/services/{{id}}/{path}"), json!({ "get": get }))
    };
    resources.into_iter().map(one).collect()
}

fn operation(id: &str, summary: &str, parameters: &[&str], answer: &Value) -> Value {
    let parameters: Vec<Value> = parameters.iter().map(|name| parameter(name)).collect();
    let problem = json!({ "description": "What to correct (RFC 9457)", "content": { "application/problem+json": { "schema": { "type": "object" } } } });
    let moved = json!({ "description": "The record became a part of another: Location leads there, and merged_into is its id" });
    json!({
        "operationId": id,
        "summary": summary,
        "parameters": parameters,
        "responses": {
            "200": { "description": "The answer", "content": { "application/json": { "schema": answer } } },
            "308": moved,
            "400": problem, "404": problem, "429": problem, "503": problem,
        }
    })
}

fn parameter(name: &str) -> Value {
    let schema = match name {
        "page" => json!({ "type": "integer", "minimum": 1, "default": 1 }),
        "per_page" => {
            json!({ "type": "integer", "minimum": 1, "maximum": super::parameters::MOST_PER_PAGE, "default": super::parameters::PER_PAGE })
        }
        "format" => json!({ "type": "string", "enum": ["json", "ndjson"] }),
        "minimal" | "full" | "full_service" | "top_only" | "exact" => json!({ "type": "boolean", "default": false }),
        "modified_after" => json!({ "type": "string", "format": "date-time" }),
        "lang" => json!({ "type": "string", "enum": ["lt", "pl", "uk", "en", "ru"] }),
        "search" | "area" => json!({ "type": "string" }),
        "age" => json!({ "type": "integer", "minimum": 0, "maximum": 255 }),
        "order" => json!({ "type": "string", "enum": domain::search::Order::ALL.map(domain::search::Order::code), "default": "match" }),
        "near" => json!({ "type": "string", "examples": ["54.69,25.28"] }),
        _ => name.parse::<domain::search::Group>().map_or_else(|()| json!({ "type": "string", "format": "uuid" }), choice),
    };
    let mut parameter = json!({ "name": name, "in": "query", "schema": schema });
    if let Some(meaning) = meaning(name) {
        parameter["description"] = json!(meaning);
    }
    parameter
}

/// Several values, each of the group's list where it has one: any of them.
fn choice(group: domain::search::Group) -> Value {
    let listed = group.values();
    let one = if listed.is_empty() { json!({ "type": "string", "maxLength": 64 }) } else { json!({ "type": "string", "enum": listed }) };
    json!({ "type": "array", "items": one })
}

/// What the parameters of our profile mean.
fn meaning(name: &str) -> Option<&'static str> {
    Some(match name {
        "need" => "Kinds of help, or groups of them: codes of the taxonomy core.",
        "audience" => "Whom it is for: codes of the target groups.",
        "cost" => "What it costs.",
        "delivery" => "Where or how it is given.",
        "spoken" => "Languages that are spoken there, as ISO 639-1.",
        "sector" => "Who gives it.",
        "basic" => "Basic by the law of its country, or not.",
        "accessible" => "Where one gets in without steps.",
        "places" => "Has places free.",
        "documents" => "Asks for no documents.",
        "open" => "Open at this moment.",
        "age" => "For somebody of this age; what says nothing of ages is for all.",
        "order" => "What comes first: the best match, the nearest (to near, else by the area), or what was checked last.",
        "near" => "Latitude and longitude in degrees, rounded to about a kilometre.",
        "exact" => "Read the words as they are typed: nothing corrected, no place taken out of them.",
        "area" => "Only what serves this area: its code, ISO 3166-2, KATOTTG or our own.",
        "organization_id" => "What this organization gives; the id of one that became a part of another means the one that was kept.",
        "search" => "Words in any of the five languages, a telephone number or a part of one, or a code of a classifier.",
        _ => return None,
    })
}

fn reference(object: Object, list: &str) -> Value {
    let schemas = "https://raw.githubusercontent.com/openreferral/specification/3.2/schema";
    match object {
        Object::Taxonomy | Object::TaxonomyTerm => json!({ "$ref": format!("{schemas}/{}.json", object.code()) }),
        _ => json!({ "$ref": format!("{schemas}/compiled/{}{list}.json", object.code()) }),
    }
}

fn list_schema(object: Object) -> Value {
    json!({
        "type": "object",
        "required": ["empty", "contents"],
        "properties": {
            "total_items": { "type": "integer" }, "total_pages": { "type": "integer" }, "page_number": { "type": "integer" },
            "size": { "type": "integer" }, "first_page": { "type": "boolean" }, "last_page": { "type": "boolean" },
            "empty": { "type": "boolean" },
            "contents": { "type": "array", "items": reference(object, "_list") },
        }
    })
}
