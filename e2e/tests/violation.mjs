// Somebody reports a site, an officer opens a case, its operator answers, the officer closes it; and access that is cancelled at once.
// And a case whose access is stopped and restored by the access provider itself, each party at a browser of its own.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { answer, photo } from '../lib/form.mjs';
import { asPerson } from '../lib/page.mjs';
import { download } from '../lib/papers.mjs';
import { withServer } from '../lib/server.mjs';
import { login, passCaptcha } from '../lib/steps.mjs';
import { test } from '../lib/test.mjs';

const DOMAIN = 'qinghe-tea.example';

const ways = [
  { name: 'in Chinese, with scripts', options: { pictures: 'violation' } },
  { name: 'in English, without scripts', options: { javaScript: false, lang: 'en', pictures: 'violation-plain' } },
];

for (const [at, { name, options }] of ways.entries()) {
  test(`a report becomes a case that is answered and closed, ${name}`, () =>
    withServer({ name: `violation-${at}` }, (server) => walk(server, options)), { timeout: 300 });
}

test('a report ends with access restored: reporter, officer, operator and access provider', () =>
  withServer({ name: 'violation-parties' }, parties), { timeout: 300 });

const send = (person) => person.follow(person.page.locator('main form .actions button[type="submit"]').last());

/** The password that all demonstration accounts have. */
async function passwordOf(server) {
  const text = await readFile(join(server.data, 'demo-accounts.txt'), 'utf8');
  return text.match(/password: (\S+)/)[1];
}

async function walk(server, options) {
  const password = await passwordOf(server);
  const proof = await photo('evidence', ['首页截图', '2026-11-26']);

  const kept = await asPerson(server, options, async (person) => {
    await person.open(`/report?about=${DOMAIN}`);
    await person.look('report');
    await send(person);
    await person.look('report-wrong');
    await answer(person, { category: 'unlawful-content', words: '首页有违法信息，今天 9 点看到。', contact: '13800001111' });
    await person.page.setInputFiles('#files', proof);
    await passCaptcha(person);
    await send(person);
    await person.look('reported');
    return person.page.locator('main dd.mono').allInnerTexts();
  });

  await asPerson(server, options, async (officer) => {
    await login(officer, { login: 'li.chaoyang', password });
    await officer.open('/desk/violations');
    await officer.look('desk-queue');
    await officer.follow(officer.page.locator('[data-row] a').first());
    await officer.look('desk-case');
    await officer.follow(officer.page.locator('form[action$="/reveal"] button'));
    await officer.sees('13800001111');
    await officer.follow(officer.page.locator('.decide a[href$="/open"]'));
    await officer.look('desk-open');
    await answer(officer, { category: 'unlawful-content', severity: 'serious', days: '5', words: '请删除首页的违法信息，并说明来源。' });
    await send(officer);
    await officer.look('desk-opened');
    const opened = new URL(officer.page.url()).pathname;
    await officer.follow(officer.page.locator('a[href$="/papers/notice"]'));
    await officer.look('paper-notice');
    await download(officer, 'a[href$="/papers/notice.pdf"]', 'notice', '');

    // Its operator may answer on paper: what the officer would be asked then.
    await officer.open(opened);
    await officer.follow(officer.page.locator('.decide a[href$="/enter-answer"]'));
    await answer(officer, { answer: 'mended', on_paper: 'cannot-log-in', words: '首页已经清理，书面答复附后。' });
    await send(officer);
    await officer.look('desk-enter-answer');
  });

  await asPerson(server, options, async (owner) => {
    await login(owner, { login: 'demo-qinghe', password });
    await owner.open('/my/violations');
    await owner.look('mine');
    await owner.follow(owner.page.locator('.tasks a').first());
    await owner.look('own');
    await answer(owner, { answer: 'needs-time', words: '需要清查全部页面，请延长三天。' });
    await send(owner);
    await owner.look('own-stands');
    await owner.open('/my/deadlines');
    await owner.look('deadlines-stand');
  });

  await asPerson(server, options, async (officer) => {
    await login(officer, { login: 'li.chaoyang', password });
    await officer.open('/desk/violations?tab=all');
    await officer.look('desk-queue-stands');
    await officer.follow(officer.page.locator('[data-row] a').first());
    await officer.look('desk-stands');
    await officer.follow(officer.page.locator('.decide a[href$="/resume"]'));
    await officer.look('desk-resume');
    await answer(officer, { words: '违法信息须立即删除，不同意延期。' });
    await send(officer);
    // The notice now tells of the day that is left.
    await officer.follow(officer.page.locator('a[href$="/papers/notice"]'));
    await officer.look('paper-resumed');
    await download(officer, 'a[href$="/papers/notice.pdf"]', 'resumed', '');
  });

  await asPerson(server, options, async (owner) => {
    await login(owner, { login: 'demo-qinghe', password });
    await owner.open('/my/violations');
    await owner.follow(owner.page.locator('.tasks a').first());
    await owner.look('own-resumed');
    await answer(owner, { answer: 'mended', words: '已删除，并关闭了评论。' });
    await owner.page.setInputFiles('#files', proof);
    await send(owner);
    await owner.look('own-answered');
    await owner.open('/my/deadlines');
  });

  await asPerson(server, options, async (officer) => {
    await login(officer, { login: 'li.chaoyang', password });
    await officer.open('/desk/violations?tab=answered');
    await officer.follow(officer.page.locator('[data-row] a').first());
    await officer.follow(officer.page.locator('.decide a[href$="/close"]'));
    await officer.look('desk-close');
    await answer(officer, { words: '经核实，已经整改到位。' });
    await send(officer);
    await officer.look('desk-closed');

    await officer.open('/desk/records');
    await officer.follow(officer.page.locator('[data-row] a').first());
    await officer.follow(officer.page.locator('a[href*="/violations/new"]'));
    await officer.look('desk-new');
    await answer(officer, { category: 'fraud', severity: 'grave', words: '冒充客服，诱导转账。' });
    await send(officer);
    await officer.follow(officer.page.locator('.decide a[href$="/order-at-once"]'));
    await officer.look('desk-at-once');
    await answer(officer, { provider: '示例云计算有限公司', words: '诈骗正在发生，不能等待答复。' });
    await send(officer);
    await officer.look('desk-ordered');
    const ordered = new URL(officer.page.url()).pathname;
    await officer.follow(officer.page.locator('a[href$="/papers/order"]'));
    await officer.look('paper-order');
    await download(officer, 'a[href$="/papers/order.pdf"]', 'order', '');

    // The provider confirms on paper, and restores access when the site has been mended.
    const move = async (name, answers) => {
      await officer.open(ordered);
      await officer.follow(officer.page.locator(`.decide a[href$="/${name}"]`));
      await answer(officer, answers);
      if (name.startsWith('confirm')) await officer.page.setInputFiles('#files', proof);
      await send(officer);
    };
    await move('confirm-access', { words: '已停止解析并关闭端口。' });
    await officer.look('desk-cancelled');
    await move('order-restore', { words: '经核实，已经整改到位。' });
    await officer.follow(officer.page.locator('a[href$="/papers/restore"]'));
    await officer.look('paper-restore');
    await download(officer, 'a[href$="/papers/restore.pdf"]', 'restore', '');
    await move('confirm-restore', { words: '已恢复访问。' });
    await officer.look('desk-restored');
  });

  await asPerson(server, options, async (person) => {
    await person.open('/report/follow');
    await answer(person, { reference: kept[0], code: kept[1] });
    await send(person);
    await person.look('followed');
  });
}

async function parties(server) {
  const password = await passwordOf(server);
  const proof = await photo('evidence', ['首页截图', '2026-11-26']);
  const pictures = 'violation-parties';
  const alone = (work) => asPerson(server, { pictures }, work);
  const as = (who, work) => alone(async (person) => {
    await login(person, { login: who, password });
    await work(person);
  });
  // What the public register says of the site, and how it is called there.
  const stands = (word, name) => alone(async (visitor) => {
    await visitor.open(`/query?q=${DOMAIN}`);
    await visitor.follow(visitor.page.locator('.record__link a'));
    await visitor.page.locator('main').getByText(word).first().waitFor();
    await visitor.look(name);
  });

  const [reference, code] = await alone(async (person) => {
    await person.open(`/report?about=${DOMAIN}`);
    await answer(person, { category: 'fraud', words: '冒充客服，诱导转账，截图附后。', contact: '13800001111' });
    await person.page.setInputFiles('#files', proof);
    await passCaptcha(person);
    await send(person);
    return person.page.locator('main dd.mono').allInnerTexts();
  });

  let path = '';
  const decides = (name, answers) => as('li.chaoyang', async (officer) => {
    await officer.open(path || `/desk/violations?q=${encodeURIComponent(reference)}`);
    if (!path) {
      await officer.follow(officer.page.locator('[data-row] a').first());
      path = new URL(officer.page.url()).pathname;
      await officer.page.locator('a[href^="/attachments/"]').first().waitFor();
    }
    await officer.follow(officer.page.locator(`.decide a[href$="/${name}"]`));
    await answer(officer, answers);
    await send(officer);
    await officer.look(`desk-${name}`);
  });
  await decides('open', { category: 'fraud', severity: 'serious', days: '5', words: '请说明转账页面的来源并删除。' });

  await as('demo-qinghe', async (owner) => {
    await owner.open('/my/violations');
    await owner.follow(owner.page.locator('.tasks a').first());
    await answer(owner, { answer: 'disputes', words: '页面不是我们放的，不同意处理。' });
    await send(owner);
  });

  await decides('order-access', { provider: '优刻得科技股份有限公司', words: '答复不成立，请立即停止接入。' });
  await stands('已暂停', 'record-stopped');

  const order = `/provider/orders/${path.split('/').pop()}`;
  const confirms = (words, name) => as('ucloud-operator', async (provider) => {
    await provider.open('/provider/orders');
    await provider.follow(provider.page.locator(`.tasks a[href="${order}"]`));
    await provider.look(`${name}-read`);
    // 各看各的: neither who reported nor what lies between the organ and the operator.
    const seen = await provider.page.locator('main').innerText();
    for (const hidden of ['13800001111', '冒充客服', '不同意处理']) {
      if (seen.includes(hidden)) throw new Error(`the provider is told: ${hidden}`);
    }
    await provider.follow(provider.page.locator('button[value="acknowledge"]'));
    await answer(provider, { words });
    await send(provider);
    await provider.look(`${name}-unproved`);
    await answer(provider, { words });
    await provider.page.setInputFiles('#files', proof);
    await send(provider);
    await provider.look(`${name}-done`);
  });
  await confirms('已关闭主机的全部端口。', 'order-stop');
  await stands('已暂停', 'record-stopped');

  await decides('order-restore', { words: '经核实，已经整改到位。' });
  await stands('已暂停', 'record-stopped');
  await confirms('已恢复访问。', 'order-restore');
  await stands('有效', 'record-restored');

  await alone(async (person) => {
    await person.open('/report/follow');
    await answer(person, { reference, code });
    await send(person);
    await person.page.locator('.tag--done').first().waitFor();
    await person.look('followed');
  });
}
