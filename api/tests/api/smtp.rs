//! Mail over SMTP, to a real server.

use passerelle_api::accounts::store;
use passerelle_api::entity::mail;
use passerelle_api::mail::delivery::deliver;
use passerelle_shared::accounts::AccountRole;
use passerelle_shared::lang::Lang;
use sea_orm::EntityTrait;
use serde_json::json;
use time::Duration;

use crate::support::smtp::SmtpServer;
use crate::support::{Engine, TestApp};

const EMAIL: &str = "claire.roux@exemple.fr";

/// A server with an account that has asked for a link.
async fn asking(
    engine: Engine,
    url: &str,
    configure: impl FnOnce(&mut passerelle_api::config::Config),
) -> TestApp {
    let app = TestApp::configured(engine, |config| {
        config.smtp_url = Some(url.to_owned());
        "Réseau d’essai <ne-pas-repondre@reseau.exemple>".clone_into(&mut config.mail_from);
        configure(config);
    })
    .await;
    let account = store::blank(
        EMAIL.to_owned(),
        AccountRole::Member,
        Lang::Fr,
        app.clock.now(),
    );
    store::insert(app.database.writer(), account).await.unwrap();
    let asked = app
        .post("/api/v1/sign-in-links", &json!({"email": EMAIL}))
        .await;
    assert_eq!(asked.status, 202);
    app
}

async fn row(app: &TestApp) -> Option<mail::Model> {
    mail::Entity::find()
        .one(app.database.reader())
        .await
        .unwrap()
}

/// The only mail, once it was tried so often.
async fn tried(app: &TestApp, attempts: i32) -> mail::Model {
    for _ in 0..400 {
        if let Some(row) = row(app).await.filter(|row| row.attempts >= attempts) {
            return row;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    panic!("not tried: {:?}", row(app).await);
}

async fn both(test: impl AsyncFn(Engine)) {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        test(engine).await;
    }
}

#[actix_web::test]
async fn a_mail_arrives_with_both_parts_and_its_headers() {
    both(async |engine| {
        let mut server = SmtpServer::start("none", 0).await;
        let app = asking(engine, &format!("smtp://localhost:{}", server.port), |_| ()).await;
        let message = server.message().await;
        let row = tried(&app, 1).await;
        assert_eq!(
            (&message["from"], &message["to"]),
            (&json!("ne-pas-repondre@reseau.exemple"), &json!([EMAIL]))
        );
        assert_eq!(message["type"], "multipart/alternative");
        let headers = &message["headers"];
        assert_eq!(
            headers["Message-ID"],
            format!("<{}@reseau.exemple>", row.id)
        );
        assert_eq!(headers["Auto-Submitted"], "auto-generated");
        assert_eq!(headers["Subject"], "Votre lien de connexion à Passerelle");
        assert_eq!(
            headers["From"],
            "Réseau d’essai <ne-pas-repondre@reseau.exemple>"
        );
        assert_eq!(headers["Date"], "Tue, 24 Nov 2026 09:30:00 +0000");
        // Nobody writes to a list here: there is nothing to leave.
        assert_eq!(headers.get("List-Unsubscribe"), None);
        let text = message["text"].as_str().unwrap();
        let link = text
            .split_whitespace()
            .find(|word| word.contains("/connexion/lien#"))
            .unwrap();
        assert!(
            message["html"]
                .as_str()
                .unwrap()
                .contains(&format!("href=\"{}\"", link.trim_matches(['<', '>']))),
            "{message}"
        );
        let token = link.trim_matches(['<', '>']).split_once('#').unwrap().1;
        assert_eq!(app.follow(token).await.status, 200);
        // Sent once.
        app.clock.advance(Duration::days(3));
        assert_eq!(deliver(&app.state).await.unwrap(), 0);
        assert!(server.is_quiet());
    })
    .await;
}

#[actix_web::test]
async fn a_mail_that_is_refused_for_now_is_tried_again_and_is_the_same() {
    both(async |engine| {
        let mut server = SmtpServer::start("none", 2).await;
        let app = asking(engine, &format!("smtp://localhost:{}", server.port), |_| ()).await;
        let first = server.message().await;
        let waiting = tried(&app, 1).await;
        assert_eq!(
            (first["accepted"].as_bool(), waiting.sent_at),
            (Some(false), None)
        );
        assert!(waiting.last_error.unwrap().contains("4.7.1"));
        // Not at once: the pause doubles.
        assert_eq!(deliver(&app.state).await.unwrap(), 0);
        for (attempt, minutes) in [(2, 4), (3, 8)] {
            app.clock
                .advance(Duration::minutes(minutes) - Duration::SECOND);
            assert_eq!(deliver(&app.state).await.unwrap(), 0, "{attempt}");
            app.clock.advance(Duration::SECOND);
            // The server's own delivery may be at it already.
            deliver(&app.state).await.unwrap();
            let again = server.message().await;
            for header in ["Message-ID", "Date", "Subject"] {
                assert_eq!(
                    again["headers"][header], first["headers"][header],
                    "{header}"
                );
            }
            tried(&app, attempt).await;
        }
        let sent = tried(&app, 3).await;
        assert_eq!(
            (sent.due_at, sent.last_error, sent.sent_at),
            (None, None, Some(app.clock.now()))
        );
        app.clock.advance(Duration::days(3));
        assert_eq!(deliver(&app.state).await.unwrap(), 0);
        assert!(server.is_quiet());
    })
    .await;
}

#[actix_web::test]
async fn a_mailbox_that_does_not_exist_is_not_tried_again() {
    both(async |engine| {
        let mut server = SmtpServer::start("none", 1).await;
        let app = TestApp::configured(engine, |config| {
            config.smtp_url = Some(format!("smtp://localhost:{}", server.port));
        })
        .await;
        app.post(
            "/api/v1/sign-in-links",
            &json!({"email": "inconnu@exemple.fr"}),
        )
        .await;
        assert_eq!(server.message().await["accepted"], false);
        let row = tried(&app, 1).await;
        assert_eq!((row.due_at, row.sent_at), (None, None));
        assert!(row.last_error.unwrap().contains("5.1.1"));
    })
    .await;
}

#[actix_web::test]
async fn a_mail_goes_under_tls_where_the_configuration_says_so() {
    for (mode, url) in [
        ("starttls", "smtp://localhost:{}?tls=required"),
        ("implicit", "smtps://localhost:{}"),
    ] {
        let mut server = SmtpServer::start(mode, 0).await;
        let url = url.replace("{}", &server.port.to_string());
        let authority = server.authority.clone();
        let app = asking(Engine::Sqlite, &url, |config| {
            config.smtp_authority = Some(authority);
        })
        .await;
        assert_eq!(server.message().await["tls"], true, "{mode}");
        assert!(tried(&app, 1).await.sent_at.is_some());
        // A certificate that nobody vouches for is not trusted, and nothing is sent in the clear.
        let app = asking(Engine::Sqlite, &url, |_| ()).await;
        let row = tried(&app, 1).await;
        assert!(row.sent_at.is_none() && row.due_at.is_some(), "{mode}");
        assert!(server.is_quiet(), "{mode}");
    }
    let mut server = SmtpServer::start("none", 0).await;
    let url = format!("smtp://localhost:{}?tls=required", server.port);
    let app = asking(Engine::Sqlite, &url, |_| ()).await;
    assert!(tried(&app, 1).await.sent_at.is_none());
    assert!(server.is_quiet());
}
