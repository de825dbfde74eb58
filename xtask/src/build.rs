//! The whole build: what a browser is sent (`target/site`), the program, and both together in `dist/`.
use crate::{
    assets,
    command::{self, Done},
    script,
    stamp::{Stamp, files_under},
    stylesheet, wasm,
};
use std::{fs, path::Path};

pub const SITE: &str = "target/site";
const PLAIN: &str = "target/site-plain";
const WASM: &str = "target/site-wasm";

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build: the program stays in `target/debug`.
    Dev,
    /// As `Dev`, with the very libraries that `cargo test` has built; where it has run, nothing is compiled again.
    Tests,
    Release,
}

pub fn all(profile: Profile) -> Done {
    let _alone = alone()?;
    site()?;
    match profile {
        Profile::Dev | Profile::Tests => server(profile),
        Profile::Release => server(profile).and_then(|()| dist()),
    }
}

/// Two builds at once would write over each other; the second waits. The lock goes with the file.
fn alone() -> Done<fs::File> {
    fs::create_dir_all("target/stamps")?;
    let lock = fs::File::create("target/stamps/lock")?;
    lock.lock()?;
    Ok(lock)
}

/// Everything a browser is sent. The costly half, WASM, has its own stamp: a change of style takes a second.
pub fn site() -> Done {
    let islands = Stamp::of(
        "wasm",
        &["Cargo.toml", "Cargo.lock", "app/Cargo.toml", "app/domain", "app/src/lib.rs", "app/src/islands", "xtask/src/wasm.rs"],
    )?;
    if !(islands.kept() && Path::new(WASM).join("app_bg.wasm").exists()) {
        wasm::build(Path::new(WASM))?;
        islands.keep()?;
    }
    let all = Stamp::of(
        "site",
        &[WASM, "public", "style", "xtask/src/assets.rs", "xtask/src/script.rs", "xtask/src/script", "xtask/src/stylesheet.rs"],
    )?;
    if !(all.kept() && Path::new(SITE).join("manifest.json").exists()) {
        let names = command::step("style sheet, scripts, names with a hash", || {
            gather()?;
            assets::publish(Path::new(PLAIN), Path::new(SITE))
        })?;
        command::step("brotli and gzip", || assets::compress(Path::new(SITE), &names))?;
        all.keep()?;
    }
    Ok(())
}

/// All files under the names that pages know them by.
fn gather() -> Done {
    let plain = Path::new(PLAIN);
    if plain.exists() {
        fs::remove_dir_all(plain)?;
    }
    copy(Path::new("public"), plain)?;
    copy(Path::new(WASM), plain)?;
    script::build(plain)?;
    stylesheet::build(plain)
}

fn server(profile: Profile) -> Done {
    let more: &[&str] = match profile {
        Profile::Dev => &["--workspace", "--bin=kladka"],
        // What only tests depend on adds features to libraries of the program: with the tests left out, hundreds of crates would be others.
        Profile::Tests => &["--workspace", "--tests"],
        Profile::Release => &["--release", "--package=server"],
    };
    let what = if profile == Profile::Release { "the server" } else { "the server, for tests" };
    command::step(what, || command::run(&mut command::cargo_build(more.iter().copied())))
}

/// One folder to carry away: the program and, beside it, `site/`.
fn dist() -> Done {
    let stamp = Stamp::of("dist", &["target/release/kladka", "target/site/manifest.json"])?;
    if stamp.kept() && Path::new("dist/kladka").exists() && Path::new("dist/site/manifest.json").exists() {
        return Ok(());
    }
    command::step("dist/", || {
        fs::create_dir_all("dist")?;
        if Path::new("dist/site").exists() {
            fs::remove_dir_all("dist/site")?;
        }
        copy(Path::new(SITE), Path::new("dist/site"))?;
        // A running program's file cannot be written over, but another can take its name.
        fs::copy("target/release/kladka", "dist/.kladka.new")?;
        fs::rename("dist/.kladka.new", "dist/kladka")?;
        stamp.keep()
    })
}

fn copy(from: &Path, to: &Path) -> Done {
    for file in files_under(from)? {
        let target = to.join(file.strip_prefix(from)?);
        fs::create_dir_all(target.parent().unwrap_or(to))?;
        fs::copy(&file, target)?;
    }
    Ok(())
}
