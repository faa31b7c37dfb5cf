import AuditModel
import Testing

/// How much is done, what is demanded, and what a heading says at its end.
@Suite("Shares, demands and ends of titles")
struct ShareTests {
  @Test(
    "what is done in part is in progress, and what is done by nothing is open",
    arguments: [
      ("(65% Complete)", BlockerStatus.inProgress), ("— DONE (40 %)", .inProgress), ("(0% implemented)", .open),
      ("(100% complete)", .fixed), ("(complete)", .fixed),
    ])
  func shares(remark: String, status: BlockerStatus) {
    let document = imported(
      """
      # Known issues of the ferry

      ### 1. Ramp does not close \(remark)
      **Priority**: Medium
      **Impact**: cars get wet.

      ### 2. Horn is silent
      **Priority**: Low
      **Impact**: nobody wakes up.
      """, name: "KNOWN_ISSUES.md")
    #expect(document.items.first?.status.value == status)
    #expect(document.items.count == 2)
  }

  @Test(
    "what is active is there, in any language", arguments: ["Active", "Aktiv", "Activo", "Attivo", "Aktif", "Actif"])
  func active(state: String) {
    let document = imported(
      "# Known issues\n\n### 1. Bell is silent\n- **Status**: \(state)\n- **Impact**: nobody wakes\n",
      name: "KNOWN_ISSUES.md")
    #expect(document.items.map(\.status.value) == [.open])
  }

  @Test("a heading may say what to complete; what is accepted at the end of a phase is no task")
  func demands() {
    let document = imported(
      """
      # Remediation Plan

      ## Phase 1: Restore the Bakery

      1. Add a door to the oven.
      2. Cover the flour in the cellar.

      ### Acceptance

      - A fresh loaf can be baked.

      ## Phase 2: Complete Core Recipes

      1. Make the search of recipes work.
      2. Let guests order rolls.
      3. Show the price of the cake.

      ### Acceptance

      - Every recipe can be baked.
      - The search finds all of them.

      ## Phase 3: Correct the State of the Shop

      1. Hide the offers of last week.
      2. Make the bell open the door.

      ### Acceptance

      - Guests never see old offers.
      - Every bell rings.
      """, name: "REMEDIATION_PLAN.md")
    #expect(document.items.map(\.span.first) == [5, 6, 14, 15, 16, 25, 26])
    #expect(document.items.allSatisfy { $0.status.value == .open })
  }

  @Test("what stands beside an entry below a heading that says all is fixed is one, too")
  func besideKnown() {
    let entries = (1...6).map { number in
      "### M\(number). Bell \(number) \(number % 2 == 0 ? "rings twice" : "is never rung") — **FIXED**"
        + (number < 4
          ? " (prior visits)\n- **Fix**: the rope was changed\n"
          : "\n- **Fix**: a new rope\n- **File**: `tower/bell\(number).py`\n")
    }
    let document = imported(
      "# Issues of the tower\n\n## Current Issues — MEDIUM (6) — ALL FIXED\n\n" + entries.joined(separator: "\n"),
      name: "ISSUES.md")
    #expect(document.items.map(\.rawID) == (1...6).map { "M\($0)" })
    #expect(document.items.allSatisfy { $0.status.value == .fixed && $0.priority.value == .p2 })
  }

  @Test("a title of ideographs with a priority behind it is no bare priority")
  func ideographs() {
    let document = imported(
      """
      # 灯台の改善提案

      ## 課題と改善方針（優先度順）

      ### 1. 灯火位置取得安定化（高）
      - 課題: 風の日に灯が消える。
      - 改善提案: 硝子を厚くする。

      ### 2. 状態保存の一貫性（高）
      - 課題: 日誌が毎朝白紙になる。
      - 改善提案: 紙を綴じる。

      ### 3. 性能描画（中）
      - 課題: 絵が遅い。
      - 改善提案: 筆を替える。
      """, name: "改善提案.md")
    #expect(document.items.map(\.span.first) == [5, 9, 13])
    #expect(document.items.map(\.priority.value) == [.p1, .p1, .p2])
  }

  @Test("what a Korean title says at its end is its priority and its state")
  func ends() {
    let document = imported(
      """
      # 이슈 기록

      ## #1 · 종이 울리지 않는다 — **높음**
      아침마다 조용하다.

      ## #2 · 계단이 미끄럽다 — **해소됨 (탑-02)**
      모래를 뿌렸다.

      ## #3 · 창문이 열려 있다 — **높음 / 고침**
      닫았다.

      ## #4 · 안내문의 시간이 다르다 — **안내문 수정함**
      새로 썼다.
      """, name: "ISSUES.md")
    #expect(document.items.map(\.priority.value) == [.p1, .p2, .p1, .p2])
    #expect(document.items.map(\.status.value) == [.open, .fixed, .fixed, .fixed])
    #expect(document.items.first?.title == "종이 울리지 않는다")
  }

  @Test("paragraphs that begin in bold with a number of two parts are headings")
  func boldNumbers() {
    let document = imported(
      """
      # Review of the museum

      ## 2. Findings

      ### High

      **2.1. The smallest print is where eyes are weakest.**
      The labels below the pictures are set in six points.

      **2.2. Grey on grey.** The words on the wall can hardly be read
      in the evening.

      ### Medium

      **2.3. One long room without a bench.**
      Nobody sits down.
      """, name: "REVIEW.md")
    #expect(document.items.map(\.span.first) == [7, 10, 15])
    #expect(document.items.map(\.priority.value) == [.p1, .p1, .p2])
  }
}
