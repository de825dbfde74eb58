// Which pages the server has, and which of them an address is. `pages.txt` lists their addresses; a test of the server holds it to the table of doors.
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const pages = readFileSync(join(import.meta.dirname, "pages.txt"), "utf8").trim().split("\n");

/** Where the tour may miss a page, and why. What leads on (`/`, `/exit`, links of letters), files and JSON are no pages and stand in no list. */
export const mayBeMissed = {
  "/{lang}/staff/duplicates/{id}": "what looks alike is found by a job while the tour goes on: there may be no pair yet",
};

const isOpen = (part) => /^\{\w+\}$/.test(part);
const openParts = (page) => page.split("/").filter(isOpen).length;
const fits = (page, path) => {
  const [parts, given] = [page.split("/"), path.split("/")];
  return parts.length === given.length && parts.every((part, n) => part === given[n] || (isOpen(part) && given[n] !== ""));
};

/** The page of an address: one that is named goes before one that takes any id. Undefined for what is no page. */
export const pageAt = (path) => pages.filter((page) => fits(page, path)).sort((one, other) => openParts(one) - openParts(other))[0];
