/** A parse report for people: a few lines for a message, and all of it as a text file. */
import type { ParseReport, RefusedTune } from './types.ts';

/** Discord's messages hold 2,000 characters; others write into the same one. */
const LONGEST_SUMMARY = 1500;
const REFUSALS_SHOWN = 5;
const REPAIRS_SHOWN = 4;
const LONGEST_NAME = 60;

const tunes = (count: number): string =>
  `${count === 0 ? 'no' : count.toLocaleString('en')} ${count === 1 ? 'tune' : 'tunes'}`;
const was = (count: number): string => (count === 1 ? 'was' : 'were');

const short = (text: string, most = LONGEST_NAME): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;

/** Without what Discord would take for markup or a mention. */
const plain = (text: string): string =>
  text.replace(/[\\*_~`|>#[\]()<]/g, '\\$&').replace(/@(?=everyone|here|[!&\d])/g, '@\u200B');

/** A few lines of Discord markdown, at most 1,500 characters. */
export function reportSummary(report: ParseReport): string {
  const { found, tunes: accepted, refused, duplicates, characters } = report;
  const repaired = accepted.filter(({ repairs }) => repairs.length > 0).length;
  const refusedTunes = refused.filter(({ line }) => line !== null);
  const refusedFiles = refused.filter(({ line }) => line === null);
  const lines = [
    `**${capital(tunes(accepted.length))}** of ${found.toLocaleString('en')} can be learnt from${repaired > 0 ? `, ${repaired.toLocaleString('en')} of them mended` : ''}.`,
  ];
  if (duplicates.length > 0)
    lines.push(
      `${capital(tunes(duplicates.length))} ${was(duplicates.length)} there already, in this key or another.`,
    );
  if (repaired > 0) lines.push(...mostMended(report));
  if (characters.length > 0) {
    const all = characters.reduce((sum, { count }) => sum + count, 0);
    lines.push(
      `${all.toLocaleString('en')} ${all === 1 ? 'character was' : 'characters were'} read as plain ones (“${plain(characters[0]?.character ?? '')}” as “${plain(characters[0]?.became ?? '')}” and the like).`,
    );
  }
  if (refused.length > 0) {
    const what = [
      ...(refusedTunes.length > 0 ? [tunes(refusedTunes.length)] : []),
      ...(refusedFiles.length > 0
        ? [`${refusedFiles.length} ${refusedFiles.length === 1 ? 'file' : 'files'}`]
        : []),
    ];
    lines.push(`Refused: ${what.join(' and ')}.`);
  }
  return withRefusals(lines.join('\n'), refused);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A repair without its lines: what is counted. */
const kindOf = (repair: string): string => repair.replace(/ \(lines? [^()]*\)\.$/, '.');

/** What was mended most, with the number of tunes. */
function repairCounts({ tunes: accepted }: ParseReport): [string, number][] {
  const counts = new Map<string, number>();
  for (const { repairs } of accepted)
    for (const kind of new Set(repairs.map(kindOf))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

const mostMended = (report: ParseReport): string[] =>
  repairCounts(report)
    .slice(0, REPAIRS_SHOWN)
    .map(([kind, count]) => `- ${plain(short(kind, 140))} (${tunes(count)})`);

/** The first refusals, as many as there is room for, and where the others are. */
function withRefusals(text: string, refused: readonly RefusedTune[]): string {
  let out = text;
  let shown = 0;
  const rest = (left: number) =>
    `\n…and ${left.toLocaleString('en')} more; the file has all of them.`;
  for (const { file, line, title, why } of inOrder(refused)) {
    if (shown === REFUSALS_SHOWN) break;
    const where = line === null ? short(file) : `${short(file)}:${line}`;
    const named = title === null ? '' : ` (${short(title, 40)})`;
    const next = `\n- ${plain(where)}${plain(named)}: ${plain(short(why, 160))}`;
    if (out.length + next.length + rest(refused.length).length > LONGEST_SUMMARY) break;
    out += next;
    shown++;
  }
  const left = refused.length - shown;
  return (left > 0 ? out + rest(left) : out).slice(0, LONGEST_SUMMARY);
}

function inOrder<T extends { readonly file: string; readonly line: number | null }>(
  list: readonly T[],
): T[] {
  return list.toSorted((a, b) =>
    a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1,
  );
}

/** All of it as plain text, by file and line. */
export function reportText(report: ParseReport): string {
  const { found, tunes: accepted, refused, duplicates, characters, files } = report;
  const mended = accepted.filter(({ repairs }) => repairs.length > 0);
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, '-'.repeat(title.length), ...lines];
  return [
    'What Lilt read',
    '==============',
    `${capital(tunes(found))} found: ${accepted.length} taken (${mended.length} of them mended), ${refused.filter(({ line }) => line !== null).length} refused, ${duplicates.length} there already.`,
    ...section(
      'Files',
      files.flatMap(({ name, tunes: taken, remarks }) => [
        `${name}: ${tunes(taken)} taken.`,
        ...remarks.map((remark) => `  ${remark}`),
      ]),
    ),
    ...section(
      'Refused',
      inOrder(refused).map(({ file, line, column, title, why }) => {
        const place = line === null ? file : `${file}, line ${line}, column ${column}`;
        return `${place}${title === null ? '' : ` (${title})`}: ${why}`;
      }),
    ),
    ...section(
      'There already',
      inOrder(duplicates).map(
        ({ file, line, title, of }) =>
          `${file}, line ${line}${title === '' ? '' : ` (${title})`}: the same as ${of}.`,
      ),
    ),
    ...section(
      'Mended',
      inOrder(mended).flatMap(({ file, line, title, repairs }) => [
        `${file}, line ${line}${title === '' ? '' : ` (${title})`}:`,
        ...repairs.map((repair) => `  ${repair}`),
      ]),
    ),
    ...section(
      'What was mended most',
      repairCounts(report).map(([kind, count]) => `${count} x ${kind}`),
    ),
    ...section(
      'Characters that were read as others',
      characters.map(
        ({ character, became, count }) =>
          `${sayCharacter(character)} as ${became === ' ' ? 'a space' : became}: ${count} times`,
      ),
    ),
    ...section(
      'Taken as they stand',
      inOrder(accepted.filter(({ repairs }) => repairs.length === 0)).map(
        ({ file, line, title, type, key, metre }) =>
          `${file}, line ${line}: ${title === '' ? '(no title)' : title}, ${type} in ${key}, ${metre}`,
      ),
    ),
    '',
  ].join('\n');
}

const sayCharacter = (character: string): string => {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `${character} (U+${code})` : `U+${code}`;
};
