import CGLPK
import Testing

@Test func `an abort comes back with GLPK's own words`() {
  var answer = cglpk_answer()
  cglpk_provoke_abort(Int32(CGLPK_NO_COLUMNS), &answer)
  #expect(answer.outcome == Int32(CGLPK_FAULTED))
  let words = withUnsafeBytes(of: answer.message) { bytes in
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
  #expect(words.hasPrefix("glp_add_cols: ncs = 0; invalid number of columns"))
}
