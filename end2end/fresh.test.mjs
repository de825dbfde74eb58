// A listing stays true: its provider answers by the link in a letter, staff go through another by keyboard alone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { account, launch, main, path, send, serve, signIn, visitor } from "./harness.mjs";
import { linkIn, postbox, saying, words } from "./mail.mjs";

let site, browser;
before(async () => { [site, browser] = [await serve(), await launch()]; });
after(async () => { await browser?.close(); await site?.stop(); });

test("a provider says by the link in a letter that all is right, and residents see it", async () => {
  const letter = await postbox(site).to(account(site, "provider-manager", "svajone").email, /Ar .*apraš/);
  const link = linkIn(letter, "/check/");
  const provider = await visitor(browser, site);
  await provider.goto(link.pathname);
  assert.equal(path(provider), "/lt/check", "the link goes out of sight at once");
  assert.equal(await provider.locator("main input:checked").count(), 0, "nothing is chosen beforehand");
  await send(provider, {}, "/check");
  assert.match(await provider.title(), /^Klaida/);
  await send(provider, { found: "waitlist", weeks: "5" }, "/check");
  assert.match(await main(provider), saying("lt", "fresh-said-right"));
  assert.deepEqual(provider.complaints, []);
  const resident = await visitor(browser, site);
  await resident.goto("/lt/find?q=Svajon%C4%97&area=LT-58");
  await Promise.all([resident.waitForNavigation(), resident.locator('main h3 a[href*="/lt/services/"]').first().click()]);
  assert.match(await main(resident), new RegExp(words("lt", "checks-by-provider")));
});

test("staff go through a listing with the keyboard alone", async () => {
  const triage = await visitor(browser, site);
  await signIn(triage, "uk", account(site, "triage", "vn-"));
  await triage.goto("/uk/staff/freshness");
  const href = await triage.locator('.next-call a[href*="/uk/staff/freshness/"]').first().getAttribute("href");
  await triage.goto(`${href}?group=contact&how=phone`);
  const pressed = async () => {
    // From the heading on: values first, then the three buttons.
    for (let turn = 0; turn < 12; turn += 1) {
      await triage.keyboard.press("Tab");
      if (await triage.evaluate(() => document.activeElement?.getAttribute("name") === "right")) return;
    }
    throw new Error("no button is reached");
  };
  for (let group = 0; group < 5; group += 1) {
    // The browser gives the focus a moment after it has drawn the page.
    const focused = () => triage.evaluate(() => document.activeElement?.tagName);
    for (let wait = 0; wait < 50 && (await focused()) !== "H2"; wait += 1) await new Promise((done) => setTimeout(done, 100));
    assert.equal(await focused(), "H2", "the question has the focus");
    await pressed();
    await Promise.all([triage.waitForNavigation(), triage.keyboard.press("Enter")]);
  }
  assert.match(await main(triage), saying("uk", "fresh-walk-end"));
  assert.deepEqual(triage.complaints, []);
});
