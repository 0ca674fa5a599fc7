// In the stairwell there is no network: a visit is kept on the phone and sent when there is, once, under its own key.
const store = 'huiyin-visits';
const read = () => JSON.parse(localStorage.getItem(store) ?? '[]');
const write = (visits) => localStorage.setItem(store, JSON.stringify(visits));

async function send(visit) {
  const answer = await fetch(visit.address, {
    method: 'POST',
    body: new URLSearchParams(visit.values),
    headers: { 'X-Requested-With': 'offline' },
    credentials: 'same-origin',
    redirect: 'manual',
  });
  // A redirect is how the page says that it took the visit; a refusal is shown when it is opened again.
  return answer.type === 'opaqueredirect' || answer.ok;
}

export function startVisitQueue() {
  const note = document.querySelector('[data-offline-note]');
  const show = () => {
    const count = read().length;
    if (note) {
      note.hidden = count === 0;
      note.querySelector('[data-offline-count]').textContent = String(count);
    }
  };

  const flush = async () => {
    for (const visit of read()) {
      try {
        if (await send(visit)) {
          write(read().filter((other) => other.values.key !== visit.values.key));
        }
      } catch {
        break;
      }
    }
    show();
  };

  for (const form of document.querySelectorAll('form[data-offline]')) {
    form.addEventListener('submit', (event) => {
      if (navigator.onLine) {
        return;
      }
      event.preventDefault();
      const values = Object.fromEntries(new FormData(form, event.submitter));
      write([...read(), { address: form.action, values }]);
      form.reset();
      form.querySelector('[name=key]').value = crypto.randomUUID();
      show();
    });
  }

  addEventListener('online', flush);
  show();
  if (navigator.onLine) {
    flush();
  }
}
