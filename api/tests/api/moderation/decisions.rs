//! Deciding: one thing or many, by the same code, and what becomes of it.

use passerelle_api::entity::{mail, proposal};
use passerelle_shared::accounts::{AccountRole, MemberRole};
use sea_orm::EntityTrait;
use serde_json::{Value, json};

use super::{OUTSIDER, TOWN, correction, missing, refusals, report};
use crate::claims::claim::{mail_to, token};
use crate::editing::{document, mistakes, path_of};
use crate::support::{TestApp, on_both};

async fn outsiders(app: &TestApp) -> usize {
    let rows = proposal::Entity::find()
        .all(app.database.reader())
        .await
        .unwrap();
    rows.iter()
        .filter(|row| row.author_email.as_deref() == Some(OUTSIDER))
        .count()
}

on_both! {
    /// Accepted: the author is thanked, and forgotten.
    async fn an_outsider_is_answered_and_forgotten(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        app.propose(&correction(TOWN, "Le site a changé.")).await;
        let item = app.waiting(&animator, "Le site a changé.").await;
        assert_eq!(outsiders(&app).await, 1);
        let outcome = app.decide(&animator, &[&item], "accepted", Some("Corrigé, merci.")).await;
        assert_eq!(refusals(&outcome), [None]);
        let values = mail_to(&app, OUTSIDER, "proposal_accepted").await;
        assert_eq!((&values["reason"], &values["title"]), (&json!("Corrigé, merci."), &json!("La Rochelle")));
        assert!(values["link"].as_str().unwrap().ends_with("/annuaire/la-rochelle"));
        assert_eq!(outsiders(&app).await, 0);
        let decided = app.queue(&animator, "status=accepted&kind=correction").await;
        let decided = decided["items"].as_array().unwrap().iter().find(|it| it["id"] == item["id"]).unwrap().clone();
        assert_eq!((&decided["author"], &decided["decisions"], &decided["reason"]), (&Value::Null, &json!([]), &json!("Corrigé, merci.")));
        assert_eq!(app.deeds().await.last().unwrap(), "proposal_accepted");
        // It is decided once.
        let again = app.decide(&animator, &[&item], "refused", Some("Non.")).await;
        assert_eq!(refusals(&again), [Some("conflict")]);
    }
}

on_both! {
    /// Asked back: the author answers by the link of the mail, without an account.
    async fn a_question_is_answered(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        app.propose(&report(TOWN, "Un numéro privé.")).await;
        let item = app.waiting(&animator, "Un numéro privé.").await;
        app.decide(&animator, &[&item], "asked", Some("Lequel ?")).await;
        assert_eq!(app.queue(&animator, "status=asked&kind=report").await["total"], 1);
        let values = mail_to(&app, OUTSIDER, "proposal_question").await;
        assert!(values["link"].as_str().unwrap().contains("/question#"), "{values}");
        let answer = json!({"token": token(&values), "message": " Celui du maire. "});
        let sent = app.post("/api/v1/question-answers", &answer).await;
        assert_eq!(sent.status, 204, "{}", sent.body);
        let item = app.waiting(&animator, "Un numéro privé.").await;
        assert_eq!((&item["status"], &item["reason"], &item["answer"]), (&json!("pending"), &json!("Lequel ?"), &json!("Celui du maire.")));
        mail_to(&app, &animator.email, "question_answered").await;
        assert_eq!(app.post("/api/v1/question-answers", &answer).await.status, 409);
        // A second question forgets the first answer.
        app.decide(&animator, &[&item], "asked", Some("Et l’autre ?")).await;
        let page = app.queue(&animator, "status=asked&kind=report").await;
        assert_eq!(page["items"][0]["answer"], Value::Null);
    }
}

on_both! {
    /// A claimant answers in the same way.
    async fn a_claimant_answers(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let email = "claire.roux@exemple.fr";
        let claim = json!({"email": email, "given_name": "Claire", "family_name": "Roux", "function": "technicien", "message": "C’est moi."});
        app.post("/api/v1/members/rochefort/claims", &claim).await;
        app.follow(&token(&mail_to(&app, email, "claim_link").await)).await;
        let item = app.waiting(&animator, "C’est moi.").await;
        app.decide(&animator, &[&item], "asked", Some("Qui est votre maire ?")).await;
        let values = mail_to(&app, email, "claim_question").await;
        let answer = json!({"token": token(&values), "message": "Mme Durand."});
        assert_eq!(app.post("/api/v1/question-answers", &answer).await.status, 204);
        let item = app.waiting(&animator, "C’est moi.").await;
        assert_eq!(item["answer"], "Mme Durand.");
        assert_eq!(refusals(&app.decide(&animator, &[&item], "accepted", None).await), [None]);
        assert_eq!(app.json("/api/v1/members/rochefort").await["claim"], "claimed");
        assert_eq!(app.post("/api/v1/question-answers", &answer).await.status, 409);
    }
}

on_both! {
    /// A submission is published, or goes back to its draft with a reason for its author.
    async fn submissions_are_decided(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let editor = app.editor(TOWN).await;
        let lead = app.member(TOWN).await.id;
        let mut items = Vec::new();
        for title in ["Acceptée", "Refusée", "Changée depuis"] {
            let action = app.create(&editor, &document(lead, title)).await;
            app.step(&editor, &action, "submitted").await;
            items.push(action);
        }
        let page = app.queue(&animator, "kind=submission&limit=100").await;
        let item = |title: &str| page["items"].as_array().unwrap().iter().find(|it| it["title"] == title).unwrap().clone();
        assert_eq!(refusals(&app.decide(&animator, &[&item("Acceptée")], "accepted", None).await), [None]);
        assert_eq!(app.get(&path_of(&items[0])).await.status, 200);
        let values = mail_to(&app, &editor.email, "submission_accepted").await;
        assert!(values["link"].as_str().unwrap().ends_with("/actions/acceptee"), "{values}");
        assert_eq!(refusals(&app.decide(&animator, &[&item("Refusée")], "refused", Some("Le budget manque.")).await), [None]);
        assert_eq!(app.source(&editor, &items[1]).await["publication"], "draft");
        assert_eq!(mail_to(&app, &editor.email, "submission_refused").await["reason"], "Le budget manque.");
        // What was changed since the animator looked at it is not decided.
        app.step(&editor, &items[2], "draft").await;
        app.step(&editor, &items[2], "submitted").await;
        assert_eq!(refusals(&app.decide(&animator, &[&item("Changée depuis")], "accepted", None).await), [Some("precondition_failed")]);
        let blind = json!({"items": [{"kind": "submission", "id": items[2]["id"]}], "decision": "accepted"});
        let blind = app.decisions(&animator, &blind).await.json();
        assert_eq!(blind["items"][0]["refused"], "precondition_required");
        let asked = app.decide(&animator, &[&item("Changée depuis")], "asked", Some("?")).await;
        assert_eq!(refusals(&asked), [Some("conflict")]);
        // An editor who is not trusted does not publish by this door either.
        let own = app.decide(&editor, &[&item("Changée depuis")], "accepted", None).await;
        assert_eq!(refusals(&own), [Some("forbidden")]);
        let stranger = app.editor("poitiers").await;
        let theirs = app.decide(&stranger, &[&item("Changée depuis")], "accepted", None).await;
        assert_eq!(refusals(&theirs), [Some("not_found")]);
        assert_eq!(app.source(&editor, &items[2]).await["publication"], "submitted");
    }
}

on_both! {
    /// Many at once, of every kind, each by itself.
    async fn many_are_decided_at_once(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let editor = app.editor(TOWN).await;
        app.propose(&correction(TOWN, "un")).await;
        app.propose(&report(TOWN, "deux")).await;
        app.propose(&missing("Trois", "")).await;
        let action = app.create(&editor, &document(app.member(TOWN).await.id, "Quatre")).await;
        app.step(&editor, &action, "submitted").await;
        let page = app.queue(&animator, "limit=100").await;
        let all = page["items"].as_array().unwrap();
        let wanted: Vec<&Value> = all.iter().filter(|it| {
            ["un", "deux"].iter().any(|word| it["message"] == *word) || it["title"] == "Trois" || it["title"] == "Quatre"
        }).collect();
        assert_eq!(wanted.len(), 4);
        let nothing = json!({"kind": "report", "id": "01900000-0000-7000-8000-000000000000"});
        // The first is asked for as another kind than it is.
        let disguised = json!({"kind": "report", "id": wanted.iter().find(|it| it["kind"] == "correction").unwrap()["id"]});
        let mut items = wanted.clone();
        items.insert(2, &nothing);
        items.push(&disguised);
        let outcome = app.decide(&animator, &items, "refused", Some("Doublon.")).await;
        assert_eq!(refusals(&outcome), [None, None, Some("not_found"), None, None, Some("not_found")]);
        assert_eq!(outcome[2]["id"], nothing["id"]);
        assert!(outcome[2]["detail"].as_str().unwrap().len() > 5);
        assert_eq!(app.queue(&animator, "limit=100").await["total"], all.len() - 4);
        let mails = mail::Entity::find().all(app.database.reader()).await.unwrap();
        assert_eq!(mails.iter().filter(|it| it.template == "proposal_refused").count(), 3);

        assert_eq!(mistakes(&app.decisions(&animator, &json!({"items": [], "decision": "accepted"})).await)[0].0, "/items");
        let many: Vec<&Value> = std::iter::repeat_n(&nothing, 101).collect();
        let many = json!({"items": many, "decision": "accepted"});
        assert_eq!(mistakes(&app.decisions(&animator, &many).await), [("/items".to_owned(), "too_many".to_owned())]);
        let mute = json!({"items": [nothing], "decision": "refused", "reason": " "});
        assert_eq!(mistakes(&app.decisions(&animator, &mute).await), [("/reason".to_owned(), "required".to_owned())]);
    }
}

on_both! {
    /// A missing member comes into the directory, or is one that is there.
    async fn a_missing_member_is_made_or_found(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        app.propose(&missing("Zénobie Solidarité", "211703004")).await;
        app.propose(&missing("Zénobie Solidarité 17", "217500016")).await;
        let page = app.queue(&animator, "kind=missing_member&limit=100").await;
        let item = |title: &str| page["items"].as_array().unwrap().iter().find(|it| it["title"] == title).unwrap().clone();
        let known: Vec<&Value> = page["items"].as_array().unwrap().iter().filter(|it| it["title"] == "Zénobie Solidarité").collect();
        // The number is that of La Rochelle, which is told, and keeps a second one from being made.
        assert!(known[0]["missing_member"]["alike"].as_array().unwrap().iter().any(|it| it["slug"] == TOWN), "{page}");
        assert_eq!(refusals(&app.decide(&animator, &known, "accepted", None).await), [Some("conflict")]);
        let made = app.decide(&animator, &[&item("Zénobie Solidarité 17")], "accepted", None).await;
        assert_eq!(made[0]["member"]["slug"], "zenobie-solidarite-17");
        let page = app.json("/api/v1/members/zenobie-solidarite-17").await;
        assert_eq!((&page["claim"], &page["siren"], &page["website"], &page["kind"]), (&json!("unclaimed"), &json!("217500016"), &json!("https://exemple.fr"), &json!("association")));
        assert!(app.json("/api/v1/search?q=zénobie").await.to_string().contains("zenobie-solidarite-17"));
        let town = app.member(TOWN).await.id;
        let link = |member| json!({"items": [{"kind": "missing_member", "id": known[0]["id"], "member": member}], "decision": "accepted"});
        let nowhere = app.decisions(&animator, &link(json!("01900000-0000-7000-8000-000000000000"))).await.json();
        assert_eq!(nowhere["items"][0]["refused"], "invalid_body");
        let linked = app.decisions(&animator, &link(json!(town))).await.json();
        assert_eq!(linked["items"][0]["member"]["slug"], TOWN);
        let decided = app.queue(&animator, "kind=missing_member&status=accepted").await;
        assert!(decided["items"].as_array().unwrap().iter().any(|it| it["missing_member"]["member"]["slug"] == TOWN));
        assert!(mail_to(&app, OUTSIDER, "proposal_accepted").await["link"].as_str().unwrap().ends_with("/annuaire/la-rochelle"));
    }
}

on_both! {
    /// A commune comes with its département and its région.
    async fn a_missing_commune_lies_somewhere(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let mut wanted = missing("Zuydcoote", "");
        wanted["member_kind"] = json!("commune");
        wanted["insee"] = json!("59668");
        app.propose(&wanted).await;
        let page = app.queue(&animator, "kind=missing_member&limit=100").await;
        let item = page["items"].as_array().unwrap().iter().find(|it| it["title"] == "Zuydcoote").unwrap();
        app.decide(&animator, &[item], "accepted", None).await;
        let page = app.json("/api/v1/members/zuydcoote").await;
        assert_eq!((&page["department"], &page["region"], &page["insee"]), (&json!("59"), &json!("32"), &json!("59668")));
    }
}

on_both! {
    /// Editors settle corrections of their own entries, and nothing else.
    async fn editors_settle_their_own(app) {
        let editor = app.editor(TOWN).await;
        let animator = app.person(AccountRole::Animator, &[]).await;
        app.propose(&correction(TOWN, "à vous")).await;
        app.propose(&correction("royan", "à d’autres")).await;
        app.propose(&report(TOWN, "à l’animation")).await;
        let mut items = Vec::new();
        for message in ["à vous", "à d’autres", "à l’animation"] {
            items.push(app.waiting(&animator, message).await);
        }
        let items: Vec<&Value> = items.iter().collect();
        let reader = app.person(AccountRole::Member, &[(TOWN, MemberRole::Reader)]).await;
        let stranger = app.editor("poitiers").await;
        for who in [&reader, &stranger] {
            let outcome = app.decide(who, &items, "refused", Some("Non.")).await;
            assert_eq!(refusals(&outcome), [Some("not_found"); 3]);
        }
        let outcome = app.decide(&editor, &items, "refused", Some("Le site est le bon.")).await;
        assert_eq!(refusals(&outcome), [None, Some("not_found"), Some("not_found")]);
        assert_eq!(mail_to(&app, OUTSIDER, "proposal_refused").await["reason"], "Le site est le bon.");
    }
}

on_both! {
    /// Two decide the same things at the same moment: each thing is decided once, and its author
    /// hears one answer.
    async fn two_decide_at_once(app) {
        let other = app.second().await;
        let (first, second) = (app.person(AccountRole::Animator, &[]).await, app.person(AccountRole::Animator, &[]).await);
        let editor = app.editor(TOWN).await;
        let mut wanted = Vec::new();
        for round in 0..4 {
            let message = format!("manche {round}");
            app.propose(&correction(TOWN, &message)).await;
            wanted.push(app.waiting(&first, &message).await);
            let action = app.create(&editor, &document(app.member(TOWN).await.id, &message)).await;
            app.step(&editor, &action, "submitted").await;
            let page = app.queue(&first, "kind=submission&limit=100").await;
            wanted.push(page["items"].as_array().unwrap().iter().find(|it| it["title"] == *message).unwrap().clone());
        }
        for item in &wanted {
            let items = [item];
            let (one, two) = tokio::join!(
                app.decide(&first, &items, "accepted", None),
                other.decide(&second, &items, "refused", Some("Non.")),
            );
            let outcomes = [refusals(&one)[0], refusals(&two)[0]];
            assert_eq!(outcomes.iter().filter(|it| it.is_none()).count(), 1, "{outcomes:?}");
            assert!(outcomes.iter().flatten().all(|code| ["conflict", "precondition_failed"].contains(code)), "{outcomes:?}");
        }
        let mails = mail::Entity::find().all(app.database.reader()).await.unwrap();
        let answers = ["proposal_accepted", "proposal_refused", "submission_accepted", "submission_refused"];
        assert_eq!(mails.iter().filter(|it| answers.contains(&it.template.as_str())).count(), wanted.len());
    }
}
