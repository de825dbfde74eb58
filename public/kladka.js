// The one script of the residents' pages: suggestions while typing, leaving quickly, focus on what is wrong. Every page works without it.
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
