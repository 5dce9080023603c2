// Keeps the officer's hold on a case while they work on it. Who has gone away lets go of it in time, and their session
// of them: only what a hand has done since the last time counts.

const EVERY = 5 * 60 * 1000;

export function start(desk) {
  let isThere = true;
  for (const sign of ["pointermove", "keydown", "scroll"]) {
    document.addEventListener(sign, () => { isThere = true; }, { passive: true });
  }
  setInterval(() => {
    if (!isThere || document.visibilityState !== "visible") return;
    isThere = false;
    const body = new URLSearchParams({ _csrf: desk.dataset.csrf, do: "quiet" });
    fetch(desk.dataset.lease, { method: "POST", body, credentials: "same-origin" }).catch(() => {});
  }, EVERY);
}
