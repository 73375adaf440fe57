// What a form does beyond HTML: warns before what was typed is left, and says the weekday of a typed day.
// Without this script every form still works.

const vietnamese = document.documentElement.lang !== "en";

for (const form of document.querySelectorAll("form[data-unsaved]")) {
  // A form that came back with errors holds typed work from the start.
  let typed = form.dataset.unsaved === "now";
  form.addEventListener("input", () => { typed = true; });
  form.addEventListener("submit", () => { typed = false; });
  addEventListener("beforeunload", (event) => {
    if (typed) event.preventDefault();
  });
  // Sent once: a second click of an impatient hand does not write twice.
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "1";
  });
}

// A page kept by the browser (Back) may be sent again.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

const days = vietnamese
  ? ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"]
  : ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function weekday(text) {
  const read = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (!read) return "";
  const [day, month, year] = read.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? days[date.getUTCDay()] : "";
}

for (const input of document.querySelectorAll("input[data-day]")) {
  const echo = document.createElement("span");
  echo.className = "echo";
  input.after(echo);
  const say = () => { echo.textContent = weekday(input.value); };
  input.addEventListener("input", say);
  say();
}
