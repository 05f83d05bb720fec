//! A real mail server beside the tests: `smtp_server.py` in the project's Python environment.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::Value;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

/// A server that ends with the test.
pub struct SmtpServer {
    /// Its port of localhost.
    pub port: u16,
    /// The certificate of the authority that signed its own, PEM.
    pub authority: PathBuf,
    messages: UnboundedReceiver<Value>,
    process: Child,
    _folder: tempfile::TempDir,
}

impl SmtpServer {
    /// Starts a server: `none`, `starttls` or `implicit`, which refuses the first messages.
    pub async fn start(tls: &str, refusals: u32) -> Self {
        let root = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
        let folder = tempfile::tempdir().unwrap();
        let authority = folder.path().join("ca.pem");
        let mut process = Command::new(root.join(".venv/bin/python"))
            .arg(root.join("api/tests/api/support/smtp_server.py"))
            .args([tls, authority.to_str().unwrap(), &refusals.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the Python environment is missing: run scripts/setup test");
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let (send, mut messages) = unbounded_channel::<Value>();
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                if send.send(serde_json::from_str(&line).unwrap()).is_err() {
                    break;
                }
            }
        });
        let port: Value = messages
            .recv()
            .await
            .expect("the mail server did not start");
        Self {
            port: u16::try_from(port.as_u64().unwrap()).unwrap(),
            authority,
            messages,
            process,
            _folder: folder,
        }
    }

    /// The next message that it was given, whether it took it or not.
    pub async fn message(&mut self) -> Value {
        let next = tokio::time::timeout(Duration::from_secs(20), self.messages.recv());
        next.await.expect("no mail came").unwrap()
    }

    /// Whether it was given none since.
    pub fn is_quiet(&mut self) -> bool {
        self.messages.try_recv().is_err()
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
