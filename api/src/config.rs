//! The configuration: environment variables, or lines `NAME=value` in the file `passerelle.env`
//! of the working folder (or where `PASSERELLE_ENV` says). The environment wins over the file.
//! A wrong value is refused at start with its name; `passerelle-server --help` lists them all.

use std::net::IpAddr;
use std::path::PathBuf;

use anyhow::Context;
use clap::builder::{OsStringValueParser, TypedValueParser};
use clap::{Args, ValueEnum};
use ipnet::IpNet;
use lettre::message::Mailbox;
use passerelle_shared::limits::{FILE_MIB_DEFAULT, QUOTA_MAX};

use crate::oidc::settings::OidcSettings;

/// Everything that can be configured.
#[derive(Args, Clone, Debug)]
pub struct Config {
    /// Address to listen on; 0.0.0.0 for every network of the machine.
    #[arg(long, env = "HOST", default_value = "127.0.0.1")]
    pub host: IpAddr,

    /// Port to listen on, 0 for any free one.
    #[arg(long, env = "PORT", default_value_t = 8080)]
    pub port: u16,

    /// Database: `sqlite://FILE` or `postgres://USER:PASSWORD@HOST/DATABASE`.
    #[arg(long, env = "DATABASE_URL", default_value = "sqlite://data/passerelle.db", value_parser = database_url)]
    pub database_url: String,

    /// Most connections to the database: about twice the cores that serve it.
    #[arg(long, env = "DATABASE_CONNECTIONS", default_value_t = 8, value_parser = clap::value_parser!(u32).range(2..=500))]
    pub database_connections: u32,

    /// Folder of the built front end; empty, or a folder that is not there, serves the API alone.
    #[arg(long, env = "STATIC_DIR", default_value = "frontend/dist", value_parser = folder())]
    pub static_dir: PathBuf,

    /// Whether the front end's files are read anew at each request, for development.
    #[arg(long, env = "STATIC_RELOAD", default_value_t = false, action = clap::ArgAction::Set)]
    pub static_reload: bool,

    /// Threads that answer requests; one per core by default.
    #[arg(long, env = "WORKERS", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub workers: Option<u16>,

    /// Memory for rendered answers, in MiB.
    #[arg(long, env = "CACHE_MIB", default_value_t = 128, value_parser = clap::value_parser!(u64).range(1..=65_536))]
    pub cache_mib: u64,

    /// Seconds that running requests are given to end when the server is asked to stop.
    #[arg(long, env = "SHUTDOWN_SECONDS", default_value_t = 20, value_parser = clap::value_parser!(u64).range(0..=600))]
    pub shutdown_seconds: u64,

    /// What is logged, as in `info` or `warn,passerelle_api=debug`.
    #[arg(long, env = "LOG", default_value = "info", value_parser = log_filter)]
    pub log: String,

    /// Form of the log.
    #[arg(long, env = "LOG_FORMAT", value_enum, default_value_t = LogFormat::Json)]
    pub log_format: LogFormat,

    /// Name of the network that runs the platform.
    #[arg(long, env = "NETWORK_NAME", default_value = "SO Coopération")]
    pub network_name: String,

    /// INSEE code of the network's région.
    #[arg(long, env = "NETWORK_REGION", default_value = "75", value_parser = region_code)]
    pub network_region: String,

    /// The network's own site.
    #[arg(long, env = "NETWORK_WEBSITE", value_parser = web_address)]
    pub network_website: Option<String>,

    /// The network's public e-mail address.
    #[arg(long, env = "NETWORK_EMAIL")]
    pub network_email: Option<String>,

    /// Where people reach the platform, such as `https://passerelle.example.org`: links in mails
    /// lead there, and cookies are secure where it is https. `http://HOST:PORT` by default.
    #[arg(long, env = "PUBLIC_URL", value_parser = origin)]
    pub public_url: Option<String>,

    /// Keys of access tokens, `NAME:KEY,…` with keys of 32 bytes or more in Base64
    /// (`openssl rand -base64 32`). The first signs, all are accepted: to rotate, put a new one
    /// first and take the old one away later. By default one that the database keeps.
    #[arg(long, env = "TOKEN_KEYS", hide_env_values = true)]
    pub token_keys: Option<String>,

    /// Reverse proxies before the server, each of which appends to `X-Forwarded-For`.
    #[arg(long, env = "PROXIES", default_value_t = 0)]
    pub proxies: u8,

    /// Requests to the API that a network may make in an hour without a key: an IPv4 address, or the
    /// /64 of an IPv6 customer; 0 for any number, also of whoever signs in.
    #[arg(long, env = "QUOTA_READER", default_value_t = 6_000, value_parser = clap::value_parser!(u32).range(0..=i64::from(QUOTA_MAX)))]
    pub quota_reader: u32,

    /// Requests of an hour that an API key grants where the administrator does not say, and that an
    /// account may make.
    #[arg(long, env = "QUOTA_KEY", default_value_t = 60_000, value_parser = clap::value_parser!(u32).range(1..=i64::from(QUOTA_MAX)))]
    pub quota_key: u32,

    /// Another service to sign in by.
    #[command(flatten)]
    pub oidc: OidcSettings,

    /// Mail server: `smtps://USER:PASSWORD@HOST` or `smtp://HOST:PORT?tls=required`. Without one,
    /// mails are written into a folder.
    #[arg(long, env = "SMTP_URL", hide_env_values = true)]
    pub smtp_url: Option<String>,

    /// Certificate of the authority that signs the mail server's, PEM, where it is your own.
    #[arg(long, env = "SMTP_AUTHORITY")]
    pub smtp_authority: Option<PathBuf>,

    /// Sender of mails.
    #[arg(long, env = "MAIL_FROM", default_value = "Passerelle <ne-pas-repondre@passerelle.example>", value_parser = mailbox)]
    pub mail_from: String,

    /// Folder of mails where there is no mail server.
    #[arg(long, env = "MAIL_DIR", default_value = "data/mail")]
    pub mail_dir: PathBuf,

    /// Months after which an account that nobody uses is erased; its owner is warned 60 and 7 days
    /// before.
    #[arg(long, env = "DORMANT_MONTHS", default_value_t = 24, value_parser = clap::value_parser!(u32).range(6..=120))]
    pub dormant_months: u32,

    /// Folder of files that people send.
    #[arg(long, env = "FILES_DIR", default_value = "data/files")]
    pub files_dir: PathBuf,

    /// An S3 for them instead: `s3://BUCKET/FOLDER`, with `AWS_ACCESS_KEY_ID`,
    /// `AWS_SECRET_ACCESS_KEY`, `AWS_REGION` and, for another provider's, `AWS_ENDPOINT_URL`.
    #[arg(long, env = "FILES_URL", value_parser = bucket)]
    pub files_url: Option<String>,

    /// Largest file that may be sent, in MiB.
    #[arg(long, env = "FILE_MIB", default_value_t = FILE_MIB_DEFAULT, value_parser = clap::value_parser!(u64).range(1..=200))]
    pub file_mib: u64,

    /// Networks to which webhooks may deliver besides the Internet, by http too, such as
    /// `10.20.0.0/16,fd00:20::/48`: those of an intranet that you trust its people with.
    #[arg(long, env = "WEBHOOK_ALLOWED_NETWORKS", value_delimiter = ',')]
    pub webhook_allowed_networks: Vec<IpNet>,

    /// Tile server for the maps' background, such as `https://tiles.example.org/{z}/{x}/{y}.png`;
    /// without one, the maps draw the borders that the platform brings.
    #[arg(long, env = "TILES_URL", value_parser = web_address, requires = "tiles_attribution")]
    pub tiles_url: Option<String>,

    /// Attribution that the tile server asks for, plain text.
    #[arg(long, env = "TILES_ATTRIBUTION")]
    pub tiles_attribution: Option<String>,
}

/// Form of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// One JSON object a line, for machines.
    Json,
    /// Short lines, for people.
    Text,
}

impl Config {
    /// Takes the lines of the configuration file into the environment, where there is one.
    ///
    /// # Errors
    /// A file that was named and is not there, or a line that is no `NAME=value`.
    pub fn load_file() -> anyhow::Result<()> {
        if let Ok(path) = std::env::var("PASSERELLE_ENV") {
            dotenvy::from_path(&path).with_context(|| format!("PASSERELLE_ENV={path}"))?;
        } else if let Err(error) = dotenvy::from_filename("passerelle.env")
            && !error.not_found()
        {
            return Err(error).context("passerelle.env");
        }
        Ok(())
    }

    /// Where people reach the platform, without a slash at the end.
    pub fn public_url(&self) -> String {
        self.public_url.clone().unwrap_or_else(|| {
            let address = std::net::SocketAddr::new(self.host, self.port);
            format!("http://{address}")
        })
    }

    /// Largest file that may be sent, in bytes.
    pub const fn file_bytes(&self) -> u64 {
        self.file_mib * 1_024 * 1_024
    }

    /// Sender of mails.
    ///
    /// # Errors
    /// It is no address.
    pub fn mail_from(&self) -> anyhow::Result<Mailbox> {
        self.mail_from.parse().context("MAIL_FROM")
    }
}

fn origin(text: &str) -> Result<String, String> {
    let text = text.strip_suffix('/').unwrap_or(text);
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    match host {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', '@']) => {
            Ok(text.to_owned())
        }
        _ => Err("expected https:// and a host, without a path".to_owned()),
    }
}

fn bucket(text: &str) -> Result<String, String> {
    match text.strip_prefix("s3://") {
        Some(rest) if !rest.is_empty() && !rest.starts_with('/') => Ok(text.to_owned()),
        _ => Err("expected s3:// and the name of a bucket".to_owned()),
    }
}

fn mailbox(text: &str) -> Result<String, String> {
    text.parse::<Mailbox>()
        .map(|_| text.to_owned())
        .map_err(|_| "expected an address, as in Passerelle <nobody@example.org>".to_owned())
}

fn database_url(text: &str) -> Result<String, String> {
    if text.starts_with("sqlite:")
        || text.starts_with("postgres://")
        || text.starts_with("postgresql://")
    {
        Ok(text.to_owned())
    } else {
        Err("expected sqlite://FILE or postgres://…".to_owned())
    }
}

/// A folder, or the empty text, which clap's own parser of paths refuses.
fn folder() -> impl TypedValueParser<Value = PathBuf> {
    OsStringValueParser::new().map(PathBuf::from)
}

fn web_address(text: &str) -> Result<String, String> {
    if text.starts_with("https://") || text.starts_with("http://") || text.starts_with('/') {
        Ok(text.to_owned())
    } else {
        Err("expected an address that begins with https://".to_owned())
    }
}

fn region_code(text: &str) -> Result<String, String> {
    if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(text.to_owned())
    } else {
        Err("expected INSEE’s code of a région, two digits".to_owned())
    }
}

fn log_filter(text: &str) -> Result<String, String> {
    text.parse::<tracing_subscriber::EnvFilter>()
        .map(|_| text.to_owned())
        .map_err(|error| error.to_string())
}
