import { webgpu } from '../../../../src/engine/training/tfjs/backends.ts';
import { useSwiftshader } from '../../../support/swiftshader.ts';
import { rowContract } from './rows.ts';

await rowContract(webgpu, { unusable: useSwiftshader(), required: true });
