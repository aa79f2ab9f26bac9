//! The program, called, and what it printed.

use serde_json::Value;
use std::process::{Command, Output};

/// A right scenario, and one with mistakes.
pub const CLINIC: &str = "tests/scenario_files/corner_clinic.ron";
pub const MISTAKES: &str = "tests/scenario_files/mistakes.ron";

pub fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_north-of-noise"));
    command.args(args).current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

pub fn run(args: &[&str]) -> Output {
    command(args).output().expect("started")
}

pub fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

pub fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

pub fn json(args: &[&str]) -> Value {
    let output = run(args);
    assert!(output.status.success(), "{}", err(&output));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// The keys of an object, sorted.
pub fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

/// A run of a bot in a folder of its own.
pub fn recorded(player: &str, seed: &str) -> tempfile::TempDir {
    let data = tempfile::tempdir().expect("a folder");
    let at = data.path().to_str().expect("a path");
    let made = run(&["record", "first_sprint", "--player", player, "--seed", seed, "--data", at]);
    assert!(made.status.success(), "{}", err(&made));
    data
}
