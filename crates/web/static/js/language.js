// The other language, with what was typed: that is put aside before the page is asked for anew, and put back into it.

const WITHOUT = ["password", "file", "hidden", "submit", "button"];

function boxes() {
  const all = [...document.querySelectorAll("main form input[name], main form select[name], main form textarea[name]")];
  return all.filter((box) => !WITHOUT.includes(box.type) && !box.name.startsWith("captcha"));
}

const isTicked = (box) => box.type === "radio" || box.type === "checkbox";

/** The same for a box of the page in the other language. */
function places(all) {
  const seen = new Map();
  return all.map((box) => {
    const name = isTicked(box) ? `${box.name}=${box.value}` : box.name;
    const nth = seen.get(name) || 0;
    seen.set(name, nth + 1);
    return `${name}#${nth}`;
  });
}

function isTyped(box) {
  if (isTicked(box)) return box.checked !== box.defaultChecked;
  if (box.options) return [...box.options].some((option) => option.selected !== option.defaultSelected);
  return box.value !== box.defaultValue;
}

function putBack(kept) {
  const all = boxes();
  const where = places(all);
  all.forEach((box, at) => {
    if (!(where[at] in kept)) return;
    if (isTicked(box)) box.checked = kept[where[at]];
    else box.value = kept[where[at]];
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

export function start(link) {
  const key = `typed:${location.pathname}`;
  let store;
  try {
    store = window.sessionStorage;
  } catch (error) {
    return;
  }
  const kept = store.getItem(key);
  store.removeItem(key);
  if (kept) putBack(JSON.parse(kept));

  link.addEventListener("click", () => {
    const all = boxes();
    if (!all.some(isTyped)) return;
    const where = places(all);
    const typed = all.map((box, at) => [where[at], isTicked(box) ? box.checked : box.value]);
    store.setItem(key, JSON.stringify(Object.fromEntries(typed)));
  });
}
