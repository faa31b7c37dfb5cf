import Testing

@testable import AuditSyntax

@Suite struct PatternDockerfileTests {
  private static let images = """
    FROM one
    FROM two:1
    FROM three@sha256:aa
    FROM four:2@sha256:bb AS base
    FROM --platform=linux/amd64 five:latest

    """

  @Test(arguments: [
    PatternCase("FROM $I", images, [1, 2, 3, 4, 5]),
    PatternCase("FROM $I:$V", images, [2, 4, 5]),
    PatternCase("FROM $I:latest", images, [5]),
    PatternCase("FROM $I@$D", images, [3, 4]),
    PatternCase("FROM $I:$V@$D", images, [4]),
    PatternCase("FROM $I AS $N", images, [4]),
    PatternCase("FROM --platform=$P $I", images, [5]),
    PatternCase("FROM two", images, [2]),
    PatternCase("USER root", "USER root\nUSER root:root\nUSER app\n", [1, 2]),
    PatternCase("ARG $A", "ARG a\nARG b=1\n", [1]),
    PatternCase("ARG $A=...", "ARG a\nARG b=1\n", [2]),
    PatternCase("ENV ... B=$V ...", "ENV A=1 B=2\nENV B 2\nENV A=B\n", [1, 2]),
    PatternCase("LABEL $K=$V", "LABEL a=b c=d\n", [1]),
    PatternCase("EXPOSE $P", "EXPOSE 80\nEXPOSE 80/tcp\nEXPOSE 80 81\n", [1, 2]),
    PatternCase("EXPOSE ...", "EXPOSE 80 81\nUSER a\n", [1]),
    PatternCase("COPY $A $B", "COPY a b\nCOPY --from=x a b\nCOPY a b c\n", [1, 2]),
    PatternCase("COPY --from=$X ...", "COPY a b\nCOPY --from=x a b\n", [2]),
    PatternCase("SHELL [..., \"pipefail\", ...]", "SHELL [\"sh\", \"-o\", \"pipefail\"]\nSHELL [\"sh\"]\n", [1]),
    PatternCase("CMD [...]", "CMD [\"a\", \"b\"]\nCMD a b\n", [1]),
    PatternCase("MAINTAINER $N", "MAINTAINER a b\nUSER a\n", [1]),
    PatternCase("WORKDIR /a", "WORKDIR /a\nWORKDIR /b\n", [1]),
    PatternCase("USER $U\n...\nCMD ...", "USER a\nRUN b\nCMD c\nUSER d\n", [1]),
    PatternCase("ENTRYPOINT ...\n...\n$I", "ENTRYPOINT a\nRUN b\nENTRYPOINT c\n", [1]),
  ]) func `matches instructions`(_ test: PatternCase) throws {
    #expect(try test.found(.dockerfile) == test.lines)
  }

  private static let runs = """
    RUN apt-get install -y a
    RUN apt-get update && apt-get install b
    RUN sudo apt-get install c
    RUN apt-get update && \\
        # a comment
        apt-get \\
          install -y d
    RUN ["apt-get", "install", "e"]
    RUN --mount=type=cache apt-get install f
    RUN a | b
    RUN a; apt-get install g

    """

  @Test(arguments: [
    PatternCase("RUN apt-get install ...", runs, [1, 2, 4, 9]),
    PatternCase("RUN ... apt-get install ...", runs, [1, 2, 3, 4, 9]),
    PatternCase("RUN ... apt-get install ... -y ...", runs, [1, 4]),
    PatternCase("RUN ... && ...", runs, [2, 4]),
    PatternCase("RUN ... | ...", runs, [10]),
    PatternCase("RUN [\"apt-get\", ...]", runs, [8]),
    PatternCase("RUN $X", runs, [10]),
    PatternCase("RUN ...", runs, [1, 2, 3, 4, 8, 9, 10, 11]),
    // What is no instruction is a command of the shell.
    PatternCase("apt-get update", runs, [2, 4]),
    PatternCase("sudo", runs, [3]),
  ]) func `matches commands`(_ test: PatternCase) throws {
    #expect(try test.found(.dockerfile) == test.lines)
  }

  @Test func `binds parts of instructions`() throws {
    #expect(try PatternCase("FROM $I:$V", Self.images, []).bound("V", .dockerfile) == ["1", "2", "latest"])
    #expect(try PatternCase("FROM $I@$D", Self.images, []).bound("D", .dockerfile) == ["sha256:aa", "sha256:bb"])
    let commands = try PatternCase("RUN $...C", "RUN a && b\nRUN [\"c\"]\n", []).bound("...C", .dockerfile)
    #expect(commands == ["a && b", "[\"c\"]"])
    #expect(try PatternCase("RUN a $X", "USER x\nRUN a bc\n", []).bound("X", .dockerfile) == ["bc"])
  }

  @Test func `says where a pattern is not code`() {
    #expect(throws: QueryProblem.self) { try PatternCase("RUN if a; then", "", []).compile(.dockerfile) }
  }
}
