import AuditModel
import AuditSyntax
import Testing

@testable import AuditEngine

@Suite("Scripts in markup")
struct EmbeddedScriptsTests {
  private func scripts(_ text: String, _ name: String = "a.vue") -> [String]? {
    let bytes = Array(text.utf8)
    return EmbeddedScripts.parts(of: bytes, path: RepoPath(name))?
      .map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
  }

  @Test("the lines between the tags of a script are its part, whatever the layout of the tag")
  func parts() {
    #expect(scripts("<p>x</p>\n<script>\na()\nb()\n</script>\n<style>\n</style>\n") == ["a()\nb()\n"])
    #expect(scripts("<script\n  setup\n  lang=\"ts\"\n>\na()\n</script>") == ["a()\n"])
    #expect(
      scripts("<script>\r\na()\r\n</script>\r\n<SCRIPT setup>\r\nb()\r\n</SCRIPT>\r\n") == ["a()\r\n", "b()\r\n"])
  }

  @Test("a file without a script has no part, and one that is all script is no question of parts")
  func none() {
    #expect(scripts("<p>x</p>\n") == [])
    #expect(scripts("<script src=\"a.js\"></script>\n<p>x</p>\n") == [])
    #expect(scripts("\u{FEFF}<script>\na()\n</script>") == ["a()\n"])
    #expect(scripts("<script>\na()\n") == [])
    #expect(scripts("<script>\n</script>\n") == [])
    #expect(scripts("a()\n", "a.ts") == nil)
  }
}
