// Kills the server without warning while many people send their requests. Claims: every receipt that was shown opens after the restart;
// sending again shows the same receipt; nobody has two requests. ROUNDS and CLIENTS say how much (10 and 200).
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, closeAll, each } from "./client.mjs";
import { freePort, serve } from "./harness.mjs";

const rounds = Number(process.env.ROUNDS ?? 10);
const clients = Number(process.env.CLIENTS ?? 200);
const data = mkdtempSync(join(tmpdir(), "kladka-kill9-"));
const port = await freePort();

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const failures = [];
const everyone = [];
let site = await serve({ data, port });
for (let round = 1; round <= rounds; round += 1) {
  const people = Array.from({ length: clients }, () => new Client(port));
  await each(people, (person) => person.prepare());
  const start = Date.now();
  // A quarter presses twice, as people do.
  const sending = Promise.allSettled(people.flatMap((person, n) => (n % 4 === 0 ? [person.submit(), person.submit()] : [person.submit()])));
  // A random moment between the first receipt and the last: by the clock alone it would fall before or after the crowd.
  const enough = Math.floor(Math.random() * clients * 0.9);
  while (people.filter((person) => person.shown).length < enough && Date.now() - start < 20_000) await pause(1);
  await pause(Math.random() * 30);
  const moment = Date.now() - start;
  await site.kill("SIGKILL");
  await sending;
  const shown = people.filter((person) => person.shown);
  site = await serve({ data, port });
  const lost = [];
  await each(shown, async (person) => { if (!(await person.opens())) lost.push(person.shown); });
  // Everyone tries again: who has a receipt sees the same one, who has none gets one.
  let other = 0;
  await each(people, async (person) => {
    const before = person.shown;
    const now = await person.submit().catch((problem) => { failures.push(`round ${round}, sending again: ${problem.message}`); });
    if (before && now !== before) other += 1;
  });
  everyone.push(...people);
  if (lost.length > 0) failures.push(`round ${round}: ${lost.length} shown receipts do not open`);
  if (other > 0) failures.push(`round ${round}: ${other} people saw another receipt`);
  console.log(`round ${round}: killed after ${moment} ms of sending, ${shown.length} of ${clients} receipts were shown, ${lost.length} lost, ${Date.now() - start} ms`);
}
await site.kill("SIGKILL");
// Its vault, which has the database open as well, ends a moment later.
await pause(1000);

/** Counted in a copy, when nobody writes any more. */
const copy = mkdtempSync(join(tmpdir(), "kladka-kill9-copy-"));
// What was killed leaves its socket behind.
cpSync(data, copy, { recursive: true, filter: (path) => !path.endsWith(".sock") });
const count = `
import glob, json, os, sqlite3, sys
db = next(path for path in glob.glob(sys.argv[1] + "/*") if os.path.isfile(path) and open(path, "rb").read(15) == b"SQLite format 3")
ask = lambda sql: sqlite3.connect(db).execute(sql).fetchone()[0]
print(json.dumps({
  "whole": ask("PRAGMA integrity_check"),
  "referrals": ask("SELECT count(*) FROM referral"),
  "without a task": ask("SELECT count(*) FROM referral r WHERE NOT EXISTS (SELECT 1 FROM task t WHERE t.referral_id = r.id)"),
  "without a key for the person": ask("SELECT count(*) FROM referral r WHERE (SELECT count(*) FROM wrap w WHERE w.referral_id = r.id) < 2"),
  "without an event": ask("SELECT count(*) FROM referral r WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.referral_id = r.id)"),
}))`;
const counted = JSON.parse(execFileSync("python3", ["-c", count, copy], { encoding: "utf8" }));
const receipts = new Set(everyone.map((person) => person.shown).filter(Boolean));
console.log(counted, `${receipts.size} receipts of ${everyone.length} people`);
if (counted.whole !== "ok") failures.push(`the database is damaged: ${counted.whole}`);
for (const half of ["without a task", "without a key for the person", "without an event"]) if (counted[half] > 0) failures.push(`${counted[half]} requests ${half}`);
if (counted.referrals !== everyone.length || receipts.size !== everyone.length) failures.push(`${everyone.length} people made ${counted.referrals} requests and hold ${receipts.size} receipts`);

closeAll();
for (const folder of [data, copy]) rmSync(folder, { recursive: true, force: true });
for (const failure of failures) console.error(failure);
console.log(failures.length === 0 ? `kill -9: ${rounds} rounds, nothing lost, nothing double` : `kill -9: ${failures.length} failures`);
process.exit(failures.length === 0 ? 0 : 1);
