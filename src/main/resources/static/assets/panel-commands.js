// Commands of a page that is kept up are sent without leaving it. A second click does nothing, and the moment of the key counts, when
// it is known well enough. Without a connection a command is refused, because nobody knows what it would meet; only ending a turn and
// stopping the clock wait for it, for a minute, and after ten seconds somebody is asked. Without this file the same forms are there.
(function () {
  'use strict';

  var PATIENCE = 8000;
  var RETRY = 1000;
  var UNASKED = 10000;
  var LONGEST = 60000;
  var ANSWER = 30000;
  var WAITING = /^(stop|pause)$/;
  var EXACT = 500;
  var order = null;
  var panel = document.querySelector('.offline');

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (!form.matches('form.command')) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    if (!form.closest('[data-again]') || !window.suivi.page) { stamp(form); return; }
    event.preventDefault();
    say('');
    form.dataset.sent = 'yes';
    give(form, orderOf(form));
  });

  // Whoever clicked goes on with the keys of the page and not with the button.
  document.addEventListener('click', function (event) {
    var button = event.target.closest('form.command button');
    if (button && event.detail > 0) setTimeout(function () { button.blur(); });
  });

  function pressed(form) {
    var clock = window.suivi && window.suivi.clock;
    var now = clock ? clock.now() : null;
    return now === null ? {} : {
      pressedAt: String(Math.round(now + Number(form.dataset.shift || 0))),
      uncertainty: String(Math.min(60000, Math.ceil(clock.uncertainty())))
    };
  }

  function stamp(form) {
    form.dataset.sent = 'yes';
    Object.entries(pressed(form)).forEach(function (one) {
      var field = document.createElement('input');
      field.type = 'hidden';
      field.name = one[0];
      field.value = one[1];
      form.append(field);
    });
  }

  function orderOf(form) {
    var fields = new URLSearchParams(new FormData(form));
    var moment = pressed(form);
    Object.keys(moment).forEach(function (name) { fields.set(name, moment[name]); });
    var name = document.querySelector('[data-live-text="turn.name"]');
    return {
      address: form.getAttribute('action'), fields: fields, type: form.dataset.do, at: performance.now(), wall: Date.now(),
      who: name ? name.textContent : '', isExact: Number(moment.uncertainty || Infinity) <= EXACT
    };
  }

  async function give(form, given) {
    var became = await send(given);
    delete form.dataset.sent;
    if (became === 'done') form.reset();
    if (became !== 'lost') return;
    if (WAITING.test(given.type) && given.isExact) {
      order = order || given;
      say('waiting');
      setTimeout(again, RETRY);
    } else {
      say('refused');
    }
  }

  // What became of it: done, refused by the server, or lost; the same order is never done twice, however often it is sent.
  async function send(given) {
    try {
      var answer = await fetch(given.address, { method: 'POST', body: given.fields, signal: AbortSignal.timeout(PATIENCE) });
      if (answer.status >= 502 && answer.status <= 504) return 'lost';
      if (window.suivi.page.isElsewhere(answer) || answer.status === 403 || answer.status === 404) { location.reload(); return 'refused'; }
      window.suivi.page.put(await answer.text(), true);
      return answer.ok ? 'done' : 'refused';
    } catch (lost) {
      return 'lost';
    }
  }

  // A computer that slept counts its sleep too.
  function age(given) { return Math.max(performance.now() - given.at, Date.now() - given.wall); }

  async function again() {
    if (!order) return;
    var old = age(order);
    if (old > LONGEST) { order = null; say('late'); return; }
    if (old > UNASKED) {
      if (await isBack()) ask(); else setTimeout(again, RETRY);
    } else if (await send(order) !== 'lost') {
      order = null;
      say('');
    } else {
      setTimeout(again, RETRY);
    }
  }

  async function isBack() {
    try {
      return (await fetch(location.href, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(RETRY * 2) })).ok;
    } catch (lost) {
      return false;
    }
  }

  function ask() {
    if (!panel) return;
    var asked = order;
    var box = panel.querySelector('[data-offline-ask]');
    var time = new Intl.DateTimeFormat('en-GB', {
      timeZone: panel.dataset.zone, hour: '2-digit', minute: '2-digit', second: '2-digit'
    }).format(new Date(Number(asked.fields.get('pressedAt'))));
    say('');
    box.querySelector('p').textContent = panel.dataset[asked.type].replace('{0}', '\u2068' + asked.who + '\u2069').replace('{1}', '\u2066' + time + '\u2069');
    box.hidden = false;
    box.querySelector('[data-answer=yes]').focus();
    setTimeout(function () { if (order === asked) answered(false); }, ANSWER);
  }

  async function answered(isYes) {
    var asked = order;
    order = null;
    panel.querySelector('[data-offline-ask]').hidden = true;
    if (!asked || !isYes) { if (asked) say('late'); return; }
    asked.fields.set('confirmed', 'yes');
    if (await send(asked) === 'lost') say('refused');
  }

  if (panel) {
    panel.addEventListener('click', function (event) {
      var button = event.target.closest('[data-answer]');
      if (button) answered(button.dataset.answer === 'yes');
    });
  }

  function say(what) {
    if (!panel) return;
    var line = panel.querySelector('[data-offline-say]');
    line.textContent = what ? panel.dataset[what] : '';
    line.hidden = !what;
  }
})();
