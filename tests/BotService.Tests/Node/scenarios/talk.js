import assert from 'node:assert/strict';
import { assertNothingTwice, Client, run, token } from '../scenario.js';

export function talk(options) {
  return run(async () => {
    const client = new Client({ token: (await token()).token, conversationStartProperties: { locale: 'en-US' }, ...options });
    await client.until((activities) => activities.length === 1, 'the greeting');
    assert.match(client.texts[0], /^Hello!/);

    const id = await client.post({ text: 'The lamp is broken', locale: 'en-US', channelData: { clientActivityID: 'one' } });
    await client.until((activities) => activities.some(({ text }) => text === 'You said: The lamp is broken'), 'the reply');

    const echo = client.activities.find(({ channelData }) => channelData?.clientActivityID === 'one');
    assert.equal(echo.id, id);
    assert.equal(echo.from.id, 'dl_scenario');
    assert.ok(client.statuses.includes(2), 'it never was online');
    const times = client.activities.map(({ timestamp }) => Date.parse(timestamp));
    assert.deepEqual(times, [...times].sort((left, right) => left - right));
    assertNothingTwice(client.activities);
  });
}
