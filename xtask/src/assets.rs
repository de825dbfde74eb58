//! Names with a hash of the contents, so that a browser may keep a file for ever; compressed once here, at the best quality.
use crate::{command::Done, stamp::files_under};
use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    path::{Path, PathBuf},
    thread,
};

/// From the name a page knows (`main.css`) to the name a browser asks for (`main.3fa9c1d2e0.css`).
pub type Manifest = BTreeMap<String, String>;

/// Text that names other files: these get their hash after those they name, in this order.
const NAMES_OTHERS: [&str; 3] = ["app.js", "wake.js", "main.css"];

/// Copies every file of `from` into `to` under its hashed name, with `manifest.json` beside them.
pub fn publish(from: &Path, to: &Path) -> Done<Manifest> {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    fs::create_dir_all(to)?;
    let mut names = Manifest::new();
    for file in in_order(from)? {
        let logical = file.strip_prefix(from)?.to_string_lossy().replace('\\', "/");
        let bytes = if is_text(&logical) { renamed(&fs::read_to_string(&file)?, &names).into_bytes() } else { fs::read(&file)? };
        let hashed = hashed_name(&logical, &bytes);
        let path = to.join(&hashed);
        fs::create_dir_all(path.parent().unwrap_or(to))?;
        fs::write(path, bytes)?;
        names.insert(logical, hashed);
    }
    fs::write(to.join("manifest.json"), serde_json::to_vec_pretty(&names)?)?;
    Ok(names)
}

/// `.br` and `.gz` beside each file that gains by it: once here rather than on every request. One thread a core.
pub fn compress(folder: &Path, names: &Manifest) -> Done {
    let files: Vec<PathBuf> = names.values().map(|name| folder.join(name)).filter(|path| gains(path)).collect();
    let results = thread::scope(|scope| {
        let running: Vec<_> = files.iter().map(|path| scope.spawn(|| compress_one(path))).collect();
        running.into_iter().map(|thread| thread.join().unwrap_or_else(|_| Err("a thread broke".to_owned()))).collect::<Vec<_>>()
    });
    results.into_iter().collect::<Result<(), String>>().map_err(Into::into)
}

fn compress_one(path: &Path) -> Result<(), String> {
    let bytes = fs::read(path).map_err(|fault| fault.to_string())?;
    let quality = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut small, &quality).map_err(|fault| fault.to_string())?;
    fs::write(with_ending(path, ".br"), small).map_err(|fault| fault.to_string())?;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(&bytes).map_err(|fault| fault.to_string())?;
    let small = gzip.finish().map_err(|fault| fault.to_string())?;
    fs::write(with_ending(path, ".gz"), small).map_err(|fault| fault.to_string())
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn gains(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    !matches!(ending.as_str(), "png" | "jpg" | "jpeg" | "webp" | "avif" | "woff2" | "gz" | "br")
}

fn is_text(name: &str) -> bool {
    matches!(Path::new(name).extension().and_then(|e| e.to_str()), Some("js" | "css" | "webmanifest"))
}

/// Files that name none first, then those that do, each after the ones it names.
fn in_order(from: &Path) -> Done<Vec<PathBuf>> {
    let mut files = files_under(from)?;
    let rank = |path: &PathBuf| {
        let name = path.strip_prefix(from).map(|p| p.to_string_lossy().into_owned()).unwrap_or_default();
        NAMES_OTHERS.iter().position(|other| *other == name).map_or(0, |at| at + 1) + usize::from(name.ends_with(".webmanifest")) * 9
    };
    files.sort_by_key(rank);
    Ok(files)
}

/// Puts hashed names where a quoted or bracketed logical name stands: `import("/assets/app.js")`, `'app_bg.wasm'`, `url(dots.svg)`.
fn renamed(text: &str, names: &Manifest) -> String {
    let mut text = text.to_owned();
    for (logical, hashed) in names {
        for (open, close) in [('"', '"'), ('\'', '\''), ('`', '`'), ('(', ')')] {
            for folder in ["", "./", "/assets/", "/pkg/"] {
                let address = if folder == "/pkg/" { "/assets/" } else { folder };
                text = text.replace(&format!("{open}{folder}{logical}{close}"), &format!("{open}{address}{hashed}{close}"));
            }
        }
    }
    text
}

fn hashed_name(logical: &str, bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes).to_hex();
    match logical.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}.{}.{ending}", &hash[..10]),
        None => format!("{logical}.{}", &hash[..10]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_asks_for_the_files_it_names_by_their_hashed_names() {
        let names = Manifest::from([("app.js".into(), "app.12.js".into()), ("app_bg.wasm".into(), "app_bg.34.wasm".into())]);
        let text = "import('/pkg/app.js'); new URL('app_bg.wasm', import.meta.url); import(\"./app.js\"); x = 'wrapp.js'";
        let said = "import('/assets/app.12.js'); new URL('app_bg.34.wasm', import.meta.url); import(\"./app.12.js\"); x = 'wrapp.js'";
        assert_eq!(renamed(text, &names), said);
    }

    #[test]
    fn another_content_has_another_name() {
        assert_ne!(hashed_name("main.css", b"a"), hashed_name("main.css", b"b"));
        assert_eq!(hashed_name("main.css", b"a").split('.').map(str::len).collect::<Vec<_>>(), [4, 10, 3]);
    }
}
