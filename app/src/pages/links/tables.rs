//! Addresses of the tables that a municipality keeps.
use super::{fill, fill_id, pattern, staff, with};
use domain::{Id, Language};
use store::tables::{RowKey, Table, TableChange};

pub fn all(language: Language) -> String {
    fill(pattern::STAFF_TABLES, language)
}
fn of(pattern: &str, language: Language, table: &Table) -> String {
    fill(pattern, language).replace("{table}", table.name)
}
/// Its rows: those in which all typed words stand.
pub fn table(language: Language, table: &Table, words: &str, page: usize) -> String {
    let page = if page > 1 { page.to_string() } else { String::new() };
    with(of(pattern::STAFF_TABLE, language, table), &[("q", words), ("page", &page)])
}
pub fn new(language: Language, table: &Table) -> String {
    of(pattern::STAFF_TABLE_NEW, language, table)
}
pub fn row(language: Language, table: &Table, key: &RowKey) -> String {
    of(pattern::STAFF_TABLE_ROW, language, table).replace("{row}", &key.to_string())
}
pub fn remove(language: Language, table: &Table, key: &RowKey) -> String {
    of(pattern::STAFF_TABLE_REMOVE, language, table).replace("{row}", &key.to_string())
}
pub fn upload(language: Language, table: &Table) -> String {
    of(pattern::STAFF_TABLE_UPLOAD, language, table)
}
pub fn export(language: Language, table: &Table) -> String {
    of(pattern::STAFF_TABLE_EXPORT, language, table)
}
/// `row`: of one row alone; `page` counts from 0, the newest changes.
pub fn history(language: Language, table: &Table, row: Option<&RowKey>, page: i64) -> String {
    let (row, page) = (row.map(RowKey::to_string).unwrap_or_default(), if page > 0 { page.to_string() } else { String::new() });
    with(of(pattern::STAFF_TABLE_HISTORY, language, table), &[("row", &row), ("page", &page)])
}
pub fn change(language: Language, table: &Table, id: Id<TableChange>) -> String {
    let pattern = pattern::STAFF_TABLE_CHANGE.replace("{table}", table.name);
    fill_id(&pattern, language, &id.text())
}
/// Who would get it, if this change of the rules were live?
pub fn routing_with(language: Language, id: Id<TableChange>) -> String {
    with(staff::routing(language), &[("change", &id.text())])
}
