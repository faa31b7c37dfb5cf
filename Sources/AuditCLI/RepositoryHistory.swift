import AuditModel
import AuditRegister
import AuditSource
import Foundation

/// What git knows about fixes and regressions, for the register.
///
/// What git cannot say (a shallow clone, a history that was rewritten) is left out: the register is then only stricter.
final class RepositoryHistory {
  /// The repository at its root, so that paths are those of the register; `nil` outside git.
  private let repository: GitRepository?
  private let people: PeopleDirectory
  /// A commit that says it fixes something more often than so many commits ago was seen by an earlier scan.
  private static let commitLimit = 2000

  init(_ tree: SourceTree, _ people: PeopleDirectory) {
    self.people = people
    // The tree of the root of a repository that is open opens.
    repository = try? SourceTree(target: tree.repositoryRoot).repository
  }

  var sources: ScanSources {
    ScanSources(
      renames: { try self.renames(since: $0) }, history: { try self.history($0) },
      regression: { self.regression($0, $1) }, fix: { self.fix(of: $0, since: $1) })
  }

  private func renames(since commit: String) throws -> [RepoPath: RepoPath] {
    guard let repository, let id = ObjectID(hex: commit) else { return [:] }
    do {
      return try repository.renames(from: id)
    } catch SourceError.git {
      // The commit is not there: a shallow clone, or a history that was rewritten. Without renames matching is only stricter.
      return [:]
    }
  }

  // MARK: Fixes

  private func history(_ base: ScanBase) throws -> FixHistory {
    guard let repository, let since = base.commit.flatMap({ ObjectID(hex: $0) }), repository.has(commit: since) else {
      return FixHistory()
    }
    let commits = try repository.log(since: since, limit: Self.commitLimit)
    var history = FixHistory()
    var reverts: [(reverted: String, by: String)] = []
    for commit in commits {
      let trailers = CommitTrailers(commit.message)
      if let reverted = trailers.reverted { reverts.append((reverted, commit.id.hex)) }
      let fixes = trailers.fixes
      guard !fixes.isEmpty else { continue }
      let author = people.folded(Actor(name: commit.author, email: commit.email, source: .trailer))
      history.trailers.append(
        FixTrailer(
          commit: commit.id.hex, author: author, fixes: fixes,
          reviewers: trailers.reviewers.map(people.folded).filter { !people.isSame($0, author) },
          lines: try? repository.linesWritten(by: commit.id)))
    }
    let changed = base.fixes.isEmpty ? [:] : (try? repository.changes(since: since, to: .head)) ?? [:]
    for blocker in base.fixes {
      guard let hex = blocker.fixCommit, let fix = ObjectID(hex: hex) else { continue }
      if try repository.headHolds(fix) == false {
        guard blocker.status == .fixed || blocker.verification == .inVerification else {
          history.unmerged.insert(blocker.uid)
          continue
        }
        history.stale.append(
          ChecksStale(
            uid: blocker.uid, cause: .left, detail: "commit \(short(hex)) is no longer in the history of this branch",
            commit: hex))
      } else if let revert = reverts.last(where: { hex.hasPrefix($0.reverted) || $0.reverted.hasPrefix(hex) }) {
        history.stale.append(
          ChecksStale(
            uid: blocker.uid, cause: .reverted, detail: "commit \(short(revert.by)) reverts \(short(hex))",
            commit: revert.by))
      } else if let edit = try? edit(of: fix, in: repository, since: since, changed: changed) {
        history.stale.append(
          ChecksStale(
            uid: blocker.uid, cause: .edited,
            detail: "\(edit.path) was changed where commit \(short(hex)) had fixed it", commit: edit.commit))
      }
    }
    return history
  }

  /// The first file in which lines that a fix wrote are no longer there, though they were at `since`.
  private func edit(
    of fix: ObjectID, in repository: GitRepository, since: ObjectID, changed: [RepoPath: PathChange]
  ) throws -> (path: RepoPath, commit: String?)? {
    guard try repository.holds(fix, in: since) == true else { return nil }
    for (name, _) in try repository.linesWritten(by: fix).sorted(by: { $0.key < $1.key }) {
      let path = RepoPath(name)
      guard let change = changed[path] else { continue }
      let before = try repository.blame(path, at: since)?.lineCount(of: fix) ?? 0
      let after = change == .deleted ? 0 : try repository.blame(path)?.lineCount(of: fix) ?? 0
      guard after < before else { continue }
      let last = try repository.log(since: since, limit: Self.commitLimit).last { commit in
        (try? repository.changes(commit.id, path)) == true
      }
      return (path, last?.id.hex)
    }
    return nil
  }

  /// The commit since `base` after which a finding was gone; of several findings the last such commit.
  private func fix(of findings: [TrackedFinding], since base: String?) -> FixClaim? {
    guard let repository, let base = base.flatMap({ ObjectID(hex: $0) }), repository.has(commit: base),
      let commits = try? repository.log(since: base, limit: Self.commitLimit), !commits.isEmpty
    else { return nil }
    let places = Dictionary(grouping: findings.filter { $0.detection == .present }, by: \.finding.path)
    var latest: Int?
    for (path, gone) in places where path != .root {
      let touching = commits.indices.filter { (try? repository.changes(commits[$0].id, path)) == true }
      for finding in gone {
        guard let index = fixing(finding.finding, touching, commits, repository, base) else { continue }
        latest = max(latest ?? index, index)
      }
    }
    guard let latest else { return nil }
    let commit = commits[latest]
    return FixClaim(
      commit: commit.id.hex, by: .tool,
      author: people.folded(Actor(name: commit.author, email: commit.email, source: .trailer)),
      lines: try? repository.linesWritten(by: commit.id))
  }

  /// The first of the commits that touch a finding's file whose file no longer holds its line; the last of them when the line is
  /// not shown as it is, because it holds a secret.
  private func fixing(
    _ finding: Finding, _ touching: [Int], _ commits: [CommitRecord], _ repository: GitRepository, _ base: ObjectID
  ) -> Int? {
    let at = finding.range.startLine - finding.excerpt.firstLine
    guard finding.excerpt.lines.indices.contains(at) else { return touching.last }
    let line = finding.excerpt.lines[at].trimmingCharacters(in: .whitespaces)
    func holds(_ commit: ObjectID) -> Bool {
      guard let bytes = try? repository.bytes(of: finding.path, at: commit) else { return false }
      return String(decoding: bytes, as: UTF8.self).contains(line)
    }
    guard !line.isEmpty, holds(base) else { return touching.last }
    return touching.first { !holds(commits[$0].id) }
  }

  // MARK: Regressions

  private func regression(_ record: BlockerRecord, _ findings: [Finding]) -> Regression? {
    var regression = Regression(fixedBy: record.blocker.fixCommit)
    if let fix = record.dossier.fix {
      let fixer = fix.author ?? fix.by
      if fixer.source != .tool { regression.fixer = fixer.name }
    }
    guard let repository else { return regression == Regression() ? nil : regression }
    for finding in findings where finding.path != .root {
      var content: [UInt8]?
      if case .bytes(let bytes) = FileReader(root: repository.root).read(finding.path) { content = bytes }
      guard let blame = try? repository.blame(finding.path, content: content),
        let origin = blame.origin(ofLine: finding.range.startLine)
      else { continue }
      regression.reintroducedBy = origin.commit.hex
      regression.reintroducer = origin.author.isEmpty ? nil : origin.author
      break
    }
    return regression == Regression() ? nil : regression
  }
}

/// The first digits of a commit id, as people write it.
func short(_ commit: String) -> String { String(commit.prefix(7)) }
