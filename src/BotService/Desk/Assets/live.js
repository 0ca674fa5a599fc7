// News arrive by server-sent events. A region is renewed only while nobody is working in it; otherwise a button offers it.
const isBusy = (region) =>
  region.contains(document.activeElement) && document.activeElement.matches('input, textarea, select')
  || [...region.querySelectorAll('input[type=checkbox]')].some((box) => box.checked !== box.defaultChecked);

async function fetchRegions() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
  if (answer.status >= 500) {
    throw new Error(`The service answers ${answer.status}.`);
  }
  if (!answer.ok || answer.redirected) {
    return null;
  }
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

const rowsOf = (region) => [...region.querySelectorAll('[data-row]')];
const sameRow = (region, id) => region.querySelector(`[data-row="${CSS.escape(id)}"]`);

// Where the reader is: the rows before their eyes, or that the region lies above them. At the top of the page news may push down.
function placeIn(region) {
  const edges = region.getBoundingClientRect();
  const seen = rowsOf(region)
    .map((row) => ({ id: row.dataset.row, top: row.getBoundingClientRect().top }))
    .filter(({ top }) => top >= 0 && top < innerHeight);
  return { seen, isAbove: edges.bottom < 0, height: edges.height, atTop: scrollY === 0 };
}

function goBackTo(place, region) {
  const kept = place.seen.find(({ id }) => sameRow(region, id));
  const moved = kept ? sameRow(region, kept.id).getBoundingClientRect().top - kept.top
    : place.isAbove ? region.getBoundingClientRect().height - place.height : 0;
  if (moved !== 0 && !place.atTop) {
    scrollBy({ top: moved, behavior: 'instant' });
  }
}

function renew(region, fresh) {
  const before = new Set(rowsOf(region).map((row) => row.dataset.row));
  const focused = document.activeElement?.closest('[data-row]')?.dataset.row;
  const opened = new Set([...region.querySelectorAll('details[open] > summary')].map((summary) => summary.textContent));
  const place = placeIn(region);
  region.replaceChildren(...document.importNode(fresh, true).childNodes);
  for (const summary of region.querySelectorAll('details > summary')) {
    summary.parentElement.open ||= opened.has(summary.textContent);
  }
  for (const row of rowsOf(region)) {
    row.classList.toggle('is-new', !before.has(row.dataset.row));
  }
  if (focused) {
    const row = sameRow(region, focused);
    row?.classList.add('is-current');
    row?.querySelector('a')?.focus({ preventScroll: true });
  }
  goBackTo(place, region);
}

// The service is told what this page has seen, and answers at once when something was missed: before the stream was open, or while it was broken.
// A broken connection the browser mends itself. A refusal (a proxy whose service is away) ends the stream for good, so it is begun anew, ever less often.
function listen(look) {
  let seen = document.body.dataset.news ?? '';
  let wait = 5000;
  let source = null;
  const open = () => {
    source = new EventSource(`/desk/live?seen=${encodeURIComponent(seen)}`);
    source.addEventListener('open', () => {
      wait = 5000;
    });
    source.addEventListener('news', (news) => {
      seen = news.lastEventId;
      look();
    });
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(open, wait);
        wait = Math.min(wait * 2, 300000);
      }
    });
  };
  open();
  addEventListener('pagehide', () => source.close());
  addEventListener('pageshow', (shown) => {
    if (shown.persisted) {
      open();
    }
  });
}

export function startLive() {
  const regions = [...document.querySelectorAll('[data-live]')];
  const offer = document.querySelector('[data-live-offer]');
  if (regions.length === 0 || !('EventSource' in window)) {
    return;
  }

  let waiting = false;
  const refresh = async (asked) => {
    let fresh;
    try {
      fresh = await fetchRegions();
    } catch {
      // The news are not lost with one failed look.
      setTimeout(() => refresh(asked), 5000);
      return;
    }
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
  listen(() => {
    // Several changes come together; one look is enough for all of them.
    if (!waiting) {
      waiting = true;
      setTimeout(() => {
        waiting = false;
        refresh(false);
      }, 400);
    }
  });
}
