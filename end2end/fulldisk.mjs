// R9. The disk is full: nobody is told that their request was sent when it was not; pages are read on; once there is room again all works
// without a restart. The data folder stands on a file system of 16 MiB in memory, which only root may mount.
import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, rmdirSync, statfsSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { claim, end } from "./claims.mjs";
import { Client, closeAll, each, pause } from "./client.mjs";
import { WHOLE, hashed, rowsIn } from "./database.mjs";
import { freePort, serve } from "./harness.mjs";

const rounds = Number(process.env.ROUNDS ?? 3);
const crowd = 16;
const data = mkdtempSync(join(tmpdir(), "kladka-full-"));
execFileSync("mount", ["-t", "tmpfs", "-o", "size=16m,mode=700", "kladka-full", data]);
const left = () => { const { bavail, bsize } = statfsSync(data); return bavail * bsize; };
const ballast = join(data, "ballast");

/** Takes all the room but so many bytes. */
function fill(spare) {
  const file = openSync(ballast, "a");
  const block = Buffer.alloc(4096, 1);
  try {
    while (left() > spare) writeSync(file, block);
  } catch (problem) {
    if (problem.code !== "ENOSPC") throw problem;
  }
  closeSync(file);
}

const port = await freePort();
let site;
let summary = "it broke off";
try {
  site = await serve({ data, port });
  const people = [];
  const told = { sent: 0, refused: 0, wrong: [], healed: [], readings: 0, unread: 0 };
  for (let round = 1; round <= rounds; round += 1) {
    const late = Array.from({ length: crowd }, () => new Client(port));
    await each(late, (person) => person.prepare(), 4);
    people.push(...late);
    // Each time another little is left, so that it ends in another place of a transaction.
    fill([0, 12_288, 40_960, 90_112][round % 4]);
    for (const person of late) {
      const answer = await person.ask("POST", "/uk/refer/check", person.hidden);
      person.told = answer.status === 303 && answer.location.endsWith("/sent");
      told[person.told ? "sent" : "refused"] += 1;
      if (person.told) continue;
      const says = answer.status === 503 && /не збережено/i.test(answer.text) && /href="?tel:112/.test(answer.text);
      if (!says) told.wrong.push(`${answer.status} ${answer.location ?? ""}`);
      // What was refused must not stand there all the same.
      const reading = await Promise.all(["/uk", "/uk/find?q=%D0%B4%D0%BE%D0%B3%D0%BB%D1%8F%D0%B4", "/uk/refer/check", "/health/live"].map((path) => person.ask("GET", path)));
      told.readings += reading.length;
      told.unread += reading.filter(({ status }) => status !== 200).length;
    }
    const refused = late.filter((person) => !person.told);
    const stored = new Set(rowsIn(data, { tokens: "SELECT token_hash FROM referral" }).tokens.map(([token]) => token));
    const there = refused.filter((person) => stored.has(hashed(person.hidden.token)));
    claim(there.length === 0, `round ${round}: ${refused.length} of ${crowd} were told that it is not saved; ${there.length} of them are`);
    const gone = late.filter((person) => person.told && !stored.has(hashed(person.hidden.token)));
    claim(gone.length === 0, `round ${round}: ${late.length - refused.length} were told that it is sent; ${gone.length} of them are not`);
    rmSync(ballast);
    const freed = Date.now();
    for (const person of refused) {
      while ((await person.ask("POST", "/uk/refer/check", person.hidden)).status !== 303 && Date.now() - freed < 20_000) await pause(25);
      if (told.healed.length < round) told.healed.push(Date.now() - freed);
      await person.submit();
    }
  }
  claim(told.refused >= rounds, `${told.refused} sendings met a full disk, ${told.sent} did not`);
  claim(told.wrong.length === 0, `each was answered 503, "not saved", with a number to call ${told.wrong.slice(0, 3)}`);
  claim(told.unread === 0, `${told.readings - told.unread} of ${told.readings} pages were read meanwhile`);
  const longest = Math.max(...told.healed);
  claim(longest <= 5000, `after there was room again the same process took the next request within ${longest} ms`);
  let closed = 0;
  await each(people, async (person) => { if (!person.shown) await person.submit(); if (!(await person.opens())) closed += 1; }, 4);
  claim(closed === 0, `all ${people.length} receipts open in the end`);
  const rows = rowsIn(data, { ...WHOLE, check: "PRAGMA integrity_check", all: "SELECT count(*) FROM referral" });
  claim(rows.check[0][0] === "ok" && rows.all[0][0] === people.length, `the file is ${rows.check[0][0]}, with ${rows.all[0][0]} requests of ${people.length} people`);
  for (const half of Object.keys(WHOLE)) claim(rows[half].length === 0, `${rows[half].length} requests ${half}`);
  summary = `${told.refused} sendings on a full disk of 16 MiB, ${told.wrong.length} wrong answers, ${told.unread} of ${told.readings} pages unread, healed in ${longest} ms`;
  await site.kill("SIGTERM");
  closeAll();
} finally {
  await site?.kill("SIGKILL");
  await pause(1000);
  execFileSync("umount", [data]);
  rmdirSync(data);
}
end("R9", summary);
