/// Why a register cannot be used.
public enum RegisterError: Error, Hashable, Sendable {
  /// There is no register at the path, and it was opened to read only.
  case missing(path: String)
  /// The file is not a register: another program's database, or no database at all.
  case notARegister(path: String, found: String)
  /// The file is a register, but its contents are broken.
  case damaged(path: String, detail: String)
  /// A newer `audit` wrote it.
  case newerSchema(path: String, found: Int, supported: Int)
  /// An older `audit` wrote it, and it was opened to read only.
  case olderSchema(path: String, found: Int, supported: Int)
  /// Another process held it for longer than the time allowed.
  case busy(path: String, seconds: Int)
  /// Others changed the register each time while a change was being signed.
  case overtaken(path: String, attempts: Int)
  /// The file or its folder cannot be written to.
  case notWritable(path: String, reason: String)
  /// The key by which secrets are told apart is none.
  case unusableKey(path: String, found: String)
  /// The disk is full.
  case diskFull(path: String)
  /// The SQLite library lacks what the register needs.
  case sqliteTooOld(found: String, needed: String)
  /// A log that was to be imported is not one, is not whole, or was altered.
  case unusableLog(line: Int, detail: String)
  /// A file of the shared log is not the pack that it should be, or builds on one that is not there.
  case unusablePack(path: String, detail: String)
  /// SQLite or the system refused for another reason.
  case failed(path: String, detail: String)
}

extension RegisterError: CustomStringConvertible {
  /// What happened and where, why, and what to type next; one line each.
  public var description: String {
    switch self {
    case .missing(let path):
      "there is no register at \(path)\nhelp: `audit scan` makes one"
    case .notARegister(let path, let found):
      """
      \(path) is not a register of audit
      it is \(found); it was left as it is
      help: move it away (`mv \(path) \(path).other`), then run `audit scan`, which makes a new register
      """
    case .damaged(let path, let detail):
      """
      the register \(path) is damaged
      \(detail); it was left as it is
      help: put back a backup (`audit register restore FILE`) or an export (`mv \(path) \(path).damaged`, then \
      `audit register import FILE`); with neither, move it away and run `audit scan`: the findings come back, the history and \
      the numbers do not
      """
    case .newerSchema(let path, let found, let supported):
      """
      the register \(path) was written by a newer audit
      it has schema \(found); this audit knows schemas up to \(supported)
      help: install the newer audit; the register was left as it is
      """
    case .olderSchema(let path, let found, let supported):
      """
      the register \(path) was written by an older audit
      it has schema \(found), this audit needs \(supported), and it may not be changed here
      help: run `audit scan` once where the register can be written
      """
    case .busy(let path, let seconds):
      """
      the register \(path) is in use
      another process held it for more than \(seconds) seconds
      help: wait for the other audit to end, then run the command again
      """
    case .overtaken(let path, let attempts):
      """
      the register \(path) changed while you signed, \(attempts) times in a row
      what you decided was not recorded: a signature covers the state it was made for
      help: run the command again when the others are done
      """
    case .notWritable(let path, let reason):
      """
      the register \(path) cannot be written
      \(reason)
      help: make the folder writable, or run `audit scan --no-register`
      """
    case .unusableKey(let path, let found):
      """
      \(path) is not the key of a register
      it is \(found); it was left as it is
      help: move it away (`mv \(path) \(path).other`): the next scan makes another, under which secrets are compared anew
      """
    case .diskFull(let path):
      """
      the disk is full: nothing was added to the register \(path)
      what it held before is whole
      help: free some space, then run the command again
      """
    case .sqliteTooOld(let found, let needed):
      """
      the SQLite library is too old for the register
      it is \(found); the register needs \(needed) or newer
      help: install a newer libsqlite3, or run `audit scan --no-register`
      """
    case .unusableLog(let line, let detail):
      """
      the log cannot be imported: line \(line)
      \(detail); nothing was added
      help: export it again from the register it came from (`audit register export`)
      """
    case .unusablePack(let path, let detail):
      """
      the shared log of the register cannot be read: \(path)
      \(detail); nothing was changed
      help: files of the log are never edited or left out. `git status -- .audit/log` and `git log --stat -- .audit/log` say what \
      happened to them; `git checkout -- FILE` brings one back, and whoever has one that was never committed adds it (`git add \
      .audit/log`)
      """
    case .failed(let path, let detail):
      "the register \(path) cannot be used\n\(detail)"
    }
  }
}
