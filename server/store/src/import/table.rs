//! A CSV file as rows that know their line and answer by column name; a column that is missing is empty.
use super::{Report, RowProblem};
use std::{collections::HashMap, str::FromStr, sync::Arc};

#[derive(Debug)]
pub struct Row {
    pub line: u64,
    cells: Vec<String>,
    columns: Arc<HashMap<String, usize>>,
}

/// The rows; unreadable ones, and all of them when one of the `needed` columns is missing, are problems of the report.
pub fn rows(bytes: &[u8], needed: &[&str], report: &mut Report) -> Vec<Row> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = reader_of(bytes);
    let header = match reader.headers() {
        Ok(header) => header.iter().enumerate().map(|(n, name)| (name.trim().to_owned(), n)).collect::<HashMap<_, _>>(),
        Err(fault) => {
            report.problems.push(RowProblem::new(1, "", fault.to_string()));
            return vec![];
        }
    };
    for column in needed.iter().filter(|c| !header.contains_key(**c)) {
        report.problems.push(RowProblem::new(1, column, "the column is missing"));
    }
    if !report.problems.is_empty() {
        return vec![];
    }
    let columns = Arc::new(header);
    let mut rows = vec![];
    let mut lines = Lines { bytes, at: 0, line: 1 };
    for record in reader.byte_records() {
        report.read += 1;
        match record {
            Ok(record) => {
                let line = lines.of(record.position().map_or(0, csv::Position::byte));
                match read(&record) {
                    Ok(cells) => rows.push(Row { line, cells, columns: Arc::clone(&columns) }),
                    Err(column) => report.problems.push(RowProblem::new(line, name(&columns, column), "is not UTF-8")),
                }
            }
            Err(fault) => {
                let line = fault.position().map_or(0, csv::Position::line);
                report.problems.push(RowProblem::new(line, "", fault.to_string()));
            }
        }
    }
    rows
}

/// The names of the columns that a file has.
pub fn header(bytes: &[u8]) -> Vec<String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = reader_of(bytes);
    reader.headers().map(|header| header.iter().map(|name| name.trim().to_owned()).collect()).unwrap_or_default()
}
/// Spreadsheets save tables with commas or semicolons, and hand over copied cells with tabs: what parts the first line into most columns.
fn reader_of(bytes: &[u8]) -> csv::Reader<&[u8]> {
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |sign: u8| first.split(|byte| *byte == sign).count();
    let sign = [b'\t', b';', b','].into_iter().max_by_key(|sign| count(*sign)).unwrap_or(b',');
    csv::ReaderBuilder::new().flexible(true).delimiter(sign).from_reader(bytes)
}
/// What a spreadsheet would run as a formula is written with a mark before it; the mark is taken off again here.
pub fn guarded(cell: &str) -> String {
    if is_formula(cell) { format!("'{cell}") } else { cell.to_owned() }
}
/// Without that mark.
fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(cell)
}
fn is_formula(cell: &str) -> bool {
    // Some programs skip a tab or a line's end before the sign.
    cell.trim_start_matches(|sign: char| sign == '\'' || sign.is_whitespace()).starts_with(['=', '+', '-', '@'])
}
fn plain(cell: &str) -> String {
    unguarded(cell.trim()).replace("\r\n", "\n")
}

/// Line numbers as an editor shows them: the reader's own is one too low where lines end with CRLF.
struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u64,
}
impl Lines<'_> {
    /// The line of the record that starts at or after this byte; asked in rising order.
    fn of(&mut self, byte: u64) -> u64 {
        let start = usize::try_from(byte).unwrap_or(usize::MAX).min(self.bytes.len());
        let blank = self.bytes[start..].iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
        let breaks = self.bytes[self.at..start + blank].split(|b| *b == b'\n').count() - 1;
        self.line += breaks as u64;
        self.at = start + blank;
        self.line
    }
}

fn read(record: &csv::ByteRecord) -> Result<Vec<String>, usize> {
    record.iter().enumerate().map(|(n, cell)| std::str::from_utf8(cell).map(plain).map_err(|_| n)).collect()
}
fn name(columns: &HashMap<String, usize>, at: usize) -> &str {
    columns.iter().find(|(_, n)| **n == at).map_or("", |(name, _)| name)
}

impl Row {
    /// A row that stands in no file.
    pub fn of(line: u64, columns: &[&str], cells: &[String]) -> Self {
        let columns = columns.iter().enumerate().map(|(n, name)| ((*name).to_owned(), n)).collect();
        let cells = cells.iter().map(|cell| cell.trim().replace("\r\n", "\n")).collect();
        Self { line, cells, columns: Arc::new(columns) }
    }
    pub fn get(&self, column: &str) -> &str {
        self.columns.get(column).and_then(|n| self.cells.get(*n)).map_or("", String::as_str)
    }
    pub fn has(&self, column: &str) -> bool {
        !self.get(column).is_empty()
    }
    pub fn required(&self, column: &str) -> Result<&str, RowProblem> {
        if self.has(column) { Ok(self.get(column)) } else { Err(self.problem(column, "is empty")) }
    }
    /// `None` when empty.
    pub fn parsed<T: FromStr>(&self, column: &str, reason: &str) -> Result<Option<T>, RowProblem> {
        Some(self.get(column)).filter(|c| !c.is_empty()).map(|c| c.parse().map_err(|_| self.problem(column, reason))).transpose()
    }
    /// The members of a `;` list.
    pub fn list(&self, column: &str) -> impl Iterator<Item = &str> {
        self.get(column).split(';').map(str::trim).filter(|item| !item.is_empty())
    }
    pub fn problem(&self, column: &str, reason: impl Into<String>) -> RowProblem {
        RowProblem::new(self.line, column, reason)
    }
}

/// An ISO day, or nothing.
pub fn day(row: &Row, column: &str) -> Result<Option<String>, RowProblem> {
    Ok(row.parsed::<jiff::civil::Date>(column, "is not a date (YYYY-MM-DD)")?.map(|d| d.to_string()))
}

/// Rows turned into something else; those that cannot be are reported.
pub fn each<'a, T>(
    rows: impl IntoIterator<Item = &'a Row>,
    report: &mut Report,
    read: impl Fn(&'a Row) -> Result<T, RowProblem>,
) -> Vec<T> {
    let mut good = vec![];
    for row in rows {
        match read(row) {
            Ok(value) => good.push(value),
            Err(problem) => report.problems.push(problem),
        }
    }
    good
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn line_ends_and_a_mark_at_the_start_make_no_difference() {
        for text in ["code,name\nLT,Lietuva\n", "code,name\r\nLT,Lietuva\r\n", "\u{feff}code,name\nLT,Lietuva"] {
            let mut report = Report::default();
            let rows = rows(text.as_bytes(), &["code"], &mut report);
            assert_eq!((rows[0].get("code"), rows[0].get("name"), rows[0].get("lat"), rows[0].line), ("LT", "Lietuva", "", 2));
            assert_eq!((report.read, report.problems.len()), (1, 0));
        }
    }
    #[test]
    fn what_would_run_in_a_spreadsheet_is_marked_and_read_as_it_was() {
        for cell in ["+370 5 200", "=1+1", "'=1", "''-", "-", "@a", "'quoted'", "plain", ""] {
            assert_eq!(plain(&guarded(cell)), cell);
            assert!(!guarded(cell).starts_with(['=', '+', '-', '@']), "{cell}");
        }
        for cell in ["\t=1+1", "\r@a", "\n-1", " +1"] {
            assert_eq!((guarded(cell).chars().next(), unguarded(&guarded(cell))), (Some('\''), cell));
        }
    }
    #[test]
    fn an_unreadable_row_is_named_and_the_others_stay() {
        let mut report = Report::default();
        let rows = rows(b"code,name\nLT,\xff\nPL,Polska\n", &["code"], &mut report);
        assert_eq!(rows.len(), 1);
        assert_eq!(report.problems, [RowProblem::new(2, "name", "is not UTF-8")]);
    }
    #[test]
    fn a_missing_column_is_said_once() {
        let mut report = Report::default();
        assert!(rows(b"name\nLietuva\n", &["code"], &mut report).is_empty());
        assert_eq!(report.problems, [RowProblem::new(1, "code", "the column is missing")]);
    }
}
