//! `GET /api/v1/working-groups/{id}`

use passerelle_api::entity::{former_slug, working_group_member};
use passerelle_shared::codes::EntryType;
use serde_json::json;
use time::Duration;

use crate::support::entries::{self, Row, insert};
use crate::support::{NOW, on_both};

on_both! {
    /// A closed group and a draft are not there, by whatever name.
    async fn closed_groups_are_not_there(app) {
        let mut group = entries::working_group("Cercle");
        app.write(&[(EntryType::WorkingGroup, group.id)], async |connection| {
            group.clone().save(connection).await;
            let row = former_slug::Model { entry_type: "working_group".to_owned(), slug: "ancien-cercle".to_owned(), entry_id: group.id };
            insert(connection, row).await;
        }).await;
        assert_eq!(app.json("/api/v1/working-groups/cercle").await, app.json(&format!("/api/v1/working-groups/{}", group.id)).await);
        let moved = app.get("/api/v1/working-groups/ancien-cercle").await;
        assert_eq!((moved.status, moved.header("location")), (308, Some("/api/v1/working-groups/cercle")));
        for (publication, access) in [("published", "closed"), ("draft", "open"), ("archived", "open")] {
            publication.clone_into(&mut group.publication);
            access.clone_into(&mut group.access);
            app.put(&group).await;
            for name in ["cercle", "ancien-cercle", &group.id.to_string()] {
                let answer = app.get(&format!("/api/v1/working-groups/{name}")).await;
                assert_eq!((answer.status, &answer.json()["code"]), (404, &json!("not_found")), "{access} {name}");
            }
        }
    }
}

on_both! {
    /// Members by name, leads apart, public meetings with the coming first, and the next of them.
    async fn a_page_comes_in_one_answer(app) {
        let group = entries::working_group("Groupe");
        let members = [app.member("royan").await, app.member("la-rochelle").await];
        app.write(&[(EntryType::WorkingGroup, group.id)], async |connection| {
            group.clone().save(connection).await;
            for (member, lead) in members.iter().zip([true, false]) {
                let row = working_group_member::Model { working_group_id: group.id, member_id: member.id, lead };
                insert(connection, row).await;
            }
        }).await;
        for (title, days, visibility, status) in [
            ("Ancienne", -10, "public", "scheduled"),
            ("Annulée", 2, "public", "cancelled"),
            ("Secrète", 3, "group", "scheduled"),
            ("Plus tard", 9, "public", "scheduled"),
            ("Bientôt", 5, "public", "scheduled"),
        ] {
            let mut event = entries::event(title);
            event.starts_at = NOW + Duration::days(days);
            event.ends_at = event.starts_at + Duration::hours(1);
            event.working_group_id = Some(group.id);
            visibility.clone_into(&mut event.visibility);
            status.clone_into(&mut event.status);
            app.put(&event).await;
        }
        let detail = app.json("/api/v1/working-groups/groupe").await;
        let names = |field: &str, name: &str| detail[field].as_array().unwrap().iter().map(|found| found[name].as_str().unwrap().to_owned()).collect::<Vec<_>>();
        assert_eq!(names("members", "slug"), ["la-rochelle", "royan"]);
        assert_eq!(names("leads", "slug"), ["royan"]);
        assert_eq!(names("meetings", "title"), ["Annulée", "Bientôt", "Plus tard", "Ancienne"]);
        assert_eq!((&detail["next_meeting_at"], &detail["members_count"]), (&json!("2026-11-29T09:30:00Z"), &json!(2)));
        let listed = app.json("/api/v1/working-groups?q=groupe&member=royan").await;
        let listed = listed["items"].as_array().unwrap().iter().find(|found| found["slug"] == "groupe").unwrap().clone();
        assert_eq!(listed["next_meeting_at"], detail["next_meeting_at"]);
        let meeting = app.json("/api/v1/events/bientot").await;
        assert_eq!(meeting["working_group"]["slug"], "groupe");
    }
}
