//! Stamps: a step whose inputs did not change is not done again. Contents count, not times: a checkout touches times.
use crate::command::Done;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Names the state of some inputs. `kept` tells whether the last success saw the same.
pub struct Stamp {
    file: PathBuf,
    state: String,
}

impl Stamp {
    pub fn of(name: &str, inputs: &[&str]) -> Done<Self> {
        let mut hasher = blake3::Hasher::new();
        for input in inputs {
            for file in files_under(Path::new(input))? {
                hasher.update(file.to_string_lossy().as_bytes());
                hasher.update(blake3::hash(&fs::read(&file)?).as_bytes());
            }
        }
        Ok(Self { file: Path::new("target/stamps").join(name), state: hasher.finalize().to_hex().to_string() })
    }

    pub fn kept(&self) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|state| state == self.state)
    }

    pub fn keep(&self) -> Done {
        fs::create_dir_all("target/stamps")?;
        Ok(fs::write(&self.file, &self.state)?)
    }
}

/// Every file below, in one order everywhere. A path that is a file is itself; one that is missing is nothing.
pub fn files_under(path: &Path) -> Done<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let mut found = Vec::new();
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            found.extend(files_under(&entry?.path())?);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_changes_with_the_contents_of_a_file_and_not_with_its_time() -> Done {
        let folder = std::env::temp_dir().join(format!("stamp-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let file = folder.join("a.txt");
        let input = folder.to_string_lossy().into_owned();
        fs::write(&file, "one")?;
        let first = Stamp::of("test", &[&input])?.state;
        fs::write(&file, "one")?;
        assert_eq!(first, Stamp::of("test", &[&input])?.state);
        fs::write(&file, "two")?;
        assert_ne!(first, Stamp::of("test", &[&input])?.state);
        Ok(fs::remove_dir_all(folder)?)
    }
}
