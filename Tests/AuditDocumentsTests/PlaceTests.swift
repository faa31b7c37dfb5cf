import AuditModel
import Testing

@testable import AuditDocuments

/// What the place of an entry, its neighbours and its marks say of it.
@Suite("The place of an entry")
struct PlaceTests {
  @Test("a mark of what is well behind a heading is an ornament where no box below it is ticked")
  func ornament() {
    let lists = ["1. Server ✅", "2. Base", "3. Keys", "4. Lamps", "5. Backup"].map { heading in
      "## \(heading)\n- [ ] \(heading.prefix(1))a is in the rack\n- [ ] \(heading.prefix(1))b is in the rack\n"
    }
    let document = imported("# Launch checklist of the lighthouse\n\n" + lists.joined(separator: "\n"))
    #expect(document.items.count == 10)
    #expect(document.items.allSatisfy { $0.status.value == .open })
  }

  @Test("behind the arrow of a severity stands what became of the entry")
  func arrow() {
    let document = imported(
      """
      # Known issues

      ### HYD-1: The valve sticks
      **Severity:** Medium (at first) → **FIXED in the second run**

      ### HYD-2: The hose drips
      **Severity:** High → partially mitigated

      ### HYD-3: The gauge is blind
      **Severity:** High → Low
      """)
    #expect(document.items.map(\.status.value) == [.fixed, .inProgress, .open])
    #expect(document.items.first?.priority.value == .p2)
  }

  @Test("the section of an entry goes before what a table elsewhere says of its priority, and the two are told apart")
  func ownPlace() throws {
    let document = imported(
      """
      # Issues of the tram

      ## Critical issues (no ride before)

      ### 1. Doors open on the bridge
      **Symptom**: The doors open by themselves
      **Problem**: The contact is wet

      ### 2. Bell is silent
      **Symptom**: Nobody hears the tram
      **Problem**: The bell is gone

      ## Low-priority issues

      ### 3. Seats are grey
      **Problem**: The paint is old

      ## Matrix of the works council

      | Issue | Frequency | Severity | Effort |
      |-------|-----------|----------|--------|
      | Doors open on bridge | Often | MEDIUM | Low |
      | Bell is silent | Always | HIGH | Low |
      | Seats are grey | Always | LOW | High |
      """, name: "ISSUES.md")
    #expect(document.items.map(\.priority.value) == [.p0, .p0, .p2])
    #expect(document.contradictions.contains { $0.kind == .priority })
  }

  @Test("lines that begin with a state in brackets are points of a list")
  func bracketedLines() {
    let document = imported(
      """
      Notes on the spelling robot

      [FIXED] It takes a plural for a verb and asks for another ending.
      [FIXED] It wants a hyphen between two words of which each stands alone.
      [PARTIAL] It does not see who acts when the subject follows the verb.
      [see the manual](manual.md) for the rest
      """, name: "PROBLEMS.md")
    #expect(document.items.map(\.status.value) == [.fixed, .fixed, .inProgress])
  }

  @Test("one bullet in a file whose name says that there is something to fix is an entry")
  func oneBullet() {
    let document = imported(" * bring a second pin of the port to the header\n", name: "FIXME.md")
    #expect(document.items.map(\.title) == ["bring a second pin of the port to the header"])
  }

  @Test("a list below a priority of its own is new beside numbered headings")
  func rankedList() {
    let text = """
      # Work on the observatory

      ## Stage one: stay dry (P0)

      ### P0.1 Seal the dome
      **Why**: It rains on the mirror.

      ### P0.2 Drain the cellar
      **Why**: The pump stands in water.

      ## Stage two: look up (P1)

      ### P1.1 Turn the dome by motor
      **Why**: Two people have to push.

      ### P1.2 Heat the finder
      **Why**: Dew ends the night.

      ## Nice-to-have follow-ups (after stage two)

      1. **Red lamps** (dim)
      2. **A bench**
      3. **A bell**
      """
    let root = Section.outline(of: MarkdownTree.meant(text))
    let facts = DocumentFacts(root, name: "TODO.md", text: text)
    let kept = Coherence.kept(DocumentImporter.finder(root, facts).candidates)
    #expect(kept.filter { $0.origin == .listItem }.map(\.title.title) == ["Red lamps", "A bench", "A bell"])
    #expect(imported(text, name: "TODO.md").items.suffix(3).allSatisfy { $0.priority.value == .p2 })
  }

  @Test("a log of problems whose headings all say the day first has an entry under each of them")
  func datedLog() {
    let document = imported(
      """
      # Issue log

      ## [2025-03-20] Ferry radio is mute

      ### Error
      The set says nothing.

      ### Cause
      1. **Cable** off
      2. **Fuse** gone

      ## [2025-03-22] Ramp built and taken away

      ### What was built
      - Four tries, of which none held longer than the tide

      ### Decision
      - Taken away again, the planks are kept

      ## [2025-04-02] Yard set up

      ### Errors of the yard
      | Error | Solution |
      |-------|----------|
      | Gate stuck | Oil in the hinge |
      | Crane dark | New bulb |
      | Hose missing | Bought at the market |
      """, name: "ISSUES.md")
    #expect(document.items.map(\.span.first).prefix(2) == [3, 12])
  }

  @Test("a line that is like an entry by chance, in a list that restates none, does not close it")
  func chance() {
    var merger = ItemMerger()
    var action = ImportedItem(title: "Add real shelf descriptions", span: LineSpan(6, 6))
    action.section = ["Findings", "Actions"]
    merger.add(
      action,
      EntryCandidate(
        origin: .listItem, title: EntryTitle(text: action.title), context: EntryContext(), span: action.span))
    var rule = ImportedItem(title: "Has real labels using shelf descriptions", span: LineSpan(12, 12))
    rule.status = Derived(.fixed, word: "complete", reason: .title)
    let other = ImportedItem(title: "Has an empty frame", span: LineSpan(13, 13))
    #expect(merger.groupsRestating([(3, rule), (3, other)]).isEmpty)
    #expect(merger.groupsRestating([(3, rule)]) == [3])
    merger.add(view: rule, mayStandAlone: false, restates: false)
    #expect(merger.items.map(\.status.value) == [.open])
  }
}
