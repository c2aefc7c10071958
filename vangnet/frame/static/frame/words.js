// Deciding about found words by key: the focus is on the next word before the server has answered.
// Everything here is also a button or a link, so it works without this file.
(() => {
  "use strict";

  const list = () => document.querySelector("[data-words]");
  const rows = () => [...document.querySelectorAll("[data-word]")];
  const open = (row) => row.dataset.word === "open";
  const current = () => document.activeElement?.closest?.("[data-word]");

  const go = (row) => {
    if (!row) return;
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    const { top, bottom } = row.getBoundingClientRect();
    if (top < 0 || bottom > window.innerHeight) row.scrollIntoView({ block: "center" });
  };
  const nextOpen = (from) => {
    const all = rows();
    const at = all.indexOf(from);
    return [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))].find(open);
  };
  const step = (by) => {
    const all = rows();
    const at = all.indexOf(current());
    go(at < 0 ? all.find(open) ?? all[0] : all[Math.min(all.length - 1, Math.max(0, at + by))]);
  };

  const count = () => {
    const left = document.querySelector("[data-words-left]");
    if (left) left.textContent = String(rows().filter(open).length);
  };
  const mark = (row, state) => {
    row.dataset.word = state;
    row.querySelector("[data-decided]").hidden = state === "open";
    row.querySelectorAll("[data-undecided]").forEach((one) => { one.hidden = state !== "open"; });
    count();
  };

  // One after the other, so that no decision overtakes another.
  let queue = Promise.resolve();
  let waiting = 0;
  const say = (kind) => {
    const toast = document.getElementById("melding");
    if (toast) toast.textContent = kind ? toast.dataset[kind] : "";
  };
  const send = (form, touched, button) => {
    const body = new FormData(form);
    if (button) body.set(button.name, button.value);
    const headers = { "X-CSRFToken": body.get("csrfmiddlewaretoken"), "X-Words": "1" };
    waiting += 1;
    queue = queue.then(async () => {
      try {
        const answer = await fetch(form.action, {
          method: "POST", body, headers, credentials: "same-origin", redirect: "manual",
        });
        if (answer.status === 204) { say(""); return; }
        touched.forEach((row) => mark(row, "open"));
        say(answer.headers.has("X-Signed-Out") ? "signedOut" : "failed");
      } catch {
        touched.forEach((row) => mark(row, "open"));
        say("offline");
      } finally {
        waiting -= 1;
      }
    });
  };
  const accept = (row) => {
    const button = row.querySelector("button[data-accept]");
    if (!button || !open(row)) return;
    mark(row, "decided");
    go(nextOpen(row));
    send(button.form, [row], button);
  };
  const acceptAll = (row) => {
    const group = row.closest("[data-entity]");
    const form = group?.querySelector("form[data-accept-all]");
    if (!form) { accept(row); return; }
    const touched = [...group.querySelectorAll("[data-word=open]")];
    touched.forEach((one) => mark(one, "decided"));
    form.hidden = true;
    go(nextOpen(touched.at(-1) ?? row));
    send(form, touched);
  };

  const follow = (row, name) => row.querySelector(`a[data-${name}]`)?.click();
  const choose = (row, number) => {
    row.querySelectorAll("form[data-who] button")[number - 1]?.click();
  };

  document.addEventListener("keydown", (event) => {
    if (!list() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, textarea, select")) return;
    const row = current();
    const keys = {
      j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1),
    };
    if (row) {
      keys.a = () => accept(row);
      keys.e = () => acceptAll(row);
      keys.o = () => follow(row, "otherwise");
      keys.r = () => follow(row, "otherwise");
      if (/^[1-9]$/.test(event.key)) keys[event.key] = () => choose(row, Number(event.key));
    }
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  // A click on "Akkoord" goes the same way as the key.
  document.addEventListener("submit", (event) => {
    if (!list() || !event.submitter?.matches("button[data-accept]")) return;
    event.preventDefault();
    accept(event.submitter.closest("[data-word]"));
  });
  window.addEventListener("beforeunload", (event) => { if (waiting) event.preventDefault(); });
  document.addEventListener("DOMContentLoaded", () => {
    if (!list()) return;
    const place = document.getElementById(location.hash.slice(1));
    if (location.hash) go(place?.querySelector("[data-word=open]") ?? rows().find(open));
  });
})();
