// Clocks that show the same second on every screen, whatever the computer's own clock says: they count by the server's.
//   <output data-clock data-limit="120000" data-spoken="3500" data-since="1763786096123">1:56</output>
// Limit and time already used in milliseconds; since when it runs as milliseconds of the server, absent while it stands.
// Without a limit the time used is shown; with data-digits="arab" in the digits of the Arab East. What stands in the page stays until the server's time is known.
(function () {
  'use strict';
  var script = document.currentScript.dataset;
  function setting(name, usual) { return Number(script[name] || usual); }

  var EVERY = setting('every', 60000);
  var RETRY = setting('retry', 5000);
  var OLD = setting('old', 180000);
  var PROBES = 5;
  var PATIENCE = 5000;
  var JUMP = 250;
  var STEP = 1000;
  var SLEW = 0.1;
  var DRIFT = 0.0005;
  var INEXACT = 500;
  var LOW = 30000;

  var known = null;
  var shown = 0;
  var slewed = 0;
  var synced = -Infinity;
  var isSyncing = false;
  var isAwake = true;
  var wall = Date.now() - performance.now();
  var timer = 0;

  // One question to the server: its time was between the two moments it tells, half a round trip away at most.
  async function probe() {
    var asked = performance.now();
    var answer = await fetch('/time', { cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) });
    var heard = performance.now();
    var server = await answer.json();
    return {
      offset: ((server.received - asked) + (server.sent - heard)) / 2,
      bound: (heard - asked) / 2 + 1,
      at: heard
    };
  }

  async function sync() {
    if (isSyncing) return;
    isSyncing = true;
    var best = null;
    for (var i = 0; i < PROBES; i++) {
      try {
        var one = await probe();
        if (!best || one.bound < best.bound) best = one;
      } catch (lost) { /* the next may come through */ }
    }
    isSyncing = false;
    if (best) take(best);
    setTimeout(sync, best ? EVERY : RETRY);
    draw();
  }

  // A worse answer does not replace a better one that is still good, unless they contradict each other.
  function take(fresh) {
    synced = fresh.at;
    isAwake = true;
    if (known) {
      var aged = known.bound + (fresh.at - known.at) * DRIFT;
      var contradicts = Math.abs(fresh.offset - known.offset) > fresh.bound + aged;
      if (fresh.bound <= aged || contradicts) known = fresh;
      return;
    }
    known = fresh;
    shown = fresh.offset;
    slewed = fresh.at;
  }

  // The server's time in milliseconds, null until it is known. Small corrections come in slowly, so that no second is skipped.
  function now() {
    if (!known) return null;
    var here = performance.now();
    var gap = known.offset - shown;
    var most = (here - slewed) * SLEW;
    shown += Math.abs(gap) > STEP ? gap : Math.max(-most, Math.min(most, gap));
    slewed = here;
    return here + shown;
  }

  function uncertainty() {
    if (!known || !isAwake) return Infinity;
    return known.bound + (performance.now() - known.at) * DRIFT + Math.abs(known.offset - shown);
  }

  function isInexact() { return uncertainty() > INEXACT || performance.now() - synced > OLD; }

  // The computer slept, or somebody set its clock: what was known of the server's time may be wrong now.
  function noticeSleep() {
    var gap = Date.now() - performance.now();
    if (Math.abs(gap - wall) > JUMP) {
      isAwake = false;
      known = null;
      sync();
    }
    wall = gap;
  }

  // The one formula: what is left of the limit.
  function remaining(limit, spoken) { return limit - spoken; }

  // "2:00" when the floor is given, "0:00" when the time is over, "+0:07" after it.
  function text(left) {
    var seconds = left >= 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
    return (left >= 0 ? '' : '+') + Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
  }

  function write(element, name, value) {
    if (element.getAttribute(name) === value) return;
    if (value === null) element.removeAttribute(name); else element.setAttribute(name, value);
  }

  function digits(element, words) {
    return element.dataset.digits === 'arab'
      ? words.replace(/[0-9]/g, function (digit) { return String.fromCharCode(0x660 + Number(digit)); })
      : words;
  }

  // Whoever wants to do more than show it hears when the last seconds begin, and when they are over.
  function level(element, name) {
    if (element.dataset.level === name || !element.dataset.level && !name) return;
    write(element, 'data-level', name);
    element.dispatchEvent(new CustomEvent('clock:level', { bubbles: true, detail: name }));
  }

  // Returns after how many milliseconds the clock shows something else.
  function drawOne(element, time, isInexactNow) {
    var since = element.dataset.since;
    var spoken = Number(element.dataset.spoken || 0) + (since ? Math.max(0, time - Number(since)) : 0);
    var hasLimit = Boolean(element.dataset.limit);
    var left = hasLimit ? remaining(Number(element.dataset.limit), spoken) : -spoken;
    var words = (isInexactNow ? '≈' : '') + digits(element, hasLimit ? text(left) : text(left).replace('+', ''));
    if (element.textContent !== words) element.textContent = words;
    level(element, !hasLimit ? null : left <= 0 ? 'over' : left <= LOW ? 'low' : null);
    write(element, 'data-held', since ? null : '');
    write(element, 'title', isInexactNow ? script.inexact || null : null);
    write(element, 'role', 'timer');
    write(element, 'aria-live', 'off');
    write(element, 'dir', 'ltr');
    return since ? (left % 1000 + 1000) % 1000 || 1000 : 1000;
  }

  // Draws all clocks now and again at the next moment at which one of them changes.
  function draw() {
    clearTimeout(timer);
    noticeSleep();
    var time = now();
    var wait = 1000;
    if (time !== null) {
      var isInexactNow = isInexact();
      document.querySelectorAll('[data-clock]').forEach(function (element) {
        wait = Math.min(wait, drawOne(element, time, isInexactNow));
      });
    }
    write(document.documentElement, 'data-clocks', !isAwake ? 'synchronising' : time === null || isInexact() ? 'inexact' : 'exact');
    document.querySelectorAll('[data-clock-band]').forEach(function (band) { band.hidden = isAwake; });
    timer = setTimeout(draw, wait + 1);
  }

  new MutationObserver(draw).observe(document.documentElement, {
    subtree: true, attributes: true, attributeFilter: ['data-clock', 'data-limit', 'data-spoken', 'data-since']
  });
  addEventListener('online', sync);
  document.addEventListener('visibilitychange', function () {
    if (!document.hidden) { draw(); sync(); }
  });

  window.suivi = window.suivi || {};
  window.suivi.clock = { now: now, uncertainty: uncertainty, sync: sync, draw: draw, text: text };
  sync();
  draw();
})();
