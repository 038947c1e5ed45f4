extension LanguageTable {
  package static let dutch = LanguageTable(
    """
    code: nl
    name: Dutch
    words: de, het, een, van, en, of, is, ben, bent, je, jij, jou, jouw, u, uw, wat, wie
    words: wanneer, waar, hoe, welke, welk, met, voor, in, op, aan, te, naar, niet, kun, kan
    words: kunt, doe, graag, zou, wil, willen, ik, mijn, er, om, dit, dat, zijn, hebt, naam
    words: andere, worden, wordt, bij, als, tijd, over, deze, kind, veel, samen
    mon: maandag, maandags, ma
    tue: dinsdag, di
    wed: woensdag, wo
    thu: donderdag, do
    fri: vrijdag, vr
    sat: zaterdag, za
    sun: zondag, zo
    jan: januari, jan
    feb: februari, feb
    mar: maart, mrt
    apr: april, apr
    may: mei
    jun: juni, jun
    jul: juli, jul
    aug: augustus, aug
    sep: september, sep, sept
    oct: oktober, okt
    nov: november, nov
    dec: december, dec
    weekdays: doordeweeks, door de week, weekdagen, werkdagen
    weekend: weekend, weekeinde
    daily: elke dag, iedere dag, dagelijks
    am: s ochtends, 's ochtends
    pm: s middags, 's middags, s avonds, 's avonds
    noon: twaalf uur 's middags
    midnight: middernacht
    before: voor, tot, vóór
    after: na, vanaf
    morning: ochtend, ochtenden, s ochtends, morgen
    afternoon: middag, middagen, s middags
    evening: avond, avonden, s avonds
    night: nacht
    lunch: lunchpauze, lunch
    before-school: voor school
    after-school: na school, naschools
    yes: ja, j, jazeker, zeker, natuurlijk, waar, akkoord, prima, graag, beschikbaar, vrij
    yes: ja graag
    yes: past, kan, beschikbaar, vrij, ik kan
    no: nee, n, nooit, onwaar, nee bedankt, helemaal niet, niet beschikbaar, bezet, nog niet
    no: neen
    no: past niet, kan niet, bezet, niet beschikbaar, ik kan niet, niet vrij
    agree: ga akkoord, ik ga akkoord, akkoord, geef toestemming, ik geef toestemming, stem in
    agree: sta toe, accepteer
    refuse: weiger, ik weiger, niet akkoord, bezwaar, verbied, wijs af
    refuse: geef geen toestemming, trek in, ga niet akkoord
    not: niet, geen, nooit, niemand, niets, nergens, zonder, noch, behalve, uitgezonderd
    not: liever dan, in plaats van, vermijd*, onmogelijk, onbeschikbaar, ongemakkelijk
    must: mag uw kind niet, mag niet, mogen niet, moet niet, moeten niet, nooit, gescheiden, apart gehouden
    must: geen contact, pest*
    but: maar, als, alleen, behalve, mits, tenzij, hangt ervan af, misschien, afhankelijk, soms
    but: wanneer, indien
    none: geen, niets, n v t, nvt, weet niet, weet ik niet, geen idee, niemand, geen voorkeur
    none: niet van toepassing, nee
    and: en, of, ook, plus
    likes: ik hou van, ik houd van, ik vind, ik speel graag, graag, ik speel, spelen, spel
    likes: kijken naar
    likes: mijn hobby's zijn, mijn hobby is, mijn interesses zijn
    hates: ik hou niet van, ik haat, ik vind niet leuk, niet, geen
    stamp: tijdstempel, tijd van voltooien, voltooiingstijd, ingediend op
    stamp: tijdstip van voltooien
    begun: begintijd, starttijd
    email: e mailadres, e mail, email, emailadres, mailadres
    username: gebruikersnaam
    id: leerlingnummer, studentnummer, leerling id, leerlingcode
    name: naam, volledige naam, voor en achternaam, naam van de leerling, je naam, naam kind
    guardian: ouder*, voogd*, moeder, vader, verzorger*
    child: kind*, leerling*, zoon, dochter, student*
    others: moeder, vader, leraar, docent*, juf, vriend*, huisdier*, broer*, zus*, noodcontact
    given_name: voornaam, roepnaam, hoe heet je
    family_name: achternaam, familienaam
    grade: klas, groep, leerjaar, schooljaar, in welke klas
    birth_date: geboortedatum, verjaardag, geboren
    school: school, welke school
    school: naam van de school, op welke school, naar welke school
    time_zone: tijdzone
    languages: taal, talen, spreek je
    interests: doe je graag, interess*, hobby, hobby's, hobbies, vrije tijd, leuk om te doen
    interests: favoriete, vind je leuk, passie*, activiteiten
    dislikes: hekel, haat, niet leuk, vind je niet leuk, saai, niet graag
    goals: doel*, hoop je, wil je bereiken, wil je leren, verwacht je
    courses: vakken, cursussen, lessen, vak
    completed_courses: vakken afgerond, afgeronde vakken, al gevolgd, vakken heb je gehaald
    strengths: kun je helpen, kun je anderen helpen, goed in, sterk in, sterke punten
    strengths: anderen helpen, kan je helpen
    needs: heb je hulp nodig, hulp nodig, moeilijk, moeite mee, wil je hulp, lastig
    circumstances: omstandighe*, situatie, van toepassing op jou, beschrijft jou
    channels: communic*, praat je graag, praat je het liefst, wil je praten, manier van contact
    channels: contact houden
    social_pace: sociaal, introvert*, groepsgrootte, rustig
    roles: mentor, mentoren, rol in het programma, deelnemen als, tutor zijn, maatje, mentee
    past: ooit, eerder, vorig jaar, vorige, al eens, was je
    capacity: hoeveel leerlingen, hoeveel studenten, hoeveel mensen kun, capaciteit
    household: huishouden, gezin
    joined_on: datum van inschrijving, inschrijfdatum, op school sinds
    belonging: thuis voel, erbij hoor*, deel van de school, verbonden
    consents: toestemming, akkoord, geeft u toestemming, instem*, toegestaan, mag uw kind
    consents: staat u toe
    availability: beschikbaar*, wanneer kun je, ben je vrij, vrije uren, welke tijden
    availability: wanneer ben je vrij, wanneer heb je tijd, tijden komen, beschikbaarheid
    availability: afspreken
    busy: bezet, niet beschikbaar, kun je niet, geen tijd, verhinderd, niet vrij, bezig
    prefer: met wie, bij wie, wil je graag samen, samenwerken, wil je samen, zou je willen werken, in je groep
    prefer: in jouw groep, bij wie wil je, met wie wil je, met wie zou je, vriend*, partner*
    prefer: samen zijn
    avoid: liever niet, wil je niet, vermijden, niet samen, kun je niet opschieten
    apart: gescheiden, mag niet samen, niet bij elkaar, apart van, mogen niet samen
    together: moet samen, moeten samen, per se bij
    latitude: breedtegraad
    longitude: lengtegraad
    city: stad, woonplaats, plaats, waar woon je
    state: provincie
    postcode: postcode
    country: land
    video: video*, camera, zoom, videobellen
    voice: telefoon*, bellen, spraak, audio, stem
    chat: chat*, bericht*, sms, whatsapp, appen
    mail: e mail*, email*, mail, mailen
    in-person: in het echt, persoonlijk, fysiek, face to face
    quiet: rustig*, stil, introvert*, verlegen, een op een, kleine groep*
    steady: ertussenin, gemiddeld, enkele, hangt ervan af
    outgoing: extravert*, veel, grote groep*, sociaal
    mentor: mentor, mentoren
    learner: mentee, leerling, nieuwkomer, een mentor hebben
    learner: wil je een mentor, zoek je een mentor, een mentor nodig
    tutor: tutor, bijles geven
    both: beide, allebei
    c-matching: gekoppeld, koppel*, programma, deelnem*, deelname, ingedeeld, groep
    c-matching: gematcht, matchen, matching, koppeling, maatje
    c-peer: andere leerlingen, klasgenoten, andere kinderen, andere gezinnen, andere studenten
    c-person: in het echt, persoonlijk, uitstap*, uitje*
    c-cross: oudere, jongere, andere leeftijd*, andere klassen
    c-adult: volwassene*, vrijwilliger*, begeleider*, personeel
    c-other: foto*, beeld*, film*, regels, privacy, gegevens, delen, publice*, opname*
    c-other: voorwaarden, video*
    is-works: ik werk, bijbaan, ik heb een baan
    is-caregiver: mantelzorg*, ik zorg voor
    is-military: militair, leger
    is-new: nieuw op school, nieuw hier
    is-multilingual: meertalig, tweetalig
    is-rural: platteland, boerderij
    private: medi*, dokter*, ziekenhuis, diagnos*, therap*, astma, allergi*, angst*, depress*
    private: scheiding, gescheiden, voogdij, rechtbank, politie, gevangenis, geadopteerd
    private: pleegkind, overleden, dood, kanker, handicap*, beperking, dakloos, asiel*
    private: vluchteling*, religi*, geloof, kerk, moskee, homo, lesbisch, zwanger, drugs
    private: alcohol, geweld, gepest, pest*, bang, geheim*, zorgen, mijn ouders, mijn moeder
    private: mijn vader, ziek*, misbruik
    grade-word: klas, groep, leerjaar, e, ste, de
    kindergarten: kleuter*, kleuterschool
    Europe/Amsterdam: nederland, amsterdam, nederlandse tijd
    Europe/Brussels: belgië, brussel
    Europe/Berlin: midden europese tijd
    """)
}
