//! Tables: CSV that a spreadsheet opens right, in the language that is asked for.

use csv::{QuoteStyle, Terminator, WriterBuilder};
use passerelle_shared::geo::Point;
use passerelle_shared::lang::Lang;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;
use time::{Date, OffsetDateTime};

use super::context::Context;

/// A byte order mark: without it, spreadsheets take UTF-8 for something else.
pub const MARK: &str = "\u{feff}";

const DAY: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");
const MINUTE: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day] [hour]:[minute]");

/// The cells of a row, in the order in which they are given.
#[derive(Debug)]
pub struct Row {
    lang: Lang,
    cells: Vec<Cell>,
}

#[derive(Debug)]
struct Cell {
    text: String,
    /// Whether it is what somebody wrote, and no number or date.
    written: bool,
}

impl Row {
    /// An empty row.
    pub const fn new(lang: Lang) -> Self {
        Self {
            lang,
            cells: Vec::new(),
        }
    }

    /// What stands in a cell.
    pub fn at(&self, place: usize) -> &str {
        self.cells.get(place).map_or("", |cell| &cell.text)
    }

    fn cell(mut self, text: String, written: bool) -> Self {
        self.cells.push(Cell { text, written });
        self
    }

    /// A text.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        self.cell(text.to_owned(), true)
    }

    /// A text where there is one.
    #[must_use]
    pub fn maybe(self, text: Option<&str>) -> Self {
        self.text(text.unwrap_or_default())
    }

    /// Several texts in one cell.
    #[must_use]
    pub fn several(self, texts: &[String]) -> Self {
        self.text(&texts.join(", "))
    }

    /// A whole number.
    #[must_use]
    pub fn number(self, number: Option<impl ToString>) -> Self {
        let number = number.map(|number| number.to_string());
        self.cell(number.unwrap_or_default(), false)
    }

    /// Money in euros.
    #[must_use]
    pub fn money(self, cents: Option<i64>) -> Self {
        let written = cents.map(|cents| {
            let sign = if cents < 0 { "-" } else { "" };
            let cents = cents.unsigned_abs();
            format!("{sign}{}.{:02}", cents / 100, cents % 100)
        });
        self.decimal(written)
    }

    /// Latitude and longitude, in degrees, in two cells.
    #[must_use]
    pub fn point(self, point: Option<Point>) -> Self {
        self.decimal(point.map(|point| format!("{:.5}", point.latitude)))
            .decimal(point.map(|point| format!("{:.5}", point.longitude)))
    }

    fn decimal(self, number: Option<String>) -> Self {
        let number = number.unwrap_or_default();
        let number = match self.lang {
            Lang::Fr => number.replace('.', ","),
            Lang::En => number,
        };
        self.cell(number, false)
    }

    /// A day.
    #[must_use]
    pub fn day(self, day: Option<Date>) -> Self {
        let day = day.and_then(|day| day.format(DAY).ok());
        self.cell(day.unwrap_or_default(), false)
    }

    /// A time, to the minute, as its offset has it.
    #[must_use]
    pub fn minute(self, time: Option<OffsetDateTime>) -> Self {
        let time = time.and_then(|time| time.format(MINUTE).ok());
        self.cell(time.unwrap_or_default(), false)
    }

    /// Yes or no.
    #[must_use]
    pub fn flag(self, flag: bool, context: &Context) -> Self {
        self.text(&context.word("value", if flag { "yes" } else { "no" }))
    }
}

/// The line of a row: semicolons where the comma is the decimal sign. A text that a spreadsheet would
/// take for a formula is marked as a text (OWASP, "CSV injection").
pub fn line(row: &Row) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .delimiter(match row.lang {
            Lang::Fr => b';',
            Lang::En => b',',
        })
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(Vec::with_capacity(256));
    let cells = row.cells.iter().map(|Cell { text, written }| {
        let formula = *written && text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
        format!("{}{text}", if formula { "'" } else { "" })
    });
    // Writing into memory does not fail.
    let _ = writer.write_record(cells.map(String::into_bytes));
    writer.into_inner().unwrap_or_default()
}

/// The line of the titles.
pub fn titles(context: &Context, columns: &[&str]) -> Vec<u8> {
    let row = columns.iter().fold(Row::new(context.lang), |row, column| {
        row.text(&context.word("column", column))
    });
    line(&row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_stays_a_text_and_numbers_are_written_as_the_language_does() {
        let row = |lang| {
            let row = Row::new(lang)
                .text("=HYPERLINK(\"https://x\")")
                .text("a; b, \"c\"")
                .money(Some(-123_456))
                .number(Some(7));
            String::from_utf8(line(&row)).unwrap()
        };
        assert_eq!(
            row(Lang::Fr),
            "\"'=HYPERLINK(\"\"https://x\"\")\";\"a; b, \"\"c\"\"\";-1234,56;7\r\n"
        );
        assert_eq!(
            row(Lang::En),
            "\"'=HYPERLINK(\"\"https://x\"\")\",\"a; b, \"\"c\"\"\",-1234.56,7\r\n"
        );
    }
}
