//! Links of mails that need no account: one confirms a proposal, another answers a question about
//! a proposal or a claim. Looked at twice, they do the same.

use passerelle_shared::addresses::{Kind, href};
use passerelle_shared::lang::Lang;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::app::State;
use crate::entity::proposal_token;
use crate::http::error::ApiError;
use crate::secret;

/// How long the link that confirms is good: until tomorrow at work.
pub const CONFIRMATION_LIFE: Duration = Duration::days(2);
/// How long a question may be answered.
const ANSWER_LIFE: Duration = Duration::days(30);

/// What a link leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A proposal.
    Proposal(Uuid),
    /// A claim.
    Claim(Uuid),
}

/// The address of a link that confirms a proposal.
///
/// # Errors
/// The database refuses.
pub async fn confirmation(
    state: &State,
    connection: &impl ConnectionTrait,
    proposal: Uuid,
    lang: Lang,
) -> Result<String, ApiError> {
    let target = Target::Proposal(proposal);
    let token = make(state, connection, target, false).await?;
    Ok(address(state, lang, Kind::Proposal, &token))
}

/// The address of a link that answers a question.
///
/// # Errors
/// The database refuses.
pub async fn answer(
    state: &State,
    connection: &impl ConnectionTrait,
    target: Target,
    lang: Lang,
) -> Result<String, ApiError> {
    let token = make(state, connection, target, true).await?;
    Ok(address(state, lang, Kind::Question, &token))
}

async fn make(
    state: &State,
    connection: &impl ConnectionTrait,
    target: Target,
    answers: bool,
) -> Result<String, ApiError> {
    let token = secret::token()?;
    let life = if answers {
        ANSWER_LIFE
    } else {
        CONFIRMATION_LIFE
    };
    let (proposal_id, claim_id) = match target {
        Target::Proposal(id) => (Some(id), None),
        Target::Claim(id) => (None, Some(id)),
    };
    let row = proposal_token::Model {
        hash: secret::hash(&token),
        proposal_id,
        claim_id,
        answers,
        expires_at: state.clock.now() + life,
    };
    proposal_token::Entity::insert(proposal_token::ActiveModel::from(row))
        .exec_without_returning(connection)
        .await?;
    Ok(token)
}

/// The token stands after `#`: it reaches no server and no log.
fn address(state: &State, lang: Lang, page: Kind, token: &str) -> String {
    format!("{}{}#{token}", state.config.public_url(), href(lang, page))
}

/// What a good token leads to.
///
/// # Errors
/// The database does not answer.
pub async fn target(
    connection: &impl ConnectionTrait,
    token: &str,
    answers: bool,
    now: OffsetDateTime,
) -> Result<Option<Target>, DbErr> {
    let row = proposal_token::Entity::find_by_id(secret::hash(token))
        .filter(proposal_token::Column::Answers.eq(answers))
        .filter(proposal_token::Column::ExpiresAt.gt(now))
        .one(connection)
        .await?;
    Ok(row.and_then(|row| {
        let proposal = row.proposal_id.map(Target::Proposal);
        proposal.or(row.claim_id.map(Target::Claim))
    }))
}

/// Forgets the links that are too old.
///
/// # Errors
/// The database refuses.
pub async fn forget(connection: &impl ConnectionTrait, now: OffsetDateTime) -> Result<(), DbErr> {
    proposal_token::Entity::delete_many()
        .filter(proposal_token::Column::ExpiresAt.lte(now))
        .exec(connection)
        .await?;
    Ok(())
}
