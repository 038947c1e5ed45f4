extension LanguageTable {
  package static let turkish = LanguageTable(
    """
    code: tr
    name: Turkish
    words: ve, ile, bir, bu, şu, ne, hangi, hangisi, kim, kiminle, kimi, kimin, kimlerle, nerede
    words: nasıl, zaman, için, mi, mı, mu, mü, misin, mısın, musun, misiniz, mısınız, musunuz
    words: sen, siz, senin, sizin, var, yok, değil, daha, çok, en, olarak, olan, olmak, ister
    words: istersin, istersiniz, adı, adınız, adın, soyadı, soyadınız, okul, saat, gün, veya, ya
    words: da, de, diğer, kaç, nedir, nelerdir, neler, yapmayı, lütfen, seversin, öğrenci
    mon: pazartesi, pazartesileri, pzt, pts
    tue: salı, salıları, sal
    wed: çarşamba, çarşambaları, çar, çrş
    thu: perşembe, perşembeleri, per, prş
    fri: cuma, cumaları, cum
    sat: cumartesi, cumartesileri, cmt, cts
    sun: pazar, pazarları, paz
    jan: ocak, oca
    feb: şubat, şub
    mar: mart, mar
    apr: nisan, nis
    may: mayıs, may
    jun: haziran, haz
    jul: temmuz, tem
    aug: ağustos, ağu
    sep: eylül, eyl
    oct: ekim, eki
    nov: kasım, kas
    dec: aralık, ara
    weekdays: hafta içi, haftaiçi
    weekend: hafta sonu, haftasonu
    daily: her gün, hergün
    am: sabah, öö
    pm: öğleden sonra, akşam, ös
    noon: öğle, öğlen
    midnight: gece yarısı
    before: önce, kadar
    after: sonra, itibaren
    behind: yes
    morning: sabah, sabahları
    afternoon: öğleden sonra, öğleden sonraları
    evening: akşam, akşamları
    night: gece, geceleri
    lunch: öğle arası
    before-school: okuldan önce
    after-school: okuldan sonra, okul sonrası
    yes: evet, e, tabii, tabi, elbette, doğru, kabul ediyorum, olur, tamam, uygun, müsait, boş
    yes: kesinlikle, isterim
    yes: uygun, müsait, gelebilirim, müsaitim, uygunum
    no: hayır, h, asla, yanlış, olmaz, yok, uygun değil, müsait değil, meşgul, dolu, istemiyorum
    no: hayır teşekkürler, henüz değil, kabul etmiyorum
    no: uygun değil, müsait değil, gelemem, müsait değilim, dolu, meşgul
    agree: kabul ediyorum, onaylıyorum, izin veriyorum, rıza gösteriyorum, katılıyorum
    refuse: kabul etmiyorum, onaylamıyorum, izin vermiyorum, reddediyorum, katılmıyorum
    refuse: izin vermem, geri çekiyorum, istemiyorum, onay vermiyorum
    not: değil, hayır, yok, asla, hiç, hiçbir, hiç kimse, kimse, olmadan, hariç, dışında, yerine
    not: istemez*, istemed*, istemiyor*, sevmez*, sevmed*, sevmiyor*, olmayan, olmadığ*, olmama*
    not: yapamaz*, yapamad*, gelemez*, katılamaz*, edemez*, etmiyor*, veremez*, vermiyor*
    not: müsait olmad*, imkansız, kaçınmak, kaçındığ*, bulunmama*, çalışmak istem*, eşleşmeme*, konmama*
    not: gerekmez, eşleştirilmeme*, alamaz*, buluşamaz*, olamaz*, yapmama*, etmeme*, istemem*
    not: *meyen, *mayan
    must: olmamalı*, bulunmamalı*, eşleşmemeli*, eşleştirilmemeli*, asla, ayrı, ayrılmalı
    must: yasak*, uzak, zorbal*, konmamalı*
    but: ama, fakat, eğer, sadece, yalnızca, ancak, hariç, bağlı, belki, şartıyla, koşuluyla
    but: bazen, emin değilim, duruma göre
    none: yok, hiç, hiçbiri, hiçbir şey, bilmiyorum, n a, kimse, fark etmez, geçerli değil
    none: uygulanamaz, hayır
    and: ve, veya, ya da, ayrıca, ile
    likes: severim, seviyorum, oynamak, oynamayı severim, çok
    likes: hobilerim, ilgi alanlarım
    hates: sevmem, sevmiyorum, nefret ederim, hiç
    stamp: zaman damgası, tamamlanma zamanı, gönderim zamanı, gönderilme tarihi
    begun: başlangıç zamanı
    email: e posta adresi, e posta, eposta, email, e mail, e posta adresiniz
    username: kullanıcı adı, kullanıcı
    id: öğrenci numarası, öğrenci no, okul numarası, öğrenci kimliği
    name: adı soyadı, ad soyad, adınız soyadınız, tam adı, öğrencinin adı soyadı, adın soyadın
    name: isim soyisim
    guardian: veli*, ebeveyn*, anne*, baba*, vasi*
    child: çocu*, öğrenci*, oğl*, kız*
    others: anne*, baba*, öğretmen*, arkadaş*, kardeş*, evcil*, acil durum
    given_name: ad, adı, adın, adınız, isim, ismin
    family_name: soyad, soyadı, soyadın, soyadınız, soyisim
    grade: sınıf, sınıfı, kaçıncı sınıf, sınıf düzeyi, sınıfın, sınıfınız
    birth_date: doğum tarihi, doğum günü, doğum tarihin, doğum tarihiniz
    school: okul, okulun, okulunuz, hangi okul
    school: okul adı, okulun adı, hangi okula, hangi okulda
    time_zone: saat dilimi, saat dilimin, saat diliminiz, zaman dilimi
    languages: dil, diller, dilleri, konuş*
    interests: ilgi alan*, hobi*, boş zaman*, yapmayı sever*, sevdiğin, hoşlan*, favori
    interests: ilgilen*, etkinlik*
    dislikes: sevmedi*, hoşlanma*, nefret*, sıkıcı, yapmayı sevmez*
    goals: hedef*, amaç*, beklenti*, öğrenmek ist*, başarmak ist*
    courses: dersler, ders, dersleri, kurslar
    completed_courses: tamamladığın ders*, bitirdiğin ders*, geçtiğin ders*
    strengths: yardım edebil*, iyi olduğun*, güçlü yön*, güçlü olduğun*, iyisin
    needs: yardıma ihtiyac*, yardıma ihtiyaç*, zorlan*, yardım ist*, destek ist*
    circumstances: koşul*, durumun*, sana uyan, geçerli
    channels: iletişim*, konuşmayı tercih*, görüşmeyi tercih*, nasıl konuş*
    social_pace: sosyal*, içe dönük*, grup büyüklü*, sessiz*
    roles: mentor, mentör, rolü, programdaki rol*, olarak katıl*, mentorluk
    past: daha önce, geçen yıl, önceki, hiç oldun
    capacity: kaç öğrenci, kaç kişi, kapasite
    household: hane
    joined_on: katılma tarihi, kayıt tarihi
    belonging: aidiyet, ait hisse*, parçası hisse*
    consents: izin*, onay*, rıza*, kabul ediyor*, kabul eder*
    availability: müsait*, uygun*, boş olduğun*, ne zaman boş*, hangi saat*, katılabil*
    availability: buluşabil*
    busy: meşgul*, müsait değil*, uygun değil*, dolu olduğun*, müsait olmad*
    prefer: birlikte olmak, kiminle çalışmak, kiminle olmak, birlikte çalışmak, eşleşmek
    prefer: aynı grupta, grubunda
    prefer: kiminle, kimlerle, beraber olmak, beraber çalışmak
    avoid: birlikte olmak istemed*, kaçınmak, kaçındığ*, tercih etme*, çalışmak istemed*, istemezsin
    avoid: istemediğin*, anlaşama*
    apart: ayrı, birlikte olmama*, eşleştirilmeme*, aynı grupta olmama*, uzak tut*, bulunmama*
    together: birlikte olmalı*, birlikte olması gereken, aynı grupta olmalı
    latitude: enlem
    longitude: boylam
    city: şehir, il, ilçe, nerede yaşıyorsun
    state: eyalet, bölge
    postcode: posta kodu
    country: ülke
    video: video*, görüntülü*, kamera, zoom
    voice: ses*, telefon*, arama*
    chat: sohbet*, mesaj*, yazış*, whatsapp
    mail: e posta*, eposta*, mail
    in-person: yüz yüze, yüzyüze, şahsen
    quiet: sessiz*, sakin*, içe dönük, utangaç, bire bir, küçük grup
    steady: arada, orta, birkaç, duruma göre
    outgoing: dışa dönük, sosyal, büyük grup, kalabalık
    mentor: mentor, mentör
    learner: danışan, mentor almak, yeni gelen, mentorlu
    learner: mentor ister, mentör ister, mentora ihtiyac*, mentor istiyor*
    tutor: özel ders veren, öğretici
    both: ikisi de, her ikisi
    c-matching: eşleş*, program*, katıl*, grup*
    c-matching: eşleştir*, gruba, mentorluk
    c-peer: diğer öğrenci*, arkadaş*, diğer aile*, sınıf arkadaş*
    c-person: yüz yüze, gezi*, buluşma*
    c-cross: daha büyük, daha küçük, farklı yaş*, farklı sınıf*
    c-adult: yetişkin*, gönüllü*, koç*, personel
    c-other: fotoğraf*, görüntü*, kayıt, kural*, gizlilik, verileri, verilerin*, paylaş*, yayın*, video*
    is-works: çalışıyorum, işim var
    is-caregiver: bakıyorum, bakım veren
    is-military: asker*, ordu
    is-new: okulda yeni, yeniyim
    is-multilingual: iki dilli, çok dilli
    is-rural: köy, kırsal, çiftlik
    private: ilaç*, doktor*, hastane*, teşhis, terapi*, astım, alerji*, kaygı*, endişe*, depres*
    private: boşan*, ayrı yaşı*, velayet, mahkeme, polis, hapis*, cezaevi, evlat edin*, öldü
    private: vefat*, ölüm, kanser, engelli*, evsiz, göçmen*, mülteci*, sığınmacı*, dini, cami
    private: kilise, eşcinsel, gay, hamile*, uyuşturucu, alkol, şiddet, zorba*, kork*, sır
    private: gizli, annem, babam, anne babam, hasta*, taciz, istismar
    grade-word: sınıf, sınıfı
    kindergarten: anaokulu, ana sınıfı
    Europe/Istanbul: türkiye, istanbul, türkiye saati, ankara
    """)
}
