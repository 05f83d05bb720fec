//! What is the same for every address.

mod compression;
mod conditional;
mod cors;
mod files;
mod idempotency;
mod limits;
mod parameters;
mod problems;
mod texts;

/// An address of every operation that reads, with parameters where it takes any.
pub const READS: [&str; 24] = [
    "/api/v1",
    "/api/v1/members?claim=claimed",
    "/api/v1/members.geojson?claim=claimed",
    "/api/v1/members/la-rochelle",
    "/api/v1/actions?theme=health&sort=title",
    "/api/v1/actions.geojson",
    "/api/v1/actions/{action}",
    "/api/v1/events?period=upcoming",
    "/api/v1/events/{event}",
    "/api/v1/working-groups",
    "/api/v1/working-groups/{group}",
    "/api/v1/funding-calls",
    "/api/v1/funding-calls/{call}",
    "/api/v1/search?q=eau",
    "/api/v1/map?zoom=4",
    "/api/v1/map/members?zoom=7",
    "/api/v1/stats",
    "/api/v1/stats/actions?q=eau",
    "/api/v1/stats/members?department=17",
    "/api/v1/stats/events",
    "/api/v1/stats/working-groups",
    "/api/v1/stats/funding-calls",
    "/api/v1/reference",
    "/api/v1/oembed?url={site}/agenda",
];

/// The addresses, each with an entry that is there.
pub async fn reads(app: &crate::support::TestApp) -> Vec<String> {
    let mut reads = READS.map(ToOwned::to_owned).to_vec();
    for read in &mut reads {
        *read = read.replace("{site}", &app.state.config.public_url());
    }
    for (name, list) in [
        ("{action}", "actions"),
        ("{event}", "events"),
        ("{group}", "working-groups"),
        ("{call}", "funding-calls"),
    ] {
        let page = app.json(&format!("/api/v1/{list}?limit=1")).await;
        let slug = page["items"][0]["slug"].as_str().unwrap().to_owned();
        for read in &mut reads {
            *read = read.replace(name, &slug);
        }
    }
    reads
}
