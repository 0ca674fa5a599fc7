import assert from 'node:assert/strict';
import { assertNothingTwice, Client, run, token } from '../scenario.js';

await run(async () => {
  const { token: mine, conversationId } = await token();
  const first = new Client({ token: mine });
  await first.until((activities) => activities.length === 1, 'the greeting');
  await first.post({ text: 'one' });
  await first.until((activities) => activities.length === 3, 'the reply');
  first.directLine.end();

  const second = new Client({ token: mine, conversationId, watermark: '0' });
  await second.until((activities) => activities.length === 3, 'the history');
  await second.post({ text: 'two' });
  await second.until((activities) => activities.length === 5, 'the second reply');

  assert.deepEqual(second.texts.slice(0, 3), first.texts);
  assertNothingTwice(second.activities);
});
