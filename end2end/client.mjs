// A browser in some lines, for tests of many people at once: cookies by hand, no redirects, no page drawn.
import { Agent, request } from "node:http";
import { RECEIPT, VINNYTSIA, answers } from "./harness.mjs";

const agent = new Agent({ keepAlive: true });
export const closeAll = () => agent.destroy();
export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Some at a time, so that the machine's sockets suffice. */
export async function each(list, work, width = 32) {
  const rest = [...list];
  await Promise.all(Array.from({ length: width }, async () => { while (rest.length > 0) await work(rest.shift()); }));
}

export class Client {
  cookies = new Map();
  /** How often a sending got no answer. */
  cut = 0;
  /** `more` is what a browser sends besides, `from` the address of this machine that it comes from; who is `patient` tries again while the site is away. */
  constructor(port, { more = {}, from, patient = false } = {}) {
    Object.assign(this, { port, more, from, patient });
  }
  async ask(method, path, form) {
    const end = Date.now() + (this.patient ? 900_000 : 0);
    for (let tries = 0; ; tries += 1) {
      try {
        const answer = await this.askOnce(method, path, form);
        if (answer.status < 500 || Date.now() > end) return answer;
      } catch (problem) {
        if (tries === 0 && method === "POST" && path.endsWith("/check")) this.cut += 1;
        if (Date.now() > end) throw problem;
      }
      await pause(20);
    }
  }
  askOnce(method, path, form) {
    const body = form && new URLSearchParams(form).toString();
    const headers = { ...this.more, cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "), origin: `http://127.0.0.1:${this.port}`, "sec-fetch-site": "same-origin" };
    if (body !== undefined) Object.assign(headers, { "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body) });
    return new Promise((answered, broken) => {
      const asked = request({ host: "127.0.0.1", port: this.port, localAddress: this.from, method, path, headers, agent, timeout: 60_000 }, (response) => {
        for (const cookie of response.headers["set-cookie"] ?? []) {
          const [name, value] = cookie.split(";")[0].split(/=(.*)/s);
          this.cookies.set(name, value);
        }
        const pieces = [];
        response.on("data", (piece) => pieces.push(piece));
        response.on("end", () => answered({ status: response.statusCode, location: response.headers.location, text: Buffer.concat(pieces).toString() }));
        response.on("error", broken);
      });
      asked.on("error", broken);
      asked.on("timeout", () => asked.destroy(new Error("timeout")));
      asked.end(body);
    });
  }
  async post(path, form) {
    const answer = await this.ask("POST", path, form);
    if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`);
    return answer.location;
  }
  /** All steps but the last. */
  async prepare(changes = {}) {
    await this.post("/uk/refer", {});
    const steps = { need: { ...answers.need, need: "home.help" }, place: { area: VINNYTSIA }, person: answers.person, contact: answers.contact, consent: answers.consent };
    for (const [step, form] of Object.entries(steps)) await this.post(`/uk/refer/${step}`, { ...form, ...changes[step] });
    const check = await this.ask("GET", "/uk/refer/check");
    this.hidden = hidden(check.text);
    if (Object.keys(this.hidden).length === 0) throw new Error(`the check page has no token:\n${check.status}`);
  }
  /** The receipt, once it is on the screen. */
  async submit() {
    const at = await this.post("/uk/refer/check", this.hidden);
    if (!at.endsWith("/sent")) throw new Error(`sending led to ${at}`);
    const sent = await this.ask("GET", "/uk/refer/sent");
    this.shown = sent.text.replaceAll(/<[^>]*>/g, "").match(RECEIPT)?.[0] ?? this.shown;
    return this.shown;
  }
  /** Does the receipt that was shown open its request, in another browser? */
  async opens() {
    const other = new Client(this.port, { patient: this.patient });
    const answer = await other.ask("POST", "/uk/follow", { receipt: this.shown });
    return answer.status === 303 && (await other.ask("GET", answer.location)).status === 200;
  }
}

/** Names and values of the hidden fields of a page. */
export const hidden = (html) => Object.fromEntries([...html.matchAll(/<input[^>]*type="?hidden"?[^>]*>/g)].map(([tag]) => [/name="([^"]*)"/.exec(tag)[1], /value="([^"]*)"/.exec(tag)?.[1] ?? ""]));
