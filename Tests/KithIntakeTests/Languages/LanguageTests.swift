import Kith
import Testing

import KithIntake

/// The tables of languages: whole, and never at odds with themselves.
@Suite struct LanguageTests {
  static let codes = Languages.known.map(\.code)

  @Test(arguments: Languages.known.map(\.code)) func `a table names days, months, yes and no`(
    _ code: String
  ) throws {
    let table = try #require(Languages.known.first { $0.code == code })
    let english = LanguageTable.english
    for day in Weekday.allCases { #expect(!table.phrases(day.rawValue).isEmpty, "\(day)") }
    // What English has, and no language needs less.
    let may = ["must", "own", "chaff", "hates", "is-", "unclear"]
    for key in english.keys
    where !key.contains("/") && !may.contains(where: key.hasPrefix) && key != "and" && key != "none"
      && key != "grade-word" && key != "both"
    {
      #expect(!table.phrases(key).isEmpty, "\(table.name) says nothing of \(key)")
    }
    let languages = Languages([table])
    for phrase in table.phrases("yes") {
      let text = String(decoding: phrase.whole, as: UTF8.self)
      #expect(languages.flag(text) == true, "\(text)")
    }
    for phrase in table.phrases("no") {
      let text = String(decoding: phrase.whole, as: UTF8.self)
      #expect(languages.flag(text) == false, "\(text)")
    }
  }

  @Test(arguments: [
    ("es", ["¿Qué te gusta hacer?", "Marca temporal", "Nombre", "¿Cuándo puedes? [Lunes]"]),
    ("fr", ["Horodateur", "Prénom", "Que aimes-tu faire ?", "Quand es-tu libre ? [Lundi]"]),
    ("de", ["Zeitstempel", "Was machst du gerne?", "Wann hast du Zeit? [Montag]"]),
    ("pt", ["Carimbo de data/hora", "O que você gosta de fazer?", "Quando você está livre?"]),
    ("it", ["Informazioni cronologiche", "Che cosa ti piace fare?", "Quando sei libero?"]),
    ("nl", ["Tijdstempel", "Wat doe je graag?", "Wanneer ben je vrij?"]),
    ("pl", ["Sygnatura czasowa", "Co lubisz robić?", "Kiedy jesteś wolny?"]),
    ("tr", ["Zaman damgası", "Ne yapmayı seversin?", "Ne zaman müsaitsin?"]),
    ("ar", ["طابع زمني", "ما هي هواياتك؟", "متى تكون متاحا؟"]),
    ("hi", ["टाइमस्टैम्प", "आपको क्या करना पसंद है?", "आप कब उपलब्ध हैं?"]),
    ("zh", ["时间戳记", "你喜欢做什么？", "你什么时候有空？"]),
    ("ja", ["タイムスタンプ", "趣味は何ですか？", "いつ空いていますか？"]),
    ("ko", ["타임스탬프", "취미가 무엇입니까?", "언제 가능합니까?"]),
    ("en", ["Timestamp", "Email Address", "What are your hobbies?"]),
  ]) func `a form is known by its titles`(_ code: String, _ titles: [String]) {
    let found = Languages(of: titles)
    #expect(found.stranger == nil)
    #expect(found.tables.first?.code == code)
  }

  @Test(arguments: [
    [
      "Tidsstämpel", "Vad heter du?", "Vad tycker du om att göra på din fritid?",
      "Vilka språk talar du?",
    ],
    ["Отметка времени", "Как тебя зовут?", "Чем ты любишь заниматься?"],
    ["Dấu thời gian", "Bạn thích làm gì?", "Khi nào bạn rảnh?", "Tên của bạn là gì?"],
    ["Aikaleima", "Mikä on nimesi?", "Mitä haluat tehdä vapaa-aikanasi?", "Milloin olet vapaa?"],
    ["Apa hobi kamu?", "Siapa nama kamu?", "Kapan kamu bisa bertemu dengan siapa?"],
    ["Χρονική σήμανση", "Τι σου αρέσει να κάνεις;"],
  ]) func `a form in a language that is not read is told`(_ titles: [String]) {
    #expect(Languages(of: titles).stranger != nil)
  }

  @Test(
    arguments: [
      ("Yes, but only with girls", nil), ("Yes", true), ("yes!", true), ("No.", false),
      ("Yes, I agree", true), ("I agree", true), ("I do not agree", false),
      ("I don't consent", false),
      ("No, thank you", false), ("No problem", nil), ("Only if a coach is there", nil),
      ("Yes if my mother is there", nil), ("I agree unless it is late", nil),
      ("No, that is ok", false),
      ("sí", true), ("oui", true), ("nein", false), ("Ja, aber nur online", nil),
      ("Sí, pero no", nil),
      ("Ich stimme nicht zu", nil), ("はい", true), ("同意しません", false), ("不同意", false),
      ("同意", true), ("동의하지 않습니다", false), ("нет", nil), ("Maybe", nil), ("?", nil),
      ("court order about contact with father", nil), ("asthma - no running", nil), ("✔", true),
      ("❌", false), ("I cannot agree to this", false), ("I neither accept nor refuse", nil),
    ] as [(String, Bool?)]) func `yes and no are what is plainly said`(
      _ text: String, _ flag: Bool?
    )
  {
    #expect(Languages.all.flag(text) == flag, "\(text)")
  }

  @Test func `days are known in every language, and short ones only in their own`() {
    #expect(Languages.all.weekday("Mittwoch") == .wed)
    #expect(Languages.all.weekday("miércoles") == .wed)
    #expect(Languages.all.weekday("środa") == .wed)
    #expect(Languages.all.weekday("salı") == .tue)
    #expect(Languages.all.weekday("الأحد") == .sun)
    #expect(Languages.all.weekday("di") == nil)
    #expect(Languages([.german]).weekday("Di") == .tue)
    #expect(Languages([.french]).weekday("di") == .sun)
  }
}
