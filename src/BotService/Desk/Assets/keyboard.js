// j and k move through the rows, o or Enter opens, x ticks, a goes to the assignment, / to the search.
const isTyping = (element) => element.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');

export function startKeyboard() {
  let at = -1;
  const rows = () => [...document.querySelectorAll('[data-rows] [data-row]')];

  const go = (to) => {
    const all = rows();
    if (all.length === 0) {
      return;
    }
    at = Math.max(0, Math.min(all.length - 1, to));
    all.forEach((row, index) => row.classList.toggle('is-current', index === at));
    all[at].querySelector('a')?.focus({ preventScroll: true });
    all[at].scrollIntoView({ block: 'nearest' });
  };

  const acts = {
    j: () => go(at + 1),
    k: () => go(at - 1),
    o: () => rows()[at]?.querySelector('a')?.click(),
    x: () => rows()[at]?.querySelector('input[type=checkbox]')?.click(),
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
