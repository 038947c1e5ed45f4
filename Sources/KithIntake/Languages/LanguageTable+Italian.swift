extension LanguageTable {
  package static let italian = LanguageTable(
    """
    code: it
    name: Italian
    words: il, lo, la, i, gli, le, un, uno, una, di, del, della, dei, delle, a, al, alla, da, in
    words: con, per, su, che, chi, cosa, quale, quali, quando, dove, come, tu, ti, tuo, tua
    words: tuoi, tue, suo, sua, e, o, è, sei, sono, ci, si, non, mi, vorresti, puoi, piace, fare
    words: nome, altri, hai, quanti, figlio, figlia, sulla, nella, l, d
    mon: lunedì, lun, lu
    tue: martedì, mar, ma
    wed: mercoledì, mer, me
    thu: giovedì, gio, gi
    fri: venerdì, ven, ve
    sat: sabato, sab, sa
    sun: domenica, dom, do
    jan: gennaio, gen
    feb: febbraio, feb
    mar: marzo, mar
    apr: aprile, apr
    may: maggio, mag
    jun: giugno, giu
    jul: luglio, lug
    aug: agosto, ago
    sep: settembre, set, sett
    oct: ottobre, ott
    nov: novembre, nov
    dec: dicembre, dic
    weekdays: giorni feriali, durante la settimana, infrasettimanale
    weekend: fine settimana, weekend
    daily: ogni giorno, tutti i giorni
    am: di mattina, del mattino, am
    pm: di pomeriggio, di sera, pm
    noon: mezzogiorno
    midnight: mezzanotte
    before: prima delle, prima di, fino alle, entro le
    after: dopo le, dopo, dalle, a partire dalle
    morning: mattina, mattine, mattino
    afternoon: pomeriggio, pomeriggi
    evening: sera, sere
    night: notte
    lunch: pranzo
    before-school: prima della scuola
    after-school: dopo la scuola, doposcuola
    yes: sì, si, s, certo, certamente, vero, d'accordo, va bene, assolutamente, disponibile
    yes: libero, libera, sì grazie
    yes: posso, disponibile, libero, libera
    no: no, n, mai, falso, no grazie, per niente, non disponibile, occupato, occupata
    no: non ancora, assolutamente no
    no: non posso, occupato, occupata, non disponibile
    agree: accetto, acconsento, autorizzo, sono d'accordo, do il consenso, do il mio consenso
    agree: permetto, presto il consenso
    refuse: rifiuto, nego, non acconsento, mi oppongo, in disaccordo, non autorizzo, vieto
    refuse: ritiro, non accetto, non do, mi rifiuto
    not: non, no, mai, né, senza, nessuno, nessuna, nessun, niente, nulla, tranne, eccetto
    not: salvo, invece di, piuttosto che, evit*, impossibile, indisponib*, incapace, a disagio
    must: non deve, non devono, non dovrebbe, non può, mai, separat*, nessun contatto, vietat*
    must: lontan*
    but: ma, se, solo, soltanto, tranne, eccetto, dipende, forse, a meno che, purché, quando
    but: a volte, a condizione
    none: nessuno, nessuna, niente, nulla, n a, non so, non lo so, boh, nessuna preferenza
    none: non applicabile, no
    and: e, ed, o, oppure, anche
    likes: mi piace il, mi piace la, mi piace, mi piacciono i, mi piacciono, adoro, amo
    likes: giocare a, giocare, guardare, fare, il, la, lo
    likes: i miei hobby sono, il mio hobby è, i miei interessi sono
    hates: non mi piace il, non mi piace la, non mi piace, non mi piacciono, odio, detesto, non
    stamp: informazioni cronologiche, data e ora, ora di completamento, timestamp, data di invio
    begun: ora di inizio
    email: indirizzo email, indirizzo e mail, email, e mail, posta elettronica
    username: nome utente, utente
    id: matricola, numero studente, id studente, codice studente, numero di matricola
    name: nome completo, nome e cognome, cognome e nome, nome dello studente, nome dell'alunno
    guardian: genitor*, madre, padre, tutore legale, tutori
    child: figlio, figlia, studente*, alunn*, bambin*
    others: madre, padre, insegnante*, professor*, amic*, animale, fratell*, sorell*
    others: contatto di emergenza
    given_name: nome, nome di battesimo, il tuo nome, come ti chiami
    family_name: cognome
    grade: classe, anno scolastico, anno di corso, che classe fai
    birth_date: data di nascita, nascita, compleanno, sei nato
    school: scuola, istituto
    school: quale scuola, nome della scuola, che scuola
    time_zone: fuso orario, fuso
    languages: lingua, lingue, parli
    interests: ti piace fare, interess*, hobby, passatemp*, tempo libero, passion*, attività
    interests: preferit*, ti piace, ti diverte
    dislikes: non ti piace, non ti piacciono, odi, detesti, ti annoia
    goals: obiettiv*, scopo, speri, vorresti imparare, ti aspetti
    courses: corsi, materie, lezioni
    completed_courses: corsi completati, hai completato, già frequentato, corsi superati
    strengths: puoi aiutare, sei bravo, sei brava, punti di forza, potresti aiutare, bravo in
    needs: hai bisogno di aiuto, bisogno di aiuto, difficoltà, difficil*, vorresti aiuto
    circumstances: circostanz*, situazione, ti descriv*, si applica*
    channels: comunic*, preferisci parlare, ti piace parlare, modalità di contatto
    channels: ti piace comunicare
    social_pace: socievol*, introvers*, dimensione del gruppo, tranquill*
    roles: mentore, mentor, mentori, ruolo nel programma, partecipare come, fare da tutor
    roles: fare da mentore
    past: mai stato, prima, l'anno scorso, precedent*, sei già stato, in passato
    capacity: quanti studenti, quanti alunni, quante persone puoi, capacità
    household: nucleo familiare
    joined_on: data di iscrizione, data di ingresso
    belonging: appartenenza, appartieni, parte della scuola
    consents: consens*, acconsent*, autorizz*, permess*, accett*, permett*
    availability: disponibil*, quando puoi, sei libero, sei libera, orari*, ore libere
    availability: quando sei, libero
    busy: occupat*, non disponibile, indisponib*, non puoi, non sei disponibile, non sei libero
    busy: impegnat*
    prefer: con chi, vorresti stare, vorresti essere, vorresti lavorare, lavorare con, stare con
    prefer: nel tuo gruppo, in coppia con, compagn*
    avoid: preferiresti non, preferisci non, evitare, non vorresti, non vuoi, non vai d'accordo
    apart: non deve stare, separat*, non dovrebbe stare, lontan*
    together: deve stare con, devono stare insieme
    latitude: latitudine
    longitude: longitudine
    city: città, comune, dove vivi, dove abiti
    state: provincia, regione
    postcode: cap, codice postale
    country: paese
    video: video*, videochiamat*, zoom
    voice: voce, telefono, chiamata, chiamate, telefonat*, audio
    chat: chat, messagg*, sms, whatsapp
    mail: email*, e mail*
    in-person: di persona, dal vivo, faccia a faccia, in presenza
    quiet: tranquill*, introvers*, timid*, uno a uno, piccolo gruppo
    steady: via di mezzo, alcuni, dipende, media
    outgoing: estrovers*, molti, grande gruppo, socievole
    mentor: mentore, mentor
    learner: avere un mentore, allievo, nuov*
    learner: vuoi un mentore, vorresti un mentore, hai bisogno di un mentore
    tutor: tutor
    both: entrambi, entrambe
    c-matching: abbina*, programma, partecip*, gruppo, coppia
    c-matching: abbinamento, assegnat*, accoppiat*, tutoraggio
    c-peer: altri studenti, compagni, altre famiglie, altri alunni
    c-person: di persona, in presenza, gita, gite, uscit*
    c-cross: più grandi, più piccoli, altre età, altre classi
    c-adult: adult*, volontar*, personale, allenator*
    c-other: foto*, immagin*, riprese, regole, termini, privacy, dati, condivi*, pubblica*
    c-other: video*
    is-works: lavoro, ho un lavoro
    is-caregiver: mi prendo cura, assisto
    is-military: militare, esercito
    is-new: nuovo nella scuola, nuova nella scuola, appena arrivat*
    is-multilingual: più lingue, bilingue
    is-rural: rurale, fattoria, campagna
    private: medic*, farmac*, dottor*, ospedale, terapia, asma, allergi*, ansi*, depress*
    private: divorz*, separat*, affidamento, tribunale, polizia, prigione, adottat*, morto
    private: morta, decedut*, cancro, disabil*, senzatetto, immigra*, rifugiat*, religio*
    private: chiesa, gay, lesbica, incinta, drog*, alcol*, violen*, bullismo, paura, segret*
    private: preoccup*, i miei genitori, mia madre, mio padre, malat*, abus*
    grade-word: classe, anno, a, ª, º, elementare, media, superiore
    kindergarten: scuola dell'infanzia, asilo
    Europe/Rome: italia, roma, milano, ora italiana
    Europe/Berlin: ora dell'europa centrale
    """)
}
