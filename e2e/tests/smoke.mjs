// Everything a visitor can reach from the home page without an account, in both languages.

import { checkScripts, checkStyles } from '../lib/floor.mjs';
import { asPerson, painted } from '../lib/page.mjs';
import { withServer } from '../lib/server.mjs';
import { test } from '../lib/test.mjs';

/** Pages of one shape are looked at a few times, not a thousand. */
const PER_SHAPE = 2;

for (const lang of ['zh', 'en']) {
  test(`every page a visitor can reach is in order, ${lang}`, () =>
    withServer({ name: `smoke-${lang}` }, (server) =>
      asPerson(server, { lang }, (visitor) => crawl(visitor))), { timeout: 600 });
}

async function crawl(visitor) {
  const queue = ['/'];
  const seen = new Set(queue);
  const shapes = new Map();
  const wrong = [];
  while (queue.length > 0) {
    const path = queue.shift();
    const shape = path.replace(/\?.*/, '?').replace(/^\/guide\/[a-z]+\/.+/, '/guide/SECTION').replace(/\d+/g, 'N').replace(/[0-9A-Za-z]{26}/g, 'ID');
    const visits = shapes.get(shape) || 0;
    if (visits >= PER_SHAPE) continue;
    shapes.set(shape, visits + 1);
    try {
      for (const link of await visit(visitor, path)) {
        if (!seen.has(link)) {
          seen.add(link);
          queue.push(link);
        }
      }
    } catch (error) {
      wrong.push(error.message);
    }
  }
  console.log(`    ${[...shapes.values()].reduce((a, b) => a + b)} pages of ${shapes.size} shapes`);
  if (wrong.length > 0) throw new Error(`${wrong.length} pages are not in order\n${wrong.join('\n')}`);
}

/** Looks at one address and gives the links that lead on. */
async function visit(visitor, path) {
  const answer = await visitor.context.request.get(path);
  if (!answer.ok()) throw new Error(`${answer.status()} at ${path}`);
  if (!(answer.headers()['content-type'] || '').startsWith('text/html')) return [];
  await visitor.open(path);
  await visitor.check();
  return links(visitor);
}

/** Links of the page in front that stay on this server. */
async function links({ page, server }) {
  const hrefs = await page.locator('a[href]').evaluateAll((all) => all.map(({ href }) => href));
  return hrefs
    // The other language has a crawl of its own.
    .filter((href) => href.startsWith(`${server.url}/`) && !href.startsWith(`${server.url}/language`))
    .map((href) => href.slice(server.url.length).replace(/#.*/, ''))
    // Setting the guide takes long in a development build; the walk over papers opens it.
    .filter((path) => !/^\/guide\/.+\.pdf$/.test(path));
}

test('who asked for less motion sees the other colour scheme at once', () =>
  withServer({ name: 'scheme' }, (server) =>
    asPerson(server, {}, async ({ page }) => {
      await page.goto('/');
      await page.evaluate(() => {
        window.moved = [];
        document.addEventListener('transitionrun', ({ target }) => window.moved.push(target.outerHTML.slice(0, 80)));
      });
      for (const colorScheme of ['dark', 'light']) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await painted(page, colorScheme);
      }
      const moved = await page.evaluate(() => window.moved);
      if (moved.length > 0) throw new Error(`${moved.length} changes take their time, the first of ${moved[0]}`);
    })));

test('no page of the product needs a newer browser than Chrome 80 or Firefox 86', async () => {
  const found = [...await checkScripts(), ...await checkStyles()];
  if (found.length > 0) throw new Error(found.join('\n'));
});
