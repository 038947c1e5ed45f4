/// What searches, sorts and filters the cards of a page. It reads and writes nothing but the page.
enum PageScript {
  static let text: StaticString = """
    "use strict";
    (() => {
      const tools = document.getElementById("tools");
      if (!tools) return;
      const at = (id) => document.getElementById(id);
      const box = at("cards");
      const count = at("count");
      const cards = Array.from(box.children);
      const rows = Array.from(document.querySelectorAll("#left > tr"));
      const number = (card, name) => Number(card.dataset[name]);
      const orders = {
        best: (a, b) => number(b, "fit") - number(a, "fit"),
        weakest: (a, b) => number(a, "fit") - number(b, "fit"),
        time: (a, b) => number(a, "start") - number(b, "start"),
        size: (a, b) => number(b, "size") - number(a, "size"),
      };
      const places = new Map(cards.map((card, place) => [card, place]));

      const sort = () => {
        const order = orders[at("sort").value];
        const sorted = cards.slice().sort(
          (a, b) => (order ? order(a, b) : 0) || places.get(a) - places.get(b));
        const all = document.createDocumentFragment();
        for (const card of sorted) all.append(card);
        box.append(all);
      };

      const filter = () => {
        const words = at("search").value.toLowerCase().split(/\\s+/).filter(Boolean);
        const day = at("day").value;
        const size = at("size") ? at("size").value : "";
        const changed = at("changed") ? at("changed").value : "";
        const found = (item) => words.every((word) => item.dataset.search.includes(word));
        let shown = 0;
        for (const card of cards) {
          const fits = found(card)
            && (!day || card.dataset.days.split(" ").includes(day))
            && (!size || card.dataset.size === size)
            && (!changed || card.dataset.changed === changed);
          if (card.hidden === fits) card.hidden = !fits;
          if (fits) shown += 1;
        }
        let left = 0;
        for (const row of rows) {
          const fits = found(row);
          if (row.hidden === fits) row.hidden = !fits;
          if (fits) left += 1;
        }
        count.textContent = `${shown} of ${cards.length} groups`
          + (rows.length ? `, ${left} of ${rows.length} left over` : "");
      };

      let waiting = 0;
      at("search").addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(filter, 80);
      });
      for (const id of ["day", "size", "changed"]) {
        if (at(id)) at(id).addEventListener("change", filter);
      }
      at("sort").addEventListener("change", sort);
      tools.addEventListener("submit", (event) => event.preventDefault());

      // Paper has no buttons to open things with.
      let opened = [];
      addEventListener("beforeprint", () => {
        opened = Array.from(document.querySelectorAll("details:not([open])"));
        for (const details of opened) details.open = true;
      });
      addEventListener("afterprint", () => {
        for (const details of opened) details.open = false;
      });

      tools.hidden = false;
      filter();
    })();
    """
}
