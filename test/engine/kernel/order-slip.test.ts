import { expect, test } from 'vitest';
import { type Order, OrderSlip } from '../../../src/engine/kernel/order-slip.ts';

const PLACE = { orders: 64, bell: 0 };
const memory = () => new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });

const ORDERS: readonly Order[] = [
  {
    ...{ kind: 'train', steps: 64, repack: true, weight: 1 / 1024, rate: 1e-3, clipNorm: 1 },
    ...{ dropout: 0.2, dropoutSeed: 2 ** 53 - 1, lockedDropout: false },
  },
  {
    ...{ kind: 'evaluate', steps: 1, repack: false, weight: 1, rate: 0, clipNorm: 0 },
    ...{ dropout: 0, dropoutSeed: 0, lockedDropout: true },
  },
  {
    ...{ kind: 'stop', steps: 0, repack: false, weight: 0, rate: 0, clipNorm: 0 },
    ...{ dropout: 0, dropoutSeed: 0, lockedDropout: false },
  },
];

test.each(ORDERS)('what one thread orders another reads, to the last bit: $kind', (order) => {
  const shared = memory();
  new OrderSlip(PLACE, shared).give(order);
  expect(new OrderSlip(PLACE, shared).read()).toEqual(order);
});

test('who has not seen an order that was given does not sleep, and learns its number', () => {
  const shared = memory();
  const [giver, taker] = [new OrderSlip(PLACE, shared), new OrderSlip(PLACE, shared)];
  for (const [before, order] of ORDERS.entries()) {
    giver.give(order);
    expect(taker.wait(before)).toBe(before + 1);
    expect(taker.read().kind).toBe(order.kind);
  }
});
