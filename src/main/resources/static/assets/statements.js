// What stands beside a panel is asked for again when the panel or what is beside it changes: parts marked data-refresh inside the
// element that watches. Without this file pages are as they were loaded.
(function () {
  'use strict';
  document.addEventListener('live:state', function (event) {
    if (!window.htmx) return;
    event.target.querySelectorAll('[data-refresh]').forEach(function (part) { window.htmx.trigger(part, 'refresh'); });
  });
})();
