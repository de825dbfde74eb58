//! Names of places inside a question, in any case and language and also in Latin letters: "Vilniuje", "у Вінниці", "vinnytsia".
//! Knows units by their names only; which services they have is the index's business.
use crate::{text::fold, typing::skeleton};
use domain::{area::AreaCode, search::PlaceWords};
use std::collections::{BTreeSet, HashMap};

/// A name that more units share says nothing.
const MOST: usize = 3;
/// Shorter roots stand in too many other words.
const SHORTEST: usize = 3;

/// Words that say what a unit is, not which; in the names and in questions.
const KINDS: &str = "miestas miesto mieste rajonas rajono rajone raj savivaldybė savivaldybės savivaldybėje apskritis apskrities apskrityje \
    seniūnija seniūnijos seniūnijoje bendruomenė bendruomenės kaimas kaimo kaime miestelis miestelio miestelyje \
    samorząd samorządu miasto miasta mieście rejon rejonu rejonie powiat powiatu powiecie gmina gminy gminie województwo województwa hromada wieś wsi \
    самоврядування місто міста місті міська міської село села селі селище селища район району районі область області обл громада громади громаді \
    територіальна територіальної міській сільська селищна староство староства \
    самоуправление город города городе городская село посёлок поселок район района районе область области громада громады громаде община общины \
    общине территориальная староство \
    city town village district municipality county region oblast raion hromada community urban territorial eldership of the";

const CYRILLIC_ENDINGS: &[&str] = &[
    "ові", "еві", "єві", "ому", "ою", "ею", "єю", "ами", "ями", "ах", "ях", "ам", "ям", "ом", "ем", "єм", "ым", "им", "ів", "ов", "а", "я",
    "у", "ю", "і", "ї", "и", "ы", "е", "є", "о", "ь", "й",
];
const LATIN_ENDINGS: &[&str] = &[
    "iuose", "uose", "iaus", "iuje", "iems", "ioms", "owie", "iai", "ams", "oms", "ems", "eje", "yje", "oje", "uje", "ose", "ese", "aus",
    "iui", "ius", "iem", "owi", "ach", "ai", "ui", "iu", "us", "is", "ys", "as", "es", "os", "io", "ie", "em", "ow", "om", "ia", "a", "e",
    "i", "o", "u", "y",
];
/// Endings of names as they stand alone.
const NAME_ENDINGS: &[&str] = &[
    "iai", "ius", "ai", "us", "is", "ys", "as", "os", "es", "ia", "a", "e", "o", "y", "i", "а", "я", "і", "ї", "и", "ы", "е", "є", "о", "ь",
];
/// Ukrainian units are adjectives of their towns, "Вінницька громада"; what is left ends as the town does, or in one letter more.
const ADJECTIVES: &[&str] = &[
    "ького",
    "ькому",
    "ькою",
    "ький",
    "ької",
    "ькій",
    "ька",
    "ьке",
    "ьку",
    "кого",
    "кому",
    "кой",
    "кий",
    "кая",
    "кое",
    "кую",
    "kiego",
    "kiej",
    "kyi",
    "koi",
    "kii",
    "kie",
    "ki",
    "ka",
];
/// Lithuanian districts and towns are named with the genitive: "Vilniaus rajonas".
const GENITIVES: &[&str] = &["iaus", "aus", "iu", "io", "os", "es", "o", "u"];

struct Unit {
    code: AreaCode,
    path: Vec<AreaCode>,
}

struct Name {
    /// Roots of its further words.
    rest: Vec<BTreeSet<String>>,
    unit: u32,
    /// "Vilniaus rajonas": the kind is part of the name.
    kind: Option<char>,
}

#[derive(Default)]
pub struct Places {
    units: Vec<Unit>,
    /// By the root of the first word.
    names: HashMap<String, Vec<Name>>,
    kinds: BTreeSet<String>,
}

/// A place that the question names: which of its words, and the units, nearest first.
pub struct Named {
    pub words: std::ops::Range<usize>,
    pub units: Vec<(AreaCode, Vec<AreaCode>)>,
}

impl Places {
    pub fn new(words: &[PlaceWords]) -> Self {
        let mut places = Self { kinds: KINDS.split_whitespace().map(fold).collect(), ..Self::default() };
        for (unit, place) in (0_u32..).zip(words) {
            let mut seen = BTreeSet::new();
            for (_, name) in &place.names {
                let bare: Vec<String> = crate::text::words(name).iter().map(|word| fold(word)).collect();
                let kind = bare.iter().filter(|word| places.kinds.contains(*word)).find_map(|word| kind_of(word));
                let telling: Vec<&String> = bare.iter().filter(|word| !places.kinds.contains(*word)).collect();
                let Some((first, rest)) = telling.split_first() else { continue };
                if !seen.insert((telling.clone().into_iter().cloned().collect::<Vec<_>>(), kind)) {
                    continue;
                }
                let rest: Vec<BTreeSet<String>> = rest.iter().map(|word| roots(word)).collect();
                for root in name_roots(first, kind.is_some()) {
                    places.names.entry(root).or_default().push(Name { rest: rest.clone(), unit, kind });
                }
            }
            places.units.push(Unit { code: place.code.clone(), path: place.path.clone() });
        }
        places
    }

    /// The places that the words name. `is_word` tells words that mean something else as well: alone, they are no place.
    pub fn named(&self, words: &[String], is_word: &dyn Fn(&str) -> bool) -> Vec<Named> {
        if self.names.is_empty() {
            return Vec::new();
        }
        let mut found = Vec::new();
        let roots: Vec<BTreeSet<String>> = words.iter().map(|word| roots(&fold(word))).collect();
        let mut at = 0;
        while at < words.len() {
            match self.at(words, &roots, at, is_word) {
                Some(named) => {
                    at = named.words.end;
                    found.push(named);
                }
                None => at += 1,
            }
        }
        found
    }

    fn at(&self, words: &[String], roots: &[BTreeSet<String>], at: usize, is_word: &dyn Fn(&str) -> bool) -> Option<Named> {
        let mut best: Vec<&Name> = Vec::new();
        for name in roots[at].iter().filter_map(|root| self.names.get(root)).flatten() {
            let fits = name.rest.iter().enumerate().all(|(i, rest)| roots.get(at + 1 + i).is_some_and(|roots| !roots.is_disjoint(rest)));
            let longest = best.first().map_or(0, |best| best.rest.len());
            if fits && (best.is_empty() || name.rest.len() >= longest) {
                best.retain(|best| best.rest.len() == name.rest.len());
                best.push(name);
            }
        }
        let length = 1 + best.first()?.rest.len();
        if length == 1 && (self.kinds.contains(&fold(&words[at])) || is_word(&words[at])) {
            return None;
        }
        let end = at + length;
        let kind = |word: Option<&String>| word.map(|word| fold(word)).filter(|word| self.kinds.contains(word));
        let (before, after) = (kind(at.checked_sub(1).and_then(|at| words.get(at))), kind(words.get(end)));
        let units = self.units(best, after.as_deref().or(before.as_deref()).and_then(kind_of));
        (!units.is_empty()).then(|| Named { words: at - usize::from(before.is_some())..end + usize::from(after.is_some()), units })
    }

    /// Of units with one name those of the kind that was said; else the inner ones, for "Vinnytsia" is the town, not its oblast.
    fn units(&self, mut names: Vec<&Name>, said: Option<char>) -> Vec<(AreaCode, Vec<AreaCode>)> {
        if said.is_some() && names.iter().any(|name| name.kind == said) {
            names.retain(|name| name.kind == said);
        }
        let mut units: Vec<&Unit> = Vec::new();
        for name in names {
            let unit = &self.units[name.unit as usize];
            if !units.iter().any(|known| known.code == unit.code) {
                units.push(unit);
            }
        }
        let holds_another =
            |unit: &Unit| units.iter().any(|other| other.code != unit.code && other.path.iter().skip(1).any(|code| *code == unit.code));
        let inner: Vec<_> = units.iter().filter(|unit| said.is_some() || !holds_another(unit)).collect();
        if inner.len() > MOST {
            return Vec::new();
        }
        inner.into_iter().map(|unit| (unit.code.clone(), unit.path.clone())).collect()
    }
}

/// District, town, county, village: in all languages.
fn kind_of(word: &str) -> Option<char> {
    const BEGINNINGS: &[(&str, char)] = &[
        ("raj", 'd'),
        ("rejon", 'd'),
        ("powia", 'd'),
        ("powie", 'd'),
        ("район", 'd'),
        ("distr", 'd'),
        ("raion", 'd'),
        ("miest", 't'),
        ("miast", 't'),
        ("miesc", 't'),
        ("міст", 't'),
        ("міськ", 't'),
        ("город", 't'),
        ("city", 't'),
        ("town", 't'),
        ("urban", 't'),
        ("apskr", 'c'),
        ("county", 'c'),
        ("обл", 'c'),
        ("oblast", 'c'),
        ("wojew", 'c'),
        ("region", 'c'),
    ];
    BEGINNINGS.iter().find(|(beginning, _)| word.starts_with(beginning)).map(|(_, kind)| *kind)
}

fn long_enough(root: &str) -> bool {
    root.chars().count() >= SHORTEST
}

/// Vowels that change as a name is bent, made one.
fn levelled(root: &str) -> String {
    let mut root = root.to_owned();
    for (from, to) in [("ів", "ов"), ("їв", "єв"), ("ев", "єв"), ("іль", "ол"), ("піл", "пол")] {
        if let Some(start) = root.strip_suffix(from) {
            root = format!("{start}{to}");
            break;
        }
    }
    root
}

fn name_roots(word: &str, bent: bool) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut add = |root: &str| {
        if long_enough(root) {
            found.insert(skeleton(&levelled(root)));
        }
    };
    if let Some(town) = adjective(word) {
        add(town);
        for further in ["с", "ен", "енс", "ів", "івс", "ов", "овс", "ин", "инс"] {
            if let Some(town) = town.strip_suffix(further).filter(|town| town.chars().count() >= 4) {
                add(town);
            }
        }
        if let Some(town) = town.strip_suffix('s') {
            add(town);
        }
        return found;
    }
    add(word);
    let endings = if bent { GENITIVES } else { NAME_ENDINGS };
    if let Some(root) = endings.iter().find_map(|ending| word.strip_suffix(ending)) {
        add(root);
    }
    found
}

/// The beginning of an adjective of a town.
fn adjective(word: &str) -> Option<&str> {
    ADJECTIVES.iter().find_map(|ending| word.strip_suffix(ending)).filter(|town| town.ends_with(['с', 'ц', 'з', 's', 'c', 'z']))
}

fn roots(word: &str) -> BTreeSet<String> {
    let endings = if crate::text::is_cyrillic(word) { CYRILLIC_ENDINGS } else { LATIN_ENDINGS };
    let mut found: BTreeSet<String> = endings
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .filter(|root| long_enough(root))
        .map(|root| skeleton(&levelled(root)))
        .collect();
    found.insert(skeleton(&levelled(word)));
    if let Some(town) = adjective(word) {
        found.insert(skeleton(&levelled(town)));
        found.extend(town.strip_suffix(['с', 's']).filter(|town| long_enough(town)).map(|town| skeleton(&levelled(town))));
    }
    found
}
