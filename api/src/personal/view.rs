//! Rows as their owners see them in the export.

use std::collections::HashMap;

use passerelle_shared::members::MemberRef;
use passerelle_shared::personal::{
    PersonalAffiliation, PersonalAuditEntry, PersonalClaim, PersonalConsent, PersonalContact,
    PersonalMail, PersonalParticipation, PersonalProfile, PersonalProposal, PersonalRevision,
    PersonalSession,
};
use passerelle_shared::provider::PersonalIdentity;
use sea_orm::DbErr;
use uuid::Uuid;

use super::store::Saved;
use crate::entity::{
    account, affiliation, audit_entry, claim, consent, contact, group_participant, identity, mail,
    proposal, session, working_group,
};
use crate::rows::{code, number};

type Members = HashMap<Uuid, MemberRef>;

/// The account.
pub(super) fn profile(row: account::Model) -> Result<PersonalProfile, DbErr> {
    Ok(PersonalProfile {
        id: row.id,
        lang: code("account.lang", row.id, &row.lang)?,
        role: code("account.role", row.id, &row.role)?,
        email: row.email,
        email_verified_at: row.email_verified_at,
        given_name: row.given_name,
        family_name: row.family_name,
        has_password: row.password_hash.is_some(),
        has_second_factor: row.totp_confirmed_at.is_some(),
        created_at: row.created_at,
        updated_at: row.updated_at,
        last_seen_at: row.last_seen_at,
    })
}

/// A part in a member, if the member is there.
pub(super) fn affiliation(
    row: affiliation::Model,
    members: &Members,
) -> Option<Result<PersonalAffiliation, DbErr>> {
    let member = members.get(&row.member_id)?.clone();
    let view = || {
        Ok(PersonalAffiliation {
            member,
            role: code("affiliation.role", row.id, &row.role)?,
            function: code("affiliation.function", row.id, &row.function)?,
            title: row.title,
            created_at: row.created_at,
            accepted_at: row.accepted_at,
        })
    };
    Some(view())
}

/// A part in a working group.
pub(super) fn participation(
    (row, group): (group_participant::Model, working_group::Model),
    members: &Members,
) -> Result<PersonalParticipation, DbErr> {
    Ok(PersonalParticipation {
        group: group.name,
        member: row.member_id.and_then(|id| members.get(&id).cloned()),
        role: code("group_participant.role", row.id, &row.role)?,
        status: code("group_participant.status", row.id, &row.status)?,
        message: row.message,
        since: row.since,
    })
}

/// A session.
pub(super) fn session(row: session::Model) -> Result<PersonalSession, DbErr> {
    Ok(PersonalSession {
        method: code("session.method", row.id, &row.method)?,
        user_agent: row.user_agent,
        created_at: row.created_at,
        last_used_at: row.last_used_at,
        expires_at: row.expires_at,
        ended_at: row.ended_at,
    })
}

/// Who somebody is at another service.
pub(super) fn identity(row: identity::Model) -> PersonalIdentity {
    PersonalIdentity {
        issuer: row.issuer,
        subject: row.subject,
        created_at: row.created_at,
        last_used_at: row.last_used_at,
    }
}

/// A claim, if the member is there.
pub(super) fn claim(row: claim::Model, members: &Members) -> Option<Result<PersonalClaim, DbErr>> {
    let member = members.get(&row.member_id)?.clone();
    let view = || {
        Ok(PersonalClaim {
            member,
            function: code("claim.function", row.id, &row.function)?,
            title: row.title,
            message: row.message,
            status: code("claim.status", row.id, &row.status)?,
            created_at: row.created_at,
            decided_at: row.decided_at,
            reason: row.reason,
        })
    };
    Some(view())
}

/// A proposal.
pub(super) fn proposal(row: proposal::Model) -> Result<PersonalProposal, DbErr> {
    let entry = crate::proposals::entry(&row)?;
    Ok(PersonalProposal {
        kind: crate::proposals::kind(&row)?,
        entry_type: entry.map(|(entry_type, _)| entry_type),
        entry: entry.map(|(_, id)| id),
        status: code("proposal.status", row.id, &row.status)?,
        name: row.name,
        value: row.value,
        message: row.message,
        created_at: row.created_at,
        reason: row.reason,
        answer: row.answer,
    })
}

/// A line of the consent log.
pub(super) fn consent(row: consent::Model, members: &Members) -> Result<PersonalConsent, DbErr> {
    let audience = row.audience.as_deref();
    Ok(PersonalConsent {
        kind: code("consent.kind", row.id, &row.kind)?,
        member: row.member_id.and_then(|id| members.get(&id).cloned()),
        audience: audience
            .map(|audience| code("consent.audience", row.id, audience))
            .transpose()?,
        version: row.version,
        given_at: row.given_at,
        withdrawn_at: row.withdrawn_at,
    })
}

/// A contact, if the member is there.
pub(super) fn contact(
    row: contact::Model,
    members: &Members,
) -> Option<Result<PersonalContact, DbErr>> {
    let member = members.get(&row.member_id)?.clone();
    let view = || {
        Ok(PersonalContact {
            member,
            function: code("contact.function", row.id, &row.function)?,
            visibility: code("contact.visibility", row.id, &row.visibility)?,
            email_visibility: code("contact.email_visibility", row.id, &row.email_visibility)?,
            phone_visibility: code("contact.phone_visibility", row.id, &row.phone_visibility)?,
            name: row.name,
            title: row.title,
            email: row.email,
            phone: row.phone,
        })
    };
    Some(view())
}

/// A line of the audit log, for an account.
pub(super) fn audit_entry(row: audit_entry::Model, account: Uuid) -> PersonalAuditEntry {
    PersonalAuditEntry {
        at: row.at,
        own: row.account_id == Some(account),
        deed: row.deed,
        subject_type: row.subject_type,
        subject_id: row.subject_id,
        detail: row.detail,
    }
}

/// A saved state.
pub(super) fn revision(row: Saved) -> Result<PersonalRevision, DbErr> {
    let (id, entry_type, entry_id, version, change, at) = row;
    Ok(PersonalRevision {
        id,
        entry_type: code("revision.entry_type", id, &entry_type)?,
        entry_id,
        version: number("revision.version", id, version)?,
        change: code("revision.change", id, &change)?,
        at,
    })
}

/// A mail.
pub(super) fn mail(row: mail::Model) -> PersonalMail {
    PersonalMail {
        template: row.template,
        created_at: row.created_at,
        sent_at: row.sent_at,
    }
}
