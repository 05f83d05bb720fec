//! The log holds no address and no token, whatever happens.

use std::io::Write;
use std::sync::{Arc, Mutex};

use passerelle_api::mail::delivery::deliver;
use passerelle_shared::accounts::AccountRole;
use reqwest::Method;
use serde_json::json;
use tracing_subscriber::fmt::MakeWriter;

use super::{ACCOUNT, TOWN};
use crate::claims::claim::{mail_to, token};
use crate::support::smtp::SmtpServer;
use crate::support::{Engine, TestApp, entries};

/// What is logged in this process.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }

    /// Waits until it holds these words.
    async fn until(&self, words: &str) {
        for _ in 0..400 {
            if self.text().contains(words) {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        panic!("{words:?} is not logged");
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// Both engines one after the other: a process has one log.
#[actix_web::test]
async fn no_address_and_no_token_is_logged() {
    let log = Log::default();
    // As in production, and everything that the server says of itself besides.
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::new(
            "info,passerelle_api=trace",
        ))
        .json()
        .flatten_event(true)
        .with_writer(log.clone())
        .init();
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let app = TestApp::demonstration(engine).await;
        let mut secrets = happen(&app).await;
        // A mail server that refuses names the recipient; the log does not.
        let mut server = SmtpServer::start("none", 1).await;
        let url = format!("smtp://localhost:{}", server.port);
        let mailing = app.second_with(|config| config.smtp_url = Some(url)).await;
        let lost = "perdu.envoi@exemple.fr";
        mailing
            .post("/api/v1/sign-in-links", &json!({"email": lost}))
            .await;
        assert_eq!(server.message().await["accepted"], false);
        log.until("could not be delivered").await;
        secrets.push(lost.to_owned());
        let logged = log.text();
        assert!(logged.contains("/api/v1/session"), "nothing was logged");
        assert!(logged.contains("private_address"), "no delivery was logged");
        for secret in secrets {
            assert!(secret.len() > 8, "{secret}");
            assert!(
                !logged.to_lowercase().contains(&secret.to_lowercase()),
                "{secret} is logged"
            );
        }
        log.0.lock().unwrap().clear();
    }
}

/// Signs in, fails, invites, claims, refreshes, exports and erases, and gives what must not be seen
/// of it.
async fn happen(app: &TestApp) -> Vec<String> {
    let head = app.person(AccountRole::Member, &[TOWN]).await;
    let animator = app.person(AccountRole::Animator, &[]).await;
    let mut secrets = vec![
        head.email.clone(),
        animator.email.clone(),
        head.token.clone(),
        animator.token.clone(),
    ];
    secrets.extend([&head, &animator].map(|it| it.cookie.split_once('=').unwrap().1.to_owned()));
    let guess = "chevaux quatre boivent du cidre";
    let wrong = json!({"method": "password", "email": head.email, "password": guess});
    assert_eq!(app.post("/api/v1/session", &wrong).await.status, 401);
    assert_eq!(
        app.follow("un-jeton-que-personne-ne-connait").await.status,
        401
    );
    secrets.extend([
        guess.to_owned(),
        "un-jeton-que-personne-ne-connait".to_owned(),
    ]);

    let invited = json!({"email": "invitee.nouvelle@exemple.fr", "given_name": "Paul", "family_name": "Blancheneige", "role": "editor", "function": "elu"});
    let path = format!(
        "/api/v1/members/{}/affiliations",
        app.member(TOWN.0).await.id
    );
    assert_eq!(
        app.call(&head, Method::POST, &path, Some(&invited))
            .await
            .status,
        202
    );
    let link = token(&mail_to(app, "invitee.nouvelle@exemple.fr", "invitation").await);
    let session = app.follow(&link).await.json();
    secrets.extend([
        "invitee.nouvelle@exemple.fr".to_owned(),
        "Blancheneige".to_owned(),
        link,
        session["access_token"].as_str().unwrap().to_owned(),
    ]);

    app.post("/api/v1/sign-in-links", &json!({"email": head.email}))
        .await;
    let link = token(&mail_to(app, &head.email, "sign_in_link").await);
    app.post(
        "/api/v1/sign-in-links",
        &json!({"email": format!("{}@@", head.email)}),
    )
    .await;
    app.get(&format!("/api/v1/members?q={}", head.email)).await;
    app.get(&format!("/api/v1/members?nope={}", head.email))
        .await;
    secrets.push(link);
    app.post("/api/v1/members/rochefort/claims", &json!({"email": "reclamante.ville@exemple.fr", "given_name": "A", "family_name": "B", "function": "elu"})).await;
    secrets.push(token(
        &mail_to(app, "reclamante.ville@exemple.fr", "claim_link").await,
    ));
    secrets.push("reclamante.ville@exemple.fr".to_owned());

    // Nothing can be delivered there; what stands in the address may be a secret.
    let hook = app
        .hook(
            &head,
            "https://localhost:8443/chemin-que-personne-ne-devine",
            &[],
        )
        .await;
    app.put(&entries::member("Une de plus")).await;
    app.delivered_until("it is tried", async || {
        app.hook_of(&hook).await["failures"] == 1
    })
    .await;
    secrets.extend([hook.secret, "chemin-que-personne-ne-devine".to_owned()]);

    // The second time it is a replay.
    for _ in 0..2 {
        app.refresh(&head.cookie).await;
    }
    let script = json!({"name": "x", "scopes": ["read"], "days": 3});
    let script = app
        .call(
            &animator,
            Method::POST,
            "/api/v1/account/access-tokens",
            Some(&script),
        )
        .await
        .json();
    secrets.push(script["token"].as_str().unwrap().to_owned());
    app.call(&animator, Method::GET, &format!("{ACCOUNT}/export"), None)
        .await;
    while deliver(&app.state).await.unwrap() > 0 {}
    assert_eq!(
        app.call(&animator, Method::DELETE, ACCOUNT, Some(&json!({})))
            .await
            .status,
        204
    );
    secrets
}
