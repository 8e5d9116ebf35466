/** What the first page of `/help` shows: `/tune type:jig key:D seed:K#867847` of the model that ships. */
export const EXAMPLE = `X:1
T:Maloney's Favorite
R:jig
M:6/8
L:1/8
K:D
|: A/G/ | FAd fed | cBA A2B/c/ | dcd edc | def g2e |
FAd fed | cBA A2B/c/ | gfg ece | d2d d2 :|
|: f/g/ | a2f afd | gfe ecA | B2B ceg | edc d2e |
fed fga | b2b agf | fee fag | fdd d2 :|
`;

/** Its engraving, as a file beside the message. */
export const EXAMPLE_FILE = 'maloneys-favorite.png';
