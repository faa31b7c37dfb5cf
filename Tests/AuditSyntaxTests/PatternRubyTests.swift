import Testing

@testable import AuditSyntax

@Suite struct PatternRubyTests {
  @Test(arguments: [
    // A member is no call, a name alone as a statement is one.
    PatternCase("A::B.new", "A::B.new\nA::B.new()\nA::B.new(1)\nA::C.new\n", [1, 2, 3]),
    PatternCase("A::B.new(...)", "A::B.new\nA::B.new()\nA::B.new 1\n", [2, 3]),
    PatternCase("run(...)", "run\nrun 1\nx = run\nf(run)\nrun(1) { 2 }\n", [1, 2, 5]),
    PatternCase("run $X", "run\nrun 1\nrun(1)\nrun 1, 2\nrun a: 1\n", [2, 3]),
    PatternCase("$X.run ...", "a.run\na.run 1\na&.run(1, 2)\n", [2, 3]),
    // Keywords and symbols with `=>` are the same, in any order.
    PatternCase("f(..., k: 1, ...)", "f(k: 1)\nf(2, :a => 3, :k => 1)\nf({k: 1})\nf k: 2\n", [1, 2]),
    PatternCase("f ..., :k => $V, ...", "f k: 1\nf :k\n", [1]),
    PatternCase("{..., k: 1, ...}", "x = {k: 1}\nx = {:a => 2, :k => 1}\nx = {\"k\" => 1}\n", [1, 2]),
    PatternCase("{k: 1}", "x = {k: 1}\nx = {k: 1, a: 2}\n", [1]),
    PatternCase(":k => $V", "x = {\n  k: 1,\n  :k => 2,\n  j: 3\n}\nf(k: 4)\n", [2, 3]),
    PatternCase("x = {...}", "x = {a: 1}\nx = 1\nx = {}\n", [1, 3]),
    PatternCase("f(:a)", "f(:a)\nf('a')\nf a\n", [1]),
    PatternCase("$X[:a]", "v[:a]\nv[:a, 1]\nv[:b]\n", [1]),
    PatternCase("f(&$X)", "f(&b)\nf(b)\n", [1]),
    PatternCase(
      "....permit(..., :admin, ...)", "a.permit(:admin)\na.b(1).permit(:x, :admin)\npermit(:admin)\n", [1, 2]),
  ]) func `matches calls`(_ test: PatternCase) throws {
    #expect(try test.found(.ruby) == test.lines)
  }

  @Test(arguments: [
    PatternCase("f(\"...\")", "f('a')\nf(\"a#{b}\")\nf(%q(a))\nf(:a)\nf(<<~E)\n  a\nE\n", [1, 3, 5]),
    PatternCase("\"...#{$X}...\"", "x = \"a#{b}\"\nx = \"a\"\nx = `a#{b}`\n", [1, 3]),
    PatternCase("`...#{$X}...`", "`a #{b} c`\n%x(a #{b})\n\"a #{b}\"\n`a`\n", [1, 2]),
    PatternCase("`...#{\"...\"}...`", "`a #{b} c`\n`a #{\"b\"} c`\n", [2]),
    PatternCase("$X =~ /.../", "a =~ /b/\na =~ b\n", [1]),
    PatternCase("\"b\"", "a =~ /b/\na = 'b'\n", [2]),
  ]) func `matches texts`(_ test: PatternCase) throws {
    #expect(try test.found(.ruby) == test.lines)
  }

  @Test(arguments: [
    PatternCase(
      "if $X\n  ...\nend", "if a\n  b\nend\nb if a\nb unless a\nif a then b else c end\na ? b : c\n", [1, 4, 5, 6]),
    PatternCase("unless $X\n  ...\nend", "b unless a\nb if a\nb if !a\n", [1, 3]),
    PatternCase("a && b", "a and b\na && b\na || b\n", [1, 2]),
    PatternCase("while $X\n  ...\nend", "while a\n  b\nend\nuntil a\n  b\nend\n", [1, 4]),
    PatternCase("a.each do |$X|\n  ...\nend", "a.each { |x| x }\na.each do |x|\n  y\nend\na.each { y }\n", [1, 2]),
    PatternCase("def $F(...)\n  ...\nend", "def a\n  1\nend\ndef b(x, y: 1); end\ndef self.c; end\n", [1, 4]),
    PatternCase("def $F(..., $A, ...)\n  ...\nend", "def a; end\ndef b(x = 1); end\n", [2]),
    PatternCase("class $C < B\n  ...\nend", "class C < B\n  x\nend\nclass D; end\nclass E < A::B; end\n", [1]),
    PatternCase(
      "class $C < B\n  ...\n  f :a\nend", "class C < B\n  f :a\n  f :b\nend\nclass D < B\n  f :b\nend\n", [1]),
    PatternCase("class $C\n  f :a\nend", "class C\n  f :a\nend\nclass D\n  f :a\n  g\nend\n", [1]),
    PatternCase("begin\n  ...\nrescue $E\n  ...\nend", "begin\n  a\nrescue B\n  c\nend\nbegin\n  a\nend\n", [1]),
    // What a method or block returns needs no word.
    PatternCase("return $X", "def a\n  b\n  c\nend\nx do\n  d\nend\ny = z\n", [3, 6]),
    PatternCase("return $X", "def a\n  if b\n    c\n  else\n    d\n  end\nend\n", [3, 5]),
    PatternCase("$X = f\n...\ng($X)", "def a\n  x = f\n  h\n  g(x)\nend\nx = f\n", [2]),
    PatternCase("$X = 1", "x = 1\nx ||= 1\nx.y = 1\n", [1, 3]),
  ]) func `matches statements`(_ test: PatternCase) throws {
    #expect(try test.found(.ruby) == test.lines)
  }

  @Test func `binds names without colons`() throws {
    #expect(try PatternCase("f :$K", "f :a\nf b: 1\n", []).bound("K", .ruby) == ["a"])
    #expect(try PatternCase("f(..., $K: 1, ...)", "f b: 1, :c => 1, d: 2\n", []).bound("K", .ruby) == ["b", "c"])
    #expect(try PatternCase("class $C\n  ...\nend", "class A::B\nend\n", []).bound("C", .ruby) == ["A::B"])
  }
}
