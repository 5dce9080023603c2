// Debian's Chromium, started once for all tests: without the frame of a window around its pages, which nobody sees here and
// takes a fifth of a walk's time; whole where a walk needs what it brings along, such as its viewer of PDFs.

import { existsSync } from 'node:fs';

import { chromium } from 'playwright-core';

const WHOLE = process.env.CHROMIUM || '/usr/bin/chromium';
const SHELL = '/usr/bin/chromium-headless-shell';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const launched = new Map();

/** The browser; contexts keep tests apart. */
export function browser({ isWhole = false } = {}) {
  const executablePath = isWhole || process.env.CHROMIUM || !existsSync(SHELL) ? WHOLE : SHELL;
  if (!launched.has(executablePath)) {
    launched.set(executablePath, chromium.launch({ executablePath, headless: true, args: FLAGS }));
  }
  return launched.get(executablePath);
}

export async function closeBrowser() {
  for (const one of launched.values()) await (await one).close();
}
