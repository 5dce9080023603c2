// The way in for who cannot read the picture: the browser works for a moment instead.

export function start(box) {
  const button = box.querySelector("[data-pow-start]");
  const status = box.querySelector("[data-pow-status]");
  const answer = box.querySelector("[name=pow]");
  const { algorithm, challenge, salt, maxnumber, signature } = box.dataset;
  button.hidden = false;

  button.addEventListener("click", () => {
    const worker = new Worker(new URL("./pow-worker.js", import.meta.url));
    button.disabled = true;
    status.textContent = box.dataset.working;
    const fail = () => {
      worker.terminate();
      button.disabled = false;
      status.textContent = box.dataset.failed;
    };
    worker.onerror = fail;
    worker.onmessage = ({ data: number }) => {
      if (number < 0) return fail();
      worker.terminate();
      answer.value = btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
      button.hidden = true;
      status.textContent = box.dataset.done;
    };
    worker.postMessage({ challenge, salt, maxnumber: Number(maxnumber) });
  });
}
