import Testing

@testable import AuditSyntax

@Suite struct PatternJavaTests {
  /// Code inside a method; its lines count from 1.
  private static func body(_ pattern: String, _ code: String, _ lines: [Int]) -> PatternCase {
    PatternCase(pattern, "class A { void f() {" + code + "\n} }\n", lines)
  }

  @Test(arguments: [
    body("$X = $Y;", "\nint a = 1;\nb = 2;\nint c;\n", [2, 3]),
    body("int $X = $V;", "\nint a = 1;\nlong b = 2;\nint c;\n", [2]),
    body("$T $X;", "\nint a = 1;\nint b;\n", [3]),
    body("String $X = ...;", "\nString a = b();\nString c;\n", [2]),
    body("List $X = ...;", "\nList<String> a = b();\nSet<String> c = d();\n", [2]),
    body("List<String> $X = ...;", "\nList<String> a = b();\nList<Integer> c = d();\n", [2]),
    body("if ($C) { ... }", "\nif (a) b();\nif (a) { b(); c(); }\n", [2, 3]),
    body("if (true) { ... }", "\nif (1 + 1 == 2) { b(); }\nif (c == 2) { b(); }\n", [2]),
    body(
      "try { ... } catch (Exception $E) { }",
      "\ntry { a(); } catch (Exception e) { }\ntry { a(); } catch (Exception e) { b(); }\n", [2]),
    body("try { ... } finally { ... }", "\ntry { a(); } finally { b(); }\ntry { a(); } catch (E e) {}\n", [2]),
    body("try { $S; } catch ($T $E) { ... }", "\ntry { a(); b(); } catch (E e) {}\ntry { a(); } catch (E e) {}\n", [3]),
    body("while ($C) { ... }", "\nwhile (a) b();\ndo { b(); } while (a);\n", [2]),
    body("throw new $E(...);", "\nthrow new E(1);\nthrow e;\n", [2]),
    body("($T) $X", "\na = (String) b;\nc = d;\n", [2]),
    body("$X instanceof String", "\na = b instanceof String;\nc = d instanceof Integer;\n", [2]),
    body("$A == $A", "\nx = a == a;\ny = a == b;\n", [2]),
    body("a();\n...\nb();", "\na();\nif (c) { b(); }\n", [2]),
    body("a();\n...\nb();", "\nif (a()) { }\nb();\n", []),
    body("$A.b(...). ... .d()", "\na.b().c().d();\na.d();\n", [2]),
  ]) func `statements and expressions`(_ test: PatternCase) throws { #expect(try test.found(.java) == test.lines) }

  @Test(arguments: [
    body("new $T(...)", "\na = new B(1);\nc = new int[3];\nd = new B() { void e() {} };\n", [2, 3]),
    body("new ArrayList(...)", "\na = new ArrayList<String>();\nb = new ArrayList<>();\n", [2, 3]),
    body("new T() { ... }", "\na = new T() { void b() {} };\nc = new T();\n", [2]),
    body("new String[]{\"...\", ...}", "\na = new String[]{\"b\", c};\nd = new String[]{c};\n", [2]),
    body("new int[...]", "\na = new int[3];\nb = new long[3];\n", [2]),
  ]) func `creations`(_ test: PatternCase) throws { #expect(try test.found(.java) == test.lines) }

  @Test(arguments: [
    PatternCase("class $C { ... }", "class A {}\ninterface B {}\npublic final class C<T> extends D<T> {}\n", [1, 3]),
    PatternCase("class $C extends D { ... }", "class A extends D<E> {}\nclass B {}\nclass C implements D {}\n", [1]),
    PatternCase("class $C implements F { ... }", "class A implements E, F {}\nclass B implements E {}\n", [1]),
    PatternCase("interface $I { void a(); }", "interface A { int b(); void a(); }\ninterface B { int b(); }\n", [1]),
    PatternCase("$T $M(...) { ... }", "class A {\nint b(int c) { return c; }\nA() {}\n}\n", [2]),
    PatternCase("$M(...) { ... }", "class A {\nint b(int c) { return c; }\nA() {}\n}\n", [2, 3]),
    PatternCase(
      "$T $M(..., String $S, ...) { ... }", "class A {\nvoid b(int c, String d) {}\nvoid e(String... f) {}\n}\n", [2]),
    PatternCase("$T $M(...) throws E { ... }", "class A {\nvoid b() throws D, E {}\nvoid c() {}\n}\n", [2]),
    PatternCase("public $T $M(...) { ... }", "class A {\n@B public static void c() {}\nvoid d() {}\n}\n", [2]),
    PatternCase(
      "@B(...) $T $M(...) { ... }", "class A {\n@B void c() {}\n@B(\"d\") void e() {}\nvoid f() {}\n}\n", [2, 3]),
    PatternCase(
      "@B(..., c = $X, ...) $T $M(...) { ... }", "class A {\n@B(a = 1, c = 2) void d() {}\n@B(a = 1) void e() {}\n}\n",
      [2]),
    PatternCase(
      "$T $M(..., @P(...) $S $V, ...) { ... }", "class A {\nvoid b(@P(\"c\") String d) {}\nvoid e(String f) {}\n}\n",
      [2]),
    PatternCase("$T $M(...) { $S; }", "class A {\nvoid b() { c(); }\nvoid d() { c(); c(); }\nvoid e() { }\n}\n", [2]),
    PatternCase("byte[] $X = { ... };", "class A {\nbyte[] b = {1, 2};\nbyte[] c = d();\n}\n", [2]),
    PatternCase(
      "class $C { ... B $F; ... $T $M(...) { ... $F.c(...); ... } ... }", "class A {\nB d;\nvoid e() { d.c(); }\n}\n",
      [1]),
    PatternCase("B $F = c();\n...\n$F.d();", "class A {\nB e = c();\nvoid f() { if (g) { e.d(); } }\n}\n", [2]),
  ]) func `declarations`(_ test: PatternCase) throws { #expect(try test.found(.java) == test.lines) }

  @Test(arguments: [
    PatternCase("import java.util.*;", "import java.util.*;\nimport java.util.List;\n", [1]),
    PatternCase("$X = \"...\"", "class A {\n@B(c = 1)\nprivate String d = \"e\";\n}\n", [3]),
    PatternCase("String $X = \"...\";", "class A {\n@B(c = 1)\nprivate String d = \"e\";\n}\n", [2]),
    PatternCase("import java.util.$X;", "import java.util.*;\nimport java.util.List;\n", [2]),
    PatternCase(
      "$X.$F = $V", "import java.util.*;\nclass A { int b = 1; void c(D d) { int e = 2;\nd.f = 3; } }\n", [3]),
    PatternCase("import java.util.List;\n...", "import java.util.List;\nclass A {}\n", [1]),
    PatternCase("new java.util.Random()", "import java.util.Random;\nclass A { B c = new Random(); }\n", [2]),
    PatternCase(
      "javax.crypto.Cipher.getInstance(...)", "import javax.crypto.*;\nclass A { B c = Cipher.getInstance(d); }\n", [2]),
    PatternCase("javax.crypto.Cipher.getInstance(...)", "class A { B c = Cipher.getInstance(d); }\n", []),
    PatternCase("java.util.Random $R = ...;", "import java.util.Random;\nclass A { Random c = d(); }\n", [2]),
  ]) func `imports`(_ test: PatternCase) throws { #expect(try test.found(.java) == test.lines) }

  @Test(arguments: [
    body("($R : Random).nextInt()", "\nx.nextInt();\n", []),
    body("(Random $R).nextInt()", "\nRandom r = a();\nr.nextInt();\ns.nextInt();\n", [3]),
    body("(List<$T> $L).add(...)", "\nList<String> a = b();\na.add(c);\nd.add(c);\n", [3]),
    body("$X::$M", "\na(B::new);\na(this::c);\na(d);\n", [2, 3]),
    body("$X == (String $Y)", "\nString a = b();\nc = d == a;\nc = d == e;\n", [3]),
    body("g(\"...\")", "\nString a = \"b\";\ng(a);\nString c = d();\ng(c);\n", [3]),
    PatternCase(
      "g(true)", "class A {\nfinal boolean B = true; boolean c = true;\nvoid f() {\ng(B);\ng(c);\n}\n}\n", [4]),
    PatternCase("g(true)", "class A {\nprivate boolean b = true;\nvoid f() {\ng(b);\n}\n}\n", [4]),
    PatternCase("g(true)", "class A {\nprivate boolean b = true;\nvoid f() {\ng(b);\nthis.b = false;\n}\n}\n", []),
    PatternCase("g(\"ab\")", "class A {\nstatic final String B = \"a\" + \"b\"; // ab\nvoid f() { g(B); }\n}\n", [3]),
  ]) func `types and constants`(_ test: PatternCase) throws { #expect(try test.found(.java) == test.lines) }

  @Test func `binds metavariables`() throws {
    #expect(try Self.body("String $X = $Y + $Z;", "\nString a = b + c;\n", []).bound("Y", .java) == ["b"])
    #expect(try PatternCase("class $C { ... }", "class A {}\n", []).bound("C", .java) == ["A"])
    #expect(try Self.body("f(..., \"$S\", ...)", "\nf(1, \"s\");\n", []).bound("S", .java) == ["s"])
  }

  @Test func `says where a pattern is not code`() {
    #expect(throws: QueryProblem.self) { try PatternCase("class {", "", []).compile(.java) }
    #expect(throws: QueryProblem.self) { try PatternCase("if (", "", []).compile(.java) }
  }
}
