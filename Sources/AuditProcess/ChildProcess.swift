import Foundation
import Synchronization

/// A program that is run with files for what it reads and prints, and waited for.
///
/// Foundation's `Process` crashes now and then on Linux, where it copies more of a directory entry than there is.
public struct ChildProcess: Sendable {
  /// The program, as a path or as a name to look up in the caller's `PATH`.
  public var executable: String
  /// What follows the program's name.
  public var arguments: [String]
  /// The folder to run in; `nil` for the caller's.
  public var folder: String?
  /// Its environment; `nil` for the caller's.
  public var environment: [String: String]?
  /// The file it reads as standard input.
  public var input = "/dev/null"
  /// The file, which must exist, that takes its standard output.
  public var output = "/dev/null"
  /// The file that takes its standard error; `nil` for that of its output.
  public var errors: String?
  /// What it shares with the caller.
  public var terminal = Terminal.group

  /// What a program shares with the caller.
  public enum Terminal: Sendable {
    /// Everything: it may ask at the terminal.
    case shared
    /// The terminal, but in a process group of its own, which is ended as one.
    case group
    /// Nothing: in a session of its own it has no terminal to ask at.
    case none
  }

  /// How a program ended.
  public struct Exit: Sendable {
    /// The exit status; a signal is 128 plus its number.
    public var status: Int
    /// Whether it was ended because it took too long.
    public var isLate: Bool
  }

  /// Why a program could not be run: an error number of the system.
  public struct Failure: Error {
    /// The number, such as `ENOENT`.
    public var code: Int32
    /// What it means.
    public var reason: String { String(cString: strerror(code)) }
  }

  /// Prepares a run without input whose output goes nowhere.
  public init(_ executable: String, _ arguments: [String], in folder: String? = nil) {
    self.executable = executable
    self.arguments = arguments
    self.folder = folder
  }

  /// Runs the program and waits for its end.
  ///
  /// After `limitSeconds` it is asked to end, and `graceSeconds` later killed, with all that it started in its group. With a folder a
  /// program or folder that is not there is no failure but a status of 126 or more.
  public func run(limitSeconds: Double? = nil, graceSeconds: Double = 0) throws(Failure) -> Exit {
    let child = try spawn()
    guard let limitSeconds else { return Exit(status: try Self.wait(for: child), isLate: false) }
    let status = Status()
    Thread.detachNewThread {
      status.value.store((try? Self.wait(for: child)) ?? -1, ordering: .releasing)
      status.ended.signal()
    }
    let target = terminal == .shared ? child : -child
    var isLate = false
    if status.ended.wait(timeout: .now() + limitSeconds) == .timedOut {
      isLate = true
      kill(target, graceSeconds > 0 ? SIGTERM : SIGKILL)
      if graceSeconds > 0, status.ended.wait(timeout: .now() + graceSeconds) == .timedOut {
        kill(target, SIGKILL)
        status.ended.wait()
      } else if graceSeconds <= 0 {
        status.ended.wait()
      }
    }
    return Exit(status: status.value.load(ordering: .acquiring), isLate: isLate)
  }

  /// What the thread that waits tells the one that asked.
  private final class Status: Sendable {
    let value = Atomic<Int>(-1)
    let ended = DispatchSemaphore(value: 0)
  }

  /// `POSIX_SPAWN_SETSID`, which glibc shows only to GNU sources.
  #if canImport(Darwin)
    private static let newSession = Int32(0x400)
  #else
    private static let newSession = Int32(0x80)
  #endif

  private func spawn() throws(Failure) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY, 0)
    if let errors {
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY, 0)
    } else {
      posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Threads of a pool may hold back signals, and what they start would inherit that.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    var flags = Int32(POSIX_SPAWN_SETSIGMASK)
    switch terminal {
    case .shared: break
    case .group: flags |= Int32(POSIX_SPAWN_SETPGROUP)
    case .none: flags |= Self.newSession
    }
    posix_spawnattr_setflags(&attributes, Int16(flags))
    // Changing the folder is no standard action: a shell does that first.
    let words = folder.map { ["/bin/sh", "-c", "cd -- \"$0\" && exec \"$@\"", $0, executable] } ?? [executable]
    var argv = (words + arguments).map { strdup($0) } + [nil]
    defer { for word in argv { free(word) } }
    var child: pid_t = 0
    var code: Int32
    if let environment {
      var envp = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
      defer { for word in envp { free(word) } }
      code = posix_spawnp(&child, words[0], &actions, &attributes, &argv, &envp)
    } else {
      code = posix_spawnp(&child, words[0], &actions, &attributes, &argv, environ)
    }
    guard code == 0 else { throw Failure(code: code) }
    return child
  }

  private static func wait(for child: pid_t) throws(Failure) -> Int {
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1 {
      guard errno == EINTR else { throw Failure(code: errno) }
    }
    let signal = status & 0x7f
    return Int(signal == 0 ? status >> 8 & 0xff : 128 + signal)
  }
}
