// Keys press the buttons that show them, forms say when they were sent, and what a new state changes beyond names and clocks is asked
// for again. Names and clocks themselves are kept by live.js and clock.js. Without this file the same forms are there.
(function () {
  'use strict';

  document.addEventListener('live:state', function (event) {
    var root = event.target;
    var state = event.detail.state;
    if (root.dataset.status !== undefined) {
      // A screen in the room: another part of the programme is another page.
      var segment = state.segment ? String(state.segment.id) : '';
      if (segment !== root.dataset.segment || state.status !== root.dataset.status) location.reload();
      return;
    }
    var part = root.querySelector('#live');
    if (part && window.htmx) window.htmx.trigger(part, 'refresh');
  });

  document.addEventListener('keydown', function (event) {
    if (event.target.closest('input, textarea, select, button, summary, a') || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    var form = Array.from(document.querySelectorAll('form[data-key]')).find(function (one) { return one.dataset.key === event.key; });
    if (form) { event.preventDefault(); form.requestSubmit(); }
  });

  // The moment of the key counts, when it is known well enough; and a second click does nothing.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (!form.matches('form.command')) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    var clock = window.suivi && window.suivi.clock;
    var now = clock ? clock.now() : null;
    if (now === null) return;
    add(form, 'pressedAt', Math.round(now + Number(form.dataset.shift || 0)));
    add(form, 'uncertainty', Math.min(60000, Math.ceil(clock.uncertainty())));
  });

  function add(form, name, value) {
    var field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    form.append(field);
  }
})();
