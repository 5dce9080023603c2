// An access provider applies, is returned and listed; invites a colleague, answers an order, sees its customers and reports sites;
// and the same pages in English.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { answer, photo } from '../lib/form.mjs';
import { asPerson } from '../lib/page.mjs';
import { withServer } from '../lib/server.mjs';
import { login } from '../lib/steps.mjs';
import { test } from '../lib/test.mjs';

test('an access provider joins, is reviewed, and works with its colleagues', () =>
  withServer({ name: 'provider' }, walk), { timeout: 300 });

const send = (person) => person.follow(person.page.locator('main form .actions button[type="submit"]').last());

/** A table, chosen and looked at. */
async function load(person, text) {
  const buffer = Buffer.from(text);
  await person.page.setInputFiles('#file', { name: 'sites.csv', mimeType: 'text/csv', buffer });
  await send(person);
}

async function walk(server) {
  const text = await readFile(join(server.data, 'demo-accounts.txt'), 'utf8');
  const password = text.match(/password: (\S+)/)[1];
  const scan = await photo('licence', ['增值电信业务经营许可证', 'B1-20260001']);
  const as = (who, pictures, work, lang = 'zh') =>
    asPerson(server, { pictures, lang }, async (person) => {
      await login(person, { login: who, password });
      await work(person);
    });

  await as('demo-qinghe', 'provider', async (person) => {
    await person.open('/provider');
    await person.look('join');
    await person.follow(person.page.locator('a[href="/provider/entry"]'));
    await send(person);
    await person.look('entry-empty');
    await answer(person, {
      provider_name: '青禾示例云计算有限公司',
      provider_uscc: '91000000MA0000007C',
      provider_region: ['330000', '330100', '330106'],
      provider_address: '示例路 1 号',
      provider_phone: '0571-55500001',
      provider_licences: ['示例 B1-20260001'],
      provider_licence_scans: scan,
      provider_methods: ['leased-host', 'virtual-space'],
      provider_ranges: '203.0.113.128/25\n10.0.0.1',
      provider_default_method: 'leased-host',
    });
    await send(person);
    await person.look('entry-wrong');
    await answer(person, { provider_ranges: '203.0.113.128/25\n2001:db8:7::/48', provider_upstream: 'ucloud' });
    await send(person);
    await person.look('proposed');
  });

  const review = async (person) => {
    await person.open('/admin/providers');
    await person.look('admin-list');
    await person.follow(person.page.locator('[data-row] a').first());
  };
  await as('admin.system', 'provider', async (person) => {
    await review(person);
    await person.look('admin-review');
    await person.hands.press(person.page.locator('#answer summary'));
    await answer(person, { 'remark-provider_phone': '请填写能打通的电话。', remark: '请核对地址段，与优刻得重叠。' });
    await person.follow(person.page.locator('button[value="return"]'));
    await person.open('/admin/providers/new');
    await answer(person, { entry: 'demo-haihe' });
    await send(person);
    await person.look('admin-open');
  });

  await as('demo-qinghe', 'provider', async (person) => {
    await person.open('/provider');
    await person.look('returned');
    await person.follow(person.page.locator('a[href="/provider/entry"]'));
    await person.look('entry-returned');
    await answer(person, { provider_phone: '0571-55500002', provider_ranges: '198.51.100.0/24' });
    await send(person);
  });
  await as('admin.system', '', async (person) => {
    await review(person);
    await person.follow(person.page.locator('button[value="approve"]'));
  });

  await as('ucloud-manager', 'provider', async (person) => {
    await person.open('/provider');
    await person.sees('青禾示例云计算有限公司');
    await person.look('home');
    await person.open('/provider/members');
    await answer(person, { role: 'reader' });
    await send(person);
    await person.look('members');
    await person.open('/provider/connections');
    await person.look('connections');
  });

  await as('ucloud-operator', 'provider', async (person) => {
    await person.open('/provider/orders');
    await person.look('orders');
    await person.follow(person.page.locator('.tasks a').first());
    await person.look('order');
    await person.follow(person.page.locator('button[value="acknowledge"]'));
    await answer(person, { words: '已关闭主机的全部端口。' });
    await send(person);
    await person.look('order-wrong');
    await answer(person, { words: '已关闭主机的全部端口。' });
    await person.page.setInputFiles('#files', scan);
    await send(person);
    await person.look('order-done');
    await person.open('/provider/customers');
    await person.look('customers');
    await person.open('/provider/sites');
    await person.look('sites-none');
    await person.open('/provider/sites/import');
    await person.look('import');
    const table = '域名,IP地址,客户名称\nqinghe-tea.example,203.0.113.10,北京青禾示例科技有限公司\nno-record.example,2001:db8::9,\n';
    await load(person, `${table}bad.example,192.0.2.1,\n`);
    await person.look('import-check');
    await person.follow(person.page.locator('button[value="drop"]'));
    await load(person, table);
    await person.follow(person.page.locator('button[value="import"]'));
    await person.open('/provider/sites');
    await person.look('sites');
  });
  await as('ucloud-reader', 'provider-reader', async (person) => {
    await person.open('/provider/orders');
    await person.follow(person.page.locator('.tasks a').first());
    await person.look('order');
  });

  await as('ucloud-manager', 'provider-en', async (person) => {
    for (const page of ['', '/entry', '/members', '/orders', '/customers', '/sites', '/lines/import', '/connections']) {
      await person.open(`/provider${page}`);
      await person.look(`page${page.replaceAll('/', '-')}`);
    }
    await person.open('/provider/orders');
    await person.follow(person.page.locator('.tasks a').first());
    await person.look('order');
  }, 'en');
  await as('admin.system', 'provider-en', async (person) => {
    await review(person);
    await person.look('admin-review');
  }, 'en');
}
