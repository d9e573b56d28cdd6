import Office
import Platform

extension BackupPlace {
  /// Removes the generations a rule does not keep, then the stored files that only they named. What an
  /// earlier run had begun to remove is removed, too.
  ///
  /// Generations that do not say when they were made stay: nobody knows what they are.
  ///
  /// - Returns: The generations, and how many stored files went with them.
  /// - Throws: `SystemError`; what is left then goes with the next call.
  public func prune(_ keeping: BackupKeeping) throws -> (generations: [String], files: Int) {
    let all = try generations()
    let kept = keeping.kept(of: all.compactMap(\.facts?.at))
    let going = all.dropLast().filter { $0.facts.map { !kept.contains($0.at) } ?? false }
    for generation in going {
      // From now on it is none any more.
      try Folders.renameNew(
        folder(of: generation.name), to: folder(of: BackupPlace.goingPrefix + generation.name))
    }
    if !going.isEmpty { try Folders.flush(generationsFolder) }
    return (going.map(\.name), try removeBegun())
  }

  private func removeBegun() throws -> Int {
    let begun = try Folders.names(in: generationsFolder).filter {
      $0.hasPrefix(BackupPlace.goingPrefix)
    }
    if begun.isEmpty { return 0 }
    var files: Set<String> = []
    for name in begun where Folders.exists(manifest(of: name)) {
      try eachEntry(of: name) { _, entry in
        if let path = entry.flatMap(pathInShelf(of:)) { files.insert(path) }
      }
    }
    for generation in try generations().reversed() where !files.isEmpty {
      let manifest = try? eachEntry(of: generation.name) { _, entry in
        if let path = entry.flatMap(pathInShelf(of:)) { files.remove(path) }
      }
      // As long as nobody knows what a generation needs, nothing goes.
      guard let manifest, BackupFacts.isName(generation.name, of: manifest) else { return 0 }
    }
    // What was destroyed in the office is overwritten here, too, once nothing needs it.
    for path in files { try Folders.eraseFile(path) }
    for name in begun { try Folders.removeAll(folder(of: name)) }
    return files.count
  }

  /// Where a file of the shelf lies; nil for one of a generation's own.
  public func pathInShelf(of entry: ManifestEntry) -> String? {
    switch entry {
    case .own: nil
    case .stored(let digest): shelf.path(of: digest)
    case .sealed(let plain, let seal, _): seal.name(of: shelf.path(of: plain))
    }
  }
}
