// R18. The two nights on which clocks change, under four zones of the machine, and midnight at the year's end and on both sides of 29 February, by
// faketime: 55 cases. Nobody is signed in, followed or kept an hour too
// long, nobody is thrown out an hour too early, a deadline of hours is as long as it says, and what came first stands first.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { claim, end } from "./claims.mjs";
import { Client, closeAll, hidden } from "./client.mjs";
import { rowsIn } from "./database.mjs";
import { account, freePort, serve } from "./harness.mjs";

const preload = execFileSync("faketime", ["-f", "+0", "printenv", "LD_PRELOAD"], { encoding: "utf8" }).trim();
/** A program that believes it is this moment, by whatever zone its machine keeps. Its waiting goes by the real clock. */
const at = (moment, zone) => ({ LD_PRELOAD: preload, FAKETIME: `${moment >= Date.now() ? "+" : ""}${Math.round((moment - Date.now()) / 1000)}s`, FAKETIME_DONT_FAKE_MONOTONIC: "1", TZ: zone });
// All of the Union and Ukraine change at one in the morning by universal time.
const NIGHTS = { "the night that is shorter": Date.UTC(2027, 2, 28, 1), "the night that is longer": Date.UTC(2027, 9, 31, 1) };
const MIDNIGHTS = { "the year's end": Date.UTC(2027, 0, 1), "the night before 29 February": Date.UTC(2028, 1, 29), "the night after 29 February": Date.UTC(2028, 2, 1) };
const ZONES = (process.env.ZONES ?? "UTC,Europe/Vilnius,Europe/Kyiv,America/St_Johns").split(",");
const MINUTE = 60_000;

const port = await freePort();
let cases = 0;
const is = (holds, what) => { cases += 1; claim(holds, what); };
const isIn = async (client) => (await client.ask("GET", "/uk/staff/queue")).status === 200;
const begin = async (site, of) => {
  const client = new Client(port);
  const { email, password } = account(site, of, "vn-");
  await client.post("/uk/sign-in", { ...hidden((await client.ask("GET", "/uk/sign-in")).text), email, password });
  return client;
};
for (const [night, change] of Object.entries({ ...NIGHTS, ...MIDNIGHTS })) {
  for (const zone of night in MIDNIGHTS ? ["UTC"] : ZONES) {
    const data = mkdtempSync(join(tmpdir(), "kladka-clocks-"));
    // Twelve minutes before the clocks change.
    const start = change - 12 * MINUTE;
    let site = await serve({ data, port, env: at(start, zone) });
    const move = async (minutes) => {
      await site.kill("SIGTERM");
      site = await serve({ data, port, env: at(start + minutes * MINUTE, zone) });
    };
    const where = `${night}, ${zone}:`;
    const [busy, silent] = [await begin(site, "triage"), await begin(site, "supervisor")];
    const [asker, slow, late] = [new Client(port), new Client(port), new Client(port)];
    // In danger: an answer is due in hours.
    await asker.prepare({ need: { urgency: "urgent", danger: "yes" } });
    await asker.submit();
    const follower = new Client(port);
    const story = await follower.post("/uk/follow", { receipt: asker.shown });
    const follows = async () => /withdraw/.test((await follower.ask("GET", story)).text);
    const [before] = [await follows()];
    await slow.prepare();
    await move(14);
    const after = await follows();
    await late.prepare();
    await late.submit();
    await move(16);
    is(before && after && !(await follows()), `${where} a receipt that was typed opens its page for a quarter of an hour, no more and no less`);
    await move(28);
    const stays = await isIn(busy);
    await move(32);
    is(stays && (await isIn(busy)), `${where} who is busy stays signed in over the change`);
    is(!(await isIn(silent)), `${where} who was silent for half an hour is signed out`);
    await move(58);
    const kept = (await slow.ask("GET", "/uk/refer/check")).text.includes("Olha Marker");
    await move(62);
    is(kept && !(await slow.ask("GET", "/uk/refer/check")).text.includes("Olha Marker"), `${where} a request that was not sent is kept for an hour and then gone`);
    const rows = rowsIn(data, { order: "SELECT object, at FROM audit WHERE act = 'sent' ORDER BY seq", clocks: "SELECT r.received_at, r.legal_due_at, r.id FROM referral r ORDER BY received_at" });
    const [[, one], [, two]] = rows.order;
    const hours = (rows.clocks[0][1] - rows.clocks[0][0]) / 3_600_000;
    is(one < two && rows.order[0][0] === `referral:${rows.clocks[0][2]}` && hours === 24, `${where} what came first stands first, and its clock of a day has ${hours} hours`);
    await site.kill("SIGKILL");
    rmSync(data, { recursive: true, force: true });
  }
}
closeAll();
end("R18", `${cases} cases: both nights under ${ZONES.length} zones, and ${Object.keys(MIDNIGHTS).length} midnights`);
