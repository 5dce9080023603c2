// Asks whether anybody is there before the session ends, and keeps it alive on request.

// Whoever is busy on the page is not idle: the server hears of it so often.
const TELL_MS = 60 * 1000;

export function start(box) {
  const wait = Number(box.dataset.idleSeconds) * 1000;
  let timer = 0;
  let told = Date.now();

  function tell() {
    told = Date.now();
    const body = new URLSearchParams({ _csrf: box.dataset.csrf });
    fetch("/session/keep", { method: "POST", body, credentials: "same-origin" }).catch(() => {});
  }

  function keep() {
    tell();
    hide();
  }

  function hide() {
    const focused = box.contains(document.activeElement);
    box.textContent = "";
    box.className = "";
    if (focused) document.getElementById("main").focus();
    arm();
  }

  function ask() {
    box.className = "panel idle";
    box.setAttribute("role", "alertdialog");
    box.setAttribute("aria-label", box.dataset.idleTitle);
    const title = document.createElement("h2");
    title.textContent = box.dataset.idleTitle;
    const text = document.createElement("p");
    text.textContent = box.dataset.idleText;
    const actions = document.createElement("div");
    actions.className = "actions actions--tight";
    const stay = document.createElement("button");
    stay.className = "button";
    stay.type = "button";
    stay.textContent = box.dataset.idleStay;
    stay.addEventListener("click", keep);
    actions.append(stay);
    box.append(title, text, actions);
    stay.focus();
  }

  function arm() {
    clearTimeout(timer);
    timer = setTimeout(ask, wait);
  }

  ["click", "input"].forEach((name) => document.addEventListener(name, () => {
    if (box.className) return;
    arm();
    if (Date.now() - told > TELL_MS) tell();
  }));
  arm();
}
