// R6. A button that is pressed fifty times at once, in two tabs, again after going back, and by somebody whose connection broke when the server did:
// one request, one receipt. TOKENS says how many people press, PRESSES how often each; after every tenth the server is killed in between.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { claim, end } from "./claims.mjs";
import { Client, closeAll, each, pause } from "./client.mjs";
import { WHOLE, hashed, rowsInCopy } from "./database.mjs";
import { RECEIPT, freePort, serve } from "./harness.mjs";

const tokens = Number(process.env.TOKENS ?? 20);
const presses = Number(process.env.PRESSES ?? 50);
const begun = Date.now();
const data = mkdtempSync(join(tmpdir(), "kladka-double-"));
const port = await freePort();
let site = await serve({ data, port });

/** Another tab of the same browser. */
const tab = (person) => Object.assign(new Client(port, { patient: true }), { cookies: new Map(person.cookies) });
const receiptIn = (answer) => answer.text.replaceAll(/<[^>]*>/g, "").match(RECEIPT)?.[0];

const people = Array.from({ length: tokens }, () => new Client(port, { patient: true }));
await each(people, (person) => person.prepare(), 8);
let kills = 0;
let elsewhere = 0;
let cut = 0;
for (const [n, person] of people.entries()) {
  const tabs = Array.from({ length: presses }, () => tab(person));
  const pressing = Promise.all(tabs.map((one) => one.ask("POST", "/uk/refer/check", person.hidden)));
  if (n % 10 === 9) {
    await pause(Math.random() * 60);
    await site.kill("SIGKILL");
    site = await serve({ data, port });
    kills += 1;
  }
  const answers = await pressing;
  elsewhere += answers.filter(({ status, location }) => status !== 303 || !location.endsWith("/refer/sent")).length;
  cut += tabs.reduce((sum, one) => sum + one.cut, 0);
  const shown = await Promise.all(tabs.slice(0, 5).map(async (one) => receiptIn(await one.ask("GET", "/uk/refer/sent"))));
  // Back, and sent once more.
  await person.submit();
  person.receipts = new Set([...shown, person.shown]);
}
await site.kill("SIGKILL");
await pause(1000);

claim(elsewhere === 0, `${tokens * presses - elsewhere} of ${tokens * presses} presses led to the receipt; ${kills} times the server was killed among them, ${cut} presses were cut off`);
claim(people.every(({ receipts }) => receipts.size === 1 && !receipts.has(undefined)), "all tabs of one person showed one receipt");
const rows = rowsInCopy(data, { ...WHOLE, tokens: "SELECT token_hash FROM referral" });
const stored = rows.tokens.map(([token]) => token);
claim(stored.length === tokens && people.every((person) => stored.includes(hashed(person.hidden.token))), `${stored.length} requests stand for ${tokens} tokens`);
for (const half of Object.keys(WHOLE)) claim(rows[half].length === 0, `${rows[half].length} requests ${half}`);

closeAll();
rmSync(data, { recursive: true, force: true });
end("R6", `${tokens} tokens × ${presses} presses at once, ${kills} restarts in between: ${stored.length} requests, ${Math.round((Date.now() - begun) / 1000)} s`);
