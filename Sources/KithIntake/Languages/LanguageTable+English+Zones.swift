extension LanguageTable {
  /// Time zones by what people who write English call them; what could be several is left out.
  static let englishZones = """
    America/New_York: eastern, eastern time, est, edt, et, new york, us eastern
    America/New_York: eastern standard time, eastern daylight time, eastern time us canada
    America/New_York: us east coast, east coast, new york city, nyc, eastern us, eastern standard
    America/New_York: eastern daylight, indiana time
    America/Chicago: central, central time, cst, cdt, ct, chicago, us central
    America/Chicago: central daylight time, central standard time, central time us canada
    America/Chicago: us central time, central us, texas time, central standard, central daylight
    America/Denver: mountain, mountain time, mst, mdt, mt, denver, us mountain
    America/Denver: mountain daylight time, mountain standard time, mountain time us canada
    America/Denver: mountain us, mountain standard, mountain daylight
    America/Phoenix: arizona, phoenix, arizona time, us mountain standard time
    America/Phoenix: mountain time arizona
    America/Phoenix: mountain time no dst, mountain standard time no dst, mountain no dst
    America/Phoenix: mst no dst, mountain time without daylight saving
    America/Phoenix: mountain standard time arizona
    America/Los_Angeles: pacific, pacific time, pst, pdt, pt, los angeles, us pacific
    America/Los_Angeles: california, pacific standard time, pacific daylight time
    America/Los_Angeles: pacific time us canada
    America/Los_Angeles: west coast, us west coast, pacific us, pacific standard, pacific daylight
    America/Anchorage: alaska, alaska time, akst, akdt, alaska standard time, anchorage
    Pacific/Honolulu: hawaii, hawaii time, hst, honolulu, hawaii standard time
    America/Halifax: atlantic time, atlantic standard time, atlantic time canada, halifax
    America/Halifax: atlantic, adt, atlantic daylight time
    America/St_Johns: newfoundland, newfoundland time, newfoundland standard time
    Europe/London: london, uk, united kingdom, england, scotland, wales, british time, uk time
    Europe/London: british summer time, greenwich mean time uk
    Europe/Dublin: irish standard time, ireland, dublin, irish time
    Europe/Lisbon: western european time, portugal, lisbon
    Europe/Berlin: central european time, cet, cest, germany, berlin
    Europe/Berlin: central european summer time
    Europe/Berlin: met, middle european time, mez, mesz
    Europe/Paris: france, paris
    Europe/Madrid: spain, madrid
    Europe/Rome: italy, rome
    Europe/Amsterdam: netherlands, amsterdam
    Europe/Warsaw: poland, warsaw
    Europe/Helsinki: eastern european time, eet, eest, eastern european summer time, finland
    Europe/Helsinki: helsinki
    Europe/Athens: greece, athens
    Europe/Istanbul: turkey, istanbul, turkey time, trt
    Europe/Moscow: moscow, moscow time, msk, moscow standard time
    Asia/Kolkata: india, indian standard time, india standard time, kolkata, mumbai, delhi
    Asia/Kolkata: india time
    Asia/Tokyo: japan, japan time, japan standard time, jst, tokyo
    Asia/Seoul: korea, korea time, korea standard time, kst, seoul, south korea
    Asia/Shanghai: china, china time, china standard time, beijing, beijing time, shanghai
    Asia/Singapore: singapore, singapore time
    Asia/Dubai: dubai, gulf time, gulf standard time, uae
    Asia/Riyadh: saudi arabia, riyadh, arabia standard time
    Africa/Cairo: egypt, cairo
    Africa/Lagos: west africa time, west africa standard time, nigeria, lagos
    Africa/Lagos: wat, west central africa
    Africa/Nairobi: east africa time, kenya, nairobi
    Africa/Nairobi: eat, east african time
    Africa/Johannesburg: south africa, south africa standard time, johannesburg
    Africa/Johannesburg: sast, south african standard time, south africa time
    America/Mexico_City: mexico city
    America/Bogota: bogota, colombia
    America/Sao_Paulo: brasilia time, sao paulo, brt
    America/Toronto: toronto, ontario
    America/Vancouver: vancouver, british columbia
    Australia/Sydney: sydney, aest, aedt, australian eastern time
    Australia/Sydney: australian eastern standard time, australian eastern daylight time
    Australia/Sydney: melbourne
    Australia/Brisbane: brisbane, queensland
    Australia/Perth: perth, awst, australian western standard time
    Australia/Adelaide: adelaide, acst, australian central standard time
    Pacific/Auckland: new zealand, auckland, nzst, nzdt, new zealand standard time
    Pacific/Auckland: new zealand time
    Africa/Maputo: cat, central africa time, central african time
    Asia/Karachi: pkt, pakistan, pakistan time, pakistan standard time, karachi, lahore
    Asia/Hong_Kong: hong kong, hkt, hong kong time
    Asia/Manila: philippines, manila, philippine time, philippine standard time, pht
    Asia/Jakarta: jakarta, western indonesia time, wib
    Asia/Bangkok: thailand, bangkok, indochina time
    Asia/Ho_Chi_Minh: vietnam, hanoi, ho chi minh city, vietnam time
    Asia/Jerusalem: israel, israel standard time, israel time, tel aviv, jerusalem
    Asia/Taipei: taiwan, taipei, taiwan time
    America/Argentina/Buenos_Aires: argentina, buenos aires, argentina time
    Asia/Kathmandu: nepal, kathmandu, nepal time
    Asia/Dhaka: bangladesh, dhaka, bangladesh time, bangladesh standard time
    Europe/Kyiv: ukraine, kyiv, kiev
    Europe/Stockholm: sweden, stockholm
    Europe/Zurich: switzerland, zurich
    Europe/Vienna: austria, vienna
    Europe/Brussels: belgium, brussels
    Europe/Oslo: norway, oslo
    Europe/Copenhagen: denmark, copenhagen
    Europe/Prague: czech republic, czechia, prague
    Europe/Budapest: hungary, budapest
    Europe/Bucharest: romania, bucharest
    America/Lima: peru, lima, peru time
    America/Caracas: venezuela, caracas
    America/Puerto_Rico: puerto rico
    Pacific/Guam: guam, chamorro standard time
    America/Regina: saskatchewan
    """
}
