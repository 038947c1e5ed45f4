import Kith
import KithFiles
import TestSupport
import Testing

import KithIntake

/// A form in each language, from its titles to the roster.
@Suite struct FormTests {
  /// Code, then titles: when, e-mail, likes, dislikes, hours of Monday, consent; then yes and no.
  static let forms: [[String]] = [
    [
      "en", "Timestamp", "Email Address", "What do you like to do?", "What do you not like to do?",
      "When are you free? [Monday]", "Do you agree to take part in the program?", "Yes", "No",
    ],
    [
      "es", "Marca temporal", "Dirección de correo electrónico", "¿Qué te gusta hacer?",
      "¿Qué no te gusta hacer?", "¿Cuándo puedes? [Lunes]",
      "¿Está de acuerdo en que su hijo participe en el programa?", "Sí", "No",
    ],
    [
      "fr", "Horodateur", "Adresse e-mail", "Que aimes-tu faire ?", "Que n'aimes-tu pas faire ?",
      "Quand es-tu libre ? [Lundi]", "Acceptez-vous que votre enfant participe au programme ?",
      "Oui", "Non",
    ],
    [
      "de", "Zeitstempel", "E-Mail-Adresse", "Was machst du gerne?", "Was machst du nicht gerne?",
      "Wann hast du Zeit? [Montag]", "Sind Sie mit der Teilnahme am Programm einverstanden?", "Ja",
      "Nein",
    ],
    [
      "pt", "Carimbo de data/hora", "Endereço de e-mail", "O que você gosta de fazer?",
      "O que você não gosta de fazer?", "Quando você está livre? [Segunda-feira]",
      "Autoriza a participação no programa?", "Sim", "Não",
    ],
    [
      "it", "Informazioni cronologiche", "Indirizzo email", "Che cosa ti piace fare?",
      "Che cosa non ti piace fare?", "Quando sei libero? [Lunedì]",
      "Acconsente alla partecipazione al programma?", "Sì", "No",
    ],
    [
      "nl", "Tijdstempel", "E-mailadres", "Wat doe je graag?", "Wat doe je niet graag?",
      "Wanneer ben je vrij? [Maandag]", "Geeft u toestemming voor deelname aan het programma?",
      "Ja", "Nee",
    ],
    [
      "pl", "Sygnatura czasowa", "Adres e-mail", "Co lubisz robić?", "Czego nie lubisz robić?",
      "Kiedy masz czas? [Poniedziałek]", "Czy wyraża Pan zgodę na udział w programie?", "Tak",
      "Nie",
    ],
    [
      "tr", "Zaman damgası", "E-posta adresi", "Ne yapmayı seversin?", "Ne yapmayı sevmezsin?",
      "Ne zaman müsaitsin? [Pazartesi]", "Programa katılmasına izin veriyor musunuz?", "Evet",
      "Hayır",
    ],
    [
      "ar", "طابع زمني", "البريد الإلكتروني", "ما هي هواياتك؟", "ما الذي تكرهه؟",
      "متى تكون متاحا؟ [الاثنين]", "هل توافق على المشاركة في البرنامج؟", "نعم", "لا",
    ],
    [
      "hi", "टाइमस्टैम्प", "ईमेल पता", "आपको क्या करना पसंद है?", "आपको क्या करना पसंद नहीं है?", "आप कब उपलब्ध हैं? [सोमवार]",
      "क्या आप कार्यक्रम में भाग लेने की अनुमति देते हैं?", "हाँ", "नहीं",
    ],
    ["zh", "时间戳记", "电子邮件地址", "你有哪些爱好？", "你不喜欢做什么？", "你什么时候有空？[星期一]", "您同意孩子参加这个项目吗？", "同意", "不同意"],
    [
      "ja", "タイムスタンプ", "メールアドレス", "趣味は何ですか？", "嫌いなことは何ですか？", "いつ空いていますか？ [月曜日]",
      "プログラムへの参加に同意しますか？", "はい", "いいえ",
    ],
    [
      "ko", "타임스탬프", "이메일 주소", "취미가 무엇입니까?", "싫어하는 것은 무엇입니까?", "언제 가능합니까? [월요일]", "프로그램 참여에 동의합니까?",
      "예", "아니요",
    ],
  ]

  @Test(arguments: forms) func `a form is read in its language`(_ form: [String]) throws {
    let folder = try TemporaryFolder()
    var table = TableText(form[1...6].map(TableText.quoted))
    for (mail, answer) in [("ann@x.org", form[7]), ("ben@x.org", form[8])] {
      for cell in ["2026-11-02 16:10:00", mail, "Chess", "Rugby", "15:00-16:00", answer] {
        table.add(cell)
      }
      table.endRow()
    }
    try folder.write("survey.csv", table.text)
    var problems = ProblemList()
    let draft = try #require(SurveyMapDraft("\(folder.path)/survey.csv", &problems))
    #expect(draft.languages.tables.first?.code == form[0])
    // Nothing guarded acts before somebody has agreed.
    try folder.write("map.yaml", draft.yaml)
    let waiting = ImportRun(folder, surveys: [("survey.csv", "map.yaml")])
    #expect(waiting.problems.isEmpty, "\(waiting.problems)")
    #expect(waiting.student("ann@x.org")?.consents == [])
    try folder.write("map.yaml", draft.yaml.replacing("confirmed: false", with: "confirmed: true"))
    let run = ImportRun(folder, surveys: [("survey.csv", "map.yaml")])
    #expect(run.problems.isEmpty, "\(run.problems)")
    let ann = try #require(run.student("ann@x.org"))
    #expect(ann.interests == ["Chess"])
    #expect(ann.dislikes == ["Rugby"])
    #expect(ann.availability == [LocalStretch(day: .mon, from: 900, to: 960)])
    #expect(ann.consents.contains(.matching))
    #expect(run.student("ben@x.org")?.consents == [])
  }
}
