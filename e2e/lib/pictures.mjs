// Pictures of the guide. They are taken where the walks look at a page, and compared with those that are committed:
// a picture that no longer looks like the product fails the walk. `PICTURES=write` writes them anew.

import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { encodePng } from './png.mjs';

const FOLDER = fileURLToPath(new URL('../../docs/guide/pictures/', import.meta.url));
const SIZE = { width: 1000, height: 720 };

/** Which look of which walk becomes which picture, and what is scrolled to. The first walk speaks Chinese, the second English. */
const TAKEN = {
  home: { by: ['main', 'plain'], look: 'home' },
  register: { by: ['main', 'plain'], look: 'register' },
  first: { by: ['main', 'plain'], look: 'my-first' },
  person: { by: ['main', 'plain'], look: 'subject-person' },
  address: { by: ['main', 'plain'], look: 'site-address' },
  notice: { by: ['main', 'plain'], look: 'site-notice' },
  returned: { by: ['main', 'plain'], look: 'returned' },
  record: { by: ['main', 'plain'], look: 'record' },
  deadlines: { by: ['main', 'plain'], look: 'deadlines' },
  case: { by: ['main', 'plain'], look: 'desk-case' },
  return: { by: ['main', 'plain'], look: 'desk-return' },
  answer: { by: ['violation', 'violation-plain'], look: 'own' },
  order: { by: ['provider', 'provider-en'], look: 'order' },
};

/** What is another every time, and what stands in its place. */
const STEADY = [
  [/\d{4}年\d{1,2}月\d{1,2}日/g, '2026年11月24日'],
  [/\d{1,2}月\d{1,2}日前/g, '11月24日前'],
  [/\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)/g, '24 November'],
  [/\d{4}-\d{2}-\d{2}/g, '2026-11-24'],
  [/\b\d{2}:\d{2}\b/g, '11:00'],
  [/(wang-)?[a-z0-9]{10,}\.example/g, 'qinghe.example'],
  [/wang-[a-z0-9]{10,}/g, 'wang.xiaoyang'],
  [/Qinghe [a-z0-9]{10,} 42/g, 'Qinghe tea 42'],
  [/[a-z0-9]{10,}@mail\.example/g, 'wang@mail.example'],
  [/青禾茶叶小站[甲乙丙丁戊己庚辛壬癸]*/g, '青禾茶叶小站'],
  [/\b138\d{8}\b/g, '13800138000'],
  [/\b110105\d{11}[\dX]\b/g, '11010519900307109X'],
  [/11010502\d{6}/g, '11010502030143'],
  [/110105 ?02 ?\d{6}/g, '110105 02 030143'],
];

/** Keeps the page in front as a picture of the guide, if it is one. */
export async function picture(person, look) {
  const found = Object.entries(TAKEN).find(([, taken]) => taken.look === look && taken.by.includes(person.pictures));
  if (!found) return;
  const [name, { by }] = found;
  const file = `${FOLDER}${name}-${by[0] === person.pictures ? 'zh' : 'en'}.png`;
  const shot = await steadyShot(person.page);
  const taken = await person.aside((page) => page.evaluate(pixels, shot.toString('base64')));
  if (process.env.PICTURES === 'write') {
    await writeFile(file, encodePng(SIZE, Buffer.from(taken.rgba, 'base64')));
    return;
  }
  const kept = await readFile(file, 'base64');
  const share = await person.aside((page) => page.evaluate(differ, [shot.toString('base64'), kept]));
  if (share > 0.06) {
    const percent = Math.round(share * 100);
    throw new Error(`${file} no longer looks like the product (${percent} % differ): make e2e PICTURES=write`);
  }
}

/** A picture of the window with steady texts, which are put back afterwards. */
async function steadyShot(page) {
  const before = page.viewportSize();
  await page.setViewportSize(SIZE);
  await page.emulateMedia({ colorScheme: 'light' });
  const rules = STEADY.map(([pattern, text]) => [pattern.source, pattern.flags, text]);
  await page.evaluate(steady, rules);
  await page.evaluate(() => window.scrollTo(0, 0));
  const shot = await page.screenshot({ caret: 'hide', animations: 'disabled' });
  await page.evaluate(() => window.unsteady());
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(before);
  return shot;
}

/** In the page: replaces what is another every time, and remembers what was there. */
function steady(rules) {
  const better = (text) => rules.reduce((all, [source, flags, put]) => all.replace(new RegExp(source, flags), put), text);
  const undo = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node;
    const text = node;
    if (better(data) !== data) {
      text.data = better(data);
      undo.push(() => { text.data = data; });
    }
  }
  for (const input of document.querySelectorAll('input, textarea')) {
    const { value, type } = input;
    if (!['file', 'checkbox', 'radio', 'hidden', 'password'].includes(type) && better(value) !== value) {
      input.value = better(value);
      undo.push(() => { input.value = value; });
    }
  }
  window.unsteady = () => undo.forEach((one) => one());
}

/** In a page: the pixels of a picture, as bytes of red, green, blue and the rest. */
async function pixels(png) {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  let text = '';
  for (let at = 0; at < data.length; at += 32768) text += String.fromCharCode(...data.subarray(at, at + 32768));
  return { rgba: btoa(text) };
}

/** In a page: how much of two pictures differs, seen from so far away that letters blur. */
async function differ(pair) {
  const [width, height] = [125, 90];
  const seen = await Promise.all(pair.map(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    const pen = canvas.getContext('2d');
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(image, 0, 0, width, height);
    return pen.getImageData(0, 0, width, height).data;
  }));
  let count = 0;
  for (let at = 0; at < width * height * 4; at += 4) {
    const apart = [0, 1, 2].map((c) => Math.abs(seen[0][at + c] - seen[1][at + c]));
    if (Math.max(...apart) > 32) count += 1;
  }
  return count / (width * height);
}
