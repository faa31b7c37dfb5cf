import AuditModel
import Testing

@testable import AuditDocuments

/// What is an entry by the sum of what speaks for it, where no form says so.
@Suite("Evidence")
struct EvidenceTests {
  @Test("files to tick below a described problem are its places")
  func places() {
    let document = imported(
      """
      # Plan de trabajo del muelle

      ## Prioridades

      ### 🔴 PRIORIDAD ALTA (3 problemas)

      #### 1. Enlaces rotos (2) - 30 min
      **Estado:** 🔴 Crítico
      **Impacto:** la página no abre

      - [ ] `barco.ts:9` → `./vela`
      - [ ] `puerto.ts:4` → `./ancla`

      #### 2. Fallos de seguridad (6) - 4 horas
      **Estado:** 🔴 Crítico
      **Impacto:** cualquiera entra

      ##### 2.1. Consultas abiertas (2)
      - [ ] `src/red.ts`
      - [ ] `src/faro.ts`

      ##### 2.2. Datos sin revisar (4)
      - [ ] `src/app/capitan.ts`
      - [ ] `src/app/marinero.ts`
      - [ ] `src/app/grumete.ts`
      - [ ] `src/app/cocina.ts`

      ### 🟡 PRIORIDAD MEDIA (1 problema)

      #### 3. Archivos sueltos (1) - 15 min
      **Estado:** 🟡 Media
      **Impacto:** desorden

      - [ ] `mapa.old` → eliminar
      """)
    #expect(document.items.allSatisfy { !$0.title.contains(".ts") && !$0.title.contains(".old") })
    #expect(document.items.contains { $0.title.hasPrefix("Enlaces rotos") })
  }

  @Test("a sum adds the weights of the signs that are there, and nothing for unknown ones")
  func tally() {
    var tally = Tally(["bias": -1, "seen": 2, "half": 4], keepsSigns: true)
    tally.add("seen", true)
    tally.add("half", 0.5)
    tally.add("half", false)
    tally.add("unknown", 1)
    #expect(tally.sum == 3)
    #expect(tally.signs?.map(\.name) == ["seen", "half", "unknown"])
  }

  @Test("every kind of series has weights")
  func weights() {
    for kind in [Series.Kind.headings, .bullets, .numbers, .boxes, .rows] {
      let weights = EvidenceWeights.of(kind)
      #expect(weights.count > 50)
      #expect(weights["bias"] != nil)
    }
  }

  @Test("sets of words are found by what they share, as titles are compared")
  func index() {
    var index = WordIndex()
    index.add(["gate", "bridge", "silent"], of: 1)
    index.add(["pump"], of: 2)
    #expect(index.series(like: ["gate", "bridge"]) == [1])
    #expect(index.series(like: ["gate", "river", "boat"]).isEmpty)
    #expect(index.series(holding: ["pump", "gate"]).isEmpty)
    #expect(index.series(holding: ["bridge", "silent", "gate"]) == [1])
  }
}
