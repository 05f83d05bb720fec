//! What is pure of a team.

use passerelle_shared::accounts::MemberRole;
use passerelle_shared::claims::Colleague;
use uuid::Uuid;

/// The one person who administers the page, where there is but one: an invitation administers
/// nothing before it is accepted.
pub(super) fn last_administrator(people: &[Colleague]) -> Option<Uuid> {
    let mut administrators = people
        .iter()
        .filter(|it| it.role == MemberRole::Administrator && it.accepted_at.is_some());
    match (administrators.next(), administrators.next()) {
        (Some(one), None) => Some(one.id),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use passerelle_shared::codes::Function;
    use time::OffsetDateTime;

    use super::*;

    fn colleague(id: u128, role: MemberRole, accepted: bool) -> Colleague {
        Colleague {
            id: Uuid::from_u128(id),
            name: String::new(),
            email: String::new(),
            role,
            function: Function::Other,
            title: None,
            accepted_at: accepted.then_some(OffsetDateTime::UNIX_EPOCH),
        }
    }

    #[test]
    fn an_administrator_is_the_last_while_no_other_has_accepted() {
        let (one, editor) = (
            colleague(1, MemberRole::Administrator, true),
            colleague(2, MemberRole::Editor, true),
        );
        let invited = colleague(3, MemberRole::Administrator, false);
        let other = colleague(4, MemberRole::Administrator, true);
        let last = |people: &[&Colleague]| {
            last_administrator(&people.iter().copied().cloned().collect::<Vec<_>>())
        };
        assert_eq!(last(&[&one, &editor, &invited]), Some(one.id));
        assert_eq!(last(&[&one, &other]), None);
        assert_eq!(last(&[&editor, &invited]), None);
    }
}
