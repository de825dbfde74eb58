// S13 and S14. S13: from however many addresses at most ten passwords of one account are tried in a quarter of an hour, its owner gets in all the
// same from a computer that they have used before, and a receipt cannot be guessed. S14: nobody can tell an account or a receipt that exists from one
// that does not: same status, same bytes, and over TRIES questions the same time (medians within 2 ms).
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { claim, end } from "./claims.mjs";
import { Client, closeAll, hidden } from "./client.mjs";
import { account, freePort, serve } from "./harness.mjs";

const tries = Number(process.env.TRIES ?? 100);
const data = mkdtempSync(join(tmpdir(), "kladka-guessing-"));
const port = await freePort();
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** The check character of a receipt, so that what is guessed is at least well written. */
const checked = (secret) => {
  const doubled = (value) => ((value << 1) & 32 ? (value << 1) ^ 37 : value << 1);
  const check = [...secret].reduce((sum, letter) => doubled(sum ^ ALPHABET.indexOf(letter)), 0);
  return `${secret.match(/.{4}/g).join("-")}-${ALPHABET[check]}`;
};
const letters = (count) => Array.from({ length: count }, () => ALPHABET[Math.floor(Math.random() * 32)]).join("");

// S13, with the limits that everyone has.
let site = await serve({ data, port, env: { KLADKA_LIMITS_RELAXED: "0" } });
const { email, password } = account(site, "triage", "vn-");
const signIn = async (client, typed) => {
  const page = await client.ask("GET", "/uk/sign-in");
  return client.ask("POST", "/uk/sign-in", { ...hidden(page.text), ...typed });
};
const own = new Client(port, { from: "127.0.2.1" });
const first = await signIn(own, { email, password });
claim(first.status === 303, "the owner signs in once before");
let tested = 0;
for (let n = 0; n < 60; n += 1) {
  const answer = await signIn(new Client(port, { from: `127.0.3.${n + 1}` }), { email, password: `guess ${n} of many` });
  if (answer.status !== 429) tested += 1;
}
claim(tested > 0 && tested <= 10, `S13: of 60 passwords from 60 addresses ${tested} were tried`);
own.cookies.delete("__Host-session");
const again = await signIn(own, { email, password });
claim(again.status === 303, `S13: meanwhile the owner signs in on their own computer: ${again.status}`);
const stranger = await signIn(new Client(port, { from: "127.0.2.9" }), { email, password });
claim(stranger.status === 429, `S13: elsewhere even the right password waits: ${stranger.status}`);
const forged = new Client(port, { from: "127.0.2.10" });
forged.cookies.set("__Host-device", `${"A".repeat(22)}.${"A".repeat(43)}`);
claim((await signIn(forged, { email, password })).status === 429, "S13: a mark of a known computer that was made up is worth nothing");
const one = new Client(port, { from: "127.0.2.2" });
const begun = Date.now();
let perAddress = 0;
for (let n = 0; n < 20; n += 1) if ((await signIn(one, { email: `nobody${n}@example.org`, password: "guess" })).status !== 429) perAddress += 1;
const minutes = (Date.now() - begun) / 60_000;
claim(perAddress <= 5 + minutes * 3, `S13: one address tried ${perAddress} of 20 sign-ins within ${Math.round(minutes * 60)} s`);
let receipts = 0;
let hit = 0;
for (let n = 0; n < 100; n += 1) {
  const answer = await one.ask("POST", "/uk/follow", { receipt: checked(letters(24)) });
  if (answer.status !== 429) receipts += 1;
  if (answer.status === 303) hit += 1;
}
claim(receipts <= 15 && hit === 0, `S13: one address tried ${receipts} of 100 receipts of 120 bits and found ${hit}`);
await site.kill("SIGTERM");

// S14, without limits, so that there is something to measure.
site = await serve({ data, port });
const person = new Client(port);
await person.prepare();
const known = (await person.submit()).replaceAll("-", "").slice(0, 24);
const stem = email.split("@")[0];
/** As long as the other, so that only what it means differs. */
const unknown = `${"z".repeat(stem.length)}@${email.split("@")[1]}`;
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
/** Asks for each in turn, so that whatever else the machine does falls on all alike. */
async function compared(cases) {
  const seen = Object.fromEntries(Object.keys(cases).map((name) => [name, { times: [], looks: new Set() }]));
  for (let n = 0; n < tries + 5; n += 1) {
    for (const [name, question] of Object.entries(cases)) {
      const { path, form, typed } = question(n);
      const client = new Client(port);
      const begin = performance.now();
      const answer = await client.ask("POST", path, form);
      const took = performance.now() - begin;
      if (n < 5) continue;
      seen[name].times.push(took);
      seen[name].looks.add(`${answer.status} ${answer.text.length} ${answer.text.replaceAll(typed, "…")}`);
    }
  }
  return seen;
}
const wrong = (typed) => () => ({ path: "/uk/sign-in", form: { email: typed, password: "not the password" }, typed });
const accounts = await compared({ known: wrong(email), unknown: wrong(unknown) });
const looks = new Set(Object.values(accounts).flatMap(({ looks: all }) => [...all]));
claim(looks.size === 1, `S14: a wrong password looks the same for an account that exists and for none, byte by byte (${looks.size} looks, status ${[...looks][0].slice(0, 3)})`);
const apart = (seen, a, b) => Math.abs(median(seen[a].times) - median(seen[b].times));
const ofAccounts = apart(accounts, "known", "unknown");
claim(ofAccounts <= 2, `S14: medians ${median(accounts.known.times).toFixed(2)} and ${median(accounts.unknown.times).toFixed(2)} ms of ${tries} each`);
const typing = (secret) => { const typed = checked(secret); return { path: "/uk/follow", form: { receipt: typed }, typed }; };
// One begins like a receipt that exists, and differs in its last letters only.
const follows = await compared({ near: () => typing(known.slice(0, 22) + letters(2)), none: () => typing(letters(24)) });
const followLooks = new Set(Object.values(follows).flatMap(({ looks: all }) => [...all]));
claim(followLooks.size === 1, `S14: a receipt that nobody has looks the same however near it comes to one (${followLooks.size} looks)`);
const ofReceipts = apart(follows, "near", "none");
claim(ofReceipts <= 2, `S14: medians ${median(follows.near.times).toFixed(2)} and ${median(follows.none.times).toFixed(2)} ms of ${tries} each`);
await site.kill("SIGTERM");
closeAll();
rmSync(data, { recursive: true, force: true });
end("S13 S14", `${tested} of 60 passwords tried, the owner got in; medians ${ofAccounts.toFixed(2)} ms (accounts) and ${ofReceipts.toFixed(2)} ms (receipts) apart, n = ${tries}`);
