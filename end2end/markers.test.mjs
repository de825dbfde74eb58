// What a person tells us is nowhere on the disk but sealed: not in the database, its write-ahead log, the index, the logs, the mail.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { VINNYTSIA, account, arriving, follow, journey, launch, send, serve, signIn, submitted, visitor } from "./harness.mjs";

// Each long enough that no piece of it in base64 (four letters of "Zorynka") stands among random keys by chance.
const MARKERS = ["Zorynochka", "Markerenko", "0671112233", "zorynka@example.org", "sparrow-under-the-bridge"];
/** As it may have been written: in UTF-8 and UTF-16, in any case, in base64 at each of its three offsets, in hex, in an address. */
const forms = (word) => {
  const bytes = Buffer.from(word);
  const base64 = [0, 1, 2].map((skip) => bytes.subarray(skip, skip + Math.floor((bytes.length - skip) / 3) * 3).toString("base64"));
  return [word, word.toUpperCase(), word.toLowerCase(), bytes.toString("hex"), encodeURIComponent(word), ...base64].map((text) => Buffer.from(text)).concat(Buffer.from(word, "utf16le"));
};

let site, browser;
before(async () => { [site, browser] = [await serve(), await launch()]; });
after(async () => { await browser?.close(); await site?.stop(); });

test("no personal word is found in any file of the data folder after a whole journey", async () => {
  const page = await visitor(browser, site);
  await page.goto(`/uk/refer?area=${VINNYTSIA}&need=home.help`);
  await journey(page, {
    need: { need: "home.help" }, place: { area: VINNYTSIA },
    person: { name: `${MARKERS[0]} ${MARKERS[1]}`, story: MARKERS[4] },
    contact: { way: "phone", phone: MARKERS[2], email: MARKERS[3], when: MARKERS[4] },
  });
  const worker = await visitor(browser, site);
  await signIn(worker, "uk", account(site, "triage", "vn-"));
  const { answer: receipt, href } = await arriving(worker, () => submitted(page));
  await worker.goto(href);
  await send(worker, {}, "/open");
  assert.match(await worker.locator("main").innerText(), /Zorynochka Markerenko/, "the worker reads it");
  await follow(page, "uk", receipt);
  const files = readdirSync(site.data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  assert.ok(files.length > 5 && files.some((entry) => entry.name.endsWith("-wal")) && files.some((entry) => entry.name === "end2end.log"));
  const secrets = [...MARKERS, receipt, receipt.replaceAll("-", "")].flatMap((word) => forms(word).map((form) => [word, form]));
  let clear = 0;
  for (const entry of files) {
    const bytes = readFileSync(join(entry.parentPath ?? entry.path, entry.name));
    if (bytes.includes("home.help")) clear += 1;
    for (const [word, form] of secrets) assert.ok(!bytes.includes(form), `${word} stands in ${entry.name}`);
  }
  assert.ok(clear > 0, "what may stand in clear, the need's code, is found: the scan reads what it should");
});
