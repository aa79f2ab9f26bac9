//! The `north-of-noise` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    north_of_noise::cli::main()
}
