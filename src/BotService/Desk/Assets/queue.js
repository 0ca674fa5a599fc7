// A form that cannot be sent now stays on this device and is sent when the network is back. What makes a second sending harmless is
// in the form: a key, or how often nobody was met. Only who wrote it sends it.
import { keepDraft, dropDraft } from './drafts.js';

const prefix = 'huiyin-queue:';
const owner = document.body.dataset.member;
const bar = document.querySelector('[data-queue-bar]');
const token = () => document.querySelector('form[action="/desk/sign-out"] input[name=__RequestVerificationToken]')?.value ?? '';

const entries = () => Object.keys(localStorage)
  .filter((key) => key.startsWith(prefix))
  .map((key) => ({ ...JSON.parse(localStorage.getItem(key)), key }))
  .filter((entry) => entry.owner === owner)
  .sort((one, other) => one.at - other.at);

const part = (name) => bar.querySelector(`[data-queue-${name}]`);

function show() {
  const waiting = entries();
  part('list').textContent = waiting.map((entry) => entry.label).join(' · ');
  part('send').hidden = waiting.length === 0;
  bar.hidden = waiting.length === 0 && part('refused').hidden;
}

function mark(form, words, address) {
  let note = form.previousElementSibling;
  if (!note?.matches('[data-queue-state]')) {
    note = document.createElement('p');
    note.dataset.queueState = '';
    note.className = 'notice';
    note.setAttribute('role', 'status');
    form.before(note);
  }
  note.textContent = words + ' ';
  if (address) {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = bar.dataset.see;
    note.append(link);
  }
  form.hidden = true;
  form.closest('.door')?.classList.toggle('is-done', Boolean(address));
}

const formOf = (entry) => document.querySelector(`form[data-queue][data-draft="${CSS.escape(entry.draft)}"]`);

async function send(entry) {
  const body = new URLSearchParams(entry.fields);
  body.set('__RequestVerificationToken', token());
  body.set('waited', String(Math.max(0, Math.round((Date.now() - entry.at) / 1000))));
  const answer = await fetch(entry.action, { method: 'POST', body, credentials: 'same-origin', headers: { Accept: 'text/html' }, signal: AbortSignal.timeout(20000) });
  const at = new URL(answer.url).pathname;
  if (answer.ok && at.startsWith('/desk/visits')) {
    localStorage.removeItem(entry.key);
    dropDraft(entry.draft);
    return { sent: at };
  }
  if (answer.ok) {
    part('signed-out').hidden = false;
    return {};
  }
  if ([403, 404, 422].includes(answer.status)) {
    const said = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main [role=alert]:not([hidden]):not([data-queue-refused]), main .lead');
    localStorage.removeItem(entry.key);
    return { refused: said?.textContent.trim() ?? '' };
  }
  return {};
}

let isSending = false;

async function flush() {
  if (isSending) {
    return;
  }
  isSending = true;
  try {
    for (const entry of entries()) {
      const { sent, refused } = await send(entry);
      const form = formOf(entry);
      if (sent && form) {
        mark(form, bar.dataset.sent, sent);
      } else if (refused !== undefined) {
        keepDraft(entry.draft, Object.fromEntries(entry.fields.filter(([name]) => name !== 'key')));
        const note = part('refused');
        note.hidden = false;
        note.querySelector('a').textContent = `${entry.label}: ${refused}`;
        note.querySelector('a').href = entry.action;
        if (form) {
          form.hidden = false;
          form.previousElementSibling?.matches('[data-queue-state]') && form.previousElementSibling.remove();
        }
      }
    }
  } catch {
    // No network yet: the next try comes by itself.
  } finally {
    isSending = false;
    show();
  }
}

function keep(event) {
  const form = event.target;
  const fields = [...new FormData(form)].filter(([name, value]) => name !== '__RequestVerificationToken' && typeof value === 'string');
  const entry = { owner, action: new URL(form.action).pathname, draft: form.dataset.draft, label: form.dataset.queue, fields, at: Date.now() };
  try {
    localStorage.setItem(`${prefix}${owner}:${entry.draft}`, JSON.stringify(entry));
  } catch {
    form.prepend(bar.dataset.full);
    return;
  }
  event.preventDefault();
  mark(form, bar.dataset.saved);
  show();
  flush();
}

export function startQueue() {
  if (!owner || !bar) {
    return;
  }
  for (const form of document.querySelectorAll('form[data-queue]')) {
    form.addEventListener('submit', keep);
  }
  for (const entry of entries()) {
    const form = formOf(entry);
    if (form) {
      mark(form, bar.dataset.saved);
    }
  }
  document.querySelector('form[action="/desk/sign-out"]')?.addEventListener('submit', (event) => {
    if (entries().length > 0 && !confirm(bar.dataset.leave)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    entries().forEach((entry) => localStorage.removeItem(entry.key));
  });
  part('send').addEventListener('click', flush);
  addEventListener('online', flush);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && flush());
  setInterval(() => entries().length > 0 && flush(), 30000);
  show();
  flush();
}
