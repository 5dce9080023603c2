// A holder connects a system of theirs: it is told, with a signature it can check, and can ask with a key.

import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { asPerson } from '../lib/page.mjs';
import { withServer } from '../lib/server.mjs';
import { login } from '../lib/steps.mjs';
import { test } from '../lib/test.mjs';

const HOST = 'hooks.qinghe.example';

const ways = [
  { name: 'in Chinese, with scripts', options: { pictures: 'connections' } },
  { name: 'in English, without scripts', options: { javaScript: false, lang: 'en', pictures: 'connections-plain' } },
];

for (const [at, { name, options }] of ways.entries()) {
  test(`a holder's own system is told and asks, ${name}`, async () => {
    const receiver = await receive();
    const settings = ['[watch.hosts]', `"${HOST}" = "${receiver.address}"`];
    try {
      await withServer({ name: `connections-${at}`, settings }, (server) => connect(server, options, receiver));
    } finally {
      receiver.stop();
    }
  }, { timeout: 240 });
}

async function connect(server, options, receiver) {
  const text = await readFile(join(server.data, 'demo-accounts.txt'), 'utf8');
  const password = text.match(/password: (\S+)/)[1];

  await asPerson(server, options, async (owner) => {
    const { page, hands } = owner;
    await login(owner, { login: 'demo-qinghe', password });
    await owner.open('/account');
    await owner.follow(page.locator('a[href="/account/connections"]'));
    await owner.look('none');

    await owner.follow(page.locator('button[value="make-key"]'));
    await owner.look('key-wrong');
    await hands.fill(page.locator('#name'), '运维平台');
    await hands.check(page.locator('input[name="scopes"][value="events"]'));
    await hands.check(page.locator('input[name="scopes"][value="filings"]'));
    await owner.follow(page.locator('button[value="make-key"]'));
    const key = (await page.locator('.copy code').innerText()).trim();
    await owner.look('key-made');
    await owner.follow(page.locator('main .actions a'));

    await hands.fill(page.locator('#url'), 'https://127.0.0.1/');
    await owner.follow(page.locator('button[value="add-receiver"]'));
    await owner.look('receiver-wrong');
    await hands.fill(page.locator('#url'), `http://${HOST}/anbei?from=platform`);
    await owner.follow(page.locator('button[value="add-receiver"]'));
    receiver.knows((await page.locator('.copy code').innerText()).trim());
    await owner.follow(page.locator('main .actions a'));
    await owner.look('receiver-new');
    receiver.is('deaf');
    await owner.follow(page.locator('button[value="verify"]'));
    await owner.look('receiver-deaf');
    receiver.is('well');
    await owner.follow(page.locator('button[value="verify"]'));
    await page.locator('button[value="pause"]').waitFor();
    const path = new URL(page.url()).pathname;

    await owner.open('/my/filings');
    await owner.follow(page.getByRole('link', { name: '青禾店员助手' }).first());
    await owner.follow(page.locator('a[href$="/withdraw"]').first());
    await owner.follow(page.locator('main form button.button--danger, main form .actions button').first());
    const told = await receiver.next('filing.withdrawn');
    await owner.open(path);
    await page.locator('details.more summary').first().click();
    await owner.look('receiver-log');

    const ask = (what, init = {}) => fetch(`${server.url}${what}`, { ...init, headers: { authorization: `Bearer ${key}` } });
    const waiting = await (await ask('/api/v1/events')).json();
    if (waiting.events[0].id !== told.id) throw new Error(`not what was told: ${JSON.stringify(waiting)}`);
    const body = JSON.stringify({ ids: [told.id] });
    await ask('/api/v1/events/acknowledge', { method: 'POST', body });
    const left = await (await ask('/api/v1/events')).json();
    if (left.events.length) throw new Error('it was acknowledged');
    const { filings } = await (await ask('/api/v1/filings')).json();
    if (!filings.some((one) => one.state === 'withdrawn')) throw new Error('the filing is not withdrawn');

    await owner.open('/account/connections');
    await owner.look('both');
    await owner.follow(page.locator('button[value^="end:"]').first());
    await owner.look('key-ended');
    const refused = await ask('/api/v1/events');
    if (refused.status !== 401) throw new Error(`an ended key was answered ${refused.status}`);

    await owner.open(path);
    await owner.follow(page.locator(`a[href="${path}/delete"]`));
    await owner.look('receiver-delete');
    await owner.follow(page.locator('main form button.button--danger'));
    await owner.look('receiver-deleted');
    if ((await page.locator('main .tasks a').count()) > 0) throw new Error('the receiver is still there');
  });
}

/** A system on this machine that checks signatures as Standard Webhooks lays down. */
async function receive() {
  let [secret, mood] = ['', 'well'];
  const told = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures } = request.headers;
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    const signed = `v1,${createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')}`;
    const isOurs = signatures.split(' ').includes(signed) && Math.abs(Date.now() / 1000 - at) < 300;
    if (mood === 'well' && isOurs) told.push({ id, ...JSON.parse(body) });
    response.writeHead(mood === 'well' && isOurs ? 200 : 500).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${server.address().port}`,
    knows: (text) => { secret = text; },
    is: (how) => { mood = how; },
    stop: () => server.close(),
    async next(type) {
      for (let waited = 0; waited < 200; waited += 1) {
        const found = told.find((one) => one.type === type);
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`${type} was not told: ${JSON.stringify(told.map((one) => one.type))}`);
    },
  };
}
