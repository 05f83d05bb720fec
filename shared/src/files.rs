//! Files: images and documents of entries.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;
use validator::Validate;

use crate::codes::code_enum;
use crate::editing::{line, some_line};
use crate::limits::{NAME_LENGTH_MAX, TITLE_LENGTH_MAX};

code_enum! {
    /// What a file is, by its content.
    pub enum MediaType {
        /// An image, JPEG.
        Jpeg = "image/jpeg",
        /// An image, PNG.
        Png = "image/png",
        /// An image, WebP.
        Webp = "image/webp",
        /// A document, PDF.
        Pdf = "application/pdf",
        /// A text, `OpenDocument`.
        Odt = "application/vnd.oasis.opendocument.text",
        /// A table, `OpenDocument`.
        Ods = "application/vnd.oasis.opendocument.spreadsheet",
        /// A presentation, `OpenDocument`.
        Odp = "application/vnd.oasis.opendocument.presentation",
        /// A text, Office Open XML.
        Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        /// A table, Office Open XML.
        Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        /// A presentation, Office Open XML.
        Pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    }
}

impl MediaType {
    /// Whether it is an image, which may be a cover.
    pub const fn is_image(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Webp)
    }

    /// The end of the names of its files.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Pdf => "pdf",
            Self::Odt => "odt",
            Self::Ods => "ods",
            Self::Odp => "odp",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Pptx => "pptx",
        }
    }
}

/// A file that was sent. It goes after 24 hours if no entry uses it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StoredFile {
    /// Identifier: documents of entries name it.
    pub id: Uuid,
    /// Name, as it is downloaded.
    pub name: String,
    /// What it is, by its content.
    pub media_type: MediaType,
    /// Bytes, of the largest size for an image.
    pub bytes: u64,
    /// Address, of the largest size for an image. Until a published entry uses the file, it is there
    /// for whoever sent it, and for the editors of the entry.
    pub url: String,
    /// The sizes of an image, smallest first; empty for a document.
    pub sizes: Vec<ImageSize>,
    /// When it was sent.
    #[serde(with = "crate::iso_time")]
    pub created_at: OffsetDateTime,
}

/// An image in one size.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImageSize {
    /// Address.
    pub url: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// The cover image of an entry, as its editors write it; the logo of a member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CoverDocument {
    /// The file, an image.
    pub file: Uuid,
    /// What is seen on it, for those who do not see it.
    #[validate(length(min = 1, max = "TITLE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub alt: String,
    /// Who made it, or whose it is.
    #[validate(length(max = "NAME_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 100))]
    pub credit: Option<String>,
}

impl CoverDocument {
    /// As it is kept.
    pub(crate) fn canonical(self) -> Self {
        Self {
            alt: line(&self.alt),
            credit: self.credit.and_then(|credit| some_line(&credit)),
            ..self
        }
    }
}

/// A file beside an entry, as its editors write it: a convention, a programme, a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AttachmentDocument {
    /// The file.
    pub file: Uuid,
    /// What it is.
    #[validate(length(min = 1, max = "TITLE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub title: String,
}

impl AttachmentDocument {
    /// As it is kept.
    pub(crate) fn canonical(self) -> Self {
        Self {
            title: line(&self.title),
            ..self
        }
    }
}

/// The cover image of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Cover {
    /// The sizes, smallest first.
    pub sizes: Vec<ImageSize>,
    /// What is seen on it.
    pub alt: String,
    /// Who made it, or whose it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
}

/// A file beside an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Attachment {
    /// What it is.
    pub title: String,
    /// Address: it is downloaded.
    pub url: String,
    /// Its type.
    pub media_type: MediaType,
    /// Bytes.
    pub bytes: u64,
}
