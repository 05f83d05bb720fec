//! Files in an S3: processes that share nothing but the database and the bucket.

use passerelle_api::clock::Clock;
use passerelle_api::entity::file;
use passerelle_api::seed::demonstration::accounts::PASSWORD;
use reqwest::{Method, StatusCode};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use time::Duration;

use super::{FILES, png};
use crate::support::program::Program;
use crate::support::s3::S3Server;
use crate::support::{Engine, TestDatabase};

/// Signs an editor of the demonstration in.
async fn token(program: &Program) -> String {
    let body =
        json!({"method": "password", "email": "edition@passerelle.example", "password": PASSWORD});
    let request = program.request(Method::POST, "/api/v1/session").json(&body);
    let answer: Value = request.send().await.unwrap().json().await.unwrap();
    answer["access_token"].as_str().unwrap().to_owned()
}

async fn bytes(program: &Program, token: &str, url: &str, range: Option<&str>) -> (u16, Vec<u8>) {
    let mut request = program.request(Method::GET, url).bearer_auth(token);
    if let Some(range) = range {
        request = request.header("range", range);
    }
    let answer = request.send().await.unwrap();
    (
        answer.status().as_u16(),
        answer.bytes().await.unwrap().to_vec(),
    )
}

#[actix_web::test]
async fn files_stand_in_an_s3_for_all_processes() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let place = TestDatabase::demonstration(engine).await;
        let s3 = S3Server::start().await;
        let settings = s3.settings();
        let first = Program::serve(place.url(), &settings).await;
        let token = token(&first).await;
        let send = async |program: &Program, body: Vec<u8>| {
            let request = program.request(Method::POST, FILES).bearer_auth(&token);
            request.body(body).send().await.unwrap()
        };
        let image: Value = send(&first, png(900, 300)).await.json().await.unwrap();
        let pdf: Value = send(&first, b"%PDF-1.7 essai".to_vec())
            .await
            .json()
            .await
            .unwrap();
        let (image, pdf) = (&image, &pdf);
        let folder = |file: &Value| file["id"].as_str().unwrap().replace('-', "");
        let names = |file: &Value, names: &[&str]| -> Vec<String> {
            names
                .iter()
                .map(|name| format!("{}/{name}", folder(file)))
                .collect()
        };
        let mut objects = [
            names(image, &["320.jpg", "800.jpg", "900.jpg"]),
            names(pdf, &["fichier.pdf"]),
        ]
        .concat();
        objects.sort();
        assert_eq!(s3.objects(), objects);

        // Another process reads them, whole and in part.
        let second = Program::serve(place.url(), &settings).await;
        let url = |file: &Value| file["url"].as_str().unwrap().to_owned();
        let whole = bytes(&second, &token, &url(pdf), None).await;
        assert_eq!(whole, (200, b"%PDF-1.7 essai".to_vec()));
        let part = bytes(&second, &token, &url(pdf), Some("bytes=5-7")).await;
        assert_eq!(part, (206, b"1.7".to_vec()));
        let (status, jpeg) = bytes(&second, &token, &url(image), None).await;
        assert_eq!((status, &jpeg[..3]), (200, &b"\xff\xd8\xff"[..]));
        let head = second
            .request(Method::HEAD, &url(image))
            .bearer_auth(&token);
        let head = head.send().await.unwrap();
        assert_eq!(head.headers()["content-length"], jpeg.len().to_string());

        // The signature counts: with another secret nothing is taken, and nothing is there then.
        let mut wrong = settings.clone();
        wrong[2].1 = "another secret".to_owned();
        let stranger = Program::serve(place.url(), &wrong).await;
        let answer = send(&stranger, b"%PDF-1.7 autre".to_vec()).await;
        assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(s3.objects(), objects);
        drop(stranger);

        // What nobody uses is gone when the job has looked after it.
        let old = Clock::System.now() - Duration::days(2);
        let database = place.connect().await;
        file::Entity::update_many()
            .col_expr(file::Column::CreatedAt, Expr::value(old))
            .filter(file::Column::EntryId.is_null())
            .exec(database.writer())
            .await
            .unwrap();
        let _third = Program::serve(place.url(), &settings).await;
        for _ in 0..100 {
            if s3.objects().is_empty() {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        assert_eq!(s3.objects(), Vec::<String>::new());
        drop((first, second));
        database.close().await;
    }
}
