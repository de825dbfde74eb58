//! Keys by which listings that may be one find each other without everybody being compared with everybody. A key that very many share is passed
//! over by those who look; each listing has several.
use super::{Kind, Likeness};
use std::collections::BTreeSet;

pub(super) fn phone(digits: &str) -> String {
    format!("p:{digits}")
}

pub(super) fn of(one: &Likeness, kind: Kind) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    keys.extend(one.identifiers.iter().map(|(_, code)| format!("i:{code}")));
    keys.extend(one.phones.iter().map(|digits| phone(digits)));
    keys.extend(one.emails.iter().map(|address| format!("e:{address}")));
    keys.extend(one.sites.iter().map(|address| format!("w:{address}")));
    keys.extend(one.addresses.iter().map(|address| format!("a:{address}")));
    for name in &one.names {
        let words = name.sorted();
        if words.is_empty() {
            continue;
        }
        let whole = words.join(" ");
        keys.insert(format!("n:{whole}"));
        // Names that everybody uses meet where they are: in their place, in their organization.
        keys.extend(one.areas.iter().chain(&one.towns).map(|area| format!("t:{area}:{whole}")));
        if kind == Kind::Service {
            keys.extend(one.organization.iter().map(|id| format!("o:{id}:{whole}")));
        }
        // A slip in one word leaves another whole.
        for word in words.iter().filter(|word| word.len() >= 5) {
            let start: String = word.chars().take(5).collect();
            match &one.organization {
                Some(id) if kind == Kind::Service => {
                    keys.insert(format!("s:{id}:{start}"));
                }
                _ => keys.extend(one.areas.iter().chain(&one.towns).map(|area| format!("s:{area}:{start}"))),
            }
        }
    }
    keys.extend(one.points.iter().map(|(north, east)| format!("g:{north:.3}:{east:.3}")));
    keys.into_iter().map(|key| key.chars().take(200).collect()).collect()
}
