// The steps of the main job, as an applicant and an officer take them in the browser.

import { createHash } from 'node:crypto';

import { answer } from './form.mjs';
import { picture } from './pictures.mjs';

/** The button that goes on. */
const onward = (page) => page.locator('main form .actions button.button[type="submit"]').first();

/** Goes on, and fails with what the page says is wrong if it is shown again. */
async function goOn(person, button = onward(person.page)) {
  await person.follow(button);
  const errors = person.page.locator('.summary li');
  return (await errors.count()) > 0 ? errors.allTextContents() : [];
}

async function mustGoOn(person, button) {
  const errors = await goOn(person, button);
  if (errors.length > 0) throw new Error(`refused on ${person.page.url()}:\n${errors.join('\n')}`);
}

/** 验证码, by work instead of by reading. Without scripts the work is done here. */
export async function passCaptcha(person) {
  const box = person.page.locator('[data-pow]');
  if (person.javaScript) {
    await person.hands.press(box.locator('[data-pow-start]'));
    await person.page.waitForFunction(() => document.querySelector('[name=pow]').value !== '');
    return;
  }
  const task = await box.evaluate((element) => ({ ...element.dataset }));
  let number = 0;
  const digest = (n) => createHash('sha256').update(`${task.salt}${n}`).digest('hex');
  while (digest(number) !== task.challenge) number += 1;
  const { algorithm, challenge, salt, signature } = task;
  const found = Buffer.from(JSON.stringify({ algorithm, challenge, number, salt, signature }));
  await box.locator('[name="pow"]').evaluate((input, value) => { input.value = value; }, found.toString('base64'));
}

/** What the demonstration's outbox holds, newest first: `{ to, text }`. */
async function outbox(person) {
  const html = await (await person.context.request.get('/demo/outbox')).text();
  const letters = html.split('data-letter').slice(1);
  return letters.map((part) => ({
    to: (part.match(/data-to="([^"]*)"/) || [])[1],
    text: part.replace(/<[^>]*>/g, ' '),
  }));
}

async function codesTo(person, to) {
  const letters = (await outbox(person)).filter((one) => one.to === to);
  return letters.flatMap((one) => one.text.match(/\b\d{6}\b/g) || []);
}

/** The newest code sent to somebody that is none of those they had before. */
async function codeFor(person, to, before = []) {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const code = (await codesTo(person, to)).find((one) => !before.includes(one));
    if (code) return code;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`no code for ${to} in the outbox`);
}

/** 注册账号. */
export async function register(person, account) {
  await person.open('/');
  await picture(person, 'home');
  await person.follow(person.page.locator('a[href="/register"]').first());
  await answer(person, {
    kind: 'personal',
    login_name: account.login,
    password: account.password,
    password_again: account.password,
    email: account.email,
    mobile: account.mobile,
  });
  await passCaptcha(person);
  await person.look('register');
  await mustGoOn(person);
  await answer(person, {
    email_code: await codeFor(person, account.email),
    mobile_code: await codeFor(person, account.mobile),
  });
  await person.look('register-codes');
  await mustGoOn(person);
  await person.look('register-done');
}

const spent = new Map();

/** What somebody's device says. A code is good once: who comes back too soon waits for the next. */
async function freshTotp(person, name) {
  for (let attempt = 0; attempt < 70; attempt += 1) {
    const html = await (await person.context.request.get('/demo/outbox')).text();
    const code = html.match(new RegExp(`data-totp="${name}".*?mono[^>]*>(\\d{6})<`, 's'))[1];
    const key = `${person.server.url} ${name}`;
    if (spent.get(key) !== code) {
      spent.set(key, code);
      return code;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`the device of ${name} stands still`);
}

/** Who is logged in where, by server and name: their cookies, and the page they are led to. */
const known = new Map();

/** 用户登录; officers also show what their device says. Who comes back with another browser brings the session along. */
export async function login(person, { login: name, password }) {
  const key = `${person.server.url} ${name}`;
  if (known.has(key) && (await comesBack(person, known.get(key)))) return;
  await person.open('/login');
  await answer(person, { login: name, password });
  await passCaptcha(person);
  await person.look('login');
  await mustGoOn(person);
  if (person.page.url().includes('/login/code')) {
    await answer(person, { code: await freshTotp(person, name) });
    await mustGoOn(person);
  }
  known.set(key, { cookies: await person.context.cookies(), path: new URL(person.page.url()).pathname });
}

/** Whether the session still holds. */
async function comesBack(person, { cookies, path }) {
  await person.context.addCookies(cookies);
  await person.open(path);
  return new URL(person.page.url()).pathname === path;
}

/**
 * Fills in a filing from its first open step to the page of all answers. What `beside` has under a step's id is done there before
 * going on.
 */
export async function fillIn(person, answers, name, beside = {}) {
  for (let page = 0; page < 40; page += 1) {
    const url = new URL(person.page.url()).pathname;
    if (url.endsWith('/check')) {
      await person.look(`${name}-check`);
      return;
    }
    const before = await person.page.locator('[data-field]').count();
    await answer(person, answers);
    const step = url.split('/').pop();
    if (beside[step]) await beside[step](person);
    await person.look(`${name}-${step}`);
    const errors = await goOn(person);
    // Without scripts, questions that follow from an answer come up when the form was sent.
    const more = (await person.page.locator('[data-field]').count()) !== before;
    const same = new URL(person.page.url()).pathname === url;
    if (errors.length > 0 && same && (person.javaScript || !more)) {
      throw new Error(`refused on ${url}:\n${errors.join('\n')}`);
    }
  }
  throw new Error(`the form does not end: ${person.page.url()}`);
}

/** From all answers to 提交审核, reading the notice where there is one. Gives the filing's id. */
export async function submit(person, name) {
  await mustGoOn(person);
  if (person.page.url().endsWith('/notice')) {
    await person.look(`${name}-notice`);
    const tick = person.page.locator('#accepted');
    await new Promise((resolve) => setTimeout(resolve, 3500));
    await person.hands.check(tick);
    await mustGoOn(person);
  }
  await person.look(`${name}-submitted`);
  return person.page.url().match(/filings\/([^/]+)/)[1];
}

/** From all answers to 提交审核 of what ends or gives away: with a code to the account's mobile. Gives the filing's id. */
export async function submitWithCode(person, mobile, name) {
  await mustGoOn(person);
  await person.look(`${name}-code`);
  const before = await codesTo(person, mobile);
  await person.follow(person.page.locator('button[value="send"]').first());
  await answer(person, { code: await codeFor(person, mobile, before) });
  await mustGoOn(person);
  await person.look(`${name}-handed-in`);
  return person.page.url().match(/filings\/([^/]+)/)[1];
}

/** 领取: finds a case by what it is called, and takes it. */
export async function take(officer, title) {
  await officer.open(`/desk?q=${encodeURIComponent(title)}`);
  await officer.look('desk-queue');
  await officer.follow(officer.page.locator('[data-row] a').first());
  const taking = officer.page.locator('form[action$="/take"] button').first();
  if ((await taking.count()) > 0) await officer.follow(taking);
  await officer.look('desk-case');
}

/** 退回修改, with one reason pinned to a field. */
export async function sendBack(officer, field) {
  await officer.follow(officer.page.locator('.decide a[href$="/return"]'));
  await officer.hands.check(officer.page.locator(`#pin-${field}`));
  const codes = officer.page.locator(`#code-${field}`);
  const code = await codes.locator('option:not([value=""])').first().getAttribute('value');
  await officer.hands.select(codes, code);
  await officer.hands.fill(officer.page.locator(`#note-${field}`), '请按营业执照上的名称填写。');
  await officer.follow(officer.page.locator('main .actions button[value="preview"]'));
  await officer.look('desk-return');
  await mustGoOn(officer, officer.page.locator('button[value="send"]'));
}

/** 审核通过; with `together` the subject and the site at once. */
export async function approve(officer, way = 'approve') {
  await officer.follow(officer.page.locator(`.decide a[href$="/${way}"]`));
  await officer.look(`desk-${way}`);
  await mustGoOn(officer);
}
