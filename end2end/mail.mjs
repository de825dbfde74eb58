// Letters of a demonstration, as its folder keeps them, and the words that they and the pages should say. Judges nothing.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const locales = join(import.meta.dirname, "../locales");
const known = new Map();

/** What a key says in a language, as it stands in its file; what is filled in later stands as `{ $name }`. */
export function words(language, key) {
  if (!known.has(language)) {
    const texts = readdirSync(join(locales, language)).map((file) => readFileSync(join(locales, language, file), "utf8"));
    known.set(language, new Map(texts.join("\n").split("\n").map((line) => /^([a-z][a-z0-9-]*) = (.+)$/.exec(line)).filter(Boolean).map(([, name, text]) => [name, text.replace(/\{"([^"]*)"\}/g, "$1")])));
  }
  const text = known.get(language).get(key);
  if (text === undefined) throw new Error(`No words for ${key} in ${language}`);
  return text;
}
/** Fits those words, whatever is filled in. */
export const saying = (language, key) => new RegExp(words(language, key).split(/\{[^}]*\}/).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".*"));

const unquoted = (text) => Buffer.from(text.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))), "latin1").toString("utf8");
const decoded = (head, body) => {
  const how = /^Content-Transfer-Encoding: (\S+)/im.exec(head)?.[1].toLowerCase();
  if (how === "base64") return Buffer.from(body, "base64").toString("utf8");
  return how === "quoted-printable" ? unquoted(body) : Buffer.from(body, "latin1").toString("utf8");
};
const headline = (text) => text
  .replace(/\?=\s+=\?/g, "?==?")
  .replace(/=\?utf-8\?(b|q)\?([^?]*)\?=/gi, (_, how, part) => (how.toLowerCase() === "b" ? Buffer.from(part, "base64").toString("latin1") : part.replaceAll("_", " ").replace(/=([0-9A-F]{2})/g, (__, hex) => String.fromCharCode(parseInt(hex, 16)))));

function read(name, raw) {
  const gap = raw.indexOf("\r\n\r\n");
  const head = raw.slice(0, gap).replace(/\r\n[ \t]+/g, " ");
  const of = (field) => new RegExp(`^${field}: (.*)$`, "im").exec(head)?.[1].trim() ?? "";
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1];
  const [, plain = ""] = boundary ? raw.split(`--${boundary}`) : [raw, raw];
  const at = plain.indexOf("\r\n\r\n");
  return { name, raw, to: of("To").replace(/^.*<|>.*$/g, ""), subject: Buffer.from(headline(of("Subject")), "latin1").toString("utf8"), text: decoded(plain.slice(0, at), plain.slice(at + 4)) };
}

/** Every letter that the site has sent so far. */
export function letters(site) {
  const folder = join(site.data, "mail");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith(".eml")).sort().map((name) => read(name, readFileSync(join(folder, name), "latin1")));
}

/** A reader of the folder who is shown each letter once: waits for one to this address whose subject fits, and tells what else has come. */
export function postbox(site) {
  const seen = new Set();
  const fresh = () => letters(site).filter((letter) => !seen.has(letter.name));
  return {
    async to(address, subject = /./) {
      for (let turn = 0; turn < 300; turn += 1) {
        const found = fresh().find((letter) => letter.to === address && subject.test(letter.subject));
        if (found) {
          seen.add(found.name);
          return found;
        }
        await new Promise((done) => setTimeout(done, 100));
      }
      throw new Error(`No letter to ${address} about ${subject} among:\n${letters(site).map((letter) => `${letter.to}: ${letter.subject}`).join("\n")}`);
    },
    /** Letters that nobody waited for, which are seen from now on. */
    rest() {
      const left = fresh();
      for (const letter of left) seen.add(letter.name);
      return left;
    },
  };
}

/** The address that stands alone on a line of a letter. */
export const linkIn = (letter, path) => {
  const found = letter.text.split(/\r?\n/).map((line) => line.trim()).find((line) => line.startsWith("http") && line.includes(path));
  if (!found) throw new Error(`No address with ${path} in:\n${letter.text}`);
  return new URL(found);
};
