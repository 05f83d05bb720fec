//! What is refused of a query string is refused by every operation in the same way.

use passerelle_api::openapi;
use serde_json::Value;

use super::reads;
use crate::support::lists::refuses;
use crate::support::on_both;

on_both! {
    reading
    /// No operation overlooks what it does not know.
    async fn unknown_parameters_are_refused_everywhere(app) {
        for path in reads(&app).await.iter().map(String::as_str).chain(["/health/live", "/health/ready"]) {
            let bare = path.split('?').next().unwrap();
            refuses(&app, bare, &[("nope=1", "nope"), ("nope", "nope"), ("nope=", "nope"), ("nope=%ff", "nope"), ("_=1700000000", "_")]).await;
            assert_ne!(app.get(&format!("{bare}?")).await.status, 400, "{bare}");
        }
    }
}

on_both! {
    reading
    /// A parameter without a value is refused; blank words are no words.
    async fn empty_values_are_refused_everywhere(app) {
        let document: Value = serde_json::from_str(&openapi::document()).unwrap();
        let mut asked = 0;
        for (path, operations) in document["paths"].as_object().unwrap() {
            // Who may not read hears that first.
            if operations["get"]["security"].is_array() {
                continue;
            }
            let path = &path.replace("{format}", "jsonld");
            for parameter in operations["get"]["parameters"].as_array().into_iter().flatten().filter(|parameter| parameter["in"] == "query") {
                let name = parameter["name"].as_str().unwrap();
                if name == "q" {
                    assert_eq!(app.get(&format!("{path}?q=")).await.status, 200, "{path}");
                } else {
                    refuses(&app, path, &[(&format!("{name}="), name), (name, name), (&format!("q=eau&{name}="), name)]).await;
                }
                asked += 1;
            }
        }
        assert!(asked > 100, "{asked}");
    }
}
