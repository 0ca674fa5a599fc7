// Takes the ready chart library out of the restored package and packs it once, as small as it gets.
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const [restored, output] = process.argv.slice(2);
const echarts = join(restored, 'node_modules', 'echarts');
const { version } = JSON.parse(await readFile(join(echarts, 'package.json'), 'utf8'));
// The common build has lines, bars, tooltips and saving as a picture; what the desk draws needs no more.
const library = await readFile(join(echarts, 'dist', 'echarts.common.min.js'));

await writeFile(join(output, 'echarts.js.gz'), await promisify(gzip)(library, { level: constants.Z_BEST_COMPRESSION }));
await writeFile(join(output, 'echarts.js.br'), await promisify(brotliCompress)(library, {
  params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
}));
await copyFile(join(echarts, 'LICENSE'), join(output, 'echarts.LICENSE.txt'));
await copyFile(join(echarts, 'NOTICE'), join(output, 'echarts.NOTICE.txt'));
await writeFile(join(output, 'echarts.version'), version);
// Last, because the build takes its presence for the whole.
await writeFile(join(output, 'echarts.js'), library);
await rm(join(restored, 'node_modules'), { recursive: true, force: true });
