//! Writing entries.

mod bounds;
mod deletion;
mod documents;
pub mod events;
pub mod funding_calls;
mod history;
mod hostile;
mod members;
mod own;
mod publication;
mod races;
mod rights;
pub mod working_groups;

use passerelle_api::entity::{action, revision};
use passerelle_shared::accounts::{AccountRole, MemberRole};
use reqwest::Method;
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::people::Person;
use crate::support::{Answer, TestApp};

/// Whose actions these tests write.
pub const TOWN: &str = "la-rochelle";
/// A town that has nothing to do with them.
pub const OTHER: &str = "royan";
/// The list.
pub const ACTIONS: &str = "/api/v1/actions";

/// An action with everything, led by a member.
pub fn document(lead: Uuid, title: &str) -> Value {
    json!({
        "title": title,
        "summary": "Un réseau d’eau pour trois quartiers.",
        "description": "# Objectifs\n\nDe l’eau **potable**.",
        "relation": "cooperation_decentralisee",
        "status": "active",
        "lead": lead,
        "partners": [
            {"side": "foreign", "role": "implementing", "name": "Commune de Zzyzx", "country": "BF",
             "place": "Kaya", "point": {"latitude": 13.09, "longitude": -1.08}},
        ],
        "places": [{"name": "Kaya", "country": "BF", "point": {"latitude": 13.09, "longitude": -1.08}}],
        "themes": ["education", "health"],
        "sdgs": [4, 6],
        "budget": [
            {"source": "Ville", "amount_cents": 1_500_000, "nature": "cash"},
            {"source": "Agence de l’eau", "amount_cents": 500_000, "nature": "cash",
             "scheme": "adour_garonne_oudin_santini"},
        ],
        "starts_on": "2026-01-01",
        "ends_on": "2028-12-31",
        "convention": {"signed_on": "2025-11-03", "reference": "Délibération 2025-118"},
        "oda_eligible": true,
        "seeking_partners": true,
        "seeking_for": "Un hôpital jumeau",
    })
}

impl TestApp {
    /// An editor of a member.
    pub async fn editor(&self, slug: &str) -> Person {
        self.person(AccountRole::Member, &[(slug, MemberRole::Editor)])
            .await
    }

    /// A change that starts from a version, as `If-Match` says it.
    pub async fn change(
        &self,
        person: &Person,
        method: Method,
        path: &str,
        version: &str,
        body: Option<&Value>,
    ) -> Answer {
        let request = self.request(method, path).bearer_auth(&person.token);
        let request = request.header("if-match", version);
        self.send(match body {
            Some(body) => request.json(body),
            None => request,
        })
        .await
    }

    /// A new action, as its source.
    pub async fn create(&self, person: &Person, document: &Value) -> Value {
        let answer = self
            .call(person, Method::POST, ACTIONS, Some(document))
            .await;
        assert_eq!(answer.status, 201, "{}", answer.body);
        answer.json()
    }

    /// Takes an action a step, from its present version on.
    pub async fn step(&self, person: &Person, action: &Value, publication: &str) -> Answer {
        let source = self.source(person, action).await;
        let path = format!("{}/publication", path_of(action));
        let body = json!({"publication": publication});
        self.change(person, Method::PUT, &path, &tag(&source), Some(&body))
            .await
    }

    /// The source of an action.
    pub async fn source(&self, person: &Person, action: &Value) -> Value {
        let path = format!("{}/source", path_of(action));
        let answer = self.call(person, Method::GET, &path, None).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        let source = answer.json();
        assert_eq!(answer.header("etag"), Some(tag(&source).as_str()));
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        source
    }

    /// Everything that is written of actions.
    pub async fn written(&self) -> (Vec<action::Model>, usize) {
        let connection = self.database.reader();
        let mut actions = action::Entity::find().all(connection).await.unwrap();
        actions.sort_by_key(|row| row.id);
        let revisions = revision::Entity::find().all(connection).await.unwrap();
        (actions, revisions.len())
    }
}

/// The address of an action.
pub fn path_of(action: &Value) -> String {
    format!("{ACTIONS}/{}", action["id"].as_str().unwrap())
}

/// The tag of a source's version.
pub fn tag(source: &Value) -> String {
    format!("\"{}\"", source["version"])
}

/// What is wrong with which field.
pub fn mistakes(answer: &Answer) -> Vec<(String, String)> {
    assert_eq!(answer.status, 422, "{}", answer.body);
    let problem = answer.json();
    let errors = problem["errors"].as_array().unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    errors
        .iter()
        .map(|error| (text(&error["pointer"]), text(&error["rule"])))
        .collect()
}
