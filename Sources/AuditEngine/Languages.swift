import AuditModel
import AuditSyntax

extension LanguageID {
  /// The grammar that reads files of this language; `nil` for languages without one.
  var grammar: Grammar? {
    switch self {
    case .python: .python
    case .javascript, .jsx: .javascript
    case .typescript: .typescript
    case .tsx: .tsx
    case .go: .go
    case .java: .java
    case .ruby: .ruby
    case .bash: .bash
    case .sql: .sql
    case .dockerfile: .dockerfile
    case .hcl: .hcl
    case .json: .json
    case .html: .html
    case .css: .css
    case .yaml: .yaml
    case .text: nil
    }
  }
}
