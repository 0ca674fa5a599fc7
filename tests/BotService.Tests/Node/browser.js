// What the npm client expects of a browser, on what Node has.
import { WebSocket } from 'ws';

class XMLHttpRequest {
  readyState = 0;
  status = 0;
  response = null;
  responseText = '';
  responseType = '';
  timeout = 0;
  withCredentials = false;
  #headers = {};

  open(method, url) {
    this.method = method;
    this.url = url;
  }

  setRequestHeader(name, value) {
    this.#headers[name] = value;
  }

  getResponseHeader(name) {
    return this.answer?.headers.get(name) ?? null;
  }

  abort() {
    this.aborted = true;
  }

  async send(body) {
    try {
      this.answer = await fetch(this.url, {
        method: this.method,
        headers: this.#headers,
        body: this.method === 'GET' ? undefined : body,
        signal: this.timeout ? AbortSignal.timeout(this.timeout) : undefined,
      });
      const bytes = await this.answer.arrayBuffer();
      this.responseText = this.responseType === 'arraybuffer' ? '' : new TextDecoder().decode(bytes);
      this.response = this.responseType === 'arraybuffer' ? bytes : this.responseType === 'json' ? json(this.responseText) : this.responseText;
      this.status = this.answer.status;
    } catch {
      this.status = 0;
    }
    if (!this.aborted) {
      this.readyState = 4;
      this.onreadystatechange?.({});
    }
  }
}

function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

Object.assign(globalThis, { XMLHttpRequest, WebSocket });
