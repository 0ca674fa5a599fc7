import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { Client, run, token } from '../scenario.js';

const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

await run(async () => {
  const pictures = createServer((_, response) => response.end(PICTURE)).listen(0, '127.0.0.1');
  await new Promise((resolve) => pictures.once('listening', resolve));
  const contentUrl = `http://127.0.0.1:${pictures.address().port}/picture`;
  const client = new Client({ token: (await token()).token });
  await client.until((activities) => activities.length === 1, 'the greeting');

  const id = await client.post({
    attachments: [
      { contentType: 'image/png', contentUrl, name: '灯.png' },
      { contentType: 'image/png', contentUrl, name: '灯.png' },
    ],
    channelData: { clientActivityID: 'with files' },
  });
  await client.until((activities) => activities.some((activity) => activity.id === id), 'the echo');

  const { attachments, channelData } = client.activities.find((activity) => activity.id === id);
  assert.equal(channelData.clientActivityID, 'with files');
  assert.equal(attachments.length, 2);
  assert.notEqual(attachments[0].name, attachments[1].name);
  for (const attachment of attachments) {
    const served = await fetch(attachment.contentUrl);
    assert.equal(served.headers.get('content-type'), 'image/png');
    assert.deepEqual(Buffer.from(await served.arrayBuffer()), PICTURE);
  }
});
