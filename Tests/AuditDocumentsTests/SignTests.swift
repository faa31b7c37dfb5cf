import AuditModel
import Testing

@testable import AuditDocuments

/// Signs that documents put before and behind what they list.
@Suite("Signs before and behind entries")
struct SignTests {
  @Test("letters in bold part a numbered chapter into entries")
  func letters() {
    let tree = MarkdownTree.meant(
      """
      # Improvements

      ## 1. Technical improvements

      **a) Check what is typed**
      - The server takes any length

      **b) Keep copies**
      - The night copy has stopped

      ## 2. Design improvements

      **A) Larger letters**
      - Small screens cut the text

      **B) Fewer colours**
      - Red and green look alike

      ## 3. A chapter of one

      **a) Alone**
      """)
    let opened = tree.children.filter { $0.kind == .heading(3) }
    #expect(
      opened.map(\.text) == [
        "a) Check what is typed", "b) Keep copies", "A) Larger letters", "B) Fewer colours",
      ])
    #expect(EntryTitle(text: "a) Check what is typed").title == "Check what is typed")
  }

  @Test("lines with a bullet of a word processor, and lines that begin with a marker, are points")
  func plainLines() {
    #expect(LooseLists.closed("• one\n• two\n") == "- one\n- two\n")
    #expect(LooseLists.closed("☐ one\n☑ two\n") == "- [ ] one\n- [x] two\n")
    #expect(LooseLists.closed("a · b\n• alone\ntext") == "a · b\n• alone\ntext")
    #expect(LooseLists.closed("```\n• one\n• two\n```") == "```\n• one\n• two\n```")
    let document = imported("TODO : turn the lamp off\nTODO : paint the door\nTODO : buy oil\n", name: "TODO.txt")
    #expect(document.items.map(\.title) == ["turn the lamp off", "paint the door", "buy oil"])
    #expect(document.items.map(\.span.first) == [1, 2, 3])
  }

  @Test("a box in a heading is its state, also with a sign for half done work")
  func boxesInHeadings() {
    let document = imported(
      """
      # Work queue

      ## W2-1 · Sort by day `[x]` ✅ (seen in the browser, and the second key keeps the order where two days are the same day)
      **Wish:** newest first

      ## W2-2 · Count the visits `[~]`
      **Wish:** every hour

      ## W2-3 · Draw a map `[ ]`
      **Wish:** with towns
      """, name: "TODO.md")
    #expect(document.items.map(\.rawID) == ["W2-1", "W2-2", "W2-3"])
    #expect(document.items.map(\.title) == ["Sort by day", "Count the visits", "Draw a map"])
    #expect(document.items.map(\.status.value) == [.fixed, .inProgress, .open])
  }

  @Test("boxes with another sign are boxes; an empty box below what is deferred is deferred")
  func boxesInLists() {
    let document = imported(
      "# Tasks\n\n## Tasks\n- [ ] Mend the gate\n- [~] Mend the roof\n- [x] Mend the well\n\n## Deferred tasks\n- [ ] Build a barn\n- [x] Build a shed\n",
      name: "TODO.md")
    #expect(
      document.items.prefix(4).map(\.status.value) == [.open, .inProgress, .fixed, .deferred])
  }

  @Test("a fix that a later table calls verified stays fixed")
  func verified() {
    let document = imported(
      """
      # Bugs

      ### BUG-001: The list is empty
      **Severity:** Critical
      **Status:** FIXED

      ### BUG-002: The page is slow
      **Severity:** Low
      **Status:** FIXED

      ## Verification

      | Bug ID | Test | Status |
      |---|---|---|
      | BUG-001 | Open the list | **VERIFIED** |
      | BUG-002 | Open the page | **VERIFIED** |
      """, name: "BUGS.md")
    #expect(document.items.map(\.status.value) == [.fixed, .fixed])
  }

  @Test("words before a colon that say when it was fixed are a state, the name of a thing is none")
  func leadingStates() {
    #expect(EntryTitle(text: "Found and fixed today: no sound").status?.status == .fixed)
    #expect(EntryTitle(text: "Arreglado hoy: sin sonido").title == "sin sonido")
    #expect(EntryTitle(text: "Completed orders: wrong total").status == nil)
    #expect(EntryTitle(text: "損失が大きい ⚡高優先").priority?.rank == .high)
    #expect(EntryTitle(text: "損失が大きい ⚡高優先").title == "損失が大きい")
  }

  @Test("a status that only speaks of duplicates is none; what is done only in part is in progress")
  func states() {
    #expect(StatusWords.status(in: "Duplicate blocks were joined") == nil)
    #expect(StatusWords.status(in: "Duplicate of #4")?.status == .duplicate)
    let document = imported(
      "# Known issues\n\n### 1. Themes\n**Status:** Only light implemented\n**Impact:** Low\n\n### 2. Sounds\n**Status:** Ready to implement\n**Impact:** Low\n"
    )
    #expect(document.items.map(\.status.value) == [.inProgress, .open])
  }

  @Test("a column of ids is no column of titles; a solution that is one word for done is a state")
  func idColumns() {
    let document = imported(
      """
      # Pending work

      ## Technical debt

      | Date | Item | What was done |
      |---|---|---|
      | 2026-01-02 | [NET-01] | The port is closed at night |
      | 2026-01-02 | [NET-02] | The key is changed each week |

      ## Open problems

      | # | Problem | Effort | Priority | Fix |
      |---|---|---|---|---|
      | 1 | The wheel is worn | small | high | done |
      | 2 | The belt is thin | small | high | |
      """, name: "DEBT.md")
    #expect(document.items.map(\.rawID) == ["NET-01", "NET-02", "1", "2"])
    #expect(document.items.first?.title == "The port is closed at night")
    #expect(document.items.suffix(2).map(\.status.value) == [.fixed, .open])
  }

  @Test("what a scale means is no entry, nor is a row that says that all is done")
  func definitions() {
    let document = imported(
      """
      # 버그 목록

      ## 상태 정의

      | 상태 | 아이콘 | 설명 |
      |---|---|---|
      | 신규 | 🆕 | 새로 적은 것 |
      | 완료 | ✅ | 고친 것 |
      | 보류 | ⏸️ | 나중에 볼 것 |

      ## 미해결 버그

      | # | 우선순위 | 상태 | 제목 |
      |---|---|---|---|
      | - | - | - | (모두 해결됨) |

      ## 버그 상세

      ### BUG-001: 소리가 나지 않음

      **우선순위**: 높음
      **상태**: ✅ 완료
      """, name: "BUG_LIST.md")
    #expect(document.items.map(\.rawID) == ["BUG-001"])
    #expect(document.items.map(\.status.value) == [.fixed])
  }

  @Test(
    "documents in Arabic, Vietnamese and Indonesian are read by their own words",
    arguments: [
      "# المشاكل\n\n| البند | الخطورة | الوصف | الحالة |\n|---|---|---|---|\n| المفتاح مكتوب في الملف | عالية | يراه الجميع | مفتوح |\n| الصفحة بطيئة | منخفضة | تفتح ببطء | تم |\n",
      "# Vấn đề\n\n| Hạng mục | Mức độ | Mô tả | Trạng thái |\n|---|---|---|---|\n| Khóa nằm trong tệp | Cao | Ai cũng thấy | Chưa sửa |\n| Trang chậm | Thấp | Mở rất lâu | Đã sửa |\n",
      "# Masalah\n\n| Tugas | Prioritas | Deskripsi | Status |\n|---|---|---|---|\n| Kunci ada di berkas | Tinggi | Semua orang melihat | Belum selesai |\n| Halaman lambat | Rendah | Lama terbuka | Selesai |\n",
    ])
  func languages(_ text: String) {
    let document = imported(text, name: "a.md")
    #expect(document.items.map(\.priority.value) == [.p1, .p2])
    #expect(document.items.map(\.status.value) == [.open, .fixed])
  }

  @Test("lists that count on under several headings stand together")
  func countedLists() {
    var text = "# To do\n"
    var number = 0
    for part in ["Bugs to decide", "Tests", "Deploy", "Improvements", "Docs"] {
      text += "\n## \(part)\n\n"
      for _ in 0..<(part == "Docs" ? 2 : 4) {
        number += 1
        text +=
          "\(number). Look at part \(number) of the \(part.lowercased()), it does not hold\n   what the plan says\n"
      }
    }
    #expect(imported(text, name: "TODO.md").items.count == 18)
  }
}
