/**
 * Lower bound of Wilson's score interval for the share of votes that are up: E. B. Wilson, "Probable inference, the law of
 * succession, and statistical inference", Journal of the American Statistical Association 22 (1927), 209-212. 40 of 50 up
 * come before 1 of 1.
 *
 *   (p + z²/2n - z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)   with n votes, p of them up
 */

/** Of the standard normal distribution, 95 % lie within so many deviations of its mean. */
const Z = 1.959963984540054;

/** 0 to 1; 0 where nobody voted up. */
export function wilsonScore(up: number, down: number): number {
  const n = up + down;
  // Not left to the formula, whose rounding would give one tune without friends a hair more than another.
  if (up === 0) return 0;
  const p = up / n;
  const spread = Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  return (p + (Z * Z) / (2 * n) - spread) / (1 + (Z * Z) / n);
}

/** The same as SQL over two expressions, evaluated in the same order, so that both give the same bits. */
export function wilsonSql(up: string, down: string): string {
  const n = `(${up} + ${down})::float8`;
  const p = `(${up}::float8 / ${n})`;
  const z = `${Z}::float8`;
  const spread = `${z} * sqrt((${p} * (1 - ${p})) / ${n} + (${z} * ${z}) / (4 * ${n} * ${n}))`;
  return `CASE WHEN ${up} = 0 THEN 0 ELSE (${p} + (${z} * ${z}) / (2 * ${n}) - ${spread}) / (1 + (${z} * ${z}) / ${n}) END`;
}
