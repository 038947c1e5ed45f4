extension QuestionBench {
  static let polish = """
    interests ~ Co lubisz robić w wolnym czasie? ~ szachy, czytanie | piłka nożna | rysowanie
    dislikes ~ Czego nie lubisz robić? ~ biegać | śpiewać | sprzątać
    availability ~ Kiedy masz czas? [Poniedziałek] ~ 15:00-16:00 | 16:00-17:00 | 15:00-16:00
    busy ~ Kiedy nie możesz się spotkać? ~ poniedziałek 15:00-16:00 | wtorek 16:00-17:00 | piątek 15:00-16:00
    consents ~ Czy wyraża Pani/Pan zgodę na udział dziecka w programie? ~ Tak | Nie | Tak
    apart ~ Z kim dziecko nie powinno być w grupie? ~ Dan Kim | Ana Ruiz | Ben Roy
    avoid ~ Z kim wolisz nie pracować? ~ Dan Kim | Ana Ruiz | Ben Roy
    prefer ~ Z kim chcesz pracować? ~ Ana Ruiz | Dan Kim | Ben Roy
    needs ~ W jakich przedmiotach potrzebujesz pomocy? ~ matematyka | fizyka | polski
    strengths ~ W czym możesz pomóc innym? ~ matematyka | plastyka | angielski
    languages ~ Jakimi językami mówisz w domu? ~ polski | polski, angielski | ukraiński
    grade ~ Do której klasy chodzisz? ~ 5 | 6 | 7
    birth_date ~ Data urodzenia ~ 11.02.2014 | 25.05.2013 | 24.12.2012
    given_name ~ Imię ~ Anna | Jan | Ewa
    family_name ~ Nazwisko ~ Nowak | Lis | Mazur
    open ~ Czy możemy publikować zdjęcia dziecka? ~ Tak | Nie | Tak
    """
}
