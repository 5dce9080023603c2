// A test is a sentence and a function. They begin in the order they were written, a few at a time.

export const registered = { file: '', tests: [] };

/** Registers a test. `options.timeout` is in seconds; what is `last` begins when all others have ended. */
export function test(name, run, options = {}) {
  registered.tests.push({ file: registered.file, name, run, timeout: options.timeout || 300, last: Boolean(options.last) });
}

/** So many tests run side by side: most of a test is waiting for pages, and each has a server of its own. */
const SIDE_BY_SIDE = Number(process.env.E2E_SIDE_BY_SIDE || 2);

/** Runs what is registered and counts. What looks back at all the others comes after them. */
export async function runTests() {
  const count = { passed: 0, failed: 0 };
  const waiting = registered.tests.filter((one) => !one.last);
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await runOne(next, count);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane));
  for (const one of registered.tests.filter((test) => test.last)) await runOne(one, count);
  return count;
}

async function runOne({ file, name, run, timeout }, count) {
  const begun = Date.now();
  const error = await outcome(run, timeout);
  const took = ((Date.now() - begun) / 1000).toFixed(1);
  const title = `${file.replace(/\.mjs$/, '')}: ${name} (${took} s)`;
  count[error ? 'failed' : 'passed'] += 1;
  const number = count.passed + count.failed;
  console.log(`${error ? 'not ok' : 'ok'} ${number} - ${title}`);
  if (error) console.log(String(error.stack || error).replace(/^/gm, '    '));
}

async function outcome(run, timeout) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${timeout} s`)), timeout * 1000);
  });
  try {
    await Promise.race([run(), late]);
    return null;
  } catch (error) {
    return error;
  } finally {
    clearTimeout(timer);
  }
}
