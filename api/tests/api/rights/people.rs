//! The people of the table, and what happens to them.

use passerelle_api::accounts::store as accounts;
use passerelle_api::entity::{
    access_token, account, affiliation, api_key, group_participant, session,
};
use passerelle_api::sessions::store::pass_second_factor;
use passerelle_api::webhooks::{signature, store as webhooks};
use passerelle_shared::accounts::{AccountRole, MemberRole};
use passerelle_shared::participants::GroupRole;
use reqwest::Method;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use serde_json::{Value, json};
use uuid::Uuid;

use super::digest::forget_throttle;
use super::things::Place;
use crate::support::TestApp;
use crate::support::entries::insert;
use crate::support::people::Person;

/// Somebody who asks.
pub struct Subject {
    /// A kind of people, or what has happened.
    pub name: String,
    /// Who; nobody for a visitor.
    pub person: Option<Person>,
    /// One of the members.
    pub member: Option<Uuid>,
}

/// What a kind of people is: the part on the platform, the members, and the part in the groups.
fn standing(
    kind: &str,
) -> (
    AccountRole,
    &'static [(&'static str, MemberRole)],
    Option<GroupRole>,
) {
    use MemberRole::{Administrator, Editor, Reader};
    const READER: &[(&str, MemberRole)] =
        &[("ville", Reader), ("sure", Reader), ("cachee", Reader)];
    const EDITOR: &[(&str, MemberRole)] =
        &[("ville", Editor), ("sure", Editor), ("cachee", Editor)];
    const HEAD: &[(&str, MemberRole)] = &[
        ("ville", Administrator),
        ("sure", Administrator),
        ("cachee", Administrator),
    ];
    const OTHER: &[(&str, MemberRole)] = &[("autre", Administrator)];
    let member = AccountRole::Member;
    match kind {
        "stranger" => (member, &[], None),
        "reader" => (member, READER, None),
        "editor" => (member, EDITOR, None),
        "head" => (member, HEAD, None),
        "partner" => (member, &[("partenaire", Administrator)], None),
        "other" => (member, OTHER, None),
        "partaker" => (member, OTHER, Some(GroupRole::Participant)),
        "lead" => (member, OTHER, Some(GroupRole::Lead)),
        "region" => (AccountRole::Region, &[], None),
        "animator" => (AccountRole::Animator, &[], None),
        "administrator" => (AccountRole::Administrator, &[], None),
        kind => panic!("{kind} is no kind of people"),
    }
}

/// Somebody of a kind, with a session that has passed the second factor where there is one.
pub async fn make(app: &TestApp, place: &Place, kind: &str) -> Subject {
    if kind == "visitor" {
        return Subject {
            name: kind.to_owned(),
            person: None,
            member: None,
        };
    }
    let (role, members, part) = standing(kind);
    let account = app.account(role, members).await;
    let person = sign_in(app, &account).await;
    if role != AccountRole::Member {
        let session = last_session(app, account.id).await;
        let now = app.clock.now();
        pass_second_factor(app.database.writer(), session, now)
            .await
            .unwrap();
    }
    if let Some(part) = part {
        for group in [place.open, place.closed] {
            app.enter(&person, group, part).await;
        }
    }
    let member = match members.first() {
        Some((slug, _)) => Some(app.member(slug).await.id),
        None => None,
    };
    Subject {
        name: kind.to_owned(),
        person: Some(person),
        member,
    }
}

/// A new session, however many began before it.
async fn sign_in(app: &TestApp, account: &account::Model) -> Person {
    forget_throttle(app).await;
    app.sign_in(account).await
}

/// The session that an account has begun last.
pub async fn last_session(app: &TestApp, account: Uuid) -> Uuid {
    let sessions = session::Entity::find()
        .filter(session::Column::AccountId.eq(account))
        .order_by_desc(session::Column::Id);
    let last = sessions.one(app.database.reader()).await.unwrap();
    last.unwrap().id
}

/// Lets something happen to somebody, behind the back of the session.
pub async fn turn(app: &TestApp, place: &Place, subject: &mut Subject, state: &str) {
    let person = subject.person.as_mut().unwrap();
    let id = person.id;
    let writer = app.database.writer();
    let change = async |changes| accounts::update(writer, id, changes).await.unwrap();
    let role = |role: AccountRole| account::ActiveModel {
        role: Set(role.code().to_owned()),
        ..Default::default()
    };
    let now = app.clock.now();
    match state {
        "deactivated" => {
            change(account::ActiveModel {
                deactivated_at: Set(Some(now)),
                ..Default::default()
            })
            .await;
        }
        "unverified" => {
            change(account::ActiveModel {
                email_verified_at: Set(None),
                ..Default::default()
            })
            .await;
        }
        "signed-out-elsewhere" => {
            let row = accounts::by_id(app.database.reader(), id)
                .await
                .unwrap()
                .unwrap();
            let elsewhere = sign_in(app, &row).await;
            let path = "/api/v1/account/sessions";
            let answer = app.call(&elsewhere, Method::DELETE, path, None).await;
            assert_eq!(answer.status, 204, "{}", answer.body);
        }
        "password-changed-elsewhere" => {
            let row = accounts::by_id(app.database.reader(), id)
                .await
                .unwrap()
                .unwrap();
            let elsewhere = sign_in(app, &row).await;
            let wanted = json!({"password": "quatre chevaux boivent du cidre"});
            let path = "/api/v1/account/password";
            let answer = app.call(&elsewhere, Method::PUT, path, Some(&wanted)).await;
            assert_eq!(answer.status, 204, "{}", answer.body);
        }
        "account-erased" => {
            let answer = app
                .call(person, Method::DELETE, "/api/v1/account", Some(&json!({})))
                .await;
            assert_eq!(answer.status, 204, "{}", answer.body);
        }
        "forged-token" => "e30.e30.e30".clone_into(&mut person.token),
        "editor-now" => set_role(app, id, MemberRole::Editor).await,
        "reader-now" => set_role(app, id, MemberRole::Reader).await,
        "removed-from-the-member" => leave_members(app, id).await,
        "invited-anew" => {
            let invited = affiliation::Entity::update_many()
                .col_expr(
                    affiliation::Column::AcceptedAt,
                    Expr::value(None::<time::OffsetDateTime>),
                )
                .filter(affiliation::Column::AccountId.eq(id));
            invited.exec(writer).await.unwrap();
        }
        "partaker-now" => {
            let groups = [place.open, place.closed];
            let parts = group_participant::Entity::update_many()
                .col_expr(
                    group_participant::Column::Role,
                    Expr::value(GroupRole::Participant.code()),
                )
                .filter(group_participant::Column::AccountId.eq(id))
                .filter(group_participant::Column::WorkingGroupId.is_in(groups));
            parts.exec(writer).await.unwrap();
        }
        "removed-from-the-group" => leave_groups(app, id).await,
        "left-the-member-and-group" => {
            leave_groups(app, id).await;
            leave_members(app, id).await;
        }
        "animator-now" => change(role(AccountRole::Animator)).await,
        "region-now" => change(role(AccountRole::Region)).await,
        // What a part asks for goes with it.
        "member-now" => {
            change(account::ActiveModel {
                totp_secret: Set(None),
                totp_confirmed_at: Set(None),
                ..role(AccountRole::Member)
            })
            .await;
        }
        "code-to-come" => {
            let row = accounts::by_id(app.database.reader(), id)
                .await
                .unwrap()
                .unwrap();
            *person = sign_in(app, &row).await;
        }
        "script" | "script-of-an-animator" => script(app, person).await,
        "script-narrowed-to-reading" => {
            script(app, person).await;
            let narrowed = access_token::Entity::update_many()
                .col_expr(access_token::Column::Scopes, Expr::value("read"))
                .filter(access_token::Column::AccountId.eq(id));
            narrowed.exec(writer).await.unwrap();
        }
        state => panic!("{state} is no state"),
    }
    if matches!(
        state,
        "removed-from-the-member" | "left-the-member-and-group" | "invited-anew"
    ) {
        subject.member = None;
    }
}

/// A personal access token in the place of the session. It is used once: that is noted.
async fn script(app: &TestApp, person: &mut Person) {
    let wanted = json!({"name": "x", "scopes": ["read", "write"], "days": 1});
    let path = "/api/v1/account/access-tokens";
    let answer = app.call(person, Method::POST, path, Some(&wanted)).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    answer.json()["token"]
        .as_str()
        .unwrap()
        .clone_into(&mut person.token);
    let answer = app
        .call(person, Method::GET, "/api/v1/account/entries", None)
        .await;
    assert_eq!(answer.status, 200, "{}", answer.body);
}

async fn set_role(app: &TestApp, account: Uuid, role: MemberRole) {
    let affiliations = affiliation::Entity::update_many()
        .col_expr(affiliation::Column::Role, Expr::value(role.code()))
        .filter(affiliation::Column::AccountId.eq(account));
    affiliations.exec(app.database.writer()).await.unwrap();
}

async fn leave_members(app: &TestApp, account: Uuid) {
    let affiliations =
        affiliation::Entity::delete_many().filter(affiliation::Column::AccountId.eq(account));
    affiliations.exec(app.database.writer()).await.unwrap();
}

async fn leave_groups(app: &TestApp, account: Uuid) {
    let parts = group_participant::Entity::delete_many()
        .filter(group_participant::Column::AccountId.eq(account));
    parts.exec(app.database.writer()).await.unwrap();
}

/// What belongs to somebody alone, to be named in an address: another session, a token, and the
/// participation in the open group.
pub async fn own(app: &TestApp, subject: &Subject, operation: &str) -> Option<Uuid> {
    own_of(app, subject.person.as_ref()?.id, operation).await
}

/// The same of an account.
pub async fn own_of(app: &TestApp, account: Uuid, operation: &str) -> Option<Uuid> {
    match operation {
        "delete_account_session" => {
            let row = accounts::by_id(app.database.reader(), account)
                .await
                .unwrap()?;
            if row.deactivated_at.is_some() || row.email_verified_at.is_none() {
                return None;
            }
            sign_in(app, &row).await;
            Some(last_session(app, account).await)
        }
        "create_api_key_secret" | "delete_api_key" => {
            accounts::by_id(app.database.reader(), account)
                .await
                .unwrap()?;
            Some(api_key(app, account, "granted").await)
        }
        "delete_access_token" => {
            let id = Uuid::now_v7();
            let now = app.clock.now();
            let row = access_token::Model {
                id,
                account_id: account,
                name: "à jeter".to_owned(),
                hash: id.to_string(),
                hint: "abcd".to_owned(),
                scopes: "read".to_owned(),
                created_at: now,
                expires_at: now + time::Duration::DAY,
                last_used_at: None,
            };
            accounts::by_id(app.database.reader(), account)
                .await
                .unwrap()?;
            let row = access_token::Entity::insert(access_token::ActiveModel::from(row));
            row.exec_without_returning(app.database.writer())
                .await
                .unwrap();
            Some(id)
        }
        operation if operation.contains("webhook") => {
            accounts::by_id(app.database.reader(), account)
                .await
                .unwrap()?;
            let writer = app.database.writer();
            // Where nothing is delivered, so that a test of it is done at once.
            let url = "https://127.0.0.1/".to_owned();
            let secret = signature::new_secret().unwrap();
            let now = app.clock.now();
            let row = webhooks::insert(writer, account, url, &[], secret, now).await;
            Some(row.unwrap().id)
        }
        _ => {
            let part = group_participant::Entity::find()
                .filter(group_participant::Column::AccountId.eq(account))
                .order_by_asc(group_participant::Column::Id)
                .one(app.database.reader())
                .await
                .unwrap()?;
            Some(part.id)
        }
    }
}

/// An API key of an account.
pub async fn api_key(app: &TestApp, account: Uuid, state: &str) -> Uuid {
    let id = Uuid::now_v7();
    let granted = state == "granted";
    let row = api_key::Model {
        id,
        account_id: account,
        name: "Carte".to_owned(),
        website: None,
        purpose: "Un essai.".to_owned(),
        state: state.to_owned(),
        quota: granted.then_some(100),
        hash: granted.then(|| id.to_string()),
        hint: granted.then(|| "abcd".to_owned()),
        reason: None,
        created_at: app.clock.now(),
        granted_at: granted.then(|| app.clock.now()),
        ended_at: None,
        last_used_on: None,
    };
    app.write(&[], async |connection| insert(connection, row).await)
        .await;
    id
}

/// The code of a problem.
pub fn code_of(body: &str) -> String {
    let problem: Option<Value> = serde_json::from_str(body).ok();
    problem
        .and_then(|problem| Some(problem["code"].as_str()?.to_owned()))
        .unwrap_or_default()
}

/// Who makes what has to be there: an administrator, so that there is always one.
pub async fn make_animator(app: &TestApp) -> Person {
    let account = app.account(AccountRole::Administrator, &[]).await;
    let person = sign_in(app, &account).await;
    let session = last_session(app, account.id).await;
    pass_second_factor(app.database.writer(), session, app.clock.now())
        .await
        .unwrap();
    person
}
