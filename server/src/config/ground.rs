//! Where the ground behind maps comes from: nowhere, another server, or a file of one's own.
use app::pages::Tiles;
use std::path::{Path, PathBuf};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Pictures that visitors' browsers fetch elsewhere, or at a path of this host that something else answers.
    Server(Tiles),
    /// A `PMTiles` file, handed out by this process.
    File { path: PathBuf, credit: String },
}

impl Ground {
    /// `place` = an address with `{z}`, `{x}` and `{y}`, or a file's name, in the data folder where it has no folder of its own.
    /// Whoever shows others' maps names them.
    pub fn read(place: Option<&str>, credit: Option<&String>, data: &Path) -> Result<Option<Self>, String> {
        let Some(place) = place.map(str::trim).filter(|place| !place.is_empty()) else { return Ok(None) };
        let credit = credit.cloned().filter(|credit| !credit.trim().is_empty());
        let credit = credit.ok_or("tiles need tiles-credit: whose map it is, such as \"© OpenStreetMap contributors\".")?;
        let is_file = Path::new(place).extension().is_some_and(|kind| kind.eq_ignore_ascii_case("pmtiles")) && !place.contains("://");
        Ok(Some(if is_file {
            Self::File { path: data.join(place), credit }
        } else {
            Self::Server(Tiles { template: place.parse()?, credit })
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ground_comes_with_its_owner_or_not_at_all() {
        let credit = "© Somebody".to_owned();
        let read = |place: &str, credit: Option<&String>| Ground::read(Some(place), credit, Path::new("/srv/kladka"));
        let good = "https://tiles.example.org/{z}/{x}/{y}.png";
        assert!(matches!(read(good, Some(&credit)), Ok(Some(Ground::Server(_)))) && read("", None) == Ok(None));
        assert!(
            read(good, None).is_err_and(|why| why.contains("tiles-credit")) && read("https://tiles.example.org", Some(&credit)).is_err()
        );
        assert!(read("ground.pmtiles", None).is_err_and(|why| why.contains("tiles-credit")));
        assert!(read("https://tiles.example.org/ground.pmtiles", Some(&credit)).is_err());
    }
    #[test]
    fn a_map_file_without_a_folder_lies_in_the_data_folder() {
        let credit = "© Somebody".to_owned();
        for (place, path) in [("ground.pmtiles", "/srv/kladka/ground.pmtiles"), ("/maps/Vilnius.PMTILES", "/maps/Vilnius.PMTILES")] {
            let read = Ground::read(Some(place), Some(&credit), Path::new("/srv/kladka"));
            assert_eq!(read, Ok(Some(Ground::File { path: path.into(), credit: credit.clone() })));
        }
    }
}
