// The owner of a record sees what is wrong with the badge on their site, mends it, and the check turns green.

import { createServer } from 'node:http';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { asPerson } from '../lib/page.mjs';
import { withServer } from '../lib/server.mjs';
import { login } from '../lib/steps.mjs';
import { test } from '../lib/test.mjs';

const NAME = '青禾茶叶商城';
const DOMAIN = 'qinghe-tea.example';
const STRANGER = 'tea-copy.example';

// The platform has a browser in the first, and shows what it saw.
const ways = [
  { name: 'in Chinese, with scripts', options: { pictures: 'watch' }, hasBrowser: true },
  { name: 'in English, without scripts', options: { javaScript: false, lang: 'en', pictures: 'watch-plain' } },
];

for (const [at, { name, options, hasBrowser = false }] of ways.entries()) {
  test(`an owner mends a badge and the check turns green, ${name}`, async () => {
    const sites = [await site('<p>青禾茶叶</p><footer>京ICP备00000001号-1</footer>'), await site('<p>别家</p>')];
    const hosts = { [DOMAIN]: sites[0].address, [STRANGER]: sites[1].address };
    const eyes = hasBrowser ? await browser() : null;
    const settings = ['[watch]', 'again_seconds = 0', ...(eyes ? [`chromium = "${eyes.path}"`] : []), '[watch.hosts]', ...Object.entries(hosts).map(([host, address]) => `"${host}" = "${address}"`)];
    try {
      await withServer({ name: `watch-${at}`, settings }, (server) => mend(server, options, sites, hasBrowser));
    } finally {
      for (const { stop } of sites) stop();
      if (eyes) await eyes.remove();
    }
  }, { timeout: 300 });
}

async function mend(server, options, [own, stranger], hasBrowser) {
  const text = await readFile(join(server.data, 'demo-accounts.txt'), 'utf8');
  const password = text.match(/password: (\S+)/)[1];

  await asPerson(server, options, async (owner) => {
    await login(owner, { login: 'demo-qinghe', password });
    await owner.open('/my/entries');
    await owner.follow(owner.page.getByRole('link', { name: NAME }).first());
    const record = new URL(owner.page.url()).pathname;
    await owner.look('record-unchecked');

    await checkNow(owner);
    await owner.page.locator('#watch .tag--wrong').first().waitFor();
    await hasPicture(owner, hasBrowser);
    await owner.look('record-red');
    const code = await owner.page.locator('#watch .copy code').innerText();

    // A link as it is often written wrong.
    own.shows(`<p>青禾茶叶</p><footer>${code.replace('code=', 'police=')}</footer>`);
    await checkNow(owner);
    await owner.sees('police=');
    await owner.look('record-wrong-link');

    own.shows(`<p>青禾茶叶</p><footer>${code}</footer>`);
    await checkNow(owner);
    if (await owner.page.locator('#watch > .checks .tag--wrong').count()) throw new Error('the check is still red');
    const passed = owner.page.locator('#watch details.more').first();
    if (!(await passed.getAttribute('open'))) await passed.locator('summary').click();
    await passed.locator('.tag--done').nth(2).waitFor();
    await hasPicture(owner, hasBrowser);
    await owner.look('record-green');
    if (hasBrowser) {
      // What was seen when it was last wrong stands among the checks before.
      const before = owner.page.locator('#watch details.more', { has: owner.page.locator('a[href^="/attachments/"]') });
      await before.locator('summary').click();
      if (await before.locator('a').count() !== 1) throw new Error('of the checks before, one has a picture');
      await owner.look('record-history');
    }

    await owner.open(`${record}/report`);
    await owner.hands.fill(owner.page.locator('#domain'), DOMAIN);
    await owner.follow(owner.page.locator('main .actions button'));
    await owner.look('report-wrong');
    stranger.shows(`<footer>${code}</footer>`);
    await owner.hands.fill(owner.page.locator('#domain'), `https://${STRANGER}/`);
    await owner.follow(owner.page.locator('main .actions button'));
    await owner.sees(STRANGER);
    await owner.look('record-alarm');
    await owner.open('/my');
    await owner.look('home-alarm');
  });

  await asPerson(server, options, async (officer) => {
    await login(officer, { login: 'li.chaoyang', password });
    await officer.open('/desk/alarms');
    await officer.look('desk-alarms');
    const seen = officer.page.locator('[data-row] a[href^="/attachments/"]');
    if (await seen.count() !== (hasBrowser ? 1 : 0)) throw new Error('an alarm has what was seen, where somebody saw it');
    if (hasBrowser) await isPicture(officer, await seen.getAttribute('href'));
    await officer.follow(officer.page.locator('[data-row] a[href^="/desk/records"]').first());
    await officer.sees(STRANGER);
    await officer.look('desk-record');
    await officer.open('/desk/alarms');
    await officer.follow(officer.page.locator('[data-row] button').first());
    await officer.look('desk-alarms-none');
    await officer.open('/desk');
    await officer.follow(officer.page.locator('[data-row] a').first());
    const again = officer.page.locator('#checks button');
    if (await again.count()) {
      await officer.follow(again);
      await officer.page.locator('#checks .tag').first().waitFor();
      await officer.look('desk-case');
    }
  });
}

async function checkNow(owner) {
  await owner.follow(owner.page.locator('#watch form button').first());
}

/** Beside the result stands what was seen, or that nothing was. */
async function hasPicture(person, hasBrowser) {
  const picture = person.page.locator('#watch .sight img');
  if (await picture.count() !== (hasBrowser ? 1 : 0)) throw new Error('what was seen is not shown as it was');
  if (!hasBrowser) return;
  await picture.scrollIntoViewIfNeeded();
  await person.page.waitForFunction((img) => img.complete && img.naturalWidth === 320, await picture.elementHandle());
  await isPicture(person, await person.page.locator('#watch .sight figcaption a').getAttribute('href'));
}

async function isPicture(person, href) {
  const answer = await person.page.request.get(new URL(href, person.page.url()).href);
  const { 'content-type': type, 'cache-control': cache, 'content-security-policy': policy } = answer.headers();
  if (type !== 'image/png' || cache !== 'no-store' || !policy.includes('sandbox')) throw new Error(`${href} is given out as ${type}, ${cache}, ${policy}`);
}

/** A Chromium for the platform. Its own sandbox refuses to work for root, for whom it is started without. */
async function browser() {
  const folder = await mkdtemp(join(tmpdir(), 'anbei-browser-'));
  const path = join(folder, 'chromium');
  const chromium = process.env.CHROMIUM || '/usr/bin/chromium';
  const option = process.getuid() === 0 ? '--no-sandbox' : '';
  await writeFile(path, `#!/bin/sh\nexec '${chromium}' ${option} "$@"\n`, { mode: 0o755 });
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A website on this machine whose home page can be changed. */
async function site(page) {
  let shown = page;
  const server = createServer((request, response) => {
    const found = { '/': ['text/html; charset=utf-8', shown], '/badge.png': ['image/png', ''] }[request.url];
    response.writeHead(found ? 200 : 404, { 'content-type': found ? found[0] : 'text/plain' });
    response.end(found ? found[1] : '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return { address: `127.0.0.1:${port}`, shows: (html) => { shown = html; }, stop: () => server.close() };
}
