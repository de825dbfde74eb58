// Finding: suggestions by keyboard, choices by taps, the map by hand and by keys; each way also without JavaScript, by plain links.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { VILNIUS, javascript, launch, serve, visitor } from "./harness.mjs";

let site, browser;
before(async () => { [site, browser] = [await serve(), await launch()]; });
after(async () => { await browser?.close(); await site?.stop(); });

const count = async (page) => Number((await page.locator("#count").innerText()).match(/\d+/)[0]);

test("a choice leaves as many services as it said; its chip takes it away", async () => {
  const page = await visitor(browser, site);
  await page.goto(`/lt/find?area=${VILNIUS}`);
  const all = await count(page);
  const link = page.locator(".filters a", { hasText: "teikėjo patalpose" }).first();
  const said = Number(await link.locator(".count").innerText());
  await Promise.all([page.waitForNavigation(), link.click()]);
  assert.equal(await count(page), said);
  await Promise.all([page.waitForNavigation(), page.locator(".chip", { hasText: "teikėjo patalpose" }).click()]);
  assert.equal(await count(page), all);
});

test("an age is asked in a form that keeps the other choices", async () => {
  const page = await visitor(browser, site);
  await page.goto(`/en/find?area=${VILNIUS}&delivery=at-place`);
  await page.locator(".filters .age input[name=age]").fill("9");
  await Promise.all([page.waitForNavigation(), page.locator(".filters .age button").click()]);
  const asked = new URL(page.url()).searchParams;
  assert.deepEqual([asked.get("age"), asked.get("delivery"), asked.get("area")], ["9", "at-place", VILNIUS]);
});

test("on a phone the first result stands on the first screen, whatever was asked and chosen", async () => {
  const page = await visitor(browser, site, { viewport: { width: 375, height: 812 } });
  const low = [];
  for (const [address, most] of [
    [`find?area=${VILNIUS}`, 500],
    // Who asks only for "help" sees the line for danger first, so here one asks for something else.
    ["find?q=transportas", 560],
    [`find?area=${VILNIUS}&delivery=at-place`, 600],
    [`find?area=${VILNIUS}&delivery=at-place&cost=free&age=9&order=checked`, 650],
  ])
    for (const language of ["lt", "uk", "en", "pl", "ru"]) {
      await page.goto(`/${language}/${address}`);
      if (await page.locator(".nothing").count()) continue;
      const { y } = await page.locator(".results .card").first().boundingBox();
      if (y > most) low.push(`${language} ${address}: ${Math.round(y)} of ${most} px`);
    }
  assert.deepEqual(low, []);
});

test("order and languages open by a tap and by the keyboard, without any script as well", async () => {
  const page = await visitor(browser, site, { viewport: { width: 375, height: 812 } });
  await page.goto(`/lt/find?area=${VILNIUS}`);
  const order = page.locator(".order > summary");
  await order.focus();
  await page.keyboard.press("Enter");
  await Promise.all([page.waitForNavigation(), page.locator('.order a[href*="order=checked"]').click()]);
  await page.locator(".order > summary").click();
  assert.ok((await page.locator('.order [aria-current="true"]').getAttribute("href")).includes("order=checked"));
  await page.locator(".languages summary").click();
  await Promise.all([page.waitForNavigation(), page.locator('.languages a[lang="uk"]').click()]);
  assert.ok(new URL(page.url()).pathname === "/uk/find" && page.url().includes("order=checked"), page.url());
});

test("on a phone the list comes first and the map waits behind its tab", async () => {
  const page = await visitor(browser, site, { viewport: { width: 320, height: 640 } });
  await page.goto("/uk/find");
  assert.deepEqual([await page.locator("#map").isVisible(), await page.locator("#list").isVisible()], [false, true]);
  await page.locator('.tabs a[href="#map"]').click();
  assert.deepEqual([await page.locator("#map svg[data-map]").isVisible(), await page.locator("#list").isVisible()], [true, false]);
  await page.locator("#map-in").click();
  await page.waitForFunction(() => location.search.includes("map="));
  assert.ok(await page.locator("#map svg[data-map]").isVisible(), "it stays in sight when it moves");
});

test("the map is moved by keys, wheel and hand, and the server draws the new part", { skip: !javascript }, async () => {
  const page = await visitor(browser, site);
  await page.goto("/en/find");
  const drawn = () => page.locator("svg[data-map]").getAttribute("data-map");
  const moved = async (act) => {
    const before = await drawn();
    await act();
    await page.waitForFunction((old) => document.querySelector("svg[data-map]").dataset.map !== old, before);
    return new URL(await drawn(), site.url).searchParams.get("map").split(",").map(Number);
  };
  const [x, y, zoom] = new URL(await drawn(), site.url).searchParams.get("map").split(",").map(Number);
  await page.locator("svg[data-map]").focus();
  const nearer = await moved(() => page.keyboard.press("+"));
  assert.ok(nearer[2] > zoom && Math.abs(nearer[0] - x) < 1e-5);
  const east = await moved(() => page.keyboard.press("ArrowRight"));
  assert.ok(east[0] > nearer[0] && Math.abs(east[1] - nearer[1]) < 1e-6, "right leads east");
  assert.ok(await page.locator("svg[data-map]").evaluate((svg) => svg === document.activeElement), "the keys stay with the map");
  const box = await page.locator("svg[data-map]").boundingBox();
  const [left, top] = [box.x + box.width * 0.7, box.y + box.height * 0.5];
  const south = await moved(async () => {
    await page.mouse.move(left, top);
    await page.mouse.down();
    await page.mouse.move(left, top - 80, { steps: 4 });
    await page.mouse.up();
  });
  assert.ok(south[1] > east[1], "what is drawn upwards shows the south");
  const farther = await moved(() => page.mouse.wheel(0, 300));
  assert.ok(farther[2] < south[2]);
  assert.deepEqual(page.complaints, []);
  assert.ok(page.fetched.every((url) => url.startsWith(site.url)));
});

test("near me: rounded to a hundredth of a degree before it leaves the browser, and only when asked", { skip: !javascript }, async () => {
  const page = await visitor(browser, site, { geolocation: { latitude: 54.687156, longitude: 25.279651 }, permissions: ["geolocation"] });
  await page.goto("/en/find");
  assert.ok(!page.fetched.some((url) => url.includes("near=")));
  await page.locator(".order > summary").click();
  await Promise.all([page.waitForNavigation(), page.locator("[data-near]").click()]);
  assert.equal(new URL(page.url()).searchParams.get("near"), "54.69,25.28");
  assert.ok(page.fetched.every((url) => !/54\.687|25\.279/.test(url)));
  const refusing = await visitor(browser, site);
  await refusing.goto("/en/find");
  await refusing.locator(".order > summary").click();
  await refusing.locator("[data-near]").click();
  await refusing.locator("#near-what", { hasText: "Choose a place above" }).waitFor();
});

test("suggestions are walked by keys and said to a screen reader", { skip: !javascript }, async () => {
  const page = await visitor(browser, site);
  await page.goto("/lt/find");
  const box = page.getByRole("combobox").first();
  await box.pressSequentially("pag");
  await page.getByRole("option").first().waitFor();
  assert.equal(await box.getAttribute("aria-expanded"), "true");
  await box.press("ArrowDown");
  const chosen = await box.getAttribute("aria-activedescendant");
  assert.equal(await page.locator(`#${chosen}`).getAttribute("aria-selected"), "true");
  await box.press("Escape");
  assert.equal(await box.getAttribute("aria-expanded"), "false");
  await box.press("s");
  await page.getByRole("option").first().waitFor();
  await box.press("ArrowUp");
  const last = (await page.locator("[role=option]").last().innerText()).trim();
  await Promise.all([page.waitForNavigation(), box.press("Enter")]);
  assert.equal(new URL(page.url()).searchParams.get("q"), last);
});
