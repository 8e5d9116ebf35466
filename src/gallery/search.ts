import type { GalleryFilter } from '../engine/index.ts';

/** What a visitor looks for: the search form's fields, as they stand in the address. */
export interface Search extends GalleryFilter {
  readonly page: number;
}

export const PAGE_SIZE = 20;
const LONGEST = 100;
/** Nobody turns that many pages. */
const LAST_PAGE = 5000;

export function readSearch(query: URLSearchParams): Search {
  const field = (name: string) =>
    (query.get(name) ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  const [title, type, key, notes] = ['title', 'type', 'key', 'notes'].map(field);
  const page = /^\d{1,4}$/.test(field('page')) ? Number(field('page')) : 1;
  return {
    ...(title && { title }),
    ...(type && { type }),
    ...(key && { key }),
    ...(notes && { notes }),
    sort: field('sort') === 'best' ? 'best' : 'newest',
    page: Math.min(Math.max(1, page), LAST_PAGE),
  };
}

export const offsetOf = ({ page }: Search): number => (page - 1) * PAGE_SIZE;

/** The search with something changed, as it stands behind the `?`; what is usual is left out. */
export function searchText(search: Search, change: Partial<Search> = {}): string {
  const { title, type, key, notes, sort, page } = { ...search, ...change };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ title, type, key, notes })) {
    if (value) query.set(name, value);
  }
  if (sort === 'best') query.set('sort', sort);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

export const isNarrowed = ({ title, type, key, notes }: Search): boolean =>
  [title, type, key, notes].some((value) => value !== undefined);
