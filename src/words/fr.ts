/** French, by the English texts. */
export const fr: Readonly<Record<string, string>> = {
  ' In {metre} there is {types}.': ' En {metre}, il y a : {types}.',
  ' of {corpora}': ' de {corpora}',
  ' of {corpora} and {more} more': ' de {corpora} et {more} de plus',
  '## {name}: nothing new': '## {name} : rien de nouveau',
  '## {name}: {count} new tune': '## {name} : {count} nouveau morceau',
  '## {name}: {count} new tunes': '## {name} : {count} nouveaux morceaux',
  '**Arrange** moves it to your key, octave and clef, adds chords, or tab for fiddle, mandolin, banjo, guitar or whistle. {show} does so for any tune by its id.':
    '**Arranger** le met dans votre tonalité, votre octave et votre clé, ajoute des accords, ou une tablature de violon, mandoline, banjo, guitare ou whistle. {show} le fait pour tout morceau par son id.',
  '**Files**': '**Fichiers**',
  '**Gallery:** closed. Nobody outside sees the tunes of this server':
    '**Galerie :** fermée. Personne à l’extérieur ne voit les morceaux de ce serveur',
  '**Gallery:** open, as “{name}”. Tunes and shared playlists of this server are on the web':
    '**Galerie :** ouverte, sous le nom « {name} ». Les morceaux et les playlists partagées de ce serveur sont sur le Web',
  '**How long:** until you take it away. `/forget` gives you all of it as a file and then, if you say so, deletes it. `/contributions withdraw` takes back a set of tunes alone. What was posted in a channel is Discord’s and stays until it is deleted there.':
    '**Combien de temps :** jusqu’à ce que vous le retiriez. `/forget` vous remet tout dans un fichier puis, si vous le dites, le supprime. `/contributions withdraw` ne reprend qu’un lot de morceaux. Ce qui a été publié dans un salon est chez Discord et y reste jusqu’à ce qu’on l’y supprime.',
  '**Language:** as Discord says this server speaks':
    '**Langue :** celle que ce serveur parle d’après Discord',
  '**Language:** {name}': '**Langue :** {name}',
  '**Model in use:** {model}': '**Modèle en service :** {model}',
  '**Of you:** your Discord id beside what you did here: tunes that you asked for, votes, duels, playlists, sets of tunes that you gave for training, trainings and settings. No name, no picture, no message that you wrote: Lilt cannot read messages, but for those that you hand it with “Engrave this ABC” or “Improve this”, and of these it keeps nothing.':
    '**À votre sujet :** votre id Discord à côté de ce que vous avez fait ici : morceaux demandés, votes, duels, playlists, lots de morceaux donnés pour l’entraînement, entraînements et réglages. Ni nom, ni image, ni message écrit par vous : Lilt ne peut pas lire les messages, sauf ceux que vous lui confiez avec « Engrave this ABC » ou « Improve this », et de ceux-là il ne garde rien.',
  '**Read as another character**': '**Lus comme un autre caractère**',
  '**Recordings are played on:** what suits the type':
    '**Instrument des enregistrements :** celui qui convient au type',
  '**Recordings are played on:** {instrument}': '**Instrument des enregistrements :** {instrument}',
  '**Refused**': '**Refusés**',
  '**Repaired**': '**Réparés**',
  '**Slow** and **Fast** under a tune play it at another speed; `instrument:` and `count-in:` of {tune} say on what, and whether you are counted in.':
    '**Lent** et **Rapide** sous un morceau le jouent à une autre vitesse ; `instrument:` et `count-in:` de {tune} disent sur quoi, et si l’on compte une mesure avant.',
  '**There already**': '**Déjà là**',
  '**What it knew before** ({count} tune to measure by): {change}':
    '**Ce qu’il savait avant** ({count} morceau pour mesurer) : {change}',
  '**What it knew before** ({count} tunes to measure by): {change}':
    '**Ce qu’il savait avant** ({count} morceaux pour mesurer) : {change}',
  '**Where no type is named:** `/tune` asks for one':
    '**Sans type indiqué :** `/tune` en demande un',
  '**Where no type is named:** `/tune` writes a {type}':
    '**Sans type indiqué :** `/tune` choisit le type {type}',
  '**Who may train, use and retire models:** {people}':
    '**Qui peut entraîner, choisir et retirer des modèles :** {people}',
  '**Who sees it:** a server’s tunes are that server’s, what you do in direct messages is yours alone. Votes are shown as numbers. A server whose managers open a gallery shows its tunes and shared playlists on the web, without the names of people.':
    '**Qui le voit :** les morceaux d’un serveur sont à ce serveur, ce que vous faites en messages privés n’est qu’à vous. Les votes apparaissent sous forme de nombres. Un serveur dont les gestionnaires ouvrent une galerie montre ses morceaux et ses playlists partagées sur le Web, sans le nom des personnes.',
  '**Your tunes** ({given} given, {heldOut} of them held back to measure by): {change}':
    '**Vos morceaux** ({given} donnés, dont {heldOut} mis de côté pour mesurer) : {change}',
  '**{before}** is called **{playlist}** from now on.':
    '**{before}** s’appelle désormais **{playlist}**.',
  '**{name}** is withdrawn: its {count} tune is deleted, and the next training leaves it out.':
    '**{name}** est repris : son morceau ({count}) est supprimé, et l’entraînement suivant le laissera de côté.',
  '**{name}** is withdrawn: its {count} tunes are deleted, and the next training leaves it out.':
    '**{name}** est repris : ses {count} morceaux sont supprimés, et l’entraînement suivant les laissera de côté.',
  '**{playlist}** is deleted.': '**{playlist}** est supprimée.',
  '**{playlist}** is there, for you alone.': '**{playlist}** est là, pour vous uniquement.',
  '**{playlist}** is yours, with {count} tune.': '**{playlist}** est à vous, avec {count} morceau.',
  '**{playlist}** is yours, with {count} tunes.':
    '**{playlist}** est à vous, avec {count} morceaux.',
  '**{title}** could not be engraved.': '**{title}** n’a pas pu être gravé.',
  '**{title}**, by a person, from the set **{set}**':
    '**{title}**, par une personne, tiré du lot **{set}**',
  '**{title}**, by the model {model}': '**{title}**, par le modèle {model}',
  '**{tune}** begins anew in **{playlist}**.':
    '**{tune}** commence une nouvelle suite dans **{playlist}**.',
  '**{tune}** is in **{playlist}** already, and stays where it is.':
    '**{tune}** est déjà dans **{playlist}**, et reste où il est.',
  '**{tune}** is in **{playlist}**.': '**{tune}** est dans **{playlist}**.',
  '**{tune}** is number {place} in **{playlist}**.':
    '**{tune}** est numéro {place} dans **{playlist}**.',
  '**{tune}** is one set with the tune before it in **{playlist}**.':
    '**{tune}** s’enchaîne au morceau qui le précède dans **{playlist}**.',
  '**{tune}** is out of **{playlist}**.': '**{tune}** n’est plus dans **{playlist}**.',
  ', page {number} of {pages}': ', page {number} sur {pages}',
  '- against {opponent}: {wins} of {votes} votes, {share} % (95 % interval {low} to {high}), in {count} duel':
    '- contre {opponent} : {wins} votes sur {votes}, {share} % (intervalle à 95 % : {low} à {high}), en {count} duel',
  '- against {opponent}: {wins} of {votes} votes, {share} % (95 % interval {low} to {high}), in {count} duels':
    '- contre {opponent} : {wins} votes sur {votes}, {share} % (intervalle à 95 % : {low} à {high}), en {count} duels',
  '-# Everything lies where whoever runs this bot keeps it, and goes nowhere else. Models that learnt from your tunes are marked when you withdraw them, and the next training leaves them out.':
    '-# Tout se trouve là où la personne qui héberge ce bot le garde, et ne va nulle part ailleurs. Les modèles qui ont appris de vos morceaux sont signalés quand vous les reprenez, et l’entraînement suivant les laisse de côté.',
  '-# Whoever runs this bot has no gallery switched on just now.':
    '-# La personne qui héberge ce bot n’a pas activé de galerie pour l’instant.',
  'A duel of two tunes: {type}': 'Un duel de deux morceaux : {type}',
  'A is better': 'A est meilleur',
  'A key of the same mode to move it to': 'Une tonalité du même mode, où le transposer',
  'A length is a number of parts, 1 to {mostParts}, or of bars as written, {fewestBars} to {mostBars} in fours; a {type} in {metre} usually has 2 parts.':
    'Une longueur est un nombre de parties, de 1 à {mostParts}, ou de mesures écrites, de {fewestBars} à {mostBars} par quatre ; le type {type} en {metre} a d’habitude 2 parties.',
  'A line of this tune is too long: it begins with "{text}" and has {length} characters, at most {most}. Break it after every four bars.':
    'Une ligne de ce morceau est trop longue : elle commence par « {text} » et a {length} caractères, au plus {most}. Coupez-la toutes les quatre mesures.',
  'A line of this tune is too wide for a sheet. Break its lines after every four bars.':
    'Une ligne de ce morceau est trop large pour une page. Coupez ses lignes toutes les quatre mesures.',
  'A model against itself would tell nothing. Name another one, or `{person}` for a tune that somebody gave.':
    'Un modèle contre lui-même ne dirait rien. Indiquez-en un autre, ou `{person}` pour un morceau donné par quelqu’un.',
  'A model as a zip file, for another server or for keeps':
    'Un modèle en fichier zip, pour un autre serveur ou pour le garder',
  'A model needs a name of 1 to {longest} characters on one line.':
    'Un modèle a besoin d’un nom de 1 à {longest} caractères sur une ligne.',
  'A name in the gallery has 1 to {longest} characters.':
    'Un nom dans la galerie a de 1 à {longest} caractères.',
  'A new playlist': 'Une nouvelle playlist',
  'A new playlist …': 'Une nouvelle playlist…',
  'A note of this tune would need three sharps or flats in that key. Choose another key.':
    'Une note de ce morceau demanderait trois dièses ou bémols dans cette tonalité. Choisissez une autre tonalité.',
  'A number gives the same tune every time; K or an opening such as G2BD starts it':
    'Un nombre donne toujours le même morceau ; K ou un début comme G2BD le commence',
  'A playlist needs a name of 1 to {longest} characters.':
    'Une playlist a besoin d’un nom de 1 à {longest} caractères.',
  'A playlist of your own with the tunes of another':
    'Une playlist à vous avec les morceaux d’une autre',
  'A playlist of {name}: {count}.': 'Une playlist de {name} : {count}.',
  'A playlist that it is in': 'Une playlist où il se trouve',
  'A recording of {title}': 'Un enregistrement de {title}',
  'A role whose members may, too; left out: no role':
    'Un rôle dont les membres le peuvent aussi ; sans réponse : aucun',
  'A server can have {most} tunes to train on; this one has {is}, and these are {more} more. Withdraw a set first.':
    'Un serveur peut avoir {most} morceaux pour l’entraînement ; celui-ci en a {is}, et voilà {more} de plus. Reprenez d’abord un lot.',
  'A set of tunes is withdrawn by whoever gave it, or by people who manage this server. Ask one of them to do it.':
    'Un lot de morceaux se reprend par qui l’a donné, ou par les personnes qui gèrent ce serveur. Demandez à l’une d’elles de le faire.',
  'A set of tunes needs a name of 1 to {longest} characters on one line.':
    'Un lot de morceaux a besoin d’un nom de 1 à {longest} caractères sur une ligne.',
  'A set of {count} tune': 'Une suite de {count} morceau',
  'A set of {count} tunes': 'Une suite de {count} morceaux',
  'A sheet is {least} to {most} pixels wide, not {width}.':
    'Une partition fait de {least} à {most} pixels de large, pas {width}.',
  'A training needs at least {fewest} tunes to learn from and to measure by; this server has none yet. Give more first.':
    'Un entraînement demande au moins {fewest} morceaux pour apprendre et pour mesurer ; ce serveur n’en a encore aucun. Donnez-en d’abord.',
  'A training needs at least {fewest} tunes to learn from and to measure by; this server has {tunes}. Give more first.':
    'Un entraînement demande au moins {fewest} morceaux pour apprendre et pour mesurer ; ce serveur en a {tunes}. Donnez-en d’abord davantage.',
  'A training on the same tunes is running already. Wait for it or cancel it, or give more tunes first.':
    'Un entraînement sur les mêmes morceaux est déjà en cours. Attendez-le ou annulez-le, ou donnez d’abord plus de morceaux.',
  'A training on the same tunes waits for its turn already. Wait for it or cancel it, or give more tunes first.':
    'Un entraînement sur les mêmes morceaux attend déjà son tour. Attendez-le ou annulez-le, ou donnez d’abord plus de morceaux.',
  'A tune': 'Un morceau',
  'A tune in {home} (seed) cannot be moved to {key}, whose mode is another; leave @{home} out of the seed, or ask for a key in its mode.':
    'Un morceau en {home} (graine) ne peut pas être transposé en {key}, dont le mode est autre ; ôtez @{home} de la graine, ou demandez une tonalité de son mode.',
  'A tune is played 1 to {most} times, slow, usual or fast.':
    'Un morceau se joue de 1 à {most} fois, lentement, normalement ou vite.',
  'A tune without a title': 'Un morceau sans titre',
  'A wrong note': 'Une fausse note',
  'A {type} in {key}, from {name}.': '{type} en {key}, de {name}.',
  'A {type} is not written in {metre}; choose {metres}, or leave the metre out.{elsewhere}':
    'Le type {type} ne s’écrit pas en {metre} ; choisissez {metres}, ou n’indiquez pas de métrique.{elsewhere}',
  'Above the usual fingerings, and marked with a cross: {count} of {all} notes.':
    'Au-dessus des doigtés habituels, et marquées d’une croix : {count} notes sur {all}.',
  'Accompany its recording; false: the melody alone':
    'Accompagner l’enregistrement ; false : la mélodie seule',
  Accordion: 'Accordéon',
  'After the training: {sheet}': 'Après l’entraînement : {sheet}',
  'All files': 'Tous les fichiers',
  'All that is known of a model: its card, and the curve of its training':
    'Tout ce que l’on sait d’un modèle : sa fiche, et la courbe de son entraînement',
  'Alto clef': 'Clé d’ut troisième ligne',
  'Among the tunes that this server has given, no {type} was found. Ask for another type, or name two models.':
    'Parmi les morceaux donnés à ce serveur, aucun n’est du type {type}. Demandez un autre type, ou indiquez deux modèles.',
  'An octave higher': 'Une octave plus haut',
  'An octave lower': 'Une octave plus bas',
  'And {count} thing more.': 'Et {count} autre chose.',
  'And {count} things more.': 'Et {count} autres choses.',
  Another: 'Un autre',
  'Another model is called {name} already ({id}). Choose another name, or rename that one first.':
    'Un autre modèle s’appelle déjà {name} ({id}). Choisissez un autre nom, ou renommez d’abord celui-là.',
  'Another model, or `person` for a tune that was given here':
    'Un autre modèle, ou `person` pour un morceau donné ici',
  Arrange: 'Arranger',
  'As ABC, in any key': 'En ABC, dans toutes les tonalités',
  'At the usual tempo': 'Au tempo habituel',
  'Attach 1 to {most} files.': 'Joignez de 1 à {most} fichiers.',
  'B is better': 'B est meilleur',
  'Back from {from} to {to}, which writes the tunes of this server again.':
    'Retour de {from} à {to}, qui écrit de nouveau les morceaux de ce serveur.',
  'Bar {bar} of {bars}': 'Mesure {bar} sur {bars}',
  'Bass clef': 'Clé de fa',
  'Before the training: {sheet}': 'Avant l’entraînement : {sheet}',
  'Before: {before} · After: {after}': 'Avant : {before} · Après : {after}',
  'Begin a playlist of your own': 'Commencer une playlist à vous',
  'Beginning.': 'Ça commence.',
  'Below what the instrument has, and marked with a cross: {count} of {all} notes.':
    'Plus grave que l’instrument, et marquées d’une croix : {count} notes sur {all}.',
  'Best liked in the last seven days': 'Les plus aimés des sept derniers jours',
  'Best liked in the last thirty days': 'Les plus aimés des trente derniers jours',
  'Best liked of all': 'Les plus aimés de tous',
  'Black holes are covered, half black ones by half; + is blown harder.':
    'Les trous noirs sont bouchés, les demi-noirs à moitié ; + se joue en soufflant plus fort.',
  'Bring in a model that another server exported':
    'Importer un modèle qu’un autre serveur a exporté',
  'By the lower end of the 95 % interval (Wilson) for the share that likes it: 40 of 50 come before 1 of 1.':
    'D’après le bas de l’intervalle à 95 % (Wilson) de la part qui l’aime : 40 sur 50 passe avant 1 sur 1.',
  'Call a model something else': 'Donner un autre nom à un modèle',
  'Call a playlist something else': 'Donner un autre nom à une playlist',
  Cancel: 'Annuler',
  'Chord symbols: chosen where it has none, or left out':
    'Les accords : choisis s’il n’y en a pas, ou omis',
  Chords: 'Accords',
  'Chords as the tune has them': 'Les accords du morceau',
  'Click a bar before its recording': 'Une mesure de clic avant l’enregistrement',
  Communities: 'Communautés',
  Contents: 'Sommaire',
  'Curve of the training of {name}: how its loss fell over the steps.':
    'Courbe de l’entraînement de {name} : comment sa perte a baissé au fil des pas.',
  'Curve of the training over {steps} steps: the loss on tunes held back goes from {before} to {after} nats a note.':
    'Courbe de l’entraînement sur {steps} pas : la perte sur les morceaux mis de côté passe de {before} à {after} nats par note.',
  Dark: 'Sombre',
  'Delete **{playlist}** with its {count} tune? The tune itself is kept.':
    'Supprimer **{playlist}** et son morceau ({count}) ? Le morceau lui-même est gardé.',
  'Delete **{playlist}** with its {count} tunes? The tunes themselves are kept.':
    'Supprimer **{playlist}** et ses {count} morceaux ? Les morceaux eux-mêmes sont gardés.',
  'Delete a playlist; its tunes are kept': 'Supprimer une playlist ; ses morceaux sont gardés',
  'Delete it': 'La supprimer',
  'Deleted, or no longer yours:': 'Supprimé, ou n’est plus à vous :',
  'Discord did not hand over {name}. Try again in a minute.':
    'Discord n’a pas transmis {name}. Réessayez dans une minute.',
  Downloads: 'Téléchargements',
  'Earlier page': 'Page précédente',
  'Everything that is kept of you': 'Tout ce qui est conservé à votre sujet',
  Fast: 'Rapide',
  'Fetching the notes': 'Chargement des notes',
  'Fewer notes may find it, in any key; lengths do not matter.':
    'Moins de notes pourraient suffire à le trouver, dans toutes les tonalités ; les durées ne comptent pas.',
  Fiddle: 'Violon',
  'Figures are fingers of the first position: 0 the open string, L low, H high.':
    'Les chiffres sont les doigts de la première position : 0 la corde à vide, L bas, H haut.',
  'Figures are frets; 0 is the open string.':
    'Les chiffres sont les cases ; 0 est la corde à vide.',
  'Figures are frets; 0 is the open string. A banjo sounds an octave lower.':
    'Les chiffres sont les cases ; 0 est la corde à vide. Un banjo sonne une octave plus bas.',
  'Figures are frets; 0 is the open string. A guitar sounds an octave lower.':
    'Les chiffres sont les cases ; 0 est la corde à vide. Une guitare sonne une octave plus bas.',
  'Find and keep': 'Trouver et garder',
  'Find tunes that were written here': 'Trouver des morceaux écrits ici',
  'Fingerings for a whistle in D': 'Doigtés de whistle en ré (D)',
  'First notes': 'Premières notes',
  Flute: 'Flûte traversière',
  'For those who manage this server: {settings} sets language, instrument and who may train. I read no messages; {privacy} says what is kept.':
    'Pour qui gère ce serveur : {settings} règle la langue, l’instrument et qui peut entraîner. Je ne lis pas les messages ; {privacy} dit ce qui est conservé.',
  'For types that are played in several, such as 4/4, 2/4 or 6/8 for a march':
    'Pour les types qui en ont plusieurs, comme 4/4, 2/4 ou 6/8 pour une marche',
  'Forget me for good': 'M’oublier pour de bon',
  Forgotten: 'C’est oublié',
  'From now on these may train, use and retire models: {people}':
    'Désormais, peuvent entraîner, choisir et retirer des modèles : {people}',
  'G, Edor, Amix, Bm, …': 'G, Edor, Amix, Bm, …',
  'G, Edor, Amix, Bm, … (left out: one that suits the type)':
    'G, Edor, Amix, Bm, … (sans réponse : une qui convient au type)',
  Gallery: 'Galerie',
  'Get all that is kept of you as a file, and have it deleted':
    'Recevoir tout ce qui est conservé à votre sujet dans un fichier, et le faire supprimer',
  'Getting ready: the model in use writes tunes, so that it does not forget what it knows.':
    'Préparation : le modèle en service écrit des morceaux, pour ne pas oublier ce qu’il sait.',
  'Go back to the model that wrote here before this one':
    'Revenir au modèle qui écrivait ici avant celui-ci',
  'Good evening. I am Lilt, and I write tunes.': 'Bonsoir. Je suis Lilt, et j’écris des morceaux.',
  Harp: 'Harpe',
  'Have a model learn tunes of yours; with nothing after it, a form opens':
    'Apprendre vos morceaux à un modèle ; sans rien après, un formulaire s’ouvre',
  'Have a model write the tunes of this server from now on':
    'Confier à un modèle les morceaux de ce serveur, à partir de maintenant',
  'How Lilt is set up in this server': 'Comment Lilt est réglé sur ce serveur',
  'How it begins, in any key: G2BD, GABc dedB; with or without the pick-up':
    'Comment il commence, en toute tonalité : G2BD, GABc dedB ; avec ou sans anacrouse',
  'How many octaves higher; below 0: lower':
    'De combien d’octaves plus haut ; au-dessous de 0 : plus bas',
  'How often each tune is played': 'Combien de fois on joue chaque morceau',
  'In another key: {key}': 'Autre tonalité : {key}',
  'In duels, its name hidden': 'En duel, son nom caché',
  'In that octave this tune has notes that no piano has. Choose a nearer one.':
    'À cette octave, ce morceau a des notes qu’aucun piano n’a. Choisissez-en une plus proche.',
  'In this key it became another tune, because another model wrote the first one.':
    'Dans cette tonalité, c’est devenu un autre morceau, car un autre modèle avait écrit le premier.',
  'In which clef it is written': 'Dans quelle clé il est écrit',
  'In {key}': 'En {key}',
  Instrument: 'Instrument',
  'It failed.': 'Il a échoué.',
  'It foretells tunes like yours {percent} better than before ({after} nats a note, before {before}), and {kept}. Listen to both, and use it if you like its tunes.':
    'Il prédit les morceaux comme les vôtres {percent} mieux qu’avant ({after} nats par note, {before} avant), et {kept}. Écoutez les deux, et utilisez-le si ses morceaux vous plaisent.',
  'It has forgotten too much to be offered: {kept}. {better} ({after} nats a note, before {before}). More tunes, of several kinds, would hold it together.':
    'Il a trop oublié pour être proposé : {kept}. {better} ({after} nats par note, {before} avant). Plus de morceaux, de plusieurs sortes, le tiendraient d’aplomb.',
  'It is begun; how it goes is told below, for all to see.':
    'C’est commencé ; la suite se lit ci-dessous, au vu de tous.',
  'It is being cancelled.': 'Annulation en cours.',
  'It is done. `/model list` shows the new model.':
    'C’est fait. `/model list` montre le nouveau modèle.',
  'It is not offered as the server’s model. It is kept all the same: `/model use` takes it into use, `/tune` writes with it by `model:{model}`.':
    'Il n’est pas proposé comme modèle du serveur. Il est gardé malgré tout : `/model use` le met en service, `/tune` écrit avec lui par `model:{model}`.',
  'It is not offered, for it foretells tunes like yours no better than before ({after} nats a note, before {before}). Perhaps it knew their like already; more tunes of one kind teach it more.':
    'Il n’est pas proposé, car il ne prédit pas mieux qu’avant les morceaux comme les vôtres ({after} nats par note, {before} avant). Peut-être connaissait-il déjà leurs pareils ; plus de morceaux d’une même sorte lui apprennent davantage.',
  'It is not offered, for it foretells tunes like yours only {percent} better than before ({after} nats a note, before {before}). Perhaps it knew their like already; more tunes of one kind teach it more.':
    'Il n’est pas proposé, car il ne prédit les morceaux comme les vôtres que {percent} mieux qu’avant ({after} nats par note, {before} avant). Peut-être connaissait-il déjà leurs pareils ; plus de morceaux d’une même sorte lui apprennent davantage.',
  'It lies best there in {key}, octave -1.': 'C’est en {key}, octave -1, qu’il y tombe le mieux.',
  'It lies best there in {key}, octave 1.': 'C’est en {key}, octave 1, qu’il y tombe le mieux.',
  'It lies best there in {key}.': 'C’est en {key} qu’il y tombe le mieux.',
  'It may have been here once. Communities decide what they show, and may change their mind.':
    'Elle a peut-être existé. Les communautés décident de ce qu’elles montrent, et peuvent changer d’avis.',
  'It was cancelled.': 'Il a été annulé.',
  'It was interrupted, and goes on from where it was.':
    'Il a été interrompu, et reprend là où il en était.',
  'Its ancestors: {shown}': 'Ses ancêtres : {shown}',
  'Its ancestors: {shown} and {more} more': 'Ses ancêtres : {shown} et {more} de plus',
  'Its name, or its id': 'Son nom, ou son id',
  'Its name, or the first letters of its id': 'Son nom, ou les premières lettres de son id',
  'Its title or id': 'Son titre ou son id',
  'Jigs, reels and other tunes that Lilt wrote, as communities collect them.':
    'Gigues, reels et autres morceaux écrits par Lilt, tels que des communautés les réunissent.',
  'Keep tunes together, play them, make a book of them':
    'Garder des morceaux ensemble, les jouer, en faire un recueil',
  Key: 'Tonalité',
  'Latest:': 'Dernier en date :',
  'Learning.': 'Apprentissage.',
  'Leave something out, or try fewer letters of the title.':
    'Laissez un critère de côté, ou essayez moins de lettres du titre.',
  'Left out: the one that Discord says this server speaks':
    'Sans réponse : celle que ce serveur parle d’après Discord',
  Light: 'Clair',
  'Lilt answers in English here now.': 'Lilt répond ici en français désormais.',
  'Lilt is stopping; try again in a moment.':
    'Lilt est en train de s’arrêter ; réessayez dans un moment.',
  'Lilt: the gallery': 'Lilt : la galerie',
  'Line {line}, column {column}:': 'Ligne {line}, colonne {column} :',
  Loop: 'Boucle',
  'Make a tune one set with the tune before it':
    'Enchaîner un morceau à celui qui le précède, en une même suite',
  'Make it the server’s model': 'En faire le modèle du serveur',
  'Marked as having learnt from it: {shown} and {more} more. Whoever may retire models can do so with `/model retire`.':
    'Signalés comme en ayant appris : {shown} et {more} de plus. Qui peut retirer des modèles le fera avec `/model retire`.',
  'Marked as having learnt from it: {shown}. Whoever may retire models can do so with `/model retire`.':
    'Signalés comme en ayant appris : {shown}. Qui peut retirer des modèles le fera avec `/model retire`.',
  'Measuring what it has learnt, and what it still knows.':
    'Mesure de ce qu’il a appris, et de ce qu’il sait encore.',
  'More files are handed over just now than can be read. Try again in a minute.':
    'Il arrive en ce moment plus de fichiers qu’il n’est possible d’en lire. Réessayez dans une minute.',
  'More tunes are asked for just now than can be written. Try again in a minute.':
    'On demande en ce moment plus de morceaux qu’il n’est possible d’en écrire. Réessayez dans une minute.',
  Name: 'Nom',
  'Name a type, an instrument, or both.': 'Indiquez un type, un instrument, ou les deux.',
  'Name a type: `/tune` with `jig`, `reel`, `waltz`, … or another that it suggests.':
    'Indiquez un type : `/tune` avec `jig`, `reel`, `waltz`, … ou un autre qu’il propose.',
  'Nats a note: how much the next note of a tune that it has not seen surprises the model. Less is better.':
    'Nats par note : à quel point la note suivante d’un morceau qu’il n’a pas vu surprend le modèle. Moins, c’est mieux.',
  Newer: 'Plus récents',
  'Next page': 'Page suivante',
  'No community shows its tunes yet. Those who manage a server may: `/settings gallery`.':
    'Aucune communauté ne montre encore ses morceaux. Qui gère un serveur le peut : `/settings gallery`.',
  'No model has learnt from it.': 'Aucun modèle n’en a appris.',
  'No playlists yet': 'Pas encore de playlist',
  'No recordings are made here.': 'On ne fait pas d’enregistrements ici.',
  'No tab': 'Sans tablature',
  'No tune is like that. Ask for less, and more may be found.':
    'Aucun morceau n’est ainsi. Demandez moins, et vous en trouverez peut-être plus.',
  'No tunes found': 'Aucun morceau trouvé',
  'No tunes were given yet': 'Aucun morceau n’a encore été donné',
  'No {type} is in the locrian mode: its tonic has no chord to rest on. Try {tonic}phr or {tonic}m.':
    'Aucun morceau de type {type} n’est en mode locrien : sa tonique n’a pas d’accord où se poser. Essayez {tonic}phr ou {tonic}m.',
  'Nobody has asked for one here yet. `/tune` writes the first.':
    'Personne n’en a encore demandé ici. `/tune` écrit le premier.',
  'Nobody has voted on such a tune yet. The thumbs below a tune are for that.':
    'Personne n’a encore voté pour un tel morceau. Les pouces sous un morceau servent à cela.',
  'Nobody has voted yet.': 'Personne n’a encore voté.',
  Notes: 'Notes',
  'Notes of {title}': 'Notes de {title}',
  'Nothing is trained, for there is nothing new to learn. To train on what this server has already, press the button.':
    'Rien n’est entraîné, car il n’y a rien de nouveau à apprendre. Pour entraîner sur ce que ce serveur a déjà, appuyez sur le bouton.',
  'Nothing was kept of you.': 'Rien n’était conservé à votre sujet.',
  Older: 'Plus anciens',
  'On tunes like yours it is no better': 'Sur des morceaux comme les vôtres, il n’est pas meilleur',
  'On tunes like yours it is {percent} better':
    'Sur des morceaux comme les vôtres, il est meilleur de {percent}',
  'One moment': 'Un instant',
  'One recording of a whole playlist, with a chapter for each tune':
    'Un seul enregistrement de toute une playlist, avec un chapitre par morceau',
  'One vote each, and the first one stands: who votes is told who wrote what. Reveal tells everybody and ends the voting; it is for who opened the duel, and for who manages the server.':
    'Une voix par personne, et la première compte : qui vote apprend qui a écrit quoi. « Révéler » le dit à tous et met fin au vote ; c’est réservé à qui a ouvert le duel, et à qui gère le serveur.',
  'Only <@{contributorId}>, who gave it, and people who manage this server may withdraw that set. Ask one of them.':
    'Seules <@{contributorId}>, qui l’a donné, et les personnes qui gèrent ce serveur peuvent reprendre ce lot. Demandez à l’une d’elles.',
  'Only its owner <@{ownerId}>, and people who manage this server, may change {playlist}. `/playlist copy` gives you one of your own.':
    'Seuls son propriétaire <@{ownerId}> et les personnes qui gèrent ce serveur peuvent modifier {playlist}. `/playlist copy` vous en donne une à vous.',
  'Only its owner <@{ownerId}>, and people who manage this server, may do that with {playlist}.':
    'Seuls son propriétaire <@{ownerId}> et les personnes qui gèrent ce serveur peuvent faire cela avec {playlist}.',
  'Only people who manage this server may {what}. Ask one of them to do it, or to give you the right.':
    'Seules les personnes qui gèrent ce serveur peuvent {what}. Demandez à l’une d’elles de le faire, ou de vous en donner le droit.',
  'Only people who manage this server may {what}. Ask one of them to do it.':
    'Seules les personnes qui gèrent ce serveur peuvent {what}. Demandez à l’une d’elles de le faire.',
  'Only people who manage this server, or have its role for that (<@&{trainerRoleId}>), may {what}. Ask one of them to do it, or to give you the right.':
    'Seules les personnes qui gèrent ce serveur, ou qui ont le rôle prévu pour cela (<@&{trainerRoleId}>), peuvent {what}. Demandez à l’une d’elles de le faire, ou de vous en donner le droit.',
  'Only the first of them are shown: give a shorter title, or fewer notes, to turn pages.':
    'Seuls les premiers sont montrés : donnez un titre plus court, ou moins de notes, pour tourner les pages.',
  'Only who opened the duel, and people who manage this server, may end it. Vote, and you are told who wrote what.':
    'Seules la personne qui a ouvert le duel et celles qui gèrent ce serveur peuvent y mettre fin. Votez, et vous saurez qui a écrit quoi.',
  Order: 'Ordre',
  'Page {page} of {pages}': 'Page {page} sur {pages}',
  Pages: 'Pages',
  'Part a tune from the set that it is in': 'Détacher un morceau de la suite où il se trouve',
  Pause: 'Pause',
  Paused: 'En pause',
  Picture: 'Image',
  'Place in the tune': 'Position dans le morceau',
  Play: 'Jouer',
  'Play along': 'Jouer avec',
  'Play or hear both, then say which one you would rather play again.':
    'Jouez ou écoutez les deux, puis dites lequel vous auriez plutôt envie de rejouer.',
  Player: 'Lecteur',
  Playing: 'En lecture',
  Playlist: 'Playlist',
  Playlists: 'Playlists',
  'Post it here': 'Le publier ici',
  'Previous page': 'Page précédente',
  'Put **{tune}** into which playlist?': 'Dans quelle playlist mettre **{tune}** ?',
  'Put a retired model back on the list': 'Remettre sur la liste un modèle retiré',
  'Put a tune at the end of a playlist': 'Mettre un morceau à la fin d’une playlist',
  'Put a tune of a playlist in another place': 'Mettre un morceau d’une playlist à une autre place',
  Recording: 'Enregistrement',
  Reveal: 'Révéler',
  'Save the file first if you want to keep any of it. Then the button deletes your votes, your playlists, your sets and what you had written in direct messages, and takes your name off the tunes, duels and trainings of servers. This cannot be undone.':
    'Enregistrez d’abord le fichier si vous voulez en garder quelque chose. Ensuite, le bouton supprime vos votes, vos playlists, vos lots et ce que vous aviez écrit en messages privés, et ôte votre nom des morceaux, duels et entraînements des serveurs. C’est irréversible.',
  'Say what the set of tunes is called with `name`, or use `/train` alone for a form.':
    'Donnez le nom du lot avec `name`, ou utilisez `/train` seul pour un formulaire.',
  'Say what this server is to be called there.': 'Dites quel nom ce serveur doit y porter.',
  'Say who sees a playlist, and who may change it':
    'Dire qui voit une playlist, et qui peut la modifier',
  'Say with whom, or who may change it.': 'Dites avec qui, ou qui peut la modifier.',
  Search: 'Chercher',
  'Search the tunes': 'Chercher dans les morceaux',
  'Set {id}, given under these words: “{confirmation}” Take it back with `/contributions withdraw`.':
    'Lot {id}, donné sous ces termes : « {confirmation} » Reprenez-le avec `/contributions withdraw`.',
  'Settings and your data': 'Paramètres et vos données',
  'Settings of this server': 'Paramètres de ce serveur',
  Sheet: 'Partition',
  'Sheet music. {title} begins {notes}': 'Partition. {title} commence par {notes}',
  'Show a tune that was written here, in your key, octave and clef, or with tab':
    'Montrer un morceau écrit ici, dans une autre tonalité, octave ou clé, ou en tablature',
  'Show one of them here': 'En montrer un ici',
  'Show the tunes and shared playlists of this server on the web, or stop that':
    'Montrer sur le Web les morceaux et playlists partagées de ce serveur, ou cesser',
  'Show those that are not offered any more, too': 'Montrer aussi ceux qui ne sont plus proposés',
  'Skip to the content': 'Aller au contenu',
  Slow: 'Lent',
  'Some of its title': 'Une partie de son titre',
  'Somebody posted ABC? Open the menu of their message: Apps, **Engrave this ABC**.':
    'Quelqu’un a publié de l’ABC ? Ouvrez le menu de son message : Applications, **Engrave this ABC**.',
  'Something went wrong here. It has been noted; try again later.':
    'Quelque chose a mal tourné ici. C’est noté ; réessayez plus tard.',
  'Something went wrong on our side (reference {reference}). Try again; if it stays so, tell whoever runs this bot.':
    'Quelque chose a mal tourné de notre côté (référence {reference}). Réessayez ; si cela persiste, dites-le à la personne qui héberge ce bot.',
  Stop: 'Arrêter',
  Stopped: 'Arrêté',
  'Tab for fiddle': 'Tablature de violon',
  'Tab for guitar': 'Tablature de guitare',
  'Tab for mandolin': 'Tablature de mandoline',
  'Tab for tenor banjo, GDAE': 'Tablature de banjo ténor, GDAE',
  'Take a model off the list; its tunes can still be had again':
    'Ôter un modèle de la liste ; on peut toujours retrouver ses morceaux',
  'Take a playlist along: as a tunebook, as recordings, as MIDI files':
    'Emporter une playlist : en recueil, en enregistrements, en fichiers MIDI',
  'Take a set of tunes back, for good: yours, or any if you manage this server':
    'Reprendre un lot de morceaux pour de bon : le vôtre, ou tout lot si vous gérez ce serveur',
  'Take a tune out of a playlist': 'Ôter un morceau d’une playlist',
  'Teach it': 'Lui apprendre',
  Tempo: 'Tempo',
  'Tenor banjo': 'Banjo ténor',
  'Tenor clef': 'Clé d’ut quatrième ligne',
  Text: 'Texte',
  'That button is not one that works here. Ask for a new tune with `/tune`.':
    'Ce bouton ne fonctionne pas ici. Demandez un nouveau morceau avec `/tune`.',
  'That cannot be answered': 'Pas de réponse à cela',
  'That duel is not kept here. `/duel` opens a new one.':
    'Ce duel n’est pas conservé ici. `/duel` en ouvre un nouveau.',
  'That form is not one that works here. Open it anew.':
    'Ce formulaire ne fonctionne pas ici. Ouvrez-le à nouveau.',
  'That is more text than is engraved at a time: at most {most} KB. Send less of it.':
    'C’est plus de texte qu’on n’en grave à la fois : {most} Ko au plus. Envoyez-en moins.',
  'That is {size} MB, and Discord takes {most} MB here. Export `midi` and `abc` apart, or split the playlist into shorter ones.':
    'Cela fait {size} Mo, et Discord en accepte {most} ici. Exportez `midi` et `abc` séparément, ou divisez la playlist en plus courtes.',
  'That is {size} MB, and Discord takes {most} MB here. Split the playlist into shorter ones.':
    'Cela fait {size} Mo, et Discord en accepte {most} ici. Divisez la playlist en plus courtes.',
  'That menu is not one that works here. Ask for what it belonged to anew.':
    'Ce menu ne fonctionne pas ici. Redemandez ce dont il faisait partie.',
  'That tune is not in the playlist.': 'Ce morceau n’est pas dans la playlist.',
  'That tune is not kept here. Buttons work in the server where their tune was written; ask for a new tune instead.':
    'Ce morceau n’est pas conservé ici. Les boutons marchent sur le serveur où leur morceau a été écrit ; demandez plutôt un nouveau morceau.',
  'That was a lot in a short time. You can go on {when}.':
    'C’était beaucoup en peu de temps. Vous pourrez continuer {when}.',
  'That works in a server only. Use it in one of yours.':
    'Cela ne fonctionne que sur un serveur. Utilisez-le sur l’un des vôtres.',
  'The .zip that /model export made': 'Le .zip créé par /model export',
  'The files are {size} MB together; at most {most} MB can be read at a time. Attach fewer, or a .zip of them.':
    'Les fichiers font {size} Mo en tout ; on peut en lire {most} Mo au plus à la fois. Joignez-en moins, ou un .zip.',
  'The first bars of {title}': 'Les premières mesures de {title}',
  'The first tune has none before it to be joined to. Join the second one.':
    'Le premier morceau n’en a pas avant lui auquel l’enchaîner. Enchaînez le deuxième.',
  'The gallery': 'La galerie',
  'The gallery finds no free port from {first} to {last} on {host}: set LILT_GALLERY_PORT to another one, or to off for none.':
    'La galerie ne trouve pas de port réseau libre de {first} à {last} sur {host} : donnez une autre valeur à LILT_GALLERY_PORT, ou off pour s’en passer.',
  'The key {key} inside this tune would need more than seven sharps or flats. Choose another key.':
    'La tonalité {key} à l’intérieur de ce morceau demanderait plus de sept dièses ou bémols. Choisissez une autre tonalité.',
  'The language that Lilt answers in here': 'La langue dans laquelle Lilt répond ici',
  'The mode is not one that tunes are written in.':
    'Ce mode n’est pas de ceux dans lesquels s’écrivent les morceaux.',
  'The model in {named} cannot be taken. {why}':
    'Le modèle de {named} ne peut pas être accepté. {why}',
  'The model {modelId} cannot be opened: its files are missing or broken. Choose another model, or tell whoever runs this bot.':
    'Le modèle {modelId} ne peut pas être ouvert : ses fichiers manquent ou sont endommagés. Choisissez-en un autre, ou dites-le à la personne qui héberge ce bot.',
  'The model {name} is everybody’s, so it can only be reinstated by whoever runs this bot.':
    'Le modèle {name} est à tous, il ne peut donc être remis sur la liste que par la personne qui héberge ce bot.',
  'The model {name} is everybody’s, so it can only be renamed by whoever runs this bot.':
    'Le modèle {name} est à tous, il ne peut donc être renommé que par la personne qui héberge ce bot.',
  'The model {name} is everybody’s, so it can only be retired by whoever runs this bot.':
    'Le modèle {name} est à tous, il ne peut donc être retiré que par la personne qui héberge ce bot.',
  'The model {name} is in use here. Choose another one first, then retire it.':
    'Le modèle {name} est en service ici. Choisissez-en d’abord un autre, puis retirez-le.',
  'The model {name} is retired. Reinstate it, or choose one of these: {others}.':
    'Le modèle {name} est retiré. Remettez-le, ou choisissez l’un de ceux-ci : {others}.',
  'The model {name} reads {textForm} text and cannot be taught tunes. Choose another one to begin from.':
    'Le modèle {name} lit du texte {textForm} et ne peut pas apprendre de morceaux. Choisissez-en un autre pour commencer.',
  'The model {name} writes no tunes by itself, so it cannot be kept from forgetting. Choose another one to begin from.':
    'Le modèle {name} n’écrit pas de morceaux par lui-même, on ne peut donc pas l’empêcher d’oublier. Choisissez-en un autre pour commencer.',
  'The model {name} writes wherever no other was chosen, and cannot be retired. Set LILT_MODEL to another one first.':
    'Le modèle {name} écrit partout où aucun autre n’a été choisi, et ne peut pas être retiré. Donnez d’abord une autre valeur à LILT_MODEL.',
  'The models of this server: where they come from, what they learnt, how they are liked':
    'Les modèles de ce serveur : d’où ils viennent, ce qu’ils ont appris, s’ils plaisent',
  'The models that write the tunes of this server':
    'Les modèles qui écrivent les morceaux de ce serveur',
  'The notes cannot be played just now. Try again in a minute.':
    'Les notes ne peuvent pas être jouées pour l’instant. Réessayez dans une minute.',
  'The opening cannot be continued from column {column}: {why}\n{written}\n{blanks}^':
    'Le début ne peut pas être continué à partir de la colonne {column} : {why}\n{written}\n{blanks}^',
  'The playlist is full: {most} tunes are the most that one can hold. Begin another one.':
    'La playlist est pleine : elle contient {most} morceaux au plus. Commencez-en une autre.',
  'The run in {out} was on another model or on other tunes. Give those again, or begin a new run in another folder.':
    'L’entraînement dans {out} portait sur un autre modèle ou d’autres morceaux. Redonnez ceux-là, ou commencez-en un nouveau dans un autre dossier.',
  'The same again: {command}': 'Le même à nouveau : {command}',
  'The seed is longer than {longest} characters; give a shorter opening.':
    'La graine dépasse {longest} caractères ; donnez un début plus court.',
  'The sets of tunes that this server was given: by whom, when, how many':
    'Les lots de morceaux donnés à ce serveur : par qui, quand, combien',
  'The temperature goes from {least} (safe) to {most} (wild); {usual} is usual.':
    'La température va de {least} (sage) à {most} (débridée) ; {usual} est l’usage.',
  'The tempo of this tune can not be played. Write it as Q:1/4=120, for 120 quarter notes a minute.':
    'Le tempo de ce morceau ne peut pas être joué. Écrivez-le Q:1/4=120, pour 120 noires à la minute.',
  'The tune as ABC': 'Le morceau en ABC',
  'The tunes are kept; `/train` begins anew.': 'Les morceaux sont gardés ; `/train` recommence.',
  'The tunes of a playlist, in their order': 'Les morceaux d’une playlist, dans leur ordre',
  'The tunes that people here like best': 'Les morceaux préférés des gens d’ici',
  'The tunes that this server was given to train on':
    'Les morceaux donnés à ce serveur pour l’entraînement',
  'The type that /tune writes where none is named; none: it must be named':
    'Le type que /tune écrit si aucun n’est indiqué ; none : il faut l’indiquer',
  'The usual octave': 'L’octave habituelle',
  'The voting is over. `/model info` adds up all duels of a model.':
    'Le vote est clos. `/model info` fait la somme de tous les duels d’un modèle.',
  'The whole tune is in the file below.': 'Le morceau entier est dans le fichier ci-dessous.',
  'There are far more signs than notes in this text. Take out what is not part of the tune.':
    'Il y a bien plus de signes que de notes dans ce texte. Ôtez ce qui n’appartient pas au morceau.',
  'There are more than {most} tunes in these files, the most that are taken at once. Send them in several sets.':
    'Il y a plus de {most} morceaux dans ces fichiers, le maximum accepté à la fois. Envoyez-les en plusieurs lots.',
  'There is a character in line {line}, column {column} that no text has. Save the tune as plain UTF-8 text.':
    'Il y a ligne {line}, colonne {column} un caractère qu’aucun texte n’a. Enregistrez le morceau en texte brut UTF-8.',
  'There is a number in this tune that no music has: {huge}. Check lengths, metre and endings.':
    'Il y a dans ce morceau un nombre qu’aucune musique n’a : {huge}. Vérifiez les durées, la métrique et les fins.',
  'There is much to do here just now. Try again in a minute.':
    'Il y a beaucoup à faire ici en ce moment. Réessayez dans une minute.',
  'There is no ABC in that message. A tune begins with a line such as X:1, says its key in a line such as K:G, and then come its notes: in the message itself, in a code block, or in an attached .abc or .txt file.':
    'Il n’y a pas d’ABC dans ce message. Un morceau commence par une ligne comme X:1, donne sa tonalité dans une ligne comme K:G, puis viennent ses notes : dans le message même, dans un bloc de code, ou dans un fichier .abc ou .txt joint.',
  'There is no K: line in this text. A tune begins with X:, then says its key, as in K:G, and then come the notes.':
    'Il n’y a pas de ligne K: dans ce texte. Un morceau commence par X:, donne sa tonalité, comme dans K:G, puis viennent les notes.',
  'There is no community in direct messages. Make a playlist in a server.':
    'Il n’y a pas de communauté en messages privés. Créez une playlist sur un serveur.',
  'There is no instrument {instrument}. There are {instruments}.':
    'Il n’y a pas d’instrument {instrument}. Il y a : {instruments}.',
  'There is no key {key}. Write it as G, Bm, Edor or F lydian.':
    'Il n’y a pas de tonalité {key}. Écrivez-la comme G, Bm, Edor ou F lydian.',
  'There is no model {wanted} here. There are: {seen}.':
    'Il n’y a pas de modèle {wanted} ici. Il y a : {seen}.',
  'There is no music in this text. A tune begins with X:, and its notes stand below the K: line.':
    'Il n’y a pas de musique dans ce texte. Un morceau commence par X:, et ses notes sont sous la ligne K:.',
  'There is no playlist here yet. `/playlist create` begins one.':
    'Il n’y a pas encore de playlist ici. `/playlist create` en commence une.',
  'There is no playlist {playlist} here. There are: {playlists}.':
    'Il n’y a pas de playlist {playlist} ici. Il y a : {playlists}.',
  'There is no recording of this tune.': 'Il n’y a pas d’enregistrement de ce morceau.',
  'There is no set {set} to withdraw. `/contributions list` shows what there is.':
    'Il n’y a pas de lot {set} à reprendre. `/contributions list` montre ce qu’il y a.',
  'There is no such duel. It may be of another bot.':
    'Ce duel n’existe pas. Il est peut-être d’un autre bot.',
  'There is no such format.': 'Ce format n’existe pas.',
  'There is no such page': 'Cette page n’existe pas',
  'There is no such page in this gallery.': 'Cette page n’existe pas dans cette galerie.',
  'There is no such playlist. It may have been deleted.':
    'Cette playlist n’existe pas. Elle a peut-être été supprimée.',
  'There is no such tune. It may have been removed, or it belongs to another bot.':
    'Ce morceau n’existe pas. Il a peut-être été retiré, ou il est à un autre bot.',
  'There is no tune here yet.': 'Il n’y a pas encore de morceau ici.',
  'There is no tune in it yet.': 'Il n’y a pas encore de morceau.',
  'There is no tune in it yet. {add} puts one in, or **Playlist** under a tune.':
    'Il n’y a pas encore de morceau. {add} en met un, ou **Playlist** sous un morceau.',
  'There is no tune in {playlist} yet. `/playlist add` puts one in.':
    'Il n’y a pas encore de morceau dans {playlist}. `/playlist add` en met un.',
  'There is no tune type {type}. Choose one of these: {types}.':
    'Il n’y a pas de type de morceau {type}. Choisissez l’un de ceux-ci : {types}.',
  'There is no tune type {type}. Choose {types}.':
    'Il n’y a pas de type de morceau {type}. Choisissez {types}.',
  'There is no tune {tune} here. `/tunes` shows what there is.':
    'Il n’y a pas de morceau {tune} ici. `/tunes` montre ce qu’il y a.',
  'There is no tune {tune} in {playlist}. `/playlist show` lists what is in it.':
    'Il n’y a pas de morceau {tune} dans {playlist}. `/playlist show` liste ce qu’il y a.',
  'There is no type {type}. There are {types}.': 'Il n’y a pas de type {type}. Il y a : {types}.',
  'There is no {instrument} here. There is: {instruments}.':
    'Il n’y a pas d’instrument {instrument} ici. Il y a : {instruments}.',
  'There is not one note in this tune that can be played.':
    'Il n’y a pas une seule note jouable dans ce morceau.',
  'There is nothing.': 'Il n’y a rien.',
  'They are kept, and a training on all of this server’s tunes begins.':
    'Ils sont gardés, et un entraînement sur tous les morceaux de ce serveur commence.',
  'They are kept. {why}': 'Ils sont gardés. {why}',
  'This duel is over, so no more votes count.':
    'Ce duel est terminé, les votes ne comptent donc plus.',
  'This gallery is there to be looked at and listened to.':
    'Cette galerie est là pour être regardée et écoutée.',
  'This server asked for a lot in a short time. It goes on {when}.':
    'Ce serveur a beaucoup demandé en peu de temps. Il pourra continuer {when}.',
  'This server has given no tunes that could be put beside those of a model. `/train` takes some; or name two models.':
    'Ce serveur n’a reçu aucun morceau à mettre à côté de ceux d’un modèle. `/train` en prend ; ou indiquez deux modèles.',
  'This server has no set of tunes "{id}".': 'Ce serveur n’a pas de lot de morceaux « {id} ».',
  'This server has no training "{id}".': 'Ce serveur n’a pas d’entraînement « {id} ».',
  'This server has {own} models, and cannot bring in more than {most}. It can still train its own.':
    'Ce serveur a {own} modèles, et ne peut pas en importer plus de {most}. Il peut toujours entraîner les siens.',
  'This server writes with the model that Lilt comes with, and has not chosen another: there is nothing to go back to.':
    'Ce serveur écrit avec le modèle livré avec Lilt, et n’en a pas choisi d’autre : il n’y a rien à quoi revenir.',
  'This text can not be read as a tune. Check that it begins with X:, has a K: line, and music below it.':
    'Ce texte ne peut pas être lu comme un morceau. Vérifiez qu’il commence par X:, qu’il a une ligne K:, et de la musique en dessous.',
  'This text is too long for one tune: {bytes} bytes, at most {most}. Send one tune at a time.':
    'Ce texte est trop long pour un seul morceau : {bytes} octets, au plus {most}. Envoyez un morceau à la fois.',
  'This tune cannot be moved to {asked}. Choose a key of its mode: {keys}.':
    'Ce morceau ne peut pas être transposé en {asked}. Choisissez une tonalité de son mode : {keys}.',
  'This tune cannot be read note for note, so it cannot be arranged.':
    'Ce morceau ne peut pas être lu note à note, il ne peut donc pas être arrangé.',
  'This tune cannot be read: {problem}': 'Ce morceau ne peut pas être lu : {problem}',
  'This tune is too long to play: at most {most} whole notes to a note and {mostInAll} in all.':
    'Ce morceau est trop long à jouer : au plus {most} rondes par note et {mostInAll} en tout.',
  'This tune is too long: about {notes} notes in {lines} lines, at most {most} in {mostLines}. Split it into parts.':
    'Ce morceau est trop long : environ {notes} notes en {lines} lignes, au plus {most} en {mostLines}. Divisez-le en parties.',
  'This tune would make a picture {height} pixels high; {most} is the most. Split it into parts.':
    'L’image de ce morceau ferait {height} pixels de haut ; {most} est le maximum. Divisez-le en parties.',
  'This tune would take {minutes} minutes to play, and at most {most} are recorded.':
    'Ce morceau prendrait {minutes} minutes à jouer, et on en enregistre {most} au plus.',
  'Tin whistle': 'Tin whistle',
  Title: 'Titre',
  'To take along': 'À emporter',
  'To the gallery': 'Vers la galerie',
  'Too many recordings are being made just now. Try again in a minute.':
    'Il se fait trop d’enregistrements en ce moment. Réessayez dans une minute.',
  'Train on what is there': 'Entraîner sur ce qui est là',
  'Training {id} on {count} set of tunes, from model {base}, asked for by {person}':
    'Entraînement {id} sur {count} lot de morceaux, à partir du modèle {base}, demandé par {person}',
  'Training {id} on {count} sets of tunes, from model {base}, asked for by {person}':
    'Entraînement {id} sur {count} lots de morceaux, à partir du modèle {base}, demandé par {person}',
  'Treble clef': 'Clé de sol',
  'Treble clef, written an octave higher': 'Clé de sol, écrit une octave plus haut',
  'Treble clef, written an octave lower': 'Clé de sol, écrit une octave plus bas',
  'True: everybody who has the link sees them; false: nobody outside does':
    'True : qui a le lien les voit ; false : personne à l’extérieur',
  'True: they are traditional, mine, or used with leave, and may be trained on here':
    'True : ils sont traditionnels, de moi ou avec permission, et peuvent servir à l’entraînement ici',
  'Try {tune} with `jig` or `reel`: out comes a new tune as sheet music, ABC, MIDI and a recording. Each has a seed that gives it again.':
    'Essayez {tune} avec `jig` ou `reel` : il en sort un nouveau morceau en partition, ABC, MIDI et enregistrement. Chacun a une graine qui le redonne.',
  'Tune A': 'Morceau A',
  'Tune B': 'Morceau B',
  Tunebook: 'Recueil',
  Tunes: 'Morceaux',
  'Tunes are only taken from somebody who agrees to this: "{confirmation}"':
    'Les morceaux ne sont acceptés que de qui consent à ceci : « {confirmation} »',
  'Tunes are only taken from who agrees to this: “{confirmation}” If it is so, set `confirm` to True.':
    'Les morceaux ne sont acceptés que de qui consent à ceci : « {confirmation} » Si c’est le cas, mettez `confirm` à True.',
  'Tunes that nobody has played before, and the players who keep them.':
    'Des morceaux que personne n’a joués avant, et les musiciens qui les gardent.',
  'Tunes that the players of {name} had written, voted on and collected.':
    'Des morceaux que les musiciens de {name} ont fait écrire, ont départagés et réunis.',
  'Two octaves higher': 'Deux octaves plus haut',
  'Two octaves lower': 'Deux octaves plus bas',
  'Two tunes, and nobody knows who wrote which until they have voted':
    'Deux morceaux, et personne ne sait qui a écrit lequel avant d’avoir voté',
  Type: 'Type',
  'Uilleann pipes': 'Uilleann pipes',
  'Under the notes, how an instrument plays them': 'Sous les notes, comment un instrument les joue',
  'Until somebody takes it into use, the model of before goes on writing here.':
    'Tant que personne ne le met en service, le modèle d’avant continue d’écrire ici.',
  'Up to 6: so many parts; 8, 12, 16, … 64: so many bars':
    'Jusqu’à 6 : autant de parties ; 8, 12, 16, … 64 : autant de mesures',
  Vote: 'Voter',
  'Vote for what you like, and keep it with {playlist}. {train} teaches me your own tunes. {help} shows the rest.':
    'Votez pour ce qui vous plaît, et gardez-le avec {playlist}. {train} m’apprend vos propres morceaux. {help} montre le reste.',
  'Votes choose: of six candidates, the one is kept that this server would like. Of two tunes that it had not seen, the votes told the better liked one {accuracy} % of the time (99 % interval {low} to {high}; chance is 50).':
    'Les votes choisissent : de six candidats, on garde celui que ce serveur aimerait. De deux morceaux qu’il n’avait pas vus, les votes ont reconnu le mieux aimé {accuracy} % du temps (intervalle à 99 % : {low} à {high} ; le hasard donne 50).',
  'Votes do not choose among tunes here yet: it takes more tunes that are not liked, or more that are.':
    'Les votes ne choisissent pas encore entre les morceaux ici : il faut plus de morceaux qui déplaisent, ou plus qui plaisent.',
  'Votes do not choose among tunes here yet: it takes {needed} tunes that are liked or not, and there are {votedTunes}.':
    'Les votes ne choisissent pas encore entre les morceaux ici : il faut {needed} morceaux aimés ou non, et il y en a {votedTunes}.',
  'Votes do not choose among tunes here: of two tunes that they had not seen, they told the better liked one {accuracy} % of the time (99 % interval {low} to {high}; chance is 50).':
    'Les votes ne choisissent pas entre les morceaux ici : de deux morceaux qu’ils n’avaient pas vus, ils ont reconnu le mieux aimé {accuracy} % du temps (intervalle à 99 % : {low} à {high} ; le hasard donne 50).',
  'Waiting to begin: {count} training before it.': 'En attente : {count} entraînement avant lui.',
  'Waiting to begin: {count} trainings before it.': 'En attente : {count} entraînements avant lui.',
  'Waiting to begin; it is the next.': 'En attente ; c’est le prochain.',
  'What /tune writes where no type is named, and what recordings are played on':
    'Ce que /tune écrit sans type indiqué, et l’instrument des enregistrements',
  'What Lilt can do, shown by example': 'Ce que Lilt sait faire, par l’exemple',
  'What Lilt keeps': 'Ce que Lilt conserve',
  'What Lilt keeps, who sees it, and how to be rid of it':
    'Ce que Lilt conserve, qui le voit, et comment s’en défaire',
  'What it is called': 'Son nom',
  'What it is called from now on': 'Le nom qu’il portera désormais',
  'What it is made into': 'Ce qu’on en fait',
  'What it is played on (left out: what suits each tune)':
    'L’instrument qui la joue (sans réponse : ce qui convient à chaque morceau)',
  'What its recording is played on (left out: what is usual here)':
    'L’instrument de son enregistrement (sans réponse : l’habituel ici)',
  'What recordings are played on; none: what suits the type':
    'L’instrument des enregistrements ; none : celui qui convient au type',
  'What this server is called there (left out: as it is called here)':
    'Le nom de ce serveur là-bas (sans réponse : le même qu’ici)',
  'What this set of tunes is called, and the model that learns it':
    'Le nom de ce lot de morceaux, et du modèle qui l’apprend',
  'What to dance to: jig, reel, waltz, …': 'Sur quoi danser : jig, reel, waltz, …',
  'What was posted in channels stays until it is deleted there. If you go on using Lilt, it keeps what you do from now on.':
    'Ce qui a été publié dans des salons reste jusqu’à ce qu’on l’y supprime. Si vous continuez à utiliser Lilt, il garde ce que vous ferez désormais.',
  'What yours is called (left out: as that one, and a 2)':
    'Le nom de la vôtre (sans réponse : comme l’autre, avec un 2)',
  'When the votes were given (left out: ever)': 'Quand on a voté (sans réponse : depuis toujours)',
  'Which number it is to have; the others close up':
    'Le numéro qu’il doit avoir ; les autres se resserrent',
  'Who asked for it': 'Qui l’a demandé',
  'Who may put tunes in, take them out and order them':
    'Qui peut y mettre des morceaux, en ôter et les ordonner',
  'Who may train, use and retire models beside those who manage this server':
    'Qui, outre les gestionnaires du serveur, peut entraîner, choisir et retirer des modèles',
  'Who sees it': 'Qui la voit',
  'Who writes it: a model’s name or id (left out: the one in use here)':
    'Qui l’écrit : nom ou id d’un modèle (sans réponse : celui en service ici)',
  'Who writes one of them: a model’s name or id (left out: the one in use here)':
    'Qui écrit l’un d’eux : nom ou id d’un modèle (sans réponse : celui en service ici)',
  'With chords': 'Avec accords',
  'Withdraw **{name}**? Its {count} tune is deleted, models that learnt from it are marked, and no training learns from it again. This cannot be undone.':
    'Reprendre **{name}** ? Son morceau ({count}) sera supprimé, les modèles qui en ont appris seront signalés, et plus aucun entraînement ne s’en servira. C’est irréversible.',
  'Withdraw **{name}**? Its {count} tunes are deleted, models that learnt from it are marked, and no training learns from it again. This cannot be undone.':
    'Reprendre **{name}** ? Ses {count} morceaux seront supprimés, les modèles qui en ont appris seront signalés, et plus aucun entraînement ne s’en servira. C’est irréversible.',
  'Withdraw it': 'Le reprendre',
  'Without chords': 'Sans accords',
  'Write a new folk tune': 'Écrire un nouveau morceau traditionnel',
  'Write at least {least} notes as ABC has them, such as G2d dBG.':
    'Écrivez au moins {least} notes à la manière d’ABC, comme G2d dBG.',
  'Write me a jig': 'Écrivez-moi une gigue',
  'Writing tunes to compare.': 'Écriture de morceaux à comparer.',
  'Written by a small network of its own, voted on and collected by players.':
    'Écrits par un petit réseau maison, départagés et réunis par des musiciens.',
  'Written by {model}': 'Écrit par {model}',
  'You are here': 'Vous êtes ici',
  'You are next.': 'C’est bientôt votre tour.',
  'You had voted before: your vote for {tune} stands.':
    'Vous aviez déjà voté, et votre vote reste : {tune}.',
  'You have a playlist called {name} here already. Choose another name.':
    'Vous avez déjà ici une playlist nommée {name}. Choisissez un autre nom.',
  'You have {count} playlists here, the most that there can be. Delete one first.':
    'Vous avez {count} playlists ici, le maximum possible. Supprimez-en d’abord une.',
  'You preferred {tune}.': 'Votre préférence : {tune}.',
  'Your playlists here, and those of the community':
    'Vos playlists ici, et celles de la communauté',
  'Your tune is written, but Discord did not take the reply. Ask for it again: {command}':
    'Votre morceau est écrit, mais Discord n’a pas accepté la réponse. Redemandez-le : {command}',
  '[on the web]({link})': '[sur le Web]({link})',
  '`/model info` tells more of one, `/model use` takes one into use.':
    '`/model info` en dit plus sur l’un d’eux, `/model use` le met en service.',
  '`/train` gives some, and trains a model on them.':
    '`/train` en donne, et entraîne un modèle dessus.',
  '`key:Edor`, `length:32`, `temperature:0.8` say what it is to be like. **Another** writes the next one, **In another key** moves it.':
    '`key:Edor`, `length:32`, `temperature:0.8` disent comment il doit être. **Un autre** écrit le suivant, **Autre tonalité** le transpose.',
  '`seed:K` or `seed:42` gives the same tune every time; `seed:G2BD` begins with these notes.':
    '`seed:K` ou `seed:42` donne toujours le même morceau ; `seed:G2BD` commence par ces notes.',
  'a colon stands in the sign |: only, which begins a repeat.':
    'le deux-points ne figure que dans le signe |:, qui ouvre une reprise.',
  'a repeat (|:) can only begin where the opening does.':
    'une reprise (|:) ne peut commencer que là où commence le début.',
  'a tune by a person, taken back since; it was in the set **{set}**':
    'un morceau d’une personne, repris depuis ; il était dans le lot **{set}**',
  'about {count} hour left': 'environ {count} heure restante',
  'about {count} hours left': 'environ {count} heures restantes',
  'about {count} minute left': 'environ {count} minute restante',
  'about {count} minutes left': 'environ {count} minutes restantes',
  'an opening ends before the first repeat does.':
    'un début s’arrête avant la fin de la première reprise.',
  'an opening is music alone; key and metre have options of their own.':
    'un début n’est que musique ; la tonalité et la métrique ont leurs propres options.',
  'an opening is plain notes: leave ornaments, slurs and chord symbols out.':
    'un début se compose de simples notes : laissez de côté ornements, liaisons de phrasé et accords.',
  'and {count} more, in the file below': 'et {count} de plus, dans le fichier ci-dessous',
  any: 'tous',
  'as good': 'aussi bien',
  'asked for by {person}': 'demandé par {person}',
  'begins {notes}': 'commence par {notes}',
  'best first': 'les meilleurs d’abord',
  'bring in models': 'importer des modèles',
  'brought in by <@{personId}>': 'importé par <@{personId}>',
  'by <@{personId}>': 'par <@{personId}>',
  'by <@{personId}>; `/model reinstate` takes that back':
    'par <@{personId}> ; `/model reinstate` l’annule',
  'change the settings': 'modifier les paramètres',
  changed: 'modifiée le',
  'choose the model that writes here': 'choisir le modèle qui écrit ici',
  'chosen by <@{personId}>; `/model rollback` goes back':
    'choisi par <@{personId}> ; `/model rollback` revient en arrière',
  'double stops cannot be continued; give a single line.':
    'les doubles cordes ne peuvent pas être continuées ; donnez une seule voix.',
  'epoch {epoch}, step {step} of at most {steps}': 'époque {epoch}, pas {step} sur {steps} au plus',
  'for example {keys}': 'par exemple {keys}',
  'for the community, by {owner}': 'pour la communauté, de {owner}',
  'for the community, by {owner}; everybody may change it':
    'pour la communauté, de {owner} ; tout le monde peut la modifier',
  'from chance': 'né du hasard',
  'from here the bar cannot be filled in the usual lengths.':
    'à partir d’ici, la mesure ne peut pas être remplie avec les durées habituelles.',
  'from {model}': 'issu de {model}',
  'give tunes to train on': 'donner des morceaux pour l’entraînement',
  'given {day} by {person}': 'donné le {day} par {person}',
  'here the tune is at its end; ask for a longer one.':
    'ici le morceau est fini ; demandez-en un plus long.',
  'in the playlist {playlist}': 'dans la playlist {playlist}',
  'in use': 'en service',
  'it has forgotten nothing of what it knew': 'il n’a rien oublié de ce qu’il savait',
  'its last note leaves no way to fill the bar.':
    'sa dernière note ne laisse aucun moyen de remplir la mesure.',
  'jig, reel, waltz, …': 'jig, reel, waltz, …',
  'jig, reel, waltz, … (left out: one by chance)': 'jig, reel, waltz, … (sans réponse : au hasard)',
  'learnt {count} tune': 'a appris {count} morceau',
  'learnt {count} tunes': 'a appris {count} morceaux',
  'less than a minute left': 'moins d’une minute restante',
  'loss {loss} a character': 'perte de {loss} par caractère',
  'model `{model}` from `{base}`': 'modèle `{model}` issu de `{base}`',
  'model {model}': 'modèle {model}',
  'newest first': 'les plus récents d’abord',
  'no votes yet': 'pas encore de votes',
  'no {type} has a note of this length here.':
    'aucun morceau de type {type} n’a ici une note de cette durée.',
  'not measured on tunes held back': 'non mesuré sur des morceaux mis de côté',
  'only plain bar lines can stand in an opening.':
    'seules les barres de mesure simples ont leur place dans un début.',
  'people who manage this server, and those who have the role <@&{roleId}>.':
    'les personnes qui gèrent ce serveur, et celles qui ont le rôle <@&{roleId}>.',
  'people who manage this server.': 'les personnes qui gèrent ce serveur.',
  'personal, by {owner}': 'personnelle, de {owner}',
  'reinstate models': 'remettre des modèles retirés',
  'rename models': 'renommer des modèles',
  'retire models': 'retirer des modèles',
  retired: 'retiré',
  'seed {seed}': 'graine {seed}',
  'set by <@{personId}>': 'réglé par <@{personId}>',
  'ships with Lilt': 'livré avec Lilt',
  'somebody who was forgotten': 'une personne oubliée',
  'stop a training that somebody else began':
    'arrêter un entraînement commencé par quelqu’un d’autre',
  'the bar is short: {is} of {due}.': 'la mesure est incomplète : {is} sur {due}.',
  'the first bar is short: {pickup} are too many for a pick-up, and too few for a bar of {metre}.':
    'la première mesure est incomplète : {pickup}, c’est trop pour une anacrouse, et trop peu pour une mesure à {metre}.',
  'the model does not know {character}.': 'le modèle ne connaît pas {character}.',
  'the only tuplet that can be continued is the triplet, (3.':
    'le seul groupe irrégulier qui puisse être continué est le triolet, (3.',
  'the triplet still wants notes; write all three.':
    'il manque des notes au triolet ; écrivez les trois.',
  'the tunes it knew before come {percent} less easily to it':
    'les morceaux qu’il savait avant lui viennent {percent} moins facilement',
  'there is no note in it.': 'il n’y a pas de note dedans.',
  'this accidental is not one that tunes in this key have.':
    'cette altération n’est pas de celles des morceaux dans cette tonalité.',
  'this is not ABC music.': 'ce n’est pas de la musique ABC.',
  'this note does not fit into a bar of {metre}; is a bar line (|) missing, or a length wrong?':
    'cette note ne tient pas dans une mesure à {metre} ; manque-t-il une barre (|), ou une durée est-elle fausse ?',
  'this note leads over the middle of the bar; write it as two, tied (A3-A3).':
    'cette note enjambe le milieu de la mesure ; écrivez-la en deux notes liées (A3-A3).',
  'train models': 'entraîner des modèles',
  'tune `{id}`': 'morceau `{id}`',
  'tunes by people': 'des morceaux écrits par des gens',
  'withdrawn {day} by {person}; its tunes are deleted':
    'repris le {day} par {person} ; ses morceaux sont supprimés',
  'withdrawn {day}; its tunes are deleted': 'repris le {day} ; ses morceaux sont supprimés',
  'words above a bar line cannot be kept; leave them out.':
    'les mots au-dessus d’une barre de mesure ne peuvent pas être gardés ; ôtez-les.',
  'wrote {count} tune here': 'a écrit {count} morceau ici',
  'wrote {count} tunes here': 'a écrit {count} morceaux ici',
  '{add} puts tunes in, {share} lets others see it. Id: `{id}`':
    '{add} y met des morceaux, {share} la montre aux autres. Id : `{id}`',
  '{before} is {model} from now on.': '{before} s’appelle désormais {model}.',
  '{character} as {became} ({times} ×)': '{character} comme {became} ({times} ×)',
  '{character} is no note; an opening is notes (A-G, a-g), rests (z), their lengths, triplets and bar lines.':
    '{character} n’est pas une note ; un début se compose de notes (A-G, a-g), de silences (z), de leurs durées, de triolets et de barres de mesure.',
  '{command} changes that': '{command} permet de le changer',
  '{command} is not a command any more.': '{command} n’est plus une commande.',
  '{count} beats a minute': '{count} temps par minute',
  '{count} before you.': '{count} avant vous.',
  '{count} choice of a model': '{count} choix de modèle',
  '{count} choices of a model': '{count} choix de modèle',
  '{count} duel opened': '{count} duel ouvert',
  '{count} duels opened': '{count} duels ouverts',
  '{count} file': '{count} fichier',
  '{count} files': '{count} fichiers',
  '{count} minute': '{count} minute',
  '{count} minutes': '{count} minutes',
  '{count} model': '{count} modèle',
  '{count} models': '{count} modèles',
  '{count} of them repaired': 'dont {count} réparé(s)',
  '{count} of your tunes are still waiting to be written. Let some of them arrive, then ask again.':
    '{count} de vos morceaux attendent encore d’être écrits. Laissez-en arriver quelques-uns, puis redemandez.',
  '{count} people have voted.': '{count} personnes ont voté.',
  '{count} person has voted.': '{count} personne a voté.',
  '{count} playlist': '{count} playlist',
  '{count} playlists': '{count} playlists',
  '{count} playlists are called that. Name one by its id: {ids}.':
    '{count} playlists portent ce nom. Indiquez-en une par son id : {ids}.',
  '{count} recordings of yours are still being made. Let some of them arrive first.':
    '{count} de vos enregistrements sont encore en cours. Laissez-en d’abord arriver quelques-uns.',
  '{count} refused': '{count} refusé(s)',
  '{count} set': '{count} lot',
  '{count} set of tunes given for training': '{count} lot de morceaux donné pour l’entraînement',
  '{count} sets': '{count} lots',
  '{count} sets of tunes given for training': '{count} lots de morceaux donnés pour l’entraînement',
  '{count} step': '{count} pas',
  '{count} steps': '{count} pas',
  '{count} taken': '{count} retenu(s)',
  '{count} there already': '{count} déjà là',
  '{count} training': '{count} entraînement',
  '{count} trainings': '{count} entraînements',
  '{count} tune': '{count} morceau',
  '{count} tune asked for': '{count} morceau demandé',
  '{count} tune in {files}': '{count} morceau dans {files}',
  '{count} tune more could not be engraved.': '{count} autre morceau n’a pas pu être gravé.',
  '{count} tune more is in there. Post it in a message of its own to have it engraved.':
    'Il y a encore {count} morceau là-dedans. Publiez-le dans un message à part pour le faire graver.',
  '{count} tune put into a playlist': '{count} morceau mis dans une playlist',
  '{count} tunes': '{count} morceaux',
  '{count} tunes asked for': '{count} morceaux demandés',
  '{count} tunes have that in their title. Name one by its id: {tunes}.':
    '{count} morceaux ont cela dans leur titre. Indiquez-en un par son id : {tunes}.',
  '{count} tunes in {files}': '{count} morceaux dans {files}',
  '{count} tunes in {playlist} are called that. Name one by its number in the list.':
    '{count} morceaux de {playlist} portent ce nom. Indiquez-en un par son numéro dans la liste.',
  '{count} tunes more are in there. Post them in a message of their own to have them engraved.':
    'Il y a encore {count} morceaux là-dedans. Publiez-les dans un message à part pour les faire graver.',
  '{count} tunes more could not be engraved.': '{count} autres morceaux n’ont pas pu être gravés.',
  '{count} tunes put into playlists': '{count} morceaux mis dans des playlists',
  '{count} uploads of yours are still waiting to be read. Wait for their answers, then try again.':
    '{count} de vos envois attendent encore d’être lus. Attendez leurs réponses, puis réessayez.',
  '{count} vote': '{count} vote',
  '{count} vote for them, {down} against': '{count} voix pour, {down} contre',
  '{count} vote in duels': '{count} vote dans des duels',
  '{count} votes': '{count} votes',
  '{count} votes for them, {down} against': '{count} voix pour, {down} contre',
  '{count} votes in duels': '{count} votes dans des duels',
  '{create} begins a playlist; **Playlist** under a tune puts it in.':
    '{create} commence une playlist ; **Playlist** sous un morceau l’y met.',
  '{create} begins one.': '{create} en commence une.',
  '{done} of {of} tunes': '{done} sur {of} morceaux',
  '{duel} puts two tunes side by side and hides who wrote them until you vote.':
    '{duel} met deux morceaux côte à côte et cache qui les a écrits jusqu’à ce que vous votiez.',
  '{file} is too large to be engraved: at most {most} KB. Post less of it.':
    '{file} est trop gros pour être gravé : {most} Ko au plus. Publiez-en moins.',
  '{file}, line {line}, column {column}:': '{file}, ligne {line}, colonne {column} :',
  '{key} is not a key; write a note and a mode, {example} (m, dor, mix, lyd, phr for minor, dorian, mixolydian, lydian, phrygian).':
    '{key} n’est pas une tonalité ; écrivez une note et un mode, {example} (m, dor, mix, lyd, phr pour mineur, dorien, mixolydien, lydien, phrygien).',
  '{key} would need more than seven sharps or flats; write it by its other name, {example}.':
    '{key} demanderait plus de sept dièses ou bémols ; écrivez-la sous son autre nom, {example}.',
  '{loss} a note on tunes held back': '{loss} par note sur les morceaux mis de côté',
  '{models} lists the models, {use} chooses one, {withdraw} takes tunes back.':
    '{models} liste les modèles, {use} en choisit un, {withdraw} reprend des morceaux.',
  '{model} has learnt': '{model} a fini d’apprendre',
  '{model} is here. `/model info` tells what it has learnt, `/model use` takes it into use.':
    '{model} est là. `/model info` dit ce qu’il a appris, `/model use` le met en service.',
  '{model} is offered again.': '{model} est de nouveau proposé.',
  '{model} is retired: it is not offered any more. Its tunes can still be had again.':
    '{model} est retiré : il n’est plus proposé. On peut toujours retrouver ses morceaux.',
  '{model} writes the tunes of this server from now on.':
    '{model} écrit désormais les morceaux de ce serveur.',
  '{most} trainings of this server wait already. Wait until one is done, or cancel one.':
    '{most} entraînements de ce serveur attendent déjà. Attendez que l’un se termine, ou annulez-en un.',
  '{named} sets are called that. Name one by its id: {ids}.':
    '{named} lots portent ce nom. Indiquez-en un par son id : {ids}.',
  '{names} or {last}': '{names} ou {last}',
  '{name} is larger than it said. Attach less at a time.':
    '{name} est plus gros qu’annoncé. Joignez-en moins à la fois.',
  '{name} is none that can be read. Attach .abc, .txt or .mid files, or a .zip of them.':
    '{name} n’est pas lisible. Joignez des fichiers .abc, .txt ou .mid, ou un .zip de ceux-ci.',
  '{name} is not kept by Discord. Attach the file itself.':
    '{name} n’est pas conservé par Discord. Joignez le fichier lui-même.',
  '{name} is {size} MB; at most {most} MB can be brought in.':
    '{name} fait {size} Mo ; on peut importer {most} Mo au plus.',
  '{name}: tunes': '{name} : morceaux',
  '{perNote} nats a note, {perCharacter} a character, on tunes held back':
    '{perNote} nats par note, {perCharacter} par caractère, sur des morceaux mis de côté',
  '{play} plays one through, {exported} makes a tunebook of it: PDF, ABC, MP3.':
    '{play} en joue une d’un bout à l’autre, {exported} en fait un recueil : PDF, ABC, MP3.',
  '{privacy} says what is kept; {forget} hands it over and deletes it.':
    '{privacy} dit ce qui est conservé ; {forget} le remet et le supprime.',
  '{settings} shows how Lilt is set up here: language, instrument, trainers, gallery.':
    '{settings} montre comment Lilt est réglé ici : langue, instrument, qui entraîne, galerie.',
  '{size} % better': 'mieux de {size} %',
  '{size} % worse': 'moins bien de {size} %',
  '{title} is {other}': '{title} est le même que {other}',
  '{tonic} Dorian': '{tonic} dorien',
  '{tonic} Locrian': '{tonic} locrien',
  '{tonic} Lydian': '{tonic} lydien',
  '{tonic} Mixolydian': '{tonic} mixolydien',
  '{tonic} Phrygian': '{tonic} phrygien',
  '{tonic} major': '{tonic} majeur',
  '{tonic} minor': '{tonic} mineur',
  '{top} shows the best of the week, the month, or ever.':
    '{top} montre les meilleurs de la semaine, du mois, ou de toujours.',
  '{train} takes tunes of yours (ABC or MIDI) and teaches them to a model of this server, in minutes.':
    '{train} prend vos morceaux (ABC ou MIDI) et les apprend à un modèle de ce serveur, en quelques minutes.',
  '{tunes} `notes:G2BD` finds a tune by how it begins, in any key.':
    '{tunes} `notes:G2BD` trouve un morceau par son début, dans toutes les tonalités.',
  '{tune} `jig` writes a new jig: sheet music, ABC, MIDI and a recording.':
    '{tune} `jig` écrit une nouvelle gigue : partition, ABC, MIDI et enregistrement.',
  '{type} in {key}': '{type} en {key}',
  '{up} for, {down} against': '{up} pour, {down} contre',
  '{up} of {count} like it': 'aimé par {up} sur {count}',
  '{up} of {count} likes it': 'aimé par {up} sur {count}',
  '{wanted} begins the ids of {count} models: {names}. Give more letters, or a name.':
    '{wanted} est le début de l’id de {count} modèles : {names}. Donnez plus de lettres, ou un nom.',
  '{way}, {before} → {after} nats a note': '{way}, {before} → {after} nats par note',
  '{what} cannot be continued.': 'ceci ne peut pas être continué : {what}.',
  '{won} of {count} vote': '{won} sur {count} vote',
  '{won} of {count} votes': '{won} sur {count} votes',
  '“{title}” in the title': '« {title} » dans le titre',
  '⚠ learnt from a set that was withdrawn since': '⚠ a appris d’un lot repris depuis',
  '👍 and 👎 under a tune: one vote each, to be changed or taken back.':
    '👍 et 👎 sous un morceau : une voix par personne, que l’on peut changer ou retirer.',
  'Train on tunes of yours': 'Entraîner sur vos morceaux',
  'Up to {files} files: .abc, .txt, .mid or a .zip of them; {most} MB in all':
    'Jusqu’à {files} fichiers : .abc, .txt, .mid ou un .zip de ceux-ci ; {most} Mo en tout',
  'Is that so?': 'Est-ce bien le cas ?',
  'Yes, and they may be used like that': 'Oui, et ils peuvent être utilisés ainsi',
  'Too many books are being made just now. Try again in a minute.':
    'Il se fait trop de recueils en ce moment. Réessayez dans une minute.',
  'All of it together is a larger file than Discord takes here. If you want to keep any of it, ask whoever runs this bot for your file first. The button deletes your votes, your playlists, your sets and what you had written in direct messages, and takes your name off the tunes, duels and trainings of servers. This cannot be undone.':
    'Le tout fait un fichier plus grand que Discord n’en accepte ici. Si vous voulez en garder quelque chose, demandez d’abord votre fichier à la personne qui gère ce bot. Le bouton supprime vos votes, vos playlists, vos lots et ce que vous aviez écrit en messages privés, et ôte votre nom des morceaux, duels et entraînements des serveurs. C’est irréversible.',
  'Its name or id': 'Son nom ou son identifiant',
  'Its number in the playlist, its title or its id':
    'Son numéro dans la playlist, son titre ou son identifiant',
  'How daring, 0.1 (safe) to 2 (wild); 0.75 is usual':
    'Plus ou moins hardi, de 0.1 (sage) à 2 (fou) ; 0.75 d’ordinaire',
  'Tunes: .abc, .txt or .mid, or a .zip of them':
    'Morceaux : .abc, .txt ou .mid, ou un .zip de ceux-ci',
  'More tunes': 'D’autres morceaux',
  '**Bars**': '**Mesures**',
  '**Improve this**, in the same menu, finds what is wrong with it and offers it mended.':
    '**Improve this**, dans le même menu, trouve ce qui ne va pas et le propose corrigé.',
  '**What I changed**': '**Ce que j’ai changé**',
  '**What I found**': '**Ce que j’ai trouvé**',
  '**What is left to you**': '**Ce qui vous reste à faire**',
  'A form is its parts by letters in their order, each twice where it is repeated: AABB, AABBCC, ABC; up to {mostParts} parts.':
    'Une forme, ce sont les parties en lettres dans l’ordre, chacune deux fois si elle est reprise : AABB, AABBCC, ABC ; jusqu’à {mostParts} parties.',
  'A new second part to its first': 'Une nouvelle deuxième partie qui répond à la première',
  'A new title': 'Un nouveau titre',
  'A number gives the same every time': 'Un nombre donne chaque fois la même chose',
  'A set: {keys}': 'Une suite : {keys}',
  'A tune can be given 1 to {most} parts more at once.':
    'On peut ajouter à un morceau de 1 à {most} parties à la fois.',
  'A variation of {tune}, {percent} % of the way.':
    'Une variation de {tune}, à {percent} % du chemin.',
  'A variation, a little': 'Une variation, un peu',
  'A variation, a lot': 'Une variation, beaucoup',
  'A variation, half': 'Une variation, à moitié',
  'An answer to the first part of {tune}.': 'Une réponse à la première partie de {tune}.',
  'And {count} bar more.': 'Et {count} mesure de plus.',
  'And {count} bars more.': 'Et {count} mesures de plus.',
  'And {n} more such replacements.': 'Et {n} autres remplacements de ce genre.',
  'Another answer': 'Une autre réponse',
  'Another part': 'Une autre partie',
  'Closest known tune: not known': 'Morceau connu le plus proche : on ne sait pas',
  'Closest known tune: {title}, {bars} bar alike':
    'Morceau connu le plus proche : {title}, {bars} mesure en commun',
  'Closest known tune: {title}, {bars} bars alike':
    'Morceau connu le plus proche : {title}, {bars} mesures en commun',
  'Dropped a chord symbol or a remark.': 'Un accord ou une remarque laissés de côté.',
  'Dropped a group of grace notes.': 'Un groupe d’appoggiatures laissé de côté.',
  'Dropped a slur.': 'Une liaison de phrasé laissée de côté.',
  'Dropped an ornament.': 'Un ornement laissé de côté.',
  'Dropped {n} chord symbols or remarks.': '{n} accords ou remarques laissés de côté.',
  'Dropped {n} groups of grace notes.': '{n} groupes d’appoggiatures laissés de côté.',
  'Dropped {n} ornaments.': '{n} ornements laissés de côté.',
  'Dropped {n} slurs.': '{n} liaisons de phrasé laissées de côté.',
  'Every bar with other notes between the beats':
    'Chaque mesure avec d’autres notes entre les temps',
  'Every second beat and the cadences are kept': 'Un temps sur deux et les cadences restent',
  'Half of its bars with other notes between the beats':
    'La moitié des mesures avec d’autres notes entre les temps',
  'How long it will be follows from the tune that was given.':
    'Sa longueur découle du morceau donné.',
  'How many parts more, where it goes on': 'Combien de parties de plus, s’il continue',
  'How much a variation varies, from 0 (the tune itself) to 1 (its form alone)':
    'Combien la variation varie, de 0 (le morceau même) à 1 (sa forme seule)',
  'How much is varied goes from 0 (the tune itself) to 1 (nothing but its form).':
    'La part variée va de 0 (le morceau même) à 1 (rien que sa forme).',
  'I find nothing wrong with it: its bars add up, its repeats close, and every note can be played. It stays as it is.':
    'Je n’y trouve rien à redire : les mesures sont justes, les reprises se ferment et chaque note se joue. Il reste tel quel.',
  'In line {line} a note leads over the middle of a bar of 12/8; write it as two, tied (A3-A3).':
    'À la ligne {line}, une note enjambe le milieu d’une mesure à 12/8 ; écrivez-la en deux notes liées (A3-A3).',
  'It can be played as it stands, and stays as it is.': 'Il se joue tel quel, et reste ainsi.',
  'It ends on {note}, which does not rest in {key}; many tunes that lead back to their beginning do so.':
    'Il finit sur {note}, qui n’est pas un repos en {key} ; bien des morceaux qui ramènent à leur début font ainsi.',
  'It has no title (T:).': 'Il n’a pas de titre (T:).',
  'Its parts by letters, each twice where it is repeated: AABB, AABBCC, ABC':
    'Ses parties en lettres, deux fois si elles sont reprises : AABB, AABBCC, ABC',
  'Keep it as a playlist': 'En faire une playlist',
  'Looking through that takes too long. Send less of it.':
    'L’examiner prend trop de temps. Envoyez-en moins.',
  'Make it a set': 'En faire une suite',
  'Make something new of a tune that is kept here': 'Faire du neuf avec un morceau gardé ici',
  'Moved a note by octaves into the compass of tunes.':
    'Une note ramenée par octaves dans l’étendue des morceaux.',
  'Moved {n} notes by octaves into the compass of tunes.':
    '{n} notes ramenées par octaves dans l’étendue des morceaux.',
  'No tune here has more than {most} parts.': 'Aucun morceau ici n’a plus de {most} parties.',
  'One more part behind those it has': 'Une partie de plus après celles qu’il a',
  'Play with it': 'Jouer avec',
  'R: says {type}, which is written in {metres}; its bars are of {metre}.':
    'R: dit {type}, qui s’écrit en {metres} ; ses mesures sont à {metre}.',
  'Read {written} as {read}, {n} times.': '{written} lu comme {read}, {n} fois.',
  'Read {written} as {read}.': '{written} lu comme {read}.',
  'Shares no seven notes with any tune that its model learnt from':
    'N’a sept notes en commun avec aucun morceau appris par son modèle',
  'Something in the tune that was given has to be put right first: line {line}: {problem}':
    'Il faut d’abord corriger quelque chose dans le morceau donné : ligne {line} : {problem}',
  'That is more text than is looked through at a time: at most {most} KB. Send less of it.':
    'C’est plus de texte qu’on n’en examine à la fois : {most} Ko au plus. Envoyez-en moins.',
  'The bars of {form} as written are {step}, {double} or another multiple of {step}, up to {mostBars}.':
    'Les mesures écrites de {form} sont {step}, {double} ou un autre multiple de {step}, jusqu’à {mostBars}.',
  'The same tune by another name': 'Le même morceau sous un autre nom',
  'The tune that was given cannot be read: line {line}: {problem}':
    'Le morceau donné ne peut pas être lu : ligne {line} : {problem}',
  'The tune that was given has more than {most} bars.':
    'Le morceau donné a plus de {most} mesures.',
  'The tune that was given has {what}, which is not in what the network was taught.':
    'Le morceau donné contient ceci, que le réseau n’a pas appris : {what}.',
  'The tune that was given is in {key}; leave @{home} out of the seed.':
    'Le morceau donné est en {key} ; ôtez @{home} de la graine.',
  'The tune that was given is in {metre}, and so will be what is made from it.':
    'Le morceau donné est à {metre}, et ce qu’on en fera aussi.',
  'The tune that was given is in {metre}; Lilt knows tunes in {metres}.':
    'Le morceau donné est à {metre} ; Lilt connaît des morceaux à {metres}.',
  'The tune that was given is longer than {most} characters.':
    'Le morceau donné dépasse {most} caractères.',
  'The tune that was given is the beginning; let the seed be a number.':
    'Le morceau donné est le début ; que la graine soit un nombre.',
  'The tune with chord symbols': 'Le morceau avec des accords',
  'There is no band {asked} here. There is: {bands}.':
    'Il n’y a pas de groupe {asked} ici. Il y a : {bands}.',
  'There is no such way to make a tune from another.':
    'Cette façon de tirer un morceau d’un autre n’existe pas.',
  'Tied a note over the middle of a bar.': 'Une note liée par-dessus le milieu d’une mesure.',
  'Tied {n} notes over the middle of their bars.':
    '{n} notes liées par-dessus le milieu de leur mesure.',
  'Took the nearest usual length for a note.':
    'La durée usuelle la plus proche prise pour une note.',
  'Took the nearest usual lengths for {n} notes.':
    'Les durées usuelles les plus proches prises pour {n} notes.',
  'Took the top note of a double stop.': 'La note du haut d’une double corde retenue.',
  'Took the top notes of {n} double stops.': 'Les notes du haut de {n} doubles cordes retenues.',
  'Two tunes that follow it well, in related keys':
    'Deux morceaux qui le suivent bien, en tonalités voisines',
  'What is to be made of it': 'Ce qu’il faut en faire',
  'Who plays with the melody, each with a part of their own (left out: nobody)':
    'Qui accompagne la mélodie, chacun avec sa partie (sans réponse : personne)',
  'Words under the notes (w:) and remarks (%) are not in the mended text; copy them over from yours.':
    'Les paroles sous les notes (w:) et les remarques (%) ne sont pas dans le texte corrigé ; recopiez-les du vôtre.',
  'Wrote a note of an unusual length as shorter ones, tied.':
    'Une note de durée inhabituelle écrite en plus courtes, liées.',
  'Wrote a rare accidental as the neighbouring note of the same sound.':
    'Une altération rare écrite comme la note voisine de même son.',
  'Wrote a tuplet in lengths that the metre has.':
    'Un groupe irrégulier écrit dans des durées que la métrique connaît.',
  'Wrote {n} notes of unusual lengths as shorter ones, tied.':
    '{n} notes de durées inhabituelles écrites en plus courtes, liées.',
  'Wrote {n} rare accidentals as the neighbouring notes of the same sound.':
    '{n} altérations rares écrites comme les notes voisines de même son.',
  'Wrote {n} tuplets in lengths that the metre has.':
    '{n} groupes irréguliers écrits dans des durées que la métrique connaît.',
  'bar {bar}': 'mesure {bar}',
  'pick-up': 'anacrouse',
  '{count} tune more is in there. Post it in a message of its own to have it looked through.':
    'Il y a encore {count} morceau là-dedans. Publiez-le dans un message à part pour le faire examiner.',
  '{count} tunes more are in there. Post them in a message of their own to have them looked through.':
    'Il y a encore {count} morceaux là-dedans. Publiez-les dans un message à part pour les faire examiner.',
  '{file} is too large to be looked through: at most {most} KB. Post less of it.':
    '{file} est trop gros pour être examiné : {most} Ko au plus. Publiez-en moins.',
  '{title}, a set': '{title}, une suite',
  '{tune} by another name.': '{tune} sous un autre nom.',
  '{tune} with {count} part more.': '{tune} avec {count} partie de plus.',
  '{tune} with {count} parts more.': '{tune} avec {count} parties de plus.',
};
