// The closed loop from end to end, as its people walk it: a request that was asked, sent on, questioned, declined by a provider without an account,
// sent on again, done, and disputed; and one that nobody answers, which comes back by itself while everyone is told. With and without JavaScript.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { VINNYTSIA, account, arriving, follow, javascript, journey, launch, main, path, send, serve, signIn, slow, submitted, visitor, workday } from "./harness.mjs";
import { linkIn, postbox, saying, words } from "./mail.mjs";
import { withAddress } from "./tour.mjs";

/** In every language at least once without JavaScript, which is how it has to hold. */
const languages = slow || !javascript ? ["uk", "lt", "pl", "en", "ru"] : ["uk", "pl"];
const OFFICE = "uk";
const CENTRE = "centre@example.org";

let browser, data, site;
before(async () => {
  data = mkdtempSync(join(tmpdir(), "kladka-loop-"));
  [site, browser] = [await serve({ data, start: workday }), await launch()];
  withAddress(site);
});
after(async () => {
  await browser?.close();
  await site?.stop();
  rmSync(data, { recursive: true, force: true });
});

const open = async (language, role, of) => {
  const page = await visitor(browser, site);
  await signIn(page, language, account(site, role, of));
  return page;
};
/** Asks for somebody who goes along, which two providers give here; letters go to the address. */
async function asked(person, language, address) {
  await person.goto(`/${language}/refer?area=${VINNYTSIA}`);
  await journey(person, { need: { need: "disab.escort" }, place: { area: VINNYTSIA }, contact: { way: "email", email: address } });
  return submitted(person);
}
/** Sends the request on, to the agency whose name holds this. */
async function routed(desk, name) {
  const value = await desk.locator('main form[action$="/route"] option').evaluateAll((options, part) => options.find((option) => option.textContent.includes(part))?.value, name);
  assert.ok(value, `${name} can be chosen`);
  await send(desk, { agency: value }, "/route");
}
/** What an answer by link must never show, nor a letter hold. */
const personal = /Olha Marker|cannot cook/;

for (const language of languages) {
  test(`in ${language}: asked, routed, questioned, declined by a link, sent on again, done, and "partly" reaches the supervisor`, async () => {
    const say = (key) => saying(language, key);
    const post = postbox(site);
    post.rest();
    const [person, triage] = [await visitor(browser, site), await open(language, "triage", "vn-")];
    const address = `olha-${language}@example.org`;
    const { answer: receipt, href } = await arriving(triage, () => asked(person, language, address));
    const first = await post.to(address, saying(language, "mail-person-subject"));
    assert.doesNotMatch(first.text, personal);

    // Routed by rule to the department; opened there, and sent on to the centre, which has no account.
    await triage.goto(href);
    await send(triage, {}, "/open");
    assert.match(await main(triage), /Olha Marker/);
    assert.match(await follow(person, language, receipt), say("follow-standing-opened"));
    await triage.goto(href);
    await routed(triage, "територіальний центр");
    assert.match(await main(triage), new RegExp(CENTRE), "the desk knows how they hear of it");
    assert.match(await follow(person, language, receipt), say("follow-standing-routed"));

    // The real letter. Looking changes nothing; then a question.
    const letter = await post.to(CENTRE, saying(OFFICE, "mail-link-subject"));
    assert.doesNotMatch(letter.text, personal);
    const link = linkIn(letter, "/answer/");
    const centre = await visitor(browser, site);
    await centre.goto(link.pathname.replace(/^\/uk/, `/${language}`));
    assert.equal(path(centre), `/${language}/answer`, "the link goes out of sight at once");
    assert.doesNotMatch(await main(centre), personal);
    assert.equal(await centre.locator("main :checked").count(), 0, "nothing is chosen beforehand");
    await send(centre, {}, "/answer");
    assert.ok((await centre.title()).startsWith(words(language, "common-error-prefix").trim()), "a button that is pressed by itself answers nothing");
    await send(centre, { choice: "ask", question: "Is there a lift?" }, "/answer");
    assert.match(await main(centre), say("link-done-ask"));

    // Needs info, answered.
    assert.match(await follow(person, language, receipt), say("follow-standing-needs-answer"));
    assert.match(await main(person), /Is there a lift\?/);
    await send(person, { text: "There is none." }, "/reply");
    assert.match(await main(person), say("follow-standing-answered"));

    // A new letter, a new link: declined, and nothing of the old link is left.
    const second = linkIn(await post.to(CENTRE, saying(OFFICE, "mail-link-subject")), "/answer/");
    assert.notEqual(second.pathname, link.pathname);
    await centre.goto(second.pathname.replace(/^\/uk/, `/${language}`));
    await send(centre, { choice: "decline", reason: "not-our-service" }, "/answer");
    assert.match(await main(centre), say("link-done-decline"));
    await centre.goto(second.pathname);
    assert.equal(await centre.locator('main form[action$="/answer"]').count(), 0, "used once");
    assert.deepEqual(centre.complaints, []);

    // Back in triage, with others named to both.
    assert.match(await follow(person, language, receipt), say("follow-standing-in-triage"));
    assert.ok((await person.locator('main a[href*="/services/"]').count()) > 0, "the person is told of others");
    await triage.goto(href.split("?")[0]);
    assert.ok((await triage.locator('#others ~ ul a[href*="/services/"]').count()) > 0, "and so is the desk");

    // Sent on again, to a provider with an account: accepted, completed.
    const manager = await open(language, "provider-manager", "vn-garm");
    const { href: theirs } = await arriving(manager, () => routed(triage, "Гармонія"));
    await manager.goto(theirs);
    await send(manager, {}, "/accept");
    assert.match(await follow(person, language, receipt), say("follow-standing-accepted"));
    await send(manager, { outcome: "helped" }, "/complete");
    assert.match(await follow(person, language, receipt), say("follow-standing-completed"));

    // "Did help come?" "Partly": a supervisor has it.
    await send(person, { help: "partly", why: "too-late" }, "/help");
    assert.match(await main(person), say("follow-standing-in-review"));
    const supervisor = await open(language, "supervisor", "vn-");
    await supervisor.goto(href.split("?")[0]);
    assert.match(await main(supervisor), say("task-part-review"));
    assert.match(await main(supervisor), say("task-help-partly"));
    await send(supervisor, {}, "/accept");
    for (const page of [person, triage, centre, manager, supervisor]) await page.context().close();
  });
}

/** The same data folder at a later time. */
async function later(start) {
  await site.kill("SIGTERM");
  site = await serve({ data, start });
}

for (const language of slow ? languages : [OFFICE]) {
  test(`in ${language}: nobody answers, and the request comes back by itself while everyone is told in time`, async () => {
    await later(workday);
    const post = postbox(site);
    post.rest();
    const person = await visitor(browser, site);
    const address = `silent-${language}@example.org`;
    const [triage, supervisor] = ["triage", "supervisor"].map((role) => account(site, role, "vn-").email);
    const desk = await open(OFFICE, "triage", "vn-");
    const { answer: receipt, href } = await arriving(desk, () => asked(person, language, address));
    await desk.goto(href);
    await routed(desk, "територіальний центр");
    const reference = href.split("/").at(-1).slice(0, 8).toUpperCase();
    const about = (key) => new RegExp(saying(OFFICE, key).source.replace(".*", reference));
    await post.to(CENTRE, about("mail-link-subject"));
    await post.to(address);
    await post.to(address);
    for (const page of [person, desk]) await page.context().close();
    const told = async (now) => {
      const page = await visitor(browser, site);
      const text = await follow(page, language, receipt);
      for (const key of now) assert.match(text, saying(language, key), key);
      await page.context().close();
    };

    // Three working days from Tuesday end with Friday; the morning of the working day before, the centre is reminded, with a link that works.
    await later("2026-11-26 06:30:00");
    const reminder = await post.to(CENTRE, about("mail-link-again-subject"));
    const last = linkIn(reminder, "/answer/");

    // Friday's midnight in Kyiv: back in triage. The supervisor, triage and the person are told; the link is over.
    await later("2026-11-27 22:05:00");
    await post.to(supervisor, about("mail-returned-subject"));
    await post.to(triage, about("mail-agency-subject"));
    await post.to(address, saying(language, "mail-person-subject"));
    await told(["follow-standing-in-triage"]);
    const centre = await visitor(browser, site);
    await centre.goto(last.pathname);
    assert.match(await main(centre), saying(OFFICE, "link-ended-title"));
    assert.equal(await centre.locator('main form[action$="/answer"]').count(), 0);
    await centre.context().close();

    // Triage stays silent as well: its supervisor hears of it; and half of the time that the law gives is over.
    await later("2026-12-02 22:05:00");
    await post.to(supervisor, about("mail-triage-late-subject"));
    await post.to(triage, about("mail-legal-half-subject"));
    await later("2026-12-07 06:30:00");
    await post.to(triage, about("mail-legal-last-subject"));

    // Ten working days are over: the supervisor and the person are told.
    await later("2026-12-08 22:05:00");
    await post.to(supervisor, about("mail-legal-passed-subject"));
    await post.to(address, saying(language, "mail-person-subject"));
    await told(["follow-next-legal-passed", "follow-event-legal-passed"]);

    // Each of it once: a start later the same day says nothing more to any of them.
    const twice = (letters) => letters.filter((letter) => letter.subject.includes(reference) && /mail-(returned|triage-late|legal)/.test(kind(letter)));
    post.rest();
    await later("2026-12-08 22:30:00");
    await new Promise((done) => setTimeout(done, 3000));
    assert.deepEqual(twice(post.rest()).map((letter) => letter.subject), []);
    await site.kill("SIGTERM");
    site = await serve({ data, start: workday });
  });
}
const kind = (letter) => ["mail-returned-subject", "mail-triage-late-subject", "mail-legal-half-subject", "mail-legal-last-subject", "mail-legal-passed-subject"].find((key) => saying(OFFICE, key).test(letter.subject)) ?? "";
