// Pictures of every page for people to look at: three widths, light and dark, two languages, into target/shots.
// node shots.mjs [language…]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch, serve } from "./harness.mjs";
import { tour } from "./tour.mjs";

const folder = join(import.meta.dirname, "../target/shots");
mkdirSync(folder, { recursive: true });
const languages = process.argv.length > 2 ? process.argv.slice(2) : ["uk", "lt"];
const [site, browser] = [await serve(), await launch()];
try {
  for (const language of languages)
    await tour(browser, site, language, async (name, page) => {
      for (const colorScheme of ["light", "dark"])
        for (const width of [320, 768, 1280]) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 900 });
          await page.screenshot({ path: join(folder, `${language}-${name}-${width}-${colorScheme}.png`), fullPage: true });
        }
    });
} finally {
  await browser.close();
  await site.stop();
}
