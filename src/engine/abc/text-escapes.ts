/**
 * Text in ABC (ABC 2.1, section 8.2): accents as backslash, mark and letter (`\'e`), HTML entities (`&eacute;`), and
 * numbers (`\u00e9`). Decoded to Unicode when read; when printed, only what would be decoded is escaped.
 */

/** Combining marks by the sign that stands for them behind a backslash. */
const MARKS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  c: '\u0327',
  ',': '\u0327',
  ';': '\u0328',
};

/** Letters that are no letter with a mark. */
const LIGATURES: Readonly<Record<string, string>> = {
  '/o': 'ø',
  '/O': 'Ø',
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  ss: 'ß',
  DH: 'Ð',
  dh: 'ð',
  TH: 'Þ',
  th: 'þ',
};

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  copy: '©',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  oslash: 'ø',
  Oslash: 'Ø',
  eth: 'ð',
  ETH: 'Ð',
  thorn: 'þ',
  THORN: 'Þ',
  flat: '♭',
  natural: '♮',
  sharp: '♯',
};

const ENTITY_MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030A',
  cedil: '\u0327',
  caron: '\u030C',
};

const ESCAPE =
  /\\(u[0-9A-Fa-f]{4}|[`'^~=u."rHvc,;][A-Za-z]|\/[oO]|aa|AA|ae|AE|oe|OE|ss|DH|dh|TH|th|[\\%&])|&(#x[0-9A-Fa-f]{1,6}|#[0-9]{1,7}|[A-Za-z]{2,8});/g;

/** A letter with a mark, where Unicode has it as one character; otherwise null. */
function composed(letter: string, mark: string | undefined): string | null {
  if (mark === undefined) return null;
  const character = (letter + mark).normalize('NFC');
  return character.length === 1 ? character : null;
}

/** A character by its number; null for control characters, half surrogates and numbers that are none. */
function numbered(code: number): string | null {
  const printable = code >= 0x20 && !(code >= 0x7f && code < 0xa0);
  return printable && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : null;
}

function decodeBackslash(code: string): string | null {
  if ('\\%&'.includes(code)) return code;
  if (code.length === 5) return numbered(Number.parseInt(code.slice(1), 16));
  return LIGATURES[code] ?? composed(code.charAt(1), MARKS[code.charAt(0)]);
}

function decodeEntity(name: string): string | null {
  if (name.startsWith('#x')) return numbered(Number.parseInt(name.slice(2), 16));
  if (name.startsWith('#')) return numbered(Number(name.slice(1)));
  return ENTITIES[name] ?? composed(name.charAt(0), ENTITY_MARKS[name.slice(1)]);
}

/** The Unicode text that an ABC text stands for. What is no escape stays as it is. */
export function decodeText(text: string): string {
  return text.replace(
    ESCAPE,
    (whole, backslash: string | undefined, entity: string | undefined) =>
      (backslash !== undefined ? decodeBackslash(backslash) : decodeEntity(entity ?? '')) ?? whole,
  );
}

/** ABC text that `decodeText` turns into this. */
export function encodeText(text: string): string {
  return text.replace(/[\\%]/g, '\\$&').replace(/&(?=#|[A-Za-z])/g, '&amp;');
}

/** As `encodeText`, for text between double quotes. */
export function encodeQuoted(text: string): string {
  return encodeText(text).replaceAll('"', '&quot;');
}
