// Debian's Chromium, started once for all tests.

import { chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let launched;

/** The one browser; contexts keep tests apart. */
export function browser() {
  launched = launched || chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    headless: true,
    args: FLAGS,
  });
  return launched;
}

export async function closeBrowser() {
  if (launched) await (await launched).close();
}
