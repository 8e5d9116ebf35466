import { createHash } from 'node:crypto';

/** Titles as they are taught and compared: `Rover's Return, The -- Reel` is `The Rover's Return`. */

/** A printed title in the form in which titles are taught; null where it is no name (numbers, fragments, shouting rests). */
export function taughtTitle(printed: string): string | null {
  let title = printed
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘`]/g, "'")
    .replace(/\(.*?\)|--.*$|\bset \d.*$|\d+(st|d|nd|rd|th)\b.*$/gi, '')
    .replace(/\.\s*$/, '')
    .trim();
  const turned = /^(.*),\s*(the|a|an)$/i.exec(title);
  if (turned) title = `${turned[2]} ${turned[1]}`;
  if (title === title.toUpperCase()) title = title.toLowerCase();
  title = title.replace(
    /(^|[\s-])([a-z])(?=[a-z']*)/g,
    (all, gap: string, c: string, at: number) =>
      at > 0 && /^(of|the|to|in|on|and|a|an|for|with|at|o')\b/.test(title.slice(at).trimStart())
        ? all
        : gap + c.toUpperCase(),
  );
  title = title.replace(/\s+/g, ' ').trim();
  return /^[A-Z][A-Za-z' -]{3,39}$/.test(title) ? title : null;
}

/** What two titles have in common when they are the same: letters only, without article and dance. */
export function titleKey(printed: string): string {
  return printed
    .normalize('NFKD')
    .toLowerCase()
    .replace(
      /^(the|an?)\s+|,\s*(the|an?)\b.*$|\(.*?\)|--.*$|\b(jig|reel|hornpipe|march|air)\b/g,
      '',
    )
    .replace(/[^a-z]/g, '');
}

/** First 10 hex digits of the sha256: how a model remembers titles and words without containing them. */
export const shortHash = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 10);

/** The words of a taught title, as they are compared. */
export const wordsOf = (title: string): readonly string[] => title.toLowerCase().split(/[ -]/);
