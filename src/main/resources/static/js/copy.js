// <button data-copy="#id"> copies that element's text; <button data-print> prints the page.
document.addEventListener('click', async event => {
  const button = event.target.closest('[data-copy]');
  if (!button) {
    if (event.target.closest('[data-print]')) window.print();
    return;
  }
  const source = document.querySelector(button.dataset.copy);
  const text = source.value ?? source.innerText;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
    button.focus();
  }
  let status = button.nextElementSibling;
  if (!status?.matches('.copied')) {
    status = document.createElement('span');
    status.className = 'copied saved';
    status.setAttribute('role', 'status');
    button.after(status);
  }
  status.dataset.state = 'saved';
  status.textContent = TEXTS.copied;
});
