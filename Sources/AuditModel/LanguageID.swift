/// The language a file is written in, as far as a rule can ask for it.
///
/// Raw values are the names rule files use.
public enum LanguageID: String, CaseIterable, Hashable, Codable, Sendable {
  /// Python, type stubs included.
  case python
  /// JavaScript without JSX by its name; the grammar reads JSX too.
  case javascript
  /// JavaScript with JSX.
  case jsx
  /// TypeScript.
  case typescript
  /// TypeScript with JSX.
  case tsx
  /// Go.
  case go
  /// Java.
  case java
  /// Ruby.
  case ruby
  /// Bourne-like shells.
  case bash
  /// SQL of any dialect.
  case sql
  /// Dockerfile and Containerfile.
  case dockerfile
  /// HCL: Terraform, OpenTofu, Nomad.
  case hcl
  /// YAML.
  case yaml
  /// JSON, with or without comments.
  case json
  /// HTML.
  case html
  /// CSS.
  case css
  /// Anything else that is text.
  case text
}
