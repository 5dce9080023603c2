// The oldest browsers promised, and whether our scripts and styles stay within what they know.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { parse } from 'acorn';
import { full } from 'acorn-walk';
import DoIUse from 'doiuse';
import postcss from 'postcss';

const STATIC = fileURLToPath(new URL('../../crates/web/static/', import.meta.url));
const BROWSERS = ['chrome >= 80', 'firefox >= 86'];

/** Methods that came after the floor; the parser cannot know them from our own. */
const NEWER_METHODS = new Set(['at', 'replaceAll', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'hasOwn', 'any', 'replaceChildren']);
const NEWER_GLOBALS = new Set(['structuredClone', 'AggregateError', 'WeakRef', 'EyeDropper', 'Temporal']);

/** Without these a page loses nothing: `:focus-visible` refines a `:focus` rule, the other a phone's zoom. */
const REFINEMENTS = ['css-focus-visible', 'text-size-adjust'];

async function files(ending) {
  const names = await readdir(STATIC, { recursive: true }).catch(() => []);
  return names.filter((name) => name.endsWith(ending)).map((name) => join(STATIC, name));
}

/** Scripts parse as ES2020 modules and call nothing newer. */
export async function checkScripts() {
  const found = [];
  for (const file of await files('.js')) {
    const text = await readFile(file, 'utf8');
    let tree;
    try {
      tree = parse(text, { ecmaVersion: 2020, sourceType: 'module', locations: true });
    } catch (error) {
      found.push(`${file}: ${error.message}`);
      continue;
    }
    full(tree, (node) => {
      const method = node.type === 'MemberExpression' && !node.computed && node.property.name;
      if (NEWER_METHODS.has(method)) found.push(`${file}:${node.loc.start.line}: .${method}()`);
      if (node.type === 'Identifier' && NEWER_GLOBALS.has(node.name)) {
        found.push(`${file}:${node.loc.start.line}: ${node.name}`);
      }
    });
  }
  return found;
}

/** Styles use nothing the floor does not know. */
export async function checkStyles() {
  const found = [];
  for (const file of await files('.css')) {
    const text = await readFile(file, 'utf8');
    const plugin = new DoIUse({
      browsers: BROWSERS,
      ignore: REFINEMENTS,
      onFeatureUsage: ({ message }) => {
        // "Partially" speaks of corners of a feature, most of which we do not enter.
        if (!/only partially supported/.test(message)) found.push(message);
      },
    });
    await postcss([plugin]).process(text, { from: file });
  }
  return found;
}
