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
  // (Who asks for a part of a page by hx-select gets a whole page that holds that part.)
  const isForeign = ({ xhr, requestConfig }) => {
    if (!/^\s*<!doctype/i.test(xhr.responseText.slice(0, 80))) return false;
    const part = requestConfig.elt.closest("[hx-select]")?.getAttribute("hx-select");
    return !part || !xhr.responseText.includes(`id="${part.slice(1)}"`);
  };
  const beforeSwap = (event) => {
    const { status } = event.detail.xhr;
    if (isForeign(event.detail)) {
      event.detail.shouldSwap = false;
      say(status < 400 ? "signedOut" : "failed");
    } else if (status < 400) {
      say("");
    }
  };

  // Who signed in again in another tab has a new token; what was typed here can still be sent.
  const token = () => {
    const found = document.cookie.match(/(?:^|; )(?:__Host-)?vangnet-csrf=([^;]+)/);
    return found ? found[1] : "";
  };
  const renewHeader = ({ detail }) => {
    if (token()) detail.headers["X-CSRFToken"] = token();
  };
  const renewField = ({ target }) => {
    const field = target.querySelector("input[name=csrfmiddlewaretoken]");
    if (field && token()) field.value = token();
  };

  // A table that is wider than its place can be scrolled with the arrow keys.
  const scrollers = () => {
    document.querySelectorAll(".vn-table-wrap").forEach((wrap) => {
      if (wrap.scrollWidth <= wrap.clientWidth || wrap.hasAttribute("tabindex")) return;
      wrap.tabIndex = 0;
      wrap.setAttribute("role", "region");
      wrap.setAttribute("aria-label", wrap.querySelector("caption")?.textContent ?? "Tabel");
    });
  };

  // On a narrow screen a network opens at its middle, where the client is.
  const centre = () => {
    document.querySelectorAll(".vn-picture__scroll:has(.vn-svg--network)").forEach((place) => {
      place.scrollLeft = (place.scrollWidth - place.clientWidth) / 2;
    });
  };

  document.addEventListener("DOMContentLoaded", () => {
    focusErrors();
    scrollers();
    centre();
    document.querySelectorAll("textarea.js-count").forEach(count);
    document.querySelectorAll("[data-print]").forEach((button) => {
      button.hidden = false;
      button.addEventListener("click", () => window.print());
    });
  });
  document.addEventListener("input", (event) => {
    if (event.target.matches("textarea.js-count")) count(event.target);
  });
  document.addEventListener("submit", renewField, true);
  document.addEventListener("htmx:configRequest", renewHeader);
  window.addEventListener("resize", scrollers);
  document.addEventListener("htmx:afterSettle", () => { scrollers(); centre(); });
  document.addEventListener("htmx:beforeSwap", beforeSwap);
  document.addEventListener("htmx:responseError", () => say("failed"));
  document.addEventListener("htmx:sendError", () => say("offline"));
})();
