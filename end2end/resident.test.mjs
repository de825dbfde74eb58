// What residents do: find, ask, follow. Each journey runs with and without JavaScript.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { VILNIUS, VINNYTSIA, account, arriving, follow, journey, launch, main, path, receiptOn, send, serve, signIn, submitted, visitor } from "./harness.mjs";

let site, browser;
before(async () => { [site, browser] = [await serve(), await launch()]; });
after(async () => { await browser?.close(); await site?.stop(); });

const desk = async (language, role, of) => {
  const page = await visitor(browser, site);
  await signIn(page, language, account(site, role, of));
  return page;
};

test("in Ukrainian: home, care at home in Vinnytsia, ask, receipt; the worker sees the deadline and accepts; the follow page says so", async () => {
  const page = await visitor(browser, site);
  await page.goto("/uk");
  const search = page.locator('main form[method="get" i], main form:not([method])').first();
  await search.locator('[name="q"]').fill("догляд вдома");
  await Promise.all([page.waitForNavigation(), search.locator("button").first().click()]);
  await page.goto(`/uk/find?q=${encodeURIComponent("догляд вдома")}&area=${VINNYTSIA}`);
  const found = page.locator('main a[href*="/uk/services/"]').first();
  await Promise.all([page.waitForNavigation(), found.click()]);
  await Promise.all([page.waitForNavigation(), page.locator('main a[href*="/uk/refer"]').first().click()]);
  await journey(page, { need: { need: "home.help" }, place: { area: VINNYTSIA } });
  assert.equal(path(page), "/uk/refer/check");
  const worker = await desk("uk", "triage", "vn-");
  const { answer: receipt, href } = await arriving(worker, () => submitted(page));
  await follow(page, "uk", receipt);
  assert.equal(path(page), "/uk/follow/request");

  assert.match(await main(worker), /робочих дн|робочі дн/, "the queue shows the clock of 10 working days");
  await worker.goto(href);
  await send(worker, {}, "/open");
  assert.match(await main(worker), /Olha Marker/);
  await send(worker, {}, "/accept");
  assert.match(await follow(page, "uk", receipt), /[Пп]рийня/);
  assert.deepEqual([page.complaints, worker.complaints], [[], []]);
});

for (const language of ["lt", "pl"])
  test(`in ${language}: a day centre of Vilnius district, direct; its manager declines for lack of places; triage routes it on`, async () => {
    const page = await visitor(browser, site);
    await page.goto(`/${language}/find?need=day.children&area=${VILNIUS}`);
    const centre = page.locator(`main a[href*="/${language}/services/"]`, { hasText: "Svajonė" }).first();
    await Promise.all([page.waitForNavigation(), (await centre.count() ? centre : page.locator(`main :is(li, article):has-text("Svajonė") a[href*="/services/"]`).first()).click()]);
    await Promise.all([page.waitForNavigation(), page.locator(`main a[href*="/${language}/refer"]`).first().click()]);
    await journey(page, { need: { need: "day.children" }, place: { area: VILNIUS }, person: { age: "9" } });
    assert.match(await main(page), /Svajonė/, "who will get it stands on the page before sending");
    const manager = await desk(language, "provider-manager", "svajone");
    const { answer: receipt, href } = await arriving(manager, () => submitted(page));
    await manager.goto(href);
    const triage = await desk(language, "triage", "vr-sav");
    const back = await arriving(triage, () => send(manager, { reason: "no-places" }, "/decline"));
    await triage.goto(back.href);
    const choice = await triage.locator('main form[action$="/route"] select[name="agency"] option:not([value=""])').first().getAttribute("value");
    await send(triage, { agency: choice }, "/route");
    assert.match(await follow(page, language, receipt), /\S/);
    assert.equal(path(page), `/${language}/follow/request`);
  });

test("with case management marked, a day centre's request goes to the municipality's family department first", async () => {
  const page = await visitor(browser, site);
  await page.goto(`/lt/refer?need=day.children&area=${VILNIUS}`);
  await journey(page, { need: { need: "day.children", case_management: true }, place: { area: VILNIUS } });
  assert.match(await main(page), /Šeimos ir vaiko socialinės rūpybos skyri/);
});

/** A day from now, as the desk writes it in Kyiv; the minutes that a test takes are forgiven. */
const inADay = () => [0, 1, 2, 3].map((minutes) => {
  const at = new Date(Date.now() + 86_400_000 - minutes * 60_000);
  return new Intl.DateTimeFormat("uk", { dateStyle: "short", timeStyle: "short", timeZone: "Europe/Kyiv" }).format(at).replace(/\.(\d\d),/, ".20$1,");
});
for (const [language, area] of [["uk", VINNYTSIA], ["lt", VILNIUS]])
  test(`a request marked with violence cannot be refused (${language})`, async () => {
    const page = await visitor(browser, site);
    await page.goto(`/${language}/refer?area=${area}`);
    await journey(page, { need: { need: "info.counselling", urgency: "urgent", violence: true }, place: { area } });
    const worker = await desk(language, "triage", language === "uk" ? "vn-" : "vr-sav");
    const { href } = await arriving(worker, () => submitted(page));
    const row = await worker.locator("tr", { has: worker.locator(`a[href="${href}"]`) }).first().innerText();
    if (language === "uk") assert.ok(inADay().some((due) => row.includes(`Строк громади: 24 години, до ${due}`)), `the law's 24 hours: ${row} ${inADay()}`);
    await worker.goto(href);
    assert.equal(await worker.locator('main form[action$="/decline"] button').count(), 0, "no way to decline is offered");
  });

test("a refusal keeps what was typed, says what is wrong first, and answers 422", async () => {
  const page = await visitor(browser, site);
  await page.goto(`/uk/refer?area=${VINNYTSIA}&need=home.help`);
  await journey(page, { need: { need: "home.help" }, place: { area: VINNYTSIA }, contact: { way: "phone", phone: "12" } }).catch(() => {});
  assert.equal(path(page), "/uk/refer/contact");
  assert.equal(await page.locator('[name="phone"]').inputValue(), "12");
  assert.equal(await page.locator('[name="phone"]').getAttribute("aria-invalid"), "true");
  assert.match(await page.title(), /^Помилка/);
});

test("back, reload and a second press make one request with one receipt, and a stranger's browser does not see it", async () => {
  const page = await visitor(browser, site);
  await page.goto(`/uk/refer?area=${VINNYTSIA}`);
  await journey(page, { need: { need: "home.help" }, place: { area: VINNYTSIA } });
  const receipt = await submitted(page);
  await page.reload();
  assert.equal(await receiptOn(page), receipt);
  await page.goBack();
  if (path(page) === "/uk/refer/check" && (await page.locator('main form[method="post" i]').count()) > 0) {
    await send(page, {});
    assert.equal(await receiptOn(page), receipt);
  }
  const stranger = await visitor(browser, site);
  await stranger.goto("/uk/refer/sent");
  assert.equal(await receiptOn(stranger), undefined);
});

test("leaving quickly ends the draft", async () => {
  const page = await visitor(browser, site);
  await page.goto(`/uk/refer?area=${VINNYTSIA}`);
  await send(page, {});
  assert.equal((await page.context().cookies()).filter((cookie) => cookie.name === "__Host-draft").length, 1);
  const left = await page.request.get("/exit", { maxRedirects: 0 });
  assert.equal(left.status(), 303);
  await page.goto("/uk/refer/need");
  assert.equal(await page.locator('main [name="need"]').count(), 0);
});
