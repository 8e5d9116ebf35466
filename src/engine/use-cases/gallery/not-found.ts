import { EngineError } from '../../errors.ts';
import { sentence } from '../../sentence.ts';

/** The same for what there is not, for what is private, and for what has become so. */
export function notFound(): EngineError {
  return new EngineError('not-found', sentence('There is no such page in this gallery.'));
}
