extension QuestionBench {
  static let german = """
    interests ~ Was machst du gerne in deiner Freizeit? ~ Schach, Lesen | Fußball | Zeichnen
    interests ~ Welche Hobbys hast du? ~ Lesen | Klettern | Kochen
    dislikes ~ Was machst du nicht gerne? ~ Laufen | Singen | Putzen
    availability ~ Wann hast du Zeit? [Montag] ~ 15:00-16:00 | 16:00-17:00 | 15:00-16:00
    availability ~ Welche Zeiten passen dir? ~ Montag 15:00-16:00 | Dienstag 16:00-17:00 | Freitag 15:00-16:00
    busy ~ Wann hast du keine Zeit? ~ Montag 15:00-16:00 | Dienstag 16:00-17:00 | Freitag 15:00-16:00
    consents ~ Darf Ihr Kind am Programm teilnehmen? ~ Ja | Nein | Ja
    apart ~ Mit wem darf Ihr Kind nicht zusammen sein? ~ Dan Kim | Ana Ruiz | Ben Roy
    avoid ~ Mit wem möchtest du lieber nicht arbeiten? ~ Dan Kim | Ana Ruiz | Ben Roy
    prefer ~ Mit wem möchtest du zusammen sein? ~ Ana Ruiz | Dan Kim | Ben Roy
    needs ~ In welchen Fächern brauchst du Hilfe? ~ Mathe | Deutsch | Physik
    strengths ~ In welchen Fächern kannst du anderen helfen? ~ Mathe | Englisch | Kunst
    languages ~ Welche Sprachen sprichst du? ~ Deutsch, Englisch | Deutsch | Türkisch
    grade ~ In welche Klasse gehst du? ~ 5. Klasse | 6 | 7
    birth_date ~ Geburtsdatum ~ 11.02.2014 | 25.05.2013 | 24.12.2012
    given_name ~ Vorname ~ Anna | Lukas | Eva
    family_name ~ Nachname ~ Klein | Roth | Fuchs
    time_zone ~ In welcher Zeitzone lebst du? ~ MEZ | Berlin | Wien
    goals ~ Welche Ziele hast du? ~ Englisch lernen | besser lesen | Freunde finden
    channels ~ Wie möchtest du dich mit anderen unterhalten? In Kontakt bleiben ~ Videoanruf | Chat | Persönlich
    open ~ Dürfen wir Fotos Ihres Kindes veröffentlichen? ~ Ja | Nein | Ja
    open ~ Nimmt Ihr Kind Medikamente? ~ Nein | Asthmaspray | Nein
    """
}
