//! The private keys, one a holder, in one file outside the database: whoever takes the database alone can open nothing.
//! With a passphrase the file is sealed by a key that argon2id makes of it, and whoever takes the file alone has nothing either.
//! Each change is written beside it, forced to disk, and put in its place, so that a power cut leaves the old file or the new one.
use crate::open::PrivateKey;
use argon2::{Algorithm, Argon2, Params, Version};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce, aead::Aead};
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
    #[error("the key file {0} is sealed: give the passphrase that it was sealed with")]
    Passphrase(String),
}

pub(crate) struct KeyFile {
    path: PathBuf,
    cover: Option<Cover>,
    keys: RwLock<BTreeMap<String, PrivateKey>>,
    /// One writer at a time.
    writing: Mutex<()>,
}

const HEAD: &str =
    "# Private keys of Kladka. Without them no request can be opened; with them all can. Keep a copy apart from the database's.\n";

impl KeyFile {
    /// With a passphrase a file in clear is sealed at once.
    pub(crate) fn open(path: &Path, passphrase: Option<&str>) -> Result<Self, OpenError> {
        let shown = || path.display().to_string();
        let fault = |fault| OpenError::File(shown(), fault);
        let text = match File::open(path) {
            Ok(file) => read(file, &shown())?,
            Err(missing) if missing.kind() == io::ErrorKind::NotFound => Zeroizing::new(String::new()),
            Err(other) => return Err(fault(other)),
        };
        let is_sealed = text.starts_with(SEALED);
        let cover = match passphrase {
            Some(passphrase) => Some(Cover::new(passphrase, salt_of(&text)).map_err(fault)?),
            None => None,
        };
        let clear = match (&cover, is_sealed) {
            (_, false) => text.clone(),
            (Some(cover), true) => cover.take_off(&text).ok_or_else(|| OpenError::Passphrase(shown()))?,
            (None, true) => return Err(OpenError::Passphrase(shown())),
        };
        let keys = parse_all(&clear, &shown())?;
        if text.is_empty() || is_sealed != cover.is_some() {
            write(path, &keys, cover.as_ref()).map_err(fault)?;
        }
        Ok(Self { path: path.to_owned(), cover, keys: RwLock::new(keys), writing: Mutex::new(()) })
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
        let mut keys = self.all();
        keys.insert(holder.to_owned(), key);
        self.put(keys).await?;
        Ok(public)
    }

    /// Keys that nothing is sealed to any more. On disk the file is written anew without them.
    pub(crate) async fn destroy(&self, labels: &[String]) -> io::Result<()> {
        let _turn = self.writing.lock().await;
        let mut keys = self.all();
        let before = keys.len();
        keys.retain(|label, _| !labels.contains(label));
        if keys.len() == before { Ok(()) } else { self.put(keys).await }
    }

    /// Whose keys there are.
    pub(crate) fn labels(&self) -> Vec<String> {
        self.keys.read().unwrap_or_else(PoisonError::into_inner).keys().cloned().collect()
    }

    fn all(&self) -> BTreeMap<String, PrivateKey> {
        self.keys.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
    async fn put(&self, keys: BTreeMap<String, PrivateKey>) -> io::Result<()> {
        let (path, cover) = (self.path.clone(), self.cover.clone());
        let keys =
            tokio::task::spawn_blocking(move || write(&path, &keys, cover.as_ref()).map(|()| keys)).await.map_err(io::Error::other)??;
        *self.keys.write().unwrap_or_else(PoisonError::into_inner) = keys;
        Ok(())
    }
}

const SEALED: &str = "kladka sealed keys 1\n";
const SALT: usize = 16;
const NONCE: usize = 24;

/// What a passphrase puts over the file.
#[derive(Clone)]
struct Cover {
    salt: [u8; SALT],
    key: Zeroizing<[u8; 32]>,
}

impl Cover {
    fn new(passphrase: &str, salt: Option<[u8; SALT]>) -> io::Result<Self> {
        let salt = match salt {
            Some(salt) => salt,
            None => random()?,
        };
        let mut key = Zeroizing::new([0; 32]);
        let params = Params::new(64 * 1024, 3, 1, None).map_err(io::Error::other)?;
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.trim_end().as_bytes(), &salt, &mut *key)
            .map_err(io::Error::other)?;
        Ok(Self { salt, key })
    }
    fn put_on(&self, clear: &str) -> io::Result<String> {
        let nonce = random::<NONCE>()?;
        let cipher = XChaCha20Poly1305::new(&(*self.key).into());
        let sealed =
            cipher.encrypt(&XNonce::from(nonce), clear.as_bytes()).map_err(|_| io::Error::other("the keys could not be sealed"))?;
        let text = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        Ok(format!("{SEALED}{}\n{}\n", text(&self.salt), text(&[nonce.as_slice(), &sealed].concat())))
    }
    fn take_off(&self, sealed: &str) -> Option<Zeroizing<String>> {
        let bytes = URL_SAFE_NO_PAD.decode(sealed.lines().nth(2)?).ok()?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE)?;
        let nonce: [u8; NONCE] = nonce.try_into().ok()?;
        let clear = XChaCha20Poly1305::new(&(*self.key).into()).decrypt(&XNonce::from(nonce), sealed).ok()?;
        String::from_utf8(clear).ok().map(Zeroizing::new)
    }
}

/// The salt of a sealed file.
fn salt_of(text: &str) -> Option<[u8; SALT]> {
    let line = text.strip_prefix(SEALED)?.lines().next()?;
    URL_SAFE_NO_PAD.decode(line).ok()?.try_into().ok()
}

fn random<const N: usize>() -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    Ok(bytes)
}

fn read(mut file: File, shown: &str) -> Result<Zeroizing<String>, OpenError> {
    let fault = |fault| OpenError::File(shown.to_owned(), fault);
    if file.metadata().map_err(fault)?.permissions().mode() & 0o077 != 0 {
        return Err(OpenError::TooOpen(shown.to_owned()));
    }
    let mut text = Zeroizing::new(String::new());
    file.read_to_string(&mut text).map_err(fault)?;
    Ok(text)
}

fn parse_all(text: &str, shown: &str) -> Result<BTreeMap<String, PrivateKey>, OpenError> {
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

fn write(path: &Path, keys: &BTreeMap<String, PrivateKey>, cover: Option<&Cover>) -> io::Result<()> {
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
    if let Some(cover) = cover {
        text = Zeroizing::new(cover.put_on(&text)?);
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
        let made = KeyFile::open(&path, None).unwrap().make("municipality:LT-58").await.unwrap();
        let again = KeyFile::open(&path, None).unwrap();
        assert_eq!(again.get("municipality:LT-58").and_then(|key| key.public()), Some(made));
        assert_eq!(again.make("municipality:LT-58").await.unwrap(), made);
        assert_ne!(again.make("notifier").await.unwrap(), made);
        assert!(again.get("municipality:LT-40").is_none());
    }
    #[tokio::test]
    async fn the_file_is_its_owners_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        KeyFile::open(&path, None).unwrap().make("notifier").await.unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(KeyFile::open(&path, None), Err(OpenError::TooOpen(_))));
    }
    #[test]
    fn a_broken_file_is_refused_and_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        write(&path, &BTreeMap::new(), None).unwrap();
        let broken = format!("{HEAD}notifier not-a-key\n");
        fs::write(&path, &broken).unwrap();
        assert!(matches!(KeyFile::open(&path, None), Err(OpenError::Line(_, 2))));
        assert_eq!(fs::read_to_string(&path).unwrap(), broken);
    }
    #[tokio::test]
    async fn a_passphrase_seals_the_file_and_no_other_opens_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        let made = KeyFile::open(&path, None).unwrap().make("notifier").await.unwrap();
        let private = URL_SAFE_NO_PAD.encode(KeyFile::open(&path, None).unwrap().get("notifier").unwrap().as_bytes());
        assert!(fs::read_to_string(&path).unwrap().contains(&private));
        let sealed = KeyFile::open(&path, Some("correct horse\n")).unwrap();
        sealed.make("municipality:LT-58").await.unwrap();
        let on_disk = fs::read_to_string(&path).unwrap();
        assert!(!on_disk.contains(&private) && !on_disk.contains("notifier"), "{on_disk}");
        let again = KeyFile::open(&path, Some("correct horse")).unwrap();
        assert_eq!(again.get("notifier").and_then(|key| key.public()), Some(made));
        assert_eq!(again.labels(), ["municipality:LT-58", "notifier"]);
        assert!(matches!(KeyFile::open(&path, None), Err(OpenError::Passphrase(_))));
        assert!(matches!(KeyFile::open(&path, Some("wrong")), Err(OpenError::Passphrase(_))));
    }
    #[tokio::test]
    async fn a_destroyed_key_is_gone_from_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        let file = KeyFile::open(&path, None).unwrap();
        file.make("notifier").await.unwrap();
        file.make("notifier@2").await.unwrap();
        file.destroy(&["notifier".into()]).await.unwrap();
        assert_eq!(KeyFile::open(&path, None).unwrap().labels(), ["notifier@2"]);
    }
}
