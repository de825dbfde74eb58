// The one script of the residents' pages: suggestions while typing, leaving quickly, focus on what is wrong,
// a list of services kept in the browser, passing an address on, the map. Every page works without it.
"use strict";
const root = document.documentElement;
root.classList.add("with-script");

// What is wrong comes first for those who hear the page.
document.querySelector(".error-summary")?.focus();

// Leave quickly: the page is hidden at once, and Back does not bring it here again.
const leave = document.getElementById("leave");
if (leave) {
  const go = (event) => {
    event?.preventDefault();
    root.classList.add("leaving");
    document.title = "…";
    location.replace(leave.href);
  };
  leave.addEventListener("click", go);
  let presses = [];
  addEventListener("keydown", (event) => {
    if (event.key !== "Shift") { presses = []; return; }
    if (event.repeat) return;
    presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < 5000);
    if (presses.length >= 3) go();
  });
  // From the browser's own memory of the page, nothing is shown either.
  addEventListener("pageshow", (event) => { if (event.persisted && root.classList.contains("leaving")) location.replace(leave.href); });
}

// Suggestions: a combobox by the ARIA pattern, on a field that is a plain search box until then.
for (const field of document.querySelectorAll("input[data-suggest]")) {
  const list = document.createElement("ul");
  list.id = field.id + "-suggestions";
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.dataset.suggestions);
  field.insertAdjacentElement("afterend", list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) field.setAttribute(name, value);
  let chosen = -1, asked = 0, timer;

  const show = (open) => {
    list.hidden = !open;
    field.setAttribute("aria-expanded", String(open));
    if (!open) mark(-1);
  };
  const mark = (at) => {
    chosen = at;
    [...list.children].forEach((line, place) => line.setAttribute("aria-selected", String(place === at)));
    if (at < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", list.children[at].id);
  };
  const take = (line) => { field.value = line.textContent; show(false); field.form.requestSubmit(); };
  const ask = async () => {
    const words = field.value.trim(), mine = ++asked;
    if (words.length < 2) return show(false);
    try {
      const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(words)}&lang=${root.lang}`);
      const found = answer.ok ? await answer.json() : [];
      if (mine !== asked || document.activeElement !== field) return;
      list.replaceChildren(...found.slice(0, 8).map((one, place) => {
        const line = document.createElement("li");
        line.id = `${list.id}-${place}`;
        line.lang = one.language;
        line.setAttribute("role", "option");
        line.textContent = one.label;
        line.addEventListener("pointerdown", (event) => { event.preventDefault(); take(line); });
        return line;
      }));
      show(list.children.length > 0);
      mark(-1);
    } catch { show(false); } // No network: the form still works when it comes back.
  };
  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 150); });
  field.addEventListener("blur", () => show(false));
  field.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const many = list.children.length;
    if (event.key === "ArrowDown") mark((chosen + 1) % many);
    else if (event.key === "ArrowUp") mark((chosen <= 0 ? many : chosen) - 1);
    else if (event.key === "Escape") show(false);
    else if (event.key === "Enter" && chosen >= 0) take(list.children[chosen]);
    else return;
    event.preventDefault();
  });
}

// The list: "Save" becomes a button that keeps ids in this browser, and nowhere else. A browser that keeps nothing gets the plain links.
const all = (selector) => document.querySelectorAll(selector);
const mine = document.querySelector("[data-list]");
let store;
try { store = localStorage; } catch { /* Storage is forbidden here. */ }
if (mine && store) {
  const kept = () => (store.list || "").split(".").filter(Boolean);
  const draw = () => {
    const ids = kept(), { on, off } = mine.dataset;
    if (ids.length || !/[?&](s|list)=/.test(location.search)) {
      mine.href = mine.pathname + (ids.length ? "?s=" + ids.join(".") : "");
      mine.lastElementChild.textContent = ids.length ? `(${ids.length})` : "";
    }
    for (const one of all("[data-save]")) {
      const saved = ids.includes(one.dataset.save);
      one.setAttribute("aria-pressed", String(saved));
      one.querySelector("span").textContent = saved ? on : off;
    }
    for (const one of all("[data-keep]")) one.hidden = one.dataset.keep.split(".").every((id) => ids.includes(id));
  };
  const keep = (ids) => {
    try { if (ids.length) store.list = ids.slice(0, mine.dataset.list).join("."); else store.removeItem("list"); } catch { /* Full. */ }
    draw();
  };
  for (const link of all("[data-save]")) {
    const button = document.createElement("button"), id = button.dataset.save = link.dataset.save;
    button.type = "button";
    button.className = link.className;
    button.append(...link.childNodes);
    button.addEventListener("click", () => { const ids = kept(); keep(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]); });
    link.replaceWith(button);
  }
  for (const one of all("[data-remove]")) one.addEventListener("click", () => keep(kept().filter((id) => id !== one.dataset.remove)));
  for (const one of all("[data-keep]")) one.addEventListener("click", () => keep([...new Set([...kept(), ...one.dataset.keep.split(".")])]));
  addEventListener("storage", draw);
  addEventListener("pageshow", draw);
  draw();
  if (document.querySelector("[data-list-empty]") && !location.search.includes("s=") && kept().length) location.replace(mine.href);
}

// Passing on: the device's own way where it has one, else copying; printing.
const clip = navigator.clipboard;
for (const one of all("[data-share]")) {
  const { share, title, copy, copied } = one.dataset;
  one.hidden = !navigator.share && !clip;
  if (!navigator.share) one.textContent = copy;
  one.setAttribute("aria-live", "polite");
  one.addEventListener("click", async () => {
    try {
      if (navigator.share) await navigator.share({ title, url: share });
      else { await clip.writeText(share); one.textContent = copied; }
    } catch { /* They thought better of it. */ }
  });
}
for (const one of all("[data-print]")) { one.hidden = false; one.addEventListener("click", () => print()); }

// "Near me": the browser asks first; a hundredth of a degree, about a kilometre, is all that leaves it.
const near = document.querySelector("[data-near]");
near?.addEventListener("click", () => {
  const refused = () => { near.nextElementSibling.textContent = near.dataset.refused; };
  if (!navigator.geolocation) return refused();
  navigator.geolocation.getCurrentPosition(({ coords }) => location.assign(`${near.dataset.near}&near=${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`), refused);
});

// The map: what is drawn follows the hand at once; when the hand rests, the server draws that part anew.
const map = document.getElementById("map");
if (map) {
  const show = async (url, focus) => {
    const answer = await fetch(url).catch(() => {});
    if (!answer?.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("map");
    if (!fresh) return;
    map.replaceChildren(...fresh.childNodes);
    history.replaceState(null, "", url);
    wake();
    map.querySelector(focus)?.focus({ preventScroll: true });
  };
  const wake = () => {
    const svg = map.querySelector("[data-map]"), box = svg.viewBox.baseVal, { width, height } = box;
    const url = new URL(svg.dataset.map, location), [x, y, zoom] = url.searchParams.get("map").split(",").map(Number);
    const hands = new Map();
    let timer, moved = 0;
    // By `dx`, `dy` units, `k` times as wide, about a point.
    const move = (dx, dy, k = 1, px = box.x + box.width / 2, py = box.y + box.height / 2) => {
      box.x = px - (px - box.x) * k - dx;
      box.y = py - (py - box.y) * k - dy;
      box.width *= k;
      box.height *= k;
      svg.classList.add("moving");
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (hands.size) return;
        const world = 256 * 2 ** zoom, middle = [x + (box.x + (box.width - width) / 2) / world, y + (box.y + (box.height - height) / 2) / world];
        url.searchParams.set("map", [...middle, zoom + Math.log2(width / box.width)].map((number) => number.toFixed(7)));
        show(url, "svg");
      }, 350);
    };
    const unit = () => box.width / svg.clientWidth;
    const at = (event) => { const edge = svg.getBoundingClientRect(); return [box.x + (event.clientX - edge.x) * unit(), box.y + (event.clientY - edge.y) * unit()]; };
    svg.tabIndex = 0;
    svg.onkeydown = (event) => {
      const step = width / 8, way = { ArrowLeft: [step, 0], ArrowRight: [-step, 0], ArrowUp: [0, step], ArrowDown: [0, -step], "+": [0, 0, 0.7], "-": [0, 0, 1.4] }[event.key];
      if (!way || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      move(...way);
    };
    // A wheel turns the page, unless the map was touched before or Ctrl is held, as for a pinch on a touch pad.
    svg.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !svg.matches(":focus-within")) return;
      event.preventDefault();
      move(0, 0, 1.002 ** event.deltaY, ...at(event));
    }, { passive: false });
    svg.onpointerdown = (event) => { if (!hands.size) moved = 0; hands.set(event.pointerId, event); };
    svg.onpointermove = (event) => {
      const before = hands.get(event.pointerId);
      if (!before) return;
      hands.set(event.pointerId, event);
      const [dx, dy] = [event.clientX - before.clientX, event.clientY - before.clientY];
      const other = [...hands.values()].find((hand) => hand.pointerId !== event.pointerId);
      const far = (hand) => Math.hypot(hand.clientX - other.clientX, hand.clientY - other.clientY) || 1;
      moved += Math.abs(dx) + Math.abs(dy);
      if (moved > 5) svg.setPointerCapture(event.pointerId);
      if (other) move(0, 0, far(before) / far(event), ...at(other));
      else move(dx * unit(), dy * unit());
    };
    svg.onpointerup = svg.onpointercancel = (event) => { if (hands.delete(event.pointerId) && moved) move(0, 0); };
    svg.ondragstart = () => false;
    // What was dragged is not followed.
    svg.addEventListener("click", (event) => { if (moved > 5) { event.preventDefault(); event.stopPropagation(); } }, true);
  };
  wake();
  map.addEventListener("click", (event) => {
    const link = event.target.closest("[data-moves]");
    if (!link || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    show(link.href?.baseVal ?? link.href, link.id ? `#${link.id}` : "svg");
  });
}
