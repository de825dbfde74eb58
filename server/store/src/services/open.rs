//! Which services are open now: kept in memory until the next of them opens or closes, or the change log moves. The rule is `domain::hours`; here is only
//! whom to ask again, so that an hour that strikes costs the few doors that it turns.
use super::read;
use crate::{Cx, calendars, changes, fault::OrFault, kept};
use domain::{Id, Result, Time, access::Act, calendar::Calendars, hours::OfService, search::OpenNow, service::Service};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};
use tokio::sync::Mutex;

/// More changes than this, and all are read anew.
const MOST: i64 = 2000;

#[derive(Clone, Debug, Default)]
pub(crate) struct Doors(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    /// The newest change when these were read.
    at: Option<i64>,
    hours: HashMap<Id<Service>, OfService>,
    /// When each of them is to be asked again.
    turns: BTreeMap<Time, BTreeSet<Id<Service>>>,
    asked: Time,
    until: Time,
    open: Arc<OpenNow>,
}

/// The hours of one service, in its places' zones and with their countries' days off.
pub async fn hours(cx: &Cx, service: &Service) -> Result<Arc<OfService>> {
    let calendars = calendars::all(cx).await?;
    let made = async { Ok(OfService::of(service, &calendars)) };
    match service.id {
        Some(id) => kept::once(cx, "hours", &id.text(), made).await,
        None => made.await.map(Arc::new),
    }
}

/// Ids of the services that are open at `cx.now`, by the same function as the badge of each.
pub async fn open_now(cx: &Cx) -> Result<Arc<OpenNow>> {
    Ok(open_now_until(cx).await?.0)
}

/// The same, and the moment at which the next door opens or closes.
pub async fn open_now_until(cx: &Cx) -> Result<(Arc<OpenNow>, Time)> {
    cx.require(&Act::ReadCatalogue)?;
    let at = changes::newest(cx).await?;
    let mut state = cx.db.doors.0.lock().await;
    // Someone who came later may have read more than this visit has seen.
    let known = state.at.is_some_and(|read| at <= read);
    if !known || cx.now < state.asked || state.until <= cx.now {
        let touched = if known { Some(vec![]) } else { touched(cx, state.at, at).await? };
        let fresh = match &touched {
            Some(ids) => hours_of(cx, ids).await?,
            None => hours_of(cx, &with_hours(cx).await?).await?,
        };
        match touched {
            Some(ids) => ids.iter().filter(|id| !fresh.contains_key(id)).for_each(|id| state.forget(*id)),
            None => *state = State::default(),
        }
        state.take(fresh, cx.now);
        state.at = state.at.max(Some(at));
    }
    Ok((state.open.clone(), state.until))
}

/// The services that changed since; `None` when everything must be read: the first time, after too much, or where days off have changed.
async fn touched(cx: &Cx, since: Option<i64>, at: i64) -> Result<Option<Vec<Id<Service>>>> {
    let Some(since) = since.filter(|since| at - since <= MOST) else { return Ok(None) };
    let changes = changes::since(cx, since, MOST).await?;
    if changes.iter().any(|change| calendars::KINDS.contains(&change.resource_type.as_str())) {
        return Ok(None);
    }
    let services = changes.iter().filter(|change| change.resource_type == "service").filter_map(|change| change.resource_id.parse().ok());
    Ok(Some(services.collect::<BTreeSet<_>>().into_iter().collect()))
}

async fn with_hours(cx: &Cx) -> Result<Vec<Id<Service>>> {
    const STATED: &str = "SELECT root_id FROM schedule WHERE root_type = 'service' \
        UNION SELECT p.root_id FROM service_at_location p JOIN schedule s ON s.root_type = 'location' AND s.root_id = p.location_id \
        WHERE p.root_type = 'service'";
    let ids: Vec<String> = sqlx::query_scalar(STATED).fetch_all(cx.db.reader()).await.or_fault("list services with hours")?;
    Ok(ids.iter().filter_map(|id| id.parse().ok()).collect())
}

/// Of those that state any.
async fn hours_of(cx: &Cx, ids: &[Id<Service>]) -> Result<HashMap<Id<Service>, OfService>> {
    let mut all = HashMap::new();
    if ids.is_empty() {
        return Ok(all);
    }
    let calendars: Arc<Calendars> = calendars::all(cx).await?;
    for some in ids.chunks(500) {
        let texts: Vec<String> = some.iter().map(|id| id.text()).collect();
        let (_, services) = read(cx, &texts).await?;
        for service in services.into_iter().map(|(_, service)| service) {
            let hours = OfService::of(&service, &calendars);
            if let Some(id) = service.id.filter(|_| !hours.groups.is_empty()) {
                all.insert(id, hours);
            }
        }
    }
    Ok(all)
}

impl State {
    /// Asks those that are new, and those whose door has turned since it was asked last; all of them when time went back.
    fn take(&mut self, fresh: HashMap<Id<Service>, OfService>, now: Time) {
        let mut due: BTreeSet<Id<Service>> = fresh.keys().copied().collect();
        if now < self.asked {
            due.extend(self.hours.keys());
            self.turns.clear();
        } else {
            let later = self.turns.split_off(&now);
            due.extend(std::mem::replace(&mut self.turns, later).into_values().flatten());
            due.extend(self.turns.remove(&now).into_iter().flatten());
        }
        self.hours.extend(fresh);
        let mut open = (*self.open).clone();
        for id in due {
            let Some(hours) = self.hours.get(&id) else { continue };
            if hours.is_open(now) {
                open.0.insert(id)
            } else {
                open.0.remove(&id)
            };
            let turn = hours.next_turn(now);
            self.turns.entry(turn).or_default().insert(id);
        }
        open.0.retain(|id| self.hours.contains_key(id));
        self.open = Arc::new(open);
        self.asked = now;
        self.until = self.turns.keys().next().copied().unwrap_or(Time::MAX);
    }
    fn forget(&mut self, id: Id<Service>) {
        self.hours.remove(&id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{catalogue::import_records, import, testing};
    use domain::access::Caller;
    use jiff::SignedDuration;
    use serde_json::{Value, json};

    fn record(name: &str, country: &str, schedules: &Value) -> Value {
        let id = |kind: &str| Id::<Service>::named(kind, name).text();
        json!({
            "id": id("service"), "name": name, "status": "active", "schedules": schedules,
            "service_areas": [{ "id": id("area"), "uri": format!("urn:kladka:area:{country}") }],
        })
    }
    fn weekly(name: &str, byday: &str, opens: &str, closes: &str) -> Value {
        let id = Id::<Service>::named("schedule", &format!("{name}{byday}{opens}"));
        json!({ "id": id, "freq": "WEEKLY", "byday": byday, "opens_at": opens, "closes_at": closes })
    }
    async fn put(cx: &Cx, record: Value) {
        let report = import_records(cx, "service", vec![(1, record)], &|_| ()).await.unwrap();
        assert_eq!(report.problems, []);
    }
    /// Names of those that are open, each service asked by itself as its page would ask.
    async fn open(cx: &Cx, all: &[&str]) -> Vec<String> {
        let (now, until) = open_now_until(cx).await.unwrap();
        assert!(cx.now < until && open_now(cx).await.unwrap() == now);
        let mut names = vec![];
        for name in all {
            let id = Id::named("service", name);
            let service = crate::services::find(cx, id).await.unwrap();
            let badge = hours(cx, &service).await.unwrap().at(cx.now);
            assert_eq!(badge.is_open(), now.0.contains(&id), "{name} at {}", cx.now);
            names.extend(now.0.contains(&id).then(|| (*name).to_owned()));
        }
        names
    }

    #[tokio::test]
    async fn the_set_of_open_services_follows_the_clock_and_the_catalogue() {
        testing::each(|db| async move {
            let operator = testing::cx(&db, Caller::Operator);
            put(&operator, record("office", "LT", &json!([weekly("office", "MO,TU,WE,TH,FR", "08:00", "17:00")]))).await;
            put(&operator, record("shelter", "UA", &json!([weekly("shelter", "MO,TU,WE,TH,FR,SA,SU", "20:00", "08:00")]))).await;
            put(&operator, record("unsaid", "LT", &json!([]))).await;
            let all = ["office", "shelter", "unsaid"];
            // Noon of a Monday, UTC; two o'clock in both countries.
            let at = |hours: i64| Cx { now: testing::noon() + SignedDuration::from_hours(hours), ..testing::cx(&db, Caller::Anyone) };
            assert_eq!(open(&at(0), &all).await, ["office"]);
            assert_eq!(open_now_until(&at(0)).await.unwrap().1, at(3).now);
            assert_eq!(open(&at(3), &all).await, [] as [&str; 0]);
            for hour in 0..200 {
                open(&at(hour), &all).await;
            }
            assert_eq!(open(&at(6), &all).await, ["shelter"], "time may go back");
            assert_eq!(open(&at(17), &all).await, ["shelter"]);
            assert_eq!(open(&at(18), &all).await, ["office"], "the one closes when the other opens");
            // The catalogue changes: a service gets other hours, one gets its first, one is gone.
            put(&operator, record("office", "LT", &json!([weekly("office", "TU", "08:00", "17:00")]))).await;
            put(&operator, record("unsaid", "LT", &json!([weekly("unsaid", "MO", "13:00", "15:00")]))).await;
            assert_eq!(open(&at(0), &all).await, ["unsaid"]);
            let mut suspended = record("unsaid", "LT", &json!([weekly("unsaid", "MO", "13:00", "15:00")]));
            suspended["status"] = json!("temporarily closed");
            put(&operator, suspended).await;
            assert_eq!(open(&at(0), &all).await, [] as [&str; 0]);
            // Days off change: Tuesday becomes one.
            assert_eq!(open(&at(24), &all).await, ["office"]);
            let days = b"country,date,weekday,category,name_local,name_en,name_uk\nLT,2026-11-24,Tue,public_day_off,Diena,Day,Day\n";
            import::holidays(&operator, days, &|_| ()).await.unwrap();
            assert_eq!(open(&at(24), &all).await, [] as [&str; 0]);
        })
        .await;
    }
    #[tokio::test]
    async fn hours_of_the_building_are_known_too_and_odd_ones_harm_nobody() {
        testing::each(|db| async move {
            let operator = testing::cx(&db, Caller::Operator);
            let mut house = record("house", "LT", &json!([]));
            let id = |kind: &str| Id::<Service>::named(kind, "house").text();
            house["service_at_locations"] = json!([{ "id": id("place"), "location": {
                "id": id("location"), "location_type": "physical", "schedules": [weekly("building", "MO", "09:00", "18:00")] } }]);
            put(&operator, house).await;
            let odd = json!([{ "id": id("odd"), "freq": "HOURLY", "byday": ["MO"], "interval": "often", "count": -1, "opens_at": 9, "timezone": "EET" }]);
            put(&operator, record("odd", "LT", &odd)).await;
            assert_eq!(open(&testing::cx(&db, Caller::Anyone), &["house", "odd"]).await, ["house"]);
        })
        .await;
    }
}
