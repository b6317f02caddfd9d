// Keeps a page at what the server knows:
//   <main data-live="/live/panel-12?role=display"> ... <bdi data-live-text="current.name">Kenya</bdi> ...
//   data-live-text="path"   the text            data-live-if="path"    shown only where there is something
//   data-live-clock="path"  limit, spoken and since of a clock (clock.js)
//   data-live-kind="path"   the text as the attribute data-kind, for styles
//   data-live-each="path"   a list, or an object's values, made from the <template> that is its first child; data-live-most of them
// Each new state is also an event of the marked element, "live:state", with detail.state, for what these marks cannot say.
// All pages of a browser that watch the same share one connection. Without scripts the page is as it was loaded.
(function () {
  'use strict';
  var script = document.currentScript.dataset;
  function setting(name, usual) { return Number(script[name] || usual); }

  var SILENCE = setting('silence', 25000);
  var NO_BEAT = setting('noBeat', 15000);
  var POLL = setting('poll', 2000);
  var BEHIND = setting('behind', 2000);
  var RETRY = setting('retry', 1000);
  var LOOK = Math.min(500, POLL / 4);
  var MOST_POLLS = 4;
  var LONGEST_RETRY = 30000;

  // What a state says, on the page

  function at(value, path) {
    return path === '' ? value : path.split('.').reduce(function (part, name) { return part == null ? part : part[name]; }, value);
  }

  function show(element, value) {
    var marks = element.dataset;
    if (marks.liveText !== undefined) {
      var words = at(value, marks.liveText);
      element.textContent = words == null ? '' : words;
    }
    if (marks.liveIf !== undefined) element.hidden = !at(value, marks.liveIf);
    if (marks.liveKind !== undefined) element.dataset.kind = at(value, marks.liveKind) || '';
    if (marks.liveClock !== undefined) showClock(element, at(value, marks.liveClock) || {});
    if (marks.liveEach !== undefined) showEach(element, Object.values(at(value, marks.liveEach) || {}).slice(0, marks.liveMost));
    else Array.from(element.children).forEach(function (child) { show(child, value); });
  }

  function showClock(element, clock) {
    ['limit', 'spoken', 'since'].forEach(function (name) {
      if (clock[name] == null) delete element.dataset[name]; else element.dataset[name] = clock[name];
    });
  }

  function showEach(list, values) {
    var template = list.firstElementChild;
    while (list.children.length - 1 > values.length) list.lastElementChild.remove();
    while (list.children.length - 1 < values.length) list.append(template.content.cloneNode(true));
    values.forEach(function (value, i) { show(list.children[i + 1], value); });
  }

  function band(name, isShown) {
    document.querySelectorAll('[data-live-band="' + name + '"]').forEach(function (each) {
      if (each.hidden === isShown) each.hidden = !isShown;
    });
  }

  // For how long there was no news, "0:45"; no clock of a computer is asked for it.
  function age(ms) {
    var seconds = Math.floor(ms / 1000);
    document.querySelectorAll('[data-live-age]').forEach(function (time) {
      time.textContent = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
    });
  }

  // How a state comes here

  function watch(root) {
    var address = root.dataset.live;
    var name = 'suivi ' + address;
    var others = 'BroadcastChannel' in window && navigator.locks ? new BroadcastChannel(name) : null;
    var id = '';
    var heard = performance.now();
    var beaten = heard;
    var opened = heard;
    var polled = 0;
    var polling = 0;
    var failures = 0;
    var isLeading = false;
    var isHearing = true;
    var isCutOff = false;
    var isGone = false;
    var source = null;

    function stateAddress() { return address.replace(/(?=\?|$)/, '/state'); }

    function streamAddress() { return address + (address.includes('?') ? '&' : '?') + 'last=' + encodeURIComponent(id); }

    // What came over the one connection, for this page and for the others.
    function tell(message) {
      take(message);
      if (others) others.postMessage(message);
    }

    function take(message) {
      heard = performance.now();
      isGone = Boolean(message.gone);
      if (message.beat) {
        isHearing = message.beat.hearing;
        expect(message.beat.epoch + '.' + message.beat.version);
      }
      if (message.id && isNewer(message.id)) {
        id = message.id;
        var state = JSON.parse(message.json);
        show(root, state);
        root.dispatchEvent(new CustomEvent('live:state', { bubbles: true, detail: { state: state, id: id } }));
      }
      look();
    }

    // Versions can be compared only within one run of a server; a version may have several editions.
    function isNewer(other) {
      var theirs = other.split('.');
      var ours = id.split('.');
      var gap = Number(theirs[1]) - Number(ours[1]);
      return theirs[0] !== ours[0] || gap > 0 || gap === 0 && Number(theirs[2] || 0) > Number(ours[2] || 0);
    }

    // A heartbeat says what there is: whoever does not have it after a while asks for it.
    function expect(theirs) {
      if (theirs === id) return;
      setTimeout(function () { if (isNewer(theirs)) poll(); }, BEHIND);
    }

    function open() {
      if (source) source.close();
      var mine = source = new EventSource(streamAddress());
      opened = performance.now();
      function on(event, action) {
        mine.addEventListener(event, function (message) {
          if (mine !== source) return;
          beaten = performance.now();
          failures = 0;
          action(message);
        });
      }
      on('snapshot', function (message) { tell({ id: message.lastEventId, json: message.data }); });
      on('hb', function (message) { tell({ beat: JSON.parse(message.data) }); });
      on('bye', function () { heard = performance.now(); });
      mine.onerror = function () {
        if (mine === source && mine.readyState === EventSource.CLOSED) refused();
      };
    }

    // Refused, and then browsers do not try again by themselves.
    function refused() {
      beaten = -Infinity;
      var wait = Math.min(LONGEST_RETRY, RETRY * Math.pow(2, failures++)) * (0.5 + Math.random());
      var mine = source;
      setTimeout(function () { if (isLeading && mine === source) open(); }, wait);
    }

    async function poll() {
      if (polling >= MOST_POLLS) return;
      polling++;
      polled = performance.now();
      try {
        var answer = await fetch(stateAddress(), {
          cache: 'no-store', headers: id ? { 'If-None-Match': 'W/"' + id + '"' } : {}, signal: AbortSignal.timeout(MOST_POLLS * POLL)
        });
        if (answer.ok) tell({ id: answer.headers.get('ETag').replace(/^W\/|"/g, ''), json: await answer.text() });
        else if (answer.status === 304) tell({});
        else if (answer.status === 404) tell({ gone: true });
        else throw new Error(answer.status);
        // The way is open again: the stream need not wait until its silence is noticed.
        if (isCutOff && isLeading) open();
        isCutOff = false;
      } catch (lost) {
        isCutOff = true;
      }
      polling--;
    }

    // What is missing, and what to do about it.
    function look() {
      var now = performance.now();
      if (isLeading && now - Math.max(beaten, opened) > SILENCE) open();
      if (isLeading && now - beaten > NO_BEAT && now - polled > (isGone ? 10 * POLL : POLL)) poll();
      if (!isLeading && now - heard > SILENCE && now - opened > SILENCE) takeOver();
      var isLost = now - heard > SILENCE;
      band('lost', !isGone && isLost);
      band('away', !isGone && !isLost && !isHearing);
      band('gone', isGone);
      if (isLost) age(now - heard);
    }

    function lead() {
      isLeading = true;
      beaten = performance.now();
      open();
      return new Promise(function () { /* for as long as the page is there */ });
    }

    function stand(options) {
      navigator.locks.request(name, options, lead).catch(function () {
        // Another page found this one asleep and took over.
        isLeading = false;
        if (source) source.close();
        stand({});
      });
    }

    function takeOver() {
      opened = performance.now();
      stand({ steal: true });
    }

    if (others) {
      others.onmessage = function (message) { take(message.data); };
      stand({});
      setTimeout(function () { if (!id) poll(); }, LOOK);
    } else {
      lead();
    }
    addEventListener('online', function () { if (isLeading) open(); else poll(); });
    document.addEventListener('visibilitychange', function () { if (!document.hidden) look(); });
    setInterval(look, LOOK);
  }

  document.querySelectorAll('[data-live]').forEach(watch);
})();
