//! What the tests need beside cargo. Root gets it installed; others are told in one sentence what to install.
use crate::{
    command::{self, Done},
    stamp::Stamp,
};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// A program, and Debian's packages that bring it.
pub fn need(program: &str, packages: &[&str]) -> Done {
    if command::exists(program) { Ok(()) } else { install(program, packages) }
}

pub fn install(program: &str, packages: &[&str]) -> Done {
    let list = packages.join(" ");
    if !(command::is_root() && command::exists("apt-get")) {
        return Err(format!("`{program}` is missing; install it first (Debian: `apt-get install {list}`).").into());
    }
    let apt = |args: &[&str]| command::run(Command::new("apt-get").args(["-q", "-y"]).args(args).env("DEBIAN_FRONTEND", "noninteractive"));
    command::step(&format!("apt-get install {list}"), || {
        apt(&["update"])?;
        apt(&[&["install", "--no-install-recommends"], packages].concat())
    })
}

/// The browser that Debian calls chromium; CHROMIUM names another.
pub fn chromium() -> Done<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Ok(named.into());
    }
    need("chromium", &["chromium"])?;
    command::find("chromium").ok_or_else(|| "chromium was installed and is not in PATH".into())
}

/// The packages of a folder, exactly as locked.
pub fn npm(folder: &str) -> Done {
    need("node", &["nodejs", "npm"])?;
    need("npm", &["npm"])?;
    let inputs = ["package.json", "package-lock.json"].map(|name| format!("{folder}/{name}"));
    let stamp = Stamp::of(&format!("npm-{}", folder.replace('/', "-")), &inputs.each_ref().map(String::as_str))?;
    if stamp.kept() && Path::new(folder).join("node_modules").is_dir() {
        return Ok(());
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--silent", "--no-audit", "--no-fund"]).current_dir(folder);
    command::step("npm ci", || command::run(&mut npm))?;
    stamp.keep()
}

/// A Python with what the conformance probe and the mail server of the tests import, apart from the system's own.
pub fn python() -> Done<PathBuf> {
    let python = Path::new("target/venv/bin/python").to_owned();
    if python.exists() && command::output(Command::new(&python).args(["-c", "import aiosmtpd, jsonschema, requests"])).is_ok() {
        return Ok(python);
    }
    need("python3", &["python3", "python3-venv"])?;
    let venv = || command::output(Command::new("python3").args(["-m", "venv", "target/venv"]));
    if venv().is_err() {
        install("python3 -m venv", &["python3-venv"])?;
        venv()?;
    }
    let mut pip = Command::new(&python);
    pip.args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "jsonschema[format]==4.26.0",
        "requests==2.33.0",
        "aiosmtpd==1.4.6",
    ]);
    command::step("pip install jsonschema requests aiosmtpd", || command::run(&mut pip))?;
    Ok(python)
}
