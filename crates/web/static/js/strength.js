// A rough meter below a new password. The server judges for itself.

function score(text) {
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter((kind) => kind.test(text)).length;
  const different = new Set(text).size;
  const runs = /(.)\1\1|0123|1234|2345|3456|4567|5678|6789|abcd|qwer|password|anbei/i.test(text);
  const points = Math.min(different, text.length) + kinds * 2 - (runs ? 6 : 0);
  if (text.length < 10 || points < 13) return 1;
  return points < 18 ? 2 : 3;
}

export function start(input) {
  const box = document.createElement("div");
  box.className = "strength";
  const meter = document.createElement("meter");
  meter.min = 0;
  meter.max = 3;
  meter.low = 1.5;
  meter.high = 2.5;
  meter.optimum = 3;
  meter.setAttribute("aria-label", input.dataset.strength);
  const word = document.createElement("span");
  word.setAttribute("aria-live", "polite");
  box.append(meter, word);
  box.hidden = true;
  input.after(box);
  input.addEventListener("input", () => {
    const points = input.value ? score(input.value) : 0;
    box.hidden = !points;
    meter.value = points;
    word.textContent = ["", input.dataset.weak, input.dataset.fair, input.dataset.good][points];
  });
}
