// Every page of the site once, each with something on it: for whoever looks at all of them (axe, screenshots, canaries).
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client, closeAll, each } from "./client.mjs";
import { VILNIUS, VINNYTSIA, account, answers, arriving, follow, journey, path, send, signIn, submitted, visitor } from "./harness.mjs";
import { linkIn, postbox } from "./mail.mjs";

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
    "answer-lost": `/${language}/answer`,
    "sign-in": `/${language}/sign-in`,
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
  await ends(browser, site, language, look, options);
  await byLink(browser, site, language, look, options);
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
  await supervisor.goto(request);
  await send(supervisor, {}, "/renew-receipt");
  await look("staff-receipt-refused", supervisor);
  await send(supervisor, { identity: "document" }, "/renew-receipt");
  await look("staff-receipt-given", supervisor);
  const desk = await open("front-desk", "vn-");
  await desk.goto(`/${language}/staff/assist`);
  await look("staff-assist", desk);
  await desk.goto(`/${language}/staff/logged`);
  await look("staff-logged", desk);
  await send(desk, {}, "/staff/logged");
  await look("staff-logged-refused", desk);
  await send(desk, { need: "home.help", area: VINNYTSIA, agency: "other", how: "phone" }, "/staff/logged");
  await look("staff-logged-done", desk);

  await direct(browser, site, language, options);
  const manager = await open("provider-manager", "svajone");
  await look("provider-inbox", manager);
  await manager.goto(`/${language}/provider/edits`);
  await look("provider-edits", manager);
  await manager.goto(`/${language}/provider/inbox`);
  await Promise.all([manager.waitForNavigation(), manager.locator('main a[href*="/referrals/"]').first().click()]);
  await look("provider-referral", manager);
  for (const page of [wrong, triage, supervisor, desk, manager]) await page.context().close();
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
  const link = linkIn(await post.to(address), "/answer/");
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
