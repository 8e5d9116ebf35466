/**
 * Turns the signal down where it would go over the ceiling, early enough and slowly enough not to be heard: for every sample
 * the smallest gain that any sample of the next `window` needs, averaged over the last `window`. No such average is above
 * what its own sample needs, so nothing is left over the ceiling. Changes the channels, all by the same gain.
 */
export function limit(channels: readonly Float32Array[], ceiling: number, window: number): void {
  const length = channels[0]?.length ?? 0;
  const needed = new Float32Array(length).fill(1);
  let over = false;
  for (const samples of channels) {
    for (let i = 0; i < length; i++) {
      const level = Math.abs(samples[i] ?? 0);
      if (level > ceiling) {
        needed[i] = Math.min(needed[i] ?? 1, ceiling / level);
        over = true;
      }
    }
  }
  if (!over) return;
  const least = leastAhead(needed, window);
  // Before the first sample nothing was turned down, but the first may need to be.
  let sum = window * (least[0] ?? 1);
  for (let i = 0; i < length; i++) {
    const leaving = i >= window ? (least[i - window] ?? 1) : (least[0] ?? 1);
    sum += (least[i] ?? 1) - leaving;
    const gain = Math.min(1, sum / window);
    for (const samples of channels) samples[i] = (samples[i] ?? 0) * gain;
  }
}

/** For every place the least value from there on, `window` places far. */
function leastAhead(values: Float32Array, window: number): Float32Array {
  const least = new Float32Array(values.length);
  // Places whose values ascend: a queue in which nothing that can still be the least is missing.
  const queue = new Int32Array(values.length);
  let head = values.length;
  let tail = values.length;
  for (let i = values.length - 1; i >= 0; i--) {
    // From the right, the queue grows to the left; its right end holds the least value.
    while (head < tail && (values[queue[head] ?? 0] ?? 1) >= (values[i] ?? 1)) head += 1;
    head -= 1;
    queue[head] = i;
    while ((queue[tail - 1] ?? 0) >= i + window) tail -= 1;
    least[i] = values[queue[tail - 1] ?? i] ?? 1;
  }
  return least;
}
