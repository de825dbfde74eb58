//! Commands of others: started without input, failing in one sentence. What they are for is said elsewhere.
use std::{
    error::Error,
    ffi::OsStr,
    io::IsTerminal,
    path::Path,
    process::{Command, Stdio},
    time::Instant,
};

pub type Done<T = ()> = Result<T, Box<dyn Error>>;

/// Runs it to its end; what it says goes where ours goes.
pub fn run(command: &mut Command) -> Done {
    let name = name(command);
    let status = command.stdin(Stdio::null()).status().map_err(|fault| format!("`{name}` could not be started: {fault}"))?;
    if status.success() { Ok(()) } else { Err(format!("`{name}` failed ({status})").into()) }
}

/// Runs it and hands back what it wrote; what it wrote as errors is part of the failure.
pub fn output(command: &mut Command) -> Done<String> {
    let name = name(command);
    let output = command.stdin(Stdio::null()).output().map_err(|fault| format!("`{name}` could not be started: {fault}"))?;
    if output.status.success() {
        return Ok(String::from_utf8(output.stdout)?);
    }
    Err(format!("`{name}` failed ({}): {}", output.status, String::from_utf8_lossy(&output.stderr).trim()).into())
}

/// The cargo that runs us.
pub fn cargo<'a>(args: impl IntoIterator<Item = &'a str>) -> Command {
    // Cargo tells a program it runs about its package; a second cargo would rebuild what looks at these.
    let mut command = Command::new(env!("CARGO"));
    for (key, _) in
        std::env::vars_os().filter(|(key, _)| key.to_str().is_some_and(|k| k.starts_with("CARGO_PKG_") || k == "CARGO_MANIFEST_DIR"))
    {
        command.env_remove(key);
    }
    command.args(args);
    command
}

/// A build of minutes: its progress for people at a terminal, only what went wrong for a log.
pub fn cargo_build<'a>(args: impl IntoIterator<Item = &'a str>) -> Command {
    let mut command = cargo(["build", "--target-dir=target"]);
    if !std::io::stderr().is_terminal() {
        command.arg("--quiet");
    }
    command.args(args);
    command
}

/// One line of progress: what was done, and in what time.
pub fn step<T>(what: &str, work: impl FnOnce() -> Done<T>) -> Done<T> {
    let start = Instant::now();
    eprintln!("{:>10}  {what} …", "");
    let done = work().map_err(|problem| format!("{what}: {problem}"))?;
    eprintln!("{:>8.1} s  {what}", start.elapsed().as_secs_f64());
    Ok(done)
}

/// The rest of this process is that command: signals reach it, its exit code is ours.
#[cfg(unix)]
pub fn replace<'a>(program: &str, args: impl IntoIterator<Item = &'a str>) -> Done {
    use std::os::unix::process::CommandExt;
    let program = std::fs::canonicalize(program)?;
    let fault = Command::new(&program).args(args).exec();
    Err(format!("`{}` could not be started: {fault}", program.display()).into())
}

#[cfg(not(unix))]
pub fn replace<'a>(program: &str, args: impl IntoIterator<Item = &'a str>) -> Done {
    run(Command::new(std::fs::canonicalize(program)?).args(args))
}

/// Whether a program of this name is in the search path.
pub fn exists(program: &str) -> bool {
    find(program).is_some()
}

pub fn find(program: &str) -> Option<std::path::PathBuf> {
    let paths = std::env::var_os("PATH")?;
    std::env::split_paths(&paths).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// Root may install packages; others are told what to install.
pub fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn name(command: &Command) -> String {
    let short =
        |part: &OsStr| Path::new(part).file_name().map_or_else(|| part.to_string_lossy(), |name| name.to_string_lossy()).into_owned();
    let args: Vec<_> = command.get_args().map(OsStr::to_string_lossy).collect();
    format!("{} {}", short(command.get_program()), args.join(" ")).trim_end().to_owned()
}
