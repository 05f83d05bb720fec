//! What waits for the animators of the demonstration: something of every kind.

use anyhow::Context;
use passerelle_shared::actions::ActionDocument;
use passerelle_shared::claims::ClaimStatus;
use passerelle_shared::codes::{Claim, EntryType, Function, MemberKind, Publication};
use passerelle_shared::editing::{Change, Document};
use passerelle_shared::lang::Lang;
use passerelle_shared::moderation::ModerationKind;
use passerelle_shared::proposals::ReportReason;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

use super::calendar::days_before;
use super::stage::Stage;
use crate::accounts::store as accounts;
use crate::actions::write::Actions;
use crate::claims::store as claims;
use crate::editing::Creatable;
use crate::editing::entry::keep;
use crate::editing::head::Head;
use crate::entity::{account, claim, member, proposal};
use crate::proposals::store as proposals;
use crate::seed::id;

const FILE: &str = include_str!("../../../seeds/demo/moderation.json");

/// Who submits.
const SUBMITTER: &str = "edition@passerelle.example";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Queue {
    claims: Vec<Claimed>,
    submissions: Vec<Submitted>,
    proposals: Vec<Proposed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Claimed {
    key: String,
    /// INSEE code of a commune that nobody keeps.
    insee: String,
    given_name: String,
    family_name: String,
    email: String,
    function: Function,
    title: String,
    message: String,
    days_ago: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Submitted {
    key: String,
    days_ago: i64,
    /// An action whose `lead` is the key of a member.
    document: Value,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Proposed {
    key: String,
    kind: ModerationKind,
    entry_type: Option<EntryType>,
    /// Key of a member or of an action.
    entry: Option<String>,
    field: Option<String>,
    value: Option<String>,
    reason: Option<ReportReason>,
    name_of_member: Option<String>,
    member_kind: Option<MemberKind>,
    website: Option<String>,
    message: String,
    /// An outsider, or the e-mail address of an account.
    name: Option<String>,
    email: Option<String>,
    account: Option<String>,
    days_ago: i64,
}

/// Loads what waits. It comes after the accounts.
pub(super) async fn load(stage: &mut Stage) -> anyhow::Result<()> {
    let reader = &mut serde_json::Deserializer::from_str(FILE);
    let queue: Queue = serde_path_to_error::deserialize(reader).context("moderation.json")?;
    for wanted in queue.claims {
        claim(stage, wanted).await?;
    }
    for wanted in queue.submissions {
        submission(stage, wanted).await?;
    }
    for wanted in queue.proposals {
        proposal(stage, wanted).await?;
    }
    Ok(())
}

async fn claim(stage: &mut Stage, wanted: Claimed) -> anyhow::Result<()> {
    let at = days_before(stage.now, wanted.days_ago, &wanted.key);
    let member = member::Entity::find()
        .filter(member::Column::Kind.eq(MemberKind::Commune.code()))
        .filter(member::Column::Insee.eq(&wanted.insee))
        .one(stage.connection())
        .await?
        .with_context(|| format!("no commune has the code {}", wanted.insee))?;
    let account = account::Model {
        id: id("account", &wanted.email),
        email_verified_at: Some(at),
        given_name: wanted.given_name,
        family_name: wanted.family_name,
        ..accounts::blank(
            wanted.email,
            passerelle_shared::accounts::AccountRole::Member,
            Lang::Fr,
            at,
        )
    };
    let row = claim::Model {
        id: id("claim", &wanted.key),
        member_id: member.id,
        account_id: account.id,
        function: wanted.function.code().to_owned(),
        title: Some(wanted.title),
        message: Some(wanted.message),
        status: ClaimStatus::Pending.code().to_owned(),
        created_at: at,
        decided_by: None,
        decided_at: None,
        reason: None,
        answer: None,
    };
    accounts::insert(stage.connection(), account).await?;
    claims::insert(stage.connection(), row).await?;
    let before = [Claim::Unclaimed];
    claims::set_claim(stage.connection(), member.id, &before, Claim::Pending, at).await?;
    stage.write.touch(EntryType::Member, member.id);
    Ok(())
}

async fn submission(stage: &mut Stage, wanted: Submitted) -> anyhow::Result<()> {
    let mut document = wanted.document;
    let lead = document["lead"].as_str().unwrap_or_default().to_owned();
    document["lead"] = serde_json::to_value(stage.member(&lead)?)?;
    let document: ActionDocument = serde_json::from_value(document).context(wanted.key.clone())?;
    let document = document.canonical();
    let at = days_before(stage.now, wanted.days_ago, &wanted.key);
    let made = Head {
        id: stage.enter(EntryType::Action, &wanted.key),
        ..Head::new(wanted.key, document.title.clone(), at)
    };
    let submitted = Head {
        publication: Publication::Submitted,
        version: made.version + 1,
        ..made.clone()
    };
    let connection = stage.connection();
    let by = Some(id("account", SUBMITTER));
    Actions::insert(connection, &submitted, Some(at), &document).await?;
    keep::<Actions>(connection, &made, &document, Change::Created, by).await?;
    keep::<Actions>(connection, &submitted, &document, Change::Submitted, by).await?;
    Ok(())
}

async fn proposal(stage: &mut Stage, wanted: Proposed) -> anyhow::Result<()> {
    let entry: Option<Uuid> = match (wanted.entry_type, &wanted.entry) {
        (Some(EntryType::Member), Some(key)) => Some(stage.member(key)?),
        (Some(entry_type), Some(key)) => Some(id(entry_type.code(), key)),
        _ => None,
    };
    let row = proposal::Model {
        id: id("proposal", &wanted.key),
        kind: wanted.kind.code().to_owned(),
        status: ClaimStatus::Pending.code().to_owned(),
        entry_type: wanted.entry_type.map(|it| it.code().to_owned()),
        entry_id: entry,
        field: wanted.field,
        value: wanted.value,
        report_reason: wanted.reason.map(|it| it.code().to_owned()),
        name: wanted.name_of_member,
        member_kind: wanted.member_kind.map(|it| it.code().to_owned()),
        insee: None,
        siren: None,
        website: wanted.website,
        member_id: None,
        message: wanted.message,
        account_id: wanted.account.map(|email| id("account", &email)),
        author_name: wanted.name,
        author_email: wanted.email,
        lang: Lang::Fr.code().to_owned(),
        created_at: days_before(stage.now, wanted.days_ago, &wanted.key),
        decided_by: None,
        decided_at: None,
        reason: None,
        answer: None,
    };
    Ok(proposals::insert(stage.connection(), row).await?)
}
