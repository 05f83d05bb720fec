//! `POST /api/v1/<list>`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use passerelle_shared::editing::{Change, Document};

use super::entry::{Entry, attempts, keep};
use super::head::{self, Head};
use super::update::check;
use super::{Creatable, answer};
use crate::changes::Write;
use crate::files::uses;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::error::ApiError;
use crate::policy::{Deed, speaks_for};

/// Makes an entry, as a draft.
///
/// # Errors
/// `invalid_body`, `forbidden`.
pub async fn create<E: Creatable>(
    who: &Authorized<SignedIn>,
    document: E::Document,
) -> Result<HttpResponse, ApiError> {
    let document = document.canonical();
    let snapshot = who.state.catalogue.current().await?;
    let entry = attempts(async || {
        let mut write = Write::begin(&who.state.database).await?;
        let connection = write.connection();
        check::<E>(connection, who, &snapshot.reference, &document, None).await?;
        let title = E::title(&document).unwrap_or_default();
        let slug = head::free_slug(connection, E::TYPE, None, title).await?;
        let head = Head::new(slug, title.to_owned(), who.state.clock.now());
        let ownership = E::ownership(connection, &head, &document).await?;
        who.to(Deed::Edit, ownership.owners_own())?;
        let verified = speaks_for(&who.actor, ownership.thing()).then_some(head.updated_at);
        E::insert(connection, &head, verified, &document).await?;
        E::begin(connection, &head, &who.actor).await?;
        let files = document.files();
        let by = (who.actor.account, head.updated_at);
        uses::write(connection, E::TYPE, head.id, files, by).await?;
        let account = Some(who.actor.account);
        keep::<E>(connection, &head, &document, Change::Created, account).await?;
        write.touch(E::TYPE, head.id);
        write.commit().await?;
        Ok(Entry::<E> {
            head,
            document: document.clone(),
            ownership,
        })
    })
    .await?;
    answer::source(StatusCode::CREATED, who, entry)
}
