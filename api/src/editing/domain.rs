//! The way of an entry to the public, and back.

use passerelle_shared::codes::Publication;

use crate::policy::Deed;

/// What one must be able to do to take a step; none where there is no such step. Taking an entry
/// away from the public asks for `withdrawal`.
pub const fn step(from: Publication, to: Publication, withdrawal: Deed) -> Option<Deed> {
    use Publication::{Archived, Draft, Published, Submitted};
    match (from, to) {
        (Draft | Archived, Submitted) | (Submitted | Archived, Draft) => Some(Deed::Edit),
        (Draft | Submitted | Archived, Published) => Some(Deed::Publish),
        (Published, Archived | Draft) => Some(withdrawal),
        (Draft, Draft | Archived)
        | (Submitted, Submitted | Archived)
        | (Published, Published | Submitted)
        | (Archived, Archived) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_steps() {
        let letter = |from, to| match step(from, to, Deed::Delete) {
            Some(Deed::Edit) => 'e',
            Some(Deed::Publish) => 'p',
            Some(Deed::Delete) => 'w',
            _ => '.',
        };
        let table: Vec<String> = Publication::ALL
            .iter()
            .map(|&from| {
                Publication::ALL
                    .iter()
                    .map(|&to| letter(from, to))
                    .collect()
            })
            .collect();
        // To draft, submitted, published, archived; from the same.
        assert_eq!(table, [".ep.", "e.p.", "w..w", "eep."]);
    }
}
