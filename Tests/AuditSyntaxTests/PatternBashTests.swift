import Testing

@testable import AuditSyntax

@Suite struct PatternBashTests {
  @Test(arguments: [
    PatternCase("curl ...", "curl\ncurl -s x\nsudo curl x\na && curl x\n", [1, 2, 4]),
    PatternCase("... curl ...", "sudo curl x\ncurl\nwget x\n", [1, 2]),
    PatternCase("rm ... -rf ...", "rm -rf a\nrm a -rf b\nrm a\n", [1, 2]),
    PatternCase("rm $X", "rm a\nrm a b\nrm \"$a\"\nX=1 rm a > b\n", [1, 3, 4]),
    PatternCase("echo a", "echo a\necho 'a'\necho \"a\"\necho b\n", [1, 2, 3]),
    PatternCase("echo $x", "echo $x\necho ${x}\necho \"$x\"\necho $y\n", [1, 2]),
    PatternCase("... ${$V} ...", "echo ${a%.b}\necho \"$a\"\necho a$b\n", [1]),
    PatternCase("... ...${$V}... ...", "echo $a\necho b$a/c\n", [2]),
    PatternCase("echo \"$X\"", "echo \"$a\"\necho \"a\"\necho $a\necho \"$(b)\"\n", [1, 4]),
    PatternCase("echo \"=~/s/\"", "echo secret\necho \"s\"\necho a\n", [1, 2]),
    PatternCase("$(ls ...)", "a $(ls b)\nc `ls`\nls d\nfor x in $(ls); do y; done\n", [1, 2, 4]),
    PatternCase("bash <(curl ...)", "bash <(curl x)\nbash >(curl x)\nbash $(curl x)\n", [1]),
    PatternCase("bash -c \"$(curl ...)\"", "bash -c \"$(curl -s x)\"\nbash -c $(curl x)\n", [1]),
  ]) func `matches words`(_ test: PatternCase) throws {
    #expect(try test.found(.bash) == test.lines)
  }

  @Test(arguments: [
    PatternCase("cat $X | ...", "cat a | b | c\ncat a b | c\nd | cat e\n", [1]),
    PatternCase("... | cat", "a | b | cat\na | cat | b\ncat | a\n", [1, 2]),
    PatternCase("... | cat | ...", "a | cat | b\na | cat\n", [1]),
    PatternCase("a && ...", "a && b || c\na || b\n", [1]),
    PatternCase("IFS=...", "IFS=\nIFS=x\nexport IFS=y\nread IFS\n", [1, 2, 3]),
    PatternCase("for $V in $L; do\n  ...\ndone", "for a in $b\ndo\n  c\n  d\ndone\nwhile a; do b; done\n", [1]),
    PatternCase("if $C; then\n  ...\nfi", "if a; then b; c; fi\nif a; then b; else c; fi\n", [1]),
    PatternCase("cd $D\n...\nrm ...", "cd a\nb\nrm c\nf() {\n  cd d\n  rm e\n}\n", [1, 5]),
  ]) func `matches lists and compound commands`(_ test: PatternCase) throws {
    #expect(try test.found(.bash) == test.lines)
  }

  @Test func `a command ends with its line`() throws {
    // The grammar reads on behind a pipeline of three that such a list follows.
    let code = "a | b | c\n! d\nrm x\ne && f || g\nrm y # z\n\nrm \\\n  w\n"
    #expect(try PatternCase("rm $X", code, []).bound("X", .bash) == ["x", "y", "w"])
    var parser = SyntaxParser()
    let tree = try parser.parse(Array(code.utf8), as: .bash)
    #expect(tree.joinedLines.isEmpty)
    #expect(tree.source == Array(code.utf8))
  }

  @Test func `says where a pattern is not code`() {
    #expect(throws: QueryProblem.self) { try PatternCase("if a; then", "", []).compile(.bash) }
  }
}
