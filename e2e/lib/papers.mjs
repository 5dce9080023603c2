// Papers as others open them: downloaded by a person, read by programs that are not ours.

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { holdsItsLayout } from './layout.mjs';
import { ARTEFACTS } from './server.mjs';

const run = promisify(execFile);
/** The walks, by their pictures, whose papers are compared with those that are kept. */
const LAID_OUT = ['papers', 'violation'];

/** Presses what hands out a paper, opens it with programs of others, and gives its text without spaces. */
export async function download(person, selector, name, says) {
  const [file] = await Promise.all([
    // Setting the whole guide takes a development build ten seconds.
    person.page.waitForEvent('download', { timeout: 120_000 }),
    person.page.locator(selector).first().click(),
  ]);
  const path = join(ARTEFACTS, `${person.pictures}-${name}.pdf`);
  await file.saveAs(path);
  await run('qpdf', ['--check', path]);
  const { stdout: info } = await run('pdfinfo', [path]);
  for (const line of [/Tagged: +yes/, /\(A4\)/]) if (!line.test(info)) throw new Error(`${name}: ${info}`);
  const { stdout } = await run('pdftotext', ['-raw', path, '-']);
  const text = stdout.replace(/\s/g, '');
  if (!text.includes(says)) throw new Error(`${name} does not say ${says}: ${text}`);
  if (LAID_OUT.includes(person.pictures) && name !== 'guide') await holdsItsLayout(path, name);
  return text;
}
