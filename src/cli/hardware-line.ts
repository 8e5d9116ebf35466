import { cpus } from 'node:os';

/** The machine in a line, for the record. */
export function hardwareLine(threads: number): string {
  const model = cpus()[0]?.model.replace(/\s+/g, ' ').trim() ?? process.arch;
  return `${model}, ${threads} ${threads === 1 ? 'thread' : 'threads'}, Node ${process.versions.node}`;
}
