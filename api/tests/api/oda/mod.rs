//! Official development assistance.

mod member;
mod network;

use crate::support::Answer;

/// The rows of a French table, each as pairs of title and cell.
pub fn rows(answer: &Answer) -> Vec<Vec<(String, String)>> {
    assert_eq!(answer.status, 200, "{}", answer.body);
    let text = answer
        .body
        .strip_prefix('\u{feff}')
        .expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.as_bytes());
    let titles = reader.headers().unwrap().clone();
    let records = reader.records().map(Result::unwrap);
    records
        .map(|record| {
            titles
                .iter()
                .zip(&record)
                .map(|(title, cell)| (title.to_owned(), cell.to_owned()))
                .collect()
        })
        .collect()
}

/// The cell under a title.
pub fn cell<'a>(row: &'a [(String, String)], title: &str) -> &'a str {
    let found = row.iter().find(|(it, _)| it == title);
    &found.unwrap_or_else(|| panic!("{title} in {row:?}")).1
}
