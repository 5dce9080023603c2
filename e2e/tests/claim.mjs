// Older filings come in as a table, and their subject claims them; a site found unfiled is filed from its notice.
//
// Once with scripts in Chinese on SQLite, once without in English on PostgreSQL where there is one.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { approve, fillIn, login, register, submit, take } from '../lib/steps.mjs';
import { photo } from '../lib/form.mjs';
import { asPerson } from '../lib/page.mjs';
import { mobile, residentId, unique } from '../lib/people.mjs';
import { hasPostgres, withServer } from '../lib/server.mjs';
import { test } from '../lib/test.mjs';

const ways = [
  { name: 'in Chinese, with scripts', options: { pictures: 'claim' }, engine: 'sqlite' },
  { name: 'in English, without scripts', options: { javaScript: false, lang: 'en', pictures: 'claim-plain' }, engine: hasPostgres ? 'postgres' : 'sqlite' },
];

for (const [at, { name, options, engine }] of ways.entries()) {
  test(`an older filing is imported and claimed, an unfiled site filed from its notice, ${name}, on ${engine}`, () =>
    withServer({ name: `claim-${at}`, engine }, (server) => claim(server, options)), { timeout: 900 });
}

async function claim(server, options) {
  const tag = unique();
  const name = `王${tag.slice(-3).replace(/./g, (c) => '甲乙丙丁戊己庚辛壬癸'[c.charCodeAt(0) % 10])}`;
  const account = { login: `wang-${tag}`, password: `Qinghe ${tag} 42`, email: `${tag}@mail.example`, mobile: mobile() };
  const officer = { login: 'li.chaoyang', password: await demoPassword(server) };
  const document = residentId();
  const older = { name: `旧站${name}`, domain: `old-${tag}.example`, number: '京公网安备110105900123号' };
  const found = { name: `新站${name}`, domain: `new-${tag}.example` };

  await asPerson(server, options, async (reviewer) => {
    await login(reviewer, officer);
    await imports(reviewer, server, { older, document, name });
    await puts(reviewer, { found, document });
    if (!options.lang) await importsHardNames(reviewer, server);
  });
  await asPerson(server, options, async (applicant) => {
    await register(applicant, account);
    await login(applicant, account);
    await applicant.follow(applicant.page.locator('main form[action="/apply/new"] button').first());
    await fillIn(applicant, await subjectAnswers(name, document), 'subject');
    await submit(applicant, 'subject');
    await approved(server, options, officer, name);

    await applicant.open('/my');
    await applicant.look('my');
    await applicant.follow(applicant.page.locator('main .tasks a[href="/claims"]').first());
    await applicant.look('claims');
    await looksUp(applicant, older);
    await applicant.open('/claims');
    await applicant.follow(applicant.page.locator('button[value^="claim:"]').first());
    await fillIn(applicant, {}, 'claim');
    await submit(applicant, 'claim');
    await approved(server, options, officer, older.name);
    await applicant.open('/my/entries');
    await applicant.sees(older.name);

    await applicant.open('/claims');
    await applicant.follow(applicant.page.locator('button[value^="file:"]').first());
    await applicant.open('/my');
    await applicant.look('my-notice');
    await applicant.follow(applicant.page.locator('main .tasks a[href^="/apply/"]').first());
    await fillIn(applicant, await siteAnswers(found), 'site');
    await submit(applicant, 'site');
    await approved(server, options, officer, found.name);
  });
  await asPerson(server, { ...options, pictures: '' }, async (reviewer) => {
    await login(reviewer, officer);
    await reviewer.open('/desk/unfiled');
    const row = reviewer.page.locator('tr', { hasText: found.name });
    if ((await row.locator('.tag--done').count()) !== 1) throw new Error('the notice is not settled');
  });
}

/** 生僻字: every name of the corpus, in the desk's list of records and on a record's own page. */
async function importsHardNames(officer, server) {
  const corpus = await readFile(new URL('../../data/hard-names.csv', import.meta.url), 'utf8');
  const names = corpus.trim().split('\n').slice(1).map((row) => row.split(',')).map(([, typed, kept]) => kept || typed);
  const rows = names.map((name, at) =>
    `京公网安备1101059001${String(at + 50).padStart(2, '0')}号,网站,${name},n${at}.example,${name},单位,否,2013-03-05`);
  const file = join(server.data, 'hard-names.csv');
  await writeFile(file, `\ufeff${['公安备案号,类别,名称,主域名,主体名称,主体性质,是否交互,备案日期', ...rows].join('\r\n')}\r\n`);
  await officer.open('/desk/import');
  await officer.hands.attach(officer.page.locator('#file'), file);
  await officer.follow(officer.page.locator('main form.form .actions button'));
  await officer.follow(officer.page.locator('main button[value="import"]'));
  await officer.open('/desk/records');
  const shown = await officer.page.locator('main').textContent();
  const lost = names.filter((name) => !shown.includes(name));
  if (lost.length > 0) throw new Error(`not shown as they are: ${lost.join(' | ')}`);
  await officer.look('hard-names');
  await officer.page.locator('.scroll').evaluate((list) => list.scrollTo(0, list.scrollHeight / 2));
  await officer.look('hard-names-below');
  const long = names.findIndex((name) => [...name].length === 30);
  await officer.open(`/record/1101059001${long + 50}`);
  await officer.look('hard-name-longest');
}

/** Imports a table with a wrong row, sees what is wrong, mends it and imports it again. */
async function imports(officer, server, { older, document, name }) {
  const { page } = officer;
  const heads = '公安备案号,类别,名称,主域名,ICP备案号,主体名称,主体性质,证件号码,是否交互,备案日期';
  const row = (number, site, domain, day) =>
    `${number},网站,${site},${domain},京ICP备2022111781号-3,${name},个人,${document},否,${day}`;
  const good = row(older.number, older.name, older.domain, '2013-03-05');
  const upload = async (text) => {
    const file = join(server.data, 'older.csv');
    await writeFile(file, `\ufeff${[heads, good, text].join('\r\n')}\r\n`);
    await officer.open('/desk/import');
    await officer.look('import');
    await officer.hands.attach(page.locator('#file'), file);
    await officer.follow(page.locator('main form.form .actions button'));
  };
  await upload(row('京公网安备1101059号', '坏行', 'bad', '2013-02-30'));
  await officer.look('import-errors');
  if ((await page.locator('.import__errors tbody tr').count()) !== 3) throw new Error('not three flaws');
  const errors = await officer.context.request.get('/desk/import/errors.csv');
  if (!(await errors.text()).includes('day-exists')) throw new Error('the list of errors lacks one');
  await officer.follow(page.locator('button[value="import"]'));
  await officer.look('import-some');
  await upload(row('京公网安备110105900124号', '改好的行', `mended-${older.domain}`, '2013-02-28'));
  await officer.look('import-mended');
  await officer.follow(page.locator('button[value="import"]'));
  await officer.look('import-done');
}

/** Puts a site down as unfiled, first without its name. */
async function puts(officer, { found, document }) {
  const { page } = officer;
  const day = new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10);
  await officer.open('/desk/unfiled');
  await officer.look('unfiled');
  await officer.hands.fill(page.locator('#primary-domain'), found.domain);
  await officer.hands.fill(page.locator('#document-number'), document);
  await officer.hands.fill(page.locator('#notified-on'), day);
  await officer.follow(page.locator('main form.form .actions button'));
  await officer.look('unfiled-errors');
  await officer.hands.fill(page.locator('#name'), found.name);
  await officer.follow(page.locator('main form.form .actions button'));
  await officer.sees(found.name);
  await officer.look('unfiled-added');
}

/** Looks for something that is no domain, for nothing, and for the older site. */
async function looksUp(applicant, older) {
  for (const [words, picture] of [['???', 'search-wrong'], ['nothing.example', 'search-none'], [older.domain, 'search-found']]) {
    await applicant.hands.fill(applicant.page.locator('#q'), words);
    await applicant.follow(applicant.page.locator('main form[role="search"] button'));
    await applicant.look(picture);
  }
  await applicant.sees(older.name);
}

async function approved(server, options, officer, title) {
  await asPerson(server, { ...options, pictures: '' }, async (reviewer) => {
    await login(reviewer, officer);
    await take(reviewer, title);
    await approve(reviewer);
  });
}

async function demoPassword({ data }) {
  const text = await readFile(join(data, 'demo-accounts.txt'), 'utf8');
  return text.match(/password: (\S+)/)[1];
}

async function subjectAnswers(name, document) {
  return {
    subject_nature: 'individual',
    responsible_name: name,
    responsible_id_kind: 'resident-id',
    responsible_id_number: document,
    responsible_id_valid_until: '2036-11-24',
    responsible_mobile: mobile(),
    responsible_region: ['110000', '110100', '110105'],
    responsible_address: '示例街道 12 号院 3 号楼 401',
    responsible_id_front: await photo('front', ['居民身份证', name]),
    responsible_id_back: await photo('back', ['签发机关', '示例公安局']),
    responsible_id_handheld: await photo('handheld', ['手持证件', name]),
  };
}

/** What the notice has not filled in. */
async function siteAnswers({ domain }) {
  const day = (ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  return {
    subject_confirmed: 'yes',
    icp_number: '京ICP备2022111781号-4',
    opened_on: day(5),
    domain_certificate: await photo('certificate', ['域名证书', domain]),
    domain_certificate_from: day(400),
    domain_certificate_until: day(-700),
    ip_ranges: ['203.0.113.10'],
    access_provider: 'ucloud',
    registrar: 'xinnet',
    interactive: 'no',
    dangerous: 'no',
    prior: 'no',
    languages: ['chinese-simplified'],
    security_lead_same: 'yes',
    emergency_same: 'yes',
  };
}
