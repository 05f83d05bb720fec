//! The things of the table: each is made anew, or brought back to what it was, whenever it is needed.

use std::cell::RefCell;
use std::collections::BTreeMap;

use passerelle_api::entity::{affiliation, group_participant, member, working_group};
use passerelle_shared::accounts::{AccountRole, MemberRole};
use passerelle_shared::codes::EntryType;
use reqwest::Method;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use time::OffsetDateTime;
use uuid::Uuid;

use super::waiting::waiting;
use super::{documents, people};
use crate::support::entries::{self, insert};
use crate::support::people::Person;
use crate::support::{Answer, TestApp};

/// Where everything stands.
pub struct Place {
    pub town: Uuid,
    pub trusted: Uuid,
    pub hidden: Uuid,
    pub partner: Uuid,
    pub other: Uuid,
    pub open: Uuid,
    pub closed: Uuid,
    pub other_group: Uuid,
    pub other_closed: Uuid,
    /// Makes what has to be there.
    pub animator: Person,
    /// Who is in the groups, as long as nothing has been done.
    parts: RefCell<Vec<group_participant::Model>>,
}

/// A thing, by the parts of its address.
#[derive(Debug, Default)]
pub struct Thing {
    pub parts: BTreeMap<&'static str, String>,
    /// What else a request says of it.
    pub word: String,
}

impl Thing {
    fn of(id: &impl ToString) -> Self {
        Self::default().with("id", id)
    }

    fn with(mut self, name: &'static str, value: &impl ToString) -> Self {
        self.parts.insert(name, value.to_string());
        self
    }

    fn said(self, word: &impl ToString) -> Self {
        Self {
            word: word.to_string(),
            ..self
        }
    }
}

impl Place {
    /// Members and groups.
    pub async fn new(app: &TestApp) -> Self {
        let mut rows = ["Ville", "Sûre", "Cachée", "Partenaire", "Autre"].map(entries::member);
        rows[1].trusted = true;
        "draft".clone_into(&mut rows[2].publication);
        for row in &rows {
            app.put(row).await;
        }
        let animator = people::make_animator(app).await;
        let place = Self {
            town: rows[0].id,
            trusted: rows[1].id,
            hidden: rows[2].id,
            partner: rows[3].id,
            other: rows[4].id,
            open: group(app, &animator, rows[4].id, "open").await,
            closed: group(app, &animator, rows[4].id, "closed").await,
            other_group: group(app, &animator, rows[4].id, "open").await,
            other_closed: group(app, &animator, rows[4].id, "closed").await,
            animator,
            parts: RefCell::new(Vec::new()),
        };
        // Their history begins.
        for id in [place.town, place.hidden] {
            let path = format!("/api/v1/members/{id}");
            place
                .send(app, Method::PUT, &path, Some(&json!({"summary": "Ici"})))
                .await;
            let known = format!("{path}/revisions");
            let history = app
                .call(&place.animator, Method::GET, &known, None)
                .await
                .json();
            assert!(history["total"].as_u64() >= Some(1), "{history}");
        }
        place
    }

    /// Takes note of who is in the groups.
    pub async fn remember(&self, app: &TestApp) {
        let rows = group_participant::Entity::find().all(app.database.reader());
        let rows = rows.await.unwrap();
        self.parts.replace(rows);
    }

    /// What the animator of the place does.
    async fn send(
        &self,
        app: &TestApp,
        method: Method,
        path: &str,
        body: Option<&Value>,
    ) -> Answer {
        let answer = app.change(&self.animator, method, path, "*", body).await;
        assert!(answer.status < 300, "{path}: {}", answer.body);
        answer
    }

    /// The thing that a line names.
    pub async fn thing(&self, app: &TestApp, operation: &str, name: &str) -> Thing {
        let (name, step) = name.split_once('>').unwrap_or((name, ""));
        let kind = documents::kind(operation);
        let thing = match kind {
            _ if name == "-" => Thing::default(),
            "action" | "event" | "funding_call"
                if operation.starts_with("create_") && !operation.ends_with("restoration") =>
            {
                Thing::default().said(&name)
            }
            "action" | "event" | "funding_call" => self.entry(app, kind, name).await,
            "working_group" if operation == "create_working_group" => Thing::default().said(&name),
            "working_group" => self.group(app, name).await,
            "participant" => self.participant(app, operation, name).await,
            "member" => self.member(app, name).await,
            "affiliation" => self.affiliation(app, name).await,
            "file" => self.file(app, name).await,
            "decisions" => Thing::default().said(&waiting(app, self.town, name).await),
            "proposal" => Thing::default().said(&name),
            "account" => Thing::of(&app.account(AccountRole::Member, &[]).await.id),
            "api_key" => {
                let owner = app.account(AccountRole::Member, &[]).await.id;
                Thing::of(&people::api_key(app, owner, "requested").await)
            }
            "reference" => self.lines(app, name).await,
            "own" => Thing::of(
                &people::own_of(app, self.animator.id, operation)
                    .await
                    .unwrap(),
            )
            .said(&name),
            kind => panic!("{operation}: {kind} {name}"),
        };
        if step.is_empty() {
            thing
        } else {
            thing.said(&step)
        }
    }

    async fn entry(&self, app: &TestApp, kind: &str, name: &str) -> Thing {
        let list = documents::list(kind);
        let document = documents::document(self, kind, name);
        let made = self
            .send(app, Method::POST, list, Some(&document))
            .await
            .json();
        let id = made["id"].as_str().unwrap().to_owned();
        let path = format!("{list}/{id}");
        if matches!(name, "public" | "group-public") {
            let step = json!({"publication": "published"});
            self.send(
                app,
                Method::PUT,
                &format!("{path}/publication"),
                Some(&step),
            )
            .await;
        }
        if name == "deleted" {
            self.send(app, Method::DELETE, &path, None).await;
        }
        Thing::of(&id).with("version", &1).said(&made["document"])
    }

    /// A group as it was in the beginning, with who was in it.
    async fn group(&self, app: &TestApp, name: &str) -> Thing {
        let fresh = match name {
            "draft-group" | "deleted-group" => {
                let document = documents::group(self.other, "open");
                let list = documents::list("working_group");
                let made = self
                    .send(app, Method::POST, list, Some(&document))
                    .await
                    .json();
                Some(made["id"].as_str().unwrap().parse::<Uuid>().unwrap())
            }
            _ => None,
        };
        if let (Some(id), "deleted-group") = (fresh, name) {
            self.send(
                app,
                Method::DELETE,
                &format!("/api/v1/working-groups/{id}"),
                None,
            )
            .await;
        }
        let (id, access) = match name {
            "open" | "open-by-another" => (self.open, "open"),
            "closed" => (self.closed, "closed"),
            "other-group" => (self.other_group, "open"),
            "other-closed" => (self.other_closed, "closed"),
            _ => (fresh.unwrap(), "open"),
        };
        let parts = self.parts.borrow().clone();
        if fresh.is_none() {
            app.write(&[(EntryType::WorkingGroup, id)], async |connection| {
                let row = working_group::Entity::update_many()
                    .col_expr(working_group::Column::Publication, Expr::value("published"))
                    .col_expr(working_group::Column::Access, Expr::value(access))
                    .col_expr(
                        working_group::Column::DeletedAt,
                        Expr::value(None::<OffsetDateTime>),
                    )
                    .filter(working_group::Column::Id.eq(id));
                row.exec(connection).await.unwrap();
                let gone = group_participant::Entity::delete_many()
                    .filter(group_participant::Column::WorkingGroupId.eq(id));
                gone.exec(connection).await.unwrap();
                for part in parts.into_iter().filter(|it| it.working_group_id == id) {
                    insert(connection, part).await;
                }
            })
            .await;
        }
        Thing::of(&id)
            .with("version", &1)
            .said(&documents::group(self.other, access))
    }

    /// Somebody in a group, or who asks to be.
    async fn participant(&self, app: &TestApp, operation: &str, name: &str) -> Thing {
        let group = self
            .group(app, if name == "mine" { "open" } else { name })
            .await;
        if name == "mine"
            || matches!(
                operation,
                "create_participant" | "create_group_invitation" | "list_participants"
            )
        {
            return group.said(&name);
        }
        let account = app.account(AccountRole::Member, &[]).await;
        let id = Uuid::now_v7();
        let asks = operation == "update_participant_request";
        // By the address of a group that the participation is none of.
        let at = if name.ends_with("-by-another") {
            self.other_group
        } else {
            group.parts["id"].parse().unwrap()
        };
        let row = group_participant::Model {
            id,
            working_group_id: at,
            account_id: account.id,
            member_id: None,
            function: "other".to_owned(),
            role: "participant".to_owned(),
            status: if asks { "requested" } else { "participating" }.to_owned(),
            message: None,
            since: app.clock.now(),
        };
        app.write(&[], async |connection| insert(connection, row).await)
            .await;
        group.with("participant", &id)
    }

    /// A member as it was in the beginning.
    async fn member(&self, app: &TestApp, name: &str) -> Thing {
        let (id, publication) = match name {
            "hidden" => (self.hidden, "draft"),
            "spare" => {
                let row = entries::member(&format!("De reste {}", Uuid::now_v7()));
                app.put(&row).await;
                return Thing::of(&row.id);
            }
            // Leads an action with a first day: something to report.
            "town-acting" => {
                let mut row = entries::action(&format!("Menée {}", Uuid::now_v7()), self.town);
                row.starts_on = Some(app.clock.now().date());
                app.put(&row).await;
                (self.town, "published")
            }
            _ => (self.town, "published"),
        };
        let deleted = (name == "town-deleted").then(|| app.clock.now());
        app.write(&[(EntryType::Member, id)], async |connection| {
            let row = member::Entity::update_many()
                .col_expr(member::Column::Publication, Expr::value(publication))
                .col_expr(member::Column::DeletedAt, Expr::value(deleted))
                .col_expr(member::Column::Trusted, Expr::value(false))
                .filter(member::Column::Id.eq(id));
            row.exec(connection).await.unwrap();
        })
        .await;
        let history = format!("/api/v1/members/{id}/revisions");
        let history = match deleted {
            Some(_) => json!({"items": [{"version": 1}]}),
            None => app
                .call(&self.animator, Method::GET, &history, None)
                .await
                .json(),
        };
        let thing = Thing::of(&id).with("version", &history["items"][0]["version"]);
        thing.said(&name)
    }

    /// A colleague of a member's people.
    async fn affiliation(&self, app: &TestApp, name: &str) -> Thing {
        let member = self.member(app, name).await;
        let account = app.account(AccountRole::Member, &[]).await;
        let id = Uuid::now_v7();
        let row = affiliation::Model {
            id,
            account_id: account.id,
            member_id: member.parts["id"].parse().unwrap(),
            role: MemberRole::Reader.code().to_owned(),
            function: "technicien".to_owned(),
            title: None,
            created_at: app.clock.now(),
            accepted_at: Some(app.clock.now()),
        };
        app.write(&[], async |connection| insert(connection, row).await)
            .await;
        let member = match name {
            // By the address of another member.
            "town-by-another" => Thing::of(&self.other),
            _ => member,
        };
        member.with("affiliation", &id)
    }

    /// A document of an action, or of none.
    async fn file(&self, app: &TestApp, name: &str) -> Thing {
        let request = app.request(Method::POST, "/api/v1/files");
        let request = request
            .bearer_auth(&self.animator.token)
            .header("content-disposition", "attachment; filename=\"essai.pdf\"");
        let sent = app.send(request.body(documents::PDF)).await;
        assert_eq!(sent.status, 201, "{}", sent.body);
        let file = sent.json();
        if name != "unused" {
            let mut document = documents::document(self, "action", name);
            document["documents"] = json!([{"file": file["id"], "title": "Essai"}]);
            let list = documents::list("action");
            let made = self
                .send(app, Method::POST, list, Some(&document))
                .await
                .json();
            if name == "public" {
                let path = format!("{list}/{}/publication", made["id"].as_str().unwrap());
                let step = json!({"publication": "published"});
                self.send(app, Method::PUT, &path, Some(&step)).await;
            }
        }
        Thing::of(&file["id"].as_str().unwrap()).with("name", &file["name"].as_str().unwrap())
    }

    /// A reference list, with another order of its lines.
    async fn lines(&self, app: &TestApp, name: &str) -> Thing {
        let path = format!("/api/v1/reference/{name}");
        let lines = app
            .call(&self.animator, Method::GET, &path, None)
            .await
            .json();
        let lines = lines["items"].as_array().unwrap();
        let codes: Vec<&Value> = lines.iter().rev().map(|line| &line["code"]).collect();
        let thing = Thing::default().with("list", &name).with("code", &"health");
        thing.said(&json!({ "codes": codes }))
    }
}

/// A published group of which a member takes the lead.
async fn group(app: &TestApp, animator: &Person, lead: Uuid, access: &str) -> Uuid {
    let list = documents::list("working_group");
    let document = documents::group(lead, access);
    let made = app
        .call(animator, Method::POST, list, Some(&document))
        .await;
    assert_eq!(made.status, 201, "{}", made.body);
    let id = made.json()["id"].as_str().unwrap().parse().unwrap();
    let path = format!("{list}/{id}/publication");
    let step = json!({"publication": "published"});
    let answer = app
        .change(animator, Method::PUT, &path, "*", Some(&step))
        .await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    id
}
