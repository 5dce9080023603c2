// Saves a form a moment after it was changed, and says when it did.

const QUIET_MS = 1500;

export function start(form) {
  const status = form.querySelector("[data-autosave-status]");
  let timer = 0;
  let running = null;
  let leaving = false;

  function say(text, wrong) {
    if (!status) return;
    status.textContent = text;
    status.classList.toggle("saved--wrong", wrong);
  }

  // Files are sent by themselves (upload.js); here only what is typed.
  function typed() {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string") body.append(name, value);
    }
    return body;
  }

  async function save() {
    timer = 0;
    if (leaving) return;
    if (running) running.abort();
    const mine = (running = new AbortController());
    try {
      const answer = await fetch(form.getAttribute("action") || location.href, {
        method: "POST",
        headers: { "X-Autosave": "1" },
        body: typed(),
        credentials: "same-origin",
        signal: mine.signal,
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const now = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hour12: false });
      say(`${status ? status.dataset.saved : ""} ${now}`, false);
    } catch (error) {
      if (error.name !== "AbortError" && status) say(status.dataset.failed, true);
    }
  }

  function later(event) {
    if (event.target.type === "file" || event.target.type === "password") return;
    clearTimeout(timer);
    timer = setTimeout(save, QUIET_MS);
  }

  form.addEventListener("input", later);
  form.addEventListener("change", later);
  form.addEventListener("submit", () => {
    leaving = true;
    clearTimeout(timer);
    if (running) running.abort();
  });
  // Coming back through the browser's history: the form is alive again.
  window.addEventListener("pageshow", () => { leaving = false; });
}
