// A clerk comes in by the municipality's own sign-on: a real one (oidc-provider, certified by the OpenID Foundation) beside the site, in a real browser.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import axe from "axe-core";
import Provider from "oidc-provider";
import { account, freePort, javascript, launch, main, path, send, serve, visitor } from "./harness.mjs";

const SECRET = "a-secret-of-both";
const folder = mkdtempSync(join(tmpdir(), "kladka-sign-on-"));
let site, browser, provider, clerk;

/** Whoever types a name there has that name; addresses are looked up when they are asked for. */
const address = (name) => (name === "ona" ? clerk.email : `${name}@${clerk.email.split("@")[1]}`);
async function signOn(port, back) {
  const own = new Provider(`http://127.0.0.1:${port}`, {
    clients: [{ client_id: "kladka", client_secret: SECRET, redirect_uris: [back] }],
    claims: { email: ["email", "email_verified"] },
    pkce: { required: () => true },
    cookies: { keys: ["of this test alone"] },
    findAccount: (_, name) => ({ accountId: name, claims: () => ({ sub: name, email: address(name), email_verified: true }) }),
  });
  return new Promise((ready) => { const server = own.listen(port, "127.0.0.1", () => ready(server)); });
}

before(async () => {
  const [port, at] = [await freePort(), await freePort()];
  const settings = join(folder, "kladka.toml");
  writeFileSync(settings, `[[sign-on]]
id = "vr"
name = "Vilniaus rajonas"
issuer = "http://127.0.0.1:${at}"
client-id = "kladka"
municipality = "LT-58"
email-domains = ["vr-sav-sr.example.org"]
`);
  provider = await signOn(at, `http://127.0.0.1:${port}/sign-on/vr`);
  site = await serve({ port, env: { KLADKA_CONFIG: settings, KLADKA_SIGN_ON_SECRETS: `vr=${SECRET}` } });
  browser = await launch();
  clerk = account(site, "triage", "vr-sav-sr");
});
after(async () => {
  await browser?.close();
  await site?.stop();
  provider?.closeAllConnections();
  provider?.close();
  rmSync(folder, { recursive: true, force: true });
});

const press = (page, selector) => Promise.all([page.waitForNavigation(), page.locator(selector).first().click()]);
const button = 'main a[href*="/sign-in/with/vr"]';

test("a clerk signs in there and comes to the page that was wanted; who has no account is told; signing out is of this site alone", async () => {
  const page = await visitor(browser, site);
  // The sign-on's own pages of this package ask for a typeface from elsewhere.
  await page.route(/^https:/, (route) => route.abort());
  await page.goto("/lt/staff/letters");
  assert.equal(path(page), "/lt/sign-in");
  // Axe waits for what never comes where no script may run.
  if (javascript) {
    await page.evaluate(axe.source);
    assert.deepEqual((await page.evaluate(() => globalThis.axe.run())).violations.map((v) => v.id), []);
  }

  await press(page, button);
  await press(page, 'a[href$="/abort"]');
  assert.equal(path(page), "/lt/sign-in");
  assert.match(await main(page), /nebaigėte/);

  const typed = async (name) => {
    await press(page, button);
    await page.locator('[name="login"]').fill(name);
    await page.locator('[name="password"]').fill("anything");
    await press(page, 'button[type="submit"]');
    // It asks once whether the address may be told.
    await press(page, 'button[type="submit"]');
  };
  await typed("ona");
  assert.equal(path(page), "/lt/staff/letters", await page.content());
  await page.goto("/lt/account");
  assert.match(await main(page), new RegExp(clerk.email.replaceAll(".", "\\.")));

  await page.goto("/lt/sign-out");
  await send(page, {});
  assert.match(await main(page), /atsijunkite ir ten/);
  await page.goto("/lt/sign-in");
  await press(page, button);
  assert.match(path(page), /^\/lt\/staff\//, "there one is still signed in");

  const left = (await page.context().cookies()).map(({ name }) => name);
  assert.ok(!left.includes("__Host-sign-on"), "what was begun is over");
  await page.context().clearCookies();
  await page.goto("/lt/sign-in");
  await typed("nobody");
  assert.equal(path(page), "/lt/sign-in");
  assert.match(await main(page), /paskyros neturite/);
});
