// What a municipality's desk does: its door, its queue, one request, the audit, a request typed in for someone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { VINNYTSIA, account, arriving, follow, javascript, journey, launch, main, path, receiptOn, send, serve, signIn, submitted, visitor } from "./harness.mjs";

let site, browser;
before(async () => { [site, browser] = [await serve(), await launch()]; });
after(async () => { await browser?.close(); await site?.stop(); });

const desk = async (role, of = "vn-") => {
  const page = await visitor(browser, site);
  await signIn(page, "uk", account(site, role, of));
  return page;
};
const asked = async () => {
  const page = await visitor(browser, site);
  await page.goto(`/uk/refer?area=${VINNYTSIA}`);
  await journey(page, { need: { need: "home.help" }, place: { area: VINNYTSIA } });
  const worker = await desk("triage");
  const { answer: receipt, href } = await arriving(worker, () => submitted(page));
  await worker.goto(href);
  return { page, receipt, worker, href };
};

test("a wrong password is refused with what was typed, and says nothing of the account", async () => {
  const page = await visitor(browser, site);
  const known = account(site, "triage", "vn-").email;
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
  const { href } = await asked();
  for (const [role, of] of [["triage", "sh-"], ["triage", "rk-"], ["front-desk", "vn-"]]) {
    const stranger = await desk(role, of);
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
  const { page, receipt, worker } = await asked();
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
  await send(page, { confirm: true }, "/withdraw");
  await follow(page, "uk", receipt);
  assert.match(await main(page), /[Вв]ідклик/);
});

test("every opening stands in the audit, which names no person", async () => {
  const { worker } = await asked();
  await send(worker, {}, "/open");
  const supervisor = await desk("supervisor");
  await supervisor.goto("/uk/staff/audit");
  assert.ok((await supervisor.locator("main table tbody tr, main ol > li").count()) > 0);
  assert.doesNotMatch(await main(supervisor), /Olha Marker/);
});

test("the front desk types a request in for someone, and it says by whom", async () => {
  const page = await desk("front-desk");
  assert.equal(path(page), "/uk/staff/assist");
  const worker = await desk("triage");
  const form = { need: "home.help", urgency: "soon", area: VINNYTSIA, asker: "someone-else", name: "Olha Marker", way: "none", consent: "oral" };
  const { href } = await arriving(worker, () => send(page, form));
  const receipt = await receiptOn(page);
  assert.ok(receipt, await main(page));
  assert.match(await follow(page, "uk", receipt), /\S/);
  assert.equal(path(page), "/uk/follow/request");
  await worker.goto(href);
  assert.match(await main(worker), /заповнити/);
});
