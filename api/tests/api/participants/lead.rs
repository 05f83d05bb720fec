//! Leading a group, and handing it over.

use passerelle_shared::accounts::AccountRole;
use passerelle_shared::participants::GroupRole;
use reqwest::Method;
use sea_orm::Set;
use serde_json::json;

use super::{GROUPS, each};
use crate::claims::claim::mail_to;
use crate::support::{entries, on_both};

on_both! {
    /// A group is never left without a lead unnoticed.
    async fn a_lead_hands_the_group_over(app) {
        let group = app.group("open").await;
        let path = format!("{GROUPS}/{}", group.id);
        let (lead, heir) = (app.editor("la-rochelle").await, app.editor("royan").await);
        let own = app.enter(&lead, group.id, GroupRole::Lead).await;
        let inherited = app.enter(&heir, group.id, GroupRole::Participant).await;
        let document = app.call(&lead, Method::GET, &format!("{path}/source"), None).await.json()["document"].clone();
        let mut document = document;
        document["leads"] = json!([app.member("la-rochelle").await.id]);
        document["summary"] = json!("Se relire.");
        assert_eq!(app.change(&heir, Method::PUT, &path, "\"1\"", Some(&document)).await.status, 403);
        assert_eq!(app.change(&lead, Method::PUT, &path, "\"1\"", Some(&document)).await.status, 200);

        let own = format!("{path}/participants/{own}");
        let other = format!("{path}/participants/{inherited}");
        let role = |role: &str| json!({"role": role});
        assert_eq!(app.call(&lead, Method::DELETE, &own, None).await.status, 409);
        assert_eq!(app.call(&lead, Method::PUT, &own, Some(&role("participant"))).await.status, 409);
        // Nobody makes themself a lead.
        assert_eq!(app.call(&heir, Method::PUT, &other, Some(&role("lead"))).await.status, 403);
        assert_eq!(app.call(&lead, Method::PUT, &other, Some(&role("lead"))).await.status, 204);
        assert_eq!(mail_to(&app, &heir.email, "group_lead").await["group"], json!(group.name));
        assert_eq!(app.call(&lead, Method::PUT, &own, Some(&role("participant"))).await.status, 204);
        // It counts at the next request, and shows.
        assert_eq!(app.change(&lead, Method::PUT, &path, "\"2\"", Some(&document)).await.status, 403);
        assert_eq!(app.change(&heir, Method::PUT, &path, "\"2\"", Some(&document)).await.status, 200);
        assert_eq!(each(&app.participants(&lead, &group.slug, "").await, "role"), ["lead", "participant"]);
        let leads = app.json(&path).await["leads"].clone();
        assert_eq!(leads.as_array().unwrap().iter().filter(|it| it["slug"] == "royan").count(), 1);

        // A lead removes; an animator even the last lead, and the animators are told.
        assert_eq!(app.call(&heir, Method::DELETE, &own, None).await.status, 204);
        mail_to(&app, &lead.email, "group_removed").await;
        let animator = app.person(AccountRole::Animator, &[]).await;
        assert_eq!(app.call(&animator, Method::DELETE, &other, None).await.status, 204);
        assert_eq!(mail_to(&app, &animator.email, "group_orphaned").await["group"], json!(group.name));
        assert_eq!(app.call(&heir, Method::PUT, &other, Some(&role("lead"))).await.status, 403);
    }
}

on_both! {
    /// Two leads who leave at once do not leave nobody.
    async fn two_leads_cannot_both_be_the_first_to_leave(app) {
        for _ in 0..10 {
            let group = app.group("open").await;
            let (one, two) = (app.editor("la-rochelle").await, app.editor("royan").await);
            let (first, second) = (app.enter(&one, group.id, GroupRole::Lead).await, app.enter(&two, group.id, GroupRole::Lead).await);
            let path = |id| format!("{GROUPS}/{}/participants/{id}", group.id);
            let (first, second) = (path(first), path(second));
            let (a, b) = tokio::join!(app.call(&one, Method::DELETE, &first, None), app.call(&two, Method::DELETE, &second, None));
            let mut statuses = [a.status, b.status];
            statuses.sort_unstable();
            assert_eq!(statuses, [204, 409]);
            let mut closed = group;
            "draft".clone_into(&mut closed.publication);
            closed.slug = format!("{}-{}", closed.slug, closed.id);
            app.put(&closed).await;
        }
    }
}

on_both! {
    /// A lead who cannot sign in leads nobody: the other is the last.
    async fn a_lead_who_is_switched_off_does_not_count(app) {
        let group = app.group("open").await;
        let (one, two) = (app.editor("la-rochelle").await, app.editor("royan").await);
        let own = app.enter(&one, group.id, GroupRole::Lead).await;
        app.enter(&two, group.id, GroupRole::Lead).await;
        let off = passerelle_api::entity::account::ActiveModel { deactivated_at: Set(Some(app.clock.now())), ..Default::default() };
        passerelle_api::accounts::store::update(app.database.writer(), two.id, off).await.unwrap();
        let own = format!("{GROUPS}/{}/participants/{own}", group.id);
        assert_eq!(app.call(&one, Method::DELETE, &own, None).await.status, 409);
        assert_eq!(app.participants(&one, &group.slug, "").await.json()["total"], 1);
    }
}

on_both! {
    /// A lead who erases the account leaves the group, and the animators are told.
    async fn a_lead_who_goes_is_noticed(app) {
        let group = app.group("open").await;
        let animator = app.person(AccountRole::Animator, &[]).await;
        let lead = app.editor("royan").await;
        app.enter(&lead, group.id, GroupRole::Lead).await;
        assert_eq!(app.json(&format!("{GROUPS}/{}", group.slug)).await["members_count"], 1);
        assert_eq!(app.call(&lead, Method::DELETE, "/api/v1/account", Some(&json!({}))).await.status, 204);
        assert_eq!(mail_to(&app, &animator.email, "group_orphaned").await["group"], json!(group.name));
        assert_eq!(app.json(&format!("{GROUPS}/{}", group.slug)).await["members_count"], 0);
        assert_eq!(app.participants(&animator, &group.slug, "").await.json()["total"], 0);
    }
}

on_both! {
    /// A lead whose account is closed leads nobody, and the animators are told.
    async fn a_lead_whose_account_is_closed_is_noticed(app) {
        let group = app.group("open").await;
        let animator = app.person(AccountRole::Animator, &[]).await;
        let administrator = app.person(AccountRole::Administrator, &[]).await;
        let lead = app.editor("royan").await;
        app.enter(&lead, group.id, GroupRole::Lead).await;
        let closed = json!({"role": "member", "active": false, "reason": "Départ"});
        let path = format!("/api/v1/accounts/{}", lead.id);
        let answer = app.change(&administrator, Method::PUT, &path, "*", Some(&closed)).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        assert_eq!(mail_to(&app, &animator.email, "group_orphaned").await["group"], json!(group.name));
    }
}

on_both! {
    /// People go with their member where it goes into another.
    async fn people_move_with_their_member(app) {
        let group = app.group("open").await;
        let animator = app.person(AccountRole::Animator, &[]).await;
        let (stays, goes) = (entries::member("Comité Zzyzx"), entries::member("Comite Zzyzx bis"));
        app.put(&stays).await;
        app.put(&goes).await;
        let person = app.editor(&goes.slug).await;
        app.enter(&person, group.id, GroupRole::Lead).await;
        let path = format!("/api/v1/members/{}/merge", goes.id);
        let answer = app.change(&animator, Method::POST, &path, "*", Some(&json!({"into": stays.id}))).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        assert_eq!(each(&app.participants(&person, &group.slug, "").await, "member")[0]["slug"], json!(stays.slug));
        let shown = app.json(&format!("{GROUPS}/{}", group.slug)).await;
        assert_eq!((&shown["leads"][0]["slug"], &shown["members_count"]), (&json!(stays.slug), &json!(1)));
    }
}

on_both! {
    /// Whoever makes a group leads it.
    async fn a_group_begins_with_a_lead(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let wanted = json!({"name": "Neuf", "summary": "x", "access": "open", "leads": [app.member("royan").await.id]});
        let made = app.call(&animator, Method::POST, GROUPS, Some(&wanted)).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let list = app.participants(&animator, "neuf", "").await;
        assert_eq!((each(&list, "role"), each(&list, "you")), (vec![json!("lead")], vec![json!(true)]));
    }
}
