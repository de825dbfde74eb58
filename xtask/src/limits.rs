//! What a browser is sent may not grow unnoticed: each file against its limit in `limits.toml`.
use crate::{assets::Manifest, build::SITE, command::Done};
use std::{fs, path::Path};
use toml::Table;

/// The hashed names of the site that was built.
pub fn manifest() -> Done<Manifest> {
    Ok(serde_json::from_slice(&fs::read(Path::new(SITE).join("manifest.json"))?)?)
}

/// Bytes as they are, and as brotli sends them.
pub fn sizes(hashed: &str) -> Done<(u64, u64)> {
    let path = Path::new(SITE).join(hashed);
    let raw = fs::metadata(&path)?.len();
    Ok((raw, fs::metadata(format!("{}.br", path.display())).map_or(raw, |small| small.len())))
}

pub fn check() -> Done {
    let limits: Table = fs::read_to_string("xtask/limits.toml")?.parse()?;
    let names = manifest()?;
    let mut over = Vec::new();
    for (logical, limit) in &limits {
        let limit =
            limit.get("brotli").and_then(toml::Value::as_integer).ok_or_else(|| format!("limits.toml: {logical} has no `brotli`"))?;
        let hashed = names.get(logical).ok_or_else(|| format!("limits.toml names {logical}, which the site does not have"))?;
        let (raw, small) = sizes(hashed)?;
        eprintln!("{logical:<14} {raw:>8} bytes, {small:>7} brotli, limit {limit:>7}");
        if i64::try_from(small)? > limit {
            over.push(format!("{logical} has {small} bytes, {limit} are allowed"));
        }
    }
    if over.is_empty() { Ok(()) } else { Err(over.join("; ").into()) }
}
