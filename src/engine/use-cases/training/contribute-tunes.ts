import { EngineError } from '../../errors.ts';
import type { Storage, StoredContribution } from '../../ports.ts';
import type { ParseReport, UploadedFile } from '../../uploads/types.ts';
import { type Member, requireTrainer } from '../members.ts';
import type { RandomBytes } from '../random.ts';
import { newTuneId } from '../tune-id.ts';
import { checkName } from './check-name.ts';
import { liveSets } from './live-sets.ts';
import { CONFIRMATION } from './training-desk.ts';

/** Of all sets of a server together: what a training can still read within minutes. */
export const MOST_TUNES_OF_A_SERVER = 50_000;

export type ReadUploads = (
  files: readonly UploadedFile[],
  options: { readonly known: ReadonlySet<string> },
) => Promise<ParseReport>;

export interface ContributeParts {
  readonly storage: Pick<Storage, 'contributions' | 'guilds'>;
  readonly readUploads: ReadUploads;
  readonly random: RandomBytes;
}

/** Everything that costs nothing is refused before a file is looked at. See TrainingDesk.contribute. */
export async function contributeTunes(
  { storage, readUploads, random }: ContributeParts,
  upload: {
    readonly name: string;
    readonly files: readonly UploadedFile[];
    readonly confirmed: boolean;
  },
  member: Member,
): Promise<{ report: ParseReport; contribution: StoredContribution | null }> {
  const { contributions, guilds } = storage;
  const { guildId, personId } = member;
  await requireTrainer(guilds, member, 'give tunes to train on');
  const name = checkName(upload.name, 'set of tunes');
  if (upload.confirmed !== true) {
    throw new EngineError(
      'bad-request',
      `Tunes are only taken from somebody who agrees to this: "${CONFIRMATION}"`,
      { confirmation: CONFIRMATION },
    );
  }
  const there = (await liveSets(contributions, guildId)).reduce(
    (sum, { tuneCount }) => sum + tuneCount,
    0,
  );
  const report = await readUploads(upload.files, {
    known: await contributions.musicHashes(guildId),
  });
  const { tunes, files } = report;
  if (tunes.length === 0) return { report, contribution: null };
  if (there + tunes.length > MOST_TUNES_OF_A_SERVER) {
    throw new EngineError(
      'bad-request',
      `A server can have ${MOST_TUNES_OF_A_SERVER.toLocaleString('en')} tunes to train on; there are ` +
        `${there.toLocaleString('en')}, and these are ${tunes.length.toLocaleString('en')} more. Withdraw a set first.`,
      { there, given: tunes.length, most: MOST_TUNES_OF_A_SERVER },
    );
  }
  const contribution = await contributions.add(
    {
      id: newTuneId(random),
      guildId,
      contributorId: personId,
      name,
      confirmation: CONFIRMATION,
      files: files.map(({ name, sha256 }) => ({ name, sha256 })),
    },
    tunes.map(({ title, abc, musicHash }) => ({ title, abc, musicHash })),
  );
  return { report, contribution };
}
