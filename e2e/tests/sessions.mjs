// What a browser tells somebody whose session is about to end, or has ended.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { asPerson } from '../lib/page.mjs';
import { login } from '../lib/steps.mjs';
import { withServer } from '../lib/server.mjs';
import { test } from '../lib/test.mjs';

/** Somebody of the demonstration, logged in. */
const asApplicant = (name, use) =>
  withServer({ name }, async (server) => {
    const accounts = await readFile(join(server.data, 'demo-accounts.txt'), 'utf8');
    const password = accounts.match(/password: (\S+)/)[1];
    await asPerson(server, {}, async (person) => {
      await login(person, { login: 'demo-wang', password });
      await use(person);
    });
  });

test('what could not be saved is not said to be saved', () =>
  asApplicant('autosave', async ({ page, context }) => {
    await page.locator('a[href^="/apply/"]:not([href="/apply/new"])').last().click();
    const answer = page.locator('form[data-autosave] input[type="text"], form[data-autosave] input:not([type])').first();
    const status = page.locator('[data-autosave-status]');
    await answer.fill('甲');
    await status.filter({ hasText: /\d\d:\d\d/ }).waitFor();
    await context.clearCookies({ name: 'session' });
    await answer.fill('甲乙');
    await page.locator('[data-autosave-status].saved--wrong').waitFor();
  }));

test('somebody silent is asked before the session ends, and somebody busy keeps it', () =>
  asApplicant('idle', async ({ page }) => {
    const told = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/session/keep')) told.push(request.method());
    });
    await page.clock.install();
    await page.goto('/account');
    const seconds = await page.locator('[data-idle-seconds]').getAttribute('data-idle-seconds');
    await page.waitForTimeout(500);
    await page.clock.fastForward((Number(seconds) + 1) * 1000);
    const question = page.getByRole('alertdialog');
    await question.waitFor();
    await question.getByRole('button').click();
    await question.waitFor({ state: 'detached' }).catch(() => question.waitFor({ state: 'hidden' }));
    if (told.length !== 1) throw new Error(`the server heard ${told.length} times`);
    await page.clock.fastForward(90_000);
    await page.locator('h1').click();
    await page.locator('h1').click();
    if (told.length !== 2) throw new Error(`busy, but the server heard ${told.length} times`);
  }));
