// Whoever turns to the other language in the middle of a form goes on with what they have typed.

import { strict as assert } from 'node:assert';

import { asPerson } from '../lib/page.mjs';
import { withServer } from '../lib/server.mjs';
import { test } from '../lib/test.mjs';

test('what is typed stays when the language is changed, but for passwords', () =>
  withServer({ name: 'language', entries: 10 }, (server) =>
    asPerson(server, {}, async (person) => {
      const { page } = person;
      await person.open('/report');
      await page.fill('#what', 'example.com');
      await page.fill('#words', '第一行\n第二行 <b>');
      await page.check('input[name="category"][value="fraud"]');
      await person.follow(page.locator('[data-language]'));
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
      await page.waitForFunction(() => document.querySelector('#what').value === 'example.com');
      assert.equal(await page.inputValue('#words'), '第一行\n第二行 <b>');
      assert.ok(await page.isChecked('input[name="category"][value="fraud"]'));
      assert.equal(await page.evaluate(() => sessionStorage.length), 0);

      await person.open('/register');
      await page.fill('#login_name', 'qinghe');
      await page.fill('#password', 'qingfeng7-Wan-hu');
      await person.follow(page.locator('[data-language]'));
      await page.waitForFunction(() => document.querySelector('#login_name').value === 'qinghe');
      assert.equal(await page.inputValue('#password'), '');
      // Nothing typed, nothing kept.
      await person.open('/report');
      await person.follow(page.locator('[data-language]'));
      assert.equal(await page.inputValue('#what'), '');
    })), { timeout: 120 });
