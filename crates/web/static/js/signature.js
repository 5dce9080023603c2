// Reads who signed a package: sends the pieces of it that the server asks for, and fills in what it finds.
// A package may have hundreds of megabytes; a few hundred kilobytes of it tell everything.

const ENDS = 256 * 1024;
const ROUNDS = 24;

export function start(reader) {
  const input = reader.querySelector("input[type=file]");
  const drop = reader.querySelector(".drop");
  const status = reader.querySelector("[data-reader-status]");
  const form = reader.closest("form");
  const words = reader.dataset;

  input.classList.add("unseen");
  reader.querySelector("[data-pick]").hidden = false;

  function say(text, isWrong) {
    status.textContent = text;
    status.classList.toggle("saved--wrong", Boolean(isWrong));
  }

  function field(id) {
    return form.querySelector(`[data-field="${CSS.escape(id)}"]`);
  }

  async function ask(file, pieces) {
    const body = new FormData();
    body.append("_csrf", form.querySelector("[name=_csrf]").value);
    body.append("size", String(file.size));
    for (const [at, length] of pieces) body.append("piece", file.slice(at, at + length), String(at));
    const answer = await fetch("/uploads/signature", {
      method: "POST",
      headers: { Accept: "application/json" },
      body,
      credentials: "same-origin",
    });
    const told = await answer.json();
    if (!answer.ok) throw new Error(told.detail || words.failed);
    return told;
  }

  async function read(file) {
    say(`${words.reading} ${file.name}`);
    const tail = Math.max(0, file.size - ENDS);
    const pieces = file.size <= 2 * ENDS ? [[0, file.size]] : [[0, ENDS], [tail, file.size - tail]];
    for (let round = 0; round < ROUNDS; round += 1) {
      const told = await ask(file, pieces);
      if (!told.need) return told;
      const { at, length } = told.need;
      pieces.push([at, length]);
    }
    throw new Error(words.failed);
  }

  function fillOne(id, text) {
    const box = id && text && field(id) && field(id).querySelector("input");
    if (box && !box.value.trim()) box.value = text;
  }

  function same(text) {
    return text.toLowerCase().replace(/[^0-9a-f]/g, "").slice(-32);
  }

  // Digits of the same length that end alike are the same fingerprint, however it is spelt.
  function fillRows(id, texts) {
    const list = field(id).querySelector("[data-rows]");
    const boxes = () => Array.from(list.querySelectorAll("[data-row] input"));
    for (const text of texts) {
      if (boxes().some((box) => box.value.trim() && same(box.value) === same(text))) continue;
      let box = boxes().find((one) => !one.value.trim());
      if (!box) {
        const add = list.querySelector("[data-row-add]");
        if (!add) return;
        add.click();
        box = boxes().find((one) => !one.value.trim());
      }
      if (!box) return;
      box.value = text;
    }
  }

  async function take(file) {
    try {
      const told = await read(file);
      fillOne(words.package, told.package);
      fillOne(words.version, told.version);
      fillRows(words.fingerprints, told.fingerprints);
      const about = [told.package, told.version, ...told.subjects].filter(Boolean);
      say([words.done, ...about].join(" · "));
      form.dispatchEvent(new Event("change"));
      form.dispatchEvent(new Event("input"));
    } catch (error) {
      say(error instanceof TypeError ? words.failed : error.message, true);
    }
    reader.querySelector("[data-pick]").focus();
  }

  input.addEventListener("change", (event) => {
    event.stopPropagation();
    const file = input.files[0];
    if (!file) return;
    // What is read here need not be sent with the form.
    input.value = "";
    take(file);
  });

  ["dragenter", "dragover"].forEach((name) => drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add("drop--over");
  }));
  ["dragleave", "drop"].forEach((name) => drop.addEventListener(name, () => drop.classList.remove("drop--over")));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files[0]) take(event.dataTransfer.files[0]);
  });
}
