// Every document the server sent while tests browsed, checked by the Nu HTML checker in one batch.

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import vnu from 'vnu-jar';

/** Documents by the hash of their text, with the address that first showed them. */
const documents = new Map();

/** Keeps a document for the batch. */
export function collect(url, html) {
  const hash = createHash('sha256').update(html).digest('hex').slice(0, 16);
  if (!documents.has(hash)) documents.set(hash, { url, html });
}

/** Fails with the checker's messages, each under the page it speaks of. */
export async function validateMarkup() {
  if (documents.size === 0) return;
  const folder = await mkdtemp(join(tmpdir(), 'anbei-markup-'));
  try {
    for (const [hash, { html }] of documents) await writeFile(join(folder, `${hash}.html`), html);
    const messages = await check(folder);
    const wrong = messages.filter(({ type }) => type !== 'info').map((message) => {
      const hash = message.url.replace(/^.*\/([0-9a-f]+)\.html$/, '$1');
      const { url } = documents.get(hash) || { url: message.url };
      return `${url}:${message.lastLine}: ${message.message}\n      ${message.extract || ''}`;
    });
    if (wrong.length > 0) throw new Error(`${wrong.length} messages\n${wrong.slice(0, 40).join('\n')}`);
    console.log(`    ${documents.size} documents checked`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function check(folder) {
  const args = ['-Xss4m', '-jar', String(vnu), '--format', 'json', '--exit-zero-always', '--skip-non-html', folder];
  const { stderr } = await promisify(execFile)('java', args, { maxBuffer: 1 << 28 });
  return JSON.parse(stderr).messages;
}
