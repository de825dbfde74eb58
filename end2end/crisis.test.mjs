// Words of danger, the page with the numbers, and leaving so that going back shows nothing. With and without JavaScript, with a browser that keeps
// pages for going back as people's browsers do.
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { VILNIUS, VINNYTSIA, answers, javascript, journey, main, path, send, serve, visitor } from "./harness.mjs";

let site, browser, elsewhere, ELSEWHERE;
before(async () => {
  // The harmless site stands on this machine, which may have no network; another name, so that it shares no cookie with ours.
  elsewhere = createServer((_, answer) => answer.setHeader("content-type", "text/html").end("<h1>weather</h1>")).listen(0, "127.0.0.1");
  await once(elsewhere, "listening");
  ELSEWHERE = `http://localhost:${elsewhere.address().port}/`;
  process.env.KLADKA_EXIT_URL = ELSEWHERE;
  site = await serve();
  const executablePath = process.env.CHROMIUM ?? execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
  browser = await chromium.launch({ executablePath, ignoreDefaultArgs: ["--disable-back-forward-cache"], args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"] });
});
after(async () => { await browser?.close(); await site?.stop(); elsewhere?.close(); });

const anyone = () => visitor(browser, site);
const on = async (page) => Promise.all([page.waitForNavigation(), page.locator("main .actions a.primary").click()]);
const leave = async (page) => Promise.all([page.waitForURL(`${ELSEWHERE}**`), page.locator("#leave").click()]);
/** Everything that is still to be seen by going back, as text. */
const behind = async (page) => {
  const seen = [];
  for (let turn = 0; turn < 8; turn += 1) {
    if (page.url() === "about:blank") break;
    await page.goBack({ waitUntil: "load" }).catch(() => undefined);
    await page.waitForTimeout(150);
    seen.push(`${page.url()}\n${page.url().startsWith("http") ? await page.locator("body").innerText() : ""}`);
  }
  return seen.join("\n---\n");
};

for (const [language, words] of [["lt", "vyras mane muša"], ["pl", "mąż mnie bije"], ["uk", "чоловік мене б'є"], ["en", "my husband beats me"], ["ru", "муж бьёт меня"]]) {
  test(`in ${language}: words of danger bring the numbers, then the services, then nothing by going back`, async () => {
    const page = await anyone();
    await page.goto(`/${language}?area=${VINNYTSIA}`);
    const box = page.locator("main form[role=search]");
    await box.locator("[name=q]").fill(words);
    await Promise.all([page.waitForNavigation(), box.locator("button").first().click()]);
    assert.equal(path(page), `/${language}/before`);
    const numbers = await main(page);
    assert.ok(numbers.includes("112") && numbers.includes("15-47"), numbers);
    await on(page);
    assert.equal(path(page), `/${language}/find`);
    const services = await main(page);
    assert.match(services, /1\d?/);
    for (const said of [page.url(), await page.title()]) assert.ok(!/violence|crisis|smurt|przemoc|насил|%D0|q=/i.test(said), said);
    const first = page.locator("main .cards h3 a").first();
    const name = await first.innerText();
    await Promise.all([page.waitForNavigation(), first.click()]);
    assert.ok(!(await page.title()).includes(name), "the title names the service");
    await leave(page);
    const left = await behind(page);
    for (const trace of [name, "/services/", "/before"]) assert.ok(!left.includes(trace), `${trace} is left in ${left}`);
    await page.context().close();
  });
}

test("Shift three times leaves, and the page is hidden at once", { skip: !javascript }, async () => {
  const page = await anyone();
  const hidden = [];
  await page.exposeFunction("tell", (...what) => hidden.push(what));
  // A page that is being left answers no questions from outside: it tells by itself what is to be seen of it.
  await page.addInitScript(() => addEventListener("DOMContentLoaded", () => {
    const look = () => tell(document.documentElement.className, getComputedStyle(document.body).display, document.title);
    new MutationObserver(look).observe(document.documentElement, { attributes: true });
  }));
  await page.goto(`/uk/before?area=${VINNYTSIA}`);
  // The other site is slow: nothing of ours may be seen meanwhile.
  await page.context().route("**/exit**", async (route) => { await new Promise((done) => setTimeout(done, 1500)); await route.continue(); });
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
  await page.waitForURL(`${ELSEWHERE}**`);
  const [classes, display, title] = hidden.at(-1);
  assert.ok(classes.includes("leaving") && display === "none" && title === "…", String(hidden));
  await page.context().close();
});

test("a request that was being written is unreadable after leaving", async () => {
  const page = await anyone();
  await page.goto(`/en/refer?area=${VILNIUS}&need=home.help`);
  await journey(page, { stop: true }).catch(() => undefined);
  await page.goto("/en/refer/person");
  await send(page, { ...answers.person, name: "Zoriana Unreadable" });
  await page.goto("/en/refer/person");
  assert.ok((await page.content()).includes("Zoriana Unreadable"), "the draft holds what was typed");
  const cookie = await page.context().cookies();
  assert.ok(cookie.some(({ name }) => name === "__Host-draft"));
  await leave(page);
  assert.deepEqual((await page.context().cookies()).filter(({ domain }) => domain === "127.0.0.1"), []);
  const left = await behind(page);
  assert.ok(!left.includes("Zoriana"), left);
  await page.goto("/en/refer/person");
  assert.ok(!(await page.content()).includes("Zoriana"));
  for (const file of readdirSync(site.data).filter((name) => name.startsWith("kladka.sqlite")))
    assert.ok(!readFileSync(join(site.data, file)).includes("Zoriana"), `${file} holds the name`);
  await page.context().close();
});

test("what is missing may be said in one sentence, and somebody's number is refused", async () => {
  const page = await anyone();
  await page.goto(`/lt/find?q=zzzzqqqq&area=${VILNIUS}`);
  await send(page, { sentence: "Skambinkite 8 612 34567" }, "/missing");
  assert.ok((await page.locator("[name=sentence]").inputValue()).includes("34567"));
  await send(page, { sentence: "Trūksta pavėžėjimo į ligoninę" }, "/missing");
  assert.equal(path(page), "/lt/missing/thanks");
  await page.context().close();
});

test("who writes of danger where help is missing gets numbers to call, and hears that nothing was kept", async () => {
  const page = await anyone();
  await page.goto(`/lt/find?q=zzzzqqqq&area=${VILNIUS}`);
  await send(page, { sentence: "Vyras mane muša" }, "/missing");
  assert.equal(path(page), "/lt/before");
  assert.ok(await page.locator('main a[href="tel:112"]').isVisible() && await page.locator("#leave").isVisible());
  assert.match(await page.locator("main").innerText(), /neišsaugojome/);
  assert.ok(!/q=|mu%C5%A1|mu[sš]a/i.test(page.url()), page.url());
  await page.context().close();
});
