// Connects a button to the passkey or security key. What belongs together stands in data attributes.
(() => {
  "use strict";

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-security-key]").forEach((place) => {
      const { securityKey, button, credential, passwordless, data } = place.dataset;
      const ids = { add: button, authenticate: button, login: button, credential, data };
      if (passwordless) ids.passwordless = passwordless;
      window.allauth.webauthn.forms[securityKey]({ ids });
    });
  });
})();
