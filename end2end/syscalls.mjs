// R2 and R3, by strace. R3: of SUBMITS sendings each was forced to the disk after it was read and before it was answered. R2: whatever call on the
// disk fails (EIO, ENOSPC), and at whatever call the process is killed, nobody is told "sent" whose request is not stored, and who presses
// again gets one request and its receipt. k runs from the first call of a sending to its last; MOST bounds it.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { claim, end, failures } from "./claims.mjs";
import { Client, closeAll, each, pause } from "./client.mjs";
import { WHOLE, hashed, rowsIn, rowsInCopy } from "./database.mjs";
import { freePort, serve } from "./harness.mjs";

const submits = Number(process.env.SUBMITS ?? 40);
const most = Number(process.env.MOST ?? 200);
const step = Number(process.env.STEP ?? 1);
const begun = Date.now();
const data = mkdtempSync(join(tmpdir(), "kladka-syscalls-"));
const port = await freePort();
const log = join(data, "strace.txt");
let site = await serve({ data, port });
const everyone = [];
const person = async () => {
  const one = new Client(port, { patient: true });
  await one.prepare();
  everyone.push(one);
  return one;
};
/** One press, as it is answered. */
const press = async (one) => {
  try {
    const answer = await one.askOnce("POST", "/uk/refer/check", one.hidden);
    return answer.status === 303 && answer.location.endsWith("/sent") ? "sent" : String(answer.status);
  } catch { return "cut off"; }
};

/** Watches these threads while `work` runs. */
async function watched(threads, options, work) {
  rmSync(log, { force: true });
  const strace = spawn("strace", ["-qq", "-o", log, ...options, ...threads.flatMap((thread) => ["-p", String(thread)])], { stdio: "ignore" });
  const gone = new Promise((done) => strace.on("exit", done));
  const traced = (thread) => {
    try {
      return /TracerPid:\t(\d+)/.exec(readFileSync(`/proc/${site.process}/task/${thread}/status`, "utf8"))[1] !== "0";
    } catch { return true; /* It had nothing to do, and has ended. */ }
  };
  for (let tries = 0; !threads.every(traced); tries += 1) {
    if (tries > 500) throw new Error("strace may not watch: is it root, and is ptrace allowed?");
    await pause(5);
  }
  const answer = await work();
  strace.kill("SIGINT");
  await gone;
  return { answer, lines: readFileSync(log, "utf8").split("\n") };
}
const threadsOf = () => readdirSync(`/proc/${site.process}/task`);
/** The connections to the database have a thread each; one of them writes. */
const connections = () => threadsOf().filter((thread) => readFileSync(`/proc/${site.process}/task/${thread}/comm`, "utf8").startsWith("sqlx-sqlite"));

// R3. The lines of strace stand in the order of what happened.
const senders = Array.from({ length: submits }, () => null);
await each(senders.map((_, n) => n), async (n) => { senders[n] = await person(); }, 6);
const { lines } = await watched(threadsOf(), ["-f", "-s", "40", "-e", "trace=read,recvfrom,write,writev,sendto,pwrite64,fsync,fdatasync"], async () => {
  for (const one of senders) if ((await press(one)) !== "sent") failures.push("a sending under strace was not answered");
});
let proper = 0;
let answered = 0;
let state = null;
for (const line of lines) {
  if (line.includes('"POST /uk/refer/check')) state = { written: false, forced: false };
  else if (!state) continue;
  else if (/pwrite64(\(| resumed)/.test(line)) state.written = true;
  else if (/f(data)?sync(\(\d+\)| resumed>\)) += 0$/.test(line) && state.written) state.forced = true;
  else if (line.includes("HTTP/1.1 303")) {
    answered += 1;
    if (state.forced) proper += 1;
    state = null;
  }
}
claim(answered === submits && proper === submits, `R3: ${proper} of ${answered} sendings (${submits} wanted) were written and forced to the disk before they were answered`);

// R2.
// SQLite forces by the one or the other, as it was built.
const faults = ["pwrite64:error=EIO", "pwrite64:error=ENOSPC", "fsync,fdatasync:error=EIO", "pwrite64:signal=KILL", "fsync,fdatasync:signal=KILL"];
const told = { faults: 0, sent: 0, refused: 0, cut: 0, wrong: 0, slow: 0 };
for (const fault of faults) {
  let reached = 0;
  let missed = 0;
  for (let k = 1; k <= most && missed < 2; k += fault.startsWith("fsync") ? 1 : step) {
    const one = await person();
    const kills = fault.endsWith("KILL");
    const { answer, lines: calls } = await watched(connections(), ["-e", "trace=pwrite64,fsync,fdatasync", "-e", `inject=${fault}:when=${k}`], () => press(one));
    const hit = kills ? answer === "cut off" : calls.some((line) => line.includes("(INJECTED)"));
    missed = hit ? 0 : missed + 1;
    reached += hit ? 1 : 0;
    if (kills && hit) {
      await site.kill("SIGKILL");
      site = await serve({ data, port });
    }
    const stored = rowsIn(data, { tokens: "SELECT token_hash FROM referral" }).tokens.some(([token]) => token === hashed(one.hidden.token));
    told[answer === "sent" ? "sent" : answer === "cut off" ? "cut" : "refused"] += 1;
    if (answer === "sent" && !stored) { told.wrong += 1; failures.push(`${fault} at call ${k}: told "sent", and it is not stored`); }
    if (!["sent", "cut off", "503"].includes(answer)) { told.wrong += 1; failures.push(`${fault} at call ${k}: answered ${answer}, which says neither "sent" nor "not saved"`); }
    if (answer === "503" && stored) { told.wrong += 1; failures.push(`${fault} at call ${k}: told "not saved", and it is stored`); }
    const again = Date.now();
    await one.submit();
    if (Date.now() - again > 5000) told.slow += 1;
  }
  told.faults += reached;
  claim(reached > 0 && missed >= 2, `R2: ${fault} hit ${reached} calls of a sending, the last of them as well`);
}
claim(told.wrong === 0 && told.slow === 0, `R2: of ${told.faults} faults ${told.wrong} were answered wrongly; ${told.refused} people were told "not saved", ${told.cut} were cut off, ${told.sent} got through; all had their receipt within 5 s of pressing again but ${told.slow}`);
let closed = 0;
await each(everyone, async (one) => { if (!one.shown) await one.submit(); if (!(await one.opens())) closed += 1; }, 8);
claim(closed === 0, `${everyone.length} receipts open in the end, all but ${closed}`);
await site.kill("SIGKILL");
await pause(1000);
const rows = rowsInCopy(data, { ...WHOLE, check: "PRAGMA integrity_check", all: "SELECT count(*) FROM referral" });
claim(rows.check[0][0] === "ok" && rows.all[0][0] === everyone.length, `the file is ${rows.check[0][0]}, with ${rows.all[0][0]} requests of ${everyone.length} people`);
for (const half of Object.keys(WHOLE)) claim(rows[half].length === 0, `${rows[half].length} requests ${half}`);
closeAll();
rmSync(data, { recursive: true, force: true });
end("R2 R3", `${told.faults} faults, ${told.wrong} wrong answers; ${proper} of ${submits} forced to the disk before the answer; ${Math.round((Date.now() - begun) / 1000)} s`);
