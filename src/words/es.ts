/** Spanish, by the English texts. */
export const es: Readonly<Record<string, string>> = {
  ' In {metre} there is {types}.': ' En {metre} hay {types}.',
  ' of {corpora}': ' de {corpora}',
  ' of {corpora} and {more} more': ' de {corpora} y {more} más',
  '## {name}: nothing new': '## {name}: nada nuevo',
  '## {name}: {count} new tune': '## {name}: {count} pieza nueva',
  '## {name}: {count} new tunes': '## {name}: {count} piezas nuevas',
  '**Arrange** moves it to your key, octave and clef, adds chords, or tab for fiddle, mandolin, banjo, guitar or whistle. {show} does so for any tune by its id.':
    '**Adaptar** la lleva a tu tonalidad, octava y clave, añade acordes o tablatura para violín, mandolina, banjo, guitarra o flauta irlandesa. {show} hace lo mismo con cualquier pieza por su id.',
  '**Files**': '**Archivos**',
  '**Gallery:** closed. Nobody outside sees the tunes of this server':
    '**Galería:** cerrada. Nadie de fuera ve las piezas de este servidor',
  '**Gallery:** open, as “{name}”. Tunes and shared playlists of this server are on the web':
    '**Galería:** abierta, con el nombre «{name}». Las piezas y listas compartidas de este servidor están en la web',
  '**How long:** until you take it away. `/forget` gives you all of it as a file and then, if you say so, deletes it. `/contributions withdraw` takes back a set of tunes alone. What was posted in a channel is Discord’s and stays until it is deleted there.':
    '**Cuánto tiempo:** hasta que lo quites. `/forget` te lo da todo en un archivo y después, si lo confirmas, lo borra. `/contributions withdraw` retira solo una colección de piezas. Lo que se publicó en un canal es de Discord y queda ahí hasta que se borre.',
  '**Language:** as Discord says this server speaks':
    '**Idioma:** el que Discord indica para este servidor',
  '**Language:** {name}': '**Idioma:** {name}',
  '**Model in use:** {model}': '**Modelo en uso:** {model}',
  '**Of you:** your Discord id beside what you did here: tunes that you asked for, votes, duels, playlists, sets of tunes that you gave for training, trainings and settings. No name, no picture, no message that you wrote: Lilt cannot read messages, but for those that you hand it with “Engrave this ABC” or “Improve this”, and of these it keeps nothing.':
    '**De ti:** tu id de Discord junto a lo que hiciste aquí: piezas que pediste, votos, duelos, listas, colecciones de piezas que diste para entrenar, entrenamientos y ajustes. Ni nombre, ni imagen, ni mensajes tuyos: Lilt no puede leer mensajes, salvo los que le das con «Engrave this ABC» o «Improve this», y de esos no guarda nada.',
  '**Read as another character**': '**Leídos como otro carácter**',
  '**Recordings are played on:** what suits the type':
    '**Las grabaciones se tocan con:** lo que le va al tipo',
  '**Recordings are played on:** {instrument}': '**Las grabaciones se tocan con:** {instrument}',
  '**Refused**': '**Rechazadas**',
  '**Repaired**': '**Corregidas**',
  '**Slow** and **Fast** under a tune play it at another speed; `instrument:` and `count-in:` of {tune} say on what, and whether you are counted in.':
    '**Lento** y **Rápido**, debajo de una pieza, la tocan a otra velocidad; `instrument:` y `count-in:` de {tune} dicen con qué instrumento, y si se marca un compás de entrada.',
  '**There already**': '**Ya estaban**',
  '**What it knew before** ({count} tune to measure by): {change}':
    '**Lo que sabía antes** (medido con {count} pieza): {change}',
  '**What it knew before** ({count} tunes to measure by): {change}':
    '**Lo que sabía antes** (medido con {count} piezas): {change}',
  '**Where no type is named:** `/tune` asks for one':
    '**Si no se indica el tipo:** `/tune` lo pregunta',
  '**Where no type is named:** `/tune` writes a {type}':
    '**Si no se indica el tipo:** `/tune` escribe {type}',
  '**Who may train, use and retire models:** {people}':
    '**Quién puede entrenar, usar y archivar modelos:** {people}',
  '**Who sees it:** a server’s tunes are that server’s, what you do in direct messages is yours alone. Votes are shown as numbers. A server whose managers open a gallery shows its tunes and shared playlists on the web, without the names of people.':
    '**Quién lo ve:** las piezas de un servidor son de ese servidor; lo que haces en mensajes directos es solo tuyo. Los votos se muestran como números. Un servidor cuyos administradores abren una galería muestra sus piezas y listas compartidas en la web, sin nombres de personas.',
  '**Your tunes** ({given} given, {heldOut} of them held back to measure by): {change}':
    '**Tus piezas** ({given} dadas, {heldOut} de ellas apartadas para medir): {change}',
  '**{before}** is called **{playlist}** from now on.':
    '**{before}** se llama **{playlist}** desde ahora.',
  '**{name}** is withdrawn: its {count} tune is deleted, and the next training leaves it out.':
    '**{name}** queda retirada: su {count} pieza está borrada, y el próximo entrenamiento ya no la usa.',
  '**{name}** is withdrawn: its {count} tunes are deleted, and the next training leaves it out.':
    '**{name}** queda retirada: sus {count} piezas están borradas, y el próximo entrenamiento ya no las usa.',
  '**{playlist}** is deleted.': '**{playlist}** está borrada.',
  '**{playlist}** is there, for you alone.': '**{playlist}** está lista, solo para ti.',
  '**{playlist}** is yours, with {count} tune.': '**{playlist}** es tuya, con {count} pieza.',
  '**{playlist}** is yours, with {count} tunes.': '**{playlist}** es tuya, con {count} piezas.',
  '**{title}** could not be engraved.': 'No se pudo pasar **{title}** a partitura.',
  '**{title}**, by a person, from the set **{set}**':
    '**{title}**, de una persona, de la colección **{set}**',
  '**{title}**, by the model {model}': '**{title}**, del modelo {model}',
  '**{tune}** begins anew in **{playlist}**.': '**{tune}** empieza aparte en **{playlist}**.',
  '**{tune}** is in **{playlist}** already, and stays where it is.':
    '**{tune}** ya está en **{playlist}**, y se queda donde está.',
  '**{tune}** is in **{playlist}**.': '**{tune}** está en **{playlist}**.',
  '**{tune}** is number {place} in **{playlist}**.':
    '**{tune}** es el número {place} en **{playlist}**.',
  '**{tune}** is one set with the tune before it in **{playlist}**.':
    '**{tune}** forma un set con la pieza anterior en **{playlist}**.',
  '**{tune}** is out of **{playlist}**.': '**{tune}** ya no está en **{playlist}**.',
  ', page {number} of {pages}': ', página {number} de {pages}',
  '- against {opponent}: {wins} of {votes} votes, {share} % (95 % interval {low} to {high}), in {count} duel':
    '- contra {opponent}: {wins} de {votes} votos, {share} % (intervalo del 95 %: de {low} a {high}), en {count} duelo',
  '- against {opponent}: {wins} of {votes} votes, {share} % (95 % interval {low} to {high}), in {count} duels':
    '- contra {opponent}: {wins} de {votes} votos, {share} % (intervalo del 95 %: de {low} a {high}), en {count} duelos',
  '-# Everything lies where whoever runs this bot keeps it, and goes nowhere else. Models that learnt from your tunes are marked when you withdraw them, and the next training leaves them out.':
    '-# Todo está donde lo guarda quien lleva este bot, y no va a ningún otro sitio. Los modelos que aprendieron de tus piezas se señalan cuando las retiras, y el próximo entrenamiento ya no las usa.',
  '-# Whoever runs this bot has no gallery switched on just now.':
    '-# Quien lleva este bot no tiene ninguna galería activada ahora mismo.',
  'A duel of two tunes: {type}': 'Un duelo de dos piezas: {type}',
  'A is better': 'Es mejor A',
  'A key of the same mode to move it to': 'Una tonalidad del mismo modo, a la que transportarla',
  'A length is a number of parts, 1 to {mostParts}, or of bars as written, {fewestBars} to {mostBars} in fours; a {type} in {metre} usually has 2 parts.':
    'Una longitud es un número de partes, de 1 a {mostParts}, o de compases escritos, de {fewestBars} a {mostBars} de cuatro en cuatro; lo usual en {type} en {metre} son 2 partes.',
  'A line of this tune is too long: it begins with "{text}" and has {length} characters, at most {most}. Break it after every four bars.':
    'Una línea de esta pieza es demasiado larga: empieza por "{text}" y tiene {length} caracteres, de {most} como máximo. Pártela cada cuatro compases.',
  'A line of this tune is too wide for a sheet. Break its lines after every four bars.':
    'Una línea de esta pieza es demasiado ancha para una partitura. Parte sus líneas cada cuatro compases.',
  'A model against itself would tell nothing. Name another one, or `{person}` for a tune that somebody gave.':
    'Un modelo contra sí mismo no diría nada. Indica otro, o `{person}` para una pieza que alguien dio.',
  'A model as a zip file, for another server or for keeps':
    'Un modelo como archivo zip, para otro servidor o para guardarlo',
  'A model needs a name of 1 to {longest} characters on one line.':
    'Un modelo necesita un nombre de 1 a {longest} caracteres en una sola línea.',
  'A name in the gallery has 1 to {longest} characters.':
    'Un nombre en la galería tiene de 1 a {longest} caracteres.',
  'A new playlist': 'Una lista nueva',
  'A new playlist …': 'Una lista nueva…',
  'A note of this tune would need three sharps or flats in that key. Choose another key.':
    'Una nota de esta pieza necesitaría tres sostenidos o bemoles en esa tonalidad. Elige otra.',
  'A number gives the same tune every time; K or an opening such as G2BD starts it':
    'Un número da siempre la misma pieza; K o un comienzo como G2BD le da inicio',
  'A playlist needs a name of 1 to {longest} characters.':
    'Una lista necesita un nombre de 1 a {longest} caracteres.',
  'A playlist of your own with the tunes of another': 'Una lista propia con las piezas de otra',
  'A playlist of {name}: {count}.': 'Una lista de {name}: {count}.',
  'A playlist that it is in': 'Una lista en la que esté',
  'A recording of {title}': 'Una grabación de {title}',
  'A role whose members may, too; left out: no role':
    'Un rol cuyos miembros también pueden; si se omite: ninguno',
  'A server can have {most} tunes to train on; this one has {is}, and these are {more} more. Withdraw a set first.':
    'Un servidor puede tener {most} piezas para entrenar; este tiene {is}, y estas son {more} más. Retira antes una colección.',
  'A set of tunes is withdrawn by whoever gave it, or by people who manage this server. Ask one of them to do it.':
    'Una colección de piezas la retira quien la dio o quien administra este servidor. Pídeselo a alguna de esas personas.',
  'A set of tunes needs a name of 1 to {longest} characters on one line.':
    'Una colección de piezas necesita un nombre de 1 a {longest} caracteres en una sola línea.',
  'A set of {count} tune': 'Un set de {count} pieza',
  'A set of {count} tunes': 'Un set de {count} piezas',
  'A sheet is {least} to {most} pixels wide, not {width}.':
    'Una partitura tiene de {least} a {most} píxeles de ancho, no {width}.',
  'A training needs at least {fewest} tunes to learn from and to measure by; this server has none yet. Give more first.':
    'Un entrenamiento necesita al menos {fewest} piezas de las que aprender y con las que medir; este servidor aún no tiene ninguna. Da más primero.',
  'A training needs at least {fewest} tunes to learn from and to measure by; this server has {tunes}. Give more first.':
    'Un entrenamiento necesita al menos {fewest} piezas de las que aprender y con las que medir; este servidor tiene {tunes}. Da más primero.',
  'A training on the same tunes is running already. Wait for it or cancel it, or give more tunes first.':
    'Ya hay en marcha un entrenamiento con las mismas piezas. Espera a que acabe, cancélalo o da más piezas primero.',
  'A training on the same tunes waits for its turn already. Wait for it or cancel it, or give more tunes first.':
    'Ya hay un entrenamiento con las mismas piezas esperando su turno. Espera a que acabe, cancélalo o da más piezas primero.',
  'A tune': 'Una pieza',
  'A tune in {home} (seed) cannot be moved to {key}, whose mode is another; leave @{home} out of the seed, or ask for a key in its mode.':
    'Una pieza en {home} (semilla) no se puede transportar a {key}, que es de otro modo; quita @{home} de la semilla, o pide una tonalidad de su modo.',
  'A tune is played 1 to {most} times, slow, usual or fast.':
    'Una pieza se toca de 1 a {most} veces, lenta, normal o rápida.',
  'A tune without a title': 'Una pieza sin título',
  'A wrong note': 'Una nota falsa',
  'A {type} in {key}, from {name}.': 'Una pieza ({type}) en {key}, de {name}.',
  'A {type} is not written in {metre}; choose {metres}, or leave the metre out.{elsewhere}':
    'En {metre} no se escribe {type}; elige {metres}, o no indiques el compás.{elsewhere}',
  'Above the usual fingerings, and marked with a cross: {count} of {all} notes.':
    'Por encima de las digitaciones usuales, y marcadas con una cruz: {count} de {all} notas.',
  'Accompany its recording; false: the melody alone':
    'Acompañar su grabación; false: solo la melodía',
  Accordion: 'Acordeón',
  'After the training: {sheet}': 'Después del entrenamiento: {sheet}',
  'All files': 'Todos los archivos',
  'All that is known of a model: its card, and the curve of its training':
    'Todo lo que se sabe de un modelo: su ficha y la curva de su entrenamiento',
  'Alto clef': 'Clave de do en tercera',
  'Among the tunes that this server has given, no {type} was found. Ask for another type, or name two models.':
    'Entre las piezas que ha dado este servidor no se encontró {type}. Pide otro tipo, o indica dos modelos.',
  'An octave higher': 'Una octava más aguda',
  'An octave lower': 'Una octava más grave',
  'And {count} thing more.': 'Y {count} cosa más.',
  'And {count} things more.': 'Y {count} cosas más.',
  Another: 'Otra',
  'Another model is called {name} already ({id}). Choose another name, or rename that one first.':
    'Ya hay otro modelo que se llama {name} ({id}). Elige otro nombre, o cámbiale antes el nombre a ese.',
  'Another model, or `person` for a tune that was given here':
    'Otro modelo, o `person` para una pieza que alguien dio aquí',
  Arrange: 'Adaptar',
  'As ABC, in any key': 'En ABC, en cualquier tonalidad',
  'At the usual tempo': 'Al tempo normal',
  'Attach 1 to {most} files.': 'Adjunta de 1 a {most} archivos.',
  'B is better': 'Es mejor B',
  'Back from {from} to {to}, which writes the tunes of this server again.':
    'De {from} se vuelve a {to}, que escribe otra vez las piezas de este servidor.',
  'Bar {bar} of {bars}': 'Compás {bar} de {bars}',
  'Bass clef': 'Clave de fa',
  'Before the training: {sheet}': 'Antes del entrenamiento: {sheet}',
  'Before: {before} · After: {after}': 'Antes: {before} · Después: {after}',
  'Begin a playlist of your own': 'Empezar una lista propia',
  'Beginning.': 'Empezando.',
  'Below what the instrument has, and marked with a cross: {count} of {all} notes.':
    'Por debajo de lo que da el instrumento, y marcadas con una cruz: {count} de {all} notas.',
  'Best liked in the last seven days': 'Las que más gustaron en los últimos siete días',
  'Best liked in the last thirty days': 'Las que más gustaron en los últimos treinta días',
  'Best liked of all': 'Las que más gustan de todas',
  'Black holes are covered, half black ones by half; + is blown harder.':
    'Los agujeros negros se tapan, los medio negros a medias; + se sopla más fuerte.',
  'Bring in a model that another server exported': 'Traer un modelo que otro servidor exportó',
  'By the lower end of the 95 % interval (Wilson) for the share that likes it: 40 of 50 come before 1 of 1.':
    'Según el extremo inferior del intervalo del 95 % (Wilson) de la proporción a la que gusta: 40 de 50 va antes que 1 de 1.',
  'Call a model something else': 'Cambiarle el nombre a un modelo',
  'Call a playlist something else': 'Cambiarle el nombre a una lista',
  Cancel: 'Cancelar',
  'Chord symbols: chosen where it has none, or left out':
    'Cifrado de acordes: elegido donde no lo hay, o suprimido',
  Chords: 'Acordes',
  'Chords as the tune has them': 'Acordes como los tiene la pieza',
  'Click a bar before its recording': 'Marcar un compás de entrada antes de su grabación',
  Communities: 'Comunidades',
  Contents: 'Índice',
  'Curve of the training of {name}: how its loss fell over the steps.':
    'Curva del entrenamiento de {name}: cómo bajó su pérdida a lo largo de los pasos.',
  'Curve of the training over {steps} steps: the loss on tunes held back goes from {before} to {after} nats a note.':
    'Curva del entrenamiento a lo largo de {steps} pasos: la pérdida en las piezas apartadas va de {before} a {after} nats por nota.',
  Dark: 'Oscuro',
  'Delete **{playlist}** with its {count} tune? The tune itself is kept.':
    '¿Borrar **{playlist}** con su {count} pieza? La pieza en sí se conserva.',
  'Delete **{playlist}** with its {count} tunes? The tunes themselves are kept.':
    '¿Borrar **{playlist}** con sus {count} piezas? Las piezas en sí se conservan.',
  'Delete a playlist; its tunes are kept': 'Borrar una lista; sus piezas se conservan',
  'Delete it': 'Borrarla',
  'Deleted, or no longer yours:': 'Borrado, o ya no tuyo:',
  'Discord did not hand over {name}. Try again in a minute.':
    'Discord no entregó {name}. Prueba otra vez dentro de un minuto.',
  Downloads: 'Descargas',
  'Earlier page': 'Página anterior',
  'Everything that is kept of you': 'Todo lo que se guarda de ti',
  Fast: 'Rápido',
  'Fetching the notes': 'Cargando las notas',
  'Fewer notes may find it, in any key; lengths do not matter.':
    'Con menos notas quizá aparezca, en cualquier tonalidad; las duraciones no importan.',
  Fiddle: 'Violín',
  'Figures are fingers of the first position: 0 the open string, L low, H high.':
    'Las cifras son dedos de la primera posición: 0 la cuerda al aire, L bajo, H alto.',
  'Figures are frets; 0 is the open string.': 'Las cifras son trastes; 0 es la cuerda al aire.',
  'Figures are frets; 0 is the open string. A banjo sounds an octave lower.':
    'Las cifras son trastes; 0 es la cuerda al aire. Un banjo suena una octava más grave.',
  'Figures are frets; 0 is the open string. A guitar sounds an octave lower.':
    'Las cifras son trastes; 0 es la cuerda al aire. Una guitarra suena una octava más grave.',
  'Find and keep': 'Buscar y guardar',
  'Find tunes that were written here': 'Buscar piezas que se escribieron aquí',
  'Fingerings for a whistle in D': 'Digitación para flauta irlandesa en re',
  'First notes': 'Primeras notas',
  Flute: 'Flauta',
  'For those who manage this server: {settings} sets language, instrument and who may train. I read no messages; {privacy} says what is kept.':
    'Para quienes administran este servidor: {settings} ajusta el idioma, el instrumento y quién puede entrenar. No leo mensajes; {privacy} dice qué se guarda.',
  'For types that are played in several, such as 4/4, 2/4 or 6/8 for a march':
    'Para tipos que se tocan en varios compases, como 4/4, 2/4 o 6/8 en una marcha',
  'Forget me for good': 'Olvídame para siempre',
  Forgotten: 'Olvidado',
  'From now on these may train, use and retire models: {people}':
    'Desde ahora pueden entrenar, usar y archivar modelos: {people}',
  'G, Edor, Amix, Bm, …': 'G, Edor, Amix, Bm, …',
  'G, Edor, Amix, Bm, … (left out: one that suits the type)':
    'G, Edor, Amix, Bm, … (si se omite: una que le vaya al tipo)',
  Gallery: 'Galería',
  'Get all that is kept of you as a file, and have it deleted':
    'Recibir en un archivo todo lo que se guarda de ti, y hacer que se borre',
  'Getting ready: the model in use writes tunes, so that it does not forget what it knows.':
    'Preparando: el modelo en uso escribe piezas, para no olvidar lo que sabe.',
  'Go back to the model that wrote here before this one':
    'Volver al modelo que escribía aquí antes que este',
  'Good evening. I am Lilt, and I write tunes.': 'Buenas noches. Soy Lilt, y escribo piezas.',
  Harp: 'Arpa',
  'Have a model learn tunes of yours; with nothing after it, a form opens':
    'Hacer que un modelo aprenda piezas tuyas; sin nada más, se abre un formulario',
  'Have a model write the tunes of this server from now on':
    'Hacer que un modelo escriba desde ahora las piezas de este servidor',
  'How Lilt is set up in this server': 'Cómo está ajustado Lilt en este servidor',
  'How it begins, in any key: G2BD, GABc dedB; with or without the pick-up':
    'Cómo empieza, en cualquier tonalidad: G2BD, GABc dedB; con o sin anacrusa',
  'How many octaves higher; below 0: lower': 'Cuántas octavas subirla; por debajo de 0: bajarla',
  'How often each tune is played': 'Cuántas veces se toca cada pieza',
  'In another key: {key}': 'En otra tonalidad: {key}',
  'In duels, its name hidden': 'En duelos, con el nombre oculto',
  'In that octave this tune has notes that no piano has. Choose a nearer one.':
    'En esa octava, esta pieza tiene notas que ningún piano tiene. Elige una más cercana.',
  'In this key it became another tune, because another model wrote the first one.':
    'En esta tonalidad salió otra pieza, porque la primera la escribió otro modelo.',
  'In which clef it is written': 'En qué clave se escribe',
  'In {key}': 'En {key}',
  Instrument: 'Instrumento',
  'It failed.': 'Falló.',
  'It foretells tunes like yours {percent} better than before ({after} nats a note, before {before}), and {kept}. Listen to both, and use it if you like its tunes.':
    'Predice piezas como las tuyas un {percent} mejor que antes ({after} nats por nota, antes {before}), y {kept}. Escucha las de uno y otro, y úsalo si te gustan sus piezas.',
  'It has forgotten too much to be offered: {kept}. {better} ({after} nats a note, before {before}). More tunes, of several kinds, would hold it together.':
    'Ha olvidado demasiado para ofrecerlo: {kept}. {better} ({after} nats por nota, antes {before}). Más piezas, de varios tipos, lo sostendrían mejor.',
  'It is begun; how it goes is told below, for all to see.':
    'Ha empezado; abajo se cuenta cómo va, a la vista de todo el mundo.',
  'It is being cancelled.': 'Se está cancelando.',
  'It is done. `/model list` shows the new model.':
    'Está hecho. `/model list` muestra el modelo nuevo.',
  'It is not offered as the server’s model. It is kept all the same: `/model use` takes it into use, `/tune` writes with it by `model:{model}`.':
    'No se ofrece como modelo del servidor. Aun así se guarda: `/model use` lo pone en uso, `/tune` escribe con él mediante `model:{model}`.',
  'It is not offered, for it foretells tunes like yours no better than before ({after} nats a note, before {before}). Perhaps it knew their like already; more tunes of one kind teach it more.':
    'No se ofrece, porque no predice piezas como las tuyas mejor que antes ({after} nats por nota, antes {before}). Quizá ya conocía otras parecidas; más piezas de un mismo tipo le enseñan más.',
  'It is not offered, for it foretells tunes like yours only {percent} better than before ({after} nats a note, before {before}). Perhaps it knew their like already; more tunes of one kind teach it more.':
    'No se ofrece, porque solo predice piezas como las tuyas un {percent} mejor que antes ({after} nats por nota, antes {before}). Quizá ya conocía otras parecidas; más piezas de un mismo tipo le enseñan más.',
  'It lies best there in {key}, octave -1.': 'Ahí queda mejor en {key}, octava -1.',
  'It lies best there in {key}, octave 1.': 'Ahí queda mejor en {key}, octava 1.',
  'It lies best there in {key}.': 'Ahí queda mejor en {key}.',
  'It may have been here once. Communities decide what they show, and may change their mind.':
    'Puede que estuviera aquí alguna vez. Las comunidades deciden lo que muestran, y pueden cambiar de idea.',
  'It was cancelled.': 'Se canceló.',
  'It was interrupted, and goes on from where it was.':
    'Se interrumpió, y sigue desde donde estaba.',
  'Its ancestors: {shown}': 'Sus antepasados: {shown}',
  'Its ancestors: {shown} and {more} more': 'Sus antepasados: {shown} y {more} más',
  'Its name, or its id': 'Su nombre, o su id',
  'Its name, or the first letters of its id': 'Su nombre, o las primeras letras de su id',
  'Its title or id': 'Su título o su id',
  'Jigs, reels and other tunes that Lilt wrote, as communities collect them.':
    'Jigs, reels y otras piezas que Lilt escribió, tal como las reúnen las comunidades.',
  'Keep tunes together, play them, make a book of them':
    'Reunir piezas, tocarlas y hacer con ellas un cuaderno',
  Key: 'Tonalidad',
  'Latest:': 'Última:',
  'Learning.': 'Aprendiendo.',
  'Leave something out, or try fewer letters of the title.':
    'Quita alguna condición, o prueba con menos letras del título.',
  'Left out: the one that Discord says this server speaks':
    'Si se omite: el que Discord indica para este servidor',
  Light: 'Claro',
  'Lilt answers in English here now.': 'Lilt contesta aquí en español desde ahora.',
  'Lilt is stopping; try again in a moment.':
    'Lilt se está deteniendo; prueba otra vez en un momento.',
  'Lilt: the gallery': 'Lilt: la galería',
  'Line {line}, column {column}:': 'Línea {line}, columna {column}:',
  Loop: 'Repetir',
  'Make a tune one set with the tune before it': 'Unir una pieza con la anterior en un set',
  'Make it the server’s model': 'Usarlo como modelo del servidor',
  'Marked as having learnt from it: {shown} and {more} more. Whoever may retire models can do so with `/model retire`.':
    'Señalados por haber aprendido de ella: {shown} y {more} más. Quien pueda archivar modelos puede hacerlo con `/model retire`.',
  'Marked as having learnt from it: {shown}. Whoever may retire models can do so with `/model retire`.':
    'Señalados por haber aprendido de ella: {shown}. Quien pueda archivar modelos puede hacerlo con `/model retire`.',
  'Measuring what it has learnt, and what it still knows.':
    'Midiendo lo que ha aprendido, y lo que aún sabe.',
  'More files are handed over just now than can be read. Try again in a minute.':
    'Ahora mismo se entregan más archivos de los que se pueden leer. Prueba otra vez dentro de un minuto.',
  'More tunes are asked for just now than can be written. Try again in a minute.':
    'Ahora mismo se piden más piezas de las que se pueden escribir. Prueba otra vez dentro de un minuto.',
  Name: 'Nombre',
  'Name a type, an instrument, or both.': 'Indica un tipo, un instrumento o ambos.',
  'Name a type: `/tune` with `jig`, `reel`, `waltz`, … or another that it suggests.':
    'Indica un tipo: `/tune` con `jig`, `reel`, `waltz`, … u otro de los que propone.',
  'Nats a note: how much the next note of a tune that it has not seen surprises the model. Less is better.':
    'Nats por nota: cuánto sorprende al modelo la siguiente nota de una pieza que no ha visto. Menos es mejor.',
  Newer: 'Más recientes',
  'Next page': 'Página siguiente',
  'No community shows its tunes yet. Those who manage a server may: `/settings gallery`.':
    'Ninguna comunidad muestra aún sus piezas. Quien administra un servidor puede hacerlo: `/settings gallery`.',
  'No model has learnt from it.': 'Ningún modelo ha aprendido de ella.',
  'No playlists yet': 'Aún no hay listas',
  'No recordings are made here.': 'Aquí no se hacen grabaciones.',
  'No tab': 'Sin tablatura',
  'No tune is like that. Ask for less, and more may be found.':
    'Ninguna pieza es así. Pide menos, y quizá aparezca alguna.',
  'No tunes found': 'No se encontraron piezas',
  'No tunes were given yet': 'Aún no se ha dado ninguna pieza',
  'No {type} is in the locrian mode: its tonic has no chord to rest on. Try {tonic}phr or {tonic}m.':
    'No hay {type} en modo locrio: su tónica no tiene acorde en el que reposar. Prueba {tonic}phr o {tonic}m.',
  'Nobody has asked for one here yet. `/tune` writes the first.':
    'Aún nadie ha pedido una aquí. `/tune` escribe la primera.',
  'Nobody has voted on such a tune yet. The thumbs below a tune are for that.':
    'Aún nadie ha votado una pieza así. Para eso están los pulgares debajo de cada pieza.',
  'Nobody has voted yet.': 'Aún no ha votado nadie.',
  Notes: 'Notas',
  'Notes of {title}': 'Notas de {title}',
  'Nothing is trained, for there is nothing new to learn. To train on what this server has already, press the button.':
    'No se entrena nada, porque no hay nada nuevo que aprender. Para entrenar con lo que este servidor ya tiene, pulsa el botón.',
  'Nothing was kept of you.': 'No se guardaba nada de ti.',
  Older: 'Anteriores',
  'On tunes like yours it is no better': 'En piezas como las tuyas no es mejor',
  'On tunes like yours it is {percent} better': 'En piezas como las tuyas es un {percent} mejor',
  'One moment': 'Un momento',
  'One recording of a whole playlist, with a chapter for each tune':
    'Una sola grabación de toda una lista, con un capítulo por pieza',
  'One vote each, and the first one stands: who votes is told who wrote what. Reveal tells everybody and ends the voting; it is for who opened the duel, and for who manages the server.':
    'Un voto por persona, y vale el primero: a quien vota se le dice quién escribió qué. «Desvelar» se lo dice a todo el mundo y cierra la votación; es para quien abrió el duelo y para quien administra el servidor.',
  'Only <@{contributorId}>, who gave it, and people who manage this server may withdraw that set. Ask one of them.':
    'Solo <@{contributorId}>, de quien viene, y quienes administran este servidor pueden retirar esa colección. Pídeselo a alguna de esas personas.',
  'Only its owner <@{ownerId}>, and people who manage this server, may change {playlist}. `/playlist copy` gives you one of your own.':
    'Solo <@{ownerId}>, a quien pertenece, y quienes administran este servidor pueden cambiar {playlist}. `/playlist copy` te da una copia propia.',
  'Only its owner <@{ownerId}>, and people who manage this server, may do that with {playlist}.':
    'Solo <@{ownerId}>, a quien pertenece, y quienes administran este servidor pueden hacer eso con {playlist}.',
  'Only people who manage this server may {what}. Ask one of them to do it, or to give you the right.':
    'Solo quienes administran este servidor pueden {what}. Pídele a alguna de esas personas que lo haga, o que te dé el derecho.',
  'Only people who manage this server may {what}. Ask one of them to do it.':
    'Solo quienes administran este servidor pueden {what}. Pídele a alguna de esas personas que lo haga.',
  'Only people who manage this server, or have its role for that (<@&{trainerRoleId}>), may {what}. Ask one of them to do it, or to give you the right.':
    'Solo quienes administran este servidor, o tienen el rol para ello (<@&{trainerRoleId}>), pueden {what}. Pídele a alguna de esas personas que lo haga, o que te dé el derecho.',
  'Only the first of them are shown: give a shorter title, or fewer notes, to turn pages.':
    'Solo se muestran las primeras: da un título más corto, o menos notas, para pasar páginas.',
  'Only who opened the duel, and people who manage this server, may end it. Vote, and you are told who wrote what.':
    'Solo quien abrió el duelo y quienes administran este servidor pueden terminarlo. Vota, y sabrás quién escribió qué.',
  Order: 'Orden',
  'Page {page} of {pages}': 'Página {page} de {pages}',
  Pages: 'Páginas',
  'Part a tune from the set that it is in': 'Separar una pieza del set en el que está',
  Pause: 'Pausa',
  Paused: 'En pausa',
  Picture: 'Imagen',
  'Place in the tune': 'Punto de la pieza',
  Play: 'Reproducir',
  'Play along': 'Tocar a la vez',
  'Play or hear both, then say which one you would rather play again.':
    'Toca o escucha las dos, y después di cuál volverías a tocar con más gusto.',
  Player: 'Reproductor',
  Playing: 'Sonando',
  Playlist: 'Lista',
  Playlists: 'Listas',
  'Post it here': 'Publicarla aquí',
  'Previous page': 'Página anterior',
  'Put **{tune}** into which playlist?': '¿En qué lista va **{tune}**?',
  'Put a retired model back on the list': 'Devolver a la lista un modelo archivado',
  'Put a tune at the end of a playlist': 'Poner una pieza al final de una lista',
  'Put a tune of a playlist in another place': 'Poner una pieza de una lista en otro lugar',
  Recording: 'Grabación',
  Reveal: 'Desvelar',
  'Save the file first if you want to keep any of it. Then the button deletes your votes, your playlists, your sets and what you had written in direct messages, and takes your name off the tunes, duels and trainings of servers. This cannot be undone.':
    'Guarda antes el archivo si quieres conservar algo. Después, el botón borra tus votos, tus listas, tus colecciones y lo que hiciste escribir en mensajes directos, y quita tu nombre de las piezas, los duelos y los entrenamientos de los servidores. Esto no se puede deshacer.',
  'Say what the set of tunes is called with `name`, or use `/train` alone for a form.':
    'Di con `name` cómo se llama la colección de piezas, o usa `/train` a solas para un formulario.',
  'Say what this server is to be called there.': 'Di cómo debe llamarse ahí este servidor.',
  'Say who sees a playlist, and who may change it':
    'Decir quién ve una lista, y quién puede cambiarla',
  'Say with whom, or who may change it.': 'Di con quién, o quién puede cambiarla.',
  Search: 'Buscar',
  'Search the tunes': 'Buscar entre las piezas',
  'Set {id}, given under these words: “{confirmation}” Take it back with `/contributions withdraw`.':
    'Colección {id}, dada con estas palabras: «{confirmation}» Se retira con `/contributions withdraw`.',
  'Settings and your data': 'Los ajustes y tus datos',
  'Settings of this server': 'Ajustes de este servidor',
  Sheet: 'Partitura',
  'Sheet music. {title} begins {notes}': 'Partitura. {title} empieza {notes}',
  'Show a tune that was written here, in your key, octave and clef, or with tab':
    'Mostrar una pieza escrita aquí, en tu tonalidad, octava y clave, o con tablatura',
  'Show one of them here': 'Mostrar aquí una de ellas',
  'Show the tunes and shared playlists of this server on the web, or stop that':
    'Mostrar en la web las piezas y listas compartidas de este servidor, o dejar de hacerlo',
  'Show those that are not offered any more, too': 'Mostrar también los que ya no se ofrecen',
  'Skip to the content': 'Saltar al contenido',
  Slow: 'Lento',
  'Some of its title': 'Parte de su título',
  'Somebody posted ABC? Open the menu of their message: Apps, **Engrave this ABC**.':
    '¿Alguien publicó ABC? Abre el menú de su mensaje: Aplicaciones, **Engrave this ABC**.',
  'Something went wrong here. It has been noted; try again later.':
    'Algo salió mal aquí. Ha quedado anotado; prueba otra vez más tarde.',
  'Something went wrong on our side (reference {reference}). Try again; if it stays so, tell whoever runs this bot.':
    'Algo salió mal por nuestra parte (referencia {reference}). Prueba otra vez; si sigue así, avisa a quien lleva este bot.',
  Stop: 'Detener',
  Stopped: 'Detenido',
  'Tab for fiddle': 'Tablatura de violín',
  'Tab for guitar': 'Tablatura de guitarra',
  'Tab for mandolin': 'Tablatura de mandolina',
  'Tab for tenor banjo, GDAE': 'Tablatura de banjo tenor, GDAE',
  'Take a model off the list; its tunes can still be had again':
    'Quitar un modelo de la lista; sus piezas se pueden volver a tener',
  'Take a playlist along: as a tunebook, as recordings, as MIDI files':
    'Llevarse una lista: como cuaderno, como grabaciones, como archivos MIDI',
  'Take a set of tunes back, for good: yours, or any if you manage this server':
    'Retirar para siempre una colección: tuya, o cualquiera si administras este servidor',
  'Take a tune out of a playlist': 'Quitar una pieza de una lista',
  'Teach it': 'Enseñarle',
  Tempo: 'Tempo',
  'Tenor banjo': 'Banjo tenor',
  'Tenor clef': 'Clave de do en cuarta',
  Text: 'Texto',
  'That button is not one that works here. Ask for a new tune with `/tune`.':
    'Ese botón no funciona aquí. Pide una pieza nueva con `/tune`.',
  'That cannot be answered': 'A eso no se puede responder',
  'That duel is not kept here. `/duel` opens a new one.':
    'Ese duelo no se guarda aquí. `/duel` abre uno nuevo.',
  'That form is not one that works here. Open it anew.':
    'Ese formulario no funciona aquí. Ábrelo de nuevo.',
  'That is more text than is engraved at a time: at most {most} KB. Send less of it.':
    'Es más texto del que se pasa a partitura de una vez: {most} KB como máximo. Envía menos.',
  'That is {size} MB, and Discord takes {most} MB here. Export `midi` and `abc` apart, or split the playlist into shorter ones.':
    'Son {size} MB, y Discord acepta {most} MB aquí. Exporta `midi` y `abc` por separado, o divide la lista en otras más cortas.',
  'That is {size} MB, and Discord takes {most} MB here. Split the playlist into shorter ones.':
    'Son {size} MB, y Discord acepta {most} MB aquí. Divide la lista en otras más cortas.',
  'That menu is not one that works here. Ask for what it belonged to anew.':
    'Ese menú no funciona aquí. Vuelve a pedir aquello a lo que pertenecía.',
  'That tune is not in the playlist.': 'Esa pieza no está en la lista.',
  'That tune is not kept here. Buttons work in the server where their tune was written; ask for a new tune instead.':
    'Esa pieza no se guarda aquí. Los botones funcionan en el servidor donde se escribió su pieza; pide mejor una nueva.',
  'That was a lot in a short time. You can go on {when}.':
    'Eso fue mucho en poco tiempo. Puedes seguir {when}.',
  'That works in a server only. Use it in one of yours.':
    'Eso solo funciona en un servidor. Úsalo en uno de los tuyos.',
  'The .zip that /model export made': 'El .zip que hizo /model export',
  'The files are {size} MB together; at most {most} MB can be read at a time. Attach fewer, or a .zip of them.':
    'Los archivos suman {size} MB; de una vez se pueden leer {most} MB como máximo. Adjunta menos, o un .zip con ellos.',
  'The first bars of {title}': 'Los primeros compases de {title}',
  'The first tune has none before it to be joined to. Join the second one.':
    'La primera pieza no tiene otra delante a la que unirse. Une la segunda.',
  'The gallery': 'La galería',
  'The gallery finds no free port from {first} to {last} on {host}: set LILT_GALLERY_PORT to another one, or to off for none.':
    'La galería no encuentra ningún puerto libre de {first} a {last} en {host}: pon otro en LILT_GALLERY_PORT, o off para no tenerla.',
  'The key {key} inside this tune would need more than seven sharps or flats. Choose another key.':
    'La tonalidad {key} dentro de esta pieza necesitaría más de siete sostenidos o bemoles. Elige otra tonalidad.',
  'The language that Lilt answers in here': 'El idioma en el que Lilt contesta aquí',
  'The mode is not one that tunes are written in.': 'En ese modo no se escriben piezas.',
  'The model in {named} cannot be taken. {why}': 'El modelo de {named} no se puede aceptar. {why}',
  'The model {modelId} cannot be opened: its files are missing or broken. Choose another model, or tell whoever runs this bot.':
    'El modelo {modelId} no se puede abrir: sus archivos faltan o están dañados. Elige otro modelo, o avisa a quien lleva este bot.',
  'The model {name} is everybody’s, so it can only be reinstated by whoever runs this bot.':
    'El modelo {name} es de todo el mundo, así que solo puede recuperarlo quien lleva este bot.',
  'The model {name} is everybody’s, so it can only be renamed by whoever runs this bot.':
    'El modelo {name} es de todo el mundo, así que solo puede cambiarle el nombre quien lleva este bot.',
  'The model {name} is everybody’s, so it can only be retired by whoever runs this bot.':
    'El modelo {name} es de todo el mundo, así que solo puede archivarlo quien lleva este bot.',
  'The model {name} is in use here. Choose another one first, then retire it.':
    'El modelo {name} está en uso aquí. Elige antes otro, y después archívalo.',
  'The model {name} is retired. Reinstate it, or choose one of these: {others}.':
    'El modelo {name} está archivado. Recupéralo, o elige uno de estos: {others}.',
  'The model {name} reads {textForm} text and cannot be taught tunes. Choose another one to begin from.':
    'El modelo {name} lee texto {textForm} y no se le pueden enseñar piezas. Elige otro del que partir.',
  'The model {name} writes no tunes by itself, so it cannot be kept from forgetting. Choose another one to begin from.':
    'El modelo {name} no escribe piezas por sí solo, así que no se puede evitar que olvide. Elige otro del que partir.',
  'The model {name} writes wherever no other was chosen, and cannot be retired. Set LILT_MODEL to another one first.':
    'El modelo {name} escribe donde no se eligió otro, y no se puede archivar. Pon antes otro en LILT_MODEL.',
  'The models of this server: where they come from, what they learnt, how they are liked':
    'Los modelos de este servidor: de dónde vienen, qué aprendieron, cuánto gustan',
  'The models that write the tunes of this server':
    'Los modelos que escriben las piezas de este servidor',
  'The notes cannot be played just now. Try again in a minute.':
    'Ahora mismo no se pueden tocar las notas. Prueba otra vez dentro de un minuto.',
  'The opening cannot be continued from column {column}: {why}\n{written}\n{blanks}^':
    'El comienzo no se puede continuar desde la columna {column}: {why}\n{written}\n{blanks}^',
  'The playlist is full: {most} tunes are the most that one can hold. Begin another one.':
    'La lista está llena: {most} piezas es lo máximo que cabe en una. Empieza otra.',
  'The run in {out} was on another model or on other tunes. Give those again, or begin a new run in another folder.':
    'La ejecución de {out} era con otro modelo o con otras piezas. Indica los mismos, o empieza una nueva en otra carpeta.',
  'The same again: {command}': 'La misma otra vez: {command}',
  'The seed is longer than {longest} characters; give a shorter opening.':
    'La semilla tiene más de {longest} caracteres; da un comienzo más corto.',
  'The sets of tunes that this server was given: by whom, when, how many':
    'Las colecciones de piezas que recibió este servidor: de quién, cuándo, cuántas',
  'The temperature goes from {least} (safe) to {most} (wild); {usual} is usual.':
    'La temperatura va de {least} (segura) a {most} (salvaje); lo usual es {usual}.',
  'The tempo of this tune can not be played. Write it as Q:1/4=120, for 120 quarter notes a minute.':
    'El tempo de esta pieza no se puede tocar. Escríbelo como Q:1/4=120, para 120 negras por minuto.',
  'The tune as ABC': 'La pieza en ABC',
  'The tunes are kept; `/train` begins anew.': 'Las piezas se guardan; `/train` empieza de nuevo.',
  'The tunes of a playlist, in their order': 'Las piezas de una lista, en su orden',
  'The tunes that people here like best': 'Las piezas que más gustan aquí',
  'The tunes that this server was given to train on':
    'Las piezas que recibió este servidor para entrenar',
  'The type that /tune writes where none is named; none: it must be named':
    'El tipo que escribe /tune si no se indica ninguno; none: hay que indicarlo',
  'The usual octave': 'La octava usual',
  'The voting is over. `/model info` adds up all duels of a model.':
    'La votación ha terminado. `/model info` suma todos los duelos de un modelo.',
  'The whole tune is in the file below.': 'La pieza entera está en el archivo de abajo.',
  'There are far more signs than notes in this text. Take out what is not part of the tune.':
    'En este texto hay muchos más signos que notas. Quita lo que no sea parte de la pieza.',
  'There are more than {most} tunes in these files, the most that are taken at once. Send them in several sets.':
    'En estos archivos hay más de {most} piezas, lo máximo que se acepta de una vez. Envíalas en varias colecciones.',
  'There is a character in line {line}, column {column} that no text has. Save the tune as plain UTF-8 text.':
    'En la línea {line}, columna {column}, hay un carácter que ningún texto tiene. Guarda la pieza como texto UTF-8 sin formato.',
  'There is a number in this tune that no music has: {huge}. Check lengths, metre and endings.':
    'En esta pieza hay un número que ninguna música tiene: {huge}. Revisa duraciones, compás y finales.',
  'There is much to do here just now. Try again in a minute.':
    'Ahora mismo hay mucho que hacer aquí. Prueba otra vez dentro de un minuto.',
  'There is no ABC in that message. A tune begins with a line such as X:1, says its key in a line such as K:G, and then come its notes: in the message itself, in a code block, or in an attached .abc or .txt file.':
    'En ese mensaje no hay ABC. Una pieza empieza con una línea como X:1, dice su tonalidad en una línea como K:G, y luego vienen sus notas: en el propio mensaje, en un bloque de código, o en un archivo .abc o .txt adjunto.',
  'There is no K: line in this text. A tune begins with X:, then says its key, as in K:G, and then come the notes.':
    'En este texto no hay línea K:. Una pieza empieza con X:, luego dice su tonalidad, como en K:G, y después vienen las notas.',
  'There is no community in direct messages. Make a playlist in a server.':
    'En los mensajes directos no hay comunidad. Haz una lista en un servidor.',
  'There is no instrument {instrument}. There are {instruments}.':
    'No hay ningún instrumento {instrument}. Hay {instruments}.',
  'There is no key {key}. Write it as G, Bm, Edor or F lydian.':
    'No hay ninguna tonalidad {key}. Escríbela como G, Bm, Edor o F lydian.',
  'There is no model {wanted} here. There are: {seen}.':
    'Aquí no hay ningún modelo {wanted}. Hay: {seen}.',
  'There is no music in this text. A tune begins with X:, and its notes stand below the K: line.':
    'En este texto no hay música. Una pieza empieza con X:, y sus notas están debajo de la línea K:.',
  'There is no playlist here yet. `/playlist create` begins one.':
    'Aún no hay ninguna lista aquí. `/playlist create` empieza una.',
  'There is no playlist {playlist} here. There are: {playlists}.':
    'Aquí no hay ninguna lista {playlist}. Hay: {playlists}.',
  'There is no recording of this tune.': 'No hay grabación de esta pieza.',
  'There is no set {set} to withdraw. `/contributions list` shows what there is.':
    'No hay ninguna colección {set} que retirar. `/contributions list` muestra lo que hay.',
  'There is no such duel. It may be of another bot.': 'No existe tal duelo. Quizá sea de otro bot.',
  'There is no such format.': 'Ese formato no existe.',
  'There is no such page': 'Esa página no existe',
  'There is no such page in this gallery.': 'En esta galería no existe esa página.',
  'There is no such playlist. It may have been deleted.':
    'Esa lista no existe. Quizá se haya borrado.',
  'There is no such tune. It may have been removed, or it belongs to another bot.':
    'Esa pieza no existe. Quizá se haya quitado, o sea de otro bot.',
  'There is no tune here yet.': 'Aún no hay ninguna pieza aquí.',
  'There is no tune in it yet.': 'Aún no contiene ninguna pieza.',
  'There is no tune in it yet. {add} puts one in, or **Playlist** under a tune.':
    'Aún no contiene ninguna pieza. {add} pone una, o **Lista** debajo de una pieza.',
  'There is no tune in {playlist} yet. `/playlist add` puts one in.':
    'Aún no hay ninguna pieza en {playlist}. `/playlist add` pone una.',
  'There is no tune type {type}. Choose one of these: {types}.':
    'No existe el tipo de pieza {type}. Elige uno de estos: {types}.',
  'There is no tune type {type}. Choose {types}.':
    'No existe el tipo de pieza {type}. Elige {types}.',
  'There is no tune {tune} here. `/tunes` shows what there is.':
    'Aquí no hay ninguna pieza {tune}. `/tunes` muestra lo que hay.',
  'There is no tune {tune} in {playlist}. `/playlist show` lists what is in it.':
    'No hay ninguna pieza {tune} en {playlist}. `/playlist show` muestra lo que contiene.',
  'There is no type {type}. There are {types}.': 'No existe el tipo {type}. Hay {types}.',
  'There is no {instrument} here. There is: {instruments}.':
    'Aquí no hay {instrument}. Hay: {instruments}.',
  'There is not one note in this tune that can be played.':
    'En esta pieza no hay ni una nota que se pueda tocar.',
  'There is nothing.': 'No hay nada.',
  'They are kept, and a training on all of this server’s tunes begins.':
    'Se guardan, y empieza un entrenamiento con todas las piezas de este servidor.',
  'They are kept. {why}': 'Se guardan. {why}',
  'This duel is over, so no more votes count.':
    'Este duelo ha terminado, así que ya no cuentan más votos.',
  'This gallery is there to be looked at and listened to.':
    'Esta galería está para mirarla y escucharla.',
  'This server asked for a lot in a short time. It goes on {when}.':
    'Este servidor pidió mucho en poco tiempo. Se sigue {when}.',
  'This server has given no tunes that could be put beside those of a model. `/train` takes some; or name two models.':
    'Este servidor no ha dado piezas que se puedan poner junto a las de un modelo. `/train` acepta algunas; o indica dos modelos.',
  'This server has no set of tunes "{id}".':
    'Este servidor no tiene ninguna colección de piezas "{id}".',
  'This server has no training "{id}".': 'Este servidor no tiene ningún entrenamiento "{id}".',
  'This server has {own} models, and cannot bring in more than {most}. It can still train its own.':
    'Este servidor tiene {own} modelos, y no puede traer más de {most}. Entrenar los suyos sí puede.',
  'This server writes with the model that Lilt comes with, and has not chosen another: there is nothing to go back to.':
    'Este servidor escribe con el modelo que trae Lilt, y no ha elegido otro: no hay a qué volver.',
  'This text can not be read as a tune. Check that it begins with X:, has a K: line, and music below it.':
    'Este texto no se puede leer como pieza. Comprueba que empieza con X:, que tiene una línea K: y música debajo.',
  'This text is too long for one tune: {bytes} bytes, at most {most}. Send one tune at a time.':
    'Este texto es demasiado largo para una pieza: {bytes} bytes, de {most} como máximo. Envía las piezas de una en una.',
  'This tune cannot be moved to {asked}. Choose a key of its mode: {keys}.':
    'Esta pieza no se puede transportar a {asked}. Elige una tonalidad de su modo: {keys}.',
  'This tune cannot be read note for note, so it cannot be arranged.':
    'Esta pieza no se puede leer nota a nota, así que no se puede adaptar.',
  'This tune cannot be read: {problem}': 'Esta pieza no se puede leer: {problem}',
  'This tune is too long to play: at most {most} whole notes to a note and {mostInAll} in all.':
    'Esta pieza es demasiado larga para tocarla: como máximo {most} redondas por nota y {mostInAll} en total.',
  'This tune is too long: about {notes} notes in {lines} lines, at most {most} in {mostLines}. Split it into parts.':
    'Esta pieza es demasiado larga: unas {notes} notas en {lines} líneas, de {most} en {mostLines} como máximo. Divídela en partes.',
  'This tune would make a picture {height} pixels high; {most} is the most. Split it into parts.':
    'Esta pieza daría una imagen de {height} píxeles de alto; el máximo es {most}. Divídela en partes.',
  'This tune would take {minutes} minutes to play, and at most {most} are recorded.':
    'Tocar esta pieza llevaría {minutes} minutos, y se graban {most} como máximo.',
  'Tin whistle': 'Flauta irlandesa',
  Title: 'Título',
  'To take along': 'Para llevártela',
  'To the gallery': 'A la galería',
  'Too many recordings are being made just now. Try again in a minute.':
    'Ahora mismo se hacen demasiadas grabaciones. Prueba otra vez dentro de un minuto.',
  'Train on what is there': 'Entrenar con lo que hay',
  'Training {id} on {count} set of tunes, from model {base}, asked for by {person}':
    'Entrenamiento {id} con {count} colección de piezas, desde el modelo {base}, a petición de {person}',
  'Training {id} on {count} sets of tunes, from model {base}, asked for by {person}':
    'Entrenamiento {id} con {count} colecciones de piezas, desde el modelo {base}, a petición de {person}',
  'Treble clef': 'Clave de sol',
  'Treble clef, written an octave higher': 'Clave de sol, escrita una octava más aguda',
  'Treble clef, written an octave lower': 'Clave de sol, escrita una octava más grave',
  'True: everybody who has the link sees them; false: nobody outside does':
    'True: las ve quien tenga el enlace; false: no las ve nadie de fuera',
  'True: they are traditional, mine, or used with leave, and may be trained on here':
    'True: son tradicionales, mías o se usan con permiso, y se puede entrenar con ellas aquí',
  'Try {tune} with `jig` or `reel`: out comes a new tune as sheet music, ABC, MIDI and a recording. Each has a seed that gives it again.':
    'Prueba {tune} con `jig` o `reel`: sale una pieza nueva en partitura, ABC, MIDI y grabación. Cada una tiene una semilla que la da otra vez.',
  'Tune A': 'Pieza A',
  'Tune B': 'Pieza B',
  Tunebook: 'Cuaderno',
  Tunes: 'Piezas',
  'Tunes are only taken from somebody who agrees to this: "{confirmation}"':
    'Solo se aceptan piezas de quien está de acuerdo con esto: "{confirmation}"',
  'Tunes are only taken from who agrees to this: “{confirmation}” If it is so, set `confirm` to True.':
    'Solo se aceptan piezas de quien está de acuerdo con esto: «{confirmation}» Si es así, pon `confirm` en True.',
  'Tunes that nobody has played before, and the players who keep them.':
    'Piezas que nadie ha tocado antes, y los músicos que las conservan.',
  'Tunes that the players of {name} had written, voted on and collected.':
    'Piezas que los músicos de {name} hicieron escribir, votaron y reunieron.',
  'Two octaves higher': 'Dos octavas más aguda',
  'Two octaves lower': 'Dos octavas más grave',
  'Two tunes, and nobody knows who wrote which until they have voted':
    'Dos piezas, y nadie sabe quién escribió cuál hasta que ha votado',
  Type: 'Tipo',
  'Uilleann pipes': 'Gaita irlandesa',
  'Under the notes, how an instrument plays them':
    'Debajo de las notas, cómo las toca un instrumento',
  'Until somebody takes it into use, the model of before goes on writing here.':
    'Hasta que alguien lo ponga en uso, aquí sigue escribiendo el modelo de antes.',
  'Up to 6: so many parts; 8, 12, 16, … 64: so many bars':
    'Hasta 6: tantas partes; 8, 12, 16, … 64: tantos compases',
  Vote: 'Votar',
  'Vote for what you like, and keep it with {playlist}. {train} teaches me your own tunes. {help} shows the rest.':
    'Vota lo que te guste, y guárdalo con {playlist}. {train} me enseña tus propias piezas. {help} muestra lo demás.',
  'Votes choose: of six candidates, the one is kept that this server would like. Of two tunes that it had not seen, the votes told the better liked one {accuracy} % of the time (99 % interval {low} to {high}; chance is 50).':
    'Los votos eligen: de seis candidatas se queda la que gustaría a este servidor. De dos piezas que no habían visto, los votos acertaron cuál gustaba más el {accuracy} % de las veces (intervalo del 99 %: de {low} a {high}; el azar es 50).',
  'Votes do not choose among tunes here yet: it takes more tunes that are not liked, or more that are.':
    'Los votos aún no eligen entre piezas aquí: hacen falta más piezas que no gusten, o más que gusten.',
  'Votes do not choose among tunes here yet: it takes {needed} tunes that are liked or not, and there are {votedTunes}.':
    'Los votos aún no eligen entre piezas aquí: hacen falta {needed} piezas que gusten o no, y hay {votedTunes}.',
  'Votes do not choose among tunes here: of two tunes that they had not seen, they told the better liked one {accuracy} % of the time (99 % interval {low} to {high}; chance is 50).':
    'Los votos no eligen entre piezas aquí: de dos piezas que no habían visto, acertaron cuál gustaba más el {accuracy} % de las veces (intervalo del 99 %: de {low} a {high}; el azar es 50).',
  'Waiting to begin: {count} training before it.':
    'Esperando para empezar: {count} entrenamiento antes.',
  'Waiting to begin: {count} trainings before it.':
    'Esperando para empezar: {count} entrenamientos antes.',
  'Waiting to begin; it is the next.': 'Esperando para empezar; es el siguiente.',
  'What /tune writes where no type is named, and what recordings are played on':
    'Lo que escribe /tune si no se indica el tipo, y con qué se tocan las grabaciones',
  'What Lilt can do, shown by example': 'Lo que Lilt sabe hacer, mostrado con ejemplos',
  'What Lilt keeps': 'Lo que Lilt guarda',
  'What Lilt keeps, who sees it, and how to be rid of it':
    'Lo que Lilt guarda, quién lo ve y cómo librarse de ello',
  'What it is called': 'Cómo se llama',
  'What it is called from now on': 'Cómo se llama desde ahora',
  'What it is made into': 'En qué se convierte',
  'What it is played on (left out: what suits each tune)':
    'Con qué se toca (si se omite: lo que le va a cada pieza)',
  'What its recording is played on (left out: what is usual here)':
    'Con qué se toca su grabación (si se omite: lo usual aquí)',
  'What recordings are played on; none: what suits the type':
    'Con qué se tocan las grabaciones; none: lo que le va al tipo',
  'What this server is called there (left out: as it is called here)':
    'Cómo se llama ahí este servidor (si se omite: como se llama aquí)',
  'What this set of tunes is called, and the model that learns it':
    'Cómo se llaman esta colección de piezas y el modelo que la aprende',
  'What to dance to: jig, reel, waltz, …': 'Qué se va a bailar: jig, reel, waltz, …',
  'What was posted in channels stays until it is deleted there. If you go on using Lilt, it keeps what you do from now on.':
    'Lo que se publicó en canales queda hasta que se borre ahí. Si sigues usando Lilt, guarda lo que hagas desde ahora.',
  'What yours is called (left out: as that one, and a 2)':
    'Cómo se llama la tuya (si se omite: como aquella, y un 2)',
  'When the votes were given (left out: ever)': 'Cuándo se dieron los votos (si se omite: siempre)',
  'Which number it is to have; the others close up':
    'Qué número va a tener; las demás se recolocan',
  'Who asked for it': 'Quién la pidió',
  'Who may put tunes in, take them out and order them':
    'Quién puede meter piezas, sacarlas y ordenarlas',
  'Who may train, use and retire models beside those who manage this server':
    'Quién puede entrenar, usar y archivar modelos, además de quienes administran este servidor',
  'Who sees it': 'Quién la ve',
  'Who writes it: a model’s name or id (left out: the one in use here)':
    'Quién la escribe: nombre o id de un modelo (si se omite: el que está en uso aquí)',
  'Who writes one of them: a model’s name or id (left out: the one in use here)':
    'Quién escribe una de ellas: nombre o id de un modelo (si se omite: el que está en uso aquí)',
  'With chords': 'Con acordes',
  'Withdraw **{name}**? Its {count} tune is deleted, models that learnt from it are marked, and no training learns from it again. This cannot be undone.':
    '¿Retirar **{name}**? Su {count} pieza se borra, los modelos que aprendieron de ella se señalan, y ningún entrenamiento vuelve a usarla. Esto no se puede deshacer.',
  'Withdraw **{name}**? Its {count} tunes are deleted, models that learnt from it are marked, and no training learns from it again. This cannot be undone.':
    '¿Retirar **{name}**? Sus {count} piezas se borran, los modelos que aprendieron de ellas se señalan, y ningún entrenamiento vuelve a usarlas. Esto no se puede deshacer.',
  'Withdraw it': 'Retirarla',
  'Without chords': 'Sin acordes',
  'Write a new folk tune': 'Escribir una pieza nueva de música tradicional',
  'Write at least {least} notes as ABC has them, such as G2d dBG.':
    'Escribe al menos {least} notas como las tiene ABC, por ejemplo G2d dBG.',
  'Write me a jig': 'Escríbeme un jig',
  'Writing tunes to compare.': 'Escribiendo piezas para comparar.',
  'Written by a small network of its own, voted on and collected by players.':
    'Escritas por una pequeña red propia, votadas y reunidas por músicos.',
  'Written by {model}': 'La escribió {model}',
  'You are here': 'Estás aquí',
  'You are next.': 'Te toca a continuación.',
  'You had voted before: your vote for {tune} stands.':
    'Ya habías votado antes: tu voto por {tune} sigue valiendo.',
  'You have a playlist called {name} here already. Choose another name.':
    'Ya tienes aquí una lista que se llama {name}. Elige otro nombre.',
  'You have {count} playlists here, the most that there can be. Delete one first.':
    'Tienes {count} listas aquí, el máximo que puede haber. Borra antes una.',
  'You preferred {tune}.': 'Preferiste {tune}.',
  'Your playlists here, and those of the community': 'Tus listas de aquí, y las de la comunidad',
  'Your tune is written, but Discord did not take the reply. Ask for it again: {command}':
    'Tu pieza está escrita, pero Discord no aceptó la respuesta. Pídela otra vez: {command}',
  '[on the web]({link})': '[en la web]({link})',
  '`/model info` tells more of one, `/model use` takes one into use.':
    '`/model info` cuenta más de uno, `/model use` pone uno en uso.',
  '`/train` gives some, and trains a model on them.':
    '`/train` da algunas, y entrena un modelo con ellas.',
  '`key:Edor`, `length:32`, `temperature:0.8` say what it is to be like. **Another** writes the next one, **In another key** moves it.':
    '`key:Edor`, `length:32`, `temperature:0.8` dicen cómo debe ser. **Otra** escribe la siguiente, **En otra tonalidad** la transporta.',
  '`seed:K` or `seed:42` gives the same tune every time; `seed:G2BD` begins with these notes.':
    '`seed:K` o `seed:42` da siempre la misma pieza; `seed:G2BD` empieza con estas notas.',
  'a colon stands in the sign |: only, which begins a repeat.':
    'los dos puntos solo van en el signo |:, que empieza una repetición.',
  'a repeat (|:) can only begin where the opening does.':
    'una repetición (|:) solo puede empezar donde empieza el comienzo.',
  'a tune by a person, taken back since; it was in the set **{set}**':
    'una pieza de una persona, retirada después; estaba en la colección **{set}**',
  'about {count} hour left': 'queda {count} hora aproximadamente',
  'about {count} hours left': 'quedan unas {count} horas',
  'about {count} minute left': 'queda {count} minuto aproximadamente',
  'about {count} minutes left': 'quedan unos {count} minutos',
  'an opening ends before the first repeat does.':
    'un comienzo acaba antes de que acabe la primera repetición.',
  'an opening is music alone; key and metre have options of their own.':
    'un comienzo es solo música; la tonalidad y el compás tienen sus propias opciones.',
  'an opening is plain notes: leave ornaments, slurs and chord symbols out.':
    'un comienzo son notas sin más: quita adornos, ligaduras y acordes.',
  'and {count} more, in the file below': 'y {count} más, en el archivo de abajo',
  any: 'cualquiera',
  'as good': 'igual de bueno',
  'asked for by {person}': 'a petición de {person}',
  'begins {notes}': 'empieza {notes}',
  'best first': 'primero las mejores',
  'bring in models': 'traer modelos',
  'brought in by <@{personId}>': 'traído por <@{personId}>',
  'by <@{personId}>': 'por <@{personId}>',
  'by <@{personId}>; `/model reinstate` takes that back':
    'por <@{personId}>; `/model reinstate` lo revierte',
  'change the settings': 'cambiar los ajustes',
  changed: 'cambiada',
  'choose the model that writes here': 'elegir el modelo que escribe aquí',
  'chosen by <@{personId}>; `/model rollback` goes back':
    'elegido por <@{personId}>; `/model rollback` vuelve atrás',
  'double stops cannot be continued; give a single line.':
    'las dobles cuerdas no se pueden continuar; da una sola voz.',
  'epoch {epoch}, step {step} of at most {steps}':
    'época {epoch}, paso {step} de {steps} como máximo',
  'for example {keys}': 'por ejemplo {keys}',
  'for the community, by {owner}': 'para la comunidad, de {owner}',
  'for the community, by {owner}; everybody may change it':
    'para la comunidad, de {owner}; cualquiera puede cambiarla',
  'from chance': 'desde el azar',
  'from here the bar cannot be filled in the usual lengths.':
    'desde aquí el compás no se puede completar con las duraciones usuales.',
  'from {model}': 'a partir de {model}',
  'give tunes to train on': 'dar piezas para entrenar',
  'given {day} by {person}': 'dada {day} por {person}',
  'here the tune is at its end; ask for a longer one.':
    'aquí la pieza llega a su fin; pide una más larga.',
  'in the playlist {playlist}': 'en la lista {playlist}',
  'in use': 'en uso',
  'it has forgotten nothing of what it knew': 'no ha olvidado nada de lo que sabía',
  'its last note leaves no way to fill the bar.':
    'su última nota no deja manera de completar el compás.',
  'jig, reel, waltz, …': 'jig, reel, waltz, …',
  'jig, reel, waltz, … (left out: one by chance)': 'jig, reel, waltz, … (si se omite: uno al azar)',
  'learnt {count} tune': 'aprendió {count} pieza',
  'learnt {count} tunes': 'aprendió {count} piezas',
  'less than a minute left': 'queda menos de un minuto',
  'loss {loss} a character': 'pérdida {loss} por carácter',
  'model `{model}` from `{base}`': 'modelo `{model}` a partir de `{base}`',
  'model {model}': 'modelo {model}',
  'newest first': 'primero las más recientes',
  'no votes yet': 'sin votos aún',
  'no {type} has a note of this length here.':
    'en {type} no hay aquí ninguna nota de esta duración.',
  'not measured on tunes held back': 'no medido con piezas apartadas',
  'only plain bar lines can stand in an opening.':
    'en un comienzo solo puede haber barras de compás sencillas.',
  'people who manage this server, and those who have the role <@&{roleId}>.':
    'quienes administran este servidor, y quienes tienen el rol <@&{roleId}>.',
  'people who manage this server.': 'quienes administran este servidor.',
  'personal, by {owner}': 'personal, de {owner}',
  'reinstate models': 'recuperar modelos',
  'rename models': 'cambiar el nombre de los modelos',
  'retire models': 'archivar modelos',
  retired: 'archivado',
  'seed {seed}': 'semilla {seed}',
  'set by <@{personId}>': 'ajustado por <@{personId}>',
  'ships with Lilt': 'viene con Lilt',
  'somebody who was forgotten': 'alguien a quien se olvidó',
  'stop a training that somebody else began': 'detener un entrenamiento que empezó otra persona',
  'the bar is short: {is} of {due}.': 'el compás queda corto: {is} de {due}.',
  'the first bar is short: {pickup} are too many for a pick-up, and too few for a bar of {metre}.':
    'el primer compás queda corto: {pickup} es demasiado para una anacrusa, y poco para un compás de {metre}.',
  'the model does not know {character}.': 'el modelo no conoce {character}.',
  'the only tuplet that can be continued is the triplet, (3.':
    'el único grupo irregular que se puede continuar es el tresillo, (3.',
  'the triplet still wants notes; write all three.':
    'al tresillo aún le faltan notas; escribe las tres.',
  'the tunes it knew before come {percent} less easily to it':
    'las piezas que sabía le cuestan ahora un {percent} más',
  'there is no note in it.': 'no contiene ninguna nota.',
  'this accidental is not one that tunes in this key have.':
    'las piezas en esta tonalidad no tienen esta alteración.',
  'this is not ABC music.': 'esto no es música en ABC.',
  'this note does not fit into a bar of {metre}; is a bar line (|) missing, or a length wrong?':
    'esta nota no cabe en un compás de {metre}; ¿falta una barra de compás (|), o está mal una duración?',
  'this note leads over the middle of the bar; write it as two, tied (A3-A3).':
    'esta nota pasa por encima de la mitad del compás; escríbela como dos, ligadas (A3-A3).',
  'train models': 'entrenar modelos',
  'tune `{id}`': 'pieza `{id}`',
  'tunes by people': 'piezas de personas',
  'withdrawn {day} by {person}; its tunes are deleted':
    'retirada {day} por {person}; sus piezas están borradas',
  'withdrawn {day}; its tunes are deleted': 'retirada {day}; sus piezas están borradas',
  'words above a bar line cannot be kept; leave them out.':
    'las palabras encima de una barra de compás no se pueden conservar; quítalas.',
  'wrote {count} tune here': 'escribió {count} pieza aquí',
  'wrote {count} tunes here': 'escribió {count} piezas aquí',
  '{add} puts tunes in, {share} lets others see it. Id: `{id}`':
    '{add} mete piezas, {share} deja que la vean otras personas. Id: `{id}`',
  '{before} is {model} from now on.': '{before} se llama {model} desde ahora.',
  '{character} as {became} ({times} ×)': '{character} como {became} ({times} ×)',
  '{character} is no note; an opening is notes (A-G, a-g), rests (z), their lengths, triplets and bar lines.':
    '{character} no es una nota; un comienzo son notas (A-G, a-g), silencios (z), sus duraciones, tresillos y barras de compás.',
  '{command} changes that': '{command} lo cambia',
  '{command} is not a command any more.': '{command} ya no es un comando.',
  '{count} beats a minute': '{count} pulsos por minuto',
  '{count} before you.': '{count} por delante de ti.',
  '{count} choice of a model': '{count} elección de un modelo',
  '{count} choices of a model': '{count} elecciones de un modelo',
  '{count} duel opened': '{count} duelo abierto',
  '{count} duels opened': '{count} duelos abiertos',
  '{count} file': '{count} archivo',
  '{count} files': '{count} archivos',
  '{count} minute': '{count} minuto',
  '{count} minutes': '{count} minutos',
  '{count} model': '{count} modelo',
  '{count} models': '{count} modelos',
  '{count} of them repaired': '{count} con correcciones',
  '{count} of your tunes are still waiting to be written. Let some of them arrive, then ask again.':
    '{count} piezas tuyas aún esperan a que se escriban. Deja que lleguen algunas, y luego pide otra vez.',
  '{count} people have voted.': 'Han votado {count} personas.',
  '{count} person has voted.': 'Ha votado {count} persona.',
  '{count} playlist': '{count} lista',
  '{count} playlists': '{count} listas',
  '{count} playlists are called that. Name one by its id: {ids}.':
    '{count} listas se llaman así. Indica una por su id: {ids}.',
  '{count} recordings of yours are still being made. Let some of them arrive first.':
    '{count} grabaciones tuyas aún se están haciendo. Deja antes que lleguen algunas.',
  '{count} refused': '{count} sin aceptar',
  '{count} set': '{count} colección',
  '{count} set of tunes given for training': '{count} colección de piezas dada para entrenar',
  '{count} sets': '{count} colecciones',
  '{count} sets of tunes given for training': '{count} colecciones de piezas dadas para entrenar',
  '{count} step': '{count} paso',
  '{count} steps': '{count} pasos',
  '{count} taken': '{count} para aprender',
  '{count} there already': '{count} ya de antes',
  '{count} training': '{count} entrenamiento',
  '{count} trainings': '{count} entrenamientos',
  '{count} tune': '{count} pieza',
  '{count} tune asked for': '{count} pieza pedida',
  '{count} tune in {files}': '{count} pieza en {files}',
  '{count} tune more could not be engraved.': '{count} pieza más no se pudo pasar a partitura.',
  '{count} tune more is in there. Post it in a message of its own to have it engraved.':
    'Ahí hay {count} pieza más. Publícala en un mensaje propio para pasarla a partitura.',
  '{count} tune put into a playlist': '{count} pieza puesta en una lista',
  '{count} tunes': '{count} piezas',
  '{count} tunes asked for': '{count} piezas pedidas',
  '{count} tunes have that in their title. Name one by its id: {tunes}.':
    '{count} piezas tienen eso en su título. Indica una por su id: {tunes}.',
  '{count} tunes in {files}': '{count} piezas en {files}',
  '{count} tunes in {playlist} are called that. Name one by its number in the list.':
    '{count} piezas de {playlist} se llaman así. Indica una por su número en la lista.',
  '{count} tunes more are in there. Post them in a message of their own to have them engraved.':
    'Ahí hay {count} piezas más. Publícalas en un mensaje propio para pasarlas a partitura.',
  '{count} tunes more could not be engraved.':
    '{count} piezas más no se pudieron pasar a partitura.',
  '{count} tunes put into playlists': '{count} piezas puestas en listas',
  '{count} uploads of yours are still waiting to be read. Wait for their answers, then try again.':
    '{count} envíos tuyos aún esperan a que se lean. Espera sus respuestas, y luego prueba otra vez.',
  '{count} vote': '{count} voto',
  '{count} vote for them, {down} against': '{count} voto a favor, {down} en contra',
  '{count} vote in duels': '{count} voto en duelos',
  '{count} votes': '{count} votos',
  '{count} votes for them, {down} against': '{count} votos a favor, {down} en contra',
  '{count} votes in duels': '{count} votos en duelos',
  '{create} begins a playlist; **Playlist** under a tune puts it in.':
    '{create} empieza una lista; **Lista**, debajo de una pieza, la mete en ella.',
  '{create} begins one.': '{create} empieza una.',
  '{done} of {of} tunes': '{done} de {of} piezas',
  '{duel} puts two tunes side by side and hides who wrote them until you vote.':
    '{duel} pone dos piezas una junto a otra y oculta quién las escribió hasta que votas.',
  '{file} is too large to be engraved: at most {most} KB. Post less of it.':
    '{file} es demasiado grande para pasarlo a partitura: {most} KB como máximo. Publica menos.',
  '{file}, line {line}, column {column}:': '{file}, línea {line}, columna {column}:',
  '{key} is not a key; write a note and a mode, {example} (m, dor, mix, lyd, phr for minor, dorian, mixolydian, lydian, phrygian).':
    '{key} no es una tonalidad; escribe una nota y un modo, {example} (m, dor, mix, lyd, phr para menor, dórico, mixolidio, lidio, frigio).',
  '{key} would need more than seven sharps or flats; write it by its other name, {example}.':
    '{key} necesitaría más de siete sostenidos o bemoles; escríbela con su otro nombre, {example}.',
  '{loss} a note on tunes held back': '{loss} por nota en piezas apartadas',
  '{models} lists the models, {use} chooses one, {withdraw} takes tunes back.':
    '{models} muestra los modelos, {use} elige uno, {withdraw} retira piezas.',
  '{model} has learnt': '{model} ha aprendido',
  '{model} is here. `/model info` tells what it has learnt, `/model use` takes it into use.':
    '{model} está aquí. `/model info` cuenta qué ha aprendido, `/model use` lo pone en uso.',
  '{model} is offered again.': '{model} se ofrece de nuevo.',
  '{model} is retired: it is not offered any more. Its tunes can still be had again.':
    '{model} queda archivado: ya no se ofrece. Sus piezas se pueden volver a tener.',
  '{model} writes the tunes of this server from now on.':
    '{model} escribe desde ahora las piezas de este servidor.',
  '{most} trainings of this server wait already. Wait until one is done, or cancel one.':
    'Ya esperan {most} entrenamientos de este servidor. Espera a que acabe uno, o cancela uno.',
  '{named} sets are called that. Name one by its id: {ids}.':
    '{named} colecciones se llaman así. Indica una por su id: {ids}.',
  '{names} or {last}': '{names} o {last}',
  '{name} is larger than it said. Attach less at a time.':
    '{name} es más grande de lo que decía. Adjunta menos de una vez.',
  '{name} is none that can be read. Attach .abc, .txt or .mid files, or a .zip of them.':
    '{name} no se puede leer. Adjunta archivos .abc, .txt o .mid, o un .zip con ellos.',
  '{name} is not kept by Discord. Attach the file itself.':
    '{name} no lo guarda Discord. Adjunta el propio archivo.',
  '{name} is {size} MB; at most {most} MB can be brought in.':
    '{name} ocupa {size} MB; se pueden traer {most} MB como máximo.',
  '{name}: tunes': '{name}: piezas',
  '{perNote} nats a note, {perCharacter} a character, on tunes held back':
    '{perNote} nats por nota, {perCharacter} por carácter, en piezas apartadas',
  '{play} plays one through, {exported} makes a tunebook of it: PDF, ABC, MP3.':
    '{play} toca una entera, {exported} hace con ella un cuaderno: PDF, ABC, MP3.',
  '{privacy} says what is kept; {forget} hands it over and deletes it.':
    '{privacy} dice qué se guarda; {forget} lo entrega y lo borra.',
  '{settings} shows how Lilt is set up here: language, instrument, trainers, gallery.':
    '{settings} muestra cómo está ajustado Lilt aquí: idioma, instrumento, quién entrena, galería.',
  '{size} % better': '{size} % mejor',
  '{size} % worse': '{size} % peor',
  '{title} is {other}': '{title} es {other}',
  '{tonic} Dorian': '{tonic} dórico',
  '{tonic} Locrian': '{tonic} locrio',
  '{tonic} Lydian': '{tonic} lidio',
  '{tonic} Mixolydian': '{tonic} mixolidio',
  '{tonic} Phrygian': '{tonic} frigio',
  '{tonic} major': '{tonic} mayor',
  '{tonic} minor': '{tonic} menor',
  '{top} shows the best of the week, the month, or ever.':
    '{top} muestra las mejores de la semana, del mes o de siempre.',
  '{train} takes tunes of yours (ABC or MIDI) and teaches them to a model of this server, in minutes.':
    '{train} toma piezas tuyas (ABC o MIDI) y se las enseña a un modelo de este servidor, en minutos.',
  '{tunes} `notes:G2BD` finds a tune by how it begins, in any key.':
    '{tunes} `notes:G2BD` encuentra una pieza por cómo empieza, en cualquier tonalidad.',
  '{tune} `jig` writes a new jig: sheet music, ABC, MIDI and a recording.':
    '{tune} `jig` escribe un jig nuevo: partitura, ABC, MIDI y grabación.',
  '{type} in {key}': '{type} en {key}',
  '{up} for, {down} against': '{up} a favor, {down} en contra',
  '{up} of {count} like it': 'gusta a {up} de {count}',
  '{up} of {count} likes it': 'gusta a {up} de {count}',
  '{wanted} begins the ids of {count} models: {names}. Give more letters, or a name.':
    'Por {wanted} empiezan los ids de {count} modelos: {names}. Da más letras, o un nombre.',
  '{way}, {before} → {after} nats a note': '{way}, {before} → {after} nats por nota',
  '{what} cannot be continued.': '{what} no se puede continuar.',
  '{won} of {count} vote': '{won} de {count} voto',
  '{won} of {count} votes': '{won} de {count} votos',
  '“{title}” in the title': '«{title}» en el título',
  '⚠ learnt from a set that was withdrawn since':
    '⚠ aprendió de una colección que después se retiró',
  '👍 and 👎 under a tune: one vote each, to be changed or taken back.':
    '👍 y 👎 debajo de una pieza: un voto por persona, que se puede cambiar o quitar.',
  'Train on tunes of yours': 'Entrenar con piezas tuyas',
  'Up to {files} files: .abc, .txt, .mid or a .zip of them; {most} MB in all':
    'Hasta {files} archivos: .abc, .txt, .mid o un .zip de ellos; {most} MB en total',
  'Is that so?': '¿Es así?',
  'Yes, and they may be used like that': 'Sí, y se pueden usar así',
  'Too many books are being made just now. Try again in a minute.':
    'Ahora mismo se hacen demasiados cuadernos. Prueba otra vez dentro de un minuto.',
  'All of it together is a larger file than Discord takes here. If you want to keep any of it, ask whoever runs this bot for your file first. The button deletes your votes, your playlists, your sets and what you had written in direct messages, and takes your name off the tunes, duels and trainings of servers. This cannot be undone.':
    'Todo junto es un archivo más grande de lo que Discord admite aquí. Si quieres conservar algo, pide antes tu archivo a quien lleva este bot. El botón borra tus votos, tus listas, tus colecciones y lo que hiciste escribir en mensajes directos, y quita tu nombre de las piezas, los duelos y los entrenamientos de los servidores. Esto no se puede deshacer.',
  'Its name or id': 'Su nombre o su id',
  'Its number in the playlist, its title or its id': 'Su número en la lista, su título o su id',
  'How daring, 0.1 (safe) to 2 (wild); 0.75 is usual':
    'Cuánta osadía, de 0.1 (prudente) a 2 (alocada); lo usual es 0.75',
  'Tunes: .abc, .txt or .mid, or a .zip of them': 'Piezas: .abc, .txt o .mid, o un .zip de ellas',
  'More tunes': 'Más piezas',
  '**Bars**': '**Compases**',
  '**Improve this**, in the same menu, finds what is wrong with it and offers it mended.':
    '**Improve this**, en el mismo menú, encuentra lo que está mal y lo ofrece arreglado.',
  '**What I changed**': '**Lo que cambié**',
  '**What I found**': '**Lo que encontré**',
  '**What is left to you**': '**Lo que te queda a ti**',
  'A form is its parts by letters in their order, each twice where it is repeated: AABB, AABBCC, ABC; up to {mostParts} parts.':
    'Una forma son sus partes en letras y en orden, cada una dos veces si se repite: AABB, AABBCC, ABC; hasta {mostParts} partes.',
  'A new second part to its first': 'Una segunda parte nueva para la primera',
  'A new title': 'Un título nuevo',
  'A number gives the same every time': 'Un número da lo mismo cada vez',
  'A set: {keys}': 'Una tanda: {keys}',
  'A tune can be given 1 to {most} parts more at once.':
    'A una pieza se le pueden añadir de 1 a {most} partes a la vez.',
  'A variation of {tune}, {percent} % of the way.':
    'Una variación de {tune}, al {percent} % del camino.',
  'A variation, a little': 'Una variación, un poco',
  'A variation, a lot': 'Una variación, mucho',
  'A variation, half': 'Una variación, a medias',
  'An answer to the first part of {tune}.': 'Una respuesta a la primera parte de {tune}.',
  'And {count} bar more.': 'Y {count} compás más.',
  'And {count} bars more.': 'Y {count} compases más.',
  'And {n} more such replacements.': 'Y {n} sustituciones más como estas.',
  'Another answer': 'Otra respuesta',
  'Another part': 'Otra parte',
  'Closest known tune: not known': 'Pieza conocida más cercana: no se sabe',
  'Closest known tune: {title}, {bars} bar alike':
    'Pieza conocida más cercana: {title}, {bars} compás igual',
  'Closest known tune: {title}, {bars} bars alike':
    'Pieza conocida más cercana: {title}, {bars} compases iguales',
  'Dropped a chord symbol or a remark.': 'Se quitó un acorde o una nota al margen.',
  'Dropped a group of grace notes.': 'Se quitó un grupo de notas de adorno.',
  'Dropped a slur.': 'Se quitó una ligadura de expresión.',
  'Dropped an ornament.': 'Se quitó un adorno.',
  'Dropped {n} chord symbols or remarks.': 'Se quitaron {n} acordes o notas al margen.',
  'Dropped {n} groups of grace notes.': 'Se quitaron {n} grupos de notas de adorno.',
  'Dropped {n} ornaments.': 'Se quitaron {n} adornos.',
  'Dropped {n} slurs.': 'Se quitaron {n} ligaduras de expresión.',
  'Every bar with other notes between the beats': 'Cada compás con otras notas entre los pulsos',
  'Every second beat and the cadences are kept': 'Quedan uno de cada dos pulsos y las cadencias',
  'Half of its bars with other notes between the beats':
    'La mitad de los compases con otras notas entre los pulsos',
  'How long it will be follows from the tune that was given.':
    'Su longitud depende de la pieza dada.',
  'How many parts more, where it goes on': 'Cuántas partes más, si continúa',
  'How much a variation varies, from 0 (the tune itself) to 1 (its form alone)':
    'Cuánto varía, de 0 (la pieza misma) a 1 (solo su forma)',
  'How much is varied goes from 0 (the tune itself) to 1 (nothing but its form).':
    'Lo que se varía va de 0 (la pieza misma) a 1 (solo su forma).',
  'I find nothing wrong with it: its bars add up, its repeats close, and every note can be played. It stays as it is.':
    'No encuentro nada mal: los compases cuadran, las repeticiones cierran y cada nota se puede tocar. Se queda como está.',
  'In line {line} a note leads over the middle of a bar of 12/8; write it as two, tied (A3-A3).':
    'En la línea {line} una nota pasa la mitad de un compás de 12/8; escríbela como dos, ligadas (A3-A3).',
  'It can be played as it stands, and stays as it is.': 'Se puede tocar tal cual, y así se queda.',
  'It ends on {note}, which does not rest in {key}; many tunes that lead back to their beginning do so.':
    'Termina en {note}, que en {key} no reposa; muchas piezas que vuelven a su comienzo lo hacen.',
  'It has no title (T:).': 'No tiene título (T:).',
  'Its parts by letters, each twice where it is repeated: AABB, AABBCC, ABC':
    'Sus partes en letras, dos veces si se repiten: AABB, AABBCC, ABC',
  'Keep it as a playlist': 'Guardarla como lista',
  'Looking through that takes too long. Send less of it.':
    'Revisar eso lleva demasiado. Envía menos.',
  'Make it a set': 'Hacer una tanda',
  'Make something new of a tune that is kept here': 'Hacer algo nuevo con una pieza guardada aquí',
  'Moved a note by octaves into the compass of tunes.':
    'Una nota llevada por octavas a la extensión de las piezas.',
  'Moved {n} notes by octaves into the compass of tunes.':
    '{n} notas llevadas por octavas a la extensión de las piezas.',
  'No tune here has more than {most} parts.': 'Ninguna pieza aquí tiene más de {most} partes.',
  'One more part behind those it has': 'Una parte más tras las que tiene',
  'Play with it': 'Juega con ella',
  'R: says {type}, which is written in {metres}; its bars are of {metre}.':
    'R: dice {type}, que se escribe en {metres}; sus compases son de {metre}.',
  'Read {written} as {read}, {n} times.': '{written} leído como {read}, {n} veces.',
  'Read {written} as {read}.': '{written} leído como {read}.',
  'Shares no seven notes with any tune that its model learnt from':
    'No comparte siete notas con ninguna pieza de la que aprendió su modelo',
  'Something in the tune that was given has to be put right first: line {line}: {problem}':
    'Antes hay que corregir algo en la pieza dada: línea {line}: {problem}',
  'That is more text than is looked through at a time: at most {most} KB. Send less of it.':
    'Es más texto del que se revisa de una vez: {most} KB como mucho. Envía menos.',
  'The bars of {form} as written are {step}, {double} or another multiple of {step}, up to {mostBars}.':
    'Los compases escritos de {form} son {step}, {double} u otro múltiplo de {step}, hasta {mostBars}.',
  'The same tune by another name': 'La misma pieza con otro nombre',
  'The tune that was given cannot be read: line {line}: {problem}':
    'La pieza dada no se puede leer: línea {line}: {problem}',
  'The tune that was given has more than {most} bars.':
    'La pieza dada tiene más de {most} compases.',
  'The tune that was given has {what}, which is not in what the network was taught.':
    'La pieza dada tiene {what}, que no está en lo que aprendió la red.',
  'The tune that was given is in {key}; leave @{home} out of the seed.':
    'La pieza dada está en {key}; quita @{home} de la semilla.',
  'The tune that was given is in {metre}, and so will be what is made from it.':
    'La pieza dada está en {metre}, y lo que se haga con ella también.',
  'The tune that was given is in {metre}; Lilt knows tunes in {metres}.':
    'La pieza dada está en {metre}; Lilt conoce piezas en {metres}.',
  'The tune that was given is longer than {most} characters.':
    'La pieza dada pasa de {most} caracteres.',
  'The tune that was given is the beginning; let the seed be a number.':
    'La pieza dada es el comienzo; que la semilla sea un número.',
  'The tune with chord symbols': 'La pieza con acordes',
  'There is no band {asked} here. There is: {bands}.':
    'Aquí no hay ningún grupo {asked}. Hay: {bands}.',
  'There is no such way to make a tune from another.':
    'No existe esa manera de sacar una pieza de otra.',
  'Tied a note over the middle of a bar.': 'Una nota ligada sobre la mitad de un compás.',
  'Tied {n} notes over the middle of their bars.': '{n} notas ligadas sobre la mitad de su compás.',
  'Took the nearest usual length for a note.':
    'Se tomó la duración usual más cercana para una nota.',
  'Took the nearest usual lengths for {n} notes.':
    'Se tomaron las duraciones usuales más cercanas para {n} notas.',
  'Took the top note of a double stop.': 'Se tomó la nota de arriba de una doble cuerda.',
  'Took the top notes of {n} double stops.':
    'Se tomaron las notas de arriba de {n} dobles cuerdas.',
  'Two tunes that follow it well, in related keys':
    'Dos piezas que la siguen bien, en tonalidades vecinas',
  'What is to be made of it': 'Qué hay que hacer con ella',
  'Who plays with the melody, each with a part of their own (left out: nobody)':
    'Quién acompaña la melodía, cada cual con su parte (si falta: nadie)',
  'Words under the notes (w:) and remarks (%) are not in the mended text; copy them over from yours.':
    'La letra bajo las notas (w:) y los comentarios (%) no están en el texto arreglado; cópialos del tuyo.',
  'Wrote a note of an unusual length as shorter ones, tied.':
    'Una nota de duración inusual escrita como otras más cortas, ligadas.',
  'Wrote a rare accidental as the neighbouring note of the same sound.':
    'Una alteración rara escrita como la nota vecina del mismo sonido.',
  'Wrote a tuplet in lengths that the metre has.':
    'Un grupillo irregular escrito en duraciones que tiene el compás.',
  'Wrote {n} notes of unusual lengths as shorter ones, tied.':
    '{n} notas de duración inusual escritas como otras más cortas, ligadas.',
  'Wrote {n} rare accidentals as the neighbouring notes of the same sound.':
    '{n} alteraciones raras escritas como las notas vecinas del mismo sonido.',
  'Wrote {n} tuplets in lengths that the metre has.':
    '{n} grupillos irregulares escritos en duraciones que tiene el compás.',
  'bar {bar}': 'compás {bar}',
  'pick-up': 'anacrusa',
  '{count} tune more is in there. Post it in a message of its own to have it looked through.':
    'Hay {count} pieza más. Publícala en un mensaje aparte para que se revise.',
  '{count} tunes more are in there. Post them in a message of their own to have them looked through.':
    'Hay {count} piezas más. Publícalas en un mensaje aparte para que se revisen.',
  '{file} is too large to be looked through: at most {most} KB. Post less of it.':
    '{file} es demasiado grande para revisarlo: {most} KB como mucho. Publica menos.',
  '{title}, a set': '{title}, una tanda',
  '{tune} by another name.': '{tune} con otro nombre.',
  '{tune} with {count} part more.': '{tune} con {count} parte más.',
  '{tune} with {count} parts more.': '{tune} con {count} partes más.',
};
