extension LanguageTable {
  package static let polish = LanguageTable(
    """
    code: pl
    name: Polish
    words: i, w, we, z, ze, na, do, o, od, po, za, przez, jest, są, jesteś, się, nie, czy, co
    words: kto, kogo, kim, kiedy, gdzie, jak, jaki, jaka, jakie, jakich, który, która, które
    words: których, ty, ci, cię, twój, twoja, twoje, twoim, swoje, dla, lub, oraz, możesz
    words: chcesz, lubisz, imię, nazwisko, to, ten, ta, te, mój, moje, moja, masz, ile, ma, inne
    words: innych, robić, być, chciałbyś, chciałabyś, dziecko, dziecka, państwa, a
    mon: poniedziałek, poniedziałki, pon, pn
    tue: wtorek, wtorki, wt, wto
    wed: środa, środy, środę, śr, sr
    thu: czwartek, czwartki, czw, cz
    fri: piątek, piątki, pt, pią
    sat: sobota, soboty, sobotę, sob, so
    sun: niedziela, niedziele, niedzielę, nd, ndz, niedz
    jan: styczeń, stycznia, sty
    feb: luty, lutego, lut
    mar: marzec, marca, mar
    apr: kwiecień, kwietnia, kwi
    may: maj, maja
    jun: czerwiec, czerwca, cze
    jul: lipiec, lipca, lip
    aug: sierpień, sierpnia, sie
    sep: wrzesień, września, wrz
    oct: październik, października, paź
    nov: listopad, listopada, lis
    dec: grudzień, grudnia, gru
    weekdays: w tygodniu, dni powszednie, dni robocze
    weekend: weekend, weekendy
    daily: codziennie, każdy dzień
    am: rano
    pm: po południu, wieczorem
    noon: południe
    midnight: północ
    before: przed, do
    after: po, od
    morning: rano, poranek, ranki
    afternoon: popołudnie, po południu, popołudnia
    evening: wieczór, wieczorem, wieczory
    night: noc
    lunch: obiad, przerwa obiadowa
    before-school: przed szkołą, przed lekcjami
    after-school: po szkole, po lekcjach
    yes: tak, t, oczywiście, prawda, zgoda, jasne, pewnie, wolny, wolna, dostępny, dostępna
    yes: tak proszę, chętnie
    yes: mogę, pasuje, dostępny, dostępna, wolny, wolna
    no: nie, n, nigdy, fałsz, nie dziękuję, wcale nie, zajęty, zajęta, niedostępny, niedostępna
    no: jeszcze nie
    no: nie mogę, nie pasuje, zajęty, zajęta, niedostępny, niedostępna
    agree: zgadzam się, wyrażam zgodę, akceptuję, zezwalam, pozwalam, wyrażam
    refuse: odmawiam, nie zgadzam się, nie wyrażam, sprzeciwiam, zabraniam
    refuse: cofam, nie zgadzam, wycofuję, nie pozwalam
    not: nie, nigdy, nikt, nikogo, nikim, nic, bez, ani, żaden, żadna, żadne, żadnego, oprócz
    not: poza, z wyjątkiem, zamiast, unika*, niemożliwe, niedostępn*, nigdzie
    must: nie powinien, nie powinna, nie powinno, nie może, nie mogą, nie wolno, nigdy, oddziel*
    must: rozdziel*, zakaz*, bez kontaktu
    but: ale, jeśli, jeżeli, tylko, oprócz, zależy, może, pod warunkiem, chyba że, czasami
    but: kiedy, o ile
    none: brak, nic, żaden, żadne, nie wiem, nie dotyczy, n d, nikt, bez preferencji, nie mam
    none: nie
    and: i, oraz, lub, albo, też, a także
    likes: lubię grać w, lubię, uwielbiam, kocham, grać w, gram w, grać na, oglądać, bardzo
    likes: moje hobby to, moje zainteresowania to
    hates: nie lubię, nienawidzę, nie znoszę, nie
    stamp: sygnatura czasowa, godzina ukończenia, data przesłania, czas ukończenia
    begun: godzina rozpoczęcia
    email: adres e mail, e mail, email, adres email, poczta elektroniczna
    username: nazwa użytkownika, login
    id: numer ucznia, identyfikator, numer legitymacji, numer indeksu, id ucznia, nr ucznia
    name: imię i nazwisko, pełne imię i nazwisko, nazwisko i imię, imię i nazwisko ucznia
    guardian: rodzic*, opiekun*, matka, matki, ojciec, ojca, mama, mamy
    child: dzieck*, uczeń, uczni*, uczenn*, syn, córk*
    others: matki, ojca, mama, tata, nauczyciel*, przyjaciel*, zwierz*, brat*, siostr*
    others: kontakt alarmowy
    given_name: imię, imiona, jak masz na imię
    family_name: nazwisko
    grade: klasa, rok nauki, do której klasy, klasie
    birth_date: data urodzenia, urodziny, urodził*
    school: szkoła, szkole, szkoły
    school: nazwa szkoły, do jakiej szkoły, której szkoły, jaka szkoła
    time_zone: strefa czasowa, strefie czasowej
    languages: język*, mówisz
    interests: lubisz robić, zainteresowan*, hobby, czas wolny, wolnym czasie, pasje, pasja
    interests: zajęcia, ulubion*, sprawia ci przyjemność
    dislikes: nie lubisz, nienawidzisz, nie znosisz, nudzi
    goals: cel, cele, chcesz osiągnąć, chcesz się nauczyć, oczekujesz
    courses: przedmioty, kursy, zajęcia szkolne
    completed_courses: ukończon*, ukończyłeś, ukończyłaś, zaliczon*
    strengths: możesz pomóc, jesteś dobry, jesteś dobra, mocne strony, potrafisz pomóc
    strengths: mógłbyś pomóc
    needs: potrzebujesz pomocy, potrzebujesz wsparcia, sprawia ci trudność, trudn*
    needs: chcesz pomocy, pomocy potrzebujesz
    circumstances: okoliczności, sytuacj*, opisuje cię, dotyczy ciebie
    channels: komunik*, lubisz rozmawiać, wolisz rozmawiać, sposób kontaktu, chcesz rozmawiać
    social_pace: towarzysk*, introwerty*, wielkość grupy, spokojn*
    roles: mentor, mentorem, mentora, rola w programie, udział jako, tutorem, korepetytor*
    past: kiedykolwiek, wcześniej, w zeszłym roku, poprzedni*, byłeś, byłaś
    capacity: ilu uczniów, ile osób możesz, ilu podopiecznych
    household: gospodarstwo domowe
    joined_on: data dołączenia, data przyjęcia, od kiedy jesteś w szkole
    belonging: przynależn*, należysz, część szkoły, częścią szkoły
    consents: zgod*, zezwol*, pozwol*, wyraża, zgadza*, wyrażasz
    availability: dostępn*, kiedy możesz, kiedy jesteś wolny, wolne godziny, wolny czas w
    availability: kiedy masz czas, jakie godziny, godziny ci, kiedy jesteś wolna, terminy
    busy: zajęt*, niedostępn*, nie możesz, nie masz czasu
    prefer: z kim, chciałbyś być, chciałabyś być, chcesz być, pracować z, chcesz pracować, w grupie z
    prefer: w parze z, w twojej grupie, z kim
    avoid: wolisz nie, wolałbyś nie, wolałabyś nie, unikać, nie chcesz, nie chciałbyś
    avoid: nie dogadujesz
    apart: nie powinien być, nie może być, oddzieln*, rozdziel*, nie powinno być
    together: musi być z, muszą być razem
    latitude: szerokość geograficzna
    longitude: długość geograficzna
    city: miasto, miejscowość, gdzie mieszkasz
    state: województwo
    postcode: kod pocztowy
    country: kraj
    video: wideo*, kamera, zoom, video
    voice: głos*, telefon*, rozmowa telefoniczna, audio
    chat: czat*, chat, wiadomoś*, sms*
    mail: e mail*, email*, mail
    in-person: osobiście, na żywo, twarzą w twarz
    quiet: spokojn*, cich*, introwerty*, nieśmiał*, jeden na jeden, mała grupa
    steady: pośrodku, kilka, zależy, średnio
    outgoing: ekstrawerty*, dużo, duża grupa, towarzysk*
    mentor: mentor, mentorka, mentorem
    learner: podopieczn*, uczeń mentora, mieć mentora, now*
    learner: chcesz mieć mentora, potrzebujesz mentora, chcesz mentora
    tutor: tutor, korepetytor*
    both: oba, obie, jedno i drugie
    c-matching: dopasowan*, program*, udział*, uczestni*, przydziel*, grup*, parę, parze
    c-matching: dobra*, dobier*, sparowa*, parowa*, łączen*, połączen*
    c-peer: inni uczniowie, innymi uczniami, koleg*, rówieśni*, inne rodziny
    c-person: osobist*, na żywo, wycieczk*, wyjści*
    c-cross: starsz*, młodsz*, w innym wieku, inne klasy
    c-adult: dorosł*, wolontariusz*, trener*, pracowni*
    c-other: zdjęci*, wizerun*, nagra*, regulamin*, dane, danych, prywatno*, udostępn*, publik*
    c-other: zasady
    is-works: pracuję, mam pracę
    is-caregiver: opiekuję się
    is-military: wojsk*
    is-new: nowy w szkole, nowa w szkole
    is-multilingual: wiele języków, dwujęzyczn*
    is-rural: wieś, na wsi, gospodarstwo rolne
    private: lek, leki, lekarz*, lekarst*, szpital*, diagno*, terap*, astm*, alerg*, lęk*
    private: depres*, rozwód, rozwodz*, rozwiedzen*, separacj*, sąd*, polic*, więzien*, adopt*
    private: zmarł*, śmier*, rak, niepełnospraw*, bezdomn*, imigra*, uchodź*, relig*, kości*
    private: gej, lesbijk*, ciąż*, narkotyk*, alkohol*, przemoc*, boję, tajemnic*, martwi*
    private: moi rodzice, moja mama, mój tata, chor*, choroba, znęca*
    grade-word: klasa, klasie, kl
    kindergarten: przedszkole, zerówka
    Europe/Warsaw: polska, warszawa, czas polski, warszawie
    Europe/Berlin: czas środkowoeuropejski
    """)
}
