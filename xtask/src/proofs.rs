//! Programs that prove what is promised of loss, of secrets and of clocks (`docs/proofs.md`). They stand in `end2end/`; here is how much of each
//! is run at every change, and how much with `--slow`.
use crate::{
    browser,
    command::{self, Done},
    postgres, served, tools,
};
use std::process::Command;

/// A script, and what it is told: a little at every change, all with `--slow`.
fn script(name: &str, settings: &[(&str, &str)]) -> Done {
    // All scripts share one that knows the browser as well.
    tools::npm("end2end")?;
    tools::need("python3", &["python3"])?;
    command::run(browser::node(&served::of_tests()?)?.arg(name).envs(settings.iter().copied()))
}

/// R1: the server is killed on SQLite; with `--slow` also on PostgreSQL, and PostgreSQL itself.
pub fn kill9(slow: bool) -> Done {
    if !slow {
        return script("kill9.mjs", &[("ROUNDS", "12")]);
    }
    let programs = postgres::programs()?.display().to_string();
    let on = |store, victim, rounds| {
        script("kill9.mjs", &[("STORE", store), ("VICTIM", victim), ("ROUNDS", rounds), ("POSTGRES_PROGRAMS", programs.as_str())])
    };
    on("sqlite", "server", "500")?;
    on("postgres", "server", "100")?;
    on("postgres", "database", "50")
}

/// R6: fifty presses at once.
pub fn double(slow: bool) -> Done {
    script("double.mjs", &[("TOKENS", if slow { "200" } else { "20" })])
}

/// R10: asked to end.
pub fn stop(slow: bool) -> Done {
    script("stop.mjs", &[("STOPS", if slow { "50" } else { "5" })])
}

/// R2 and R3: whatever call on the disk fails.
pub fn syscalls() -> Done {
    tools::need("strace", &["strace"])?;
    script("syscalls.mjs", &[("SUBMITS", "1000")])
}

/// R4: a log of writing that is cut off or damaged.
pub fn torn_log() -> Done {
    python("end2end/torn.py", &["12"])
}

/// R9: only root may mount what is full soon.
pub fn full_disk() -> Done {
    script("fulldisk.mjs", &[("ROUNDS", "8")])
}

/// R18: both nights on which clocks change, other midnights, and clocks that jump.
pub fn clocks() -> Done {
    tools::need("faketime", &["faketime"])?;
    script("clocks.mjs", &[])?;
    script("jumps.mjs", &[])
}

/// S1, S2 and S5: what a thief gets of stolen files and of a stolen memory; with `--slow` also of PostgreSQL's files.
pub fn sealed(slow: bool) -> Done {
    if !slow {
        return script("sealed.mjs", &[("REQUESTS", "60")]);
    }
    let programs = postgres::programs()?.display().to_string();
    script("sealed.mjs", &[("REQUESTS", "1000")])?;
    script("sealed.mjs", &[("STORE", "postgres"), ("REQUESTS", "1000"), ("POSTGRES_PROGRAMS", programs.as_str())])
}

/// S13 and S14: passwords and receipts.
pub fn guessing() -> Done {
    script("guessing.mjs", &[("TRIES", "500")])
}

/// R8 and S20: letters over a real mail server: how soon, only where the certificate is trusted, and that none tells anything.
pub fn notices() -> Done {
    python("end2end/notices.py", &["1000"])
}

/// R7: letters and text messages while everything fails.
pub fn outbox() -> Done {
    tools::need("faketime", &["faketime"])?;
    python("end2end/outbox.py", &["400", "200"])?;
    python("end2end/texts.py", &["24"])
}

fn python(script: &str, more: &[&str]) -> Done {
    let program = std::env::current_dir()?.join(served::of_tests()?);
    command::run(Command::new(tools::python()?).arg(script).arg(program).arg("server/sample").args(more))
}
