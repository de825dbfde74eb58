// A server of our own with the sample catalogue, a browser, and people who use it. Knows addresses and field names; judges nothing.
import { spawn, execFileSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";

export const javascript = process.env.JAVASCRIPT !== "off";
export const slow = process.env.SLOW === "1";
const here = import.meta.dirname;

/** The program under test, and what a browser is sent. */
export const program = () => {
  const named = process.env.KLADKA_BIN ?? [join(here, "../target/debug/kladka"), join(here, "../dist/kladka")].find(existsSync);
  if (!named) throw new Error("Build first: cargo xtask build --dev");
  return resolve(named);
};
export const environment = () => ({ ...process.env, KLADKA_SITE: resolve(process.env.KLADKA_SITE ?? join(here, "../target/site")), KLADKA_LIMITS_RELAXED: "1" });

export async function freePort() {
  const socket = createServer().listen(0, "127.0.0.1");
  await once(socket, "listening");
  const { port } = socket.address();
  socket.close();
  await once(socket, "close");
  return port;
}

/** A workday's late morning: what is open then does not change with the day on which the tests run. */
export const workday = "2026-11-24 09:00:00";

/** What makes a program begin at this time (UTC) and go on from there; its waiting goes by the real clock. */
const clockOf = (start) => ({
  LD_PRELOAD: execFileSync("faketime", ["-f", `@${start}`, "printenv", "LD_PRELOAD"], { encoding: "utf8" }).trim(),
  FAKETIME: `@${start}`, FAKETIME_DONT_FAKE_MONOTONIC: "1", TZ: "UTC",
});

/** Starts `kladka serve --sample`, at `start` where that is said; the data folder is new unless one is named, and goes with the server. `env` goes
 * before all other settings. */
export async function serve({ data, port, start, env = {} } = {}) {
  const folder = data ?? mkdtempSync(join(tmpdir(), "kladka-end2end-"));
  const chosen = port ?? (await freePort());
  const url = `http://127.0.0.1:${chosen}`;
  const child = spawn(program(), ["serve", "--sample", "--listen", `127.0.0.1:${chosen}`, "--data", folder], { env: { ...environment(), ...(start ? clockOf(start) : {}), ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const log = createWriteStream(join(folder, "end2end.log"), { flags: "a" });
  // On a full disk there is no log.
  log.on("error", () => {});
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => { log.write(text); said = (said + text).slice(-4000); });
  await ready(url, child, () => said);
  const kill = async (signal) => {
    const gone = once(child, "exit");
    if (child.exitCode === null && child.signalCode === null && child.kill(signal)) await gone;
    log.end();
  };
  return {
    url, port: chosen, data: folder, process: child.pid, kill,
    accounts: () => accounts(join(folder, "sample-accounts.csv")),
    kladka: (...args) => execFileSync(program(), [...args, "--data", folder], { env: { ...environment(), ...env }, encoding: "utf8" }),
    log: () => readFileSync(join(folder, "end2end.log"), "utf8"),
    async stop() {
      await kill("SIGKILL");
      if (!data) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ready(url, child, said) {
  const end = Date.now() + 180_000;
  while (Date.now() < end && child.exitCode === null) {
    try {
      if ((await fetch(`${url}/health/ready`)).status === 200) return;
    } catch { /* Not listening yet. */ }
    await new Promise((done) => setTimeout(done, 15));
  }
  child.kill("SIGKILL");
  throw new Error(`The server did not become ready. It said:\n${said()}`);
}

function accounts(file) {
  const [head, ...rows] = readFileSync(file, "utf8").trim().split(/\r?\n/).map((line) => line.split(","));
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])));
}

export const launch = () => {
  const executablePath = process.env.CHROMIUM ?? execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--disable-dev-shm-usage"] });
};

/** Somebody with a browser of their own. `page.fetched`, `page.complaints` and `page.dialogs` tell what happened. */
export async function visitor(browser, site, options = {}) {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: javascript, viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  Object.assign(page, { fetched: [], complaints: [], dialogs: [] });
  page.on("request", (request) => page.fetched.push(request.url()));
  // Violations of the policy are said on the console too; a status of 4xx that a test asked for is not a complaint.
  page.on("console", (line) => { if (["error", "warning"].includes(line.type()) && !/Failed to load resource/.test(line.text())) page.complaints.push(line.text()); });
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  page.on("dialog", (dialog) => { page.dialogs.push(dialog.message()); dialog.dismiss(); });
  return page;
}

/** Types `values` into the fields of these names; true ticks a box, a string picks a radio or an option or is typed. */
export async function fill(form, values) {
  for (const [name, value] of Object.entries(values)) {
    const field = form.locator(`[name="${name}"]:not([type=hidden])`);
    const kind = await field.first().evaluate((element) => (element.tagName === "SELECT" ? "select" : element.type));
    if (kind === "select") await field.selectOption(value);
    else if (kind === "radio" || kind === "checkbox") await form.locator(`[name="${name}"][value="${value === true ? "yes" : value}"]`).check();
    else await field.fill(value);
  }
}

/** Presses the button of the form in the page's main part whose action ends so. */
export async function send(page, values, action) {
  const form = page.locator(action ? `main form[action$="${action}"]` : 'main form[method="post" i]').first();
  const shut = form.locator("xpath=ancestor::details[not(@open)]");
  // From the outermost on: what is folded may stand in what is folded.
  while ((await shut.count()) > 0) await shut.first().locator("summary").first().click();
  await fill(form, values);
  await Promise.all([page.waitForNavigation(), form.locator("button:not([type=button])").last().click()]);
}

export const main = (page) => page.locator("main").innerText();
export const path = (page) => new URL(page.url()).pathname;

/** What one answers who asks for a common thing. */
export const answers = {
  need: { urgency: "soon" },
  place: {},
  person: { asker: "someone-else", name: "Olha Marker", age: "74", story: "She cannot cook any more." },
  contact: { way: "none" },
  consent: { consent: "yes" },
};

/** The journey from the step that is open to the page that shows the receipt. */
export async function journey(page, changes = {}) {
  if (/\/refer$/.test(path(page))) await send(page, {});
  for (let turn = 0; turn < 8; turn += 1) {
    const step = path(page).split("/").at(-1);
    if (step === "check" || step === "sent") break;
    await send(page, { ...answers[step], ...changes[step] });
  }
  return page;
}

export const RECEIPT = /\b(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]\b/;
export const receiptOn = async (page) => (await main(page)).match(RECEIPT)?.[0];

export async function submitted(page) {
  await send(page, {});
  const receipt = await receiptOn(page);
  if (!receipt) throw new Error(`No receipt on ${page.url()}:\n${await main(page)}`);
  return receipt;
}

export async function follow(page, language, receipt) {
  await page.goto(`/${language}/follow`);
  await send(page, { receipt });
  return main(page);
}

/** Someone of the sample accounts: by role, and by a part of the organisation's name or the address. */
export const account = (site, role, of) => {
  const found = site.accounts().find((a) => a.role === role && `${a.organization} ${a.email}`.includes(of));
  if (!found) throw new Error(`No ${role} of ${of} among:\n${site.accounts().map((a) => `${a.role} ${a.organization} ${a.email}`).join("\n")}`);
  return found;
};

export async function signIn(page, language, { email, password }) {
  await page.goto(`/${language}/sign-in`);
  await send(page, { email, password });
  if (path(page).endsWith("/sign-in")) throw new Error(`Signing in failed:\n${await main(page)}`);
}

/** The addresses of the requests that a desk's list shows. */
const listed = async (desk) => {
  await desk.reload();
  return desk.locator('main a[href*="/referrals/"]').evaluateAll((links) => links.map((link) => link.getAttribute("href")));
};
/** Does `work` and tells what it answers, with the address of the request that came to this desk by it. */
export async function arriving(desk, work) {
  const before = new Set(await listed(desk));
  const answer = await work();
  const [href] = (await listed(desk)).filter((address) => !before.has(address));
  if (!href) throw new Error(`Nothing new on ${desk.url()}:\n${await main(desk)}`);
  return { answer, href };
}

export const VINNYTSIA = "UA05020030000031457";
export const VILNIUS = "LT-58";
