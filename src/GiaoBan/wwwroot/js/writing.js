// Drafts of conclusions while they are written. What is typed is kept by the server every few seconds: the others see who
// writes, and a session that ends takes nothing along. What another saved is shown beside the form, which is never touched.

import "./live.js";

const pause = 3000;
const typed = new Map(); // what is being typed in -> { isNew: not yet kept, timer, sending }

function bodyOf(draft) {
  if (draft.matches("form")) return new URLSearchParams(new FormData(draft));
  const body = new URLSearchParams(); // the room's one form holds more than the draft
  body.set("__RequestVerificationToken", document.getElementById("viec").elements.__RequestVerificationToken.value);
  for (const control of draft.querySelectorAll("input, textarea, select")) {
    if (control.type !== "checkbox" || control.checked) body.append(control.name, control.value);
  }
  return body;
}

function keep(draft, state) {
  if (!state.isNew) {
    typed.delete(draft);
    return;
  }
  state.isNew = false;
  state.sending = new AbortController();
  // Not reached: the next one says all.
  fetch(draft.dataset.keeps, { method: "POST", body: bodyOf(draft), headers: { "X-Requested-With": "fetch" }, redirect: "manual", signal: state.sending.signal }).catch(() => { state.isNew = true; });
  state.timer = setTimeout(() => keep(draft, state), pause);
}

document.addEventListener("input", ({ target }) => {
  const draft = target.closest("[data-keeps]");
  if (!draft) return;
  const state = typed.get(draft);
  if (state) {
    state.isNew = true;
    return;
  }
  const begun = { isNew: true };
  typed.set(draft, begun);
  keep(draft, begun);
});

// What is sent need not be kept any more, or it would be offered again.
document.addEventListener("submit", ({ submitter }) => {
  const draft = submitter?.closest("[data-keeps]");
  const state = typed.get(draft);
  if (!state) return;
  clearTimeout(state.timer);
  state.sending.abort();
  typed.delete(draft);
}, true);

addEventListener("pagehide", () => {
  for (const [draft, { isNew }] of typed) if (isNew) navigator.sendBeacon(draft.dataset.keeps, bodyOf(draft));
});

// What was typed and not saved, back into a form that the server renders empty.
for (const kept of document.querySelectorAll("[data-kept] [data-of]")) {
  for (const control of document.querySelectorAll(`[data-keeps] [name="${CSS.escape(kept.dataset.of)}"]`)) {
    if (control.type !== "checkbox") control.value = kept.value;
    else if (control.value === kept.value) control.checked = true;
  }
}

function compare() {
  const versions = new Map([...document.querySelectorAll("form[data-keeps]")]
    .map(({ elements }) => [elements.conclusion.value, Number(elements.version.value)]));
  for (const saved of document.querySelectorAll("[data-saved]")) {
    saved.hidden = Number(saved.dataset.version) <= versions.get(saved.dataset.saved);
  }
  for (const begun of document.querySelectorAll("[data-begun]")) begun.hidden = versions.has(begun.dataset.begun);
}

document.addEventListener("renewed", compare);
