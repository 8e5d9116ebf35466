import { readFileSync } from 'node:fs';

/** A byte offset into the kernel's memory. */
export type Pointer = number;

/** What lstm.c exports; see there for what each does. `number` is an int, or a float where the name says scale or rate. */
export interface KernelExports {
  pack(
    source: Pointer,
    target: Pointer,
    depth: number,
    rowStride: number,
    columnStride: number,
    fromPanel: number,
    toPanel: number,
  ): void;
  product(
    rows: number,
    columns: number,
    depth: number,
    a: Pointer,
    rowStride: number,
    columnStride: number,
    packed: Pointer,
    c: Pointer,
    rowStrideOfC: number,
    accumulate: number,
    scratch: Pointer,
  ): void;
  few_rows_product(
    count: number,
    columns: number,
    depth: number,
    a: Pointer,
    rowStride: number,
    which: Pointer,
    packed: Pointer,
    c: Pointer,
    rowStrideOfC: number,
    accumulate: number,
  ): void;
  lstm_forward(
    steps: number,
    rows: number,
    hidden: number,
    gates: Pointer,
    packedRecurrent: Pointer,
    before: Pointer,
    cells: Pointer,
    out: Pointer,
    resets: Pointer,
  ): void;
  lstm_backward(
    steps: number,
    rows: number,
    hidden: number,
    gates: Pointer,
    packedTransposed: Pointer,
    cells: Pointer,
    dOut: Pointer,
    carry: Pointer,
    resets: Pointer,
  ): void;
  dropout(
    x: Pointer,
    steps: number,
    rows: number,
    firstRow: number,
    hidden: number,
    key: number,
    secondKey: number,
    dropBelow: number,
    scale: number,
  ): void;
  gather(to: Pointer, table: Pointer, indices: Pointer, count: number, width: number): void;
  scatter_add(table: Pointer, from: Pointer, indices: Pointer, count: number, width: number): void;
  clear(x: Pointer, count: number): void;
  cross_entropy(
    count: number,
    vocabulary: number,
    padded: number,
    logits: Pointer,
    targets: Pointer,
    nats: Pointer,
    hits: Pointer,
    weight: number,
  ): void;
  add(to: Pointer, from: Pointer, count: number): void;
  sum_of_squares(x: Pointer, count: number): number;
  adam(
    weights: Pointer,
    gradient: Pointer,
    first: Pointer,
    second: Pointer,
    count: number,
    scale: number,
    rate: number,
  ): void;
  int8_product(
    count: number,
    columns: number,
    depth: number,
    a: Pointer,
    rowStride: number,
    which: Pointer,
    packed: Pointer,
    scales: Pointer,
    c: Pointer,
    rowStrideOfC: number,
  ): void;
  lstm_cell(
    count: number,
    hidden: number,
    gates: Pointer,
    h: Pointer,
    c: Pointer,
    quantised: Pointer,
    stride: number,
    which: Pointer,
    levels: number,
  ): void;
  spread(table: Pointer, from: Pointer, indices: Pointer, count: number, width: number): void;
  draw(
    logits: Pointer,
    vocabulary: number,
    padded: number,
    mask: Pointer,
    sharpness: number,
    random: number,
    kept: Pointer,
    scratch: Pointer,
  ): number;
  log_probability(
    logits: Pointer,
    vocabulary: number,
    padded: number,
    character: number,
    scratch: Pointer,
  ): number;
  readonly __stack_pointer: WebAssembly.Global;
}

/** Columns in a panel of a packed matrix (PANEL in lstm.c). */
export const PANEL = 8;

/** `lstm` rounds the same everywhere; `lstm-relaxed` fuses multiply and add where the machine can, for training. */
export type KernelName = 'lstm' | 'lstm-relaxed';

const bytesOf = (name: KernelName): Uint8Array =>
  readFileSync(new URL(`./${name}.wasm`, import.meta.url));

const compiled = new Map<KernelName, WebAssembly.Module>();

/** The compiled module; read and compiled once a process. Modules can be sent to worker threads. */
export function kernelModule(name: KernelName): WebAssembly.Module {
  const module = compiled.get(name) ?? new WebAssembly.Module(bytesOf(name));
  compiled.set(name, module);
  return module;
}

/** The faster build for training, where this Node takes it. */
export function kernelForTraining(): KernelName {
  return WebAssembly.validate(bytesOf('lstm-relaxed')) ? 'lstm-relaxed' : 'lstm';
}

/**
 * Instantiates the kernel on a memory.
 * @param stack the top of a stack of its own (16 KB are enough); threads on one memory must not share one
 */
export function instantiate(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  stack: Pointer,
): KernelExports {
  const instance = new WebAssembly.Instance(module, { env: { memory } });
  const exports = instance.exports as unknown as KernelExports;
  exports.__stack_pointer.value = stack;
  return exports;
}
