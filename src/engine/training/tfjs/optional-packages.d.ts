/**
 * Packages that are not installed unless somebody wants them, so that sources can name them all the same. They hand on all
 * of tfjs-core.
 */
declare module '@tensorflow/tfjs-node' {
  const tf: typeof import('@tensorflow/tfjs-core');
  export = tf;
}

declare module '@tensorflow/tfjs-node-gpu' {
  const tf: typeof import('@tensorflow/tfjs-core');
  export = tf;
}
