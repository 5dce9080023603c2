// The officer's keyboard: j k move, o opens, n takes the next case, / searches, [ ] turn attachments, ? explains.

export function start(desk) {
  const help = document.querySelector("[data-help]");
  const rows = () => [...desk.querySelectorAll("tr[data-row]")];
  let before = null;

  function toggleHelp(show) {
    if (!help || help.hidden === !show) return;
    help.hidden = !show;
    if (show) {
      before = document.activeElement;
      help.tabIndex = -1;
      help.focus();
    } else if (before) {
      before.focus();
    }
  }

  function move(step) {
    const all = rows();
    if (!all.length) return;
    const at = all.findIndex((row) => row.classList.contains("is-at"));
    const next = Math.max(0, Math.min(all.length - 1, at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step));
    if (at >= 0) all[at].classList.remove("is-at");
    all[next].classList.add("is-at");
    all[next].scrollIntoView({ block: "nearest" });
    const link = all[next].querySelector("a");
    if (link) link.focus({ preventScroll: true });
  }

  function open() {
    const link = desk.querySelector("tr.is-at a");
    if (link) link.click();
  }

  function turn(step) {
    const all = [...desk.querySelectorAll(".viewer__list a")];
    const at = all.findIndex((link) => link.hasAttribute("aria-current"));
    const next = all[at + step];
    if (next) next.click();
  }

  const press = (selector) => {
    const found = desk.querySelector(selector);
    if (found) found.click();
  };

  const keys = {
    j: () => move(1),
    k: () => move(-1),
    o: open,
    n: () => press("[data-take-next]"),
    "[": () => turn(-1),
    "]": () => turn(1),
    "/": () => {
      const box = desk.querySelector("input[type=search]");
      if (box) box.focus();
    },
    "?": () => toggleHelp(help && help.hidden),
    Escape: () => toggleHelp(false),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (typing && event.key !== "Escape") return;
    const act = keys[event.key];
    if (!act) return;
    if (event.key !== "Escape") event.preventDefault();
    act();
  });
}
