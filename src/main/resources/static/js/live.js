// The view for the projector, inside [data-live]: arrow and page keys follow the links [data-live-next] and [data-live-previous]
// unless somebody is writing; [data-timer="name"] holds <output>, [data-timer-toggle] and [data-timer-reset]; [data-fullscreen].
const live = document.querySelector('[data-live]');

if (live) {
  const FORWARD = ['ArrowRight', 'PageDown'];
  const BACKWARD = ['ArrowLeft', 'PageUp'];

  document.addEventListener('keydown', event => {
    const writing = event.target.closest?.('input, textarea, select, [contenteditable], details.menu');
    if (writing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    const way = FORWARD.includes(event.key) ? 'next' : BACKWARD.includes(event.key) ? 'previous' : null;
    const link = way && live.querySelector(`[data-live-${way}]`);
    if (!link) return;
    event.preventDefault();
    link.click();
  });

  live.querySelector('[data-fullscreen]')?.addEventListener('click', () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen?.();
  });

  for (const timer of live.querySelectorAll('[data-timer]')) {
    const key = `timer:${timer.dataset.timer}`;
    const output = timer.querySelector('output');
    const toggle = timer.querySelector('[data-timer-toggle]');
    const state = JSON.parse(sessionStorage.getItem(key) ?? '{"passed":0,"since":null}');

    const passed = () => state.passed + (state.since === null ? 0 : Date.now() - state.since);
    const show = () => {
      const seconds = Math.floor(passed() / 1000);
      output.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
      toggle.textContent = state.since === null ? TEXTS.timerStart : TEXTS.timerPause;
    };
    const keep = () => {
      sessionStorage.setItem(key, JSON.stringify(state));
      show();
    };

    toggle.addEventListener('click', () => {
      state.passed = passed();
      state.since = state.since === null ? Date.now() : null;
      keep();
    });
    timer.querySelector('[data-timer-reset]')?.addEventListener('click', () => {
      Object.assign(state, { passed: 0, since: null });
      keep();
    });
    setInterval(show, 500);
    show();
  }
}
