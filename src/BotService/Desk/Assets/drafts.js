// What is typed survives a lost connection, a closed tab and a refusal, on this device alone, until it was taken.
const prefix = 'huiyin-draft:';
const fieldsOf = (form) => [...form.querySelectorAll('textarea[name], input[type=text][name], input[type=date][name], input[type=radio][name], select[name]')];
const isGiven = (field) => field.type === 'radio' ? field.checked : field.value;

export const keepDraft = (key, values) => localStorage.setItem(prefix + key, JSON.stringify(values));
export const dropDraft = (key) => localStorage.removeItem(prefix + key);

const read = (key) => {
  try {
    return JSON.parse(localStorage.getItem(prefix + key) ?? 'null');
  } catch {
    return null;
  }
};

export function startDrafts() {
  for (const taken of document.querySelectorAll('[data-draft-taken]')) {
    localStorage.removeItem(prefix + taken.dataset.draftTaken);
  }

  // Nobody else at this device is to read them.
  document.querySelector('form[action="/desk/sign-out"]')?.addEventListener('submit', () => {
    Object.keys(localStorage).filter((key) => key.startsWith(prefix)).forEach((key) => localStorage.removeItem(key));
  });

  for (const form of document.querySelectorAll('form[data-draft]')) {
    const key = form.dataset.draft;
    const kept = read(key);
    let restored = false;
    for (const field of fieldsOf(form)) {
      if (field.type === 'radio') {
        field.checked ||= kept?.[field.name] === field.value;
      } else if (kept?.[field.name] && !field.value) {
        field.value = kept[field.name];
        restored = true;
      }
    }
    if (restored) {
      form.closest('details')?.setAttribute('open', '');
      const note = form.querySelector('[data-draft-note]');
      if (note) {
        note.hidden = false;
      }
    }
    form.addEventListener('input', () => {
      const values = Object.fromEntries(fieldsOf(form).filter(isGiven).map((field) => [field.name, field.value]));
      keepDraft(key, values);
    });
  }
}
