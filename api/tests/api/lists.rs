//! What every list does.

use crate::support::on_both;

on_both! {
    /// Pages follow each other without a gap or a repetition.
    async fn pages_follow_each_other(app) {
        for path in ["/api/v1/members?limit=100", "/api/v1/actions?limit=7", "/api/v1/events?limit=9", "/api/v1/working-groups?limit=2", "/api/v1/funding-calls?limit=3"] {
            let mut seen = std::collections::BTreeSet::new();
            let mut next = Some(path.to_owned());
            let mut total = 0;
            while let Some(path) = next {
                let page = app.json(&path).await;
                total = page["total"].as_u64().unwrap();
                for item in page["items"].as_array().unwrap() {
                    assert!(seen.insert(item["id"].as_str().unwrap().to_owned()), "{path}: twice {item}");
                }
                next = page["next"].as_str().map(ToOwned::to_owned);
            }
            assert_eq!(seen.len() as u64, total, "{path}");
            assert!(total > 0, "{path}");
        }
    }
}
