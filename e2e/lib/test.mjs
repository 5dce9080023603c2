// A test is a sentence and a function; they run one after the other, in the order they were written.

export const registered = { file: '', tests: [] };

/** Registers a test. `options.timeout` is in seconds. */
export function test(name, run, options = {}) {
  registered.tests.push({ file: registered.file, name, run, timeout: options.timeout || 300 });
}

/** Runs what is registered and counts. */
export async function runTests() {
  let passed = 0;
  let failed = 0;
  for (const { file, name, run, timeout } of registered.tests) {
    const begun = Date.now();
    const error = await outcome(run, timeout);
    const took = ((Date.now() - begun) / 1000).toFixed(1);
    const title = `${file.replace(/\.mjs$/, '')}: ${name} (${took} s)`;
    if (error) {
      failed += 1;
      console.log(`not ok ${passed + failed} - ${title}`);
      console.log(String(error.stack || error).replace(/^/gm, '    '));
    } else {
      passed += 1;
      console.log(`ok ${passed + failed} - ${title}`);
    }
  }
  return { passed, failed };
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
