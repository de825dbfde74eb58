//! Records of HSDS taken in: good ones are stored, bad ones reported by line; what is stored already is left alone.
use super::{
    objects::{Object, object},
    read::{self, EVERYTHING},
    split::{Own, Root, Terms, split},
    write,
};
use crate::{
    Cx, Tx, changes,
    duplicates::Aliases,
    edits::Arrivals,
    fault::OrFault,
    import::{Report, RowProblem},
};
use domain::{Error, Result, access::Act};
use serde_json::Value;
use sqlx::AnyConnection;
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

/// Services a transaction: few enough that a page that saves meanwhile does not wait long.
const BATCH: usize = 200;

/// Services of a feed, each with its line. `progress` hears how many are done.
pub async fn import_services(cx: &Cx, records: Vec<(u64, Value)>, progress: &(dyn Fn(u64) + Sync)) -> Result<Report> {
    import_records(cx, "service", records, progress).await
}

/// The same for any root: organizations, programs, locations, terms.
pub async fn import_records(cx: &Cx, name: &str, records: Vec<(u64, Value)>, progress: &(dyn Fn(u64) + Sync)) -> Result<Report> {
    cx.require(&Act::ImportCatalogue)?;
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let terms = known_terms(&mut db).await?;
    let aliases = Aliases::read(&mut db).await?;
    // Given back before the next question: who held one connection and waited for another could wait for ever.
    drop(db);
    let mut import = Import { of: object(name), terms, aliases, seen: BTreeSet::new(), report: Report::default() };
    let mut records = records.into_iter().peekable();
    while records.peek().is_some() {
        let batch: Vec<_> = records.by_ref().take(BATCH).collect();
        import.batch(cx, batch).await?;
        progress(import.report.read);
    }
    Ok(import.report)
}

/// The same in a transaction of another verb, which has asked leave: records that are known to be good.
pub(crate) async fn write_records(tx: &mut Tx, cx: &Cx, name: &str, records: Vec<Value>) -> Result<()> {
    let mut terms = known_terms(tx.conn()).await?;
    // Terms are never merged: what comes in here is known by its own id.
    let mut seen = BTreeSet::new();
    let mut roots: BTreeMap<&'static str, Vec<Root>> = BTreeMap::new();
    for record in records {
        for root in split(object(name), record, &mut terms).map_err(|_| Error::Stale)? {
            if seen.insert((root.object.name, root.id.clone())) {
                roots.entry(root.object.name).or_default().push(root);
            }
        }
    }
    for (name, roots) in &roots {
        store(tx, cx, object(name), (roots, false), &mut BTreeMap::new()).await?;
    }
    Ok(())
}

async fn known_terms(db: &mut AnyConnection) -> Result<Terms> {
    let ids = sqlx::query_as::<_, (String, String, String)>(
        "SELECT taxonomy, code, id FROM taxonomy_term WHERE taxonomy IS NOT NULL AND code IS NOT NULL",
    )
    .fetch_all(&mut *db)
    .await
    .or_fault("read terms")?;
    let taxonomies = sqlx::query_as::<_, (String, String)>("SELECT name, id FROM taxonomy").fetch_all(db).await;
    Ok(Terms {
        ids: ids.into_iter().map(|(taxonomy, code, id)| ((taxonomy, code), id)).collect(),
        taxonomies: taxonomies.or_fault("read taxonomies")?.into_iter().collect(),
    })
}

struct Import {
    of: &'static Object,
    terms: Terms,
    /// Records that a file may still know under the id of one that was merged.
    aliases: Aliases,
    /// Roots of this run: the first record that brings one decides, so that a second run finds nothing to change.
    seen: BTreeSet<(bool, &'static str, String)>,
    report: Report,
}

/// What became of a root.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    Unchanged,
    Changed,
    Added,
}

impl Import {
    async fn batch(&mut self, cx: &Cx, records: Vec<(u64, Value)>) -> Result<()> {
        let mut lines: Vec<Vec<(&'static str, String)>> = vec![];
        let mut roots: BTreeMap<(bool, &'static str), Vec<Root>> = BTreeMap::new();
        for (line, record) in records {
            self.report.read += 1;
            match split(self.of, record, &mut self.terms) {
                Err(wrong) => self.report.problems.push(RowProblem { line, column: wrong.column, reason: wrong.reason }),
                Ok(parts) => {
                    let named: Vec<(bool, Root)> = parts.into_iter().map(|root| self.named(root)).collect();
                    lines.push(named.iter().map(|(_, root)| (root.object.name, root.id.clone())).collect());
                    for (renamed, root) in named {
                        if self.seen.insert((renamed, root.object.name, root.id.clone())) {
                            roots.entry((renamed, root.object.name)).or_default().push(root);
                        }
                    }
                }
            }
        }
        let mut tx = cx.begin().await?;
        // Versions of records are counted: who writes them waits for each other.
        changes::lock(&mut tx).await?;
        let mut fates = BTreeMap::new();
        // What is known by its own id first: its word counts, that of an old id only where it says something new.
        for ((renamed, name), roots) in &roots {
            store(&mut tx, cx, object(name), (roots, *renamed), &mut fates).await?;
        }
        tx.commit().await?;
        for line in lines {
            self.count(&line, &fates);
        }
        Ok(())
    }
    /// As the records are called here, and whether this one is called otherwise than in the file: what was merged never comes back by an import.
    fn named(&self, mut root: Root) -> (bool, Root) {
        if self.aliases.is_empty() {
            return (false, root);
        }
        self.aliases.rename(&mut root.own);
        let now = self.aliases.of(&root.id).filter(|(kind, _)| kind.code() == root.object.name).map(|(_, id)| id.to_owned());
        let Some(id) = now else { return (false, root) };
        root.own.insert("id".into(), Value::from(id.as_str()));
        (true, Root { id, ..root })
    }
    /// A record is new when its own root is; it has changed when anything in it has.
    fn count(&mut self, roots: &[(&'static str, String)], fates: &BTreeMap<(&'static str, String), Fate>) {
        let fate = |root: &(&'static str, String)| fates.get(root).copied().unwrap_or(Fate::Unchanged);
        let own = roots.last().map_or(Fate::Unchanged, fate);
        let any = roots.iter().map(fate).max().unwrap_or(Fate::Unchanged);
        match (own, any) {
            (Fate::Added, _) => self.report.added += 1,
            (_, Fate::Unchanged) => self.report.unchanged += 1,
            _ => self.report.changed += 1,
        }
    }
}

async fn store(
    tx: &mut Tx,
    cx: &Cx,
    of: &'static Object,
    (roots, renamed): (&[Root], bool),
    fates: &mut BTreeMap<(&'static str, String), Fate>,
) -> Result<()> {
    let ids: Vec<String> = roots.iter().map(|r| r.id.clone()).collect();
    let stored = read::roots(tx.conn(), of, &ids, EVERYTHING).await?;
    let differs = |root: &&Root| stored.get(&root.id).is_some_and(|old| !is_same(of, old, &root.own));
    let changed: Vec<String> = roots.iter().filter(differs).map(|root| root.id.clone()).collect();
    let mut arrivals = Arrivals::read(tx, cx, of.name, &changed, renamed).await?;
    let mut write: Vec<Cow<'_, Root>> = vec![];
    for root in roots {
        let (fate, new) = match stored.get(&root.id) {
            None => {
                arrivals.add(&root.id, &root.own);
                (Fate::Added, Some(Cow::Borrowed(root)))
            }
            Some(old) if is_same(of, old, &root.own) => (Fate::Unchanged, None),
            Some(old) => match arrivals.merge(&root.id, old, &root.own) {
                Some(own) => (Fate::Changed, Some(Cow::Owned(Root { own, ..root.clone() }))),
                None => (Fate::Unchanged, None),
            },
        };
        let known = fates.entry((of.name, root.id.clone())).or_insert(fate);
        *known = fate.max(*known);
        write.extend(new);
    }
    let known: BTreeSet<String> = stored.keys().cloned().collect();
    let write: Vec<&Root> = write.iter().map(AsRef::as_ref).collect();
    write::roots(tx, of, &write, &known, cx.now_ms()).await?;
    if of.is_translated() {
        super::translate::write(tx, of, &write, &stored).await?;
    }
    arrivals.store(tx, cx).await?;
    let changed: Vec<String> = write.iter().map(|r| r.id.clone()).collect();
    changes::note(tx, of.name, &changed, cx.now_ms()).await
}

/// Whether the stored root already says what came. A term of ours is never overwritten by a feed that mentions it; a record without
/// translations does not take away those that are stored.
fn is_same(of: &Object, stored: &Own, given: &Own) -> bool {
    if given.contains_key("translations") {
        return stored == given;
    }
    let mut stored = stored.clone();
    if of.is_translated() {
        stored.remove("translations");
    }
    stored == *given
}
