extension QuestionBench {
  static let italian = """
    interests ~ Che cosa ti piace fare nel tempo libero? ~ Scacchi, lettura | Calcio | Disegno
    dislikes ~ Che cosa non ti piace fare? ~ correre | cantare | cucinare
    availability ~ Quando sei libero? [Lunedì] ~ 15:00-16:00 | 16:00-17:00 | 15:00-16:00
    availability ~ In quali orari puoi incontrarti? ~ lunedì 15:00-16:00 | martedì 16:00-17:00 | venerdì 15:00-16:00
    busy ~ Quando non sei disponibile? ~ lunedì 15:00-16:00 | martedì 16:00-17:00 | venerdì 15:00-16:00
    consents ~ Autorizza suo figlio a partecipare al programma? ~ Sì | No | Sì
    apart ~ Con chi non deve stare suo figlio? ~ Dan Kim | Ana Ruiz | Ben Roy
    avoid ~ Con chi preferiresti non lavorare? ~ Dan Kim | Ana Ruiz | Ben Roy
    prefer ~ Con chi vorresti lavorare? ~ Ana Ruiz | Dan Kim | Ben Roy
    needs ~ In quali materie hai bisogno di aiuto? ~ matematica | italiano | scienze
    strengths ~ In quali materie puoi aiutare gli altri? ~ matematica | arte | inglese
    languages ~ Quali lingue parli a casa? ~ italiano | italiano, inglese | arabo
    grade ~ Che classe fai? ~ 5 | 6 | 7
    birth_date ~ Data di nascita ~ 11/02/2014 | 25/05/2013 | 24/12/2012
    family_name ~ Cognome ~ Rossi | Bianchi | Russo
    open ~ Possiamo pubblicare foto di suo figlio? ~ Sì | No | Sì
    """
}
