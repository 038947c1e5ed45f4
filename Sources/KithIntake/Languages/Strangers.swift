/// Languages that forms are told to be in and that Kith does not read: a few words of each that the
/// languages it reads do not share.
package enum Strangers {
  package static let words: [(name: String, words: Set<String>)] = [
    (
      "Swedish",
      "och att vad vilka vilken vilket hur när är jag din ditt dina någon inte med på för"
    ),
    ("Danish", "og hvad hvilke hvilken hvor hvornår er du din dit dine med på ikke jeg kan lave"),
    ("Norwegian", "og hva hvilke hvilken hvor når er du din ditt dine med på ikke jeg liker gjøre"),
    (
      "Finnish",
      "ja mikä mitä mitkä kuka milloin missä miten sinun sinä olet ovat kanssa haluat et on"
    ),
    ("Czech", "jak jaký jaké které kdy kdo kde jsi máš chceš rád ráda tvoje se na jste být který"),
    ("Slovak", "ako aký aké ktoré kedy kto kde si máš chceš rád rada tvoje sa na ste byť ktorý"),
    (
      "Hungarian",
      "és mi milyen melyik mikor ki hol hogyan az egy vagy nem szeretnél mit van neved kivel"
    ),
    (
      "Romanian",
      "și care ce când unde cum ești sunt tău ta cu pentru sau nu îți place vrei numele din"
    ),
    (
      "Catalan",
      "i amb quin quina quins quines què qui quan on com ets són teu teva el la per o t agrada"
    ),
    (
      "Croatian",
      "i što koji koja koje kada tko gdje kako si su tvoj tvoje sa za ili ne voliš želiš ime"
    ),
    (
      "Vietnamese",
      "bạn của là gì và những nào ai khi ở đâu có không thích được với cho các em tên thế"
    ),
    (
      "Indonesian",
      "apa yang kamu anda dan dengan siapa kapan di mana bagaimana untuk tidak suka nama atau"
    ),
    ("Swahili", "na ya wa ni je gani nani lini wapi unapenda jina lako shule kwa wewe una nini"),
    (
      "Tagalog",
      "ang ng mga ano sino kailan saan paano mo ka ikaw sa at hindi gusto pangalan ba iyong"
    ),
    (
      "Afrikaans",
      "wat wie wanneer waar hoe jy jou is die en van met nie wil graag vir hou naam hierdie"
    ),
    ("Lithuanian", "ir kas kada kur kaip tu tavo su ar ne yra kokie kokia vardas mėgsti nori"),
    ("Latvian", "un kas kad kur kā tu tavs ar vai nav ir kādi kāda vārds patīk vēlies"),
    ("Estonian", "ja mis kes millal kus kuidas sa sinu on ei või koos tahad meeldib nimi"),
    ("Somali", "iyo waa maxay kee goorma xaggee sidee adiga magacaaga ku la ma"),
  ].map { name, text in (name, Set(PlainWords(text).words)) }

  /// The language of a letter that only languages have that Kith does not read; nil for others.
  package static func language(of letter: Unicode.Scalar) -> String? {
    switch letter.value {
    case 0x370...0x3FF: "Greek"
    case 0x400...0x52F: "a language in Cyrillic letters"
    case 0x530...0x58F: "Armenian"
    case 0x590...0x5FF: "Hebrew"
    case 0x67E, 0x686, 0x698, 0x6A9, 0x6AF, 0x6CC, 0x679, 0x688, 0x691, 0x6BA, 0x6D2:
      "Persian or Urdu"
    case 0x980...0x9FF: "Bengali"
    case 0xA00...0xA7F: "Punjabi"
    case 0xA80...0xAFF: "Gujarati"
    case 0xB80...0xBFF: "Tamil"
    case 0xC00...0xC7F: "Telugu"
    case 0xE00...0xE7F: "Thai"
    case 0x10A0...0x10FF: "Georgian"
    case 0x1200...0x137F: "Amharic"
    default: traditional.contains(letter) ? "Chinese in traditional letters" : nil
    }
  }

  private static let traditional = Set("們嗎請學時麼這個會說歲級興趣愛間喜歡電話國選擇".unicodeScalars)
    .subtracting("請擇趣歲喜間選興愛級電話時學國會說個".unicodeScalars)
}
