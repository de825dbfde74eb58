// The listing editor as somebody uses it: what is folded is opened, boxes of one name are ticked one by one, and one of several buttons is pressed.
import { fill } from "./harness.mjs";

export const buttons = { save: "save", preview: "preview", draft: "draft" };

/** Fills in the page's form and presses the button of this name. */
export async function press(page, values, button = buttons.save) {
  const form = page.locator("main form.upkeep");
  const folded = form.locator("details:not([open]) > summary");
  while ((await folded.count()) > 0) await folded.first().click();
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value)) {
      for (const one of value) await form.locator(`[name="${name}"][value="${one}"]`).check();
    } else await fill(form, { [name]: value });
  }
  await Promise.all([page.waitForNavigation(), form.locator(`button[value="${button}"]`).last().click()]);
}

/** From the list of one's own listings to a page of the first service. */
export async function openSection(page, language, section) {
  await page.goto(`/${language}/provider/listings`);
  await page.goto(await page.locator('main a[href*="/listings/service/"]').first().getAttribute("href"));
  await page.goto(await page.locator(`main a[href$="/${section}"]`).first().getAttribute("href"));
}
