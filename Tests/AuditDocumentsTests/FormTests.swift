import AuditModel
import Testing

@testable import AuditDocuments

/// What is an entry by how a document writes its entries, and what only stands near them.
@Suite("The form of a document")
struct FormTests {
  @Test("a table that explains a scale holds no entries")
  func legend() {
    let document = imported(
      """
      # Debt register

      ## How we rate

      | Mark | Severity | Meaning |
      |---|---|---|
      | 🔴 | Critical | Money is lost |
      | 🟠 | High | Work stops |
      | 🟢 | Low | Looks odd |

      ## Debt

      | Severity | Item |
      |---|---|
      | High | Two ways to round prices |
      | Low | Old logo in mails |
      | Low | Old logo in bills |
      """)
    #expect(
      document.items.map(\.title) == ["Two ways to round prices", "Old logo in mails", "Old logo in bills"])
  }

  @Test("marks in a list are praise or blame; beside headed entries they are none themselves")
  func marks() {
    let document = imported(
      """
      # Blockers

      ### BLK-1: Payments need two clicks
      **Status:** Open

      ### BLK-2: Refunds are lost
      **Status:** Open

      ## Prepared by the team
      - ✅ Price lists are loaded
      - ❌ The old shop is closed
      - ✅ Banks know the date

      ## Look at these pages
      - [ ] /cart
      - [x] /account
      """, name: "BLOCKERS.md")
    #expect(document.items.map(\.rawID) == ["BLK-1", "BLK-2"])
  }

  @Test("a heading that says little is an entry where the others of its level are")
  func likeOthers() {
    let told = (1...5).map { "### Sheet \($0) opens slowly\n**File:** `s\($0).ts`\n**Fix:** Cache it\n" }
    let document = imported(
      "# Known bugs\n\n## Sheets\n\n" + told.joined(separator: "\n")
        + "\n### Printing on A3\nNobody has tried it yet.\n")
    #expect(document.items.count == 6)
    // Among numbered ones a heading without a number closes the document.
    let numbered = (1...5).map { "## \($0). Sheet opens slowly in view \($0)\nIt waits for all rows.\n" }
    let closed = imported(
      "# Known bugs\n\n" + numbered.joined(separator: "\n") + "\n## Thanks to everybody\nFor the reports.\n")
    #expect(closed.items.count == 5)
  }

  @Test("a document of issues in prose: its headings are the entries")
  func prose() {
    let document = imported(
      """
      # Known issues

      ## Window position on tablets

      The system moves windows by itself.

      ## Scanner of the warehouse

      It sends a code twice. We drop the second one.

      ## Contact

      Ask Nora.
      """)
    #expect(document.items.map(\.title) == ["Window position on tablets", "Scanner of the warehouse"])
  }

  @Test("a state alone is the name of a group, and so is the list beside groups")
  func groups() {
    let states = imported("# Known issues\n\n## Open\n\n- Bills have no page numbers\n- Dates are American\n")
    #expect(states.items.count == 2)
    let lists = imported(
      """
      # Gaps and risks

      ## Functional gaps
      - No export of orders

      ## Data gaps
      - No history of prices

      ## Interface gaps
      - No dark colours

      ## Danger of losing money
      - Prices are checked in the browser only
      """, name: "GAPS.md")
    #expect(lists.items.count == 4)
  }

  @Test("a heading that ends in none is none")
  func none() {
    let document = imported(
      "# Gaps of the interface\n\n## 1. Orders — no way to undo\n- Nothing undoes it.\n\n## 2. Stock — two screens\n- They differ.\n\n## 3. Returns — none\n- All is there.\n",
      name: "GAPS.md")
    #expect(document.items.map(\.rawID) == ["1", "2"])
  }

  @Test("a numbered list that says the headings in other words restates them")
  func restated() {
    let document = imported(
      """
      # Fixes needed

      ## Known issues
      1. **Time zone** - `clock.ts`
      2. **Mail worker dies** - `mail.ts`
      3. **Missing index** - `orders.sql`

      ## Fix 1: Time zone (clock.ts)
      Store UTC.

      ## Fix 2: Keep the queue alive (mail.ts)
      Catch what it throws.

      ## Fix 3: Missing index (orders.sql)
      Add it.
      """, name: "FIXES_NEEDED.md")
    #expect(document.items.count == 3)
    #expect(document.items.allSatisfy { $0.repeats.count == 1 })
  }

  @Test("a table of ids and states, also of several ids at once, completes the entries")
  func states() throws {
    let document = imported(
      """
      # Bugs

      ## BUG-1: Tax is rounded twice
      It is a cent too high.

      ## BUG-2: Bills in the wrong tongue
      They are all in English.

      ## BUG-3: Old bills are in the wrong tongue
      These, too.

      ## Tracking

      | Bug | Priority | Day | Status |
      |---|---|---|---|
      | BUG-1 | HIGH | 4 | Fixed |
      | BUG-2/3 | LOW | 5 | In progress |
      """)
    #expect(document.items.map(\.rawID) == ["BUG-1", "BUG-2", "BUG-3"])
    #expect(document.items.map(\.priority.value) == [.p1, .p2, .p2])
    #expect(document.items.map(\.status.value) == [.fixed, .inProgress, .inProgress])
    #expect(EntryID.several("BUG-2/3") == ["BUG-2", "BUG-3"])
    #expect(EntryID.several("T-1, T-2") == ["T-1", "T-2"])
    #expect(EntryID.several("read/write") == nil)
    #expect(EntryID.several("BUG-2") == nil)
  }

  @Test("chapters of the first level give their priority; a title with it gives it to the whole document")
  func chapters() {
    let chapters = imported(
      "# Critical vulnerabilities\n\n## 1. Names are shown raw\n**File:** `a.ts`\n\n# What is good\n\nMuch.\n",
      name: "AUDIT.md")
    #expect(chapters.items.map(\.priority.value) == [.p0])
    let title = imported("# 关键问题\n\n### 1. 价格计算两次\n**原因**：缓存\n\n### 2. 账单丢失\n**原因**：超时\n", name: "a.md")
    #expect(title.items.map(\.priority.value) == [.p0, .p0])
  }

  @Test("a heading without its space is a heading, in a fence it is not")
  func loose() {
    let document = imported(
      "# Issues\n\n##High priority\n\n###1. Slow start\n**File:** `a.ts`\n\n```\n##2. not this\n```\n",
      name: "ISSUES.md")
    #expect(document.items.map(\.title) == ["Slow start"])
    #expect(document.items.map(\.priority.value) == [.p1])
    #expect(LooseHeadings.closed("#1 is a number\n##a") == "#1 is a number\n## a")
  }

  @Test("heads of columns that say more than a label; titles repeated in a table stay two entries")
  func columns() {
    let document = imported(
      """
      # Report of problems

      | No. | Context | Issue description (v1) | Status in v2 | Evidence / suggested action |
      |---|---|---|---|---|
      | 1 | Cart | Total is hidden | ✅ Resolved | `cart.html` |
      | 2 | Cart | Two buttons buy | ❌ Pending | Keep one |
      | 3 | Bill | Two buttons buy | ❌ Pending | Keep one |
      """, name: "PROBLEMS.md")
    #expect(document.items.map(\.title) == ["Total is hidden", "Two buttons buy", "Two buttons buy"])
    #expect(document.items.map(\.status.value) == [.fixed, .open, .open])
  }

  @Test("beside numbered headings only a plain group's bullets are entries")
  func plainGroups() {
    let numbered = (1...4).map { "### \($0). Query \($0) is slow\n**File:** `q\($0).sql`\n" }
    let document = imported(
      "# Critical issues\n\n" + numbered.joined(separator: "\n")
        + "\n## Detection of failures in the field\n- Watch the queue\n- Watch the disk\n\n## Low priority\n- Old icons\n",
      name: "ISSUES.md")
    #expect(document.items.map(\.title).suffix(1) == ["Old icons"])
    #expect(document.items.count == 5)
  }

  @Test("headings that stand under several others are labels of these, in any words")
  func shared() throws {
    let entry = { (title: String) in
      "## \(title)\n\n### What we saw at the counter\nA queue.\n\n### What would help\nTwo lanes.\n\n"
    }
    let document = imported(
      "# Technical debt\n\n" + entry("🟡 Medium: One lane") + entry("🔴 Critical: No till") + entry("🟢 Low: No sign"),
      name: "DEBT.md")
    #expect(document.items.map(\.title) == ["One lane", "No till", "No sign"])
    #expect(document.items.map(\.priority.value) == [.p2, .p0, .p2])
  }

  @Test("what has a symptom and a cause is an entry, whatever else stands under it")
  func described() {
    let document = imported(
      """
      # Known problems

      ## Recurring problem: orders are not passed on

      ### Symptom
      The list stays empty.

      ### Cause
      The hook is not called.

      ### Important, never remove this
      **Files:** `hook.ts`
      **Why:** It is the only way.

      ### If it comes back
      - Is the file there?
      - Is the key valid?
      """, name: "PROBLEMS.md")
    #expect(document.items.map(\.title) == ["Recurring problem: orders are not passed on"])
  }

  @Test("numbered groups over headings with fields")
  func numberedGroups() {
    func entry(_ title: String) -> String { "#### \(title)\n**File:** `a.ts`\n**Risk:** Loss\n**Fix:** Check\n\n" }
    let document = imported(
      "# Code audit and test plan\n\n## Critical issues found\n\n### 1. Server issues\n\n" + entry("No limits")
        + entry("No checks") + "### 2. Client issues\n\n" + entry("No errors shown") + entry("No retry"),
      name: "CODE_AUDIT.md")
    #expect(document.items.map(\.title) == ["No limits", "No checks", "No errors shown", "No retry"])
    #expect(document.items.allSatisfy { $0.priority.value == .p0 })
  }

  @Test("a code whose words say it again is a group of what is listed under it")
  func codes() {
    let document = imported(
      """
      # Report

      ## The biggest problems

      ### P0 — critical before the opening

      1. **No prices on the site**
         - all of them are blank
      2. **Opinions are made up**
         - nobody wrote them

      ### P1 — high priority

      1. **One file holds everything**
         - it is hard to change
      """, name: "AUDIT_REPORT.md")
    #expect(document.items.map(\.priority.value) == [.p0, .p0, .p1])
  }

  @Test("letters and numbers that count headings are their ids")
  func shortIDs() {
    let document = imported(
      "# Review\n\n### Critical\n\n#### C1 Orders lose their state\n- Risk: loss\n- Location: `a.ts:4`\n\n### Minor\n\n#### M1 Keys differ in case\n- Risk: none\n- Location: `b.ts:9`\n\n#### M2 Names differ\n- Risk: none\n- Location: `c.ts:1`\n",
      name: "ISSUES.md")
    #expect(document.items.map(\.rawID) == ["C1", "M1", "M2"])
    #expect(document.items.map(\.priority.value) == [.p0, .p2, .p2])
  }

  @Test("a table of problems with the version of their fix is one of entries under a mark of praise, too")
  func praisedTable() {
    let document = imported(
      "# Recurring problems\n\n## ✅ Covered by tests\n\n| Problem | Test | Fixed version |\n|---|---|---|\n| Overtime is wrong | `t1` | 2.4 |\n| Holidays are missing | `t2` | 2.5 |\n",
      name: "PROBLEMS.md")
    #expect(document.items.map(\.status.value) == [.fixed, .fixed])
  }

  @Test("elided articles do not hide the word behind them, and a status says what it waits for")
  func words() {
    #expect(FoldedText("Points d'amélioration").words == ["points", "d", "amelioration"])
    #expect(FoldedText("What's broken, don't ask").words == ["whats", "broken", "dont", "ask"])
    let document = imported(
      "# Known issues\n\n### 1. Mails are late\n- **Status:** BLOCKED ON the new server\n\n### 2. Mails are lost\n- **Status:** Blocked\n"
    )
    #expect(document.items.map(\.status.value) == [.blocked, .open])
    #expect(document.items.first?.text("blockedBy") == "the new server")
  }

  @Test("parts of a number are counted below it, letters below a number explain it")
  func parts() {
    let nested = imported(
      "# Found problems\n\n## 1. Lost data\n\n### 1.1. Rows are merged\nThey differ.\n\n### 1.2. Ends hang loose\nThey point nowhere.\n\n## 2. Rights\n\n### 2.1. No roles\n**Done:** four roles.\n\n### 2.2. A wrong answer\nIt asks too early. **Fixed:** it waits.\n",
      name: "PROBLEMS.md")
    #expect(nested.items.map(\.rawID) == ["1.1", "1.2", "2.1", "2.2"])
    #expect(nested.items.map(\.status.value) == [.open, .open, .fixed, .fixed])
    let letters = imported(
      "# Problems\n\n### 1. The card is not used\n**Impact:** slow\n\n#### A. In the code\nIt says cpu.\n\n#### B. In the image\nIt has no card.\n\n### 2. The list is old\n**Impact:** wrong\n",
      name: "PROBLEMS.md")
    #expect(letters.items.map(\.rawID) == ["1", "2"])
  }
}
