// The owner of a record sees what is wrong with the badge on their site, mends it, and the check turns green.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { asPerson } from '../lib/page.mjs';
import { withServer } from '../lib/server.mjs';
import { login } from '../lib/steps.mjs';
import { test } from '../lib/test.mjs';

const NAME = '青禾茶叶商城';
const DOMAIN = 'qinghe-tea.example';
const STRANGER = 'tea-copy.example';

const ways = [
  { name: 'in Chinese, with scripts', options: { pictures: 'watch' } },
  { name: 'in English, without scripts', options: { javaScript: false, lang: 'en', pictures: 'watch-plain' } },
];

for (const [at, { name, options }] of ways.entries()) {
  test(`an owner mends a badge and the check turns green, ${name}`, async () => {
    const sites = [await site('<p>青禾茶叶</p><footer>京ICP备00000001号-1</footer>'), await site('<p>别家</p>')];
    const hosts = { [DOMAIN]: sites[0].address, [STRANGER]: sites[1].address };
    const settings = ['[watch]', 'again_seconds = 0', '[watch.hosts]', ...Object.entries(hosts).map(([host, address]) => `"${host}" = "${address}"`)];
    try {
      await withServer({ name: `watch-${at}`, settings }, (server) => mend(server, options, sites));
    } finally {
      for (const { stop } of sites) stop();
    }
  }, { timeout: 300 });
}

async function mend(server, options, [own, stranger]) {
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
    await owner.look('record-green');

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
    await officer.follow(officer.page.locator('[data-row] a').first());
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
