// Saves a text as it is written: <form data-autosave> with one text field, a hidden "version" and "_csrf".
// With a name, data-autosave="…", the whole form is one text: a choice of radio buttons and its grounds, saved when both are there.
// What the server has not acknowledged stays in the field and in this browser, whatever happens to network or session.
const PAUSE = 800;
const FIRST_RETRY = 2000;
const LONGEST_RETRY = 30000;
const TIMEOUT = 15000;
const person = document.querySelector('meta[name="csrf"]')?.dataset.person ?? '';
const attached = new Set();

class Autosave {
  constructor(form) {
    this.form = form;
    this.field = form.querySelector('textarea[name], input[type="text"][name]');
    this.version = form.elements.namedItem('version');
    this.acknowledged = this.standing;
    this.key = `autosave:${person}:${form.getAttribute('action')}${form.dataset.autosave ? `:${form.dataset.autosave}` : ''}`;
    this.status = form.querySelector('.saved') ?? this.addStatus();
    this.retry = FIRST_RETRY;
    this.held = false;
    form.addEventListener('input', () => this.written());
    this.field.addEventListener('blur', () => this.save());
    form.addEventListener('submit', event => this.submitted(event));
    this.restore();
  }

  addStatus() {
    const status = document.createElement('p');
    status.className = 'saved';
    this.field.after(status);
    return status;
  }

  /** What the page was delivered with. */
  get standing() {
    return this.field.defaultValue;
  }

  get value() {
    return this.field.value;
  }

  set value(value) {
    this.field.value = value;
  }

  /** A value as one reads it. */
  words(value) {
    return value;
  }

  /** Whether there is enough to save. */
  get ready() {
    return true;
  }

  get dirty() {
    return this.value !== this.acknowledged;
  }

  written() {
    this.keep();
    clearTimeout(this.timer);
    if (this.held) return;
    this.say(this.dirty ? TEXTS.writing : '', 'writing');
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  submitted(event) {
    if (event.submitter?.hasAttribute('formaction') || event.submitter?.name) return;
    event.preventDefault();
    if (!this.dirty) this.say(TEXTS.nothingNew, 'saved');
    this.save();
  }

  async save(leaving = false) {
    clearTimeout(this.timer);
    if (this.held || !this.dirty) return;
    if (!this.ready) return this.say(TEXTS.incomplete, 'waiting');
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = true;
    const text = this.value;
    try {
      await this.answered(await this.send(leaving), text);
    } catch {
      this.later();
    } finally {
      this.busy = false;
    }
    if (this.again) {
      this.again = false;
      this.save();
    }
  }

  send(leaving) {
    return fetch(this.form.action, {
      method: 'POST',
      headers: { 'X-Autosave': '1', Accept: 'application/json' },
      body: new URLSearchParams(new FormData(this.form)),
      redirect: 'manual',
      keepalive: leaving,
      signal: AbortSignal.timeout(TIMEOUT),
    });
  }

  async answered(response, text) {
    if (response.ok) return this.accepted(await response.json(), text);
    if (response.type === 'opaqueredirect' || response.status === 401) return this.signedOut();
    if (response.status >= 500 || response.status === 429) return this.later();
    const reason = await response.json().catch(() => ({}));
    if (response.status === 409 && reason.theirs !== undefined) return this.conflict(reason, text);
    this.say(`${TEXTS.refused} ${reason.message ?? ''}`, 'problem');
  }

  accepted(answer, text) {
    this.acknowledged = text;
    this.version.value = answer.version;
    this.retry = FIRST_RETRY;
    this.keep();
    this.say(TEXTS.saved.replace('{0}', answer.savedAt), 'saved');
    if (this.dirty) this.written();
  }

  later() {
    this.say(TEXTS.retrying, 'waiting');
    this.timer = setTimeout(() => this.save(), this.retry);
    this.retry = Math.min(this.retry * 2, LONGEST_RETRY);
  }

  async signedOut() {
    if (await renewToken().catch(() => false)) {
      if (!this.renewed) {
        this.renewed = true;
        this.again = true;
        return;
      }
    }
    this.renewed = false;
    const link = document.createElement('a');
    Object.assign(link, { href: '/login', target: '_blank', rel: 'noopener', textContent: TEXTS.signIn });
    this.say(`${TEXTS.signedOut} `, 'problem');
    this.status.append(link);
    this.timer = setTimeout(() => this.save(), 10000);
  }

  conflict(answer, mine) {
    this.held = true;
    this.say(TEXTS.conflict.replace('{0}', answer.theirsBy).replace('{1}', answer.theirsAt), 'problem');
    this.box?.remove();
    this.box = document.createElement('div');
    this.box.className = 'both';
    this.box.append(
      this.side(TEXTS.mine, this.words(mine), TEXTS.keepMine, () => this.decide(answer, this.value)),
      this.side(TEXTS.theirs.replace('{0}', answer.theirsBy), this.words(answer.theirs), TEXTS.keepTheirs, () => this.takeTheirs(answer)),
    );
    this.status.after(this.box);
  }

  takeTheirs(answer) {
    this.leaveBehind(this.value);
    this.value = answer.theirs;
    this.decide(answer, answer.theirs);
  }

  side(title, text, label, choose) {
    const section = document.createElement('section');
    const heading = document.createElement('h3');
    const body = document.createElement('pre');
    const button = document.createElement('button');
    heading.textContent = title;
    body.textContent = text;
    Object.assign(button, { type: 'button', className: 'btn btn-quiet btn-sm', textContent: label });
    button.addEventListener('click', choose);
    section.append(heading, body, button);
    return section;
  }

  decide(answer, text) {
    this.acknowledged = answer.theirs;
    this.version.value = answer.version;
    this.held = false;
    this.box.remove();
    this.field.focus();
    this.keep();
    if (text === answer.theirs) this.say(TEXTS.tookTheirs, 'saved');
    else this.save();
  }

  leaveBehind(text) {
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    const body = document.createElement('pre');
    summary.textContent = TEXTS.leftBehind;
    body.textContent = text;
    details.append(summary, body);
    this.status.after(details);
  }

  keep() {
    try {
      if (this.dirty) localStorage.setItem(this.key, JSON.stringify({ text: this.value, version: this.version.value }));
      else localStorage.removeItem(this.key);
    } catch {
      // A browser that keeps nothing still has the text in the field.
    }
  }

  restore() {
    let kept = null;
    try {
      kept = JSON.parse(localStorage.getItem(this.key));
    } catch {
      return;
    }
    if (!kept || kept.text === this.acknowledged) {
      if (kept) localStorage.removeItem(this.key);
      if (this.dirty) this.written();
      return;
    }
    const standing = this.acknowledged;
    this.value = kept.text;
    if (kept.version === this.version.value) {
      this.say(TEXTS.restored, 'waiting');
      this.timer = setTimeout(() => this.save(), PAUSE);
    } else {
      this.conflict(
        { theirs: standing, theirsBy: TEXTS.somebody, theirsAt: '', version: this.version.value },
        kept.text,
      );
    }
  }

  say(text, state) {
    this.status.setAttribute('aria-live', state === 'writing' ? 'off' : 'polite');
    if (this.status.textContent !== text) this.status.textContent = text;
    this.status.dataset.state = state;
  }
}

class WholeForm extends Autosave {
  get choices() {
    return [...this.form.querySelectorAll('input[type="radio"]')];
  }

  get standing() {
    return `${this.choices.find(each => each.defaultChecked)?.value ?? ''}\n${this.field.defaultValue}`;
  }

  get value() {
    return `${this.choices.find(each => each.checked)?.value ?? ''}\n${this.field.value}`;
  }

  set value(value) {
    const end = value.indexOf('\n');
    for (const each of this.choices) each.checked = each.value === value.slice(0, end);
    this.field.value = value.slice(end + 1);
  }

  words(value) {
    const choice = this.choices.find(each => value.startsWith(`${each.value}\n`));
    return choice ? choice.closest('label').textContent.trim() + value.slice(choice.value.length) : value.trim();
  }

  get ready() {
    return this.form.checkValidity();
  }

  /** The other's choice is not in the answer: the page is fetched anew. */
  takeTheirs() {
    this.acknowledged = this.value;
    this.keep();
    location.reload();
  }
}

async function renewToken() {
  const session = await (await fetch('/session', { headers: { Accept: 'application/json' } })).json();
  for (const field of document.querySelectorAll('input[name="_csrf"]')) field.value = session.csrf;
  document.querySelector('meta[name="csrf"]')?.setAttribute('content', session.csrf);
  return session.signedIn;
}

function attach(root) {
  for (const form of root.querySelectorAll('form[data-autosave]')) {
    if (form.dataset.attached) continue;
    form.dataset.attached = 'true';
    attached.add(form.dataset.autosave ? new WholeForm(form) : new Autosave(form));
  }
}

attach(document);
document.addEventListener('htmx:load', event => attach(event.target.parentNode ?? document));
window.addEventListener('online', () => attached.forEach(each => each.save()));
window.addEventListener('focus', () => attached.forEach(each => each.status.dataset.state === 'problem' && each.save()));
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') attached.forEach(each => each.save(true));
});
window.addEventListener('beforeunload', event => {
  if ([...attached].some(each => each.form.isConnected && each.dirty)) event.preventDefault();
});
