import Testing

@testable import AuditSyntax

@Suite struct PatternHCLTests {
  private static let buckets = """
    resource "bucket" "one" {
      name = "a"
      acl  = "private"
    }
    resource "bucket" "two" {
      acl = "public"
      logging {
        target {
          name = "b"
        }
      }
    }
    resource "disk" three {
      name = "a"
    }

    """

  @Test(arguments: [
    PatternCase("resource \"bucket\" $N {...}", buckets, [1, 5]),
    PatternCase("resource \"bucket\" \"...\" {\n  ...\n}", buckets, [1, 5]),
    PatternCase("resource \"disk\" \"...\" {...}", buckets, []),
    PatternCase("resource $T $N {...}", buckets, [1, 5, 13]),
    // Attributes stand in any order, and there may be more of them.
    PatternCase("resource \"bucket\" $N {\n  ...\n  acl = \"private\"\n  ...\n  name = $X\n  ...\n}", buckets, [1]),
    PatternCase("resource \"bucket\" $N {\n  acl = \"private\"\n}", buckets, [1]),
    PatternCase("resource \"bucket\" $N { }", buckets, [1, 5]),
    // A block may stand deeper than the pattern says; an attribute may not.
    PatternCase("resource \"bucket\" $N {\n  ...\n  target {...}\n  ...\n}", buckets, [5]),
    PatternCase("resource \"bucket\" $N {\n  ...\n  name = \"b\"\n  ...\n}", buckets, []),
    PatternCase("logging {\n  ...\n}", buckets, [7]),
    PatternCase("acl = $V", buckets, [3, 6]),
    PatternCase("acl = ...", buckets, [3, 6]),
    PatternCase("resource", buckets, [1, 5, 13]),
  ]) func `matches blocks`(_ test: PatternCase) throws {
    #expect(try test.found(.hcl) == test.lines)
  }

  @Test(arguments: [
    PatternCase(
      "{..., k = 1, ...}", "a = { k = 1 }\nb = { k = 1, m = 2 }\nc = { \"k\" = 1 }\nd = { k : 1 }\n", [1, 2]),
    PatternCase("{..., \"k\": 1, ...}", "c = { \"k\" = 1 }\nd = { \"k\" : 1 }\n", [2]),
    PatternCase("\"k\": ...", "c = { \"k\" = 1 }\nd = {\n  \"k\" : 1\n}\n", [3]),
    PatternCase("[..., \"x\", ...]", "a = [\"x\"]\nb = [1, \"x\", 2]\nc = [\"y\"]\nd = []\n", [1, 2]),
    PatternCase("f(...)", "a = f(1)\nb = f()\nc = g(f(2))\n", [1, 2, 3]),
    PatternCase("a.$X.arn", "k = a.b.arn\nk = a.b.c.arn\nk = a.b[0].arn\n", [1]),
    PatternCase("k = \"...\"", "k = \"a\"\nk = \"\"\nk = <<E\na\nE\nk = 1\n", [1, 2, 3]),
    PatternCase("k = \"a\"", "k = \"a\"\nk = <<E\na\nE\nk = \"b\"\n", [1, 2]),
    PatternCase("k = -1", "k = -1\nk = 1\n", [1]),
    PatternCase("$A == $B", "k = a.b == 1 ? 2 : 3\n", [1]),
  ]) func `matches values`(_ test: PatternCase) throws {
    #expect(try test.found(.hcl) == test.lines)
  }

  @Test func `knows variables and locals`() throws {
    let code = """
      variable "v" {
        default = "x"
      }
      variable "w" {
        type = string
      }
      locals {
        l = "x"
        n = "y"
      }
      k = var.v
      k = local.l
      k = local.n
      k = var.w
      k = var.z

      """
    #expect(try PatternCase("k = \"x\"", code, []).found(.hcl) == [11, 12])
  }

  @Test func `binds names`() throws {
    #expect(
      try PatternCase("resource \"bucket\" $N {...}", Self.buckets, []).bound("N", .hcl) == ["\"one\"", "\"two\""])
    #expect(try PatternCase("resource \"bucket\" \"$N\" {...}", Self.buckets, []).bound("N", .hcl) == ["one", "two"])
    #expect(try PatternCase("acl = \"$V\"", Self.buckets, []).bound("V", .hcl) == ["private", "public"])
  }
}
