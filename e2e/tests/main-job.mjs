// The whole main job as its two sides live it: from no account to found in the register with a badge.
//
// Once with scripts on SQLite, once without on PostgreSQL where there is one, once with nothing but the keyboard.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { fillIn, approve, login, register, sendBack, submit, take } from '../lib/steps.mjs';
import { photo } from '../lib/form.mjs';
import { asPerson } from '../lib/page.mjs';
import { mobile, residentId, unique } from '../lib/people.mjs';
import { hasPostgres, withServer } from '../lib/server.mjs';
import { test } from '../lib/test.mjs';

const ways = [
  { name: 'in Chinese, with scripts', options: { pictures: 'main' }, engine: 'sqlite' },
  { name: 'in English, without scripts', options: { javaScript: false, lang: 'en', pictures: 'plain' }, engine: hasPostgres ? 'postgres' : 'sqlite' },
  { name: 'with the keyboard alone', options: { keyboard: true }, engine: 'sqlite' },
];

for (const { name, options, engine } of ways) {
  test(`a website is filed, returned, mended, approved, numbered and found, ${name}, on ${engine}`, () =>
    withServer({ name: `main-job-${ways.findIndex((way) => way.name === name)}`, engine }, (server) =>
      mainJob(server, options)), { timeout: 900 });
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
    await applicant.follow(applicant.page.locator('form:has([value="new_website"]) button.button').first());
    await fillIn(applicant, await siteAnswers(name, domain), 'site');
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
    await isFound(server, options, { domain, number, name: `${name}铺` });
  });
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

async function demoPassword({ data }) {
  const text = await readFile(join(data, 'demo-accounts.txt'), 'utf8');
  return text.match(/password: (\S+)/)[1];
}

async function subjectAnswers() {
  return {
    subject_nature: 'individual',
    responsible_name: '王小样',
    responsible_id_kind: 'resident-id',
    responsible_id_number: residentId(),
    responsible_id_valid_until: '2036-11-24',
    responsible_mobile: mobile(),
    responsible_region: ['110000', '110100', '110105'],
    responsible_address: '示例街道 12 号院 3 号楼 401',
    responsible_id_front: await photo('front', ['居民身份证', '王小样']),
    responsible_id_back: await photo('back', ['签发机关', '示例公安局']),
    responsible_id_handheld: await photo('handheld', ['手持证件', '王小样']),
  };
}

async function siteAnswers(name, domain) {
  const day = (ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  return {
    subject_confirmed: 'yes',
    site_name: name,
    icp_number: '京ICP备2022111781号-1',
    opened_on: day(5),
    home_address: 'own-domain',
    primary_domain: domain,
    domain_certificate: await photo('certificate', ['域名证书', domain]),
    domain_certificate_from: day(400),
    domain_certificate_until: day(-700),
    secondary_domains: [`m-${domain}`],
    ip_ranges: ['203.0.113.10', '2001:db8::/64'],
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
