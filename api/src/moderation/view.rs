//! The queue as those see it who decide.

use std::collections::HashMap;

use passerelle_shared::codes::EntryType;
use passerelle_shared::members::MemberRef;
use passerelle_shared::moderation::{
    ClaimEvidence, CorrectionDetails, Decision, MissingMember, ModerationAuthor, ModerationItem,
    ModerationKind, ModerationStatus,
};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::rows::{Row, Submission};
use super::store;
use super::subject::{self, Subject};
use crate::entity::{account, claim, member, proposal};
use crate::policy::Actor;
use crate::rows::code;
use crate::{accounts, claims, members, proposals};

/// Most members that look like one that is said to be missing.
const ALIKE_MAX: usize = 5;

/// What the items of a page refer to.
struct Known {
    subjects: HashMap<Uuid, Subject>,
    members: HashMap<Uuid, MemberRef>,
    accounts: HashMap<Uuid, account::Model>,
    submitters: HashMap<Uuid, Uuid>,
    rivals: HashMap<Uuid, u32>,
    administrators: HashMap<Uuid, u32>,
    websites: HashMap<Uuid, String>,
    alike: Vec<member::Model>,
    /// Whether e-mail addresses are shown.
    addresses: bool,
}

/// The items of a page.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn items(
    connection: &impl ConnectionTrait,
    actor: &Actor,
    rows: Vec<Row>,
) -> Result<Vec<ModerationItem>, DbErr> {
    let known = known(connection, actor, &rows).await?;
    rows.into_iter()
        .map(|row| match row {
            Row::Claim(row) => known.claim(*row),
            Row::Submission(row) => Ok(known.submission(row)),
            Row::Proposal(row) => known.proposal(*row),
        })
        .collect()
}

async fn known(
    connection: &impl ConnectionTrait,
    actor: &Actor,
    rows: &[Row],
) -> Result<Known, DbErr> {
    let mut entries: Vec<(EntryType, Uuid)> = Vec::new();
    let mut people: Vec<Uuid> = Vec::new();
    let mut claimed: Vec<Uuid> = Vec::new();
    let mut named: Vec<Uuid> = Vec::new();
    let mut missing: Vec<&proposal::Model> = Vec::new();
    let mut submitted: Vec<Uuid> = Vec::new();
    for row in rows {
        match row {
            Row::Claim(row) => {
                entries.push((EntryType::Member, row.member_id));
                claimed.push(row.member_id);
                people.push(row.account_id);
            }
            Row::Submission(row) => {
                entries.push((row.entry_type, row.id));
                submitted.push(row.id);
            }
            Row::Proposal(row) => {
                entries.extend(proposals::entry(row)?);
                people.extend(row.account_id);
                named.extend(row.member_id);
                if row.name.is_some() {
                    missing.push(row);
                }
            }
        }
    }
    let submitters = store::submitters(connection, &submitted).await?;
    people.extend(submitters.values());
    let subjects = subject::of(connection, &entries).await?;
    named.extend(subjects.values().filter_map(|it| it.owner));
    let alike = match missing[..] {
        [] => Vec::new(),
        _ => store::alike(connection, &missing).await?,
    };
    named.extend(alike.iter().map(|row| row.id));
    Ok(Known {
        members: members::store::references(connection, &named).await?,
        accounts: accounts::store::by_ids(connection, &people).await?,
        rivals: claims::store::counted(connection, &claimed).await?,
        administrators: claims::store::administrators(connection, &claimed).await?,
        websites: claims::store::websites(connection, &claimed).await?,
        subjects,
        submitters,
        alike,
        addresses: actor.animates(),
    })
}

impl Known {
    fn claim(&self, row: claim::Model) -> Result<ModerationItem, DbErr> {
        let member = row.member_id;
        let status: ModerationStatus = code("claim.status", row.id, &row.status)?;
        let email = self.accounts.get(&row.account_id).map(|it| &it.email);
        let site = self.websites.get(&member);
        let same_domain = email
            .zip(site)
            .map(|(email, site)| claims::domain::same_domain(email, site));
        let count = |counts: &HashMap<Uuid, u32>| counts.get(&member).copied().unwrap_or(0);
        // A claim that is not refused counts itself.
        let own = u32::from(status != ModerationStatus::Refused);
        Ok(ModerationItem {
            status,
            author: self.account(row.account_id),
            message: row.message,
            reason: row.reason,
            answer: row.answer,
            decided_at: row.decided_at,
            decisions: decisions(ModerationKind::Claim, status),
            claim: Some(ClaimEvidence {
                function: code("claim.function", row.id, &row.function)?,
                title: row.title,
                same_domain,
                rivals: count(&self.rivals).saturating_sub(own),
                administrators: count(&self.administrators),
            }),
            ..self.item(ModerationKind::Claim, row.id, Some(member), row.created_at)
        })
    }

    fn submission(&self, row: Submission) -> ModerationItem {
        let submitter = self.submitters.get(&row.id);
        ModerationItem {
            author: submitter.and_then(|id| self.account(*id)),
            ..self.item(ModerationKind::Submission, row.id, Some(row.id), row.at)
        }
    }

    fn proposal(&self, row: proposal::Model) -> Result<ModerationItem, DbErr> {
        let kind = proposals::kind(&row)?;
        let status: ModerationStatus = code("proposal.status", row.id, &row.status)?;
        let author = match row.account_id {
            Some(id) => self.account(id),
            None => row.author_name.clone().map(|name| ModerationAuthor {
                name,
                email: row.author_email.clone().filter(|_| self.addresses),
                has_account: false,
            }),
        };
        let report = match &row.report_reason {
            Some(reason) => Some(code("proposal.report_reason", row.id, reason)?),
            None => None,
        };
        let item = self.item(kind, row.id, row.entry_id, row.created_at);
        Ok(ModerationItem {
            title: row.name.clone().unwrap_or(item.title),
            status,
            author,
            missing_member: match kind {
                ModerationKind::MissingMember => Some(self.missing(&row)?),
                _ => None,
            },
            correction: (kind == ModerationKind::Correction).then_some(CorrectionDetails {
                field: row.field,
                value: row.value,
            }),
            report,
            message: Some(row.message),
            reason: row.reason,
            answer: row.answer,
            decided_at: row.decided_at,
            decisions: decisions(kind, status),
            ..item
        })
    }

    fn missing(&self, row: &proposal::Model) -> Result<MissingMember, DbErr> {
        let same = |member: &&member::Model| {
            row.siren.is_some() && row.siren == member.siren
                || row.insee.is_some() && row.insee == member.insee
                || row.name.as_ref() == Some(&member.name)
        };
        let alike = self.alike.iter().filter(same).take(ALIKE_MAX);
        let kind = row.member_kind.as_deref().unwrap_or_default();
        Ok(MissingMember {
            member_kind: code("proposal.member_kind", row.id, kind)?,
            insee: row.insee.clone(),
            siren: row.siren.clone(),
            website: row.website.clone(),
            alike: alike
                .filter_map(|it| self.members.get(&it.id).cloned())
                .collect(),
            member: row.member_id.and_then(|id| self.members.get(&id).cloned()),
        })
    }

    /// What all kinds have in common.
    fn item(
        &self,
        kind: ModerationKind,
        id: Uuid,
        entry: Option<Uuid>,
        at: time::OffsetDateTime,
    ) -> ModerationItem {
        let subject = entry.and_then(|id| self.subjects.get(&id));
        let owner = subject.and_then(|it| it.owner);
        ModerationItem {
            kind,
            id,
            title: subject.map_or_else(String::new, |it| it.entry.title.clone()),
            entry: subject.map(|it| it.entry.clone()),
            member: owner.and_then(|id| self.members.get(&id).cloned()),
            author: None,
            at,
            status: ModerationStatus::Pending,
            message: None,
            reason: None,
            answer: None,
            decided_at: None,
            decisions: decisions(kind, ModerationStatus::Pending),
            claim: None,
            correction: None,
            missing_member: None,
            report: None,
        }
    }

    fn account(&self, id: Uuid) -> Option<ModerationAuthor> {
        self.accounts.get(&id).map(|account| ModerationAuthor {
            name: format!("{} {}", account.given_name, account.family_name),
            email: self.addresses.then(|| account.email.clone()),
            has_account: true,
        })
    }
}

/// What may be decided.
fn decisions(kind: ModerationKind, status: ModerationStatus) -> Vec<Decision> {
    match (status, kind) {
        (ModerationStatus::Accepted | ModerationStatus::Refused, _) => Vec::new(),
        (_, ModerationKind::Submission) => vec![Decision::Accepted, Decision::Refused],
        _ => Decision::ALL.to_vec(),
    }
}
