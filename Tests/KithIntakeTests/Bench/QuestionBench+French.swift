extension QuestionBench {
  static let french = """
    interests ~ Qu'est-ce que tu aimes faire ? ~ Lecture | Football | Dessin, musique
    interests ~ Quels sont tes loisirs ? ~ danse | natation | jeux vidéo
    dislikes ~ Qu'est-ce que tu n'aimes pas faire ? ~ courir | chanter | la cuisine
    availability ~ Quand es-tu libre ? [Lundi] ~ 15h-16h | 16h-17h | 15h-16h
    availability ~ Quels horaires te conviennent ? ~ lundi 15:00-16:00 | mardi 16:00-17:00 | jeudi 15:00-16:00
    busy ~ Quand n'es-tu pas disponible ? ~ lundi 15:00-16:00 | mardi 16:00-17:00 | jeudi 15:00-16:00
    consents ~ Autorisez-vous votre enfant à participer au programme ? ~ Oui | Non | Oui
    apart ~ Avec qui votre enfant ne doit-il pas être ? ~ Dan Kim | Ana Ruiz | Ben Roy
    avoid ~ Avec qui préfères-tu ne pas travailler ? ~ Dan Kim | Ana Ruiz | Ben Roy
    prefer ~ Avec qui aimerais-tu travailler ? ~ Ana Ruiz | Dan Kim | Ben Roy
    needs ~ Dans quelles matières as-tu besoin d'aide ? ~ maths | français | sciences
    strengths ~ Dans quelles matières peux-tu aider les autres ? ~ maths | anglais | sport
    languages ~ Quelles langues parles-tu ? ~ français, anglais | français | arabe
    grade ~ En quelle classe es-tu ? ~ 5 | 6 | 4
    birth_date ~ Date de naissance ~ 11/02/2014 | 25/05/2013 | 24/12/2012
    given_name ~ Prénom ~ Anne | Luc | Eve
    family_name ~ Nom de famille ~ Petit | Roy | Gilles
    time_zone ~ Fuseau horaire ~ Paris | Bruxelles | Paris
    goals ~ Quels sont tes objectifs ? ~ apprendre l'anglais | coder | lire plus
    channels ~ Comment préfères-tu parler avec les autres ? ~ Appel vidéo | Messages | En personne
    open ~ Pouvons-nous publier des photos de votre enfant ? ~ Oui | Non | Oui
    open ~ Votre enfant a-t-il des allergies ? ~ non | arachides | non
    """
}
