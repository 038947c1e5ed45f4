extension QuestionBench {
  static let spanish = """
    interests ~ ¿Qué te gusta hacer en tu tiempo libre? ~ Ajedrez, leer | Fútbol | dibujar y cantar
    interests ~ ¿Cuáles son tus pasatiempos? ~ leer | música | fútbol, cocina
    dislikes ~ ¿Qué no te gusta hacer? ~ correr | cantar | madrugar
    availability ~ ¿Cuándo puedes reunirte? [Lunes] ~ 15:00 - 16:00 | 16:00 - 17:00 | 15:00 - 16:00
    availability ~ ¿Qué horas te vienen bien? ~ lunes 15:00-16:00 | martes 16:00-17:00 | viernes 15:00-16:00
    busy ~ ¿Cuándo no puedes? ~ lunes 15:00-16:00 | martes 16:00-17:00 | viernes 15:00-16:00
    consents ~ ¿Autoriza que su hijo participe en el programa? ~ Sí | No | Sí
    apart ~ ¿Con quién no debe estar su hijo? ~ Dan Kim | Ana Ruiz | Ben Roy
    avoid ~ ¿Con quién preferirías no trabajar? ~ Dan Kim | Ana Ruiz | Ben Roy
    prefer ~ ¿Con quién te gustaría trabajar? ~ Ana Ruiz | Dan Kim | Ben Roy
    needs ~ ¿En qué materias necesitas ayuda? ~ matemáticas | lectura | ciencias
    strengths ~ ¿En qué puedes ayudar a otros? ~ matemáticas | arte | ciencias
    languages ~ ¿Qué idiomas hablas? ~ español, inglés | español | inglés
    grade ~ ¿En qué grado estás? ~ 5 | 6 | 7
    birth_date ~ Fecha de nacimiento ~ 11/02/2014 | 25/05/2013 | 24/12/2012
    given_name ~ Nombre ~ Ana | Luis | Eva
    family_name ~ Apellidos ~ Ruiz | Pérez | Gil
    time_zone ~ Zona horaria ~ hora del este | hora del centro | Madrid
    goals ~ ¿Qué esperas aprender? ~ inglés | programar | tocar la guitarra
    channels ~ ¿Cómo prefieres hablar con otros? ~ Videollamada | Chat | En persona
    open ~ ¿Podemos publicar fotos de su hijo? ~ Sí | No | Sí
    open ~ ¿Su hijo toma algún medicamento? ~ No | sí, para el asma | No
    """
}
