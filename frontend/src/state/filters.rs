//! The filters of a list, which live in its address: a link reproduces the view, and the back
//! button undoes a filter. Parameter names are those of the API (docs/API-DESIGN.md), so the
//! same query goes to the address bar and to the API.

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate, use_url},
};

/// Parameters that say how a list is looked at, and not what it holds.
const VIEW: [&str; 5] = ["view", "period", "month", "day", "sort"];

/// Parameters in the order in which they were set; a name may be there several times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// No parameter.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// From the part of an address after `?`.
    pub fn parse(search: &str) -> Self {
        Self(
            search
                .trim_start_matches('?')
                .split('&')
                .filter(|pair| !pair.is_empty())
                .map(|pair| {
                    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                    (decode(name), decode(value))
                })
                .filter(|(name, value)| !name.is_empty() && !value.is_empty())
                .collect(),
        )
    }

    /// The part of an address from `?` on; empty without parameters.
    pub fn to_search(&self) -> String {
        let mut search = String::new();
        for (name, value) in &self.0 {
            search.push(if search.is_empty() { '?' } else { '&' });
            encode(name, &mut search);
            search.push('=');
            encode(value, &mut search);
        }
        search
    }

    /// The first value of a parameter.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// Every value of a parameter.
    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(n, _)| n == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether a parameter has this value.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|v| v == value)
    }

    /// Every parameter, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Whether there is no parameter.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// With one more value of a parameter.
    #[must_use]
    pub fn and(mut self, name: &str, value: impl Into<String>) -> Self {
        self.0.push((name.to_owned(), value.into()));
        self
    }

    /// With this value as the parameter's only one; an empty value removes it.
    #[must_use]
    pub fn with(self, name: &str, value: impl Into<String>) -> Self {
        let value = value.into();
        let rest = self.without(name);
        if value.is_empty() {
            rest
        } else {
            rest.and(name, value)
        }
    }

    /// Without a parameter.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.0.retain(|(n, _)| n != name);
        self
    }

    /// Without one value of a parameter.
    #[must_use]
    pub fn without_value(mut self, name: &str, value: &str) -> Self {
        self.0.retain(|(n, v)| n != name || v != value);
        self
    }

    /// With the value added, or removed where it was.
    #[must_use]
    pub fn toggled(self, name: &str, value: &str) -> Self {
        if self.has(name, value) {
            self.without_value(name, value)
        } else {
            self.and(name, value)
        }
    }

    /// Without filters: what remains says how the list is looked at.
    #[must_use]
    pub fn cleared(self) -> Self {
        self.only(&VIEW)
    }

    /// The parameters that filter, words aside.
    pub fn filters(&self) -> impl Iterator<Item = (&str, &str)> {
        self.iter()
            .filter(|(name, _)| *name != "q" && !VIEW.contains(name))
    }

    /// Only these parameters: what an API endpoint is asked, without the page's own.
    #[must_use]
    pub fn only(mut self, names: &[&str]) -> Self {
        self.0.retain(|(name, _)| names.contains(&name.as_str()));
        self
    }
}

/// The filters of the page that is shown, read from its address and written to it.
#[derive(Clone, Copy)]
pub struct Filters {
    query: Memo<Query>,
    go: StoredValue<Box<dyn Fn(Query, bool) + Send + Sync>>,
}

/// The filters in the address of the page being built.
pub fn use_filters() -> Filters {
    let url = use_url();
    let path = use_location().pathname;
    let navigate = use_navigate();
    let query = Memo::new(move |_| Query::parse(url.read().search()));
    let go = move |query: Query, replace: bool| {
        let address = format!("{}{}", path.get_untracked(), query.to_search());
        navigate(
            &address,
            NavigateOptions {
                replace,
                scroll: false,
                ..Default::default()
            },
        );
    };
    Filters {
        query,
        go: StoredValue::new(Box::new(go)),
    }
}

impl Filters {
    /// The query, followed by whoever reads it.
    pub fn get(self) -> Query {
        self.query.get()
    }

    /// The query as a signal.
    pub const fn query(self) -> Memo<Query> {
        self.query
    }

    /// Whether a parameter has a value, followed.
    pub fn has(self, name: &str, value: &str) -> bool {
        self.query.read().has(name, value)
    }

    /// Changes the query by one step that the back button undoes.
    pub fn change(self, change: impl FnOnce(Query) -> Query) {
        self.write(change, false);
    }

    /// Changes the query without a step of its own: for what changes with every key or move.
    pub fn replace(self, change: impl FnOnce(Query) -> Query) {
        self.write(change, true);
    }

    fn write(self, change: impl FnOnce(Query) -> Query, replace: bool) {
        let before = self.query.get_untracked();
        let after = change(before.clone());
        if after != before {
            self.go.with_value(|go| go(after, replace));
        }
    }
}

/// Percent-encodes for a query; what RFC 3986 leaves unreserved stays, and so does the comma, which
/// keeps boxes and dates readable.
fn encode(text: &str, into: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b',' => {
                into.push(char::from(byte));
            }
            b' ' => into.push('+'),
            _ => {
                into.push('%');
                into.push(char::from(HEX[usize::from(byte >> 4)]));
                into.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
}

/// Percent-encodes one segment of a path.
pub fn encode_segment(text: &str) -> String {
    let mut segment = String::with_capacity(text.len());
    encode(text, &mut segment);
    segment.replace('+', "%20")
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let mut ahead = rest.clone();
                match (ahead.next().and_then(hex), ahead.next().and_then(hex)) {
                    (Some(high), Some(low)) => {
                        rest = ahead;
                        high * 16 + low
                    }
                    _ => b'%',
                }
            }
            other => other,
        });
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::Query;

    #[test]
    fn an_address_comes_back_as_it_was() {
        let query = Query::new()
            .and("theme", "water")
            .and("theme", "health")
            .and("q", "école & santé + 50 %")
            .and("bbox", "-1.5,44,0,46");
        let search = query.to_search();
        assert_eq!(
            search,
            "?theme=water&theme=health&q=%C3%A9cole+%26+sant%C3%A9+%2B+50+%25&bbox=-1.5,44,0,46"
        );
        assert_eq!(Query::parse(&search), query);
    }

    #[test]
    fn a_broken_address_is_read_as_far_as_it_goes() {
        assert_eq!(
            Query::parse("?a=%C3&&b=%zz&=x&c"),
            Query::new().and("a", "\u{fffd}").and("b", "%zz")
        );
        assert!(Query::parse("").is_empty());
    }

    #[test]
    fn a_value_is_toggled() {
        let one = Query::new().toggled("theme", "water");
        assert!(one.has("theme", "water"));
        assert!(one.toggled("theme", "water").is_empty());
    }

    #[test]
    fn setting_replaces_and_empty_removes() {
        let query = Query::parse("q=a&q=b&page=2");
        assert_eq!(
            query.clone().with("q", "c").all("q").collect::<Vec<_>>(),
            ["c"]
        );
        assert_eq!(query.with("q", "").to_search(), "?page=2");
    }

    #[test]
    fn clearing_keeps_the_view() {
        let query = Query::parse("view=calendar&month=2026-12&theme=a&q=eau");
        assert_eq!(query.filters().collect::<Vec<_>>(), [("theme", "a")]);
        assert_eq!(query.cleared().to_search(), "?view=calendar&month=2026-12");
    }

    #[test]
    fn only_what_the_api_knows() {
        assert_eq!(
            Query::parse("view=map&theme=a")
                .only(&["theme"])
                .to_search(),
            "?theme=a"
        );
    }
}
