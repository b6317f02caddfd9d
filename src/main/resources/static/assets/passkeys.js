// Passkeys are offered by browsers to scripts only. Forms marked data-passkey stay hidden where there are none.
(function () {
  'use strict';
  if (!window.PublicKeyCredential || !PublicKeyCredential.parseCreationOptionsFromJSON) return;

  function token(form) { return form.querySelector('input[type=hidden]').value; }

  async function post(form, address, body) {
    var answer = await fetch(address, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': typeof body === 'string' ? 'application/json' : 'application/x-www-form-urlencoded', 'X-CSRF-TOKEN': token(form) },
      body: body
    });
    if (!answer.ok) throw await answer.json().catch(function () { return {}; });
    return answer.json();
  }

  async function add(form) {
    var password = form.elements.password ? form.elements.password.value : '';
    var options = await post(form, '/account/passkeys/options', new URLSearchParams({ password: password }));
    var key = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
    var label = encodeURIComponent(form.elements.label.value);
    return post(form, '/account/passkeys?label=' + label, JSON.stringify(key));
  }

  async function signIn(form) {
    var options = await post(form, '/sign-in/passkey/options', '{}');
    var key = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    return post(form, '/sign-in/passkey?next=' + encodeURIComponent(form.dataset.next), JSON.stringify(key));
  }

  document.querySelectorAll('form[data-passkey]').forEach(function (form) {
    var problem = form.querySelector('[role=alert]');
    form.hidden = false;
    form.addEventListener('submit', async function (event) {
      event.preventDefault();
      problem.hidden = true;
      try {
        var answer = await (form.dataset.passkey === 'add' ? add(form) : signIn(form));
        if (form.dataset.passkey === 'add') { location.hash = 'passkeys'; location.reload(); } else { location.assign(answer.next); }
      } catch (failure) {
        problem.textContent = failure.sentence || form.dataset.failed;
        problem.hidden = false;
      }
    });
  });
})();
