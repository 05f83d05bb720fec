use super::*;

const TOWN: Uuid = Uuid::from_u128(1);
const OTHER: Uuid = Uuid::from_u128(2);
const GROUP: Uuid = Uuid::from_u128(3);

fn actor(role: AccountRole, members: &[(Uuid, MemberRole)]) -> Actor {
    Actor {
        account: Uuid::from_u128(9),
        session: Some(Uuid::from_u128(8)),
        role,
        second_factor: SecondFactorState::Passed,
        members: members.to_vec(),
        groups: Vec::new(),
        led_groups: Vec::new(),
        scopes: None,
    }
}

const DEEDS: [Deed; 8] = [
    Deed::Read,
    Deed::Contacts,
    Deed::Edit,
    Deed::Publish,
    Deed::Delete,
    Deed::Staff,
    Deed::Meet,
    Deed::Join,
];

/// What is allowed of the eight deeds, as letters.
fn letters(actor: &Actor, thing: Thing<'_>) -> String {
    let letters = ["r", "c", "e", "p", "d", "s", "m", "j"];
    DEEDS
        .iter()
        .zip(letters)
        .filter(|&(&deed, _)| can(actor, deed, thing).is_ok())
        .map(|(_, letter)| letter)
        .collect()
}

#[test]
fn the_table_of_deeds() {
    let reader = actor(AccountRole::Member, &[(TOWN, MemberRole::Reader)]);
    let editor = actor(AccountRole::Member, &[(TOWN, MemberRole::Editor)]);
    let head = actor(AccountRole::Member, &[(TOWN, MemberRole::Administrator)]);
    let stranger = actor(AccountRole::Member, &[]);
    let mut lead = actor(AccountRole::Member, &[(OTHER, MemberRole::Reader)]);
    lead.groups.push(GROUP);
    lead.led_groups.push(GROUP);
    let region = actor(AccountRole::Region, &[]);
    let animator = actor(AccountRole::Animator, &[]);
    let everyone = [reader, editor, head, stranger, lead, region, animator];
    let town = |trusted| Thing::Member {
        id: TOWN,
        trusted,
        public: true,
    };
    let entry = |owners, trusted, group| Thing::Entry {
        owners,
        trusted,
        group,
        public: true,
    };
    for (thing, expected) in [
        (
            town(true),
            ["rcm", "rcepm", "rcepsm", "", "m", "rm", "rcepdsmj"],
        ),
        (
            town(false),
            ["rcm", "rcem", "rcesm", "", "m", "rm", "rcepdsmj"],
        ),
        (
            entry(&[TOWN, OTHER], true, None),
            ["r", "repd", "repd", "", "r", "rm", "rcepdsmj"],
        ),
        (
            entry(&[OTHER, TOWN], true, None),
            ["r", "re", "re", "", "r", "rm", "rcepdsmj"],
        ),
        (
            entry(&[OTHER], false, Some(GROUP)),
            ["", "", "", "", "repd", "rm", "rcepdsmj"],
        ),
        (
            Thing::Group {
                id: GROUP,
                public: true,
            },
            ["mj", "mj", "mj", "", "repsmj", "rmj", "rcepdsmj"],
        ),
        (Thing::Directory, ["", "", "", "", "", "rem", "rcepdsmj"]),
        (
            Thing::FundingCall { public: true },
            ["", "", "", "", "", "repdm", "rcepdsmj"],
        ),
    ] {
        let found: Vec<String> = everyone.iter().map(|it| letters(it, thing)).collect();
        assert_eq!(found, expected, "{thing:?}");
    }
}

#[test]
fn what_may_not_be_seen_does_not_exist() {
    let stranger = actor(AccountRole::Member, &[(OTHER, MemberRole::Administrator)]);
    let draft = |public| Thing::Entry {
        owners: &[TOWN],
        trusted: true,
        group: None,
        public,
    };
    assert_eq!(
        can(&stranger, Deed::Edit, draft(false)),
        Err(Refusal::Invisible)
    );
    assert_eq!(
        can(&stranger, Deed::Edit, draft(true)),
        Err(Refusal::Forbidden)
    );
    let reader = actor(AccountRole::Member, &[(TOWN, MemberRole::Reader)]);
    let region = actor(AccountRole::Region, &[]);
    for sees in [&reader, &region] {
        assert_eq!(can(sees, Deed::Edit, draft(false)), Err(Refusal::Forbidden));
    }
}

#[test]
fn a_token_does_no_more_than_its_scopes() {
    let mut script = actor(AccountRole::Administrator, &[]);
    script.scopes = Some(vec![TokenScope::Read]);
    assert_eq!(admits(Permission::SignedIn, &script, true), Ok(()));
    assert_eq!(
        admits(Permission::SignedIn, &script, false),
        Err(Refusal::Forbidden)
    );
    assert_eq!(
        admits(Permission::Account, &script, true),
        Err(Refusal::Forbidden)
    );
}

#[test]
fn the_second_factor_comes_first() {
    let mut animator = actor(AccountRole::Animator, &[]);
    for state in [
        SecondFactorState::CodeRequired,
        SecondFactorState::EnrolmentRequired,
    ] {
        animator.second_factor = state;
        assert_eq!(admits(Permission::Account, &animator, false), Ok(()));
        for permission in [
            Permission::SignedIn,
            Permission::Animator,
            Permission::Administrator,
        ] {
            assert_eq!(
                admits(permission, &animator, true),
                Err(Refusal::SecondFactor)
            );
        }
    }
}
