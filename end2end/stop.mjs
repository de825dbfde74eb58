// R10. Asked to end while people are being answered: nobody who was let in gets half an answer or none, and the process is gone within ten seconds.
// Each visitor has a connection of its own for every request. STOPS says how often.
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { claim, end } from "./claims.mjs";
import { Client, closeAll, each, pause } from "./client.mjs";
import { WHOLE, hashed, rowsInCopy } from "./database.mjs";
import { freePort, serve } from "./harness.mjs";

const stops = Number(process.env.STOPS ?? 5);
const visitors = 16;
const data = mkdtempSync(join(tmpdir(), "kladka-stop-"));
const port = await freePort();

/** One request on one connection. `refused`: nobody listens any more; `whole`: answered to the last byte; anything else is a failure. */
const ask = (head, body = "") => new Promise((done) => {
  const socket = connect(port, "127.0.0.1");
  let said = "";
  let open = false;
  const finish = (how) => { socket.destroy(); done({ how, status: Number(said.slice(9, 12)), said }); };
  socket.on("connect", () => { open = true; socket.write(`${head}Host: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nConnection: close\r\n\r\n${body}`); });
  socket.on("data", (text) => { said += text.toString("latin1"); });
  socket.on("error", (problem) => finish(open ? problem.code : "refused"));
  socket.on("close", () => {
    const [header, ...rest] = said.split("\r\n\r\n");
    const length = Number(/content-length: (\d+)/i.exec(header)?.[1] ?? -1);
    const text = rest.join("\r\n\r\n");
    const complete = length >= 0 ? text.length === length : /transfer-encoding: chunked/i.test(header) && text.endsWith("0\r\n\r\n");
    finish(complete ? "whole" : "cut off");
  });
});
const PAGES = ["/uk", "/uk/find?q=%D0%B4%D0%BE%D0%B3%D0%BB%D1%8F%D0%B4", "/uk/guide", "/api/hsds/v3/services?per_page=20", "/health/live"];

const totals = { whole: 0, refused: 0, failed: [], statuses: {} };
const ended = [];
const senders = [];
for (let stop = 1; stop <= stops; stop += 1) {
  const site = await serve({ data, port });
  const people = Array.from({ length: 4 }, () => new Client(port));
  await each(people, (person) => person.prepare(), 4);
  senders.push(...people);
  let asked = false;
  const count = ({ how, status }, what) => {
    if (how === "refused" && asked) totals.refused += 1;
    else if (how === "whole" && status < 500) totals.whole += 1;
    else totals.failed.push(`stop ${stop}: ${what} ${how} ${status}`);
    return how === "refused";
  };
  const browsing = Array.from({ length: visitors }, async (_, n) => {
    for (let turn = n; ; turn += 1) {
      const page = PAGES[turn % PAGES.length];
      if (count(await ask(`GET ${page} HTTP/1.1\r\n`), page)) return;
    }
  });
  await pause(40 + Math.random() * 200);
  const sending = people.map(async (person) => {
    await pause(Math.random() * 40);
    const form = new URLSearchParams(person.hidden).toString();
    const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await ask(`POST /uk/refer/check HTTP/1.1\r\nCookie: ${cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${form.length}\r\n`, form);
    person.told = /\r\nlocation: [^\r]*\/refer\/sent\r\n/i.test(answer.said);
    count(answer, "sending");
  });
  await pause(Math.random() * 40);
  asked = true;
  const begun = Date.now();
  await site.kill("SIGTERM");
  ended.push(Date.now() - begun);
  await Promise.all([...browsing, ...sending]);
}
await pause(1000);
closeAll();
claim(totals.whole > stops * visitors, `${totals.whole} requests were answered whole, ${totals.refused} came when nobody listened any more`);
claim(totals.failed.length === 0, `${totals.failed.length} that were let in got half an answer or none ${[...new Set(totals.failed)].slice(0, 4)}`);
const longest = Math.max(...ended);
claim(longest <= 10_000, `the process was gone within ${longest} ms`);
const rows = rowsInCopy(data, { ...WHOLE, tokens: "SELECT token_hash FROM referral" });
const stored = new Set(rows.tokens.map(([token]) => token));
const told = senders.filter((person) => person.told);
claim(told.every((person) => stored.has(hashed(person.hidden.token))), `${told.length} of ${senders.length} people were told that their request is sent, and all of those are stored`);
for (const half of Object.keys(WHOLE)) claim(rows[half].length === 0, `${rows[half].length} requests ${half}`);
rmSync(data, { recursive: true, force: true });
end("R10", `${stops} × asked to end under load: ${totals.whole} answered, ${totals.failed.length} failed, longest ${longest} ms`);
