// What a municipality keeps itself: a notice that a second person lets go live stands on the residents' page within a second; a file is tried out first.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { VINNYTSIA, account, launch, main, path, send, serve, signIn, visitor } from "./harness.mjs";
import { choose } from "./tour.mjs";

let site, browser;
before(async () => { [site, browser] = [await serve(), await launch()]; });
after(async () => { await browser?.close(); await site?.stop(); });

const keeper = async (role, of = "vn-") => {
  const page = await visitor(browser, site);
  await signIn(page, "en", account(site, role, of));
  return page;
};

test("a notice goes live with the second person's yes, is seen within a second, and is taken back", async () => {
  const [author, second, resident] = [await keeper("administrator"), await keeper("supervisor"), await visitor(browser, site)];
  const find = `/en/find?area=${VINNYTSIA}`;
  await resident.goto(find);
  await author.goto("/en/staff/tables");
  await Promise.all([author.waitForNavigation(), author.locator('main a[href$="/tables/banners"]').first().click()]);
  await Promise.all([author.waitForNavigation(), author.locator('main a[href$="/banners/new"]').click()]);
  const words = "Shelters are open & warm <today>";
  await send(author, { id: "frost", area: VINNYTSIA, level: "danger", starts: "2020-01-01T00:00", ends: "2019-01-01T00:00", text_en: words }, "/new");
  assert.equal(await author.locator('[name="text_en"]').inputValue(), words, "what was typed is kept");
  assert.equal(await author.locator('[name="ends"]').getAttribute("aria-invalid"), "true");
  await send(author, { ends: "2040-01-01T00:00" }, "/new");
  const change = path(author);
  assert.equal(await author.locator('button[value="approve"]').count(), 0, "nobody approves what they proposed");
  await resident.reload();
  assert.ok(!(await main(resident)).includes(words));
  await second.goto(change);
  await choose(second, "approve");
  const since = Date.now();
  await resident.reload();
  assert.ok((await main(resident)).includes(words));
  assert.ok(Date.now() - since < 1000, `${Date.now() - since} ms`);
  await author.goto(change);
  await choose(author, "undo");
  await second.goto(path(author));
  await choose(second, "approve");
  await resident.reload();
  assert.ok(!(await main(resident)).includes(words));
  for (const page of [author, second, resident]) assert.deepEqual(page.complaints, []);
});

test("a file is tried out before it changes anything, and its bad rows are named", async () => {
  const author = await keeper("administrator");
  await author.goto("/en/staff/tables/areas/upload");
  const file = (text) => ({ name: "areas.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  const rows = `code,parent_code,country,kind,name_en,lat\nUA-X1,${VINNYTSIA},UA,settlement,Marker village,49.2\nUA-X2,${VINNYTSIA},UA,settlement,Other,500\n`;
  await author.locator('input[type="file"]').setInputFiles(file(rows));
  await send(author, {}, "/upload");
  assert.match(await author.locator("#problems").innerText(), /3[^]*no such degree/);
  assert.match(await author.locator("#rows").innerText(), /UA-X1/);
  const change = path(author);
  await author.goto("/en/staff/tables/areas?q=marker");
  assert.doesNotMatch(await main(author), /UA-X1/);
  await author.goto(change);
  await choose(author, "take");
  await author.goto("/en/staff/tables/areas?q=marker");
  assert.match(await main(author), /UA-X1/);
  await author.goto(change);
  await choose(author, "undo");
  await author.goto("/en/staff/tables/areas?q=marker");
  assert.doesNotMatch(await main(author), /UA-X1/);
});
