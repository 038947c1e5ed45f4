extension LanguageTable {
  package static let portuguese = LanguageTable(
    """
    code: pt
    name: Portuguese
    words: o, a, os, as, um, uma, de, do, da, dos, das, em, no, na, nos, nas, que, qual, quais
    words: quem, quando, onde, como, você, vocês, seu, sua, seus, suas, te, e, ou, é, são, com
    words: para, por, mais, não, ao, à, se, nome, gosta, gostaria, pode, fazer, outros, tem
    words: está, teu, tua, meu, minha, eu, lhe, quantos, sobre, gostas
    mon: segunda feira, segunda, segundas, seg
    tue: terça feira, terça, terças, ter
    wed: quarta feira, quarta, quartas, qua
    thu: quinta feira, quinta, quintas, qui
    fri: sexta feira, sexta, sextas, sex
    sat: sábado, sábados, sáb, sab
    sun: domingo, domingos, dom
    jan: janeiro, jan
    feb: fevereiro, fev
    mar: março, mar
    apr: abril, abr
    may: maio, mai
    jun: junho, jun
    jul: julho, jul
    aug: agosto, ago
    sep: setembro, set
    oct: outubro, out
    nov: novembro, nov
    dec: dezembro, dez
    weekdays: dias úteis, dias de semana, durante a semana
    weekend: fim de semana, fins de semana, final de semana
    daily: todos os dias, diariamente
    am: da manhã, am
    pm: da tarde, da noite, pm
    noon: meio dia
    midnight: meia noite
    before: antes das, antes de, até, até às
    after: depois das, depois de, a partir das, a partir de, após, desde
    morning: manhã, manhãs, de manhã
    afternoon: tarde, tardes, à tarde
    evening: fim da tarde
    night: noite, noites, à noite
    lunch: almoço
    before-school: antes da escola, antes das aulas
    after-school: depois da escola, depois das aulas
    yes: sim, s, claro, com certeza, verdadeiro, ok, concordo, sim por favor, disponível, livre
    yes: posso, disponível, livre
    no: não, n, nunca, jamais, falso, não obrigado, não obrigada, de jeito nenhum, indisponível
    no: ocupado, ocupada, ainda não
    no: não posso, ocupado, ocupada, indisponível, não disponível
    agree: aceito, concordo, autorizo, consinto, permito, dou permissão, dou o meu consentimento
    agree: dou meu consentimento
    refuse: recuso, discordo, nego, não concordo, rejeito, proíbo, oponho
    refuse: não autorizo, não aceito, não dou, retiro
    not: não, nunca, jamais, nem, sem, ninguém, nada, nenhum, nenhuma, exceto, excepto, salvo
    not: menos, em vez de, evit*, impossível, indispon*, incapaz, desconfort*
    must: não deve, não devem, não deveria, não pode, não podem, nunca, separad*, sem contato
    must: proibid*, afastad*
    but: mas, se, só, somente, apenas, exceto, depende, talvez, a menos que, desde que, quando
    but: às vezes, caso, excepto
    none: nenhum, nenhuma, nada, n a, não sei, não se aplica, ninguém, sem preferência
    none: não tenho, não
    and: e, ou, também
    likes: eu gosto de, gosto de, gosto do, gosto da, adoro, eu adoro, amo, jogar, brincar de
    likes: assistir, fazer, o, a
    likes: meus hobbies são, meu hobby é, meus interesses são
    hates: não gosto de, não gosto do, não gosto da, odeio, detesto, não
    stamp: carimbo de data hora, carimbo de data, hora de conclusão, data de envio, data e hora
    begun: hora de início
    email: endereço de e mail, e mail, email, correio eletrônico, correio eletrónico
    email: endereço de email
    username: nome de usuário, nome de utilizador, usuário
    id: número de estudante, matrícula, número do aluno, id do aluno, número de matrícula
    id: código do aluno, ra
    name: nome completo, nome e sobrenome, nome do aluno, nome da criança, nome do estudante
    name: seu nome completo
    guardian: pai, pais, mãe, responsável, responsáveis, encarregad*, tutor legal
    child: filho*, filha*, aluno*, aluna*, estudante*, criança*
    others: mãe, pai, professor*, amig*, animal, irmão*, irmã*, contato de emergência
    given_name: nome, primeiro nome, nome próprio, seu nome, como se chama
    family_name: sobrenome, apelido, último nome, sobrenomes
    grade: série, ano escolar, ano letivo, em que ano, em que série, qual série, turma
    birth_date: data de nascimento, nascimento, aniversário, nasceu
    school: escola, colégio
    school: qual escola, nome da escola, em que escola, que escola
    time_zone: fuso horário, fuso
    languages: idioma*, língua*, fala em casa, você fala
    interests: gosta de fazer, gostas de fazer, interess*, passatempo*, hobby, hobbies
    interests: tempo livre, favorit*, atividades, diversão, você gosta, paixõe*
    dislikes: não gosta, não gostas, odeia, detesta, chato
    goals: objetivo*, meta*, espera alcançar, quer aprender, deseja alcançar, espera do
    courses: disciplinas, matérias, cursos, aulas
    completed_courses: concluiu, já cursou, disciplinas concluídas, já fez, cursos concluídos
    strengths: pode ajudar, ponto forte, pontos fortes, é bom em, consegue ajudar
    strengths: poderia ajudar
    needs: precisa de ajuda, precisas de ajuda, dificuldade*, difícil, difíceis, quer ajuda
    needs: ajuda você precisa
    circumstances: circunstância*, situação, descreve, se aplica*
    channels: comunic*, prefere conversar, gosta de conversar, gosta de falar, prefere falar
    channels: forma de contato
    social_pace: sociável, introvertid*, tamanho do grupo, tranquil*
    roles: mentor, mentora, mentores, papel no programa, participar como, ser tutor, mentorado
    past: alguma vez, antes, ano passado, anterior*, já foi, foste
    capacity: quantos alunos, quantos estudantes, quantas pessoas, capacidade
    household: agregado familiar, família número
    joined_on: data de ingresso, data de matrícula, data de entrada
    belonging: pertenc*, pertença, parte da escola
    consents: consent*, autoriz*, permiss*, aceit*, concord*, permit*
    availability: disponí*, disponib*, quando pode, quando você pode, está livre, horário*
    availability: horas livres, quais horas, livre
    busy: ocupad*, indisponí*, não está disponível, não pode, não está livre
    prefer: com quem, gostaria de ficar, gostaria de trabalhar, gostaria de estar, quer ficar
    prefer: trabalhar com, ficar com, em seu grupo, no seu grupo, colega*, parceir*, fazer dupla
    avoid: prefere não, preferia não, não gostaria, evitar, não quer, não se dá bem
    apart: não deve ficar, separad*, não deveria ficar, afastad*
    together: deve ficar com, devem ficar juntos, tem que ficar com
    latitude: latitude
    longitude: longitude
    city: cidade, município, onde mora, onde você mora
    state: estado, província
    postcode: cep, código postal
    country: país
    video: vídeo*, câmera, zoom, videochamada*
    voice: voz, telefone, ligação, ligações, chamada*, áudio
    chat: chat, mensag*, texto, whatsapp, bate papo
    mail: e mail*, email*
    in-person: pessoalmente, presencial*, cara a cara
    quiet: quiet*, tranquil*, introvertid*, tímid*, um a um, grupo pequeno
    steady: intermediári*, alguns, depende, meio termo
    outgoing: extrovertid*, muitos, muitas, grupo grande, sociável
    mentor: mentor, mentora
    learner: mentorad*, ter um mentor, novat*, aprendiz
    learner: quer um mentor, precisa de um mentor, gostaria de um mentor
    tutor: tutor, tutora, monitor
    both: ambos, os dois
    c-matching: emparelh*, programa, particip*, grupo, dupla
    c-matching: paread*, parear, pareamento, combinad*, colocad*, designad*, mentoria
    c-peer: outros alunos, colegas, outros estudantes, outras famílias
    c-person: pessoalmente, presencia*, passeio*, excursão
    c-cross: mais velh*, mais nov*, outras idades, outras séries
    c-adult: adulto*, voluntári*, funcionári*, treinador*
    c-other: foto*, imagem, imagens, grav*, regras, termos, privacidade, dados, compartilh*
    c-other: publicar, vídeo*
    is-works: eu trabalho, tenho um emprego, trabalho meio período
    is-caregiver: cuido de, cuidador*
    is-military: militar, exército
    is-new: novo na escola, nova na escola, recém chegad*
    is-multilingual: várias línguas, bilíngue
    is-rural: rural, fazenda, sítio
    private: médic*, medicamento*, remédio*, hospital, terapia, asma, alergi*, ansiedade
    private: ansios*, depress*, divorc*, separad*, guarda, tribunal, polícia, prisão, adotad*
    private: morreu, falec*, câncer, deficiên*, sem teto, imigra*, refugiad*, relig*, igreja
    private: gay, lésbica, grávida, droga*, álcool, violên*, bullying, medo, segredo, preocup*
    private: meus pais, minha mãe, meu pai, doent*, doença*, abus*
    grade-word: série, ano, º, ª, o, a
    kindergarten: jardim de infância, pré escola, educação infantil
    America/Sao_Paulo: horário de brasília, brasília, são paulo, brasil, rio de janeiro
    America/Manaus: manaus, amazonas
    Europe/Lisbon: lisboa, portugal
    """)
}
