import { tfjsNode, tfjsNodeGpu } from '../../../../src/engine/training/tfjs/backends.ts';
import { rowContract } from './rows.ts';

// Their packages download TensorFlow as they are installed, so they are there only where somebody wants them. A process
// can have one of the two.
if (!(await rowContract(tfjsNodeGpu, { required: false }))) {
  await rowContract(tfjsNode, { required: false });
}
