//! Delivering the outbox: over SMTP, or into files where no server is configured.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use lettre::message::Mailbox;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use tokio::sync::Notify;

use super::message::message;
use super::outbox::{self, Due};
use crate::app::State;
use crate::config::Config;

/// How often a process looks for mails that nobody woke it for: those of another process, and
/// those that are to be tried again.
const PAUSE: Duration = Duration::from_secs(5);
/// Mails taken at once.
const BATCH: u64 = 20;

/// Wakes the delivery.
#[derive(Clone, Debug, Default)]
pub struct Outbox(Arc<Notify>);

impl Outbox {
    /// Says that a mail was written.
    pub fn wake(&self) {
        self.0.notify_one();
    }
}

/// Where mails go.
pub enum Transport {
    /// To a server.
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
    /// Into a folder, a file each.
    Folder(PathBuf),
}

impl std::fmt::Debug for Transport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Smtp(_) => "Smtp",
            Self::Folder(_) => "Folder",
        })
    }
}

impl Transport {
    /// The transport of a configuration.
    ///
    /// # Errors
    /// `SMTP_URL` is wrong.
    pub fn of(config: &Config) -> anyhow::Result<Self> {
        Ok(match &config.smtp_url {
            Some(url) => {
                let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
                    .context("SMTP_URL")?
                    .timeout(Some(Duration::from_secs(30)))
                    .build();
                Self::Smtp(Box::new(transport))
            }
            None => Self::Folder(config.mail_dir.clone()),
        })
    }

    async fn send(&self, due: &Due, from: &Mailbox, signature: &str) -> anyhow::Result<()> {
        let message = message(due, from, signature)?;
        match self {
            Self::Smtp(transport) => {
                transport.send(message).await?;
            }
            Self::Folder(folder) => {
                let path = folder.join(format!("{}.eml", due.id));
                let bytes = message.formatted();
                let folder = folder.clone();
                tokio::task::spawn_blocking(move || {
                    std::fs::create_dir_all(folder)?;
                    std::fs::write(path, bytes)
                })
                .await??;
            }
        }
        Ok(())
    }
}

/// Delivers until the process ends.
pub async fn run(state: Arc<State>) {
    loop {
        match deliver(&state).await {
            Ok(0) => {
                let woken = state.outbox.0.notified();
                let _ = tokio::time::timeout(PAUSE, woken).await;
            }
            Ok(_) => {}
            Err(error) => {
                tracing::error!(cause = format!("{error:#}"), "mails could not be delivered");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}

/// Delivers what is due, and gives how many mails were tried.
///
/// # Errors
/// The database does not answer.
pub async fn deliver(state: &State) -> anyhow::Result<usize> {
    let due = outbox::take(&state.database, state.clock.now(), BATCH).await?;
    let from = state.config.mail_from()?;
    // A demonstration's mailbox shows what was sent.
    let kept = state.catalogue.demonstration();
    for mail in &due {
        let sent = state
            .transport
            .send(mail, &from, &state.config.network_name)
            .await;
        let now = state.clock.now();
        let connection = state.database.writer();
        match sent {
            Ok(()) => outbox::delivered(connection, mail, kept, now).await?,
            Err(error) => {
                tracing::warn!(mail = %mail.id, cause = format!("{error:#}"), "a mail could not be delivered");
                outbox::failed(connection, mail, format!("{error:#}"), now).await?;
            }
        }
    }
    Ok(due.len())
}
