import Testing

@testable import AuditSyntax

@Suite struct PatternGoTests {
  /// Code inside a function of a file with a few imports; its lines count from 1.
  private static func body(_ pattern: String, _ code: String, _ lines: [Int]) -> PatternCase {
    PatternCase(pattern, "package main; func f() {" + code + "\n}\n", lines)
  }

  @Test(arguments: [
    body("$X = $Y", "\na := 1\nvar b = 2\nc = 3\nvar d int\ne += 4\n", [2, 3, 4]),
    body("$X := $Y", "\na := 1\nvar b = 2\nc = 3\nd, e := 4, 5\n", [2, 5]),
    body("var $X = $Y", "\na := 1\nvar b = 2\nconst c = 3\n", [3, 4]),
    body("var $X $T", "\nvar a int\nvar b int = 2\n", [2]),
    body("$X, $ERR := g()", "\na, err := g()\nb := g()\n", [2]),
    body("$X, ... = g()", "\na, err := g()\nb := g()\n", [2]),
    body("$X += 1", "\na += 1\na -= 1\na = 1\n", [2]),
    body("if $C { ... }", "\nif a { g() }\nif b := g(); b { h() }\n", [2, 3]),
    body("if err := g(); err != nil { ... }", "\nif err := g(); err != nil { h() }\nif err != nil { h() }\n", [2]),
    body("if $C { $S }", "\nif a { g() }\nif a { g(); h() }\n", [2]),
    body("for _, $V := range $S { ... }", "\nfor _, v := range s { g(v) }\nfor i := range s { g(i) }\n", [2]),
    body("go func(...) { ... }(...)", "\ngo func() { g() }()\ngo g()\n", [2]),
    body("defer $X.Unlock()", "\ndefer mu.Unlock()\nmu.Unlock()\n", [2]),
    body("$CH <- $V", "\nch <- 1\nv := <-ch\n", [2]),
    body("$V = <-$CH", "\nv := <-ch\nselect { case w = <-ch: }\n", [2, 3]),
    body("$X.($T)", "\na := b.(string)\nc := d(string)\n", [2]),
    body("[]byte(\"...\")", "\ng([]byte(\"a\"))\ng([]byte(b))\n", [2]),
    body("return $X, $Y", "\nif a { return 1, 2 }\nif b { return 1 }\n", [2]),
  ]) func `statements and expressions`(_ test: PatternCase) throws { #expect(try test.found(.go) == test.lines) }

  @Test(arguments: [
    body("T{..., A: $X, ...}", "\na := T{B: 1, A: 2}\nb := T{B: 1}\nc := U{A: 1}\n", [2]),
    body("&http.Server{...}", "\na := &http.Server{}\nb := http.Server{}\n", [2]),
    body("[]string{\"...\", ...}", "\na := []string{\"a\", b}\nc := []string{b}\n", [2]),
    body("A: $X", "\na := T{A: 1}\nb := T{B: 1}\n", [2]),
    body("T{ $...ARGS }", "\na := T{}\nb := U{}\n", [2]),
  ]) func `composite literals`(_ test: PatternCase) throws { #expect(try test.found(.go) == test.lines) }

  @Test(arguments: [
    PatternCase("func $F(...) { ... }", "package a\nfunc b() {}\nfunc (c *C) d(e int) error { return nil }\n", [2, 3]),
    PatternCase(
      "func ($R *C) $M(...) { ... }", "package a\nfunc b() {}\nfunc (c *C) d() {}\nfunc (c *D) d() {}\n", [3]),
    PatternCase(
      "func $F(..., $W http.ResponseWriter, ...) { ... }",
      "package a\nfunc b(w http.ResponseWriter, r *R) {}\nfunc c(r *R) {}\nfunc d(a int, w http.ResponseWriter) {}\n",
      [2, 4]),
    PatternCase("func $F(..., $X int, ...) { ... }", "package a\nfunc b(x, y int) {}\nfunc c(x string) {}\n", [2]),
    PatternCase("func($X int) { ... }", "package a\nvar b = func(x int) {}\nfunc c(x int) {}\n", [2]),
    PatternCase("type $T struct { $F int }", "package a\ntype b struct { c string; d int }\ntype e struct {}\n", [2]),
    PatternCase("const $X = $Y", "package a\nconst b = 1\nvar c = 2\n", [2]),
    PatternCase("$X = g()\n...\nuse($X)\n", "package a\nvar b, c = g()\nfunc f() { use(b) }\n", []),
    PatternCase("$X = g()\n...\nuse($X)\n", "package a\nvar b = g()\nfunc f() { use(b) }\n", [2]),
  ]) func `declarations`(_ test: PatternCase) throws { #expect(try test.found(.go) == test.lines) }

  @Test(arguments: [
    PatternCase("import \"fmt\"", "package a\nimport (\n\"fmt\"\n\"os\"\n)\n", [2]),
    PatternCase("import $N \"math/rand\"", "package a\nimport m \"math/rand\"\nimport \"math/rand\"\n", [2]),
    PatternCase(
      "import \"os/exec\"\n...\n", "package a\nimport (\n\"fmt\"\n\"os/exec\"\n)\nfunc f() {}\n", [2]),
    PatternCase("template.HTML(...)", "package a\nimport t \"html/template\"\nvar b = t.HTML(c)\n", [3]),
    PatternCase("foo.Do()", "package a\nimport b \"x.org/foo/v2\"\nvar c = b.Do()\n", [3]),
    PatternCase("html.template.HTML(...)", "package a\nimport t \"html/template\"\nvar b = t.HTML(c)\n", []),
  ]) func `imports`(_ test: PatternCase) throws { #expect(try test.found(.go) == test.lines) }

  @Test(arguments: [
    PatternCase("g(\"...\")", "package a\nconst b = \"c\"\nfunc f() { g(b) }\n", [3]),
    PatternCase("g(\"...\")", "package a\nvar b = \"c\"\nfunc f() { g(b) }\n", []),
    body("g(\"c\")", "\nb := \"c\"\ng(b)\nb = h()\ng(b)\n", [3]),
    body("g(\"c\")", "\nb := \"c\"\nh(&b)\ng(b)\n", []),
    body("g(\"=~/:c/\")", "\nb := \"b:\" + \"c\"\ng(b)\n", [3]),
    body("$Q += $X\n...\ndb.Run($Q)\n", "\nq = \"a\"\nq += b\ndb.Run(q)\n", [3]),
    // What an `if` or a `switch` begins with is no statement.
    body("g()\n...\nh()\n", "\nswitch g() { case 1: }\nh()\nx := g()\nh()\n", [4]),
    body("$A + $B + ...", "\nx := a + b + c\n", [2]),
    body("<... secret ...>", "\ng(h(secret))\ng(h(other))\n", [2]),
  ]) func `constants and sequences`(_ test: PatternCase) throws { #expect(try test.found(.go) == test.lines) }

  @Test func `binds metavariables`() throws {
    #expect(try Self.body("$X, $Y := g()", "\na, b := g()\n", []).bound("Y", .go) == ["b"])
    #expect(try Self.body("($X : *sql.DB).Query($Q)", "\nx.Query(q)\n", []).bound("Q", .go) == [])
    let typed = "package a\nfunc f(db *sql.DB, x *Other) {\ndb.Query(q)\nx.Query(r)\n}\n"
    #expect(try PatternCase("($X : *sql.DB).Query($Q)", typed, []).bound("Q", .go) == ["q"])
    #expect(try PatternCase("import \"$P\"", "package a\nimport \"os/exec\"\n", []).bound("P", .go) == ["os/exec"])
  }
}
