// A scenario is run against a service by a test, which watches its exit code and does what it asks for.
import './browser.js';
import assert from 'node:assert/strict';
import { createInterface } from 'node:readline';
import directLineJs from 'botframework-directlinejs';

const [address, secret] = process.argv.slice(2);
export const domain = `${address}v3/directline`;
export const { ConnectionStatus } = directLineJs;

const PATIENCE = 30_000;
const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

export async function token(userId = 'dl_scenario') {
  const response = await fetch(`${domain}/tokens/generate`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ user: { id: userId } }),
  });
  assert.equal(response.status, 200);
  return response.json();
}

export class Client {
  activities = [];
  statuses = [];

  constructor(options) {
    this.directLine = new directLineJs.DirectLine({ domain, random: () => 0, ...options });
    this.directLine.connectionStatus$.subscribe((status) => this.statuses.push(status));
    this.directLine.activity$.subscribe((activity) => this.activities.push(activity), () => {});
  }

  get texts() {
    return this.activities.map(({ text }) => text);
  }

  post(activity) {
    return new Promise((resolve, reject) => {
      this.directLine.postActivity({ type: 'message', from: { id: 'dl_scenario' }, ...activity }).subscribe(resolve, reject);
    });
  }

  until(condition, what) {
    return until(() => condition(this.activities), `${what}; there is ${JSON.stringify(this.texts)}, status ${this.statuses}`);
  }
}

export async function until(condition, what) {
  const end = Date.now() + PATIENCE;
  while (!(await condition())) {
    assert.ok(Date.now() < end, `waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function ask(wish) {
  console.log(`please ${wish}`);
  await answers.next();
}

export function assertNothingTwice(activities) {
  const ids = activities.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, `repeated: ${ids}`);
}

export async function run(scenario) {
  try {
    await scenario();
    process.exit(0);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}
