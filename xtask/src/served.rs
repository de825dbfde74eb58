//! A server of our own for a test or a measurement: the sample in a folder of its own, on a free port, ended with the value.
use crate::command::Done;
use std::{
    fs::{self, File},
    io::{Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

pub struct Served {
    child: Child,
    folder: PathBuf,
    /// The folder is ours alone and goes with the server.
    passing: bool,
    pub port: u16,
}

impl Served {
    /// Waits until it says that it is ready.
    pub fn start(program: &str) -> Done<Self> {
        let folder = std::env::temp_dir().join(format!("kladka-served-{}", std::process::id()));
        let mut served = Self::start_in(program, &folder)?;
        served.passing = true;
        Ok(served)
    }

    /// The same listings as an operator's own, without a word of a demonstration: nobody else can reach it.
    pub fn start_in_earnest(program: &str) -> Done<Self> {
        let folder = std::env::temp_dir().join(format!("kladka-served-{}", std::process::id()));
        drop(Self::start_in(program, &folder)?);
        fs::remove_file(folder.join("data/demonstration"))?;
        let mut served = Self::start_with(program, &folder, &["serve"])?;
        served.passing = true;
        Ok(served)
    }

    /// In a folder that outlives it.
    pub fn start_in(program: &str, folder: &Path) -> Done<Self> {
        Self::start_with(program, folder, &["serve", "--sample"])
    }

    fn start_with(program: &str, folder: &Path, how: &[&str]) -> Done<Self> {
        let port = free_port()?;
        fs::create_dir_all(folder)?;
        let log = File::create(folder.join("server.log"))?;
        let child = Command::new(fs::canonicalize(program)?)
            .args(how)
            .args(["--listen", &format!("127.0.0.1:{port}"), "--data"])
            .arg(folder.join("data"))
            .env("KLADKA_SITE", fs::canonicalize(crate::build::SITE)?)
            .env("KLADKA_LIMITS_RELAXED", "1")
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()?;
        let mut served = Self { child, folder: folder.to_owned(), passing: false, port };
        served.wait_until_ready()?;
        Ok(served)
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Resident memory in bytes.
    pub fn memory(&self) -> Done<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS in /proc")?;
        Ok(line.trim().trim_end_matches(" kB").trim().parse::<u64>()? * 1024)
    }

    pub fn get(&self, path: &str, encoding: &str) -> Done<Answer> {
        get(self.port, path, encoding)
    }

    fn wait_until_ready(&mut self) -> Done {
        let start = Instant::now();
        while start.elapsed() < Duration::from_mins(3) {
            if self.child.try_wait()?.is_some() {
                break;
            }
            if get(self.port, "/health/ready", "identity").is_ok_and(|answer| answer.status == 200) {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(50));
        }
        let log = fs::read_to_string(self.folder.join("server.log")).unwrap_or_default();
        let last: Vec<&str> = log.lines().rev().take(12).collect();
        Err(format!("the server did not become ready:\n{}", last.into_iter().rev().collect::<Vec<_>>().join("\n")).into())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let ended = self.child.kill().and_then(|()| self.child.wait());
        let cleared = ended.and_then(|_| if self.passing { fs::remove_dir_all(&self.folder) } else { Ok(()) });
        if let Err(problem) = cleared {
            eprintln!("the server of {} was not cleared away: {problem}", self.folder.display());
        }
    }
}

pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

/// One request, one connection: enough for a look at a page.
fn get(port: u16, path: &str, encoding: &str) -> Done<Answer> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    write!(stream, "GET {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\naccept-encoding: {encoding}\r\nconnection: close\r\n\r\n")?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    parse(&bytes).ok_or_else(|| format!("no HTTP answer for {path}").into())
}

fn parse(bytes: &[u8]) -> Option<Answer> {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let body = &bytes[end + 4..];
    let body = if head.contains("transfer-encoding: chunked") { joined(body)? } else { body.to_vec() };
    Some(Answer { status, head, body })
}

fn joined(mut chunks: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let line = chunks.windows(2).position(|window| window == b"\r\n")?;
        let length = usize::from_str_radix(std::str::from_utf8(&chunks[..line]).ok()?.trim(), 16).ok()?;
        if length == 0 {
            return Some(body);
        }
        body.extend_from_slice(chunks.get(line + 2..line + 2 + length)?);
        chunks = chunks.get(line + 4 + length..)?;
    }
}

pub fn free_port() -> Done<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// The program that `build --dev` made.
pub fn of_tests() -> Done<String> {
    let program = Path::new("target/debug/kladka");
    if program.exists() {
        Ok(program.to_string_lossy().into_owned())
    } else {
        Err("build the site first: `cargo xtask build --dev`".into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_in_pieces_is_put_together() {
        let answer = parse(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n").expect("an answer");
        assert_eq!((answer.status, answer.body.as_slice()), (200, b"abcde".as_slice()));
    }
}
