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
  document.querySelectorAll("form.what-if").forEach(function (form) {
    var bodies = Array.from(document.querySelectorAll("tbody.candidate"));
    var digits = Number(form.dataset.digits);
    var moved = {};
    function money(value) {
      var text = Math.abs(value).toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
      return (value < 0 ? "\u2212" : "") + form.dataset.sign + text;
    }
    function figure(value, decimals) {
      return value.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    }
    function tickets(value) { return figure(value, value < 9.95 && value !== 0 ? 1 : 0); }
    function put(cell, value, text) {
      cell.setAttribute("data-value", value);
      (cell.querySelector("b") || cell.firstChild).textContent = text;
    }
    function computed(body) {
      var factors = body.dataset.factors.split(" ").map(Number);
      var attempts = factors[0] * factors[1];
      var success = "success" in moved ? moved.success / 100 : factors[2];
      var minutes = "minutes" in moved ? moved.minutes : factors[3];
      var cost = "cost" in moved ? moved.cost : form.dataset.cost / 1e6;
      var price = "price" in moved ? moved.price : form.dataset.price / 1e6;
      var removed = attempts * success;
      var hours = removed * minutes / 60;
      return { body: body, success: success, minutes: minutes, removed: removed, hours: hours, charges: attempts * price,
        net: hours * cost - attempts * price };
    }
    function update() {
      var rows = bodies.map(computed);
      rows.forEach(function (row) {
        var cells = row.body.rows[0].cells;
        row.body.classList.add("moved");
        if ("success" in moved) { cells[3].querySelector("small").textContent = "what if"; }
        if ("minutes" in moved) { cells[5].querySelector("small").textContent = "what if"; }
        put(cells[3], row.success, figure(row.success * 100, 0) + "\u00a0%");
        put(cells[4], row.removed, tickets(row.removed));
        put(cells[5], row.minutes, figure(row.minutes, 1));
        put(cells[6], row.hours, figure(row.hours, 1));
        put(cells[7], row.charges, money(row.charges));
        put(cells[8], row.net, money(row.net));
      });
      rows.sort(function (a, b) { return b.removed - a.removed || bodies.indexOf(a.body) - bodies.indexOf(b.body); });
      rows.forEach(function (row) { row.body.parentNode.appendChild(row.body); });
      var best = rows.slice(0, 2);
      function sum(key) { return best.reduce(function (total, row) { return total + row[key]; }, 0); }
      form.querySelector("output.total").textContent = best.map(function (row) { return row.body.dataset.name; }).join(" and ")
        + ": " + tickets(sum("removed")) + " tickets, " + figure(sum("hours"), 1) + " hours and " + money(sum("net")) + " net a month.";
    }
    form.querySelectorAll("input").forEach(function (input) {
      input.addEventListener("input", function () {
        moved[input.name] = Number(input.value);
        input.parentNode.querySelector("output").textContent = input.value;
        update();
      });
    });
    form.addEventListener("reset", function () { location.reload(); });
    form.hidden = false;
  });
})();
