//! What waits, as rows of the three tables that hold it.

use passerelle_shared::codes::EntryType;
use passerelle_shared::page::Cursor;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::entity::{claim, proposal};

/// An entry that was submitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Submission {
    /// The kind of the entry.
    pub entry_type: EntryType,
    /// The entry.
    pub id: Uuid,
    /// When it was submitted.
    pub at: OffsetDateTime,
}

/// Something that waits, or was decided.
#[derive(Clone, Debug)]
pub enum Row {
    /// A claim.
    Claim(Box<claim::Model>),
    /// A submission.
    Submission(Submission),
    /// A correction, a report, or a missing member.
    Proposal(Box<proposal::Model>),
}

/// A place in the queue: oldest first, and those of one moment by their identifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Since when it waits.
    pub at: OffsetDateTime,
    /// Its identifier.
    pub id: Uuid,
}

impl Row {
    /// Its place in the queue.
    pub const fn place(&self) -> Place {
        match self {
            Self::Claim(row) => Place {
                at: row.created_at,
                id: row.id,
            },
            Self::Submission(row) => Place {
                at: row.at,
                id: row.id,
            },
            Self::Proposal(row) => Place {
                at: row.created_at,
                id: row.id,
            },
        }
    }
}

impl Place {
    /// The place as a cursor.
    pub fn cursor(self) -> Cursor {
        let mut bytes = self.at.unix_timestamp_nanos().to_be_bytes().to_vec();
        bytes.extend(self.id.as_bytes());
        Cursor::new(bytes)
    }

    /// The place of a cursor; none where it is of another list.
    pub fn of(place: &[u8]) -> Option<Self> {
        let (at, id) = place.split_at_checked(16)?;
        let nanos = i128::from_be_bytes(at.try_into().ok()?);
        Some(Self {
            at: OffsetDateTime::from_unix_timestamp_nanos(nanos).ok()?,
            id: Uuid::from_slice(id).ok()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn a_place_is_read_back() {
        let place = Place {
            at: datetime!(2026-11-24 09:30:00.000001 UTC),
            id: Uuid::from_u128(7),
        };
        assert_eq!(Place::of(place.cursor().place()), Some(place));
        assert_eq!(Place::of(&[1, 2]), None);
        assert_eq!(Place::of(&[127; 32]), None);
    }
}
