// Keeps a control shut until the time to read has passed. The server counts for itself.

export function start(status) {
  const control = document.getElementById(status.dataset.controls);
  if (!control) return;
  const over = Date.now() + Number(status.dataset.countdown) * 1000;
  // Read aloud at the beginning and the end, not every second.
  status.setAttribute("aria-live", "off");

  function tick() {
    const left = Math.ceil((over - Date.now()) / 1000);
    control.disabled = left > 0;
    if (left > 0) {
      status.textContent = status.dataset.text.replace("%s", String(left));
      setTimeout(tick, 250);
    } else {
      status.setAttribute("aria-live", "polite");
      status.textContent = status.dataset.over;
    }
  }
  tick();
}
