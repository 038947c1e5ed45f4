extension QuestionBench {
  static let portuguese = """
    interests ~ O que você gosta de fazer no tempo livre? ~ Xadrez, leitura | Futebol | Desenho
    dislikes ~ O que você não gosta de fazer? ~ correr | cantar | acordar cedo
    availability ~ Quando você está livre? [Segunda] ~ 15:00-16:00 | 16:00-17:00 | 15:00-16:00
    availability ~ Quais horários você pode? ~ segunda 15:00-16:00 | terça 16:00-17:00 | sexta 15:00-16:00
    busy ~ Quando você não está disponível? ~ segunda 15:00-16:00 | terça 16:00-17:00 | sexta 15:00-16:00
    consents ~ Você autoriza seu filho a participar do programa? ~ Sim | Não | Sim
    apart ~ Com quem seu filho não deve ficar? ~ Dan Kim | Ana Ruiz | Ben Roy
    prefer ~ Com quem você gostaria de trabalhar? ~ Ana Ruiz | Dan Kim | Ben Roy
    needs ~ Em quais matérias você precisa de ajuda? ~ matemática | português | ciências
    strengths ~ Em que matérias você pode ajudar os colegas? ~ matemática | artes | inglês
    languages ~ Quais idiomas você fala em casa? ~ português | português, inglês | espanhol
    grade ~ Em que ano você está? ~ 5 | 6 | 7
    birth_date ~ Data de nascimento ~ 11/02/2014 | 25/05/2013 | 24/12/2012
    family_name ~ Sobrenome ~ Silva | Souza | Lima
    time_zone ~ Fuso horário ~ Horário de Brasília | Lisboa | São Paulo
    open ~ Podemos publicar fotos do seu filho? ~ Sim | Não | Sim
    """
}
