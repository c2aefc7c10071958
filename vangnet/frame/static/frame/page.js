// Small conveniences on every page. Everything also works without this file.
(() => {
  "use strict";

  // The error summary takes the focus, so that a screen reader starts there.
  const focusErrors = () => document.querySelector("[data-focus]")?.focus();

  // A count under a long text, once it comes near its end.
  const count = (box) => {
    const line = document.querySelector(`[data-count-for="${box.id}"]`);
    if (!line) return;
    const left = Number(box.dataset.longest) - box.value.length;
    const near = left < Number(box.dataset.longest) * 0.1;
    line.hidden = !near;
    line.classList.toggle("is-over", left < 0);
    const words = left < 0 ? line.dataset.over : line.dataset.left;
    line.textContent = words.replace("{n}", Math.abs(left).toLocaleString("nl-NL"));
  };

  // What a save in the background could not do is said at the foot of the page.
  const say = (kind) => {
    const toast = document.getElementById("melding");
    if (toast) toast.textContent = kind ? toast.dataset[kind] : "";
  };

  // A whole page in answer to a save of one field means: signed out. Keep what was typed.
  const beforeSwap = (event) => {
    const { xhr } = event.detail;
    if (/^\s*<!doctype/i.test(xhr.responseText.slice(0, 80))) {
      event.detail.shouldSwap = false;
      say(xhr.status < 400 ? "signedOut" : "failed");
    } else if (xhr.status < 400) {
      say("");
    }
  };

  document.addEventListener("DOMContentLoaded", () => {
    focusErrors();
    document.querySelectorAll("textarea.js-count").forEach(count);
    document.querySelectorAll("[data-print]").forEach((button) => {
      button.hidden = false;
      button.addEventListener("click", () => window.print());
    });
  });
  document.addEventListener("input", (event) => {
    if (event.target.matches("textarea.js-count")) count(event.target);
  });
  document.addEventListener("htmx:beforeSwap", beforeSwap);
  document.addEventListener("htmx:responseError", () => say("failed"));
  document.addEventListener("htmx:sendError", () => say("offline"));
})();
