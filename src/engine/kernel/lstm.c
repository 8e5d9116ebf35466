/*
 * The numeric kernel: what an LSTM over characters needs, for WebAssembly with 128-bit SIMD.
 *
 * The C knows matrices and one layer; which layers there are, how large, and in what order they run is said by the
 * TypeScript beside it (training-share.ts, sampling-network.ts), so no size is a constant here. Exported functions take
 * byte offsets into the one memory as pointers. There are no globals and no static data: several threads run instances
 * of this module on one shared memory, and each owns what it was told to write.
 *
 * Sizes: H (hidden), E (embedding) and V (vocabulary, padded) are multiples of 16. Matrices are row-major f32.
 *
 * exp, tanh, the logistic function and log are the polynomials below, never a library's: the same bits on every machine.
 * That holds for lstm.wasm. lstm-relaxed.wasm (-DRELAXED) fuses multiply and add where the machine can, is faster, differs
 * in the last bits between machines, and is used for training only.
 */
#include <stdint.h>
#include <wasm_simd128.h>

#define EXPORT(name) __attribute__((export_name(#name))) name
#define INLINE static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")

typedef float f32x4 __attribute__((vector_size(16)));
typedef float f32x4_at __attribute__((vector_size(16), aligned(4), may_alias));
typedef int32_t i32x4 __attribute__((vector_size(16)));
typedef uint32_t u32x4 __attribute__((vector_size(16)));

/* ------------------------------------------------------------------------------------------------ four at a time -- */

INLINE f32x4 load(const float *p) { return *(const f32x4_at *)p; }
INLINE void store(float *p, f32x4 v) { *(f32x4_at *)p = v; }
INLINE f32x4 splat(float x) { return (f32x4){x, x, x, x}; }

#ifdef RELAXED
INLINE f32x4 madd(f32x4 a, f32x4 b, f32x4 c) { return (f32x4)__builtin_wasm_relaxed_madd_f32x4(a, b, c); }
#else
INLINE f32x4 madd(f32x4 a, f32x4 b, f32x4 c) { return a * b + c; } /* two roundings: -ffp-contract=off */
#endif

/* e^x by 2^n * e^r with |r| <= ln(2)/2 and the degree-5 polynomial of Cephes' expf; about one unit in the last place. */
INLINE f32x4 exp4(f32x4 x) {
  x = (f32x4)wasm_f32x4_pmax(wasm_f32x4_pmin((v128_t)x, wasm_f32x4_splat(88.f)), wasm_f32x4_splat(-87.f));
  f32x4 magic = splat(12582912.f); /* 1.5 * 2^23: adding it rounds to an integer */
  f32x4 n = madd(x, splat(1.44269504f), magic) - magic;
  f32x4 r = madd(n, splat(2.12194440e-4f), madd(n, splat(-0.693359375f), x)); /* ln 2 in two pieces */
  f32x4 p = splat(1.9875691500e-4f);
  p = madd(p, r, splat(1.3981999507e-3f));
  p = madd(p, r, splat(8.3334519073e-3f));
  p = madd(p, r, splat(4.1665795894e-2f));
  p = madd(p, r, splat(1.6666665459e-1f));
  p = madd(p, r, splat(5.0000001201e-1f));
  f32x4 y = madd(p, r * r, r + splat(1.f));
  i32x4 exponent = ((i32x4)wasm_i32x4_trunc_sat_f32x4((v128_t)n) + 127) << 23;
  return y * (f32x4)exponent;
}
INLINE f32x4 logistic4(f32x4 x) { return splat(1.f) / (splat(1.f) + exp4(-x)); }
INLINE f32x4 tanh4(f32x4 x) { return madd(splat(2.f), logistic4(x + x), splat(-1.f)); }

/* Natural logarithm of x > 0: the exponent's bits, and 2 atanh((m-1)/(m+1)) for a mantissa in [sqrt(1/2), sqrt(2)). */
static float log1(float x) {
  union { float f; int32_t i; } bits = {x};
  int32_t exponent = (bits.i >> 23) - 127;
  bits.i = (bits.i & 0x7fffff) | 0x3f800000;
  float m = bits.f;
  if (m > 1.41421356f) { m *= 0.5f; exponent++; }
  float t = (m - 1.f) / (m + 1.f), t2 = t * t;
  float series = 1.f + t2 * (1.f / 3.f + t2 * (1.f / 5.f + t2 * (1.f / 7.f + t2 * (1.f / 9.f))));
  return (float)exponent * 0.693147181f + 2.f * t * series;
}

static void copy_row(float *to, const float *from, int n) {
  for (int i = 0; i < n; i += 4) store(to + i, load(from + i));
}
static void zero_row(float *row, int n) {
  for (int i = 0; i < n; i += 4) store(row + i, splat(0.f));
}
static void add_row(float *to, const float *from, int n) {
  for (int i = 0; i < n; i += 4) store(to + i, load(to + i) + load(from + i));
}

/* ----------------------------------------------------------------------------------------------- matrix products -- */
/*
 * The right-hand matrix B [K x N] is packed into panels of 8 columns, [N/8][K][8], so that a product reads it in order.
 * Every element of a result is one sum over k, ascending, in one accumulator that starts at the old value or 0: the same
 * bits however many rows are computed together. Speed comes from many accumulators at once, never from splitting a sum.
 */
#define PANEL 8

/* Packs panels [from, to) of B, whose element (k, n) stands at source[k * row_stride + n * column_stride]. */
void EXPORT(pack)(const float *source, float *target, int K, int row_stride, int column_stride, int from, int to) {
  for (int j = from; j < to; j++) {
    float *panel = target + j * K * PANEL;
    const float *s = source + j * PANEL * column_stride;
    if (column_stride == 1) {
      for (int k = 0; k < K; k++) {
        store(panel + k * PANEL, load(s + k * row_stride));
        store(panel + k * PANEL + 4, load(s + k * row_stride + 4));
      }
    } else {
      for (int n = 0; n < PANEL; n++)
        for (int k = 0; k < K; k++) panel[k * PANEL + n] = s[k * row_stride + n * column_stride];
    }
  }
}

/*
 * One tile: C [rows x 8 panels] (+)= A B for 1 or 4 rows and 1, 2 or 4 panels that stand panel_stride floats apart.
 * A's four rows are either interleaved, [K][4] at a[0], or begin at a[0] .. a[3]. Written so that every address is a pointer plus a
 * constant: WebAssembly folds that into the load, and an addition for each would cost a quarter of the time.
 */
INLINE void tile(const int rows, const int panels, const int interleaved, int K, const float *const *a, const float *b,
                 int panel_stride, float *c, int ldc, int accumulate) {
  f32x4 sum[4][8];
  UNROLL for (int i = 0; i < rows; i++)
    UNROLL for (int j = 0; j < 2 * panels; j++) sum[i][j] = accumulate ? load(c + i * ldc + 4 * j) : splat(0.f);
  const float *row[4] = {a[0]};
  UNROLL for (int i = 1; i < rows && !interleaved; i++) row[i] = a[i];
  const float *panel[4] = {b, b + panel_stride, b + 2 * panel_stride, b + 3 * panel_stride};
#pragma clang loop unroll_count(2)
  for (int k = 0; k < K; k++) {
    f32x4 column[8];
    UNROLL for (int j = 0; j < panels; j++) {
      column[2 * j] = load(panel[j]);
      column[2 * j + 1] = load(panel[j] + 4);
      panel[j] += PANEL;
    }
    UNROLL for (int i = 0; i < rows; i++) {
      f32x4 x = splat(interleaved ? row[0][i] : *row[i]++);
      UNROLL for (int j = 0; j < 2 * panels; j++) sum[i][j] = madd(x, column[j], sum[i][j]);
    }
    if (interleaved) row[0] += 4;
  }
  UNROLL for (int i = 0; i < rows; i++)
    UNROLL for (int j = 0; j < 2 * panels; j++) store(c + i * ldc + 4 * j, sum[i][j]);
}

/*
 * C [count x N] (+)= A' [count x K] B for a few rows, where row i of A' is row which[i] of A, or row i with `which` null.
 * Panels outermost, so that each is read once for every four rows. Rows left over go one by one, several panels at once (N
 * is a multiple of 16).
 */
void EXPORT(few_rows_product)(int count, int N, int K, const float *A, int lda, const int32_t *which, const float *packed,
                              float *C, int ldc, int accumulate) {
#define ROW(i) (A + (which ? which[i] : (i)) * lda)
  int fours = count & ~3;
  for (int n = 0; n < N; n += PANEL)
    for (int i = 0; i < fours; i += 4) {
      const float *a[4] = {ROW(i), ROW(i + 1), ROW(i + 2), ROW(i + 3)};
      tile(4, 1, 0, K, a, packed + n * K, 0, C + i * ldc + n, ldc, accumulate);
    }
  for (int i = fours; i < count; i++) {
    const float *a[1] = {ROW(i)};
    float *c = C + i * ldc;
    int n = 0;
    for (; n + 4 * PANEL <= N; n += 4 * PANEL) tile(1, 4, 0, K, a, packed + n * K, K * PANEL, c + n, 0, accumulate);
    for (; n < N; n += 2 * PANEL) tile(1, 2, 0, K, a, packed + n * K, K * PANEL, c + n, 0, accumulate);
  }
#undef ROW
}

#define DEPTH 256 /* k at a time: a panel's piece stays in the first-level cache */
#define BLOCK 128 /* rows at a time: A's piece stays in the second-level cache */

/*
 * C [M x N] (+)= A B for many rows. Element (m, k) of A stands at A[m * row_stride + k * column_stride]; it is first packed
 * into tiles of four rows in scratch [M rounded up to 4][K]. M is taken as rounded up to a multiple of 4: A and C have room
 * for those rows, and what they hold does not matter.
 */
void EXPORT(product)(int M, int N, int K, const float *A, int row_stride, int column_stride, const float *packed, float *C,
                     int ldc, int accumulate, float *scratch) {
  M = (M + 3) & ~3;
  for (int m = 0; m < M; m += 4) {
    float *s = scratch + m * K;
    const float *a = A + m * row_stride;
    if (column_stride == 1)
      for (int i = 0; i < 4; i++)
        for (int k = 0; k < K; k++) s[4 * k + i] = a[i * row_stride + k];
    else if (row_stride == 1)
      for (int k = 0; k < K; k++) store(s + 4 * k, load(a + k * column_stride));
    else __builtin_trap();
  }
  for (int k0 = 0; k0 < K; k0 += DEPTH) {
    int depth = K - k0 < DEPTH ? K - k0 : DEPTH;
    for (int m0 = 0; m0 < M; m0 += BLOCK) {
      int end = m0 + BLOCK < M ? m0 + BLOCK : M;
      /* Two panels at a time (N is a multiple of 16): a cache line of C holds the columns of both. */
      for (int n = 0; n < N; n += 2 * PANEL)
        for (int m = m0; m < end; m += 4)
          for (int half = n; half < n + 2 * PANEL; half += PANEL) {
            const float *a[1] = {scratch + m * K + k0 * 4}, *b = packed + half * K + k0 * PANEL;
            tile(4, 1, 1, depth, a, b, 0, C + m * ldc + half, ldc, accumulate || k0);
          }
    }
  }
}

/* -------------------------------------------------------------------------------------------------------- one layer -- */
/*
 * A window of `steps` steps for `rows` rows, time-major: row r of a step t stands at index t * rows + r.
 * Gates in the order i, f, g, o:  c' = f c + i g,  h' = o tanh(c').
 *
 *   gates  [steps][rows][4H]    in: x W + b; out: the gates after their functions
 *   before [steps + 1][rows][H] h as each step found it; slot 0 is carried in, the last slot is carried out
 *   cells  [steps + 1][rows][H] c likewise, but slots are never zeroed: where resets [steps][rows] is 1, a step takes
 *                               both h and c as zero, and the cell of the step before is still needed going back
 *   out    [steps][rows][H]     h after each step
 */
void EXPORT(lstm_forward)(int steps, int rows, int H, float *gates, const float *packed_recurrent, float *before,
                          float *cells, float *out, const int32_t *resets) {
  for (int t = 0; t < steps; t++) {
    float *z = gates + t * rows * 4 * H, *h = before + t * rows * H;
    for (int r = 0; r < rows; r++)
      if (resets[t * rows + r]) zero_row(h + r * H, H);
    few_rows_product(rows, 4 * H, H, h, H, 0, packed_recurrent, z, 4 * H, 1);
    for (int r = 0; r < rows; r++) {
      int at = (t * rows + r) * H, next = at + rows * H;
      float *q = z + r * 4 * H;
      f32x4 keep = splat(resets[t * rows + r] ? 0.f : 1.f);
      for (int u = 0; u < H; u += 4) {
        f32x4 i = logistic4(load(q + u)), f = logistic4(load(q + H + u));
        f32x4 g = tanh4(load(q + 2 * H + u)), o = logistic4(load(q + 3 * H + u));
        f32x4 c = madd(f, load(cells + at + u) * keep, i * g);
        f32x4 h_new = o * tanh4(c);
        store(q + u, i), store(q + H + u, f), store(q + 2 * H + u, g), store(q + 3 * H + u, o);
        store(cells + next + u, c), store(before + next + u, h_new), store(out + at + u, h_new);
      }
    }
  }
}

/*
 * The same window backwards.
 *   gates [steps][rows][4H]  in: as lstm_forward left them; out: the loss's gradient by x W + b + h U
 *   d_out [steps][rows][H]   the loss's gradient by the layer's output
 *   carry [2][rows][H]       scratch: the gradients that reach h and c from the step after; nothing reaches the last step
 * packed_transposed is U^T [4H x H].
 */
void EXPORT(lstm_backward)(int steps, int rows, int H, float *gates, const float *packed_transposed, const float *cells,
                           const float *d_out, float *carry, const int32_t *resets) {
  float *dh = carry, *dc = carry + rows * H;
  zero_row(carry, 2 * rows * H);
  for (int t = steps - 1; t >= 0; t--) {
    float *z = gates + t * rows * 4 * H;
    for (int r = 0; r < rows; r++) {
      int at = (t * rows + r) * H, row = r * H;
      float *q = z + r * 4 * H;
      f32x4 one = splat(1.f), keep = splat(resets[t * rows + r] ? 0.f : 1.f);
      for (int u = 0; u < H; u += 4) {
        f32x4 i = load(q + u), f = load(q + H + u), g = load(q + 2 * H + u), o = load(q + 3 * H + u);
        f32x4 c_before = load(cells + at + u) * keep, tanh_c = tanh4(load(cells + at + rows * H + u));
        f32x4 d = load(d_out + at + u) + load(dh + row + u);
        f32x4 e = madd(d * o, one - tanh_c * tanh_c, load(dc + row + u));
        store(dc + row + u, e * f * keep);
        store(q + u, e * g * i * (one - i));
        store(q + H + u, e * c_before * f * (one - f));
        store(q + 2 * H + u, e * i * (one - g * g));
        store(q + 3 * H + u, d * tanh_c * o * (one - o));
      }
    }
    if (t == 0) break;
    few_rows_product(rows, H, 4 * H, z, 4 * H, 0, packed_transposed, dh, H, 0);
    for (int r = 0; r < rows; r++)
      if (resets[t * rows + r]) zero_row(dh + r * H, H);
  }
}

/* --------------------------------------------------------------------------------------------------------- dropout -- */

/* A 32-bit mix with full avalanche (multiply-xorshift; the constants are those of Wellons' lowbias32). */
INLINE u32x4 mix4(u32x4 x) {
  x ^= x >> 16, x *= 0x7feb352du;
  x ^= x >> 15, x *= 0x846ca68bu;
  return x ^ (x >> 16);
}

/*
 * Multiplies x [steps][rows][H] by 0 or `scale`. Whether an element is dropped hangs on the keys (seed and layer), its row in
 * the whole batch, its step and its unit alone, not on how rows are split over threads. Going forward it is applied to the
 * layer's outputs; going back, the same call applies the same mask to their gradients.
 */
void EXPORT(dropout)(float *x, int steps, int rows, int first_row, int H, uint32_t key, uint32_t second_key,
                     uint32_t drop_below, float scale) {
  u32x4 first = {key, key, key, key}, below = {drop_below, drop_below, drop_below, drop_below};
  for (int t = 0; t < steps; t++)
    for (int r = 0; r < rows; r++) {
      uint32_t of_row = second_key + (uint32_t)(first_row + r) * 0x9e3779b9u, start = (uint32_t)(t * H);
      u32x4 second = {of_row, of_row, of_row, of_row}, counter = {start, start + 1, start + 2, start + 3};
      float *row = x + (t * rows + r) * H;
      for (int u = 0; u < H; u += 4, counter += 4) {
        i32x4 kept = (i32x4)(mix4(mix4(counter ^ first) ^ second) >= below);
        store(row + u, (f32x4)((i32x4)(load(row + u) * splat(scale)) & kept));
      }
    }
}

/* --------------------------------------------------------------------------------------------- ends of the network -- */

/* to [count][N] = table [..][N] at each index; with indices null, every row is the table's first. */
void EXPORT(gather)(float *to, const float *table, const int32_t *indices, int count, int N) {
  for (int i = 0; i < count; i++) copy_row(to + i * N, table + (indices ? indices[i] : 0) * N, N);
}

/* table at each index += from [count][N]; with indices null, all rows are summed into the table's first. Not zeroed first. */
void EXPORT(scatter_add)(float *table, const float *from, const int32_t *indices, int count, int N) {
  for (int i = 0; i < count; i++) add_row(table + (indices ? indices[i] : 0) * N, from + i * N, N);
}

void EXPORT(clear)(float *x, int n) { zero_row(x, n); }

/*
 * Softmax and cross-entropy of `count` rows of logits [count][padded], of which `vocabulary` columns are real.
 * nats[i] is the loss of row i, and hits[i] is 1 where no logit is larger than the target's; both are 0 where targets[i] is
 * -1. The logits become the gradient of the sum of losses * weight.
 */
void EXPORT(cross_entropy)(int count, int vocabulary, int padded, float *logits, const int32_t *targets, float *nats,
                           int32_t *hits, float weight) {
  for (int i = 0; i < count; i++) {
    float *l = logits + i * padded;
    int target = targets[i];
    if (target < 0) {
      nats[i] = 0.f;
      hits[i] = 0;
      zero_row(l, padded);
      continue;
    }
    float max = l[0], sum = 0.f, of_target = l[target];
    for (int v = 1; v < vocabulary; v++) max = l[v] > max ? l[v] : max;
    hits[i] = of_target == max;
    for (int v = 0; v < padded; v += 4) store(l + v, exp4(load(l + v) - splat(max)));
    for (int v = vocabulary; v < padded; v++) l[v] = 0.f;
    for (int v = 0; v < vocabulary; v++) sum += l[v];
    nats[i] = log1(sum) - (of_target - max);
    f32x4 share = splat(weight / sum);
    for (int v = 0; v < padded; v += 4) store(l + v, load(l + v) * share);
    l[target] -= weight;
  }
}

/* ------------------------------------------------------------------------------------------------------- optimiser -- */

/* to [n] += from [n] */
void EXPORT(add)(float *to, const float *from, int n) { add_row(to, from, n); }

/* Sum of squares in double precision, two running sums. */
double EXPORT(sum_of_squares)(const float *x, int n) {
  v128_t sum = wasm_f64x2_splat(0.);
  for (int i = 0; i < n; i += 4) {
    v128_t v = (v128_t)load(x + i);
    v128_t low = wasm_f64x2_promote_low_f32x4(v), high = wasm_f64x2_promote_low_f32x4(wasm_i64x2_shuffle(v, v, 1, 0));
    sum = wasm_f64x2_add(sum, wasm_f64x2_add(wasm_f64x2_mul(low, low), wasm_f64x2_mul(high, high)));
  }
  return wasm_f64x2_extract_lane(sum, 0) + wasm_f64x2_extract_lane(sum, 1);
}

/*
 * Adam (Kingma and Ba 2015) with beta 0.9 and 0.999, in the form of its section 2's last remark, as Keras has it:
 * w -= rate * m / (sqrt(v) + 1e-7), where the caller has put the bias corrections into the rate. The gradient is scaled first.
 */
void EXPORT(adam)(float *w, const float *gradient, float *m, float *v, int n, float scale, float rate) {
  for (int i = 0; i < n; i += 4) {
    f32x4 g = load(gradient + i) * splat(scale);
    f32x4 m_new = load(m + i) * splat(0.9f) + g * splat(0.1f);
    f32x4 v_new = load(v + i) * splat(0.999f) + g * g * splat(0.001f);
    f32x4 root = (f32x4)wasm_f32x4_sqrt((v128_t)v_new);
    store(m + i, m_new);
    store(v + i, v_new);
    store(w + i, load(w + i) - splat(rate) * m_new / (root + splat(1e-7f)));
  }
}

/* -------------------------------------------------------------------------------------------------------- sampling -- */
/*
 * Many slots, each a text of its own with its LSTM state; one step moves any of them on by a character. State is
 * [slots][layers * H], so that a layer's input and its own h stand side by side; `which` names the slots of a batch.
 *
 * Weights are int8 with a scale for each output, activations are int16. An int32 sum of their products is exact as long as
 * it cannot overflow (the caller sees to that), so it is the same in any order and any batch.
 */

/*
 * One tile: C [rows x 8 panels] += scales * (A B) for 1 or 4 rows and 1, 2 or 4 panels. A panel of 8 outputs is
 * [K/2][8][2] bytes: pairs of inputs side by side, as the dot product takes them.
 */
INLINE void int8_tile(const int rows, const int panels, int K, const int16_t *const *a, const int8_t *b,
                      const float *scales, float *c, int ldc) {
  v128_t sum[4][8];
  UNROLL for (int i = 0; i < rows; i++)
    UNROLL for (int j = 0; j < 2 * panels; j++) sum[i][j] = wasm_i32x4_splat(0);
  const int16_t *row[4];
  UNROLL for (int i = 0; i < rows; i++) row[i] = a[i];
  const int8_t *panel[4] = {b, b + K * PANEL, b + 2 * K * PANEL, b + 3 * K * PANEL};
#pragma clang loop unroll_count(2)
  for (int k = 0; k < K; k += 2) {
    v128_t weights[8];
    UNROLL for (int j = 0; j < panels; j++) {
      weights[2 * j] = wasm_i16x8_load8x8(panel[j]);
      weights[2 * j + 1] = wasm_i16x8_load8x8(panel[j] + 8);
      panel[j] += 2 * PANEL;
    }
    UNROLL for (int i = 0; i < rows; i++) {
      v128_t pair = wasm_v128_load32_splat(row[i]);
      row[i] += 2;
      UNROLL for (int j = 0; j < 2 * panels; j++)
        sum[i][j] = wasm_i32x4_add(sum[i][j], wasm_i32x4_dot_i16x8(weights[j], pair));
    }
  }
  UNROLL for (int i = 0; i < rows; i++)
    UNROLL for (int j = 0; j < 2 * panels; j++) {
      float *to = c + i * ldc + 4 * j;
      store(to, load(to) + load(scales + 4 * j) * (f32x4)wasm_f32x4_convert_i32x4(sum[i][j]));
    }
}

/* C [count x N] += scales [N] * (A' [count x K] B): few_rows_product's shape, in integers. */
void EXPORT(int8_product)(int count, int N, int K, const int16_t *A, int lda, const int32_t *which, const int8_t *packed,
                          const float *scales, float *C, int ldc) {
  int fours = count & ~3;
  for (int n = 0; n < N; n += PANEL)
    for (int i = 0; i < fours; i += 4) {
      const int16_t *a[4] = {A + which[i] * lda, A + which[i + 1] * lda, A + which[i + 2] * lda, A + which[i + 3] * lda};
      int8_tile(4, 1, K, a, packed + n * K, scales + n, C + i * ldc + n, ldc);
    }
  for (int i = fours; i < count; i++) {
    const int16_t *a[1] = {A + which[i] * lda};
    float *c = C + i * ldc;
    int n = 0;
    for (; n + 4 * PANEL <= N; n += 4 * PANEL) int8_tile(1, 4, K, a, packed + n * K, scales + n, c + n, 0);
    for (; n < N; n += 2 * PANEL) int8_tile(1, 2, K, a, packed + n * K, scales + n, c + n, 0);
  }
}

/*
 * One layer's cell for the slots of a batch: gates [count][4H] -> c and h, which begin at the layer's place in the first
 * slot and are `stride` numbers apart. With `quantised`, h * levels is rounded to int16 there too.
 */
void EXPORT(lstm_cell)(int count, int H, const float *gates, float *h, float *c, int16_t *quantised, int stride,
                       const int32_t *which, float levels) {
  for (int r = 0; r < count; r++) {
    const float *q = gates + r * 4 * H;
    int at = which[r] * stride;
    for (int u = 0; u < H; u += 4) {
      f32x4 i = logistic4(load(q + u)), f = logistic4(load(q + H + u));
      f32x4 g = tanh4(load(q + 2 * H + u)), o = logistic4(load(q + 3 * H + u));
      f32x4 c_new = madd(f, load(c + at + u), i * g);
      f32x4 h_new = o * tanh4(c_new);
      store(c + at + u, c_new);
      store(h + at + u, h_new);
      if (quantised) {
        v128_t whole = wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest((v128_t)(h_new * splat(levels))));
        wasm_v128_store64_lane(quantised + at + u, wasm_i16x8_narrow_i32x4(whole, whole), 0);
      }
    }
  }
}

/* table at each index = from [count][N] */
void EXPORT(spread)(float *table, const float *from, const int32_t *indices, int count, int N) {
  for (int i = 0; i < count; i++) copy_row(table + indices[i] * N, from + i * N, N);
}

/* to [padded] = e^((logits - most) * sharpness), and 0 where exp4 would have no digits left */
static void powers(float *to, const float *logits, int padded, float most, float sharpness) {
  for (int v = 0; v < padded; v += 4) {
    f32x4 x = (load(logits + v) - splat(most)) * splat(sharpness);
    store(to + v, (f32x4)((i32x4)exp4(x) & (i32x4)(x > splat(-87.f))));
  }
}

/* Sum over the characters that the mask allows (null: all), in their order, in double precision. */
static double sum_allowed(const float *weights, int vocabulary, const uint8_t *mask) {
  double sum = 0.;
  for (int v = 0; v < vocabulary; v++)
    if (!mask || mask[v]) sum += weights[v];
  return sum;
}

/*
 * Draws a character from the softmax of logits * sharpness (1 / temperature) over those that the mask [vocabulary] allows;
 * null allows all. `random` is a uniform 32-bit number. kept[0] becomes the probability that the mask left. Returns -1
 * where nothing is allowed. scratch: [padded].
 */
int EXPORT(draw)(const float *logits, int vocabulary, int padded, const uint8_t *mask, float sharpness, uint32_t random,
                 double *kept, float *scratch) {
  int last = -1;
  float most = logits[0], most_allowed = 0.f;
  for (int v = 0; v < vocabulary; v++) {
    if (logits[v] > most) most = logits[v];
    if (mask && !mask[v]) continue;
    if (last < 0 || logits[v] > most_allowed) most_allowed = logits[v];
    last = v;
  }
  kept[0] = 0.;
  if (last < 0) return -1;
  powers(scratch, logits, padded, most, sharpness);
  double allowed = sum_allowed(scratch, vocabulary, mask);
  kept[0] = mask ? allowed / sum_allowed(scratch, vocabulary, 0) : 1.;
  if (most_allowed < most) {
    /* What is left may be so unlikely that its weights have lost their digits: weigh it against itself. */
    powers(scratch, logits, padded, most_allowed, sharpness);
    allowed = sum_allowed(scratch, vocabulary, mask);
  }
  double threshold = (double)random * (1. / 4294967296.) * allowed, sum = 0.;
  for (int v = 0; v < last; v++) {
    if (mask && !mask[v]) continue;
    sum += scratch[v];
    if (threshold < sum) return v;
  }
  return last;
}

/* Natural logarithm of the softmax of logits at one character. scratch: [padded]. */
float EXPORT(log_probability)(const float *logits, int vocabulary, int padded, int character, float *scratch) {
  float most = logits[0];
  for (int v = 1; v < vocabulary; v++) most = logits[v] > most ? logits[v] : most;
  powers(scratch, logits, padded, most, 1.f);
  return logits[character] - most - log1((float)sum_allowed(scratch, vocabulary, 0));
}
