// Runs every file of tests/ and prints totals: `node e2e/run.mjs`, or `ONLY=smoke` for one file.

import { readdir } from 'node:fs/promises';

import { closeBrowser } from './lib/browser.mjs';
import { validateMarkup } from './lib/markup.mjs';
import { forgetDemos } from './lib/server.mjs';
import { registered, runTests, test } from './lib/test.mjs';

const folder = new URL('tests/', import.meta.url);
const files = (await readdir(folder)).filter((file) => file.endsWith('.mjs')).sort();
const wanted = files.filter((file) => !process.env.ONLY || file.includes(process.env.ONLY));

for (const file of wanted) {
  registered.file = file;
  await import(new URL(file, folder));
}
registered.file = 'markup';
test('every page that was visited is valid HTML', validateMarkup, { last: true });

const { passed, failed } = await runTests();
await closeBrowser();
await forgetDemos();
console.log(`# pass ${passed}\n# fail ${failed}`);
process.exit(failed > 0 || wanted.length === 0 ? 1 : 0);
