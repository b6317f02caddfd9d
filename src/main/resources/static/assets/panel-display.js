// A screen in the room that shows several languages changes between them by the server's time, so that all screens do it together.
(function () {
  'use strict';
  var STAY = Number(document.currentScript.dataset.stay || 12000);
  var parts = Array.from(document.querySelectorAll('[data-display-part]'));
  if (parts.length < 2) return;

  function turn() {
    var now = window.suivi && window.suivi.clock ? window.suivi.clock.now() : null;
    if (now !== null) show(parts[Math.floor(now / STAY) % parts.length]);
    setTimeout(turn, now === null ? 200 : STAY - now % STAY + 5);
  }

  function show(part) {
    parts.forEach(function (each) { each.hidden = each !== part; });
    document.documentElement.lang = part.lang;
    document.documentElement.dir = part.dir;
  }

  turn();
})();
