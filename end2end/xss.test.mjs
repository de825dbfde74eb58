// Forty canaries in every stored field and in every form, the policy switched off: nothing runs, nothing is added to a page.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { VINNYTSIA, account, follow, javascript, journey, launch, send, serve, signIn, submitted, visitor } from "./harness.mjs";
import { payloads } from "./canaries.mjs";

const options = { bypassCSP: true, javaScriptEnabled: true };
const uuid = (kind, n) => `${kind}0000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
let site, browser;

/** The further addresses that a service or an organization has. */
const urls = (payload, n, kind) => [{ id: uuid(kind, 1000 + n), label: payload, url: payload }];
/** Texts that exist in several languages. */
const texts = (payload, n) => ({
  name: `canary ${n} ${payload}`, description: payload, eligibility_description: payload, fees_description: payload, application_process: payload,
  interpretation_services: payload, wait_time: payload, alert: payload,
});
/** A service with the payload wherever the standard or our profile has a text. */
const service = (payload, n) => ({
  id: uuid("a", n), ...texts(payload, n), alternate_name: payload, url: payload, email: payload, status: "active",
  licenses: payload, accreditations: payload, assurer_email: payload, additional_urls: urls(payload, n, "8"),
  language: "en", translations: { uk: texts(payload, n), lt: texts(payload, n) },
  organization: {
    id: uuid("b", n), name: `canary organization ${n} ${payload}`, alternate_name: payload, description: payload, website: payload, email: payload,
    legal_status: payload, tax_status: payload, tax_id: payload, additional_websites: urls(payload, n, "9"),
    organization_identifiers: [{ id: uuid("b", 1000 + n), identifier_scheme: payload, identifier_type: payload, identifier: payload }],
    attributes: [{ id: uuid("b", 2000 + n), link_type: "sector", link_entity: "organization", value: payload, label: payload }],
  },
  phones: [{ id: uuid("c", n), number: payload, description: payload, type: payload, languages: [{ id: uuid("c", 1000 + n), code: payload, name: payload }] }],
  contacts: [{ id: uuid("d", n), name: payload, title: payload, department: payload, email: payload }],
  schedules: [{ id: uuid("e", n), description: payload }],
  required_documents: [{ id: uuid("f", n), document: payload, uri: payload }],
  cost_options: [{ id: uuid("1", n), option: payload, amount_description: payload }],
  languages: [{ id: uuid("2", n), name: payload, note: payload }],
  funding: [{ id: uuid("3", n), source: payload }],
  permits: [{ id: uuid("3", 1000 + n), kind: "licence", name: payload, number: payload, issuer: payload, uri: payload, issued: "2024-03-01" }],
  capacities: [{ id: uuid("3", 2000 + n), available: 2, maximum: 5, updated: "2026-01-01", description: payload, unit: { id: uuid("3", 3000 + n), name: payload } }],
  attributes: [{ id: uuid("3", 4000 + n), link_type: "intended audience", link_entity: "service", value: payload, label: payload }],
  service_areas: [{ id: uuid("4", n), name: payload, description: payload, uri: `urn:kladka:area:${VINNYTSIA}` }],
  service_at_locations: [{ id: uuid("5", n), description: payload, location: {
    id: uuid("6", n), location_type: "physical", name: payload, alternate_name: payload, description: payload, transportation: payload, url: payload,
    addresses: [{ id: uuid("6", 1000 + n), address_1: payload, address_2: payload, city: payload, state_province: payload, postal_code: payload, country: "UA", address_type: "physical" }],
    accessibility: [{ id: uuid("7", n), description: payload, details: payload, url: payload }],
  } }],
});

// Once is enough: these browsers run scripts whatever the rest is told.
const once = { skip: !javascript && "runs with JavaScript" };
before(async () => {
  if (!javascript) return;
  [site, browser] = [await serve(), await launch()];
  const file = join(site.data, "canaries.ndjson");
  writeFileSync(file, payloads.map((payload, n) => JSON.stringify(service(payload, n))).join("\n"));
  site.kladka("import", "services", file);
});
after(async () => { await browser?.close(); await site?.stop(); });

/** What of a canary became more than text. */
const injected = (page) => page.evaluate(() => {
  const bad = [];
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    if (name === "canary-x" || ["iframe", "object", "embed", "base", "math"].includes(name)) bad.push(`<${name}>`);
    // A block of JSON-LD is data that no browser runs; no sign that could end it may stand in it.
    if (name === "script" && element.type === "application/ld+json") { if (/[<>&]/.test(element.textContent)) bad.push("JSON-LD with a sign of markup"); }
    else if (["script", "style"].includes(name) && /canary/.test(element.textContent)) bad.push(`<${name}> with a canary`);
    for (const { name: attribute, value } of element.attributes) {
      if (attribute.startsWith("on")) bad.push(`${name} ${attribute}`);
      // What a page is about is told in words; other contents of `meta` may lead somewhere.
      const leads = ["href", "src", "action", "formaction"].includes(attribute) || (attribute === "content" && element.name !== "description");
      if (leads && /^[\s\u0000-\u001f]*(javascript:|data:text|(https?:)?\/\/canary\.example)/i.test(value.replaceAll(/[\t\r\n]/g, ""))) bad.push(`${name} ${attribute}=${value}`);
    }
  }
  return bad;
});

async function clean(page, where) {
  assert.deepEqual([where, await injected(page), page.dialogs, page.fetched.filter((url) => new URL(url).hostname === "canary.example")], [where, [], [], []]);
}

test("a stored canary is text on every page that shows it", once, async () => {
  const page = await visitor(browser, site, options);
  let shown = 0;
  for (const n of payloads.keys())
    for (const language of ["en", "uk"]) {
      const kinds = [`services/${uuid("a", n)}`, `organizations/${uuid("b", n)}`];
      for (const address of kinds) {
        const answer = await page.goto(`/${language}/${address}`);
        if (answer.status() === 200) shown += 1;
        await clean(page, `${language}/${address} with ${payloads[n]}`);
      }
    }
  assert.ok(shown >= payloads.length * 3, `only ${shown} of the pages were there`);
  for (const language of ["en", "uk", "lt"])
    for (let number = 1; number <= 5; number += 1) {
      await page.goto(`/${language}/find?q=canary&page=${number}`);
      await clean(page, `find, ${language}, page ${number}`);
    }
});

test("a canary in an address is text", once, async () => {
  const page = await visitor(browser, site, options);
  for (const payload of payloads) {
    const typed = encodeURIComponent(payload);
    for (const address of [`find?q=${typed}`, `find?area=${typed}&need=${typed}&cost=${typed}&page=${typed}`, `refer?service=${typed}&need=${typed}&area=${typed}`, `sign-in?next=${typed}`, `services/${typed}`, typed]) {
      await page.goto(`/uk/${address}`);
      await clean(page, address);
    }
  }
});

test("a canary typed into a form is text for the one who typed it and at the desk", once, async () => {
  const all = payloads.join("\n").slice(0, 1990);
  const page = await visitor(browser, site, options);
  for (const payload of payloads) {
    await page.goto("/uk/follow");
    await send(page, { receipt: payload });
    await clean(page, `follow ${payload}`);
    await page.goto("/uk/sign-in");
    await send(page, { email: payload, password: payload });
    await clean(page, `sign-in ${payload}`);
  }
  for (const part of [all.slice(0, 190), payloads.slice(20).join(" ").slice(0, 190)]) {
    const asker = await visitor(browser, site, options);
    await asker.goto(`/uk/refer?area=${VINNYTSIA}`);
    await journey(asker, { need: { need: "home.help" }, place: { area: VINNYTSIA }, person: { name: part, story: payloads.join(" ").slice(0, 1990) }, contact: { way: "none", when: part } });
    await clean(asker, "check");
    const receipt = await submitted(asker);
    await follow(asker, "uk", receipt);
    await clean(asker, "follow-request");
    const worker = await visitor(browser, site, options);
    await signIn(worker, "uk", account(site, "triage", "vn-"));
    await clean(worker, "queue");
    await Promise.all([worker.waitForNavigation(), worker.locator('main a[href*="/referrals/"]').first().click()]);
    await send(worker, {}, "/open");
    await clean(worker, "the opened request");
  }
});
