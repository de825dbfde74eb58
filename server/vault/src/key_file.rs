//! The private keys, one a holder, in one file outside the database: whoever takes the database alone can open nothing.
//! Each change is written beside it, forced to disk, and put in its place, so that a power cut leaves the old file or the new one.
use crate::open::PrivateKey;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use seal::PublicKey;
use std::{
    collections::BTreeMap,
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
    sync::{PoisonError, RwLock},
};
use tokio::sync::Mutex;
use zeroize::Zeroizing;

#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("the key file {0} may be read by others; run: chmod 600 {0}")]
    TooOpen(String),
    #[error("line {1} of the key file {0} is not a holder and a key")]
    Line(String, usize),
    #[error("the key file {0} cannot be used: {1}")]
    File(String, io::Error),
}

pub(crate) struct KeyFile {
    path: PathBuf,
    keys: RwLock<BTreeMap<String, PrivateKey>>,
    /// One writer at a time.
    writing: Mutex<()>,
}

const HEAD: &str =
    "# Private keys of Kladka. Without them no request can be opened; with them all can. Keep a copy apart from the database's.\n";

impl KeyFile {
    pub(crate) fn open(path: &Path) -> Result<Self, OpenError> {
        let shown = || path.display().to_string();
        let keys = match File::open(path) {
            Ok(file) => read(file, &shown())?,
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => {
                write(path, &BTreeMap::new()).map_err(|fault| OpenError::File(shown(), fault))?;
                BTreeMap::new()
            }
            Err(fault) => return Err(OpenError::File(shown(), fault)),
        };
        Ok(Self { path: path.to_owned(), keys: RwLock::new(keys), writing: Mutex::new(()) })
    }

    pub(crate) fn get(&self, holder: &str) -> Option<PrivateKey> {
        self.keys.read().unwrap_or_else(PoisonError::into_inner).get(holder).cloned()
    }

    /// The public half of the holder's key, which is made and on disk when it was missing.
    pub(crate) async fn make(&self, holder: &str) -> io::Result<PublicKey> {
        let _turn = self.writing.lock().await;
        if let Some(key) = self.get(holder) {
            return key.public().ok_or_else(|| io::Error::other("a stored key is no key"));
        }
        let key = PrivateKey::generate();
        let public = key.public().ok_or_else(|| io::Error::other("a new key is no key"))?;
        let mut keys = self.keys.read().unwrap_or_else(PoisonError::into_inner).clone();
        keys.insert(holder.to_owned(), key);
        let path = self.path.clone();
        let keys = tokio::task::spawn_blocking(move || write(&path, &keys).map(|()| keys)).await.map_err(io::Error::other)??;
        *self.keys.write().unwrap_or_else(PoisonError::into_inner) = keys;
        Ok(public)
    }
}

fn read(mut file: File, shown: &str) -> Result<BTreeMap<String, PrivateKey>, OpenError> {
    let fault = |fault| OpenError::File(shown.to_owned(), fault);
    if file.metadata().map_err(fault)?.permissions().mode() & 0o077 != 0 {
        return Err(OpenError::TooOpen(shown.to_owned()));
    }
    let mut text = Zeroizing::new(String::new());
    file.read_to_string(&mut text).map_err(fault)?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    lines.map(|(number, line)| parse(line).ok_or_else(|| OpenError::Line(shown.to_owned(), number + 1))).collect()
}

/// `HOLDER KEY`, the key as base64url.
fn parse(line: &str) -> Option<(String, PrivateKey)> {
    let (holder, key) = line.rsplit_once(' ')?;
    let bytes = Zeroizing::new(URL_SAFE_NO_PAD.decode(key).ok()?);
    let key = PrivateKey::from_bytes(bytes.as_slice().try_into().ok()?);
    key.public()?;
    Some((holder.to_owned(), key))
}

fn write(path: &Path, keys: &BTreeMap<String, PrivateKey>) -> io::Result<()> {
    let beside = path.with_extension("new");
    // What a crash left behind may have other permissions; a new file is made with ours.
    match fs::remove_file(&beside) {
        Err(fault) if fault.kind() != io::ErrorKind::NotFound => return Err(fault),
        _ => {}
    }
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&beside)?;
    let mut text = Zeroizing::new(HEAD.to_owned());
    for (holder, key) in keys {
        let key = Zeroizing::new(URL_SAFE_NO_PAD.encode(key.as_bytes()));
        text.extend([holder.as_str(), " ", key.as_str(), "\n"]);
    }
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&beside, path)?;
    // The folder's entry is data of its own.
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn keys_are_there_again_after_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        let made = KeyFile::open(&path).unwrap().make("municipality:LT-58").await.unwrap();
        let again = KeyFile::open(&path).unwrap();
        assert_eq!(again.get("municipality:LT-58").and_then(|key| key.public()), Some(made));
        assert_eq!(again.make("municipality:LT-58").await.unwrap(), made);
        assert_ne!(again.make("notifier").await.unwrap(), made);
        assert!(again.get("municipality:LT-40").is_none());
    }
    #[tokio::test]
    async fn the_file_is_its_owners_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        KeyFile::open(&path).unwrap().make("notifier").await.unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(KeyFile::open(&path), Err(OpenError::TooOpen(_))));
    }
    #[test]
    fn a_broken_file_is_refused_and_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        write(&path, &BTreeMap::new()).unwrap();
        let broken = format!("{HEAD}notifier not-a-key\n");
        fs::write(&path, &broken).unwrap();
        assert!(matches!(KeyFile::open(&path), Err(OpenError::Line(_, 2))));
        assert_eq!(fs::read_to_string(&path).unwrap(), broken);
    }
}
