/**
 * Servers take turns: of those that have jobs waiting, the one whose turn comes first has one job done, and then stands at
 * the end of the line. So a server with ten jobs waiting keeps nobody waiting longer than one of them takes.
 */

/** A job that waits, and whose it is. */
export interface WaitingJob {
  readonly id: string;
  readonly guildId: string;
}

/**
 * How many of the jobs that wait will be begun before this one, if no others come; 0 for the next, and for one that does not
 * wait.
 *
 * @param waiting of all servers, each server's in the order in which they are to be begun
 * @param line servers in the order of their turns; behind them those that have a job running
 */
export function placeInLine(
  id: string,
  waiting: readonly WaitingJob[],
  line: readonly string[],
): number {
  const job = waiting.find((other) => other.id === id);
  if (job === undefined) return 0;
  const counts = new Map<string, number>();
  for (const { guildId } of waiting) counts.set(guildId, (counts.get(guildId) ?? 0) + 1);
  // Before this one its own server has as many turns as it has jobs before it; another has as many, and one more where it
  // stands further in front, but not more than it has jobs.
  const turns = waiting.filter(({ guildId }) => guildId === job.guildId).indexOf(job);
  const placeOf = (guildId: string) => {
    const place = line.indexOf(guildId);
    return place < 0 ? line.length : place;
  };
  let before = turns;
  for (const [guildId, count] of counts) {
    if (guildId === job.guildId) continue;
    const isFirst = placeOf(guildId) < placeOf(job.guildId);
    before += Math.min(count, turns + (isFirst ? 1 : 0));
  }
  return before;
}
