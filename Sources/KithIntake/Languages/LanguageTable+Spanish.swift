extension LanguageTable {
  package static let spanish = LanguageTable(
    """
    code: es
    name: Spanish
    words: el, la, los, las, un, una, de, del, que, qué, cual, cuál, cuáles, quien, quién
    words: cuando, cuándo, donde, dónde, cómo, como, tu, tus, te, su, sus, en, con, para, por, y
    words: o, es, eres, son, está, se, mi, a, al, nombre, correo, más, hay, algún, alguna, si
    words: hijo, hija, puedes, gusta, lo, cuántos, sobre, otros
    mon: lunes, lun, lu
    tue: martes, mar, ma
    wed: miércoles, mié, mie, mi
    thu: jueves, jue, ju
    fri: viernes, vie, vi
    sat: sábado, sábados, sáb, sab, sa
    sun: domingo, domingos, dom, do
    jan: enero, ene
    feb: febrero, feb
    mar: marzo, mar
    apr: abril, abr
    may: mayo, may
    jun: junio, jun
    jul: julio, jul
    aug: agosto, ago
    sep: septiembre, setiembre, sep, sept, set
    oct: octubre, oct
    nov: noviembre, nov
    dec: diciembre, dic
    weekdays: entre semana, días laborables, días de semana, lunes a viernes
    weekend: fin de semana, fines de semana
    daily: todos los días, cada día, cualquier día
    am: a m, am, de la mañana
    pm: p m, pm, de la tarde, de la noche
    noon: mediodía
    midnight: medianoche
    before: antes de, antes de las, hasta, hasta las
    after: después de, después de las, desde, desde las, a partir de, a partir de las
    morning: mañana, mañanas, por la mañana
    afternoon: tarde, tardes, por la tarde
    evening: anochecer
    night: noche, noches, por la noche
    lunch: almuerzo, comida
    before-school: antes de clase, antes de la escuela, antes del colegio
    after-school: después de clase, después de la escuela, después del colegio, extraescolar
    yes: sí, si, s, claro, por supuesto, desde luego, cierto, verdadero, vale, de acuerdo
    yes: sí por favor, disponible, libre
    yes: puedo, disponible, libre
    no: no, nunca, jamás, falso, no gracias, para nada, no disponible, ocupado, ocupada, tampoco
    no: todavía no
    no: no puedo, ocupado, ocupada, no disponible, no libre
    agree: acepto, estoy de acuerdo, consiento, autorizo, doy mi permiso, doy permiso
    agree: doy mi consentimiento, permito, doy mi autorización
    refuse: rechazo, me niego, niego, desacuerdo, me opongo, deniego, prohíbo, en desacuerdo
    refuse: no autorizo, no doy permiso, no consiento, no acepto, retiro mi
    not: no, nunca, jamás, ni, sin, nadie, nada, ningún, ninguno, ninguna, tampoco, excepto
    not: salvo, menos los, menos el, en lugar de, evit*, incómod*, imposible, no puedes, incapaz
    must: no debe, no debería, no deben, no puede, no pueden, nunca, separad*, separar
    must: sin contacto, prohibid*, acoso, alejad*
    but: pero, si, solo, sólo, solamente, excepto, salvo, depende, quizás, quizá, tal vez
    but: a menos que, siempre que, cuando, a veces, en caso, con la condición
    none: ninguno, ninguna, nada, n a, no sé, nose, no lo sé, no aplica, no tengo, ni idea
    none: nadie, prefiero no decirlo, sin preferencia, no
    and: y, e, o, u, también, además
    likes: me gusta el, me gusta la, me gustan los, me gustan las, me gusta, me gustan
    likes: me encanta el, me encanta la, me encanta, me encantan, jugar al, jugar a, jugar, ver
    likes: hacer, el, la, los, las
    likes: mis pasatiempos son, mis intereses son, mi pasatiempo es
    hates: no me gusta el, no me gusta la, no me gusta, no me gustan, odio, detesto, no
    stamp: marca temporal, marca de tiempo, fecha y hora, hora de finalización, fecha de envío
    begun: hora de inicio
    email: correo electrónico, correo, dirección de correo, dirección de correo electrónico
    email: email, e mail
    username: nombre de usuario, usuario
    id: número de estudiante, id de estudiante, identificación, matrícula, número de matrícula
    id: código de estudiante, número de alumno, número de control, expediente
    name: nombre completo, nombre y apellido, nombre y apellidos, nombre del estudiante
    name: nombre del alumno, tu nombre completo
    guardian: padre*, madre*, tutor legal, apoderad*, acudiente*, tutores legales, encargad*
    guardian: representante*
    child: hijo*, hija*, estudiante*, alumn*, niñ*
    others: madre*, padre*, profesor*, maestr*, amig*, mascota*, hermano*, hermana*
    others: contacto de emergencia, abuel*
    given_name: nombre, nombres, primer nombre, nombre de pila, tu nombre, cómo te llamas
    family_name: apellido, apellidos
    grade: grado, curso escolar, año escolar, nivel escolar, en qué curso estás, qué grado
    grade: en qué año
    birth_date: fecha de nacimiento, nacimiento, cumpleaños, naciste
    school: escuela, colegio, instituto, centro educativo, plantel
    school: qué escuela, a qué escuela, nombre de la escuela, a qué colegio, qué colegio
    school: a qué instituto
    time_zone: zona horaria, huso horario
    languages: idioma*, lengua*, hablas
    interests: te gusta hacer, interes*, pasatiempo*, aficion*, hobby, hobbies, tiempo libre
    interests: disfrutas, te gusta, te gustan, actividades, favorit*, te divierte
    dislikes: te disgusta*, odias, te aburre*, detestas, aborreces, no te gusta, no te gustan
    goals: meta*, objetivo*, esperas, quieres lograr, te gustaría lograr, quieres aprender
    courses: cursos, asignaturas, materias, clases
    completed_courses: cursos completad*, has terminado, has aprobado, ya cursaste
    completed_courses: cursos terminad*, asignaturas aprobadas
    strengths: puedes ayudar, eres buen*, fortaleza*, se te da bien, se te dan bien
    strengths: podrías ayudar, puedes enseñar
    needs: necesitas ayuda, necesitas apoyo, te cuesta, te cuestan, quieres ayuda
    needs: ayuda necesitas, más difícil, difícil
    circumstances: circunstancia*, situación, te describe*, se aplica*
    channels: te gusta hablar, prefieres hablar, comunic*, medio de contacto, forma de contacto
    channels: te gusta conversar
    social_pace: social, sociable, introvertid*, tamaño del grupo, tranquil*
    roles: mentor, mentora, mentores, papel en el programa, rol en el programa, participar como
    roles: ser tutor, ser mentor
    past: alguna vez, antes, el año pasado, anterior*, has sido, fuiste
    capacity: cuántos estudiantes, cuántos alumnos, cuántas personas puedes, capacidad
    household: hogar, grupo familiar
    joined_on: fecha de ingreso, te uniste, fecha de inscripción
    belonging: pertenec*, pertenencia, parte de la escuela, te sientes parte
    consents: consent*, permiso, autoriz*, acept*, de acuerdo, da su permiso, permit*
    availability: disponib*, cuándo puedes, estás libre, horario*, horas libres, puedes reunirte
    availability: qué horas, pueden reunirse, horas te vienen bien, libre
    busy: ocupad*, no disponible, no puedes, no está disponible, no estás disponible
    prefer: con quién, te gustaría estar, te gustaría trabajar, quieres estar, prefieres estar
    prefer: trabajar con, estar con, compañer*, emparejad*, en tu grupo, ser pareja
    avoid: prefieres no, preferirías no, no te gustaría, no quieres, evitar, te llevas mal
    avoid: no te llevas
    apart: no debe estar, separad*, no debería estar, no debe ser, alejad*
    together: deben estar juntos, debe estar con, tiene que estar con
    latitude: latitud
    longitude: longitud
    city: ciudad, municipio, localidad, dónde vives
    state: estado, provincia, departamento
    postcode: código postal
    country: país
    video: video*, videollamada*, cámara, zoom
    voice: voz, teléfono, llamada, llamadas, audio
    chat: chat, mensaj*, texto, whatsapp
    mail: correo*, email*
    in-person: en persona, presencial, cara a cara
    quiet: tranquil*, callad*, introvertid*, tímid*, uno a uno, grupo pequeño
    steady: intermedi*, algunos, pocos, depende, término medio
    outgoing: extrovertid*, muchos, muchas, grupo grande, sociable
    mentor: mentor, mentora, ser mentor
    learner: mentorad*, aprendiz, tener un mentor, recibir mentoría, nuev*
    learner: quieres un mentor, necesitas un mentor, busco mentor, quiero un mentor, tener mentor
    tutor: tutor, tutora
    both: ambos, ambas, los dos
    c-matching: emparej*, programa, particip*, asignad*, grupo
    c-matching: pareja con, mentoría, asignar, colocad*, emparejamiento
    c-peer: otros estudiantes, compañeros, otras familias, hablar con, otros alumnos
    c-person: en persona, presencial*, salida*, excursión
    c-cross: mayores, menores, otras edades, otros grados
    c-adult: adulto*, personal, voluntari*, entrenador*
    c-other: foto*, imagen*, grab*, reglas, normas, términos, privacidad, datos, compart*
    c-other: publicar, vídeo
    is-works: trabajo, trabajo después de clase, tengo un trabajo
    is-caregiver: cuido a, cuidador*, cuidar de
    is-military: militar, ejército
    is-new: nuevo en la escuela, nueva en la escuela, recién llegad*
    is-multilingual: varios idiomas, bilingüe
    is-rural: rural, granja, campo
    private: médic*, medicamento*, medicina, doctor*, hospital, terapia, terapeuta, asma
    private: alergi*, ansiedad, depres*, divorci*, separad*, custodia, policía, cárcel, adopt*
    private: murió, fallec*, cáncer, discapac*, sin hogar, inmigra*, indocument*, refugiad*
    private: religi*, iglesia, gay, lesbiana, embaraz*, droga*, alcohol, violen*, acoso, miedo
    private: secreto, preocup*, mis padres, mi madre, mi padre, mi mamá, mi papá, enferm*, abus*
    grade-word: grado, curso, año, º, o, ro, do, to, de primaria, de secundaria
    kindergarten: preescolar, kínder, kinder, jardín
    America/New_York: hora del este, hora oriental, nueva york
    America/New_York: hora este, hora de nueva york
    America/Chicago: hora del centro, hora central
    America/Denver: hora de la montaña, hora de montaña
    America/Los_Angeles: hora del pacífico, los ángeles
    Europe/Madrid: madrid, españa, hora peninsular, hora de españa, barcelona
    Atlantic/Canary: canarias, islas canarias
    America/Mexico_City: ciudad de méxico, méxico, hora de méxico, cdmx
    America/Bogota: colombia, bogotá
    America/Lima: perú, lima
    America/Argentina/Buenos_Aires: argentina, buenos aires
    America/Santiago: chile, santiago
    America/Caracas: venezuela, caracas
    Europe/Berlin: hora de europa central, hora central europea
    """)
}
