import assert from 'node:assert/strict';
import { Client, run, token } from '../scenario.js';

await run(async () => {
  const first = await token();
  const client = new Client({ token: first.token });
  await client.until((activities) => activities.length === 1, 'the greeting');

  const refreshed = await new Promise((resolve, reject) => client.directLine.refreshToken().subscribe(resolve, reject));
  client.directLine.token = refreshed;
  await client.post({ text: 'with the new token' });
  await client.until((activities) => activities.some(({ text }) => text === 'with the new token'), 'the echo');

  assert.equal(await new Promise((resolve) => client.directLine.getSessionId().subscribe(resolve)), '');
});
