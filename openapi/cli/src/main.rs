//! `passerelle`: the platform from a terminal, for people and scripts. It speaks to the public API
//! with the types that the server and the pages share.

mod client;
mod commands;
mod listed;
mod output;

use std::io::ErrorKind;
use std::process::ExitCode;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{CommandFactory, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use passerelle_shared::codes::EntryType;

use crate::client::{Client, Refusal};

/// Passerelle from a terminal: list, show, create, import, export and follow what changes.
#[derive(Debug, Parser)]
#[command(name = "passerelle", version, after_help = AFTER_HELP)]
struct Arguments {
    /// Where the platform is.
    #[arg(
        long,
        global = true,
        env = "PASSERELLE_URL",
        default_value = "http://127.0.0.1:8080"
    )]
    url: String,
    /// A personal access token, made on the page of one's account; what is public needs none.
    #[arg(long, global = true, env = "PASSERELLE_TOKEN", hide_env_values = true)]
    token: Option<String>,
    /// Language of labels and of the server's messages.
    #[arg(long, global = true, env = "PASSERELLE_LANG", default_value = "fr", value_parser = ["fr", "en"])]
    lang: String,
    /// For people or for programs.
    #[arg(long, global = true, default_value = "table")]
    format: Form,
    #[command(subcommand)]
    command: Command,
}

const AFTER_HELP: &str = "\
Filters are those of the API, as NAME=VALUE; repeated ones mean or, different ones and:

  passerelle list actions country=SN theme=water_sanitation --all
  passerelle export events --as ics -o agenda.ics
  passerelle import actions drafts.json --check

Exit status: 0 when all went well, 1 when something was refused or could not be reached, 2 for a
command that is not understood.";

/// How answers are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// Aligned columns.
    Table,
    /// JSON as the API gives it.
    Json,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List entries, filtered and in an order.
    List(commands::list::Arguments),
    /// Show one entry, whole.
    Show(commands::show::Arguments),
    /// Make an entry from a document, as a draft.
    Create(commands::create::Arguments),
    /// Make many entries; one that is refused does not hold up the others.
    Import(commands::import::Arguments),
    /// Write a whole list as a table, a calendar, a feed or a map.
    Export(commands::export::Arguments),
    /// Follow what changes, for a copy that is kept in step: one JSON line a change.
    Changes(commands::changes::Arguments),
    /// Print the completions of a shell.
    Completions {
        /// Which shell.
        shell: Shell,
    },
}

/// Reads the name of a list.
fn entry_type() -> impl TypedValueParser<Value = EntryType> {
    let names = EntryType::ALL.iter().map(|it| it.list());
    PossibleValuesParser::new(names).try_map(|name| {
        let mut all = EntryType::ALL.iter().copied();
        all.find(|it| it.list() == name)
            .ok_or("there is no such list")
    })
}

async fn run(arguments: Arguments) -> anyhow::Result<bool> {
    let client = Client::new(&arguments.url, arguments.token, &arguments.lang)?;
    let form = arguments.format;
    match arguments.command {
        Command::List(arguments) => commands::list::run(&client, form, arguments).await,
        Command::Show(arguments) => commands::show::run(&client, form, arguments).await,
        Command::Create(arguments) => commands::create::run(&client, form, arguments).await,
        Command::Import(arguments) => commands::import::run(&client, form, arguments).await,
        Command::Export(arguments) => commands::export::run(&client, arguments).await,
        Command::Changes(arguments) => commands::changes::run(&client, arguments).await,
        Command::Completions { shell } => {
            let mut words = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "passerelle", &mut words);
            output::write(&words)?;
            Ok(true)
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever reads has had enough, as `head` does.
        Err(error) if is_closed(&error) => ExitCode::SUCCESS,
        Err(error) => {
            match error.downcast_ref::<Refusal>() {
                Some(refusal) => output::complain(&refusal.to_string()),
                None => output::complain(&format!("{error:#}")),
            }
            ExitCode::FAILURE
        }
    }
}

fn is_closed(error: &anyhow::Error) -> bool {
    let cause = error.downcast_ref::<std::io::Error>();
    cause.is_some_and(|cause| cause.kind() == ErrorKind::BrokenPipe)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_arguments_are_well_declared() {
        super::Arguments::command().debug_assert();
    }
}
