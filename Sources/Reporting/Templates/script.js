(function () {
  "use strict";
  function value(row, index) {
    var cell = row.cells[index];
    var raw = cell.getAttribute("data-value");
    return raw === null ? cell.textContent.trim().toLowerCase() : raw === "" ? -Infinity : Number(raw);
  }
  function order(a, b) {
    return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b));
  }
  function sorted(items, first, index, direction) {
    return items.map(function (item, place) { return { item: item, key: value(first(item), index), place: place }; })
      .sort(function (a, b) { return direction * order(a.key, b.key) || a.place - b.place; })
      .map(function (entry) { return entry.item; });
  }
  function sort(table, header) {
    var direction = header.getAttribute("aria-sort") === "descending" ? 1 : -1;
    table.querySelectorAll("thead th").forEach(function (other) { other.removeAttribute("aria-sort"); });
    header.setAttribute("aria-sort", direction < 0 ? "descending" : "ascending");
    var bodies = Array.from(table.tBodies);
    if (table.hasAttribute("data-bodies")) {
      sorted(bodies, function (body) { return body.rows[0]; }, header.cellIndex, direction)
        .forEach(function (body) { table.appendChild(body); });
      return;
    }
    bodies.forEach(function (body) {
      var rows = Array.from(body.rows).filter(function (row) { return !row.classList.contains("group"); });
      sorted(rows, function (row) { return row; }, header.cellIndex, direction)
        .forEach(function (row) { body.appendChild(row); });
    });
  }
  document.querySelectorAll("table.sortable").forEach(function (table) {
    table.querySelectorAll("thead th").forEach(function (header) {
      var button = document.createElement("span");
      button.className = "sorter";
      button.tabIndex = 0;
      button.setAttribute("role", "button");
      while (header.firstChild) { button.appendChild(header.firstChild); }
      header.appendChild(button);
      button.addEventListener("click", function () { sort(table, header); });
      button.addEventListener("keydown", function (event) {
        if (event.key !== "Enter" && event.key !== " ") { return; }
        event.preventDefault();
        sort(table, header);
      });
    });
  });
  document.querySelectorAll("table[data-filter]").forEach(function (table) {
    var bar = document.createElement("div");
    var label = document.createElement("label");
    var input = document.createElement("input");
    bar.className = "toolbar";
    label.textContent = table.getAttribute("data-filter") + " ";
    input.type = "search";
    label.appendChild(input);
    bar.appendChild(label);
    table.parentNode.parentNode.insertBefore(bar, table.parentNode);
    input.addEventListener("input", function () {
      var wanted = input.value.trim().toLowerCase();
      table.querySelectorAll("tbody tr:not(.group)").forEach(function (row) {
        row.hidden = row.cells[0].textContent.toLowerCase().indexOf(wanted) < 0;
      });
    });
  });
})();
