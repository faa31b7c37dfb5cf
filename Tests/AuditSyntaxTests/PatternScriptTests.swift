import Testing

@testable import AuditSyntax

@Suite struct PatternScriptTests {
  @Test(arguments: [
    PatternCase("var $X = f(...)", "var a = f(1);\nlet b = f(2);\nconst c = f(3);\nd = f(4);\n", [1, 2, 3]),
    PatternCase("const $X = f(...)", "var a = f(1);\nconst c = f(3);\n", [2]),
    PatternCase("$X = f(...)", "const c = f(3);\nd = f(4);\n", [1, 2]),
    PatternCase("function (...) {...}", "a = (x) => x;\nb = function n(x) { return x; };\nfunction h() {}\n", [1, 2]),
    PatternCase("function $F(...) {...}", "async function h(x) {}\nconst k = () => 1;\n", [1]),
    PatternCase("g({a: 1})", "g({b: 2, a: 1});\ng({b: 2});\n", [1]),
    PatternCase("f(...);", "const c = f(3);\ng(f(1));\nif (x) { h(); }\n", [1, 2]),
    PatternCase(
      "child_process.exec(...)", "import {exec as run} from 'child_process';\nrun('ls');\nexec('ls');\n", [2]),
    PatternCase(
      "import \"m\"", "import a from 'm';\nimport {b} from 'm';\nconst c = require('m');\nimport 'n';\n", [1, 2, 3]),
    PatternCase("`...`", "f(`a${b}`, `c`);\nf(\"d\");\n", [1]),
    PatternCase("f(\"...\")", "f(`a${b}`);\nf(`c`);\nconst k = 'd';\nf(k);\n", [2, 4]),
    PatternCase("secret: '$V'", "x = {secret: 'a', b: 1};\nsecret = 'a';\n", [1]),
    PatternCase("<$E {...$P} />", "a = <F {...p}>x</F>;\nb = <F p={p} />;\n", [1]),
    PatternCase("$X.f(<... s ...>)", "a.f(g(s));\na.f(() => s);\n", [1]),
    PatternCase("/$R/.test(...)", "const r = /a+/;\nr.test(x);\ns.test(x);\n/b/.test(x);\n", [2, 4]),
    PatternCase("<$E>$M</$E>", "a = <p>x</p>;\nb = <p>{y}</p>;\nc = <p>x {y} z</p>;\nd = <p>\n<i/>\nx</p>;\n", [1, 3]),
    PatternCase("<div />", "a = <div>x</div>;\nb = <div a={b}/>;\nc = <p/>;\n", [1, 2]),
    PatternCase("if ($C) { ... }", "if (a) b();\nif (c) { d(); } else { e(); }\n", [1, 2]),
    PatternCase("for (...) { ... }", "for (const i of k) { f(i); }\nwhile (x) {}\n", []),
    PatternCase("class $C extends Base { ... }", "class A extends Base { m() {} }\nclass B { m() {} }\n", [1]),
  ]) func `matches the lines`(_ test: PatternCase) throws {
    #expect(try test.found(.tsx) == test.lines)
  }

  @Test func `a deep file costs no stack`() throws {
    let depth = 20_000
    let code = String(repeating: "f(", count: depth) + String(repeating: ")", count: depth) + ";\ng(1);\n"
    #expect(try PatternCase("g($X)", code, [2]).found(.javascript) == [2])
  }

  @Test func `runs of ellipses are bounded`() throws {
    let code = "f(" + (0..<200).map { "a\($0)" }.joined(separator: ", ") + ");\n"
    let pattern = "f(" + Array(repeating: "..., $X", count: 12).joined(separator: ", ") + ", ..., b)"
    #expect(try PatternCase(pattern, code, []).found(.javascript) == [])
  }
}
