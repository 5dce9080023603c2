// Fills the next level of a region once the one above is picked.

export function start(box) {
  const levels = [...box.querySelectorAll("select")];

  function empty(select) {
    while (select.options.length > 1) select.remove(1);
    select.value = "";
  }

  levels.forEach((select, depth) => {
    select.addEventListener("change", async () => {
      const below = levels.slice(depth + 1);
      below.forEach(empty);
      const next = below[0];
      if (!next || !select.value) return;
      const asked = select.value;
      next.setAttribute("aria-busy", "true");
      try {
        const answer = await fetch(`/regions/${encodeURIComponent(asked)}.json`, { credentials: "same-origin" });
        const places = answer.ok ? await answer.json() : [];
        if (select.value !== asked) return;
        for (const place of places) next.add(new Option(place.name, place.code));
        // Where there is nothing to choose, it is chosen.
        if (places.length === 1) {
          next.value = places[0].code;
          next.dispatchEvent(new Event("change", { bubbles: true }));
        }
      } finally {
        next.removeAttribute("aria-busy");
      }
    });
  });
}
