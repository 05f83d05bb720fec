//! Entering a group, and leaving it.

use passerelle_shared::accounts::{AccountRole, MemberRole};
use passerelle_shared::participants::GroupRole;
use reqwest::Method;
use serde_json::json;

use super::{GROUPS, each};
use crate::claims::claim::mail_to;
use crate::editing::mistakes;
use crate::support::on_both;

on_both! {
    async fn an_open_group_is_entered_and_left(app) {
        let group = app.group("open").await;
        let path = format!("{GROUPS}/{}/participants", group.slug);
        let person = app.person(AccountRole::Member, &[("royan", MemberRole::Reader)]).await;
        let other = app.editor("la-rochelle").await;
        let outsider = app.person(AccountRole::Member, &[]).await;
        assert_eq!(app.call(&outsider, Method::POST, &path, Some(&json!({}))).await.status, 403);
        assert_eq!(app.participants(&outsider, &group.slug, "").await.status, 403);
        let answer = app.call(&person, Method::POST, &path, Some(&json!({"message": "x"}))).await;
        assert_eq!(answer.status, 201, "{}", answer.body);
        let entered = answer.json();
        assert_eq!((&entered["status"], &entered["role"], &entered["you"]), (&json!("participating"), &json!("participant"), &json!(true)));
        assert_eq!((&entered["member"]["slug"], &entered["function"], entered.get("message")), (&json!("royan"), &json!("technicien"), None));
        assert_eq!(app.call(&person, Method::POST, &path, Some(&json!({}))).await.status, 409);

        // The network sees who is in it, and no address; everybody sees for whom.
        let list = app.participants(&other, &group.slug, "").await;
        assert_eq!(each(&list, "name"), ["Claude Martin"]);
        assert_eq!(each(&list, "you"), [false]);
        assert!(!list.body.contains('@'), "{}", list.body);
        let shown = app.json(&format!("{GROUPS}/{}", group.slug)).await;
        assert_eq!((&shown["members"][0]["slug"], &shown["members_count"]), (&json!("royan"), &json!(1)));
        assert_eq!(app.json(&format!("{GROUPS}?member=royan&q=groupe+open")).await["total"], 1);
        assert_eq!(app.groups_of(&person).await[0]["group"]["slug"], json!(group.slug));

        let own = format!("{path}/{}", entered["id"].as_str().unwrap());
        assert_eq!(app.call(&other, Method::DELETE, &own, None).await.status, 403);
        assert_eq!(app.call(&person, Method::DELETE, &own, None).await.status, 204);
        assert_eq!(app.call(&person, Method::DELETE, &own, None).await.status, 403);
        assert_eq!(each(&app.participants(&other, &group.slug, "").await, "name").len(), 0);
        assert_eq!(app.json(&format!("{GROUPS}/{}", group.slug)).await["members_count"], 0);
        assert!(app.groups_of(&person).await.is_empty());
    }
}

on_both! {
    async fn a_lead_decides_on_who_asks(app) {
        let group = app.group("on_request").await;
        let path = format!("{GROUPS}/{}/participants", group.id);
        let lead = app.editor("la-rochelle").await;
        app.enter(&lead, group.id, GroupRole::Lead).await;
        let colleague = app.editor("la-rochelle").await;
        app.enter(&colleague, group.id, GroupRole::Participant).await;
        let person = app.editor("royan").await;
        let answer = app.call(&person, Method::POST, &path, Some(&json!({"message": "Nous *préparons*\u{0} un dossier. "}))).await;
        assert_eq!((answer.status, &answer.json()["status"]), (201, &json!("requested")), "{}", answer.body);
        let mail = mail_to(&app, &lead.email, "group_request").await;
        assert_eq!((&mail["message"], &mail["name"]), (&json!("Nous *préparons* un dossier."), &json!("Claude Martin")));
        assert!(mail["page"].as_str().unwrap().ends_with(&format!("/participation/{}", group.slug)));

        // Whoever asks is not in it.
        assert_eq!(each(&app.participants(&person, &group.slug, "").await, "role"), ["lead", "participant"]);
        assert_eq!(app.call(&person, Method::GET, &format!("{GROUPS}/{}/source", group.id), None).await.status, 403);
        for stranger in [&person, &colleague] {
            assert_eq!(app.participants(stranger, &group.slug, "?status=requested").await.status, 403);
        }
        let waiting = app.participants(&lead, &group.slug, "?status=requested").await;
        assert_eq!(each(&waiting, "message"), ["Nous *préparons* un dossier."]);
        assert_eq!(app.groups_of(&lead).await[0]["requests"], 1);
        assert_eq!((&app.groups_of(&colleague).await[0]["requests"], &app.groups_of(&person).await[0]["requests"]), (&json!(0), &json!(0)));

        let one = format!("{path}/{}", each(&waiting, "id")[0].as_str().unwrap());
        let decision = format!("{one}/decision");
        let refusal = json!({"decision": "refused", "reason": "Le groupe est complet."});
        for stranger in [&person, &colleague] {
            assert_eq!(app.call(stranger, Method::PUT, &decision, Some(&refusal)).await.status, 403);
            assert_eq!(app.call(stranger, Method::PUT, &one, Some(&json!({"role": "lead"}))).await.status, 403);
        }
        // Who waits has no part that could be changed.
        assert_eq!(app.call(&lead, Method::PUT, &one, Some(&json!({"role": "lead"}))).await.status, 409);
        let wordless = app.call(&lead, Method::PUT, &decision, Some(&json!({"decision": "refused", "reason": " "}))).await;
        assert_eq!(mistakes(&wordless), [("/reason".to_owned(), "required".to_owned())]);
        assert_eq!(app.call(&lead, Method::PUT, &decision, Some(&refusal)).await.status, 204);
        assert_eq!(mail_to(&app, &person.email, "group_refused").await["reason"], "Le groupe est complet.");
        assert_eq!(app.call(&lead, Method::PUT, &decision, Some(&refusal)).await.status, 404);

        let asked = app.call(&person, Method::POST, &path, Some(&json!({}))).await.json();
        let decision = format!("{path}/{}/decision", asked["id"].as_str().unwrap());
        assert_eq!(app.call(&lead, Method::PUT, &decision, Some(&json!({"decision": "accepted"}))).await.status, 204);
        assert_eq!(mail_to(&app, &person.email, "group_accepted").await["group"], json!(group.name));
        assert_eq!(app.call(&lead, Method::PUT, &decision, Some(&json!({"decision": "accepted"}))).await.status, 409);
        assert_eq!(app.participants(&person, &group.slug, "").await.json()["total"], 3);
        // Whoever is in it reads its source, and does not write it.
        let source = app.call(&person, Method::GET, &format!("{GROUPS}/{}/source", group.id), None).await;
        assert_eq!((source.status, &source.json()["can"]["edit"]), (200, &json!(false)));
    }
}

on_both! {
    async fn one_takes_part_for_one_of_ones_own(app) {
        let group = app.group("open").await;
        let path = format!("{GROUPS}/{}/participants", group.id);
        let (town, other, foreign) = (app.member("la-rochelle").await, app.member("royan").await, app.member("saintes").await);
        let both = app.person(AccountRole::Member, &[("la-rochelle", MemberRole::Editor), ("royan", MemberRole::Reader)]).await;
        let post = async |member: serde_json::Value| app.call(&both, Method::POST, &path, Some(&json!({"member": member}))).await;
        assert_eq!(mistakes(&post(json!(null)).await), [("/member".to_owned(), "required".to_owned())]);
        assert_eq!(mistakes(&post(json!(foreign.id)).await), [("/member".to_owned(), "unknown".to_owned())]);
        assert_eq!(post(json!(other.id)).await.json()["member"]["id"], json!(other.id));
        assert_eq!(app.json(&format!("{GROUPS}/{}", group.slug)).await["members"][0]["slug"], "royan");

        // Whoever leaves a member takes part for it no longer.
        let head = app.person(AccountRole::Member, &[("royan", MemberRole::Administrator)]).await;
        let people = format!("/api/v1/members/{}/affiliations", other.id);
        let list = app.call(&head, Method::GET, &people, None).await.json();
        let own = list["items"].as_array().unwrap().iter().find(|it| it["email"] == json!(both.email)).unwrap()["id"].as_str().unwrap().to_owned();
        assert_eq!(app.call(&head, Method::DELETE, &format!("{people}/{own}"), None).await.status, 204);
        let shown = app.participants(&head, &group.slug, "").await;
        assert_eq!((each(&shown, "name").len(), each(&shown, "member")), (1, vec![json!(null)]));
        assert_eq!(app.json(&format!("{GROUPS}/{}", group.slug)).await["members_count"], 0);
        assert_eq!(app.member("la-rochelle").await, town);
    }
}

on_both! {
    async fn pages_follow_each_other_leads_first(app) {
        let group = app.group("open").await;
        let mut people = Vec::new();
        for role in [GroupRole::Participant, GroupRole::Lead, GroupRole::Participant, GroupRole::Lead, GroupRole::Participant] {
            let person = app.editor("royan").await;
            people.push((role, app.enter(&person, group.id, role).await));
        }
        people.sort();
        let reader = app.editor("la-rochelle").await;
        let mut found = Vec::new();
        let mut next = Some(format!("{GROUPS}/{}/participants?limit=2", group.id));
        while let Some(path) = next {
            let page = app.call(&reader, Method::GET, &path, None).await;
            assert_eq!(page.json()["total"], 5);
            found.extend(each(&page, "id"));
            next = page.json()["next"].as_str().map(ToOwned::to_owned);
        }
        let expected: Vec<_> = people.iter().map(|(_, id)| json!(id)).collect();
        assert_eq!(found, expected);
        for cursor in ["AAAA", "////", "AAAAAAAAAAAAAAAAAAAAAAA"] {
            let answer = app.participants(&reader, &group.slug, &format!("?cursor={cursor}")).await;
            assert!(answer.status == 400 || answer.status == 200, "{cursor}: {}", answer.body);
        }
    }
}
