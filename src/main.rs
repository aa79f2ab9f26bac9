//! The `north-of-noise` command.

use std::process::ExitCode;

#[cfg(feature = "gui")]
fn main() -> ExitCode {
    north_of_noise::app::run(north_of_noise::app::Options { data: std::env::args_os().nth(1).map(Into::into) })
}

#[cfg(not(feature = "gui"))]
fn main() -> ExitCode {
    eprintln!("This build has no window.");
    ExitCode::FAILURE
}
