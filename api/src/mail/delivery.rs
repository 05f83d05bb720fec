//! Delivering the outbox: over SMTP, or into files where no server is configured.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use lettre::message::Mailbox;
use lettre::transport::smtp;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use tokio::sync::Notify;
use url::Url;

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
                let mut builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
                    .context("SMTP_URL")?
                    .timeout(Some(Duration::from_secs(30)));
                if let Some(path) = &config.smtp_authority {
                    builder = builder.tls(trusting(url, path)?);
                }
                Self::Smtp(Box::new(builder.build()))
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

/// Transport security as the address of the server asks for it, with an authority of one's own.
fn trusting(url: &str, authority: &Path) -> anyhow::Result<Tls> {
    let address = Url::parse(url).context("SMTP_URL")?;
    let host = address.host_str().context("SMTP_URL: no host")?;
    let name = || format!("SMTP_AUTHORITY: {}", authority.display());
    let certificate = std::fs::read(authority).with_context(name)?;
    let certificate = Certificate::from_pem(&certificate).with_context(name)?;
    let parameters = TlsParameters::builder(host.to_owned())
        .add_root_certificate(certificate)
        .build()
        .with_context(name)?;
    let asked = address.query_pairs().find(|(key, _)| key == "tls");
    Ok(
        match (address.scheme(), asked.as_ref().map(|(_, how)| &**how)) {
            ("smtps", _) => Tls::Wrapper(parameters),
            (_, Some("required")) => Tls::Required(parameters),
            (_, Some("opportunistic")) => Tls::Opportunistic(parameters),
            _ => Tls::None,
        },
    )
}

/// Why a mail could not be delivered, without the words of the mail server: these name the
/// recipient.
fn reason(error: &anyhow::Error) -> String {
    match error.downcast_ref::<smtp::Error>() {
        Some(error) => match error.status() {
            Some(code) => format!("the mail server answered {code}"),
            None if error.is_timeout() => "the mail server did not answer in time".to_owned(),
            None if error.is_tls() => "the mail server cannot be trusted".to_owned(),
            None => "the mail server cannot be reached".to_owned(),
        },
        None => match error.downcast_ref::<std::io::Error>() {
            Some(error) => error.to_string(),
            None => "it could not be put into words".to_owned(),
        },
    }
}

/// Whether it makes no sense to try again (RFC 5321, section 4.2.1).
fn is_final(error: &anyhow::Error) -> bool {
    let refusal = error.downcast_ref::<smtp::Error>();
    refusal.is_some_and(smtp::Error::is_permanent)
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
                tracing::warn!(mail = %mail.id, cause = reason(&error), "a mail could not be delivered");
                let words = format!("{error:#}");
                outbox::failed(connection, mail, words, is_final(&error), now).await?;
            }
        }
    }
    Ok(due.len())
}
