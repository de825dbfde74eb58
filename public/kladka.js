// The one script of the residents' pages: suggestions while typing, leaving quickly, focus on what is wrong,
// a list of services kept in the browser, passing an address on, the map. Every page works without it.
// It is sent without comments and under short names (`xtask/src/script.rs`), in 5,000 bytes at most: hence the helpers. Every statement
// ends in a semicolon, and the browser's own names are those of the next line.
/* global document, location, window, navigator, localStorage, history, fetch, encodeURIComponent, setTimeout, clearTimeout, print, Object, Map, Set, URL, Number, Math */
const page = document, root = page.documentElement, place = location;
const one = (selector, from = page) => from.querySelector(selector);
const all = (selector, work) => page.querySelectorAll(selector).forEach((found) => work(found, found.dataset));
const on = (target, names, work, how) => names.split(" ").forEach((name) => target.addEventListener(name, work, how));
const tap = (selector, work) => all(selector, (target) => on(target, "click", (event) => work(target, target.dataset, event)));
const stop = (event) => event.preventDefault();
const make = (name, facts) => Object.assign(page.createElement(name), facts);
root.classList.add("with-script");

// What is wrong comes first for those who hear the page.
one(".error-summary")?.focus();

// Leave quickly: the page is hidden at once, and Back does not bring it here again.
all("#leave", (leave) => {
  let presses = [];
  const go = (event) => {
    stop(event);
    root.classList.add("leaving");
    page.title = "…";
    place.replace(leave.href);
  };
  on(leave, "click", go);
  on(window, "keydown", (event) => {
    if (event.repeat) return;
    presses = event.key == "Shift" ? [...presses, event.timeStamp].slice(-3) : [];
    if (event.timeStamp - presses[0] < 5e3 && presses[2]) go(event);
  });
  // From the browser's own memory of the page, nothing is shown either.
  on(window, "pageshow", () => root.matches(".leaving") && place.replace(leave.href));
});

// Suggestions: a combobox by the ARIA pattern, on a field that is a plain search box until then.
all("[data-suggest]", (field, { suggest }) => {
  let chosen, asked = 0, timer;
  const list = field.nextElementSibling, lines = list.children;
  const say = (name, value) => field.setAttribute("aria-" + name, value);
  const mark = (at) => {
    chosen = lines[at];
    for (const line of lines) line.ariaSelected = line == chosen;
    say("activedescendant", chosen?.id ?? "");
  };
  const show = (open) => {
    list.hidden = !open;
    say("expanded", open);
    mark(-1);
  };
  const take = (line) => {
    field.value = line.textContent;
    show(false);
    field.form.requestSubmit();
  };
  field.role = "combobox";
  say("autocomplete", "list");
  show(false);
  on(field, "input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const mine = ++asked, words = field.value.trim();
      let found = [];
      // Without a network the form still works when it comes back.
      try { if (words[1]) found = await (await fetch(`${suggest}?q=${encodeURIComponent(words)}&lang=${root.lang}`)).json(); } catch { }
      if (mine != asked) return;
      list.replaceChildren(...found.slice(0, 8).map((line, at) => make("li", { id: list.id + at, lang: line.language, role: "option", textContent: line.label })));
      show(!!lines[0]);
    }, 150);
  });
  on(list, "pointerdown", (event) => {
    stop(event);
    take(event.target);
  });
  on(field, "blur", () => {
    asked++;
    show(false);
  });
  on(field, "keydown", (event) => {
    const { key } = event, many = lines.length, at = [...lines].indexOf(chosen);
    if (list.hidden) return;
    if (key == "ArrowDown") mark((at + 1) % many);
    else if (key == "ArrowUp") mark((at < 1 ? many : at) - 1);
    else if (key == "Escape") show(false);
    else if (key == "Enter" && chosen) take(chosen);
    else return;
    stop(event);
  });
});

// The list: "Save" becomes a button that keeps ids in this browser, and nowhere else. A browser that keeps nothing gets the plain links.
let store;
try { store = localStorage; } catch { }
if (store) all("[data-list]", (mine, { list: most, on: saved, off, given }) => {
  const apart = (ids) => ids?.split(".") ?? [], kept = () => apart(store.list);
  const draw = () => {
    const ids = kept(), many = ids.length;
    if (many || !given) {
      mine.href = mine.pathname + (many ? "?s=" + store.list : "");
      mine.lastElementChild.textContent = many ? `(${many})` : "";
    }
    all("[data-save]", (button, { save }) => {
      button.ariaPressed = ids.includes(save);
      one("span", button).textContent = ids.includes(save) ? saved : off;
    });
    all("[data-keep]", (button, { keep }) => button.hidden = apart(keep).every((id) => ids.includes(id)));
  };
  const keep = (ids) => {
    if (ids[0]) store.list = [...new Set(ids)].slice(0, most).join(".");
    else store.removeItem("list");
    draw();
  };
  const turn = (id, ids = kept()) => keep(ids.includes(id) ? ids.filter((other) => other != id) : [...ids, id]);
  all("[data-save]", (link, { save }) => {
    const button = make("button", { type: "button", className: link.className });
    button.dataset.save = save;
    button.append(...link.childNodes);
    link.replaceWith(button);
  });
  tap("[data-save]", (button, { save }) => turn(save));
  tap("[data-remove]", (link, { remove }) => kept().includes(remove) && turn(remove));
  tap("[data-keep]", (button, { keep: ids }) => keep([...kept(), ...apart(ids)]));
  on(window, "storage pageshow", draw);
  draw();
  if (one("[data-list-empty]") && !given && kept()[0]) place.replace(mine.href);
});

// Passing on: the device's own way where it has one, else copying; printing.
const device = navigator, clip = device.clipboard;
all("[data-share]", (button, { copy }) => {
  button.hidden = !device.share && !clip;
  if (!device.share) button.textContent = copy;
});
tap("[data-share]", async (button, { share: url, title, copied }) => {
  try {
    if (device.share) await device.share({ title, url });
    else {
      await clip.writeText(url);
      button.textContent = copied;
    }
  } catch { } // They thought better of it.
});
tap("[data-print]", () => print());

// "Near me": the browser asks first; a hundredth of a degree, about a kilometre, is all that leaves it.
tap("[data-near]", (button, { near, refused }) => {
  const told = () => button.nextElementSibling.textContent = refused;
  const go = ({ coords: at }) => place.href = near + "&near=" + [at.latitude, at.longitude].map((degrees) => degrees.toFixed(2));
  device.geolocation.getCurrentPosition(go, told);
});

// The map: what is drawn follows the hand at once; when the hand rests, the server draws that part anew.
all("#map", (map) => {
  const show = async (url, focus) => {
    const fresh = await fetch(url).then((answer) => answer.text()).then((innerHTML) => one("#map", make("div", { innerHTML }))).catch(() => {});
    if (!fresh) return;
    map.replaceChildren(...fresh.childNodes);
    history.replaceState(0, "", url);
    wake();
    one(focus, map)?.focus({ preventScroll: true });
  };
  const wake = () => {
    const svg = one("[data-map]", map), box = svg.viewBox.baseVal, { width, height } = box;
    const url = new URL(svg.dataset.map, place), asked = url.searchParams, [x, y, zoom] = asked.get("map").split(",").map(Number);
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
        const world = 512 * 2 ** zoom;
        asked.set("map", [x + (box.x * 2 + box.width - width) / world, y + (box.y * 2 + box.height - height) / world, zoom + Math.log2(width / box.width)].map((n) => n.toFixed(7)));
        show(url, "svg");
      }, 350);
    };
    const unit = () => box.width / svg.clientWidth;
    const spot = (event) => [event.clientX, event.clientY];
    const at = ([x, y], edge = svg.getBoundingClientRect()) => [box.x + (x - edge.x) * unit(), box.y + (y - edge.y) * unit()];
    svg.tabIndex = 0;
    on(svg, "keydown", (event) => {
      const step = width / 8, way = { ArrowLeft: [step, 0], ArrowRight: [-step, 0], ArrowUp: [0, step], ArrowDown: [0, -step], "+": [0, 0, .7], "-": [0, 0, 1.4] }[event.key];
      if (!way || event.ctrlKey || event.altKey || event.metaKey) return;
      stop(event);
      move(...way);
    });
    // A wheel turns the page, unless the map was touched before or Ctrl is held, as for a pinch on a touch pad.
    on(svg, "wheel", (event) => {
      if (event.ctrlKey || svg.matches(":focus-within")) {
        stop(event);
        move(0, 0, 1.002 ** event.deltaY, ...at(spot(event)));
      }
    }, { passive: false });
    on(svg, "pointerdown", (event) => {
      if (!hands.size) moved = 0;
      hands.set(event.pointerId, spot(event));
    });
    on(svg, "pointermove", (event) => {
      const id = event.pointerId, before = hands.get(id), now = spot(event);
      if (!before) return;
      hands.set(id, now);
      const far = ([x, y], other) => Math.hypot(x - other[0], y - other[1]);
      const other = [...hands].find(([hand]) => hand != id)?.[1];
      moved += far(now, before);
      if (moved > 5) svg.setPointerCapture(id);
      if (other) move(0, 0, far(before, other) / (far(now, other) || 1), ...at(now));
      else move((now[0] - before[0]) * unit(), (now[1] - before[1]) * unit());
    });
    on(svg, "pointerup pointercancel", (event) => hands.delete(event.pointerId) && moved && move(0, 0));
    on(svg, "dragstart", stop);
    // What was dragged is not followed.
    on(svg, "click", (event) => {
      if (moved > 5) {
        stop(event);
        event.stopPropagation();
      }
    }, true);
  };
  wake();
  on(map, "click", (event) => {
    const link = event.target.closest("[data-moves]");
    if (!link || event.metaKey || event.ctrlKey) return;
    stop(event);
    show(link.href.baseVal ?? link.href, link.id ? "#" + link.id : "svg");
  });
});
