import { webgpu } from '../../../../src/engine/training/tfjs/backends.ts';
import { useSwiftshader } from '../../../support/swiftshader.ts';
import { rowContract } from './rows.ts';

// SwiftShader takes a second for what a card does in a few milliseconds.
await rowContract(webgpu, { unusable: useSwiftshader(), required: true, slow: true });
