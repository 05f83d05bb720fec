//! Declaring routes: once, each with its methods, so that a wrong verb is answered 405 and the
//! routes can be compared with the OpenAPI document and the table of operations.

use actix_web::http::Method;
use actix_web::http::header::ALLOW;
use actix_web::middleware::from_fn;
use actix_web::web::{self, ServiceConfig};
use actix_web::{FromRequest, Handler, HttpResponse, Resource, Responder, guard};

use crate::idempotency;

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

    /// A path that is read, and nothing else.
    pub fn get<F, Args>(&mut self, path: &'static str, handler: F)
    where
        F: Handler<Args>,
        Args: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        self.at(path).get(handler).end();
    }

    /// A path with several methods: `routes.at("/…").get(read).post(create).end()`.
    pub fn at(&mut self, path: &'static str) -> Path<'_> {
        Path {
            config: self.config,
            declared: self.declared,
            address: path,
            // An extension is a word: what else stands behind a point belongs to the name.
            resource: web::resource(path.replace(".{format}", ".{format:[a-z]+}")),
            allowed: Vec::new(),
        }
    }
}

/// A path whose methods are being declared.
#[must_use = "a path is declared by end()"]
pub struct Path<'a> {
    config: &'a mut ServiceConfig,
    declared: &'a mut Vec<(String, &'static str)>,
    address: &'static str,
    resource: Resource,
    allowed: Vec<Method>,
}

macro_rules! methods {
    ($($(#[$meta:meta])* $name:ident = $method:ident),+ $(,)?) => {$(
        $(#[$meta])*
        pub fn $name<F, Args>(self, handler: F) -> Self
        where
            F: Handler<Args>,
            Args: FromRequest + 'static,
            F::Output: Responder + 'static,
        {
            self.method(Method::$method, handler)
        }
    )+};
}

impl Path<'_> {
    methods! {
        /// Reading. HEAD is answered like GET, without the body.
        get = GET,
        /// Making something below this path.
        post = POST,
        /// Replacing what stands here.
        put = PUT,
        /// Removing it.
        delete = DELETE,
    }

    fn method<F, Args>(mut self, method: Method, handler: F) -> Self
    where
        F: Handler<Args>,
        Args: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        self.declared
            .push((method.as_str().to_ascii_lowercase(), self.address));
        let mut guards = guard::Any(guard::Method(method.clone()));
        if method == Method::GET {
            guards = guards.or(guard::Head());
            self.allowed.push(Method::HEAD);
        }
        let mut route = web::route().guard(guards).to(handler);
        if method == Method::POST && idempotency::PATHS.contains(&self.address) {
            route = route.wrap(from_fn(idempotency::once));
        }
        self.allowed.push(method);
        self.resource = self.resource.route(route);
        self
    }

    /// Declares the path; every other method is refused.
    pub fn end(self) {
        let mut allowed: Vec<&str> = self.allowed.iter().map(Method::as_str).collect();
        allowed.push("OPTIONS");
        allowed.sort_unstable();
        let allowed = allowed.join(", ");
        self.config
            .service(self.resource.default_service(web::to(move || {
                let allowed = allowed.clone();
                async move {
                    HttpResponse::MethodNotAllowed()
                        .insert_header((ALLOW, allowed))
                        .finish()
                }
            })));
    }
}
