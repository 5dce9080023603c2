// Shows a question only while the one it depends on has a certain answer.
// What is hidden keeps its answer; the server ignores it.

function answers(form, id) {
  const found = [];
  for (const field of form.querySelectorAll(`[data-field="${CSS.escape(id)}"]`)) {
    if (field.hidden) continue;
    for (const box of field.querySelectorAll("input, select, textarea")) {
      if ((box.type === "checkbox" || box.type === "radio") && !box.checked) continue;
      if (box.value) found.push(box.value);
    }
  }
  return found;
}

export function start(field) {
  const form = field.closest("form") || document;
  const codes = field.dataset.whenAny.split(" ");
  const update = () => {
    const given = answers(form, field.dataset.when);
    // "!yes": unless that was answered.
    const shown = codes.some((code) => (code[0] === "!" ? !given.includes(code.slice(1)) : given.includes(code)));
    if (field.hidden === !shown) return;
    field.hidden = !shown;
    // Those that depend on this one look again.
    form.dispatchEvent(new Event("change"));
  };
  form.addEventListener("change", update);
  update();
}
