import Platform

/// Every file below a folder with its bytes, to see that a refusal has changed nothing.
///
/// The database is compared byte for byte, so rows and journal are part of it; what SQLite and the
/// queue of writers keep beside it while they work is not.
struct Snapshot: Equatable {
  private var contents: [String: [UInt8]] = [:]

  init(of folder: String) throws { try add(folder, at: "") }

  private mutating func add(_ folder: String, at place: String) throws {
    for name in try Folders.names(in: folder) {
      let path = folder + "/" + name
      let label = place + "/" + name
      switch try Folders.ownFacts(of: path)?.kind {
      case .folder:
        contents[label] = []
        try add(path, at: label)
      case .file where !Snapshot.passing(name):
        contents[label] = try FileContents.read(path, limit: 1 << 24) ?? []
      default: break
      }
    }
  }

  private static func passing(_ name: String) -> Bool {
    [".out", ".err"].contains(name)
      || ["-queue", "-wal", "-shm"].contains { name.hasSuffix($0) }
  }

  /// The files that are not the same in both, for a message.
  func differences(from other: Snapshot) -> [String] {
    Set(contents.keys).union(other.contents.keys).filter { contents[$0] != other.contents[$0] }
      .sorted()
  }
}
