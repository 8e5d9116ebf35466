/** What a model's corpus shows of forms, compasses, keys and titles: `extras.facts` of its manifest, checked. */
import * as z from 'zod';

const counts = z.record(z.string().max(60), z.record(z.string().max(120), z.int().min(1).max(1e6)));
const hashes = z.array(z.string().regex(/^[0-9a-f]{10}$/)).max(200_000);

const factsSchema = z.object({
  forms: counts,
  compasses: counts,
  keys: counts,
  titles: hashes,
  words: hashes,
});

export type Facts = z.output<typeof factsSchema>;

const NOTHING: Facts = { forms: {}, compasses: {}, keys: {}, titles: [], words: [] };

/** The facts of a manifest's extras; a model without them plans by what is usual everywhere. */
export function factsOf(extras: Readonly<Record<string, unknown>>): Facts {
  const parsed = factsSchema.safeParse(extras.facts);
  return parsed.success ? parsed.data : NOTHING;
}
