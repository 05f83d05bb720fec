//! A closed group: seen and entered by whoever is invited, and by nobody else.

use passerelle_shared::accounts::{AccountRole, MemberRole};
use passerelle_shared::participants::GroupRole;
use reqwest::Method;
use serde_json::{Value, json};

use super::{GROUPS, each};
use crate::claims::claim::{mail_to, token};
use crate::editing::mistakes;
use crate::support::people::Person;
use crate::support::{entries, on_both};

fn invitation(email: &str) -> Value {
    json!({"email": email, "given_name": "Paule", "family_name": "Blanc\u{0}", "function": "elu", "role": "participant", "message": "Venez !"})
}

on_both! {
    async fn whoever_is_invited_enters(app) {
        let group = app.group("closed").await;
        let path = format!("{GROUPS}/{}", group.id);
        let invitations = format!("{path}/invitations");
        let lead = app.editor("la-rochelle").await;
        app.enter(&lead, group.id, GroupRole::Lead).await;
        let stranger = app.person(AccountRole::Member, &[("royan", MemberRole::Administrator)]).await;
        // For everybody else it does not exist.
        for (method, path, body) in [
            (Method::GET, format!("{path}/participants"), None),
            (Method::POST, format!("{path}/participants"), Some(json!({}))),
            (Method::POST, invitations.clone(), Some(invitation("x@exemple.fr"))),
            (Method::GET, format!("{path}/source"), None),
        ] {
            assert_eq!(app.call(&stranger, method.clone(), &path, body.as_ref()).await.status, 404, "{method} {path}");
        }
        let sent = app.call(&lead, Method::POST, &invitations, Some(&invitation("Paule@exemple.fr"))).await;
        assert_eq!((sent.status, sent.body.as_str()), (202, ""));
        let mail = mail_to(&app, "paule@exemple.fr", "group_invitation").await;
        assert_eq!((&mail["message"], &mail["inviter"], &mail["group"]), (&json!("Venez !"), &json!("Claude Martin"), &json!(group.name)));
        let list = app.participants(&lead, &group.slug, "?status=invited").await;
        assert_eq!((each(&list, "name"), each(&list, "function")), (vec![json!("Paule Blanc")], vec![json!("elu")]));
        assert!(!list.body.contains('@'), "{}", list.body);

        // An invitation is sent anew, and the link of either is good once.
        assert_eq!(app.call(&lead, Method::POST, &invitations, Some(&invitation("paule@exemple.fr"))).await.status, 202);
        assert_eq!(app.participants(&lead, &group.slug, "?status=invited").await.json()["total"], 1);
        let mail = mail_to(&app, "paule@exemple.fr", "group_invitation").await;
        let session = app.follow(&token(&mail)).await.json();
        assert_eq!(session["account"]["groups"][0]["status"], "participating");
        let paule = Person {
            id: session["account"]["id"].as_str().unwrap().parse().unwrap(),
            email: "paule@exemple.fr".to_owned(),
            token: session["access_token"].as_str().unwrap().to_owned(),
            cookie: String::new(),
        };
        assert_eq!(app.participants(&paule, &group.slug, "").await.json()["total"], 2);
        assert_eq!(app.call(&paule, Method::GET, &format!("{path}/source"), None).await.status, 200);
        assert_eq!(app.call(&paule, Method::POST, &invitations, Some(&invitation("x@exemple.fr"))).await.status, 403);
        let again = app.call(&lead, Method::POST, &invitations, Some(&invitation("paule@exemple.fr"))).await;
        assert_eq!(mistakes(&again), [("/email".to_owned(), "taken".to_owned())]);
        assert_eq!(app.get(&path).await.status, 404);
    }
}

on_both! {
    /// Whoever is in a group sees it from the inside, with its meetings; drafts are the leads'.
    async fn a_group_has_an_inside(app) {
        let group = app.group("closed").await;
        let path = format!("{GROUPS}/{}/workspace", group.slug);
        let (lead, participant, stranger) = (app.editor("la-rochelle").await, app.editor("royan").await, app.editor("royan").await);
        app.enter(&lead, group.id, GroupRole::Lead).await;
        app.enter(&participant, group.id, GroupRole::Participant).await;
        for (title, days, publication) in [("Demain", 1, "published"), ("Plus tard", 9, "published"), ("Hier", -1, "published"), ("Projet", 3, "draft")] {
            let mut event = entries::event(title);
            event.starts_at += time::Duration::days(days - 1);
            event.ends_at += time::Duration::days(days - 1);
            publication.clone_into(&mut event.publication);
            "group".clone_into(&mut event.visibility);
            event.online_url = Some("https://visio.exemple.fr/secret".to_owned());
            event.working_group_id = Some(group.id);
            app.put(&event).await;
        }
        assert_eq!(app.call(&stranger, Method::GET, &path, None).await.status, 404);
        assert_eq!(app.get(&path).await.status, 401);
        let titles = |inside: &Value| -> Vec<String> { inside["meetings"].as_array().unwrap().iter().map(|it| it["title"].as_str().unwrap().to_owned()).collect() };
        let inside = app.call(&participant, Method::GET, &path, None).await.json();
        assert_eq!(titles(&inside), ["Demain", "Plus tard", "Hier"]);
        assert_eq!((&inside["role"], &inside["leading"], &inside["meetings"][0]["online_url"]), (&json!("participant"), &json!(false), &json!("https://visio.exemple.fr/secret")));
        let slugs: Vec<_> = inside["members"].as_array().unwrap().iter().map(|it| it["slug"].as_str().unwrap()).collect();
        assert_eq!((slugs, &inside["leads"][0]["slug"]), (vec!["la-rochelle", "royan"], &json!("la-rochelle")));
        let inside = app.call(&lead, Method::GET, &path, None).await.json();
        assert_eq!(titles(&inside), ["Demain", "Projet", "Plus tard", "Hier"]);
        assert_eq!((&inside["role"], &inside["leading"]), (&json!("lead"), &json!(true)));
        // Whoever is only invited, or asks, is not in it.
        assert_eq!(app.call(&lead, Method::POST, &format!("{GROUPS}/{}/invitations", group.id), Some(&invitation(&stranger.email))).await.status, 202);
        assert_eq!(app.call(&stranger, Method::GET, &path, None).await.status, 404);
    }
}

on_both! {
    /// Who has an account already finds the invitation in it, and accepts or declines it there.
    async fn an_invitation_is_accepted_or_declined_without_a_link(app) {
        let group = app.group("closed").await;
        let path = format!("{GROUPS}/{}", group.id);
        let lead = app.editor("la-rochelle").await;
        app.enter(&lead, group.id, GroupRole::Lead).await;
        let (willing, unwilling) = (app.editor("royan").await, app.editor("royan").await);
        for person in [&willing, &unwilling] {
            assert_eq!(app.call(&lead, Method::POST, &format!("{path}/invitations"), Some(&invitation(&person.email))).await.status, 202);
            let groups = app.groups_of(person).await;
            assert_eq!((&groups[0]["status"], &groups[0]["group"]["name"]), (&json!("invited"), &json!(group.name)));
            assert_eq!(app.participants(person, &group.slug, "").await.status, 404);
        }
        let entered = app.call(&willing, Method::POST, &format!("{path}/participants"), Some(&json!({}))).await;
        assert_eq!((entered.status, &entered.json()["status"], &entered.json()["member"]["slug"]), (201, &json!("participating"), &json!("royan")));
        let own = app.groups_of(&unwilling).await[0]["id"].as_str().unwrap().to_owned();
        assert_eq!(app.call(&unwilling, Method::DELETE, &format!("{path}/participants/{own}"), None).await.status, 204);
        assert!(app.groups_of(&unwilling).await.is_empty());
        // The link that was mailed lets nobody in any longer, and still signs in.
        let mail = mail_to(&app, &unwilling.email, "group_invitation").await;
        let session = app.follow(&token(&mail)).await;
        assert_eq!((session.status, &session.json()["account"]["groups"]), (200, &json!([])));
        assert_eq!(app.participants(&lead, &group.slug, "").await.json()["total"], 2);
    }
}

on_both! {
    /// The Région sees, and enters nothing that is closed; animators do what leads do.
    async fn who_sees_all_and_who_does_all(app) {
        let group = app.group("closed").await;
        let path = format!("{GROUPS}/{}/participants", group.id);
        let region = app.person(AccountRole::Region, &[]).await;
        let animator = app.person(AccountRole::Animator, &[]).await;
        assert_eq!(app.participants(&region, &group.slug, "").await.status, 200);
        assert_eq!(app.participants(&region, &group.slug, "?status=invited").await.status, 403);
        assert_eq!(app.call(&region, Method::POST, &path, Some(&json!({}))).await.status, 403);
        let entered = app.call(&animator, Method::POST, &path, Some(&json!({}))).await;
        assert_eq!((entered.status, &entered.json()["status"]), (201, &json!("participating")));
        // A draft shows to nobody outside either.
        let mut draft = app.group("open").await;
        "draft".clone_into(&mut draft.publication);
        app.put(&draft).await;
        let stranger = app.editor("royan").await;
        assert_eq!(app.participants(&stranger, &draft.slug, "").await.status, 404);
        let path = format!("{GROUPS}/{}/participants", draft.id);
        assert_eq!(app.call(&stranger, Method::POST, &path, Some(&json!({}))).await.status, 404);
    }
}
