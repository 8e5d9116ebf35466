import type { ParseReport } from '../../engine/index.ts';
import { count } from '../markdown.ts';

/** Far below what Discord takes; nobody reads further. */
const MOST_CHARACTERS = 2_000_000;

/** All that is to be said of an upload, as plain text: one line each, so that it can be searched. */
export function reportText(name: string, report: ParseReport): string {
  const lines = [
    `${name}: ${count(report.found, 'tune')} found, ${report.tunes.length} can be learnt from, ${report.refused.length} refused, ${report.duplicates.length} there already`,
    ...part('Files', report.files, (file) => [
      `${file.name}: ${count(file.tunes, 'tune')}, sha256 ${file.sha256}`,
      ...file.remarks.map((remark) => `    ${remark}`),
    ]),
    ...part('Refused', report.refused, (one) => [
      `${placeOf(one)}${one.title === null ? '' : ` (${one.title})`}: ${one.why}`,
    ]),
    ...part(
      'Repaired',
      report.tunes.filter(({ repairs }) => repairs.length > 0),
      (tune) => [
        `${placeOf(tune)} (${tune.title}):`,
        ...tune.repairs.map((sentence) => `    ${sentence}`),
      ],
    ),
    ...part('There already', report.duplicates, (one) => [
      `${placeOf(one)}: ${one.title} is ${one.of}`,
    ]),
    ...part('Read as another character', report.characters, (one) => [
      `${one.character} (${codePoint(one.character)}) as ${one.became}, ${count(one.count, 'time')}`,
    ]),
    ...part('Taken', report.tunes, (tune) => [
      `${placeOf(tune)}: ${tune.title}, ${tune.type} in ${tune.key}, ${tune.metre}`,
    ]),
  ];
  const whole = `${lines.map(inOneLine).join('\n')}\n`;
  if (whole.length <= MOST_CHARACTERS) return whole;
  const end = whole.lastIndexOf('\n', MOST_CHARACTERS);
  return `${whole.slice(0, end)}\n\nAnd more: the report is cut here.\n`;
}

function part<T>(heading: string, items: readonly T[], say: (item: T) => string[]): string[] {
  return items.length === 0 ? [] : ['', heading, '-'.repeat(heading.length), ...items.flatMap(say)];
}

/** File names and titles may hold anything. */
function inOneLine(line: string): string {
  return line.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ');
}

function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** `kesh.abc, line 12, column 3`. */
export function placeOf(one: {
  readonly file: string;
  readonly line: number | null;
  readonly column?: number | null;
}): string {
  const line = one.line === null ? '' : `, line ${one.line}`;
  const column = one.column === null || one.column === undefined ? '' : `, column ${one.column}`;
  return `${one.file}${line}${column}`;
}
