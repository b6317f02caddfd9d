// Nothing that matters needs this file: it only saves keystrokes.
(function () {
  'use strict';

  // Close an open menu when the focus or a click goes elsewhere, or with Escape.
  function closeOthers(event) {
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      if (!menu.contains(event.target)) menu.open = false;
    });
  }
  document.addEventListener('click', closeOthers);
  document.addEventListener('focusin', closeOthers);
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      document.querySelectorAll('details.menu[open]').forEach(function (menu) {
        menu.open = false;
        menu.querySelector('summary').focus();
      });
      return;
    }
    if (event.target.closest('input, textarea, select, [contenteditable]') || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') {
      var box = document.querySelector('input[type=search]');
      if (box) { event.preventDefault(); box.focus(); box.select(); }
    }
    if (event.key === 'j' || event.key === 'k') {
      var rows = Array.from(document.querySelectorAll('[data-row] a.row-link'));
      if (rows.length === 0) return;
      var here = rows.indexOf(document.activeElement);
      var next = event.key === 'j' ? Math.min(rows.length - 1, here + 1) : Math.max(0, here - 1);
      rows[next].focus();
    }
  });

  // Who sent a form that was refused is led to why: to the sentence above it, or else to the first field that is wrong.
  var wrong = document.querySelector('main .refusal[role=alert], main .warning[role=alert]')
    || document.querySelector('main [aria-invalid=true]') || document.querySelector('main .field-error:not([hidden])');
  if (wrong) {
    if (wrong.tabIndex < 0) wrong.tabIndex = -1;
    wrong.focus();
  }

  // Selects and checkboxes marked so send their form at once; without scripts there is a button.
  document.addEventListener('change', function (event) {
    var form = event.target.closest('form[data-send-on-change]');
    if (form && event.target.matches('select, input[type=checkbox], input[type=radio]')) form.requestSubmit();
  });
})();
