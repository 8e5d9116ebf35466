/** Of the standard normal distribution, 95 % lie within so many deviations of its mean. */
const Z = 1.959963984540054;

/** Where a share may well lie, 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's 95 % score interval for the share behind `wins` of `votes`: E. B. Wilson, "Probable inference, the law of succession,
 * and statistical inference", Journal of the American Statistical Association 22 (1927), 209-212. Of no votes it is all there is.
 */
export function wilsonInterval(wins: number, votes: number): Interval {
  if (votes === 0) return { low: 0, high: 1 };
  const share = wins / votes;
  const centre = share + (Z * Z) / (2 * votes);
  const spread = Z * Math.sqrt((share * (1 - share)) / votes + (Z * Z) / (4 * votes * votes));
  const scale = 1 + (Z * Z) / votes;
  // At the ends the formula gives 0 and 1 but for its rounding.
  return {
    low: wins === 0 ? 0 : (centre - spread) / scale,
    high: wins === votes ? 1 : (centre + spread) / scale,
  };
}
