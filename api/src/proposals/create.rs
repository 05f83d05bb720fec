//! `POST /api/v1/proposals`

use actix_web::{HttpRequest, HttpResponse};
use passerelle_shared::claims::ClaimStatus;
use passerelle_shared::codes::EntryType;
use passerelle_shared::lang::Lang;
use passerelle_shared::moderation::ModerationKind;
use passerelle_shared::proposals::{CreateProposal, ProposalAuthor};
use passerelle_shared::validation::Rule;
use serde_json::json;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{hand_over, store, title, token};
use crate::app::State;
use crate::catalogue::{Collection, Entry};
use crate::changes::Write;
use crate::entity::proposal;
use crate::http::authorized::Visitor;
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Refusals, SignedOut, TooMany};
use crate::http::error::ApiError;
use crate::http::{client, language};
use crate::mail::{Mail, Template, outbox};
use crate::sessions::throttle::{self, Limit};

/// From one network.
const OF_NETWORK: Limit = Limit {
    burst: 10,
    every: Duration::minutes(5),
};
/// From one author: nobody's mailbox is filled by others.
const OF_AUTHOR: Limit = Limit {
    burst: 6,
    every: Duration::minutes(15),
};

/// Propose a correction, a missing member, or report an entry.
///
/// Anybody may. Whoever is signed in does it in that name, and it waits at once; else `author` says
/// who it is, and a link goes to the address: following it hands the proposal over. The answer
/// comes by mail.
#[utoipa::path(
    post,
    path = "/api/v1/proposals",
    operation_id = "create_proposal",
    tag = "moderation",
    security((), ("bearer" = [])),
    request_body = CreateProposal,
    responses(
        (status = 202, description = "It waits, or a mail with a link is on its way"),
        SignedOut, BadBody, TooMany, Refusals,
    ),
)]
pub async fn create_proposal(
    visitor: Visitor,
    request: HttpRequest,
    JsonBody(wanted): JsonBody<CreateProposal>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?.canonical();
    let state = &visitor.state;
    let account = visitor.who.as_ref().map(|who| who.actor.account);
    let author = wanted.author().cloned();
    if account.is_none() && author.is_none() {
        return Err(ApiError::field("/author", Rule::Required));
    }
    let entry = match &wanted {
        CreateProposal::Correction(it) => Some((it.entry_type, it.entry.as_str())),
        CreateProposal::Report(it) => Some((it.entry_type, it.entry.as_str())),
        CreateProposal::MissingMember(_) => None,
    };
    let entry = match entry {
        Some((entry_type, named)) => {
            let id = public(state, entry_type, named).await?;
            let missing = || ApiError::field("/entry", Rule::Unknown);
            Some((entry_type, id.ok_or_else(missing)?))
        }
        None => None,
    };
    let network = client::network(&request, state.config.proxies);
    let by = match (account, &author) {
        (Some(account), _) => account.to_string(),
        (None, author) => author.as_ref().map_or("", |it| &it.email).to_owned(),
    };
    let limits = [
        (state.keys.digest(&["proposals", &network]), OF_NETWORK),
        (state.keys.digest(&["proposals-by", &by]), OF_AUTHOR),
    ];
    throttle::take(state, &limits).await?;

    let now = state.clock.now();
    let lang = language::preferred(request.headers());
    let author = author.filter(|_| account.is_none());
    let row = row(wanted, entry, account, author.as_ref(), lang, now);
    let write = Write::begin(&state.database).await?;
    store::insert(write.connection(), row.clone()).await?;
    match author {
        None => hand_over(write.connection(), &row, now).await?,
        Some(author) => {
            let title = title(write.connection(), &row).await?;
            let link = token::confirmation(state, write.connection(), row.id, lang).await?;
            let mail = Mail {
                cause: format!("proposal-link/{}", row.id),
                recipient: author.email,
                lang,
                template: Template::ProposalLink,
                values: json!({ "name": author.name, "title": title, "link": link }),
            };
            outbox::write(write.connection(), mail, now).await?;
        }
    }
    write.commit().await?;
    state.outbox.wake();
    Ok(HttpResponse::Accepted().finish())
}

/// A public entry by its identifier or slug.
///
/// # Errors
/// The database does not answer.
pub async fn public(
    state: &State,
    entry_type: EntryType,
    named: &str,
) -> Result<Option<Uuid>, ApiError> {
    fn of<E: Entry>(collection: &Collection<E>, named: &str) -> Option<Uuid> {
        collection.lookup(named).map(|entry| entry.id())
    }
    let snapshot = state.catalogue.current().await?;
    Ok(match entry_type {
        EntryType::Member => of(&snapshot.members, named),
        EntryType::Action => of(&snapshot.actions, named),
        EntryType::Event => of(&snapshot.events, named),
        EntryType::WorkingGroup => of(&snapshot.working_groups, named),
        EntryType::FundingCall => of(&snapshot.funding_calls, named),
    })
}

fn row(
    wanted: CreateProposal,
    entry: Option<(EntryType, Uuid)>,
    account: Option<Uuid>,
    author: Option<&ProposalAuthor>,
    lang: Lang,
    now: OffsetDateTime,
) -> proposal::Model {
    let status = match account {
        Some(_) => ClaimStatus::Pending,
        None => ClaimStatus::Unconfirmed,
    };
    let blank = proposal::Model {
        id: Uuid::now_v7(),
        kind: String::new(),
        status: status.code().to_owned(),
        entry_type: entry.map(|(entry_type, _)| entry_type.code().to_owned()),
        entry_id: entry.map(|(_, id)| id),
        field: None,
        value: None,
        report_reason: None,
        name: None,
        member_kind: None,
        insee: None,
        siren: None,
        website: None,
        member_id: None,
        message: String::new(),
        account_id: account,
        author_name: author.map(|it| it.name.clone()),
        author_email: author.map(|it| it.email.clone()),
        lang: lang.code().to_owned(),
        created_at: now,
        decided_by: None,
        decided_at: None,
        reason: None,
        answer: None,
    };
    match wanted {
        CreateProposal::Correction(it) => proposal::Model {
            kind: ModerationKind::Correction.code().to_owned(),
            field: it.field,
            value: it.value,
            message: it.message,
            ..blank
        },
        CreateProposal::Report(it) => proposal::Model {
            kind: ModerationKind::Report.code().to_owned(),
            report_reason: Some(it.reason.code().to_owned()),
            message: it.message,
            ..blank
        },
        CreateProposal::MissingMember(it) => proposal::Model {
            kind: ModerationKind::MissingMember.code().to_owned(),
            name: Some(it.name),
            member_kind: Some(it.member_kind.code().to_owned()),
            insee: it.insee,
            siren: it.siren,
            website: it.website,
            message: it.message,
            ..blank
        },
    }
}
