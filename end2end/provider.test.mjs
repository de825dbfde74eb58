// What a provider's manager does: the inbox, one request, accept or decline with a reason.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { VILNIUS, account, arriving, follow, journey, launch, main, path, send, serve, signIn, submitted, visitor } from "./harness.mjs";

let site, browser;
before(async () => { [site, browser] = [await serve(), await launch()]; });
after(async () => { await browser?.close(); await site?.stop(); });

async function asked() {
  const page = await visitor(browser, site);
  await page.goto(`/lt/find?q=Svajon%C4%97&area=${VILNIUS}`);
  await Promise.all([page.waitForNavigation(), page.locator('main a[href*="/lt/services/"]').first().click()]);
  await Promise.all([page.waitForNavigation(), page.locator('main a[href*="/lt/refer"]').first().click()]);
  await journey(page, { need: { need: "day.children" }, place: { area: VILNIUS }, person: { age: "9" } });
  const desk = await manager();
  const { answer: receipt, href } = await arriving(desk, () => submitted(page));
  return { page, receipt, desk, href };
}
const manager = async (of = "svajone") => {
  const page = await visitor(browser, site);
  await signIn(page, "lt", account(site, "provider-manager", of));
  return page;
};

test("the manager opens a request, reads it, and accepts; the person sees it", async () => {
  const { page, receipt, desk, href } = await asked();
  assert.equal(path(desk), "/lt/provider/inbox");
  await desk.goto(href);
  assert.doesNotMatch(await main(desk), /Olha Marker/, "nothing personal before it is opened");
  await send(desk, {}, "/open");
  assert.match(await main(desk), /Olha Marker/);
  await send(desk, {}, "/accept");
  assert.match(await follow(page, "lt", receipt), /[Pp]riim/);
  assert.deepEqual(desk.complaints, []);
});

test("a refusal needs a reason, and the declined request is no longer theirs to open", async () => {
  const { desk, href } = await asked();
  await desk.goto(href);
  await send(desk, {}, "/decline");
  assert.match(await desk.title(), /^Klaida/);
  await desk.goto(href);
  await send(desk, { reason: "no-places" }, "/decline");
  const answer = await desk.goto(href);
  if (answer.status() === 200) assert.equal(await desk.locator('main form[action$="/open"]').count(), 0);
});

test("another provider's manager does not see it", async () => {
  const { href } = await asked();
  const stranger = await manager("caritas");
  const answer = await stranger.goto(href);
  assert.ok([403, 404].includes(answer.status()));
});
