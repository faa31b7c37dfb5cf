import AuditModel
import Testing

@testable import AuditDocuments

/// Documents that hold no entries, or fewer than they seem to.
@Suite("Documents without entries")
struct AbsenceTests {
  @Test("release notes list nothing that is to be done, but for what they call known or still to come")
  func releaseNotes() {
    let chapters = [
      "Kiln", "Workshop", "Shop", "Clay", "Glaze", "Shelves", "Guests", "Cones", "Log", "Lamps", "Doors", "Desktop",
    ].map { name in
      """
      #### \(name)
      - `GET /\(name)` — lists what is there, without what was thrown away
      - `POST /\(name)` — adds one, and refuses what has no name
      - `DELETE /\(name)` — throws one away, never for good
      - A second \(name) of the same name is not taken
      - Every change of the \(name) is written down with hour and name
      - The \(name) is locked after five wrong codes for a quarter of an hour
      """
    }
    let notes =
      "# Changelog\n\nAll changes.\n\n---\n\n## [1.0.0] — 2025-06-27\n\nFirst release.\n\n### Added\n\n"
      + chapters.joined(separator: "\n\n")
    #expect(imported(notes, name: "CHANGELOG.md").items.isEmpty)
    let known = notes + "\n\n### Known issues\n- The clock loses a minute a week\n- Cones are not saved\n"
    let titles = imported(known, name: "CHANGELOG.md").items.map(\.title)
    #expect(titles == ["The clock loses a minute a week", "Cones are not saved"])
  }

  @Test("a document that tells how debt is kept small lists no debt, in none of its chapters")
  func essay() {
    let document = imported(
      """
      # How We Keep Debt Small In The Bakery

      Recipes grow. We follow a few rules:

      1. Long recipes are bad
      2. One bowl is better than two

      # A walk through the kitchen

      These are the parts, one by one:

      1. Doughs are kept in a shelf of their own, and whoever takes one writes down when it was made and for whom
      2. Ovens know only the dough that is in them, so that a new oven can be bought without any change elsewhere
      """, name: "technical_debt.md")
    #expect(document.items.isEmpty)
  }

  @Test("a register that says it has none is empty, whatever its guide to severities explains")
  func empty() {
    let document = imported(
      """
      # Known Issues

      ## Open Issues

      ✅ No open issues! Every pump runs.

      ## Fixed Issues

      _No fixed issues recorded._

      ## Pump Severity Guide

      | Severity | Icon | Description | Action |
      |----------|------|-------------|--------|
      | Critical | 🔴 | The cellar fills, nobody can enter | Repair at once |
      | High | 🟠 | One pump is down | Repair before the weekend |
      | Low | 🟢 | The paint is off | Repair some day |

      ## Cellar Commands

      ```bash
      pump --list
      ```
      """)
    #expect(document.items.isEmpty)
  }

  @Test("requirements that are all met, and joints that are all in place, are no entries")
  func met() {
    let document = imported(
      """
      # Audit of the sluice, first stage

      ## Requirements

      | REQ-ID | Description | Stage | Final Status |
      |--------|-------------|-------|--------------|
      | GATE-01 | The gate closes within a minute | 1 | satisfied |
      | GATE-02 | The gate opens by hand | 1 | satisfied |
      | GATE-03 | The gauge is read each hour | 2 | **satisfied** |

      ## Joints

      | Joint | Status | Evidence |
      |-------|--------|----------|
      | Gauge → siren | ✓ JOINED | The siren sounded at the mark |
      | Siren → phone | ✓ JOINED | The phone rang on Sunday |
      | Phone → keeper | ✓ JOINED | The keeper came |
      """, name: "stage-audit.md")
    #expect(document.items.isEmpty)
  }

  @Test("numbered steps of a roll-out are no entries beside the boxes above them")
  func steps() {
    let document = imported(
      """
      # Checklist de mise en service du funiculaire

      ## Prérequis
      - [ ] Câble livré par le fabricant
      - [ ] Freins contrôlés par deux personnes
      - [ ] Assurance signée

      ## Étapes de mise en service

      1. **Tendre le câble** en haut de la pente
      2. **Vérifier la cabine** à vide
      3. **Tester avec un petit poids** (cent kilos)
      4. **Répéter** avec le poids entier
      """, name: "SERVICE_CHECKLIST.md")
    #expect(document.items.map(\.title).count == 3)
    #expect(document.items.allSatisfy { $0.section.last == "Prérequis" })
  }
}
