//! An entry as its editors see it, and the one way to save a change of it.

use passerelle_shared::codes::Publication;
use passerelle_shared::editing::{Change, Document, Rights, Standing};
use passerelle_shared::limits::RESTORATION_DAYS;
use passerelle_shared::problem::ErrorCode;
use sea_orm::{ConnectionTrait, DbErr, SqlErr};
use time::{Duration, OffsetDateTime};

use super::head::{self, Head};
use super::{Editable, Ownership, Saved, history};
use crate::changes::Write;
use crate::files::uses;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::error::ApiError;
use crate::policy::{Deed, Thing, can, speaks_for};
use crate::rows::number;

/// An entry as its editors see it.
pub struct Entry<E: Editable> {
    /// What all kinds have in common.
    pub head: Head,
    /// What its editors write.
    pub document: E::Document,
    /// Whose it is.
    pub ownership: Ownership,
}

impl<E: Editable> Entry<E> {
    /// An entry by its id or slug, for somebody who reads it as its editors do.
    ///
    /// # Errors
    /// `not_found` for what the actor may not see at all; `forbidden` for what only its editors
    /// see so.
    pub async fn of(
        connection: &impl ConnectionTrait,
        who: &Authorized<SignedIn>,
        id_or_slug: &str,
    ) -> Result<Self, ApiError> {
        Self::to(connection, who, Deed::Read, id_or_slug).await
    }

    /// An entry by its id or slug, for somebody who wants to do something with it.
    ///
    /// # Errors
    /// `not_found` for what the actor may not see at all; `forbidden` for what they may not do.
    pub async fn to(
        connection: &impl ConnectionTrait,
        who: &Authorized<SignedIn>,
        deed: Deed,
        id_or_slug: &str,
    ) -> Result<Self, ApiError> {
        let head = head::find(connection, E::TYPE, E::TITLE, id_or_slug)
            .await?
            .ok_or(ApiError::not_found())?;
        let document = E::document(connection, head.id)
            .await?
            .ok_or(ApiError::not_found())?
            .canonical();
        let ownership = E::ownership(connection, &head, &document).await?;
        let entry = Self {
            head,
            document,
            ownership,
        };
        let now = who.state.clock.now();
        if let Some(deleted_at) = entry.head.deleted_at {
            // It is there only for those who may bring it back, and only so long.
            let gone = now - deleted_at >= Duration::days(RESTORATION_DAYS);
            if gone || can(&who.actor, Deed::Delete, entry.thing()).is_err() {
                return Err(ApiError::not_found());
            }
        }
        who.to(deed, entry.thing())?;
        Ok(entry)
    }

    /// The thing that policy decides about.
    pub fn thing(&self) -> Thing<'_> {
        self.ownership.thing()
    }

    /// Goes on only with an entry that is not deleted.
    ///
    /// # Errors
    /// `conflict`.
    pub fn living(&self) -> Result<(), ApiError> {
        match self.head.deleted_at {
            None => Ok(()),
            Some(_) => Err(ApiError::new(ErrorCode::Conflict)),
        }
    }

    /// How it stands, for an actor.
    ///
    /// # Errors
    /// The row holds what it should not.
    pub fn standing(&self, who: &Authorized<SignedIn>) -> Result<Standing, DbErr> {
        let may = |deed| can(&who.actor, deed, self.thing()).is_ok();
        Ok(Standing {
            id: self.head.id,
            slug: self.head.slug.clone(),
            title: self.head.title.clone(),
            version: number("version", self.head.id, self.head.version)?,
            publication: self.head.publication,
            updated_at: self.head.updated_at,
            deleted_at: self.head.deleted_at,
            can: Rights {
                edit: may(Deed::Edit),
                publish: may(Deed::Publish),
                delete: may(Deed::Delete),
            },
        })
    }

    /// Saves the entry one version on, in a place on its way to the public.
    ///
    /// # Errors
    /// `precondition_failed` where somebody else was faster.
    pub async fn save_publication(
        &self,
        write: &mut Write,
        who: &Authorized<SignedIn>,
        publication: Publication,
    ) -> Result<Self, ApiError> {
        let next = Head {
            publication,
            ..self.head.clone()
        };
        let change = Change::to(publication);
        self.save(write, who, next, &self.document, change).await
    }

    /// Saves the entry one version on, deleted or not.
    ///
    /// # Errors
    /// `precondition_failed` where somebody else was faster.
    pub async fn save_deletion(
        &self,
        write: &mut Write,
        who: &Authorized<SignedIn>,
        deleted_at: Option<OffsetDateTime>,
    ) -> Result<Self, ApiError> {
        let next = Head {
            deleted_at,
            ..self.head.clone()
        };
        let change = match deleted_at {
            Some(_) => Change::Deleted,
            None => Change::Restored,
        };
        self.save(write, who, next, &self.document, change).await
    }

    /// Saves the entry one version on, with another document.
    ///
    /// # Errors
    /// `precondition_failed` where somebody else was faster.
    pub async fn save_document(
        &self,
        write: &mut Write,
        who: &Authorized<SignedIn>,
        document: &E::Document,
    ) -> Result<Self, ApiError> {
        let mut next = self.head.clone();
        if let Some(title) = E::title(document).filter(|title| *title != next.title) {
            let connection = write.connection();
            title.clone_into(&mut next.title);
            next.slug = head::free_slug(connection, E::TYPE, Some(next.id), title).await?;
        }
        self.save(write, who, next, document, Change::Edited).await
    }

    async fn save(
        &self,
        write: &mut Write,
        who: &Authorized<SignedIn>,
        next: Head,
        document: &E::Document,
        change: Change,
    ) -> Result<Self, ApiError> {
        let connection = write.connection();
        let before = &self.head;
        let next = Head {
            version: before.version + 1,
            updated_at: who.state.clock.now(),
            ..next
        };
        let verified = change == Change::Edited && speaks_for(&who.actor, self.thing());
        if !head::advance(connection, E::TYPE, before.version, &next, verified).await? {
            return Err(ApiError::new(ErrorCode::PreconditionFailed));
        }
        if next.slug != before.slug {
            head::leave_slug(connection, E::TYPE, next.id, &before.slug, &next.slug).await?;
        }
        // What was there before anybody edited it can be gone back to as well.
        if !history::has(connection, before.id, before.version).await? {
            keep::<E>(connection, before, &self.document, Change::Imported, None).await?;
        }
        if *document != self.document {
            E::write(connection, next.id, document).await?;
            let by = (who.actor.account, next.updated_at);
            uses::write(connection, E::TYPE, next.id, document.files(), by).await?;
            let saved = Saved {
                id: next.id,
                before: Some(&self.document),
                after: document,
                account: who.actor.account,
                at: next.updated_at,
            };
            E::note(connection, saved).await?;
        }
        keep::<E>(connection, &next, document, change, Some(who.actor.account)).await?;
        let ownership = E::ownership(connection, &next, document).await?;
        write.touch(E::TYPE, next.id);
        Ok(Self {
            head: next,
            document: document.clone(),
            ownership,
        })
    }
}

/// Keeps a state of an entry in its history.
///
/// # Errors
/// The database refuses.
pub async fn keep<E: Editable>(
    connection: &impl ConnectionTrait,
    head: &Head,
    document: &E::Document,
    change: Change,
    account: Option<uuid::Uuid>,
) -> Result<(), ApiError> {
    let document = serde_json::to_string(document).map_err(anyhow::Error::new)?;
    let state = history::State {
        entry_type: E::TYPE,
        entry: head.id,
        version: head.version,
        change,
        account,
        at: head.updated_at,
        document: &document,
    };
    Ok(history::keep(connection, state).await?)
}

/// How often a write is begun anew when another takes the same slug at the same moment.
const ATTEMPTS: u32 = 3;

/// Runs a write; anew where another took the slug that it had found free.
///
/// # Errors
/// Those of the write.
pub async fn attempts<T>(write: impl AsyncFn() -> Result<T, ApiError>) -> Result<T, ApiError> {
    for _ in 1..ATTEMPTS {
        match write().await {
            Err(ApiError::Internal(cause)) if is_collision(&cause) => {}
            answer => return answer,
        }
    }
    write().await
}

fn is_collision(cause: &anyhow::Error) -> bool {
    matches!(
        cause.downcast_ref::<DbErr>().and_then(DbErr::sql_err),
        Some(SqlErr::UniqueConstraintViolation(_))
    )
}
