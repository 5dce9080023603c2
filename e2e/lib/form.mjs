// Answers the questions of a form as they stand on the page, whatever their controls, with or without scripts.

import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { browser } from './browser.mjs';

/**
 * Answers every question on the page in front that `answers` has something for, in the order of the page.
 *
 * Keys are the fields' ids. A text, a code of a choice, a list of either, three region codes, or a file's path.
 */
export async function answer(person, answers) {
  const answered = new Set();
  for (;;) {
    // What was just answered may have brought up or taken away the next question.
    const ids = await person.page.locator('[data-field]:visible').evaluateAll((all) =>
      all.map((one) => one.dataset.field));
    const next = ids.find((id) => id in answers && !answered.has(id));
    if (!next) return answered;
    await answerOne(person, next, answers[next]);
    answered.add(next);
  }
}

async function answerOne(person, id, value) {
  const question = person.page.locator(`[data-field="${id}"]`);
  const has = (selector) => question.locator(selector).count().then((count) => count > 0);
  if (await has('[data-region]')) return pickRegion(person, question, value);
  if (await has('[data-upload]')) return attach(person, question, value);
  if (await has('[data-rows]')) return fillRows(person, question, id, [].concat(value));
  if (await has('input[type="radio"], input[type="checkbox"]')) {
    for (const code of [].concat(value)) {
      await person.hands.check(question.locator(`input[value="${code}"]`));
    }
    return undefined;
  }
  if (await has('select')) return person.hands.select(question.locator('select'), value);
  return person.hands.fill(question.locator('input:not([type="hidden"]), textarea').first(), value);
}

/** Province, city, district: each list follows from the one before, by script or by a button. */
async function pickRegion(person, question, codes) {
  for (const [at, code] of codes.entries()) {
    const level = question.locator(`select[data-level="${at + 1}"]`);
    if ((await level.locator(`option[value="${code}"]`).count()) === 0 && !person.javaScript) {
      await person.follow(question.locator('button[value^="region:"]'));
    }
    await level.locator(`option[value="${code}"]`).waitFor({ state: 'attached' });
    if ((await level.inputValue()) !== code) await person.hands.select(level, code);
  }
}

/** With scripts a file is sent at once and appears in the list; without, it goes with the form. */
async function attach(person, question, file) {
  if ((await question.locator('[data-file]').count()) > 0) return;
  const files = [].concat(file);
  await person.hands.attach(question.locator('input[type="file"]'), files);
  if (person.javaScript) {
    const sent = question.locator('[data-file] input[type="hidden"]');
    await sent.nth(files.length - 1).waitFor({ state: 'attached' });
  }
}

async function fillRows(person, question, id, values) {
  for (const [at, value] of values.entries()) {
    const row = person.page.locator(`[id="${at === 0 ? id : `${id}-${at}`}"]`);
    if ((await row.count()) === 0) {
      const add = question.locator('[data-row-add]');
      if (person.javaScript) await person.hands.press(add);
      else await person.follow(add);
    }
    await person.hands.fill(row, value);
  }
}

/** A synthetic document, as a photo: nobody's, and marked so. */
export async function photo(name, lines, { width = 856, height = 540 } = {}) {
  const context = await (await browser()).newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const text = lines.map((line) => `<p>${line}</p>`).join('');
  await page.setContent(`<style>body{margin:0;height:100vh;background:#dfe8f2;font:36px sans-serif;
    color:#234;display:grid;place-content:center;text-align:center}p{margin:12px}</style>${text}<p>样张 · SPECIMEN</p>`);
  const file = join(tmpdir(), `anbei-e2e-${randomUUID()}-${name}.jpg`);
  await writeFile(file, await page.screenshot({ type: 'jpeg', quality: 80 }));
  await context.close();
  return file;
}
