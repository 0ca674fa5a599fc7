// Everything here is comfort: each page works without it, but for news that arrive by themselves.
import { startKeyboard } from './keyboard.js';
import { startLive } from './live.js';
import { startDrafts } from './drafts.js';
import { startQueue } from './queue.js';

startQueue();
startDrafts();
startKeyboard();
startLive();

for (const all of document.querySelectorAll('[data-check-all]')) {
  all.hidden = false;
  all.addEventListener('change', () => {
    for (const box of document.querySelectorAll(`input[name="${all.dataset.checkAll}"]`)) {
      box.checked = all.checked;
    }
  });
}
