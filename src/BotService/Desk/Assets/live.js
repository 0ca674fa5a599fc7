// News arrive by server-sent events. A region is renewed only while nobody is working in it; otherwise a button offers it.
const isBusy = (region) =>
  region.contains(document.activeElement) && document.activeElement.matches('input, textarea, select')
  || [...region.querySelectorAll('input[type=checkbox]')].some((box) => box.checked !== box.defaultChecked);

async function fetchRegions() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
  if (!answer.ok || answer.redirected) {
    return null;
  }
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

function renew(region, fresh) {
  const before = new Set([...region.querySelectorAll('[data-row]')].map((row) => row.dataset.row));
  const focused = document.activeElement?.closest('[data-row]')?.dataset.row;
  const top = window.scrollY;
  region.replaceChildren(...document.importNode(fresh, true).childNodes);
  for (const row of region.querySelectorAll('[data-row]')) {
    row.classList.toggle('is-new', !before.has(row.dataset.row));
  }
  if (focused) {
    region.querySelector(`[data-row="${CSS.escape(focused)}"] a`)?.focus({ preventScroll: true });
  }
  window.scrollTo({ top });
}

export function startLive() {
  const regions = [...document.querySelectorAll('[data-live]')];
  const offer = document.querySelector('[data-live-offer]');
  if (regions.length === 0 || !('EventSource' in window)) {
    return;
  }

  let waiting = false;
  const refresh = async (asked) => {
    const fresh = await fetchRegions().catch(() => null);
    if (!fresh) {
      return;
    }
    let leftOut = false;
    for (const region of regions) {
      const counterpart = fresh.querySelector(`[data-live="${region.dataset.live}"]`);
      if (!counterpart || counterpart.innerHTML === region.innerHTML) {
        continue;
      }
      if (!asked && isBusy(region)) {
        leftOut = true;
      } else {
        renew(region, counterpart);
      }
    }
    if (offer) {
      offer.hidden = !leftOut;
    }
  };

  offer?.querySelector('button').addEventListener('click', () => refresh(true));
  const source = new EventSource('/desk/live');
  source.addEventListener('news', () => {
    // Several changes come together; one look is enough for all of them.
    if (!waiting) {
      waiting = true;
      setTimeout(() => {
        waiting = false;
        refresh(false);
      }, 400);
    }
  });
  addEventListener('pagehide', () => source.close());
}
