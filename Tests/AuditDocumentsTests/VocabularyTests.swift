import AuditModel
import Testing

@testable import AuditDocuments

@Suite("Words of fields, headings and states in many languages")
struct VocabularyTests {
  @Test(
    "states that are a field's whole value",
    arguments: [
      ("hinzugefügt", BlockerStatus.fixed), ("teils erledigt", .inProgress), ("nicht geplant", .obsolete),
      ("mise en place", .fixed), ("en cours de test", .fixSubmitted), ("après le lancement", .deferred),
      ("desplegado", .fixed), ("listo para probar", .fixSubmitted), ("no ar", .fixed), ("sendo feito", .inProgress),
      ("rilasciato", .fixed), ("non verrà fatto", .obsolete), ("gedaan", .fixed), ("niet begonnen", .open),
      ("in uitvoering", .inProgress), ("gepland", .deferred), ("bewuste keuze", .accepted), ("wykonano", .fixed),
      ("nie zrobione", .open), ("w realizacji", .inProgress), ("zaplanowane", .open),
      ("zaplanowane na lato", .deferred), ("uygulandı", .fixed),
      ("ertelendi", .deferred), ("engellendi", .blocked), ("güncellendi", .fixed), ("yapılmayacak", .obsolete),
      ("добавлено", .fixed), ("отклонено", .obsolete), ("отложено", .deferred), ("обнаружено", .open),
      ("закрито", .fixed), ("у роботі", .inProgress), ("потребує виправлення", .open), ("已接入", .fixed),
      ("已延期", .deferred), ("已接受", .accepted), ("已确认", .open), ("待接入", .open), ("設定済み", .fixed),
      ("一部対応済み", .inProgress), ("許容済み", .accepted), ("改善中", .inProgress), ("배포됨", .fixed),
      ("재현됨", .open), ("차단됨", .blocked), ("일부 적용", .inProgress), ("Zrobione 2025-03-04", .fixed),
    ])
  func state(_ text: String, _ status: BlockerStatus) {
    #expect(StatusWords.status(inField: text)?.status ?? .open == status)
  }

  @Test(
    "labels of priorities and states",
    arguments: [
      ("Ernst", FieldLabels.Key.priority), ("Urgentie", .priority), ("Pilność", .priority), ("Önem düzeyi", .priority),
      ("Важливість", .priority), ("緊急程度", .priority), ("リスクレベル", .priority), ("위험 등급", .priority),
      ("Voortgang", .status), ("Stan prac", .status), ("Son durum", .status), ("Поточний стан", .status),
      ("進度", .status),
      ("처리 결과", .status), ("Oplossing", .fix), ("Proponowane rozwiązanie", .fix), ("Çözüm önerisi", .fix),
      ("Наслідки", .impact), ("Gevolgen", .impact), ("Skutki", .impact),
    ])
  func label(_ text: String, _ key: FieldLabels.Key) { #expect(FieldLabels.key(text) == key) }

  @Test(
    "ranks in brackets and headings",
    arguments: [
      ("Door does not open [zeer hoog]", PriorityWords.Rank.critical), ("Двері не відчиняються (серйозна)", .high),
      ("門打不開 [極高]", .critical), ("Kapı açılmıyor (zorunlu)", .critical), ("문이 열리지 않음 (시급)", .critical),
      ("Drzwi się nie otwierają [bardzo wysoki]", .critical),
    ])
  func rank(_ title: String, _ rank: PriorityWords.Rank) {
    #expect(EntryTitle(text: title).priority?.rank == rank)
  }

  @Test(
    "points below the document's title, which says that they are known problems",
    arguments: [
      ("已知问题", "这里记下第一版里还做不到的事。", ["列车到站以后灯不会自动熄灭", "导出的时刻表缺少末班车的时间"]),
      ("알려진 문제", "첫 판에서 아직 되지 않는 일을 적는다.", ["열차가 도착해도 등이 꺼지지 않음", "내보낸 시간표에 막차가 없음"]),
      (
        "Відомі проблеми", "Тут записано, чого ще немає.",
        ["Світло не гасне після прибуття", "У розкладі бракує останнього потяга"]
      ),
      (
        "Bekende problemen", "Hier staat wat nog niet kan.",
        ["Het licht gaat niet uit na aankomst", "De laatste trein mist in de lijst"]
      ),
    ])
  func knownProblems(_ title: String, _ sentence: String, _ points: [String]) throws {
    let text = "# \(title)\n\n\(sentence)\n\n" + points.map { "- \($0)\n" }.joined() + "\n## npm ls\n\n```sh\nls\n```\n"
    #expect(imported(text).items.map(\.title) == points)
  }

  @Test(
    "chapters that are no entries",
    arguments: [
      ("问题", "备注", "服务在两台机器上运行"), ("問題", "備考", "サービスは二台で動く"), ("문제", "비고", "서비스는 두 대에서 돈다"),
      ("Problemy", "Struktura projektu", "Usługa działa na dwóch maszynach"),
      ("Sorunlar", "Kurulum", "Servis iki makinede çalışır"),
      ("Probleme", "Geänderte Dateien", "Der Dienst läuft auf zwei Maschinen"),
    ])
  func chapters(_ title: String, _ chapter: String, _ point: String) {
    let text = """
      # \(title)

      ## P0

      - A: the gate is locked
      - B: the gate is lost

      ## \(chapter)

      - \(point)
      - \(point) PostgreSQL
      """
    #expect(imported(text).items.map(\.span.first) == [5, 6])
  }

  @Test("the state behind a label at the end of a title")
  func labelledTail() {
    #expect(EntryTitle(text: "1. Validação da porta - STATUS: EM PROGRESSO").status?.status == .inProgress)
    #expect(EntryTitle(text: "2. Gate check — Status: done").status?.status == .fixed)
  }

  @Test("what is called fixed by the title of a log, and what is never to be done")
  func logs() {
    let log = "# Hata düzeltme günlüğü\n\n### 1. Kapı açılmıyor\n\n**Belirti:** ses yok\n\n**Çözüm:** yağlandı\n"
    #expect(imported(log).items.map(\.status.value) == [.fixed])
    let plan = "# Pendências\n\n## Não aplicar\n\n- Trocar a porta por uma janela\n- Pintar o trem de azul\n"
    #expect(imported(plan).items.allSatisfy { $0.status.value == .obsolete })
  }

  @Test("a number with a letter behind it, the name of the scale before a rank, and a place that is no template")
  func looks() {
    #expect(EntryTitle(text: "3b. The lamp blinks").number != nil)
    #expect(EntryTitle(text: "El farol parpadea 🔴 (prioridad alta)").priority?.rank == .high)
    let places = "# TODO\n\n## C. templates/mail/\n\n### C-1. Add the lamp\n- Text\n\n### C-2. Add the door\n- Text\n"
    #expect(imported(places).items.map(\.rawID) == ["C-1", "C-2"])
  }

  @Test("a document of one problem, whose title has its fields below it")
  func record() {
    let text = """
      # 🚨 ISSUE: the map stays grey

      **ID:** ISSUE-001
      **Priority:** CRITICAL
      **Status:** ✅ Resolved

      ## Cause

      ### Main cause: the wrong root

      - **Script:** of a node

      ## Applied solution

      ### FIX 1: Script
      Text

      ### FIX 2: Root
      Text

      ### FIX 3: Cache
      Text
      """
    let items = imported(text, name: "ISSUE_MAP.md").items
    #expect(items.map(\.span.first) == [1])
    #expect(items.first?.priority.value == .p0 && items.first?.status.value == .fixed)
  }

  @Test("tables of phases side by side, of which some have no column for a rank")
  func tables() {
    let text = """
      # Station improvement roadmap

      The roadmap joins the findings of the last review and the phases of the plan.

      ## Phase 0: Groundwork (1 week)

      | # | Task | Severity | Effort |
      |---|---|---|---|
      | 0-1 | Keys are missing in the drawer | Medium | low |
      | 0-2 | Doubled switches do not work | Medium | low |
      | 0-3 | The back door is never locked | Medium | low |

      ## Phase 1: Gates (2 weeks)

      | # | Task | Severity | Effort |
      |---|---|---|---|
      | 1-1 | Ask for a ticket at gates without a guard | High | medium |
      | 1-2 | Stamp tickets in one place | High | low |
      | 1-3 | Let guards see their own gate only | High | medium |

      ## Phase 2: Clocks (2 weeks)

      | # | Task | Severity | Effort |
      |---|---|---|---|
      | 2-1 | No helper that winds all clocks | High | medium |
      | 2-2 | Old clocks are wrong without it | High | medium |
      | 2-3 | Clocks never show the same hour | High | low |

      ## Phase 3: Paint (2 weeks)

      | # | Task | Effort |
      |---|---|---|
      | 3-1 | Paint the benches | low |
      | 3-2 | Paint the doors | medium |
      | 3-3 | Paint the roof | medium |
      """
    #expect(imported(text, name: "ROADMAP.md").items.count == 12)
  }

  @Test("checklists side by side, some of which are called done")
  func checklists() {
    let text = """
      # TODO: station

      ## GROUP A — lamps ✅ DONE (2026-06)
      - [x] One switch for all lamps
      - [x] Lamps go out at night

      ## GROUP B — doors
      - [ ] Doors open on both sides
      - [ ] Doors close before the start

      ## GROUP C — seats
      - [ ] Seats for children
      - [ ] Seats for bicycles

      ## GROUP D — signs
      - [ ] Signs in two languages
      - [ ] Signs for the blind
      """
    let items = imported(text).items
    #expect(items.map(\.span.first) == [4, 5, 8, 9, 12, 13, 16, 17])
    #expect(
      items.prefix(2).allSatisfy { $0.status.value == .fixed }
        && items.dropFirst(2).allSatisfy { $0.status.value == .open })
  }
}
