// Sends a chosen or dropped file at once, shows how far it is, and keeps its id in the form.

const MOST = 20 * 1024 * 1024;

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function size(bytes) {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export function start(drop) {
  const field = drop.closest("[data-field]");
  const input = drop.querySelector("input[type=file]");
  const list = field.querySelector("[data-files]");
  const status = field.querySelector("[data-upload-status]");
  const form = drop.closest("form");
  const words = drop.dataset;
  const most = Number(words.most || 1);

  // The browser's own button speaks the browser's language; ours speaks the page's.
  input.classList.add("unseen");
  drop.querySelector("[data-pick]").hidden = false;

  function say(text) {
    status.textContent = text;
  }

  function fail(text) {
    let error = field.querySelector("[data-upload-error]");
    if (!error) {
      error = element("p", "field__error");
      error.dataset.uploadError = "";
      drop.before(error);
    }
    error.textContent = text;
    say(text);
  }

  function changed() {
    input.dispatchEvent(new Event("change", { bubbles: true }));
    form.dispatchEvent(new Event("input"));
  }

  function card(file) {
    const item = element("li", "file");
    item.dataset.file = "";
    const thumb = element("a", "file__thumb");
    // The name beside it is a link to the same place.
    thumb.tabIndex = -1;
    thumb.setAttribute("aria-hidden", "true");
    const middle = element("span");
    const name = element("a", "file__name", file.name);
    const note = element("span", "file__size", `${words.sending} · ${size(file.size)}`);
    const bar = element("progress", "file__bar");
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    middle.append(name, note, bar);
    const remove = element("button", "button button--second button--small", words.remove);
    remove.type = "button";
    remove.dataset.fileRemove = "";
    item.append(thumb, middle, remove);
    if (file.type.startsWith("image/")) {
      const picture = element("img");
      picture.alt = "";
      picture.src = URL.createObjectURL(file);
      picture.onload = () => URL.revokeObjectURL(picture.src);
      thumb.append(picture);
    }
    return { item, thumb, name, note, bar, remove };
  }

  function finish(shown, stored) {
    const id = element("input");
    id.type = "hidden";
    id.name = words.name;
    id.value = stored.id;
    shown.name.textContent = stored.name;
    shown.name.href = stored.href;
    shown.thumb.href = stored.href;
    shown.note.textContent = `${words.sent} · ${stored.size_text || size(stored.size)}`;
    shown.bar.remove();
    if (stored.thumb && !shown.thumb.querySelector("img")) {
      const picture = element("img");
      picture.alt = "";
      picture.src = stored.thumb;
      shown.thumb.append(picture);
    }
    // Where one file answers the question, the new one takes the old one's place.
    if (most === 1) {
      list.querySelectorAll("[data-file]").forEach((other) => {
        if (other !== shown.item) other.remove();
      });
    }
    shown.item.append(id);
    say(`${words.sent} ${stored.name}`);
    changed();
  }

  function send(file) {
    const error = field.querySelector("[data-upload-error]");
    if (error) error.remove();
    if (file.size > MOST) return fail(words.tooBig);
    if (most > 1 && list.querySelectorAll("[data-file]").length >= most) return fail(words.tooMany);
    const shown = card(file);
    list.append(shown.item);
    say(`${words.sending} ${file.name}`);

    const body = new FormData();
    body.append("_csrf", form.querySelector("[name=_csrf]").value);
    body.append("field", words.upload);
    body.append("file", file);

    const request = new XMLHttpRequest();
    request.open("POST", "/uploads");
    request.responseType = "json";
    request.setRequestHeader("Accept", "application/json");
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) shown.bar.value = event.loaded / event.total;
    };
    request.onload = () => {
      if (request.status < 300 && request.response && request.response.id) return finish(shown, request.response);
      shown.item.remove();
      fail((request.response && request.response.detail) || words.failed);
    };
    request.onerror = () => {
      shown.item.remove();
      fail(words.failed);
    };
    shown.remove.onclick = () => request.abort();
    request.send(body);
  }

  input.addEventListener("change", () => {
    const files = Array.from(input.files).slice(0, most === 1 ? 1 : undefined);
    if (!files.length) return;
    // What is sent on its own need not be sent again with the form.
    input.value = "";
    files.forEach(send);
  });

  field.addEventListener("click", (event) => {
    const remove = event.target.closest("[data-file-remove]");
    if (!remove) return;
    event.preventDefault();
    remove.closest("[data-file]").remove();
    input.focus();
    changed();
  });

  ["dragenter", "dragover"].forEach((name) => drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add("drop--over");
  }));
  ["dragleave", "drop"].forEach((name) => drop.addEventListener(name, () => drop.classList.remove("drop--over")));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    Array.from(event.dataTransfer.files).slice(0, most === 1 ? 1 : undefined).forEach(send);
  });
}
