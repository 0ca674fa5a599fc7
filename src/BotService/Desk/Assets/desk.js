// Everything here is comfort: each page works without it, but for news that arrive by themselves.
import { startKeyboard } from './keyboard.js';
import { startLive } from './live.js';
import { startDrafts } from './drafts.js';
import { startVisitQueue } from './offline.js';

startDrafts();
startKeyboard();
startLive();
startVisitQueue();

for (const all of document.querySelectorAll('[data-check-all]')) {
  all.hidden = false;
  all.addEventListener('change', () => {
    for (const box of document.querySelectorAll(`input[name="${all.dataset.checkAll}"]`)) {
      box.checked = all.checked;
    }
  });
}

// A template's words go into the answer; what was typed before stays below them.
for (const choice of document.querySelectorAll('select[data-template-for]')) {
  choice.closest('.field').hidden = false;
  choice.addEventListener('change', () => {
    const field = document.getElementById(choice.dataset.templateFor);
    if (choice.value && field) {
      field.value = field.value.trim() ? `${choice.value}\n${field.value}` : choice.value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.focus();
    }
  });
}

for (const form of document.querySelectorAll('form[data-submit-on-change]')) {
  form.addEventListener('change', () => form.requestSubmit());
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
