//! `passerelle`: serves the platform, and looks after its database.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::{Parser, Subcommand};
use passerelle_api::app::State;
use passerelle_api::clock::Clock;
use passerelle_api::config::{Config, LogFormat};
use passerelle_api::database::Database;
use passerelle_api::files::storage::Storage;
use passerelle_api::{openapi, seed, server};

/// Passerelle, the platform of local authorities' external action.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(flatten)]
    config: Config,
    #[command(subcommand)]
    command: Command,
}

/// Reading the catalogue makes and drops millions of small values on two threads: the allocator
/// of the system takes a third of that time, and keeps what was dropped.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Subcommand)]
enum Command {
    /// Serve the API and the front end.
    Serve,
    /// Bring the database's schema up to date.
    Migrate,
    /// Load data into the database.
    Seed {
        #[command(subcommand)]
        what: Seed,
    },
    /// Give the database another identity, after a backup was restored: nobody takes what they keep of
    /// the time after it for the present.
    Restored,
    /// Print the OpenAPI document.
    Openapi,
    /// Serve a file's bytes at every address, for benchmarks to compare with.
    Baseline {
        /// The file.
        #[arg(long)]
        file: PathBuf,
        /// Port of 127.0.0.1.
        #[arg(long = "on")]
        on: u16,
    },
}

#[derive(Subcommand)]
enum Seed {
    /// Reference lists: themes, goals, countries, départements, purpose codes, schemes.
    Reference,
    /// Territories of a région as unclaimed members.
    Territories {
        /// INSEE code of the région.
        #[arg(long)]
        region: String,
        /// The file that scripts/reference-data makes; not needed for the région that comes with
        /// the program.
        #[arg(long)]
        file: Option<PathBuf>,
    },
    /// Invented entries, for a database that holds nothing else.
    Demonstration,
    /// All that a first start needs.
    All {
        /// Whether invented entries are loaded where the database holds nothing else.
        #[arg(long, env = "DEMO", default_value_t = true, action = clap::ArgAction::Set, value_parser = clap::builder::BoolishValueParser::new())]
        demo: bool,
    },
    /// A large invented database, for benchmarks.
    Bench {
        /// How many actions.
        #[arg(long, default_value_t = 100_000)]
        actions: u32,
        /// How many members.
        #[arg(long, default_value_t = 35_000)]
        members: u32,
        /// Another number, another database.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
}

#[actix_web::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "passerelle: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> anyhow::Result<()> {
    Config::load_file()?;
    let Cli { config, command } = Cli::parse();
    let clock = Clock::System;
    log(&config);
    match command {
        Command::Openapi => write_out(&openapi::document()),
        Command::Baseline { file, on } => {
            let body = std::fs::read(&file).with_context(|| file.display().to_string())?;
            server::baseline(body.into(), on, usize::from(config.workers.unwrap_or(1))).await
        }
        Command::Migrate => {
            connect(&config).await?.migrate().await?;
            Ok(())
        }
        Command::Seed { what } => {
            let database = connect(&config).await?;
            database.migrate().await?;
            run_seed(what, &config, &database, &clock).await
        }
        Command::Restored => {
            let database = connect(&config).await?;
            database.migrate().await?;
            seed::settings::renew_instance(&database).await?;
            Ok(())
        }
        Command::Serve => {
            let database = connect(&config).await?;
            database.migrate().await?;
            seed::reference::load(&database).await?;
            let state = State::load(config, database, clock).await?;
            let ready = Box::new(|address| {
                tracing::info!(%address, "listening on http://{address}");
            });
            server::serve(state, ready).await
        }
    }
}

async fn run_seed(
    what: Seed,
    config: &Config,
    database: &Database,
    clock: &Clock,
) -> anyhow::Result<()> {
    match what {
        Seed::Reference => seed::reference::load(database).await,
        Seed::Territories { region, file } => {
            seed::reference::load(database).await?;
            let outcome =
                seed::territories::import(database, clock, &region, file.as_deref()).await?;
            write_out(&format!("{outcome}\n"))
        }
        Seed::Demonstration => {
            let outcome = seed::demonstration::load(database, clock, &Storage::of(config)?).await?;
            write_out(&format!("{outcome}\n"))
        }
        Seed::All { demo } => {
            let storage = demo.then(|| Storage::of(config)).transpose()?;
            let region = &config.network_region;
            write_out(&seed::all(database, clock, region, storage.as_ref()).await?)
        }
        Seed::Bench {
            actions,
            members,
            seed: number,
        } => {
            seed::reference::load(database).await?;
            seed::bench::generate(database, clock, actions, members, number).await
        }
    }
}

async fn connect(config: &Config) -> anyhow::Result<Database> {
    Database::connect(&config.database_url, config.database_connections)
        .await
        .context("DATABASE_URL: the database cannot be reached")
}

fn log(config: &Config) {
    let filter = tracing_subscriber::EnvFilter::new(&config.log);
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    match config.log_format {
        LogFormat::Json => builder.json().flatten_event(true).init(),
        LogFormat::Text => builder.compact().init(),
    }
}

fn write_out(text: &str) -> anyhow::Result<()> {
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(())
}
