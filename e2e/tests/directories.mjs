// Whom to ask in a place, and which firms are listed: with scripts in Chinese, without in English. The list comes in as a table,
// whose wrong rows are mended; news is written, looked at and published.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { demoPassword } from '../lib/answers.mjs';
import { answer } from '../lib/form.mjs';
import { asPerson } from '../lib/page.mjs';
import { withServer } from '../lib/server.mjs';
import { login } from '../lib/steps.mjs';
import { test } from '../lib/test.mjs';

const ways = [
  { name: 'in Chinese, with scripts', options: { pictures: 'directories' } },
  { name: 'in English, without scripts', options: { javaScript: false, lang: 'en', pictures: 'directories-plain' } },
];

for (const [at, { name, options }] of ways.entries()) {
  test(`a visitor finds whom to ask, ${name}`, () =>
    withServer({ name: `directories-${at}` }, (server) => asPerson(server, options, ask)));
}

test('the system administrator enters the organs from a table, and publishes news', () =>
  withServer({ name: 'directories-admin' }, async (server) => {
    const password = await demoPassword(server);
    await asPerson(server, { pictures: 'directories-admin' }, async (keeper) => {
      await login(keeper, { login: 'admin.system', password });
      await enter(keeper, server);
      await announce(keeper);
    });
  }));

async function ask(visitor) {
  const { page } = visitor;
  const search = (field) => visitor.follow(page.locator(`form:has([name="${field}"]) .actions button`));
  await visitor.open('/organs');
  await visitor.look('organs');
  await answer(visitor, { region: ['440000', '440300', '440305'] });
  await search('region');
  await visitor.sees('广东省深圳市南山区网安大队（演示）');
  await visitor.look('organ');
  // A municipality's middle level has no organ of its own.
  await visitor.open('/organs?region=110000&region=110100');
  await visitor.sees('北京市网安总队（演示）');
  for (const [typed, name] of [['朝阳', 'organs-several'], ['大队', 'organs-crowded'], ['山海经', 'organs-none']]) {
    await answer(visitor, { name: typed });
    await search('name');
    await visitor.look(name);
  }
  await visitor.open('/organs?region=999999');
  await visitor.look('organs-wrong');

  await visitor.open('/providers');
  await visitor.look('providers');
  await answer(visitor, { name: '示例', region: '440000' });
  await search('name');
  await visitor.sees('珠江示例网络有限公司');
  await visitor.open('/providers?name=山海经');
  await visitor.look('providers-none');
  await visitor.follow(page.locator('.tabs a:not([aria-current])'));
  await visitor.look('registrars');
}

async function enter(keeper, server) {
  const { page } = keeper;
  await keeper.open('/admin/organs');
  await keeper.look('list');
  await keeper.open('/admin/organs?q=zzz');
  await keeper.look('none');
  await keeper.open('/admin/organs/import');
  await keeper.look('import');
  const file = join(server.data, 'organs.csv');
  const rows = [
    '单位名称,备注,联系电话,区划代码,办公时间,地址',
    '南山示例大队,新,0755-5550 0000,440305,周一至周五 9:00–17:00,示例路 2 号',
    '坏行,,,3201,,',
  ];
  const send = async () => {
    await writeFile(file, `\ufeff${rows.join('\r\n')}\r\n`);
    await keeper.open('/admin/organs/import');
    await keeper.hands.attach(page.locator('#file'), file);
    await keeper.follow(page.locator('main form.form .actions button'));
  };
  await send();
  await keeper.look('check');
  await keeper.follow(page.locator('button[value="import"]'));
  await keeper.look('done');
  // The wrong row is mended and the file sent again: what is there already is passed over.
  rows[2] = '罗湖示例大队,,0755-5550 0001,440303,,';
  await send();
  await keeper.sees('已经有的行：2');
  await keeper.follow(page.locator('button[value="import"]'));
  for (const [region, phone] of [['440305', '0755-5550 0000'], ['440303', '0755-5550 0001']]) {
    await keeper.open(`/organs?region=${region}`);
    await keeper.sees(phone);
  }
}

async function announce(keeper) {
  const { page } = keeper;
  const save = () => keeper.follow(page.locator('main form .actions button').last());
  await keeper.open('/admin/notices');
  await keeper.look('notices');
  await keeper.open('/admin/notices/new');
  await answer(keeper, { announcement_title_en: 'Down on Saturday', announcement_until: '2020-01-01' });
  await save();
  await keeper.look('notice-wrong');
  await answer(keeper, {
    announcement_title_zh: '11月28日零点至六点停机维护，期间不能登录和提交，已经保存的草稿不受影响',
    announcement_body_zh: '为更换存储设备，平台将停机六小时。\n\n停机期间：\n1. 不能登录、填写和提交；\n2. 公安备案查询照常。\n\n给您带来不便，敬请谅解。',
    announcement_title_en: 'Down for maintenance on 28 November, midnight to six',
    announcement_body_en: 'New storage is put in.\n\nLooking up records works as usual.',
    announcement_until: '2099-12-31',
  });
  await save();
  await keeper.look('notice-draft');
  await keeper.follow(page.locator('button[value="publish"]'));
  await keeper.look('notice-published');
  await keeper.open('/');
  await keeper.follow(page.locator('.news a').first());
  await keeper.sees('公安备案查询照常');
  await keeper.look('notice-public');
  await keeper.open('/notices');
  await keeper.look('notices-public');
}
