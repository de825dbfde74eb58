// What stands in the database, asked from outside: SQLite by Python, PostgreSQL by psql. And a PostgreSQL of our own that can be killed.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./harness.mjs";

const READ = `
import json, sqlite3, sys
connection = sqlite3.connect("file:" + sys.argv[1] + "/kladka.sqlite?mode=" + sys.argv[3], uri=True)
print(json.dumps({name: [list(row) for row in connection.execute(sql).fetchall()] for name, sql in json.loads(sys.argv[2]).items()}))`;

/** The rows of each question, from the file of a data folder while the site may be at work. */
export const rowsIn = (data, questions, mode = "ro") => JSON.parse(execFileSync("python3", ["-c", READ, data, JSON.stringify(questions), mode], { encoding: "utf8", maxBuffer: 1 << 28 }));

/** The same in a copy, as somebody would find it after the machine was switched off. */
export function rowsInCopy(data, questions) {
  const copy = mkdtempSync(join(tmpdir(), "kladka-copy-"));
  // What was killed leaves its socket behind.
  cpSync(data, copy, { recursive: true, filter: (path) => !path.endsWith(".sock") });
  const rows = rowsIn(copy, questions, "rw");
  rmSync(copy, { recursive: true, force: true });
  return rows;
}

export const rowsOfPostgres = (url, questions) => Object.fromEntries(Object.entries(questions).map(([name, sql]) => {
  const said = execFileSync("psql", ["-X", "-A", "-t", "-F", "\t", "-d", url, "-c", sql], { encoding: "utf8", maxBuffer: 1 << 28 });
  return [name, said.split("\n").filter(Boolean).map((line) => line.split("\t"))];
}));

/** How the token of a form stands in the database. */
export const hashed = (secret) => createHash("sha256").update(secret).digest("base64url");

/** What every request must have, once each: whoever is listed here is half or double. */
export const WHOLE = {
  "without a task": "SELECT id FROM referral r WHERE NOT EXISTS (SELECT 1 FROM task t WHERE t.referral_id = r.id)",
  "without a key for the person and for the office": "SELECT id FROM referral r WHERE (SELECT count(*) FROM wrap w WHERE w.referral_id = r.id) < 2",
  "without exactly one event": "SELECT id FROM referral r WHERE (SELECT count(*) FROM event e WHERE e.referral_id = r.id) <> 1",
  "without exactly one line in the trail": "SELECT id FROM referral r WHERE (SELECT count(*) FROM audit a WHERE a.act = 'sent' AND a.object = 'referral:' || r.id) <> 1",
  "without a consent": "SELECT id FROM referral r WHERE NOT EXISTS (SELECT 1 FROM consent c WHERE c.referral_id = r.id)",
  "whose agency has not exactly one notice": "SELECT t.id FROM task t WHERE (SELECT count(*) FROM job j WHERE j.kind = 'notify-agency' AND j.object = t.id) <> 1",
  "told of in the trail and not there": "SELECT a.object FROM audit a WHERE a.act = 'sent' AND NOT EXISTS (SELECT 1 FROM referral r WHERE a.object = 'referral:' || r.id)",
  "with a key and not there": "SELECT w.referral_id FROM wrap w WHERE NOT EXISTS (SELECT 1 FROM referral r WHERE r.id = w.referral_id)",
};

const COPY = `
import sqlite3, sys
sqlite3.connect("file:" + sys.argv[1] + "/kladka.sqlite?mode=ro", uri=True).execute("VACUUM INTO ?", [sys.argv[2]])`;

/** A backup as the databases' own tools make it while the site is at work: of SQLite another file, of PostgreSQL all its tables as text, in which nothing is
 * compressed. */
export function backup({ data, url, to }) {
  if (url) execFileSync("pg_dump", ["--format=plain", `--file=${to}`, url]);
  else execFileSync("python3", ["-c", COPY, data, to]);
}
/** All that PostgreSQL has in memory alone is written into its files. */
export const checkpoint = (url) => execFileSync("psql", ["-X", "-q", "-d", url, "-c", "CHECKPOINT"]);

/** A fresh cluster on a free port, in a folder of its own. */
export async function postgres() {
  const programs = process.env.POSTGRES_PROGRAMS ?? readdirSync("/usr/lib/postgresql").map((version) => `/usr/lib/postgresql/${version}/bin`).filter((folder) => existsSync(join(folder, "initdb"))).sort().at(-1);
  const folder = mkdtempSync(join(tmpdir(), "kladka-postgres-"));
  const port = await freePort();
  const root = process.getuid() === 0;
  // PostgreSQL refuses to run as root; its package brought a user for that.
  const run = (name, ...args) => execFileSync(root ? "runuser" : join(programs, name), root ? ["-u", "postgres", "--", join(programs, name), ...args] : args, { cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
  if (root) execFileSync("chown", ["postgres", folder]);
  const data = join(folder, "data");
  run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
  const start = () => run("pg_ctl", "-D", data, "-l", join(folder, "log"), "-s", "-w", "-o", `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=200`, "start");
  start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    /** The same by the socket in the file system, as a server on the same machine is asked. */
    socket: `postgres://postgres@localhost:${port}/postgres?host=${encodeURIComponent(folder)}`,
    folder,
    /** Its first process is killed without warning; the others end by themselves, and it is started again. */
    async killAndStart() {
      process.kill(Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
      for (let tries = 0; ; tries += 1) {
        try {
          start();
          return;
        } catch (problem) {
          // The memory that they shared is still in use.
          if (tries > 100) throw problem;
          await new Promise((done) => setTimeout(done, 100));
        }
      }
    },
    stop() {
      run("pg_ctl", "-D", data, "-s", "-m", "immediate", "stop");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
