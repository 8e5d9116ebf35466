import { tfjsCpu } from '../../../../src/engine/training/tfjs/backends.ts';
import { rowContract } from './rows.ts';

await rowContract(tfjsCpu, { required: true });
