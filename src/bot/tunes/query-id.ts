import { PERIODS, type TopQuery, TUNE_TYPES, type TuneQuery } from '../../engine/index.ts';
import { isKeyShaped } from '../arrange/arranged-id.ts';

/**
 * What is looked for, as it stands in a custom_id: type, key, author, playlist, notes, title, with a colon after each but the
 * last; empty where not asked for.
 *
 *     jig:Edor:1a2b3c:abc0123xyz:G2BD:the kesh
 *
 * With type, key, author and playlist all given, some 40 characters are left for notes and title together.
 */
export function writeQuery({ type, key, author, playlist, notes, title }: TuneQuery): string {
  // Ids of people are long numbers, shorter in a higher base. A title may hold colons and comes last; `|:` says no more than `|`.
  const who = author === undefined ? '' : BigInt(author).toString(36);
  const first = [type ?? '', key ?? '', who, playlist ?? '', notes?.replaceAll(':', '') ?? ''];
  return [...first, title ?? ''].join(':');
}

/** Null for anything that writeQuery would not have written. */
export function readQuery(text: string): TuneQuery | null {
  const [type = '', key = '', who = '', playlist = '', notes = '', ...rest] = text.split(':');
  const title = rest.join(':');
  const fits =
    (type === '' || isType(type)) &&
    (key === '' || isKeyShaped(key)) &&
    /^([1-9a-z][0-9a-z]{0,12})?$/.test(who) &&
    /^([0-9a-z]{10})?$/.test(playlist);
  if (!fits) return null;
  const query: TuneQuery = {
    ...(type !== '' && { type }),
    ...(key !== '' && { key }),
    ...(who !== '' && { author: personOf(who) }),
    ...(playlist !== '' && { playlist }),
    ...(notes !== '' && { notes }),
    ...(title !== '' && { title }),
  };
  return writeQuery(query) === text ? query : null;
}

function isType(text: string): boolean {
  return TUNE_TYPES.some(({ name }) => name === text);
}

function personOf(digits: string): string {
  return [...digits]
    .reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n)
    .toString();
}

/** `week:jig:Edor`; type and key are empty where not asked for. */
export function writeTop({ period, type = '', key = '' }: TopQuery): string {
  return [period, type, key].join(':');
}

/** Null for anything that writeTop would not have written. */
export function readTop(text: string): TopQuery | null {
  const [name, type = '', key = ''] = text.split(':');
  const period = PERIODS.find((one) => one === name);
  const fits = (type === '' || isType(type)) && (key === '' || isKeyShaped(key));
  if (period === undefined || !fits) return null;
  const query = { period, ...(type !== '' && { type }), ...(key !== '' && { key }) };
  return writeTop(query) === text ? query : null;
}
