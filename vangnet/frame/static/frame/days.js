// Play and drag through the days of a network. Nothing moves until someone asks for it.
(() => {
  "use strict";

  const PAUSE = 1800;
  let timer = null;

  const ready = () => {
    document.querySelectorAll("[data-play]").forEach((button) => {
      button.hidden = false;
      if (!button.dataset.words) button.dataset.words = button.textContent;
      button.textContent = timer ? button.dataset.stop : button.dataset.words;
    });
    document.querySelectorAll("[data-show]").forEach((button) => { button.hidden = true; });
  };
  const stop = () => { clearInterval(timer); timer = null; ready(); };
  const step = (id) => {
    const range = document.getElementById(id);
    if (!range || range.value === range.max) { stop(); return; }
    range.value = String(Number(range.value) + 1);
    range.dispatchEvent(new Event("change", { bubbles: true }));
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-play]");
    if (!button) return;
    if (timer) { stop(); return; }
    const id = button.dataset.target;
    const range = document.getElementById(id);
    if (range.value === range.max) range.value = "-1";
    timer = setInterval(() => step(id), PAUSE);
    step(id);
    ready();
  });
  document.addEventListener("htmx:afterSettle", ready);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready);
  else ready();
})();
