/** What the first page of `/help` shows: `/tune type:jig key:G seed:K#821754` of the model that ships. */
export const EXAMPLE = `X:1
T:The Lasses of Road
R:jig
M:6/8
L:1/8
K:G
|: G2d dBG | AGA BGE | DGB dBG | EAA A2B |
DGB BdB | AAA ABd | cAE GBd | d>ed BGG :|
|: d2d eFG | ded dBG | Bcd deF | Ad^c deF |
G2B AcA | G2B deF | Bcd eFA | DFG G3 :|
`;
