/** Irish, by the English texts. */
export const ga: Readonly<Record<string, string>> = {
  ' In {metre} there is {types}.': ' Sa mhéadar {metre} tá: {types}.',
  ' of {corpora}': ' as {corpora}',
  ' of {corpora} and {more} more': ' as {corpora} agus {more} eile',
  '## {name}: nothing new': '## {name}: gan aon rud nua',
  '## {name}: {count} new tune': '## {name}: {count} port nua',
  '## {name}: {count} new tunes': '## {name}: {count} port nua',
  '**Arrange** moves it to your key, octave and clef, adds chords, or tab for fiddle, mandolin, banjo, guitar or whistle. {show} does so for any tune by its id.':
    'Cuireann **Cóirigh** i do ghléas, d’ochtach agus d’eochair féin é, cuireann sé cordaí leis, nó táblacht don fhidil, don mhaindilín, don bhainseó, don ghiotár nó don fheadóg. Déanann {show} é sin le port ar bith lena id.',
  '**Files**': '**Comhaid**',
  '**Gallery:** closed. Nobody outside sees the tunes of this server':
    '**Gailearaí:** dúnta. Ní fheiceann aon duine lasmuigh poirt an fhreastalaí seo',
  '**Gallery:** open, as “{name}”. Tunes and shared playlists of this server are on the web':
    '**Gailearaí:** ar oscailt, faoin ainm “{name}”. Tá poirt agus seinnliostaí comhroinnte an fhreastalaí seo ar an ngréasán',
  '**How long:** until you take it away. `/forget` gives you all of it as a file and then, if you say so, deletes it. `/contributions withdraw` takes back a set of tunes alone. What was posted in a channel is Discord’s and stays until it is deleted there.':
    '**Cá fhad:** go dtí go mbaineann tú amach é. Tugann `/forget` an t-iomlán duit mar chomhad agus ansin, má deir tú é, scriosann sé é. Tarraingíonn `/contributions withdraw` cnuasach port amháin siar. An rud a cuireadh ar chainéal, is le Discord é agus fanann sé ann go scriostar ansin é.',
  '**Language:** as Discord says this server speaks':
    '**Teanga:** mar a deir Discord a labhraítear ar an bhfreastalaí seo',
  '**Language:** {name}': '**Teanga:** {name}',
  '**Model in use:** {model}': '**An tsamhail in úsáid:** {model}',
  '**Of you:** your Discord id beside what you did here: tunes that you asked for, votes, duels, playlists, sets of tunes that you gave for training, trainings and settings. No name, no picture, no message that you wrote: Lilt cannot read messages, but for those that you hand it with “Engrave this ABC” or “Improve this”, and of these it keeps nothing.':
    '**Fútsa:** d’id Discord in aice le gach a ndearna tú anseo: poirt a d’iarr tú, vótaí, comhlainn, seinnliostaí, cnuasaigh port a thug tú le haghaidh traenála, traenálacha agus socruithe. Gan ainm, gan phictiúr, gan teachtaireacht ar bith a scríobh tú: ní féidir le Lilt teachtaireachtaí a léamh, ach amháin na cinn a thugann tú dó le “Engrave this ABC” nó “Improve this”, agus ní choinníonn sé dada díobh sin.',
  '**Read as another character**': '**Léite mar charachtar eile**',
  '**Recordings are played on:** what suits the type':
    '**Seinntear na taifeadtaí ar:** cibé rud a oireann don chineál',
  '**Recordings are played on:** {instrument}': '**Seinntear na taifeadtaí ar:** {instrument}',
  '**Refused**': '**Diúltaithe**',
  '**Repaired**': '**Deisithe**',
  '**Slow** and **Fast** under a tune play it at another speed; `instrument:` and `count-in:` of {tune} say on what, and whether you are counted in.':
    'Seinneann **Mall** agus **Tapa** faoi phort é ar luas eile; deir `instrument:` agus `count-in:` de chuid {tune} cén uirlis, agus an gcomhairtear isteach thú.',
  '**There already**': '**Ann cheana**',
  '**What it knew before** ({count} tune to measure by): {change}':
    '**A raibh ar eolas aici roimhe** ({count} port mar thomhas): {change}',
  '**What it knew before** ({count} tunes to measure by): {change}':
    '**A raibh ar eolas aici roimhe** ({count} port mar thomhas): {change}',
  '**Where no type is named:** `/tune` asks for one':
    '**Gan chineál luaite:** iarrann `/tune` ceann',
  '**Where no type is named:** `/tune` writes a {type}':
    '**Gan chineál luaite:** scríobhann `/tune` an cineál {type}',
  '**Who may train, use and retire models:** {people}':
    '**Cé aige a bhfuil cead samhlacha a thraenáil, a úsáid agus a chur ar scor:** {people}',
  '**Who sees it:** a server’s tunes are that server’s, what you do in direct messages is yours alone. Votes are shown as numbers. A server whose managers open a gallery shows its tunes and shared playlists on the web, without the names of people.':
    '**Cé a fheiceann é:** is le freastalaí poirt an fhreastalaí sin, is leatsa amháin a ndéanann tú i dteachtaireachtaí díreacha. Taispeántar vótaí mar uimhreacha. Má osclaíonn bainisteoirí freastalaí gailearaí, taispeántar a phoirt agus a sheinnliostaí comhroinnte ar an ngréasán, gan ainmneacha daoine.',
  '**Your tunes** ({given} given, {heldOut} of them held back to measure by): {change}':
    '**Do phoirt** ({given} tugtha, {heldOut} acu curtha i leataobh mar thomhas): {change}',
  '**{before}** is called **{playlist}** from now on.':
    '**{playlist}** an t-ainm a bheidh ar **{before}** feasta.',
  '**{name}** is withdrawn: its {count} tune is deleted, and the next training leaves it out.':
    'Tá **{name}** tarraingthe siar: scriosadh {count} port, agus fágfaidh an chéad traenáil eile ar lár é.',
  '**{name}** is withdrawn: its {count} tunes are deleted, and the next training leaves it out.':
    'Tá **{name}** tarraingthe siar: scriosadh {count} port, agus fágfaidh an chéad traenáil eile ar lár iad.',
  '**{playlist}** is deleted.': 'Tá **{playlist}** scriosta.',
  '**{playlist}** is there, for you alone.': 'Tá **{playlist}** ann, duitse amháin.',
  '**{playlist}** is yours, with {count} tune.': 'Is leatsa **{playlist}**, agus {count} port ann.',
  '**{playlist}** is yours, with {count} tunes.':
    'Is leatsa **{playlist}**, agus {count} port ann.',
  '**{title}** could not be engraved.': 'Níorbh fhéidir **{title}** a ghreanadh.',
  '**{title}**, by a person, from the set **{set}**':
    '**{title}**, le duine, as an gcnuasach **{set}**',
  '**{title}**, by the model {model}': '**{title}**, leis an tsamhail {model}',
  '**{tune}** begins anew in **{playlist}**.':
    'Tosaíonn **{tune}** as an nua sa seinnliosta **{playlist}**.',
  '**{tune}** is in **{playlist}** already, and stays where it is.':
    'Tá **{tune}** sa seinnliosta **{playlist}** cheana, agus fanann sé mar a bhfuil sé.',
  '**{tune}** is in **{playlist}**.': 'Tá **{tune}** sa seinnliosta **{playlist}**.',
  '**{tune}** is number {place} in **{playlist}**.':
    'Tá **{tune}** ar uimhir {place} sa seinnliosta **{playlist}**.',
  '**{tune}** is one set with the tune before it in **{playlist}**.':
    'Tá **{tune}** in aon sraith leis an bport roimhe sa seinnliosta **{playlist}**.',
  '**{tune}** is out of **{playlist}**.': 'Tá **{tune}** bainte as an seinnliosta **{playlist}**.',
  ', page {number} of {pages}': ', leathanach {number} as {pages}',
  '- against {opponent}: {wins} of {votes} votes, {share} % (95 % interval {low} to {high}), in {count} duel':
    '- agus {opponent} ina coinne: {wins} as {votes} vóta, {share} % (eatramh 95 % {low} go {high}), {count} comhlann',
  '- against {opponent}: {wins} of {votes} votes, {share} % (95 % interval {low} to {high}), in {count} duels':
    '- agus {opponent} ina coinne: {wins} as {votes} vóta, {share} % (eatramh 95 % {low} go {high}), {count} comhlann',
  '-# Everything lies where whoever runs this bot keeps it, and goes nowhere else. Models that learnt from your tunes are marked when you withdraw them, and the next training leaves them out.':
    '-# Tá gach rud san áit a gcoinníonn an té atá i mbun an bhota seo é, agus ní théann sé áit ar bith eile. Cuirtear marc ar shamhlacha a d’fhoghlaim ó do phoirt nuair a tharraingíonn tú siar iad, agus fágann an chéad traenáil eile ar lár iad.',
  '-# Whoever runs this bot has no gallery switched on just now.':
    '-# Níl aon ghailearaí curtha ar siúl faoi láthair ag an té atá i mbun an bhota seo.',
  'A duel of two tunes: {type}': 'Comhlann idir dhá phort: {type}',
  'A is better': 'Is fearr A',
  'A key of the same mode to move it to': 'Gléas sa mhodh céanna le haistriú chuige',
  'A length is a number of parts, 1 to {mostParts}, or of bars as written, {fewestBars} to {mostBars} in fours; a {type} in {metre} usually has 2 parts.':
    'Is ionann fad agus líon codanna, 1 go {mostParts}, nó líon barraí mar a scríobhtar iad, {fewestBars} go {mostBars} ina gceathaireanna; 2 chuid is gnách sa chineál {type} sa mhéadar {metre}.',
  'A line of this tune is too long: it begins with "{text}" and has {length} characters, at most {most}. Break it after every four bars.':
    'Tá líne den phort seo rófhada: tosaíonn sí le "{text}" agus tá {length} carachtar inti, {most} ar a mhéad. Bris í i ndiaidh gach ceithre bharra.',
  'A line of this tune is too wide for a sheet. Break its lines after every four bars.':
    'Tá líne den phort seo róleathan do bhileog. Bris na línte i ndiaidh gach ceithre bharra.',
  'A model against itself would tell nothing. Name another one, or `{person}` for a tune that somebody gave.':
    'Ní inseodh samhail in aghaidh a macasamhla aon rud. Luaigh ceann eile, nó `{person}` do phort a thug duine éigin.',
  'A model as a zip file, for another server or for keeps':
    'Samhail mar chomhad zip, d’fhreastalaí eile nó le coinneáil',
  'A model needs a name of 1 to {longest} characters on one line.':
    'Teastaíonn ainm ó shamhail, 1 go {longest} carachtar ar líne amháin.',
  'A name in the gallery has 1 to {longest} characters.':
    'Bíonn 1 go {longest} carachtar in ainm sa ghailearaí.',
  'A new playlist': 'Seinnliosta nua',
  'A new playlist …': 'Seinnliosta nua …',
  'A note of this tune would need three sharps or flats in that key. Choose another key.':
    'Bheadh trí ghéar nó trí mhaol ag teastáil ó nóta den phort seo sa ghléas sin. Roghnaigh gléas eile.',
  'A number gives the same tune every time; K or an opening such as G2BD starts it':
    'Tugann uimhir an port céanna gach uair; tosaíonn K nó tús cosúil le G2BD é',
  'A playlist needs a name of 1 to {longest} characters.':
    'Teastaíonn ainm ó sheinnliosta, 1 go {longest} carachtar.',
  'A playlist of your own with the tunes of another':
    'Seinnliosta de do chuid féin le poirt ó cheann eile',
  'A playlist of {name}: {count}.': 'Seinnliosta de chuid {name}: {count}.',
  'A playlist that it is in': 'Seinnliosta ina bhfuil sé',
  'A recording of {title}': 'Taifeadadh de {title}',
  'A role whose members may, too; left out: no role':
    'Ról a bhfuil an cead sin ag a bhaill freisin; fágtha ar lár: gan ról',
  'A server can have {most} tunes to train on; this one has {is}, and these are {more} more. Withdraw a set first.':
    'Is féidir {most} port le haghaidh traenála a bheith ag freastalaí; tá {is} ag an gceann seo, agus sin {more} eile. Tarraing cnuasach siar ar dtús.',
  'A set of tunes is withdrawn by whoever gave it, or by people who manage this server. Ask one of them to do it.':
    'Is é an té a thug cnuasach port a tharraingíonn siar é, nó na daoine a bhainistíonn an freastalaí seo. Iarr ar dhuine acu é a dhéanamh.',
  'A set of tunes needs a name of 1 to {longest} characters on one line.':
    'Teastaíonn ainm ó chnuasach port, 1 go {longest} carachtar ar líne amháin.',
  'A set of {count} tune': 'Sraith de {count} port',
  'A set of {count} tunes': 'Sraith de {count} port',
  'A sheet is {least} to {most} pixels wide, not {width}.':
    'Bíonn bileog idir {least} agus {most} picteilín ar leithead, ní {width}.',
  'A training needs at least {fewest} tunes to learn from and to measure by; this server has none yet. Give more first.':
    'Teastaíonn {fewest} port ar a laghad ó thraenáil, le foghlaim uathu agus le tomhas orthu; níl aon cheann ag an bhfreastalaí seo fós. Tabhair tuilleadh ar dtús.',
  'A training needs at least {fewest} tunes to learn from and to measure by; this server has {tunes}. Give more first.':
    'Teastaíonn {fewest} port ar a laghad ó thraenáil, le foghlaim uathu agus le tomhas orthu; {tunes} atá ag an bhfreastalaí seo. Tabhair tuilleadh ar dtús.',
  'A training on the same tunes is running already. Wait for it or cancel it, or give more tunes first.':
    'Tá traenáil ar na poirt chéanna ar siúl cheana. Fan léi nó cuir ar ceal í, nó tabhair tuilleadh port ar dtús.',
  'A training on the same tunes waits for its turn already. Wait for it or cancel it, or give more tunes first.':
    'Tá traenáil ar na poirt chéanna ag fanacht lena seal cheana. Fan léi nó cuir ar ceal í, nó tabhair tuilleadh port ar dtús.',
  'A tune': 'Port',
  'A tune in {home} (seed) cannot be moved to {key}, whose mode is another; leave @{home} out of the seed, or ask for a key in its mode.':
    'Ní féidir port in {home} (síol) a aistriú go {key}, a bhfuil modh eile aige; fág @{home} as an síol, nó iarr gléas dá mhodh féin.',
  'A tune is played 1 to {most} times, slow, usual or fast.':
    'Seinntear port 1 go {most} uair, mall, gnáth nó tapa.',
  'A tune without a title': 'Port gan teideal',
  'A wrong note': 'Nóta mícheart',
  'A {type} in {key}, from {name}.': '{type} sa ghléas {key}, ó {name}.',
  'A {type} is not written in {metre}; choose {metres}, or leave the metre out.{elsewhere}':
    'Ní scríobhtar an cineál {type} sa mhéadar {metre}; roghnaigh {metres}, nó fág an méadar ar lár.{elsewhere}',
  'Above the usual fingerings, and marked with a cross: {count} of {all} notes.':
    'Os cionn na ngnáthmhéaraíochtaí, agus cros orthu: {count} as {all} nóta.',
  'Accompany its recording; false: the melody alone':
    'Tionlacan leis an taifeadadh; false: an fonn leis féin',
  Accordion: 'Bosca ceoil',
  'After the training: {sheet}': 'Tar éis na traenála: {sheet}',
  'All files': 'Gach comhad',
  'All that is known of a model: its card, and the curve of its training':
    'Gach a bhfuil ar eolas faoi shamhail: a cárta, agus cuar a traenála',
  'Alto clef': 'Eochair alto',
  'Among the tunes that this server has given, no {type} was found. Ask for another type, or name two models.':
    'I measc na bport a tugadh don fhreastalaí seo, ní bhfuarthas aon cheann den chineál {type}. Iarr cineál eile, nó luaigh dhá shamhail.',
  'An octave higher': 'Ochtach níos airde',
  'An octave lower': 'Ochtach níos ísle',
  'And {count} thing more.': 'Agus {count} rud eile.',
  'And {count} things more.': 'Agus {count} rud eile.',
  Another: 'Ceann eile',
  'Another model is called {name} already ({id}). Choose another name, or rename that one first.':
    'Tá an t-ainm {name} ar shamhail eile cheana ({id}). Roghnaigh ainm eile, nó athainmnigh an ceann sin ar dtús.',
  'Another model, or `person` for a tune that was given here':
    'Samhail eile, nó `person` do phort a tugadh anseo',
  Arrange: 'Cóirigh',
  'As ABC, in any key': 'Mar ABC, i ngléas ar bith',
  'At the usual tempo': 'Ar an ngnáthluas',
  'Attach 1 to {most} files.': 'Ceangail 1 go {most} comhad.',
  'B is better': 'Is fearr B',
  'Back from {from} to {to}, which writes the tunes of this server again.':
    'Ar ais ó {from} go {to}, a scríobhfaidh poirt an fhreastalaí seo arís.',
  'Bar {bar} of {bars}': 'Barra {bar} as {bars}',
  'Bass clef': 'Dordeochair',
  'Before the training: {sheet}': 'Roimh an traenáil: {sheet}',
  'Before: {before} · After: {after}': 'Roimhe: {before} · Ina dhiaidh: {after}',
  'Begin a playlist of your own': 'Cuir tús le seinnliosta de do chuid féin',
  'Beginning.': 'Ag tosú.',
  'Below what the instrument has, and marked with a cross: {count} of {all} notes.':
    'Faoi bhun raon na huirlise, agus cros orthu: {count} as {all} nóta.',
  'Best liked in the last seven days': 'Na cinn is mó a thaitin le seacht lá anuas',
  'Best liked in the last thirty days': 'Na cinn is mó a thaitin le tríocha lá anuas',
  'Best liked of all': 'Na cinn is mó a thaitin riamh',
  'Black holes are covered, half black ones by half; + is blown harder.':
    'Tá poill dhubha clúdaithe, cinn leathdhubha leathchlúdaithe; séidtear + níos láidre.',
  'Bring in a model that another server exported':
    'Tabhair isteach samhail a d’easpórtáil freastalaí eile',
  'By the lower end of the 95 % interval (Wilson) for the share that likes it: 40 of 50 come before 1 of 1.':
    'De réir bhun an eatraimh 95 % (Wilson) don sciar ar maith leo é: tagann 40 as 50 roimh 1 as 1.',
  'Call a model something else': 'Tabhair ainm eile ar shamhail',
  'Call a playlist something else': 'Tabhair ainm eile ar sheinnliosta',
  Cancel: 'Cuir ar ceal',
  'Chord symbols: chosen where it has none, or left out':
    'Siombailí corda: roghnaithe mura bhfuil aon cheann ann, nó fágtha ar lár',
  Chords: 'Cordaí',
  'Chords as the tune has them': 'Na cordaí atá leis an bport',
  'Click a bar before its recording': 'Barra cliceála roimh an taifeadadh',
  Communities: 'Pobail',
  Contents: 'Clár',
  'Curve of the training of {name}: how its loss fell over the steps.':
    'Cuar traenála {name}: conas a thit an caillteanas de réir na gcéimeanna.',
  'Curve of the training over {steps} steps: the loss on tunes held back goes from {before} to {after} nats a note.':
    'Cuar na traenála thar {steps} céim: téann an caillteanas ar phoirt a cuireadh i leataobh ó {before} go {after} nat an nóta.',
  Dark: 'Dorcha',
  'Delete **{playlist}** with its {count} tune? The tune itself is kept.':
    'An scriosfar **{playlist}**, agus {count} port ann? Coinnítear an port féin.',
  'Delete **{playlist}** with its {count} tunes? The tunes themselves are kept.':
    'An scriosfar **{playlist}**, agus {count} port ann? Coinnítear na poirt féin.',
  'Delete a playlist; its tunes are kept': 'Scrios seinnliosta; coinnítear na poirt atá ann',
  'Delete it': 'Scrios é',
  'Deleted, or no longer yours:': 'Scriosta, nó nach leatsa a thuilleadh:',
  'Discord did not hand over {name}. Try again in a minute.':
    'Níor thug Discord {name} ar láimh. Bain triail eile as i gceann nóiméid.',
  Downloads: 'Íoslódálacha',
  'Earlier page': 'Leathanach roimhe seo',
  'Everything that is kept of you': 'Gach a gcoinnítear fút',
  Fast: 'Tapa',
  'Fetching the notes': 'Ag fáil na nótaí',
  'Fewer notes may find it, in any key; lengths do not matter.':
    'D’fhéadfadh níos lú nótaí é a aimsiú, i ngléas ar bith; is cuma faoi fhad na nótaí.',
  Fiddle: 'Fidil',
  'Figures are fingers of the first position: 0 the open string, L low, H high.':
    'Is ionann na figiúirí agus méara an chéad suímh: 0 an téad oscailte, L íseal, H ard.',
  'Figures are frets; 0 is the open string.':
    'Is ionann na figiúirí agus fraiteanna; 0 an téad oscailte.',
  'Figures are frets; 0 is the open string. A banjo sounds an octave lower.':
    'Is ionann na figiúirí agus fraiteanna; 0 an téad oscailte. Seinneann bainseó ochtach níos ísle.',
  'Figures are frets; 0 is the open string. A guitar sounds an octave lower.':
    'Is ionann na figiúirí agus fraiteanna; 0 an téad oscailte. Seinneann giotár ochtach níos ísle.',
  'Find and keep': 'Aimsigh agus coinnigh',
  'Find tunes that were written here': 'Aimsigh poirt a scríobhadh anseo',
  'Fingerings for a whistle in D': 'Méaraíocht d’fheadóg in D',
  'First notes': 'Na chéad nótaí',
  Flute: 'Feadóg mhór',
  'For those who manage this server: {settings} sets language, instrument and who may train. I read no messages; {privacy} says what is kept.':
    'Daoibhse a bhainistíonn an freastalaí seo: socraíonn {settings} an teanga, an uirlis agus cé aige a bhfuil cead traenála. Ní léim teachtaireachtaí; deir {privacy} cad a choinnítear.',
  'For types that are played in several, such as 4/4, 2/4 or 6/8 for a march':
    'Do chineálacha le níos mó ná méadar amháin, mar 4/4, 2/4 nó 6/8 do mháirseáil',
  'Forget me for good': 'Déan dearmad orm go deo',
  Forgotten: 'Dearmadta',
  'From now on these may train, use and retire models: {people}':
    'Feasta, is acu seo atá cead samhlacha a thraenáil, a úsáid agus a chur ar scor: {people}',
  'G, Edor, Amix, Bm, …': 'G, Edor, Amix, Bm, …',
  'G, Edor, Amix, Bm, … (left out: one that suits the type)':
    'G, Edor, Amix, Bm, … (fágtha ar lár: ceann a oireann don chineál)',
  Gallery: 'Gailearaí',
  'Get all that is kept of you as a file, and have it deleted':
    'Faigh gach a gcoinnítear fút mar chomhad, agus cuir á scriosadh é',
  'Getting ready: the model in use writes tunes, so that it does not forget what it knows.':
    'Ag ullmhú: scríobhann an tsamhail in úsáid poirt, ionas nach ndéanann sí dearmad ar a bhfuil ar eolas aici.',
  'Go back to the model that wrote here before this one':
    'Téigh ar ais chuig an tsamhail a scríobhadh anseo roimh an gceann seo',
  'Good evening. I am Lilt, and I write tunes.':
    'Tráthnóna maith daoibh. Is mise Lilt, agus scríobhaim poirt.',
  Harp: 'Cláirseach',
  'Have a model learn tunes of yours; with nothing after it, a form opens':
    'Múin do phoirt féin do shamhail; gan aon rud ina dhiaidh, osclaítear foirm',
  'Have a model write the tunes of this server from now on':
    'Cuir samhail ag scríobh phoirt an fhreastalaí seo feasta',
  'How Lilt is set up in this server': 'Conas atá Lilt socraithe ar an bhfreastalaí seo',
  'How it begins, in any key: G2BD, GABc dedB; with or without the pick-up':
    'An tús atá leis, i ngléas ar bith: G2BD, GABc dedB; le hanacrúis nó gan í',
  'How many octaves higher; below 0: lower': 'Cé mhéad ochtach níos airde; faoi 0: níos ísle',
  'How often each tune is played': 'Cé mhéad uair a sheinntear gach port',
  'In another key: {key}': 'I ngléas eile: {key}',
  'In duels, its name hidden': 'I gcomhlainn, agus a hainm i bhfolach',
  'In that octave this tune has notes that no piano has. Choose a nearer one.':
    'San ochtach sin tá nótaí sa phort seo nach bhfuil ag aon phianó. Roghnaigh ceann níos gaire.',
  'In this key it became another tune, because another model wrote the first one.':
    'Tháinig port eile as sa ghléas seo, mar gur samhail eile a scríobh an chéad cheann.',
  'In which clef it is written': 'Cén eochair ina scríobhtar é',
  'In {key}': 'Sa ghléas {key}',
  Instrument: 'Uirlis',
  'It failed.': 'Theip uirthi.',
  'It foretells tunes like yours {percent} better than before ({after} nats a note, before {before}), and {kept}. Listen to both, and use it if you like its tunes.':
    'Tá sí {percent} níos fearr ná roimhe ag tuar port cosúil le do chuidse ({after} nat an nóta, {before} roimhe), agus {kept}. Éist leis an dá cheann, agus úsáid í má thaitníonn a cuid port leat.',
  'It has forgotten too much to be offered: {kept}. {better} ({after} nats a note, before {before}). More tunes, of several kinds, would hold it together.':
    'Tá an iomarca dearmadta aici le moladh: {kept}. {better} ({after} nat an nóta, {before} roimhe). Choinneodh tuilleadh port, de chineálacha éagsúla, le chéile í.',
  'It is begun; how it goes is told below, for all to see.':
    'Tá tús curtha leis; insítear thíos do chách conas atá ag éirí leis.',
  'It is being cancelled.': 'Tá sé á chur ar ceal.',
  'It is done. `/model list` shows the new model.':
    'Tá sí déanta. Taispeánann `/model list` an tsamhail nua.',
  'It is not offered as the server’s model. It is kept all the same: `/model use` takes it into use, `/tune` writes with it by `model:{model}`.':
    'Ní mholtar mar shamhail an fhreastalaí í. Coinnítear í mar sin féin: cuireann `/model use` in úsáid í, scríobhann `/tune` léi le `model:{model}`.',
  'It is not offered, for it foretells tunes like yours no better than before ({after} nats a note, before {before}). Perhaps it knew their like already; more tunes of one kind teach it more.':
    'Ní mholtar í, mar ní thuarann sí poirt cosúil le do chuidse níos fearr ná roimhe ({after} nat an nóta, {before} roimhe). B’fhéidir go raibh a leithéidí ar eolas aici cheana; múineann tuilleadh port d’aon chineál amháin níos mó di.',
  'It is not offered, for it foretells tunes like yours only {percent} better than before ({after} nats a note, before {before}). Perhaps it knew their like already; more tunes of one kind teach it more.':
    'Ní mholtar í, mar níl sí ach {percent} níos fearr ná roimhe ag tuar port cosúil le do chuidse ({after} nat an nóta, {before} roimhe). B’fhéidir go raibh a leithéidí ar eolas aici cheana; múineann tuilleadh port d’aon chineál amháin níos mó di.',
  'It lies best there in {key}, octave -1.':
    'Sa ghléas {key}, ochtach -1, is fearr a luíonn sé ansin.',
  'It lies best there in {key}, octave 1.':
    'Sa ghléas {key}, ochtach 1, is fearr a luíonn sé ansin.',
  'It lies best there in {key}.': 'Sa ghléas {key} is fearr a luíonn sé ansin.',
  'It may have been here once. Communities decide what they show, and may change their mind.':
    'B’fhéidir go raibh sé anseo tráth. Is iad na pobail a shocraíonn cad a thaispeánann siad, agus is féidir leo a n-intinn a athrú.',
  'It was cancelled.': 'Cuireadh ar ceal í.',
  'It was interrupted, and goes on from where it was.':
    'Cuireadh isteach uirthi, agus leanann sí ar aghaidh ón áit a raibh sí.',
  'Its ancestors: {shown}': 'A sinsir: {shown}',
  'Its ancestors: {shown} and {more} more': 'A sinsir: {shown} agus {more} eile',
  'Its name, or its id': 'A ainm, nó a id',
  'Its name, or the first letters of its id': 'A hainm, nó na chéad litreacha dá hid',
  'Its title or id': 'A theideal nó a id',
  'Jigs, reels and other tunes that Lilt wrote, as communities collect them.':
    'Poirt, ríleanna agus foinn eile a scríobh Lilt, mar a bhailíonn pobail iad.',
  'Keep tunes together, play them, make a book of them':
    'Coinnigh poirt le chéile, seinn iad, déan leabhar díobh',
  Key: 'Gléas',
  'Latest:': 'Is déanaí:',
  'Learning.': 'Ag foghlaim.',
  'Leave something out, or try fewer letters of the title.':
    'Fág rud éigin ar lár, nó triail níos lú de litreacha an teidil.',
  'Left out: the one that Discord says this server speaks':
    'Fágtha ar lár: an teanga a deir Discord a labhraítear ar an bhfreastalaí seo',
  Light: 'Geal',
  'Lilt answers in English here now.': 'Freagraíonn Lilt as Gaeilge anseo anois.',
  'Lilt is stopping; try again in a moment.':
    'Tá Lilt ag stopadh; bain triail eile as i gceann nóiméid.',
  'Lilt: the gallery': 'Lilt: an gailearaí',
  'Line {line}, column {column}:': 'Líne {line}, colún {column}:',
  Loop: 'Lúb',
  'Make a tune one set with the tune before it': 'Cuir port in aon sraith leis an bport roimhe',
  'Make it the server’s model': 'Déan samhail an fhreastalaí di',
  'Marked as having learnt from it: {shown} and {more} more. Whoever may retire models can do so with `/model retire`.':
    'Marcáilte mar shamhlacha a d’fhoghlaim uaidh: {shown} agus {more} eile. An té a bhfuil cead aige samhlacha a chur ar scor, is féidir leis é a dhéanamh le `/model retire`.',
  'Marked as having learnt from it: {shown}. Whoever may retire models can do so with `/model retire`.':
    'Marcáilte mar shamhlacha a d’fhoghlaim uaidh: {shown}. An té a bhfuil cead aige samhlacha a chur ar scor, is féidir leis é a dhéanamh le `/model retire`.',
  'Measuring what it has learnt, and what it still knows.':
    'Ag tomhas a bhfuil foghlamtha aici, agus a bhfuil ar eolas aici fós.',
  'More files are handed over just now than can be read. Try again in a minute.':
    'Tá níos mó comhad á dtabhairt isteach faoi láthair ná mar is féidir a léamh. Bain triail eile as i gceann nóiméid.',
  'More tunes are asked for just now than can be written. Try again in a minute.':
    'Tá níos mó port á n-iarraidh faoi láthair ná mar is féidir a scríobh. Bain triail eile as i gceann nóiméid.',
  Name: 'Ainm',
  'Name a type, an instrument, or both.': 'Luaigh cineál, uirlis, nó an dá rud.',
  'Name a type: `/tune` with `jig`, `reel`, `waltz`, … or another that it suggests.':
    'Luaigh cineál: `/tune` le `jig`, `reel`, `waltz`, … nó ceann eile a mholann sé.',
  'Nats a note: how much the next note of a tune that it has not seen surprises the model. Less is better.':
    'Nat an nóta: an méid iontais a chuireann an chéad nóta eile de phort nár chonaic sí ar an tsamhail. Dá laghad is ea is fearr.',
  Newer: 'Níos nuaí',
  'Next page': 'Leathanach ina dhiaidh',
  'No community shows its tunes yet. Those who manage a server may: `/settings gallery`.':
    'Ní thaispeánann aon phobal a phoirt fós. Tá cead ag lucht bainistíochta freastalaí: `/settings gallery`.',
  'No model has learnt from it.': 'Níor fhoghlaim aon samhail uaidh.',
  'No playlists yet': 'Gan seinnliosta fós',
  'No recordings are made here.': 'Ní dhéantar taifeadtaí anseo.',
  'No tab': 'Gan táblacht',
  'No tune is like that. Ask for less, and more may be found.':
    'Níl aon phort mar sin ann. Iarr níos lú, agus seans go bhfaighfear níos mó.',
  'No tunes found': 'Níor aimsíodh aon phort',
  'No tunes were given yet': 'Níor tugadh aon phort fós',
  'No {type} is in the locrian mode: its tonic has no chord to rest on. Try {tonic}phr or {tonic}m.':
    'Ní bhíonn an cineál {type} sa mhodh Lócrach: níl corda ag a thonach le luí air. Triail {tonic}phr nó {tonic}m.',
  'Nobody has asked for one here yet. `/tune` writes the first.':
    'Níor iarr aon duine ceann anseo fós. Scríobhann `/tune` an chéad cheann.',
  'Nobody has voted on such a tune yet. The thumbs below a tune are for that.':
    'Níor vótáil aon duine ar a leithéid de phort fós. Is chuige sin na hordóga faoi phort.',
  'Nobody has voted yet.': 'Níor vótáil aon duine fós.',
  Notes: 'Nótaí',
  'Notes of {title}': 'Nótaí {title}',
  'Nothing is trained, for there is nothing new to learn. To train on what this server has already, press the button.':
    'Ní thraenáiltear aon rud, mar níl aon rud nua le foghlaim. Chun traenáil ar a bhfuil ag an bhfreastalaí seo cheana, brúigh an cnaipe.',
  'Nothing was kept of you.': 'Níor coinníodh aon rud fút.',
  Older: 'Níos sine',
  'On tunes like yours it is no better': 'Ar phoirt cosúil le do chuidse níl sí níos fearr',
  'On tunes like yours it is {percent} better':
    'Ar phoirt cosúil le do chuidse tá sí {percent} níos fearr',
  'One moment': 'Nóiméad amháin',
  'One recording of a whole playlist, with a chapter for each tune':
    'Taifeadadh amháin de sheinnliosta iomlán, le caibidil do gach port',
  'One vote each, and the first one stands: who votes is told who wrote what. Reveal tells everybody and ends the voting; it is for who opened the duel, and for who manages the server.':
    'Vóta an duine, agus is é an chéad cheann a sheasann: insítear don té a vótálann cé a scríobh cad é. Insíonn “Nocht” do chách é agus cuireann sé deireadh leis an vótáil; is don té a d’oscail an comhlann é, agus don té a bhainistíonn an freastalaí.',
  'Only <@{contributorId}>, who gave it, and people who manage this server may withdraw that set. Ask one of them.':
    'Níl cead an cnuasach sin a tharraingt siar ach ag <@{contributorId}>, a thug é, agus ag na daoine a bhainistíonn an freastalaí seo. Iarr ar dhuine acu é.',
  'Only its owner <@{ownerId}>, and people who manage this server, may change {playlist}. `/playlist copy` gives you one of your own.':
    'Níl cead {playlist} a athrú ach ag a úinéir <@{ownerId}>, agus ag na daoine a bhainistíonn an freastalaí seo. Tugann `/playlist copy` ceann de do chuid féin duit.',
  'Only its owner <@{ownerId}>, and people who manage this server, may do that with {playlist}.':
    'Níl cead é sin a dhéanamh le {playlist} ach ag a úinéir <@{ownerId}>, agus ag na daoine a bhainistíonn an freastalaí seo.',
  'Only people who manage this server may {what}. Ask one of them to do it, or to give you the right.':
    'Níl cead {what} ach ag na daoine a bhainistíonn an freastalaí seo. Iarr ar dhuine acu é a dhéanamh, nó an cead a thabhairt duit.',
  'Only people who manage this server may {what}. Ask one of them to do it.':
    'Níl cead {what} ach ag na daoine a bhainistíonn an freastalaí seo. Iarr ar dhuine acu é a dhéanamh.',
  'Only people who manage this server, or have its role for that (<@&{trainerRoleId}>), may {what}. Ask one of them to do it, or to give you the right.':
    'Níl cead {what} ach ag na daoine a bhainistíonn an freastalaí seo, nó a bhfuil an ról acu chuige sin (<@&{trainerRoleId}>). Iarr ar dhuine acu é a dhéanamh, nó an cead a thabhairt duit.',
  'Only the first of them are shown: give a shorter title, or fewer notes, to turn pages.':
    'Ní thaispeántar ach an chéad chuid díobh: tabhair teideal níos giorra, nó níos lú nótaí, chun leathanaigh a chasadh.',
  'Only who opened the duel, and people who manage this server, may end it. Vote, and you are told who wrote what.':
    'Níl cead deireadh a chur leis ach ag an té a d’oscail an comhlann agus ag na daoine a bhainistíonn an freastalaí seo. Caith vóta, agus inseofar duit cé a scríobh cad é.',
  Order: 'Ord',
  'Page {page} of {pages}': 'Leathanach {page} as {pages}',
  Pages: 'Leathanaigh',
  'Part a tune from the set that it is in': 'Scar port ón tsraith ina bhfuil sé',
  Pause: 'Cuir ar sos',
  Paused: 'Ar sos',
  Picture: 'Pictiúr',
  'Place in the tune': 'Áit sa phort',
  Play: 'Seinn',
  'Play along': 'Seinn leis',
  'Play or hear both, then say which one you would rather play again.':
    'Seinn nó éist leis an dá cheann, ansin abair cé acu ab fhearr leat a sheinm arís.',
  Player: 'Seinnteoir',
  Playing: 'Ag seinm',
  Playlist: 'Seinnliosta',
  Playlists: 'Seinnliostaí',
  'Post it here': 'Cuir anseo é',
  'Previous page': 'Leathanach roimhe',
  'Put **{tune}** into which playlist?': 'Cén seinnliosta a gcuirfear **{tune}** ann?',
  'Put a retired model back on the list': 'Cuir samhail atá ar scor ar ais ar an liosta',
  'Put a tune at the end of a playlist': 'Cuir port ag deireadh seinnliosta',
  'Put a tune of a playlist in another place': 'Cuir port de chuid seinnliosta in áit eile',
  Recording: 'Taifeadadh',
  Reveal: 'Nocht',
  'Save the file first if you want to keep any of it. Then the button deletes your votes, your playlists, your sets and what you had written in direct messages, and takes your name off the tunes, duels and trainings of servers. This cannot be undone.':
    'Sábháil an comhad ar dtús más mian leat aon chuid de a choinneáil. Ansin scriosann an cnaipe do vótaí, do sheinnliostaí, do chnuasaigh agus a raibh scríofa agat i dteachtaireachtaí díreacha, agus baineann sé d’ainm de phoirt, de chomhlainn agus de thraenálacha freastalaithe. Ní féidir é seo a chealú.',
  'Say what the set of tunes is called with `name`, or use `/train` alone for a form.':
    'Abair ainm an chnuasaigh le `name`, nó úsáid `/train` leis féin chun foirm a fháil.',
  'Say what this server is to be called there.':
    'Abair cén t-ainm atá le bheith ar an bhfreastalaí seo ann.',
  'Say who sees a playlist, and who may change it':
    'Abair cé a fheiceann seinnliosta, agus cé aige a bhfuil cead é a athrú',
  'Say with whom, or who may change it.': 'Abair cé leis, nó cé aige a bhfuil cead é a athrú.',
  Search: 'Cuardaigh',
  'Search the tunes': 'Cuardaigh na poirt',
  'Set {id}, given under these words: “{confirmation}” Take it back with `/contributions withdraw`.':
    'Cnuasach {id}, tugtha faoi na focail seo: “{confirmation}” Tarraing siar é le `/contributions withdraw`.',
  'Settings and your data': 'Socruithe agus do chuid sonraí',
  'Settings of this server': 'Socruithe an fhreastalaí seo',
  Sheet: 'Bileog cheoil',
  'Sheet music. {title} begins {notes}': 'Ceol scríofa. Tosaíonn {title} le {notes}',
  'Show a tune that was written here, in your key, octave and clef, or with tab':
    'Taispeáin port a scríobhadh anseo, i do ghléas, d’ochtach is d’eochair féin, nó le táblacht',
  'Show one of them here': 'Taispeáin ceann acu anseo',
  'Show the tunes and shared playlists of this server on the web, or stop that':
    'Taispeáin poirt agus seinnliostaí comhroinnte an fhreastalaí seo ar an ngréasán, nó stop de',
  'Show those that are not offered any more, too':
    'Taispeáin freisin na cinn nach gcuirtear ar fáil a thuilleadh',
  'Skip to the content': 'Téigh chuig an ábhar',
  Slow: 'Mall',
  'Some of its title': 'Cuid dá theideal',
  'Somebody posted ABC? Open the menu of their message: Apps, **Engrave this ABC**.':
    'Ar chuir duine éigin ABC suas? Oscail roghchlár na teachtaireachta: Apps, **Engrave this ABC**.',
  'Something went wrong here. It has been noted; try again later.':
    'Chuaigh rud éigin amú anseo. Tá nóta déanta de; bain triail eile as ar ball.',
  'Something went wrong on our side (reference {reference}). Try again; if it stays so, tell whoever runs this bot.':
    'Chuaigh rud éigin amú ar an taobh seo againne (tagairt {reference}). Bain triail eile as; má leanann sé, inis don té atá i mbun an bhota seo.',
  Stop: 'Stop',
  Stopped: 'Stoptha',
  'Tab for fiddle': 'Táblacht don fhidil',
  'Tab for guitar': 'Táblacht don ghiotár',
  'Tab for mandolin': 'Táblacht don mhaindilín',
  'Tab for tenor banjo, GDAE': 'Táblacht don bhainseó teanóir, GDAE',
  'Take a model off the list; its tunes can still be had again':
    'Bain samhail den liosta; bíonn a cuid port ar fáil i gcónaí',
  'Take a playlist along: as a tunebook, as recordings, as MIDI files':
    'Tabhair seinnliosta leat: mar leabhar port, mar thaifeadtaí, mar chomhaid MIDI',
  'Take a set of tunes back, for good: yours, or any if you manage this server':
    'Tarraing cnuasach port siar go deo: do cheann féin, nó aon cheann más tusa an bainisteoir',
  'Take a tune out of a playlist': 'Bain port as seinnliosta',
  'Teach it': 'Múin é',
  Tempo: 'Luas',
  'Tenor banjo': 'Bainseó teanóir',
  'Tenor clef': 'Eochair theanóir',
  Text: 'Téacs',
  'That button is not one that works here. Ask for a new tune with `/tune`.':
    'Ní oibríonn an cnaipe sin anseo. Iarr port nua le `/tune`.',
  'That cannot be answered': 'Ní féidir é sin a fhreagairt',
  'That duel is not kept here. `/duel` opens a new one.':
    'Ní choinnítear an comhlann sin anseo. Osclaíonn `/duel` ceann nua.',
  'That form is not one that works here. Open it anew.':
    'Ní oibríonn an fhoirm sin anseo. Oscail as an nua í.',
  'That is more text than is engraved at a time: at most {most} KB. Send less of it.':
    'Sin níos mó téacs ná mar a ghreantar d’aon iarraidh: {most} KB ar a mhéad. Seol níos lú de.',
  'That is {size} MB, and Discord takes {most} MB here. Export `midi` and `abc` apart, or split the playlist into shorter ones.':
    'Tá {size} MB ansin, agus glacann Discord le {most} MB anseo. Easpórtáil `midi` agus `abc` as féin, nó roinn an seinnliosta ina chinn níos giorra.',
  'That is {size} MB, and Discord takes {most} MB here. Split the playlist into shorter ones.':
    'Tá {size} MB ansin, agus glacann Discord le {most} MB anseo. Roinn an seinnliosta ina chinn níos giorra.',
  'That menu is not one that works here. Ask for what it belonged to anew.':
    'Ní oibríonn an roghchlár sin anseo. Iarr as an nua an rud ar bhain sé leis.',
  'That tune is not in the playlist.': 'Níl an port sin sa seinnliosta.',
  'That tune is not kept here. Buttons work in the server where their tune was written; ask for a new tune instead.':
    'Ní choinnítear an port sin anseo. Oibríonn cnaipí ar an bhfreastalaí inar scríobhadh a bport; iarr port nua ina ionad.',
  'That was a lot in a short time. You can go on {when}.':
    'Ba mhór é sin in achar gearr. Is féidir leat leanúint ort {when}.',
  'That works in a server only. Use it in one of yours.':
    'Ní oibríonn sé sin ach ar fhreastalaí. Úsáid ar cheann de do chuid é.',
  'The .zip that /model export made': 'An .zip a rinne /model export',
  'The files are {size} MB together; at most {most} MB can be read at a time. Attach fewer, or a .zip of them.':
    'Tá {size} MB sna comhaid le chéile; {most} MB ar a mhéad is féidir a léamh d’aon iarraidh. Ceangail níos lú, nó .zip díobh.',
  'The first bars of {title}': 'Na chéad bharraí de {title}',
  'The first tune has none before it to be joined to. Join the second one.':
    'Níl aon phort roimh an gcéad cheann lena gceanglófaí é. Ceangail an dara ceann.',
  'The gallery': 'An gailearaí',
  'The gallery finds no free port from {first} to {last} on {host}: set LILT_GALLERY_PORT to another one, or to off for none.':
    'Ní fhaigheann an gailearaí aon phort líonra saor ó {first} go {last} ar {host}: socraigh LILT_GALLERY_PORT ar cheann eile, nó ar off le bheith gan ceann.',
  'The key {key} inside this tune would need more than seven sharps or flats. Choose another key.':
    'Bheadh níos mó ná seacht nóta géara nó maola ag teastáil ón ngléas {key} istigh sa phort seo. Roghnaigh gléas eile.',
  'The language that Lilt answers in here': 'An teanga ina bhfreagraíonn Lilt anseo',
  'The mode is not one that tunes are written in.': 'Ní modh é sin ina scríobhtar poirt.',
  'The model in {named} cannot be taken. {why}':
    'Ní féidir glacadh leis an tsamhail in {named}. {why}',
  'The model {modelId} cannot be opened: its files are missing or broken. Choose another model, or tell whoever runs this bot.':
    'Ní féidir an tsamhail {modelId} a oscailt: tá a comhaid ar iarraidh nó briste. Roghnaigh samhail eile, nó inis don té atá i mbun an bhota seo.',
  'The model {name} is everybody’s, so it can only be reinstated by whoever runs this bot.':
    'Is le cách an tsamhail {name}, mar sin níl cead í a thabhairt ar ais ach ag an té atá i mbun an bhota seo.',
  'The model {name} is everybody’s, so it can only be renamed by whoever runs this bot.':
    'Is le cách an tsamhail {name}, mar sin níl cead í a athainmniú ach ag an té atá i mbun an bhota seo.',
  'The model {name} is everybody’s, so it can only be retired by whoever runs this bot.':
    'Is le cách an tsamhail {name}, mar sin níl cead í a chur ar scor ach ag an té atá i mbun an bhota seo.',
  'The model {name} is in use here. Choose another one first, then retire it.':
    'Tá an tsamhail {name} in úsáid anseo. Roghnaigh ceann eile ar dtús, ansin cuir ar scor í.',
  'The model {name} is retired. Reinstate it, or choose one of these: {others}.':
    'Tá an tsamhail {name} ar scor. Tabhair ar ais í, nó roghnaigh ceann díobh seo: {others}.',
  'The model {name} reads {textForm} text and cannot be taught tunes. Choose another one to begin from.':
    'Léann an tsamhail {name} téacs {textForm} agus ní féidir poirt a mhúineadh di. Roghnaigh ceann eile le tosú uaidh.',
  'The model {name} writes no tunes by itself, so it cannot be kept from forgetting. Choose another one to begin from.':
    'Ní scríobhann an tsamhail {name} poirt uaithi féin, mar sin ní féidir í a chosaint ar dhearmad. Roghnaigh ceann eile le tosú uaidh.',
  'The model {name} writes wherever no other was chosen, and cannot be retired. Set LILT_MODEL to another one first.':
    'Scríobhann an tsamhail {name} cibé áit nár roghnaíodh ceann eile, agus ní féidir í a chur ar scor. Socraigh LILT_MODEL ar cheann eile ar dtús.',
  'The models of this server: where they come from, what they learnt, how they are liked':
    'Samhlacha an fhreastalaí seo: cad as dóibh, cad a d’fhoghlaim siad, an dtaitníonn siad',
  'The models that write the tunes of this server':
    'Na samhlacha a scríobhann poirt an fhreastalaí seo',
  'The notes cannot be played just now. Try again in a minute.':
    'Ní féidir na nótaí a sheinm faoi láthair. Bain triail eile as i gceann nóiméid.',
  'The opening cannot be continued from column {column}: {why}\n{written}\n{blanks}^':
    'Ní féidir leanúint leis an tús ó cholún {column}: {why}\n{written}\n{blanks}^',
  'The playlist is full: {most} tunes are the most that one can hold. Begin another one.':
    'Tá an seinnliosta lán: {most} port an líon is mó is féidir a bheith ann. Tosaigh ceann eile.',
  'The run in {out} was on another model or on other tunes. Give those again, or begin a new run in another folder.':
    'Ar shamhail eile nó ar phoirt eile a bhí an rith in {out}. Tabhair iad sin arís, nó tosaigh rith nua i bhfillteán eile.',
  'The same again: {command}': 'An ceann céanna arís: {command}',
  'The seed is longer than {longest} characters; give a shorter opening.':
    'Tá an síol níos faide ná {longest} carachtar; tabhair tús níos giorra.',
  'The sets of tunes that this server was given: by whom, when, how many':
    'Na cnuasaigh port a tugadh don fhreastalaí seo: cé a thug, cathain, cé mhéad',
  'The temperature goes from {least} (safe) to {most} (wild); {usual} is usual.':
    'Téann an teocht ó {least} (slán) go {most} (fiáin); {usual} an gnáthrud.',
  'The tempo of this tune can not be played. Write it as Q:1/4=120, for 120 quarter notes a minute.':
    'Ní féidir luas an phoirt seo a sheinm. Scríobh mar Q:1/4=120 é, do 120 croisín sa nóiméad.',
  'The tune as ABC': 'An port mar ABC',
  'The tunes are kept; `/train` begins anew.': 'Coinnítear na poirt; tosaíonn `/train` as an nua.',
  'The tunes of a playlist, in their order': 'Poirt seinnliosta, in ord',
  'The tunes that people here like best': 'Na poirt is fearr le daoine anseo',
  'The tunes that this server was given to train on':
    'Na poirt a tugadh don fhreastalaí seo le haghaidh traenála',
  'The type that /tune writes where none is named; none: it must be named':
    'An cineál a scríobhann /tune mura luaitear ceann; none: ní mór é a lua',
  'The usual octave': 'An gnáthochtach',
  'The voting is over. `/model info` adds up all duels of a model.':
    'Tá deireadh leis an vótáil. Suimíonn `/model info` gach comhlann de chuid samhla.',
  'The whole tune is in the file below.': 'Tá an port iomlán sa chomhad thíos.',
  'There are far more signs than notes in this text. Take out what is not part of the tune.':
    'Tá i bhfad níos mó comharthaí ná nótaí sa téacs seo. Bain amach aon rud nach cuid den phort é.',
  'There are more than {most} tunes in these files, the most that are taken at once. Send them in several sets.':
    'Tá níos mó ná {most} port sna comhaid seo, an líon is mó a ghlactar in éineacht. Seol i roinnt cnuasach iad.',
  'There is a character in line {line}, column {column} that no text has. Save the tune as plain UTF-8 text.':
    'Tá carachtar ar líne {line}, colún {column} nach mbíonn i dtéacs ar bith. Sábháil an port mar ghnáth-théacs UTF-8.',
  'There is a number in this tune that no music has: {huge}. Check lengths, metre and endings.':
    'Tá uimhir sa phort seo nach mbíonn i gceol ar bith: {huge}. Féach ar fhaid, méadar agus críocha.',
  'There is much to do here just now. Try again in a minute.':
    'Tá an-chuid le déanamh anseo faoi láthair. Bain triail eile as i gceann nóiméid.',
  'There is no ABC in that message. A tune begins with a line such as X:1, says its key in a line such as K:G, and then come its notes: in the message itself, in a code block, or in an attached .abc or .txt file.':
    'Níl aon ABC sa teachtaireacht sin. Tosaíonn port le líne ar nós X:1, deir sé a ghléas ar líne ar nós K:G, agus ansin tagann na nótaí: sa teachtaireacht féin, i mbloc cóid, nó i gcomhad .abc nó .txt ceangailte.',
  'There is no K: line in this text. A tune begins with X:, then says its key, as in K:G, and then come the notes.':
    'Níl aon líne K: sa téacs seo. Tosaíonn port le X:, ansin deir sé a ghléas, mar K:G, agus ansin tagann na nótaí.',
  'There is no community in direct messages. Make a playlist in a server.':
    'Níl aon phobal i dteachtaireachtaí díreacha. Déan seinnliosta ar fhreastalaí.',
  'There is no instrument {instrument}. There are {instruments}.':
    'Níl an uirlis {instrument} ann. Tá: {instruments}.',
  'There is no key {key}. Write it as G, Bm, Edor or F lydian.':
    'Níl aon ghléas {key} ann. Scríobh mar G, Bm, Edor nó F lydian é.',
  'There is no model {wanted} here. There are: {seen}.':
    'Níl aon samhail {wanted} anseo. Tá: {seen}.',
  'There is no music in this text. A tune begins with X:, and its notes stand below the K: line.':
    'Níl aon cheol sa téacs seo. Tosaíonn port le X:, agus tá a chuid nótaí faoin líne K:.',
  'There is no playlist here yet. `/playlist create` begins one.':
    'Níl aon seinnliosta anseo fós. Tosaíonn `/playlist create` ceann.',
  'There is no playlist {playlist} here. There are: {playlists}.':
    'Níl aon seinnliosta {playlist} anseo. Tá: {playlists}.',
  'There is no recording of this tune.': 'Níl aon taifeadadh den phort seo ann.',
  'There is no set {set} to withdraw. `/contributions list` shows what there is.':
    'Níl aon chnuasach {set} ann le tarraingt siar. Taispeánann `/contributions list` a bhfuil ann.',
  'There is no such duel. It may be of another bot.':
    'Níl a leithéid de chomhlann ann. B’fhéidir gur le bota eile é.',
  'There is no such format.': 'Níl a leithéid d’fhormáid ann.',
  'There is no such page': 'Níl a leithéid de leathanach ann',
  'There is no such page in this gallery.': 'Níl a leithéid de leathanach sa ghailearaí seo.',
  'There is no such playlist. It may have been deleted.':
    'Níl a leithéid de sheinnliosta ann. B’fhéidir gur scriosadh é.',
  'There is no such tune. It may have been removed, or it belongs to another bot.':
    'Níl a leithéid de phort ann. B’fhéidir gur baineadh é, nó gur le bota eile é.',
  'There is no tune here yet.': 'Níl aon phort anseo fós.',
  'There is no tune in it yet.': 'Níl aon phort ann fós.',
  'There is no tune in it yet. {add} puts one in, or **Playlist** under a tune.':
    'Níl aon phort ann fós. Cuireann {add} ceann isteach, nó **Seinnliosta** faoi phort.',
  'There is no tune in {playlist} yet. `/playlist add` puts one in.':
    'Níl aon phort sa seinnliosta {playlist} fós. Cuireann `/playlist add` ceann isteach.',
  'There is no tune type {type}. Choose one of these: {types}.':
    'Níl aon chineál poirt {type} ann. Roghnaigh ceann díobh seo: {types}.',
  'There is no tune type {type}. Choose {types}.':
    'Níl aon chineál poirt {type} ann. Roghnaigh {types}.',
  'There is no tune {tune} here. `/tunes` shows what there is.':
    'Níl aon phort {tune} anseo. Taispeánann `/tunes` a bhfuil ann.',
  'There is no tune {tune} in {playlist}. `/playlist show` lists what is in it.':
    'Níl aon phort {tune} sa seinnliosta {playlist}. Liostaíonn `/playlist show` a bhfuil ann.',
  'There is no type {type}. There are {types}.': 'Níl an cineál {type} ann. Tá: {types}.',
  'There is no {instrument} here. There is: {instruments}.':
    'Níl an uirlis {instrument} anseo. Tá: {instruments}.',
  'There is not one note in this tune that can be played.':
    'Níl oiread is nóta amháin sa phort seo a fhéadfar a sheinm.',
  'There is nothing.': 'Níl aon rud ann.',
  'They are kept, and a training on all of this server’s tunes begins.':
    'Coinnítear iad, agus tosaíonn traenáil ar phoirt uile an fhreastalaí seo.',
  'They are kept. {why}': 'Coinnítear iad. {why}',
  'This duel is over, so no more votes count.':
    'Tá an comhlann seo thart, mar sin ní áirítear vótaí a thuilleadh.',
  'This gallery is there to be looked at and listened to.':
    'Le breathnú air agus le héisteacht leis atá an gailearaí seo ann.',
  'This server asked for a lot in a short time. It goes on {when}.':
    'D’iarr an freastalaí seo go leor in achar gearr. Leanfaidh sé ar aghaidh {when}.',
  'This server has given no tunes that could be put beside those of a model. `/train` takes some; or name two models.':
    'Níor tugadh don fhreastalaí seo aon phort a d’fhéadfaí a chur in aice le port samhla. Glacann `/train` le cinn; nó luaigh dhá shamhail.',
  'This server has no set of tunes "{id}".':
    'Níl aon chnuasach port “{id}” ag an bhfreastalaí seo.',
  'This server has no training "{id}".': 'Níl aon traenáil “{id}” ag an bhfreastalaí seo.',
  'This server has {own} models, and cannot bring in more than {most}. It can still train its own.':
    'Tá {own} samhail ag an bhfreastalaí seo, agus ní féidir leis níos mó ná {most} a thabhairt isteach. Is féidir leis a chuid féin a thraenáil i gcónaí.',
  'This server writes with the model that Lilt comes with, and has not chosen another: there is nothing to go back to.':
    'Scríobhann an freastalaí seo leis an tsamhail a thagann le Lilt, agus níor roghnaigh sé ceann eile: níl aon rud le dul ar ais chuige.',
  'This text can not be read as a tune. Check that it begins with X:, has a K: line, and music below it.':
    'Ní féidir an téacs seo a léamh mar phort. Féach an dtosaíonn sé le X:, an bhfuil líne K: ann, agus ceol fúithi.',
  'This text is too long for one tune: {bytes} bytes, at most {most}. Send one tune at a time.':
    'Tá an téacs seo rófhada do phort amháin: {bytes} beart, {most} ar a mhéad. Seol port amháin san iarraidh.',
  'This tune cannot be moved to {asked}. Choose a key of its mode: {keys}.':
    'Ní féidir an port seo a aistriú go {asked}. Roghnaigh gléas dá mhodh féin: {keys}.',
  'This tune cannot be read note for note, so it cannot be arranged.':
    'Ní féidir an port seo a léamh nóta ar nóta, mar sin ní féidir é a chóiriú.',
  'This tune cannot be read: {problem}': 'Ní féidir an port seo a léamh: {problem}',
  'This tune is too long to play: at most {most} whole notes to a note and {mostInAll} in all.':
    'Tá an port seo rófhada le seinm: {most} nóta iomlán ar a mhéad in aon nóta agus {mostInAll} ar fad.',
  'This tune is too long: about {notes} notes in {lines} lines, at most {most} in {mostLines}. Split it into parts.':
    'Tá an port seo rófhada: thart ar {notes} nóta i {lines} líne, {most} i {mostLines} ar a mhéad. Roinn ina chodanna é.',
  'This tune would make a picture {height} pixels high; {most} is the most. Split it into parts.':
    'Bheadh pictiúr den phort seo {height} picteilín ar airde; {most} an uasmhéid. Roinn ina chodanna é.',
  'This tune would take {minutes} minutes to play, and at most {most} are recorded.':
    'Thógfadh an port seo {minutes} nóiméad le seinm, agus taifeadtar {most} ar a mhéad.',
  'Tin whistle': 'Feadóg stáin',
  Title: 'Teideal',
  'To take along': 'Le tabhairt leat',
  'To the gallery': 'Go dtí an gailearaí',
  'Too many recordings are being made just now. Try again in a minute.':
    'Tá an iomarca taifeadtaí á ndéanamh faoi láthair. Bain triail eile as i gceann nóiméid.',
  'Train on what is there': 'Traenáil ar a bhfuil ann',
  'Training {id} on {count} set of tunes, from model {base}, asked for by {person}':
    'Traenáil {id} ar {count} cnuasach port, ón tsamhail {base}, iarrtha ag {person}',
  'Training {id} on {count} sets of tunes, from model {base}, asked for by {person}':
    'Traenáil {id} ar {count} cnuasach port, ón tsamhail {base}, iarrtha ag {person}',
  'Treble clef': 'Tribileochair',
  'Treble clef, written an octave higher': 'Tribileochair, scríofa ochtach níos airde',
  'Treble clef, written an octave lower': 'Tribileochair, scríofa ochtach níos ísle',
  'True: everybody who has the link sees them; false: nobody outside does':
    'True: feiceann gach duine a bhfuil an nasc acu iad; false: ní fheiceann aon duine lasmuigh',
  'True: they are traditional, mine, or used with leave, and may be trained on here':
    'True: traidisiúnta, liom féin nó le cead, agus tá cead traenála leo anseo',
  'Try {tune} with `jig` or `reel`: out comes a new tune as sheet music, ABC, MIDI and a recording. Each has a seed that gives it again.':
    'Bain triail as {tune} le `jig` nó `reel`: tagann port nua amach mar cheol scríofa, ABC, MIDI agus taifeadadh. Tá síol ag gach ceann a thugann ar ais arís é.',
  'Tune A': 'Port A',
  'Tune B': 'Port B',
  Tunebook: 'Leabhar port',
  Tunes: 'Poirt',
  'Tunes are only taken from somebody who agrees to this: "{confirmation}"':
    'Ní ghlactar le poirt ach ó dhuine a aontaíonn leis seo: “{confirmation}”',
  'Tunes are only taken from who agrees to this: “{confirmation}” If it is so, set `confirm` to True.':
    'Ní ghlactar le poirt ach uathu siúd a aontaíonn leis seo: “{confirmation}” Más fíor é, cuir True le `confirm`.',
  'Tunes that nobody has played before, and the players who keep them.':
    'Poirt nár sheinn aon duine riamh roimhe, agus na ceoltóirí a choinníonn iad.',
  'Tunes that the players of {name} had written, voted on and collected.':
    'Poirt a scríobhadh do cheoltóirí {name}, ar vótáil siad orthu agus a bhailigh siad.',
  'Two octaves higher': 'Dhá ochtach níos airde',
  'Two octaves lower': 'Dhá ochtach níos ísle',
  'Two tunes, and nobody knows who wrote which until they have voted':
    'Dhá phort, agus níl a fhios ag aon duine cé a scríobh iad go dtí go vótáiltear',
  Type: 'Cineál',
  'Uilleann pipes': 'Píb uilleann',
  'Under the notes, how an instrument plays them': 'Faoi na nótaí, conas a sheinneann uirlis iad',
  'Until somebody takes it into use, the model of before goes on writing here.':
    'Go dtí go gcuireann duine éigin in úsáid í, leanann an tsamhail a bhí ann roimhe ag scríobh anseo.',
  'Up to 6: so many parts; 8, 12, 16, … 64: so many bars':
    'Suas go 6: an oiread sin codanna; 8, 12, 16, … 64: an oiread sin barraí',
  Vote: 'Vótáil',
  'Vote for what you like, and keep it with {playlist}. {train} teaches me your own tunes. {help} shows the rest.':
    'Caith vóta leis an rud a thaitníonn leat, agus coinnigh le {playlist} é. Múineann {train} do phoirt féin dom. Taispeánann {help} an chuid eile.',
  'Votes choose: of six candidates, the one is kept that this server would like. Of two tunes that it had not seen, the votes told the better liked one {accuracy} % of the time (99 % interval {low} to {high}; chance is 50).':
    'Déanann vótaí rogha: as sé iarrthóir, coinnítear an ceann a thaitneodh leis an bhfreastalaí seo. As dhá phort nach raibh feicthe aige, d’aithin na vótaí an ceann ab fhearr a thaitin {accuracy} % den am (eatramh 99 % {low} go {high}; is ionann seans agus 50).',
  'Votes do not choose among tunes here yet: it takes more tunes that are not liked, or more that are.':
    'Ní dhéanann vótaí rogha idir poirt anseo go fóill: teastaíonn tuilleadh port nach dtaitníonn, nó tuilleadh a thaitníonn.',
  'Votes do not choose among tunes here yet: it takes {needed} tunes that are liked or not, and there are {votedTunes}.':
    'Ní dhéanann vótaí rogha idir poirt anseo go fóill: teastaíonn {needed} port a thaitníonn nó nach dtaitníonn, agus tá {votedTunes} ann.',
  'Votes do not choose among tunes here: of two tunes that they had not seen, they told the better liked one {accuracy} % of the time (99 % interval {low} to {high}; chance is 50).':
    'Ní dhéanann vótaí rogha idir poirt anseo: as dhá phort nach raibh feicthe acu, d’aithin siad an ceann ab fhearr a thaitin {accuracy} % den am (eatramh 99 % {low} go {high}; is ionann seans agus 50).',
  'Waiting to begin: {count} training before it.': 'Ag fanacht le tosú: {count} traenáil roimpi.',
  'Waiting to begin: {count} trainings before it.': 'Ag fanacht le tosú: {count} traenáil roimpi.',
  'Waiting to begin; it is the next.': 'Ag fanacht le tosú; is í an chéad cheann eile í.',
  'What /tune writes where no type is named, and what recordings are played on':
    'Cad a scríobhann /tune gan chineál luaite, agus ar cad a sheinntear na taifeadtaí',
  'What Lilt can do, shown by example': 'A bhfuil Lilt in ann a dhéanamh, le samplaí',
  'What Lilt keeps': 'Cad a choinníonn Lilt',
  'What Lilt keeps, who sees it, and how to be rid of it':
    'Cad a choinníonn Lilt, cé a fheiceann é, agus conas é a chur díot',
  'What it is called': 'Cad a thugtar air',
  'What it is called from now on': 'An t-ainm a bheidh uirthi feasta',
  'What it is made into': 'Cad a dhéantar de',
  'What it is played on (left out: what suits each tune)':
    'Ar cad a sheinntear é (fágtha ar lár: an rud a oireann do gach port)',
  'What its recording is played on (left out: what is usual here)':
    'Ar cad a sheinntear a thaifeadadh (fágtha ar lár: mar is gnách anseo)',
  'What recordings are played on; none: what suits the type':
    'Ar cad a sheinntear taifeadtaí; none: cibé rud a oireann don chineál',
  'What this server is called there (left out: as it is called here)':
    'An t-ainm ann ar an bhfreastalaí seo (fágtha ar lár: mar a thugtar air anseo)',
  'What this set of tunes is called, and the model that learns it':
    'Cad a thugtar ar an gcnuasach port seo, agus ar an tsamhail a fhoghlaimíonn é',
  'What to dance to: jig, reel, waltz, …': 'An rince: jig, reel, waltz, …',
  'What was posted in channels stays until it is deleted there. If you go on using Lilt, it keeps what you do from now on.':
    'An rud a cuireadh ar chainéil, fanann sé go scriostar ansin é. Má leanann tú ag úsáid Lilt, coinníonn sé a ndéanann tú feasta.',
  'What yours is called (left out: as that one, and a 2)':
    'Ainm do chinn féin (fágtha ar lár: mar an ceann sin, agus 2 leis)',
  'When the votes were given (left out: ever)':
    'Cathain a caitheadh na vótaí (fágtha ar lár: riamh)',
  'Which number it is to have; the others close up':
    'An uimhir a bheidh air; dúnann an chuid eile isteach',
  'Who asked for it': 'Cé a d’iarr é',
  'Who may put tunes in, take them out and order them':
    'Cé aige a bhfuil cead poirt a chur isteach, a bhaint amach agus a chur in ord',
  'Who may train, use and retire models beside those who manage this server':
    'Cé aige, seachas bainisteoirí, a bhfuil cead samhlacha a thraenáil, a úsáid, a chur ar scor',
  'Who sees it': 'Cé a fheiceann é',
  'Who writes it: a model’s name or id (left out: the one in use here)':
    'Cé a scríobhann é: ainm nó id samhla (fágtha ar lár: an ceann in úsáid anseo)',
  'Who writes one of them: a model’s name or id (left out: the one in use here)':
    'Cé a scríobhann ceann acu: ainm nó id samhla (fágtha ar lár: an ceann in úsáid)',
  'With chords': 'Le cordaí',
  'Withdraw **{name}**? Its {count} tune is deleted, models that learnt from it are marked, and no training learns from it again. This cannot be undone.':
    'An dtarraingeofar **{name}** siar? Scriosfar {count} port atá ann, cuirfear marc ar shamhlacha a d’fhoghlaim uaidh, agus ní fhoghlaimeoidh aon traenáil uaidh arís. Ní féidir é seo a chealú.',
  'Withdraw **{name}**? Its {count} tunes are deleted, models that learnt from it are marked, and no training learns from it again. This cannot be undone.':
    'An dtarraingeofar **{name}** siar? Scriosfar {count} port atá ann, cuirfear marc ar shamhlacha a d’fhoghlaim uaidh, agus ní fhoghlaimeoidh aon traenáil uaidh arís. Ní féidir é seo a chealú.',
  'Withdraw it': 'Tarraing siar é',
  'Without chords': 'Gan chordaí',
  'Write a new folk tune': 'Scríobh port nua',
  'Write at least {least} notes as ABC has them, such as G2d dBG.':
    'Scríobh {least} nóta ar a laghad mar a bhíonn in ABC, ar nós G2d dBG.',
  'Write me a jig': 'Scríobh port dúbailte dom',
  'Writing tunes to compare.': 'Ag scríobh port le cur i gcomparáid.',
  'Written by a small network of its own, voted on and collected by players.':
    'Scríofa ag líonra beag dá chuid féin, ceoltóirí a vótálann orthu agus a bhailíonn iad.',
  'Written by {model}': 'Scríofa ag {model}',
  'You are here': 'Tá tú anseo',
  'You are next.': 'Is tusa an chéad duine eile.',
  'You had voted before: your vote for {tune} stands.':
    'Bhí vóta caite agat cheana, agus seasann sé: {tune}.',
  'You have a playlist called {name} here already. Choose another name.':
    'Tá seinnliosta darb ainm {name} agat anseo cheana. Roghnaigh ainm eile.',
  'You have {count} playlists here, the most that there can be. Delete one first.':
    'Tá {count} seinnliosta agat anseo, an líon is mó is féidir a bheith ann. Scrios ceann ar dtús.',
  'You preferred {tune}.': 'Is é seo ab fhearr leat: {tune}.',
  'Your playlists here, and those of the community':
    'Do sheinnliostaí anseo, agus seinnliostaí an phobail',
  'Your tune is written, but Discord did not take the reply. Ask for it again: {command}':
    'Tá do phort scríofa, ach níor ghlac Discord leis an bhfreagra. Iarr arís é: {command}',
  '[on the web]({link})': '[ar an ngréasán]({link})',
  '`/model info` tells more of one, `/model use` takes one into use.':
    'Insíonn `/model info` tuilleadh faoi cheann, cuireann `/model use` ceann in úsáid.',
  '`/train` gives some, and trains a model on them.':
    'Tugann `/train` roinnt, agus traenálann sé samhail orthu.',
  '`key:Edor`, `length:32`, `temperature:0.8` say what it is to be like. **Another** writes the next one, **In another key** moves it.':
    'Deir `key:Edor`, `length:32`, `temperature:0.8` cén sórt é. Scríobhann **Ceann eile** an chéad cheann eile, aistríonn **I ngléas eile** é.',
  '`seed:K` or `seed:42` gives the same tune every time; `seed:G2BD` begins with these notes.':
    '`seed:K` nó `seed:42`: tugann sé an port céanna gach uair; tosaíonn `seed:G2BD` leis na nótaí sin.',
  'a colon stands in the sign |: only, which begins a repeat.':
    'ní bhíonn idirstad ach sa chomhartha |:, a thosaíonn athsheinm.',
  'a repeat (|:) can only begin where the opening does.':
    'ní féidir le hathsheinm (|:) tosú ach mar a dtosaíonn an tús.',
  'a tune by a person, taken back since; it was in the set **{set}**':
    'port le duine, tarraingthe siar ó shin; sa chnuasach **{set}** a bhí sé',
  'about {count} hour left': 'thart ar {count} uair an chloig fágtha',
  'about {count} hours left': 'thart ar {count} uair an chloig fágtha',
  'about {count} minute left': 'thart ar {count} nóiméad fágtha',
  'about {count} minutes left': 'thart ar {count} nóiméad fágtha',
  'an opening ends before the first repeat does.':
    'críochnaíonn tús sula gcríochnaíonn an chéad athsheinm.',
  'an opening is music alone; key and metre have options of their own.':
    'ceol amháin a bhíonn i dtús; tá a roghanna féin ag gléas agus méadar.',
  'an opening is plain notes: leave ornaments, slurs and chord symbols out.':
    'gnáthnótaí a bhíonn i dtús: fág ornáidí, stuanna ceangail agus siombailí corda as.',
  'and {count} more, in the file below': 'agus {count} eile, sa chomhad thíos',
  any: 'gach ceann',
  'as good': 'chomh maith céanna',
  'asked for by {person}': 'iarrtha ag {person}',
  'begins {notes}': 'tosaíonn le {notes}',
  'best first': 'na cinn is fearr ar dtús',
  'bring in models': 'samhlacha a thabhairt isteach',
  'brought in by <@{personId}>': 'tugtha isteach ag <@{personId}>',
  'by <@{personId}>': 'ag <@{personId}>',
  'by <@{personId}>; `/model reinstate` takes that back':
    'ag <@{personId}>; tógann `/model reinstate` é sin siar',
  'change the settings': 'na socruithe a athrú',
  changed: 'athraithe',
  'choose the model that writes here': 'an tsamhail a scríobhann anseo a roghnú',
  'chosen by <@{personId}>; `/model rollback` goes back':
    'roghnaithe ag <@{personId}>; téann `/model rollback` ar ais',
  'double stops cannot be continued; give a single line.':
    'ní féidir leanúint le nótaí dúbailte; tabhair líne shingil.',
  'epoch {epoch}, step {step} of at most {steps}': 'ré {epoch}, céim {step} as {steps} ar a mhéad',
  'for example {keys}': 'mar shampla {keys}',
  'for the community, by {owner}': 'don phobal, le {owner}',
  'for the community, by {owner}; everybody may change it':
    'don phobal, le {owner}; tá cead ag gach duine é a athrú',
  'from chance': 'ó thús randamach',
  'from here the bar cannot be filled in the usual lengths.':
    'ón áit seo ní féidir an barra a líonadh leis na gnáthfhaid.',
  'from {model}': 'ó {model}',
  'give tunes to train on': 'poirt a thabhairt le haghaidh traenála',
  'given {day} by {person}': 'tugtha {day} ag {person}',
  'here the tune is at its end; ask for a longer one.':
    'tá an port críochnaithe anseo; iarr ceann níos faide.',
  'in the playlist {playlist}': 'sa seinnliosta {playlist}',
  'in use': 'in úsáid',
  'it has forgotten nothing of what it knew':
    'níl dearmad déanta aici ar aon rud a bhí ar eolas aici',
  'its last note leaves no way to fill the bar.':
    'ní fhágann an nóta deireanach aon bhealach leis an mbarra a líonadh.',
  'jig, reel, waltz, …': 'jig, reel, waltz, …',
  'jig, reel, waltz, … (left out: one by chance)':
    'jig, reel, waltz, … (fágtha ar lár: ceann go randamach)',
  'learnt {count} tune': 'd’fhoghlaim {count} port',
  'learnt {count} tunes': 'd’fhoghlaim {count} port',
  'less than a minute left': 'níos lú ná nóiméad fágtha',
  'loss {loss} a character': 'caillteanas {loss} an carachtar',
  'model `{model}` from `{base}`': 'samhail `{model}` ó `{base}`',
  'model {model}': 'samhail {model}',
  'newest first': 'na cinn is nuaí ar dtús',
  'no votes yet': 'gan vóta fós',
  'no {type} has a note of this length here.':
    'ní bhíonn nóta den fhad seo anseo sa chineál {type}.',
  'not measured on tunes held back': 'gan tomhas ar phoirt a cuireadh i leataobh',
  'only plain bar lines can stand in an opening.':
    'ní féidir ach gnáthbharralínte a bheith i dtús.',
  'people who manage this server, and those who have the role <@&{roleId}>.':
    'na daoine a bhainistíonn an freastalaí seo, agus lucht an róil <@&{roleId}>.',
  'people who manage this server.': 'na daoine a bhainistíonn an freastalaí seo.',
  'personal, by {owner}': 'pearsanta, le {owner}',
  'reinstate models': 'samhlacha atá ar scor a thabhairt ar ais',
  'rename models': 'samhlacha a athainmniú',
  'retire models': 'samhlacha a chur ar scor',
  retired: 'ar scor',
  'seed {seed}': 'síol {seed}',
  'set by <@{personId}>': 'socraithe ag <@{personId}>',
  'ships with Lilt': 'tagann le Lilt',
  'somebody who was forgotten': 'duine a ndearnadh dearmad air',
  'stop a training that somebody else began': 'traenáil a thosaigh duine eile a stopadh',
  'the bar is short: {is} of {due}.': 'tá an barra gearr: {is} as {due}.',
  'the first bar is short: {pickup} are too many for a pick-up, and too few for a bar of {metre}.':
    'tá an chéad bharra gearr: tá {pickup} iomarcach d’anacrúis, agus róbheag do bharra {metre}.',
  'the model does not know {character}.': 'níl {character} ar eolas ag an tsamhail.',
  'the only tuplet that can be continued is the triplet, (3.':
    'an trípléad, (3, an t-aon ghrúpa neamhrialta ar féidir leanúint leis.',
  'the triplet still wants notes; write all three.':
    'teastaíonn nótaí fós ón trípléad; scríobh na trí cinn.',
  'the tunes it knew before come {percent} less easily to it':
    'tá na poirt a bhí ar eolas aici roimhe {percent} níos deacra di',
  'there is no note in it.': 'níl aon nóta ann.',
  'this accidental is not one that tunes in this key have.':
    'ní bhíonn an comhartha teagmhasach seo i bpoirt sa ghléas seo.',
  'this is not ABC music.': 'ní ceol ABC é seo.',
  'this note does not fit into a bar of {metre}; is a bar line (|) missing, or a length wrong?':
    'ní luíonn an nóta seo i mbarra {metre}; an bhfuil barralíne (|) ar iarraidh, nó fad mícheart?',
  'this note leads over the middle of the bar; write it as two, tied (A3-A3).':
    'téann an nóta seo thar lár an bharra; scríobh ina dhá nóta nasctha é (A3-A3).',
  'train models': 'samhlacha a thraenáil',
  'tune `{id}`': 'port `{id}`',
  'tunes by people': 'poirt le daoine',
  'withdrawn {day} by {person}; its tunes are deleted':
    'tarraingthe siar {day} ag {person}; tá a phoirt scriosta',
  'withdrawn {day}; its tunes are deleted': 'tarraingthe siar {day}; tá a phoirt scriosta',
  'words above a bar line cannot be kept; leave them out.':
    'ní féidir focail os cionn barralíne a choinneáil; fág as iad.',
  'wrote {count} tune here': 'scríobh {count} port anseo',
  'wrote {count} tunes here': 'scríobh {count} port anseo',
  '{add} puts tunes in, {share} lets others see it. Id: `{id}`':
    'Cuireann {add} poirt isteach, ligeann {share} do dhaoine eile é a fheiceáil. Id: `{id}`',
  '{before} is {model} from now on.': '{model} an t-ainm a bheidh ar {before} feasta.',
  '{character} as {became} ({times} ×)': '{character} mar {became} ({times} ×)',
  '{character} is no note; an opening is notes (A-G, a-g), rests (z), their lengths, triplets and bar lines.':
    'ní nóta é {character}; is éard atá i dtús ná nótaí (A-G, a-g), sosanna (z), a bhfad, trípléid agus barralínte.',
  '{command} changes that': 'Athraíonn {command} é sin',
  '{command} is not a command any more.': 'Ní ordú é {command} a thuilleadh.',
  '{count} beats a minute': '{count} buille sa nóiméad',
  '{count} before you.': '{count} romhat.',
  '{count} choice of a model': '{count} rogha samhla',
  '{count} choices of a model': '{count} rogha samhla',
  '{count} duel opened': '{count} comhlann a osclaíodh',
  '{count} duels opened': '{count} comhlann a osclaíodh',
  '{count} file': '{count} comhad',
  '{count} files': '{count} comhad',
  '{count} minute': '{count} nóiméad',
  '{count} minutes': '{count} nóiméad',
  '{count} model': '{count} samhail',
  '{count} models': '{count} samhail',
  '{count} of them repaired': 'deisíodh {count} acu',
  '{count} of your tunes are still waiting to be written. Let some of them arrive, then ask again.':
    'Tá {count} de do phoirt fós ag fanacht le bheith scríofa. Lig do chuid acu teacht, ansin iarr arís.',
  '{count} people have voted.': 'Vótáil {count} duine.',
  '{count} person has voted.': 'Vótáil {count} duine.',
  '{count} playlist': '{count} seinnliosta',
  '{count} playlists': '{count} seinnliosta',
  '{count} playlists are called that. Name one by its id: {ids}.':
    'Tá an t-ainm sin ar {count} seinnliosta. Luaigh ceann lena id: {ids}.',
  '{count} recordings of yours are still being made. Let some of them arrive first.':
    'Tá {count} taifeadadh uait á ndéanamh fós. Lig do chuid acu teacht ar dtús.',
  '{count} refused': 'diúltaíodh do {count}',
  '{count} set': '{count} cnuasach',
  '{count} set of tunes given for training': '{count} cnuasach port a tugadh le haghaidh traenála',
  '{count} sets': '{count} cnuasach',
  '{count} sets of tunes given for training': '{count} cnuasach port a tugadh le haghaidh traenála',
  '{count} step': '{count} céim',
  '{count} steps': '{count} céim',
  '{count} taken': 'glacadh le {count}',
  '{count} there already': '{count} ann cheana',
  '{count} training': '{count} traenáil',
  '{count} trainings': '{count} traenáil',
  '{count} tune': '{count} port',
  '{count} tune asked for': '{count} port a iarradh',
  '{count} tune in {files}': '{count} port as {files}',
  '{count} tune more could not be engraved.': 'Níorbh fhéidir {count} port eile a ghreanadh.',
  '{count} tune more is in there. Post it in a message of its own to have it engraved.':
    'Tá {count} port eile ann. Cuir i dteachtaireacht leis féin é lena ghreanadh.',
  '{count} tune put into a playlist': '{count} port a cuireadh i seinnliosta',
  '{count} tunes': '{count} port',
  '{count} tunes asked for': '{count} port a iarradh',
  '{count} tunes have that in their title. Name one by its id: {tunes}.':
    'Tá sé sin sa teideal ag {count} port. Luaigh ceann lena id: {tunes}.',
  '{count} tunes in {files}': '{count} port as {files}',
  '{count} tunes in {playlist} are called that. Name one by its number in the list.':
    'Tá an t-ainm sin ar {count} port sa seinnliosta {playlist}. Luaigh ceann de réir a uimhreach sa liosta.',
  '{count} tunes more are in there. Post them in a message of their own to have them engraved.':
    'Tá {count} port eile ann. Cuir i dteachtaireacht leo féin iad lena ngreanadh.',
  '{count} tunes more could not be engraved.': 'Níorbh fhéidir {count} port eile a ghreanadh.',
  '{count} tunes put into playlists': '{count} port a cuireadh i seinnliostaí',
  '{count} uploads of yours are still waiting to be read. Wait for their answers, then try again.':
    'Tá {count} uaslódáil uait ag fanacht fós le bheith léite. Fan leis na freagraí, ansin bain triail eile as.',
  '{count} vote': '{count} vóta',
  '{count} vote for them, {down} against': '{count} vóta ar a son, {down} ina n-aghaidh',
  '{count} vote in duels': '{count} vóta i gcomhlainn',
  '{count} votes': '{count} vóta',
  '{count} votes for them, {down} against': '{count} vóta ar a son, {down} ina n-aghaidh',
  '{count} votes in duels': '{count} vóta i gcomhlainn',
  '{create} begins a playlist; **Playlist** under a tune puts it in.':
    'Tosaíonn {create} seinnliosta; cuireann **Seinnliosta** faoi phort isteach ann é.',
  '{create} begins one.': 'Tosaíonn {create} ceann.',
  '{done} of {of} tunes': '{done} as {of} port',
  '{duel} puts two tunes side by side and hides who wrote them until you vote.':
    'Cuireann {duel} dhá phort taobh le taobh agus ceileann sé cé a scríobh iad go dtí go vótálann tú.',
  '{file} is too large to be engraved: at most {most} KB. Post less of it.':
    'Tá {file} rómhór le greanadh: {most} KB ar a mhéad. Cuir níos lú de.',
  '{file}, line {line}, column {column}:': '{file}, líne {line}, colún {column}:',
  '{key} is not a key; write a note and a mode, {example} (m, dor, mix, lyd, phr for minor, dorian, mixolydian, lydian, phrygian).':
    'Ní gléas é {key}; scríobh nóta agus modh, {example} (m, dor, mix, lyd, phr do mhion, Dórach, Micsilídeach, Lídeach, Frigeach).',
  '{key} would need more than seven sharps or flats; write it by its other name, {example}.':
    'Bheadh níos mó ná seacht nóta géara nó maola ag teastáil ó {key}; scríobh faoina ainm eile é, {example}.',
  '{loss} a note on tunes held back': '{loss} an nóta ar phoirt a cuireadh i leataobh',
  '{models} lists the models, {use} chooses one, {withdraw} takes tunes back.':
    'Liostaíonn {models} na samhlacha, roghnaíonn {use} ceann, tarraingíonn {withdraw} poirt siar.',
  '{model} has learnt': 'Tá {model} réidh leis an bhfoghlaim',
  '{model} is here. `/model info` tells what it has learnt, `/model use` takes it into use.':
    'Tá {model} anseo. Insíonn `/model info` cad atá foghlamtha aici, cuireann `/model use` in úsáid í.',
  '{model} is offered again.': 'Tá {model} ar fáil arís.',
  '{model} is retired: it is not offered any more. Its tunes can still be had again.':
    'Tá {model} ar scor: ní chuirtear ar fáil a thuilleadh í. Tá a cuid port fós le fáil arís.',
  '{model} writes the tunes of this server from now on.':
    'Scríobhfaidh {model} poirt an fhreastalaí seo feasta.',
  '{most} trainings of this server wait already. Wait until one is done, or cancel one.':
    'Tá {most} traenáil de chuid an fhreastalaí seo ag fanacht cheana. Fan go mbeidh ceann déanta, nó cuir ceann ar ceal.',
  '{named} sets are called that. Name one by its id: {ids}.':
    'Tá an t-ainm sin ar {named} cnuasach. Luaigh ceann lena id: {ids}.',
  '{names} or {last}': '{names} nó {last}',
  '{name} is larger than it said. Attach less at a time.':
    'Tá {name} níos mó ná mar a dúirt sé. Ceangail níos lú in éineacht.',
  '{name} is none that can be read. Attach .abc, .txt or .mid files, or a .zip of them.':
    'Ní féidir {name} a léamh. Ceangail comhaid .abc, .txt nó .mid, nó .zip díobh.',
  '{name} is not kept by Discord. Attach the file itself.':
    'Ní choinníonn Discord {name}. Ceangail an comhad féin.',
  '{name} is {size} MB; at most {most} MB can be brought in.':
    '{name}: {size} MB; {most} MB ar a mhéad is féidir a thabhairt isteach.',
  '{name}: tunes': '{name}: poirt',
  '{perNote} nats a note, {perCharacter} a character, on tunes held back':
    '{perNote} nat an nóta, {perCharacter} an carachtar, ar phoirt a cuireadh i leataobh',
  '{play} plays one through, {exported} makes a tunebook of it: PDF, ABC, MP3.':
    'Seinneann {play} ceann ó thús deireadh, déanann {exported} leabhar port de: PDF, ABC, MP3.',
  '{privacy} says what is kept; {forget} hands it over and deletes it.':
    'Deir {privacy} cad a choinnítear; tugann {forget} ar láimh é agus scriosann sé é.',
  '{settings} shows how Lilt is set up here: language, instrument, trainers, gallery.':
    'Taispeánann {settings} conas atá Lilt socraithe anseo: teanga, uirlis, traenálaithe, gailearaí.',
  '{size} % better': '{size} % níos fearr',
  '{size} % worse': '{size} % níos measa',
  '{title} is {other}': 'is ionann {title} agus {other}',
  '{tonic} Dorian': '{tonic} Dórach',
  '{tonic} Locrian': '{tonic} Lócrach',
  '{tonic} Lydian': '{tonic} Lídeach',
  '{tonic} Mixolydian': '{tonic} Micsilídeach',
  '{tonic} Phrygian': '{tonic} Frigeach',
  '{tonic} major': '{tonic} mór',
  '{tonic} minor': '{tonic} mion',
  '{top} shows the best of the week, the month, or ever.':
    'Taispeánann {top} togha na seachtaine, na míosa, nó na cinn is fearr riamh.',
  '{train} takes tunes of yours (ABC or MIDI) and teaches them to a model of this server, in minutes.':
    'Glacann {train} le do phoirt féin (ABC nó MIDI) agus múineann sé iad do shamhail de chuid an fhreastalaí seo, i gcúpla nóiméad.',
  '{tunes} `notes:G2BD` finds a tune by how it begins, in any key.':
    '{tunes} `notes:G2BD`: aimsíonn sé port de réir an tosaigh atá leis, i ngléas ar bith.',
  '{tune} `jig` writes a new jig: sheet music, ABC, MIDI and a recording.':
    '{tune} `jig`: scríobhann sé port dúbailte nua mar cheol scríofa, ABC, MIDI agus taifeadadh.',
  '{type} in {key}': '{type} sa ghléas {key}',
  '{up} for, {down} against': '{up} ar a shon, {down} ina aghaidh',
  '{up} of {count} like it': 'is maith le {up} as {count} é',
  '{up} of {count} likes it': 'is maith le {up} as {count} é',
  '{wanted} begins the ids of {count} models: {names}. Give more letters, or a name.':
    'Tosaíonn id {count} samhail le {wanted}: {names}. Tabhair tuilleadh litreacha, nó ainm.',
  '{way}, {before} → {after} nats a note': '{way}, {before} → {after} nat an nóta',
  '{what} cannot be continued.': 'ní féidir leanúint leis seo: {what}.',
  '{won} of {count} vote': '{won} as {count} vóta',
  '{won} of {count} votes': '{won} as {count} vóta',
  '“{title}” in the title': '“{title}” sa teideal',
  '⚠ learnt from a set that was withdrawn since':
    '⚠ d’fhoghlaim ó chnuasach a tarraingíodh siar ó shin',
  '👍 and 👎 under a tune: one vote each, to be changed or taken back.':
    '👍 agus 👎 faoi phort: vóta an duine do gach ceann, le hathrú nó le tarraingt siar.',
  'Train on tunes of yours': 'Traenáil ar do chuid port',
  'Up to {files} files: .abc, .txt, .mid or a .zip of them; {most} MB in all':
    'Suas le {files} comhad: .abc, .txt, .mid nó .zip díobh; {most} MB san iomlán',
  'Is that so?': 'An mar sin atá?',
  'Yes, and they may be used like that': 'Is ea, agus is féidir iad a úsáid mar sin',
  'Too many books are being made just now. Try again in a minute.':
    'Tá an iomarca leabhar á ndéanamh faoi láthair. Bain triail eile as i gceann nóiméid.',
  'All of it together is a larger file than Discord takes here. If you want to keep any of it, ask whoever runs this bot for your file first. The button deletes your votes, your playlists, your sets and what you had written in direct messages, and takes your name off the tunes, duels and trainings of servers. This cannot be undone.':
    'Is mó an comhad iomlán ná mar a ghlacann Discord leis anseo. Más mian leat aon chuid de a choinneáil, iarr do chomhad ar an té a bhfuil an bota seo faoina chúram ar dtús. Scriosann an cnaipe do vótaí, do sheinnliostaí, do chnuasaigh agus a raibh scríofa agat i dteachtaireachtaí díreacha, agus baineann sé d’ainm de phoirt, de chomhlainn agus de thraenálacha freastalaithe. Ní féidir é seo a chealú.',
  'Its name or id': 'A ainm nó a aitheantas',
  'Its number in the playlist, its title or its id':
    'A uimhir sa seinnliosta, a theideal nó a aitheantas',
  'How daring, 0.1 (safe) to 2 (wild); 0.75 is usual':
    'Cé chomh dána, 0.1 (sábháilte) go 2 (fiáin); 0.75 is gnách',
  'Tunes: .abc, .txt or .mid, or a .zip of them': 'Poirt: .abc, .txt nó .mid, nó .zip díobh',
  'More tunes': 'Tuilleadh port',
  '**Bars**': '**Barraí**',
  '**Improve this**, in the same menu, finds what is wrong with it and offers it mended.':
    'Aimsíonn **Improve this**, sa roghchlár céanna, a bhfuil cearr leis agus tairgeann sé deisithe é.',
  '**What I changed**': '**An rud a d’athraigh mé**',
  '**What I found**': '**An rud a fuair mé**',
  '**What is left to you**': '**An rud atá fágtha fútsa**',
  'A form is its parts by letters in their order, each twice where it is repeated: AABB, AABBCC, ABC; up to {mostParts} parts.':
    'Is éard is foirm ann na codanna ina litreacha in ord, gach ceann faoi dhó má athsheinntear é: AABB, AABBCC, ABC; suas le {mostParts} cuid.',
  'A new second part to its first': 'Dara cuid nua mar fhreagra ar an gcéad chuid',
  'A new title': 'Teideal nua',
  'A number gives the same every time': 'Tugann uimhir an rud céanna gach uair',
  'A set: {keys}': 'Sraith: {keys}',
  'A tune can be given 1 to {most} parts more at once.':
    'Is féidir 1 go {most} cuid bhreise a thabhairt do phort in éineacht.',
  'A variation of {tune}, {percent} % of the way.': 'Athrú ar {tune}, {percent} % den bhealach.',
  'A variation, a little': 'Athrú, beagán',
  'A variation, a lot': 'Athrú, go mór',
  'A variation, half': 'Athrú, leath',
  'An answer to the first part of {tune}.': 'Freagra ar an gcéad chuid de {tune}.',
  'And {count} bar more.': 'Agus {count} barra eile.',
  'And {count} bars more.': 'Agus {count} barra eile.',
  'And {n} more such replacements.': 'Agus {n} ionadú eile dá leithéid.',
  'Another answer': 'Freagra eile',
  'Another part': 'Cuid eile',
  'Closest known tune: not known': 'An port aitheanta is gaire dó: ní fios',
  'Closest known tune: {title}, {bars} bar alike':
    'An port aitheanta is gaire dó: {title}, {bars} barra mar a chéile',
  'Closest known tune: {title}, {bars} bars alike':
    'An port aitheanta is gaire dó: {title}, {bars} barra mar a chéile',
  'Dropped a chord symbol or a remark.': 'Fágadh siombail corda nó nóta tráchta ar lár.',
  'Dropped a group of grace notes.': 'Fágadh grúpa nótaí maisiúcháin ar lár.',
  'Dropped a slur.': 'Fágadh stua ceangail ar lár.',
  'Dropped an ornament.': 'Fágadh ornáid ar lár.',
  'Dropped {n} chord symbols or remarks.': 'Fágadh {n} siombail corda nó nóta tráchta ar lár.',
  'Dropped {n} groups of grace notes.': 'Fágadh {n} grúpa nótaí maisiúcháin ar lár.',
  'Dropped {n} ornaments.': 'Fágadh {n} ornáid ar lár.',
  'Dropped {n} slurs.': 'Fágadh {n} stua ceangail ar lár.',
  'Every bar with other notes between the beats': 'Gach barra le nótaí eile idir na buillí',
  'Every second beat and the cadences are kept': 'Coinnítear gach dara buille agus na caidinsí',
  'Half of its bars with other notes between the beats':
    'Leath na mbarraí le nótaí eile idir na buillí',
  'How long it will be follows from the tune that was given.': 'Leanann a fhad ón bport a tugadh.',
  'How many parts more, where it goes on': 'Cé mhéad cuid eile, má leantar leis',
  'How much a variation varies, from 0 (the tune itself) to 1 (its form alone)':
    'Cé mhéad a athraítear, ó 0 (an port féin) go 1 (a fhoirm amháin)',
  'How much is varied goes from 0 (the tune itself) to 1 (nothing but its form).':
    'Téann méid an athraithe ó 0 (an port féin) go 1 (a fhoirm amháin).',
  'I find nothing wrong with it: its bars add up, its repeats close, and every note can be played. It stays as it is.':
    'Ní fheicim rud ar bith cearr leis: tá na barraí iomlán, dúnann gach athsheinm, agus is féidir gach nóta a sheinm. Fanann sé mar atá.',
  'In line {line} a note leads over the middle of a bar of 12/8; write it as two, tied (A3-A3).':
    'I líne {line} téann nóta thar lár barra 12/8; scríobh ina dhá nóta nasctha é (A3-A3).',
  'It can be played as it stands, and stays as it is.':
    'Is féidir é a sheinm mar atá, agus fanann sé amhlaidh.',
  'It ends on {note}, which does not rest in {key}; many tunes that lead back to their beginning do so.':
    'Críochnaíonn sé ar {note}, nach nóta socair é sa ghléas {key}; is amhlaidh do go leor port a fhilleann ar a dtús.',
  'It has no title (T:).': 'Níl teideal (T:) air.',
  'Its parts by letters, each twice where it is repeated: AABB, AABBCC, ABC':
    'A chodanna ina litreacha, faoi dhó má athsheinntear iad: AABB, AABBCC, ABC',
  'Keep it as a playlist': 'Coinnigh mar sheinnliosta í',
  'Looking through that takes too long. Send less of it.':
    'Tógann sé rófhada é sin a scrúdú. Seol níos lú de.',
  'Make it a set': 'Déan sraith de',
  'Make something new of a tune that is kept here': 'Déan rud nua as port atá coinnithe anseo',
  'Moved a note by octaves into the compass of tunes.':
    'Bogadh nóta, ochtach nó níos mó, isteach i raon na bport.',
  'Moved {n} notes by octaves into the compass of tunes.':
    'Bogadh {n} nóta, ochtach nó níos mó, isteach i raon na bport.',
  'No tune here has more than {most} parts.': 'Níl níos mó ná {most} cuid in aon phort anseo.',
  'One more part behind those it has': 'Cuid amháin eile i ndiaidh a bhfuil ann',
  'Play with it': 'Déan spraoi leis',
  'R: says {type}, which is written in {metres}; its bars are of {metre}.':
    'Deir R: {type}, a scríobhtar sa mhéadar {metres}; {metre} atá sna barraí.',
  'Read {written} as {read}, {n} times.': 'Léadh {written} mar {read}, {n} uair.',
  'Read {written} as {read}.': 'Léadh {written} mar {read}.',
  'Shares no seven notes with any tune that its model learnt from':
    'Níl seacht nóta i bpáirt aige le port ar bith ar fhoghlaim a shamhail uaidh',
  'Something in the tune that was given has to be put right first: line {line}: {problem}':
    'Ní mór rud éigin sa phort a tugadh a chur ina cheart ar dtús: líne {line}: {problem}',
  'That is more text than is looked through at a time: at most {most} KB. Send less of it.':
    'Is mó an téacs sin ná mar a scrúdaítear in éineacht: {most} KB ar a mhéad. Seol níos lú de.',
  'The bars of {form} as written are {step}, {double} or another multiple of {step}, up to {mostBars}.':
    'Barraí na foirme {form} mar a scríobhtar iad: {step}, {double} nó iolraí eile de {step}, suas le {mostBars}.',
  'The same tune by another name': 'An port céanna faoi ainm eile',
  'The tune that was given cannot be read: line {line}: {problem}':
    'Ní féidir an port a tugadh a léamh: líne {line}: {problem}',
  'The tune that was given has more than {most} bars.':
    'Tá níos mó ná {most} barra sa phort a tugadh.',
  'The tune that was given has {what}, which is not in what the network was taught.':
    'Tá {what} sa phort a tugadh, rud nár múineadh don líonra.',
  'The tune that was given is in {key}; leave @{home} out of the seed.':
    'Sa ghléas {key} atá an port a tugadh; fág @{home} as an síol.',
  'The tune that was given is in {metre}, and so will be what is made from it.':
    'Sa mhéadar {metre} atá an port a tugadh, agus beidh an rud a dhéantar as amhlaidh.',
  'The tune that was given is in {metre}; Lilt knows tunes in {metres}.':
    'Sa mhéadar {metre} atá an port a tugadh; na méadair atá ar eolas ag Lilt: {metres}.',
  'The tune that was given is longer than {most} characters.':
    'Is faide an port a tugadh ná {most} carachtar.',
  'The tune that was given is the beginning; let the seed be a number.':
    'Is é an port a tugadh an tús; bíodh an síol ina uimhir.',
  'The tune with chord symbols': 'An port le siombailí corda',
  'There is no band {asked} here. There is: {bands}.': 'Níl aon bhanna {asked} anseo. Tá: {bands}.',
  'There is no such way to make a tune from another.':
    'Níl a leithéid de bhealach ann le port a dhéanamh as port eile.',
  'Tied a note over the middle of a bar.': 'Nascadh nóta thar lár barra.',
  'Tied {n} notes over the middle of their bars.': 'Nascadh {n} nóta thar lár a mbarraí.',
  'Took the nearest usual length for a note.': 'Glacadh an fad coitianta is gaire do nóta.',
  'Took the nearest usual lengths for {n} notes.':
    'Glacadh na faid choitianta is gaire do {n} nóta.',
  'Took the top note of a double stop.':
    'Glacadh an nóta is airde de dhá nóta a sheinntear le chéile.',
  'Took the top notes of {n} double stops.':
    'Glacadh na nótaí is airde de {n} péire nótaí a sheinntear le chéile.',
  'Two tunes that follow it well, in related keys':
    'Dhá phort a leanann go maith é, i ngléasanna gaolmhara',
  'What is to be made of it': 'Cad atá le déanamh as',
  'Who plays with the melody, each with a part of their own (left out: nobody)':
    'Cé a sheinneann leis an bhfonn, a chuid féin ag gach duine (fágtha ar lár: gan aon duine)',
  'Words under the notes (w:) and remarks (%) are not in the mended text; copy them over from yours.':
    'Níl focail faoi na nótaí (w:) ná nótaí tráchta (%) sa téacs deisithe; cóipeáil anall ó do cheann féin iad.',
  'Wrote a note of an unusual length as shorter ones, tied.':
    'Scríobhadh nóta d’fhad neamhchoitianta mar nótaí níos giorra, nasctha.',
  'Wrote a rare accidental as the neighbouring note of the same sound.':
    'Scríobhadh comhartha teagmhasach annamh mar an nóta taobh leis den fhuaim chéanna.',
  'Wrote a tuplet in lengths that the metre has.':
    'Scríobhadh grúpa neamhrialta i bhfaid atá sa mhéadar.',
  'Wrote {n} notes of unusual lengths as shorter ones, tied.':
    'Scríobhadh {n} nóta d’fhaid neamhchoitianta mar nótaí níos giorra, nasctha.',
  'Wrote {n} rare accidentals as the neighbouring notes of the same sound.':
    'Scríobhadh {n} comhartha teagmhasach annamh mar na nótaí taobh leo den fhuaim chéanna.',
  'Wrote {n} tuplets in lengths that the metre has.':
    'Scríobhadh {n} grúpa neamhrialta i bhfaid atá sa mhéadar.',
  'bar {bar}': 'barra {bar}',
  'pick-up': 'anacrúis',
  '{count} tune more is in there. Post it in a message of its own to have it looked through.':
    'Tá {count} port eile ann. Cuir i dteachtaireacht leis féin é lena scrúdú.',
  '{count} tunes more are in there. Post them in a message of their own to have them looked through.':
    'Tá {count} port eile ann. Cuir i dteachtaireacht leo féin iad lena scrúdú.',
  '{file} is too large to be looked through: at most {most} KB. Post less of it.':
    'Tá {file} rómhór le scrúdú: {most} KB ar a mhéad. Cuir níos lú de.',
  '{title}, a set': '{title}, sraith',
  '{tune} by another name.': '{tune} faoi ainm eile.',
  '{tune} with {count} part more.': '{tune} le {count} cuid bhreise.',
  '{tune} with {count} parts more.': '{tune} le {count} cuid bhreise.',
};
