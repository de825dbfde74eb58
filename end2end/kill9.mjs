// R1. Kills the server, or the database under it, without warning while people ask for help. Claims: every receipt that was shown opens
// afterwards and its request stands whole; nobody has two, nobody has half of one; who sends again sees the same receipt.
// ROUNDS, CLIENTS, STORE (sqlite, postgres) and VICTIM (server, database) say what is killed how often.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { claim, end, failures } from "./claims.mjs";
import { Client, closeAll, each, pause } from "./client.mjs";
import { WHOLE, hashed, postgres, rowsInCopy, rowsOfPostgres } from "./database.mjs";
import { freePort, serve } from "./harness.mjs";

const rounds = Number(process.env.ROUNDS ?? 20);
const clients = Number(process.env.CLIENTS ?? 16);
const store = process.env.STORE ?? "sqlite";
const victim = process.env.VICTIM ?? "server";
const begun = Date.now();
const seconds = () => Math.round((Date.now() - begun) / 1000);

const cluster = store === "postgres" ? await postgres() : null;
const data = mkdtempSync(join(tmpdir(), "kladka-kill9-"));
const port = await freePort();
const env = cluster ? { KLADKA_DATABASE: cluster.url } : {};
const start = () => serve({ data, port, env });
let site = await start();

// People who do not give up: what was cut off they try again. Every fourth presses twice.
const people = [];
let over = false;
async function visitor() {
  while (!over) {
    const person = new Client(port, { patient: true });
    await person.prepare();
    people.push(person);
    await Promise.all(Array.from({ length: people.length % 4 === 0 ? 2 : 1 }, () => person.submit()));
  }
}
const visitors = Array.from({ length: clients }, () => visitor().catch((problem) => { failures.push(problem.message); }));
while (people.length < clients && failures.length === 0) await pause(20);

let down = 0;
for (let round = 1; round <= rounds; round += 1) {
  await pause(50 + Math.random() * 350);
  const killed = Date.now();
  if (victim === "server") {
    await site.kill("SIGKILL");
    site = await start();
  } else {
    await cluster.killAndStart();
    while ((await fetch(`${site.url}/health/ready`).catch(() => null))?.status !== 200) await pause(10);
  }
  down += Date.now() - killed;
  if (round % 50 === 0) console.log(`${round} kills, ${people.filter((person) => person.shown).length} receipts, ${seconds()} s`);
}
over = true;
await Promise.all(visitors);

const cut = people.reduce((sum, person) => sum + person.cut, 0);
claim(people.every((person) => person.shown), `${people.length} people asked for help, all have a receipt in the end; ${cut} times the sending was cut off`);
let closed = 0;
let other = 0;
// Who never saw a receipt has failed above already, and lost none.
const served = people.filter((person) => person.shown);
await each(served, async (person) => { if (!(await person.opens())) closed += 1; });
await each(served.filter((_, n) => n % 8 === 0), async (person) => { const before = person.shown; if ((await person.submit()) !== before) other += 1; });
claim(closed === 0, `${closed} receipts do not open`);
claim(other === 0, `${other} people who sent once more saw another receipt`);
claim(new Set(people.map((person) => person.shown)).size === people.length, "no receipt was shown to two people");
const verified = (() => { try { return site.kladka("verify", "audit"); } catch (problem) { return problem.stdout || problem.message; } })();
claim(/is whole/.test(verified), verified.trim());
await site.kill("SIGKILL");
// Its vault, which has the database open as well, ends a moment later.
await pause(1000);

const questions = { ...WHOLE, tokens: "SELECT token_hash FROM referral" };
const rows = cluster ? rowsOfPostgres(cluster.url, questions) : rowsInCopy(data, { ...questions, check: "PRAGMA integrity_check" });
if (!cluster) claim(rows.check[0][0] === "ok", `the file is sound: ${rows.check[0][0]}`);
const stored = new Set(rows.tokens.map(([token]) => token));
const lost = served.filter((person) => !stored.has(hashed(person.hidden.token)));
claim(lost.length === 0, `${lost.length} of ${served.length} requests whose receipt was shown are not stored`);
claim(rows.tokens.length === people.length, `${rows.tokens.length} requests are stored for ${people.length} people`);
for (const half of Object.keys(WHOLE)) claim(rows[half].length === 0, `${rows[half].length} requests ${half}`);

closeAll();
rmSync(data, { recursive: true, force: true });
cluster?.stop();
end("R1", `${rounds} × kill -9 of the ${victim} on ${store}: ${people.length} requests, ${cut} cut off, ${lost.length} lost, ${rows.tokens.length - people.length} double, ${Math.round(down / rounds)} ms down each, ${seconds()} s`);
