//! Settings as the environment gives them to the program.

use std::process::{Command, Output};

fn run(name: &str, value: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_passerelle-server"))
        .env_clear()
        .env("PASSERELLE_ENV", "/dev/null")
        .env(name, value)
        .arg("openapi")
        .output()
        .unwrap()
}

/// No folder of a front end is a setting too: the API alone.
#[test]
fn the_folder_of_the_front_end_may_be_empty() {
    let output = run("STATIC_DIR", "");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// What cannot be is refused with the name of the setting.
#[test]
fn a_wrong_value_is_refused_with_its_name() {
    for (name, value) in [
        ("PORT", "none"),
        ("DATABASE_CONNECTIONS", "1"),
        ("DATABASE_URL", "mysql://x"),
        ("LOG_FORMAT", "xml"),
        ("NETWORK_REGION", "Aquitaine"),
    ] {
        let output = run(name, value);
        let told = String::from_utf8_lossy(&output.stderr);
        let option = name.to_lowercase().replace('_', "-");
        assert!(!output.status.success() && told.contains(&option), "{told}");
    }
}
