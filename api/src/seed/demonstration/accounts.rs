//! Accounts of the demonstration, one for each role. Everybody knows their password: they exist
//! where the entries are invented, and nowhere else.

use passerelle_shared::accounts::{AccountRole, MemberRole};
use passerelle_shared::codes::Function;
use passerelle_shared::lang::Lang;
use sea_orm::EntityTrait;

use super::stage::Stage;
use crate::accounts::{password, store, totp};
use crate::entity::{account, affiliation};

/// The password of every account.
pub const PASSWORD: &str = "quatre chevaux boivent du cidre";

/// An account of the demonstration.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// E-mail address.
    pub email: &'static str,
    /// Given and family name.
    pub name: (&'static str, &'static str),
    /// Part on the platform.
    pub role: AccountRole,
    /// Key of its member in the demonstration's file, its name, and the part in it.
    pub member: Option<(&'static str, &'static str, MemberRole)>,
    /// Elected official, officer or other.
    pub function: Function,
}

/// The accounts.
pub const ACCOUNTS: &[Known] = &[
    Known {
        email: "lecture@passerelle.example",
        name: ("Inès", "Garat"),
        role: AccountRole::Member,
        member: Some(("la-rochelle", "La Rochelle", MemberRole::Reader)),
        function: Function::Elu,
    },
    Known {
        email: "edition@passerelle.example",
        name: ("Marc", "Lenoir"),
        role: AccountRole::Member,
        member: Some(("la-rochelle", "La Rochelle", MemberRole::Editor)),
        function: Function::Technicien,
    },
    Known {
        email: "responsable@passerelle.example",
        name: ("Sophie", "Ardouin"),
        role: AccountRole::Member,
        member: Some(("la-rochelle", "La Rochelle", MemberRole::Administrator)),
        function: Function::Technicien,
    },
    Known {
        email: "voisine@passerelle.example",
        name: ("Nadia", "Ferrand"),
        role: AccountRole::Member,
        member: Some(("poitiers", "Poitiers", MemberRole::Administrator)),
        function: Function::Technicien,
    },
    Known {
        email: "animation@passerelle.example",
        name: ("Hugo", "Tessier"),
        role: AccountRole::Animator,
        member: None,
        function: Function::Other,
    },
    Known {
        email: "region@passerelle.example",
        name: ("Aline", "Dubourg"),
        role: AccountRole::Region,
        member: None,
        function: Function::Technicien,
    },
    Known {
        email: "administration@passerelle.example",
        name: ("Yann", "Picaud"),
        role: AccountRole::Administrator,
        member: None,
        function: Function::Other,
    },
];

/// Loads the accounts.
///
/// # Errors
/// The database refuses.
pub(super) async fn load(stage: &mut Stage) -> anyhow::Result<usize> {
    let hash = tokio::task::spawn_blocking(|| password::made(PASSWORD)).await??;
    for known in ACCOUNTS {
        let second_factor = known.role != AccountRole::Member;
        let id = crate::seed::id("account", known.email);
        let row = account::Model {
            id,
            email_verified_at: Some(stage.now),
            given_name: known.name.0.to_owned(),
            family_name: known.name.1.to_owned(),
            password_hash: Some(hash.clone()),
            totp_secret: second_factor.then(totp::new_secret).transpose()?,
            totp_confirmed_at: second_factor.then_some(stage.now),
            ..store::blank(known.email.to_owned(), known.role, Lang::Fr, stage.now)
        };
        store::insert(stage.connection(), row).await?;
        let Some((member, _, role)) = known.member else {
            continue;
        };
        let row = affiliation::Model {
            id: crate::seed::id("affiliation", known.email),
            account_id: id,
            member_id: stage.member(member)?,
            role: role.code().to_owned(),
            function: known.function.code().to_owned(),
            title: None,
            created_at: stage.now,
            accepted_at: Some(stage.now),
        };
        affiliation::Entity::insert(affiliation::ActiveModel::from(row))
            .exec_without_returning(stage.connection())
            .await?;
    }
    Ok(ACCOUNTS.len())
}
