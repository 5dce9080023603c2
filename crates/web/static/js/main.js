// Loads what the page needs, and nothing else. Every page works without any of this.

const parts = [
  ["form[data-autosave]", "autosave"],
  ["[data-when]", "when"],
  ["[data-language]", "language"],
  ["[data-rows]", "rows"],
  ["[data-region]", "region"],
  ["[data-listed]", "listed"],
  ["[data-upload]", "upload"],
  ["[data-reader]", "signature"],
  ["[data-countdown]", "countdown"],
  ["[data-copy]", "copy"],
  ["[data-idle-seconds]", "idle"],
  ["[data-dialog]", "dialog"],
  ["[data-strength]", "strength"],
  ["[data-pow]", "pow"],
  ["[data-viewer]", "viewer"],
  ["[data-desk]", "desk"],
  ["[data-lease]", "lease"],
];

for (const [selector, name] of parts) {
  const found = document.querySelectorAll(selector);
  if (found.length) import(`./${name}.js`).then((part) => found.forEach((one) => part.start(one)));
}

for (const one of document.querySelectorAll("[data-nojs]")) one.hidden = true;

const first = document.querySelector("[data-focus]");
if (first) first.focus();

// Menus close when the reader turns elsewhere.
for (const menu of document.querySelectorAll("details[data-menu]")) {
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

// Addresses of the former query page: `/#/query/webSearch?code=…`. A server never sees what follows the hash.
if (location.pathname === "/" && location.hash.startsWith("#/query/")) {
  const asked = new URLSearchParams(location.hash.split("?")[1] || "");
  const code = ["code", "recordcode", "police", "webcode"].map((name) => asked.get(name)).find(Boolean);
  if (code) location.replace(`/query?code=${encodeURIComponent(code)}`);
}
