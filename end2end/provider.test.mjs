// What a provider's manager does: the inbox, one request, accept or decline with a reason.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { VILNIUS, account, follow, journey, launch, main, path, send, serve, signIn, submitted, visitor } from "./harness.mjs";

let site, browser;
before(async () => { [site, browser] = [await serve(), await launch()]; });
after(async () => { await browser?.close(); await site?.stop(); });

async function asked() {
  const page = await visitor(browser, site);
  await page.goto(`/lt/find?q=Svajon%C4%97&area=${VILNIUS}`);
  await Promise.all([page.waitForNavigation(), page.locator('main a[href*="/lt/services/"]').first().click()]);
  await Promise.all([page.waitForNavigation(), page.locator('main a[href*="/lt/refer"]').first().click()]);
  await journey(page, { need: { need: "day.children" }, place: { area: VILNIUS }, person: { age: "9" } });
  return { page, receipt: await submitted(page) };
}
const manager = async (of = "vajon") => {
  const page = await visitor(browser, site);
  await signIn(page, "lt", account(site, "provider-manager", of));
  return page;
};
const openFirst = (page) => Promise.all([page.waitForNavigation(), page.locator('main a[href*="/referrals/"]').first().click()]);

test("the manager opens a request, reads it, and accepts; the person sees it", async () => {
  const { page, receipt } = await asked();
  const desk = await manager();
  assert.equal(path(desk), "/lt/provider/inbox");
  await openFirst(desk);
  assert.doesNotMatch(await main(desk), /Olha Marker/, "nothing personal before it is opened");
  await send(desk, {}, "/open");
  assert.match(await main(desk), /Olha Marker/);
  await send(desk, {}, "/accept");
  assert.match(await follow(page, "lt", receipt), /[Pp]riim/);
  assert.deepEqual(desk.complaints, []);
});

test("a refusal needs a reason, and the declined request is no longer theirs to open", async () => {
  await asked();
  const desk = await manager();
  await openFirst(desk);
  const here = path(desk);
  await send(desk, {}, "/decline").catch(() => {});
  assert.match(path(desk), /referrals/);
  await desk.goto(here);
  await send(desk, { reason: "no-places" }, "/decline");
  const answer = await desk.goto(here);
  if (answer.status() === 200) assert.equal(await desk.locator('main form[action$="/open"]').count(), 0);
});

test("another provider's manager does not see it", async () => {
  await asked();
  const desk = await manager();
  const href = await desk.locator('main a[href*="/referrals/"]').first().getAttribute("href");
  const stranger = await manager("aritas");
  const answer = await stranger.goto(href);
  assert.ok([403, 404].includes(answer.status()));
});
