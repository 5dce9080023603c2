// What an access provider knows becomes a signed link; its customer opens it, checks what is filled in, changes one thing; the officer sees
// both, and approves. And the same pages in English.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { demoPassword, siteAnswers } from '../lib/answers.mjs';
import { answer } from '../lib/form.mjs';
import { asPerson } from '../lib/page.mjs';
import { unique } from '../lib/people.mjs';
import { withServer } from '../lib/server.mjs';
import { approve, fillIn, login, submit, take } from '../lib/steps.mjs';
import { test } from '../lib/test.mjs';

test('a provider’s prefill link leads through to approval', () =>
  withServer({ name: 'prefill' }, walk), { timeout: 300 });

const send = (person) => person.follow(person.page.locator('main form .actions button[type="submit"]').last());

async function walk(server) {
  const password = await demoPassword(server);
  const domain = `${unique()}.example`;
  const name = '青禾预填示例站';
  const as = (who, pictures, work, lang = 'zh') =>
    asPerson(server, { pictures, lang }, async (person) => {
      await login(person, { login: who, password });
      await work(person);
    });

  let link = '';
  await as('ucloud-operator', 'prefill', async (person) => {
    await person.open('/provider/prefills');
    await person.look('none');
    await person.follow(person.page.locator('a[href="/provider/prefills/new"]'));
    await answer(person, { primary_domain: domain, ip_ranges: ['198.51.100.1'] });
    await send(person);
    await person.look('new-wrong');
    await answer(person, {
      site_name: name,
      icp_number: '京ICP备2022111781号-1',
      domain_certificate_number: 'SAMPLE-0001',
      ip_ranges: ['203.0.113.10'],
      access_method: 'leased-host',
    });
    await send(person);
    await person.look('made');
    link = (await person.page.locator('.copy code, .copy pre').first().textContent()).trim();
    await person.open('/provider/prefills');
    await person.look('list');
  });

  const path = new URL(link).pathname;
  await asPerson(server, { pictures: 'prefill' }, async (visitor) => {
    await visitor.open(path);
    await visitor.look('link');
    await visitor.sees('优刻得科技股份有限公司');
    await visitor.open(`${path.slice(0, -6)}AAAAAA`);
    await visitor.look('link-damaged');
  });

  await as('demo-wang', 'prefill', async (person) => {
    await person.open(path);
    await person.look('link-to-begin');
    await send(person);
    const given = ['site_name', 'icp_number', 'home_address', 'primary_domain', 'access_provider', 'secondary_domains'];
    const rest = Object.entries(await siteAnswers(name, domain)).filter(([id]) => !given.includes(id));
    await fillIn(person, { ...Object.fromEntries(rest), ip_ranges: ['203.0.113.11'] }, 'form');
    await submit(person, 'site');
    await person.open(path);
    await person.sees('继续填报');
  });

  await as('li.chaoyang', 'prefill-desk', async (officer) => {
    await take(officer, name);
    await officer.sees('SAMPLE-0001');
    await officer.sees('203.0.113.10');
    await approve(officer);
  });

  await as('ucloud-manager', 'prefill-en', async (person) => {
    await person.open('/provider/prefills');
    await person.look('list');
    await person.follow(person.page.locator('.tasks a').first());
    await person.look('link');
    await person.open('/provider/prefills/new');
    await person.look('new');
    await person.open('/provider/prefills/import');
    await person.look('import');
    await person.open('/provider/prefills/keys');
    await person.look('keys');
    await registersOwnKey(server, person);
  }, 'en');

  await asPerson(server, { pictures: 'prefill-en', lang: 'en' }, async (visitor) => {
    await visitor.open(path);
    await visitor.look('link-used');
  });
}

/** The provider signs with the command at its own place, and the platform takes it. */
async function registersOwnKey(server, person) {
  const anbei = (...words) => execFileSync(process.env.ANBEI_BIN, ['prefill', ...words], { encoding: 'utf8' });
  const key = join(server.data, 'provider.pem');
  const pem = anbei('key', key);
  await answer(person, { prefill_key_name: 'Provisioning', prefill_public_key: pem });
  await send(person);
  await person.look('keys-registered');
  const kid = await person.page.locator('.card', { hasText: 'Provisioning' }).locator('.mono').first().textContent();
  const platform = await person.page.locator('dd.mono').nth(1).textContent();
  const signed = anbei('sign', '--key', key, '--kid', kid.trim(), '--issuer', 'ucloud', '--platform', platform.trim(),
    '--domain', `own-${unique()}.example`, '--ip', '203.0.113.20', '--many');
  await person.open(new URL(signed.trim()).pathname);
  await person.sees('203.0.113.20');
  await person.look('signed-elsewhere');
}
