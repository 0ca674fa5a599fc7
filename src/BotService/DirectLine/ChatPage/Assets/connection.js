// The chat adapter between Web Chat and our Direct Line. It differs from the npm client where a resident would lose something:
// a message is sent again, under the same id, until the service has it; and a connection is never given up.
import { ActivityLog, State, once } from './observable.js';
import { Service } from './service.js';

const CONNECTING = 1;
const ONLINE = 2;
const ENDED = 5;

const KEEP_ALIVE_EVERY = 20 * 1000;
const STALE_AFTER_HIDDEN = 30 * 1000;
const SOCKET_TRIES_BEFORE_POLLING = 2;
const POLLING_ROUNDS = 20;
const POLL_EVERY = 3 * 1000;
const GIVE_UP_SENDING_AFTER = 280 * 1000;
const PAUSES = [500, 1000, 2000, 4000, 8000];

export class Connection {
  activity$ = new ActivityLog();
  connectionStatus$ = new State(CONNECTING);

  // For the page: 'connecting' at first, then 'online' or 'offline'. Web Chat is told of the first connection only, because
  // it would drop what is being sent when told of an interruption.
  state$ = new State('connecting');

  // For the page: a message was refused, and why.
  refusal$ = new State(null);

  #service = new Service();
  #locale;
  #watermark = '0';
  #ended = false;
  #posting = Promise.resolve();
  #pauses = new Set();
  #drop = null;
  #hiddenAt = 0;

  constructor(locale) {
    this.#locale = locale;
    addEventListener('online', () => this.#hurry());
    document.addEventListener('visibilitychange', () => this.#onVisibility());
    this.#run();
  }

  get token() {
    return this.#service.token;
  }

  set locale(locale) {
    this.#locale = locale;
  }

  postActivity(activity) {
    return once(() => {
      // One after the other, so that the bot reads them in the order in which they were written.
      const posted = this.#posting.then(() => this.#post(activity));
      this.#posting = posted.catch(() => {});
      return posted;
    });
  }

  end() {
    this.#ended = true;
    this.#drop?.();
    this.connectionStatus$.next(ENDED);
  }

  async #run() {
    let failures = 0;
    let socketFailures = 0;
    while (!this.#ended) {
      try {
        const url = await this.#service.open(this.#watermark, this.#locale);
        if (socketFailures < SOCKET_TRIES_BEFORE_POLLING) {
          socketFailures = (await this.#listen(url)) ? 0 : socketFailures + 1;
        } else {
          await this.#poll();
          socketFailures = 0;
        }
        failures = 0;
      } catch {
        failures++;
      }
      if (this.state$.value === 'online' || failures > 0) {
        this.state$.next('offline');
      }
      await this.#pause(PAUSES[Math.min(failures, PAUSES.length - 1)]);
    }
  }

  // Resolves when the socket has closed: true when it had opened.
  #listen(url) {
    return new Promise((resolve) => {
      let opened = false;
      let keepAlive;
      const socket = new WebSocket(url);
      const closed = () => {
        clearInterval(keepAlive);
        this.#drop = null;
        resolve(opened);
      };
      this.#drop = () => {
        socket.close();
        closed();
      };
      socket.onopen = () => {
        opened = true;
        keepAlive = setInterval(() => socket.send(''), KEEP_ALIVE_EVERY);
        this.#isOnline();
      };
      socket.onmessage = ({ data }) => data && socket.readyState === WebSocket.OPEN && this.#take(JSON.parse(data));
      socket.onclose = closed;
    });
  }

  // Where something on the way does not let sockets through.
  async #poll() {
    for (let round = 0; round < POLLING_ROUNDS && !this.#ended; round++) {
      this.#take(await this.#service.read(this.#watermark));
      this.#isOnline();
      await this.#pause(POLL_EVERY);
    }
  }

  #take({ activities, watermark }) {
    this.#watermark = watermark ?? this.#watermark;
    for (const activity of activities) {
      this.activity$.next(activity);
    }
  }

  #isOnline() {
    if (this.connectionStatus$.value !== ONLINE) {
      this.connectionStatus$.next(ONLINE);
    }
    if (this.state$.value !== 'online') {
      this.state$.next('online');
    }
    this.#hurry();
  }

  async #post(activity) {
    const giveUpAt = Date.now() + GIVE_UP_SENDING_AFTER;
    for (let tries = 0; ; tries++) {
      try {
        return (await this.#service.post(activity)).id;
      } catch (error) {
        if (error.isFinal || Date.now() > giveUpAt) {
          this.refusal$.next(error.status ?? 0);
          throw error;
        }
        await this.#pause(error.retryAfter ?? PAUSES[Math.min(tries, PAUSES.length - 1)]);
      }
    }
  }

  // Ends early when something gives reason to hope.
  #pause(milliseconds) {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#pauses.delete(end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      this.#pauses.add(end);
    });
  }

  #hurry() {
    for (const end of [...this.#pauses]) {
      end();
    }
  }

  // A phone that slept often holds a socket that only looks open.
  #onVisibility() {
    if (document.visibilityState === 'hidden') {
      this.#hiddenAt = Date.now();
      return;
    }
    if (this.#hiddenAt && Date.now() - this.#hiddenAt > STALE_AFTER_HIDDEN) {
      this.#drop?.();
    }
    this.#hurry();
  }
}
