// Attachments one at a time: larger, smaller, turned, and the next one, without leaving the case. A picture is turned and made
// larger here; a PDF is read in the browser's own viewer, and comes only when it is asked for: each look at one is on record.

const readsPdf = "pdfViewerEnabled" in navigator ? navigator.pdfViewerEnabled : "application/pdf" in navigator.mimeTypes;

export function start(viewer) {
  const stage = viewer.querySelector("[data-viewer-stage]");
  const picture = stage.querySelector("img");
  const name = viewer.querySelector("[data-viewer-name]");
  const open = viewer.querySelector("[data-viewer-open]");
  const read = viewer.querySelector("[data-viewer-read]");
  const none = viewer.querySelector("[data-viewer-none]");
  const tools = viewer.querySelectorAll("[data-viewer-do]");
  const links = [...viewer.querySelectorAll(".viewer__list a")];
  let scale = 1;
  let turned = 0;
  let paper = null;

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

  // Nothing of a PDF is there before somebody asks for it.
  function stand(isImage, isAsked) {
    tools.forEach((button) => { button.hidden = !isImage; });
    if (paper) paper.remove();
    paper = null;
    read.hidden = isImage || isAsked;
    none.hidden = isImage || !isAsked || readsPdf;
    picture.hidden = !isImage && isAsked && readsPdf;
  }

  function lay(link) {
    paper = document.createElement("iframe");
    paper.className = "viewer__paper";
    paper.title = link.title;
    paper.src = `${link.href}#navpanes=0&view=FitH`;
    stage.append(paper);
  }

  tools.forEach((button) => {
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
    const isImage = "image" in link.dataset;
    stand(isImage, true);
    if (!isImage && readsPdf) lay(link);
    picture.src = isImage ? link.href : picture.dataset.blank;
    picture.alt = link.title;
    name.textContent = link.title;
    open.href = link.href;
    none.querySelector("a").href = link.href;
    draw();
  }));

  read.addEventListener("click", () => {
    viewer.querySelector(".viewer__list [aria-current]").click();
    stage.focus();
  });
  stand("image" in links[0].dataset, false);

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
