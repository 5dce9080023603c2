// Keeps the officer's hold on a case while it is on the screen. Who looks elsewhere lets go of it in time.

const EVERY = 5 * 60 * 1000;

export function start(desk) {
  setInterval(() => {
    if (document.visibilityState !== "visible") return;
    const body = new URLSearchParams({ _csrf: desk.dataset.csrf, do: "quiet" });
    fetch(desk.dataset.lease, { method: "POST", body, credentials: "same-origin" }).catch(() => {});
  }, EVERY);
}
