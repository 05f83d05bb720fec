//! The table of rights and that of states, as they are read.

use std::collections::BTreeMap;

/// A line of the table: an operation, with what it is done, and the status for each kind of people.
#[derive(Debug)]
pub struct Line {
    /// The operation's id.
    pub operation: String,
    /// With what.
    pub thing: String,
    /// What each kind of people gets.
    pub statuses: BTreeMap<String, u16>,
}

/// Somebody to whom something has happened since the session began.
#[derive(Debug)]
pub struct Turn {
    /// What has happened.
    pub state: String,
    /// Who it was.
    pub was: String,
    /// As whom they are treated.
    pub treated_as: String,
}

/// The lines of a file with something in them.
fn lines(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| line.split_whitespace().collect())
}

/// The kinds of people, in the order of the columns, and the lines.
pub fn rights() -> (Vec<String>, Vec<Line>) {
    let mut all = lines(include_str!("table.txt"));
    let head = all.next().unwrap();
    let kinds: Vec<String> = head[2..].iter().map(|kind| (*kind).to_owned()).collect();
    let lines = all.map(|words| {
        let mut statuses = Vec::new();
        for word in &words[2..] {
            match word.strip_prefix('*') {
                Some(word) => statuses.resize(kinds.len(), word.parse().unwrap()),
                None => statuses.push(word.parse().unwrap()),
            }
        }
        assert_eq!(statuses.len(), kinds.len(), "{words:?}");
        Line {
            operation: words[0].to_owned(),
            thing: words[1].to_owned(),
            statuses: kinds.iter().cloned().zip(statuses).collect(),
        }
    });
    let lines = lines.collect();
    (kinds, lines)
}

/// What happens to people.
pub fn turns() -> Vec<Turn> {
    lines(include_str!("states.txt"))
        .skip(1)
        .map(|words| Turn {
            state: words[0].to_owned(),
            was: words[1].to_owned(),
            treated_as: words[2..].join(" "),
        })
        .collect()
}
