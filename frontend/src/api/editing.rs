//! Entries as their editors read and write them. Documents are JSON here: what a kind of entry has
//! of its own, its form says.

use passerelle_shared::codes::Publication;
use passerelle_shared::editing::{
    CreatePreview, OwnEntryPage, Preview, Revision, RevisionPage, Standing, UpdatePublication,
};
use serde::Deserialize;
use serde_json::Value;

use super::call::Call;

/// An entry with how it stands, whatever its kind.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Source {
    /// How it stands.
    #[serde(flatten)]
    pub standing: Standing,
    /// What its editors write.
    pub document: Value,
}

/// An entry as it was saved once.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Saved {
    /// Who saved it, when and how.
    #[serde(flatten)]
    pub revision: Revision,
    /// What it held.
    pub document: Value,
}

/// An entry by its id or slug. `path` is the address of its list, as everywhere here.
pub fn source(path: &str, id: &str) -> Call<Source> {
    Call::get(&format!("{path}/{id}/source"))
}

/// Makes an entry.
pub fn create(path: &str, document: &Value) -> Call<Source> {
    Call::post(path).with(document)
}

/// Replaces the document of an entry that has this version.
pub fn update(path: &str, id: &str, version: u32, document: &Value) -> Call<Source> {
    Call::put(&format!("{path}/{id}"))
        .with(document)
        .at(version)
}

/// Takes an entry a step on its way to the public, or back.
pub fn publish(path: &str, id: &str, version: u32, publication: Publication) -> Call<Source> {
    Call::put(&format!("{path}/{id}/publication"))
        .with(&UpdatePublication { publication })
        .at(version)
}

/// Deletes an entry.
pub fn delete(path: &str, id: &str, version: u32) -> Call<()> {
    Call::delete(&format!("{path}/{id}")).at(version)
}

/// Brings a deleted entry back.
pub fn restore(path: &str, id: &str, version: u32) -> Call<Source> {
    Call::post(&format!("{path}/{id}/restoration")).at(version)
}

/// A page of the history of an entry; the first without a cursor.
pub fn revisions(path: &str, id: &str, cursor: Option<&str>, limit: u32) -> Call<RevisionPage> {
    let cursor = cursor.map_or(String::new(), |cursor| format!("&cursor={cursor}"));
    Call::get(&format!("{path}/{id}/revisions?limit={limit}{cursor}"))
}

/// An entry as it was at one version.
pub fn revision(path: &str, id: &str, version: u32) -> Call<Saved> {
    Call::get(&format!("{path}/{id}/revisions/{version}"))
}

/// A page of one's own entries: those that were deleted, or the others.
pub fn own(deleted: bool, cursor: Option<&str>) -> Call<OwnEntryPage> {
    let cursor = cursor.map_or(String::new(), |cursor| format!("&cursor={cursor}"));
    Call::get(&format!("/account/entries?deleted={deleted}{cursor}"))
}

/// Markdown as pages show it.
pub fn preview(text: String) -> Call<Preview> {
    Call::post("/previews").with(&CreatePreview { text })
}
