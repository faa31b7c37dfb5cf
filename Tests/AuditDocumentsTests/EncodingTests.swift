import AuditModel
import Testing

@testable import AuditDocuments

@Suite("Encodings of documents")
struct EncodingTests {
  @Test(
    "UTF-8 that was read as another encoding is put right and reported",
    arguments: [
      ("O(nÂ²) and more", "O(n² ) and more", "Windows-1252"),
      ("## \u{F8FF}üî¥ Critical", "## 🔴 Critical", "Mac OS Roman"),
      ("done ‚úÖ", "done ✅", "Mac OS Roman"),
      ("РќР°СЃРѕСЃ (a)", "Насос (a)", "Windows-1251"),
    ])
  func repairs(broken: String, whole: String, encoding: String) {
    let read = RepairedText(Array(broken.utf8))
    #expect(read.text == whole.replacing("² )", with: "²)"))
    #expect(read.repairs.map(\.readAs) == [encoding])
    #expect(read.repairs.map(\.line) == [1])
  }

  @Test(
    "clean text of many scripts stays as it is",
    arguments: [
      "Größe, naïve, señor, ação, œuvre", "проблема исправлена", "已修复 🔴 严重", "未対応の課題", "높음", "10 µs – 20 µs • “quoted”",
      "café ©2024 £5", "см. «Вариант В» и §5",
    ])
  func clean(text: String) {
    let read = RepairedText(Array(text.utf8))
    #expect(read.text == text)
    #expect(read.repairs.isEmpty)
  }

  @Test("a sign between words that were Cyrillic is put right, and stands as it is beside clean ones")
  func cyrillic() {
    let broken = "РќР°СЃРѕСЃ С‚РµС‡С‘С‚ вЂ” РёСЃРїСЂР°РІР»РµРЅРѕ"
    #expect(RepairedText(Array(broken.utf8)).text == "Насос течёт — исправлено")
  }

  @Test("line endings, marks and other encodings are read")
  func encodings() {
    #expect(RepairedText([0xEF, 0xBB, 0xBF] + Array("a\r\nb\rc".utf8)).text == "a\nb\nc")
    #expect(RepairedText([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00]).text == "a\n")
    let latin = RepairedText([0x63, 0x61, 0x66, 0xE9])
    #expect(latin.text == "café")
    #expect(latin.repairs.map(\.readAs) == ["not UTF-8"])
  }
}
