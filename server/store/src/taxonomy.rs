//! Terms of all schemes with their words in five languages, and which need of `core` each stands for.
use crate::{
    Cx,
    catalogue::{self, Extent, Own},
    fault::OrFault,
    kept,
};
use domain::{
    Error, Id, Language, Result,
    language::Labels,
    search::TermWords,
    taxonomy::{CORE, Term, TermCode},
};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

/// Groups and needs of our own scheme, each group before its needs, in the order of their codes.
pub async fn core(cx: &Cx) -> Result<Arc<Vec<Term>>> {
    of_scheme(cx, CORE).await
}

/// The terms of one scheme.
pub async fn of_scheme(cx: &Cx, scheme: &str) -> Result<Arc<Vec<Term>>> {
    const IDS: &str = "SELECT id FROM taxonomy_term WHERE taxonomy = $1 ORDER BY code";
    kept::once(cx, "terms of a scheme", scheme, async {
        let ids: Vec<String> = sqlx::query_scalar(IDS).bind(scheme.to_owned()).fetch_all(cx.db.reader()).await.or_fault("list terms")?;
        terms(cx, &ids).await
    })
    .await
}

pub async fn find(cx: &Cx, scheme: &str, code: &TermCode) -> Result<Term> {
    const ID: &str = "SELECT id FROM taxonomy_term WHERE taxonomy = $1 AND code = $2 ORDER BY id";
    let name = format!("{scheme}:{code}");
    let found = kept::once(cx, "terms", &name, async {
        let id: Option<String> = sqlx::query_scalar(ID)
            .bind(scheme.to_owned())
            .bind(code.0.clone())
            .fetch_optional(cx.db.reader())
            .await
            .or_fault("find a term")?;
        Ok(terms(cx, &id.into_iter().collect::<Vec<_>>()).await?.pop())
    });
    Option::clone(&*found.await?).ok_or(Error::NotFound)
}

/// The words of every term, for the search index.
pub async fn words(cx: &Cx) -> Result<Vec<TermWords>> {
    let ids: Vec<String> =
        sqlx::query_scalar("SELECT id FROM taxonomy_term WHERE taxonomy IS NOT NULL AND code IS NOT NULL ORDER BY taxonomy, code")
            .fetch_all(cx.db.reader())
            .await
            .or_fault("list terms")?;
    let terms = terms(cx, &ids).await?;
    let mut phrases = phrases(cx).await?;
    let core: BTreeSet<&TermCode> = terms.iter().filter(|t| t.scheme == CORE).map(|t| &t.code).collect();
    let mut one = |term: &Term| TermWords {
        key: format!("{}:{}", term.scheme, term.code),
        need: needs_of(term, &|code| core.contains(code)).into_iter().next(),
        labels: term.labels.0.iter().map(|(l, text)| (*l, text.clone())).collect(),
        synonyms: term.synonyms.iter().flat_map(|(l, words)| words.iter().map(|w| (*l, w.clone()))).collect(),
        phrases: phrases.remove(&(term.scheme.clone(), term.code.0.clone())).unwrap_or_default(),
    };
    Ok(terms.iter().map(&mut one).collect())
}

/// The sentences by which people ask, by scheme and code of their term.
async fn phrases(cx: &Cx) -> Result<HashMap<(String, String), Vec<(Language, String)>>> {
    const ALL: &str = "SELECT scheme, code, language, phrases FROM need_phrase ORDER BY scheme, code, language";
    let rows = sqlx::query_as::<_, (String, String, String, String)>(ALL).fetch_all(cx.db.reader()).await.or_fault("read phrases")?;
    let mut found: HashMap<_, Vec<_>> = HashMap::new();
    for (scheme, code, language, phrases) in rows {
        let Ok(language) = language.parse::<Language>() else { continue };
        found.entry((scheme, code)).or_default().extend(split(&phrases).map(|phrase| (language, phrase.to_owned())));
    }
    Ok(found)
}

/// The needs of `core` that a term stands for; its own code when it maps to none.
fn needs_of(term: &Term, is_core: &dyn Fn(&TermCode) -> bool) -> Vec<TermCode> {
    if term.scheme == CORE {
        return vec![term.code.clone()];
    }
    let mapped: Vec<_> = term.maps_to_core.iter().filter(|code| is_core(code)).cloned().collect();
    if mapped.is_empty() { vec![term.code.clone()] } else { mapped }
}

/// Scheme and code of a term by its id, and the needs that it stands for: what documents of services are made with.
pub(crate) struct Needs(HashMap<String, (String, Vec<TermCode>)>);
impl Needs {
    pub async fn load(cx: &Cx) -> Result<Self> {
        const ALL: &str = "SELECT id, taxonomy, code, maps_to_core FROM taxonomy_term WHERE taxonomy IS NOT NULL AND code IS NOT NULL";
        let rows =
            sqlx::query_as::<_, (String, String, String, Option<String>)>(ALL).fetch_all(cx.db.reader()).await.or_fault("read terms")?;
        let core: BTreeSet<String> = rows.iter().filter(|(_, taxonomy, ..)| taxonomy == CORE).map(|(_, _, code, _)| code.clone()).collect();
        let needs = |(id, taxonomy, code, maps): (String, String, String, Option<String>)| {
            let own = vec![TermCode(code.clone())];
            let mapped: Vec<_> =
                split(maps.as_deref().unwrap_or_default()).filter(|c| core.contains(*c)).map(|c| TermCode(c.to_owned())).collect();
            let needs = if taxonomy == CORE || mapped.is_empty() { own } else { mapped };
            (id, (format!("{taxonomy}:{code}"), needs))
        };
        Ok(Self(rows.into_iter().map(needs).collect()))
    }
    /// `scheme:code` and the needs.
    pub fn of(&self, id: &str) -> Option<(&str, &[TermCode])> {
        self.0.get(id).map(|(key, needs)| (key.as_str(), needs.as_slice()))
    }
}

fn split(list: &str) -> impl Iterator<Item = &str> {
    list.split(';').map(str::trim).filter(|c| !c.is_empty())
}

async fn terms(cx: &Cx, ids: &[String]) -> Result<Vec<Term>> {
    let of = catalogue::objects::object("taxonomy_term");
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let extent = Extent { parts: true, outdated: false };
    let records = catalogue::records(&mut db, of, ids, extent).await?;
    // Given back before the next question: who held one connection and waited for another could wait for ever.
    drop(db);
    let owns: Vec<&Own> = ids.iter().filter_map(|id| records.own(of.name, id)).collect();
    let parents: Vec<String> = owns.iter().filter_map(|own| own.get("parent_id")?.as_str().map(str::to_owned)).collect();
    let codes = codes(cx, parents).await?;
    Ok(owns.into_iter().map(|own| term(own, &codes)).collect())
}

async fn codes(cx: &Cx, ids: Vec<String>) -> Result<HashMap<String, String>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows =
        sqlx::query_as::<_, (String, String)>("SELECT id, code FROM taxonomy_term WHERE code IS NOT NULL").fetch_all(cx.db.reader()).await;
    Ok(rows.or_fault("read codes of terms")?.into_iter().collect())
}

fn term(own: &Own, codes: &HashMap<String, String>) -> Term {
    let text = |key: &str| own.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let language = text("language").parse::<Language>().ok();
    let mut labels: BTreeMap<Language, String> = language.map(|l| (l, text("name"))).into_iter().collect();
    let mut synonyms = BTreeMap::new();
    for (code, fields) in own.get("translations").and_then(Value::as_object).into_iter().flatten() {
        let Ok(language) = code.parse::<Language>() else { continue };
        if let Some(name) = fields.get("name").and_then(Value::as_str) {
            labels.entry(language).or_insert_with(|| name.to_owned());
        }
        if let Some(words) = fields.get("synonyms").and_then(Value::as_str) {
            synonyms.insert(language, split(words).map(str::to_owned).collect());
        }
    }
    if labels.is_empty() {
        labels.insert(Language::En, text("name"));
    }
    Term {
        id: text("id").parse().unwrap_or_else(|_| Id::named("term", &text("id"))),
        scheme: text("taxonomy"),
        code: TermCode(text("code")),
        parent: codes.get(&text("parent_id")).map(|c| TermCode(c.clone())),
        kind: text("kind"),
        labels: Labels(labels),
        description: text("description"),
        synonyms,
        maps_to_core: split(&text("maps_to_core")).map(|c| TermCode(c.to_owned())).collect(),
    }
}
