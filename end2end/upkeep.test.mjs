// From an invitation to a listing that is true: a provider with a passkey corrects hours and a telephone, the municipality takes one and refuses the
// other, both are told, residents' page and data follow within a second, and what stood there before is brought back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { touch, withDevice } from "./device.mjs";
import { openSection, press } from "./editor.mjs";
import { VILNIUS, account, javascript, launch, main, path, send, serve, signIn, visitor, workday } from "./harness.mjs";
import { linkIn, postbox, words } from "./mail.mjs";
import { choose } from "./tour.mjs";

const HOURS = "08:20–17:40";
const NUMBER = "+370 5 299 1234";
const WHY = "Atsiliepia kita įstaiga <img src=x>";
const lt = (key) => words("lt", key);

let site, browser;
before(async () => { [site, browser] = [await serve({ start: workday }), await launch()]; });
after(async () => { await browser?.close(); await site?.stop(); });

const desk = async (role, of) => {
  const page = await visitor(browser, site);
  await signIn(page, "lt", account(site, role, of));
  return page;
};

/** Two people of the municipality agree that these fields of services are looked at before residents see them. */
async function reviewed(...fields) {
  const [author, second] = [await desk("administrator", "vr-"), await desk("supervisor", "vr-")];
  for (const field of fields) {
    await author.goto("/lt/staff/tables/field-policies/new");
    await send(author, { municipality: VILNIUS, kind: "service", field, goes: "review" }, "/new");
    await second.goto(path(author));
    await choose(second, "approve");
    assert.ok((await main(second)).includes(lt("tables-told-live")));
  }
}

/** Somebody whom the manager invites, signed in anew with nothing but a passkey. */
async function invited(email) {
  const post = postbox(site);
  const manager = await desk("provider-manager", "svajone");
  await manager.goto("/lt/provider/people");
  await send(manager, { email, role: "provider-editor" }, "people#invite");
  const { page } = await withDevice(browser, site);
  await page.goto(linkIn(await post.to(email), "/invitation/").pathname);
  await send(page, {}, "/invitation");
  await page.locator('[name="called"]').fill("Telefonas");
  await touch(page);
  await page.goto("/lt/sign-out");
  await send(page, {}, "/sign-out");
  await page.goto("/lt/sign-in");
  await touch(page);
  assert.equal(path(page), "/lt/provider/inbox");
  return page;
}

/** From the queue to the edit that says this. */
async function openWaiting(staff, said) {
  await staff.goto("/lt/staff/edits");
  const links = await staff.locator('main a[href*="/staff/edits/"]').evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  for (const link of links) {
    await staff.goto(link);
    if ((await main(staff)).includes(said)) return;
  }
  assert.fail(`${said} does not wait`);
}

/** What a page tells of the one edit that says this. */
const told = async (page, address, said) => {
  await page.goto(address);
  return page.locator("article.edit", { hasText: said }).first().textContent();
};

test("an invited provider corrects hours and a telephone, one is taken, the other refused, residents follow, and it is taken back", { skip: !javascript }, async () => {
  await reviewed("schedules", "phones");
  const provider = await invited("ona@example.org");
  await openSection(provider, "lt", "hours");
  const [service] = /[^/]+(?=\/hours$)/.exec(path(provider));
  const resident = await visitor(browser, site);
  await resident.goto(`/lt/services/${service}`);
  const published = async () => (await fetch(`${site.url}/api/hsds/v3/services/${service}`)).json();
  const seen = async () => {
    const [, data] = await Promise.all([resident.reload(), published()]);
    return { page: await main(resident), data };
  };
  const isOpen = ({ page, data }) => [page.includes(HOURS), (data.schedules ?? []).some((one) => one.opens_at?.startsWith("08:20"))];
  const { data: earlier } = await seen();
  // However a page groups the digits.
  const hasNumber = ({ page }) => page.replace(/\s/g, "").includes(NUMBER.replaceAll(" ", ""));
  const isEarlier = (now) => {
    assert.deepEqual([now.data.phones, hasNumber(now)], [earlier.phones, false], "nobody took this number");
    return JSON.stringify(now.data.schedules) === JSON.stringify(earlier.schedules) && !now.page.includes(HOURS);
  };
  /** Does it; a second after it was answered the page and the data fit. */
  const followed = async (page, act, fits) => {
    const answer = page.waitForResponse((one) => one.request().method() === "POST");
    const following = async () => {
      await answer;
      const since = Date.now();
      let now = await seen();
      while (!fits(now) && Date.now() - since < 5000) now = await seen();
      const took = Date.now() - since;
      assert.ok(fits(now) && took < 1000, `${took} ms: ${isOpen(now)}`);
    };
    await Promise.all([act(), following()]);
  };

  await press(provider, { "days-1": ["MO", "TU", "WE", "TH", "FR"], "from-1": "08:20", "to-1": "17:40" });
  assert.ok((await main(provider)).includes(lt("upkeep-waiting-title")));
  await openSection(provider, "lt", "contact");
  await press(provider, { "number-1": NUMBER, "type-1": "voice" });
  assert.ok((await main(provider)).includes(lt("upkeep-waiting-title")));
  assert.ok(isEarlier(await seen()), "both wait");

  const staff = await desk("triage", "vr-");
  await openWaiting(staff, "08:20");
  await followed(staff, () => send(staff, { "verdict-0": "accepted" }, path(staff)), (now) => isOpen(now).every(Boolean));
  assert.ok((await main(staff)).includes(lt("edits-done-decided")));
  await openWaiting(staff, NUMBER);
  await staff.locator("main form summary", { hasText: lt("edits-why") }).click();
  await send(staff, { "verdict-0": "refused", "reason-0": "contradicted", "words-0": WHY }, path(staff));
  assert.ok((await main(staff)).includes(lt("edits-done-decided")));
  const since = await seen();
  assert.deepEqual([since.data.phones, hasNumber(since), ...isOpen(since)], [earlier.phones, false, true, true]);

  const history = `/lt/staff/history/service/${service}`;
  for (const [page, address] of [[provider, "/lt/provider/edits"], [staff, history]]) {
    assert.ok((await told(page, address, "08:20")).includes(lt("edits-state-accepted")), address);
    const refused = await told(page, address, NUMBER);
    for (const said of [lt("edits-state-refused"), lt("edits-reason-contradicted"), WHY]) assert.ok(refused.includes(said), `${address}: ${said}`);
  }

  const restore = staff.locator("article.edit", { hasText: "08:20" }).locator('form[action$="/restore"] button');
  await followed(staff, () => Promise.all([staff.waitForNavigation(), restore.click()]), isEarlier);
  assert.ok((await main(staff)).includes(lt("edits-done-restored")));
  const back = await told(provider, `/lt/provider/history/service/${service}`, lt("edits-takes-back"));
  assert.ok(back.includes(lt("edits-field-schedules")), back);
  await openSection(provider, "lt", "hours");
  assert.notEqual(await provider.locator('[name="from-1"]').inputValue(), "08:20");
  for (const page of [provider, staff, resident]) assert.deepEqual(page.complaints, []);
});
