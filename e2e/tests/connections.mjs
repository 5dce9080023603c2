// A holder connects a system of theirs: it is told, with a signature it can check, and can ask with a key.

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
    receiver.refusesReplays(told);
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

/** The check that the reference gives receivers, the same in both languages. */
async function documented() {
  const [en, zh] = await Promise.all(['', '.zh-CN'].map((lang) => {
    return readFile(new URL(`../../docs/reference/connections${lang}.md`, import.meta.url), 'utf8');
  }));
  const [code, other] = [en, zh].map((text) => text.match(/```js\n(.*?)```/s)?.[1]);
  if (!code || code !== other) throw new Error('the two references differ in how messages are checked');
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)).isGenuine;
}

/** A genuine message is refused once it is old, and if anything about it was changed. */
function refusesReplays(isGenuine, { headers, body }, secret) {
  const at = Number(headers['webhook-timestamp']);
  const verdicts = {
    'in time': isGenuine(headers, body, secret, at + 299),
    late: !isGenuine(headers, body, secret, at + 301),
    early: !isGenuine(headers, body, secret, at - 301),
    'with another time': !isGenuine({ ...headers, 'webhook-timestamp': String(at + 400) }, body, secret, at + 400),
    'without a time': !isGenuine({ ...headers, 'webhook-timestamp': undefined }, body, secret, at),
    'under another id': !isGenuine({ ...headers, 'webhook-id': 'evt_other' }, body, secret, at),
    'with another body': !isGenuine(headers, body.replace('withdrawn', 'approved'), secret, at),
    'by another secret': !isGenuine(headers, body, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', at),
    unsigned: !isGenuine({ ...headers, 'webhook-signature': undefined }, body, secret, at),
  };
  const wrong = Object.keys(verdicts).filter((name) => !verdicts[name]);
  if (wrong.length) throw new Error(`the documented check is wrong about a message ${wrong.join(', ')}`);
}

/** A system on this machine that checks messages as the reference says. */
async function receive() {
  const isGenuine = await documented();
  let [secret, mood] = ['', 'well'];
  const told = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    const { headers } = request;
    const isOurs = isGenuine(headers, body, secret);
    if (mood === 'well' && isOurs) told.push({ id: headers['webhook-id'], raw: { headers, body }, ...JSON.parse(body) });
    response.writeHead(mood === 'well' && isOurs ? 200 : 500).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${server.address().port}`,
    knows: (text) => { secret = text; },
    is: (how) => { mood = how; },
    stop: () => server.close(),
    refusesReplays: ({ raw }) => refusesReplays(isGenuine, raw, secret),
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
