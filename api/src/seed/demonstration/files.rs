//! The pictures and documents of some entries. All are drawn and written for the demonstration
//! (`scripts/demonstration-files`).

use std::collections::HashMap;

use actix_web::web::Bytes;
use anyhow::{Context, anyhow};
use passerelle_shared::codes::EntryType;
use sea_orm::IntoActiveModel;
use serde::Deserialize;
use uuid::Uuid;

use super::stage::Stage;
use crate::entity::{file, file_use};
use crate::files::storage::Storage;
use crate::files::uses::Part;
use crate::files::{content, made};
use crate::seed::id;

/// Which entry has which.
const FILE: &str = include_str!("../../../seeds/demo/files.json");

macro_rules! embedded {
    ($($name:literal)+) => {
        &[$(($name, include_bytes!(concat!("../../../seeds/demo/files/", $name)))),+]
    };
}

/// Their bytes.
const BYTES: &[(&str, &[u8])] = embedded! {
    "bilan.pdf" "chateau-d-eau.png" "convention.pdf" "cour-d-ecole.png" "grille.pdf"
    "logo-puits.png" "logo-rivage.png" "logo-soleil.png" "mangrove.png" "passerelle.png" "port.png"
    "poterie.png" "programme.pdf" "rizieres.png" "table-ronde.png" "ville-blanche.png"
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Files {
    credit: String,
    pub(super) covers: Vec<Cover>,
    pub(super) documents: Vec<Document>,
}

/// A picture, and the entries that it stands for: `action/KEY`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cover {
    file: String,
    alt: String,
    pub(super) of: Vec<String>,
}

/// A document, and the entries that it is beside.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Document {
    file: String,
    title: String,
    pub(super) of: Vec<String>,
}

pub(super) fn read() -> anyhow::Result<Files> {
    let reader = &mut serde_json::Deserializer::from_str(FILE);
    serde_path_to_error::deserialize(reader).context("files.json")
}

pub(super) async fn load(stage: &mut Stage, storage: &Storage) -> anyhow::Result<usize> {
    let files = read()?;
    let mut rows = Rows::default();
    for cover in files.covers {
        let pieces = pieces(&cover.file).await?;
        for entry in &cover.of {
            let part = (Part::Cover, cover.alt.as_str(), Some(files.credit.clone()));
            rows.add(stage, entry, part, &pieces)?;
            made::keep(storage, rows.last(), &pieces.made).await?;
        }
    }
    for document in files.documents {
        let pieces = pieces(&document.file).await?;
        for entry in &document.of {
            let part = (Part::Document, document.title.as_str(), None);
            rows.add(stage, entry, part, &pieces)?;
            made::keep(storage, rows.last(), &pieces.made).await?;
        }
    }
    let count = rows.files.len();
    let files = rows
        .files
        .into_iter()
        .map(IntoActiveModel::into_active_model);
    stage.insert::<file::ActiveModel>(files.collect()).await?;
    let uses = rows
        .uses
        .into_iter()
        .map(IntoActiveModel::into_active_model);
    stage
        .insert::<file_use::ActiveModel>(uses.collect())
        .await?;
    Ok(count)
}

/// A file as it is kept.
struct Pieces {
    name: String,
    media_type: passerelle_shared::files::MediaType,
    made: Vec<made::Made>,
}

async fn pieces(name: &str) -> anyhow::Result<Pieces> {
    let (_, bytes) = BYTES
        .iter()
        .find(|(known, _)| *known == name)
        .with_context(|| format!("files.json names {name}, which is not embedded"))?;
    let media_type = content::media_type(bytes).with_context(|| name.to_owned())?;
    let called = name.to_owned();
    let bytes = Bytes::from_static(bytes);
    let made = tokio::task::spawn_blocking(move || made::made(bytes, media_type, &called)).await?;
    Ok(Pieces {
        name: name.to_owned(),
        media_type,
        made: made.map_err(|rule| anyhow!("{name}: {}", rule.code()))?,
    })
}

#[derive(Default)]
struct Rows {
    files: Vec<file::Model>,
    uses: Vec<file_use::Model>,
    /// How many documents an entry has so far.
    documents: HashMap<Uuid, i32>,
}

impl Rows {
    fn add(
        &mut self,
        stage: &Stage,
        of: &str,
        (part, words, credit): (Part, &str, Option<String>),
        pieces: &Pieces,
    ) -> anyhow::Result<()> {
        let (entry_type, entry) = stage.entry(of)?;
        let file = id("file", &format!("{of}/{}", pieces.name));
        let described = (file, pieces.name.clone(), pieces.media_type);
        self.files.push(file::Model {
            entry_type: Some(entry_type.code().to_owned()),
            entry_id: Some(entry),
            ..made::row(described, None, &pieces.made, stage.now)?
        });
        let position = match part {
            Part::Cover => 0,
            Part::Document => {
                let next = self.documents.entry(entry).or_default();
                *next += 1;
                *next - 1
            }
        };
        self.uses.push(file_use::Model {
            id: id("file_use", &format!("{of}/{}", pieces.name)),
            file_id: file,
            entry_id: entry,
            part: part.to_string(),
            position,
            words: words.to_owned(),
            credit,
        });
        Ok(())
    }

    fn last(&self) -> Uuid {
        self.files.last().map(|file| file.id).unwrap_or_default()
    }
}

impl Stage {
    /// The entry that `KIND/KEY` names.
    fn entry(&self, of: &str) -> anyhow::Result<(EntryType, Uuid)> {
        let (kind, key) = of.split_once('/').with_context(|| of.to_owned())?;
        Ok(match kind {
            "member" => (EntryType::Member, self.member(key)?),
            "group" => (EntryType::WorkingGroup, self.group(key)?),
            "action" => (EntryType::Action, id(EntryType::Action.code(), key)),
            "event" => (EntryType::Event, id(EntryType::Event.code(), key)),
            _ => return Err(anyhow!("{of} has no files")),
        })
    }
}
