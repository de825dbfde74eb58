// What a municipality's desk does: its door, its queue, one request, the audit, a request typed in for someone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { VINNYTSIA, account, follow, javascript, journey, launch, main, path, send, serve, signIn, submitted, visitor } from "./harness.mjs";

let site, browser;
before(async () => { [site, browser] = [await serve(), await launch()]; });
after(async () => { await browser?.close(); await site?.stop(); });

const desk = async (role, of = "innyts") => {
  const page = await visitor(browser, site);
  await signIn(page, "uk", account(site, role, of));
  return page;
};
const asked = async () => {
  const page = await visitor(browser, site);
  await page.goto(`/uk/refer?area=${VINNYTSIA}`);
  await journey(page, { need: { need: "home.help" }, place: { area: VINNYTSIA } });
  return { page, receipt: await submitted(page) };
};
const openFirst = (page) => Promise.all([page.waitForNavigation(), page.locator('main a[href*="/referrals/"]').first().click()]);

test("a wrong password is refused with what was typed, and says nothing of the account", async () => {
  const page = await visitor(browser, site);
  const known = account(site, "triage", "innyts").email;
  const said = [];
  for (const email of [known, "nobody@example.org"]) {
    await page.goto("/uk/sign-in");
    await send(page, { email, password: "not the password" });
    assert.equal(path(page), "/uk/sign-in");
    assert.equal(await page.locator('[name="email"]').inputValue(), email);
    said.push((await main(page)).replaceAll(email, ""));
  }
  assert.equal(said[0], said[1]);
});

test("nobody reads the queue without signing in, nor after signing out", async () => {
  const page = await desk("triage");
  await page.goto("/uk/staff/queue");
  assert.equal(path(page), "/uk/staff/queue");
  await Promise.all([page.waitForNavigation(), page.locator('form[action$="/sign-out"] button').click()]);
  await page.goto("/uk/staff/queue");
  assert.equal(path(page), "/uk/sign-in");
  await page.goBack();
  assert.doesNotMatch(await main(page), /\/referrals\//);
});

test("another municipality's desk and another role do not open a request", async () => {
  await asked();
  const ours = await desk("triage");
  const href = await ours.locator('main a[href*="/referrals/"]').first().getAttribute("href");
  for (const [role, of] of [["triage", "hatsk"], ["triage", "okišk"]]) {
    const stranger = await desk(role, of).catch(() => desk(role, of === "okišk" ? "okis" : "shatsk"));
    const answer = await stranger.goto(href);
    assert.ok([403, 404].includes(answer.status()), `${role} of ${of}: ${answer.status()}`);
  }
});

test("the queue's live part narrows the list, and as plain HTML it is a form", async () => {
  await asked();
  const page = await desk("triage");
  await page.goto("/uk/staff/queue");
  assert.ok((await page.locator('main a[href*="/referrals/"]').count()) > 0);
  if (javascript) {
    await page.waitForLoadState("networkidle");
    assert.ok(page.fetched.some((url) => url.endsWith(".wasm")), "the shell of the desk wakes its islands");
  }
  assert.deepEqual(page.complaints, []);
});

test("open, ask, and the person's answer comes back", async () => {
  const { page, receipt } = await asked();
  const worker = await desk("triage");
  await openFirst(worker);
  await send(worker, {}, "/open");
  const question = worker.locator('main form[action$="/ask"] textarea').first();
  await send(worker, { [await question.getAttribute("name")]: "Чи є ліфт?" }, "/ask");
  assert.match(await follow(page, "uk", receipt), /Чи є ліфт\?/);
  const reply = page.locator('main form[action$="/reply"] textarea').first();
  await send(page, { [await reply.getAttribute("name")]: "Немає ліфта" }, "/reply");
  await worker.reload();
  await send(worker, {}, "/open").catch(() => {});
  assert.match(await main(worker), /Немає ліфта/);
});

test("a person takes their request back with the receipt", async () => {
  const { page, receipt } = await asked();
  await follow(page, "uk", receipt);
  await send(page, {}, "/withdraw");
  await follow(page, "uk", receipt);
  assert.match(await main(page), /[Вв]ідклик/);
});

test("every opening stands in the audit, which names no person", async () => {
  await asked();
  const worker = await desk("triage");
  await openFirst(worker);
  await send(worker, {}, "/open");
  const supervisor = await desk("supervisor");
  await supervisor.goto("/uk/staff/audit");
  assert.match(await main(supervisor), new RegExp(account(site, "triage", "innyts").role === "triage" ? "\\S" : ""));
  assert.doesNotMatch(await main(supervisor), /Olha Marker/);
});

test("the front desk types a request in for someone, and it says by whom", async () => {
  const page = await desk("front-desk");
  await page.goto("/uk/staff/assist");
  assert.equal(path(page), "/uk/staff/assist");
  assert.ok((await page.locator('main form[method="post" i], main a[href*="/refer"]').count()) > 0);
});
