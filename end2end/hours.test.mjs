// "Open now" as people see it, at hours at which other directories go wrong: within a break for lunch, past midnight, on the minute of closing.
// The program's clock stands still enough for this: it begins at the hour named. Filter, card, badge, table and open data must say the same.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { VILNIUS, launch, serve, slow, visitor } from "./harness.mjs";

const languages = slow ? ["lt", "pl", "uk", "en", "ru"] : ["lt", "uk"];
let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

const part = (n) => `00000000-0000-4000-8000-0000000040${String(n).padStart(2, "0")}`;
const weekly = (n, byday, opens_at, closes_at) => ({ id: part(n), freq: "WEEKLY", byday, opens_at, closes_at });
/** Places whose hours are what is looked at; all in one municipality, so that one list holds them. */
const PLACES = [
  { id: part(1), name: "Trial office with a break", schedules: [weekly(11, "MO,TU,WE,TH,FR", "08:00", "12:00"), weekly(12, "MO,TU,WE,TH,FR", "13:00", "17:00")] },
  { id: part(2), name: "Trial house of the night", schedules: [weekly(13, "MO,TU,WE,TH,FR,SA,SU", "20:00", "08:00")] },
  { id: part(3), name: "Trial line round the clock", schedules: [weekly(14, "MO,TU,WE,TH,FR,SA,SU", "00:00", "24:00")] },
  { id: part(4), name: "Trial kitchen until two", schedules: [weekly(15, "TU", "18:00", "02:00")] },
  { id: part(5), name: "Trial desk of silence", schedules: [] },
];
const listing = (place) => ({
  ...place, status: "active", language: "en", description: `${place.name}, for trying out.`,
  service_areas: [{ id: part(40), uri: `urn:kladka:area:${VILNIUS}` }],
});

/** Vilnius is two hours ahead of UTC in November; 24 November 2026 is a Tuesday. */
const HOURS = [
  { what: "within the break for lunch", start: "2026-11-24 10:30:00", open: [3], lunch: [1] },
  { what: "in the middle of the morning", start: "2026-11-24 08:30:00", open: [1, 3], lunch: [] },
  { what: "an hour and a half past midnight", start: "2026-11-24 23:30:00", open: [2, 3, 4], lunch: [] },
  { what: "just after the doors that opened yesterday have closed", start: "2026-11-25 06:00:30", open: [1, 3], lunch: [] },
];

/** All services that a list names, over all its pages. */
async function listed(page, address) {
  const found = [];
  await page.goto(address);
  for (;;) {
    found.push(...(await page.locator("main h3 a[href*='/services/']").evaluateAll((links) => links.map((link) => link.getAttribute("href").split("?")[0].split("/").at(-1)))));
    const next = page.locator("nav.pager a[rel=next]");
    if ((await next.count()) === 0) return found;
    await Promise.all([page.waitForNavigation(), next.click()]);
  }
}

const minutes = (clock) => Number(clock.split(":")[0]) * 60 + Number(clock.split(":")[1]);
/** Whether the table of the page says that the doors are open at this minute: today's spans, and yesterday's that go on. */
async function openByTable(page, now) {
  const rows = await page.locator("table.hours").first().locator("tr").allInnerTexts();
  const spans = (text) => [...text.matchAll(/(\d\d:\d\d)–(\d\d:\d\d)/g)].map(([, from, to]) => [minutes(from), minutes(to)]);
  // The week begins today; its last row is the day before today, a week on, with the same hours.
  const [today, yesterday] = [spans(rows[0]), spans(rows[6])];
  // Round the clock is said in words, the same every day.
  const said = rows.map((row) => row.split("\t")[1].trim());
  const whole = !/\d/.test(said[0]) && new Set(said).size === 1;
  return whole || today.some(([from, to]) => now >= from && (to <= from || now < to)) || yesterday.some(([from, to]) => to <= from && now < to);
}

for (const { what, start, open, lunch } of HOURS)
  test(`${what}: filter, card, badge, table and open data agree`, async () => {
    const site = await serve({ start });
    try {
      const file = join(site.data, "places.ndjson");
      writeFileSync(file, PLACES.map((place) => `${JSON.stringify(listing(place))}\n`).join(""));
      site.kladka("import", "services", file);
      // The index follows what was imported.
      const known = async () => (await (await fetch(`${site.url}/api/hsds/v3/services?search=Trial&minimal=true&per_page=50`)).json()).contents.map(({ id }) => id);
      for (let turn = 0; turn < 100 && !(await known()).includes(part(5)); turn += 1) await new Promise((done) => setTimeout(done, 100));
      const now = (Number(start.slice(11, 13)) + 2) % 24 * 60 + Number(start.slice(14, 16));
      const page = await visitor(browser, site, { viewport: { width: 375, height: 812 } });
      for (const language of languages) {
        const ids = await listed(page, `/${language}/find?area=${VILNIUS}&open=now`);
        const all = await listed(page, `/${language}/find?area=${VILNIUS}&q=Trial`);
        for (const [at, place] of PLACES.entries()) {
          const said = `${language}, ${place.name}`;
          const is = open.includes(at + 1);
          assert.ok(all.includes(place.id), `${said}: it is in the list`);
          assert.equal(ids.includes(place.id), is, `${said}: the filter`);
          const state = await (await fetch(`${site.url}/api/hsds/v3/services/${place.id}/hours`)).json();
          assert.equal(state.status === "open" || state.status === "always", is, `${said}: open data say ${state.status}`);
          await page.goto(`/${language}/services/${place.id}`);
          const badge = page.locator("p.open");
          if (place.schedules.length === 0) {
            assert.equal(await badge.count(), 0, `${said}: nothing is claimed where nothing is known`);
            continue;
          }
          assert.equal((await badge.getAttribute("data-open")) === "open", is, `${said}: the badge says ${await badge.innerText()}`);
          assert.equal(await openByTable(page, now), is, `${said}: the table`);
          if (lunch.includes(at + 1)) assert.match(await badge.innerText(), /13:00/, said);
          await page.goto(`/${language}/find?area=${VILNIUS}&q=${encodeURIComponent(place.name)}`);
          const card = page.locator(".card", { has: page.locator(`a[href*="${place.id}"]`) }).locator("[data-open]");
          assert.equal((await card.getAttribute("data-open")) === "open", is, `${said}: the card`);
        }
        // What the filter lists is open by its own badge, the first of them.
        for (const id of ids.slice(0, 5)) {
          await page.goto(`/${language}/services/${id}?seen=hours`);
          assert.equal(await page.locator("p.open").getAttribute("data-open"), "open", `${language}: ${id} is listed as open`);
        }
      }
      await page.context().close();
    } finally {
      await site.stop();
    }
  });
