// Passkeys: in place of a password, to sign in, to show once more who is there.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { touch, withDevice } from "./device.mjs";
import { account, javascript, launch, main, path, send, serve, signIn, visitor } from "./harness.mjs";
import { linkIn, postbox } from "./mail.mjs";

let site, browser;
before(async () => { [site, browser] = [await serve(), await launch()]; });
after(async () => { await browser?.close(); await site?.stop(); });

const signOut = async (page) => {
  await page.goto("/lt/sign-out");
  await send(page, {}, "/sign-out");
  await page.goto("/lt/sign-in");
};

test("an invited provider accepts with a passkey, signs in with it and shows with it who is there", { skip: !javascript }, async () => {
  const post = postbox(site);
  const manager = await visitor(browser, site);
  await signIn(manager, "lt", account(site, "provider-manager", "svajone"));
  await manager.goto("/lt/provider/people");
  await send(manager, { email: "ruta@example.org", role: "provider-editor" }, "people#invite");
  const { page, holder } = await withDevice(browser, site);
  await page.goto(linkIn(await post.to("ruta@example.org"), "/invitation/").pathname);
  await send(page, {}, "/invitation");
  await page.locator('[name="called"]').fill("Telefonas <img src=x>");
  await touch(page);
  assert.equal(await page.locator(".codes li").count(), 10, "codes for paper, should the device be lost");
  await Promise.all([page.waitForNavigation(), page.locator("main .actions a").click()]);
  assert.equal(path(page), "/lt/provider/inbox");

  await signOut(page);
  // A holder who shows nothing is not let in.
  await holder(false);
  await page.locator("#passkey").click();
  await page.locator("form[data-passkey] [role=status]:not(:empty)").waitFor();
  assert.equal(path(page), "/lt/sign-in");
  await holder(true);
  await touch(page);
  assert.equal(path(page), "/lt/provider/inbox");

  await page.goto("/lt/account/confirm?next=/lt/account/factors");
  assert.equal(await page.locator('[name="current"]').count(), 0, "there is no password to ask for");
  await touch(page);
  assert.equal(path(page), "/lt/account/factors");
  assert.match(await main(page), /Telefonas <img src=x>/);
  await send(page, {}, "/account/passkeys");
  await signOut(page);
  await touch(page);
  assert.equal(await page.locator(".error-summary").count(), 1, "a passkey that was removed opens nothing");
  assert.deepEqual(page.complaints, []);
});
