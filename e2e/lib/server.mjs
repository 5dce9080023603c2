// Starts the real program on an empty folder and a free port, on either engine, and ends it.

import { execFile, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const exec = promisify(execFile);
const ANBEI =
  process.env.ANBEI_BIN || fileURLToPath(new URL('../../target/debug/anbei', import.meta.url));
/** The environment without what would be read as settings of the program. */
const ENV = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('ANBEI_')));
export const ARTEFACTS = fileURLToPath(new URL('../artefacts/', import.meta.url));

/** PostgreSQL is there when somebody says where. */
export const hasPostgres = Boolean(process.env.ANBEI_TEST_POSTGRES);

/**
 * Seeds a small demo and serves it.
 *
 * Returns `{ url, data, log, stop }`; `engine` is "sqlite" or "postgres", `entries` the size of the register, `settings` lines
 * of its file. Unless they say so, no site is looked at.
 */
export async function startServer({ name = 'server', engine = 'sqlite', entries = 200, settings = ['[watch]', 'enabled = false'] } = {}) {
  const data = await mkdtemp(join(tmpdir(), 'anbei-e2e-'));
  const where = ['--data', data];
  if (engine === 'sqlite') await cp(await demo(entries), data, { recursive: true });
  await configure(data, engine, settings);
  if (engine !== 'sqlite') await seed(data, entries);

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  await mkdir(ARTEFACTS, { recursive: true });
  const log = join(ARTEFACTS, `${name}.log`);
  const child = spawn(ANBEI, ['serve', ...where, '--listen', `127.0.0.1:${port}`], { env: ENV });
  const out = createWriteStream(log);
  child.stdout.pipe(out);
  child.stderr.pipe(out);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(timer);
    await rm(data, { recursive: true, force: true });
  };
  try {
    await ready(url, ended, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, data, log, stop };
}

async function seed(data, entries) {
  await exec(ANBEI, ['seed', '--data', data, '--entries', String(entries)], { env: ENV, maxBuffer: 1 << 26 });
}

/** Demos of so many entries, each seeded once; whoever starts a server begins with a copy. */
const demos = new Map();

function demo(entries) {
  const seeded = async () => {
    const data = await mkdtemp(join(tmpdir(), 'anbei-e2e-demo-'));
    await configure(data, 'sqlite', []);
    await seed(data, entries);
    return data;
  };
  if (!demos.has(entries)) demos.set(entries, seeded());
  return demos.get(entries);
}

/** Takes away what servers were begun with. */
export async function forgetDemos() {
  for (const data of demos.values()) await rm(await data, { recursive: true, force: true });
}

/** Starts a server, hands it to `use`, and ends it whatever happens. */
export async function withServer(options, use) {
  const server = await startServer(options);
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}

async function ready(url, ended, log) {
  let dead = false;
  ended.then(() => { dead = true; });
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (dead) throw new Error(`the server ended before it was ready, see ${log}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer && answer.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server is not ready after 30 s, see ${log}`);
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Settings of a demonstration that does not keep a test waiting, on a database of its own where that is a server's. */
async function configure(data, engine, settings) {
  const lines = ['demo = true', '[brand]', 'name = "安备 · 演示环境"', '[sessions]', 'notice_seconds = 2', ...settings];
  if (engine === 'postgres') {
    const admin = process.env.ANBEI_TEST_POSTGRES;
    const database = `e2e_${process.pid}_${Date.now()}`;
    await exec('psql', [admin, '-q', '-c', `CREATE DATABASE ${database}`]);
    lines.push('[database]', `url = "${admin.replace(/\/[^/]*$/, `/${database}`)}"`);
  }
  await writeFile(join(data, 'anbei.toml'), `${lines.join('\n')}\n`);
}
