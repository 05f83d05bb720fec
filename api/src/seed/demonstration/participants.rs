//! People of the demonstration in its working groups.

use anyhow::Context;
use passerelle_shared::participants::{GroupRole, ParticipantStatus};
use time::Duration;

use super::accounts::ACCOUNTS;
use super::stage::Stage;
use crate::entity::group_participant;

use GroupRole::{Lead, Participant};
use ParticipantStatus::{Participating, Requested};

/// A person in a group.
struct Known {
    email: &'static str,
    group: &'static str,
    role: GroupRole,
    status: ParticipantStatus,
    message: Option<&'static str>,
    days_ago: i64,
}

const fn known(email: &'static str, group: &'static str, role: GroupRole, days_ago: i64) -> Known {
    Known {
        email,
        group,
        role,
        status: Participating,
        message: None,
        days_ago,
    }
}

const EDITION: &str = "edition@passerelle.example";
const ANIMATION: &str = "animation@passerelle.example";

/// Everybody; each group has a lead.
const PEOPLE: &[Known] = &[
    known(EDITION, "projets-europeens", Lead, 410),
    known(EDITION, "etapes-ficol", Lead, 230),
    known(
        "lecture@passerelle.example",
        "projets-europeens",
        Participant,
        95,
    ),
    known(
        "voisine@passerelle.example",
        "jeunesse-mobilite",
        Participant,
        140,
    ),
    known(
        "responsable@passerelle.example",
        "evaluation-impact",
        Participant,
        60,
    ),
    known(ANIMATION, "premier-projet", Lead, 500),
    known(ANIMATION, "eau-assainissement", Lead, 480),
    known(ANIMATION, "jeunesse-mobilite", Lead, 320),
    known(ANIMATION, "ukraine", Lead, 300),
    known(ANIMATION, "evaluation-impact", Lead, 260),
    known(ANIMATION, "elus-petites-communes", Lead, 180),
    Known {
        email: "voisine@passerelle.example",
        group: "etapes-ficol",
        role: Participant,
        status: Requested,
        message: Some(
            "Nous préparons une note d’idée avec une commune de la région de Kayes, et \
             aimerions la faire relire avant l’été.",
        ),
        days_ago: 2,
    },
];

/// Loads the people. Their accounts and groups are there by then.
///
/// # Errors
/// The database refuses.
pub(super) async fn load(stage: &Stage) -> anyhow::Result<()> {
    let mut rows = Vec::with_capacity(PEOPLE.len());
    for person in PEOPLE {
        let account = ACCOUNTS
            .iter()
            .find(|account| account.email == person.email)
            .with_context(|| format!("nobody has the address {}", person.email))?;
        let member = account.member.map(|(key, ..)| stage.member(key));
        let key = format!("{}/{}", person.group, person.email);
        let row = group_participant::Model {
            id: crate::seed::id("group_participant", &key),
            working_group_id: stage.group(person.group)?,
            account_id: crate::seed::id("account", person.email),
            member_id: member.transpose()?,
            function: account.function.code().to_owned(),
            role: person.role.code().to_owned(),
            status: person.status.code().to_owned(),
            message: person.message.map(ToOwned::to_owned),
            since: stage.now - Duration::days(person.days_ago),
        };
        rows.push(group_participant::ActiveModel::from(row));
    }
    stage.insert(rows).await?;
    Ok(())
}
