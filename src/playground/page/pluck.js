/**
 * A plucked string after Karplus and Strong (Computer Music Journal 7/2, 1983): a burst of noise
 * goes round a delay line as long as one period, and loses its high parts on every round.
 *
 * @param {number} rate samples a second
 * @param {number} frequency in Hz
 * @param {number} seconds
 * @returns {Float32Array<ArrayBuffer>} between -1 and 1
 */
export function pluckedString(rate, frequency, seconds) {
  const out = new Float32Array(Math.floor(rate * seconds));
  // The averaging below delays by half a sample, an allpass makes up for the rest of the period.
  const period = rate / frequency - 0.5;
  const length = Math.max(2, Math.floor(period - 0.1));
  const rest = period - length;
  const allpass = (1 - rest) / (1 + rest);
  // High strings die away sooner; without this they would ring for much longer than low ones.
  const loss = 0.5 ** (1 / (frequency * (frequency < 300 ? 0.9 : 0.55)));
  const line = softNoise(length);
  let at = 0;
  let before = 0;
  let filtered = 0;
  for (let i = 0; i < out.length; i += 1) {
    const now = line[at] ?? 0;
    const average = loss * 0.5 * (now + before);
    const next = allpass * average + filtered;
    filtered = average - allpass * next;
    before = now;
    line[at] = next;
    out[i] = now;
    at = at + 1 === length ? 0 : at + 1;
  }
  return out;
}

/**
 * Noise without its sharpest edge, as a finger has it and a plectrum has not. Always the same.
 *
 * @param {number} length
 */
function softNoise(length) {
  const line = new Float32Array(length);
  let seed = 20;
  for (let i = 0; i < length; i += 1) {
    seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    line[i] = seed / 2_147_483_648 - 1;
  }
  const mean = line.reduce((sum, x) => sum + x, 0) / length;
  return line.map((x, i) => 0.55 * (x - mean) + 0.45 * ((line[(i + 1) % length] ?? 0) - mean));
}

/**
 * The sound of a small room: noise that dies away.
 *
 * @param {AudioContext} audio
 */
export function smallRoom(audio) {
  const length = Math.floor(audio.sampleRate * 0.9);
  const impulse = audio.createBuffer(2, length, audio.sampleRate);
  for (let side = 0; side < 2; side += 1) {
    const data = impulse.getChannelData(side);
    let seed = 7 + side;
    for (let i = 0; i < length; i += 1) {
      seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
      data[i] = (seed / 2_147_483_648 - 1) * (1 - i / length) ** 4;
    }
  }
  const room = audio.createConvolver();
  room.buffer = impulse;
  return room;
}
