// How many requests for help are taken in a second, each on the disk before it is answered. The drafts are made beforehand; only the sending is measured.
// STORE (sqlite, postgres), SUBMITS, CONNECTIONS; LEAST a second and MOST milliseconds for 99 of 100 are the goals it fails by.
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
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
const site = await serve({ data, port, env: cluster ? { KLADKA_DATABASE: cluster.socket } : {} });
const people = Array.from({ length: submits }, () => new Client(port));
const making = performance.now();
await each(people, (person) => person.prepare(), connections);
const made = performance.now() - making;

/** A sending as it goes over the wire, written beforehand: the machine's time belongs to who answers. */
function written(person) {
  const body = new URLSearchParams(person.hidden).toString();
  const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const head = ["POST /uk/refer/check HTTP/1.1", `host: 127.0.0.1:${port}`, `origin: http://127.0.0.1:${port}`, "sec-fetch-site: same-origin", `cookie: ${cookie}`, "content-type: application/x-www-form-urlencoded", `content-length: ${Buffer.byteLength(body)}`];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}

/** A connection that asks one thing after the other and gives the head of each answer; a body of a known length is passed over. */
async function connection() {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  let come = "";
  let take;
  socket.setEncoding("latin1").on("data", (piece) => {
    come += piece;
    const end = come.indexOf("\r\n\r\n");
    const head = come.slice(0, end);
    const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1] ?? 0);
    if (end < 0 || come.length < end + 4 + length) return;
    come = come.slice(end + 4 + length);
    take(head);
  });
  await new Promise((done, broken) => socket.once("connect", done).once("error", broken));
  return {
    ask: (bytes) => new Promise((done, broken) => {
      take = done;
      socket.once("close", () => broken(new Error("cut off")));
      socket.write(bytes);
    }).finally(() => socket.removeAllListeners("close")),
    end: () => socket.end(),
  };
}

const times = [];
const waiting = people.map((person) => ({ person, bytes: written(person) }));
const open = await Promise.all(Array.from({ length: connections }, connection));
const begun = performance.now();
await Promise.all(open.map(async (one) => {
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const at = performance.now();
    const head = await one.ask(next.bytes);
    times.push(performance.now() - at);
    next.person.told = /^HTTP\/1\.1 303 /.test(head) && /^location: \S*\/sent$/im.test(head);
  }
  one.end();
}));
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
