//! What is pure of the queue.

use passerelle_shared::lang::Lang;
use passerelle_shared::moderation::{
    DecidedItem, Decision, ModerationCounts, ModerationItem, ModerationKind, ModerationStatus,
};
use uuid::Uuid;

use crate::tr;

/// What a kind of thing is called, several of them.
pub(super) fn kinds(lang: Lang, kind: ModerationKind) -> &'static str {
    match kind {
        ModerationKind::Claim => tr!(lang, animation.kind.claim),
        ModerationKind::Submission => tr!(lang, animation.kind.submission),
        ModerationKind::Correction => tr!(lang, animation.kind.correction),
        ModerationKind::MissingMember => tr!(lang, animation.kind.missing_member),
        ModerationKind::Report => tr!(lang, animation.kind.report),
    }
}

/// What one of a kind is called.
pub(super) fn kind(lang: Lang, kind: ModerationKind) -> &'static str {
    match kind {
        ModerationKind::Claim => tr!(lang, animation.one.claim),
        ModerationKind::Submission => tr!(lang, animation.one.submission),
        ModerationKind::Correction => tr!(lang, animation.one.correction),
        ModerationKind::MissingMember => tr!(lang, animation.one.missing_member),
        ModerationKind::Report => tr!(lang, animation.one.report),
    }
}

/// Where things stand.
pub(super) fn status(lang: Lang, status: ModerationStatus) -> &'static str {
    match status {
        ModerationStatus::Pending => tr!(lang, animation.status.pending),
        ModerationStatus::Asked => tr!(lang, animation.status.asked),
        ModerationStatus::Accepted => tr!(lang, animation.status.accepted),
        ModerationStatus::Refused => tr!(lang, animation.status.refused),
    }
}

/// How many wait of a kind.
pub(super) const fn count(counts: &ModerationCounts, kind: ModerationKind) -> u64 {
    match kind {
        ModerationKind::Claim => counts.claim,
        ModerationKind::Submission => counts.submission,
        ModerationKind::Correction => counts.correction,
        ModerationKind::MissingMember => counts.missing_member,
        ModerationKind::Report => counts.report,
    }
}

/// How many wait of all kinds.
pub(super) fn sum(counts: &ModerationCounts) -> u64 {
    ModerationKind::ALL
        .iter()
        .map(|&kind| count(counts, kind))
        .sum()
}

/// What can be decided of all of them at once, in the order in which it is shown.
pub(super) fn common(items: &[ModerationItem]) -> Vec<Decision> {
    let all = [Decision::Accepted, Decision::Asked, Decision::Refused];
    all.into_iter()
        .filter(|decision| {
            !items.is_empty() && items.iter().all(|it| it.decisions.contains(decision))
        })
        .collect()
}

/// A thing as a decision names it; `known` says which member of the directory a missing one is.
pub(super) fn decided(item: &ModerationItem, known: &[(Uuid, Uuid)]) -> DecidedItem {
    let submission = item.kind == ModerationKind::Submission;
    let entry = item.entry.as_ref().filter(|_| submission);
    DecidedItem {
        kind: item.kind,
        id: item.id,
        version: entry.map(|entry| entry.version),
        member: known
            .iter()
            .find(|(id, _)| *id == item.id)
            .map(|&(_, member)| member),
    }
}

#[cfg(test)]
mod tests {
    use time::OffsetDateTime;

    use super::*;

    fn item(id: u128, decisions: &[Decision]) -> ModerationItem {
        ModerationItem {
            kind: ModerationKind::Report,
            id: Uuid::from_u128(id),
            title: String::new(),
            entry: None,
            member: None,
            author: None,
            at: OffsetDateTime::UNIX_EPOCH,
            status: ModerationStatus::Pending,
            message: None,
            reason: None,
            answer: None,
            decided_at: None,
            decisions: decisions.to_vec(),
            claim: None,
            correction: None,
            missing_member: None,
            report: None,
        }
    }

    #[test]
    fn many_are_decided_as_each_of_them_may_be() {
        let all = [Decision::Refused, Decision::Accepted, Decision::Asked];
        let (free, submitted) = (
            item(1, &all),
            item(2, &[Decision::Accepted, Decision::Refused]),
        );
        assert_eq!(common(&[]), []);
        assert_eq!(
            common(std::slice::from_ref(&free)),
            [Decision::Accepted, Decision::Asked, Decision::Refused]
        );
        assert_eq!(
            common(&[free, submitted]),
            [Decision::Accepted, Decision::Refused]
        );
        assert_eq!(common(&[item(3, &[])]), []);
    }

    #[test]
    fn a_missing_member_may_be_one_that_is_known() {
        let known = [(Uuid::from_u128(1), Uuid::from_u128(9))];
        assert_eq!(decided(&item(1, &[]), &known).member, Some(known[0].1));
        assert_eq!(decided(&item(2, &[]), &known).member, None);
    }
}
