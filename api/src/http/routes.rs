//! Declaring routes: once, each with its methods, so that a wrong verb is answered 405 and the
//! routes can be compared with the OpenAPI document and the table of operations.

use actix_web::http::header::ALLOW;
use actix_web::web::{self, ServiceConfig};
use actix_web::{FromRequest, Handler, HttpResponse, Responder, guard};

/// The routes of the application, as they are declared.
pub struct Routes<'a> {
    config: &'a mut ServiceConfig,
    declared: &'a mut Vec<(String, &'static str)>,
}

impl<'a> Routes<'a> {
    /// Declares into a configuration, and into a list of method and path.
    pub fn new(
        config: &'a mut ServiceConfig,
        declared: &'a mut Vec<(String, &'static str)>,
    ) -> Self {
        Self { config, declared }
    }

    /// A path that is read. HEAD is answered like GET, without the body.
    pub fn get<F, Args>(&mut self, path: &'static str, handler: F)
    where
        F: Handler<Args>,
        Args: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        self.declared.push(("get".to_owned(), path));
        let read = web::route()
            .guard(guard::Any(guard::Get()).or(guard::Head()))
            .to(handler);
        self.config.service(
            web::resource(path)
                .route(read)
                .default_service(web::to(|| async {
                    HttpResponse::MethodNotAllowed()
                        .insert_header((ALLOW, "GET, HEAD, OPTIONS"))
                        .finish()
                })),
        );
    }
}
