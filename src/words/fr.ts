/** French, by the English texts. */
export const fr: Readonly<Record<string, string>> = {
  ' of {corpora}': ' de {corpora}',
  ' of {corpora} and {more} more': ' de {corpora} et {more} de plus',
  '## {name}: nothing new': '## {name} : rien de nouveau',
  '## {name}: {count} new tune': '## {name} : {count} nouveau morceau',
  '## {name}: {count} new tunes': '## {name} : {count} nouveaux morceaux',
  '**Arrange** moves it to your key, octave and clef, adds chords, or tab for fiddle, mandolin, banjo, guitar or whistle. {show} does so for any tune by its id.':
    '**Arranger** le met dans vos tonalité, octave et clé, ajoute des accords, ou une tablature de violon, mandoline, banjo, guitare ou whistle. {show} le fait pour tout morceau par son id.',
  '**Files**': '**Fichiers**',
  '**Gallery:** closed. Nobody outside sees the tunes of this server':
    '**Galerie :** fermée. Personne au dehors ne voit les morceaux de ce serveur',
  '**Gallery:** open, as “{name}”. Tunes and shared playlists of this server are on the web':
    '**Galerie :** ouverte, sous le nom « {name} ». Les morceaux et les playlists partagées de ce serveur sont sur le Web',
  '**How long:** until you take it away. `/forget` gives you all of it as a file and then, if you say so, deletes it. `/contributions withdraw` takes back a set of tunes alone. What was posted in a channel is Discord’s and stays until it is deleted there.':
    '**Combien de temps :** jusqu’à ce que vous le retiriez. `/forget` vous remet tout dans un fichier puis, si vous le dites, le supprime. `/contributions withdraw` ne reprend qu’un lot de morceaux. Ce qui a été publié dans un salon est chez Discord et y reste jusqu’à ce qu’on l’y supprime.',
  '**Language:** as Discord says this server speaks':
    '**Langue :** celle que ce serveur parle d’après Discord',
  '**Language:** {name}': '**Langue :** {name}',
  '**Model in use:** {model}': '**Modèle en service :** {model}',
  '**Of you:** your Discord id beside what you did here: tunes that you asked for, votes, duels, playlists, sets of tunes that you gave for training, trainings and settings. No name, no picture, no message that you wrote: Lilt cannot read messages, but for those that you hand it with “Engrave this ABC”, and of these it keeps nothing.':
    '**À votre sujet :** votre id Discord à côté de ce que vous avez fait ici : morceaux demandés, votes, duels, playlists, lots de morceaux donnés pour l’entraînement, entraînements et réglages. Ni nom, ni image, ni message écrit par vous : Lilt ne peut pas lire les messages, sauf ceux que vous lui confiez avec « Engrave this ABC », et de ceux-là il ne garde rien.',
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
    '**Qui le voit :** les morceaux d’un serveur sont à ce serveur, ce que vous faites en messages privés est à vous seul. Les votes apparaissent sous forme de nombres. Un serveur dont les gestionnaires ouvrent une galerie montre ses morceaux et ses playlists partagées sur le Web, sans le nom des personnes.',
  '**Your tunes** ({given} given, {heldOut} of them held back to measure by): {change}':
    '**Vos morceaux** ({given} donnés, dont {heldOut} mis de côté pour mesurer) : {change}',
  '**{name}** is withdrawn: its {count} tune is deleted, and the next training leaves it out.':
    '**{name}** est repris : son morceau ({count}) est supprimé, et l’entraînement suivant le laissera de côté.',
  '**{name}** is withdrawn: its {count} tunes are deleted, and the next training leaves it out.':
    '**{name}** est repris : ses {count} morceaux sont supprimés, et l’entraînement suivant les laissera de côté.',
  '**{title}** could not be engraved.': '**{title}** n’a pas pu être gravé.',
  ', page {number} of {pages}': ', page {number} sur {pages}',
  '-# Everything lies where whoever runs this bot keeps it, and goes nowhere else. Models that learnt from your tunes are marked when you withdraw them, and the next training leaves them out.':
    '-# Tout se trouve là où la personne qui héberge ce bot le garde, et ne va nulle part ailleurs. Les modèles qui ont appris de vos morceaux sont signalés quand vous les reprenez, et l’entraînement suivant les laisse de côté.',
  '-# Whoever runs this bot has no gallery switched on just now.':
    '-# La personne qui héberge ce bot n’a pas activé de galerie pour l’instant.',
  'A key of the same mode to move it to': 'Une tonalité du même mode, où le transposer',
  'A model as a zip file, for another server or for keeps':
    'Un modèle en fichier zip, pour un autre serveur ou pour le garder',
  'A number gives the same tune every time; K or an opening such as G2BD starts it':
    'Un nombre donne toujours le même morceau ; K ou un début comme G2BD le commence',
  'A playlist that it is in': 'Une playlist où il se trouve',
  'A role whose members may, too; left out: no role':
    'Un rôle dont les membres le peuvent aussi ; sans réponse : aucun',
  'A tune': 'Un morceau',
  'A tune without a title': 'Un morceau sans titre',
  'Accompany its recording; false: the melody alone':
    'Accompagner l’enregistrement ; false : la mélodie seule',
  Accordion: 'Accordéon',
  'After the training: {sheet}': 'Après l’entraînement : {sheet}',
  'All that is known of a model: its card, and the curve of its training':
    'Tout ce que l’on sait d’un modèle : sa fiche, et la courbe de son entraînement',
  'Alto clef': 'Clé d’ut troisième ligne',
  'An octave higher': 'Une octave plus haut',
  'An octave lower': 'Une octave plus bas',
  'And {count} thing more.': 'Et {count} autre chose.',
  'And {count} things more.': 'Et {count} autres choses.',
  Another: 'Un autre',
  Arrange: 'Arranger',
  'At the usual tempo': 'Au tempo habituel',
  'Attach 1 to {most} files.': 'Joignez de 1 à {most} fichiers.',
  'Back from {from} to {to}, which writes the tunes of this server again.':
    'Retour de {from} à {to}, qui écrit de nouveau les morceaux de ce serveur.',
  'Bass clef': 'Clé de fa',
  'Before the training: {sheet}': 'Avant l’entraînement : {sheet}',
  'Before: {before} · After: {after}': 'Avant : {before} · Après : {after}',
  'Beginning.': 'Ça commence.',
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
  Cancel: 'Annuler',
  'Chord symbols: chosen where it has none, or left out':
    'Les accords : choisis s’il n’y en a pas, ou omis',
  'Chords as the tune has them': 'Les accords du morceau',
  'Click a bar before its recording': 'Une mesure de clic avant l’enregistrement',
  'Curve of the training of {name}: how its loss fell over the steps.':
    'Courbe de l’entraînement de {name} : comment sa perte a baissé au fil des pas.',
  'Curve of the training over {steps} steps: the loss on tunes held back goes from {before} to {after} nats a note.':
    'Courbe de l’entraînement sur {steps} pas : la perte sur les morceaux mis de côté passe de {before} à {after} nats par note.',
  'Deleted, or no longer yours:': 'Supprimé, ou n’est plus à vous :',
  'Discord did not hand over {name}. Try again in a minute.':
    'Discord n’a pas transmis {name}. Réessayez dans une minute.',
  'Everything that is kept of you': 'Tout ce qui est conservé à votre sujet',
  Fast: 'Rapide',
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
  'In another key: {key}': 'Autre tonalité : {key}',
  'In this key it became another tune, because another model wrote the first one.':
    'Dans cette tonalité, c’est devenu un autre morceau, car un autre modèle avait écrit le premier.',
  'In which clef it is written': 'Dans quelle clé il est écrit',
  'In {key}': 'En {key}',
  'It failed.': 'Il a échoué.',
  'It is begun; how it goes is told below, for all to see.':
    'C’est commencé ; la suite se lit ci-dessous, au vu de tous.',
  'It is being cancelled.': 'Annulation en cours.',
  'It is done. `/model list` shows the new model.':
    'C’est fait. `/model list` montre le nouveau modèle.',
  'It is not offered as the server’s model. It is kept all the same: `/model use` takes it into use, `/tune` writes with it by `model:{model}`.':
    'Il n’est pas proposé comme modèle du serveur. Il est gardé malgré tout : `/model use` le met en service, `/tune` écrit avec lui par `model:{model}`.',
  'It was cancelled.': 'Il a été annulé.',
  'It was interrupted, and goes on from where it was.':
    'Il a été interrompu, et reprend là où il en était.',
  'Its ancestors: {shown}': 'Ses ancêtres : {shown}',
  'Its ancestors: {shown} and {more} more': 'Ses ancêtres : {shown} et {more} de plus',
  'Its name, or its id': 'Son nom, ou son id',
  'Its name, or the first letters of its id': 'Son nom, ou les premières lettres de son id',
  'Its title or id': 'Son titre ou son id',
  'Learning.': 'Apprentissage.',
  'Leave something out, or try fewer letters of the title.':
    'Laissez un critère de côté, ou essayez moins de lettres du titre.',
  'Left out: the one that Discord says this server speaks':
    'Sans réponse : celle que ce serveur parle d’après Discord',
  'Lilt answers in English here now.': 'Lilt répond ici en français désormais.',
  'Line {line}, column {column}:': 'Ligne {line}, colonne {column} :',
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
  'Name a type, an instrument, or both.': 'Indiquez un type, un instrument, ou les deux.',
  'Name a type: `/tune` with `jig`, `reel`, `waltz`, … or another that it suggests.':
    'Indiquez un type : `/tune` avec `jig`, `reel`, `waltz`, … ou un autre qu’il propose.',
  'Nats a note: how much the next note of a tune that it has not seen surprises the model. Less is better.':
    'Nats par note : à quel point la note suivante d’un morceau qu’il n’a pas vu surprend le modèle. Moins, c’est mieux.',
  Newer: 'Plus récents',
  'Next page': 'Page suivante',
  'No model has learnt from it.': 'Aucun modèle n’en a appris.',
  'No tab': 'Sans tablature',
  'No tunes found': 'Aucun morceau trouvé',
  'No tunes were given yet': 'Aucun morceau n’a encore été donné',
  'Nobody has asked for one here yet. `/tune` writes the first.':
    'Personne n’en a encore demandé ici. `/tune` écrit le premier.',
  'Nobody has voted on such a tune yet. The thumbs below a tune are for that.':
    'Personne n’a encore voté pour un tel morceau. Les pouces sous un morceau servent à cela.',
  'Nothing is trained, for there is nothing new to learn. To train on what this server has already, press the button.':
    'Rien n’est entraîné, car il n’y a rien de nouveau à apprendre. Pour entraîner sur ce que ce serveur a déjà, appuyez sur le bouton.',
  'Nothing was kept of you.': 'Rien n’était conservé à votre sujet.',
  Older: 'Plus anciens',
  'Only <@{contributorId}>, who gave it, and people who manage this server may withdraw that set. Ask one of them.':
    'Seules <@{contributorId}>, qui l’a donné, et les personnes qui gèrent ce serveur peuvent reprendre ce lot. Demandez à l’une d’elles.',
  'Only the first of them are shown: give a shorter title, or fewer notes, to turn pages.':
    'Seuls les premiers sont montrés : donnez un titre plus court, ou moins de notes, pour tourner les pages.',
  'Play along': 'Jouer avec',
  'Post it here': 'Le publier ici',
  'Previous page': 'Page précédente',
  'Put a retired model back on the list': 'Remettre sur la liste un modèle retiré',
  'Save the file first if you want to keep any of it. Then the button deletes your votes, your playlists, your sets and what you had written in direct messages, and takes your name off the tunes, duels and trainings of servers. This cannot be undone.':
    'Enregistrez d’abord le fichier si vous voulez en garder quelque chose. Ensuite, le bouton supprime vos votes, vos playlists, vos lots et ce que vous aviez écrit en messages privés, et ôte votre nom des morceaux, duels et entraînements des serveurs. C’est irréversible.',
  'Say what the set of tunes is called with `name`, or use `/train` alone for a form.':
    'Donnez le nom du lot avec `name`, ou utilisez `/train` seul pour un formulaire.',
  'Say what this server is to be called there.': 'Dites quel nom ce serveur doit y porter.',
  'Set {id}, given under these words: “{confirmation}” Take it back with `/contributions withdraw`.':
    'Lot {id}, donné sous ces termes : « {confirmation} » Reprenez-le avec `/contributions withdraw`.',
  'Settings and your data': 'Paramètres et vos données',
  'Settings of this server': 'Paramètres de ce serveur',
  'Sheet music. {title} begins {notes}': 'Partition. {title} commence par {notes}',
  'Show a tune that was written here, in your key, octave and clef, or with tab':
    'Montrer un morceau écrit ici, dans vos tonalité, octave et clé, ou avec tablature',
  'Show one of them here': 'En montrer un ici',
  'Show the tunes and shared playlists of this server on the web, or stop that':
    'Montrer sur le Web les morceaux et playlists partagées de ce serveur, ou cesser',
  'Show those that are not offered any more, too': 'Montrer aussi ceux qui ne sont plus proposés',
  Slow: 'Lent',
  'Some of its title': 'Une partie de son titre',
  'Somebody posted ABC? Open the menu of their message: Apps, **Engrave this ABC**.':
    'Quelqu’un a publié de l’ABC ? Ouvrez le menu de son message : Applications, **Engrave this ABC**.',
  'Something went wrong on our side (reference {reference}). Try again; if it stays so, tell whoever runs this bot.':
    'Quelque chose a mal tourné de notre côté (référence {reference}). Réessayez ; si cela persiste, dites-le à la personne qui héberge ce bot.',
  'Tab for fiddle': 'Tablature de violon',
  'Tab for guitar': 'Tablature de guitare',
  'Tab for mandolin': 'Tablature de mandoline',
  'Tab for tenor banjo, GDAE': 'Tablature de banjo ténor, GDAE',
  'Take a model off the list; its tunes can still be had again':
    'Ôter un modèle de la liste ; on peut toujours retrouver ses morceaux',
  'Take a set of tunes back, for good: yours, or any if you manage this server':
    'Reprendre un lot de morceaux pour de bon : le vôtre, ou tout lot si vous gérez ce serveur',
  'Teach it': 'Lui apprendre',
  'Tenor banjo': 'Banjo ténor',
  'Tenor clef': 'Clé d’ut quatrième ligne',
  'That button is not one that works here. Ask for a new tune with `/tune`.':
    'Ce bouton ne fonctionne pas ici. Demandez un nouveau morceau avec `/tune`.',
  'That form is not one that works here. Open it anew.':
    'Ce formulaire ne fonctionne pas ici. Ouvrez-le à nouveau.',
  'That menu is not one that works here. Ask for what it belonged to anew.':
    'Ce menu ne fonctionne pas ici. Redemandez ce dont il faisait partie.',
  'That was a lot in a short time. You can go on {when}.':
    'C’était beaucoup en peu de temps. Vous pourrez continuer {when}.',
  'That works in a server only. Use it in one of yours.':
    'Cela ne fonctionne que sur un serveur. Utilisez-le sur l’un des vôtres.',
  'The .zip that /model export made': 'Le .zip créé par /model export',
  'The files are {size} MB together; at most {most} MB can be read at a time. Attach fewer, or a .zip of them.':
    'Les fichiers font {size} Mo en tout ; on peut en lire {most} Mo au plus à la fois. Joignez-en moins, ou un .zip.',
  'The language that Lilt answers in here': 'La langue dans laquelle Lilt répond ici',
  'The models of this server: where they come from, what they learnt, how they are liked':
    'Les modèles de ce serveur : d’où ils viennent, ce qu’ils ont appris, s’ils plaisent',
  'The models that write the tunes of this server':
    'Les modèles qui écrivent les morceaux de ce serveur',
  'The same again: {command}': 'Le même à nouveau : {command}',
  'The sets of tunes that this server was given: by whom, when, how many':
    'Les lots de morceaux donnés à ce serveur : par qui, quand, combien',
  'The tunes are kept; `/train` begins anew.': 'Les morceaux sont gardés ; `/train` recommence.',
  'The tunes that people here like best': 'Les morceaux préférés des gens d’ici',
  'The tunes that this server was given to train on':
    'Les morceaux donnés à ce serveur pour l’entraînement',
  'The type that /tune writes where none is named; none: it must be named':
    'Le type que /tune écrit si aucun n’est indiqué ; none : il faut l’indiquer',
  'The usual octave': 'L’octave habituelle',
  'The whole tune is in the file below.': 'Le morceau entier est dans le fichier ci-dessous.',
  'There is no recording of this tune.': 'Il n’y a pas d’enregistrement de ce morceau.',
  'There is no set {set} to withdraw. `/contributions list` shows what there is.':
    'Il n’y a pas de lot {set} à reprendre. `/contributions list` montre ce qu’il y a.',
  'There is nothing.': 'Il n’y a rien.',
  'They are kept, and a training on all of this server’s tunes begins.':
    'Ils sont gardés, et un entraînement sur tous les morceaux de ce serveur commence.',
  'They are kept. {why}': 'Ils sont gardés. {why}',
  'This server asked for a lot in a short time. It goes on {when}.':
    'Ce serveur a beaucoup demandé en peu de temps. Il pourra continuer {when}.',
  'Tin whistle': 'Tin whistle',
  'Train on what is there': 'Entraîner sur ce qui est là',
  'Training {id} on {count} set of tunes, from model {base}, asked for by {person}':
    'Entraînement {id} sur {count} lot de morceaux, à partir du modèle {base}, demandé par {person}',
  'Training {id} on {count} sets of tunes, from model {base}, asked for by {person}':
    'Entraînement {id} sur {count} lots de morceaux, à partir du modèle {base}, demandé par {person}',
  'Treble clef': 'Clé de sol',
  'Treble clef, written an octave higher': 'Clé de sol, écrit une octave plus haut',
  'Treble clef, written an octave lower': 'Clé de sol, écrit une octave plus bas',
  'True: everybody who has the link sees them; false: nobody outside does':
    'True : qui a le lien les voit ; false : personne au dehors',
  'True: they are traditional, mine, or used with leave, and may be trained on here':
    'True : traditionnels, de moi ou avec accord, et utilisables ici pour l’entraînement',
  'Try {tune} with `jig` or `reel`: out comes a new tune as sheet music, ABC, MIDI and a recording. Each has a seed that gives it again.':
    'Essayez {tune} avec `jig` ou `reel` : il en sort un nouveau morceau en partition, ABC, MIDI et enregistrement. Chacun a une graine qui le redonne.',
  Tunes: 'Morceaux',
  'Tunes are only taken from who agrees to this: “{confirmation}” If it is so, set `confirm` to True.':
    'Les morceaux ne sont acceptés que de qui consent à ceci : « {confirmation} » Si c’est le cas, mettez `confirm` à True.',
  'Two octaves higher': 'Deux octaves plus haut',
  'Two octaves lower': 'Deux octaves plus bas',
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
  'What it is called from now on': 'Le nom qu’il portera désormais',
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
  'When the votes were given (left out: ever)': 'Quand on a voté (sans réponse : depuis toujours)',
  'Who asked for it': 'Qui l’a demandé',
  'Who may train, use and retire models beside those who manage this server':
    'Qui, outre les gestionnaires du serveur, peut entraîner, choisir et retirer des modèles',
  'Who writes it: a model’s name or id (left out: the one in use here)':
    'Qui l’écrit : nom ou id d’un modèle (sans réponse : celui en service ici)',
  'With chords': 'Avec accords',
  'Withdraw **{name}**? Its {count} tune is deleted, models that learnt from it are marked, and no training learns from it again. This cannot be undone.':
    'Reprendre **{name}** ? Son morceau ({count}) sera supprimé, les modèles qui en ont appris seront signalés, et plus aucun entraînement ne s’en servira. C’est irréversible.',
  'Withdraw **{name}**? Its {count} tunes are deleted, models that learnt from it are marked, and no training learns from it again. This cannot be undone.':
    'Reprendre **{name}** ? Ses {count} morceaux seront supprimés, les modèles qui en ont appris seront signalés, et plus aucun entraînement ne s’en servira. C’est irréversible.',
  'Withdraw it': 'Le reprendre',
  'Without chords': 'Sans accords',
  'Write a new folk tune': 'Écrire un nouveau morceau traditionnel',
  'Write me a jig': 'Écris-moi une gigue',
  'Writing tunes to compare.': 'Écriture de morceaux à comparer.',
  'You are next.': 'C’est bientôt votre tour.',
  'Your tune is written, but Discord did not take the reply. Ask for it again: {command}':
    'Votre morceau est écrit, mais Discord n’a pas accepté la réponse. Redemandez-le : {command}',
  '`/model info` tells more of one, `/model use` takes one into use.':
    '`/model info` en dit plus sur l’un d’eux, `/model use` le met en service.',
  '`/train` gives some, and trains a model on them.':
    '`/train` en donne, et entraîne un modèle dessus.',
  '`key:Edor`, `length:32`, `temperature:0.8` say what it is to be like. **Another** writes the next one, **In another key** moves it.':
    '`key:Edor`, `length:32`, `temperature:0.8` disent comment il doit être. **Un autre** écrit le suivant, **Autre tonalité** le transpose.',
  '`seed:K` or `seed:42` gives the same tune every time; `seed:G2BD` begins with these notes.':
    '`seed:K` ou `seed:42` donne toujours le même morceau ; `seed:G2BD` commence par ces notes.',
  'about {count} hour left': 'environ {count} heure restante',
  'about {count} hours left': 'environ {count} heures restantes',
  'about {count} minute left': 'environ {count} minute restante',
  'about {count} minutes left': 'environ {count} minutes restantes',
  'and {count} more, in the file below': 'et {count} de plus, dans le fichier ci-dessous',
  'as good': 'aussi bien',
  'asked for by {person}': 'demandé par {person}',
  'begins {notes}': 'commence par {notes}',
  'bring in models': 'importer des modèles',
  'brought in by <@{personId}>': 'importé par <@{personId}>',
  'by <@{personId}>': 'par <@{personId}>',
  'by <@{personId}>; `/model reinstate` takes that back':
    'par <@{personId}> ; `/model reinstate` l’annule',
  'chosen by <@{personId}>; `/model rollback` goes back':
    'choisi par <@{personId}> ; `/model rollback` revient en arrière',
  'epoch {epoch}, step {step} of at most {steps}': 'époque {epoch}, pas {step} sur {steps} au plus',
  'from chance': 'né du hasard',
  'from {model}': 'issu de {model}',
  'give tunes to train on': 'donner des morceaux pour l’entraînement',
  'given {day} by {person}': 'donné le {day} par {person}',
  'in the playlist {playlist}': 'dans la playlist {playlist}',
  'in use': 'en service',
  'jig, reel, waltz, …': 'jig, reel, waltz, …',
  'learnt {count} tune': 'a appris {count} morceau',
  'learnt {count} tunes': 'a appris {count} morceaux',
  'less than a minute left': 'moins d’une minute restante',
  'loss {loss} a character': 'perte de {loss} par caractère',
  'model `{model}` from `{base}`': 'modèle `{model}` issu de `{base}`',
  'model {model}': 'modèle {model}',
  'no votes yet': 'pas encore de votes',
  'not measured on tunes held back': 'non mesuré sur des morceaux mis de côté',
  'people who manage this server, and those who have the role <@&{roleId}>.':
    'les personnes qui gèrent ce serveur, et celles qui ont le rôle <@&{roleId}>.',
  'people who manage this server.': 'les personnes qui gèrent ce serveur.',
  retired: 'retiré',
  'seed {seed}': 'graine {seed}',
  'set by <@{personId}>': 'réglé par <@{personId}>',
  'ships with Lilt': 'livré avec Lilt',
  'somebody who was forgotten': 'une personne oubliée',
  'tune `{id}`': 'morceau `{id}`',
  'withdrawn {day} by {person}; its tunes are deleted':
    'repris le {day} par {person} ; ses morceaux sont supprimés',
  'withdrawn {day}; its tunes are deleted': 'repris le {day} ; ses morceaux sont supprimés',
  'wrote {count} tune here': 'a écrit {count} morceau ici',
  'wrote {count} tunes here': 'a écrit {count} morceaux ici',
  '{before} is {model} from now on.': '{before} s’appelle désormais {model}.',
  '{character} as {became} ({times} ×)': '{character} comme {became} ({times} ×)',
  '{command} changes that': '{command} permet de le changer',
  '{command} is not a command any more.': '{command} n’est plus une commande.',
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
  '{count} playlist': '{count} playlist',
  '{count} playlists': '{count} playlists',
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
  '{count} tunes in {files}': '{count} morceaux dans {files}',
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
  '{duel} puts two tunes side by side and hides who wrote them until you vote.':
    '{duel} met deux morceaux côte à côte et cache qui les a écrits jusqu’à ce que vous votiez.',
  '{file} is too large to be engraved: at most {most} KB. Post less of it.':
    '{file} est trop gros pour être gravé : {most} Ko au plus. Publiez-en moins.',
  '{file}, line {line}, column {column}:': '{file}, ligne {line}, colonne {column} :',
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
  '{named} sets are called that. Name one by its id: {ids}.':
    '{named} lots portent ce nom. Indiquez-en un par son id : {ids}.',
  '{name} is larger than it said. Attach less at a time.':
    '{name} est plus gros qu’annoncé. Joignez-en moins à la fois.',
  '{name} is none that can be read. Attach .abc, .txt or .mid files, or a .zip of them.':
    '{name} n’est pas lisible. Joignez des fichiers .abc, .txt ou .mid, ou un .zip de ceux-ci.',
  '{name} is not kept by Discord. Attach the file itself.':
    '{name} n’est pas conservé par Discord. Joignez le fichier lui-même.',
  '{name} is {size} MB; at most {most} MB can be brought in.':
    '{name} fait {size} Mo ; on peut importer {most} Mo au plus.',
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
  '{top} shows the best of the week, the month, or ever.':
    '{top} montre les meilleurs de la semaine, du mois, ou de toujours.',
  '{train} takes tunes of yours (ABC or MIDI) and teaches them to a model of this server, in minutes.':
    '{train} prend vos morceaux (ABC ou MIDI) et les apprend à un modèle de ce serveur, en quelques minutes.',
  '{tunes} `notes:G2BD` finds a tune by how it begins, in any key.':
    '{tunes} `notes:G2BD` trouve un morceau par son début, dans toutes les tonalités.',
  '{tune} `jig` writes a new jig: sheet music, ABC, MIDI and a recording.':
    '{tune} `jig` écrit une nouvelle gigue : partition, ABC, MIDI et enregistrement.',
  '{type} in {key}': '{type} en {key}',
  '{up} of {count} like it': 'aimé par {up} sur {count}',
  '{up} of {count} likes it': 'aimé par {up} sur {count}',
  '{way}, {before} → {after} nats a note': '{way}, {before} → {after} nats par note',
  '“{title}” in the title': '« {title} » dans le titre',
  '⚠ learnt from a set that was withdrawn since': '⚠ a appris d’un lot repris depuis',
  '👍 and 👎 under a tune: one vote each, to be changed or taken back.':
    '👍 et 👎 sous un morceau : une voix par personne, que l’on peut changer ou retirer.',
};
