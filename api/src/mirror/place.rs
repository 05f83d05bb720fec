//! Places in the order of changes as cursors.

use passerelle_shared::page::Cursor;
use passerelle_shared::problem::ErrorCode;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::catalogue::Snapshot;
use crate::changes::Place;
use crate::http::error::ApiError;

/// Bytes of the mark of a database.
const MARK: usize = 8;

/// Before every change.
pub const START: Place = Place {
    version: 0,
    id: Uuid::nil(),
};

/// After every change that a snapshot has.
pub const fn end(snapshot: &Snapshot) -> Place {
    Place {
        version: snapshot.version,
        id: Uuid::max(),
    }
}

/// The cursor of a place: with a mark of the database, so that a place in another is told.
pub fn cursor(snapshot: &Snapshot, place: Place) -> Cursor {
    let mut bytes = mark(snapshot).to_vec();
    bytes.extend(place.version.to_be_bytes());
    bytes.extend(place.id.as_bytes());
    Cursor::new(bytes)
}

/// The place of a cursor.
///
/// # Errors
/// It is none of this database, or is later than what this database holds, as when a backup was
/// restored.
pub fn place(snapshot: &Snapshot, cursor: &Cursor) -> Result<Place, ApiError> {
    read(snapshot, cursor.place()).ok_or_else(|| ApiError::new(ErrorCode::CursorGone))
}

fn read(snapshot: &Snapshot, bytes: &[u8]) -> Option<Place> {
    let (given, rest) = bytes.split_first_chunk::<MARK>()?;
    let (version, id) = rest.split_first_chunk::<8>()?;
    let place = Place {
        version: i64::from_be_bytes(*version),
        id: Uuid::from_slice(id).ok()?,
    };
    (*given == mark(snapshot) && (0..=snapshot.version).contains(&place.version)).then_some(place)
}

fn mark(snapshot: &Snapshot) -> [u8; MARK] {
    let digest: [u8; 32] = Sha256::digest(snapshot.instance.as_bytes()).into();
    let mut mark = [0; MARK];
    mark.copy_from_slice(&digest[..MARK]);
    mark
}
