import assert from 'node:assert/strict';
import { Client, ConnectionStatus, run, token, until } from '../scenario.js';

await run(async () => {
  const owner = await token('dl_owner');
  const started = new Client({ token: owner.token });
  await started.until((activities) => activities.length === 1, 'the greeting');

  const stranger = new Client({ token: (await token('dl_stranger')).token, conversationId: owner.conversationId, watermark: '0' });
  await until(() => stranger.statuses.includes(ConnectionStatus.FailedToConnect), 'the refusal of another conversation');
  assert.deepEqual(stranger.activities, []);

  const forger = new Client({ token: `${owner.token.slice(0, -4)}AAAA` });
  await until(() => forger.statuses.includes(ConnectionStatus.FailedToConnect), 'the refusal of a forged token');
});
