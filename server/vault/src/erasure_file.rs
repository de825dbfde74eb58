//! The erasure keys, one a request, in a file apart from all others: destroying a line erases the request from every backup of the database.
//! Lines are of one length and are overwritten where they stand, so that destroying is one write; new ones are appended. Keep copies of this
//! file apart and for 35 days at most: a copy brings back what was erased since.
use crate::{key_file::OpenError, open::PrivateKey};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use std::{
    collections::HashMap,
    fs::{File, OpenOptions},
    io::{self, Read, Seek, SeekFrom, Write},
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use store::erasure::ErasureKey;
use zeroize::Zeroizing;

const HEAD: &str = "# Erasure keys of Kladka. Keep copies apart from all others, 35 days at most.\n";
/// A name and a key in base64url, a space between, a line's end behind.
const TEXT: usize = 43;
const LINE: usize = TEXT + 1 + TEXT + 1;
/// What stands in the place of a key that was destroyed.
const DESTROYED: [u8; TEXT] = [b'-'; TEXT];

#[derive(Clone)]
pub(crate) struct ErasureFile(Arc<Mutex<Open>>);

struct Open {
    file: File,
    /// Where each key stands, and the key.
    keys: HashMap<String, (u64, PrivateKey)>,
    end: u64,
}

impl ErasureFile {
    pub(crate) fn open(path: &Path) -> Result<Self, OpenError> {
        let shown = || path.display().to_string();
        let fault = |fault| OpenError::File(shown(), fault);
        let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(path).map_err(fault)?;
        if file.metadata().map_err(fault)?.permissions().mode() & 0o077 != 0 {
            return Err(OpenError::TooOpen(shown()));
        }
        let mut text = Zeroizing::new(String::new());
        file.read_to_string(&mut text).map_err(fault)?;
        if text.is_empty() {
            file.write_all(HEAD.as_bytes()).and_then(|()| file.sync_all()).map_err(fault)?;
            text.push_str(HEAD);
        }
        let lines = text.strip_prefix(HEAD).ok_or_else(|| OpenError::Line(shown(), 1))?;
        let mut keys = HashMap::new();
        for (number, line) in lines.as_bytes().chunks_exact(LINE).enumerate() {
            let (id, key) = parse(line).ok_or_else(|| OpenError::Line(shown(), number + 2))?;
            if let Some(key) = key {
                keys.insert(id, ((HEAD.len() + number * LINE) as u64, key));
            }
        }
        // A half line is what a power cut left of keys that were never given out.
        let end = (HEAD.len() + lines.len() / LINE * LINE) as u64;
        file.set_len(end).map_err(fault)?;
        Ok(Self(Arc::new(Mutex::new(Open { file, keys, end }))))
    }

    pub(crate) fn get(&self, id: &str) -> Option<PrivateKey> {
        self.lock().keys.get(id).map(|(_, key)| key.clone())
    }

    /// New ones, on disk before they are answered.
    pub(crate) async fn make(&self, count: usize) -> io::Result<Vec<ErasureKey>> {
        let this = self.clone();
        tokio::task::spawn_blocking(move || this.lock().make(count)).await.map_err(io::Error::other)?
    }

    /// Overwritten and forced to disk; one that is gone already is no fault.
    pub(crate) async fn destroy(&self, ids: Vec<String>) -> io::Result<()> {
        let this = self.clone();
        tokio::task::spawn_blocking(move || this.lock().destroy(&ids)).await.map_err(io::Error::other)?
    }

    fn lock(&self) -> MutexGuard<'_, Open> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The name, and the key unless it was destroyed; `None` for what is no line of ours.
fn parse(line: &[u8]) -> Option<(String, Option<PrivateKey>)> {
    let (id, rest) = line.split_at_checked(TEXT)?;
    let (key, end) = rest.strip_prefix(b" ")?.split_at_checked(TEXT)?;
    let id = String::from_utf8(id.to_vec()).ok().filter(|_| end == b"\n")?;
    if *key == DESTROYED {
        return Some((id, None));
    }
    let bytes = Zeroizing::new(URL_SAFE_NO_PAD.decode(key).ok()?);
    Some((id, Some(PrivateKey::from_bytes(bytes.as_slice().try_into().ok()?))))
}

impl Open {
    fn make(&mut self, count: usize) -> io::Result<Vec<ErasureKey>> {
        let mut text = Zeroizing::new(String::with_capacity(count * LINE));
        let mut made = Vec::with_capacity(count);
        for _ in 0..count {
            let (id, private) = (seal::random_token(), PrivateKey::generate());
            let key = private.public().ok_or_else(|| io::Error::other("a new key is no key"))?;
            let private_text = Zeroizing::new(URL_SAFE_NO_PAD.encode(private.as_bytes()));
            text.extend([id.as_str(), " ", private_text.as_str(), "\n"]);
            made.push((ErasureKey { id, key }, private));
        }
        self.file.seek(SeekFrom::Start(self.end))?;
        self.file.write_all(text.as_bytes())?;
        self.file.sync_data()?;
        Ok(made
            .into_iter()
            .map(|(erasure, private)| {
                self.keys.insert(erasure.id.clone(), (self.end, private));
                self.end += LINE as u64;
                erasure
            })
            .collect())
    }

    fn destroy(&mut self, ids: &[String]) -> io::Result<()> {
        for id in ids {
            if let Some((place, _)) = self.keys.get(id) {
                self.file.seek(SeekFrom::Start(place + TEXT as u64 + 1))?;
                self.file.write_all(&DESTROYED)?;
            }
        }
        self.file.sync_data()?;
        for id in ids {
            self.keys.remove(id);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[tokio::test]
    async fn keys_are_there_again_and_a_destroyed_one_never() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("erasure.keys");
        let file = ErasureFile::open(&path).unwrap();
        let made = file.make(3).await.unwrap();
        let gone = URL_SAFE_NO_PAD.encode(file.get(&made[1].id).unwrap().as_bytes());
        file.destroy(vec![made[1].id.clone(), "never there".into()]).await.unwrap();
        let later = file.make(1).await.unwrap();
        for file in [file, ErasureFile::open(&path).unwrap()] {
            let there = |one: &ErasureKey| file.get(&one.id).and_then(|key| key.public()) == Some(one.key);
            assert_eq!(made.iter().map(there).collect::<Vec<_>>(), [true, false, true]);
            assert!(there(&later[0]));
        }
        assert!(!fs::read_to_string(&path).unwrap().contains(&gone), "not a byte of it is left in the file");
    }
    #[tokio::test]
    async fn half_a_line_is_cut_and_a_foreign_one_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("erasure.keys");
        let made = ErasureFile::open(&path).unwrap().make(2).await.unwrap();
        let whole = fs::read(&path).unwrap();
        fs::write(&path, &whole[..whole.len() - 5]).unwrap();
        let file = ErasureFile::open(&path).unwrap();
        assert!(file.get(&made[0].id).is_some() && file.get(&made[1].id).is_none());
        let again = file.make(1).await.unwrap();
        assert!(ErasureFile::open(&path).unwrap().get(&again[0].id).is_some());
        fs::write(&path, "something else\n").unwrap();
        assert!(matches!(ErasureFile::open(&path), Err(OpenError::Line(_, 1))));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        assert!(matches!(ErasureFile::open(&path), Err(OpenError::TooOpen(_))));
    }
}
