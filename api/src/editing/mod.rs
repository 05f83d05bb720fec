//! Writing entries, the same way for every kind: documents with a version, of which every saved
//! state is kept. What a kind has of its own, it says as an [`Editable`].

pub mod answer;
pub mod create;
pub mod delete;
pub mod domain;
pub mod entry;
pub mod head;
pub mod history;
pub mod own;
pub mod own_store;
pub mod parts;
pub mod precondition;
pub mod preview;
pub mod publish;
pub mod references;
pub mod revisions;
pub mod routes;
pub mod source;
pub mod update;

use passerelle_shared::codes::EntryType;
use passerelle_shared::editing::{Document, Revision, Standing};
use passerelle_shared::validation::Violation;
use sea_orm::{ConnectionTrait, DbErr};
use serde::Serialize;
use time::OffsetDateTime;
use uuid::Uuid;

use self::head::Head;
use self::references::References;
use crate::policy::{Actor, Deed, Thing};

/// A kind of entry that is edited.
#[expect(
    async_fn_in_trait,
    reason = "handlers stay on the thread of their connection, so no future need be Send"
)]
pub trait Editable: 'static {
    /// The kind. Its code is the name of its table.
    const TYPE: EntryType;
    /// The column of its title or name.
    const TITLE: &'static str;
    /// The address of its list.
    const PATH: &'static str;
    /// What one must be able to do to take an entry away from the public.
    const WITHDRAWAL: Deed;
    /// What its editors write.
    type Document: Document;
    /// The document with how the entry stands.
    type Source: Serialize + From<(Standing, Self::Document)>;
    /// A document that was saved once.
    type Revision: Serialize + From<(Revision, Self::Document)>;

    /// The title that a document gives the entry, where it gives one.
    fn title(document: &Self::Document) -> Option<&str>;

    /// The document of an entry as it is now.
    ///
    /// # Errors
    /// The database does not answer, or a row holds what it should not.
    async fn document(
        connection: &impl ConnectionTrait,
        id: Uuid,
    ) -> Result<Option<Self::Document>, DbErr>;

    /// Puts a document in the place of the one before. The row of the entry is locked by then.
    ///
    /// # Errors
    /// The database refuses.
    async fn write(
        connection: &impl ConnectionTrait,
        id: Uuid,
        document: &Self::Document,
    ) -> Result<(), DbErr>;

    /// Notes what a saved document says besides, beside the one before it.
    ///
    /// # Errors
    /// The database refuses.
    async fn note(
        _connection: &impl ConnectionTrait,
        _saved: Saved<'_, Self::Document>,
    ) -> Result<(), DbErr> {
        Ok(())
    }

    /// Whose an entry with this document is.
    ///
    /// # Errors
    /// The database does not answer.
    async fn ownership(
        connection: &impl ConnectionTrait,
        head: &Head,
        document: &Self::Document,
    ) -> Result<Ownership, DbErr>;

    /// References of a document that lead nowhere, or nowhere that its writer may see. What stands
    /// in the document before may stay.
    ///
    /// # Errors
    /// The database does not answer.
    async fn unknown(
        references: &References<'_, impl ConnectionTrait>,
        document: &Self::Document,
        before: Option<&Self::Document>,
    ) -> Result<Vec<Violation>, DbErr>;
}

/// A document that was just saved.
#[derive(Debug)]
pub struct Saved<'a, D> {
    /// The entry.
    pub id: Uuid,
    /// The document before, where there was one.
    pub before: Option<&'a D>,
    /// The document.
    pub after: &'a D,
    /// Who saved it.
    pub account: Uuid,
    /// When.
    pub at: OffsetDateTime,
}

/// A kind of entry that people make.
#[expect(
    async_fn_in_trait,
    reason = "handlers stay on the thread of their connection, so no future need be Send"
)]
pub trait Creatable: Editable {
    /// Inserts an entry with its first document.
    ///
    /// # Errors
    /// The database refuses.
    async fn insert(
        connection: &impl ConnectionTrait,
        head: &Head,
        verified_at: Option<OffsetDateTime>,
        document: &Self::Document,
    ) -> Result<(), DbErr>;

    /// What comes with an entry that somebody has just made, besides its document.
    ///
    /// # Errors
    /// The database refuses.
    async fn begin(_: &impl ConnectionTrait, _: &Head, _: &Actor) -> Result<(), DbErr> {
        Ok(())
    }
}

/// Whose an entry is: what [`Thing`] borrows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ownership {
    /// A member's page.
    Member {
        /// The member.
        id: Uuid,
        /// Whether the animators let it publish by itself.
        trusted: bool,
        /// Whether everybody sees it.
        public: bool,
    },
    /// A working group.
    Group {
        /// The group.
        id: Uuid,
        /// Whether everybody sees it.
        public: bool,
    },
    /// A funding call.
    FundingCall {
        /// Whether everybody sees it.
        public: bool,
    },
    /// An action or an event.
    Entry {
        /// Members whose editors edit it; the first is the one whose it is.
        owners: Vec<Uuid>,
        /// Whether the animators let the first owner publish by itself.
        trusted: bool,
        /// The working group that it belongs to.
        group: Option<Uuid>,
        /// Whether everybody sees it.
        public: bool,
    },
}

impl Ownership {
    /// The thing that policy decides about.
    pub fn thing(&self) -> Thing<'_> {
        match self {
            &Self::Member {
                id,
                trusted,
                public,
            } => Thing::Member {
                id,
                trusted,
                public,
            },
            &Self::Group { id, public } => Thing::Group { id, public },
            &Self::FundingCall { public } => Thing::FundingCall { public },
            Self::Entry {
                owners,
                trusted,
                group,
                public,
            } => Thing::Entry {
                owners,
                trusted: *trusted,
                group: *group,
                public: *public,
            },
        }
    }

    /// The member whose it is.
    pub fn owner(&self) -> Option<Uuid> {
        match self {
            Self::Member { id, .. } => Some(*id),
            Self::Entry { owners, .. } => owners.first().copied(),
            Self::Group { .. } | Self::FundingCall { .. } => None,
        }
    }

    /// The thing as it would be without those named beside its owner: only the owner's editors give
    /// a member an entry. Whoever gives it has named it, so it is no secret.
    pub fn owners_own(&self) -> Thing<'_> {
        match self.thing() {
            Thing::Entry {
                owners,
                trusted,
                group,
                ..
            } => Thing::Entry {
                owners: &owners[..owners.len().min(1)],
                trusted,
                group,
                public: true,
            },
            Thing::Group { id, .. } => Thing::Group { id, public: true },
            Thing::FundingCall { .. } => Thing::FundingCall { public: true },
            thing @ (Thing::Member { .. } | Thing::Directory) => thing,
        }
    }
}
