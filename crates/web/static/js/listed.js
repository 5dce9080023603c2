// What a directory says of the entry that is picked, as soon as it is picked.

function drawn(facts) {
  const list = document.createElement("dl");
  list.className = "facts";
  for (const { label, texts } of facts) {
    const row = document.createElement("div");
    row.className = "facts__row";
    const name = document.createElement("dt");
    name.textContent = label;
    const value = document.createElement("dd");
    for (const text of texts) value.append(Object.assign(document.createElement("div"), { textContent: text }));
    row.append(name, value);
    list.append(row);
  }
  return list;
}

async function lookUp(address) {
  const answer = await fetch(address, { credentials: "same-origin" }).catch(() => null);
  return answer && answer.ok ? answer.json() : { facts: [] };
}

export function start(box) {
  const select = box.closest("[data-field]").querySelector("select");
  let ours = null;

  // The provider's usual way counts unless the applicant chose one: as the server takes it.
  function connect(method) {
    const ways = [...select.form.querySelectorAll('input[name="access_method"]')];
    const usual = ways.find((way) => way.value === method);
    if (!usual || ways.some((way) => way.checked && way !== ours)) return;
    usual.checked = true;
    ours = usual;
    usual.dispatchEvent(new Event("change", { bubbles: true }));
  }

  select.addEventListener("change", async () => {
    const asked = select.value;
    const isListed = asked && asked !== "other";
    const { facts, usual_method } = isListed ? await lookUp(`${box.dataset.listed}${encodeURIComponent(asked)}.json`) : { facts: [] };
    if (select.value !== asked) return;
    box.textContent = "";
    if (facts.length) box.append(drawn(facts));
    connect(usual_method);
  });
}
