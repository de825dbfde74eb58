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

test("the menu opens by keyboard, one group at a time, and fits a small screen, with no script at all", async () => {
  const page = await desk("supervisor");
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/uk/staff");
  const groups = page.locator("header details.menu");
  assert.ok(await groups.count() >= 3);
  for (const group of [groups.nth(0), groups.nth(1)]) {
    await group.locator("summary").focus();
    await page.keyboard.press("Enter");
    assert.ok(await group.locator("a").first().isVisible());
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${wide} px`);
  }
  assert.ok(!await groups.nth(0).locator("a").first().isVisible(), "the other one has closed");
  await page.keyboard.press("Tab");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  assert.match(path(page), /^\/uk\/(staff|listings)/);
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
    await page.waitForFunction(() => document.querySelector(".queue-check [role=status]")?.textContent.trim());
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

const rows = (page) => page.locator("tbody#rows > tr");
/** The address of the list whatever view opens first. */
const everything = "/uk/staff/queue?all=yes";

test("a view of the list is kept under a name, opens first, and goes", async () => {
  await asked();
  const page = await desk("case-worker");
  await page.goto("/uk/staff/queue?stage=sent&urgency=soon");
  assert.ok((await page.locator("main a.chip").count()) === 2);
  await page.locator("main details.keep-view summary").click();
  await send(page, { view: "Скоро" }, "/staff/views");
  assert.match(await page.locator(".views [aria-current]").innerText(), /Скоро/);
  await page.goto("/uk/staff/views");
  await Promise.all([page.waitForNavigation(), page.locator('main button[value="first"]').click()]);
  await page.goto("/uk/staff/queue");
  assert.match(await page.locator(".views [aria-current]").innerText(), /Скоро/);
  await page.goto("/uk/staff/views");
  await Promise.all([page.waitForNavigation(), page.locator('main button[value="remove"]').click()]);
  await page.goto("/uk/staff/queue");
  assert.doesNotMatch(await page.locator(".views").innerText(), /Скоро/);
  assert.deepEqual(page.complaints, []);
});

test("marked rows are given to a colleague with one press, and taken back with another", async () => {
  await asked();
  await asked();
  const page = await desk("triage");
  await page.goto(everything);
  const before = await page.locator(".owner").count();
  const boxes = page.locator('tbody#rows tr:not(:has(.owner)) input[name="task"]');
  for (const place of [0, 1]) await boxes.nth(place).check();
  await page.locator("select#to").selectOption({ label: account(site, "case-worker", "vn-").email });
  await Promise.all([page.waitForNavigation(), page.locator(".assign-many > .assign button").click()]);
  assert.equal(await page.locator(".owner").count(), before + 2);
  await send(page, {}, "/undo");
  assert.equal(await page.locator(".owner").count(), before);
});

test("the list goes by keys, no key decides, and they can be switched off", { skip: !javascript }, async () => {
  await asked();
  await asked();
  const page = await desk("supervisor");
  const ready = () => page.waitForFunction(() => document.querySelector(".queue-check [role=status]")?.textContent.trim());
  await page.goto(everything);
  await ready();
  const at = () => page.evaluate(() => [...document.querySelectorAll("tbody#rows > tr")].findIndex((row) => row.contains(document.activeElement)));
  const pressed = [];
  for (const key of ["j", "j", "k", "k"]) { await page.keyboard.press(key); pressed.push(await at()); }
  assert.deepEqual(pressed, [0, 1, 0, 0], "there is nothing before the first");
  await page.keyboard.press("x");
  assert.ok(await rows(page).first().locator("input").isChecked());
  await page.keyboard.press("?");
  assert.ok(await page.locator("details#keys").evaluate((list) => list.open));
  await page.locator("#words").focus();
  await page.keyboard.type("jad?");
  assert.equal(await page.locator("#words").inputValue(), "jad?", "what is typed is typed");
  assert.equal(path(page), "/uk/staff/queue");
  await page.goto(everything);
  await ready();
  const state = await rows(page).first().innerText();
  await page.keyboard.press("j");
  await Promise.all([page.waitForURL(/act=decline#decline/), page.keyboard.press("d")]);
  assert.ok(await page.locator("details#decline").evaluate((form) => form.open), "its form, with the reason still to choose");
  await page.goto(everything);
  await ready();
  assert.equal(await rows(page).first().innerText(), state, "nothing was decided");
  await page.keyboard.press("j");
  await Promise.all([page.waitForURL(/act=accept#accept/), page.keyboard.press("a")]);
  await page.goto(everything);
  await ready();
  await page.keyboard.press("j");
  await Promise.all([page.waitForURL(/\/referrals\//), page.keyboard.press("Enter")]);
  await page.goto(everything);
  await page.locator("details#keys summary").click();
  await send(page, {}, "/staff/keys");
  await ready();
  await page.keyboard.press("j");
  assert.equal(await at(), -1, "switched off is off");
  await page.locator("details#keys summary").click();
  await send(page, {}, "/staff/keys");
  assert.deepEqual(page.complaints, []);
});

test("an open list hears of a new request at once, and of the end of its session", { skip: !javascript }, async () => {
  const page = await desk("administrator");
  await page.goto(everything);
  const said = page.locator(".queue-check [role=status]");
  await said.getByText(/\S/).first().waitFor();
  const before = await rows(page).count();
  const person = await visitor(browser, site);
  await person.goto(`/uk/refer?area=${VINNYTSIA}`);
  await journey(person, { need: { need: "home.help" }, place: { area: VINNYTSIA } });
  await submitted(person);
  const sent = Date.now();
  await page.locator(".queue-check .fresh").waitFor();
  assert.ok(Date.now() - sent < 5000, `${Date.now() - sent} ms`);
  assert.match(await said.innerText(), /1/);
  assert.equal(await rows(page).count(), before, "no row moves under the hand");
  await Promise.all([page.waitForNavigation(), said.locator("a").click()]);
  assert.ok((await rows(page).count()) > before);
  await said.getByText(/\S/).first().waitFor();
  const other = await page.context().newPage();
  await other.goto("/uk/staff/queue");
  await other.locator('form[action$="/sign-out"] button').click();
  await page.bringToFront();
  await page.locator(".queue-check .fresh").waitFor();
  await Promise.all([page.waitForNavigation(), said.locator("a").click()]);
  assert.equal(path(page), "/uk/sign-in");
});

test("a server that is asked to end lets go of those who watch", { skip: !javascript }, async () => {
  const own = await serve();
  try {
    const page = await visitor(browser, own);
    await signIn(page, "uk", account(own, "triage", "vn-"));
    await page.locator(".queue-check [role=status]").getByText(/\S/).first().waitFor();
    const begun = Date.now();
    await own.kill("SIGTERM");
    assert.ok(Date.now() - begun < 10_000, `${Date.now() - begun} ms`);
  } finally {
    await own.stop();
  }
});

test("a note stays inside the agency", async () => {
  const { page, receipt, worker, href } = await asked();
  await send(worker, { inside: "Ключ у сусідки" }, "/note");
  assert.doesNotMatch(await main(worker), /Ключ у сусідки/);
  await send(worker, {}, "/open");
  assert.match(await main(worker), /Ключ у сусідки/);
  assert.doesNotMatch(await follow(page, "uk", receipt), /Ключ/);
  const colleague = await desk("case-worker");
  await colleague.goto(href);
  assert.doesNotMatch(await main(colleague), /Ключ у сусідки/);
});

test("a hand-over elsewhere is recorded, and told later how it ended", async () => {
  const page = await desk("front-desk");
  await page.goto("/uk/staff/logged");
  await send(page, {}, "/staff/logged");
  assert.ok((await page.locator("main .problem").count()) >= 4);
  await send(page, { need: "home.help", area: VINNYTSIA, agency: "other", how: "phone" }, "/staff/logged");
  const row = page.locator("main table tbody tr").first();
  await row.locator("select").selectOption("helped");
  await Promise.all([page.waitForNavigation(), row.locator("button").click()]);
  assert.equal(await page.locator("main table tbody select").first().inputValue(), "helped");
});
