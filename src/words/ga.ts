/** Irish, by the English texts. */
export const ga: Readonly<Record<string, string>> = {
  ' of {corpora}': ' as {corpora}',
  ' of {corpora} and {more} more': ' as {corpora} agus {more} eile',
  '## {name}: nothing new': '## {name}: faic nua',
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
  '**Of you:** your Discord id beside what you did here: tunes that you asked for, votes, duels, playlists, sets of tunes that you gave for training, trainings and settings. No name, no picture, no message that you wrote: Lilt cannot read messages, but for those that you hand it with “Engrave this ABC”, and of these it keeps nothing.':
    '**Fútsa:** d’id Discord in aice le gach a ndearna tú anseo: poirt a d’iarr tú, vótaí, comhlainn, seinnliostaí, cnuasaigh port a thug tú le haghaidh traenála, traenálacha agus socruithe. Gan ainm, gan phictiúr, gan teachtaireacht ar bith a scríobh tú: ní féidir le Lilt teachtaireachtaí a léamh, ach amháin na cinn a thugann tú dó le “Engrave this ABC”, agus ní choinníonn sé dada díobh sin.',
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
  '**{name}** is withdrawn: its {count} tune is deleted, and the next training leaves it out.':
    'Tá **{name}** tarraingthe siar: scriosadh {count} port, agus fágfaidh an chéad traenáil eile ar lár é.',
  '**{name}** is withdrawn: its {count} tunes are deleted, and the next training leaves it out.':
    'Tá **{name}** tarraingthe siar: scriosadh {count} port, agus fágfaidh an chéad traenáil eile ar lár iad.',
  '**{title}** could not be engraved.': 'Níorbh fhéidir **{title}** a ghreanadh.',
  ', page {number} of {pages}': ', leathanach {number} as {pages}',
  '-# Everything lies where whoever runs this bot keeps it, and goes nowhere else. Models that learnt from your tunes are marked when you withdraw them, and the next training leaves them out.':
    '-# Tá gach rud san áit a gcoinníonn an té atá i mbun an bhota seo é, agus ní théann sé áit ar bith eile. Cuirtear marc ar shamhlacha a d’fhoghlaim ó do phoirt nuair a tharraingíonn tú siar iad, agus fágann an chéad traenáil eile ar lár iad.',
  '-# Whoever runs this bot has no gallery switched on just now.':
    '-# Níl aon ghailearaí curtha ar siúl faoi láthair ag an té atá i mbun an bhota seo.',
  'A key of the same mode to move it to': 'Gléas sa mhodh céanna le haistriú chuige',
  'A model as a zip file, for another server or for keeps':
    'Samhail mar chomhad zip, d’fhreastalaí eile nó le coinneáil',
  'A number gives the same tune every time; K or an opening such as G2BD starts it':
    'Tugann uimhir an port céanna gach uair; tosaíonn K nó tús cosúil le G2BD é',
  'A playlist that it is in': 'Seinnliosta ina bhfuil sé',
  'A role whose members may, too; left out: no role':
    'Ról a bhfuil an cead sin ag a bhaill freisin; fágtha ar lár: gan ról',
  'A tune': 'Port',
  'A tune without a title': 'Port gan teideal',
  'Accompany its recording; false: the melody alone':
    'Tionlacan leis an taifeadadh; false: an fonn leis féin',
  Accordion: 'Bosca ceoil',
  'After the training: {sheet}': 'Tar éis na traenála: {sheet}',
  'All that is known of a model: its card, and the curve of its training':
    'Gach a bhfuil ar eolas faoi shamhail: a cárta, agus cuar a traenála',
  'Alto clef': 'Eochair alto',
  'An octave higher': 'Ochtach níos airde',
  'An octave lower': 'Ochtach níos ísle',
  'And {count} thing more.': 'Agus {count} rud eile.',
  'And {count} things more.': 'Agus {count} rud eile.',
  Another: 'Ceann eile',
  Arrange: 'Cóirigh',
  'At the usual tempo': 'Ar an ngnáthluas',
  'Attach 1 to {most} files.': 'Ceangail 1 go {most} comhad.',
  'Back from {from} to {to}, which writes the tunes of this server again.':
    'Ar ais ó {from} go {to}, a scríobhfaidh poirt an fhreastalaí seo arís.',
  'Bass clef': 'Dordeochair',
  'Before the training: {sheet}': 'Roimh an traenáil: {sheet}',
  'Before: {before} · After: {after}': 'Roimhe: {before} · Ina dhiaidh: {after}',
  'Beginning.': 'Ag tosú.',
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
  Cancel: 'Cuir ar ceal',
  'Chord symbols: chosen where it has none, or left out':
    'Siombailí corda: roghnaithe mura bhfuil aon cheann ann, nó fágtha ar lár',
  'Chords as the tune has them': 'Na cordaí atá leis an bport',
  'Click a bar before its recording': 'Barra cliceála roimh an taifeadadh',
  'Curve of the training of {name}: how its loss fell over the steps.':
    'Cuar traenála {name}: conas a thit an caillteanas de réir na gcéimeanna.',
  'Curve of the training over {steps} steps: the loss on tunes held back goes from {before} to {after} nats a note.':
    'Cuar na traenála thar {steps} céim: téann an caillteanas ar phoirt a cuireadh i leataobh ó {before} go {after} nat an nóta.',
  'Deleted, or no longer yours:': 'Scriosta, nó nach leatsa a thuilleadh:',
  'Discord did not hand over {name}. Try again in a minute.':
    'Níor thug Discord {name} ar láimh. Bain triail eile as i gceann nóiméid.',
  'Everything that is kept of you': 'Gach a gcoinnítear fút',
  Fast: 'Tapa',
  'Fewer notes may find it, in any key; lengths do not matter.':
    'D’fhéadfadh níos lú nótaí é a aimsiú, i ngléas ar bith; is cuma faoi fhad na nótaí.',
  Fiddle: 'Fidil',
  'Figures are fingers of the first position: 0 the open string, L low, H high.':
    'Is ionann na figiúirí agus méara an chéad shuímh: 0 an téad oscailte, L íseal, H ard.',
  'Figures are frets; 0 is the open string.':
    'Is ionann na figiúirí agus fraiteanna; 0 an téad oscailte.',
  'Figures are frets; 0 is the open string. A banjo sounds an octave lower.':
    'Is ionann na figiúirí agus fraiteanna; 0 an téad oscailte. Seinneann bainseó ochtach níos ísle.',
  'Figures are frets; 0 is the open string. A guitar sounds an octave lower.':
    'Is ionann na figiúirí agus fraiteanna; 0 an téad oscailte. Seinneann giotár ochtach níos ísle.',
  'Find and keep': 'Aimsigh agus coinnigh',
  'Find tunes that were written here': 'Aimsigh poirt a scríobhadh anseo',
  'Fingerings for a whistle in D': 'Méaraíocht d’fheadóg in D',
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
  'In another key: {key}': 'I ngléas eile: {key}',
  'In this key it became another tune, because another model wrote the first one.':
    'Tháinig port eile as sa ghléas seo, mar gur samhail eile a scríobh an chéad cheann.',
  'In which clef it is written': 'Cén eochair ina scríobhtar é',
  'In {key}': 'Sa ghléas {key}',
  'It failed.': 'Theip uirthi.',
  'It is begun; how it goes is told below, for all to see.':
    'Tá tús curtha leis; insítear thíos do chách conas atá ag éirí leis.',
  'It is being cancelled.': 'Tá sé á chur ar ceal.',
  'It is done. `/model list` shows the new model.':
    'Tá sí déanta. Taispeánann `/model list` an tsamhail nua.',
  'It is not offered as the server’s model. It is kept all the same: `/model use` takes it into use, `/tune` writes with it by `model:{model}`.':
    'Ní mholtar mar shamhail an fhreastalaí í. Coinnítear í mar sin féin: cuireann `/model use` in úsáid í, scríobhann `/tune` léi le `model:{model}`.',
  'It was cancelled.': 'Cuireadh ar ceal í.',
  'It was interrupted, and goes on from where it was.':
    'Cuireadh isteach uirthi, agus leanann sí ar aghaidh ón áit a raibh sí.',
  'Its ancestors: {shown}': 'A sinsir: {shown}',
  'Its ancestors: {shown} and {more} more': 'A sinsir: {shown} agus {more} eile',
  'Its name, or its id': 'A ainm, nó a id',
  'Its name, or the first letters of its id': 'A hainm, nó na chéad litreacha dá hid',
  'Its title or id': 'A theideal nó a id',
  'Learning.': 'Ag foghlaim.',
  'Leave something out, or try fewer letters of the title.':
    'Fág rud éigin ar lár, nó triail níos lú litreacha den teideal.',
  'Left out: the one that Discord says this server speaks':
    'Fágtha ar lár: an teanga a deir Discord a labhraítear ar an bhfreastalaí seo',
  'Lilt answers in English here now.': 'Freagraíonn Lilt as Gaeilge anseo anois.',
  'Line {line}, column {column}:': 'Líne {line}, colún {column}:',
  'Make it the server’s model': 'Déan samhail an fhreastalaí de',
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
  'Name a type, an instrument, or both.': 'Luaigh cineál, uirlis, nó an dá rud.',
  'Name a type: `/tune` with `jig`, `reel`, `waltz`, … or another that it suggests.':
    'Luaigh cineál: `/tune` le `jig`, `reel`, `waltz`, … nó ceann eile a mholann sé.',
  'Nats a note: how much the next note of a tune that it has not seen surprises the model. Less is better.':
    'Nat an nóta: an méid iontais a chuireann an chéad nóta eile de phort nár chonaic sí ar an tsamhail. Dá laghad is ea is fearr.',
  Newer: 'Níos nuaí',
  'Next page': 'Leathanach ina dhiaidh',
  'No model has learnt from it.': 'Níor fhoghlaim aon samhail uaidh.',
  'No tab': 'Gan táblacht',
  'No tunes found': 'Níor aimsíodh aon phort',
  'No tunes were given yet': 'Níor tugadh aon phort fós',
  'Nobody has asked for one here yet. `/tune` writes the first.':
    'Níor iarr aon duine ceann anseo fós. Scríobhann `/tune` an chéad cheann.',
  'Nobody has voted on such a tune yet. The thumbs below a tune are for that.':
    'Níor vótáil aon duine ar a leithéid de phort fós. Is chuige sin na hordóga faoi phort.',
  'Nothing is trained, for there is nothing new to learn. To train on what this server has already, press the button.':
    'Ní thraenáiltear aon rud, mar níl aon rud nua le foghlaim. Chun traenáil ar a bhfuil ag an bhfreastalaí seo cheana, brúigh an cnaipe.',
  'Nothing was kept of you.': 'Níor coinníodh aon rud fút.',
  Older: 'Níos sine',
  'Only <@{contributorId}>, who gave it, and people who manage this server may withdraw that set. Ask one of them.':
    'Níl cead an cnuasach sin a tharraingt siar ach ag <@{contributorId}>, a thug é, agus ag na daoine a bhainistíonn an freastalaí seo. Iarr ar dhuine acu é.',
  'Only the first of them are shown: give a shorter title, or fewer notes, to turn pages.':
    'Ní thaispeántar ach an chéad chuid díobh: tabhair teideal níos giorra, nó níos lú nótaí, chun leathanaigh a chasadh.',
  'Play along': 'Seinn leis',
  'Post it here': 'Cuir anseo é',
  'Previous page': 'Leathanach roimhe',
  'Put a retired model back on the list': 'Cuir samhail atá ar scor ar ais ar an liosta',
  'Save the file first if you want to keep any of it. Then the button deletes your votes, your playlists, your sets and what you had written in direct messages, and takes your name off the tunes, duels and trainings of servers. This cannot be undone.':
    'Sábháil an comhad ar dtús más mian leat aon chuid de a choinneáil. Ansin scriosann an cnaipe do vótaí, do sheinnliostaí, do chnuasaigh agus a raibh scríofa agat i dteachtaireachtaí díreacha, agus baineann sé d’ainm de phoirt, de chomhlainn agus de thraenálacha freastalaithe. Ní féidir é seo a chealú.',
  'Say what the set of tunes is called with `name`, or use `/train` alone for a form.':
    'Abair ainm an chnuasaigh le `name`, nó úsáid `/train` leis féin chun foirm a fháil.',
  'Say what this server is to be called there.':
    'Abair cén t-ainm atá le bheith ar an bhfreastalaí seo ann.',
  'Set {id}, given under these words: “{confirmation}” Take it back with `/contributions withdraw`.':
    'Cnuasach {id}, tugtha faoi na focail seo: “{confirmation}” Tarraing siar é le `/contributions withdraw`.',
  'Settings and your data': 'Socruithe agus do chuid sonraí',
  'Settings of this server': 'Socruithe an fhreastalaí seo',
  'Sheet music. {title} begins {notes}': 'Ceol scríofa. Tosaíonn {title} le {notes}',
  'Show a tune that was written here, in your key, octave and clef, or with tab':
    'Taispeáin port a scríobhadh anseo, i do ghléas, d’ochtach is d’eochair féin, nó le táblacht',
  'Show one of them here': 'Taispeáin ceann acu anseo',
  'Show the tunes and shared playlists of this server on the web, or stop that':
    'Taispeáin poirt agus seinnliostaí comhroinnte an fhreastalaí seo ar an ngréasán, nó stop de',
  'Show those that are not offered any more, too':
    'Taispeáin freisin na cinn nach gcuirtear ar fáil a thuilleadh',
  Slow: 'Mall',
  'Some of its title': 'Cuid dá theideal',
  'Somebody posted ABC? Open the menu of their message: Apps, **Engrave this ABC**.':
    'Ar chuir duine éigin ABC suas? Oscail roghchlár na teachtaireachta: Apps, **Engrave this ABC**.',
  'Something went wrong on our side (reference {reference}). Try again; if it stays so, tell whoever runs this bot.':
    'Chuaigh rud éigin amú ar an taobh seo againne (tagairt {reference}). Bain triail eile as; má leanann sé, inis don té atá i mbun an bhota seo.',
  'Tab for fiddle': 'Táblacht don fhidil',
  'Tab for guitar': 'Táblacht don ghiotár',
  'Tab for mandolin': 'Táblacht don mhaindilín',
  'Tab for tenor banjo, GDAE': 'Táblacht don bhainseó teanóir, GDAE',
  'Take a model off the list; its tunes can still be had again':
    'Bain samhail den liosta; bíonn a cuid port ar fáil i gcónaí',
  'Take a set of tunes back, for good: yours, or any if you manage this server':
    'Tarraing cnuasach port siar go deo: do cheann féin, nó aon cheann más tusa an bainisteoir',
  'Teach it': 'Múin é',
  'Tenor banjo': 'Bainseó teanóir',
  'Tenor clef': 'Eochair theanóir',
  'That button is not one that works here. Ask for a new tune with `/tune`.':
    'Ní oibríonn an cnaipe sin anseo. Iarr port nua le `/tune`.',
  'That form is not one that works here. Open it anew.':
    'Ní oibríonn an fhoirm sin anseo. Oscail as an nua í.',
  'That menu is not one that works here. Ask for what it belonged to anew.':
    'Ní oibríonn an roghchlár sin anseo. Iarr as an nua an rud ar bhain sé leis.',
  'That was a lot in a short time. You can go on {when}.':
    'Ba mhór é sin in achar gearr. Is féidir leat leanúint ort {when}.',
  'That works in a server only. Use it in one of yours.':
    'Ní oibríonn sé sin ach ar fhreastalaí. Úsáid ar cheann de do chuid é.',
  'The .zip that /model export made': 'An .zip a rinne /model export',
  'The files are {size} MB together; at most {most} MB can be read at a time. Attach fewer, or a .zip of them.':
    'Tá na comhaid {size} MB ar fad le chéile; {most} MB ar a mhéad is féidir a léamh d’aon iarraidh. Ceangail níos lú, nó .zip díobh.',
  'The language that Lilt answers in here': 'An teanga ina bhfreagraíonn Lilt anseo',
  'The models of this server: where they come from, what they learnt, how they are liked':
    'Samhlacha an fhreastalaí seo: cad as dóibh, cad a d’fhoghlaim siad, an dtaitníonn siad',
  'The models that write the tunes of this server':
    'Na samhlacha a scríobhann poirt an fhreastalaí seo',
  'The same again: {command}': 'An ceann céanna arís: {command}',
  'The sets of tunes that this server was given: by whom, when, how many':
    'Na cnuasaigh port a tugadh don fhreastalaí seo: cé a thug, cathain, cé mhéad',
  'The tunes are kept; `/train` begins anew.': 'Coinnítear na poirt; tosaíonn `/train` as an nua.',
  'The tunes that people here like best': 'Na poirt is fearr le daoine anseo',
  'The tunes that this server was given to train on':
    'Na poirt a tugadh don fhreastalaí seo le haghaidh traenála',
  'The type that /tune writes where none is named; none: it must be named':
    'An cineál a scríobhann /tune mura luaitear ceann; none: ní mór é a lua',
  'The usual octave': 'An gnáthochtach',
  'The whole tune is in the file below.': 'Tá an port iomlán sa chomhad thíos.',
  'There is no recording of this tune.': 'Níl aon taifeadadh den phort seo ann.',
  'There is no set {set} to withdraw. `/contributions list` shows what there is.':
    'Níl aon chnuasach {set} ann le tarraingt siar. Taispeánann `/contributions list` a bhfuil ann.',
  'There is nothing.': 'Níl aon rud ann.',
  'They are kept, and a training on all of this server’s tunes begins.':
    'Coinnítear iad, agus tosaíonn traenáil ar phoirt uile an fhreastalaí seo.',
  'They are kept. {why}': 'Coinnítear iad. {why}',
  'This server asked for a lot in a short time. It goes on {when}.':
    'D’iarr an freastalaí seo go leor in achar gearr. Leanfaidh sé ar aghaidh {when}.',
  'Tin whistle': 'Feadóg stáin',
  'Train on what is there': 'Traenáil ar a bhfuil ann',
  'Training {id} on {count} set of tunes, from model {base}, asked for by {person}':
    'Traenáil {id} ar {count} cnuasach port, ón tsamhail {base}, iarrtha ag {person}',
  'Training {id} on {count} sets of tunes, from model {base}, asked for by {person}':
    'Traenáil {id} ar {count} cnuasach port, ón tsamhail {base}, iarrtha ag {person}',
  'Treble clef': 'Eochair tribil',
  'Treble clef, written an octave higher': 'Eochair tribil, scríofa ochtach níos airde',
  'Treble clef, written an octave lower': 'Eochair tribil, scríofa ochtach níos ísle',
  'True: everybody who has the link sees them; false: nobody outside does':
    'True: feiceann gach duine a bhfuil an nasc acu iad; false: ní fheiceann aon duine lasmuigh',
  'True: they are traditional, mine, or used with leave, and may be trained on here':
    'True: traidisiúnta, liom féin nó le cead, agus tá cead traenála leo anseo',
  'Try {tune} with `jig` or `reel`: out comes a new tune as sheet music, ABC, MIDI and a recording. Each has a seed that gives it again.':
    'Bain triail as {tune} le `jig` nó `reel`: tagann port nua amach mar cheol scríofa, ABC, MIDI agus taifeadadh. Tá síol ag gach ceann a thugann ar ais arís é.',
  Tunes: 'Poirt',
  'Tunes are only taken from who agrees to this: “{confirmation}” If it is so, set `confirm` to True.':
    'Ní ghlactar le poirt ach uathu siúd a aontaíonn leis seo: “{confirmation}” Más fíor é, cuir True le `confirm`.',
  'Two octaves higher': 'Dhá ochtach níos airde',
  'Two octaves lower': 'Dhá ochtach níos ísle',
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
  'What it is called from now on': 'An t-ainm a bheidh uirthi feasta',
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
  'When the votes were given (left out: ever)':
    'Cathain a caitheadh na vótaí (fágtha ar lár: riamh)',
  'Who asked for it': 'Cé a d’iarr é',
  'Who may train, use and retire models beside those who manage this server':
    'Cé aige, thar na bainisteoirí, a bhfuil cead samhlacha a thraenáil, a úsáid, a chur ar scor',
  'Who writes it: a model’s name or id (left out: the one in use here)':
    'Cé a scríobhann é: ainm nó id samhla (fágtha ar lár: an ceann in úsáid anseo)',
  'With chords': 'Le cordaí',
  'Withdraw **{name}**? Its {count} tune is deleted, models that learnt from it are marked, and no training learns from it again. This cannot be undone.':
    'An dtarraingeofar **{name}** siar? Scriosfar {count} port atá ann, cuirfear marc ar shamhlacha a d’fhoghlaim uaidh, agus ní fhoghlaimeoidh aon traenáil uaidh arís. Ní féidir é seo a chealú.',
  'Withdraw **{name}**? Its {count} tunes are deleted, models that learnt from it are marked, and no training learns from it again. This cannot be undone.':
    'An dtarraingeofar **{name}** siar? Scriosfar {count} port atá ann, cuirfear marc ar shamhlacha a d’fhoghlaim uaidh, agus ní fhoghlaimeoidh aon traenáil uaidh arís. Ní féidir é seo a chealú.',
  'Withdraw it': 'Tarraing siar é',
  'Without chords': 'Gan chordaí',
  'Write a new folk tune': 'Scríobh port nua',
  'Write me a jig': 'Scríobh port dúbailte dom',
  'Writing tunes to compare.': 'Ag scríobh port le cur i gcomparáid.',
  'You are next.': 'Is tusa an chéad duine eile.',
  'Your tune is written, but Discord did not take the reply. Ask for it again: {command}':
    'Tá do phort scríofa, ach níor ghlac Discord leis an bhfreagra. Iarr arís é: {command}',
  '`/model info` tells more of one, `/model use` takes one into use.':
    'Insíonn `/model info` tuilleadh faoi cheann, cuireann `/model use` ceann in úsáid.',
  '`/train` gives some, and trains a model on them.':
    'Tugann `/train` roinnt, agus traenálann sé samhail orthu.',
  '`key:Edor`, `length:32`, `temperature:0.8` say what it is to be like. **Another** writes the next one, **In another key** moves it.':
    'Deir `key:Edor`, `length:32`, `temperature:0.8` cén sórt é. Scríobhann **Ceann eile** an chéad cheann eile, aistríonn **I ngléas eile** é.',
  '`seed:K` or `seed:42` gives the same tune every time; `seed:G2BD` begins with these notes.':
    '`seed:K` nó `seed:42`: tugann sé an port céanna gach uair; tosaíonn `seed:G2BD` leis na nótaí sin.',
  'about {count} hour left': 'thart ar {count} uair an chloig fágtha',
  'about {count} hours left': 'thart ar {count} uair an chloig fágtha',
  'about {count} minute left': 'thart ar {count} nóiméad fágtha',
  'about {count} minutes left': 'thart ar {count} nóiméad fágtha',
  'and {count} more, in the file below': 'agus {count} eile, sa chomhad thíos',
  'as good': 'chomh maith céanna',
  'asked for by {person}': 'iarrtha ag {person}',
  'begins {notes}': 'tosaíonn le {notes}',
  'bring in models': 'samhlacha a thabhairt isteach',
  'brought in by <@{personId}>': 'tugtha isteach ag <@{personId}>',
  'by <@{personId}>': 'ag <@{personId}>',
  'by <@{personId}>; `/model reinstate` takes that back':
    'ag <@{personId}>; tógann `/model reinstate` é sin siar',
  'chosen by <@{personId}>; `/model rollback` goes back':
    'roghnaithe ag <@{personId}>; téann `/model rollback` ar ais',
  'epoch {epoch}, step {step} of at most {steps}': 'ré {epoch}, céim {step} as {steps} ar a mhéad',
  'from chance': 'ón randam',
  'from {model}': 'ó {model}',
  'give tunes to train on': 'poirt a thabhairt le haghaidh traenála',
  'given {day} by {person}': 'tugtha {day} ag {person}',
  'in the playlist {playlist}': 'sa seinnliosta {playlist}',
  'in use': 'in úsáid',
  'jig, reel, waltz, …': 'jig, reel, waltz, …',
  'learnt {count} tune': 'd’fhoghlaim {count} port',
  'learnt {count} tunes': 'd’fhoghlaim {count} port',
  'less than a minute left': 'níos lú ná nóiméad fágtha',
  'loss {loss} a character': 'caillteanas {loss} an carachtar',
  'model `{model}` from `{base}`': 'samhail `{model}` ó `{base}`',
  'model {model}': 'samhail {model}',
  'no votes yet': 'gan vóta fós',
  'not measured on tunes held back': 'gan tomhas ar phoirt a cuireadh i leataobh',
  'people who manage this server, and those who have the role <@&{roleId}>.':
    'na daoine a bhainistíonn an freastalaí seo, agus lucht an róil <@&{roleId}>.',
  'people who manage this server.': 'na daoine a bhainistíonn an freastalaí seo.',
  retired: 'ar scor',
  'seed {seed}': 'síol {seed}',
  'set by <@{personId}>': 'socraithe ag <@{personId}>',
  'ships with Lilt': 'tagann le Lilt',
  'somebody who was forgotten': 'duine a ndearnadh dearmad air',
  'tune `{id}`': 'port `{id}`',
  'withdrawn {day} by {person}; its tunes are deleted':
    'tarraingthe siar {day} ag {person}; tá a phoirt scriosta',
  'withdrawn {day}; its tunes are deleted': 'tarraingthe siar {day}; tá a phoirt scriosta',
  'wrote {count} tune here': 'scríobh {count} port anseo',
  'wrote {count} tunes here': 'scríobh {count} port anseo',
  '{before} is {model} from now on.': '{model} an t-ainm nua feasta ar {before}.',
  '{character} as {became} ({times} ×)': '{character} mar {became} ({times} ×)',
  '{command} changes that': '{command}: sin a athraíonn é',
  '{command} is not a command any more.': 'Ní ordú é {command} a thuilleadh.',
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
  '{count} playlist': '{count} seinnliosta',
  '{count} playlists': '{count} seinnliosta',
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
  '{count} tunes in {files}': '{count} port as {files}',
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
  '{duel} puts two tunes side by side and hides who wrote them until you vote.':
    'Cuireann {duel} dhá phort taobh le taobh agus ceileann sé cé a scríobh iad go dtí go vótálann tú.',
  '{file} is too large to be engraved: at most {most} KB. Post less of it.':
    'Tá {file} rómhór le greanadh: {most} KB ar a mhéad. Cuir níos lú de.',
  '{file}, line {line}, column {column}:': '{file}, líne {line}, colún {column}:',
  '{loss} a note on tunes held back': '{loss} an nóta ar phoirt a cuireadh i leataobh',
  '{models} lists the models, {use} chooses one, {withdraw} takes tunes back.':
    'Liostaíonn {models} na samhlacha, roghnaíonn {use} ceann, tarraingíonn {withdraw} poirt siar.',
  '{model} has learnt': 'Tá a cuid foghlamtha ag {model}',
  '{model} is here. `/model info` tells what it has learnt, `/model use` takes it into use.':
    'Tá {model} anseo. Insíonn `/model info` cad atá foghlamtha aici, cuireann `/model use` in úsáid í.',
  '{model} is offered again.': 'Tá {model} ar fáil arís.',
  '{model} is retired: it is not offered any more. Its tunes can still be had again.':
    'Tá {model} ar scor: ní chuirtear ar fáil a thuilleadh í. Tá a cuid port fós le fáil arís.',
  '{model} writes the tunes of this server from now on.':
    'Scríobhfaidh {model} poirt an fhreastalaí seo feasta.',
  '{named} sets are called that. Name one by its id: {ids}.':
    'Tá an t-ainm sin ar {named} cnuasach. Luaigh ceann lena id: {ids}.',
  '{name} is larger than it said. Attach less at a time.':
    'Tá {name} níos mó ná mar a dúirt sé. Ceangail níos lú in éineacht.',
  '{name} is none that can be read. Attach .abc, .txt or .mid files, or a .zip of them.':
    'Ní féidir {name} a léamh. Ceangail comhaid .abc, .txt nó .mid, nó .zip díobh.',
  '{name} is not kept by Discord. Attach the file itself.':
    'Ní choinníonn Discord {name}. Ceangail an comhad féin.',
  '{name} is {size} MB; at most {most} MB can be brought in.':
    'Tá {name} {size} MB ar méid; {most} MB ar a mhéad is féidir a thabhairt isteach.',
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
  '{top} shows the best of the week, the month, or ever.':
    'Taispeánann {top} togha na seachtaine, na míosa, nó na togha ar fad.',
  '{train} takes tunes of yours (ABC or MIDI) and teaches them to a model of this server, in minutes.':
    'Glacann {train} le do phoirt féin (ABC nó MIDI) agus múineann sé iad do shamhail de chuid an fhreastalaí seo, i gcúpla nóiméad.',
  '{tunes} `notes:G2BD` finds a tune by how it begins, in any key.':
    '{tunes} `notes:G2BD`: aimsíonn sé port de réir an tosaigh atá leis, i ngléas ar bith.',
  '{tune} `jig` writes a new jig: sheet music, ABC, MIDI and a recording.':
    '{tune} `jig`: scríobhann sé port dúbailte nua mar cheol scríofa, ABC, MIDI agus taifeadadh.',
  '{type} in {key}': '{type} sa ghléas {key}',
  '{up} of {count} like it': 'is maith le {up} as {count} é',
  '{up} of {count} likes it': 'is maith le {up} as {count} é',
  '{way}, {before} → {after} nats a note': '{way}, {before} → {after} nat an nóta',
  '“{title}” in the title': '“{title}” sa teideal',
  '⚠ learnt from a set that was withdrawn since':
    '⚠ d’fhoghlaim ó chnuasach a tarraingíodh siar ó shin',
  '👍 and 👎 under a tune: one vote each, to be changed or taken back.':
    '👍 agus 👎 faoi phort: vóta an duine do gach ceann, le hathrú nó le tarraingt siar.',
};
