/** A sound jig of our own, and pieces to make others of. */
export const JIG_BODY = `|: GBd dBG | ABc cAF | GBd gfg | dBG AFD |
GBd dBG | ABc cAF | gfe dcB | AFD G3 :|
|: gfg dBd | gfg a3 | gfg dBG | ABc A3 |
gfg dBd | gfg afd | gfe dcB | AFD G3 :|`;

export const jig = (title = 'The Lantern', body = JIG_BODY): string =>
  `X:1\nT:${title}\nR:jig\nM:6/8\nL:1/8\nK:G\n${body}\n`;

/** The same jig in A. */
export const JIG_IN_A = `X:7\nT:The Lamp\nR:jig\nM:6/8\nL:1/8\nK:A
|: Ace ecA | Bcd dBG | Ace aga | ecA BGE |
Ace ecA | Bcd dBG | agf edc | BGE A3 :|
|: aga ece | aga b3 | aga ecA | Bcd B3 |
aga ece | aga bge | agf edc | BGE A3 :|
`;

export const file = (name: string, text: string | Uint8Array) => ({
  name,
  bytes: typeof text === 'string' ? Buffer.from(text) : text,
});
