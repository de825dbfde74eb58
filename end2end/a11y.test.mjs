// Every page: readable by everyone (axe), never wider than its window, alone on its own address, without cookies for passers-by.
// Two languages at 320 and 1280 px; with SLOW=1 all five, light and dark. ARIA snapshots stand in aria/; UPDATE=1 writes them anew.
// The server lives on a workday, so that what is open does not change from run to run.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import axe from "axe-core";
import { javascript, launch, path, serve, slow, visitor, workday } from "./harness.mjs";
import { mayBeMissed, pageAt, pages } from "./pages.mjs";
import { openPages, tour } from "./tour.mjs";

const languages = slow ? ["uk", "lt", "pl", "en", "ru"] : ["uk", "lt"];
const schemes = slow ? ["light", "dark"] : ["light"];
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const snapshots = join(import.meta.dirname, "aria");

let site, browser;
before(async () => { [site, browser] = [await serve({ start: workday }), await launch()]; });
after(async () => { await browser?.close(); await site?.stop(); });

async function violations(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((values) => globalThis.axe.run({ runOnly: { type: "tag", values } }), rules);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.any.concat(node.all, node.none).map((check) => check.message).join("; ")}`));
}

const widths = [320, 1280];
/** Too wide, and what sticks out. */
const tooWide = (page) => page.evaluate(() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  const out = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > room + 1);
  return out.slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.className} ends at ${Math.round(element.getBoundingClientRect().right)} of ${room} px`);
});

/** The pages that a tour has come to, and that were shown there: a refusal is not the page. */
const visited = new Set();
const shown = (page) => page.evaluate(() => performance.getEntriesByType("navigation")[0].responseStatus < 400);

// Axe needs JavaScript; the markup without it is the same, as the residents' pages hold one script that adds to it.
for (const language of javascript ? languages : [])
  for (const colorScheme of schemes)
    test(`every page in ${language}, ${colorScheme}: axe finds nothing, nothing is wider than the window, nothing comes from elsewhere`, async () => {
      const wrong = [];
      const seen = new Set();
      await tour(browser, site, language, async (name, page) => {
        seen.add(name);
        if (await shown(page)) visited.add(pageAt(path(page)));
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          for (const problem of [...(await violations(page)), ...(await tooWide(page))]) wrong.push(`${name} at ${width} px: ${problem}`);
        }
        const foreign = page.fetched.filter((url) => !url.startsWith(site.url) && !url.startsWith("data:"));
        if (foreign.length > 0) wrong.push(`${name} asks elsewhere: ${foreign}`);
        if (page.complaints.length > 0) wrong.push(`${name} complains: ${page.complaints.splice(0)}`);
      }, { bypassCSP: true, colorScheme });
      assert.deepEqual([...new Set(wrong)], []);
      assert.ok(seen.size >= 25, `only ${seen.size} pages were seen`);
    });

test("the tour comes to every page of the server", { skip: !javascript }, () => {
  assert.deepEqual(Object.keys(mayBeMissed).filter((page) => !pages.includes(page)), [], "No such page: take it out of mayBeMissed");
  const missed = pages.filter((page) => !visited.has(page) && !(page in mayBeMissed));
  assert.deepEqual(missed, [], "No stop of the tour shows these: add one in tour.mjs, so that axe sees them");
});

test("someone who only reads gets no cookie and leaves nothing in the browser", async () => {
  const page = await visitor(browser, site);
  for (const address of Object.values(await openPages(page, "lt"))) await page.goto(address);
  assert.deepEqual(await page.context().cookies(), []);
  assert.deepEqual((await page.context().storageState()).origins, []);
});

test("a resident's page holds no script but one file, and weighs little", async () => {
  const page = await visitor(browser, site);
  for (const [name, address] of Object.entries(await openPages(page, "uk"))) {
    page.fetched.length = 0;
    const answer = await page.goto(address, { waitUntil: "networkidle" });
    const scripts = [...(await answer.text()).matchAll(/<script(?! type="application\/ld\+json")[^>]*>/g)].map(([tag]) => tag);
    if (name !== "sign-in") assert.ok(scripts.length === 1 && /kladka\.\w+\.js/.test(scripts[0]), `${name}: ${scripts}`);
    assert.ok(page.fetched.length <= 8, `${name} asks for ${page.fetched}`);
    assert.ok(!page.fetched.some((url) => url.includes(".wasm")), `${name} asks for WASM`);
  }
});

// With JavaScript the search box is a list box as well: what is kept is what it says then.
test("main pages say to a screen reader what they said before", { skip: !javascript }, async () => {
  mkdirSync(snapshots, { recursive: true });
  const page = await visitor(browser, site);
  const pages = await openPages(page, "lt");
  const changed = [];
  for (const name of ["home", "find", "service", "organization", "find-nothing", "refer-intro", "follow", "sign-in", "missing"]) {
    await page.goto(pages[name]);
    // Figures and dates change by the day; the words and their order do not.
    const said = `${(await page.locator("body").ariaSnapshot()).replaceAll(/\d+/g, "#").replaceAll(/[0-9a-f#]+(-[0-9a-f#]+){4}/g, "ID")}\n`;
    const file = join(snapshots, `${name}.yml`);
    if (process.env.UPDATE === "1" || (!existsSync(file) && !process.env.CI)) writeFileSync(file, said);
    else if (!existsSync(file) || readFileSync(file, "utf8") !== said) {
      const kept = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
      changed.push(`${name}: ${said.split("\n").filter((line) => !kept.includes(line)).slice(0, 5).join(" | ")}`);
    }
  }
  assert.deepEqual(changed, [], "Look at the changes, then write them: UPDATE=1 node --test a11y.test.mjs");
});
