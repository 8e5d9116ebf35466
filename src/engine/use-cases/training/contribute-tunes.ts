import { EngineError } from '../../errors.ts';
import type { Storage, StoredContribution } from '../../ports.ts';
import { sentence } from '../../sentence.ts';
import { readUploads as readFiles } from '../../uploads/read-uploads.ts';
import type { ParseReport, UploadedFile } from '../../uploads/types.ts';
import { type Member, requireTrainer } from '../members.ts';
import type { RandomBytes } from '../random.ts';
import { newTuneId } from '../tune-id.ts';
import { checkName } from './check-name.ts';
import { liveSets } from './live-sets.ts';
import { CONFIRMATION } from './training-desk.ts';
import type { Turns } from './turns.ts';

/** Of all sets of a server together: what a training still reads within minutes. */
export const MOST_TUNES_OF_A_SERVER = 50_000;

/** uploads/read-uploads.ts, or what stands in for it. */
export type ReadUploads = (
  files: readonly UploadedFile[],
  options: { readonly known: ReadonlySet<string> },
) => Promise<ParseReport>;

export interface ContributeParts {
  readonly storage: Pick<Storage, 'contributions' | 'guilds'>;
  /** Reading takes a processor and much memory, so uploads wait for each other. */
  readonly turns: Turns;
  readonly random: RandomBytes;
  readonly readUploads?: ReadUploads;
}

/** Everything that costs nothing is refused before a file is looked at. See TrainingDesk.contribute. */
export async function contributeTunes(
  { storage, turns, random, readUploads = readFiles }: ContributeParts,
  upload: {
    readonly name: string;
    readonly files: readonly UploadedFile[];
    readonly confirmed: boolean;
  },
  member: Member,
): Promise<{ report: ParseReport; contribution: StoredContribution | null }> {
  const { contributions, guilds } = storage;
  const { guildId, personId } = member;
  await requireTrainer(guilds, member, sentence('give tunes to train on'));
  const name = checkName(upload.name, 'set of tunes');
  if (!upload.confirmed) {
    throw new EngineError(
      'bad-request',
      sentence('Tunes are only taken from somebody who agrees to this: "{confirmation}"', {
        confirmation: CONFIRMATION,
      }),
      { confirmation: CONFIRMATION },
    );
  }
  // In its turn, the same files sent twice at once find their tunes there the second time.
  return turns.take(async () => {
    const report = await readUploads(upload.files, {
      known: await contributions.musicHashes(guildId),
    });
    const { tunes, files } = report;
    if (tunes.length === 0) return { report, contribution: null };
    await refuseTooMany(storage.contributions, guildId, tunes.length);
    const contribution = await contributions.add(
      {
        id: newTuneId(random),
        guildId,
        contributorId: personId,
        name,
        confirmation: CONFIRMATION,
        files: files.map((file) => ({ name: file.name, sha256: file.sha256 })),
      },
      tunes.map(({ title, abc, musicHash }) => ({ title, abc, musicHash })),
    );
    return { report, contribution };
  });
}

async function refuseTooMany(
  contributions: Storage['contributions'],
  guildId: string,
  given: number,
): Promise<void> {
  const sets = await liveSets(contributions, guildId);
  const there = sets.reduce((sum, { tuneCount }) => sum + tuneCount, 0);
  if (there + given <= MOST_TUNES_OF_A_SERVER) return;
  throw new EngineError(
    'bad-request',
    sentence(
      'A server can have {most} tunes to train on; this one has {is}, and these are {more} more. Withdraw a set first.',
      { most: MOST_TUNES_OF_A_SERVER, is: there, more: given },
    ),
    { there, given, most: MOST_TUNES_OF_A_SERVER },
  );
}
