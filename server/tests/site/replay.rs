//! Whatever comes in whatever order, the index says what the store says: what followed step by step answers as one that is built anew.
use super::TestSite;
use domain::{
    Error, Id, Language,
    access::{Caller, Member},
    account::Role,
    area::AreaCode,
    edit::{Decision, EditSource, Field, RecordKey, RecordKind, Verdict},
    search::Query,
    service::Service,
};
use search::Index;
use serde_json::{Value, json};
use server::jobs::follow_index;
use std::collections::BTreeSet;
use store::{
    Cx, catalogue, duplicates,
    edits::{self, Chosen, Merging, Proposal, QueueFilter},
    services,
};

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

const SERVICES: usize = 6;
const WORDS: [&str; 6] = ["Liepa", "Beržas", "Калина", "Дуб", "Jarzębina", "Oak"];

fn id(name: &str) -> String {
    Id::<str>::named("index replay", name).text()
}
fn service(n: usize) -> RecordKey {
    RecordKey { kind: RecordKind::Service, id: id(&format!("service {n}")) }
}

struct World {
    site: TestSite,
    dice: Dice,
}
impl World {
    fn desk(&self) -> Cx {
        let member = Member {
            account: Id::named("account", "replay"),
            role: Role::Triage,
            organization: Id::named("organization", "council"),
            municipality: Some(AreaCode("LT-58".into())),
        };
        Cx { caller: Caller::Member(member), ..self.site.cx() }
    }
    fn provider(&self) -> Cx {
        let organization = id("organization").parse().unwrap();
        let member = Member { account: Id::named("account", "provider"), role: Role::ProviderManager, organization, municipality: None };
        Cx { caller: Caller::Member(member), ..self.site.cx() }
    }
    fn word(&mut self) -> &'static str {
        WORDS[self.dice.roll(WORDS.len())]
    }
    async fn import(&mut self) {
        let n = self.dice.roll(SERVICES);
        let status = ["active", "active", "inactive", "temporarily closed"][self.dice.roll(4)];
        let record = json!({ "id": service(n).id, "name": self.word(), "description": self.word(), "status": status,
            "phones": [{ "id": id(&format!("phone {n}")), "number": format!("+370 5 200000{n}") }],
            "organization": { "id": id("organization"), "name": "Namai", "description": "N", "area_code": "LT-58" } });
        let operator = Cx { caller: Caller::Operator, ..self.site.cx() };
        let report = catalogue::import_services(&operator, vec![(1, record)], &|_| ()).await.unwrap();
        assert!(report.problems.is_empty(), "{:?}", report.problems);
    }
    async fn edit(&mut self) {
        let record = service(self.dice.roll(SERVICES));
        let staff = self.dice.roll(2) == 0;
        let (cx, source) = if staff { (self.desk(), EditSource::Staff) } else { (self.provider(), EditSource::Provider) };
        let Ok(current) = edits::current(&cx, &record).await else { return };
        let (word, status) = (self.word(), ["active", "inactive", "defunct"][self.dice.roll(3)]);
        let field = [("name", json!(word)), ("description", json!(word)), ("status", json!(status)), ("translations/uk/name", json!(word))];
        let (name, value) = field[self.dice.roll(4)].clone();
        let fields = vec![(Field(name.into()), Some(value))];
        edits::propose(&cx, &Proposal { record, version: current.version, fields, source }).await.unwrap();
    }
    async fn review(&mut self) {
        let desk = self.desk();
        let rows = edits::queue(&desk, &AreaCode("LT-58".into()), &QueueFilter::default()).await.unwrap().rows;
        let Some(row) = rows.get(self.dice.roll(rows.len().max(1))) else { return };
        let shown = edits::show(&desk, row.edit).await.unwrap();
        let accept = |field: &Field| Decision {
            field: field.clone(),
            verdict: Verdict::Accepted,
            reason: None,
            words: String::new(),
            corrected: None,
        };
        let decided = edits::decide(&desk, row.edit, shown.version, &row.fields.iter().map(accept).collect::<Vec<_>>()).await;
        assert!(matches!(decided, Ok(_) | Err(Error::NotFound)), "{decided:?}");
    }
    async fn take_back(&mut self) {
        let (desk, record) = (self.desk(), service(self.dice.roll(SERVICES)));
        let Ok(told) = edits::history(&desk, &record, 0).await else { return };
        let Some(edit) = told.edits.get(self.dice.roll(told.edits.len().max(1))).filter(|edit| edit.record == record) else { return };
        let done =
            if self.dice.roll(2) == 0 { edits::undo(&desk, edit.id).await } else { edits::restore(&desk, edit.id).await.map(|_| ()) };
        assert!(matches!(done, Ok(()) | Err(Error::Stale | Error::Forbidden | Error::Invalid(_))), "{done:?}");
    }
    /// Two that look alike become one, or one that was made of two is taken apart again.
    async fn merge(&mut self) {
        while duplicates::look(&self.site.cx()).await.unwrap() {}
        let desk = self.desk();
        let open = duplicates::list(&desk, &AreaCode("LT-58".into()), Some(RecordKind::Service), false, 0).await.unwrap().rows;
        for row in open {
            let shown = duplicates::show(&desk, row.pair.id).await.unwrap();
            let [one, other] = shown.sides.as_slice() else { continue };
            let versions = [one, other].map(|side| (side.id.clone(), side.version));
            let choices = vec![(Field("name".into()), [Chosen::Kept, Chosen::Gone][self.dice.roll(2)])];
            let keep = if self.dice.roll(2) == 0 { one.id.clone() } else { other.id.clone() };
            let done = edits::merge(&desk, &Merging { pair: row.pair.id, keep, versions, choices }).await;
            assert!(done.is_ok(), "{done:?}");
            if self.dice.roll(2) == 0 {
                let back = edits::unmerge(&desk, row.pair.id).await;
                assert!(matches!(back, Ok(()) | Err(Error::Stale)), "{back:?}");
            }
            return;
        }
    }

    /// What is in the store, what the index has followed, and what an index that reads everything anew has, are the same.
    async fn compare(&self, step: usize) {
        self.site.follow().await;
        let cx = self.site.cx();
        let new = Index::in_memory().unwrap();
        follow_index::words(&cx, &new).await.unwrap();
        while follow_index::step(&cx, &new).await.unwrap() {}
        let ids: Vec<Id<Service>> = (0..SERVICES).map(|n| service(n).id.parse().unwrap()).collect();
        let stored = services::documents(&cx, &ids).await.unwrap();
        let followed = &self.site.state.site.index;
        assert_eq!(followed.count(), u64::try_from(stored.len()).unwrap(), "step {step}: as many as there are");
        for word in WORDS {
            let asked = Query { words: word.into(), language: Some(Language::Lt), literal: true, limit: 50, ..Query::default() };
            let found = |index: &Index| index.find(&asked).unwrap().hits.into_iter().map(|hit| hit.id).collect::<BTreeSet<_>>();
            let says = |document: &&domain::search::Document| {
                document
                    .names
                    .iter()
                    .chain(&document.texts)
                    .any(|(_, text)| text.split(|c: char| !c.is_alphanumeric()).any(|one| one == word))
            };
            let told: BTreeSet<_> = stored.iter().filter(says).filter_map(|document| document.id).collect();
            assert_eq!(found(followed), found(&new), "step {step}: {word}, followed and anew");
            assert!(told.is_subset(&found(followed)), "step {step}: {word} stands in the store and is not found");
        }
    }
}

#[tokio::test]
async fn whatever_comes_in_whatever_order_the_index_says_what_the_store_says() {
    let site = TestSite::empty().await;
    let operator = Cx { caller: Caller::Operator, ..site.cx() };
    let areas: &[u8] = b"code,country,kind,name_en,parent_code\nLT,LT,country,Lithuania,\nLT-58,LT,municipality,Vilnius district,LT\n";
    store::import::areas(&operator, areas, &|_| ()).await.unwrap();
    let mut world = World { site, dice: Dice(0x9E37_79B9_7F4A_7C15) };
    let mut merges = 0;
    for step in 0..70 {
        match world.dice.roll(8) {
            0 | 1 => world.import().await,
            2..=4 => world.edit().await,
            5 => world.review().await,
            6 => world.take_back().await,
            _ => {
                merges += 1;
                world.merge().await;
            }
        }
        if step % 7 == 6 {
            world.compare(step).await;
        }
    }
    assert!(merges > 3);
    let known: Value = world.site.get("/api/hsds/v3/services?per_page=50").await.json();
    assert!(known["contents"].as_array().is_some_and(|all| !all.is_empty()));
}
