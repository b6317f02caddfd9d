// Names, clocks and places of a panel are kept by live.js and clock.js. What else a new state changes, buttons and forms, is asked for
// again and put into the page as it is, so that nobody loses what they typed, what they opened or where they are.
//   data-again="shape of.KEN"   a part with an id that is asked for again when these paths of the state say something else than data-was;
//                               data-spread: not all at once, but within so many milliseconds
//   data-again-at="1763786096123"   and at this moment of the server;   data-again-every="60000"   and every so often
//   data-answered                   a part that only the answer to a command changes
// Without this file pages are as they were loaded, and the same forms are there.
(function () {
  'use strict';

  var QUIET = 400;
  var LOOK = 500;
  var SLOW = 8000;
  var done = new Map();
  var isAsking = false;
  var isWanted = false;
  var timer = 0;
  var changed = -Infinity;
  var asked = performance.now();

  // A fresh part of a page put into the old one

  function key(node) {
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    return node.getAttribute('id') || (node.dataset.do ? 'do ' + node.dataset.do : node.nodeName === 'OPTION' ? 'option ' + node.value : '');
  }

  function isSame(one, other) { return one.nodeName === other.nodeName && key(one) === key(other); }

  // A clock counts on, an open part stays open, a form that is on its way stays so.
  function isKept(old, name) {
    return name === 'open' && old.nodeName === 'DETAILS'
      || name === 'data-sent'
      || old.dataset.clock !== undefined && /^(role|aria-live|title|data-level)$/.test(name);
  }

  function morphAttributes(old, fresh) {
    Array.from(old.attributes).forEach(function (each) {
      if (!fresh.hasAttribute(each.name) && !isKept(old, each.name)) old.removeAttribute(each.name);
    });
    Array.from(fresh.attributes).forEach(function (each) {
      if (old.getAttribute(each.name) !== each.value && !isKept(old, each.name)) old.setAttribute(each.name, each.value);
    });
  }

  function morph(old, fresh) {
    if (old.nodeType !== Node.ELEMENT_NODE) {
      if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
      return;
    }
    morphAttributes(old, fresh);
    var isOwn = old.nodeName === 'TEMPLATE' || old.nodeName === 'TEXTAREA' || old.dataset.clock !== undefined;
    if (!isOwn) morphChildren(old, fresh);
  }

  function morphChildren(old, fresh) {
    var next = old.firstChild;
    Array.from(fresh.childNodes).forEach(function (child) {
      var same = next;
      while (same && !isSame(same, child)) same = same.nextSibling;
      if (!same) {
        old.insertBefore(document.importNode(child, true), next);
        return;
      }
      if (same === next) next = next.nextSibling; else old.insertBefore(same, next);
      morph(same, child);
    });
    while (next) {
      var gone = next;
      next = next.nextSibling;
      gone.remove();
    }
  }

  function keepingFocus(action) {
    var focus = document.activeElement;
    var isText = focus && /^(INPUT|TEXTAREA)$/.test(focus.nodeName) && focus.selectionStart !== null;
    var from = isText ? focus.selectionStart : 0;
    var to = isText ? focus.selectionEnd : 0;
    action();
    if (!focus || !focus.isConnected || focus === document.activeElement || focus === document.body) return;
    focus.focus({ preventScroll: true });
    if (isText) focus.setSelectionRange(from, to);
  }

  // Puts all parts that may change from this page into the one that is shown.
  function put(html, isAnswer) {
    var fresh = new DOMParser().parseFromString(html, 'text/html');
    keepingFocus(function () {
      document.querySelectorAll(isAnswer ? '[data-again], [data-answered]' : '[data-again]').forEach(function (part) {
        var other = fresh.getElementById(part.id);
        if (other) morph(part, other);
      });
    });
    changed = performance.now();
    if (window.suivi.clock) window.suivi.clock.draw();
    document.dispatchEvent(new CustomEvent('panel:put'));
  }

  // Asking again

  async function renew() {
    clearTimeout(timer);
    timer = 0;
    if (isAsking) { isWanted = true; return; }
    isAsking = true;
    isWanted = false;
    asked = performance.now();
    try {
      var answer = await fetch(location.href, { cache: 'no-store', signal: AbortSignal.timeout(SLOW) });
      if (answer.ok && !isElsewhere(answer)) put(await answer.text(), false);
    } catch (lost) { /* the next state asks again */ }
    isAsking = false;
    if (isWanted) renew();
  }

  // An answer that is another page: somebody was signed out meanwhile.
  function isElsewhere(answer) { return answer.redirected && new URL(answer.url).pathname === '/sign-in'; }

  function at(state, path) {
    return path.split('.').reduce(function (part, name) { return part == null ? part : part[name]; }, state);
  }

  function isOther(part, state) {
    var says = part.dataset.again.split(' ').map(function (path) {
      var value = at(state, path);
      return value == null ? '' : String(value);
    }).join(' ');
    return says !== part.dataset.was;
  }

  document.addEventListener('live:state', function (event) {
    var root = event.target;
    var state = event.detail.state;
    var others = Array.from(root.querySelectorAll('[data-again]')).filter(function (part) { return isOther(part, state); });
    if (others.length > 0 && !timer) {
      var spread = Math.min.apply(null, others.map(function (part) { return Number(part.dataset.spread || 0); }));
      timer = setTimeout(renew, Math.random() * spread);
    }
    buzzWhereNew(root);
    buzzWhenWarned(state);
    var part = root.querySelector('#live[hx-get]');
    if (part && window.htmx) window.htmx.trigger(part, 'refresh');
  });

  setInterval(function () {
    var now = window.suivi.clock ? window.suivi.clock.now() : null;
    document.querySelectorAll('[data-again-at]').forEach(function (part) {
      var due = part.dataset.againAt;
      if (now !== null && now > Number(due) && done.get(part) !== due) { done.set(part, due); renew(); }
    });
    document.querySelectorAll('[data-again-every]').forEach(function (part) {
      if (performance.now() - asked > Number(part.dataset.againEvery)) renew();
    });
  }, LOOK);

  // A delegation on its telephone feels that its turn comes, and that its time ends

  var kinds = new Map();

  function buzz() { if (navigator.vibrate) navigator.vibrate([200, 100, 200]); }

  function buzzWhereNew(root) {
    root.querySelectorAll('.own-place').forEach(function (place) {
      var kind = place.dataset.kind;
      if (kinds.has(place.id) && kinds.get(place.id) !== kind && /^(next|speaking)$/.test(kind)) buzz();
      kinds.set(place.id, kind);
    });
  }

  // That the turn itself began stands in the page only when it was asked for again.
  document.addEventListener('panel:put', function () { buzzWhereNew(document); });

  var isWarned = false;

  function buzzWhenWarned(state) {
    var now = Boolean(state.turn && state.turn.isWarned);
    if (now && !isWarned && document.querySelector('.own-place[data-kind=speaking]')) buzz();
    isWarned = now;
  }

  document.addEventListener('clock:level', function (event) {
    if (event.target.matches('.clock') && event.detail && document.querySelector('.own-place[data-kind=speaking]')) buzz();
  });

  // Keys press the buttons that show them, or open what asks again; not one that has only just come under the finger

  document.addEventListener('keydown', function (event) {
    if (event.target.closest('input, textarea, select, button, summary, a') || event.ctrlKey || event.metaKey || event.altKey) return;
    var pressed = Array.from(document.querySelectorAll('[data-key]')).find(function (one) { return one.dataset.key === event.key; });
    if (!pressed) return;
    event.preventDefault();
    if (event.repeat || performance.now() - changed <= QUIET) return;
    if (pressed.nodeName === 'FORM') pressed.requestSubmit(); else openToAsk(pressed);
  });

  // What cannot be taken back is pressed a second time.
  function openToAsk(part) {
    part.open = !part.open;
    (part.open ? part.querySelector('button[type=submit]') : part.querySelector('summary')).focus();
  }

  window.suivi = window.suivi || {};
  window.suivi.page = { put: put, renew: renew, isElsewhere: isElsewhere };
})();
