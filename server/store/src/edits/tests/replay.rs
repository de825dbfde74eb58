//! Whatever comes in whatever order: history walked back step by step gives every state that the record was ever in.
use super::*;
use crate::duplicates::{self, Pair};
use std::collections::BTreeMap;

/// A small generator with a seed, so that a failure can be looked at again.
struct Dice(u64);
impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % 1_000_003).unwrap() % sides
    }
}

fn id(name: &str) -> String {
    Id::<str>::named("replay", name).text()
}
fn key() -> RecordKey {
    RecordKey::of(RecordKind::Service, id("s").parse::<Id<str>>().unwrap())
}
fn organization() -> Id<Organization> {
    id("o").parse().unwrap()
}
/// Another record, which becomes a part of the one and comes back again.
fn other() -> RecordKey {
    RecordKey::of(RecordKind::Service, id("t").parse::<Id<str>>().unwrap())
}
fn pair() -> Id<Pair> {
    id("pair").parse().unwrap()
}
fn value(dice: &mut Dice, name: &str) -> Option<Value> {
    let word = ["Alfa", "Beta", "Гама", "<script>x</script>"][dice.roll(4)];
    match name {
        "phones" => [None, Some(phone(word)), Some(json!([{ "number": word }, { "number": "112" }]))][dice.roll(3)].clone(),
        "minimum_age" => [None, Some(json!(18)), Some(json!(60))][dice.roll(3)].clone(),
        "name" => Some(json!(word)),
        _ => [None, Some(json!(word))][dice.roll(2)].clone(),
    }
}
const FIELDS: [&str; 6] = ["name", "phones", "email", "description", "minimum_age", "translations/uk/description"];
fn some_fields(dice: &mut Dice) -> Vec<(Field, Option<Value>)> {
    let count = 1 + dice.roll(3);
    let chosen: BTreeMap<&str, Option<Value>> = (0..count)
        .map(|_| {
            let name = FIELDS[dice.roll(FIELDS.len())];
            (name, value(dice, name))
        })
        .collect();
    chosen.into_iter().map(|(name, value)| (field(name), value)).collect()
}

struct World {
    db: crate::Db,
    dice: Dice,
    hours: i64,
}
impl World {
    fn cx(&self, caller: Caller) -> Cx {
        later(&testing::cx(&self.db, caller), self.hours)
    }
    fn someone(&mut self) -> (Cx, EditSource) {
        if self.dice.roll(2) == 0 {
            (self.cx(manager_of(organization())), EditSource::Provider)
        } else {
            (self.cx(testing::staff(Role::Triage, "LT-58")), EditSource::Staff)
        }
    }
    async fn edit(&mut self) {
        let (cx, source) = self.someone();
        let newest = current(&cx, &key()).await.unwrap().version;
        let version = newest - i64::try_from(self.dice.roll(3)).unwrap().min(newest);
        let fields = some_fields(&mut self.dice);
        propose(&cx, &Proposal { record: key(), version, fields, source }).await.unwrap();
    }
    async fn review(&mut self) {
        let desk = self.cx(testing::staff(Role::Triage, "LT-58"));
        let rows = queue(&desk, &here(), &QueueFilter::default()).await.unwrap().rows;
        let Some(row) = rows.get(self.dice.roll(rows.len().max(1))) else { return };
        let page = show(&desk, row.edit).await.unwrap();
        let mut decisions = vec![];
        for name in &row.fields {
            match self.dice.roll(4) {
                0 => decisions.push(refuse(name.as_str(), "ne")),
                1 => decisions.push(accept(name.as_str())),
                2 => decisions.push(Decision { corrected: Some(value(&mut self.dice, name.as_str())), ..accept(name.as_str()) }),
                _ => {}
            }
        }
        decide(&desk, row.edit, page.version, &decisions).await.unwrap();
    }
    async fn import(&mut self) {
        let mut record = json!({ "id": id("s"), "name": "Alfa", "status": "active",
            "organization": { "id": organization().text(), "name": "Namai", "description": "N", "area_code": "LT-58" } });
        for (field, value) in some_fields(&mut self.dice) {
            field.write(record.as_object_mut().unwrap(), crate::catalogue::one::value("service", field.property(), value, None));
        }
        let report = catalogue::import_services(&self.cx(Caller::Operator), vec![(1, record)], &|_| ()).await.unwrap();
        assert!(report.problems.is_empty(), "{:?}", report.problems);
    }
    async fn take_back(&mut self) {
        let (cx, _) = self.someone();
        let mut edits = history(&cx, &key(), 0).await.unwrap().edits;
        edits.retain(|edit| edit.record == key());
        let Some(edit) = edits.get(self.dice.roll(edits.len().max(1))) else { return };
        let outcome = if self.dice.roll(2) == 0 { undo(&cx, edit.id).await } else { restore(&cx, edit.id).await.map(|_| ()) };
        assert!(matches!(outcome, Ok(()) | Err(Error::Stale | Error::Forbidden | Error::Invalid(_))), "{outcome:?} of {edit:?}");
    }
    /// The other record, which two feeds may have brought, and that it may be the same one.
    async fn beside(&self) {
        let record = json!({ "id": id("t"), "name": "Beta", "email": "t@x.lt", "status": "active", "minimum_age": 60,
            "organization": { "id": organization().text(), "name": "Namai", "description": "N", "area_code": "LT-58" } });
        catalogue::import_services(&self.cx(Caller::Operator), vec![(1, record)], &|_| ()).await.unwrap();
        let sql = "INSERT INTO duplicate (id, kind, one_id, other_id, score, reasons, state, municipality, found_at) \
                   VALUES ($1, 'service', $2, $3, 60, '[]', 'open', 'LT-58', 0) ON CONFLICT DO NOTHING";
        sqlx::query(sql).bind(pair().text()).bind(key().id).bind(other().id).execute(self.db.writer()).await.unwrap();
    }
    async fn merge(&mut self) {
        let desk = self.cx(testing::staff(Role::Triage, "LT-58"));
        let shown = duplicates::show(&desk, pair()).await.unwrap();
        let [one, two] = shown.sides.as_slice() else {
            let back = unmerge(&desk, pair()).await;
            assert!(matches!(back, Ok(()) | Err(Error::Stale)), "{back:?}");
            return;
        };
        let versions = [one, two].map(|side| (side.id.clone(), side.version));
        let choices = FIELDS.map(|name| (field(name), [Chosen::Kept, Chosen::Gone, Chosen::Both][self.dice.roll(3)]));
        let merging = Merging { pair: pair(), keep: key().id, versions, choices: choices.into() };
        assert_eq!(merge(&desk, &merging).await, Ok(Merged::Done(key())));
        let told = history(&desk, &key(), 0).await.unwrap();
        assert!(told.more || told.edits.iter().any(|edit| edit.record == other()), "both histories are told together");
    }
    async fn own(&self) -> Current {
        let mut own = current(&self.cx(Caller::System), &key()).await.unwrap();
        own.own.remove("last_modified");
        own
    }
}

#[tokio::test]
async fn history_walked_back_gives_every_state_that_a_record_was_in() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        for seed in 1..=6_u64 {
            let mut world =
                World { db: db.clone(), dice: Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15)), hours: i64::try_from(seed).unwrap() };
            world.import().await;
            world.beside().await;
            let mut seen: BTreeMap<i64, Map<String, Value>> = BTreeMap::new();
            for _ in 0..25 {
                world.hours += 1;
                match world.dice.roll(7) {
                    0..=2 => world.edit().await,
                    3 => world.review().await,
                    4 => world.import().await,
                    5 => world.merge().await,
                    _ => world.take_back().await,
                }
                let now = world.own().await;
                let known = seen.entry(now.version).or_insert_with(|| now.own.clone());
                assert_eq!(*known, now.own, "seed {seed}: version {} is one state", now.version);
            }
            // Page by page, the newest first.
            let cx = world.cx(Caller::System);
            let mut edits = vec![];
            for page in 0.. {
                let told = history(&cx, &key(), page).await.unwrap();
                edits.extend(told.edits);
                if !told.more {
                    break;
                }
            }
            edits.retain(|edit| edit.record == key());
            let mut written: Vec<_> =
                edits.iter().flat_map(|edit| &edit.fields).filter_map(|f| Some((&f.field, f.applied.as_ref()?))).collect();
            written.sort_by_key(|(_, applied)| std::cmp::Reverse(applied.version));
            let mut own = world.own().await.own;
            let mut steps = written.into_iter().peekable();
            for (version, state) in seen.iter().rev() {
                while let Some((field, applied)) = steps.next_if(|(_, applied)| applied.version > *version) {
                    assert_eq!(field.read(&own), applied.made, "seed {seed}: what was written at {} stood there", applied.version);
                    field.write(&mut own, applied.was.clone());
                }
                assert_eq!(own, *state, "seed {seed}: version {version}");
            }
            assert!(seen.len() > 5, "seed {seed}: {} states", seen.len());
        }
    })
    .await;
}
