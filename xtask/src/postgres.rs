//! A PostgreSQL of our own for the time of the tests: a fresh cluster on a free port, stopped and removed at the end.
//! Never touches a cluster that was there before.
use crate::{
    command::{self, Done},
    tools,
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

pub struct Cluster {
    programs: PathBuf,
    folder: PathBuf,
    port: u16,
}

impl Cluster {
    pub fn start() -> Done<Self> {
        Self::start_in(&std::env::temp_dir())
    }

    /// For tests: hundreds of small databases are made and dropped, which took as long again on a disk. On the disk where there is little memory.
    pub fn start_in_memory() -> Done<Self> {
        Self::start_in(&in_memory().unwrap_or_else(std::env::temp_dir))
    }

    fn start_in(place: &Path) -> Done<Self> {
        let folder = place.join(format!("kladka-postgres-{}", std::process::id()));
        let cluster = Self { programs: programs()?, folder, port: crate::served::free_port()? };
        fs::create_dir_all(&cluster.folder)?;
        if command::is_root() {
            command::run(Command::new("chown").arg("postgres").arg(&cluster.folder))?;
        }
        let data = cluster.data();
        command::output(cluster.program("initdb").arg("-D").arg(&data).args([
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
        ]))?;
        let settings = format!("-p {} -k {} -c listen_addresses=127.0.0.1 -c max_connections=300", cluster.port, cluster.folder.display());
        let log = cluster.folder.join("log");
        // Its output goes to a file: a server that held our pipe open would never let us read to the end.
        command::output(cluster.program("pg_ctl").arg("-D").arg(&data).arg("-l").arg(log).args(["-s", "-w", "-o", &settings, "start"]))?;
        Ok(cluster)
    }

    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// PostgreSQL refuses to run as root; its package brought a user for that.
    fn program(&self, name: &str) -> Command {
        let program = self.programs.join(name);
        let mut command = if command::is_root() {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--"]).arg(program);
            command
        } else {
            Command::new(program)
        };
        command.current_dir(std::env::temp_dir());
        command
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let stopped = command::output(self.program("pg_ctl").arg("-D").arg(self.data()).args(["-s", "-m", "immediate", "stop"]));
        if let Err(problem) = stopped.map(|_| ()).and_then(|()| Ok(fs::remove_dir_all(&self.folder)?)) {
            eprintln!("the PostgreSQL of the tests in {} was not cleared away: {problem}", self.folder.display());
        }
    }
}

fn in_memory() -> Option<PathBuf> {
    let free = command::output(Command::new("df").args(["--output=avail", "--block-size=1M", "/dev/shm"])).ok()?;
    let megabytes: u32 = free.lines().nth(1)?.trim().parse().ok()?;
    (megabytes > 4096).then(|| "/dev/shm".into())
}

/// Debian keeps the server's programs out of PATH, one folder a version.
pub fn programs() -> Done<PathBuf> {
    if let Some(folder) = installed() {
        return Ok(folder);
    }
    tools::install("initdb", &["postgresql"])?;
    installed().ok_or_else(|| "PostgreSQL was installed and its `initdb` was not found".into())
}

fn installed() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|entry| entry.path().join("bin"));
    let mut folders: Vec<PathBuf> = versions.filter(|folder| folder.join("initdb").exists() && folder.join("pg_ctl").exists()).collect();
    folders.sort();
    let in_path = || command::find("initdb").filter(|_| command::exists("pg_ctl")).and_then(|program| program.parent().map(Path::to_owned));
    folders.pop().or_else(in_path)
}
