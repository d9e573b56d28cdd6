import Platform

/// Every file below a folder with its size and its last change, to see that a refusal has changed
/// nothing.
///
/// A write of any kind shows, so rows and journal are part of it; what SQLite and the queue of writers
/// keep beside the database while they work is not, and neither is that the office was opened,
/// which is counted whatever comes of it.
struct Snapshot: Equatable {
  private var contents: [String: [Int]] = [:]

  init(of folder: String) throws { try add(folder, at: "") }

  private mutating func add(_ folder: String, at place: String) throws {
    for name in try Folders.names(in: folder) {
      let path = folder + "/" + name
      let label = place + "/" + name
      guard let facts = try Folders.ownFacts(of: path), !Snapshot.passing(name) else { continue }
      // The time of a folder says that something came and went, which it may.
      contents[label] =
        facts.kind == .folder ? [] : [facts.size, facts.changedAt, facts.changedAtFraction]
      if facts.kind == .folder { try add(path, at: label) }
    }
  }

  private static func passing(_ name: String) -> Bool {
    [".out", ".err"].contains(name) || name.hasPrefix("openings-")
      || ["-queue", "-wal", "-shm"].contains { name.hasSuffix($0) }
  }

  /// The files that are not the same in both, for a message.
  func differences(from other: Snapshot) -> [String] {
    Set(contents.keys).union(other.contents.keys).filter { contents[$0] != other.contents[$0] }
      .sorted()
  }
}
