//! `GET /health/live` and `GET /health/ready`

use crate::support::on_both;

on_both! {
    empty
    /// It lives, and is ready as long as the database answers.
    async fn it_is_ready_while_the_database_answers(app) {
        for path in ["/health/live", "/health/ready"] {
            let answer = app.get(path).await;
            assert_eq!((answer.status, answer.header("cache-control"), answer.body.as_str()), (204, Some("no-store"), ""), "{path}");
        }
        app.database.clone().close().await;
        assert_eq!(app.get("/health/live").await.status, 204);
        assert_eq!(app.get("/health/ready").await.status, 503);
    }
}
