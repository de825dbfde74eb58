//! The envelope of a list, as HSDS 3.2 wants it.
use super::parameters::Parameters;
use serde::Serialize;
use serde_json::Value;

#[derive(Serialize, Debug, PartialEq)]
#[expect(clippy::struct_field_names, reason = "the standard names them so")]
pub struct Page {
    total_items: usize,
    total_pages: usize,
    page_number: usize,
    size: usize,
    first_page: bool,
    last_page: bool,
    empty: bool,
    contents: Vec<Value>,
}

impl Page {
    pub fn of(asked: &Parameters, total: usize, contents: Vec<Value>) -> Self {
        let total_pages = total.div_ceil(asked.size()).max(1);
        Self {
            total_items: total,
            total_pages,
            page_number: asked.page,
            size: contents.len(),
            first_page: asked.page == 1,
            last_page: asked.page >= total_pages,
            empty: contents.is_empty(),
            contents,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn a_page_knows_its_place() {
        let asked = Parameters { page: 3, per_page: Some(20), ..Parameters::default() };
        let page = Page::of(&asked, 41, vec![Value::Null]);
        assert_eq!((page.total_pages, page.size, page.first_page, page.last_page, page.empty), (3, 1, false, true, false));
        let nothing = Page::of(&Parameters { page: 1, ..Parameters::default() }, 0, vec![]);
        assert!(nothing.first_page && nothing.last_page && nothing.empty && nothing.total_pages == 1);
    }
}
