extension SyntaxTree {
  /// The line ends of a shell script that its grammar read as the space between two words of one command.
  ///
  /// Behind some pipelines the grammar goes on to the next line, as if the line had not ended. With `;` at these places it reads the
  /// script as a shell does.
  var joinedLines: [Int] {
    guard grammar == .bash, let command = grammar.symbol("command", isNamed: true) else { return [] }
    let comment = grammar.symbol("comment", isNamed: true)
    var places: [Int] = []
    for index in nodes.indices where nodes[index].symbol == command {
      var end: Int?
      for child in children(of: NodeIndex(index)) {
        let record = self[child]
        if let end, let place = lineEnd(from: end, to: Int(record.start)) {
          places.append(place)
          break
        }
        // What stands behind `#` would be part of the comment.
        if record.symbol == comment {
          if let end, end < record.start { places.append(end) }
          break
        }
        end = Int(record.end)
      }
    }
    return places
  }

  /// The first line end in a stretch that no backslash takes back.
  private func lineEnd(from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    return (start..<end).first { place in
      source[place] == UInt8(ascii: "\n") && (place == 0 || source[place - 1] != UInt8(ascii: "\\"))
        && !(place > 1 && source[place - 1] == UInt8(ascii: "\r") && source[place - 2] == UInt8(ascii: "\\"))
    }
  }
}
