//! The units of `packaging/systemd`, as systemd itself reads them: no word that it does not know, and no more left open than was measured.
use crate::{
    command::{self, Done},
    served,
};
use std::{fs, path::Path, process::Command};

/// Each unit, and the most that it may leave open, in tenths of what `systemd-analyze security` says.
const UNITS: [(&str, &str); 2] = [("kladka-vault.service", "10"), ("kladka.service", "18")];
/// Where the units look for the program.
const INSTALLED: &str = "/usr/bin/kladka";

pub fn are_checkable() -> bool {
    command::exists("systemd-analyze")
}

pub fn check() -> Done {
    let folder = std::env::temp_dir().join(format!("kladka-units-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let checked = copy(&folder).and_then(|()| verify(&folder)).and_then(|()| UNITS.iter().try_for_each(|unit| weigh(&folder, unit)));
    fs::remove_dir_all(&folder)?;
    checked
}

/// With the program that was built: whether it is there is looked at as well.
fn copy(folder: &Path) -> Done {
    let program = fs::canonicalize(served::of_tests()?)?;
    for (unit, _) in UNITS {
        let text = fs::read_to_string(Path::new("packaging/systemd").join(unit))?;
        if !text.contains(INSTALLED) {
            return Err(format!("{unit} does not start {INSTALLED}").into());
        }
        fs::write(folder.join(unit), text.replace(INSTALLED, &program.display().to_string()))?;
    }
    Ok(())
}

fn verify(folder: &Path) -> Done {
    let files = UNITS.map(|(unit, _)| folder.join(unit));
    command::run(Command::new("systemd-analyze").args(["verify", "--man=no", "--recursive-errors=no"]).args(files))
}

fn weigh(folder: &Path, (unit, most): &(&str, &str)) -> Done {
    let mut weigh = Command::new("systemd-analyze");
    weigh.args(["security", "--offline=true", "--no-pager"]).arg(format!("--threshold={most}")).arg(folder.join(unit));
    command::output(&mut weigh).map(|_| ())
}
