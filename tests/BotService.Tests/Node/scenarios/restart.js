import { ask, assertNothingTwice, Client, run, token, until } from '../scenario.js';

await run(async () => {
  const client = new Client({ token: (await token()).token, timeout: 2000 });
  await client.until((activities) => activities.length === 1, 'the greeting');
  await client.post({ text: 'before' });
  await client.until((activities) => activities.length === 3, 'the reply');

  await ask('restart');
  await until(async () => (await client.post({ text: 'after' })) !== 'retry', 'a post after the restart');
  await client.until((activities) => activities.some(({ text }) => text?.endsWith('：after')), 'the reply after the restart');

  assertNothingTwice(client.activities);
});
