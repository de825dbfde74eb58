// A device of the browser's own making (the DevTools' virtual authenticator) and its holder. Devices keep passkeys for a name, not for a number: the
// site is reached as localhost.
import { visitor } from "./harness.mjs";

/** A browser with a device in it whose holder shows a finger whenever it asks. */
export async function withDevice(browser, site) {
  const page = await visitor(browser, { ...site, url: site.url.replace("127.0.0.1", "localhost") });
  const device = await page.context().newCDPSession(page);
  await device.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", { options });
  return { page, holder: (isUserVerified) => device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }) };
}

/** Presses the page's button that asks the device. */
export const touch = (page) => Promise.all([page.waitForNavigation(), page.locator("#passkey").click()]);
