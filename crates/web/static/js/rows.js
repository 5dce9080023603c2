// Adds and removes the rows of a repeatable question on the spot.

export function start(list) {
  const id = list.dataset.rows;
  const add = list.querySelector("[data-row-add]");
  const rows = () => list.querySelectorAll("[data-row]");

  function renumber() {
    rows().forEach((row, index) => {
      const input = row.querySelector("input");
      const remove = row.querySelector("[data-row-remove]");
      input.id = index ? `${id}-${index}` : id;
      input.setAttribute("aria-label", input.getAttribute("aria-label").replace(/\d+$/, String(index + 1)));
      remove.value = `remove:${id}:${index}`;
      const number = remove.querySelector(".unseen");
      if (number) number.textContent = ` ${index + 1}`;
    });
  }

  function clear(row) {
    const input = row.querySelector("input");
    input.value = "";
    input.removeAttribute("aria-invalid");
    input.removeAttribute("aria-describedby");
    row.querySelectorAll(".field__error").forEach((error) => error.remove());
  }

  list.addEventListener("click", (event) => {
    const remove = event.target.closest("[data-row-remove]");
    if (remove) {
      event.preventDefault();
      const row = remove.closest("[data-row]");
      const next = row.nextElementSibling;
      if (rows().length > 1) row.remove();
      else clear(row);
      renumber();
      const input = next && next.querySelector("input");
      (input || list.querySelector("[data-row] input")).focus();
    } else if (add && add.contains(event.target)) {
      event.preventDefault();
      const last = rows()[rows().length - 1];
      const row = last.cloneNode(true);
      clear(row);
      last.after(row);
      renumber();
      row.querySelector("input").focus();
      return;
    } else {
      return;
    }
    list.querySelector("input").dispatchEvent(new Event("change", { bubbles: true }));
  });
}
