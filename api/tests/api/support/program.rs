//! The program itself, as it is started in production.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use serde_json::Value;

/// A process that serves, and ends with the test.
pub struct Program {
    process: Child,
    base: String,
    client: reqwest::Client,
}

impl Program {
    /// Starts it on a database, with some settings.
    pub async fn serve(database: &str, settings: &[(&str, String)]) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_passerelle-server"))
            .env_clear()
            .envs(settings.iter().map(|(name, value)| (name, value)))
            .env("PASSERELLE_ENV", "/dev/null")
            .env("DATABASE_URL", database)
            .env("HOST", "127.0.0.1")
            .env("PORT", "0")
            .env("STATIC_DIR", "")
            .env("LOG_FORMAT", "json")
            .env("MAIL_DIR", concat!(env!("CARGO_TARGET_TMPDIR"), "/mail"))
            .arg("serve")
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(process.stderr.take().unwrap()).lines();
        let (tell, told) = tokio::sync::oneshot::channel();
        std::thread::spawn(move || {
            let mut tell = Some(tell);
            for line in lines.map_while(Result::ok) {
                let entry: Value = serde_json::from_str(&line).unwrap_or_default();
                if let Some(address) = entry["address"].as_str()
                    && let Some(tell) = tell.take()
                {
                    let _ = tell.send(address.to_owned());
                }
            }
        });
        let address = told.await.expect("the program did not start");
        Self {
            process,
            base: format!("http://{address}"),
            client: super::builder().build().unwrap(),
        }
    }

    /// A request to a path.
    pub fn request(&self, method: reqwest::Method, path: &str) -> reqwest::RequestBuilder {
        self.client.request(method, format!("{}{path}", self.base))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
