// Pictures of a walk, one of each step in the order of the steps: cheap enough to be kept in every run.

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { ARTEFACTS } from './server.mjs';

/** What everybody in a walk saw, as `artefacts/{name}/01-{step}.jpg` and so on; what an earlier run left is taken away. */
export class Album {
  constructor(name) {
    Object.assign(this, { folder: join(ARTEFACTS, name), count: 0 });
  }

  /** Keeps the window as it is. */
  async keep(page, step) {
    if (this.count === 0) await rm(this.folder, { recursive: true, force: true });
    this.count += 1;
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, `${String(this.count).padStart(2, '0')}-${step}.jpg`);
    await page.screenshot({ path, type: 'jpeg', quality: 80 });
  }
}
