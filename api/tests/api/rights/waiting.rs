//! What waits for a decision.

use passerelle_api::entity::{claim, proposal};
use passerelle_shared::accounts::AccountRole;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::TestApp;
use crate::support::entries::insert;

/// Something that waits for a decision, as the item that a decision names.
pub async fn waiting(app: &TestApp, town: Uuid, name: &str) -> Value {
    let kind = name.replace('-', "_");
    let id = Uuid::now_v7();
    let now = app.clock.now();
    if kind == "claim" {
        let row = claim::Model {
            id,
            member_id: town,
            account_id: app.account(AccountRole::Member, &[]).await.id,
            function: "elu".to_owned(),
            title: None,
            message: None,
            status: "pending".to_owned(),
            created_at: now,
            decided_by: None,
            decided_at: None,
            reason: None,
            answer: None,
        };
        app.write(&[], async |connection| insert(connection, row).await)
            .await;
        return json!({"kind": kind, "id": id});
    }
    let about = (kind != "missing_member").then_some(town);
    let row = proposal::Model {
        id,
        kind: kind.clone(),
        status: "pending".to_owned(),
        entry_type: about.map(|_| "member".to_owned()),
        entry_id: about,
        field: None,
        value: None,
        report_reason: (kind == "report").then(|| "wrong".to_owned()),
        name: about.is_none().then(|| "Qui manque".to_owned()),
        member_kind: about.is_none().then(|| "association".to_owned()),
        insee: None,
        siren: None,
        website: None,
        member_id: None,
        message: "Voilà.".to_owned(),
        account_id: None,
        author_name: Some("Quelqu’un".to_owned()),
        author_email: Some("quelquun@exemple.fr".to_owned()),
        lang: "fr".to_owned(),
        created_at: now,
        decided_by: None,
        decided_at: None,
        reason: None,
        answer: None,
    };
    app.write(&[], async |connection| insert(connection, row).await)
        .await;
    json!({"kind": kind, "id": id})
}
