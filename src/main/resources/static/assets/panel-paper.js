// Keeps the list on one plain page ready, never older than two minutes: to be saved and printed when the server is gone, and written
// into a file where the browser can. Without this file the link opens the page.
(function () {
  'use strict';

  var EVERY = 60000;
  var SOON = 3000;
  var SLOW = 8000;
  var link = document.querySelector('a[data-paper]');
  if (!link) return;

  var page = link.href;
  var timer = 0;
  var kept = '';
  var file = null;

  async function take() {
    clearTimeout(timer);
    timer = setTimeout(take, EVERY);
    try {
      var answer = await fetch(page, { cache: 'no-store', signal: AbortSignal.timeout(SLOW) });
      if (!answer.ok || answer.redirected) return;
      keep(await answer.text());
    } catch (lost) { /* the last one is still there */ }
  }

  function keep(html) {
    if (kept) URL.revokeObjectURL(kept);
    kept = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
    link.href = kept;
    link.download = link.dataset.paper;
    var taken = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-paper-moment]');
    document.querySelectorAll('[data-paper-taken]').forEach(function (each) {
      each.hidden = !taken;
      each.querySelector('[data-paper-time]').textContent = taken ? taken.textContent : '';
    });
    if (file) write(html);
  }

  async function write(html) {
    try {
      var out = await file.createWritable();
      await out.write(html);
      await out.close();
    } catch (refused) {
      file = null;
    }
  }

  document.addEventListener('live:state', function () {
    clearTimeout(timer);
    timer = setTimeout(take, SOON);
  });

  var button = document.querySelector('[data-paper-file]');
  if (button && window.showSaveFilePicker) {
    button.hidden = false;
    button.addEventListener('click', async function () {
      try {
        file = await window.showSaveFilePicker({ suggestedName: link.dataset.paper, types: [{ accept: { 'text/html': ['.html'] } }] });
        button.hidden = true;
        take();
      } catch (refused) { /* nobody chose a file */ }
    });
  }
  take();
})();
