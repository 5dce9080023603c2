// Attachments one at a time: larger, smaller, turned, and the next one, without leaving the case.

export function start(viewer) {
  const stage = viewer.querySelector("[data-viewer-stage]");
  const picture = stage.querySelector("img");
  const name = viewer.querySelector("[data-viewer-name]");
  const open = viewer.querySelector("[data-viewer-open]");
  const links = [...viewer.querySelectorAll(".viewer__list a")];
  let scale = 1;
  let turned = 0;

  function draw() {
    stage.classList.toggle("is-large", scale > 1);
    picture.style.width = scale > 1 ? `${scale * 100}%` : "";
    picture.style.transform = turned ? `rotate(${turned}deg)` : "";
  }

  const acts = {
    larger: () => { scale = Math.min(4, scale * 1.5); },
    smaller: () => { scale = Math.max(1, scale / 1.5); },
    turn: () => { turned = (turned + 90) % 360; },
  };

  viewer.querySelectorAll("[data-viewer-do]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      acts[button.dataset.viewerDo]();
      draw();
    });
  });

  links.forEach((link) => link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    links.forEach((other) => other.removeAttribute("aria-current"));
    link.setAttribute("aria-current", "true");
    scale = 1;
    turned = 0;
    picture.src = "image" in link.dataset ? link.href : picture.dataset.blank;
    picture.alt = link.title;
    name.textContent = link.title;
    open.href = link.href;
    draw();
  }));

  // What stands elsewhere on the page opens here too.
  document.querySelectorAll("[data-view]").forEach((elsewhere) => elsewhere.addEventListener("click", (event) => {
    const link = links.find((one) => one.href === elsewhere.href);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    link.click();
    viewer.scrollIntoView({ block: "nearest" });
    stage.focus({ preventScroll: true });
  }));
}
