// Lighthouse as a phone sees the pages, several times each; the middle of the runs counts. Usage: node run.mjs BASE PATH…
import { execFileSync } from "node:child_process";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [base, ...paths] = process.argv.slice(2);
const rounds = Number(process.env.ROUNDS ?? 3);
const chromePath = process.env.CHROMIUM ?? execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-sync"];
const categories = ["performance", "accessibility", "best-practices", "seo"];
const goals = { performance: 99, accessibility: 100, "best-practices": 100, seo: 100 };
const middle = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

/** One look, in a browser that knows nothing of the last one; a trace that did not begin is tried again. */
async function look(url, tries = 3) {
  const chrome = await launch({ chromePath, chromeFlags: flags, logLevel: "silent" });
  try {
    const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: "silent", output: "json", onlyCategories: categories });
    if (!lhr.runtimeError) return lhr;
    if (tries === 1) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  } finally {
    chrome.kill();
  }
  return look(url, tries - 1);
}

/** What kept a category from full marks. */
const faults = (lhr) => categories.flatMap((category) => lhr.categories[category].auditRefs
  .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
  .map(({ id }) => `    ${category}: ${lhr.audits[id].title} ${lhr.audits[id].displayValue ?? ""}`));

let missed = false;
console.log(`${"lighthouse, mobile".padEnd(22)} perf  a11y  best   seo    LCP ms  TBT ms    CLS    bytes`);
for (const path of paths) {
  const looks = [];
  for (let round = 0; round < rounds; round += 1) looks.push(await look(base + path));
  const scores = categories.map((category) => middle(looks.map((lhr) => Math.round(lhr.categories[category].score * 100))));
  const figure = (id) => middle(looks.map((lhr) => lhr.audits[id].numericValue));
  const [lcp, tbt, cls, bytes] = ["largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "total-byte-weight"].map(figure);
  console.log(`${decodeURI(path).slice(0, 22).padEnd(22)} ${scores.map((score) => String(score).padStart(4)).join("  ")}  ${lcp.toFixed(0).padStart(8)} ${tbt.toFixed(0).padStart(7)} ${cls.toFixed(3).padStart(6)} ${bytes.toFixed(0).padStart(8)}`);
  for (const fault of new Set(looks.flatMap(faults))) console.log(fault);
  missed ||= categories.some((category, at) => scores[at] < goals[category]);
}
if (missed) process.exitCode = 1;
