// Warns before the session ends, and says so when it has. Any tab that is used keeps all awake.
(() => {
  "use strict";

  const KEY = "vangnet-last-used";
  const WARN_BEFORE = 5 * 60 * 1000;

  const used = () => {
    try { localStorage.setItem(KEY, String(Date.now())); } catch { /* private window */ }
  };
  const lastUsed = (here) => {
    try { return Math.max(here, Number(localStorage.getItem(KEY)) || 0); } catch { return here; }
  };

  document.addEventListener("DOMContentLoaded", () => {
    const box = document.getElementById("sessie");
    if (!box) return;
    const text = box.querySelector("[data-text]");
    const stay = box.querySelector("button");
    const lasts = Number(box.dataset.seconds) * 1000;
    let here = Date.now();
    const awake = () => { here = Date.now(); used(); };
    const show = (words, button) => {
      box.hidden = false;
      stay.hidden = !button;
      if (text.textContent !== words) text.textContent = words;
    };
    const look = () => {
      const left = lasts - (Date.now() - lastUsed(here));
      if (left <= 0) show(text.dataset.over, false);
      else if (left <= WARN_BEFORE) show(text.dataset.soon, true);
      else box.hidden = true;
    };
    stay.addEventListener("click", async () => {
      const answer = await fetch(box.dataset.stay, { credentials: "same-origin" }).catch(() => null);
      if (answer?.ok) { awake(); look(); }
    });
    document.addEventListener("htmx:afterRequest", (event) => {
      if (event.detail.successful) awake();
    });
    awake();
    setInterval(look, 10_000);
  });
})();
