extension QuestionBench {
  static let dutch = """
    interests ~ Wat doe je graag in je vrije tijd? ~ Schaken, lezen | Voetbal | Tekenen
    dislikes ~ Wat vind je niet leuk om te doen? ~ rennen | zingen | opruimen
    availability ~ Wanneer ben je vrij? [Maandag] ~ 15:00-16:00 | 16:00-17:00 | 15:00-16:00
    availability ~ Welke tijden passen je? ~ maandag 15:00-16:00 | dinsdag 16:00-17:00 | vrijdag 15:00-16:00
    busy ~ Wanneer ben je niet beschikbaar? ~ maandag 15:00-16:00 | dinsdag 16:00-17:00 | vrijdag 15:00-16:00
    consents ~ Geeft u toestemming dat uw kind deelneemt aan het programma? ~ Ja | Nee | Ja
    apart ~ Met wie mag uw kind niet samen? ~ Dan Kim | Ana Ruiz | Ben Roy
    avoid ~ Met wie wil je liever niet samenwerken? ~ Dan Kim | Ana Ruiz | Ben Roy
    prefer ~ Met wie zou je graag samenwerken? ~ Ana Ruiz | Dan Kim | Ben Roy
    needs ~ Bij welke vakken heb je hulp nodig? ~ wiskunde | Nederlands | Engels
    strengths ~ Met welke vakken kun je anderen helpen? ~ wiskunde | kunst | Engels
    languages ~ Welke talen spreek je thuis? ~ Nederlands | Nederlands, Engels | Turks
    grade ~ In welke klas zit je? ~ 5 | 6 | 7
    birth_date ~ Geboortedatum ~ 11-02-2014 | 25-05-2013 | 24-12-2012
    family_name ~ Achternaam ~ Jansen | Bakker | Visser
    open ~ Mogen wij foto's van uw kind publiceren? ~ Ja | Nee | Ja
    """
}
