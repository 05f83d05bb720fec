//! People in working groups.

mod closed;
mod enter;
mod lead;

use passerelle_api::entity::working_group;
use reqwest::Method;
use serde_json::Value;

use crate::support::people::Person;
use crate::support::{Answer, TestApp, entries};

/// The list.
pub const GROUPS: &str = "/api/v1/working-groups";

impl TestApp {
    /// A public group that is entered so.
    pub async fn group(&self, access: &str) -> working_group::Model {
        let mut group = entries::working_group(&format!("Groupe {access}"));
        access.clone_into(&mut group.access);
        self.put(&group).await;
        group
    }

    /// Who is in a group, for somebody.
    pub async fn participants(&self, person: &Person, group: &str, query: &str) -> Answer {
        let path = format!("{GROUPS}/{group}/participants{query}");
        self.call(person, Method::GET, &path, None).await
    }

    /// The groups that somebody has to do with, as their account tells.
    pub async fn groups_of(&self, person: &Person) -> Vec<Value> {
        let answer = self
            .call(person, Method::GET, "/api/v1/account", None)
            .await;
        answer.json()["groups"].as_array().unwrap().clone()
    }
}

/// What is told of each participant under a name.
pub fn each(answer: &Answer, field: &str) -> Vec<Value> {
    assert_eq!(answer.status, 200, "{}", answer.body);
    let items = answer.json()["items"].as_array().unwrap().clone();
    items.iter().map(|item| item[field].clone()).collect()
}
