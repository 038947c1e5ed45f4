extension LanguageTable {
  package static let french = LanguageTable(
    """
    code: fr
    name: French
    words: le, la, les, un, une, des, de, du, et, ou, où, est, es, tu, te, toi, ton, ta, tes
    words: vous, votre, vos, que, qu, quel, quelle, quels, quelles, qui, quand, comment, dans
    words: en, pour, avec, sur, ce, cette, je, j, mon, ma, mes, au, aux, à, d, l, aimes, aimez
    words: nom, adresse, peux, pouvez, veux, être, autres, son, sa, il, elle, combien, souhaites
    words: si
    mon: lundi, lundis, lun, lu
    tue: mardi, mardis, mar, ma
    wed: mercredi, mercredis, mer, me
    thu: jeudi, jeudis, jeu, je
    fri: vendredi, vendredis, ven, ve
    sat: samedi, samedis, sam, sa
    sun: dimanche, dimanches, dim, di
    jan: janvier, janv, jan
    feb: février, févr, fév
    mar: mars
    apr: avril, avr
    may: mai
    jun: juin
    jul: juillet, juil
    aug: août
    sep: septembre, sept
    oct: octobre, oct
    nov: novembre, nov
    dec: décembre, déc
    weekdays: en semaine, jours ouvrables, jours de semaine
    weekend: week end, weekend, fin de semaine
    daily: tous les jours, chaque jour
    am: du matin, am
    pm: de l'après midi, du soir, pm
    noon: midi
    midnight: minuit
    before: avant, jusqu'à, jusque
    after: après, dès, à partir de, depuis
    morning: matin, matins, matinée, le matin
    afternoon: après midi, l'après midi
    evening: soir, soirs, soirée, le soir
    night: nuit
    lunch: déjeuner
    before-school: avant l'école, avant les cours
    after-school: après l'école, après les cours
    yes: oui, o, ouais, vrai, bien sûr, certainement, d'accord, absolument, disponible, libre
    yes: tout à fait
    yes: ça marche, disponible, je peux, libre, possible
    no: non, jamais, faux, pas du tout, non merci, pas disponible, occupé, occupée, indisponible
    no: pas encore
    no: ça ne marche pas, indisponible, je ne peux pas, pas possible, pas disponible, pas libre
    no: occupé
    agree: j'accepte, d'accord, je consens, j'autorise, je donne mon accord
    agree: je donne mon consentement, je permets, accepte, autorise
    refuse: refuse, je refuse, pas d'accord, désaccord, je m'oppose, je décline, interdis
    refuse: n'autorise pas, je n'autorise pas, retire mon, m'oppose, refusez
    not: ne, n, non, pas, jamais, aucun, aucune, personne, rien, sans, ni, sauf, excepté, hormis
    not: plutôt que, au lieu de, évit*, impossible, indisponib*, incapable, mal à l'aise
    must: ne doit il pas, ne doit elle pas, ne faut il pas, ne doit pas, ne doivent pas, ne devrait pas, ne peut pas, jamais, sépar*
    must: aucun contact, interdit*, harcel*, éloign*
    but: mais, si, seulement, sauf, uniquement, dépend, peut être, à condition, à moins, quand
    but: parfois, pas sûr, excepté
    none: aucun, aucune, rien, néant, n a, s o, sans objet, je ne sais pas, sais pas, personne
    none: pas de préférence, non, pas vraiment
    and: et, ou, aussi, ainsi que, puis
    likes: j'aime bien, j'aime le, j'aime la, j'aime les, j'aime, j'adore le, j'adore la
    likes: j'adore, jouer au, jouer aux, jouer à la, jouer à, faire du, faire de la, faire
    likes: regarder, le, la, les, du, de la
    likes: mes loisirs sont, mes passions sont, mon loisir est
    hates: je n'aime pas le, je n'aime pas la, je n'aime pas les, je n'aime pas, je déteste le
    hates: je déteste la, je déteste, pas
    stamp: horodateur, heure de fin, date de soumission, horodatage, date d'envoi
    begun: heure de début
    email: adresse e mail, e mail, email, adresse électronique, courriel, adresse de messagerie
    email: mail, adresse mail
    username: nom d'utilisateur, identifiant de connexion
    id: numéro d'étudiant, numéro étudiant, numéro d'élève, identifiant, matricule
    id: identifiant élève, numéro d'identification, ine
    name: nom complet, nom et prénom, prénom et nom, nom de l'élève, ton nom complet
    guardian: parent*, tuteur*, tutrice*, mère, père, responsable légal, responsables
    child: enfant*, élève*, étudiant*, fils, fille
    others: mère, père, professeur*, enseignant*, ami, amie, amis, animal, frère*, sœur*
    others: contact d'urgence
    given_name: prénom, prénoms, comment t'appelles tu
    family_name: nom de famille, nom
    grade: classe, niveau, niveau scolaire, année scolaire, en quelle classe
    birth_date: date de naissance, naissance, anniversaire, né le, es tu né
    school: école, établissement, collège, lycée
    school: quelle école, nom de l'école, quel établissement, quel collège, quel lycée, ton école
    time_zone: fuseau horaire, fuseau
    languages: langue*, parles tu, parlez vous
    interests: aimes tu faire, intérêt*, loisir*, passe temps, temps libre, passion*, hobby
    interests: hobbies, aimes faire, activités, préféré*, centres d'intérêt, aimes tu
    interests: aimez vous
    dislikes: détest*, n'aimes pas, n'aimez pas, n'aimes tu pas, n'aimez vous pas, ennuie*
    goals: but, buts, objectif*, espères, espérez, attends du, veux apprendre
    goals: aimerais apprendre
    courses: cours, matières, disciplines
    completed_courses: cours terminés, as déjà suivi, avez terminé, as terminé, cours validés
    completed_courses: as réussi
    strengths: peux aider, peux tu aider, pouvez aider, point fort, points forts, es doué*
    strengths: pourrais aider, atout*
    needs: besoin d'aide, as besoin, avez besoin, difficulté*, difficile*, aide veux
    circumstances: circonstance*, situation, te décri*, s'applique*
    channels: communi*, aimes parler, aimes tu parler, préfères parler, moyen de contact
    channels: aimes tu discuter, préfères tu parler, aimes discuter
    social_pace: sociable*, introverti*, taille du groupe, calme
    roles: mentor, mentors, mentorat, rôle dans le programme, participer comme, être tuteur
    roles: parrain
    past: déjà, avant, l'an dernier, l'année dernière, précédent*, as tu été
    capacity: combien d'élèves, combien d'étudiants, combien de personnes peux, capacité
    household: foyer, ménage
    joined_on: date d'arrivée, date d'inscription, as rejoint
    belonging: appartenance, appartiens, partie de l'école, te sens tu bien
    consents: consent*, autoris*, permission, accept*, d'accord pour, accord pour, permet*
    availability: disponib*, quand es tu libre, quand peux tu, créneau*, horaire*, libre
    availability: peux te réunir, êtes vous libre, quelles heures
    busy: occupé*, indisponib*, pas disponible, n'es pas libre, n'es tu pas libre
    busy: n'es tu pas disponible, pas libre
    prefer: avec qui, aimerais être, aimerais tu être, aimerais travailler, aimerais tu travailler
    prefer: veux être avec, voudrais être, être avec, travailler avec, en binôme
    prefer: dans ton groupe, coéquipier*, partenaire*
    avoid: préfères ne pas, préférerais ne pas, éviter, ne veux pas, ne veux tu pas
    avoid: ne t'entends pas, préfères tu ne pas, n'aimerais
    apart: séparé*, ne doit pas être, ne devrait pas être, ne doivent pas être, éloigné*
    together: doit être avec, doivent être ensemble, doit rester avec
    latitude: latitude
    longitude: longitude
    city: ville, commune, où habites tu, où habitez vous
    state: région, province, département
    postcode: code postal
    country: pays
    video: vidéo*, visio*, caméra, zoom
    voice: voix, téléphone, appel, appels, vocal, audio
    chat: chat, messag*, texto*, sms, tchat
    mail: courriel*, e mail*, email*
    in-person: en personne, face à face, en présentiel, présentiel
    quiet: calme, introverti*, timide, tête à tête, petit groupe, discret, discrète
    steady: entre les deux, quelques, ça dépend, moyen
    outgoing: extraverti*, beaucoup, grand groupe, sociable
    mentor: mentor, mentore, être mentor, parrain, marraine
    learner: mentoré*, filleul*, avoir un mentor, débutant, nouveau, nouvelle
    learner: veux un mentor, voudrais un mentor, besoin d'un mentor, souhaites un mentor
    tutor: tuteur, tutrice
    both: les deux
    c-matching: jumel*, programme, particip*, mis en binôme, apparié*, groupe
    c-matching: binôme, tutorat, mentorat, mis en relation, associé*, jumelage
    c-peer: autres élèves, camarades, autres étudiants, autres familles
    c-person: en personne, présentiel, sortie*, excursion*
    c-cross: plus âgé*, plus jeune*, autres niveaux, âges différents
    c-adult: adulte*, bénévole*, personnel, entraîneur*
    c-other: photo*, image*, film*, règle*, conditions, données, confidentialité, partag*
    c-other: publi*, vidéo*
    is-works: je travaille, j'ai un travail, petit boulot
    is-caregiver: aidant*, je m'occupe de
    is-military: militaire, armée
    is-new: nouveau à l'école, nouvelle à l'école, vient d'arriver
    is-multilingual: plusieurs langues, bilingue
    is-rural: rural, ferme, campagne
    private: médic*, médecin*, hôpital, diagnosti*, thérap*, asthme, allergi*, anxié*, anxieux
    private: anxieuse, dépress*, déprim*, divorc*, séparé*, garde alternée, tribunal, police
    private: prison, adopt*, décéd*, mort, deuil, cancer, handicap*, sans abri, immigr*
    private: sans papiers, réfugié*, religi*, église, mosquée, gay, lesbienne, enceinte, drogue*
    private: alcool, violen*, harcel*, peur, secret, inquiét*, inquiet, mes parents, ma mère
    private: mon père, malad*, abus*
    grade-word: classe, année, ème, eme, e, ère, de, niveau
    kindergarten: maternelle
    Europe/Paris: heure de paris, heure française, france, paris
    America/Toronto: heure de l'est, toronto, québec, montréal
    Europe/Brussels: bruxelles, belgique
    Europe/Zurich: suisse, genève, zurich
    Europe/Berlin: heure d'europe centrale
    Africa/Casablanca: maroc, casablanca
    Africa/Dakar: sénégal, dakar
    America/Los_Angeles: heure du pacifique
    America/Chicago: heure du centre
    America/Denver: heure des rocheuses
    """)
}
