//! The program `anbei`: serve, work, migrate, seed, doctor, check.

mod cli;
mod command;
mod config;
mod logs;
mod ports;
mod press;
mod setup;
mod worker;

use std::process::ExitCode;

use clap::Parser;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    match command::run(cli) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("anbei: {error:#}");
            ExitCode::FAILURE
        }
    }
}
