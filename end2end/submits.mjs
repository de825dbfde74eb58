// How many requests for help are taken in a second, each on the disk before it is answered. The drafts are made beforehand; only the sending is measured.
// STORE (sqlite, postgres), SUBMITS, CONNECTIONS; LEAST a second and MOST milliseconds for 99 of 100 are the goals it fails by.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { claim, end } from "./claims.mjs";
import { Client, closeAll, each } from "./client.mjs";
import { hashed, postgres, rowsIn, rowsOfPostgres } from "./database.mjs";
import { freePort, serve } from "./harness.mjs";

const store = process.env.STORE ?? "sqlite";
const submits = Number(process.env.SUBMITS ?? 200);
const connections = Number(process.env.CONNECTIONS ?? (store === "postgres" ? 32 : 16));
const least = Number(process.env.LEAST ?? 0);
const most = Number(process.env.MOST ?? Infinity);

const cluster = store === "postgres" ? await postgres() : null;
const data = mkdtempSync(join(tmpdir(), "kladka-submits-"));
const port = await freePort();
const site = await serve({ data, port, env: cluster ? { KLADKA_DATABASE: cluster.url } : {} });
const people = Array.from({ length: submits }, () => new Client(port));
const making = performance.now();
await each(people, (person) => person.prepare(), connections);
const made = performance.now() - making;

const times = [];
const begun = performance.now();
await each(people, async (person) => {
  const at = performance.now();
  const answer = await person.ask("POST", "/uk/refer/check", person.hidden);
  times.push(performance.now() - at);
  person.told = answer.status === 303 && answer.location.endsWith("/sent");
}, connections);
const took = performance.now() - begun;
times.sort((a, b) => a - b);
const share = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))];
const rate = (submits / took) * 1000;

const question = { tokens: "SELECT token_hash FROM referral" };
const stored = new Set((cluster ? rowsOfPostgres(cluster.url, question) : rowsIn(data, question)).tokens.map(([token]) => token));
claim(people.every((person) => person.told && stored.has(hashed(person.hidden.token))), `${stored.size} of ${submits} are stored and were answered so; the ${submits * 8} steps before took ${Math.round(made)} ms`);
claim(rate >= least, `${rate.toFixed(0)} sendings a second over ${connections} connections (wanted ${least})`);
claim(share(0.99) <= most, `p50 ${share(0.5).toFixed(0)} ms, p95 ${share(0.95).toFixed(0)} ms, p99 ${share(0.99).toFixed(0)} ms, longest ${times.at(-1).toFixed(0)} ms (p99 wanted ${most})`);
await site.kill("SIGTERM");
closeAll();
rmSync(data, { recursive: true, force: true });
cluster?.stop();
end("submits", `${rate.toFixed(0)}/s on ${store}, p50 ${share(0.5).toFixed(0)} ms, p99 ${share(0.99).toFixed(0)} ms, ${connections} connections, n = ${submits}`);
