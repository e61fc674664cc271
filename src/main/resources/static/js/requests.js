// htmx requests carry the form token, and say so when nothing came back.
document.addEventListener('htmx:configRequest', event => {
  const token = document.querySelector('meta[name="csrf"]');
  if (token) event.detail.headers[token.dataset.header] = token.content;
});

for (const failure of ['htmx:sendError', 'htmx:timeout', 'htmx:responseError']) {
  document.addEventListener(failure, () => {
    const notice = document.createElement('div');
    notice.className = 'notice notice-problem';
    notice.append(Object.assign(document.createElement('p'), { textContent: TEXTS.noAnswer }));
    document.getElementById('notices').replaceChildren(notice);
  });
}
