// Every page of the site once, each with something on it: for whoever looks at all of them (axe, screenshots, canaries).
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client, closeAll, each } from "./client.mjs";
import { VILNIUS, VINNYTSIA, account, answers, arriving, follow, journey, path, send, signIn, submitted, visitor } from "./harness.mjs";
import { press } from "./editor.mjs";
import { linkIn, postbox, saying } from "./mail.mjs";

/** Pages that anyone may read; no cookie comes with them. */
export async function openPages(page, language) {
  await page.goto(`/${language}/find?area=${VINNYTSIA}`);
  const services = await page.locator(`main h3 a[href*="/${language}/services/"]`).evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  // Services for crises show numbers to call first; one of the others is looked at.
  let service;
  for (service of services) {
    await page.goto(service);
    if (path(page).includes("/services/")) break;
  }
  const organization = await page.locator(`main a[href*="/${language}/organizations/"]`).first().getAttribute("href");
  return {
    home: `/${language}`,
    find: `/${language}/find?area=${VINNYTSIA}`,
    "find-chosen": `/${language}/find?area=${VINNYTSIA}&cost=free&delivery=at-place&age=70&order=checked`,
    "find-map": `/${language}/find?near=54.69,25.28&order=nearest&map=0.5702,0.3190,9#map`,
    "find-nothing": `/${language}/find?q=zzzzqqqq`,
    "find-few": `/${language}/find?q=Svajon%C4%97&area=${VILNIUS}`,
    "find-culprit": `/${language}/find?area=${VILNIUS}&need=HOME&spoken=ja`,
    "find-unread": `/${language}/find?area=XX&near=NaN,1&need=none&page=1000000000`,
    guide: `/${language}/guide`,
    "guide-what": `/${language}/guide?who=me`,
    "guide-where": `/${language}/guide?who=older&older=home`,
    "guide-have": `/${language}/guide?who=older&older=home&where=here&area=${VINNYTSIA}`,
    "guide-lost": `/${language}/guide?who=nobody`,
    "guide-result": `/${language}/guide?who=older&older=home&where=here&have=pension&have=displaced&when=soon&area=${VINNYTSIA}`,
    "guide-nothing": `/${language}/guide?who=body&body=aids&where=here&have=skip&when=skip&area=${VILNIUS}`,
    "guide-skipped": `/${language}/guide?who=skip&what=skip&where=skip&have=skip&when=skip`,
    service: service.split("?")[0],
    organization: organization.split("?")[0],
    list: `/${language}/list?s=${services.slice(0, 4).map((href) => href.split("?")[0].split("/").at(-1)).join(",")}`,
    "list-empty": `/${language}/list`,
    "refer-intro": `/${language}/refer?area=${VINNYTSIA}&need=home.help`,
    follow: `/${language}/follow`,
    before: `/${language}/before?area=${VINNYTSIA}&seen=tour`,
    "before-unsent": `/${language}/before?area=${VILNIUS}&seen=tour&unsent=1`,
    "before-no-place": `/${language}/before?need=crisis.violence&seen=tour`,
    "find-crisis": `/${language}/find?area=${VINNYTSIA}&need=CRISIS&seen=tour`,
    "unmet-sentence": `/${language}/missing`,
    "unmet-thanks": `/${language}/missing/thanks`,
    suggest: `${service.split("?")[0]}/suggest`,
    "suggest-organization": `${organization.split("?")[0]}/suggest`,
    claim: `${organization.split("?")[0]}/claim`,
    "claim-lost": `/${language}/claim`,
    suggestion: `/${language}/suggestion`,
    "answer-lost": `/${language}/answer`,
    "check-lost": `/${language}/check`,
    "sign-in": `/${language}/sign-in`,
    "sign-in-forgotten": `/${language}/sign-in/forgotten`,
    "sign-in-letter-lost": `/${language}/sign-in/letter`,
    "sign-in-second-lost": `/${language}/sign-in/second`,
    "invitation-lost": `/${language}/invitation`,
    about: `/${language}/about`,
    privacy: `/${language}/privacy`,
    accessibility: `/${language}/accessibility`,
    missing: `/${language}/services/00000000-0000-4000-8000-000000000000`,
  };
}

/** Walks all pages of a language; `look(name, page)` is called on each. */
export async function tour(browser, site, language, look, options = {}) {
  const anyone = await visitor(browser, site, options);
  for (const [name, address] of Object.entries(await openPages(anyone, language))) {
    await anyone.goto(address);
    await look(name, anyone);
  }
  await anyone.goto(`/${language}/missing`);
  await send(anyone, { sentence: "1 234 567 890" }, "/missing");
  await look("unmet-refused", anyone);
  await anyone.goto(`/${language}/missing?area=${VINNYTSIA}`);
  await send(anyone, { sentence: "No swimming pool" }, "/missing");
  const receipt = await asking(browser, site, language, look, options);
  await desks(browser, site, language, look, options);
  await tables(browser, site, language, look, options);
  await ends(browser, site, language, look, options);
  await byLink(browser, site, language, look, options);
  await people(browser, site, language, look, options);
  await words(browser, site, language, look, options);
  await anyone.context().close();
  return receipt;
}

/** The journey of asking, each step first as a refusal (nothing was filled in), then as it is. */
async function asking(browser, site, language, look, options) {
  const page = await visitor(browser, site, options);
  await page.goto(`/${language}/refer?area=${VINNYTSIA}`);
  await send(page, {});
  const more = { need: { need: "home.help" }, place: { area: VINNYTSIA } };
  for (let turn = 0; turn < 8 && !path(page).endsWith("/check"); turn += 1) {
    const step = path(page).split("/").at(-1);
    await look(`refer-${step}`, page);
    if (["need", "person", "contact", "consent"].includes(step)) {
      await send(page, {});
      await look(`refer-${step}-refused`, page);
    }
    await send(page, { ...answers[step], ...more[step] });
  }
  await look("refer-check", page);
  const receipt = await submitted(page);
  await look("refer-sent", page);
  await page.goto(`/${language}/follow`);
  await send(page, { receipt: "wrong" });
  await look("follow-refused", page);
  await follow(page, language, receipt);
  await look("follow-request", page);
  await page.context().close();
  return receipt;
}

async function desks(browser, site, language, look, options) {
  const open = async (role, of) => {
    const page = await visitor(browser, site, options);
    await signIn(page, language, account(site, role, of));
    return page;
  };
  const wrong = await visitor(browser, site, options);
  await wrong.goto(`/${language}/sign-in`);
  await send(wrong, { email: "nobody@example.org", password: "wrong password" });
  await look("sign-in-refused", wrong);

  const triage = await open("triage", "vn-");
  await look("staff-queue", triage);
  await triage.goto(`/${language}/staff`);
  await look("staff-start", triage);
  await triage.locator("header details.menu > summary").first().click();
  await look("staff-start-menu", triage);
  await triage.goto(`/${language}/staff/queue?stage=sent&urgency=soon&whose=nobody`);
  const folded = triage.locator("main details:not([open]) > summary");
  while ((await folded.count()) > 0) await folded.first().click();
  await look("staff-queue-filters", triage);
  await send(triage, {}, "/staff/views");
  await look("staff-view-refused", triage);
  await send(triage, { view: "Soon", shared: true }, "/staff/views");
  await triage.goto(`/${language}/staff/views`);
  await look("staff-views", triage);
  // Else the next tour would find the list kept already.
  await Promise.all([triage.waitForNavigation(), triage.locator('main button[value="remove"]').first().click()]);
  await triage.goto(`/${language}/staff/queue?all=yes`);
  await triage.locator('main input[name="task"]').first().check();
  await send(triage, {}, "/queue/assign");
  await look("staff-queue-assigned", triage);
  await Promise.all([triage.waitForNavigation(), triage.locator('main a[href*="/referrals/"]').first().click()]);
  await look("staff-referral", triage);
  await send(triage, { inside: "A dog in the yard" }, "/note");
  await look("staff-referral-noted", triage);
  const request = triage.url().split("?")[0];
  await send(triage, {}, "/open");
  await look("staff-referral-open", triage);

  const supervisor = await open("supervisor", "vn-");
  await supervisor.goto(`/${language}/staff/audit`);
  await look("staff-audit", supervisor);
  await supervisor.goto(`/${language}/staff/edits`);
  await look("staff-edits", supervisor);
  await supervisor.goto(`/${language}/staff/duplicates`);
  await look("staff-duplicates", supervisor);
  // What looks like one is found while the tour goes on.
  const pair = supervisor.locator('main table a[href*="/staff/duplicates/"]').first();
  if (await pair.count()) {
    await Promise.all([supervisor.waitForNavigation(), pair.click()]);
    await look("staff-duplicate", supervisor);
  }
  await supervisor.goto(`/${language}/find?area=${VINNYTSIA}&seen=tour`);
  const listed = await supervisor.locator(`main h3 a[href*="/${language}/services/"]`).first().getAttribute("href");
  await supervisor.goto(`/${language}/staff/history/service/${listed.split("?")[0].split("/").at(-1)}`);
  await look("staff-history", supervisor);
  await supervisor.goto(`/${language}/staff/unmet`);
  await look("staff-unmet", supervisor);
  await supervisor.goto(`/${language}/staff/statistics?period=2020-q1`);
  await look("staff-statistics-none", supervisor);
  // Fewer than five are not told.
  await each([1, 2, 3, 4, 5], async () => {
    const asks = new Client(site.port);
    await asks.prepare();
    await asks.submit();
  });
  closeAll();
  await supervisor.goto(`/${language}/staff/statistics`);
  await look("staff-statistics", supervisor);
  await supervisor.goto(`/${language}/staff/letters`);
  await look("staff-letters", supervisor);
  await supervisor.goto(`/${language}/staff/routing`);
  await look("staff-routing", supervisor);
  await supervisor.goto(`/${language}/staff/routing?area=${VINNYTSIA}&need=home.help&violence=yes`);
  await look("staff-routing-answer", supervisor);
  await supervisor.goto(`${request}/split`);
  await look("staff-split", supervisor);
  await send(supervisor, {}, "/split");
  await look("staff-split-refused", supervisor);
  await supervisor.goto(`${request}/erase`);
  await look("staff-erase", supervisor);
  await send(supervisor, { reference: "00000000" }, "/erase");
  await look("staff-erase-refused", supervisor);
  await supervisor.goto(request);
  await send(supervisor, {}, "/renew-receipt");
  await look("staff-receipt-refused", supervisor);
  await send(supervisor, { identity: "document" }, "/renew-receipt");
  await look("staff-receipt-given", supervisor);
  // As a second press of the same button sends it.
  await supervisor.goto(request);
  await supervisor.locator('main input[name="renewed"]').evaluate((field) => { field.value = "0"; });
  await send(supervisor, { identity: "document" }, "/renew-receipt");
  await look("staff-receipt-outrun", supervisor);
  const desk = await open("front-desk", "vn-");
  await desk.goto(`/${language}/staff/assist`);
  await look("staff-assist", desk);
  await desk.goto(`/${language}/staff/logged`);
  await look("staff-logged", desk);
  await send(desk, {}, "/staff/logged");
  await look("staff-logged-refused", desk);
  await send(desk, { need: "home.help", area: VINNYTSIA, agency: "other", how: "phone" }, "/staff/logged");
  await look("staff-logged-done", desk);

  await supervisor.goto(`/${language}/staff/freshness`);
  await look("staff-freshness", supervisor);
  await send(supervisor, {}, "/staff/freshness");
  await look("staff-freshness-refused", supervisor);
  await supervisor.goto(`/${language}/staff/statistics/freshness`);
  await look("staff-freshness-figures", supervisor);
  await supervisor.goto(`/${language}/staff/freshness`);
  const listing = await supervisor.locator('.next-call a[href*="/staff/freshness/"]').first().getAttribute("href");
  await supervisor.goto(listing);
  await look("staff-walk", supervisor);
  await supervisor.goto(`${listing}?group=hours&how=phone`);
  await look("staff-walk-question", supervisor);

  await direct(browser, site, language, options);
  const manager = await open("provider-manager", "svajone");
  await look("provider-inbox", manager);
  await manager.goto(`/${language}/provider/edits`);
  await look("provider-edits", manager);
  await manager.goto(`/${language}/provider/listings`);
  const kept = await manager.locator('main a[href*="/listings/service/"]').first().getAttribute("href");
  await manager.goto(`/${language}/provider/history/service/${kept.split("?")[0].split("/").at(-1)}`);
  await look("provider-history", manager);
  await manager.goto(`/${language}/provider/inbox?stage=sent&stage=accepted&whose=nobody`);
  const more = manager.locator("main details:not([open]) > summary");
  while ((await more.count()) > 0) await more.first().click();
  await look("provider-inbox-filters", manager);
  await manager.goto(`/${language}/provider/views`);
  await look("provider-views", manager);
  await manager.goto(`/${language}/provider/inbox?all=yes`);
  await manager.locator('main input[name="task"]').first().check();
  await send(manager, {}, "/inbox/assign");
  await look("provider-inbox-assigned", manager);
  await Promise.all([manager.waitForNavigation(), manager.locator('main a[href*="/referrals/"]').first().click()]);
  await look("provider-referral", manager);
  await keeping(manager, supervisor, language, look);
  await manager.goto(`/${language}/check`);
  if ((await manager.locator('main form[action$="/check"]').count()) === 0) await manager.goto(await manager.locator('main a[href*="/check?service="]').first().getAttribute("href"));
  await look("check", manager);
  const asked = await manager.locator('main input[name="service"]').first().getAttribute("value");
  await manager.goto(`/${language}/check-change?service=${asked}&groups=hours.contact`);
  await look("check-change", manager);
  await manager.goto(`/${language}/check?service=${asked}`);
  await send(manager, {}, "/check");
  await look("check-refused", manager);
  await send(manager, { found: "right" }, "/check");
  await look("check-said", manager);
  for (const page of [wrong, triage, supervisor, desk, manager]) await page.context().close();
}

/** The editor of listings: every page of a service, its refusals, what is said back, a new one. */
async function keeping(manager, supervisor, language, look) {
  await manager.goto(`/${language}/provider/listings`);
  await look("listings", manager);
  const record = await manager.locator('main a[href*="/listings/service/"]').first().getAttribute("href");
  await manager.goto(record);
  await look("listing", manager);
  const there = ["there-1", "there-hours-1"];
  for (const section of ["basics", "contact", "people", "hours", "place", "cost", "conditions", "capacity", "official", "state", ...there]) {
    await manager.goto(`${record}/${section}`);
    await look(`listing-${section}`, manager);
  }
  await manager.goto(`${record}/texts?to=${language === "ru" ? "en" : "ru"}`);
  await look("listing-texts", manager);
  await manager.goto(`${record}/hours`);
  await press(manager, { "days-1": ["MO"], "from-1": "08:00" });
  await look("listing-hours-refused", manager);
  await press(manager, { "to-1": "17:00", "on-1": "2026-12-24", "kind-1": "closed" }, "preview");
  await look("listing-hours-said", manager);
  await manager.goto(`${record}/contact`);
  await press(manager, { "number-1": "1" }, "draft");
  await look("listing-draft", manager);
  await manager.goto(`/${language}/provider/listings`);
  const organization = await manager.locator('main a[href*="/listings/organization/"]').first().getAttribute("href");
  await manager.goto(`${organization}/official`);
  await look("listing-organization-official", manager);
  await manager.goto(`${organization}/contact`);
  await press(manager, {}, "preview");
  await look("listing-organization-said", manager);
  await manager.goto(`/${language}/provider/listings`);
  await manager.goto(await manager.locator('main a[href*="/listings/new-place"]').first().getAttribute("href"));
  await look("listing-new-place", manager);
  await manager.goto(`/${language}/provider/listings`);
  await manager.goto(await manager.locator('main a[href*="/listings/location/"]').first().getAttribute("href"));
  await look("listing-place-record", manager);
  await manager.goto(`${manager.url()}/place`);
  await look("listing-place-address", manager);
  await press(manager, { transportation: "5" }, "preview");
  await look("listing-place-said", manager);
  await manager.goto(`/${language}/provider/listings`);
  await manager.goto(await manager.locator('main a[href*="/listings/new"]').first().getAttribute("href"));
  await look("listing-new", manager);
  await manager.goto(`/${language}/provider/listings`);
  await manager.goto(await manager.locator('main a[href*="/listings/bulk"]').first().getAttribute("href"));
  await look("listing-bulk", manager);
  await supervisor.goto(`/${language}/staff/listings`);
  await look("staff-listings", supervisor);
}

/** Presses one of several buttons of a form. */
export const choose = (page, act) => Promise.all([page.waitForNavigation(), page.locator(`main button[value="${act}"]`).first().click()]);

/** A notice from its form to the residents' page and away again; a file's dry run with a row that cannot be taken. */
async function tables(browser, site, language, look, options) {
  const [author, second] = [await visitor(browser, site, options), await visitor(browser, site, options)];
  await signIn(author, language, account(site, "administrator", "vn-"));
  await signIn(second, language, account(site, "supervisor", "vn-"));
  const at = (rest) => `/${language}/staff/tables${rest}`;
  await author.goto(at("/hotlines"));
  await look("tables-list", author);
  await author.goto(await author.locator("main tbody th a").first().getAttribute("href"));
  await look("tables-row", author);
  await author.goto(at("/routing?q=vn"));
  await author.goto(await author.locator("main tbody th a").first().getAttribute("href"));
  await look("tables-row-rule", author);
  await author.goto(at("/banners/new"));
  await send(author, { id: `tour-${language}`, area: VINNYTSIA, level: "warning" }, "/new");
  await look("tables-row-refused", author);
  await send(author, { starts: "2020-01-01T00:00", ends: "2040-01-01T00:00", text_uk: "Води немає", text_en: "No water" }, "/new");
  await look("tables-waiting", author);
  const change = path(author);
  await second.goto(at(""));
  await look("tables", second);
  await second.goto(change);
  await choose(second, "approve");
  await look("tables-live", second);
  await second.goto(`/${language}/find?area=${VINNYTSIA}`);
  await look("find-banner", second);
  await author.goto(change);
  await choose(author, "undo");
  await second.goto(path(author));
  await choose(second, "approve");
  await author.goto(at("/banners/history"));
  await look("tables-history", author);
  await author.goto(`/${language}/staff/letters/words`);
  await look("letters-words", author);
  await author.goto(at(`/letters/new?letter=person&language=${language}`));
  await look("letters-words-new", author);
  await author.goto(at("/banners/upload"));
  await look("tables-upload", author);
  const rows = `id,area,level,starts,ends,text_uk\nx,${VINNYTSIA},info,2026-01-01T00:00,2026-02-01T00:00,Так\ny,LT-58,loud,,,\n`;
  await author.locator('main input[type="file"]').setInputFiles({ name: "x.csv", mimeType: "text/csv", buffer: Buffer.from(rows) });
  await send(author, {}, "/upload");
  await look("tables-dry-run", author);
  await Promise.all([author.context().close(), second.context().close()]);
}

/** A request that goes to the day centre itself, so that its inbox is not empty. */
async function direct(browser, site, language, options) {
  const page = await visitor(browser, site, options);
  await page.goto(`/${language}/find?q=Svajon%C4%97&area=${VILNIUS}`);
  await page.goto(await page.locator(`main a[href*="/${language}/services/"]`).first().getAttribute("href"));
  await page.goto(await page.locator(`main a[href*="/${language}/refer"]`).first().getAttribute("href"));
  await send(page, {});
  const more = { need: { need: "day.children" }, place: { area: VILNIUS }, person: { age: "9" } };
  for (let turn = 0; turn < 8 && !path(page).endsWith("/check"); turn += 1) {
    const step = path(page).split("/").at(-1);
    await send(page, { ...answers[step], ...more[step] });
  }
  await submitted(page);
  await page.context().close();
}

/** From a waiting list to a "partly" that a supervisor looks into: the forms that stand on a request's pages only then. */
async function ends(browser, site, language, look, options) {
  const [person, supervisor] = [await visitor(browser, site, options), await visitor(browser, site, options)];
  await signIn(supervisor, language, account(site, "supervisor", "vn-"));
  await person.goto(`/${language}/refer?area=${VINNYTSIA}`);
  const asked = { need: { need: "day.older" }, place: { area: VINNYTSIA } };
  const { answer: receipt, href } = await arriving(supervisor, async () => submitted(await journey(person, asked)));
  await supervisor.goto(href);
  await send(supervisor, {}, "/close");
  await look("staff-referral-refused", supervisor);
  await send(supervisor, { tried: "phone" }, "/try");
  await send(supervisor, { weeks: "6" }, "/waitlist");
  await look("staff-referral-waitlisted", supervisor);
  await follow(person, language, receipt);
  await look("follow-waitlisted", person);
  await send(supervisor, {}, "/start");
  // The mark of danger: its form open, then the form that takes it off, then that form without its reason.
  await supervisor.goto(`${href.split("?")[0]}?act=mark`);
  await supervisor.locator("details#mark[open]").waitFor();
  await look("staff-referral-mark", supervisor);
  await send(supervisor, {}, "/mark");
  // What the rules say now: somebody else would lead it, and one press sends it there.
  await supervisor.locator('main .notice:has(form[action$="/route"])').waitFor();
  await look("staff-referral-marked", supervisor);
  await supervisor.goto(`${href.split("?")[0]}?act=unmark`);
  await supervisor.locator("details#unmark[open]").waitFor();
  await look("staff-referral-unmark", supervisor);
  await send(supervisor, {}, "/unmark");
  await look("staff-referral-unmark-refused", supervisor);
  await send(supervisor, { outcome: "helped" }, "/complete");
  await follow(person, language, receipt);
  await send(person, {}, "/help");
  await look("follow-help-refused", person);
  await send(person, { help: "partly", why: "too-late", waited: "weeks" }, "/help");
  await look("follow-in-review", person);
  await supervisor.goto(href.split("?")[0]);
  await look("staff-referral-review", supervisor);
  await Promise.all([person.context().close(), supervisor.context().close()]);
}

const CENTRE = "centre@example.org";

/** The sample knows no provider's e-mail address: one of Vinnytsia's gets one, as an operator would import it. Nobody there has an account. */
export function withAddress(site) {
  const [head, ...rows] = readFileSync(join(import.meta.dirname, "../server/sample/providers.csv"), "utf8").split("\n");
  const row = rows.find((line) => line.startsWith("vn-tc,")).replace('"вул. Соборна, 50, Вінниця",,,,', `"вул. Соборна, 50, Вінниця",,${CENTRE},,`);
  if (!row.includes(CENTRE)) throw new Error(`The sample has changed: ${row}`);
  const file = join(site.data, "centre.csv");
  writeFileSync(file, `${head}\n${row}\n`);
  site.kladka("import", "providers", file);
  return CENTRE;
}

/** A provider without an account, led by the link in its letter; and what the desk has to do for it. */
async function byLink(browser, site, language, look, options) {
  const [address, post] = [withAddress(site), postbox(site)];
  post.rest();
  const [person, centre, triage] = [await visitor(browser, site, options), await visitor(browser, site, options), await visitor(browser, site, options)];
  await signIn(triage, language, account(site, "triage", "vn-"));
  await person.goto(`/${language}/refer?area=${VINNYTSIA}`);
  const asked = { need: { need: "home.help" }, place: { area: VINNYTSIA } };
  const { href } = await arriving(triage, async () => submitted(await journey(person, asked)));
  const link = linkIn(await post.to(address, saying("uk", "mail-link-subject")), "/answer/");
  await centre.goto(link.pathname.replace(/^\/[a-z]+/, `/${language}`));
  await look("answer", centre);
  await send(centre, { choice: "decline" }, "/answer");
  await look("answer-refused", centre);
  await send(centre, { choice: "accept" }, "/answer");
  await look("answer-done", centre);
  await triage.goto(href.split("?")[0]);
  await look("staff-referral-taken", triage);
  for (const page of [person, centre, triage]) await page.context().close();
}

/** Accounts: an invitation from the people's page to a password, a forgotten one, an app that is set up, one's own account. */
async function people(browser, site, language, look, options) {
  const post = postbox(site);
  post.rest();
  const [admin, invited, forgetful] = [await visitor(browser, site, options), await visitor(browser, site, options), await visitor(browser, site, options)];
  await signIn(admin, language, account(site, "administrator", "vn-"));
  await admin.goto(`/${language}/staff/people`);
  const form = admin.locator('main form:has(input[value="invite"])');
  await Promise.all([admin.waitForNavigation(), form.locator("button").click()]);
  await look("staff-people-refused", admin);
  const address = `new.${language}.${Date.now()}@example.org`;
  await form.locator('[name="email"]').fill(address);
  await form.locator('[name="role"]').selectOption("case-worker");
  await Promise.all([admin.waitForNavigation(), form.locator("button").click()]);
  await look("staff-people-invited", admin);
  await admin.goto(`/${language}/staff/teams`);
  await send(admin, {}, "/staff/teams");
  await look("staff-teams-refused", admin);
  await send(admin, { team: `At home ${Date.now()}`, note: "On Tuesdays" }, "/staff/teams");
  await admin.locator('main select[name="account"]').selectOption({ index: 1 });
  await Promise.all([admin.waitForNavigation(), admin.locator('main form:has(select[name="account"]) button').click()]);
  await look("staff-team", admin);
  // Else the next tour would find it in use.
  await admin.locator('main details:has(button[value="retire"]) > summary').click();
  await Promise.all([admin.waitForNavigation(), admin.locator('main button[value="retire"]').click()]);
  await look("staff-team-retired", admin);
  await admin.goto(`/${language}/staff/teams`);
  await look("staff-teams", admin);
  for (const roster of ["people", "teams"]) {
    await admin.goto(`/${language}/staff/rosters/${roster}`);
    await look(`staff-roster-${roster}`, admin);
  }
  // Files: with a row that cannot be taken, then with rows that can; what is done is taken back, so that the next tour finds it as it was.
  const file = async (text, act) => {
    const pasted = admin.locator("main form:has(textarea)");
    await pasted.locator("textarea").fill(text);
    await Promise.all([admin.waitForNavigation(), pasted.locator(`button[value="${act}"]`).click()]);
  };
  const filed = `id,name,retired\n,By file ${Date.now()},no\n`;
  await file(`${filed},,perhaps\n`, "dry");
  await look("staff-roster-refused", admin);
  const chosen = admin.locator("main form:has(textarea)");
  await chosen.locator('input[type="file"]').setInputFiles({ name: "teams.csv", mimeType: "text/csv", buffer: Buffer.from(filed) });
  await Promise.all([admin.waitForNavigation(), chosen.locator('button[value="dry"]').click()]);
  await look("staff-roster-dry-run", admin);
  await file(filed, "apply");
  await look("staff-roster-taken", admin);
  await Promise.all([admin.waitForNavigation(), admin.locator('main button[value="undo"]').first().click()]);
  await look("staff-roster-undone", admin);
  const link = linkIn(await post.to(address), "/invitation/");
  await invited.goto(link.pathname.replace(/^\/[a-z]+/, `/${language}`));
  await look("invitation", invited);
  await send(invited, {}, "/invitation");
  await send(invited, { chosen: "short" }, "/invitation");
  await look("invitation-refused", invited);
  await send(invited, { chosen: "a pig flies over the town hall", device: "Desk by the door" }, "/invitation");
  await invited.goto(`/${language}/account/factors`);
  await look("account-factors", invited);
  // Shown to those whose device keeps passkeys for this address.
  await invited.locator("form[data-passkey]").evaluate((form) => { form.hidden = false; });
  await look("account-factors-passkey", invited);
  await invited.goto(`/${language}/account`);
  await look("account", invited);
  await send(invited, { current: "x", chosen: "1qaz2wsx3edc" }, "/account/password");
  await look("account-refused", invited);
  await invited.goto(`/${language}/account/confirm`);
  await look("account-confirm", invited);
  await invited.goto(`/${language}/sign-out`);
  await look("sign-out", invited);
  await send(invited, {}, "/sign-out");
  await look("sign-out-done", invited);
  await forgetful.goto(`/${language}/sign-in/forgotten`);
  await send(forgetful, { email: address }, "/forgotten");
  await look("sign-in-letter-waiting", forgetful);
  await forgetful.goto(linkIn(await post.to(address), "/sign-in/letter/").pathname.replace(/^\/[a-z]+/, `/${language}`));
  await look("sign-in-letter", forgetful);
  await send(forgetful, {}, "/letter");
  await look("account-by-link", forgetful);
  const manager = await visitor(browser, site, options);
  await signIn(manager, language, account(site, "provider-manager", "svajone"));
  await manager.goto(`/${language}/provider/people`);
  await look("provider-people", manager);
  await manager.goto(`/${language}/provider/teams`);
  await look("provider-teams", manager);
  await send(manager, { team: `Mornings ${Date.now()}`, note: "" }, "/provider/teams");
  await look("provider-team", manager);
  await manager.locator('main details:has(button[value="retire"]) > summary').click();
  await Promise.all([manager.waitForNavigation(), manager.locator('main button[value="retire"]').click()]);
  for (const roster of ["people", "teams"]) {
    await manager.goto(`/${language}/provider/rosters/${roster}`);
    await look(`provider-roster-${roster}`, manager);
  }
  for (const page of [admin, invited, forgetful, manager]) await page.context().close();
}

/** The id that belongs to a name of the sample, the same at every import. */
function named(kind, name) {
  const digest = createHash("sha1").update(Buffer.from("6b6c61646b61500080006b6c61646b61", "hex")).update(`${kind}:${name}`).digest().subarray(0, 16);
  digest[6] = (digest[6] & 15) | 80;
  digest[8] = (digest[8] & 63) | 128;
  return digest.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** A visitor's word on a listing and what becomes of it; somebody who claims it, and what the municipality does about that. */
async function words(browser, site, language, look, options) {
  const post = postbox(site);
  post.rest();
  const [person, admin] = [await visitor(browser, site, options), await visitor(browser, site, options)];
  await signIn(admin, language, account(site, "administrator", "vn-"));
  const listing = `/${language}/organizations/${named("organization", "vn-dsp")}`;
  await person.goto(`${listing}/suggest`);
  await send(person, { said: "+380 43 200 00 00" }, "/suggest");
  await look("suggest-refused", person);
  await send(person, { "amiss-contact": true, own: true }, "/suggest");
  await look("suggest-thanks", person);
  const code = await person.locator("main code").innerText();
  await person.goto(`/${language}/suggestion`);
  await send(person, { suggestion: code }, "/suggestion");
  await look("suggestion-told", person);
  await admin.goto(`/${language}/staff/edits?source=public`);
  await Promise.all([admin.waitForNavigation(), admin.locator('main a[href*="/staff/edits/"]').first().click()]);
  await look("staff-edit-suggested", admin);

  const address = `claim.${language}.${Date.now()}@example.org`;
  await person.goto(`${listing}/claim`);
  await send(person, {}, "/claim");
  await look("claim-refused", person);
  await send(person, { email: address, post: "head" }, "/claim");
  await look("claim-code", person);
  await send(person, { code: /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec((await post.to(address)).text)[0] }, "/claim");
  await look("claim-done", person);
  await admin.goto(`/${language}/staff/claims`);
  await look("staff-claims", admin);
  await Promise.all([admin.waitForNavigation(), admin.locator('main a[href*="/staff/claims/"]').first().click()]);
  await send(admin, {});
  await look("staff-claim-refused", admin);
  await send(admin, { how: "phone", found: "yes" });
  await look("staff-claim", admin);
  for (const page of [person, admin]) await page.context().close();
}
