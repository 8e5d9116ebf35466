import { LANGUAGES, type Words, wordsIn } from '../words/words.ts';

/** In the language that a community chose, else in the first of a visitor's that is spoken here, else in English. */
export function spokenTo(chosen: string | null, accepted: string): Words {
  if (chosen !== null) return wordsIn(chosen);
  const known = (code: string) => LANGUAGES.some((language) => language.code === code);
  const wanted = accepted
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const quality = /^\s*q=([\d.]+)/.exec(rest.join(';'))?.[1] ?? '1';
      return { code: tag.split('-', 1)[0] ?? '', quality: Number(quality) };
    })
    .filter(({ code, quality }) => known(code) && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wordsIn(wanted[0]?.code ?? 'en');
}
