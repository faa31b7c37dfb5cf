import CLibgit2

/// The history of a shallow clone, as far as it goes.
///
/// libgit2 walks into the parents of the oldest commits, which are not there, and gives up (it reads no grafts before 1.7).
struct CutHistory {
  private let repository: GitRepository

  init(_ repository: GitRepository) { self.repository = repository }

  /// The commits that a commit reaches, itself included.
  func reached(from start: ObjectID) -> Set<ObjectID> {
    var found: Set<ObjectID> = [start]
    var open = [start]
    while let commit = open.popLast() {
      for parent in parents(of: commit) where found.insert(parent).inserted { open.append(parent) }
    }
    return found
  }

  /// The commits that one commit reaches and another does not, parents before children.
  func commits(from head: ObjectID, without base: ObjectID?) -> [ObjectID] {
    var seen = base.map { repository.has(commit: $0) ? reached(from: $0) : [] } ?? []
    var order: [ObjectID] = []
    var open: [(commit: ObjectID, isDone: Bool)] = [(head, false)]
    while let (commit, isDone) = open.popLast() {
      if isDone {
        order.append(commit)
      } else if seen.insert(commit).inserted {
        open.append((commit, true))
        open += parents(of: commit).map { ($0, false) }
      }
    }
    return order
  }

  /// The parents of a commit that are there.
  private func parents(of commit: ObjectID) -> [ObjectID] {
    var oid = commit.oid
    var found: OpaquePointer?
    guard git_commit_lookup(&found, repository.pointer, &oid) == 0 else { return [] }
    defer { git_commit_free(found) }
    return (0..<git_commit_parentcount(found)).compactMap { index in
      git_commit_parent_id(found, index).map { ObjectID($0.pointee) }
    }.filter(repository.has)
  }
}
