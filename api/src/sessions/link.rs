//! `POST /api/v1/sign-in-links`

use std::sync::Arc;

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use passerelle_shared::accounts::CreateSignInLink;
use passerelle_shared::addresses::{Kind, href};
use passerelle_shared::lang::Lang;
use sea_orm::ConnectionTrait;
use serde_json::json;
use time::Duration;
use uuid::Uuid;

use super::store;
use super::throttle::{self, Limit};
use crate::accounts::store as accounts;
use crate::app::State;
use crate::entity::{account, link_token};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Refusals, TooMany};
use crate::http::error::ApiError;
use crate::http::{client, language};
use crate::mail::{Mail, Template, outbox};
use crate::{rows, secret};

/// How long a link is good.
pub const LIFE: Duration = Duration::minutes(10);

/// From one network.
const OF_NETWORK: Limit = Limit {
    burst: 20,
    every: Duration::minutes(2),
};
/// To one address: nobody's mailbox is filled by others.
const OF_ADDRESS: Limit = Limit {
    burst: 5,
    every: Duration::minutes(10),
};

/// Have a link sent that signs in.
///
/// The answer, and the time that it takes, are the same whether the address has an account or not;
/// the mail says which. The link is good once and for 10 minutes, and opening it uses nothing up:
/// its page asks before it signs in.
#[utoipa::path(
    post,
    path = "/api/v1/sign-in-links",
    operation_id = "create_sign_in_link",
    tag = "session",
    request_body = CreateSignInLink,
    responses(
        (status = 202, description = "A mail is on its way"),
        BadBody, TooMany, Refusals,
    ),
)]
pub async fn create_sign_in_link(
    state: Data<State>,
    request: HttpRequest,
    JsonBody(wanted): JsonBody<CreateSignInLink>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?;
    let email = accounts::normal(&wanted.email);
    let network = client::network(&request, state.config.proxies);
    let limits = [
        (state.keys.digest(&["links", &network]), OF_NETWORK),
        (state.keys.digest(&["links-to", &email]), OF_ADDRESS),
    ];
    throttle::take(&state, &limits).await?;
    let lang = language::preferred(request.headers());
    // Nobody waits for it, so nobody can tell from the time whether there is an account.
    let state = state.into_inner();
    let shared = Arc::clone(&state);
    state
        .background
        .begin("a link could not be sent", async move {
            send(&shared, &email, wanted.next.as_deref(), lang).await
        });
    Ok(HttpResponse::Accepted().finish())
}

async fn send(state: &State, email: &str, next: Option<&str>, lang: Lang) -> Result<(), ApiError> {
    let transaction = state.database.begin_write().await?;
    let account = accounts::by_email(&transaction, email).await?;
    let mail = if let Some(account) = account.filter(|account| account.deactivated_at.is_none()) {
        let token = make(state, &transaction, &account, Confirms::default(), LIFE).await?;
        let lang = rows::code("account.lang", account.id, &account.lang)?;
        Mail {
            cause: format!("sign-in/{}", secret::hash(&token)),
            recipient: account.email,
            lang,
            template: Template::SignInLink,
            values: json!({
                "given_name": account.given_name,
                "link": address_then(state, lang, &token, next),
                "minutes": LIFE.whole_minutes(),
            }),
        }
    } else {
        let directory = href(lang, Kind::Directory);
        Mail {
            cause: format!("no-account/{}", Uuid::now_v7()),
            recipient: email.to_owned(),
            lang,
            template: Template::NoAccount,
            values: json!({ "directory": format!("{}{directory}", state.config.public_url()) }),
        }
    };
    outbox::write(&transaction, mail, state.clock.now()).await?;
    transaction.commit().await?;
    state.outbox.wake();
    Ok(())
}

/// What following a link confirms besides the address.
#[derive(Clone, Copy, Debug, Default)]
pub struct Confirms {
    /// A claim that was made in the address's name.
    pub claim: Option<Uuid>,
    /// An affiliation that a colleague offered.
    pub affiliation: Option<Uuid>,
    /// A part in a working group that a lead offered.
    pub participant: Option<Uuid>,
}

/// Makes a link's token.
///
/// # Errors
/// The database refuses.
pub async fn make(
    state: &State,
    connection: &impl ConnectionTrait,
    account: &account::Model,
    confirms: Confirms,
    life: Duration,
) -> Result<String, ApiError> {
    let token = secret::token()?;
    let link = link_token::Model {
        hash: secret::hash(&token),
        account_id: account.id,
        claim_id: confirms.claim,
        affiliation_id: confirms.affiliation,
        participant_id: confirms.participant,
        expires_at: state.clock.now() + life,
        used_at: None,
    };
    store::keep_link(connection, link).await?;
    Ok(token)
}

/// The address of a link. The token stands after `#`: it reaches no server and no log.
pub fn address(state: &State, lang: Lang, token: &str) -> String {
    address_then(state, lang, token, None)
}

/// The address of a link that goes on to another page than one's own space.
fn address_then(state: &State, lang: Lang, token: &str, next: Option<&str>) -> String {
    let page = href(lang, Kind::SignInLink);
    // A pair of texts has a query form.
    let query = next.and_then(|next| serde_html_form::to_string([("next", next)]).ok());
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    format!("{}{page}{query}#{token}", state.config.public_url())
}
