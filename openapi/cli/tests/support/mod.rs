//! A real server with demonstration data, and the command line beside it.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::mpsc;

use passerelle_api::app::State;
use passerelle_api::clock::Clock;
use passerelle_api::config::Config;
use passerelle_api::database::Database;
use passerelle_api::files::storage::Storage;
use passerelle_api::{seed, server};
use serde_json::{Value, json};

/// A server in a folder of its own, for as long as the test runs.
pub struct Server {
    pub url: String,
    pub folder: PathBuf,
    pub token: String,
}

/// What a command said.
pub struct Said {
    pub good: bool,
    pub out: String,
    pub err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self {
            good: output.status.success(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}

impl Said {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out)
            .unwrap_or_else(|error| panic!("{error}: {} {}", self.out, self.err))
    }

    pub fn lines(&self) -> Vec<&str> {
        self.out.lines().collect()
    }
}

impl Server {
    pub fn start(name: &str) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        let (ready, address) = mpsc::channel();
        let place = folder.clone();
        std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(serve(place, ready));
        });
        let url = address.recv().unwrap();
        let token = String::new();
        let mut server = Self { url, folder, token };
        server.token = server.personal_token();
        server
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_passerelle"));
        command
            .args(arguments)
            .env("PASSERELLE_URL", &self.url)
            .env("PASSERELLE_TOKEN", &self.token)
            .env("PASSERELLE_LANG", "en")
            .current_dir(&self.folder)
            .stdin(Stdio::null());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Said {
        self.command(arguments).output().unwrap().into()
    }

    pub fn run_with(&self, arguments: &[&str], input: &str) -> Said {
        let mut command = self.command(arguments);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(input.as_bytes())
            .unwrap();
        child.wait_with_output().unwrap().into()
    }

    /// A token of an editor of the demonstration.
    fn personal_token(&self) -> String {
        let url = format!("{}/api/v1", self.url);
        actix_web::rt::System::new().block_on(async {
            let http = reqwest::Client::new();
            let demonstration = http
                .get(format!("{url}/demonstration"))
                .send()
                .await
                .unwrap();
            let demonstration: Value = demonstration.json().await.unwrap();
            let session = json!({
                "method": "password",
                "email": "edition@passerelle.example",
                "password": demonstration["password"],
            });
            let session = http
                .post(format!("{url}/session"))
                .json(&session)
                .send()
                .await
                .unwrap();
            let session: Value = session.json().await.unwrap();
            let wanted = json!({"name": "script", "scopes": ["read", "write"], "days": 1});
            let made = http
                .post(format!("{url}/account/access-tokens"))
                .bearer_auth(session["access_token"].as_str().unwrap())
                .json(&wanted)
                .send()
                .await
                .unwrap();
            let made: Value = made.json().await.unwrap();
            made["token"]
                .as_str()
                .unwrap_or_else(|| panic!("{made}"))
                .to_owned()
        })
    }
}

async fn serve(folder: PathBuf, ready: mpsc::Sender<String>) {
    use clap::Parser;

    #[derive(Parser)]
    struct Arguments {
        #[command(flatten)]
        config: Config,
    }
    let database = format!("sqlite://{}", folder.join("cli.db").display());
    let arguments = [
        "test",
        "--port",
        "0",
        "--workers",
        "1",
        "--static-dir",
        "no-front-end",
        "--database-url",
    ];
    let mut config = Arguments::parse_from(arguments.into_iter().chain([database.as_str()])).config;
    config.mail_dir = folder.join("mail");
    config.files_dir = folder.join("files");
    let database = Database::connect(&config.database_url, 4).await.unwrap();
    database.migrate().await.unwrap();
    let clock = Clock::System;
    let storage = Storage::of(&config).unwrap();
    seed::all(&database, &clock, &config.network_region, Some(&storage))
        .await
        .unwrap();
    let state = State::load(config, database, clock).await.unwrap();
    let ready = Box::new(move |address| {
        ready.send(format!("http://{address}")).unwrap();
    });
    server::serve(state, ready).await.unwrap();
}
