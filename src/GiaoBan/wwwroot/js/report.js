// What the report's page does beyond HTML: each cell is saved as one leaves it, arrows and Enter move as in a grid, a block
// pasted from Excel fills the column. Without this script the same form is saved by its button.

const form = document.querySelector("form[data-sheet]");
if (form) {
  const dirty = new Map(); // a field's name -> what was typed and is not saved yet
  const refused = new Map(); // the same, that the server did not take: not sent again until it changes or is insisted on
  const readingTime = 3000; // so long a refusal must have stood on the screen before the button insists
  let refusedAt = 0;
  let sending = null;
  let timer = 0;

  const part = (name, within = document) => within.querySelector(`[data-part="${CSS.escape(name)}"]`);
  const say = (text) => { part("saved").textContent = text; };
  const cells = () => [...form.querySelectorAll("[data-grid]")];

  function note(field) {
    dirty.set(field.name, field.value);
    refused.delete(field.name);
    field.classList.toggle("nil", field.value.toLowerCase() === form.dataset.nil);
    if (field.value !== "") field.classList.remove("bad");
    clearTimeout(timer);
    timer = setTimeout(save, 4000);
  }

  // The fields that go together: the cell, its reason, the mark of what was read.
  function body(names) {
    const data = new FormData();
    const add = (name) => {
      const field = form.elements.namedItem(name);
      if (field && !data.has(name)) data.append(name, field.value);
    };
    add("__RequestVerificationToken");
    add("da-nop");
    for (const name of names) {
      const [kind, ...rest] = name.split(".");
      const code = rest.join(".");
      if (kind === "m") [...form.querySelectorAll('[name^="m."]')].map((piece) => piece.name).concat("mc").forEach(add);
      else if (kind === "g") [`g.${code}`, `gc.${code}`].forEach(add);
      else [`o.${code}`, `l.${code}`, `c.${code}`].forEach(add);
    }
    return data;
  }

  const holds = (within, names) => names.some((name) => within.querySelector(`[name="${CSS.escape(name)}"]`));

  // In a part that is left alone only the marks of what was read are taken over.
  function renewMarks(old, fresh) {
    for (const mark of fresh.querySelectorAll('input[type="hidden"]')) {
      const same = old.querySelector(`[name="${CSS.escape(mark.name)}"]`);
      if (same) same.value = mark.value;
    }
  }

  // Takes over from the answer all that is not being typed in. What was refused is shown where one still stands in it.
  function renew(answer, isRefused) {
    const typed = [...dirty.keys(), ...refused.keys()];
    for (const fresh of answer.querySelectorAll("[data-part]")) {
      const old = part(fresh.dataset.part);
      if (!old || old.outerHTML === fresh.outerHTML) continue;
      const active = old.contains(document.activeElement) ? document.activeElement : null;
      if (holds(old, typed) || (active && !isRefused)) {
        renewMarks(old, fresh);
        continue;
      }
      old.replaceWith(document.importNode(fresh, true));
      if (active?.name) part(fresh.dataset.part).querySelector(`[name="${CSS.escape(active.name)}"]`)?.focus();
    }
    for (const row of form.querySelectorAll("tr[id]")) {
      const fresh = answer.getElementById(row.id);
      if (fresh) row.className = fresh.className;
    }
  }

  async function send(names) {
    const sent = new Map(names.map((name) => [name, dirty.get(name)]));
    let response;
    try {
      response = await fetch(form.action, { method: "POST", body: body(names), headers: { "X-Part": "1" } });
    } catch {
      say(form.dataset.offline);
      clearTimeout(timer);
      timer = setTimeout(save, 5000);
      return;
    }
    const answer = new DOMParser().parseFromString(await response.text(), "text/html");
    if (!part("saved", answer)) {
      // Another page: the session has ended, or what was sent could not be read.
      say(response.redirected ? form.dataset.ended : answer.querySelector("h1")?.textContent ?? form.dataset.offline);
      refuse(sent);
      return;
    }
    for (const [name, value] of sent) {
      if (dirty.get(name) === value) dirty.delete(name);
      else sent.delete(name);
    }
    renew(answer, !response.ok);
    if (!response.ok) refuse(sent);
  }

  function refuse(sent) {
    if (sent.size > 0) refusedAt = performance.now();
    for (const [name, value] of sent) {
      dirty.delete(name);
      refused.set(name, value);
    }
  }

  async function save() {
    clearTimeout(timer);
    if (sending) await sending;
    const names = [...dirty.keys()];
    if (names.length === 0) return;
    sending = send(names).finally(() => { sending = null; });
    await sending;
  }

  function move(field, step) {
    const all = cells();
    const next = all[all.indexOf(field) + step];
    next?.focus();
    next?.select();
    return next !== undefined;
  }

  function key(event) {
    const field = event.target;
    if (!field.matches("[data-grid]") || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false;
    switch (event.key) {
      case "Enter":
      case "ArrowDown": move(field, event.shiftKey ? -1 : 1); return true;
      case "ArrowUp": move(field, -1); return true;
      case "k":
      case "K": field.value = form.dataset.nil; note(field); return true;
      case "Escape":
        if (!dirty.delete(field.name) && !refused.delete(field.name)) return false;
        field.value = field.defaultValue;
        return true;
      default: return false;
    }
  }

  form.addEventListener("keydown", (event) => { if (key(event)) event.preventDefault(); });
  form.addEventListener("input", (event) => { if (event.target.matches("[data-cell]")) note(event.target); });
  form.addEventListener("focusout", () => setTimeout(save, 0));

  // A column from Excel: one cell a line; of a wider block its first column.
  form.addEventListener("paste", (event) => {
    if (!event.target.matches("[data-grid]")) return;
    const lines = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "").split(/\r?\n/);
    if (lines.length < 2) return;
    event.preventDefault();
    const all = cells();
    const from = all.indexOf(event.target);
    lines.slice(0, all.length - from).forEach((line, i) => {
      all[from + i].value = line.split("\t")[0].trim();
      note(all[from + i]);
    });
    save();
  });

  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-nil-of]");
    const field = button && form.elements.namedItem(`o.${button.dataset.nilOf}`);
    if (!field) return;
    event.preventDefault();
    field.value = form.dataset.nil;
    note(field);
    field.focus();
    save();
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (refused.size > 0 && performance.now() - refusedAt < readingTime) {
      form.elements.namedItem([...refused.keys()][0])?.focus();
    } else {
      for (const [name, value] of refused) dirty.set(name, value);
      refused.clear();
    }
    save();
  });

  addEventListener("beforeunload", (event) => {
    if (dirty.size + refused.size > 0) event.preventDefault();
  });
}

// A formula is open one at a time; Escape closes it.
for (const opened of ["toggle", "keydown"]) {
  document.addEventListener(opened, (event) => {
    if (event.type === "toggle" ? !event.target.matches("details.src[open]") : event.key !== "Escape") return;
    for (const other of document.querySelectorAll("details.src[open]")) {
      if (other !== event.target) other.open = false;
    }
  }, true);
}
