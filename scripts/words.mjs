// For developers and translators: what the languages of src/words lack, or have and nobody says.
//
//   node scripts/words.mjs            a line for each language, and every text that it lacks or has in vain
//
// English is written where it is said, as one literal: words.say('...'), words.count(n, '...', '...'), sentence('...'), and the
// descriptions of commands. That literal is the key in every dictionary.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources.mjs';

const LITERAL = String.raw`('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")`;
const SAID = new RegExp(String.raw`\b(?:words\.say|sentence)\(\s*(?:${LITERAL}|([^)\s]))`, 'g');
const COUNTED = new RegExp(String.raw`\bwords\.count\(\s*[^,'"]+,\s*${LITERAL},\s*${LITERAL}`, 'g');
const DESCRIBED = new RegExp(String.raw`\bdescription:\s*${LITERAL}`, 'g');

/** Files that hand on a text which somebody else said. */
const HANDED_ON = new Set([
  'src/words/words.ts',
  'src/engine/sentence.ts',
  'src/engine/use-cases/training/training-report.ts',
  'src/bot/said.ts',
  'src/bot/localised.ts',
]);

function sources(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/^(storage\/generated|playground)\//.test(name))
    .map((name) => `${folder}/${name}`)
    .filter((name) => !HANDED_ON.has(name))
    .sort();
}

/** The text of a literal of JavaScript. */
const textOf = (literal) => Function(`return ${literal}`)();

/** Every text that is said, and the places where it is none that can be looked up. */
export function textsInSource() {
  const texts = new Set();
  const odd = [];
  for (const file of sources('src')) {
    const source = readFileSync(join(ROOT, file), 'utf8');
    for (const [whole, literal, other] of source.matchAll(SAID)) {
      if (literal) texts.add(textOf(literal));
      else if (other && !/sentence\(text\b/.test(whole)) odd.push(`${file}: ${whole}`);
    }
    for (const [, one, many] of source.matchAll(COUNTED)) {
      texts.add(textOf(one));
      texts.add(textOf(many));
    }
    if (file.startsWith('src/bot/')) {
      for (const [, literal] of source.matchAll(DESCRIBED)) texts.add(textOf(literal));
    }
  }
  return { texts: [...texts].sort(), odd };
}

/** The names in braces of a text, sorted. */
export const bracesOf = (text) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');

/** What a language's file has; it is an object literal behind the first `=`. */
function dictionaryOf(code) {
  const source = readFileSync(join(ROOT, `src/words/${code}.ts`), 'utf8');
  return textOf(
    `(${source
      .slice(source.indexOf('= {') + 2)
      .trimEnd()
      .replace(/;$/, '')})`,
  );
}

function main() {
  const { texts, odd } = textsInSource();
  console.log(`${texts.length} texts`);
  for (const place of odd) console.log(`not a literal: ${place}`);
  for (const code of ['ga', 'fr', 'de', 'es']) {
    const dictionary = dictionaryOf(code);
    const missing = texts.filter((text) => dictionary[text] === undefined);
    const stale = Object.keys(dictionary).filter((text) => !texts.includes(text));
    console.log(`${code}: ${missing.length} missing, ${stale.length} in vain`);
    for (const text of missing) console.log(`  ${code} lacks ${JSON.stringify(text)}`);
    for (const text of stale) console.log(`  ${code} has in vain ${JSON.stringify(text)}`);
  }
}

if (process.argv[1] === import.meta.filename) main();
