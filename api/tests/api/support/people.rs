//! People who sign in, as values: `let editor = app.person(AccountRole::Member, &[("royan", MemberRole::Editor)]).await`.

use passerelle_api::accounts::{store, totp};
use passerelle_api::entity::{account, affiliation, group_participant, link_token};
use passerelle_api::secret;
use passerelle_shared::accounts::{AccountRole, MemberRole, SecondFactorState};
use passerelle_shared::codes::EntryType;
use passerelle_shared::lang::Lang;
use passerelle_shared::participants::GroupRole;
use reqwest::Method;
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use time::Duration;
use uuid::Uuid;

use super::entries::insert;
use super::{Answer, TestApp};

/// The secret of everybody's second factor.
pub const SECRET: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

/// Somebody with a session.
pub struct Person {
    /// The account.
    pub id: Uuid,
    /// E-mail address.
    pub email: String,
    /// Access token.
    pub token: String,
    /// The refresh token's cookie, as `name=value`.
    pub cookie: String,
}

impl TestApp {
    /// An account that may sign in, without any session.
    pub async fn account(
        &self,
        role: AccountRole,
        members: &[(&str, MemberRole)],
    ) -> account::Model {
        let now = self.clock.now();
        let id = Uuid::now_v7();
        let secure = role != AccountRole::Member;
        let email = format!("{}@exemple.fr", id.simple());
        let row = account::Model {
            id,
            email_verified_at: Some(now),
            given_name: "Claude".to_owned(),
            family_name: "Martin".to_owned(),
            totp_secret: secure.then(|| SECRET.to_owned()),
            totp_confirmed_at: secure.then_some(now),
            ..store::blank(email, role, Lang::Fr, now)
        };
        store::insert(self.database.writer(), row.clone())
            .await
            .unwrap();
        for (slug, role) in members {
            let affiliation = affiliation::Model {
                id: Uuid::now_v7(),
                account_id: id,
                member_id: self.member(slug).await.id,
                role: role.code().to_owned(),
                function: "technicien".to_owned(),
                title: None,
                created_at: now,
                accepted_at: Some(now),
            };
            affiliation::Entity::insert(affiliation::ActiveModel::from(affiliation))
                .exec_without_returning(self.database.writer())
                .await
                .unwrap();
        }
        row
    }

    /// Somebody who has signed in, with the second factor where the role asks for one.
    pub async fn person(&self, role: AccountRole, members: &[(&str, MemberRole)]) -> Person {
        let account = self.account(role, members).await;
        let person = self.sign_in(&account).await;
        if role != AccountRole::Member {
            let answer = self.give_code(&person).await;
            assert_eq!(answer.status, 204, "{}", answer.body);
        }
        person
    }

    /// Lets somebody into a working group, for the first of their members.
    pub async fn enter(&self, person: &Person, group: Uuid, role: GroupRole) -> Uuid {
        let id = Uuid::now_v7();
        let affiliations = store::affiliations(self.database.reader(), person.id).await;
        let row = group_participant::Model {
            id,
            working_group_id: group,
            account_id: person.id,
            member_id: affiliations.unwrap().first().map(|it| it.member_id),
            function: "other".to_owned(),
            role: role.code().to_owned(),
            status: "participating".to_owned(),
            message: None,
            since: self.clock.now(),
        };
        self.write(&[(EntryType::WorkingGroup, group)], async |connection| {
            insert(connection, row).await;
        })
        .await;
        id
    }

    /// A new session of an account, by a link.
    pub async fn sign_in(&self, account: &account::Model) -> Person {
        let token = self.link(account).await;
        let answer = self.follow(&token).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        Person {
            id: account.id,
            email: account.email.clone(),
            token: answer.json()["access_token"].as_str().unwrap().to_owned(),
            cookie: cookie(&answer).unwrap(),
        }
    }

    /// A link's token, as a mail would bring it.
    pub async fn link(&self, account: &account::Model) -> String {
        let token = secret::token().unwrap();
        let row = link_token::Model {
            hash: secret::hash(&token),
            account_id: account.id,
            claim_id: None,
            affiliation_id: None,
            participant_id: None,
            expires_at: self.clock.now() + Duration::minutes(10),
            used_at: None,
        };
        link_token::Entity::insert(link_token::ActiveModel::from(row))
            .exec_without_returning(self.database.writer())
            .await
            .unwrap();
        token
    }

    /// Signs in with a link's token.
    pub async fn follow(&self, token: &str) -> Answer {
        let body = json!({"method": "link", "token": token});
        self.post("/api/v1/session", &body).await
    }

    /// Gives the code of this moment; a moment later it is another.
    pub async fn give_code(&self, person: &Person) -> Answer {
        let code = self.code();
        let answer = self
            .call(
                person,
                Method::PUT,
                "/api/v1/session/second-factor",
                Some(&json!({"code": code})),
            )
            .await;
        self.clock.advance(Duration::seconds(30));
        answer
    }

    /// The code of this moment.
    pub fn code(&self) -> String {
        let seconds = u64::try_from(self.clock.now().unix_timestamp()).unwrap();
        totp::of(SECRET, "x@exemple.fr")
            .unwrap()
            .generate(seconds)
            .to_string()
    }

    /// POST without signing in.
    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        self.send(self.request(Method::POST, path).json(body)).await
    }

    /// A request of somebody.
    pub async fn call(
        &self,
        person: &Person,
        method: Method,
        path: &str,
        body: Option<&Value>,
    ) -> Answer {
        let request = self.request(method, path).bearer_auth(&person.token);
        self.send(match body {
            Some(body) => request.json(body),
            None => request,
        })
        .await
    }

    /// Asks for another access token with a cookie.
    pub async fn refresh(&self, cookie: &str) -> Answer {
        let request = self.request(Method::POST, "/api/v1/session/tokens");
        self.send(request.header("cookie", cookie)).await
    }

    /// Where the session of somebody stands with the second factor.
    pub async fn second_factor(&self, person: &Person) -> SecondFactorState {
        let answer = self
            .call(person, Method::GET, "/api/v1/account", None)
            .await;
        answer.json()["second_factor"]
            .as_str()
            .unwrap()
            .parse()
            .unwrap()
    }
}

/// The cookie that an answer sets, as `name=value`.
pub fn cookie(answer: &Answer) -> Option<String> {
    let cookie = answer.header("set-cookie")?;
    Some(cookie.split(';').next()?.to_owned())
}
