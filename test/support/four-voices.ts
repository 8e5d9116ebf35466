/** Two little pieces in four voices, as notation programs export such, and what the first is as text. */

export const EVENING = `X:1
T:Evening
%%score [ 1 | 2 | 3 | 4 ]
M:4/4
L:1/4
K:G
V:1 treble nm="Soprano" snm="S."
V:2 treble nm="Alto" snm="A."
V:3 bass nm="Tenor" snm="T."
L:1/8
V:4 bass nm="Bass" snm="B."
V:1
 D | G A B c | !fermata!B3 :|$ B | A G A2 | !fermata!G3 |] %5
w: One, *|two three four five
V:2
 D | D D D E | D3 :|$ G | F/E/ D E F | D3 |] %5
V:3
 B,2 | B,2 A,2 G,2 G,2 | G,6 :|$ D2 | D2 B,2 C2 A,2 | B,6 |] %5
V:4
 G,, | G, F, G, C, | G,3 :|$ G, | D, E, C, D, | G,,3 |] %5
`;

export const EVENING_TEXT = [
  '\u0002K:C\nR:chorale\nM:4/4\nF:2+2:2+2|\n',
  'W:G, F C\nX:G c G\nY:C G E\nZ:C c C\n',
  ':WG,2XG2YE2ZC2',
  'iWC2D2E2F2XG2G2G2A2YE2D2C2C2Zc2B2c2F2',
  'hWE6XG6YC6Zc6',
  '|WE2Xc2YG2Zc2',
  'iWD2C2D4XBAG2A2B2YG2E2F2D2ZG2A2F2G2',
  'hWC6XG6YE6ZC6\u0003',
].join('');

/**
 * What prints of chorales have besides: an instrument that plays along, a tenor in the treble clef an octave down, keys given
 * anew in the voices, a bar divided where a line of the verse ends, and a last bar filled with invisible rests.
 */
export const NIGHT = `X:1
T:Night
M:4/4
L:1/4
K:Amin
V:1 treble nm="Violin"
L:1/8
V:2 treble nm="Soprano" snm="S."
V:3 treble nm="Alto" snm="A."
V:4 treble-8 nm="Tenor" snm="T."
V:5 bass nm="Bass" snm="B."
V:1
 a2 | a2b2c'2d'2 | e'6 | d'2 | c'2b2a2^g2 | a6 x2 |]
V:2
[K:C] A | A B c d | e3 | d | c B A ^G | A3 x |]
V:3
[K:C] E | E D E F | ^G3 | G | E E E E | E3 x |]
V:4
[K:C] c | c d c c- | c3 | B | A B c d | c3 x |]
V:5
[K:C] A,, | A, G, A, D, | E,3 | G, | A, E, A,, E, | A,,3 x |]
`;
