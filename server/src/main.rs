//! The program `kladka`: reads what was typed and hands it to its command.
use clap::Parser;
use server::commands::{Command, run};
use std::process::ExitCode;

/// An index that is built takes and leaves much memory, which the system's own allocator would keep.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    run(Command::parse())
}
