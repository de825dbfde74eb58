// R18. The machine's clock is set back an hour, and is 400 days ahead for a while, by faketime. Nobody is signed out or forgotten by an hour; each thing that
// time does is done once; of a jump nobody's request is closed, lost or erased: it goes back to the municipality, once; and when the clock is right again
// all goes on, in its order.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { claim, end } from "./claims.mjs";
import { Client, closeAll, hidden, pause } from "./client.mjs";
import { rowsIn } from "./database.mjs";
import { account, freePort, serve } from "./harness.mjs";

const preload = execFileSync("faketime", ["-f", "+0", "printenv", "LD_PRELOAD"], { encoding: "utf8" }).trim();
const at = (moment) => {
  const ahead = Math.round((moment - Date.now()) / 1000);
  return { LD_PRELOAD: preload, FAKETIME: `${ahead < 0 ? "" : "+"}${ahead}s`, FAKETIME_DONT_FAKE_MONOTONIC: "1", TZ: "UTC" };
};
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
// A Wednesday's morning: what is due in hours or in working days is due this week or the next.
const START = Date.UTC(2027, 0, 13, 9);
const OPEN = ["sent", "accepted", "in-service", "waitlisted", "asked"];

const port = await freePort();
let cases = 0;
const is = (holds, what) => { cases += 1; claim(holds, what); };
const data = mkdtempSync(join(tmpdir(), "kladka-jumps-"));
let site = await serve({ data, port, env: at(START) });
const moved = async (moment) => {
  await site.kill("SIGTERM");
  site = await serve({ data, port, env: at(moment) });
};
const ask = (sql) => rowsIn(data, { rows: sql }).rows;
const until = async (holds, seconds = 20) => {
  const patience = Date.now() + seconds * 1000;
  while (!holds() && Date.now() < patience) await pause(200);
  return holds();
};
const isIn = async (client) => (await client.ask("GET", "/uk/staff/queue")).status === 200;
const signedIn = async (role) => {
  const client = new Client(port);
  const { email, password } = account(site, role, "vn-");
  await client.post("/uk/sign-in", { ...hidden((await client.ask("GET", "/uk/sign-in")).text), email, password });
  return client;
};
const sent = async (need) => {
  const client = new Client(port);
  await client.prepare({ need });
  await client.submit();
  return client;
};
const verified = () => { try { return site.kladka("verify", "audit"); } catch (problem) { return problem.stdout || problem.message; } };
/** What was said to somebody more than once about the same. */
const twice = () => ask("SELECT kind, object, detail, count(*) FROM job WHERE kind IN ('remind', 'alert', 'notify-agency') GROUP BY kind, object, detail HAVING count(*) > 1");
const order = () => ask("SELECT object, at FROM audit WHERE act = 'sent' ORDER BY seq").map(([object]) => object);
const requests = () => ask("SELECT 'referral:' || id FROM referral").flat();
/** Agencies of a request of whom nobody has tried yet to tell them. */
const untold = (referral) => ask(`SELECT j.id FROM job j JOIN task t ON t.id = j.object WHERE 'referral:' || t.referral_id = '${referral}' AND j.kind = 'notify-agency' AND j.attempts = 0`);
/** What went back because nobody answered: of which request, from whom, how often. */
const returned = () => ask("SELECT referral_id, coalesce(agency, ''), count(*) FROM event WHERE kind = 'returned' GROUP BY 1, 2");
/** The requests that wait at the municipality, and in how many tasks. */
const inTriage = () => ask("SELECT referral_id, count(*) FROM task WHERE part = 'triage' GROUP BY 1");
const once = (rows) => rows.every((row) => row.at(-1) === 1);

// An hour back.
const worker = await signedIn("triage");
const first = await sent({ urgency: "soon" });
const follower = new Client(port);
const story = await follower.post("/uk/follow", { receipt: first.shown });
const undecided = new Client(port);
await undecided.prepare();
await moved(START - HOUR + MINUTE);
is(await isIn(worker), "an hour back: who was signed in still is");
is(/withdraw/.test((await follower.ask("GET", story)).text) && (await first.opens()), "an hour back: a receipt opens its request, typed before or now");
is((await undecided.ask("GET", "/uk/refer/check")).text.includes("Olha Marker"), "an hour back: a request that was not sent is still there");
const second = await sent({ urgency: "urgent", danger: "yes" });
const [one, two] = order();
is(order().length === 2 && requests().length === 2 && one !== two, "an hour back: what is sent now is stored");
const times = ask("SELECT at FROM audit WHERE act = 'sent' ORDER BY seq").flat();
is(times[0] > times[1] && one === `referral:${ask("SELECT id FROM referral ORDER BY received_at DESC LIMIT 1")[0][0]}`, "an hour back: what came first stands first, although its time is later");
is(await until(() => untold(two).length === 0), "an hour back: the agencies are told without waiting for the hour");
is(twice().length === 0 && returned().length + inTriage().length === 0, "an hour back: nobody is told twice, and nothing goes back");
await pause(1500);
is(/is whole/.test(verified()), `an hour back: ${verified().trim()}`);

// 400 days ahead, for as long as it takes that somebody notices.
const busy = await signedIn("triage");
const all = requests();
await moved(START + 400 * DAY);
is(await until(() => inTriage().length === all.length), "400 days ahead: what was not answered goes back to the municipality");
// The clock is kept every quarter of a minute: it has looked again.
await pause(17_000);
is(returned().length >= all.length && once(returned()) && once(inTriage()), "400 days ahead: each once");
is(twice().length === 0, `400 days ahead: nobody is told twice ${twice().slice(0, 2)}`);
const closed = () => ask(`SELECT r.id FROM referral r WHERE r.withdrawn_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM task t WHERE t.referral_id = r.id AND t.state IN (${OPEN.map((state) => `'${state}'`)}))`);
is(requests().length === all.length && closed().length === 0, `400 days ahead: ${closed().length} of ${all.length} requests are closed, none is erased`);
is((await first.opens()) && (await second.opens()), "400 days ahead: receipts open their requests");
is(!(await isIn(busy)), "400 days ahead: nobody is signed in any more");
is(!(await undecided.ask("GET", "/uk/refer/check")).text.includes("Olha Marker"), "400 days ahead: what was not sent is gone");

// Right again.
await moved(START + 10 * MINUTE);
const third = await sent({ urgency: "urgent", danger: "yes" });
is(order().length === 3 && (await third.opens()) && closed().length === 0, "right again: a request is taken, after those that came before, and none is closed");
is(await isIn(await signedIn("supervisor")), "right again: people sign in");
const newest = order()[2].replace("referral:", "");
is(await until(() => untold(order()[2]).length === 0), "right again: the agencies are told");
await moved(START + 26 * HOUR);
is(await until(() => inTriage().some(([referral]) => referral === newest)), "right again: the clock of a day is kept for what was sent afterwards");
is(once(returned()) && once(inTriage()) && twice().length === 0 && closed().length === 0, "right again: nothing is done a second time");
await pause(1500);
is(/is whole/.test(verified()), `right again: ${verified().trim()}`);
await site.kill("SIGTERM");
closeAll();
rmSync(data, { recursive: true, force: true });
end("R18 jumps", `${cases} cases: an hour back, 400 days ahead, and right again`);
