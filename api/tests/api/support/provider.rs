//! A real provider of `OpenID Connect` beside the tests: `e2e/provider/server.mjs`, and a browser
//! that goes through its pages.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};

use passerelle_api::clock::Clock;
use passerelle_shared::provider::PROVIDER_SIGN_IN_PATH;
use reqwest::header::{COOKIE, LOCATION, SET_COOKIE};
use reqwest::{Client, Method, Url};
use serde_json::{Value, json};
use time::Duration;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use super::{Answer, Engine, TestApp};

/// Where people reach the platform, as the provider knows it.
pub const PUBLIC_URL: &str = "http://passerelle.example.org";

/// A provider that ends with the test.
pub struct TestProvider {
    /// Its issuer identifier.
    pub issuer: String,
    /// Names of what somebody in between may make of its tokens.
    pub forgeries: Vec<String>,
    client_id: String,
    client_secret: String,
    lines: UnboundedReceiver<Value>,
    input: ChildStdin,
    process: Child,
}

impl TestProvider {
    /// Starts one that knows these people, by their name there.
    pub async fn start(people: &Value) -> Self {
        Self::start_as(people, json!({})).await
    }

    /// The same, set up otherwise.
    pub async fn start_as(people: &Value, mut settings: Value) -> Self {
        settings["people"] = people.clone();
        settings["redirect"] = json!(format!("{PUBLIC_URL}{PROVIDER_SIGN_IN_PATH}/return"));
        settings["back"] = json!([
            format!("{PUBLIC_URL}/connexion"),
            format!("{PUBLIC_URL}/en/sign-in")
        ]);
        let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../e2e"));
        let mut process = Command::new("node")
            .arg("provider/server.mjs")
            .arg(settings.to_string())
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Node.js is missing: run scripts/setup test");
        let read = BufReader::new(process.stdout.take().unwrap()).lines();
        let (send, mut lines) = unbounded_channel::<Value>();
        std::thread::spawn(move || {
            for line in read.map_while(Result::ok) {
                // What it says of itself besides is for people.
                if let Ok(line) = serde_json::from_str(&line)
                    && send.send(line).is_err()
                {
                    break;
                }
            }
        });
        let ready = lines.recv().await;
        let ready = ready.expect("the provider did not start: run scripts/setup test");
        let text = |name: &str| ready[name].as_str().unwrap().to_owned();
        let forgeries = ready["forgeries"].as_array().unwrap().iter();
        Self {
            issuer: text("issuer"),
            client_id: text("client_id"),
            client_secret: text("client_secret"),
            forgeries: forgeries
                .map(|name| name.as_str().unwrap().to_owned())
                .collect(),
            lines,
            input: process.stdin.take().unwrap(),
            process,
        }
    }

    /// An application that people may sign in to by this provider, in the provider's time.
    pub async fn app(&self, engine: Engine) -> TestApp {
        self.app_with(engine, false).await
    }

    /// The same; whether the provider vouches for every address.
    pub async fn app_with(&self, engine: Engine, trust_email: bool) -> TestApp {
        let app = TestApp::configured(engine, |config| {
            config.public_url = Some(PUBLIC_URL.to_owned());
            config.oidc.issuer = Some(self.issuer.clone());
            config.oidc.client_id = Some(self.client_id.clone());
            config.oidc.client_secret = Some(self.client_secret.clone());
            config.oidc.trust_email = trust_email;
        })
        .await;
        app.clock.advance(Clock::System.now() - app.clock.now());
        app
    }

    /// Has the tokens that follow changed on their way, or no longer.
    pub async fn forge(&mut self, forgery: Option<&str>) {
        writeln!(self.input, "{}", json!({"forge": forgery})).unwrap();
        assert_eq!(self.lines.recv().await.unwrap()["forge"], json!(forgery));
    }

    /// Ends it now.
    pub fn stop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Drop for TestProvider {
    fn drop(&mut self) {
        self.stop();
    }
}

/// What somebody does at the provider.
#[derive(Clone, Copy)]
pub enum There<'a> {
    /// Signs in under this name.
    SignsIn(&'a str),
    /// Gives up.
    GivesUp,
}

/// A browser with its cookies, by name.
#[derive(Clone)]
pub struct Browser {
    client: Client,
    /// What it was given by the platform.
    pub cookies: HashMap<String, String>,
    there: HashMap<String, String>,
}

fn remember(cookies: &mut HashMap<String, String>, headers: &reqwest::header::HeaderMap) {
    for cookie in headers.get_all(SET_COOKIE) {
        let cookie = cookie.to_str().unwrap();
        let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
        if cookie.contains("Max-Age=0") || value.is_empty() {
            cookies.remove(name);
        } else {
            cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

fn sent(cookies: &HashMap<String, String>) -> String {
    let pairs: Vec<String> = cookies.iter().map(|(k, v)| format!("{k}={v}")).collect();
    pairs.join("; ")
}

impl Browser {
    /// A browser that was nowhere yet.
    pub fn new() -> Self {
        Self {
            client: super::client(),
            cookies: HashMap::new(),
            there: HashMap::new(),
        }
    }

    /// Opens an address of the platform.
    pub async fn open(&mut self, app: &TestApp, path: &str) -> Answer {
        let request = app.request(Method::GET, path);
        let answer = app.send(request.header(COOKIE, sent(&self.cookies))).await;
        remember(&mut self.cookies, &answer.headers);
        answer
    }

    /// Sets out to sign in; gives the address at the provider.
    pub async fn set_out(&mut self, app: &TestApp, next: &str) -> Url {
        let query = form(&[("next", next)]);
        let answer = self
            .open(app, &format!("{PROVIDER_SIGN_IN_PATH}?{query}"))
            .await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        Url::parse(answer.header("location").unwrap()).unwrap()
    }

    /// Goes through the provider's pages; gives the address on the platform that they lead back to.
    pub async fn go(&mut self, address: Url, what: There<'_>) -> String {
        let mut request = self.client.get(address.clone());
        let mut base = address;
        for _ in 0..12 {
            let answer = request
                .header(COOKIE, sent(&self.there))
                .send()
                .await
                .unwrap();
            remember(&mut self.there, answer.headers());
            if let Some(location) = answer.headers().get(LOCATION) {
                let next = base.join(location.to_str().unwrap()).unwrap();
                if next.as_str().starts_with(PUBLIC_URL) {
                    return next.as_str()[PUBLIC_URL.len()..].to_owned();
                }
                base = next;
                request = self.client.get(base.clone());
                continue;
            }
            let status = answer.status();
            let page = answer.text().await.unwrap();
            assert_eq!(status, 200, "{page}");
            request = match what {
                There::GivesUp => self.client.get(format!("{base}/abort")),
                There::SignsIn(name) if page.contains("value=\"login\"") => {
                    self.client.post(base.clone()).body(form(&[
                        ("prompt", "login"),
                        ("login", name),
                        ("password", "x"),
                    ]))
                }
                There::SignsIn(_) => self.client.post(base.clone()).body("prompt=consent"),
            }
            .header("content-type", "application/x-www-form-urlencoded");
        }
        panic!("the provider leads nowhere");
    }

    /// The whole way: there, through the provider's pages, and back. Gives how it ended.
    pub async fn sign_in(&mut self, app: &TestApp, what: There<'_>) -> String {
        let address = self.set_out(app, "/espace/compte").await;
        let back = self.go(address, what).await;
        self.come_back(app, &back).await
    }

    /// Comes back with what the provider says. Gives how it ended.
    pub async fn come_back(&mut self, app: &TestApp, path: &str) -> String {
        // The provider's clock goes on.
        app.clock
            .advance((Clock::System.now() - app.clock.now()).max(Duration::ZERO));
        let answer = self.open(app, path).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        outcome(&answer)
    }

    /// Whether it has a session, as a page asks for it.
    pub async fn session(&mut self, app: &TestApp) -> Option<Value> {
        let request = app.request(Method::POST, "/api/v1/session/tokens");
        let answer = app.send(request.header(COOKIE, sent(&self.cookies))).await;
        remember(&mut self.cookies, &answer.headers);
        (answer.status == 200).then(|| answer.json())
    }

    /// Asks for something in the name of who is signed in.
    pub async fn call(&mut self, app: &TestApp, method: Method, path: &str, token: &str) -> Answer {
        let request = app.request(method, path).bearer_auth(token);
        let answer = app.send(request.header(COOKIE, sent(&self.cookies))).await;
        remember(&mut self.cookies, &answer.headers);
        answer
    }

    /// Signs out at the provider, at the address that the platform gave; gives where that leads.
    pub async fn sign_out_there(&mut self, address: &str) -> String {
        let asked = self.client.get(address).header(COOKIE, sent(&self.there));
        let answer = asked.send().await.unwrap();
        remember(&mut self.there, answer.headers());
        let status = answer.status();
        let page = answer.text().await.unwrap();
        assert_eq!(status, 200, "{page}");
        let between = |begin: &str| {
            let (_, rest) = page.split_once(begin).unwrap();
            rest.split('"').next().unwrap().to_owned()
        };
        let form = form(&[
            ("xsrf", &between("name=\"xsrf\" value=\"")),
            ("logout", "yes"),
        ]);
        let answer = self
            .client
            .post(between("method=\"post\" action=\""))
            .header("content-type", "application/x-www-form-urlencoded")
            .header(COOKIE, sent(&self.there))
            .body(form)
            .send()
            .await
            .unwrap();
        remember(&mut self.there, answer.headers());
        answer.headers()[LOCATION].to_str().unwrap().to_owned()
    }
}

/// How signing in ended, from the address that the platform leads on to.
pub fn outcome(answer: &Answer) -> String {
    let location = answer.header("location").unwrap();
    let url = Url::parse(PUBLIC_URL).unwrap().join(location).unwrap();
    assert!(["/connexion", "/en/sign-in"].contains(&url.path()), "{url}");
    let mut pairs = url.query_pairs();
    let (_, outcome) = pairs.find(|(name, _)| name == "provider").unwrap();
    outcome.into_owned()
}

fn form(pairs: &[(&str, &str)]) -> String {
    let mut url = Url::parse(PUBLIC_URL).unwrap();
    url.query_pairs_mut().extend_pairs(pairs);
    url.query().unwrap().to_owned()
}
