/** A small fine-tuning as a process of its own, for fine-tune.test.ts to kill. Arguments: base, folder of the run. */
import { fineTune } from '../../../src/engine/fine-tuning/fine-tune.ts';
import { smallInput } from './small-base.ts';

const [base, out] = process.argv.slice(3) as [string, string];
await fineTune(smallInput(base, out));
