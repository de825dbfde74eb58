//! A pattern of an address as leptos's router takes it.
use domain::Language;
use leptos_router::{PartialPathMatch, PathSegment, PossibleRouteMatch};

/// A pattern as leptos's router wants it; it matches whole addresses, and only the five languages.
#[derive(Clone, Copy, Debug)]
pub struct Pattern(pub &'static str);

impl Pattern {
    fn segments(self) -> impl Iterator<Item = &'static str> {
        self.0.split('/').filter(|s| !s.is_empty())
    }
}
impl PossibleRouteMatch for Pattern {
    fn optional(&self) -> bool {
        false
    }
    fn test<'a>(&self, path: &'a str) -> Option<PartialPathMatch<'a>> {
        let mut given = path.split('/').filter(|s| !s.is_empty());
        let mut params = vec![];
        for segment in self.segments() {
            let value = given.next()?;
            match segment.strip_prefix('{').and_then(|s| s.strip_suffix('}')) {
                Some("lang") if value.parse::<Language>().is_err() => return None,
                Some(name) => params.push((name.into(), value.to_owned())),
                None if segment != value => return None,
                None => {}
            }
        }
        given.next().is_none().then(|| PartialPathMatch::new("", params, path))
    }
    fn generate_path(&self, path: &mut Vec<PathSegment>) {
        path.extend(self.segments().map(|s| match s.strip_prefix('{').and_then(|s| s.strip_suffix('}')) {
            Some(name) => PathSegment::Param(name.into()),
            None => PathSegment::Static(s.into()),
        }));
    }
}
