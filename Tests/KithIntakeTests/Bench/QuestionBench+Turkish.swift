extension QuestionBench {
  static let turkish = """
    interests ~ Boş zamanlarında ne yapmayı seversin? ~ satranç, kitap okumak | futbol | resim
    dislikes ~ Ne yapmayı sevmezsin? ~ koşmak | şarkı söylemek | ödev
    availability ~ Ne zaman müsaitsin? [Pazartesi] ~ 15:00-16:00 | 16:00-17:00 | 15:00-16:00
    busy ~ Hangi saatlerde meşgulsün? ~ Pazartesi 15:00-16:00 | Salı 16:00-17:00 | Cuma 15:00-16:00
    consents ~ Çocuğunuzun programa katılmasına izin veriyor musunuz? ~ Evet | Hayır | Evet
    apart ~ Çocuğunuz kiminle aynı grupta olmamalı? ~ Dan Kim | Ana Ruiz | Ben Roy
    prefer ~ Kiminle çalışmak istersin? ~ Ana Ruiz | Dan Kim | Ben Roy
    needs ~ Hangi derslerde yardıma ihtiyacın var? ~ matematik | fen | Türkçe
    strengths ~ Hangi derslerde başkalarına yardım edebilirsin? ~ matematik | resim | İngilizce
    languages ~ Evde hangi dilleri konuşuyorsunuz? ~ Türkçe | Türkçe, İngilizce | Arapça
    grade ~ Kaçıncı sınıftasın? Sınıfın ~ 5 | 6 | 7
    birth_date ~ Doğum tarihi ~ 11.02.2014 | 25.05.2013 | 24.12.2012
    given_name ~ Adı ~ Ayşe | Can | Ece
    family_name ~ Soyadı ~ Yılmaz | Kaya | Demir
    time_zone ~ Saat dilimi ~ Türkiye saati | İstanbul | Türkiye saati
    open ~ Çocuğunuzun fotoğraflarını paylaşmamıza izin verir misiniz? ~ Evet | Hayır | Evet
    """
}
