/** German, by the English texts. */
export const de: Readonly<Record<string, string>> = {
  ' In {metre} there is {types}.': ' In {metre} gibt es {types}.',
  ' of {corpora}': ' aus {corpora}',
  ' of {corpora} and {more} more': ' aus {corpora} und {more} weiteren',
  '## {name}: nothing new': '## {name}: nichts Neues',
  '## {name}: {count} new tune': '## {name}: {count} neues Stück',
  '## {name}: {count} new tunes': '## {name}: {count} neue Stücke',
  '**Arrange** moves it to your key, octave and clef, adds chords, or tab for fiddle, mandolin, banjo, guitar or whistle. {show} does so for any tune by its id.':
    '**Einrichten** setzt es in deine Tonart, Oktave und deinen Schlüssel, fügt Akkorde hinzu oder Griffe für Geige, Mandoline, Banjo, Gitarre oder Tin Whistle. {show} macht das mit jedem Stück nach seiner Id.',
  '**Files**': '**Dateien**',
  '**Gallery:** closed. Nobody outside sees the tunes of this server':
    '**Galerie:** geschlossen. Niemand sonst sieht die Stücke dieses Servers',
  '**Gallery:** open, as “{name}”. Tunes and shared playlists of this server are on the web':
    '**Galerie:** offen, als „{name}“. Stücke und geteilte Sammlungen dieses Servers stehen im Netz',
  '**How long:** until you take it away. `/forget` gives you all of it as a file and then, if you say so, deletes it. `/contributions withdraw` takes back a set of tunes alone. What was posted in a channel is Discord’s and stays until it is deleted there.':
    '**Wie lange:** bis du es wegnimmst. `/forget` gibt dir alles als Datei und löscht es dann, wenn du es sagst. `/contributions withdraw` nimmt nur eine Sammlung von Stücken zurück. Was in einem Kanal steht, gehört Discord und bleibt, bis es dort gelöscht wird.',
  '**Language:** as Discord says this server speaks':
    '**Sprache:** die, die dieser Server laut Discord spricht',
  '**Language:** {name}': '**Sprache:** {name}',
  '**Model in use:** {model}': '**Modell in Gebrauch:** {model}',
  '**Of you:** your Discord id beside what you did here: tunes that you asked for, votes, duels, playlists, sets of tunes that you gave for training, trainings and settings. No name, no picture, no message that you wrote: Lilt cannot read messages, but for those that you hand it with “Engrave this ABC” or “Improve this”, and of these it keeps nothing.':
    '**Von dir:** deine Discord-Id neben dem, was du hier getan hast: Stücke, die du dir gewünscht hast, Stimmen, Duelle, Sammlungen, Stücke, die du zum Lernen gegeben hast, Trainings und Einstellungen. Kein Name, kein Bild, keine Nachricht von dir: Lilt kann keine Nachrichten lesen außer denen, die du ihm mit „Engrave this ABC“ oder „Improve this“ gibst, und von diesen behält es nichts.',
  '**Read as another character**': '**Als anderes Zeichen gelesen**',
  '**Recordings are played on:** what suits the type':
    '**Aufnahmen spielt:** was zur Art des Stücks passt',
  '**Recordings are played on:** {instrument}': '**Aufnahmen spielt:** {instrument}',
  '**Refused**': '**Abgelehnt**',
  '**Repaired**': '**Ausgebessert**',
  '**Slow** and **Fast** under a tune play it at another speed; `instrument:` and `count-in:` of {tune} say on what, and whether you are counted in.':
    '**Langsam** und **Schnell** unter einem Stück spielen es in anderem Tempo; `instrument:` und `count-in:` bei {tune} sagen, worauf, und ob eingezählt wird.',
  '**There already**': '**Schon da**',
  '**What it knew before** ({count} tune to measure by): {change}':
    '**Was es vorher konnte** (gemessen an {count} Stück): {change}',
  '**What it knew before** ({count} tunes to measure by): {change}':
    '**Was es vorher konnte** (gemessen an {count} Stücken): {change}',
  '**Where no type is named:** `/tune` asks for one':
    '**Ohne Angabe der Art:** `/tune` fragt danach',
  '**Where no type is named:** `/tune` writes a {type}':
    '**Ohne Angabe der Art:** `/tune` schreibt {type}',
  '**Who may train, use and retire models:** {people}':
    '**Wer trainieren, Modelle wählen und aussortieren darf:** {people}',
  '**Who sees it:** a server’s tunes are that server’s, what you do in direct messages is yours alone. Votes are shown as numbers. A server whose managers open a gallery shows its tunes and shared playlists on the web, without the names of people.':
    '**Wer es sieht:** Die Stücke eines Servers gehören diesem Server, was du in Direktnachrichten tust, dir allein. Stimmen erscheinen nur als Zahlen. Ein Server, dessen Verwalter eine Galerie öffnen, zeigt seine Stücke und geteilten Sammlungen im Netz, ohne Namen von Personen.',
  '**Your tunes** ({given} given, {heldOut} of them held back to measure by): {change}':
    '**Deine Stücke** ({given} gegeben, {heldOut} davon zum Messen zurückgehalten): {change}',
  '**{before}** is called **{playlist}** from now on.':
    '**{before}** heißt von jetzt an **{playlist}**.',
  '**{name}** is withdrawn: its {count} tune is deleted, and the next training leaves it out.':
    '**{name}** ist zurückgenommen: {count} Stück daraus ist gelöscht, und das nächste Training lässt es aus.',
  '**{name}** is withdrawn: its {count} tunes are deleted, and the next training leaves it out.':
    '**{name}** ist zurückgenommen: {count} Stücke daraus sind gelöscht, und das nächste Training lässt sie aus.',
  '**{playlist}** is deleted.': '**{playlist}** ist gelöscht.',
  '**{playlist}** is there, for you alone.': '**{playlist}** ist da, für dich allein.',
  '**{playlist}** is yours, with {count} tune.': '**{playlist}** gehört dir, mit {count} Stück.',
  '**{playlist}** is yours, with {count} tunes.': '**{playlist}** gehört dir, mit {count} Stücken.',
  '**{title}** could not be engraved.': '**{title}** ließ sich nicht setzen.',
  '**{title}**, by a person, from the set **{set}**':
    '**{title}**, von einem Menschen, aus der Sammlung **{set}**',
  '**{title}**, by the model {model}': '**{title}**, vom Modell {model}',
  '**{tune}** begins anew in **{playlist}**.': '**{tune}** beginnt in **{playlist}** neu.',
  '**{tune}** is in **{playlist}** already, and stays where it is.':
    '**{tune}** ist schon in **{playlist}** und bleibt, wo es ist.',
  '**{tune}** is in **{playlist}**.': '**{tune}** ist in **{playlist}**.',
  '**{tune}** is number {place} in **{playlist}**.':
    '**{tune}** hat in **{playlist}** die Nummer {place}.',
  '**{tune}** is one set with the tune before it in **{playlist}**.':
    '**{tune}** ist in **{playlist}** ein Set mit dem Stück davor.',
  '**{tune}** is out of **{playlist}**.': '**{tune}** ist nicht mehr in **{playlist}**.',
  ', page {number} of {pages}': ', Seite {number} von {pages}',
  '- against {opponent}: {wins} of {votes} votes, {share} % (95 % interval {low} to {high}), in {count} duel':
    '- gegen {opponent}: {wins} von {votes} Stimmen, {share} % (95-%-Intervall {low} bis {high}), in {count} Duell',
  '- against {opponent}: {wins} of {votes} votes, {share} % (95 % interval {low} to {high}), in {count} duels':
    '- gegen {opponent}: {wins} von {votes} Stimmen, {share} % (95-%-Intervall {low} bis {high}), in {count} Duellen',
  '-# Everything lies where whoever runs this bot keeps it, and goes nowhere else. Models that learnt from your tunes are marked when you withdraw them, and the next training leaves them out.':
    '-# Alles liegt dort, wo der Betreiber dieses Bots es aufbewahrt, und geht nirgendwo sonst hin. Modelle, die aus deinen Stücken gelernt haben, werden gekennzeichnet, wenn du sie zurücknimmst, und das nächste Training lässt sie aus.',
  '-# Whoever runs this bot has no gallery switched on just now.':
    '-# Der Betreiber dieses Bots hat gerade keine Galerie eingeschaltet.',
  'A duel of two tunes: {type}': 'Ein Duell zweier Stücke: {type}',
  'A is better': 'A ist besser',
  'A key of the same mode to move it to': 'Eine Tonart desselben Modus, in die es versetzt wird',
  'A length is a number of parts, 1 to {mostParts}, or of bars as written, {fewestBars} to {mostBars} in fours; a {type} in {metre} usually has 2 parts.':
    'Eine Länge ist eine Zahl von Teilen, 1 bis {mostParts}, oder von notierten Takten, {fewestBars} bis {mostBars} in Vierern; üblich bei {type} in {metre} sind 2 Teile.',
  'A line of this tune is too long: it begins with "{text}" and has {length} characters, at most {most}. Break it after every four bars.':
    'Eine Zeile dieses Stücks ist zu lang: Sie beginnt mit "{text}" und hat {length} Zeichen, höchstens {most}. Brich sie nach je vier Takten um.',
  'A line of this tune is too wide for a sheet. Break its lines after every four bars.':
    'Eine Zeile dieses Stücks ist zu breit für ein Blatt. Brich die Zeilen nach je vier Takten um.',
  'A model against itself would tell nothing. Name another one, or `{person}` for a tune that somebody gave.':
    'Ein Modell gegen sich selbst sagte nichts. Nenne ein anderes, oder `{person}` für ein Stück, das jemand gegeben hat.',
  'A model as a zip file, for another server or for keeps':
    'Ein Modell als Zip-Datei, für einen anderen Server oder zum Aufheben',
  'A model needs a name of 1 to {longest} characters on one line.':
    'Ein Modell braucht einen Namen von 1 bis {longest} Zeichen auf einer Zeile.',
  'A name in the gallery has 1 to {longest} characters.':
    'Ein Name in der Galerie hat 1 bis {longest} Zeichen.',
  'A new playlist': 'Eine neue Sammlung',
  'A new playlist …': 'Eine neue Sammlung …',
  'A note of this tune would need three sharps or flats in that key. Choose another key.':
    'Eine Note dieses Stücks brauchte in dieser Tonart drei Kreuze oder Bes. Nimm eine andere Tonart.',
  'A number gives the same tune every time; K or an opening such as G2BD starts it':
    'Eine Zahl gibt immer dasselbe Stück; K oder ein Anfang wie G2BD eröffnet es',
  'A playlist needs a name of 1 to {longest} characters.':
    'Eine Sammlung braucht einen Namen von 1 bis {longest} Zeichen.',
  'A playlist of your own with the tunes of another':
    'Eine eigene Sammlung mit den Stücken einer anderen',
  'A playlist of {name}: {count}.': 'Eine Sammlung von {name}: {count}.',
  'A playlist that it is in': 'Eine Sammlung, in der es ist',
  'A recording of {title}': 'Eine Aufnahme von {title}',
  'A role whose members may, too; left out: no role':
    'Eine Rolle, deren Mitglieder das auch dürfen; ohne Angabe: keine',
  'A server can have {most} tunes to train on; this one has {is}, and these are {more} more. Withdraw a set first.':
    'Ein Server kann {most} Stücke zum Lernen haben; dieser hat {is}, und diese sind {more} mehr. Nimm zuerst eine Sammlung zurück.',
  'A set of tunes is withdrawn by whoever gave it, or by people who manage this server. Ask one of them to do it.':
    'Eine Sammlung von Stücken nimmt zurück, wer sie gegeben hat, oder wer diesen Server verwaltet. Bitte jemanden davon darum.',
  'A set of tunes needs a name of 1 to {longest} characters on one line.':
    'Eine Sammlung von Stücken braucht einen Namen von 1 bis {longest} Zeichen auf einer Zeile.',
  'A set of {count} tune': 'Ein Set aus {count} Stück',
  'A set of {count} tunes': 'Ein Set aus {count} Stücken',
  'A sheet is {least} to {most} pixels wide, not {width}.':
    'Ein Blatt ist {least} bis {most} Pixel breit, nicht {width}.',
  'A training needs at least {fewest} tunes to learn from and to measure by; this server has none yet. Give more first.':
    'Ein Training braucht mindestens {fewest} Stücke zum Lernen und zum Messen; dieser Server hat noch keines. Gib erst mehr.',
  'A training needs at least {fewest} tunes to learn from and to measure by; this server has {tunes}. Give more first.':
    'Ein Training braucht mindestens {fewest} Stücke zum Lernen und zum Messen; dieser Server hat {tunes}. Gib erst mehr.',
  'A training on the same tunes is running already. Wait for it or cancel it, or give more tunes first.':
    'Ein Training mit denselben Stücken läuft schon. Warte darauf, brich es ab, oder gib erst mehr Stücke.',
  'A training on the same tunes waits for its turn already. Wait for it or cancel it, or give more tunes first.':
    'Ein Training mit denselben Stücken wartet schon. Warte darauf, brich es ab, oder gib erst mehr Stücke.',
  'A tune': 'Ein Stück',
  'A tune in {home} (seed) cannot be moved to {key}, whose mode is another; leave @{home} out of the seed, or ask for a key in its mode.':
    'Ein Stück in {home} (Startwert) lässt sich nicht nach {key} versetzen, dessen Modus ein anderer ist; lass @{home} im Startwert weg, oder nimm eine Tonart in seinem Modus.',
  'A tune is played 1 to {most} times, slow, usual or fast.':
    'Ein Stück wird 1- bis {most}-mal gespielt, langsam, gewohnt oder schnell.',
  'A tune without a title': 'Ein Stück ohne Titel',
  'A wrong note': 'Ein falscher Ton',
  'A {type} in {key}, from {name}.': '{type} in {key}, aus {name}.',
  'A {type} is not written in {metre}; choose {metres}, or leave the metre out.{elsewhere}':
    'In {metre} wird {type} nicht geschrieben; nimm {metres}, oder lass den Takt weg.{elsewhere}',
  'Above the usual fingerings, and marked with a cross: {count} of {all} notes.':
    'Über den üblichen Griffen und mit einem Kreuz markiert: {count} von {all} Noten.',
  'Accompany its recording; false: the melody alone':
    'Die Aufnahme begleiten; false: nur die Melodie',
  Accordion: 'Akkordeon',
  'After the training: {sheet}': 'Nach dem Training: {sheet}',
  'All files': 'Alle Dateien',
  'All that is known of a model: its card, and the curve of its training':
    'Alles über ein Modell: seine Karte und die Kurve seines Trainings',
  'Alto clef': 'Altschlüssel',
  'Among the tunes that this server has given, no {type} was found. Ask for another type, or name two models.':
    'Unter den Stücken, die dieser Server gegeben hat, fand sich zu {type} keines. Nimm eine andere Art, oder nenne zwei Modelle.',
  'An octave higher': 'Eine Oktave höher',
  'An octave lower': 'Eine Oktave tiefer',
  'And {count} thing more.': 'Und {count} Sache mehr.',
  'And {count} things more.': 'Und {count} Sachen mehr.',
  Another: 'Noch eins',
  'Another model is called {name} already ({id}). Choose another name, or rename that one first.':
    'Ein anderes Modell heißt schon {name} ({id}). Nimm einen anderen Namen, oder benenne erst jenes um.',
  'Another model, or `person` for a tune that was given here':
    'Ein anderes Modell, oder `person` für ein Stück, das hier gegeben wurde',
  Arrange: 'Einrichten',
  'As ABC, in any key': 'Als ABC, in jeder Tonart',
  'At the usual tempo': 'Im gewohnten Tempo',
  'Attach 1 to {most} files.': 'Hänge 1 bis {most} Dateien an.',
  'B is better': 'B ist besser',
  'Back from {from} to {to}, which writes the tunes of this server again.':
    'Zurück von {from} zu {to}, das wieder die Stücke dieses Servers schreibt.',
  'Bar {bar} of {bars}': 'Takt {bar} von {bars}',
  'Bass clef': 'Bassschlüssel',
  'Before the training: {sheet}': 'Vor dem Training: {sheet}',
  'Before: {before} · After: {after}': 'Vorher: {before} · Nachher: {after}',
  'Begin a playlist of your own': 'Eine eigene Sammlung beginnen',
  'Beginning.': 'Es beginnt.',
  'Below what the instrument has, and marked with a cross: {count} of {all} notes.':
    'Tiefer, als das Instrument reicht, und mit einem Kreuz markiert: {count} von {all} Noten.',
  'Best liked in the last seven days': 'Am beliebtesten in den letzten sieben Tagen',
  'Best liked in the last thirty days': 'Am beliebtesten in den letzten dreißig Tagen',
  'Best liked of all': 'Am beliebtesten überhaupt',
  'Black holes are covered, half black ones by half; + is blown harder.':
    'Schwarze Löcher sind gedeckt, halbschwarze zur Hälfte; + wird stärker geblasen.',
  'Bring in a model that another server exported':
    'Ein Modell hereinholen, das ein anderer Server exportiert hat',
  'By the lower end of the 95 % interval (Wilson) for the share that likes it: 40 of 50 come before 1 of 1.':
    'Nach dem unteren Ende des 95-%-Intervalls (Wilson) für den Anteil, dem es gefällt: 40 von 50 kommt vor 1 von 1.',
  'Call a model something else': 'Ein Modell anders nennen',
  'Call a playlist something else': 'Eine Sammlung anders nennen',
  Cancel: 'Abbrechen',
  'Chord symbols: chosen where it has none, or left out':
    'Akkorde: gewählt, wo keine stehen, oder weggelassen',
  Chords: 'Akkorde',
  'Chords as the tune has them': 'Akkorde, wie das Stück sie hat',
  'Click a bar before its recording': 'Vor der Aufnahme einen Takt einzählen',
  Communities: 'Gemeinschaften',
  Contents: 'Inhalt',
  'Curve of the training of {name}: how its loss fell over the steps.':
    'Kurve des Trainings von {name}: wie sein Verlust über die Schritte fiel.',
  'Curve of the training over {steps} steps: the loss on tunes held back goes from {before} to {after} nats a note.':
    'Kurve des Trainings über {steps} Schritte: Der Verlust auf zurückgehaltenen Stücken geht von {before} auf {after} Nats je Note.',
  Dark: 'Dunkel',
  'Delete **{playlist}** with its {count} tune? The tune itself is kept.':
    '**{playlist}** mit {count} Stück löschen? Das Stück selbst bleibt.',
  'Delete **{playlist}** with its {count} tunes? The tunes themselves are kept.':
    '**{playlist}** mit {count} Stücken löschen? Die Stücke selbst bleiben.',
  'Delete a playlist; its tunes are kept': 'Eine Sammlung löschen; ihre Stücke bleiben',
  'Delete it': 'Löschen',
  'Deleted, or no longer yours:': 'Gelöscht oder nicht mehr deins:',
  'Discord did not hand over {name}. Try again in a minute.':
    'Discord hat {name} nicht herausgegeben. Versuch es in einer Minute noch einmal.',
  Downloads: 'Zum Herunterladen',
  'Earlier page': 'Frühere Seite',
  'Everything that is kept of you': 'Alles, was von dir aufbewahrt wird',
  Fast: 'Schnell',
  'Fetching the notes': 'Die Töne werden geholt',
  'Fewer notes may find it, in any key; lengths do not matter.':
    'Weniger Noten finden es vielleicht, in jeder Tonart; Längen sind gleichgültig.',
  Fiddle: 'Geige',
  'Figures are fingers of the first position: 0 the open string, L low, H high.':
    'Ziffern sind Finger der ersten Lage: 0 die leere Saite, L tief, H hoch.',
  'Figures are frets; 0 is the open string.': 'Ziffern sind Bünde; 0 ist die leere Saite.',
  'Figures are frets; 0 is the open string. A banjo sounds an octave lower.':
    'Ziffern sind Bünde; 0 ist die leere Saite. Ein Banjo klingt eine Oktave tiefer.',
  'Figures are frets; 0 is the open string. A guitar sounds an octave lower.':
    'Ziffern sind Bünde; 0 ist die leere Saite. Eine Gitarre klingt eine Oktave tiefer.',
  'Find and keep': 'Finden und behalten',
  'Find tunes that were written here': 'Stücke finden, die hier geschrieben wurden',
  'Fingerings for a whistle in D': 'Griffe für eine Whistle in D',
  'First notes': 'Erste Noten',
  Flute: 'Flöte',
  'For those who manage this server: {settings} sets language, instrument and who may train. I read no messages; {privacy} says what is kept.':
    'Für alle, die diesen Server verwalten: {settings} stellt Sprache, Instrument und wer trainieren darf ein. Ich lese keine Nachrichten; {privacy} sagt, was aufbewahrt wird.',
  'For types that are played in several, such as 4/4, 2/4 or 6/8 for a march':
    'Für Arten, die in mehreren Takten gespielt werden: 4/4, 2/4 oder 6/8 beim Marsch',
  'Forget me for good': 'Vergiss mich für immer',
  Forgotten: 'Vergessen',
  'From now on these may train, use and retire models: {people}':
    'Von jetzt an dürfen diese trainieren, Modelle wählen und aussortieren: {people}',
  'G, Edor, Amix, Bm, …': 'G, Edor, Amix, Bm, …',
  'G, Edor, Amix, Bm, … (left out: one that suits the type)':
    'G, Edor, Amix, Bm, … (ohne Angabe: eine, die zur Art passt)',
  Gallery: 'Galerie',
  'Get all that is kept of you as a file, and have it deleted':
    'Alles von dir Aufbewahrte als Datei bekommen und löschen lassen',
  'Getting ready: the model in use writes tunes, so that it does not forget what it knows.':
    'Vorbereitung: Das Modell in Gebrauch schreibt Stücke, damit es nicht vergisst, was es kann.',
  'Go back to the model that wrote here before this one':
    'Zurück zu dem Modell, das vor diesem hier schrieb',
  'Good evening. I am Lilt, and I write tunes.': 'Guten Abend. Ich bin Lilt und schreibe Stücke.',
  Harp: 'Harfe',
  'Have a model learn tunes of yours; with nothing after it, a form opens':
    'Ein Modell eigene Stücke lernen lassen; ohne weitere Angabe öffnet sich ein Formular',
  'Have a model write the tunes of this server from now on':
    'Ein Modell von jetzt an die Stücke dieses Servers schreiben lassen',
  'How Lilt is set up in this server': 'Wie Lilt auf diesem Server eingerichtet ist',
  'How it begins, in any key: G2BD, GABc dedB; with or without the pick-up':
    'Wie es beginnt, in jeder Tonart: G2BD, GABc dedB; mit oder ohne Auftakt',
  'How many octaves higher; below 0: lower': 'Wie viele Oktaven höher; unter 0: tiefer',
  'How often each tune is played': 'Wie oft jedes Stück gespielt wird',
  'In another key: {key}': 'In anderer Tonart: {key}',
  'In duels, its name hidden': 'In Duellen, mit verborgenem Namen',
  'In that octave this tune has notes that no piano has. Choose a nearer one.':
    'In dieser Oktave hat das Stück Töne, die kein Klavier hat. Nimm eine nähere.',
  'In this key it became another tune, because another model wrote the first one.':
    'In dieser Tonart wurde es ein anderes Stück, denn das erste schrieb ein anderes Modell.',
  'In which clef it is written': 'In welchem Schlüssel es steht',
  'In {key}': 'In {key}',
  Instrument: 'Instrument',
  'It failed.': 'Es ist gescheitert.',
  'It foretells tunes like yours {percent} better than before ({after} nats a note, before {before}), and {kept}. Listen to both, and use it if you like its tunes.':
    'Es sagt Stücke wie deine {percent} besser voraus als zuvor ({after} Nats je Note, vorher {before}), und {kept}. Hör dir beide an, und nimm es, wenn dir seine Stücke gefallen.',
  'It has forgotten too much to be offered: {kept}. {better} ({after} nats a note, before {before}). More tunes, of several kinds, would hold it together.':
    'Es hat zu viel vergessen, um angeboten zu werden: {kept}. {better} ({after} Nats je Note, vorher {before}). Mehr Stücke verschiedener Art würden es zusammenhalten.',
  'It is begun; how it goes is told below, for all to see.':
    'Es hat begonnen; wie es geht, steht unten, für alle zu sehen.',
  'It is being cancelled.': 'Es wird abgebrochen.',
  'It is done. `/model list` shows the new model.':
    'Es ist fertig. `/model list` zeigt das neue Modell.',
  'It is not offered as the server’s model. It is kept all the same: `/model use` takes it into use, `/tune` writes with it by `model:{model}`.':
    'Es wird nicht als Modell des Servers angeboten. Aufbewahrt wird es trotzdem: `/model use` nimmt es in Gebrauch, `/tune` schreibt damit durch `model:{model}`.',
  'It is not offered, for it foretells tunes like yours no better than before ({after} nats a note, before {before}). Perhaps it knew their like already; more tunes of one kind teach it more.':
    'Es wird nicht angeboten, denn es sagt Stücke wie deine nicht besser voraus als zuvor ({after} Nats je Note, vorher {before}). Vielleicht kannte es dergleichen schon; mehr Stücke einer Art lehren es mehr.',
  'It is not offered, for it foretells tunes like yours only {percent} better than before ({after} nats a note, before {before}). Perhaps it knew their like already; more tunes of one kind teach it more.':
    'Es wird nicht angeboten, denn es sagt Stücke wie deine nur {percent} besser voraus als zuvor ({after} Nats je Note, vorher {before}). Vielleicht kannte es dergleichen schon; mehr Stücke einer Art lehren es mehr.',
  'It lies best there in {key}, octave -1.': 'Am besten liegt es dort in {key}, Oktave -1.',
  'It lies best there in {key}, octave 1.': 'Am besten liegt es dort in {key}, Oktave 1.',
  'It lies best there in {key}.': 'Am besten liegt es dort in {key}.',
  'It may have been here once. Communities decide what they show, and may change their mind.':
    'Vielleicht war sie einmal hier. Gemeinschaften entscheiden, was sie zeigen, und dürfen es sich anders überlegen.',
  'It was cancelled.': 'Es wurde abgebrochen.',
  'It was interrupted, and goes on from where it was.':
    'Es wurde unterbrochen und geht weiter, wo es war.',
  'Its ancestors: {shown}': 'Seine Vorfahren: {shown}',
  'Its ancestors: {shown} and {more} more': 'Seine Vorfahren: {shown} und {more} weitere',
  'Its name, or its id': 'Ihr Name oder ihre Id',
  'Its name, or the first letters of its id': 'Sein Name oder die ersten Buchstaben seiner Id',
  'Its title or id': 'Sein Titel oder seine Id',
  'Jigs, reels and other tunes that Lilt wrote, as communities collect them.':
    'Jigs, Reels und andere Stücke, die Lilt schrieb und Gemeinschaften sammeln.',
  'Keep tunes together, play them, make a book of them':
    'Stücke zusammen aufheben, spielen und ein Heft daraus machen',
  Key: 'Tonart',
  'Latest:': 'Zuletzt:',
  'Learning.': 'Es lernt.',
  'Leave something out, or try fewer letters of the title.':
    'Lass etwas weg, oder versuch es mit weniger Buchstaben des Titels.',
  'Left out: the one that Discord says this server speaks':
    'Ohne Angabe: die, die dieser Server laut Discord spricht',
  Light: 'Hell',
  'Lilt answers in English here now.': 'Lilt antwortet hier jetzt auf Deutsch.',
  'Lilt is stopping; try again in a moment.':
    'Lilt wird gerade angehalten; versuch es gleich noch einmal.',
  'Lilt: the gallery': 'Lilt: die Galerie',
  'Line {line}, column {column}:': 'Zeile {line}, Spalte {column}:',
  Loop: 'Wiederholen',
  'Make a tune one set with the tune before it':
    'Ein Stück mit dem Stück davor zu einem Set machen',
  'Make it the server’s model': 'Zum Modell des Servers machen',
  'Marked as having learnt from it: {shown} and {more} more. Whoever may retire models can do so with `/model retire`.':
    'Gekennzeichnet, weil sie daraus gelernt haben: {shown} und {more} weitere. Wer Modelle aussortieren darf, kann das mit `/model retire` tun.',
  'Marked as having learnt from it: {shown}. Whoever may retire models can do so with `/model retire`.':
    'Gekennzeichnet, weil sie daraus gelernt haben: {shown}. Wer Modelle aussortieren darf, kann das mit `/model retire` tun.',
  'Measuring what it has learnt, and what it still knows.':
    'Es wird gemessen, was es gelernt hat und was es noch kann.',
  'More files are handed over just now than can be read. Try again in a minute.':
    'Gerade kommen mehr Dateien, als sich lesen lassen. Versuch es in einer Minute noch einmal.',
  'More tunes are asked for just now than can be written. Try again in a minute.':
    'Gerade werden mehr Stücke gewünscht, als sich schreiben lassen. Versuch es in einer Minute noch einmal.',
  Name: 'Name',
  'Name a type, an instrument, or both.': 'Nenne eine Art, ein Instrument oder beides.',
  'Name a type: `/tune` with `jig`, `reel`, `waltz`, … or another that it suggests.':
    'Nenne eine Art: `/tune` mit `jig`, `reel`, `waltz`, … oder einer anderen, die es vorschlägt.',
  'Nats a note: how much the next note of a tune that it has not seen surprises the model. Less is better.':
    'Nats je Note: wie sehr die nächste Note eines unbekannten Stücks das Modell überrascht. Weniger ist besser.',
  Newer: 'Neuere',
  'Next page': 'Nächste Seite',
  'No community shows its tunes yet. Those who manage a server may: `/settings gallery`.':
    'Noch zeigt keine Gemeinschaft ihre Stücke. Wer einen Server verwaltet, kann das: `/settings gallery`.',
  'No model has learnt from it.': 'Kein Modell hat daraus gelernt.',
  'No playlists yet': 'Noch keine Sammlungen',
  'No recordings are made here.': 'Hier werden keine Aufnahmen gemacht.',
  'No tab': 'Keine Griffe',
  'No tune is like that. Ask for less, and more may be found.':
    'Kein Stück ist so. Verlange weniger, dann findet sich vielleicht mehr.',
  'No tunes found': 'Keine Stücke gefunden',
  'No tunes were given yet': 'Noch wurden keine Stücke gegeben',
  'No {type} is in the locrian mode: its tonic has no chord to rest on. Try {tonic}phr or {tonic}m.':
    'Lokrisch gibt es bei {type} nicht: Auf seinem Grundton ruht kein Akkord. Versuch {tonic}phr oder {tonic}m.',
  'Nobody has asked for one here yet. `/tune` writes the first.':
    'Noch hat sich hier niemand eines gewünscht. `/tune` schreibt das erste.',
  'Nobody has voted on such a tune yet. The thumbs below a tune are for that.':
    'Über ein solches Stück hat noch niemand abgestimmt. Dafür sind die Daumen unter einem Stück da.',
  'Nobody has voted yet.': 'Noch hat niemand abgestimmt.',
  Notes: 'Noten',
  'Notes of {title}': 'Noten von {title}',
  'Nothing is trained, for there is nothing new to learn. To train on what this server has already, press the button.':
    'Nichts wird trainiert, denn es gibt nichts Neues zu lernen. Um auf dem zu trainieren, was dieser Server schon hat, drück den Knopf.',
  'Nothing was kept of you.': 'Von dir war nichts aufbewahrt.',
  Older: 'Ältere',
  'On tunes like yours it is no better': 'Bei Stücken wie deinen ist es nicht besser',
  'On tunes like yours it is {percent} better': 'Bei Stücken wie deinen ist es {percent} besser',
  'One moment': 'Einen Moment',
  'One recording of a whole playlist, with a chapter for each tune':
    'Eine einzige Aufnahme einer ganzen Sammlung, mit einem Kapitel je Stück',
  'One vote each, and the first one stands: who votes is told who wrote what. Reveal tells everybody and ends the voting; it is for who opened the duel, and for who manages the server.':
    'Eine Stimme je Person, und die erste gilt: Wer abstimmt, erfährt, wer was schrieb. „Aufdecken“ sagt es allen und beendet die Abstimmung; das kann, wer das Duell eröffnet hat oder den Server verwaltet.',
  'Only <@{contributorId}>, who gave it, and people who manage this server may withdraw that set. Ask one of them.':
    'Diese Sammlung dürfen nur <@{contributorId}>, von dem oder der sie kommt, und Verwalter dieses Servers zurücknehmen. Bitte jemanden davon.',
  'Only its owner <@{ownerId}>, and people who manage this server, may change {playlist}. `/playlist copy` gives you one of your own.':
    '{playlist} dürfen nur <@{ownerId}>, von dem oder der sie ist, und Verwalter dieses Servers ändern. `/playlist copy` gibt dir eine eigene.',
  'Only its owner <@{ownerId}>, and people who manage this server, may do that with {playlist}.':
    'Das dürfen mit {playlist} nur <@{ownerId}>, von dem oder der sie ist, und Verwalter dieses Servers.',
  'Only people who manage this server may {what}. Ask one of them to do it, or to give you the right.':
    'Nur wer diesen Server verwaltet, darf {what}. Bitte jemanden davon darum, oder um das Recht dazu.',
  'Only people who manage this server may {what}. Ask one of them to do it.':
    'Nur wer diesen Server verwaltet, darf {what}. Bitte jemanden davon darum.',
  'Only people who manage this server, or have its role for that (<@&{trainerRoleId}>), may {what}. Ask one of them to do it, or to give you the right.':
    'Nur wer diesen Server verwaltet oder die Rolle dafür hat (<@&{trainerRoleId}>), darf {what}. Bitte jemanden davon darum, oder um das Recht dazu.',
  'Only the first of them are shown: give a shorter title, or fewer notes, to turn pages.':
    'Nur die ersten sind zu sehen: Nimm einen kürzeren Titel oder weniger Noten, um zu blättern.',
  'Only who opened the duel, and people who manage this server, may end it. Vote, and you are told who wrote what.':
    'Nur wer das Duell eröffnet hat, und Verwalter dieses Servers, dürfen es beenden. Stimm ab, dann erfährst du, wer was schrieb.',
  Order: 'Reihenfolge',
  'Page {page} of {pages}': 'Seite {page} von {pages}',
  Pages: 'Seiten',
  'Part a tune from the set that it is in': 'Ein Stück aus dem Set lösen, in dem es ist',
  Pause: 'Pause',
  Paused: 'Angehalten',
  Picture: 'Bild',
  'Place in the tune': 'Stelle im Stück',
  Play: 'Abspielen',
  'Play along': 'Mitspielen',
  'Play or hear both, then say which one you would rather play again.':
    'Spiel oder hör beide, dann sag, welches du lieber noch einmal spielen würdest.',
  Player: 'Spieler',
  Playing: 'Es spielt',
  Playlist: 'Sammlung',
  Playlists: 'Sammlungen',
  'Post it here': 'Hier posten',
  'Previous page': 'Vorige Seite',
  'Put **{tune}** into which playlist?': 'In welche Sammlung kommt **{tune}**?',
  'Put a retired model back on the list': 'Ein aussortiertes Modell zurück auf die Liste setzen',
  'Put a tune at the end of a playlist': 'Ein Stück ans Ende einer Sammlung legen',
  'Put a tune of a playlist in another place':
    'Ein Stück einer Sammlung an eine andere Stelle setzen',
  Recording: 'Aufnahme',
  Reveal: 'Aufdecken',
  'Save the file first if you want to keep any of it. Then the button deletes your votes, your playlists, your sets and what you had written in direct messages, and takes your name off the tunes, duels and trainings of servers. This cannot be undone.':
    'Sichere zuerst die Datei, wenn du etwas davon behalten willst. Danach löscht der Knopf deine Stimmen, deine Sammlungen, deine Stücke zum Lernen und was du dir in Direktnachrichten schreiben ließest, und nimmt deinen Namen von den Stücken, Duellen und Trainings der Server. Das lässt sich nicht rückgängig machen.',
  'Say what the set of tunes is called with `name`, or use `/train` alone for a form.':
    'Sag mit `name`, wie die Sammlung heißt, oder nimm `/train` allein für ein Formular.',
  'Say what this server is to be called there.': 'Sag, wie dieser Server dort heißen soll.',
  'Say who sees a playlist, and who may change it':
    'Sagen, wer eine Sammlung sieht, und wer sie ändern darf',
  'Say with whom, or who may change it.': 'Sag, mit wem, oder wer sie ändern darf.',
  Search: 'Suchen',
  'Search the tunes': 'Die Stücke durchsuchen',
  'Set {id}, given under these words: “{confirmation}” Take it back with `/contributions withdraw`.':
    'Sammlung {id}, gegeben unter diesen Worten: „{confirmation}“ Zurück nimmst du sie mit `/contributions withdraw`.',
  'Settings and your data': 'Einstellungen und deine Daten',
  'Settings of this server': 'Einstellungen dieses Servers',
  Sheet: 'Blatt',
  'Sheet music. {title} begins {notes}': 'Noten. {title} beginnt {notes}',
  'Show a tune that was written here, in your key, octave and clef, or with tab':
    'Ein hier geschriebenes Stück in deiner Tonart, Oktave, deinem Schlüssel oder mit Griffen',
  'Show one of them here': 'Eines davon hier zeigen',
  'Show the tunes and shared playlists of this server on the web, or stop that':
    'Stücke und geteilte Sammlungen dieses Servers im Netz zeigen, oder nicht mehr',
  'Show those that are not offered any more, too':
    'Auch die zeigen, die nicht mehr angeboten werden',
  'Skip to the content': 'Zum Inhalt springen',
  Slow: 'Langsam',
  'Some of its title': 'Ein Stück des Titels',
  'Somebody posted ABC? Open the menu of their message: Apps, **Engrave this ABC**.':
    'Jemand hat ABC gepostet? Öffne das Menü der Nachricht: Apps, **Engrave this ABC**.',
  'Something went wrong here. It has been noted; try again later.':
    'Hier ist etwas schiefgegangen. Es ist notiert; versuch es später noch einmal.',
  'Something went wrong on our side (reference {reference}). Try again; if it stays so, tell whoever runs this bot.':
    'Auf unserer Seite ist etwas schiefgegangen (Zeichen {reference}). Versuch es noch einmal; bleibt es so, sag es dem Betreiber dieses Bots.',
  Stop: 'Stopp',
  Stopped: 'Gestoppt',
  'Tab for fiddle': 'Griffe für Geige',
  'Tab for guitar': 'Griffe für Gitarre',
  'Tab for mandolin': 'Griffe für Mandoline',
  'Tab for tenor banjo, GDAE': 'Griffe für Tenorbanjo, GDAE',
  'Take a model off the list; its tunes can still be had again':
    'Ein Modell von der Liste nehmen; seine Stücke bleiben zu haben',
  'Take a playlist along: as a tunebook, as recordings, as MIDI files':
    'Eine Sammlung mitnehmen: als Notenheft, als Aufnahmen, als MIDI-Dateien',
  'Take a set of tunes back, for good: yours, or any if you manage this server':
    'Eine Sammlung endgültig zurücknehmen: deine, oder als Verwalter dieses Servers jede',
  'Take a tune out of a playlist': 'Ein Stück aus einer Sammlung nehmen',
  'Teach it': 'Etwas beibringen',
  Tempo: 'Tempo',
  'Tenor banjo': 'Tenorbanjo',
  'Tenor clef': 'Tenorschlüssel',
  Text: 'Text',
  'That button is not one that works here. Ask for a new tune with `/tune`.':
    'Dieser Knopf ist keiner, der hier geht. Wünsch dir ein neues Stück mit `/tune`.',
  'That cannot be answered': 'Darauf gibt es keine Antwort',
  'That duel is not kept here. `/duel` opens a new one.':
    'Dieses Duell wird hier nicht aufbewahrt. `/duel` eröffnet ein neues.',
  'That form is not one that works here. Open it anew.':
    'Dieses Formular ist keines, das hier geht. Öffne es neu.',
  'That is more text than is engraved at a time: at most {most} KB. Send less of it.':
    'Das ist mehr Text, als auf einmal gesetzt wird: höchstens {most} KB. Schick weniger davon.',
  'That is {size} MB, and Discord takes {most} MB here. Export `midi` and `abc` apart, or split the playlist into shorter ones.':
    'Das sind {size} MB, und Discord nimmt hier {most} MB. Exportier `midi` und `abc` getrennt, oder teil die Sammlung in kürzere.',
  'That is {size} MB, and Discord takes {most} MB here. Split the playlist into shorter ones.':
    'Das sind {size} MB, und Discord nimmt hier {most} MB. Teil die Sammlung in kürzere.',
  'That menu is not one that works here. Ask for what it belonged to anew.':
    'Dieses Menü ist keines, das hier geht. Hol neu, wozu es gehörte.',
  'That tune is not in the playlist.': 'Dieses Stück ist nicht in der Sammlung.',
  'That tune is not kept here. Buttons work in the server where their tune was written; ask for a new tune instead.':
    'Dieses Stück wird hier nicht aufbewahrt. Knöpfe gehen auf dem Server, auf dem ihr Stück geschrieben wurde; wünsch dir stattdessen ein neues.',
  'That was a lot in a short time. You can go on {when}.':
    'Das war viel in kurzer Zeit. Weiter geht es {when}.',
  'That works in a server only. Use it in one of yours.':
    'Das geht nur auf einem Server. Nimm einen von deinen.',
  'The .zip that /model export made': 'Die .zip-Datei, die /model export gemacht hat',
  'The files are {size} MB together; at most {most} MB can be read at a time. Attach fewer, or a .zip of them.':
    'Die Dateien haben zusammen {size} MB; höchstens {most} MB werden auf einmal gelesen. Hänge weniger an, oder eine .zip davon.',
  'The first bars of {title}': 'Die ersten Takte von {title}',
  'The first tune has none before it to be joined to. Join the second one.':
    'Vor dem ersten Stück steht keines, an das es sich hängen ließe. Häng das zweite an.',
  'The gallery': 'Die Galerie',
  'The gallery finds no free port from {first} to {last} on {host}: set LILT_GALLERY_PORT to another one, or to off for none.':
    'Die Galerie findet von {first} bis {last} keinen freien Port auf {host}: Setz LILT_GALLERY_PORT auf einen anderen, oder auf off für keine.',
  'The key {key} inside this tune would need more than seven sharps or flats. Choose another key.':
    'Die Tonart {key} in diesem Stück brauchte mehr als sieben Kreuze oder Bes. Nimm eine andere Tonart.',
  'The language that Lilt answers in here': 'Die Sprache, in der Lilt hier antwortet',
  'The mode is not one that tunes are written in.':
    'In diesem Modus werden keine Stücke geschrieben.',
  'The model in {named} cannot be taken. {why}':
    'Das Modell in {named} kann nicht genommen werden. {why}',
  'The model {modelId} cannot be opened: its files are missing or broken. Choose another model, or tell whoever runs this bot.':
    'Das Modell {modelId} lässt sich nicht öffnen: Seine Dateien fehlen oder sind kaputt. Nimm ein anderes, oder sag es dem Betreiber dieses Bots.',
  'The model {name} is everybody’s, so it can only be reinstated by whoever runs this bot.':
    'Das Modell {name} gehört allen, also kann nur der Betreiber dieses Bots es wieder anbieten.',
  'The model {name} is everybody’s, so it can only be renamed by whoever runs this bot.':
    'Das Modell {name} gehört allen, also kann nur der Betreiber dieses Bots es umbenennen.',
  'The model {name} is everybody’s, so it can only be retired by whoever runs this bot.':
    'Das Modell {name} gehört allen, also kann nur der Betreiber dieses Bots es aussortieren.',
  'The model {name} is in use here. Choose another one first, then retire it.':
    'Das Modell {name} ist hier in Gebrauch. Wähl erst ein anderes, dann sortier es aus.',
  'The model {name} is retired. Reinstate it, or choose one of these: {others}.':
    'Das Modell {name} ist aussortiert. Hol es zurück, oder nimm eines von diesen: {others}.',
  'The model {name} reads {textForm} text and cannot be taught tunes. Choose another one to begin from.':
    'Das Modell {name} liest Text der Form {textForm} und kann keine Stücke lernen. Beginn mit einem anderen.',
  'The model {name} writes no tunes by itself, so it cannot be kept from forgetting. Choose another one to begin from.':
    'Das Modell {name} schreibt von sich aus keine Stücke und lässt sich so nicht vor dem Vergessen bewahren. Beginn mit einem anderen.',
  'The model {name} writes wherever no other was chosen, and cannot be retired. Set LILT_MODEL to another one first.':
    'Das Modell {name} schreibt überall, wo kein anderes gewählt wurde, und kann nicht aussortiert werden. Setz erst LILT_MODEL auf ein anderes.',
  'The models of this server: where they come from, what they learnt, how they are liked':
    'Die Modelle dieses Servers: woher sie kommen, was sie lernten, wie sie gefallen',
  'The models that write the tunes of this server':
    'Die Modelle, die die Stücke dieses Servers schreiben',
  'The notes cannot be played just now. Try again in a minute.':
    'Die Töne lassen sich gerade nicht spielen. Versuch es in einer Minute noch einmal.',
  'The opening cannot be continued from column {column}: {why}\n{written}\n{blanks}^':
    'Der Anfang lässt sich ab Spalte {column} nicht fortsetzen: {why}\n{written}\n{blanks}^',
  'The playlist is full: {most} tunes are the most that one can hold. Begin another one.':
    'Die Sammlung ist voll: Mehr als {most} Stücke fasst keine. Fang eine neue an.',
  'The run in {out} was on another model or on other tunes. Give those again, or begin a new run in another folder.':
    'Der Lauf in {out} war mit einem anderen Modell oder anderen Stücken. Gib diese wieder an, oder beginn einen neuen in einem anderen Ordner.',
  'The same again: {command}': 'Dasselbe noch einmal: {command}',
  'The seed is longer than {longest} characters; give a shorter opening.':
    'Der Startwert ist länger als {longest} Zeichen; gib einen kürzeren Anfang.',
  'The sets of tunes that this server was given: by whom, when, how many':
    'Die Sammlungen, die dieser Server bekam: von wem, wann, wie viele Stücke',
  'The temperature goes from {least} (safe) to {most} (wild); {usual} is usual.':
    'Die Temperatur geht von {least} (sicher) bis {most} (wild); {usual} ist üblich.',
  'The tempo of this tune can not be played. Write it as Q:1/4=120, for 120 quarter notes a minute.':
    'Das Tempo dieses Stücks lässt sich nicht spielen. Schreib es wie Q:1/4=120, für 120 Viertel in der Minute.',
  'The tune as ABC': 'Das Stück als ABC',
  'The tunes are kept; `/train` begins anew.': 'Die Stücke bleiben; `/train` beginnt neu.',
  'The tunes of a playlist, in their order': 'Die Stücke einer Sammlung in ihrer Reihenfolge',
  'The tunes that people here like best': 'Die Stücke, die hier am besten gefallen',
  'The tunes that this server was given to train on':
    'Die Stücke, die dieser Server zum Lernen bekam',
  'The type that /tune writes where none is named; none: it must be named':
    'Die Art, die /tune ohne Angabe schreibt; none: sie muss genannt werden',
  'The usual octave': 'Die übliche Oktave',
  'The voting is over. `/model info` adds up all duels of a model.':
    'Die Abstimmung ist vorbei. `/model info` zählt alle Duelle eines Modells zusammen.',
  'The whole tune is in the file below.': 'Das ganze Stück steht in der Datei unten.',
  'There are far more signs than notes in this text. Take out what is not part of the tune.':
    'In diesem Text stehen weit mehr Zeichen als Noten. Nimm heraus, was nicht zum Stück gehört.',
  'There are more than {most} tunes in these files, the most that are taken at once. Send them in several sets.':
    'In diesen Dateien sind mehr als {most} Stücke, das Höchste auf einmal. Schick sie in mehreren Sammlungen.',
  'There is a character in line {line}, column {column} that no text has. Save the tune as plain UTF-8 text.':
    'In Zeile {line}, Spalte {column} steht ein Zeichen, das kein Text hat. Sichere das Stück als einfachen UTF-8-Text.',
  'There is a number in this tune that no music has: {huge}. Check lengths, metre and endings.':
    'In diesem Stück steht eine Zahl, die keine Musik hat: {huge}. Prüf Längen, Takt und Schlüsse.',
  'There is much to do here just now. Try again in a minute.':
    'Hier ist gerade viel zu tun. Versuch es in einer Minute noch einmal.',
  'There is no ABC in that message. A tune begins with a line such as X:1, says its key in a line such as K:G, and then come its notes: in the message itself, in a code block, or in an attached .abc or .txt file.':
    'In dieser Nachricht steht kein ABC. Ein Stück beginnt mit einer Zeile wie X:1, nennt seine Tonart in einer Zeile wie K:G, dann kommen die Noten: in der Nachricht selbst, in einem Codeblock oder in einer angehängten .abc- oder .txt-Datei.',
  'There is no K: line in this text. A tune begins with X:, then says its key, as in K:G, and then come the notes.':
    'In diesem Text fehlt die Zeile K:. Ein Stück beginnt mit X:, nennt dann seine Tonart, wie in K:G, und dann kommen die Noten.',
  'There is no community in direct messages. Make a playlist in a server.':
    'In Direktnachrichten gibt es keine Gemeinschaft. Mach eine Sammlung auf einem Server.',
  'There is no instrument {instrument}. There are {instruments}.':
    'Ein Instrument {instrument} gibt es nicht. Es gibt {instruments}.',
  'There is no key {key}. Write it as G, Bm, Edor or F lydian.':
    'Eine Tonart {key} gibt es nicht. Schreib sie wie G, Bm, Edor oder F lydian.',
  'There is no model {wanted} here. There are: {seen}.':
    'Ein Modell {wanted} gibt es hier nicht. Es gibt: {seen}.',
  'There is no music in this text. A tune begins with X:, and its notes stand below the K: line.':
    'In diesem Text ist keine Musik. Ein Stück beginnt mit X:, und seine Noten stehen unter der Zeile K:.',
  'There is no playlist here yet. `/playlist create` begins one.':
    'Hier ist noch keine Sammlung. `/playlist create` beginnt eine.',
  'There is no playlist {playlist} here. There are: {playlists}.':
    'Eine Sammlung {playlist} gibt es hier nicht. Es gibt: {playlists}.',
  'There is no recording of this tune.': 'Von diesem Stück gibt es keine Aufnahme.',
  'There is no set {set} to withdraw. `/contributions list` shows what there is.':
    'Eine Sammlung {set} zum Zurücknehmen gibt es nicht. `/contributions list` zeigt, was da ist.',
  'There is no such duel. It may be of another bot.':
    'Ein solches Duell gibt es nicht. Vielleicht ist es von einem anderen Bot.',
  'There is no such format.': 'Ein solches Format gibt es nicht.',
  'There is no such page': 'Eine solche Seite gibt es nicht',
  'There is no such page in this gallery.': 'Eine solche Seite gibt es in dieser Galerie nicht.',
  'There is no such playlist. It may have been deleted.':
    'Eine solche Sammlung gibt es nicht. Vielleicht wurde sie gelöscht.',
  'There is no such tune. It may have been removed, or it belongs to another bot.':
    'Ein solches Stück gibt es nicht. Vielleicht wurde es entfernt, oder es gehört zu einem anderen Bot.',
  'There is no tune here yet.': 'Hier ist noch kein Stück.',
  'There is no tune in it yet.': 'Darin ist noch kein Stück.',
  'There is no tune in it yet. {add} puts one in, or **Playlist** under a tune.':
    'Darin ist noch kein Stück. {add} legt eines hinein, oder **Sammlung** unter einem Stück.',
  'There is no tune in {playlist} yet. `/playlist add` puts one in.':
    'In {playlist} ist noch kein Stück. `/playlist add` legt eines hinein.',
  'There is no tune type {type}. Choose one of these: {types}.':
    'Eine Art {type} gibt es nicht. Nimm eine von diesen: {types}.',
  'There is no tune type {type}. Choose {types}.': 'Eine Art {type} gibt es nicht. Nimm {types}.',
  'There is no tune {tune} here. `/tunes` shows what there is.':
    'Ein Stück {tune} gibt es hier nicht. `/tunes` zeigt, was da ist.',
  'There is no tune {tune} in {playlist}. `/playlist show` lists what is in it.':
    'Ein Stück {tune} gibt es in {playlist} nicht. `/playlist show` zeigt, was darin ist.',
  'There is no type {type}. There are {types}.': 'Eine Art {type} gibt es nicht. Es gibt {types}.',
  'There is no {instrument} here. There is: {instruments}.':
    'Ein Instrument {instrument} gibt es hier nicht. Es gibt: {instruments}.',
  'There is not one note in this tune that can be played.':
    'In diesem Stück ist keine einzige Note, die sich spielen ließe.',
  'There is nothing.': 'Es gibt nichts.',
  'They are kept, and a training on all of this server’s tunes begins.':
    'Sie sind aufbewahrt, und ein Training mit allen Stücken dieses Servers beginnt.',
  'They are kept. {why}': 'Sie sind aufbewahrt. {why}',
  'This duel is over, so no more votes count.':
    'Dieses Duell ist vorbei, darum zählen keine Stimmen mehr.',
  'This gallery is there to be looked at and listened to.':
    'Diese Galerie ist zum Ansehen und Anhören da.',
  'This server asked for a lot in a short time. It goes on {when}.':
    'Dieser Server wollte viel in kurzer Zeit. Weiter geht es {when}.',
  'This server has given no tunes that could be put beside those of a model. `/train` takes some; or name two models.':
    'Dieser Server hat keine Stücke gegeben, die sich neben die eines Modells stellen ließen. `/train` nimmt welche; oder nenne zwei Modelle.',
  'This server has no set of tunes "{id}".': 'Dieser Server hat keine Sammlung von Stücken "{id}".',
  'This server has no training "{id}".': 'Dieser Server hat kein Training "{id}".',
  'This server has {own} models, and cannot bring in more than {most}. It can still train its own.':
    'Dieser Server hat {own} Modelle und kann nicht mehr als {most} hereinholen. Eigene trainieren kann er weiterhin.',
  'This server writes with the model that Lilt comes with, and has not chosen another: there is nothing to go back to.':
    'Dieser Server schreibt mit dem Modell, das Lilt mitbringt, und hat kein anderes gewählt: Es gibt nichts, wohin es zurückginge.',
  'This text can not be read as a tune. Check that it begins with X:, has a K: line, and music below it.':
    'Dieser Text lässt sich nicht als Stück lesen. Prüf, ob er mit X: beginnt, eine Zeile K: hat und darunter Musik.',
  'This text is too long for one tune: {bytes} bytes, at most {most}. Send one tune at a time.':
    'Dieser Text ist zu lang für ein Stück: {bytes} Bytes, höchstens {most}. Schick ein Stück auf einmal.',
  'This tune cannot be moved to {asked}. Choose a key of its mode: {keys}.':
    'Dieses Stück lässt sich nicht nach {asked} versetzen. Nimm eine Tonart seines Modus: {keys}.',
  'This tune cannot be read note for note, so it cannot be arranged.':
    'Dieses Stück lässt sich nicht Note für Note lesen und darum nicht einrichten.',
  'This tune cannot be read: {problem}': 'Dieses Stück lässt sich nicht lesen: {problem}',
  'This tune is too long to play: at most {most} whole notes to a note and {mostInAll} in all.':
    'Dieses Stück ist zu lang zum Spielen: höchstens {most} Ganze je Note und {mostInAll} insgesamt.',
  'This tune is too long: about {notes} notes in {lines} lines, at most {most} in {mostLines}. Split it into parts.':
    'Dieses Stück ist zu lang: etwa {notes} Noten in {lines} Zeilen, höchstens {most} in {mostLines}. Teile es auf.',
  'This tune would make a picture {height} pixels high; {most} is the most. Split it into parts.':
    'Dieses Stück gäbe ein Bild von {height} Pixeln Höhe; {most} sind das Höchste. Teile es auf.',
  'This tune would take {minutes} minutes to play, and at most {most} are recorded.':
    'Dieses Stück dauerte {minutes} Minuten, und höchstens {most} werden aufgenommen.',
  'Tin whistle': 'Tin Whistle',
  Title: 'Titel',
  'To take along': 'Zum Mitnehmen',
  'To the gallery': 'Zur Galerie',
  'Too many recordings are being made just now. Try again in a minute.':
    'Gerade werden zu viele Aufnahmen gemacht. Versuch es in einer Minute noch einmal.',
  'Train on what is there': 'Mit dem trainieren, was da ist',
  'Training {id} on {count} set of tunes, from model {base}, asked for by {person}':
    'Training {id} mit {count} Sammlung von Stücken, vom Modell {base} aus, gewünscht von {person}',
  'Training {id} on {count} sets of tunes, from model {base}, asked for by {person}':
    'Training {id} mit {count} Sammlungen von Stücken, vom Modell {base} aus, gewünscht von {person}',
  'Treble clef': 'Violinschlüssel',
  'Treble clef, written an octave higher': 'Violinschlüssel, eine Oktave höher notiert',
  'Treble clef, written an octave lower': 'Violinschlüssel, eine Oktave tiefer notiert',
  'True: everybody who has the link sees them; false: nobody outside does':
    'True: alle, die den Link haben, sehen sie; false: niemand sonst',
  'True: they are traditional, mine, or used with leave, and may be trained on here':
    'True: Sie sind traditionell, von mir oder erlaubt, und dürfen hier gelernt werden',
  'Try {tune} with `jig` or `reel`: out comes a new tune as sheet music, ABC, MIDI and a recording. Each has a seed that gives it again.':
    'Versuch {tune} mit `jig` oder `reel`: Heraus kommt ein neues Stück als Noten, ABC, MIDI und Aufnahme. Jedes hat einen Startwert, der es wieder gibt.',
  'Tune A': 'Stück A',
  'Tune B': 'Stück B',
  Tunebook: 'Notenheft',
  Tunes: 'Stücke',
  'Tunes are only taken from somebody who agrees to this: "{confirmation}"':
    'Stücke werden nur von jemandem genommen, der dem zustimmt: "{confirmation}"',
  'Tunes are only taken from who agrees to this: “{confirmation}” If it is so, set `confirm` to True.':
    'Stücke werden nur von jemandem genommen, der dem zustimmt: „{confirmation}“ Ist es so, setz `confirm` auf True.',
  'Tunes that nobody has played before, and the players who keep them.':
    'Stücke, die noch niemand gespielt hat, und die Spieler, die sie behalten.',
  'Tunes that the players of {name} had written, voted on and collected.':
    'Stücke, die die Spieler von {name} schreiben ließen, über die sie abstimmten und die sie sammelten.',
  'Two octaves higher': 'Zwei Oktaven höher',
  'Two octaves lower': 'Zwei Oktaven tiefer',
  'Two tunes, and nobody knows who wrote which until they have voted':
    'Zwei Stücke, und niemand weiß, wer welches schrieb, bis die Stimme abgegeben ist',
  Type: 'Art',
  'Uilleann pipes': 'Uilleann Pipes',
  'Under the notes, how an instrument plays them': 'Unter den Noten, wie ein Instrument sie spielt',
  'Until somebody takes it into use, the model of before goes on writing here.':
    'Bis jemand es in Gebrauch nimmt, schreibt hier weiter das Modell von vorher.',
  'Up to 6: so many parts; 8, 12, 16, … 64: so many bars':
    'Bis 6: so viele Teile; 8, 12, 16, … 64: so viele Takte',
  Vote: 'Abstimmen',
  'Vote for what you like, and keep it with {playlist}. {train} teaches me your own tunes. {help} shows the rest.':
    'Stimm für das, was dir gefällt, und behalte es mit {playlist}. {train} bringt mir deine eigenen Stücke bei. {help} zeigt das Übrige.',
  'Votes choose: of six candidates, the one is kept that this server would like. Of two tunes that it had not seen, the votes told the better liked one {accuracy} % of the time (99 % interval {low} to {high}; chance is 50).':
    'Stimmen wählen: Von sechs Kandidaten bleibt das Stück, das diesem Server gefallen dürfte. Von zwei Stücken, die sie nicht kannten, fanden die Stimmen das beliebtere in {accuracy} % der Fälle (99-%-Intervall {low} bis {high}; Zufall ist 50).',
  'Votes do not choose among tunes here yet: it takes more tunes that are not liked, or more that are.':
    'Noch wählen Stimmen hier nicht unter Stücken: Dazu braucht es mehr Stücke, die nicht gefallen, oder mehr, die es tun.',
  'Votes do not choose among tunes here yet: it takes {needed} tunes that are liked or not, and there are {votedTunes}.':
    'Noch wählen Stimmen hier nicht unter Stücken: Dazu braucht es {needed} Stücke, die gefallen oder nicht, und es sind {votedTunes}.',
  'Votes do not choose among tunes here: of two tunes that they had not seen, they told the better liked one {accuracy} % of the time (99 % interval {low} to {high}; chance is 50).':
    'Stimmen wählen hier nicht unter Stücken: Von zwei Stücken, die sie nicht kannten, fanden sie das beliebtere in {accuracy} % der Fälle (99-%-Intervall {low} bis {high}; Zufall ist 50).',
  'Waiting to begin: {count} training before it.': 'Wartet auf den Beginn: {count} Training davor.',
  'Waiting to begin: {count} trainings before it.':
    'Wartet auf den Beginn: {count} Trainings davor.',
  'Waiting to begin; it is the next.': 'Wartet auf den Beginn; es ist das nächste.',
  'What /tune writes where no type is named, and what recordings are played on':
    'Was /tune ohne Angabe der Art schreibt, und worauf Aufnahmen gespielt werden',
  'What Lilt can do, shown by example': 'Was Lilt kann, an Beispielen gezeigt',
  'What Lilt keeps': 'Was Lilt aufbewahrt',
  'What Lilt keeps, who sees it, and how to be rid of it':
    'Was Lilt aufbewahrt, wer es sieht, und wie man es loswird',
  'What it is called': 'Wie sie heißt',
  'What it is called from now on': 'Der neue Name',
  'What it is made into': 'Was daraus gemacht wird',
  'What it is played on (left out: what suits each tune)':
    'Worauf es gespielt wird (ohne Angabe: was zu jedem Stück passt)',
  'What its recording is played on (left out: what is usual here)':
    'Worauf die Aufnahme gespielt wird (ohne Angabe: wie hier üblich)',
  'What recordings are played on; none: what suits the type':
    'Worauf Aufnahmen gespielt werden; none: was zur Art passt',
  'What this server is called there (left out: as it is called here)':
    'Wie dieser Server dort heißt (ohne Angabe: wie hier)',
  'What this set of tunes is called, and the model that learns it':
    'Wie diese Sammlung heißt, und das Modell, das sie lernt',
  'What to dance to: jig, reel, waltz, …': 'Wozu man tanzt: jig, reel, waltz, …',
  'What was posted in channels stays until it is deleted there. If you go on using Lilt, it keeps what you do from now on.':
    'Was in Kanälen steht, bleibt, bis es dort gelöscht wird. Wenn du Lilt weiter benutzt, bewahrt es auf, was du von jetzt an tust.',
  'What yours is called (left out: as that one, and a 2)':
    'Wie deine heißt (ohne Angabe: wie jene, mit einer 2)',
  'When the votes were given (left out: ever)': 'Wann die Stimmen kamen (ohne Angabe: überhaupt)',
  'Which number it is to have; the others close up':
    'Welche Nummer es bekommt; die anderen rücken auf',
  'Who asked for it': 'Wer es sich gewünscht hat',
  'Who may put tunes in, take them out and order them':
    'Wer Stücke hineinlegen, herausnehmen und ordnen darf',
  'Who may train, use and retire models beside those who manage this server':
    'Wer außer den Verwaltern dieses Servers trainieren und Modelle wählen darf',
  'Who sees it': 'Wer sie sieht',
  'Who writes it: a model’s name or id (left out: the one in use here)':
    'Wer es schreibt: Name oder Id eines Modells (ohne Angabe: das hier in Gebrauch)',
  'Who writes one of them: a model’s name or id (left out: the one in use here)':
    'Wer eines davon schreibt: Name oder Id eines Modells (ohne Angabe: das hier in Gebrauch)',
  'With chords': 'Mit Akkorden',
  'Withdraw **{name}**? Its {count} tune is deleted, models that learnt from it are marked, and no training learns from it again. This cannot be undone.':
    '**{name}** zurücknehmen? {count} Stück wird gelöscht, Modelle, die daraus gelernt haben, werden gekennzeichnet, und kein Training lernt mehr daraus. Das lässt sich nicht rückgängig machen.',
  'Withdraw **{name}**? Its {count} tunes are deleted, models that learnt from it are marked, and no training learns from it again. This cannot be undone.':
    '**{name}** zurücknehmen? {count} Stücke werden gelöscht, Modelle, die daraus gelernt haben, werden gekennzeichnet, und kein Training lernt mehr daraus. Das lässt sich nicht rückgängig machen.',
  'Withdraw it': 'Zurücknehmen',
  'Without chords': 'Ohne Akkorde',
  'Write a new folk tune': 'Ein neues Stück schreiben',
  'Write at least {least} notes as ABC has them, such as G2d dBG.':
    'Schreib mindestens {least} Noten, wie ABC sie hat, etwa G2d dBG.',
  'Write me a jig': 'Schreib mir einen Jig',
  'Writing tunes to compare.': 'Es schreibt Stücke zum Vergleich.',
  'Written by a small network of its own, voted on and collected by players.':
    'Geschrieben von einem eigenen kleinen Netz, gewählt und gesammelt von Spielern.',
  'Written by {model}': 'Geschrieben von {model}',
  'You are here': 'Du bist hier',
  'You are next.': 'Du bist als Nächstes dran.',
  'You had voted before: your vote for {tune} stands.':
    'Du hattest schon abgestimmt: Deine Stimme für {tune} gilt.',
  'You have a playlist called {name} here already. Choose another name.':
    'Du hast hier schon eine Sammlung namens {name}. Nimm einen anderen Namen.',
  'You have {count} playlists here, the most that there can be. Delete one first.':
    'Du hast hier {count} Sammlungen, mehr kann es nicht geben. Lösch erst eine.',
  'You preferred {tune}.': 'Dir gefiel {tune} besser.',
  'Your playlists here, and those of the community':
    'Deine Sammlungen hier, und die der Gemeinschaft',
  'Your tune is written, but Discord did not take the reply. Ask for it again: {command}':
    'Dein Stück ist geschrieben, aber Discord hat die Antwort nicht genommen. Hol es dir wieder: {command}',
  '[on the web]({link})': '[im Netz]({link})',
  '`/model info` tells more of one, `/model use` takes one into use.':
    '`/model info` sagt mehr über eines, `/model use` nimmt eines in Gebrauch.',
  '`/train` gives some, and trains a model on them.':
    '`/train` gibt welche und trainiert ein Modell damit.',
  '`key:Edor`, `length:32`, `temperature:0.8` say what it is to be like. **Another** writes the next one, **In another key** moves it.':
    '`key:Edor`, `length:32`, `temperature:0.8` sagen, wie es sein soll. **Noch eins** schreibt das nächste, **In anderer Tonart** versetzt es.',
  '`seed:K` or `seed:42` gives the same tune every time; `seed:G2BD` begins with these notes.':
    '`seed:K` oder `seed:42` gibt immer dasselbe Stück; `seed:G2BD` beginnt mit diesen Noten.',
  'a colon stands in the sign |: only, which begins a repeat.':
    'ein Doppelpunkt steht nur im Zeichen |:, das eine Wiederholung beginnt.',
  'a repeat (|:) can only begin where the opening does.':
    'eine Wiederholung (|:) kann nur beginnen, wo der Anfang beginnt.',
  'a tune by a person, taken back since; it was in the set **{set}**':
    'ein Stück von einem Menschen, seither zurückgenommen; es war in der Sammlung **{set}**',
  'about {count} hour left': 'noch etwa {count} Stunde',
  'about {count} hours left': 'noch etwa {count} Stunden',
  'about {count} minute left': 'noch etwa {count} Minute',
  'about {count} minutes left': 'noch etwa {count} Minuten',
  'an opening ends before the first repeat does.':
    'ein Anfang endet, bevor die erste Wiederholung endet.',
  'an opening is music alone; key and metre have options of their own.':
    'ein Anfang ist nur Musik; Tonart und Takt haben eigene Angaben.',
  'an opening is plain notes: leave ornaments, slurs and chord symbols out.':
    'ein Anfang sind schlichte Noten: Lass Verzierungen, Bögen und Akkorde weg.',
  'and {count} more, in the file below': 'und {count} mehr, in der Datei unten',
  any: 'beliebig',
  'as good': 'ebenso gut',
  'asked for by {person}': 'gewünscht von {person}',
  'begins {notes}': 'beginnt {notes}',
  'best first': 'die besten zuerst',
  'bring in models': 'Modelle hereinholen',
  'brought in by <@{personId}>': 'hereingeholt von <@{personId}>',
  'by <@{personId}>': 'von <@{personId}>',
  'by <@{personId}>; `/model reinstate` takes that back':
    'von <@{personId}>; `/model reinstate` nimmt das zurück',
  'change the settings': 'die Einstellungen ändern',
  changed: 'geändert',
  'choose the model that writes here': 'das Modell wählen, das hier schreibt',
  'chosen by <@{personId}>; `/model rollback` goes back':
    'gewählt von <@{personId}>; `/model rollback` geht zurück',
  'double stops cannot be continued; give a single line.':
    'Doppelgriffe lassen sich nicht fortsetzen; gib eine einzelne Stimme.',
  'epoch {epoch}, step {step} of at most {steps}':
    'Epoche {epoch}, Schritt {step} von höchstens {steps}',
  'for example {keys}': 'zum Beispiel {keys}',
  'for the community, by {owner}': 'für die Gemeinschaft, von {owner}',
  'for the community, by {owner}; everybody may change it':
    'für die Gemeinschaft, von {owner}; alle dürfen sie ändern',
  'from chance': 'aus dem Zufall',
  'from here the bar cannot be filled in the usual lengths.':
    'von hier an lässt sich der Takt nicht in üblichen Längen füllen.',
  'from {model}': 'aus {model}',
  'give tunes to train on': 'Stücke zum Lernen geben',
  'given {day} by {person}': 'gegeben {day} von {person}',
  'here the tune is at its end; ask for a longer one.':
    'hier ist das Stück zu Ende; wünsch dir ein längeres.',
  'in the playlist {playlist}': 'in der Sammlung {playlist}',
  'in use': 'in Gebrauch',
  'it has forgotten nothing of what it knew': 'es hat nichts von dem vergessen, was es konnte',
  'its last note leaves no way to fill the bar.':
    'seine letzte Note lässt keinen Weg, den Takt zu füllen.',
  'jig, reel, waltz, …': 'jig, reel, waltz, …',
  'jig, reel, waltz, … (left out: one by chance)':
    'jig, reel, waltz, … (ohne Angabe: eine zufällige)',
  'learnt {count} tune': 'hat {count} Stück gelernt',
  'learnt {count} tunes': 'hat {count} Stücke gelernt',
  'less than a minute left': 'weniger als eine Minute noch',
  'loss {loss} a character': 'Verlust {loss} je Zeichen',
  'model `{model}` from `{base}`': 'Modell `{model}` aus `{base}`',
  'model {model}': 'Modell {model}',
  'newest first': 'die neuesten zuerst',
  'no votes yet': 'noch keine Stimmen',
  'no {type} has a note of this length here.': 'bei {type} gibt es hier keine Note dieser Länge.',
  'not measured on tunes held back': 'nicht an zurückgehaltenen Stücken gemessen',
  'only plain bar lines can stand in an opening.':
    'in einem Anfang können nur einfache Taktstriche stehen.',
  'people who manage this server, and those who have the role <@&{roleId}>.':
    'Verwalter dieses Servers, und wer die Rolle <@&{roleId}> hat.',
  'people who manage this server.': 'Verwalter dieses Servers.',
  'personal, by {owner}': 'persönlich, von {owner}',
  'reinstate models': 'Modelle zurückholen',
  'rename models': 'Modelle umbenennen',
  'retire models': 'Modelle aussortieren',
  retired: 'aussortiert',
  'seed {seed}': 'Startwert {seed}',
  'set by <@{personId}>': 'eingestellt von <@{personId}>',
  'ships with Lilt': 'kommt mit Lilt',
  'somebody who was forgotten': 'jemand, der vergessen wurde',
  'stop a training that somebody else began': 'ein Training anhalten, das jemand anders begann',
  'the bar is short: {is} of {due}.': 'der Takt ist zu kurz: {is} von {due}.',
  'the first bar is short: {pickup} are too many for a pick-up, and too few for a bar of {metre}.':
    'der erste Takt ist zu kurz: {pickup} sind zu viel für einen Auftakt und zu wenig für einen Takt in {metre}.',
  'the model does not know {character}.': 'das Modell kennt {character} nicht.',
  'the only tuplet that can be continued is the triplet, (3.':
    'die einzige N-tole, die sich fortsetzen lässt, ist die Triole, (3.',
  'the triplet still wants notes; write all three.':
    'der Triole fehlen noch Noten; schreib alle drei.',
  'the tunes it knew before come {percent} less easily to it':
    'die Stücke, die es kannte, fallen ihm {percent} schwerer',
  'there is no note in it.': 'darin ist keine Note.',
  'this accidental is not one that tunes in this key have.':
    'dieses Vorzeichen haben Stücke in dieser Tonart nicht.',
  'this is not ABC music.': 'das ist keine Musik in ABC.',
  'this note does not fit into a bar of {metre}; is a bar line (|) missing, or a length wrong?':
    'diese Note passt nicht in einen Takt von {metre}; fehlt ein Taktstrich (|), oder stimmt eine Länge nicht?',
  'this note leads over the middle of the bar; write it as two, tied (A3-A3).':
    'diese Note geht über die Mitte des Takts; schreib sie als zwei, gebunden (A3-A3).',
  'train models': 'Modelle trainieren',
  'tune `{id}`': 'Stück `{id}`',
  'tunes by people': 'Stücke von Menschen',
  'withdrawn {day} by {person}; its tunes are deleted':
    'zurückgenommen {day} von {person}; die Stücke sind gelöscht',
  'withdrawn {day}; its tunes are deleted': 'zurückgenommen {day}; die Stücke sind gelöscht',
  'words above a bar line cannot be kept; leave them out.':
    'Worte über einem Taktstrich lassen sich nicht behalten; lass sie weg.',
  'wrote {count} tune here': 'hat hier {count} Stück geschrieben',
  'wrote {count} tunes here': 'hat hier {count} Stücke geschrieben',
  '{add} puts tunes in, {share} lets others see it. Id: `{id}`':
    '{add} legt Stücke hinein, {share} lässt andere sie sehen. Id: `{id}`',
  '{before} is {model} from now on.': '{before} heißt von jetzt an {model}.',
  '{character} as {became} ({times} ×)': '{character} als {became} ({times} ×)',
  '{character} is no note; an opening is notes (A-G, a-g), rests (z), their lengths, triplets and bar lines.':
    '{character} ist keine Note; ein Anfang besteht aus Noten (A-G, a-g), Pausen (z), ihren Längen, Triolen und Taktstrichen.',
  '{command} changes that': '{command} ändert das',
  '{command} is not a command any more.': '{command} ist kein Befehl mehr.',
  '{count} beats a minute': '{count} Schläge in der Minute',
  '{count} before you.': '{count} vor dir.',
  '{count} choice of a model': '{count} Wahl eines Modells',
  '{count} choices of a model': '{count} Wahlen eines Modells',
  '{count} duel opened': '{count} eröffnetes Duell',
  '{count} duels opened': '{count} eröffnete Duelle',
  '{count} file': '{count} Datei',
  '{count} files': '{count} Dateien',
  '{count} minute': '{count} Minute',
  '{count} minutes': '{count} Minuten',
  '{count} model': '{count} Modell',
  '{count} models': '{count} Modelle',
  '{count} of them repaired': '{count} davon ausgebessert',
  '{count} of your tunes are still waiting to be written. Let some of them arrive, then ask again.':
    '{count} deiner Stücke warten noch darauf, geschrieben zu werden. Lass erst einige ankommen, dann wünsch dir weitere.',
  '{count} people have voted.': '{count} Personen haben abgestimmt.',
  '{count} person has voted.': '{count} Person hat abgestimmt.',
  '{count} playlist': '{count} Sammlung',
  '{count} playlists': '{count} Sammlungen',
  '{count} playlists are called that. Name one by its id: {ids}.':
    '{count} Sammlungen heißen so. Nenne eine mit ihrer Id: {ids}.',
  '{count} recordings of yours are still being made. Let some of them arrive first.':
    '{count} deiner Aufnahmen werden noch gemacht. Lass erst einige ankommen.',
  '{count} refused': '{count} abgelehnt',
  '{count} set': '{count} Sammlung',
  '{count} set of tunes given for training': '{count} Sammlung von Stücken zum Lernen',
  '{count} sets': '{count} Sammlungen',
  '{count} sets of tunes given for training': '{count} Sammlungen von Stücken zum Lernen',
  '{count} step': '{count} Schritt',
  '{count} steps': '{count} Schritte',
  '{count} taken': '{count} genommen',
  '{count} there already': '{count} schon da',
  '{count} training': '{count} Training',
  '{count} trainings': '{count} Trainings',
  '{count} tune': '{count} Stück',
  '{count} tune asked for': '{count} gewünschtes Stück',
  '{count} tune in {files}': '{count} Stück in {files}',
  '{count} tune more could not be engraved.': '{count} weiteres Stück ließ sich nicht setzen.',
  '{count} tune more is in there. Post it in a message of its own to have it engraved.':
    '{count} weiteres Stück steht darin. Poste es in einer eigenen Nachricht, um es setzen zu lassen.',
  '{count} tune put into a playlist': '{count} in eine Sammlung gelegtes Stück',
  '{count} tunes': '{count} Stücke',
  '{count} tunes asked for': '{count} gewünschte Stücke',
  '{count} tunes have that in their title. Name one by its id: {tunes}.':
    '{count} Stücke haben das im Titel. Nenne eines mit seiner Id: {tunes}.',
  '{count} tunes in {files}': '{count} Stücke in {files}',
  '{count} tunes in {playlist} are called that. Name one by its number in the list.':
    '{count} Stücke in {playlist} heißen so. Nenne eines mit seiner Nummer in der Liste.',
  '{count} tunes more are in there. Post them in a message of their own to have them engraved.':
    '{count} weitere Stücke stehen darin. Poste sie in einer eigenen Nachricht, um sie setzen zu lassen.',
  '{count} tunes more could not be engraved.': '{count} weitere Stücke ließen sich nicht setzen.',
  '{count} tunes put into playlists': '{count} in Sammlungen gelegte Stücke',
  '{count} uploads of yours are still waiting to be read. Wait for their answers, then try again.':
    '{count} deiner Sendungen warten noch darauf, gelesen zu werden. Warte auf ihre Antworten, dann versuch es noch einmal.',
  '{count} vote': '{count} Stimme',
  '{count} vote for them, {down} against': '{count} Stimme dafür, {down} dagegen',
  '{count} vote in duels': '{count} Stimme in Duellen',
  '{count} votes': '{count} Stimmen',
  '{count} votes for them, {down} against': '{count} Stimmen dafür, {down} dagegen',
  '{count} votes in duels': '{count} Stimmen in Duellen',
  '{create} begins a playlist; **Playlist** under a tune puts it in.':
    '{create} beginnt eine Sammlung; **Sammlung** unter einem Stück legt es hinein.',
  '{create} begins one.': '{create} beginnt eine.',
  '{done} of {of} tunes': '{done} von {of} Stücken',
  '{duel} puts two tunes side by side and hides who wrote them until you vote.':
    '{duel} stellt zwei Stücke nebeneinander und verbirgt, wer sie schrieb, bis du abstimmst.',
  '{file} is too large to be engraved: at most {most} KB. Post less of it.':
    '{file} ist zu groß zum Setzen: höchstens {most} KB. Poste weniger davon.',
  '{file}, line {line}, column {column}:': '{file}, Zeile {line}, Spalte {column}:',
  '{key} is not a key; write a note and a mode, {example} (m, dor, mix, lyd, phr for minor, dorian, mixolydian, lydian, phrygian).':
    '{key} ist keine Tonart; schreib eine Note und einen Modus, {example} (m, dor, mix, lyd, phr für Moll, dorisch, mixolydisch, lydisch, phrygisch).',
  '{key} would need more than seven sharps or flats; write it by its other name, {example}.':
    '{key} brauchte mehr als sieben Kreuze oder Bes; schreib sie mit ihrem anderen Namen, {example}.',
  '{loss} a note on tunes held back': '{loss} je Note auf zurückgehaltenen Stücken',
  '{models} lists the models, {use} chooses one, {withdraw} takes tunes back.':
    '{models} zeigt die Modelle, {use} wählt eines, {withdraw} nimmt Stücke zurück.',
  '{model} has learnt': '{model} hat gelernt',
  '{model} is here. `/model info` tells what it has learnt, `/model use` takes it into use.':
    '{model} ist da. `/model info` sagt, was es gelernt hat, `/model use` nimmt es in Gebrauch.',
  '{model} is offered again.': '{model} wird wieder angeboten.',
  '{model} is retired: it is not offered any more. Its tunes can still be had again.':
    '{model} ist aussortiert: Es wird nicht mehr angeboten. Seine Stücke sind weiter zu haben.',
  '{model} writes the tunes of this server from now on.':
    '{model} schreibt von jetzt an die Stücke dieses Servers.',
  '{most} trainings of this server wait already. Wait until one is done, or cancel one.':
    '{most} Trainings dieses Servers warten schon. Warte, bis eines fertig ist, oder brich eines ab.',
  '{named} sets are called that. Name one by its id: {ids}.':
    '{named} Sammlungen heißen so. Nenne eine mit ihrer Id: {ids}.',
  '{names} or {last}': '{names} oder {last}',
  '{name} is larger than it said. Attach less at a time.':
    '{name} ist größer als angegeben. Hänge weniger auf einmal an.',
  '{name} is none that can be read. Attach .abc, .txt or .mid files, or a .zip of them.':
    '{name} lässt sich nicht lesen. Hänge .abc-, .txt- oder .mid-Dateien an, oder eine .zip davon.',
  '{name} is not kept by Discord. Attach the file itself.':
    '{name} liegt nicht bei Discord. Hänge die Datei selbst an.',
  '{name} is {size} MB; at most {most} MB can be brought in.':
    '{name} hat {size} MB; höchstens {most} MB können hereingeholt werden.',
  '{name}: tunes': '{name}: Stücke',
  '{perNote} nats a note, {perCharacter} a character, on tunes held back':
    '{perNote} Nats je Note, {perCharacter} je Zeichen, auf zurückgehaltenen Stücken',
  '{play} plays one through, {exported} makes a tunebook of it: PDF, ABC, MP3.':
    '{play} spielt eine durch, {exported} macht ein Notenheft daraus: PDF, ABC, MP3.',
  '{privacy} says what is kept; {forget} hands it over and deletes it.':
    '{privacy} sagt, was aufbewahrt wird; {forget} gibt es heraus und löscht es.',
  '{settings} shows how Lilt is set up here: language, instrument, trainers, gallery.':
    '{settings} zeigt, wie Lilt hier eingerichtet ist: Sprache, Instrument, Trainer, Galerie.',
  '{size} % better': '{size} % besser',
  '{size} % worse': '{size} % schlechter',
  '{title} is {other}': '{title} ist {other}',
  '{tonic} Dorian': '{tonic} dorisch',
  '{tonic} Locrian': '{tonic} lokrisch',
  '{tonic} Lydian': '{tonic} lydisch',
  '{tonic} Mixolydian': '{tonic} mixolydisch',
  '{tonic} Phrygian': '{tonic} phrygisch',
  '{tonic} major': '{tonic} Dur',
  '{tonic} minor': '{tonic} Moll',
  '{top} shows the best of the week, the month, or ever.':
    '{top} zeigt die Besten der Woche, des Monats oder überhaupt.',
  '{train} takes tunes of yours (ABC or MIDI) and teaches them to a model of this server, in minutes.':
    '{train} nimmt deine Stücke (ABC oder MIDI) und bringt sie in Minuten einem Modell dieses Servers bei.',
  '{tunes} `notes:G2BD` finds a tune by how it begins, in any key.':
    '{tunes} `notes:G2BD` findet ein Stück an seinem Anfang, in jeder Tonart.',
  '{tune} `jig` writes a new jig: sheet music, ABC, MIDI and a recording.':
    '{tune} `jig` schreibt einen neuen Jig: Noten, ABC, MIDI und eine Aufnahme.',
  '{type} in {key}': '{type} in {key}',
  '{up} for, {down} against': '{up} dafür, {down} dagegen',
  '{up} of {count} like it': 'gefällt {up} von {count}',
  '{up} of {count} likes it': 'gefällt {up} von {count}',
  '{wanted} begins the ids of {count} models: {names}. Give more letters, or a name.':
    '{wanted} beginnt die Ids von {count} Modellen: {names}. Gib mehr Buchstaben an, oder einen Namen.',
  '{way}, {before} → {after} nats a note': '{way}, {before} → {after} Nats je Note',
  '{what} cannot be continued.': '{what} lässt sich nicht fortsetzen.',
  '{won} of {count} vote': '{won} von {count} Stimme',
  '{won} of {count} votes': '{won} von {count} Stimmen',
  '“{title}” in the title': '„{title}“ im Titel',
  '⚠ learnt from a set that was withdrawn since':
    '⚠ hat aus einer Sammlung gelernt, die seither zurückgenommen wurde',
  '👍 and 👎 under a tune: one vote each, to be changed or taken back.':
    '👍 und 👎 unter einem Stück: eine Stimme je Person, änderbar und zurücknehmbar.',
  'Train on tunes of yours': 'Mit eigenen Stücken trainieren',
  'Up to {files} files: .abc, .txt, .mid or a .zip of them; {most} MB in all':
    'Bis zu {files} Dateien: .abc, .txt, .mid oder eine .zip davon; {most} MB zusammen',
  'Is that so?': 'Ist das so?',
  'Yes, and they may be used like that': 'Ja, und sie dürfen so benutzt werden',
  'Too many books are being made just now. Try again in a minute.':
    'Gerade werden zu viele Hefte gemacht. Versuch es in einer Minute noch einmal.',
  'All of it together is a larger file than Discord takes here. If you want to keep any of it, ask whoever runs this bot for your file first. The button deletes your votes, your playlists, your sets and what you had written in direct messages, and takes your name off the tunes, duels and trainings of servers. This cannot be undone.':
    'Alles zusammen ist eine größere Datei, als Discord hier nimmt. Wenn du etwas davon behalten willst, bitte zuerst den Betreiber dieses Bots um deine Datei. Der Knopf löscht deine Stimmen, deine Sammlungen, deine Stücke zum Lernen und was du dir in Direktnachrichten schreiben ließest, und nimmt deinen Namen von den Stücken, Duellen und Trainings der Server. Das lässt sich nicht rückgängig machen.',
  'Its name or id': 'Ihr Name oder ihre Id',
  'Its number in the playlist, its title or its id': 'Nummer in der Sammlung, Titel oder Id',
  'How daring, 0.1 (safe) to 2 (wild); 0.75 is usual':
    'Wie kühn, 0.1 (sicher) bis 2 (wild); üblich ist 0.75',
  'Tunes: .abc, .txt or .mid, or a .zip of them':
    'Stücke: .abc, .txt oder .mid, oder eine .zip davon',
  'More tunes': 'Weitere Stücke',
  '**Bars**': '**Takte**',
  '**Improve this**, in the same menu, finds what is wrong with it and offers it mended.':
    '**Improve this**, im selben Menü, findet, was daran nicht stimmt, und bietet es ausgebessert an.',
  '**What I changed**': '**Was ich geändert habe**',
  '**What I found**': '**Was ich gefunden habe**',
  '**What is left to you**': '**Was dir bleibt**',
  'A form is its parts by letters in their order, each twice where it is repeated: AABB, AABBCC, ABC; up to {mostParts} parts.':
    'Eine Form sind die Teile als Buchstaben der Reihe nach, jeder zweimal, wenn er wiederholt wird: AABB, AABBCC, ABC; bis zu {mostParts} Teile.',
  'A new second part to its first': 'Ein neuer zweiter Teil zum ersten',
  'A new title': 'Ein neuer Titel',
  'A number gives the same every time': 'Eine Zahl ergibt jedes Mal dasselbe',
  'A set: {keys}': 'Ein Set: {keys}',
  'A tune can be given 1 to {most} parts more at once.':
    'Ein Stück kann auf einmal 1 bis {most} Teile mehr bekommen.',
  'A variation of {tune}, {percent} % of the way.':
    'Eine Variation von {tune}, {percent} % des Weges.',
  'A variation, a little': 'Eine Variation, ein wenig',
  'A variation, a lot': 'Eine Variation, viel',
  'A variation, half': 'Eine Variation, zur Hälfte',
  'An answer to the first part of {tune}.': 'Eine Antwort auf den ersten Teil von {tune}.',
  'And {count} bar more.': 'Und {count} Takt mehr.',
  'And {count} bars more.': 'Und {count} Takte mehr.',
  'And {n} more such replacements.': 'Und {n} weitere Ersetzungen dieser Art.',
  'Another answer': 'Eine andere Antwort',
  'Another part': 'Noch ein Teil',
  'Closest known tune: not known': 'Nächstes bekanntes Stück: nicht bekannt',
  'Closest known tune: {title}, {bars} bar alike':
    'Nächstes bekanntes Stück: {title}, {bars} Takt gleich',
  'Closest known tune: {title}, {bars} bars alike':
    'Nächstes bekanntes Stück: {title}, {bars} Takte gleich',
  'Dropped a chord symbol or a remark.': 'Ein Akkord oder eine Bemerkung weggelassen.',
  'Dropped a group of grace notes.': 'Eine Gruppe von Vorschlagsnoten weggelassen.',
  'Dropped a slur.': 'Ein Bogen weggelassen.',
  'Dropped an ornament.': 'Eine Verzierung weggelassen.',
  'Dropped {n} chord symbols or remarks.': '{n} Akkorde oder Bemerkungen weggelassen.',
  'Dropped {n} groups of grace notes.': '{n} Gruppen von Vorschlagsnoten weggelassen.',
  'Dropped {n} ornaments.': '{n} Verzierungen weggelassen.',
  'Dropped {n} slurs.': '{n} Bögen weggelassen.',
  'Every bar with other notes between the beats':
    'Jeder Takt mit anderen Noten zwischen den Schlägen',
  'Every second beat and the cadences are kept': 'Jeder zweite Schlag und die Kadenzen bleiben',
  'Half of its bars with other notes between the beats':
    'Die Hälfte der Takte mit anderen Noten zwischen den Schlägen',
  'How long it will be follows from the tune that was given.':
    'Wie lang es wird, folgt aus dem gegebenen Stück.',
  'How many parts more, where it goes on': 'Wie viele Teile mehr, wenn es weitergeht',
  'How much a variation varies, from 0 (the tune itself) to 1 (its form alone)':
    'Wie viel variiert wird, von 0 (das Stück selbst) bis 1 (nur seine Form)',
  'How much is varied goes from 0 (the tune itself) to 1 (nothing but its form).':
    'Wie viel variiert wird, geht von 0 (das Stück selbst) bis 1 (nichts als seine Form).',
  'I find nothing wrong with it: its bars add up, its repeats close, and every note can be played. It stays as it is.':
    'Ich finde nichts daran auszusetzen: Die Takte gehen auf, die Wiederholungen schließen, und jede Note ist spielbar. Es bleibt, wie es ist.',
  'In line {line} a note leads over the middle of a bar of 12/8; write it as two, tied (A3-A3).':
    'In Zeile {line} geht eine Note über die Mitte eines 12/8-Takts; schreib sie als zwei, angebunden (A3-A3).',
  'It can be played as it stands, and stays as it is.':
    'Es ist spielbar, wie es dasteht, und bleibt so.',
  'It ends on {note}, which does not rest in {key}; many tunes that lead back to their beginning do so.':
    'Es endet auf {note}, und das ruht in {key} nicht; viele Stücke, die an ihren Anfang zurückführen, tun das.',
  'It has no title (T:).': 'Es hat keinen Titel (T:).',
  'Its parts by letters, each twice where it is repeated: AABB, AABBCC, ABC':
    'Seine Teile als Buchstaben, doppelt, wo wiederholt wird: AABB, AABBCC, ABC',
  'Keep it as a playlist': 'Als Sammlung behalten',
  'Looking through that takes too long. Send less of it.':
    'Das durchzusehen dauert zu lange. Schick weniger davon.',
  'Make it a set': 'Ein Set daraus machen',
  'Make something new of a tune that is kept here':
    'Aus einem Stück, das hier liegt, etwas Neues machen',
  'Moved a note by octaves into the compass of tunes.':
    'Eine Note um Oktaven in den Umfang von Stücken gerückt.',
  'Moved {n} notes by octaves into the compass of tunes.':
    '{n} Noten um Oktaven in den Umfang von Stücken gerückt.',
  'No tune here has more than {most} parts.': 'Kein Stück hier hat mehr als {most} Teile.',
  'One more part behind those it has': 'Ein Teil mehr hinter denen, die es hat',
  'Play with it': 'Damit spielen',
  'R: says {type}, which is written in {metres}; its bars are of {metre}.':
    'R: sagt {type}, das in {metres} steht; seine Takte haben {metre}.',
  'Read {written} as {read}, {n} times.': '{written} als {read} gelesen, {n}-mal.',
  'Read {written} as {read}.': '{written} als {read} gelesen.',
  'Shares no seven notes with any tune that its model learnt from':
    'Hat mit keinem Stück, von dem sein Modell gelernt hat, sieben Noten gemein',
  'Something in the tune that was given has to be put right first: line {line}: {problem}':
    'Im gegebenen Stück muss zuerst etwas berichtigt werden: Zeile {line}: {problem}',
  'That is more text than is looked through at a time: at most {most} KB. Send less of it.':
    'Das ist mehr Text, als auf einmal durchgesehen wird: höchstens {most} KB. Schick weniger davon.',
  'The bars of {form} as written are {step}, {double} or another multiple of {step}, up to {mostBars}.':
    'Notierte Takte von {form} sind {step}, {double} oder ein anderes Vielfaches von {step}, bis {mostBars}.',
  'The same tune by another name': 'Dasselbe Stück unter anderem Namen',
  'The tune that was given cannot be read: line {line}: {problem}':
    'Das gegebene Stück lässt sich nicht lesen: Zeile {line}: {problem}',
  'The tune that was given has more than {most} bars.':
    'Das gegebene Stück hat mehr als {most} Takte.',
  'The tune that was given has {what}, which is not in what the network was taught.':
    'Das gegebene Stück hat {what}, und das hat das Netz nicht gelernt.',
  'The tune that was given is in {key}; leave @{home} out of the seed.':
    'Das gegebene Stück steht in {key}; lass @{home} aus dem Seed weg.',
  'The tune that was given is in {metre}, and so will be what is made from it.':
    'Das gegebene Stück steht in {metre}, und was daraus wird, auch.',
  'The tune that was given is in {metre}; Lilt knows tunes in {metres}.':
    'Das gegebene Stück steht in {metre}; Lilt kennt Stücke in {metres}.',
  'The tune that was given is longer than {most} characters.':
    'Das gegebene Stück ist länger als {most} Zeichen.',
  'The tune that was given is the beginning; let the seed be a number.':
    'Das gegebene Stück ist der Anfang; nimm als Seed eine Zahl.',
  'The tune with chord symbols': 'Das Stück mit Akkorden',
  'There is no band {asked} here. There is: {bands}.':
    'Eine Band {asked} gibt es hier nicht. Es gibt: {bands}.',
  'There is no such way to make a tune from another.':
    'So lässt sich kein Stück aus einem anderen machen.',
  'Tied a note over the middle of a bar.': 'Eine Note über die Taktmitte angebunden.',
  'Tied {n} notes over the middle of their bars.': '{n} Noten über die Taktmitte angebunden.',
  'Took the nearest usual length for a note.': 'Für eine Note die nächste übliche Länge genommen.',
  'Took the nearest usual lengths for {n} notes.':
    'Für {n} Noten die nächsten üblichen Längen genommen.',
  'Took the top note of a double stop.': 'Von einem Doppelgriff die obere Note genommen.',
  'Took the top notes of {n} double stops.': 'Von {n} Doppelgriffen die oberen Noten genommen.',
  'Two tunes that follow it well, in related keys':
    'Zwei Stücke, die gut darauf folgen, in verwandten Tonarten',
  'What is to be made of it': 'Was daraus werden soll',
  'Who plays with the melody, each with a part of their own (left out: nobody)':
    'Wer zur Melodie spielt, mit einer eigenen Stimme (ohne Angabe: niemand)',
  'Words under the notes (w:) and remarks (%) are not in the mended text; copy them over from yours.':
    'Worte unter den Noten (w:) und Bemerkungen (%) sind nicht im ausgebesserten Text; übertrag sie aus deinem.',
  'Wrote a note of an unusual length as shorter ones, tied.':
    'Eine Note von unüblicher Länge als kürzere geschrieben, angebunden.',
  'Wrote a rare accidental as the neighbouring note of the same sound.':
    'Ein seltenes Vorzeichen als Nachbarnote gleichen Klangs geschrieben.',
  'Wrote a tuplet in lengths that the metre has.':
    'Eine N-tole in Längen geschrieben, die die Taktart kennt.',
  'Wrote {n} notes of unusual lengths as shorter ones, tied.':
    '{n} Noten von unüblicher Länge als kürzere geschrieben, angebunden.',
  'Wrote {n} rare accidentals as the neighbouring notes of the same sound.':
    '{n} seltene Vorzeichen als Nachbarnoten gleichen Klangs geschrieben.',
  'Wrote {n} tuplets in lengths that the metre has.':
    '{n} N-tolen in Längen geschrieben, die die Taktart kennt.',
  'bar {bar}': 'Takt {bar}',
  'pick-up': 'Auftakt',
  '{count} tune more is in there. Post it in a message of its own to have it looked through.':
    'Darin ist noch {count} Stück. Poste es in einer eigenen Nachricht, damit es durchgesehen wird.',
  '{count} tunes more are in there. Post them in a message of their own to have them looked through.':
    'Darin sind noch {count} Stücke. Poste sie in einer eigenen Nachricht, damit sie durchgesehen werden.',
  '{file} is too large to be looked through: at most {most} KB. Post less of it.':
    '{file} ist zu groß, um durchgesehen zu werden: höchstens {most} KB. Poste weniger davon.',
  '{title}, a set': '{title}, ein Set',
  '{tune} by another name.': '{tune} unter anderem Namen.',
  '{tune} with {count} part more.': '{tune} mit {count} Teil mehr.',
  '{tune} with {count} parts more.': '{tune} mit {count} Teilen mehr.',
};
