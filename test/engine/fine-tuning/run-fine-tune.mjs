// node run-fine-tune.mjs INPUT: a fine-tuning as a process of its own, for fine-tune.test.ts to kill. INPUT is JSON of what
// it takes but its clock, which goes a second a look, so that checkpoints are written often.
import { fineTune } from '../../../dist/engine/fine-tuning/fine-tune.js';

let ticks = 0;
const clock = () => new Date(1000 * ticks++);
await fineTune({ ...JSON.parse(process.argv[2]), clock });
