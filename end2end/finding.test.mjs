// Finding help from the first word to the paper in one's hand, as one walk on a phone's screen: with JavaScript and without it, in all five languages
// (guide and paper in two of them, in all with SLOW=1), with a map file of the operator's own behind the maps. Then everything that people and programs put into an address that it was not made for.
import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { VILNIUS, VINNYTSIA, javascript, launch, main, path, serve, slow, visitor, workday } from "./harness.mjs";

/** What one types in each language: a word with a slip for what many places give, and words of danger. */
const WALKS = {
  lt: { slip: "konsultavmias", danger: "vyras mane muša" },
  uk: { slip: "консультувнаня", danger: "чоловік мене б'є" },
  pl: { slip: "informowaine", danger: "mąż mnie bije" },
  en: { slip: "infromation", danger: "my husband beats me" },
  ru: { slip: "инфомрирование", danger: "муж бьёт меня" },
};
const languages = slow ? Object.keys(WALKS) : ["lt", "uk"];
const PHONE = { viewport: { width: 375, height: 812 }, hasTouch: true };
const SMALL = { viewport: { width: 320, height: 640 }, hasTouch: true };

/** A PMTiles file of one square, the whole world: a sea in its north, land in its south. */
function ground() {
  const field = (number, bytes) => Buffer.concat([Buffer.from([(number << 3) | 2, bytes.length]), bytes]);
  // A pen's moves in steps of 1/4096, each doubled: to (0, 0), then along three sides of the northern half, and back.
  const sea = Buffer.from([9, 0, 0, 26, 0x80, 0x40, 0, 0, 0x80, 0x20, 0xff, 0x3f, 0, 15]);
  const shape = Buffer.concat([Buffer.from([0x18, 3]), field(4, sea)]);
  const layer = Buffer.concat([field(1, Buffer.from("water")), field(2, shape), Buffer.from([0x28, 0x80, 0x20, 0x78, 2])]);
  const square = field(3, layer), root = Buffer.from([1, 0, 1, square.length, 1]), head = Buffer.alloc(127);
  head.write("PMTiles\x03", "latin1");
  [127, root.length, 0, 0, 0, 0, 127 + root.length, square.length, 1, 1, 1].forEach((number, at) => head.writeBigUInt64LE(BigInt(number), 8 + at * 8));
  head.set([1, 1, 1, 1, 0, 0], 96);
  return Buffer.concat([head, root, square]);
}

/** A listing with everything on it: hours, papers, a point on the map. */
const FULL = "00000000-0000-4000-8000-000000005001";
const part = (n) => `00000000-0000-4000-8000-0000000051${String(n).padStart(2, "0")}`;
const full = {
  id: FULL, name: "Trial centre", status: "active", language: "en", description: "Advice of every kind, for trying out.",
  service_areas: [{ id: part(1), uri: `urn:kladka:area:${VILNIUS}` }],
  phones: [{ id: part(2), number: "+370 5 200 0000" }],
  schedules: [{ id: part(3), freq: "WEEKLY", byday: "MO,TU,WE,TH,FR", opens_at: "08:00", closes_at: "17:00" }],
  required_documents: [{ id: part(4), document: "Identity card" }, { id: part(5), document: "Letter of a doctor" }],
  service_at_locations: [{ id: part(6), location: { id: part(7), location_type: "physical", latitude: 54.85, longitude: 25.47, addresses: [{ id: part(8), address_1: "Main street 1", city: "Nemenčinė", state_province: "Vilniaus r.", postal_code: "00000", country: "LT", address_type: "physical" }] } }],
};

let site, browser, elsewhere, harmless, data;
before(async () => {
  // The site to leave for stands on this machine, under another name.
  elsewhere = createServer((_, answer) => answer.setHeader("content-type", "text/html").end("<h1>weather</h1>")).listen(0, "127.0.0.1");
  await once(elsewhere, "listening");
  harmless = `http://localhost:${elsewhere.address().port}/`;
  process.env.KLADKA_EXIT_URL = harmless;
  data = mkdtempSync(join(tmpdir(), "kladka-finding-"));
  writeFileSync(join(data, "ground.pmtiles"), ground());
  const env = { KLADKA_TILES: "ground.pmtiles", KLADKA_TILES_CREDIT: "© Nobody" };
  [site, browser] = [await serve({ data, start: workday, env }), await launch()];
  const file = join(site.data, "full.ndjson");
  writeFileSync(file, `${JSON.stringify(full)}\n`);
  site.kladka("import", "services", file);
});
after(async () => { await browser?.close(); await site?.stop(); elsewhere?.close(); rmSync(data, { recursive: true, force: true }); });

const go = (page, link) => Promise.all([page.waitForNavigation(), link.click()]);
/** Sent by Enter: on a phone the suggestions, where they are there already, lie over the button. */
async function search(page, box, words) {
  await box.locator("[name=q]").fill(words);
  await Promise.all([page.waitForNavigation(), box.locator("[name=q]").press("Enter")]);
}
const asked = (page) => new URL(page.url()).searchParams;
const count = async (page) => Number((await page.locator("#count").innerText()).match(/\d+/)[0]);
/** Every page of the walk: in its language, not wider than the phone, silent on the console, from here alone. */
async function sound(page, language, where) {
  assert.equal(await page.locator("html").getAttribute("lang"), language, where);
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(wide <= room, `${where}: ${wide} px wide in ${room}`);
  assert.deepEqual(page.complaints, [], where);
  assert.ok(page.fetched.every((url) => url.startsWith(site.url)), `${where} asks elsewhere`);
}
const open = async (details) => { if ((await details.getAttribute("open")) === null) await details.locator("summary").first().click(); };
const sheets = (pdf) => (pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
/** The ground behind the map comes from this host, and it is a picture. */
async function grounded(page) {
  const href = await page.locator("svg[data-map] .ground image").first().getAttribute("href");
  assert.match(href, /^\/ground\/[0-9a-f]+\/4\/\d+\/\d+$/);
  const square = await fetch(site.url + href);
  assert.deepEqual([square.status, square.headers.get("content-type")], [200, "image/svg+xml"]);
  assert.ok(page.fetched.some((url) => url === site.url + href), "the browser asked for it");
  if (javascript) assert.equal(await page.evaluate((src) => Object.assign(new Image(), { src }).decode().then(() => "drawn", String), href), "drawn");
}
/** How it looks on paper: one sheet, with a code that leads back. */
async function printed(page, where) {
  assert.equal(sheets(await page.pdf({ format: "A4" })), 1, `${where} is one sheet`);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator(".on-paper .qr").isVisible(), `${where} has its code`);
  await page.emulateMedia({ media: null });
}

for (const language of Object.keys(WALKS))
  test(`in ${language}: a slip of the finger, filters, order, the second page, a service, its paper, a list to take along`, async () => {
    const page = await visitor(browser, site, ["uk", "en"].includes(language) ? PHONE : SMALL);
    await page.goto(`/${language}`);
    await sound(page, language, "home");
    const box = page.locator("main form[role=search]").first();
    await search(page, box, WALKS[language].slip);
    // What was read into the slip is said, and can be undone.
    assert.ok(await page.locator("p.read a").isVisible(), `a slip is told: ${await main(page)}`);
    assert.ok((await count(page)) > 10, "a page is not enough for them");
    await sound(page, language, "found");
    // A filter by a tap; its chip stays; a further choice that nobody fits is named and dropped by one tap.
    await open(page.locator("details.filters, .filters details").first());
    await go(page, page.locator('.filters a[href*="delivery=at-place"]').first());
    const kept = await count(page);
    assert.equal(asked(page).get("delivery"), "at-place");
    await page.goto(`${page.url()}&spoken=ja`);
    await sound(page, language, "nothing");
    const drop = page.locator(".nothing .ways a.button").first();
    await go(page, drop);
    assert.deepEqual([asked(page).get("spoken"), asked(page).get("delivery"), await count(page)], [null, "at-place", kept]);
    assert.equal(await page.locator(".chips .chip").filter({ has: page.locator("svg") }).count(), 1);
    // Another order, then the second page: nothing that was chosen is lost.
    await open(page.locator("details.order"));
    await go(page, page.locator('.order a[href*="order=checked"]'));
    const first = await page.locator("main .card h3 a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    await go(page, page.locator("nav.pager a[rel=next]"));
    assert.deepEqual(["q", "delivery", "order", "page"].map((name) => asked(page).get(name)), [WALKS[language].slip, "at-place", "checked", "2"]);
    const second = await page.locator("main .card h3 a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    assert.ok(second.length > 0 && second.every((href) => !first.includes(href)), "no service stands on two pages");
    await sound(page, language, "second page");
    await go(page, page.locator("main .card h3 a").first());
    assert.match(path(page), /\/services\/|\/before$/);
    await sound(page, language, "a service");

    // A listing with everything: what to bring, hours, the map, its paper.
    await page.goto(`/${language}/services/${FULL}`);
    await sound(page, language, "the service");
    const boxes = page.locator(".checklist input");
    assert.equal(await boxes.count(), 2);
    await boxes.first().check();
    assert.equal(await page.locator("table.hours").first().locator("tr").count(), 7);
    assert.ok(await page.locator('p.open[data-open="open"]').isVisible());
    assert.ok(await page.locator("svg[data-map]").isVisible());
    await grounded(page);
    if (languages.includes(language)) await printed(page, "the service");

    // The list: kept by the browser where a script runs, carried by the address where none does.
    const other = first.find((href) => href.includes("/services/")).split("?")[0];
    if (javascript) {
      for (const address of [`/${language}/services/${FULL}`, other]) {
        await page.goto(address);
        if (path(page).includes("/services/")) await page.locator(".tools button.save").click();
      }
      await page.goto(`/${language}/list`);
      await page.waitForURL(/s=/);
    } else {
      await go(page, page.locator(".tools a.save"));
      await page.goto(`${other}?list=${asked(page).get("s")}`);
      await go(page, page.locator(".tools a.save"));
    }
    assert.equal(await page.locator(".handout > li").count(), 2);
    await sound(page, language, "the list");
    // Two services: their number stands beside the name of the list, and the menu is one line.
    assert.match(await page.locator(".my-list").innerText(), /\(2\)/);
    const { height } = await page.locator(".main-nav ul").boundingBox();
    assert.ok(height < 60, `the menu is ${height} px high`);
    if (languages.includes(language)) await printed(page, "the list");
    assert.deepEqual(await page.context().cookies(), [], "none of this needs a cookie");
    await page.context().close();
  });

for (const language of languages)
  test(`in ${language}: the guide to its end, words of danger, the numbers, leaving, and nothing by going back`, async () => {
    const page = await visitor(browser, site, PHONE);
    await page.goto(`/${language}`);
    await go(page, page.locator('main a[href*="/guide"]').first());
    const questions = [];
    for (let turn = 0; turn < 7 && (await page.locator(".next-step").count()) === 0; turn += 1) {
      questions.push(await page.locator("main h1").innerText());
      await sound(page, language, `question ${questions.length}`);
      const tile = page.locator("main .choose a.tile");
      // Who needs help at once sees the numbers before the guide's answer.
      if (path(page).endsWith("/before")) await go(page, page.locator("main .actions a.primary"));
      else if (await tile.count()) await go(page, questions.length === 1 ? page.locator('main .choose a.tile[href*="who=older"]') : tile.first());
      else await go(page, page.locator("main .skip-question a"));
    }
    assert.ok(questions.length >= 3 && questions.length <= 6 && new Set(questions).size === questions.length, questions.join(" / "));
    await sound(page, language, "the guide's end");
    assert.ok(await page.locator(".so-far").isVisible() && (await page.locator("main a.primary").count()) > 0);

    await page.goto(`/${language}?area=${VINNYTSIA}`);
    const box = page.locator("main form[role=search]").first();
    await search(page, box, WALKS[language].danger);
    assert.equal(path(page), `/${language}/before`, "the numbers come first");
    assert.ok(await page.locator('main a[href="tel:112"]').isVisible());
    await sound(page, language, "before services for crises");
    await go(page, page.locator("main .actions a.primary"));
    const service = page.locator("main .cards h3 a").first();
    const name = await service.innerText();
    await go(page, service);
    await sound(page, language, "a service for a crisis");
    assert.ok(await page.locator("#leave").isVisible(), "the way out stands on the phone's screen");
    await Promise.all([page.waitForURL(`${harmless}**`), page.locator("#leave").click()]);
    for (let turn = 0; turn < 4; turn += 1) {
      await page.goBack({ waitUntil: "load" }).catch(() => undefined);
      await page.waitForTimeout(100);
      if (!page.url().startsWith(site.url)) continue;
      const seen = `${page.url()} ${await page.locator("body").innerText()}`;
      for (const trace of [name, "/services/", "/before"]) assert.ok(!seen.includes(trace), `${trace} is left: ${seen.slice(0, 400)}`);
    }
    await page.context().close();
  });

const LONG = "q".repeat(10_240);
const ODD = {
  "an unknown place": "area=XX-99",
  "an unknown kind of help": "need=no.such",
  "a page that nobody has": "page=1000000000",
  "a page below the first": "page=-1",
  "ten thousand letters": `q=${LONG}`,
  "control characters": "q=%00%01%1F%7F%E2%80%AE&area=%0D%0ASet-Cookie:x",
  "a point that is none": "near=NaN,NaN&order=nearest",
  "a distance without end": "near=1e309,-Infinity&order=nearest&map=NaN,Infinity,-1",
  "broken percent signs": "q=%E0%A4%A&need=%",
};

for (const language of languages)
  test(`in ${language}: what an address was not made for gets a page that says so, and programs get a problem`, async () => {
    const page = await visitor(browser, site, PHONE);
    for (const [what, query] of Object.entries(ODD)) {
      for (const where of ["find", "guide", "list", ""]) {
        const answer = await page.goto(`/${language}/${where}?${query}`.replace("/?", "?"));
        assert.ok(answer.status() < 500, `${where}, ${what}: ${answer.status()}`);
        assert.ok((await main(page)).trim().length > 20, `${where}, ${what}: a page with words`);
        assert.equal(await page.locator("h1").count(), 1, `${where}, ${what}`);
      }
      const answer = await fetch(`${site.url}/api/hsds/v3/services?${query.replaceAll("q=", "search=")}`);
      assert.ok(answer.status < 500, `open data, ${what}: ${answer.status}`);
      assert.match(answer.headers.get("content-type"), answer.ok ? /^application\/json/ : /^application\/problem\+json/, `open data, ${what}`);
    }
    for (const [what, query] of [["an unknown place", "area=XX-99"], ["an unknown kind of help", "need=no.such"], ["a point that is none", "near=NaN,1"], ["a page that nobody has", "page=1000000000"]]) {
      await page.goto(`/${language}/find?${query}`);
      assert.ok(await page.locator("main .notice, main [class*=warning]").first().isVisible(), `${what} is said`);
    }
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
