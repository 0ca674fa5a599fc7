import { adaptiveCardsHostConfig, styleOptions } from './appearance.js';
import { Connection } from './connection.js';
import { otherLanguage, preferredLanguage, remember, rememberLanguage, textsOf } from './texts.js';

const REMEMBERED_SIZE = 'huiyin.text-size';
const REFUSALS = { 413: 'tooLarge', 415: 'wrongKind' };

const nonce = document.querySelector('script[data-nonce]').dataset.nonce;
// What changes the colours that Web Chat is given.
const colourings = ['(prefers-color-scheme: dark)', '(min-width: 1080px)'];
let language = preferredLanguage();
let isLarge = remember(REMEMBERED_SIZE) === 'large';

const connection = new Connection(language);
const store = window.WebChat.createStore();

function byId(id) {
  return document.getElementById(id);
}

function write() {
  const texts = textsOf(language);
  document.documentElement.lang = language;
  document.documentElement.dataset.size = isLarge ? 'large' : 'normal';
  document.title = texts.title;
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = texts[element.dataset.text];
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', texts[element.dataset.label]);
  }
  byId('language').textContent = texts.otherLanguage;
  byId('language').lang = otherLanguage(language);
  byId('language').setAttribute('aria-label', texts.otherLanguageLabel);
  byId('text-size').textContent = isLarge ? texts.normalText : texts.largerText;
  byId('text-size').setAttribute('aria-pressed', String(isLarge));
  showState(connection.state$.value);
}

function showState(state) {
  const element = byId('state');
  const text = element.querySelector('.state-text');
  element.dataset.state = state;
  text.dataset.text = state;
  text.textContent = textsOf(language)[state];
}

function showRefusal(status) {
  if (status === null) {
    return;
  }
  const text = byId('notice-text');
  text.dataset.text = REFUSALS[status] ?? 'refused';
  text.textContent = textsOf(language)[text.dataset.text];
  byId('notice').hidden = false;
}

function render() {
  window.WebChat.renderWebChat(
    {
      adaptiveCardsHostConfig: adaptiveCardsHostConfig(isLarge),
      directLine: connection,
      locale: language,
      nonce,
      store,
      styleOptions: styleOptions(isLarge),
    },
    byId('chat'),
  );
}

function redraw() {
  write();
  render();
}

byId('language').addEventListener('click', () => {
  language = otherLanguage(language);
  rememberLanguage(language);
  connection.locale = language;
  redraw();
});

byId('text-size').addEventListener('click', () => {
  isLarge = !isLarge;
  remember(REMEMBERED_SIZE, isLarge ? 'large' : 'normal');
  redraw();
});

byId('notice-close').addEventListener('click', () => {
  byId('notice').hidden = true;
});

for (const colouring of colourings) {
  matchMedia(colouring).addEventListener('change', render);
}
connection.state$.subscribe(showState);
connection.refusal$.subscribe(showRefusal);
redraw();
