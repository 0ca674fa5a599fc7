// The calls of the service. A token is good for half an hour; it is fetched when one is needed, not by a timer that a sleeping
// phone does not run.
const DIRECT_LINE = '/v3/directline';
const RENEW_AFTER = 20 * 60 * 1000;
const LONGEST_CALL = 30 * 1000;
const LONGEST_UPLOAD = 5 * 60 * 1000;

export class Refusal extends Error {
  constructor(status, retryAfter) {
    super(`The service answered ${status}`);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  // What is wrong with the message itself does not get better by sending it again.
  get isFinal() {
    return this.status >= 400 && this.status < 500 && this.status !== 403 && this.status !== 408 && this.status !== 429;
  }
}

export class Service {
  #session = null;
  #sessionAt = 0;

  get token() {
    return this.#session?.token;
  }

  get userId() {
    return this.#session?.userId;
  }

  forgetToken() {
    this.#sessionAt = 0;
  }

  async session() {
    if (Date.now() - this.#sessionAt > RENEW_AFTER) {
      this.#session = await this.#call('POST', '/chat/token');
      this.#sessionAt = Date.now();
    }
    return this.#session;
  }

  // Answers where the stream of what happened after the watermark is to be had.
  async open(watermark, locale) {
    const { conversationId, started } = await this.session();
    if (!started) {
      const conversation = await this.#direct('POST', '/conversations', { locale });
      this.#session.started = true;
      return conversation.streamUrl;
    }
    const conversation = await this.#direct('GET', `/conversations/${conversationId}?watermark=${encodeURIComponent(watermark)}`);
    return conversation.streamUrl;
  }

  async read(watermark) {
    const { conversationId } = await this.session();
    return this.#direct('GET', `/conversations/${conversationId}/activities?watermark=${encodeURIComponent(watermark)}`);
  }

  async post(activity) {
    const { conversationId } = await this.session();
    const files = (activity.attachments ?? []).filter(({ contentUrl }) => contentUrl?.startsWith('blob:'));
    if (files.length === 0) {
      return this.#direct('POST', `/conversations/${conversationId}/activities`, activity);
    }
    return this.#direct('POST', `/conversations/${conversationId}/upload`, await asForm(activity, files), LONGEST_UPLOAD);
  }

  async #direct(method, path, body, patience) {
    try {
      return await this.#call(method, DIRECT_LINE + path, body, patience);
    } catch (error) {
      if (error.status === 403 || error.status === 404) {
        this.forgetToken();
      }
      throw error;
    }
  }

  async #call(method, path, body, patience = LONGEST_CALL) {
    const isForm = body instanceof FormData;
    const response = await fetch(path, {
      method,
      body: isForm ? body : body && JSON.stringify(body),
      headers: {
        ...(body && !isForm && { 'Content-Type': 'application/json' }),
        ...(path.startsWith(DIRECT_LINE) && { Authorization: `Bearer ${this.token}` }),
      },
      signal: AbortSignal.timeout?.(patience),
    });
    if (!response.ok) {
      throw new Refusal(response.status, Number(response.headers.get('Retry-After')) * 1000 || undefined);
    }
    return response.json();
  }
}

// Files are sent beside the activity; their entries in it keep the names by which the service matches them.
async function asForm(activity, files) {
  const form = new FormData();
  const names = new Set();
  const entries = activity.attachments.map((attachment) => {
    const { contentUrl, ...entry } = attachment;
    return files.includes(attachment) ? { ...entry, name: unique(entry.name ?? 'file', names), blob: contentUrl } : attachment;
  });
  const described = { ...activity, attachments: entries.map(({ blob, ...entry }) => entry) };
  form.append('activity', new Blob([JSON.stringify(described)], { type: 'application/vnd.microsoft.activity' }));
  for (const { blob, name, contentType } of entries.filter(({ blob }) => blob)) {
    const content = await (await fetch(blob)).blob();
    form.append('file', new Blob([content], { type: contentType }), name);
  }
  return form;
}

function unique(name, taken) {
  let candidate = name;
  for (let count = 2; taken.has(candidate); count++) {
    candidate = name.replace(/(\.[^.]*)?$/, ` (${count})$1`);
  }
  taken.add(candidate);
  return candidate;
}
