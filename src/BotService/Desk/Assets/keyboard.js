// j and k move through the rows, o or Enter opens, x ticks, a goes to the assignment, / to the search.
const isTyping = (element) => element.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');

export function startKeyboard() {
  // By its id, because rows that arrive by themselves push the others down.
  let current = null;
  const rows = () => [...document.querySelectorAll('[data-rows] [data-row]')];
  const position = () => rows().findIndex((row) => row.dataset.row === current);
  const row = () => rows()[position()];

  const go = (to) => {
    const all = rows();
    if (all.length === 0) {
      return;
    }
    const at = Math.max(0, Math.min(all.length - 1, to));
    current = all[at].dataset.row;
    all.forEach((one, index) => one.classList.toggle('is-current', index === at));
    all[at].querySelector('a')?.focus({ preventScroll: true });
    all[at].scrollIntoView({ block: 'nearest' });
  };

  const acts = {
    j: () => go(position() + 1),
    k: () => go(position() - 1),
    o: () => row()?.querySelector('a')?.click(),
    x: () => row()?.querySelector('input[type=checkbox]')?.click(),
    a: () => document.querySelector('[data-assign]')?.focus(),
    '/': () => document.querySelector('[data-search]')?.focus(),
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !acts[event.key]) {
      return;
    }
    event.preventDefault();
    acts[event.key]();
  });
}
