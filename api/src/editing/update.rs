//! `PUT /api/v1/<list>/{id}`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use passerelle_shared::editing::Document;
use passerelle_shared::reference::Reference;
use sea_orm::ConnectionTrait;

use super::entry::{Entry, attempts};
use super::precondition::Precondition;
use super::references::References;
use super::{Editable, answer};
use crate::changes::Write;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::error::ApiError;
use crate::policy::Deed;

/// Puts a document in the place of the one before.
///
/// # Errors
/// `not_found`, `forbidden`, `precondition_required`, `precondition_failed`, `invalid_body`.
pub async fn update<E: Editable>(
    who: &Authorized<SignedIn>,
    id_or_slug: &str,
    precondition: &Precondition,
    document: E::Document,
) -> Result<HttpResponse, ApiError> {
    let document = document.canonical();
    let snapshot = who.state.catalogue.current().await?;
    let entry = attempts(async || {
        let mut write = Write::begin(&who.state.database).await?;
        let connection = write.connection();
        let before = Entry::<E>::of(connection, who, id_or_slug).await?;
        who.to(Deed::Edit, before.thing())?;
        precondition.admits(before.head.version)?;
        before.living()?;
        let known = Some(&before.document);
        check::<E>(connection, who, &snapshot.reference, &document, known).await?;
        let after = E::ownership(connection, &before.head, &document).await?;
        if after.owner() != before.ownership.owner() {
            // It is given away by whoever it is, and taken by whoever gets it.
            who.to(Deed::Delete, before.thing())?;
            who.to(Deed::Edit, after.owners_own())?;
        }
        let entry = before.save_document(&mut write, who, &document).await?;
        write.commit().await?;
        Ok(entry)
    })
    .await?;
    answer::source(StatusCode::OK, who, entry)
}

/// Goes on only with a document that is right.
///
/// # Errors
/// `invalid_body`.
pub(super) async fn check<E: Editable>(
    connection: &impl ConnectionTrait,
    who: &Authorized<SignedIn>,
    lists: &Reference,
    document: &E::Document,
    before: Option<&E::Document>,
) -> Result<(), ApiError> {
    let references = References {
        connection,
        lists,
        actor: &who.actor,
    };
    let mut mistakes = document.mistakes();
    mistakes.extend(E::unknown(&references, document, before).await?);
    if mistakes.is_empty() {
        return Ok(());
    }
    mistakes.sort_by(|a, b| a.pointer.cmp(&b.pointer));
    Err(ApiError::body(mistakes))
}
