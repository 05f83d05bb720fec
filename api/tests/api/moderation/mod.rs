//! What waits for a decision, and deciding it.

mod decisions;
mod proposals;
mod queue;
mod submissions;

use passerelle_api::entity::audit_entry;
use reqwest::Method;
use sea_orm::EntityTrait;
use serde_json::{Value, json};

use crate::claims::claim::{mail_to, token};
use crate::support::people::Person;
use crate::support::{Answer, TestApp};

/// A town that keeps its page.
pub const TOWN: &str = "la-rochelle";
/// What an outsider writes from.
pub const OUTSIDER: &str = "pauline.riviere@exemple.fr";

/// A correction of a member's page.
pub fn correction(member: &str, message: &str) -> Value {
    json!({
        "kind": "correction", "entry_type": "member", "entry": member,
        "field": "website", "value": "https://www.larochelle.fr", "message": message,
        "author": {"name": "Pauline Rivière", "email": OUTSIDER},
    })
}

/// A member that the directory does not hold.
pub fn missing(name: &str, siren: &str) -> Value {
    json!({
        "kind": "missing_member", "name": name, "member_kind": "association", "siren": siren,
        "website": "https://exemple.fr", "message": "Elle jumelle trois lycées.",
        "author": {"name": "Pauline Rivière", "email": OUTSIDER},
    })
}

/// A report of a member's page.
pub fn report(member: &str, message: &str) -> Value {
    json!({
        "kind": "report", "entry_type": "member", "entry": member, "reason": "personal_data",
        "message": message, "author": {"name": "Pauline Rivière", "email": OUTSIDER},
    })
}

impl TestApp {
    /// Proposes something without signing in, and follows the link.
    pub async fn propose(&self, wanted: &Value) {
        let answer = self.post("/api/v1/proposals", wanted).await;
        assert_eq!(answer.status, 202, "{}", answer.body);
        let link = token(&mail_to(self, OUTSIDER, "proposal_link").await);
        let confirmed = self.confirm(&link).await;
        assert_eq!(confirmed.status, 204, "{}", confirmed.body);
    }

    /// Follows the link that confirms a proposal.
    pub async fn confirm(&self, token: &str) -> Answer {
        let body = json!({ "token": token });
        self.post("/api/v1/proposal-confirmations", &body).await
    }

    /// A page of the queue.
    pub async fn queue(&self, who: &Person, query: &str) -> Value {
        let path = format!("/api/v1/moderation?{query}");
        let answer = self.call(who, Method::GET, &path, None).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.json()
    }

    /// The item of the queue whose message is this.
    pub async fn waiting(&self, who: &Person, message: &str) -> Value {
        let page = self.queue(who, "limit=100").await;
        let items = page["items"].as_array().unwrap();
        let found = items.iter().find(|item| item["message"] == message);
        found
            .unwrap_or_else(|| panic!("{message} is not in {page}"))
            .clone()
    }

    /// Decides some items, and gives what came of each.
    pub async fn decide(
        &self,
        who: &Person,
        items: &[&Value],
        decision: &str,
        reason: Option<&str>,
    ) -> Vec<Value> {
        let items: Vec<Value> = items
            .iter()
            .map(|item| {
                let version = &item["entry"]["version"];
                let known = item["kind"] == "submission";
                let mut body = json!({"kind": item["kind"], "id": item["id"]});
                if known {
                    body["version"] = version.clone();
                }
                body
            })
            .collect();
        let mut body = json!({"items": items, "decision": decision});
        if let Some(reason) = reason {
            body["reason"] = json!(reason);
        }
        let answer = self.decisions(who, &body).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.json()["items"].as_array().unwrap().clone()
    }

    /// Sends decisions.
    pub async fn decisions(&self, who: &Person, body: &Value) -> Answer {
        let path = "/api/v1/moderation/decisions";
        self.call(who, Method::POST, path, Some(body)).await
    }

    /// The deeds of the audit log, in order.
    pub async fn deeds(&self) -> Vec<String> {
        let mut rows = audit_entry::Entity::find()
            .all(self.database.reader())
            .await
            .unwrap();
        rows.sort_by_key(|row| row.id);
        rows.into_iter().map(|row| row.deed).collect()
    }
}

/// What was refused of a decision.
pub fn refusals(outcomes: &[Value]) -> Vec<Option<&str>> {
    outcomes.iter().map(|it| it["refused"].as_str()).collect()
}
