//! The islands as WASM, and the JS that loads them. Cargo and its wasm32 target do it all; no other tool is installed.
use crate::command::{self, Done};
use std::{fs, path::Path, process::Command};
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";

/// Writes `app.js` and `app_bg.wasm` into `folder`.
pub fn build(folder: &Path) -> Done {
    add_target()?;
    command::step("the islands, compiled to WASM", compile)?;
    command::step("their bindings", || bind(folder))
}

/// Rust's own installer adds it; a Rust of a distribution has it as a package of its own.
pub fn add_target() -> Done {
    let libraries = command::output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    command::step("rustup target add wasm32-unknown-unknown", || command::run(Command::new("rustup").args(["target", "add", TARGET])))
        .map_err(|problem| format!("{problem}\nInstall Rust's {TARGET} target (with rustup, or your distribution's package).").into())
}

/// The target folder is named here, so that we know where cargo puts it.
fn compile() -> Done {
    let target = format!("--target={TARGET}");
    let args = ["--package=app", "--lib", "--features=hydrate", "--profile=wasm-release", &target];
    command::run(&mut command::cargo_build(args)).map_err(|problem| format!("the islands do not compile: {problem}").into())
}

/// `app.js` finds its WASM by itself, so no page needs to name that file.
fn bind(folder: &Path) -> Done {
    fs::create_dir_all(folder)?;
    Bindgen::new()
        .input_path(format!("target/{TARGET}/wasm-release/app.wasm"))
        .web(true)?
        .omit_default_module_path(false)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)?;
    Ok(())
}
