// What a thief gets. S1: of REQUESTS × 12 marked words none stands in any file, in whatever writing, nor any word of what was written about them later or
// was begun and not sent. S2: after OPENED openings the web
// process has no private key in its memory or environment, and the vault has all. S5: no network address and no browser's name at rest.
// STORE says on which database (sqlite, postgres): all of its files are looked through, the log of its writing and a backup among them.
// And: a vault that dies is started again, one whose server dies ends, another user of the machine is refused.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, closeSync, existsSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, closeAll, each, hidden, pause } from "./client.mjs";
import { backup, checkpoint, postgres } from "./database.mjs";
import { account, environment, freePort, program, serve } from "./harness.mjs";

const requests = Number(process.env.REQUESTS ?? 60);
const openings = Number(process.env.OPENED ?? 100);
const STEM = "Zorynkamark";
// Long enough that no piece of it in base64 stands in a letter by chance.
const DIGITS = "06755512";
const BROWSER = "Markerbrowser";
// Nothing of it stands in the address of the server itself, in whatever writing.
const FROM = "127.83.61.77";
const failures = [];
const claim = (holds, what) => { console.log(`${holds ? "ok  " : "FAIL"} ${what}`); if (!holds) failures.push(what); };

/** As it may have been written: in UTF-8 and UTF-16, in any case, in base64 at each of its three offsets, in hex, in an address. */
const forms = (word) => {
  const bytes = Buffer.from(word);
  const base64 = [0, 1, 2].map((skip) => bytes.subarray(skip, skip + Math.floor((bytes.length - skip) / 3) * 3).toString("base64"));
  const texts = [word, word.toUpperCase(), word.toLowerCase(), bytes.toString("hex"), bytes.toString("hex").toUpperCase(), [...bytes].map((b) => `%${b.toString(16)}`).join(""), ...base64];
  return texts.map((text) => Buffer.from(text)).concat(Buffer.from(word, "utf16le"), Buffer.from(word, "utf16le").swap16());
};

const data = mkdtempSync(join(tmpdir(), "kladka-sealed-"));
const port = await freePort();
const cluster = process.env.STORE === "postgres" ? await postgres() : null;
const env = cluster ? { KLADKA_DATABASE: cluster.url } : {};
let site = await serve({ data, port, env });

// Twelve words each that only the person and whoever opens the request may see.
const people = Array.from({ length: requests }, (_, n) => ({ n, client: new Client(port, { more: { "user-agent": `${BROWSER}/${n}` }, from: FROM }) }));
const word = (n, place) => `${STEM}${n}x${place}`;
await each(people, async ({ n, client }) => {
  const story = Array.from({ length: 7 }, (_, place) => word(n, place)).join(" ");
  const phone = `+38${DIGITS}${String(n % 100).padStart(2, "0")}`;
  await client.prepare({ person: { name: `${word(n, "a")} ${word(n, "b")}`, story }, contact: { way: "phone", email: `${word(n, "c").toLowerCase()}@example.org`, phone, when: word(n, "d") } });
  if (!(await client.submit())) throw new Error("no receipt");
}, 16);
claim(true, `${requests} requests with 12 marked words each were sent`);
/** Sends the form of a page whose address ends so, with what it holds itself. */
const fillIn = async (client, page, end, form) => {
  const found = new RegExp(`<form[^>]*action="?([^" >]*/${end})"?[^>]*>(.*?)</form>`, "s").exec(page);
  if (!found) throw new Error(`no form leads to ${end}`);
  return client.post(found[1].replaceAll("&amp;", "&"), { ...hidden(found[2]), ...form });
};
// What a person writes later, and what was never sent.
const few = people.slice(0, 10);
await each(few, async ({ n, client }) => {
  const follower = new Client(port, { more: { "user-agent": `${BROWSER}/${n}` }, from: FROM });
  const story = await follower.post("/uk/follow", { receipt: client.shown });
  await fillIn(follower, (await follower.ask("GET", story)).text, "reply", { text: `${word(n, "reply")} +38${DIGITS}` });
  const undecided = new Client(port, { more: { "user-agent": `${BROWSER}/${n}` }, from: FROM });
  await undecided.prepare({ person: { name: word(n, "draft"), story: word(n, "unsent") } });
}, 4);

const worker = new Client(port, { more: { "user-agent": `${BROWSER}/worker` }, from: FROM });
const { email, password } = account(site, "triage", "vn-");
await worker.post("/uk/sign-in", { ...hidden((await worker.ask("GET", "/uk/sign-in")).text), email, password });
const desk = (await worker.ask("GET", "/uk/staff/queue")).text;
const listed = [...new Set([...desk.matchAll(/href="([^"]*\/referrals\/[^"]*)"/g)].map(([, href]) => href.replaceAll("&amp;", "&")))];
const open = async (href) => {
  const page = (await worker.ask("GET", href)).text;
  const [, action] = /<form[^>]*action="([^"]*\/open)"/.exec(page) ?? [];
  return worker.ask("POST", action.replaceAll("&amp;", "&"), hidden(page));
};
let opened = 0;
for (let n = 0; n < openings; n += 1) {
  const answer = await open(listed[n % listed.length]);
  if (answer.status === 200 && answer.text.includes(STEM)) opened += 1;
}
claim(opened === openings, `${opened} of ${openings} openings showed what was asked for`);
// What is written inside the agency.
for (const [n, href] of listed.slice(0, few.length).entries()) {
  await fillIn(worker, (await worker.ask("GET", href)).text, "note", { inside: `${word(n, "note")} +38${DIGITS}` });
}
claim(listed.length >= few.length, `${few.length} people wrote once more and ${few.length} began and did not send; ${few.length} requests have a note`);
await pause(1500);

// S1 and S5: every file of the data folder, the log among them, and of the database; the keys lie there too and tell nothing of people.
const copied = join(data, "backup");
backup({ data, url: cluster?.url, to: copied });
if (cluster) checkpoint(cluster.url);
const filesOf = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
const everyFile = () => [data, ...(cluster ? [cluster.folder] : [])].flatMap(filesOf);
/** A file of PostgreSQL that is gone meanwhile tells nobody anything. */
const bytesOf = (file) => { try { return readFileSync(file); } catch (problem) { if (problem.code === "ENOENT") return Buffer.alloc(0); throw problem; } };
const found = (secrets) => everyFile().flatMap((file) => { const bytes = bytesOf(file); return secrets.filter((form) => bytes.includes(form)).map((form) => `${form} in ${file}`); });
const control = everyFile().filter((file) => bytesOf(file).includes("home.help")).length;
claim(control > 0, `the scan reads what may stand in clear, in ${control} of ${everyFile().length} files`);
// Each kind of file by itself: that the tables are read says nothing of the log of their writing.
const kinds = cluster ? { tables: "/data/base/", "the log of their writing": "/data/pg_wal/", "a backup": copied } : { tables: "/kladka.sqlite", "a backup": copied };
for (const [kind, path] of Object.entries(kinds)) {
  claim(everyFile().some((file) => file.includes(path) && bytesOf(file).includes("home.help")), `the scan reads ${kind}`);
}
const personal = found([STEM, DIGITS].flatMap(forms));
claim(personal.length === 0, `S1: 0 of ${requests * 12} marked words in any file ${personal.slice(0, 3)}`);
const receipts = found(people.slice(0, 200).flatMap(({ client }) => [client.shown, client.shown.replaceAll("-", "")]).map((text) => Buffer.from(text)));
claim(receipts.length === 0, `S1: no receipt in any file ${receipts.slice(0, 3)}`);
const traces = found([FROM, BROWSER].flatMap(forms));
claim(traces.length === 0, `S5: no network address and no browser's name in any file ${traces.slice(0, 3)}`);

// S2: the memory of both processes.
/** Doctor ends with a failure where anything is wrong; what it says of the vault is what is asked here. */
const doctor = () => { try { return site.kladka("doctor"); } catch (problem) { return problem.stdout ?? ""; } };
const vaultOf = () => Number(/process (\d+)/.exec(doctor().split("\n").find((line) => /^\w+ +vault /.test(line)) ?? "")?.[1]);
const keyLines = [readFileSync(join(data, "vault.key"), "utf8"), readFileSync(join(data, "erasure.keys"), "utf8")].map((text) => text.split("\n").filter((line) => line && !line.startsWith("#")));
const FEW = 50;
const keys = [...keyLines[0], ...keyLines[1].slice(0, FEW)].map((line) => line.split(" ").at(-1));
const patterns = keys.flatMap((key) => [Buffer.from(key, "base64url"), Buffer.from(key)]);
const regions = (process) => readFileSync(`/proc/${process}/maps`, "utf8").split("\n").filter((line) => / r\S\S\S /.test(line) && !/\[v(var|syscall|dso)/.test(line)).map((line) => line.split(/[- ]/).slice(0, 2).map((end) => BigInt(`0x${end}`)));
/** How many of the keys stand in what this process has in memory. The first four bytes of each are looked up in a table, so that each byte is read once. */
const inMemory = (process) => {
  const heads = new Map();
  patterns.forEach((pattern, at) => { const head = pattern.readUInt32LE(0); heads.set(head, [...(heads.get(head) ?? []), at]); });
  const seen = new Set();
  const memory = openSync(`/proc/${process}/mem`, "r");
  let bytes = 0;
  for (const [from, to] of regions(process)) {
    for (let at = from; at < to; at += 4194304n) {
      const chunk = Buffer.alloc(Number((to - at < 4194304n ? to - at : 4194304n)) + 64);
      let length = 0;
      try { length = readSync(memory, chunk, 0, chunk.length, at); } catch { try { length = readSync(memory, chunk, 0, chunk.length - 64, at); } catch { continue; } }
      bytes += length;
      const view = new DataView(chunk.buffer, chunk.byteOffset, length);
      for (let place = 0; place + 4 <= length; place += 1) {
        const candidates = heads.get(view.getUint32(place, true));
        if (candidates) for (const candidate of candidates) if (chunk.subarray(place, place + patterns[candidate].length).equals(patterns[candidate])) seen.add(candidate >> 1);
      }
    }
  }
  closeSync(memory);
  const ofHolders = [...seen].filter((key) => key < keyLines[0].length).length;
  return { keys: seen.size, ofHolders, erasers: seen.size - ofHolders, megabytes: Math.round(bytes / 1e6) };
};
const vault = vaultOf();
claim(vault > 0 && vault !== site.process, `the vault is process ${vault}, the web ${site.process}`);
const [held, stolen] = [inMemory(vault), inMemory(site.process)];
// Each kind by itself: keys of one kind that are found say nothing of whether the other kind would be.
claim(held.ofHolders > keyLines[0].length / 2 && held.erasers > FEW / 2, `S2: the scan finds ${held.ofHolders} of ${keyLines[0].length} holders' keys and ${held.erasers} of ${FEW} erasure keys in the vault's ${held.megabytes} MB`);
claim(stolen.keys === 0, `S2: ${stolen.keys} keys in the web process's ${stolen.megabytes} MB after ${opened} openings`);
const surroundings = ["environ", "cmdline"].map((name) => readFileSync(`/proc/${site.process}/${name}`, "latin1")).join("\n");
claim(!keys.some((key) => surroundings.includes(key)), "S2: no key in its environment or its command line");

// Another user of the machine who can reach the socket is refused by the vault itself.
const socket = join(data, "vault.sock");
/** What the vault answers to somebody else's process. */
const asNobody = (by, ask) => {
  for (const path of [data, socket]) chmodSync(path, 0o777);
  const script = `
    const s = require("node:net").connect(${JSON.stringify(socket)}, () => { const q = Buffer.from(${JSON.stringify(JSON.stringify({ by, ask }))}); const l = Buffer.alloc(4); l.writeUInt32BE(q.length); s.write(Buffer.concat([l, q])); });
    s.on("data", (d) => { console.log(d.subarray(4).toString()); s.end(); }); s.on("error", (e) => console.log(e.code));`;
  const said = spawnSync(process.execPath, ["-e", script], { uid: NOBODY, gid: NOBODY, cwd: "/", encoding: "utf8", timeout: 10_000 }).stdout.trim();
  chmodSync(socket, 0o600);
  chmodSync(data, 0o700);
  return said;
};
const NOBODY = 65534;
if (process.getuid() === 0) {
  const said = asNobody("Operator", "Status");
  claim(/Forbidden|EPIPE|ECONNRESET/.test(said), `another user of the machine hears: ${said}`);
}
claim((statSync(join(data, "vault.key")).mode & 0o77) === 0 && (statSync(join(data, "erasure.keys")).mode & 0o77) === 0, "the key files are their owner's alone");

// The vault dies: nothing opens and the page says so; then it is there again.
process.kill(vault, "SIGKILL");
let said = await open(listed[0]);
claim(said.status === 503 || said.status === 200, `just after the vault was killed the page answers ${said.status}`);
const gone = Date.now();
while ((said = await open(listed[0])).status !== 200 && Date.now() - gone < 20_000) await pause(50);
claim(said.status === 200, `the vault is started again, and all opens ${Date.now() - gone} ms later`);
const second = vaultOf();
claim(second > 0 && second !== vault, `it is process ${second} now`);

// The server dies without warning: its vault ends by itself, and the next start finds everything as it was.
await site.kill("SIGKILL");
const end = Date.now();
while (existsSync(`/proc/${second}`) && !/State:\s+Z/.test(readFileSync(`/proc/${second}/status`, "utf8")) && Date.now() - end < 10_000) await pause(20);
claim(Date.now() - end < 5000, `the vault ends ${Date.now() - end} ms after its server was killed`);
site = await serve({ data, port, env });
claim((await open(listed[1])).status === 200, "after the next start it opens");
const verified = site.kladka("verify", "audit");
claim(/whole/.test(verified), verified.trim());
await site.kill("SIGTERM");
claim(!existsSync(`/proc/${vaultOf() || 0}/fd`), "asked to end, the server takes its vault along");

// A vault that lets the site's user in: it is asked what the site asks, and nothing that an operator does.
if (process.getuid() === 0) {
  const apart = spawn(program(), ["vault", "--data", data, "--allow-user", String(NOBODY)], { env: { ...environment(), ...env }, stdio: "ignore" });
  const patience = Date.now() + 20_000;
  let heard = "";
  while (!/Ok/.test(heard) && Date.now() < patience) {
    await pause(100);
    try { heard = asNobody("System", "EnsureKeys"); } catch { /* Its socket is not there yet. */ }
  }
  claim(/Ok/.test(heard), `the site's user is let in and hears: ${heard}`);
  for (const [by, ask] of [["Operator", "Status"], ["Operator", { Rotate: "notifier" }], ["System", { Rotate: "notifier" }]]) {
    const answer = asNobody(by, ask);
    claim(/Forbidden/.test(answer), `as ${by} it asks for ${JSON.stringify(ask)} and hears: ${answer}`);
  }
  apart.kill("SIGTERM");
  if (apart.exitCode === null && apart.signalCode === null) await once(apart, "exit");
}

closeAll();
rmSync(data, { recursive: true, force: true });
cluster?.stop();
console.log(failures.length === 0 ? "sealed: all holds" : `sealed: ${failures.length} claims fail`);
process.exit(failures.length === 0 ? 0 : 1);
