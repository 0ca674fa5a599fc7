// Takes the ready bundle out of the restored package and packs it, once, as small as it gets: it is sent to old phones.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const [restored, output] = process.argv.slice(2);
const webChat = join(restored, 'node_modules', 'botframework-webchat');
const { version } = JSON.parse(await readFile(join(webChat, 'package.json'), 'utf8'));
const bundle = await readFile(join(webChat, 'dist', 'webchat.js'));

const brotli = await promisify(brotliCompress)(bundle, {
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bundle.length,
  },
});

await writeFile(join(output, 'webchat.js.gz'), await promisify(gzip)(bundle, { level: constants.Z_BEST_COMPRESSION }));
await writeFile(join(output, 'webchat.js.br'), brotli);
await writeFile(join(output, 'webchat.js.LICENSE.txt'), await readFile(join(webChat, 'dist', 'webchat.js.LICENSE.txt')));
await writeFile(join(output, 'webchat.version'), version);
// Last, because the build takes its presence for the whole.
await writeFile(join(output, 'webchat.js'), bundle);

// The package brings half a gigabyte of what is inside the bundle already.
await rm(join(restored, 'node_modules'), { recursive: true, force: true });
