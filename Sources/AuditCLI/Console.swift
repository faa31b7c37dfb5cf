import AuditReports
import Foundation
import Synchronization

/// Standard output and standard error, and what may be done with them.
struct Console: Sendable {
  /// Whether standard error is a terminal: progress is shown there only.
  let showsProgress: Bool
  /// How text is styled on standard output.
  let style: TerminalStyle

  /// Looks at the environment: `NO_COLOR`, `CLICOLOR_FORCE`, `TERM` and `COLUMNS`.
  init(color: ColorChoice = .auto, quiet: Bool = false) {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let mayColor = environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    let isForced =
      !environment["CLICOLOR_FORCE", default: "0"].isEmpty && environment["CLICOLOR_FORCE", default: "0"] != "0"
    let isColored =
      switch color {
      case .always: true
      case .never: false
      case .auto: isForced || (isTerminal && mayColor)
      }
    style = TerminalStyle(isColored: isColored, width: Self.width(environment, isTerminal: isTerminal))
    showsProgress = !quiet && isatty(STDERR_FILENO) == 1
  }

  private static func width(_ environment: [String: String], isTerminal: Bool) -> Int {
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 20 { return min(columns, 160) }
    var size = winsize()
    if isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 {
      return min(Int(size.ws_col), 160)
    }
    return 100
  }

  /// Writes to standard output.
  ///
  /// A reader that has gone away is no error.
  func write(_ text: String) { Self.write(text, to: STDOUT_FILENO) }

  /// Writes a line to standard error.
  func note(_ text: String) { Self.write(text + "\n", to: STDERR_FILENO) }

  /// Writes an error in the usual form to standard error.
  static func error(_ message: String) { write("error: \(message)\n", to: STDERR_FILENO) }

  /// Why standard output could not be written, as an error number; 0 when it could.
  ///
  /// A reader that has gone away is no error.
  private static let outputFailure = Atomic<Int32>(0)

  /// Says on standard error that standard output could not be written; `false` when nothing was lost.
  static func reportLostOutput() -> Bool {
    let code = outputFailure.load(ordering: .relaxed)
    guard code != 0 else { return false }
    let reason = String(cString: strerror(code))
    error("standard output cannot be written: \(reason)\nhelp: what was printed is incomplete; write it somewhere else")
    return true
  }

  /// Puts an empty file in the place of a standard stream that is closed, so that no other file gets its number.
  static func holdStandardStreams() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) == -1 && errno == EBADF {
      // The lowest free number is this one. The wrong direction, so that a use of it fails as it would have.
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Writes everything, or as much as the reader wants.
  static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { buffer in
      var rest = UnsafeRawBufferPointer(buffer)
      while let base = rest.baseAddress, !rest.isEmpty {
        let count = Foundation.write(descriptor, base, rest.count)
        if count < 0, errno == EINTR { continue }
        if count < 0, errno == EAGAIN {
          // Somebody made the terminal or pipe non-blocking: wait until it takes more.
          var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&state, 1, -1)
          continue
        }
        guard count > 0 else {
          if descriptor == STDOUT_FILENO, count < 0, errno != EPIPE { outputFailure.store(errno, ordering: .relaxed) }
          return
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }
}

/// The progress line on standard error.
final class ProgressLine: Sendable {
  private let total: Int
  private let isShown: Bool
  private let last = Atomic<Int>(-1)

  init(total: Int, console: Console) {
    self.total = total
    isShown = console.showsProgress && total > 0
  }

  /// Shows how many files are done; called by workers in any order.
  func update(_ done: Int) {
    guard isShown else { return }
    let percent = min(100, done * 100 / total)
    let isNew = last.max(percent, ordering: .relaxed).oldValue < percent
    if isNew { Console.write("\r\u{1B}[Kscanning \(done) of \(total) files (\(percent) %)", to: STDERR_FILENO) }
  }

  /// Removes the line.
  func finish() {
    if isShown { Console.write("\r\u{1B}[K", to: STDERR_FILENO) }
  }
}
