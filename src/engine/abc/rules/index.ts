/** The rules, in the order in which they are asked. A new rule is a file beside these and a line here. */
import { cadence } from './cadence.ts';
import { compass } from './compass.ts';
import type { Rule } from './rule.ts';
import { ties } from './ties.ts';
import { time } from './time.ts';

export const RULES: readonly Rule[] = [time, ties, compass, cadence];
