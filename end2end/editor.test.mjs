// A provider keeps its listing true: corrects hours and a telephone; the page that residents read follows, with and without JavaScript.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { buttons, openSection, press } from "./editor.mjs";
import { VILNIUS, account, javascript, launch, main, path, serve, signIn, visitor, workday } from "./harness.mjs";

let site, browser;
before(async () => { [site, browser] = [await serve({ start: workday }), await launch()]; });
after(async () => { await browser?.close(); await site?.stop(); });

const manager = async (of = "svajone") => {
  const page = await visitor(browser, site);
  await signIn(page, "lt", account(site, "provider-manager", of));
  return page;
};
/** The page of the day centre, as anyone finds it. */
const resident = async () => {
  const page = await visitor(browser, site);
  await page.goto(`/lt/find?q=Svajon%C4%97&area=${VILNIUS}`);
  await page.goto(await page.locator('main a[href*="/lt/services/"]').first().getAttribute("href"));
  return page;
};

test("a provider corrects hours and a telephone, sees them said back, and residents see them", async () => {
  const desk = await manager();
  await openSection(desk, "lt", "hours");
  const hours = { "days-1": ["MO", "TU", "WE", "TH", "FR"], "from-1": "08:00", "to-1": "17:00", "days-2": ["SA"], "from-2": "10:00", "to-2": "12:00", "repeat-2": "second-week" };
  await press(desk, hours);
  assert.match(await desk.title(), /^Klaida/, "which weeks, nobody can tell");
  await press(desk, { "since-2": "2026-11-28" }, buttons.preview);
  const said = await desk.locator(".preview").innerText();
  assert.match(said, /pirmadienis–penktadienis: 08:00–17:00/);
  assert.match(said, /kas antrą savaitę, skaičiuojant nuo 2026-11-28, šeštadienis: 10:00–12:00/);
  await press(desk, {});
  assert.match(await main(desk), /Gyventojai jau mato: Darbo laikas/);
  await openSection(desk, "lt", "contact");
  await press(desk, { "number-1": "+370 5 299 1234", "type-1": "voice", "speaks-1": ["lt", "pl"] });
  assert.match(await main(desk), /Gyventojai jau mato: Telefonai/);
  const page = await resident();
  assert.match(await main(page), /08:00–17:00/);
  assert.equal(await page.locator('main a[href="tel:+37052991234"]').count() > 0, true);
  assert.deepEqual(desk.complaints, []);
});

test("hours are said back while one types them, and a break at midday makes two lines", { skip: !javascript }, async () => {
  const desk = await manager("caritas");
  await openSection(desk, "lt", "hours");
  const said = desk.locator(".hours-said");
  await said.locator("p", { hasText: /\S/ }).waitFor();
  // A line of its own, whatever stands there already: the first that is empty.
  const line = await desk.evaluate(() => [...document.querySelectorAll('input[name^="from-"]')].find((field) => !field.value).name.slice(5));
  await desk.locator(`[name="from-${line}"]`).fill("08:00");
  await said.getByText(`${line} eilutė`).first().waitFor();
  const tools = desk.locator(`[name="from-${line}"] >> xpath=ancestor::fieldset[1]`).locator('p[role="group"]');
  await tools.getByRole("button", { name: "Pirmadienis–penktadienis" }).press("Enter");
  await desk.locator(`[name="to-${line}"]`).fill("17:00");
  await said.getByText("pirmadienis–penktadienis: 08:00–17:00").waitFor();
  await tools.getByRole("button", { name: "Pertrauka nuo 12:00 iki 13:00" }).press("Enter");
  await said.getByText("pirmadienis–penktadienis: 13:00–17:00").waitFor();
  assert.equal(await desk.locator(`[name="to-${line}"]`).inputValue(), "12:00");
  assert.equal(await desk.locator(`[name="from-${Number(line) + 1}"]`).inputValue(), "13:00");
  assert.deepEqual(desk.complaints, []);
});

test("two at one telephone: whoever comes second chooses", async () => {
  const [one, other] = [await manager(), await manager()];
  await openSection(one, "lt", "contact");
  await openSection(other, "lt", "contact");
  await press(one, { "number-1": "+370 5 111 1111" });
  await press(other, { "number-1": "+370 5 222 2222" });
  assert.match(await main(other), /Tuo metu išsaugojo kažkas kitas/);
  assert.match(await main(other), /\+370 5 111 1111[\s\S]*\+370 5 222 2222/);
  await other.locator('main [value="yours"]').check();
  await press(other, {});
  assert.equal(await (await resident()).locator('main a[href="tel:+37052222222"]').count() > 0, true);
});

test("another provider's manager does not come in", async () => {
  const desk = await manager();
  await openSection(desk, "lt", "contact");
  const stranger = await manager("caritas");
  const answer = await stranger.goto(path(desk));
  assert.ok([403, 404].includes(answer.status()));
});

test("what somebody types is kept while they type, where a script runs", { skip: !javascript }, async () => {
  const desk = await manager();
  await openSection(desk, "lt", "basics");
  // Before the island wakes nobody listens.
  await desk.waitForLoadState("networkidle");
  await desk.locator('[name="alternate_name"]').pressSequentially("Namai", { delay: 50 });
  await desk.locator("text=Tai, ką įrašėte, laikoma kaip juodraštis.").waitFor();
  await openSection(desk, "lt", "basics");
  await Promise.all([desk.waitForNavigation(), desk.locator('main a[href*="draft=open"]').click()]);
  assert.equal(await desk.locator('[name="alternate_name"]').inputValue(), "Namai");
  assert.deepEqual(desk.complaints, []);
});
