import Testing

@testable import AuditEngine

@Suite("What the functions of a Go project return")
struct ResultIndexTests {
  private func index(_ sources: String...) -> ResultIndex {
    ResultIndex(sources.map { ResultIndex.declarations(in: Array($0.utf8)) })
  }

  @Test(
    "a last result that is an error",
    arguments: [
      "func Save(id string) error {", "func (s *Store) Save(id string) error {", "func Save(id string) (int, error) {",
      "func Save() (n int, err error) {", "func Save[T any](value T) error {",
      "func (s Store[T]) Save(\n\tid string,\n\topen func(name string) (bool, error),\n) (\n\tint,\n\terror,\n) {",
      "package a\r\n\r\nfunc Save() error {\r\n", "func  (s *Store)  Save () error{",
    ])
  func ends(source: String) { #expect(index(source).returnsError("Save")) }

  @Test(
    "no error, or none at the end",
    arguments: [
      "func Save(err error) {", "func Save() bool {", "func Save() (error, bool) {", "func Save() func() error {",
      "func Save() (func() error) {", "func Save() *errors.Error {", "func Save() errorList {",
      "func Saved() error {", " func Save() error {", "// func Save() error {", "func Save(", "func", "func (s *Store",
      "",
      "var f = func() error {",
    ])
  func doesNotEnd(source: String) { #expect(!index(source).returnsError("Save")) }

  @Test("two of one name that differ say nothing, wherever they stand")
  func differs() {
    let first = "func Save() error {\n}\nfunc Load() error {\n}\n"
    #expect(!index(first, "func (q Queue) Save() {\n}").returnsError("Save"))
    #expect(index(first, "func (q Queue) Save() {\n}").returnsError("Load"))
    #expect(index(first, "func (q Queue) Save() error {\n}").returnsError("Save"))
  }

  @Test("a bracket that never closes ends the search for its function alone")
  func unclosed() {
    let source = "func Broken(" + String(repeating: "(", count: 10_000) + "\nfunc Save() error {\n"
    #expect(index(source).returnsError("Save"))
    #expect(!index(source).returnsError("Broken"))
  }
}
