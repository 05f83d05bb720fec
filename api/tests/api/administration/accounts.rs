//! Accounts, as administrators find and set them.

use passerelle_api::entity::{account, mail};
use passerelle_shared::accounts::{AccountRole, MemberRole};
use reqwest::Method;
use sea_orm::{EntityTrait, Set};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::claims::claim::mail_to;
use crate::editing::mistakes;
use crate::support::people::Person;
use crate::support::{Answer, TestApp, on_both};

impl TestApp {
    async fn accounts(&self, who: &Person, query: &str) -> Value {
        let path = format!("/api/v1/accounts?{query}");
        let answer = self.call(who, Method::GET, &path, None).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.json()
    }

    async fn standing(&self, who: &Person, id: Uuid) -> Answer {
        self.call(who, Method::GET, &format!("/api/v1/accounts/{id}"), None)
            .await
    }

    /// Sets an account from its present version on.
    async fn set(&self, who: &Person, id: Uuid, role: &str, active: bool) -> Answer {
        let standing = self.standing(who, id).await;
        let tag = standing.header("etag").unwrap_or("*").to_owned();
        self.set_from(who, id, &tag, role, active).await
    }

    async fn set_from(
        &self,
        who: &Person,
        id: Uuid,
        tag: &str,
        role: &str,
        active: bool,
    ) -> Answer {
        let body = json!({"role": role, "active": active, "reason": "À sa demande."});
        let path = format!("/api/v1/accounts/{id}");
        self.change(who, Method::PUT, &path, tag, Some(&body)).await
    }

    /// Leaves a single administrator of the demonstration: nobody but those of a test.
    async fn without_other_administrators(&self, own: &[&Person]) {
        for row in account::Entity::find()
            .all(self.database.reader())
            .await
            .unwrap()
        {
            if row.role == "administrator" && own.iter().all(|it| it.id != row.id) {
                let changes = account::ActiveModel {
                    role: Set("member".to_owned()),
                    ..Default::default()
                };
                passerelle_api::accounts::store::update(self.database.writer(), row.id, changes)
                    .await
                    .unwrap();
            }
        }
    }
}

on_both! {
    /// By words of the name, of the address, of a member; by part and state; page by page.
    async fn accounts_are_found(app) {
        let administrator = app.person(AccountRole::Administrator, &[]).await;
        let elodie = app.account(AccountRole::Member, &[("royan", MemberRole::Editor)]).await;
        let named = account::ActiveModel { given_name: Set("Élodie".to_owned()), family_name: Set("Œuvrard".to_owned()), ..Default::default() };
        passerelle_api::accounts::store::update(app.database.writer(), elodie.id, named).await.unwrap();
        for words in ["elodie", "OEUVRARD%20%C3%89lodie", &elodie.email, "royan"] {
            let found = app.accounts(&administrator, &format!("q={words}")).await;
            assert_eq!((&found["total"], &found["items"][0]["id"]), (&json!(1), &json!(elodie.id)), "{words}: {found}");
        }
        let found = app.accounts(&administrator, "q=elodie").await;
        assert_eq!(
            (&found["items"][0]["members"][0]["slug"], &found["items"][0]["state"], &found["items"][0]["role"]),
            (&json!("royan"), &json!("active"), &json!("member"))
        );
        assert_eq!(app.accounts(&administrator, "q=zzyzx").await["total"], 0);
        let animators = app.accounts(&administrator, "role=animator").await;
        assert!(animators["items"].as_array().unwrap().iter().all(|it| it["role"] == "animator"));
        let off = account::ActiveModel { deactivated_at: Set(Some(app.clock.now())), ..Default::default() };
        passerelle_api::accounts::store::update(app.database.writer(), elodie.id, off).await.unwrap();
        let closed = app.accounts(&administrator, "state=deactivated").await;
        assert_eq!((&closed["total"], &closed["items"][0]["id"]), (&json!(1), &json!(elodie.id)));
        assert_eq!(app.accounts(&administrator, "state=active&q=elodie").await["total"], 0);

        let whole = app.accounts(&administrator, "limit=100").await;
        for query in ["limit=3", "limit=3&q=a"] {
            let all = app.accounts(&administrator, &query.replace("limit=3", "limit=100")).await;
            let mut paged = Vec::new();
            let mut next = Some(format!("/api/v1/accounts?{query}"));
            while let Some(path) = next {
                let page = app.call(&administrator, Method::GET, &path, None).await.json();
                assert_eq!(page["total"], all["total"]);
                paged.extend(page["items"].as_array().unwrap().clone());
                assert!(paged.len() <= 100);
                next = page["next"].as_str().map(str::to_owned);
            }
            assert_eq!(json!(paged), all["items"], "{query}");
        }
        assert!(whole["total"].as_u64().unwrap() >= 8);
    }
}

on_both! {
    /// Another part, or a closed account, counts at the next request of every door that there is.
    async fn a_change_ends_every_door(app) {
        let administrator = app.person(AccountRole::Administrator, &[]).await;
        for (role, active) in [("region", true), ("animator", false)] {
            let person = app.person(AccountRole::Animator, &[]).await;
            let token = json!({"name": "x", "scopes": ["read", "write"], "days": 3});
            let token = app.call(&person, Method::POST, "/api/v1/account/access-tokens", Some(&token)).await.json();
            let script = Person { token: token["token"].as_str().unwrap().to_owned(), cookie: String::new(), email: String::new(), id: person.id };
            let row = passerelle_api::accounts::store::by_id(app.database.reader(), person.id).await.unwrap().unwrap();
            let link = app.link(&row).await;
            for who in [&person, &script] {
                assert_eq!(app.call(who, Method::GET, "/api/v1/moderation", None).await.status, 200);
            }
            let detail = app.standing(&administrator, person.id).await.json();
            assert_eq!((&detail["sessions"], &detail["access_tokens"], &detail["version"]), (&json!(1), &json!(1), &json!(1)));
            let set = app.set(&administrator, person.id, role, active).await;
            assert_eq!(set.status, 200, "{}", set.body);
            let detail = set.json();
            assert_eq!(
                (&detail["role"], &detail["state"], &detail["sessions"], &detail["access_tokens"], &detail["version"]),
                (&json!(role), &json!(if active { "active" } else { "deactivated" }), &json!(0), &json!(0), &json!(2))
            );
            for who in [&person, &script] {
                assert_eq!(app.call(who, Method::GET, "/api/v1/moderation", None).await.status, 401);
            }
            assert_eq!(app.refresh(&person.cookie).await.status, 401);
            assert_eq!(app.follow(&link).await.status, 401);
            let told = mail_to(&app, &person.email, "account_changed").await;
            assert_eq!((&told["reason"], &told["closed"]), (&json!("À sa demande."), &json!(!active)));
            // Opened again, it has no door that it had.
            if !active {
                assert_eq!(app.set(&administrator, person.id, "animator", true).await.status, 200);
                assert_eq!(app.call(&script, Method::GET, "/api/v1/moderation", None).await.status, 401);
            }
        }
        let deeds = app.deeds().await;
        for deed in ["account_role_changed", "account_deactivated", "account_reactivated"] {
            assert!(deeds.iter().any(|it| it == deed), "{deed}: {deeds:?}");
        }
    }
}

on_both! {
    async fn a_change_says_where_it_starts_and_why(app) {
        let administrator = app.person(AccountRole::Administrator, &[]).await;
        let person = app.account(AccountRole::Member, &[]).await;
        let path = format!("/api/v1/accounts/{}", person.id);
        let body = json!({"role": "animator", "active": true, "reason": "x"});
        assert_eq!(app.call(&administrator, Method::PUT, &path, Some(&body)).await.status, 428);
        assert_eq!(app.set_from(&administrator, person.id, "\"7\"", "animator", true).await.status, 412);
        for reason in ["", " \n"] {
            let body = json!({"role": "animator", "active": true, "reason": reason});
            let answer = app.change(&administrator, Method::PUT, &path, "\"1\"", Some(&body)).await;
            assert_eq!(mistakes(&answer), [("/reason".to_owned(), "required".to_owned())]);
        }
        // What changes nothing tells nobody.
        let same = app.set(&administrator, person.id, "member", true).await;
        assert_eq!((same.status, &same.json()["version"]), (200, &json!(1)));
        let mails = mail::Entity::find().all(app.database.reader()).await.unwrap();
        assert!(mails.iter().all(|it| it.template != "account_changed"));
        let nowhere = app.set(&administrator, Uuid::now_v7(), "member", true).await;
        assert_eq!(nowhere.status, 404);
    }
}

on_both! {
    async fn the_last_administrator_stays(app) {
        let administrator = app.person(AccountRole::Administrator, &[]).await;
        app.without_other_administrators(&[&administrator]).await;
        for (role, active) in [("member", true), ("administrator", false)] {
            let set = app.set(&administrator, administrator.id, role, active).await;
            assert_eq!((set.status, &set.json()["code"]), (409, &json!("conflict")));
        }
        // With another one, it goes.
        let other = app.account(AccountRole::Member, &[]).await;
        assert_eq!(app.set(&administrator, other.id, "administrator", true).await.status, 200);
        assert_eq!(app.set(&administrator, administrator.id, "member", true).await.status, 200);
        assert_eq!(app.accounts_status(&administrator).await, 401);
    }
}

on_both! {
    /// Two administrators take the part from each other at the same moment: one is left.
    async fn two_demote_each_other_at_once(app) {
        let second = app.second().await;
        for _ in 0..5 {
            let one = app.person(AccountRole::Administrator, &[]).await;
            let two = app.person(AccountRole::Administrator, &[]).await;
            app.without_other_administrators(&[&one, &two]).await;
            let answers = tokio::join!(
                app.set_from(&one, two.id, "\"1\"", "member", true),
                second.set_from(&two, one.id, "\"1\"", "administrator", false),
            );
            let statuses = [answers.0.status, answers.1.status];
            assert_eq!(statuses.iter().filter(|it| **it == 200).count(), 1, "{statuses:?}");
            // Who was too late has the part no longer, or not even a session.
            assert!(statuses.iter().any(|it| [401, 403, 409].contains(it)), "{statuses:?}");
            let rows = account::Entity::find().all(app.database.reader()).await.unwrap();
            let left = rows.iter().filter(|it| it.role == "administrator" && it.deactivated_at.is_none());
            assert_eq!(left.count(), 1);
        }
    }
}

impl TestApp {
    async fn accounts_status(&self, who: &Person) -> u16 {
        self.call(who, Method::GET, "/api/v1/accounts", None)
            .await
            .status
    }
}
