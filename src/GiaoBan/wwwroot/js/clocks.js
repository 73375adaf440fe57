// The clocks of the room and of its big screen: they run from instants in data attributes and from the server's time, not this machine's.

import "./live.js";

const main = document.querySelector("main[data-now]");
const english = document.documentElement.lang === "en";
const ahead = Date.parse(main.dataset.now) - Date.now();

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

export function tick() {
  document.querySelector("[data-clock]").textContent = hanoi(Date.now() + ahead);
  for (const one of document.querySelectorAll("[data-until]")) {
    const time = Date.parse(one.dataset.until);
    one.textContent = left(time, one.dataset.as);
    one.classList.toggle("over", time < Date.now() + ahead);
  }
}

document.addEventListener("renewed", tick);
tick();
setInterval(tick, 1000);
