/** Tunes written for these tests: arpeggios over a plan that is known, and every turn that a form can take. */

/** G | D7 | G | C D7 | G | D7 | C D7 | G, with a pick-up and two endings. */
export const JIG = `X:1
T:Arpeggios
R:jig
M:6/8
L:1/8
K:G
D|:GBd gdB|FAd dAF|GBd gdB|cec DFA|GBd gdB|FAd dAF|cge DFA|1 G3 G2D:|2 G3 G2d||
|:gdB gdB|cec cec|gdB gdB|DFA d2c|gdB gdB|cec cec|DFA cAF|G3 G2:|
`;

export const MIXOLYDIAN = `X:2
T:Two chords
R:reel
M:4/4
L:1/8
K:Dmix
|:D2FA dAFA|C2EG cGEG|D2FA dAFA|cGEC D4:|
|:d2fd adfd|c2ec gcec|d2fd adfd|cGEC D4:|
`;

export const DORIAN = `X:3
T:Down and up
R:reel
M:4/4
L:1/8
K:Ador
|:A2cA eAcA|G2BG dGBG|A2ce aece|dBGB A4:|
`;

export const MINOR = `X:4
T:Leading note
R:waltz
M:3/4
L:1/8
K:Am
|:A2 c2 e2|^G2 B2 e2|A2 c2 e2|a6|d2 f2 a2|c2 e2 a2|^G2 B2 e2|A6:|
`;

/** Out of G into D and back. */
export const CHANGING = `X:5
T:Two keys
R:hornpipe
M:4/4
L:1/8
K:G
GBdg dBGB|DFAd cAFD|GBdg dBGB|G2G2G4||
K:D
DFAd fdAF|A,CEA GECA,|DFAd fdAF|D2D2D4|]
`;

/** What a book may hold beside plain bars. */
export const ODD: Readonly<Record<string, string>> = {
  'free time': 'X:1\nT:Air\nM:none\nL:1/8\nK:D\nABAF D4|F2A2d2 z|d6|]\n',
  'rests of whole bars': 'X:1\nT:Rest\nM:4/4\nL:1/8\nK:C\nZ2|C2E2G2c2|Z3|C8|]\n',
  'nothing but rests': 'X:1\nT:Quiet\nM:4/4\nL:1/8\nK:C\nz8|z8|]\n',
  'one note': 'X:1\nT:One\nM:6/8\nL:1/8\nK:Em\nE|]\n',
  'five in a bar': 'X:1\nT:Five\nM:5/4\nL:1/4\nK:Bm\nBdfdB|AceAc|B5|]\n',
  'seven in a bar': 'X:1\nT:Seven\nM:7/8\nL:1/8\nK:Gmix\nGABcdef|gfedcBA|G7|]\n',
  'held notes': 'X:1\nT:Held\nM:4/4\nL:1/8\nK:G\nG8-|G8|d8-|d4-d4|G8|]\n',
  'double stops, tuplets, graces':
    'X:1\nT:Full\nM:2/4\nL:1/16\nK:A\n[A,EA]4 {B}c4|(3cBA (3efe a4|[ce]8-|[ce]4 A4|]\n',
  'three endings': 'X:1\nT:Three\nM:4/4\nL:1/8\nK:G\n|:GBdB G4|1 A8:|2 D8:|3 G8|]\n',
  'ending without repeat': 'X:1\nT:Loose\nM:4/4\nL:1/8\nK:G\nGBdB G4|2 A8|G8|]\n',
  'metre changes': 'X:1\nT:Turn\nM:6/8\nL:1/8\nK:D\nDFA dAF|[M:9/8]DFA dAF D3|[M:3/4]D6|]\n',
  'slip jig': 'X:1\nT:Slip\nM:9/8\nL:1/8\nK:Em\n|:EGB e2B GEF|EGB e2f gfe|EGB AFD E3:|\n',
  slide: 'X:1\nT:Slide\nM:12/8\nL:1/8\nK:D\n|:A2F F2A d2f f2d|A2F F2A ecA ecA:|\n',
  phrygian: 'X:1\nT:Phrygian\nM:4/4\nL:1/8\nK:Ephr\nEFGF E4|FACA E4|]\n',
  locrian: 'X:1\nT:Locrian\nM:4/4\nL:1/8\nK:Bloc\nBcdc B4|cegc B4|]\n',
  lydian: 'X:1\nT:Lydian\nM:4/4\nL:1/8\nK:Flyd\nFGAB c4|GBdB F4|]\n',
  'extra accidentals': 'X:1\nT:Hijaz\nM:4/4\nL:1/8\nK:Dphr ^f\nDEFG A4|AGFE D4|]\n',
  'seven sharps': 'X:1\nT:Sharps\nM:4/4\nL:1/8\nK:C#\nCEGc GEC2|DFAd C4|]\n',
  'seven flats': 'X:1\nT:Flats\nM:4/4\nL:1/8\nK:Abm\nACEA ECA,2|DFAd A,4|]\n',
};
