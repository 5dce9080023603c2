// An app from its form to the public register, its fingerprints read from the package; a mini-program as far as its submission.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { apk } from '../lib/apk.mjs';
import { photo } from '../lib/form.mjs';
import { asPerson } from '../lib/page.mjs';
import { withServer } from '../lib/server.mjs';
import { approve, fillIn, login, sendBack, submit, take } from '../lib/steps.mjs';
import { test } from '../lib/test.mjs';

const ways = [
  { name: 'in Chinese, with scripts', options: { pictures: 'app' } },
  { name: 'in English on a telephone, without scripts', options: { javaScript: false, lang: 'en', width: 375, pictures: 'app-plain' } },
];

for (const [index, { name, options }] of ways.entries()) {
  test(`an app is read from its package, submitted, approved and found, ${name}`, () =>
    withServer({ name: `app-${index}` }, (server) => appJob(server, options, index)), { timeout: 600 });
}

async function appJob(server, options, index) {
  const password = await demoPassword(server);
  const [name, packageName] = [`青禾快送${'甲乙'[index]}`, `example.qinghe.fast${index}`];
  const made = await apk({ packageName, version: '2.4.1', subject: '示例科技', megabytes: 30 });
  await asPerson(server, options, async (applicant) => {
    await login(applicant, { login: 'demo-qinghe', password });
    await applicant.look('my');
    await applicant.open('/apply/new');
    await applicant.look('choose');
    await begin(applicant, 'new_app');
    await fillIn(applicant, await answers(name), 'form', {
      platforms: (person) => readPackage(person, made, packageName),
    });
    await submit(applicant, 'form');
    await asPerson(server, options, async (reviewer) => {
      await login(reviewer, { login: 'li.chaoyang', password });
      await take(reviewer, name);
      await reviewer.sees(made.sha256);
      await approve(reviewer);
    });
    await applicant.open('/my/entries');
    await applicant.look('entries');
    await applicant.follow(applicant.page.locator(`a:has-text("${name}")`).first());
    await applicant.look('record');
    const number = (await applicant.page.locator('.number').first().textContent()).replace(/\D/g, '');
    if (!/^11010503\d{6}$/.test(number)) throw new Error(`not an app's number of this organ: ${number}`);
    await isFound(server, options, name, number);
    await begin(applicant, 'new_mini_program');
    await fillIn(applicant, await miniProgram(`${name}小铺`), 'mini');
    const mini = await submit(applicant, 'mini');
    if (index === 0) await exchangePicture(server, options, { applicant, mini, name: `${name}小铺`, password });
  });
}

/** A picture is returned and exchanged; the officer sees both side by side, and either in the viewer. */
async function exchangePicture(server, options, { applicant, mini, name, password }) {
  const asOfficer = (use) => asPerson(server, options, async (reviewer) => {
    await login(reviewer, { login: 'li.chaoyang', password });
    await take(reviewer, name);
    await use(reviewer);
  });
  await asOfficer((reviewer) => sendBack(reviewer, 'icon'));
  await applicant.open(`/filings/${mini}`);
  await applicant.follow(applicant.page.locator('main .actions a.button').first());
  const held = '[data-field="icon"] [data-file] input[type="hidden"]';
  const before = await applicant.page.locator(held).last().inputValue();
  await applicant.hands.attach(applicant.page.locator('#icon'), await photo('icon-2', ['叶'], { width: 512, height: 512 }));
  await applicant.page.waitForFunction(([sent, old]) =>
    [...document.querySelectorAll(sent)].pop()?.value !== old, [held, before]);
  await applicant.follow(applicant.page.locator('main form .actions button').first());
  await submit(applicant, 'mini-mended');
  await asOfficer(async (reviewer) => {
    const pair = reviewer.page.locator('#icon .pair');
    await pair.locator('img').nth(1).waitFor();
    await reviewer.look('pair');
    const earlier = await pair.locator('a[data-view]').first().getAttribute('href');
    await pair.locator('a[data-view]').first().click();
    const shown = await reviewer.page.locator('[data-viewer-stage] img').getAttribute('src');
    if (!shown.endsWith(earlier)) throw new Error(`the viewer shows ${shown}, not ${earlier}`);
    await reviewer.follow(reviewer.page.getByRole('link', { name: 'English' }).first());
    await reviewer.look('pair-in-english');
  });
}

async function begin(person, kind) {
  await person.open('/apply/new');
  await person.follow(person.page.locator(`form:has([value="${kind}"]) button.button`).first());
}

/** Nobody copies hex: the package is chosen, and the form is filled in. */
async function readPackage(person, made, packageName) {
  const reader = person.page.locator('#read-android');
  if (person.javaScript) {
    await person.hands.attach(reader, made.path);
    await person.page.waitForFunction((id) =>
      document.querySelector('#android_package').value === id, packageName);
  } else {
    // The first sending brings up what is asked of the platform.
    if (!(await reader.isVisible())) await person.follow(person.page.locator('main form .actions button').first());
    await person.hands.attach(reader, made.path);
    await person.follow(person.page.locator('button[value="read:android"]'));
  }
  const found = await person.page.locator('[data-field="android_fingerprints"] [data-row] input').evaluateAll((all) =>
    all.map((one) => one.value));
  if (!found.includes(made.sha256)) throw new Error(`read ${found}, not ${made.sha256}`);
  const version = await person.page.locator('#android_version').inputValue();
  if (version !== '2.4.1') throw new Error(`read the version ${version}`);
}

/** The public finds it among apps, by its name and its number. */
async function isFound(server, options, name, number) {
  await asPerson(server, options, async (visitor) => {
    await visitor.open(`/query?kind=app&q=${encodeURIComponent(name)}`);
    await visitor.sees(name);
    await visitor.look('query');
    await visitor.open(`/query?q=${number}`);
    await visitor.sees(name);
    await visitor.open(`/record/${number}`);
    await visitor.sees(name);
    await visitor.look('public-record');
  });
}

async function demoPassword({ data }) {
  const text = await readFile(join(data, 'demo-accounts.txt'), 'utf8');
  return text.match(/password: (\S+)/)[1];
}

async function common() {
  const screen = (number) => photo(`screen-${number}`, [`第 ${number} 页`], { width: 540, height: 960 });
  return {
    subject_confirmed: 'yes',
    introduction: '附近门店的茶叶一小时内送到，随时查看送到哪里。',
    category: 'shopping',
    user_count: '12000',
    icon: await photo('icon', ['茶'], { width: 512, height: 512 }),
    screenshots: [await screen(1), await screen(2), await screen(3)],
    access_provider: 'ucloud',
    interactive: 'no',
    dangerous: 'no',
    prior: 'no',
    languages: ['chinese-simplified'],
    security_lead_same: 'yes',
    emergency_same: 'yes',
  };
}

async function answers(name) {
  return {
    ...(await common()),
    app_name: name,
    icp_number: '京ICP备2022111781号-5A',
    platforms: ['android'],
    stores: ['示例应用市场 https://store.example.com/app/fast'],
    service_domains: ['api.qinghe-fast.example'],
    sdks: ['示例推送 SDK，示例科技有限公司'],
  };
}

async function miniProgram(name) {
  return {
    ...(await common()),
    mini_program_name: name,
    host_platform: 'wechat',
    mini_program_id: 'wx0123456789abcdef',
    icp_number: '京ICP备2022111781号-6X',
  };
}
