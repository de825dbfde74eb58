// The list of services: kept by the browser where a script runs, by the address where none does. Ticks, codes and sharing on a service's page; its paper.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { VILNIUS, VINNYTSIA, javascript, launch, path, serve, visitor } from "./harness.mjs";

let site, browser;
before(async () => { [site, browser] = [await serve(), await launch()]; });
after(async () => { await browser?.close(); await site?.stop(); });

const services = async (page, language, area) => {
  await page.goto(`/${language}/find?area=${area}&need=HOME&need=DAY&need=FAMILY`);
  return page.locator(`main h3 a[href*="/${language}/services/"]`).evaluateAll((links) => links.map((link) => link.getAttribute("href")));
};

test("without a script a list grows by links alone", { skip: javascript }, async () => {
  const page = await visitor(browser, site);
  const [first, second] = await services(page, "lt", VILNIUS);
  await page.goto(first);
  await page.locator("main a.save").first().click();
  assert.equal(path(page), "/lt/list");
  assert.equal(await page.locator(".handout > li").count(), 1);
  await page.locator('main a[href*="/lt/find?"]').click();
  assert.ok((await page.locator('main h3 a[href*="/lt/services/"]').first().getAttribute("href")).includes("list="));
  await page.goto(`${second}&list=${new URL(page.url()).searchParams.get("list")}`);
  await page.locator(".tools a.save").click();
  assert.equal(await page.locator(".handout > li").count(), 2);
  await page.locator("[data-remove]").first().click();
  assert.equal(await page.locator(".handout > li").count(), 1);
  assert.deepEqual(await page.context().cookies(), []);
});

test("with a script the browser keeps the list, and leaves nothing when it is empty", { skip: !javascript }, async () => {
  const page = await visitor(browser, site);
  const [first, second] = await services(page, "uk", VINNYTSIA);
  const save = page.locator(".tools button.save");
  for (const address of [first, second]) {
    await page.goto(address);
    assert.equal(await save.getAttribute("aria-pressed"), "false");
    await save.focus();
    await page.keyboard.press("Space");
    assert.equal(await save.getAttribute("aria-pressed"), "true");
  }
  assert.match(await page.locator("[data-list]").innerText(), /\(2\)/);
  await page.goto("/uk/list");
  await page.waitForURL(/\/uk\/list\?s=/);
  assert.equal(await page.locator(".handout > li").count(), 2);
  assert.ok(await page.locator("[data-keep]").isHidden(), "it is kept already");
  await page.locator("[data-remove]").first().click();
  await page.waitForURL(/\/uk\/list\?s=/);
  assert.equal(await page.locator(".handout > li").count(), 1);
  await page.goto(first);
  await page.goto(second);
  await save.click();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  assert.deepEqual(page.complaints, []);
});

test("someone else's list is kept only when one asks for it", { skip: !javascript }, async () => {
  const page = await visitor(browser, site);
  const ids = (await services(page, "en", VINNYTSIA)).slice(0, 3).map((href) => href.split("?")[0].split("/").at(-1));
  await page.goto(`/en/list?s=${ids.join(",")}`);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await page.locator("[data-keep]").click();
  await page.goto("/en/list");
  await page.waitForURL(/s=/);
  assert.equal(await page.locator(".handout > li").count(), 3);
});

test("an address is copied where the device has no way of its own", { skip: !javascript }, async () => {
  const page = await visitor(browser, site, { permissions: ["clipboard-read", "clipboard-write"] });
  const [first] = await services(page, "en", VINNYTSIA);
  await page.addInitScript(() => { delete Navigator.prototype.share; });
  await page.goto(first);
  await page.locator(".share summary").click();
  const button = page.locator("[data-share]");
  assert.match(await button.innerText(), /Copy/);
  await button.click();
  await page.waitForFunction(() => document.querySelector("[data-share]").textContent === "Copied");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${site.url}${first.split("?")[0]}`);
});

test("what is ticked is kept nowhere, and a service is one sheet of paper with a code on it", { skip: !javascript }, async () => {
  const page = await visitor(browser, site);
  const all = [...(await services(page, "uk", VINNYTSIA)).slice(0, 12), ...(await services(page, "lt", VILNIUS)).slice(0, 12)];
  const long = [];
  for (const address of all) {
    await page.goto(address);
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    const sheets = (pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
    if (sheets !== 1) long.push(`${address}: ${sheets}`);
  }
  assert.deepEqual(long, []);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator(".on-paper .qr").isVisible());
});
