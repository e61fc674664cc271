// The meeting's own: help with the wording of a decision, the verdict saved when it is whole, keys of the view for the projector.
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
  const form = event.target.closest('.tool-form, .verdict-row, .add-point');
  if (form) touched.add(form);
});
document.addEventListener('submit', event => touched.delete(event.target));
window.addEventListener('beforeunload', event => {
  if ([...touched].some(form => form.isConnected)) event.preventDefault();
});

// One question of the verdict is saved as soon as it has both answer and grounds.
async function saveVerdict(form) {
  const status = form.querySelector('.saved');
  if (!form.checkValidity()) return;
  const sent = new FormData(form);
  const answer = await fetch(form.action, {
    method: 'POST',
    headers: { 'X-Autosave': '1', Accept: 'application/json' },
    body: new URLSearchParams(sent),
    redirect: 'manual',
  }).catch(() => null);
  if (!answer?.ok) {
    const reason = await answer?.json?.().catch(() => ({}));
    status.dataset.state = 'problem';
    status.textContent = `${TEXTS.refused} ${reason?.message ?? ''}`;
    return;
  }
  const saved = await answer.json();
  form.elements.namedItem('version').value = saved.version;
  status.dataset.state = 'saved';
  status.textContent = TEXTS.saved.replace('{0}', saved.savedAt);
  if (form.elements.namedItem('grounds').value === sent.get('grounds')) touched.delete(form);
}
document.addEventListener('change', event => {
  const form = event.target.closest('form.verdict-row');
  if (form) saveVerdict(form);
});

const projector = document.querySelector('main.live');
if (projector) {
  const keys = projector.querySelector('dialog.keys');
  projector.querySelector('[data-keys]')?.addEventListener('click', () => keys.showModal());
  document.addEventListener('keydown', event => {
    if (event.target.closest?.('input, textarea, select, [contenteditable], dialog') || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = { n: () => projector.querySelector('[data-new-decision]')?.click(), s: () => projector.querySelector('textarea[name="text"]')?.focus(), '?': () => keys.showModal() }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}
