extension LanguageTable {
  package static let german = LanguageTable(
    """
    code: de
    name: German
    words: der, die, das, den, dem, des, ein, eine, einen, einem, einer, und, oder, ist, bist
    words: sind, du, dir, dich, dein, deine, deinen, deinem, deiner, ihr, ihre, sie, ihnen, was
    words: wer, wen, wem, wann, wo, wie, welche, welcher, welches, welchen, mit, für, in, im, an
    words: am, zu, zum, zur, von, nicht, kannst, machst, gerne, gern, möchtest, ich, mein, meine
    words: es, hast, haben, wird, werden, name, auf, bei, über, aus, kind, wenn, sich
    mon: montag, montags, mo, mon
    tue: dienstag, dienstags, di, die
    wed: mittwoch, mittwochs, mi, mit
    thu: donnerstag, donnerstags, do, don
    fri: freitag, freitags, fr, fre
    sat: samstag, samstags, sonnabend, sa, sam
    sun: sonntag, sonntags, so, son
    jan: januar, jänner, jan
    feb: februar, feb
    mar: märz, mrz, mär
    apr: april, apr
    may: mai
    jun: juni, jun
    jul: juli, jul
    aug: august, aug
    sep: september, sep, sept
    oct: oktober, okt
    nov: november, nov
    dec: dezember, dez
    weekdays: wochentags, werktags, unter der woche
    weekend: wochenende, wochenenden
    daily: jeden tag, täglich
    am: vormittags, morgens, vorm
    pm: nachmittags, abends, nachm
    noon: mittag, mittags
    midnight: mitternacht
    before: vor, bis, bis um
    after: nach, ab, seit
    morning: morgen, morgens, vormittag, vormittags
    afternoon: nachmittag, nachmittags
    evening: abend, abends
    night: nacht, nachts
    lunch: mittagspause
    before-school: vor der schule
    after-school: nach der schule
    yes: ja, j, jep, klar, natürlich, gerne, wahr, stimmt, auf jeden fall, selbstverständlich
    yes: einverstanden, verfügbar, frei, ja bitte
    yes: passt, passt mir, geht, kann ich, ich kann, frei, verfügbar, erlaubt
    no: nein, n, nie, niemals, falsch, nein danke, gar nicht, auf keinen fall, nicht verfügbar
    no: beschäftigt, noch nicht, nö, nee
    no: passt nicht, passt mir nicht, geht nicht, kann nicht, kann ich nicht, ich kann nicht
    no: nicht frei, nicht verfügbar, belegt
    agree: stimme zu, ich stimme zu, einverstanden, ich willige ein, erlaube, ich erlaube
    agree: einwilligung, gestatte, zustimme, akzeptiere
    refuse: lehne ab, ich lehne ab, ablehnen, verweigere, widerspreche, nicht einverstanden
    refuse: untersage, verbiete
    refuse: widerrufe, ziehe zurück, lehnen sie ab, soll nicht, nicht erlauben
    not: nicht, kein, keine, keinen, keiner, keinem, nie, niemals, niemand, niemanden, niemandem
    not: nichts, ohne, weder, außer, ausgenommen, ausser, statt, vermeid*, unmöglich, ungern
    not: unwohl, nirgends
    must: darf ihr kind nicht, darf nicht, dürfen nicht, soll nicht, sollte nicht, sollen nicht, muss nicht, niemals
    must: getrennt, trenn*, kein kontakt, mobb*, fernhalten, auf keinen fall
    but: aber, wenn, nur, falls, außer, sofern, vielleicht, kommt darauf an, je nachdem
    but: unter der bedingung, manchmal, eventuell, nicht sicher, jedoch, ausser
    none: keine, keiner, kein, nichts, k a, keine ahnung, weiß nicht, weiss nicht, niemand
    none: entfällt, keine angabe, egal, nein, n a, nicht wirklich
    and: und, oder, sowie, auch, plus
    likes: ich mag, ich liebe, ich spiele gerne, ich spiele gern, ich spiele, spiele gern
    likes: spiele, spielen, gerne, ich, sehr
    likes: meine hobbys sind, mein hobby ist, meine interessen sind
    hates: ich mag kein, ich mag keine, ich mag nicht, ich hasse, nicht, kein, keine
    stamp: zeitstempel, fertigstellungszeit, abgeschlossen, abgesendet am, eingereicht am
    stamp: abschlusszeit
    begun: startzeit, gestartet
    email: e mail adresse, e mail, email, mailadresse, emailadresse, mail
    username: benutzername, nutzername, anmeldename
    id: schülernummer, schüler id, schülerid, matrikelnummer, schülerausweis, kennnummer
    id: personalnummer
    name: name, vollständiger name, vor und nachname, vor und zuname, dein name, name des kindes
    name: name der schülerin, ganzer name
    guardian: eltern*, erziehungsberechtigt*, mutter, vater, sorgeberechtigt*, vormund
    child: kind*, schüler*, sohn, tochter
    others: mutter, vater, lehrer*, lehrkraft, freund*, haustier*, bruder*, schwester*
    others: geschwister*, notfallkontakt
    given_name: vorname, vornamen, rufname, wie heißt du
    family_name: nachname, familienname, zuname
    grade: klasse, klassenstufe, jahrgang, jahrgangsstufe, schuljahr, in welche klasse
    birth_date: geburtsdatum, geburtstag, geboren
    school: schule, gymnasium, welche schule
    school: name der schule, auf welche schule, welche schule besuchst, besuchte schule
    time_zone: zeitzone
    languages: sprache*, sprichst
    interests: interess*, hobby, hobbys, hobbies, freizeit, machst du gerne, machst du gern
    interests: gerne machst, gern machst, spaß, lieblings*, leidenschaft*, magst du
    interests: was magst du
    dislikes: abneigung*, hasst, magst du nicht, machst du nicht gern*, nicht magst, langweil*
    dislikes: machst du ungern, ungern
    goals: ziel*, erhoffst, möchtest du erreichen, willst du erreichen, möchtest du lernen
    goals: erwartest
    courses: kurse, fächer, kurs, unterricht
    completed_courses: kurse abgeschlossen, abgeschlossene kurse, schon belegt, bereits belegt
    completed_courses: kurse hast du abgeschlossen
    strengths: kannst du helfen, kannst du anderen helfen, stärke*, gut in, anderen helfen
    strengths: kannst du nachhilfe geben, bist du gut
    needs: brauchst du hilfe, hilfe brauchst, brauchst du unterstützung, fällt dir schwer
    needs: fallen dir schwer, schwierig*, nachhilfe brauchst, benötigst du hilfe
    circumstances: umstände, lebensumstände, situation, trifft auf dich zu, treffen auf dich zu
    circumstances: beschreibt dich
    channels: kommuni*, sprichst du gern mit, redest du, möchtest du reden, unterhältst
    channels: kontaktweg, möchtest du sprechen, in kontakt bleiben
    social_pace: gesellig*, introvertiert*, gruppengröße, ruhig, kontaktfreudig*
    roles: mentor, mentorin, mentoren, rolle im programm, teilnehmen als, tutor sein, pate
    roles: patin, mentee
    past: schon einmal, schon mal, früher*, letztes jahr, vorher, bereits, jemals, warst du
    capacity: wie viele schüler, wie viele kinder, wie viele mentees, wie viele lernende
    capacity: kapazität
    household: haushalt, familiennummer
    joined_on: eintrittsdatum, beigetreten, an der schule seit, aufgenommen am
    belonging: zugehörig*, gehörst, teil der schule, dazugehör*, teil unserer schule
    consents: einwillig*, erlaub*, einverstanden, zustimm*, genehmig*, stimmen sie zu
    consents: stimmst du zu, darf ihr kind, gestatt*
    availability: verfügbar*, wann hast du zeit, hast du zeit, wann kannst du, freie zeiten
    availability: wann bist du frei, zeiten passen, uhrzeiten, haben sie zeit, freie stunden
    availability: kannst du dich treffen, zeitfenster
    busy: beschäftigt, nicht verfügbar, keine zeit, nicht kannst, kannst du nicht, verhindert
    busy: unverfügbar, belegt
    prefer: mit wem, möchtest du zusammen, zusammenarbeiten, möchtest du arbeiten, gern zusammen
    prefer: gerne zusammen, möchtest du in eine gruppe, in deiner gruppe, wunschpartner*
    prefer: partner*, freund*, in eine gruppe, zusammen sein, zusammen sein mit
    avoid: lieber nicht, möchtest du nicht, vermeiden, nicht zusammen, nicht arbeiten
    avoid: verstehst du dich nicht
    apart: getrennt, darf nicht zusammen, sollte nicht zusammen, soll nicht zusammen
    apart: auseinander, dürfen nicht zusammen
    together: muss zusammen, müssen zusammen, unbedingt mit
    latitude: breitengrad
    longitude: längengrad
    city: stadt, ort, wohnort, wo wohnst du
    state: bundesland
    postcode: postleitzahl, plz
    country: land
    video: video*, kamera, zoom, videoanruf
    voice: telefon*, sprach*, anruf*, audio, stimme
    chat: chat*, nachricht*, text*, sms, whatsapp
    mail: e mail*, email*, mail
    in-person: persönlich, vor ort, von angesicht zu angesicht
    quiet: ruhig*, still, introvertiert*, schüchtern, zu zweit, kleine gruppe*
    steady: dazwischen, mittel, einige, kommt darauf an, ausgeglichen
    outgoing: gesellig, extrovertiert*, viele, große gruppe*, kontaktfreudig
    mentor: mentor, mentorin, pate, patin
    learner: mentee, lernende*, neuling, einen mentor haben, neu hier
    learner: möchtest du einen mentor, brauchst du einen mentor, wünschst du dir einen mentor
    learner: einen mentor bekommen, mentor gesucht
    tutor: tutor, tutorin, nachhilfe geben
    both: beides, beide
    c-matching: vermitt*, programm, teilnehm*, teilnahme, zugeordnet, zugeteilt, gematcht
    c-matching: gruppe, gepaart
    c-matching: matching, zusammengebracht, eingeteilt, paar, patenschaft
    c-peer: andere schüler, anderen schülern, mitschüler*, andere familien, anderen kindern
    c-person: persönlich, treffen vor ort, ausflug, ausflüge*
    c-cross: ältere*, jüngere*, andere klassen, anderer altersstufen
    c-adult: erwachsene*, betreuer*, ehrenamtlich*, lehrkräfte*
    c-other: foto*, bild*, film*, regeln, datenschutz, weitergabe, veröffentlich*, aufnahme*
    c-other: nutzungsbedingungen, video*
    is-works: ich arbeite, ich habe einen job, nebenjob
    is-caregiver: pflege meine*, pflege meinen, ich betreue
    is-military: militär, bundeswehr
    is-new: neu an der schule, neu hier
    is-multilingual: mehrsprachig, zweisprachig
    is-rural: ländlich, bauernhof, auf dem land
    private: medi*, arzt, ärzt*, krankenhaus, diagnos*, therap*, asthma, allergi*, angst*
    private: ängst*, depress*, scheidung, geschieden, getrennt, sorgerecht, gericht, polizei
    private: gefängnis, adoptiert, pflegekind, gestorben, tod, tot, krebs, behinder*, obdachlos*
    private: asyl*, flüchtling*, religi*, kirche, moschee, schwul, lesbisch, schwanger, droge*
    private: alkohol, gewalt*, mobb*, geheim*, sorgen, meine eltern, meine mutter, mein vater
    private: krank*, missbrauch*
    grade-word: klasse, klassenstufe, jahrgang, jahrgangsstufe, stufe
    kindergarten: kindergarten, vorschule
    Europe/Berlin: mez, mesz, mitteleuropäische zeit, deutschland, berlin, deutsche zeit
    Europe/Berlin: mitteleuropäische sommerzeit
    Europe/Vienna: österreich, wien
    Europe/Zurich: schweiz, zürich
    Europe/London: britische zeit, london
    """)
}
