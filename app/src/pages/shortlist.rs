//! A list of services without an account. With JavaScript the browser keeps it; without, the address does, and every link carries it along.
use super::{links, visit::asked};
use domain::{Id, Language, service::Service};

/// The list itself, on its own page.
pub const NAME: &str = "s";
/// The list that is being gathered, on other pages.
pub const CARRIED: &str = "list";
/// More than anyone compares, few enough for an address and a code to scan.
pub const MOST: usize = 30;

/// What an address names: the services, and whether something in it was none, or one too many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    pub services: Vec<Id<Service>>,
    pub unread: bool,
    pub too_many: bool,
}

/// Ids with dots or commas between them, each once, in the order in which they were added.
pub fn read(text: &str) -> Named {
    let mut named = Named::default();
    for part in text.split(['.', ',']).filter(|part| !part.trim().is_empty()) {
        match Id::from_text(part.trim()) {
            None => named.unread = true,
            Some(id) if named.services.contains(&id) => {}
            Some(_) if named.services.len() == MOST => named.too_many = true,
            Some(id) => named.services.push(id),
        }
    }
    named
}

/// What the address of the page that is being drawn holds under this name.
pub fn of_address(name: &str) -> Vec<Id<Service>> {
    read(&asked(name)).services
}

/// The page of the list. It bears the mark of this visit, if there is one, so that it shows nothing any more once the visit was left in a hurry.
pub fn page(language: Language, list: &[Id<Service>]) -> String {
    links::with(links::list(language, &[]), &[(NAME, &links::short_ids(list)), ("seen", &asked("seen"))])
}

/// Keeps the list that is being gathered in a link; with an empty one the link stays as it is.
pub fn carry(path: String, list: &[Id<Service>]) -> String {
    if list.is_empty() {
        return path;
    }
    let ids = links::short_ids(list);
    let mark = if path.contains('?') { '&' } else { '?' };
    format!("{path}{mark}{CARRIED}={ids}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_as_far_as_it_can_be() {
        let (a, b) = (Id::<Service>::named("service", "a"), Id::<Service>::named("service", "b"));
        let named = read(&format!("{}.{},nonsense,{}.", a.short(), b.text(), a.text()));
        assert_eq!(named, Named { services: vec![a, b], unread: true, too_many: false });
        let many: Vec<Id<Service>> = (0..=MOST).map(|n| Id::named("service", &n.to_string())).collect();
        let named = read(&links::short_ids(&many));
        assert_eq!((named.services.len(), named.too_many), (MOST, true));
        assert_eq!(read(""), Named::default());
    }
    #[test]
    fn a_link_carries_the_list_beside_what_it_asks() {
        let list = [Id::<Service>::named("service", "a")];
        assert_eq!(carry("/lt/find?q=a".into(), &list), format!("/lt/find?q=a&list={}", list[0].short()));
        assert_eq!(carry("/lt/find".into(), &[]), "/lt/find");
    }
}
