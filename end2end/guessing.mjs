// S13 and S14. S13: from however many addresses at most ten passwords of one account are tried in a quarter of an hour, its owner gets in all the
// same from a computer that they have used before, and a receipt cannot be guessed. S14: nobody can tell an account or a receipt that exists from one
// that does not: same status, same bytes, and the same time: over TRIES pairs of questions the median of the differences is within 2 ms.
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { claim, end } from "./claims.mjs";
import { Client, closeAll, hidden, pause } from "./client.mjs";
import { rowsIn } from "./database.mjs";
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
claim(own.cookies.has("__Host-known"), "S13: the owner's computer carries the mark of one that has signed in before");
const mark = own.cookies.get("__Host-known");
const forged = new Client(port, { from: "127.0.2.10" });
// The owner's own but for one letter of its proof: well written, and right in all else.
forged.cookies.set("__Host-known", mark.replace(/\.(.)/, (_, letter) => `.${letter === "A" ? "B" : "A"}`));
claim((await signIn(forged, { email, password })).status === 429, "S13: a mark of a known computer that was made up is worth nothing");
const colleague = new Client(port, { from: "127.0.2.11" });
claim((await signIn(colleague, account(site, "supervisor", "vn-"))).status === 303, "somebody else signs in");
colleague.cookies.delete("__Host-session");
claim((await signIn(colleague, { email, password })).status === 429, "S13: the mark of somebody else's computer is worth nothing here");
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

// S14, without limits, so that there is something to measure. Three letters go to one address in ten minutes; from then on it is treated like nobody's. So
// there are as many people as it takes for each to be asked for three times at most: colleagues of somebody, whose rows are copies but for id and address.
const WARM = 5;
const COPY = `
import json, sqlite3, sys
connection = sqlite3.connect(sys.argv[1] + "/kladka.sqlite")
columns = [row[1] for row in connection.execute("PRAGMA table_info(account)")]
row = dict(zip(columns, connection.execute("SELECT " + ", ".join(columns) + " FROM account WHERE email = ?", [sys.argv[2]]).fetchone()))
with connection:
    for id, email in json.loads(sys.argv[3]):
        connection.execute("INSERT INTO account (" + ", ".join(columns) + ") VALUES (" + ", ".join("?" for _ in columns) + ")", [{**row, "id": id, "email": email}[name] for name in columns])`;
const addresses = Array.from({ length: Math.ceil((tries + WARM) / 3) }, (_, n) => `colleague${1000 + n}@example.org`);
// Of an office that nobody asks for help below, so that no other letters go to them.
execFileSync("python3", ["-c", COPY, data, account(site, "triage", "vr-").email, JSON.stringify(addresses.map((address) => [randomUUID(), address]))]);
site = await serve({ data, port });
const person = new Client(port);
await person.prepare();
const known = (await person.submit()).replaceAll("-", "").slice(0, 24);
/** As long as the other, so that only what it means differs. */
const nobodys = (address, letter = "z") => address.replace(/^[^@]*/, (stem) => letter.repeat(stem.length));
const unknown = nobodys(email);

/** How long one question took, and what its answer looked like but for what was typed. */
async function timed({ path, form, typed, held = 0 }) {
  const client = new Client(port);
  const begin = performance.now();
  const answer = await client.ask("POST", path, form);
  if (held > 0) await pause(held);
  return { took: performance.now() - begin, look: `${answer.status} ${answer.location} ${answer.text.length} ${answer.text.replaceAll(typed, "…")}` };
}
/** The two of a pair are asked right after each other, in an order that chance decides: whatever else the machine does falls on both alike, and what
 * is left is the difference. Its median is what somebody sees who asks so often; `between` are the bounds that the true one is in, 95 times of 100. */
async function difference(one, other, count = tries) {
  const [apart, looks] = [[], new Set()];
  for (let n = -WARM; n < count; n += 1) {
    const turned = Math.random() < 0.5;
    const first = await timed((turned ? other : one)(n + WARM));
    const second = await timed((turned ? one : other)(n + WARM));
    if (n < 0) continue;
    apart.push((turned ? -1 : 1) * (first.took - second.took));
    for (const { look } of [first, second]) looks.add(look);
  }
  apart.sort((a, b) => a - b);
  const at = (place) => apart[Math.min(count - 1, Math.max(0, Math.round(place)))];
  const spread = 0.98 * Math.sqrt(count);
  return { median: at((count - 1) / 2), between: [at((count - 1) / 2 - spread), at((count - 1) / 2 + spread)], looks, count };
}
const MOST = 2;
const said = ({ median, between, count }) => `${median.toFixed(2)} ms (${between.map((bound) => bound.toFixed(2)).join(" to ")}, n = ${count})`;
/** Nothing to be told apart: neither by what is answered nor by when. */
function alike(what, found) {
  claim(found.looks.size === 1, `S14: ${what}: the same answer byte by byte (${found.looks.size} looks, status ${[...found.looks][0].slice(0, 3)})`);
  claim(Math.abs(found.median) <= MOST, `S14: ${what}: ${said(found)} apart`);
  return found;
}
/** The same measurement, where there is something to see: what it does not see here it could not see above. */
const seen = (what, found) => claim(Math.abs(found.median) > MOST, `S14: the measurement sees ${what}: ${said(found)}`);

const guess = (typed) => ({ path: "/uk/sign-in", form: { email: typed, password: "not the password" }, typed });
const few = Math.min(tries, 50);
const ofAccounts = alike("a wrong password of somebody and of nobody", await difference(() => guess(email), () => guess(unknown)));
seen("that no password is looked at where none can be right", await difference(() => guess(unknown), () => guess("nobody"), few));

const forgotten = (typed) => ({ path: "/uk/sign-in/forgotten", form: { email: typed }, typed });
/** Somebody's, or as long and nobody's: of a pair both are asked for equally often. */
const asked = (letter) => (n) => forgotten(addresses[n % addresses.length].replace(/^./, letter));
const ofLetters = alike("a link for somebody and for nobody", await difference(asked("c"), asked("n")));
const links = rowsIn(data, { whose: "SELECT count(account_id), count(*) FROM sign_in_ask" }).whose[0];
claim(links[0] === links[1] / 2 && links[0] === tries + WARM, `S14: ${links[0]} of ${links[1]} questions for a link were somebody's, whom a letter went to`);

const follow = (secret, held) => { const typed = checked(secret); return { path: "/uk/follow", form: { receipt: typed }, typed, held }; };
// One begins like a receipt that exists, and differs in its last letters only.
const near = () => {
  for (;;) {
    const end = letters(2);
    if (end !== known.slice(22)) return follow(known.slice(0, 22) + end);
  }
};
const ofReceipts = alike("a receipt that is nearly somebody's and one that is nobody's", await difference(near, () => follow(letters(24))));
seen("three milliseconds more", await difference(() => follow(letters(24), 3), () => follow(letters(24)), few));
await site.kill("SIGTERM");
closeAll();
rmSync(data, { recursive: true, force: true });
end("S13 S14", `${tested} of 60 passwords tried, the owner got in; apart: accounts ${said(ofAccounts)}, links ${said(ofLetters)}, receipts ${said(ofReceipts)}`);
