// What happens to a record after its number: changed, moved to another organ, handed over, cancelled.
//
// Once with scripts in Chinese on SQLite, once without in English on PostgreSQL where there is one.

import { demoPassword, siteAnswers, subjectAnswers } from '../lib/answers.mjs';
import { asPerson } from '../lib/page.mjs';
import { mobile, unique } from '../lib/people.mjs';
import { hasPostgres, withServer } from '../lib/server.mjs';
import { approve, fillIn, login, register, submit, submitWithCode, take } from '../lib/steps.mjs';
import { test } from '../lib/test.mjs';

const ways = [
  { name: 'in Chinese, with scripts', options: { pictures: 'life' }, engine: 'sqlite' },
  { name: 'in English, without scripts', options: { javaScript: false, lang: 'en', pictures: 'life-plain' }, engine: hasPostgres ? 'postgres' : 'sqlite' },
];

for (const { name, options, engine } of ways) {
  test(`a record is changed, moved, handed over and cancelled, ${name}, on ${engine}`, () =>
    withServer({ name: `changes-${options.lang || 'zh'}`, engine }, (server) => life(server, options)), { timeout: 900 });
}

function account(tag, who) {
  return {
    login: `${who}-${tag}`, password: `Qinghe ${tag} 42`, email: `${who}-${tag}@mail.example`, mobile: mobile(),
  };
}

/** 审核通过 by an officer of whichever organ has the case; `together` where a subject waits beside it. */
async function approved(server, officer, title, way) {
  const password = await demoPassword(server);
  await asPerson(server, { ...server.people, pictures: '' }, async (reviewer) => {
    await login(reviewer, { login: officer, password });
    await take(reviewer, title);
    await approve(reviewer, way);
  });
}

async function life(server, options) {
  const tag = unique();
  server.people = options;
  const name = `青禾茶叶小站${tag.slice(-4).replace(/./g, (c) => '甲乙丙丁戊己庚辛壬癸'[c.charCodeAt(0) % 10])}`;
  const giver = account(tag, 'wang');
  const taker = account(tag, 'zhou');
  const takerName = '周接收';

  await asPerson(server, options, async (applicant) => {
    await quietly(applicant, async () => {
      await register(applicant, giver);
      await login(applicant, giver);
      await subject(applicant);
      await applicant.follow(applicant.page.locator('form:has([value="new_website"]) button.button').first());
      await fillIn(applicant, await siteAnswers(name, `${tag}.example`), 'site');
      await submit(applicant, 'site');
    });
    await approved(server, 'li.chaoyang', name, 'together');

    await changes(server, applicant, name);
    await moves(server, applicant, `${name}铺`);
    await handsOver(server, applicant, { giver, taker, takerName, name: `${name}铺` });
  });
  await asPerson(server, options, async (receiver) => {
    await quietly(receiver, () => login(receiver, taker));
    await cancels(server, receiver, taker, `${name}铺`);
  });
}

/** What other tests have looked at is not looked at again. */
async function quietly(person, act) {
  const { pictures } = person;
  person.pictures = '';
  await act();
  person.pictures = pictures;
}

async function subject(applicant, answers = {}) {
  await applicant.follow(applicant.page.locator('main form[action="/apply/new"] button').first());
  await fillIn(applicant, { ...(await subjectAnswers()), ...answers }, 'subject');
  await submit(applicant, 'subject');
}

/** The record's page, and one of the things that may be done from there. */
async function begins(applicant, kind) {
  await applicant.open('/my/entries');
  await applicant.follow(applicant.page.locator('main a[href^="/records/"]').first());
  await applicant.look(`record-before-${kind}`);
  await applicant.follow(applicant.page.locator(`form:has([value="${kind}"]) button.button`));
}

async function changes(server, applicant, name) {
  await begins(applicant, 'change_website');
  await fillIn(applicant, { subject_confirmed: 'yes' }, 'change-confirm');
  await applicant.follow(applicant.page.locator('a[href$="#site_name"]').first());
  await fillIn(applicant, { site_name: `${name}铺` }, 'change');
  for (const text of [name, `${name}铺`]) await applicant.sees(text);
  await submit(applicant, 'change');
  await approved(server, 'li.chaoyang', `${name}铺`, 'approve');
  await applicant.open(`/query?q=${encodeURIComponent(`${name}铺`)}`);
  await applicant.sees(`${name}铺`);
}

async function moves(server, applicant, name) {
  await applicant.open('/my/subject');
  await applicant.look('subject-ways');
  await applicant.follow(applicant.page.locator('form:has([value="change_subject"]) button.button'));
  await applicant.look('move-choose');
  await applicant.follow(applicant.page.locator('a[href$="#responsible_region"]').first());
  await fillIn(applicant, { responsible_region: ['330000', '330100', '330106'], responsible_address: '示例街道 9 号院 1 幢 502' }, 'move');
  await submit(applicant, 'move');
  await approved(server, 'he.xihu', '王小样', 'approve');
  await applicant.open('/my/entries');
  await applicant.follow(applicant.page.locator('main a[href^="/records/"]').first());
  const number = await applicant.page.locator('.number').first().textContent();
  if (!number.replace(/\s/g, '').startsWith('浙公网安备330106')) throw new Error(`not moved: ${number}`);
  await applicant.sees(name);
  await applicant.look('moved');
}

async function handsOver(server, applicant, { giver, taker, takerName, name }) {
  await begins(applicant, 'transfer_record');
  await fillIn(applicant, { receiver_name: takerName, transfer_reason: 'sold' }, 'transfer');
  const filing = await submitWithCode(applicant, giver.mobile, 'transfer');
  await applicant.open(`/filings/${filing}`);
  await applicant.look('transfer-offered');
  const code = (await applicant.page.locator('.number', { hasText: '-' }).first().textContent()).trim();

  await asPerson(server, server.people, async (receiver) => {
    await quietly(receiver, async () => {
      await register(receiver, taker);
      await login(receiver, taker);
      await subject(receiver, { responsible_name: takerName });
    });
    await approved(server, 'li.chaoyang', takerName, 'approve');
    await receiver.open('/receive?code=00000-00000');
    await receiver.look('receive-unknown');
    await receiver.open(`/receive?code=${code.toLowerCase()}`);
    await receiver.look('receive');
    await new Promise((resolve) => setTimeout(resolve, 3500));
    await receiver.hands.check(receiver.page.locator('#accepted'));
    await receiver.follow(receiver.page.locator('main form .actions button.button').first());
    await receiver.look('received');
    await approved(server, 'li.chaoyang', name, 'approve');
  });
}

async function cancels(server, receiver, { mobile: to }, name) {
  await begins(receiver, 'cancel_record');
  const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
  await fillIn(receiver, { closing_reason: 'closed', closed_on: day }, 'cancel');
  await submitWithCode(receiver, to, 'cancel');
  await approved(server, 'li.chaoyang', name, 'approve');
  await receiver.open('/my/entries');
  await receiver.follow(receiver.page.locator('main a[href^="/records/"]').first());
  await receiver.look('cancelled');
}
