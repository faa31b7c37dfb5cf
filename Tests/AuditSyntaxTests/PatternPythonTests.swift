import Testing

@testable import AuditSyntax

@Suite struct PatternPythonTests {
  @Test(arguments: [
    PatternCase("time.sleep(...)", "import time\ntime.sleep(1)\nsleep(1)\n", [2]),
    PatternCase("time.sleep(...)", "from time import sleep as nap\nnap(1)\nother(1)\n", [2]),
    PatternCase("time.$F(...)", "from time import sleep as nap\nnap(1)\n", [2]),
    PatternCase("$X == $X", "a == a\na == b\nf(1) == f(1)\n", [1, 3]),
    PatternCase(
      "f(..., debug=True, ...)", "f(1, debug=True)\nf(debug=False)\nf(a=1, debug=True, b=2)\nf(debug=x)\n", [1, 3]),
    PatternCase("f(a=1, b=2)", "f(b=2, a=1)\nf(a=1, b=2, c=3)\n", [1]),
    PatternCase("f(\"...\")", "f('a')\nf(b'c')\nf(1)\nf(x)\n", [1, 2]),
    PatternCase("f(\"...\")", "KEY = 'a'\nf(KEY)\nother = g()\nf(other)\n", [2]),
    PatternCase("f(1)", "x = 1\nx = 2\nf(x)\n", []),
    PatternCase("def $F(...): ...", "@d\ndef a(x): pass\nasync def b(): pass\n", [1, 3]),
    PatternCase("def f($A): ...", "def f(x=1): pass\ndef f(x, y): pass\n", [1]),
    PatternCase("$X = open(...)\n...\n$X.read()", "a = open('f')\nif b:\n    a.read()\nc = open('g')\nd.read()\n", [1]),
    PatternCase("try:\n    ...\nexcept $E:\n    pass", "try:\n    a()\n    b()\nexcept E:\n    pass\n", [1]),
    PatternCase("if $C:\n    ...", "if a:\n    b()\nelse:\n    c()\n", [1]),
    PatternCase("class $C(Base): ...", "class A(Base, Other): pass\nclass B(Other): pass\n", [1]),
    PatternCase("<... secret ...>", "f(g(secret))\nh(1)\n", [1]),
    PatternCase("{..., 'a': $X, ...}", "{'b': 1, 'a': 2}\n{'b': 1}\n", [1]),
    PatternCase("$A. ... .c()", "a.b().c()\na.c()\na.b()\n", [1, 2]),
    PatternCase("with b() as $F:\n    ...\n    $F.c()", "with a() as f, \\\n  b() as g:\n    g.c()\n    f.c()\n", [2]),
    PatternCase("with a() as $F:\n    ...\n    $F.c()", "with a() as f, b() as g:\n    g.c()\n    f.c()\n", [1]),
    PatternCase("with $A as $F, $B as $G:\n    ...", "with a as b, c as d:\n    e()\nwith a as b:\n    e()\n", [1]),
    PatternCase("$X = 1\n...\nf($X)", "def a():\n  x = 1\ndef b():\n  x = 2\n  f(x)\n", []),
    PatternCase("$X = 1\n...\nf($X)", "x = 1\ndef b():\n  f(x)\n", [1]),
    PatternCase("f(...)\n", "# f(1)\ng('f(1)')\n", []),
  ]) func `matches the lines`(_ test: PatternCase) throws {
    #expect(try test.found(.python) == test.lines)
  }

  @Test func `binds metavariables`() throws {
    #expect(try PatternCase("f(\"$X\")", "f('secret')\n", []).bound("X", .python) == ["secret"])
    #expect(try PatternCase("f($X, ...)", "f(a.b, 1)\n", []).bound("X", .python) == ["a.b"])
    #expect(try PatternCase("f($...ARGS)", "f(1, 2)\n", []).bound("...ARGS", .python) == ["1, 2"])
    #expect(try PatternCase("f(..., $X, ...)", "f(1, 2, 3)\n", []).bound("X", .python) == ["1", "2", "3"])
  }

  @Test func `says where a pattern is not code`() {
    #expect(throws: QueryProblem.self) { try PatternCase("f(", "", []).compile(.python) }
    #expect(throws: QueryProblem.self) { try PatternCase("", "", []).compile(.python) }
  }
}
