"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const root = document.documentElement;
  const cards = [...document.querySelectorAll("[data-card]")];
  const groups = [...document.querySelectorAll("[data-group]")];
  const search = byId("search");
  const shown = byId("shown");
  const reset = byId("reset");
  const filters = { rules: byId("by-rule"), severity: byId("by-severity"), classes: byId("by-class"), file: byId("by-file") };

  // What a card says, in small letters, gathered when somebody searches.
  const texts = new Map();
  const text = (card) => {
    if (!texts.has(card)) texts.set(card, (card.textContent + " " + card.dataset.rules).toLowerCase());
    return texts.get(card);
  };

  const matches = (card, words) => {
    for (const [key, select] of Object.entries(filters)) {
      if (!select || !select.value) continue;
      const value = card.dataset[key] || "";
      const isList = key === "rules" || key === "classes";
      if (isList ? !value.includes(" " + select.value + " ") : value !== select.value) return false;
    }
    return words.every((word) => text(card).includes(word));
  };

  const apply = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const card of cards) {
      const isShown = matches(card, words);
      card.hidden = !isShown;
      if (isShown) count += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-card]:not([hidden])");
    for (const empty of document.querySelectorAll(".nomatch")) {
      const own = [...empty.parentElement.querySelectorAll("[data-card]")];
      empty.hidden = own.length === 0 || own.some((card) => !card.hidden);
    }
    shown.value = shown.dataset.text.replace("{n}", count).replace("{total}", cards.length);
    reset.hidden = count === cards.length && words.length === 0;
  };

  const clear = () => {
    search.value = "";
    for (const select of Object.values(filters)) if (select) select.value = "";
    apply();
  };

  for (const select of Object.values(filters)) if (select) select.addEventListener("change", apply);
  search.addEventListener("input", apply);
  reset.addEventListener("click", () => { clear(); search.focus(); });
  byId("form").addEventListener("submit", (event) => event.preventDefault());

  // The theme is that of the system until somebody chooses another one. A page on the disk may have no storage.
  const stored = (value) => {
    try {
      if (value === undefined) return localStorage.getItem("dsdl-report-theme");
      localStorage.setItem("dsdl-report-theme", value);
    } catch { /* Then it is chosen for this time only. */ }
    return null;
  };
  const theme = stored();
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  const switchTheme = () => {
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
    stored(root.dataset.theme);
  };
  byId("theme").addEventListener("click", switchTheme);

  const annotations = byId("annotations");
  const switchAnnotations = () => {
    const isBare = document.body.classList.toggle("bare");
    annotations.setAttribute("aria-pressed", String(!isBare));
  };
  annotations.addEventListener("click", switchAnnotations);

  const help = byId("help");
  const large = byId("large");
  const open = (dialog) => { if (!dialog.open) dialog.showModal(); };
  byId("keys").addEventListener("click", () => open(help));
  for (const dialog of [help, large]) {
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  }
  const enlarge = (pictures) => {
    if (pictures.length === 0) return;
    large.querySelector("div").replaceChildren(...pictures.map((picture) => picture.cloneNode(true)));
    open(large);
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest(".zoom");
    if (button) enlarge([...button.querySelectorAll(".picture-svg")]);
  });

  const move = (step) => {
    const visible = cards.filter((card) => !card.hidden);
    if (visible.length === 0) return;
    const current = visible.indexOf(document.activeElement.closest("[data-card]"));
    const next = current < 0 ? (step > 0 ? 0 : visible.length - 1) : Math.min(Math.max(current + step, 0), visible.length - 1);
    visible[next].focus({ preventScroll: true });
    visible[next].scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (event.key === "Escape") {
      if (help.open || large.open) return;
      if (isTyping && !search.value) document.activeElement.blur();
      clear();
      return;
    }
    if (isTyping || help.open || large.open) return;
    switch (event.key) {
      case "/": search.focus(); search.select(); break;
      case "j": move(1); break;
      case "k": move(-1); break;
      case "o": switchAnnotations(); break;
      case "t": switchTheme(); break;
      case "?": open(help); break;
      case "Enter":
        if (!document.activeElement.matches("[data-card]")) return;
        enlarge([...document.activeElement.querySelectorAll(".picture-svg")]);
        break;
      default: return;
    }
    event.preventDefault();
  });

  apply();
})();
