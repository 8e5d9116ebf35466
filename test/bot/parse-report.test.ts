import { expect, test } from 'vitest';
import { parseReportMessage } from '../../src/bot/training/parse-report.ts';
import type { ParseReport } from '../../src/engine/index.ts';
import { judgeComponents } from '../../src/playground/rules/components.ts';
import { Form } from '../../src/playground/rules/form.ts';
import { wordsIn } from '../../src/words/words.ts';

/** A report with so many of everything, each as long and as odd as it can be. */
function report(of: number, text: string): ParseReport {
  const many = <T>(make: (i: number) => T) => Array.from({ length: of }, (_, i) => make(i));
  const place = (i: number) => ({ file: `${text}.abc`, line: i + 1, title: `${text} ${i}` });
  return {
    found: 3 * of,
    tunes: many((i) => ({
      ...place(i),
      ...{ abc: '', musicHash: '', type: 'jig', key: 'G', metre: '6/8' },
      repairs: [`${text} was mended (line ${i + 1}).`],
    })),
    refused: many((i) => ({ ...place(i), column: 7, why: text })),
    duplicates: many((i) => ({ ...place(i), of: text })),
    characters: many(() => ({ character: '‘', became: "'", count: 2 })),
    files: many(() => ({ name: text, tunes: 1, sha256: 'a'.repeat(64), remarks: [text] })),
  };
}

const message = (of: number, text: string, name = 'Ours') =>
  parseReportMessage(wordsIn('en'), {
    ...{
      name,
      report: report(of, text),
      contribution: null,
      next: 'Nothing.',
      offersTraining: true,
    },
  });

/** What Discord would say of it. */
function faults({ components, files }: ReturnType<typeof message>): string[] {
  const form = new Form();
  const attachments = new Set(files.map(({ name }) => name));
  judgeComponents(components, [], { form, v2: true, attachments });
  return form.faults.map(({ message: says }) => says);
}

test.each([
  ['nothing', 0, ''],
  ['a little', 2, 'A repeat was never closed'],
  ['twenty thousand of everything', 20_000, 'x'],
  ['very long texts', 50, 'long '.repeat(2000)],
  ['what looks like formatting', 50, '# **[@everyone](https://example.org)** <@1> ```'],
])('%s fits into a message, and all of it into the file', (_, of, text) => {
  const made = message(of, text, 'n'.repeat(60));
  expect(faults(made)).toEqual([]);
  expect(made.files[0]?.attachment.length).toBeLessThan(10 * 2 ** 20);
});

test('the same repair of many tunes is said once, with their number', () => {
  const shown = JSON.stringify(message(3, 'A bar').components);
  expect(shown).toContain('A bar was mended. (3 tunes)');
  expect(shown).not.toContain('line 2).');
});

test('what people wrote does not become formatting', () => {
  const shown = JSON.stringify(message(1, '<@1> [x](https://example.org)').components);
  expect(shown).not.toMatch(/[^\\]<@1>/);
  expect(shown).not.toMatch(/[^\\]\[x\]/);
});

test('the file has a line for each, whatever is in it', () => {
  const file = message(2, 'odd\nname\u2028\u0007').files[0]?.attachment.toString() ?? '';
  expect(file.split('\n')).toContain('odd name  .abc, line 2, column 7 (odd name   1): odd name  ');
});
