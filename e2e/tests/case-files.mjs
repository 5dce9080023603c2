// The officer reads what is attached within the case, a PDF too: when it is asked for, and not before.

import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { demoPassword, siteAnswers } from '../lib/answers.mjs';
import { asPerson } from '../lib/page.mjs';
import { unique } from '../lib/people.mjs';
import { withServer } from '../lib/server.mjs';
import { fillIn, login, submit, take } from '../lib/steps.mjs';
import { test } from '../lib/test.mjs';

test('an officer reads an uploaded PDF within the case, or is told where that cannot be', () =>
  withServer({ name: 'case-files' }, walk), { timeout: 300 });

async function walk(server) {
  const password = await demoPassword(server);
  const officer = { login: 'li.chaoyang', password };
  const name = '青禾手写证书';
  await asPerson(server, {}, async (applicant) => {
    await login(applicant, { login: 'demo-qinghe', password });
    await applicant.open('/apply/new');
    await applicant.follow(applicant.page.locator('form:has([value="new_website"]) button.button').first());
    const certificate = await pdf(applicant, '域名证书：青禾手写证书');
    await fillIn(applicant, { ...await siteAnswers(name, `${unique()}.example`), domain_certificate: certificate }, 'site');
    await submit(applicant, 'site');
  });

  await asPerson(server, { pictures: 'case-files', isWhole: true }, async (reviewer) => {
    await login(reviewer, officer);
    await take(reviewer, name);
    const paper = await attachedPdf(reviewer);
    const before = await givenOut(server);
    const given = reviewer.page.waitForResponse((response) => response.url().startsWith(paper.href));
    await reviewer.hands.press(paper.link);
    const answer = await given;
    const type = answer.headers()['content-type'];
    if (answer.status() !== 200 || type !== 'application/pdf') throw new Error(`${answer.status()} ${type}`);
    const frame = reviewer.page.locator('iframe.viewer__paper');
    await frame.waitFor();
    await isDrawn(reviewer.page);
    await reviewer.look('pdf');
    const times = (await givenOut(server)) - before;
    if (before !== 0 || times !== 1) throw new Error(`given out ${before} times unasked, ${times} times when asked`);
    // Pictures stand in its place again.
    await reviewer.hands.press(reviewer.page.locator('.viewer__list a[data-image]').first());
    await frame.waitFor({ state: 'detached' });
    // From the answers it opens beside them, too.
    await reviewer.hands.press(reviewer.page.locator(`.case__fields a.file__name[href="${new URL(paper.href).pathname}"]`));
    await frame.waitFor();
  });

  await asPerson(server, {}, async (reviewer) => {
    await reviewer.page.addInitScript(() => Object.defineProperty(navigator, 'pdfViewerEnabled', { value: false }));
    await login(reviewer, officer);
    await take(reviewer, name);
    const paper = await attachedPdf(reviewer);
    const before = await givenOut(server);
    await reviewer.hands.press(paper.link);
    const save = reviewer.page.locator('[data-viewer-none]:visible a[download]');
    await save.waitFor();
    if ((await save.evaluate((link) => link.href)) !== paper.href) throw new Error('another file is offered');
    if ((await givenOut(server)) !== before) throw new Error('given out though it cannot be shown');
    await reviewer.check();
  });
}

/** A page of text as a PDF; its path. */
async function pdf(person, text) {
  const path = join(tmpdir(), `anbei-${unique()}.pdf`);
  const bytes = await person.aside(async (page) => {
    await page.setContent(`<h1>${text}</h1>`);
    return page.pdf();
  });
  await writeFile(path, bytes);
  return path;
}

/** The PDF among the attachments of the case in front. */
async function attachedPdf({ page }) {
  const link = page.locator('.viewer__list a:not([data-image])').first();
  return { link, href: await link.evaluate((element) => element.href) };
}

/** How often the server gave out a whole attachment: what the browser's viewer asks the browser for again is not asked of it. */
async function givenOut({ log }) {
  return (await readFile(log, 'utf8')).split('route="/attachments/{id}" ').length - 1;
}

/** Chromium draws a PDF by an extension of its own, in a frame within the frame. */
async function isDrawn(page) {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (page.frames().some((frame) => frame.url().startsWith('chrome-extension://'))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no viewer of PDFs among ${page.frames().map((frame) => frame.url()).join(' ')}`);
}
