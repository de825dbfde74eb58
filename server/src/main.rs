//! The program `kladka`: reads what was typed and hands it to its command.
use clap::Parser;
use server::commands::{Command, run};
use std::process::ExitCode;

fn main() -> ExitCode {
    run(Command::parse())
}
