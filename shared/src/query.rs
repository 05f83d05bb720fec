//! Filters as query strings: the API reads them and the front end writes them with the same
//! code. Repeated parameters mean *or*, different ones *and*.

use serde::{Serialize, de::DeserializeOwned};

/// A filter of a list.
pub trait Filter: Serialize + DeserializeOwned + Default + Clone + PartialEq {
    /// The filter in canonical form: values sorted and once each, blanks gone. Two filters that
    /// keep the same entries in the same order have the same canonical query.
    #[must_use]
    fn canonical(self) -> Self;

    /// The filter of the whole list: without order and page.
    #[must_use]
    fn whole(self) -> Self;

    /// The name on the wire of the parameter that a field holds.
    fn parameter(field: &str) -> &str {
        field
    }

    /// The filter as a query string without `?`.
    fn to_query(&self) -> String {
        serde_html_form::to_string(self).unwrap_or_default()
    }
}

/// Sorts and removes repetitions.
pub(crate) fn sorted<T: Ord>(mut values: Vec<T>) -> Vec<T> {
    values.sort();
    values.dedup();
    values
}

/// Trims; a blank text is none.
pub(crate) fn trimmed(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty())
}
