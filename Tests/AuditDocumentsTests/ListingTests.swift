import AuditModel
import Testing

@testable import AuditDocuments

/// Documents whose titles and areas say what their lists, tables and headings hold.
@Suite("Listings")
struct ListingTests {
  @Test("areas that only list sentences list entries")
  func areas() {
    let document = imported(
      """
      # Kiosk 2.1 — Known issues

      Only what was seen in this release.

      ## Operation and scale

      - The kiosk is one process and does not share its memory with another.
      - A stopped import is not taken up again when the kiosk starts.
      - There are no figures of its own for the load of a day.

      ## Import and data

      - Only files with a mail and a name in each line can be read.
      - The key of the check sum is one for all and is never changed.
      - Old files stay in the folder until somebody removes them.

      ## Identity and access

      - A new account does not get a membership by itself, it must be given.
      - The log cannot be changed by the kiosk, though by the database it can.
      - The old super user is still accepted in some of the pages.

      Report new defects with the steps that lead to them.
      """)
    #expect(document.items.count == 9)
  }

  @Test("what a checklist calls pending is tasks, what it calls done is not")
  func pendingChecklist() {
    let document = imported(
      """
      # Production readiness checklist

      ## ✅ Completed
      ### Core
      - [x] Tables with keys
      - [x] Storage

      ## 🔄 PENDING (for production)
      ### Deployment
      - [ ] Account and credentials
      - [ ] Certificate
      ### Monitoring
      - [ ] Alarms

      ## What works
      - chat
      """, name: "READINESS.md")
    #expect(document.items.map(\.title) == ["Account and credentials", "Certificate", "Alarms"])
  }

  @Test("a table with a column for findings and one for their state lists entries wherever it stands")
  func findingsTable() throws {
    let document = imported(
      """
      # Remediation

      ## Lot 0 — ✅ DEPLOYED (15 June)

      | # | Finding | Fix | Status |
      |---|---|---|---|
      | 0a | proxy is trusted | setting | ✅ |
      | 0b | password reset without a limit | limit | ✅ |

      ## Lot 6 — as we go

      | # | Finding | Fix | Status |
      |---|---|---|---|
      | 6a | sensitive logs | leave out | ✅ 30 June |
      | 6b | journal shows other families | filter by child | policy first |
      """)
    #expect(document.items.count == 4)
    #expect(try document.item("journal shows other families").status.value == .open)
    #expect(try document.item("proxy is trusted").status.value == .fixed)
  }

  @Test("rows whose first cell is in bold are titles under the name of a group")
  func inkedRows() {
    let document = imported(
      """
      # Gaps of the reader

      ## Verified gaps

      | Format | Source | Effort |
      |---|---|---|
      | **Drum disk** | a page of the maker | M |
      | **Twin floppy** | a club | L |
      """)
    #expect(document.items.map(\.title) == ["Drum disk", "Twin floppy"])
  }

  @Test("a document of fixed bugs holds fixed bugs, and an aside's word in a described entry is part of its title")
  func fixedDocument() {
    let document = imported(
      """
      # Behobene Fehler

      ## Dienst

      ### 1. Kern ohne Pakete
      **Problem:** zwölf Fehler beim Bauen
      **Fix:** Pakete ergänzt

      ### 2. Statistik unvollständig
      **Problem:** nur grobe Zahlen
      **Fix:** aus den Ergebnissen abgeleitet
      """, name: "BEHOBENE_FEHLER.md")
    #expect(document.items.map(\.title) == ["Kern ohne Pakete", "Statistik unvollständig"])
    #expect(document.items.allSatisfy { $0.status.value == .fixed })
  }

  @Test("before and after a fix nothing is listed")
  func beforeAndAfter() {
    let document = imported(
      """
      # Critical fixes of the wheel

      ## Causes
      ### Bug #1: Speed is far too low
      **Location**: `wheel.ts`
      ### Bug #2: It never reaches the target
      **Location**: `wheel.ts`

      ## Expected experience
      ### Before the fix (broken)
      - 😞 It barely turned
      - 💔 Unusable
      ### After the fix
      - It turns
      """)
    #expect(document.items.map(\.title) == ["Speed is far too low", "It never reaches the target"])
  }

  @Test("labels may end with a full stop in bold")
  func fullStops() throws {
    let document = imported(
      """
      # Review of the mail client

      ## Slowing down

      ### 4. The board asks once per column
      **Problem.** Six questions for one page.
      **Cause.** A loop.

      ### 5. Pictures are never asked for again
      **Problem.** The old picture stays.
      **Cause.** A file on the disk.
      """)
    #expect(document.items.count == 2)
    #expect(try document.item("The board asks once per column").text("cause") == "A loop.")
  }

  @Test("bullets right below the only item of a numbered list tell of it")
  func loneItems() throws {
    let document = imported(
      """
      # Backlog

      ## P0 (30 days)

      1) Provider for the identity
      - Goal: less fraud
      - Work: tables

      2) Detector end to end
      - Goal: fewer disputes
      - Work:
        - states

      ## P2 (90 days)

      6) Links (deferred deep linking and more)
      - Goal: links that work
      """)
    #expect(document.items.count == 3)
    #expect(document.items.last?.status.value == .open)
    #expect(document.items.first?.span == LineSpan(5, 7))
  }

  @Test("several titles of a document of errors are its chapters")
  func chapters() {
    let document = imported(
      """
      # Bekannte Fehler

      ## 1. Spalten vertauscht — ✅ BEHOBEN
      **Datei:** `a.cs`

      # Ablage (zweite Runde)

      ## 5. Übersicht lädt alles mit — ✅ BEHOBEN
      **Datei:** `b.cs`
      **Auswirkung:** langsam

      ## 8. Kleinere Punkte (Ablage)
      - **Migration beim Start:** läuft bei jedem Start
      - **Fremder Filter:** liefert eine leere Liste

      # ✅ SOLUTIONS
      ## 1. Storage
      It is safe now.
      """, name: "liste.md")
    #expect(
      document.items.map(\.title) == [
        "Spalten vertauscht", "Übersicht lädt alles mit", "Migration beim Start", "Fremder Filter",
      ])
  }

  @Test("what passed a review is no entry, and a long state names no priority")
  func passed() throws {
    let document = imported(
      """
      # Security findings

      ## Detailed findings

      ### 1. CRITICAL: The user is not checked
      **Issue:** the id is a parameter
      **Current status:** This needs a significant change of the way in which pages are asked for.

      ### 2. PASS: Ownership is checked
      **Location:** `server.py`
      **Status:** ✅ all pages

      | Page | Check |
      |---|---|
      | `GET /a` | ✅ yes |
      | `GET /b` | ✅ yes |
      """)
    #expect(document.items.map(\.title) == ["The user is not checked"])
    #expect(document.items.first?.priority.value == .p0)
  }

  @Test("a number over its only part is a chapter, and described boxes stand for themselves")
  func chaptersAndBoxes() {
    let korean = imported(
      """
      # 매표소 개선사항

      ## 1. 구조 개선
      ### 1.1 응답 통일
      - **문제점**:
        - 응답이 다릅니다
      - **해결 방안**:
        - 하나로 합칩니다
      ### 1.2 묶음 정리
      - **문제점**:
        - 두 곳에 있습니다
      - **해결 방안**:
        - 한 곳에 둡니다
      ## 2. 시험 개선
      ### 2.1 시험 늘리기
      - **문제점**:
        - 시험이 적습니다
      - **해결 방안**:
        - 시험을 더합니다
      """, name: "liste.md")
    #expect(korean.items.map(\.title) == ["응답 통일", "묶음 정리", "시험 늘리기"])
    let french = imported(
      """
      # TODO

      ## Tâches restantes

      ### 🔴 Priorité haute : dette

      *À faire avant l'été.*

      - [ ] **Découper la page :**
        - **Objectif :** moins de lignes
        - **Risque :** élevé

      ### 🟡 Priorité moyenne : fonctions

      - [ ] **Imprimer les billets :**
        - **Objectif :** du papier
        - **Impact :** la caisse
      """)
    #expect(french.items.map(\.title) == ["Découper la page", "Imprimer les billets"])
    #expect(french.items.map(\.priority.value) == [.p1, .p2])
  }

  @Test("under the name of a group two areas that only list are enough")
  func twoAreas() {
    let document = imported(
      """
      # State of delivery

      ## Delivered
      - one thing
      - another thing

      ## Pending
      ### Mail and imports
      - Move the import of archives to the new jobs of the kiosk
      - Move the filters in bulk to a language of our own
      - Complete the tests of roles over the network
      ### Later operation
      - Make the senders of mail specific to each of the halls
      - Watch over the names and certificates of the domains
      - Add tests of the main page from end to end
      """)
    #expect(document.items.count == 6)
  }
}
