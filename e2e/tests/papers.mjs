// Papers: what is downloaded is a document that other programs open, with everything on it that belongs there.

import { demoPassword } from '../lib/answers.mjs';
import { answer } from '../lib/form.mjs';
import { asPerson } from '../lib/page.mjs';
import { download } from '../lib/papers.mjs';
import { residentId } from '../lib/people.mjs';
import { withServer } from '../lib/server.mjs';
import { login } from '../lib/steps.mjs';
import { test } from '../lib/test.mjs';

const FORMS = ['usage', 'unit', 'sites', 'group'];
const ways = [
  { name: 'in Chinese, with scripts', options: { pictures: 'papers' } },
  { name: 'in English on a telephone, without scripts', options: { javaScript: false, lang: 'en', width: 375, pictures: 'papers-plain' } },
];

for (const [at, { name, options }] of ways.entries()) {
  test(`papers are downloaded and opened, ${name}`, () =>
    withServer({ name: `papers-${at}` }, (server) => walk(server, options)), { timeout: 300 });
}

async function walk(server, options) {
  const password = await demoPassword(server);
  await asPerson(server, options, async (visitor) => {
    await visitor.open('/');
    await download(visitor, 'main a[href^="/guide/"][href$=".pdf"]', 'guide', options.lang === 'en' ? 'Contents' : '目录');
    await guide(visitor, options.lang);
    await visitor.open('/forms');
    await visitor.look('forms');
    for (const form of FORMS) await download(visitor, `a[href="/forms/${form}.pdf"]`, `blank-${form}`, '填报单位');
  });
  await asPerson(server, options, async (holder) => {
    await login(holder, { login: 'demo-qinghe', password });
    await group(holder);
    await holder.open('/my/entries');
    await holder.follow(holder.page.locator('main a[href^="/records/"]').first());
    await holder.look('record');
    await download(holder, 'a[href$="/certificate.pdf"]', 'certificate', 'CertificateofWebsiteFiling');
    await holder.open('/my/filings');
    await holder.follow(holder.page.locator('main a[href^="/filings/"]').first());
    await holder.look('filing');
    const links = await holder.page.locator('a[href*="/papers/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    for (const href of links) await download(holder, `a[href="${href}"]`, `own-${href.split('/').at(-1).replace('.pdf', '')}`, '');
    await holder.open('/my/filings');
    await holder.follow(holder.page.locator('main a[href^="/filings/"]', { hasText: '青禾茶友社区' }).first());
    await holder.look('filing-inspection');
    await download(holder, 'a[href$="/papers/inspection.pdf"]', 'inspection', '青禾茶友社区');
  });
  await asPerson(server, options, async (holder) => {
    await login(holder, { login: 'demo-wang', password });
    await holder.open('/my/filings');
    await holder.follow(holder.page.locator('main a[href^="/filings/"]', { hasText: '小样骑行笔记' }).first());
    await download(holder, 'a[href$="/papers/return.pdf"]', 'return', '小样骑行笔记');
  });
  await asPerson(server, options, async (officer) => {
    await login(officer, { login: 'li.chaoyang', password });
    await officer.follow(officer.page.locator('main a[href^="/desk/cases/"]').first());
    await officer.look('case');
    const path = new URL(officer.page.url()).pathname;
    const text = await download(officer, `form[action="${path}/papers/case-file.pdf"] button`, 'case-file', 'SHA-256');
    // The code on the paper leads back to the case.
    await officer.open(`/papers/${path.split('/').at(-1)}`);
    if (new URL(officer.page.url()).pathname !== path) throw new Error(`led to ${officer.page.url()}`);
    if (!text.includes(path.split('/').at(-1).toUpperCase())) throw new Error('the reference is not on the paper');
  });
}

/** A word is found in the guide, and a form leads to the section that explains it. */
async function guide(visitor, lang) {
  const { page } = visitor;
  await visitor.open('/guide');
  await visitor.hands.fill(page.locator('#q'), lang === 'en' ? 'badge' : '图标');
  await visitor.follow(page.locator('.finder button'));
  await visitor.look('guide-found');
  await visitor.follow(page.locator('.found li a').first());
  await visitor.look('guide-section');
  await visitor.open('/register');
  const [opened] = await Promise.all([visitor.context.waitForEvent('page'), page.locator('.explain a').click()]);
  await opened.waitForURL('**/guide/applicant/account');
  await opened.close();
}

/** A leader with a long name, then the list on paper. */
async function group(holder) {
  const { page } = holder;
  await holder.open('/my/subject');
  await holder.follow(page.locator('a[href="/my/subject/group"]'));
  await holder.look('group-none');
  await holder.follow(page.locator('a[href="/my/subject/group/new"]'));
  await holder.follow(page.locator('main form .actions button').first());
  await holder.look('member-wrong');
  await answer(holder, {
    member_name: '阿卜杜热合曼·吾买尔江·艾合买提',
    member_role: 'leader',
    member_post: '技术部主任',
    member_id_kind: 'resident-id',
    member_id_number: residentId(),
    member_mobile: '13800138000',
  });
  await holder.follow(page.locator('main form .actions button').first());
  await holder.look('group');
  await download(holder, 'a[href$="/form.pdf"]', 'group', '阿卜杜热合曼·吾买尔江·艾合买提');
}
