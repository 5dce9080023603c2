// What may happen to a record, as all three sides live it: suspended, remarked on and answered, revoked by two officers.
//
// Once in Chinese with scripts, once in English without.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { login } from '../lib/steps.mjs';
import { asPerson } from '../lib/page.mjs';
import { hasPostgres, withServer } from '../lib/server.mjs';
import { test } from '../lib/test.mjs';

const ways = [
  { name: 'in Chinese, with scripts', options: { pictures: 'life' }, engine: 'sqlite' },
  { name: 'in English, without scripts', options: { javaScript: false, lang: 'en', pictures: 'life-plain' }, engine: hasPostgres ? 'postgres' : 'sqlite' },
];

const NAME = '青禾茶叶商城';

for (const [at, { name, options, engine }] of ways.entries()) {
  test(`a record is suspended, remarked on, answered and revoked, ${name}, on ${engine}`, () =>
    withServer({ name: `record-life-${at}`, engine }, (server) => recordLife(server, options)), { timeout: 900 });
}

async function recordLife(server, options) {
  const text = await readFile(join(server.data, 'demo-accounts.txt'), 'utf8');
  const password = text.match(/password: (\S+)/)[1];
  const as = (who, use) => asPerson(server, options, async (person) => {
    if (who) await login(person, { login: who, password });
    return use(person);
  });

  const desk = await as('li.chaoyang', async (officer) => {
    await officer.open('/desk/records');
    await officer.look('records');
    await officer.open('/desk/records?tab=sign');
    await officer.look('records-sign');
    await officer.open('/desk/records?q=nothing');
    await officer.look('records-none');
    await officer.hands.fill(officer.page.locator('#q'), NAME);
    await officer.follow(officer.page.locator('form.bar button'));
    await officer.follow(officer.page.locator('[data-row] a').first());
    await officer.look('desk-record');
    const path = new URL(officer.page.url()).pathname;
    await decide(officer, 'suspend', {}, 'suspend-wrong');
    await decide(officer, 'suspend', { codes: 'unlawful-content', words: '评论区出现违禁物品信息，详见第 21 号通知书。' }, 'suspend');
    await officer.look('desk-suspended');
    await decide(officer, 'annotate', { visibility: 'internal', words: '已电话告知负责人。' }, 'annotate');
    await decide(officer, 'annotate', { visibility: 'public', words: '请说明整改的安排和预计完成的日期。' });
    return path;
  });

  const record = await as('', async (visitor) => {
    await visitor.open(`/query?q=${encodeURIComponent('qinghe-tea.example')}`);
    await visitor.follow(visitor.page.locator('.record__link a'));
    await visitor.sees('评论区出现违禁物品信息');
    if (await visitor.page.getByText('已电话告知负责人').count()) throw new Error('an internal remark is public');
    await visitor.look('public-suspended');
    const path = new URL(visitor.page.url()).pathname;
    await visitor.open(`${path}?on=2020-01-01`);
    await visitor.look('public-before');
    await visitor.open(`${path}?on=yesterday`);
    await visitor.look('public-wrong-day');
    const yesterday = new Date(Date.now() - 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
    await visitor.open(path);
    await visitor.hands.fill(visitor.page.locator('#on'), yesterday);
    await visitor.follow(visitor.page.locator('.record__day button'));
    await visitor.page.locator('.tag--done').first().waitFor();
    await visitor.look('public-yesterday');
    return path;
  });

  await as('demo-qinghe', async (holder) => {
    await holder.open('/my/entries');
    await holder.follow(holder.page.getByRole('link', { name: NAME }).first());
    await holder.sees('评论区出现违禁物品信息');
    await holder.look('holder-suspended');
    await holder.follow(holder.page.locator('form[action$="/reply"] .actions button').first());
    await holder.look('holder-reply-wrong');
    await holder.hands.fill(holder.page.locator('textarea[name="text"]'), '已改为先审后发，本周五前完成。');
    await holder.follow(holder.page.locator('form[action$="/reply"] .actions button').first());
    await holder.sees('已改为先审后发');
    await holder.look('holder-replied');
  });

  await as('li.chaoyang', async (officer) => {
    await officer.open(desk);
    await officer.sees('已改为先审后发');
    await decide(officer, 'revoke', { codes: ['false-data', 'used-for-fraud'], words: '以虚假材料取得备案。' }, 'revoke');
    await officer.look('desk-proposed');
  });

  await as('zhao.chaoyang', async (officer) => {
    await officer.open(desk);
    await officer.look('desk-to-sign');
    await officer.follow(officer.page.locator('.decide a[href$="/decline"]'));
    await officer.look('desk-decline');
    await officer.open(`${desk}/countersign`);
    await officer.look('desk-countersign');
    await officer.follow(officer.page.locator('main .actions button'));
    await officer.look('desk-revoked');
  });

  await as('', async (visitor) => {
    await visitor.open(record);
    await visitor.page.locator('.tag--wrong').first().waitFor();
    await visitor.sees('已改为先审后发');
    await visitor.look('public-revoked');
    const answer = await visitor.context.request.get(`/api/v1/register/entries/${record.split('/').pop()}/history`);
    const { events } = await answer.json();
    const told = events.map((event) => event.action).join(' ');
    if (told !== 'register suspend annotate reply revoke') throw new Error(`the history says ${told}`);
  });

  await as('demo-qinghe', async (holder) => {
    await holder.open('/my/entries');
    await holder.follow(holder.page.getByRole('link', { name: NAME }).first());
    await holder.look('holder-revoked');
  });
}

/** Opens a move's form from the bar, fills it in and sends it; looks at it, under `name`, as it was filled in. */
async function decide(officer, move, { codes = [], words = '', visibility = '' }, name) {
  const form = officer.page.locator('main form');
  const button = officer.page.locator(`.decide a[href$="/${move}"]`);
  if (await button.count()) await officer.follow(button);
  for (const code of [].concat(codes, visibility || [])) await officer.hands.check(form.locator(`input[value="${code}"]`));
  if (words) await officer.hands.fill(form.locator('#words'), words);
  if (name && words) await officer.look(name);
  await officer.follow(form.locator('.actions button'));
  if (name && !words) await officer.look(name);
}
