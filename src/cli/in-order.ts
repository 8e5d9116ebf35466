/**
 * Results of `count` jobs in the order of their numbers, with up to `most` of them under way. When one fails, those
 * behind it are not awaited.
 */
export async function* inOrder<T>(
  count: number,
  most: number,
  start: (index: number) => Promise<T>,
): AsyncGenerator<T> {
  const underWay: Promise<T>[] = [];
  for (let begun = 0; begun < count || underWay.length > 0; ) {
    while (begun < count && underWay.length < most) {
      const job = start(begun++);
      // Its error is met when its turn comes; until then it must not count as unhandled.
      job.catch(() => {});
      underWay.push(job);
    }
    yield await (underWay.shift() as Promise<T>);
  }
}
