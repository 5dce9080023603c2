// How papers are laid out: each page seen from so far away that letters are grey, one sign a cell. The pages that are committed
// can be read as they are; a paper that no longer looks like them fails its walk. `PICTURES=write` writes them anew.

import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const FOLDER = new URL('../papers/', import.meta.url);
/** Dots an inch, and dots of a cell: 50 cells across an A4 page, 71 down. */
const [DOTS, CELL] = [72, 12];
/** From white to black; letters are lighter than rules, rules than boxes and codes. */
const SIGNS = ' .:-+*#';
const DARKER_THAN = [0.01, 0.04, 0.08, 0.14, 0.22, 0.35];
/** Names, dates and numbers are others every time: so much of what is printed may look a little different. */
const MOST = 0.08;

/** Compares the first pages of a paper with those that are kept under this name. */
export async function holdsItsLayout(path, name) {
  const { stdout } = await run('pdftoppm', ['-r', String(DOTS), '-l', '2', '-gray', path], { encoding: 'buffer', maxBuffer: 1 << 26 });
  const seen = pages(stdout).map(draw).join('\n\f\n');
  const file = new URL(`${name}.txt`, FOLDER);
  if (process.env.PICTURES === 'write') {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(file, `${seen}\n`);
    return;
  }
  const kept = (await readFile(file, 'utf8')).replace(/\n$/, '');
  const share = apart(seen, kept);
  if (share > MOST) {
    const percent = Math.round(share * 100);
    throw new Error(`${name}.pdf is no longer laid out like e2e/papers/${name}.txt (${percent} % differ): make e2e PICTURES=write\n${seen}`);
  }
}

/** The pages of what poppler writes: a head in letters, then a byte for every dot. */
function pages(bytes) {
  const all = [];
  for (let at = 0; at < bytes.length;) {
    const head = /^P5\s(\d+) (\d+)\s255\s/.exec(bytes.toString('latin1', at, at + 40));
    const [width, height] = [Number(head[1]), Number(head[2])];
    const start = at + head[0].length;
    at = start + width * height;
    all.push({ width, height, dots: bytes.subarray(start, at) });
  }
  return all;
}

function draw({ width, height, dots }) {
  const rows = [];
  for (let top = 0; top < height; top += CELL) {
    let row = '';
    for (let left = 0; left < width; left += CELL) row += sign(dots, width, [left, Math.min(left + CELL, width)], [top, Math.min(top + CELL, height)]);
    rows.push(row.trimEnd());
  }
  return rows.join('\n').trimEnd();
}

function sign(dots, width, [left, right], [top, bottom]) {
  let ink = 0;
  for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) ink += 255 - dots[y * width + x];
  const share = ink / 255 / ((right - left) * (bottom - top));
  return SIGNS[DARKER_THAN.filter((least) => share > least).length];
}

/** How much of what stands on either differs by more than a shade. */
function apart(one, other) {
  const [mine, theirs] = [one, other].map((text) => text.split('\n'));
  let [printed, different] = [0, 0];
  for (let y = 0; y < Math.max(mine.length, theirs.length); y += 1) {
    const [left, right] = [mine[y] || '', theirs[y] || ''];
    for (let x = 0; x < Math.max(left.length, right.length); x += 1) {
      const [a, b] = [left[x] || ' ', right[x] || ' '].map((of) => Math.max(SIGNS.indexOf(of), 0));
      if (a || b) printed += 1;
      if (Math.abs(a - b) > 1) different += 1;
    }
  }
  return printed > 0 ? different / printed : 0;
}
