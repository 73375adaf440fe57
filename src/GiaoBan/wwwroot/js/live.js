// An open page that changes by itself: it watches one topic and takes over the parts that the server sends. Without this
// script, or without a connection, the page is as it was loaded.

const place = document.querySelector("[data-live]");
const says = document.querySelector("[data-live-says]");
const patience = 10_000; // the server is heard every five seconds, or it is gone
const longest = 30_000; // between two tries
const lostAfter = 5; // tries

function build() {
  const { HubConnectionBuilder, HttpTransportType, LogLevel } = globalThis.signalR;
  const made = new HubConnectionBuilder()
    .withUrl("/truc-tiep", { skipNegotiation: true, transport: HttpTransportType.WebSockets })
    .configureLogging(LogLevel.None)
    .build();
  made.serverTimeoutInMilliseconds = patience;
  made.keepAliveIntervalInMilliseconds = patience / 2;
  return made;
}

// Hà Nội's hour by the server's clock, which may be the demo's.
const clock = { at: Number(place?.dataset.now), since: performance.now() };
const heardAt = () => clock.at + performance.now() - clock.since;
const hour = (at) => new Intl.DateTimeFormat("vi-VN", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "Asia/Ho_Chi_Minh" }).format(at);

let figuresAt = clock.at;

function show(state) {
  const text = place.dataset[state].replace("{0}", hour(figuresAt));
  if (place.textContent === text) return;
  const wasSilent = place.hidden;
  place.hidden = false;
  place.textContent = text;
  place.dataset.state = state;
  document.documentElement.classList.toggle("stale", state !== "on");
  if (!(wasSilent && state === "on")) announce(text);
}

function announce(text) { says.textContent = text; }

// --- Parts

const later = new Map(); // a part in which one is typing -> its HTML for when one has left it
const part = (id) => document.querySelector(`[data-part="${CSS.escape(id)}"]`);
let isPressed = false; // a button that is replaced between press and release is not pressed
const isTyping = (within) => document.activeElement?.matches("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=submit], [type=button])")
  && within.contains(document.activeElement);

export function take({ id, html }) {
  const old = part(id);
  if (!old) return;
  if (isPressed || isTyping(old)) {
    later.set(id, html);
    return;
  }
  later.delete(id);
  const word = old.querySelector("[data-say]")?.dataset.say;
  const back = remember(old);
  const held = [...old.querySelectorAll("[data-part]")];
  old.innerHTML = html;
  // A part may hold the places of others, which are sent by themselves: they keep what they show.
  for (const one of held) old.querySelector(`[data-part="${CSS.escape(one.dataset.part)}"]`)?.replaceWith(one);
  back();
  const said = old.querySelector("[data-say]")?.dataset.say;
  if (said && said !== word) announce(said);
}

// What makes an element the same one in the new HTML.
const sameAs = (element) => [element.tagName, element.id, element.getAttribute("href"), element.getAttribute("name"), element.getAttribute("aria-label")].join("|");
const summary = (details) => details.querySelector("summary")?.textContent.replace(/\d+/g, "").trim();

const isTyped = (control) => (control.matches("select")
  ? [...control.options].some((option) => option.selected && !option.defaultSelected)
  : control.value !== control.defaultValue);

// Focus, scroll, what is open and what was typed, to be put back once the part is new.
function remember(old) {
  const active = old.contains(document.activeElement) ? document.activeElement : null;
  const key = active && sameAs(active);
  const among = active ? [...old.querySelectorAll(active.tagName)].filter((one) => sameAs(one) === key).indexOf(active) : -1;
  const open = [...old.querySelectorAll("details[open]")].map(summary);
  const typed = [...old.querySelectorAll("select, textarea, input:not([type=checkbox], [type=radio], [type=hidden])")]
    .filter(isTyped).map((control) => [sameAs(control), control.value]);
  const scrolled = [...old.querySelectorAll(".scroll")].map((region) => [region.scrollLeft, region.scrollTop]);
  return () => {
    for (const details of old.querySelectorAll("details")) if (open.includes(summary(details))) details.open = true;
    old.querySelectorAll(".scroll").forEach((region, i) => { [region.scrollLeft, region.scrollTop] = scrolled[i] ?? [0, 0]; });
    for (const [control, value] of typed) {
      const same = [...old.querySelectorAll("select, textarea, input")].find((one) => sameAs(one) === control);
      if (same) same.value = value;
    }
    if (!active) return;
    const same = [...old.querySelectorAll(active.tagName)].filter((one) => sameAs(one) === key);
    (same[among] ?? same[0])?.focus({ preventScroll: true });
  };
}

function takeLater() {
  for (const [id, html] of [...later]) take({ id, html });
}

document.addEventListener("focusout", () => setTimeout(takeLater));
document.addEventListener("pointerdown", () => { isPressed = true; }, true);
for (const end of ["pointerup", "pointercancel"]) {
  document.addEventListener(end, () => setTimeout(() => { isPressed = false; takeLater(); }), true);
}

// What was typed was sent: the page no longer keeps it against what the server says.
export function sent(form) {
  for (const control of form.elements) {
    if (control.matches("input, textarea")) control.defaultValue = control.value;
    else if (control.matches("select")) for (const option of control.options) option.defaultSelected = option.selected;
  }
  takeLater();
}

export const isConnected = () => place?.dataset.state === "on";

// --- Connection

let stamp = place?.dataset.stamp;
let turn = -1; // of what was last taken over, on this connection
let early = null; // messages that came before the answer to Watch

function apply(message) {
  if (message.turn < turn) return;
  turn = message.turn;
  stamp = message.stamp;
  message.parts.forEach(take);
  const at = document.querySelector("[data-live-at]");
  if (at) at.textContent = message.at;
  document.dispatchEvent(new Event("renewed"));
}

async function watch(connection) {
  turn = -1;
  early = [];
  await connection.start();
  const present = await connection.invoke("Watch", place.dataset.live, stamp);
  if (!present) return false;
  apply(present);
  // One of an earlier turn is in what was answered.
  early.filter((message) => message.turn > present.turn).forEach(apply);
  early = null;
  show("on");
  return true;
}

// A refused connection does not say why; the same address does.
const hasSession = async () => {
  try {
    return (await fetch("/truc-tiep", { redirect: "manual" })).status !== 401;
  } catch {
    return true; // Nobody answers: that is no refusal.
  }
};

function pause(tries) {
  const wait = Math.min(longest, 500 * 2 ** tries) * (0.5 + Math.random());
  return new Promise((resolve) => {
    setTimeout(resolve, wait);
    addEventListener("online", resolve, { once: true });
  });
}

async function keepWatching() {
  const connection = build();
  let closed = () => {};
  connection.on("Changed", (message) => (early ? early.push(message) : apply(message)));
  connection.onclose(() => closed());
  for (let tries = 0; ; tries++) {
    const end = new Promise((resolve) => { closed = resolve; });
    try {
      if (!await watch(connection)) {
        show("gone");
        await connection.stop();
        return;
      }
      tries = 0;
      await end;
      figuresAt = heardAt() - patience;
      show("again");
    } catch {
      await connection.stop();
      show(!await hasSession() ? "ended" : tries < lostAfter ? "again" : "lost");
    }
    await pause(tries);
  }
}

if (place && globalThis.signalR) keepWatching();
