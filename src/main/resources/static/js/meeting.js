// The meeting's own: help with the wording of a decision, rows added to a form, keys of the view for the projector.
const LETTERS = /[\p{L}]/u;

function decisionWarnings(form) {
  const text = form.elements.namedItem('text').value.trim();
  const list = form.querySelector('[data-warnings]');
  const warnings = [];
  if (/^att\s/i.test(text)) warnings.push(form.dataset.att);
  const first = text.replace(/^att\s+/i, '').split(/\s/)[0] ?? '';
  if (text.length > 8 && LETTERS.test(first) && !/(a|å|bli|be|ge|se|ta|dra|få|gå|stå|slå|tro|bero|avge|uppge|anta|utse|tillse)$/i.test(first)) warnings.push(form.dataset.verb);
  if (/\bbeslutar\b/i.test(text)) warnings.push(form.dataset.name);
  const action = form.querySelector('input[name="result"]:checked')?.value === 'ACTION';
  const responsible = form.elements.namedItem('responsible').value || form.elements.namedItem('other').value.trim();
  if (text && action && !responsible) warnings.push(form.dataset.responsible);
  if (text && action && !form.elements.namedItem('dueOn').value) warnings.push(form.dataset.due);
  const said = warnings.join('\n');
  if (list.dataset.said === said) return;
  list.dataset.said = said;
  list.replaceChildren(...warnings.map(warning => {
    const item = document.createElement('li');
    item.textContent = warning;
    return item;
  }));
}

// What is to be cancelled words the decision, as long as nobody has.
document.addEventListener('change', event => {
  const form = event.target.closest('form[data-decision]');
  if (!form || event.target.name !== 'cancels' || !event.target.value) return;
  const text = form.elements.namedItem('text');
  if (!text.value.trim()) text.value = form.dataset.cancelling.replace('{0}', event.target.selectedOptions[0].text.split(' ')[0]);
  if (!form.elements.namedItem('responsible').value) form.querySelector('input[name="result"][value="OTHER"]').checked = true;
});

let typing;
document.addEventListener('input', event => {
  const form = event.target.closest('form[data-decision]');
  if (!form) return;
  clearTimeout(typing);
  typing = setTimeout(() => decisionWarnings(form), 500);
});

// Material is read as it will look and opened to be written: what could not be saved opens by itself, what was written is shown when it closes.
for (const editor of document.querySelectorAll('details.material-edit')) {
  const unsaved = editor.querySelector('.saved[data-state]');
  if (unsaved) editor.open = true;
  editor.querySelector('summary').addEventListener('click', () => {
    if (!editor.open) requestAnimationFrame(() => editor.querySelector('textarea').focus());
    else htmx.ajax('POST', editor.dataset.preview, { source: editor.querySelector('form'), target: editor.dataset.target, swap: 'innerHTML' });
  });
}

// A form fetched into the page takes the focus, and asks before what was typed in it is left behind.
document.addEventListener('htmx:afterSwap', event => {
  const form = event.target.querySelector?.('.tool-form');
  form?.querySelector('textarea, input:not([type="hidden"])')?.focus();
});
const touched = new Set();
document.addEventListener('input', event => {
  const form = event.target.closest('.tool-form, .add-point');
  if (form) touched.add(form);
});
document.addEventListener('submit', event => touched.delete(event.target));
window.addEventListener('beforeunload', event => {
  if ([...touched].some(form => form.isConnected)) event.preventDefault();
});

// <button data-more="fieldset.row" data-most="60"> adds an empty copy of the last such row, numbered on, without leaving the page and the
// file chosen in it. Without a script the server does it.
document.addEventListener('click', event => {
  const button = event.target.closest('button[data-more]');
  if (!button) return;
  event.preventDefault();
  const rows = [...button.form.querySelectorAll(button.dataset.more)];
  if (rows.length >= Number(button.dataset.most)) return;
  const row = document.createElement('template');
  row.innerHTML = rows.at(-1).outerHTML.replaceAll(`[${rows.length - 1}]`, `[${rows.length}]`).replaceAll(`-${rows.length - 1}-`, `-${rows.length}-`);
  const added = row.content.firstElementChild;
  added.querySelector('legend').textContent = button.dataset.legend.replace('{0}', rows.length + 1);
  for (const field of added.querySelectorAll('input, textarea')) {
    field.removeAttribute('value');
    field.removeAttribute('aria-invalid');
    field.textContent = '';
  }
  for (const error of added.querySelectorAll('.error')) error.remove();
  for (const invalid of added.querySelectorAll('.field-invalid')) invalid.classList.remove('field-invalid');
  rows.at(-1).after(added);
  htmx.process(added);
  added.querySelector('input, textarea').focus();
});

function kept(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

const projector = document.querySelector('main.live');
if (projector) {
  const keys = projector.querySelector('dialog.keys');
  const letters = keys.querySelector('[data-letters]');
  letters.checked = kept('live-letters') !== 'off';
  letters.addEventListener('change', () => keep('live-letters', letters.checked ? 'on' : 'off'));
  projector.querySelector('[data-keys]')?.addEventListener('click', () => keys.showModal());
  document.addEventListener('keydown', event => {
    if (!letters.checked || event.target.closest?.('input, textarea, select, [contenteditable], dialog') || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = { n: () => projector.querySelector('[data-new-decision]')?.click(), s: () => projector.querySelector('textarea[name="text"]')?.focus(), '?': () => keys.showModal() }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}
