// A person in front of a browser: what they do, and what must hold on every page they see.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import axe from 'axe-core';

import { browser } from './browser.mjs';
import { Keyboard, Pointer } from './hands.mjs';
import { collect } from './markup.mjs';
import { picture } from './pictures.mjs';
import { ARTEFACTS } from './server.mjs';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const LANGUAGES = { zh: 'zh-CN', en: 'en' };

/** One person with a browser of their own: separate cookies, everything the browser complains of noted. */
export class Person {
  /**
   * `javaScript: false` is a browser with scripts switched off, `keyboard: true` a person without a pointer; `lang` is `zh` or
   * `en`. What they `look` at is checked, and kept as pictures under the name in `pictures`; an `album` keeps it whatever is asked
   * of the run. `isWhole` is a browser with all that it brings along.
   */
  static async arrive(server, options = {}) {
    const { javaScript = true, lang = 'zh', width = 1280, clipboard = false, isWhole = false } = options;
    const context = await (await browser({ isWhole })).newContext({
      baseURL: server.url,
      javaScriptEnabled: javaScript,
      locale: LANGUAGES[lang],
      viewport: { width, height: 900 },
      permissions: clipboard ? ['clipboard-read', 'clipboard-write'] : [],
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return new Person(server, context, page, options);
  }

  constructor(server, context, page, { javaScript = true, keyboard = false, pictures = '', album = null }) {
    Object.assign(this, { server, context, page, javaScript, pictures, album, complaints: [], pending: [] });
    this.hands = keyboard ? new Keyboard(this) : new Pointer(this);
    this.seen = new Set();
    // The browser hands its choice of files to the test only while somebody listens: from the start, so that none is missed.
    page.on('filechooser', () => {});
    page.on('console', (message) => {
      // A refused form is an answer, not a fault, though the browser logs its status.
      const refused = /status of 4(01|09|22|29)/.test(message.text());
      if (message.type() === 'error' && !refused) this.complaints.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`script: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      // What the browser brings along, such as its own viewer of PDFs, is nobody's host.
      const ours = url.startsWith(server.url) || /^(data|blob|about|chrome|chrome-extension):/.test(url);
      if (!ours) this.complaints.push(`asks another host: ${url}`);
    });
    page.on('response', (response) => this.pending.push(this.note(response)));
  }

  async note(response) {
    const where = `${response.request().method()} ${response.url()}`;
    if (response.status() >= 500) this.complaints.push(`${response.status()} from ${where}`);
    const isPage = response.request().resourceType() === 'document' && response.url().startsWith(this.server.url);
    const type = response.headers()['content-type'] || '';
    if (isPage && type.startsWith('text/html')) {
      const html = await response.text().catch(() => null);
      if (html) collect(where, html);
    }
  }

  /** Opens an address and gives its status. */
  async open(path) {
    const response = await this.page.goto(path);
    return response.status();
  }

  /** Presses a button or a link, and waits for the page that follows. */
  async follow(target) {
    const next = this.page.waitForNavigation();
    await this.hands.press(target);
    await next;
  }

  async sees(text) {
    await this.page.getByText(text).first().waitFor();
  }

  /** Looks at the page in front, once under each name: it is checked, and kept as pictures. */
  async look(name) {
    if (this.seen.has(name)) return;
    this.seen.add(name);
    if (this.album) await this.album.keep(this.page, name);
    if (!this.pictures) return;
    await this.check();
    await this.shot(`${this.pictures}-${name}`);
    await picture(this, name);
  }

  async focusIsVisible() {
    const plain = await this.page.evaluate(() => {
      const style = getComputedStyle(document.activeElement);
      return style.outlineStyle === 'none' && style.boxShadow === 'none';
    });
    if (plain) this.complaints.push(`the focus cannot be seen on ${this.page.url()}`);
  }

  /** What must hold on the page in front: accessible in both schemes, no sideways scrolling, no complaint. */
  async check() {
    await this.settle();
    const page = this.javaScript ? this.page : await this.mirror();
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await painted(page, colorScheme);
      await this.axe(page, colorScheme);
    }
    await page.emulateMedia({ colorScheme: null });
    await this.fits(320);
    await this.isCalm();
  }

  /** Does something in a blank page beside, where scripts run whatever the person allows. */
  async aside(work) {
    const context = await (await browser()).newContext();
    try {
      return await work(await context.newPage());
    } finally {
      await context.close();
    }
  }

  /** The same document in a browser that runs scripts, without those of the page: axe needs one. */
  async mirror() {
    if (!this.glass) {
      const context = await (await browser()).newContext({
        viewport: this.page.viewportSize(), reducedMotion: 'reduce',
      });
      this.glass = await context.newPage();
    }
    const html = (await this.page.content()).replace(/<script\b[^>]*><\/script>/g, '');
    const url = this.page.url();
    await this.glass.context().addCookies(await this.context.cookies());
    await this.glass.unrouteAll();
    await this.glass.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    await this.glass.goto(url);
    return this.glass;
  }

  async axe(page, scheme) {
    // Taken into a document once, and run there for either scheme.
    if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe.source);
    const violations = await page.evaluate(async (values) => {
      const options = { runOnly: { type: 'tag', values }, resultTypes: ['violations'] };
      return (await window.axe.run(document, options)).violations;
    }, WCAG);
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}\n      ${node.html}`));
    if (found.length > 0) {
      throw new Error(`axe, ${scheme}, ${this.page.url()}\n${found.slice(0, 20).join('\n')}`);
    }
  }

  /** Fails if the page is wider than a window of `width`, and says what sticks out. */
  async fits(width) {
    const before = this.page.viewportSize();
    await this.page.setViewportSize({ width, height: 700 });
    // A new size reaches the styles a moment later than the page.
    let wide = await this.sticksOut();
    for (let again = 0; wide && again < 10; again += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      wide = await this.sticksOut();
    }
    await this.page.setViewportSize(before);
    if (wide) throw new Error(`wider than ${width} px: ${this.page.url()}\n${wide.join('\n')}`);
  }

  /** What is wider than the window, as HTML; nothing if it fits. */
  sticksOut() {
    return this.page.evaluate(() => {
      const limit = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= limit) return null;
      const scrolls = (element) => element && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
      return [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > limit + 1)
        .filter((element) => !scrolls(element.parentElement))
        .slice(0, 5)
        .map((element) => element.outerHTML.slice(0, 120));
    });
  }

  /** Fails if the browser had anything to complain of since the person arrived. */
  async isCalm() {
    await this.settle();
    if (this.complaints.length > 0) {
      const text = this.complaints.splice(0).join('\n');
      throw new Error(`on the way to ${this.page.url()}\n${text}`);
    }
  }

  async settle() {
    await Promise.all(this.pending.splice(0));
  }

  /** Keeps pictures of the page in front: narrow and wide, light and dark, in the language it is in. */
  async shot(name) {
    // Nobody looks at all of those of a run of all checks, and they take a third of its time; an album is kept even then.
    if (process.env.LOOKS === 'no') return;
    await mkdir(ARTEFACTS, { recursive: true });
    const before = this.page.viewportSize();
    const lang = (await this.page.locator('html').getAttribute('lang')).slice(0, 2);
    for (const width of [375, 1280]) {
      await this.page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ['light', 'dark']) {
        await this.page.emulateMedia({ colorScheme });
        const path = join(ARTEFACTS, `${name}-${width}-${colorScheme}-${lang}.png`);
        await this.page.screenshot({ path, fullPage: true });
      }
    }
    await this.page.emulateMedia({ colorScheme: null });
    await this.page.setViewportSize(before);
  }

  async leave() {
    if (this.glass) await this.glass.context().close();
    await this.context.close();
  }
}

/** A person who leaves whatever happens; complaints fail the test. */
export async function asPerson(server, options, use) {
  const person = await Person.arrive(server, options);
  try {
    const result = await use(person);
    await person.isCalm();
    return result;
  } finally {
    await person.leave();
  }
}

/** Waits until a scheme has reached the styles. */
export function painted(page, scheme) {
  return page.evaluate(async (wanted) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    while (!matchMedia(`(prefers-color-scheme: ${wanted})`).matches) await frame();
    await frame();
    await frame();
  }, scheme);
}
