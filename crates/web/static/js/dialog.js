// A question that stands open in the page where there is no script. Here it comes before the page: it holds the keyboard, and
// Escape puts it off.

export function start(dialog) {
  // A browser without dialogs shows it where it stands.
  if (!dialog.showModal) return;
  const openers = document.querySelectorAll(`[data-dialog-open="${dialog.id}"]`);

  function ask() {
    dialog.classList.add("dialog--modal");
    dialog.showModal();
  }

  function instead(link, act) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      act();
    });
  }

  openers.forEach((link) => instead(link, ask));
  dialog.querySelectorAll("[data-dialog-close]").forEach((link) => instead(link, () => dialog.close()));
  dialog.addEventListener("close", () => openers.forEach((link) => link.focus()));

  if (!dialog.open) return;
  dialog.open = false;
  ask();
}
