// The whole main job as its two sides live it: from no account to found in the register with a badge.
//
// Once with scripts on SQLite, once without on PostgreSQL where there is one, once with nothing but the keyboard. Of the first two
// every run keeps an album.

import { demoPassword, siteAnswers, subjectAnswers } from '../lib/answers.mjs';
import { Album } from '../lib/album.mjs';
import { fillIn, approve, login, register, sendBack, submit, take } from '../lib/steps.mjs';
import { asPerson } from '../lib/page.mjs';
import { mobile, unique } from '../lib/people.mjs';
import { hasPostgres, withServer } from '../lib/server.mjs';
import { test } from '../lib/test.mjs';

const ways = [
  { name: 'in Chinese, with scripts', options: { pictures: 'main' }, album: 'main-job-with-scripts', engine: 'sqlite' },
  { name: 'in English, without scripts', options: { javaScript: false, lang: 'en', pictures: 'plain' }, album: 'main-job-without-scripts', engine: hasPostgres ? 'postgres' : 'sqlite' },
  { name: 'with the keyboard alone', options: { keyboard: true }, engine: 'sqlite' },
];

for (const { name, options, album, engine } of ways) {
  test(`a website is filed, returned, mended, approved, numbered and found, ${name}, on ${engine}`, () =>
    withServer({ name: `main-job-${ways.findIndex((way) => way.name === name)}`, engine }, (server) =>
      mainJob(server, { ...options, album: album && new Album(album) })), { timeout: 900 });
}

async function mainJob(server, options) {
  const tag = unique();
  const account = {
    login: `wang-${tag}`, password: `Qinghe ${tag} 42`, email: `${tag}@mail.example`, mobile: mobile(),
  };
  const name = `青禾茶叶小站${tag.slice(-4).replace(/./g, (c) => '甲乙丙丁戊己庚辛壬癸'[c.charCodeAt(0) % 10])}`;
  const domain = `${tag}.example`;
  const officer = { login: 'li.chaoyang', password: await demoPassword(server) };

  await asPerson(server, options, async (applicant) => {
    await register(applicant, account);
    await login(applicant, account);
    await applicant.look('my-first');
    await applicant.follow(applicant.page.locator('main form[action="/apply/new"] button').first());
    await fillIn(applicant, await subjectAnswers(), 'subject');
    await submit(applicant, 'subject');
    await goesOnWith(applicant, 'new_website');
    await fillIn(applicant, await siteAnswers(name, domain), 'site', { providers: seesWhatIsListed });
    const filing = await submit(applicant, 'site');

    await asPerson(server, options, async (reviewer) => {
      await login(reviewer, officer);
      await take(reviewer, name);
      await sendBack(reviewer, 'site_name');
    });

    await applicant.open(`/filings/${filing}`);
    await applicant.look('returned');
    await applicant.follow(applicant.page.locator('main .actions a.button').first());
    await fillIn(applicant, { site_name: `${name}铺` }, 'mend');
    await submit(applicant, 'mend');

    await asPerson(server, { ...options, pictures: '' }, async (reviewer) => {
      await login(reviewer, officer);
      await take(reviewer, name);
      await approve(reviewer, 'together');
    });

    await applicant.open(`/filings/${filing}`);
    await applicant.look('approved');
    await applicant.follow(applicant.page.locator('a[href^="/records/"]').first());
    await applicant.look('record');
    const number = (await applicant.page.locator('.number').first().textContent()).replace(/\D/g, '');
    if (!/^11010502\d{6}$/.test(number)) throw new Error(`not a number of this organ: ${number}`);
    await keepsDates(applicant);
    await isFound(server, options, { domain, number, name: `${name}铺` });
  });
}

/** The question what comes next: put off, asked for again, and answered. */
async function goesOnWith(applicant, kind) {
  const { page, hands, javaScript } = applicant;
  const dialog = page.locator('#kinds');
  const again = page.locator('[data-dialog-open]');
  const holdsFocus = () => page.waitForFunction(() => document.querySelector('#kinds').contains(document.activeElement));
  if (javaScript) {
    await holdsFocus();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await hands.press(again);
    await holdsFocus();
  } else {
    await applicant.follow(dialog.locator('[data-dialog-close]'));
    await dialog.waitFor({ state: 'hidden' });
    await applicant.follow(again);
  }
  await applicant.follow(dialog.locator(`form:has([value="${kind}"]) button`));
}

/** Of a provider that is picked the form tells what the directory says: at once by script, without one when it is saved. */
async function seesWhatIsListed(applicant) {
  if (!applicant.javaScript) await applicant.follow(applicant.page.locator('button[value="save"]'));
  for (const [field, phone] of [['access_provider', '021-55509888'], ['registrar', '400-818-2233']]) {
    await applicant.page.locator(`[data-field="${field}"] dd`, { hasText: phone }).waitFor();
  }
  const usual = applicant.page.locator('input[name="access_method"][value="virtual-space"]');
  if (!(await usual.isChecked())) throw new Error('the usual access method is not chosen');
}

/** What is due is listed and goes into a calendar; the number is said to be shown. */
async function keepsDates(applicant) {
  await applicant.open('/my/deadlines');
  await applicant.look('deadlines');
  await applicant.follow(applicant.page.locator('button[value^="shown:"]').first());
  await applicant.open('/account/reminders');
  await applicant.follow(applicant.page.locator('button[value="open"]').first());
  await applicant.look('reminders');
  const address = await applicant.page.locator('main code, main pre').first().textContent();
  const calendar = await applicant.context.request.get(new URL(address.trim()).pathname);
  if (!(await calendar.text()).startsWith('BEGIN:VCALENDAR')) throw new Error(`no calendar at ${address}`);
}

/** The public finds it by its name, its domain, and its number as people write it. */
async function isFound(server, options, { domain, number, name }) {
  await asPerson(server, options, async (visitor) => {
    for (const typed of [`https://www.${domain}/shop`, `京公网安备 ${number}号`, name]) {
      await visitor.open('/');
      const box = visitor.page.locator('form[action="/query"] input[type="search"], form[action="/query"] input[name="q"]').first();
      await visitor.hands.fill(box, typed);
      await visitor.follow(visitor.page.locator('form[action="/query"] button').first());
      await visitor.sees(name);
    }
    await visitor.look('query');
    const links = [`/portal/registerSystemInfo?recordcode=${number}`, `/query/webSearch?code=${number}`];
    // What follows the hash never reaches a server: only a script can follow it.
    if (visitor.javaScript) links.unshift(`/#/query/webSearch?code=${number}`);
    for (const link of links) {
      await visitor.open(link);
      await visitor.page.waitForURL(`**/record/${number}`);
    }
    await visitor.sees(name);
    await visitor.look('public-record');
    const answer = await visitor.context.request.get(`/api/v1/register/entries?number=${number}`);
    const { entries } = await answer.json();
    if (entries.length !== 1 || entries[0].primary_domain !== domain) {
      throw new Error(`the interface for programs says ${JSON.stringify(entries)}`);
    }
  });
}
