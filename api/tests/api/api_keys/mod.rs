mod counting;
mod keys;
mod life;

use passerelle_shared::accounts::AccountRole;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::people::Person;
use crate::support::{Answer, TestApp};

const OWN: &str = "/api/v1/account/api-keys";
const ALL: &str = "/api/v1/api-keys";
/// What everybody reads.
const READ: &str = "/api/v1/actions?limit=1";

impl TestApp {
    /// A key that somebody asks for.
    async fn asked(&self, owner: &Person, name: &str) -> Value {
        let wanted =
            json!({"name": name, "purpose": "Une carte.", "website": "https://exemple.fr"});
        let answer = self.call(owner, Method::POST, OWN, Some(&wanted)).await;
        assert_eq!(answer.status, 201, "{}", answer.body);
        answer.json()
    }

    async fn decide_key(&self, who: &Person, key: &Value, decision: &Value) -> Answer {
        let path = format!("{ALL}/{}/decision", key["id"].as_str().unwrap());
        self.call(who, Method::PUT, &path, Some(decision)).await
    }

    async fn own_keys(&self, owner: &Person) -> Vec<Value> {
        let answer = self.call(owner, Method::GET, OWN, None).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.json()["items"].as_array().unwrap().clone()
    }

    /// A new secret of a key.
    async fn secret(&self, owner: &Person, key: &Value) -> String {
        let path = format!("{OWN}/{}/secret", key["id"].as_str().unwrap());
        let answer = self.call(owner, Method::POST, &path, None).await;
        assert_eq!(answer.status, 201, "{}", answer.body);
        answer.json()["secret"].as_str().unwrap().to_owned()
    }

    /// Reads with a key.
    async fn read_with(&self, secret: &str) -> Answer {
        self.get_with(READ, "x-api-key", secret).await
    }
}

/// A key that is granted, with its owner, its secret and the administrator who granted it.
struct Granted {
    owner: Person,
    administrator: Person,
    key: Value,
    secret: String,
}

async fn granted(app: &TestApp, quota: u32) -> Granted {
    let owner = app.person(AccountRole::Member, &[]).await;
    let administrator = app.person(AccountRole::Administrator, &[]).await;
    let key = app.asked(&owner, "Carte").await;
    let decision = json!({"decision": "granted", "quota_per_hour": quota});
    let answer = app.decide_key(&administrator, &key, &decision).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let secret = app.secret(&owner, &key).await;
    Granted {
        owner,
        administrator,
        key,
        secret,
    }
}
