import { tunebookOf } from '../../abc/tunebook.ts';
import { deflatedZip, type NamedFile } from '../../models/zip.ts';
import type { ForgottenCount, PersonalData, Storage } from '../../ports.ts';
import { slugOf } from '../slug.ts';
import type { PrivacyDesk } from './privacy-desk.ts';

export function openPrivacyDesk({ personal }: Pick<Storage, 'personal'>): PrivacyDesk {
  return {
    kept: async (personId) => countOf(await personal.everything(personId)),
    async export(personId) {
      const data = await personal.everything(personId);
      if (Object.values(countOf(data)).every((count) => count === 0)) return null;
      return { fileName: 'lilt-everything-about-you.zip', bytes: packed(data) };
    },
    forget: (personId) => personal.forget(personId),
  };
}

function countOf(data: PersonalData): ForgottenCount {
  const counts = Object.entries(data).map(([kind, items]) => [kind, items.length]);
  return Object.fromEntries(counts) as ForgottenCount;
}

/** Ids keep two tunes of one title apart; a set's tunes are numbered as they were given. */
function packed(data: PersonalData): Uint8Array {
  const files: NamedFile[] = [
    { name: 'everything.json', bytes: Buffer.from(`${JSON.stringify(data, null, 2)}\n`) },
  ];
  for (const { id, title, abc } of data.tunes) {
    files.push({ name: `tunes/${slugOf(title)}-${id}.abc`, bytes: Buffer.from(abc) });
  }
  for (const { id, name, tunes } of data.contributions) {
    if (tunes.length === 0) continue;
    const book = tunebookOf(tunes.map(({ abc }) => abc));
    files.push({ name: `contributions/${slugOf(name)}-${id}.abc`, bytes: Buffer.from(book) });
  }
  return deflatedZip(files);
}
