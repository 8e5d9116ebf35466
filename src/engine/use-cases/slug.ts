const LONGEST = 60;

/**
 * A tune's title as a file name without its ending: lower-case letters, digits and hyphens, at most 60 of them.
 * `The Piper's Élan` is `the-pipers-elan`. A title without a single Latin letter or digit gives `tune`.
 */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/[\p{Mark}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'tune' : slug;
}
