import { describe, expect, it } from 'vitest';
import type { TrainerBackend } from '../../../../src/engine/training/trainer-backend.ts';
import { type ContractOptions, trainerContract } from '../../../contracts/trainer.ts';
import { describeUnless } from '../../../support/programs.ts';

/**
 * Runs the trainers' contract on a row of the table; where it cannot be used here, one test says why.
 * @param unusable why it cannot, where that is known already
 * @param required whether it has to be there under REQUIRE_ALL=1
 */
export async function rowContract(
  backend: TrainerBackend,
  {
    unusable = null,
    required,
    ...options
  }: { unusable?: string | null; required: boolean } & ContractOptions,
): Promise<boolean> {
  const missing = unusable ?? (await backend.missing());
  if (missing === null) {
    trainerContract(backend.name, (setup) => backend.open({ ...setup, threads: 1 }), options);
    return true;
  }
  const title = `trainer contract: ${backend.name}`;
  if (required) {
    describeUnless(`the trainer ${backend.name}. ${missing}`)(title, () => {
      it('can be used here', () => expect(missing).toBeNull());
    });
  } else {
    describe(title, () => {
      it('is not here, and says how to get it', () => expect(missing).toMatch(/npm install|Node/));
    });
  }
  return false;
}
