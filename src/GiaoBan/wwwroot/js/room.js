// The room's page. Its clocks run from instants in data attributes and from the server's time, not this machine's. Buttons
// send the page's one form by themselves, and the parts that came out otherwise take the place of the old ones.

const main = document.querySelector("main[data-now]");
const form = document.getElementById("viec");
const refused = document.querySelector("[data-refused]");
const link = document.querySelector("[data-link]");
const english = document.documentElement.lang === "en";
const rendered = new Map(); // each part as the server wrote it: the clocks in it run on
for (const part of document.querySelectorAll("[data-part]")) rendered.set(part, part.innerHTML);
let ahead = Date.parse(main.dataset.now) - Date.now();

const two = (number) => String(number).padStart(2, "0");
const hanoi = (time) => new Date(time + 7 * 3600_000).toISOString().slice(11, 16);

// "còn 38 phút", "quá 2 phút"; of a speaker "03:42", "+00:15".
function left(time, as) {
  const seconds = Math.round((time - Date.now() - ahead) / 1000);
  const past = seconds < 0;
  const size = Math.abs(seconds);
  if (as === "clock") return `${past ? "+" : ""}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  const minutes = past ? Math.floor(size / 60) : Math.ceil(size / 60);
  if (english) return past ? `${minutes} min over` : `${minutes} min left`;
  return past ? `quá ${minutes} phút` : `còn ${minutes} phút`;
}

function tick() {
  document.querySelector("[data-clock]").textContent = hanoi(Date.now() + ahead);
  for (const one of document.querySelectorAll("[data-until]")) {
    const time = Date.parse(one.dataset.until);
    one.textContent = left(time, one.dataset.as);
    one.classList.toggle("over", time < Date.now() + ahead);
  }
}

function connected(is) {
  const { on, again, lost, phone } = link.dataset;
  if (is) link.textContent = on;
  else link.textContent = phone && !navigator.onLine ? `${lost} ${phone}` : `${again} ${hanoi(Date.now() + ahead)}`;
  main.classList.toggle("stale", !is);
}

// A part in which somebody types keeps what was typed: it is renewed by the next change after.
function renew(page) {
  for (const part of page.querySelectorAll("[data-part]")) {
    const old = document.querySelector(`[data-part="${part.dataset.part}"]`);
    if (!old || rendered.get(old) === part.innerHTML || old.querySelector("input:focus, select:focus")) continue;
    const open = [...old.querySelectorAll("details")].map((details) => details.open);
    const focused = old.contains(document.activeElement) ? document.activeElement.textContent : null;
    rendered.set(old, part.innerHTML);
    old.innerHTML = part.innerHTML;
    old.querySelectorAll("details").forEach((details, i) => { details.open ||= open[i]; });
    if (focused) [...old.querySelectorAll("button, a")].find((one) => one.textContent === focused)?.focus();
  }
}

// The page as it is now; where the room opened or closed meanwhile, all of it.
async function refresh() {
  try {
    const answer = await fetch(location.pathname, { headers: { "X-Requested-With": "fetch" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.querySelector("main[data-now]");
    if (!now || Boolean(page.querySelector(".room")) !== Boolean(document.querySelector(".room"))) return location.reload();
    ahead = Date.parse(now.dataset.now) - Date.now();
    form.elements.key.value = page.getElementById("viec").elements.key.value;
    renew(page);
    connected(true);
    tick();
  } catch {
    connected(false);
  }
}

let busy = false; // a second press of the button is none

async function send(event) {
  event.preventDefault();
  if (busy) return;
  busy = true;
  const { submitter } = event;
  const body = new URLSearchParams(new FormData(form, submitter));
  try {
    const answer = await fetch(submitter.formAction, { method: "POST", body, headers: { "X-Requested-With": "fetch" } });
    if (!answer.ok && !answer.headers.get("Content-Type")?.startsWith("text/plain")) return location.reload(); // it says why
    refused.textContent = answer.ok ? "" : await answer.text();
    refused.hidden = answer.ok;
    if (answer.ok && document.activeElement?.matches("input, select")) document.activeElement.blur();
    await refresh();
  } catch {
    connected(false);
  } finally {
    busy = false;
  }
}

form.addEventListener("submit", send);
addEventListener("online", refresh);
addEventListener("offline", () => connected(false));
document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
// Before the room opens nothing is sent: the page looks now and then whether it has.
if (document.querySelector("[data-waiting]")) setInterval(refresh, 15_000);
connected(navigator.onLine);
tick();
setInterval(tick, 1000);
