// The room's page. Buttons send the page's one form by themselves; what came of it is sent to this page as to all others.

import { tick } from "./clocks.js";
import { isConnected, sent, take } from "./live.js";

const main = document.querySelector("main[data-now]");
const form = document.getElementById("viec");
const refused = document.querySelector("[data-refused]");

// Without its connection the page asks for itself, but only after a button: the band says how old the rest is.
async function fetchParts() {
  const answer = await fetch(location.pathname);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const shape = page.querySelector("[data-part=shape]");
  const parts = [...(shape?.querySelectorAll("[data-part]") ?? [])];
  // The room opened or closed meanwhile, or there is none: it says so itself.
  if (parts.length === 0 || parts.some((part) => !main.querySelector(`[data-part="${part.dataset.part}"]`))) return location.reload();
  for (const part of parts) take({ id: part.dataset.part, html: part.innerHTML });
  tick();
}

let busy = false; // a second press of the button is none

// As the server makes the key of a form: the same one twice is one request.
const newKey = () => [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

function say(text) {
  refused.textContent = text;
  refused.hidden = !text;
}

function clear(within) {
  for (const field of within.querySelectorAll("textarea, input:not([type=checkbox])")) field.value = "";
  for (const tick of within.querySelectorAll("input[type=checkbox]")) tick.checked = false;
}

async function send(event) {
  event.preventDefault();
  if (busy) return;
  busy = true;
  const { submitter } = event;
  const body = new URLSearchParams(new FormData(form, submitter));
  try {
    const answer = await fetch(submitter.formAction, { method: "POST", body, headers: { "X-Requested-With": "fetch" }, redirect: "manual" });
    // No session, a token of an earlier one, or a page that must be seen first.
    if ([400, 401].includes(answer.status) || answer.type === "opaqueredirect") return say(form.dataset.ended);
    if (!answer.ok && !answer.headers.get("Content-Type")?.startsWith("text/plain")) return location.reload(); // it says why
    say(answer.ok ? "" : await answer.text());
    form.elements.key.value = newKey();
    if (answer.ok && document.activeElement?.matches("input, select")) document.activeElement.blur();
    if (answer.ok) sent(form);
    if (answer.ok && "clears" in submitter.dataset && body.get("words") === submitter.closest("[data-writes]").querySelector("textarea").value) clear(submitter.closest("[data-writes]"));
    if (!isConnected()) await fetchParts();
  } catch {
    say(form.dataset.away); // under the same key: pressed again, it is done once
  } finally {
    busy = false;
  }
}

// Enter presses the button that belongs to the box, not the first one of the page; the page has one form.
document.addEventListener("keydown", (event) => {
  const { target, key, isComposing } = event;
  if (key !== "Enter" || isComposing || !target.matches?.("input") || target.form !== form) return;
  event.preventDefault();
  for (let around = target.parentElement; around; around = around.matches("section, [data-writes]") ? null : around.parentElement) {
    const own = around.querySelector("button[data-enter]");
    if (own) return own.click();
  }
});

form.addEventListener("submit", send);
