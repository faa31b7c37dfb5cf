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

  @Test("a table of a record of fixes holds fixed entries, titled by the problem and not by its solution")
  func recordOfFixes() {
    let chinese = imported(
      """
      # 水泵系统 - 已知问题

      ## 一、问题修复记录

      | 日期 | 修复问题 | 修复文件 | 说明 |
      |------|----------|----------|------|
      | 2026-03-02 | 阀门卡住 | valve.js | 增加了重试并重新排列了整个关闭流程的步骤 |
      | 2026-03-09 | 压力表归零 | gauge.js | 启动时读取保存的数值而不是默认数值 |
      """)
    #expect(chinese.items.map(\.title) == ["阀门卡住", "压力表归零"])
    #expect(chinese.items.allSatisfy { $0.status.value == .fixed })
    let turkish = imported(
      """
      # Teknik borç listesi

      ## Kapatılan Kalemler

      | # | Dosya | Kural | Kapanma Sebebi | Sprint |
      |---|---|---|---|---|
      | 1 | `pump.js` | `no-open-valve` | Vana artık çıkışta her zaman kapatılıyor | 4 |
      | 2 | `tank.js` | `no-silent-level` | Seviye değişince kayıt yazılıyor ve ekran yenileniyor | 5 |
      """)
    #expect(turkish.items.count == 2)
    #expect(turkish.items.allSatisfy { $0.status.value == .fixed })
  }

  @Test("what is implemented and has still to be tested is not fixed")
  func untested() {
    let document = imported(
      """
      # Known issues

      ## Medium priority

      ### Gate: opens too late
      - **Issue:** the gate opens after the boat has passed
      - **Status:** Timer implemented, needs testing on the river

      ### Lamp: flickers
      - **Issue:** the lamp flickers at night
      - **Status:** Driver complete, testing needed
      """)
    #expect(document.items.map(\.status.value) == [.fixSubmitted, .fixSubmitted])
  }

  @Test("a heading that tells its problem and its priority is an entry, though it begins like a chapter of prose")
  func describedChapter() {
    let document = imported(
      """
      # Technical debt

      ## Pump without a spare part

      **Problem:** one broken seal stops the whole station.

      **Priority:** LOW

      ## Checklist after every flood

      **Problem:** the last flood was not noticed for six days, since nobody looks at the gauges.

      1. read the gauges
      2. compare them with the log

      **Priority:** HIGH
      """)
    #expect(document.items.map(\.title) == ["Pump without a spare part", "Checklist after every flood"])
    #expect(document.items.last?.priority.value == .p1)
  }

  @Test("numbered headings with nothing of their own but described headings are groups")
  func bareGroups() {
    let document = imported(
      """
      # Bugs found in the harbour code

      ### 1. **Leaking pumps - HIGH**

      #### First pump
      **File:** `pump.ts:4`
      **Issue:** the handle is never closed

      #### Second pump
      **File:** `pump.ts:9`

      ### 2. **Missing charts**

      #### Chart of the bay
      **File:** `bay.ts`
      - always empty

      #### Chart of the river
      **File:** `river.ts`
      - returns a fixed picture

      ### 3. **Swallowed errors - MEDIUM**

      #### Radio
      **File:** `radio.ts`
      **Issue:** errors are swallowed
      """)
    #expect(
      document.items.map(\.title) == [
        "First pump", "Second pump", "Chart of the bay", "Chart of the river", "Radio",
      ])
  }

  @Test("in an audit, headings with a warning are entries, and those beside them that are well are none")
  func warnedHeadings() {
    let document = imported(
      """
      # Harbour code base - audit report

      ## Phase 1: Critical issues

      ### ✅ Compilation: PASS
      - compiles without errors

      ### ⚠️ Type safety issues (200+ occurrences)
      **Files with most untyped values:**
      - `boat.ts` - 13 occurrences

      **Recommendation:** write proper types

      ### ✅ Security: GOOD
      - no keys in the code

      ## Phase 2: Looks

      ### ✅ Dark mode: CONSISTENT
      - all panels follow it

      ### ✅ Small screens: GOOD
      - breakpoints are used
      """)
    #expect(document.items.map(\.title).contains { $0.hasPrefix("Type safety issues") })
    #expect(!document.items.contains { $0.title.hasPrefix("Compilation") || $0.title.hasPrefix("Dark mode") })
  }
}
