//! `GET /api/v1/demonstration`

use actix_web::HttpResponse;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::Data;
use passerelle_shared::demonstration::{Demonstration, DemonstrationAccount, DemonstrationMail};

use crate::accounts::{store, totp};
use crate::app::State;
use crate::http::docs::{Missing, Refusals};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};
use crate::mail::{message, outbox};
use crate::rows::code;
use crate::seed::demonstration::accounts::{ACCOUNTS, PASSWORD};

/// Mails that are shown.
const MAILS: u64 = 50;

/// Get the helps of a demonstration.
///
/// Accounts of every role with their password and present code, and the mails that were written.
/// On a platform with real entries there is none.
#[utoipa::path(
    get,
    path = "/api/v1/demonstration",
    operation_id = "get_demonstration",
    tag = "root",
    responses(
        (status = 200, description = "The helps", body = Demonstration),
        Missing, Refusals,
    ),
)]
pub async fn get_demonstration(
    state: Data<State>,
    FilterQuery(_): FilterQuery<NoParameters>,
) -> Result<HttpResponse, ApiError> {
    if !state.catalogue.current().await?.demonstration {
        return Err(ApiError::not_found());
    }
    let connection = state.database.reader();
    let seconds = u64::try_from(state.clock.now().unix_timestamp()).unwrap_or_default();
    let mut accounts = Vec::with_capacity(ACCOUNTS.len());
    for known in ACCOUNTS {
        let Some(account) = store::by_email(connection, known.email).await? else {
            continue;
        };
        let code = match &account.totp_secret {
            Some(secret) => Some(totp::of(secret, known.email)?.generate(seconds).to_string()),
            None => None,
        };
        let member = known.member.map(|(_, name, _)| name.to_owned());
        accounts.push(DemonstrationAccount {
            email: account.email,
            name: format!("{} {}", account.given_name, account.family_name),
            role: self::code("account.role", account.id, &account.role)?,
            member,
            member_role: known.member.map(|(_, _, role)| role),
            code,
        });
    }
    let mut mails = Vec::new();
    for due in outbox::latest(connection, MAILS).await? {
        let words = message::words(&due.mail, &state.config.network_name)?;
        mails.push(DemonstrationMail {
            id: due.id,
            recipient: due.mail.recipient,
            subject: words.subject,
            text: words.text,
            written_at: due.written_at,
        });
    }
    Ok(HttpResponse::Ok()
        .insert_header((CACHE_CONTROL, "no-store"))
        .json(Demonstration {
            password: PASSWORD.to_owned(),
            accounts,
            mails,
        }))
}
