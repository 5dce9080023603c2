// Two ways to use a page: with a pointer, and with nothing but the keyboard.

/** Clicks, as most people do. */
export class Pointer {
  constructor(person) {
    this.person = person;
  }

  press(target) {
    return target.click();
  }

  check(target) {
    return target.check();
  }

  select(target, value) {
    return target.selectOption(value);
  }

  fill(target, text) {
    return target.fill(text);
  }

  attach(target, file) {
    return target.setInputFiles(file);
  }
}

/** Tab, Enter, Space, arrows and letters. Whatever cannot be reached by Tab fails the test. */
export class Keyboard {
  constructor(person) {
    this.person = person;
  }

  get keys() {
    return this.person.page.keyboard;
  }

  /** Presses Tab until `target` has the focus, and looks whether that can be seen. */
  async reach(target) {
    await target.waitFor({ state: 'attached' });
    for (let press = 0; press < 400; press += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) {
        await this.person.focusIsVisible();
        return;
      }
      await this.keys.press('Tab');
    }
    const html = await target.evaluate((element) => element.outerHTML.slice(0, 200));
    throw new Error(`Tab does not reach ${html} on ${this.person.page.url()}`);
  }

  async press(target) {
    await this.reach(target);
    await this.keys.press('Enter');
  }

  async check(target) {
    if (await target.isChecked()) return;
    if ((await target.getAttribute('type')) === 'checkbox') {
      await this.reach(target);
      await this.keys.press('Space');
      return;
    }
    // A group of radio buttons is one stop; arrows move within it.
    const name = await target.getAttribute('name');
    const group = this.person.page.locator(`input[type="radio"][name="${name}"]`);
    const chosen = (await group.evaluateAll((all) => all.findIndex((one) => one.checked)));
    await this.reach(chosen < 0 ? group.first() : group.nth(chosen));
    if (chosen < 0) await this.keys.press('Space');
    for (let press = 0; press < 60 && !(await target.isChecked()); press += 1) {
      await this.keys.press('ArrowDown');
    }
  }

  async select(target, value) {
    await this.reach(target);
    await this.keys.press('Home');
    for (let press = 0; press < 200 && (await target.inputValue()) !== value; press += 1) {
      await this.keys.press('ArrowDown');
    }
    if ((await target.inputValue()) !== value) throw new Error(`no way to ${value} by arrows`);
  }

  async fill(target, text) {
    await this.reach(target);
    if ((await target.getAttribute('type')) === 'date') {
      await this.typeDate(target, text.split('-'));
      return;
    }
    await this.keys.press('Control+A');
    await this.keys.press('Delete');
    await this.keys.type(text);
  }

  /** Year, month and day are parts of their own, in the order of the browser's language. */
  async typeDate(target, [year, month, day]) {
    for (const parts of [[year, month, day], [month, day, year]]) {
      for (let part = 0; part < 3; part += 1) await this.keys.press('ArrowLeft');
      for (const part of parts) {
        await this.keys.type(part);
        // A month and a day that are full move on by themselves.
        if (part === year) await this.keys.press('ArrowRight');
      }
      if ((await target.inputValue()) === `${year}-${month}-${day}`) return;
    }
    throw new Error(`no way to ${year}-${month}-${day} by typing`);
  }

  /** A key that comes while the browser is busy elsewhere may open nothing; a person presses it again. */
  async attach(target, file) {
    for (const patience of [5_000, 15_000]) {
      await this.reach(target);
      const chooser = this.person.page.waitForEvent('filechooser', { timeout: patience }).catch(() => null);
      await this.keys.press('Space');
      const opened = await chooser;
      if (opened) return opened.setFiles(file);
    }
    const focus = await this.person.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    throw new Error(`Space opens no choice of files; the focus is on ${focus}`);
  }
}
