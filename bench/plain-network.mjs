/**
 * The network in plain JavaScript on typed arrays, as one would write it without a kernel, with the obvious care: long
 * inner loops over rows, four inputs at a time, the embedding folded into a table. What the kernel's speed is compared to.
 */

/** C [M, N] += A [M, K] B [K, N] */
function multiply(C, A, B, M, K, N) {
  for (let i = 0; i < M; i++) {
    const c = i * N;
    for (let k = 0; k < K; k += 4) {
      const [a0, a1, a2, a3] = [A[i * K + k], A[i * K + k + 1], A[i * K + k + 2], A[i * K + k + 3]];
      const b = k * N;
      for (let j = 0; j < N; j++) {
        C[c + j] +=
          a0 * B[b + j] + a1 * B[b + N + j] + a2 * B[b + 2 * N + j] + a3 * B[b + 3 * N + j];
      }
    }
  }
}

/** C [M, N] += A [R, M] transposed x B [R, N] */
function multiplyOuter(C, A, B, R, M, N) {
  for (let r = 0; r < R; r += 4) {
    for (let m = 0; m < M; m++) {
      const [a0, a1, a2, a3] = [
        A[r * M + m],
        A[(r + 1) * M + m],
        A[(r + 2) * M + m],
        A[(r + 3) * M + m],
      ];
      const c = m * N;
      const b = r * N;
      for (let j = 0; j < N; j++) {
        C[c + j] +=
          a0 * B[b + j] + a1 * B[b + N + j] + a2 * B[b + 2 * N + j] + a3 * B[b + 3 * N + j];
      }
    }
  }
}

/** [rows, columns] transposed */
function transposed(A, rows, columns) {
  const T = new Float32Array(rows * columns);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) T[j * rows + i] = A[i * columns + j];
  return T;
}

const logistic = (x) => 1 / (1 + Math.exp(-x));

function fillRows(to, row, count) {
  for (let i = 0; i < count; i++) to.set(row, i * row.length);
}

/** embedding x first kernel + first bias, [V, 4H] */
function tableOf({ vocabulary: V, embedding: E, hidden: H }, w) {
  const table = new Float32Array(V * 4 * H);
  fillRows(table, w.get('lstm.0.bias'), V);
  multiply(table, w.get('embedding'), w.get('lstm.0.kernel'), V, E, 4 * H);
  return table;
}

/** One stream: `step(character, random in [0, 1))` feeds a character and draws the next. */
export function plainSampler(shape, w) {
  const { vocabulary: V, hidden: H, layers } = shape;
  const table = tableOf(shape, w);
  const h = Array.from({ length: layers }, () => new Float32Array(H));
  const c = Array.from({ length: layers }, () => new Float32Array(H));
  const z = new Float32Array(4 * H);
  const logits = new Float32Array(V);
  return function step(character, random) {
    for (let l = 0; l < layers; l++) {
      if (l === 0) z.set(table.subarray(character * 4 * H, (character + 1) * 4 * H));
      else {
        z.set(w.get(`lstm.${l}.bias`));
        multiply(z, h[l - 1], w.get(`lstm.${l}.kernel`), 1, H, 4 * H);
      }
      multiply(z, h[l], w.get(`lstm.${l}.recurrent`), 1, H, 4 * H);
      for (let u = 0; u < H; u++) {
        c[l][u] = logistic(z[H + u]) * c[l][u] + logistic(z[u]) * Math.tanh(z[2 * H + u]);
        h[l][u] = logistic(z[3 * H + u]) * Math.tanh(c[l][u]);
      }
    }
    logits.set(w.get('dense.bias'));
    multiply(logits, h[layers - 1], w.get('dense.kernel'), 1, H, V);
    let most = logits[0];
    for (let v = 1; v < V; v++) most = Math.max(most, logits[v]);
    let sum = 0;
    for (let v = 0; v < V; v++) {
      logits[v] = Math.exp(logits[v] - most);
      sum += logits[v];
    }
    let left = random * sum;
    for (let v = 0; v < V; v++) {
      left -= logits[v];
      if (left < 0) return v;
    }
    return V - 1;
  };
}

/** One training step: forward, backward, Adam, with state zero at the start and no dropout. Returns the mean loss. */
export function plainTrainer(shape, w, rows, steps) {
  const { vocabulary: V, embedding: E, hidden: H, layers } = shape;
  const R = rows * steps;
  const zeros = () =>
    new Map([...w].map(([name, tensor]) => [name, new Float32Array(tensor.length)]));
  const [m, v2] = [zeros(), zeros()];
  let t = 0;
  return function step({ inputs, targets }) {
    // time-major
    const order = (a) =>
      Int32Array.from({ length: R }, (_, i) => a[(i % rows) * steps + Math.floor(i / rows)]);
    const [ins, outs] = [order(inputs), order(targets)];
    const table = tableOf(shape, w);
    const gates = [];
    const before = [];
    const cells = [];
    for (let l = 0; l < layers; l++) {
      const [z, h, c] = [
        new Float32Array(R * 4 * H),
        new Float32Array((R + rows) * H),
        new Float32Array((R + rows) * H),
      ];
      if (l === 0)
        for (let r = 0; r < R; r++)
          z.set(table.subarray(ins[r] * 4 * H, (ins[r] + 1) * 4 * H), r * 4 * H);
      else {
        fillRows(z, w.get(`lstm.${l}.bias`), R);
        multiply(z, before[l - 1].subarray(rows * H), w.get(`lstm.${l}.kernel`), R, H, 4 * H);
      }
      for (let s = 0; s < steps; s++) {
        multiply(
          z.subarray(s * rows * 4 * H),
          h.subarray(s * rows * H),
          w.get(`lstm.${l}.recurrent`),
          rows,
          H,
          4 * H,
        );
        for (let r = s * rows; r < (s + 1) * rows; r++) {
          for (let u = 0; u < H; u++) {
            const q = r * 4 * H + u;
            const [i, f, g, o] = [
              logistic(z[q]),
              logistic(z[q + H]),
              Math.tanh(z[q + 2 * H]),
              logistic(z[q + 3 * H]),
            ];
            const next = f * c[r * H + u] + i * g;
            z[q] = i;
            z[q + H] = f;
            z[q + 2 * H] = g;
            z[q + 3 * H] = o;
            c[(r + rows) * H + u] = next;
            h[(r + rows) * H + u] = o * Math.tanh(next);
          }
        }
      }
      gates.push(z);
      before.push(h);
      cells.push(c);
    }
    const top = before[layers - 1].subarray(rows * H);
    const logits = new Float32Array(R * V);
    fillRows(logits, w.get('dense.bias'), R);
    multiply(logits, top, w.get('dense.kernel'), R, H, V);
    let loss = 0;
    for (let r = 0; r < R; r++) {
      const l = logits.subarray(r * V, (r + 1) * V);
      const most = l.reduce((a, b) => Math.max(a, b));
      let sum = 0;
      for (let v = 0; v < V; v++) sum += Math.exp(l[v] - most);
      loss += Math.log(sum) - (l[outs[r]] - most);
      for (let v = 0; v < V; v++) l[v] = Math.exp(l[v] - most) / sum / R;
      l[outs[r]] -= 1 / R;
    }
    const gradient = zeros();
    const sumRows = (to, from, width) => {
      for (let r = 0; r < R; r++) for (let j = 0; j < width; j++) to[j] += from[r * width + j];
    };
    multiplyOuter(gradient.get('dense.kernel'), top, logits, R, H, V);
    sumRows(gradient.get('dense.bias'), logits, V);
    let dOut = new Float32Array(R * H);
    const wide = V + ((4 - (V % 4)) % 4); // the sum over the vocabulary, filled up to fours
    const padded = new Float32Array(R * wide);
    for (let r = 0; r < R; r++) padded.set(logits.subarray(r * V, (r + 1) * V), r * wide);
    const denseT = new Float32Array(wide * H);
    denseT.set(transposed(w.get('dense.kernel'), H, V));
    multiply(dOut, padded, denseT, R, wide, H);
    for (let l = layers - 1; l >= 0; l--) {
      const [z, c] = [gates[l], cells[l]];
      const recurrentT = transposed(w.get(`lstm.${l}.recurrent`), H, 4 * H);
      let dh = new Float32Array(rows * H);
      const dc = new Float32Array(rows * H);
      for (let s = steps - 1; s >= 0; s--) {
        for (let r = s * rows; r < (s + 1) * rows; r++) {
          for (let u = 0; u < H; u++) {
            const q = r * 4 * H + u;
            const row = (r - s * rows) * H + u;
            const [i, f, g, o] = [z[q], z[q + H], z[q + 2 * H], z[q + 3 * H]];
            const tanh = Math.tanh(c[(r + rows) * H + u]);
            const d = dOut[r * H + u] + dh[row];
            const e = dc[row] + d * o * (1 - tanh * tanh);
            dc[row] = e * f;
            z[q] = e * g * i * (1 - i);
            z[q + H] = e * c[r * H + u] * f * (1 - f);
            z[q + 2 * H] = e * i * (1 - g * g);
            z[q + 3 * H] = d * tanh * o * (1 - o);
          }
        }
        dh = new Float32Array(rows * H);
        multiply(dh, z.subarray(s * rows * 4 * H), recurrentT, rows, 4 * H, H);
      }
      multiplyOuter(gradient.get(`lstm.${l}.recurrent`), before[l], z, R, H, 4 * H);
      sumRows(gradient.get(`lstm.${l}.bias`), z, 4 * H);
      if (l > 0) {
        multiplyOuter(
          gradient.get(`lstm.${l}.kernel`),
          before[l - 1].subarray(rows * H),
          z,
          R,
          H,
          4 * H,
        );
        dOut = new Float32Array(R * H);
        multiply(dOut, z, transposed(w.get(`lstm.${l}.kernel`), H, 4 * H), R, 4 * H, H);
      } else {
        const dTable = new Float32Array((V + 3) * 4 * H);
        for (let r = 0; r < R; r++)
          for (let j = 0; j < 4 * H; j++) dTable[ins[r] * 4 * H + j] += z[r * 4 * H + j];
        const embedding = new Float32Array((V + 3) * E);
        embedding.set(w.get('embedding'));
        multiplyOuter(gradient.get('lstm.0.kernel'), embedding, dTable, V, E, 4 * H);
        multiply(
          gradient.get('embedding'),
          dTable,
          transposed(w.get('lstm.0.kernel'), E, 4 * H),
          V,
          4 * H,
          E,
        );
      }
    }
    t++;
    const rate = (1e-3 * Math.sqrt(1 - 0.999 ** t)) / (1 - 0.9 ** t);
    for (const [name, tensor] of w) {
      const [g, a, b] = [gradient.get(name), m.get(name), v2.get(name)];
      for (let i = 0; i < tensor.length; i++) {
        a[i] = 0.9 * a[i] + 0.1 * g[i];
        b[i] = 0.999 * b[i] + 0.001 * g[i] * g[i];
        tensor[i] -= (rate * a[i]) / (Math.sqrt(b[i]) + 1e-7);
      }
    }
    return loss / R;
  };
}
