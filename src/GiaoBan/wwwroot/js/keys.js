// Keys do only what a mouse can do on the same page. Each finds its target by a data attribute:
// data-key="n" (a letter), data-go="s" (after G), data-primary (Ctrl+Enter), data-save (Ctrl+S), .rule (F8), table rows (J, K).
// Single letters are off in fields, and can be turned off (WCAG 2.1.4) on the page of keys.

const off = "giaoban-letters-off";
let waitingForPlace = false;

const inField = (element) => element.closest("input, textarea, select, [contenteditable]") !== null;

// In the form that one is typing in, else on the whole page.
function press(selector, within) {
  const target = within?.querySelector(selector) ?? document.querySelector(selector);
  if (!target) return false;
  if (target.matches("input, select, textarea")) target.focus();
  else target.click();
  return true;
}

function lettersOff() {
  try {
    return localStorage.getItem(off) === "1";
  } catch {
    return false; // Storage is refused: keys stay on, as they come.
  }
}

// The link of the row before or after the one that has the focus.
function row(step) {
  const links = [...document.querySelectorAll("table.tbl tbody tr")].map((tr) => tr.querySelector("a[href]")).filter(Boolean);
  if (links.length === 0) return false;
  const now = document.activeElement.closest("tr");
  const at = links.findIndex((link) => link.closest("tr") === now);
  const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + step, 0), links.length - 1);
  links[next].focus();
  return true;
}

// Broken rules that must be mended or explained, and cells without a figure, in the page's order.
function rule(step) {
  const broken = [...document.querySelectorAll(".rule.block, .rule.expl, [data-broken]")];
  if (broken.length === 0) return false;
  const at = broken.findIndex((one) => one.contains(document.activeElement));
  const next = broken[(at + step + broken.length) % broken.length];
  const inside = next.querySelector("input, textarea, select, button, a");
  if (!inside) next.tabIndex = -1;
  (inside ?? next).focus();
  return true;
}

// An article that is open by hover or focus closes until one comes back to it (WCAG 1.4.13).
function shutTips() {
  for (const due of document.querySelectorAll(".due:is(:hover, :focus)")) {
    due.classList.add("shut");
    const open = () => due.classList.remove("shut");
    due.addEventListener("pointerleave", open, { once: true });
    due.addEventListener("blur", open, { once: true });
  }
}

function letter(key) {
  if (waitingForPlace) {
    waitingForPlace = false;
    return press(`[data-go="${CSS.escape(key)}"]`);
  }
  switch (key) {
    case "g":
      waitingForPlace = true;
      setTimeout(() => { waitingForPlace = false; }, 1500);
      return true;
    case "j": return row(1);
    case "k": return row(-1);
    case "/": return press('form[role="search"] input');
    case "?": return press('a[href="/phim-tat"]');
    default: return /^[a-z]$/.test(key) && press(`[data-key="${key}"]`);
  }
}

function handle(event) {
  const { key, target } = event;
  if (event.isComposing || event.altKey || event.metaKey) return false;
  if (event.ctrlKey) {
    const form = target.closest("form");
    if (key === "Enter") return press("[data-primary]", form);
    return key.toLowerCase() === "s" && press("[data-save]", form);
  }
  if (key === "F8") return rule(event.shiftKey ? -1 : 1);
  if (key === "Escape") {
    shutTips();
    return false; // The browser's own Escape goes on.
  }
  return key.length === 1 && !inField(target) && !lettersOff() && letter(key.toLowerCase());
}

document.addEventListener("keydown", (event) => {
  if (!event.defaultPrevented && handle(event)) event.preventDefault();
});

const choice = document.querySelector("[data-letters]");
if (choice) {
  choice.checked = !lettersOff();
  choice.disabled = false;
  choice.addEventListener("change", () => localStorage.setItem(off, choice.checked ? "0" : "1"));
}
