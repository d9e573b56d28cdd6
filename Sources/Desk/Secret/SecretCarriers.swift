import Office
import Platform
import Store

extension OfficeDesk {
  /// Removes what carries a frozen document in the folder of the office: bundles in the outbox, handed
  /// over or not, and in the inbox what it came in. What lies elsewhere the entry goes on to name.
  ///
  /// - Throws: `FileError`.
  func removeCarriers(of frozen: (entry: SecretEntry, files: [FileDigest])) throws {
    do {
      for holder in frozen.entry.holders {
        switch holder {
        case .sent(let bundle, _): try removeSent(bundle)
        case .received(let bundle) where bundle.isEmpty: try removeLoose(frozen.files)
        case .received(let bundle): try removeTaken(bundle)
        }
      }
    } catch let error as SystemError {
      throw FileError(writing: error.path, error)
    }
  }

  private func removeSent(_ name: String) throws {
    let body = try database.read { transaction in
      try transaction.bundle(named: name).flatMap { try transaction.body($0.body) }
    }
    guard let outbox = body.map({ folder.outbox(of: $0.organId) }) else { return }
    for path in [outbox.bundle(name), outbox.sentBundle(name)] where Folders.exists(path) {
      try Folders.removeFile(path)
    }
  }

  /// The bundle under its name, and under those it gets where that is taken.
  private func removeTaken(_ bundle: String) throws {
    for name in try namesTaken() where name.hasPrefix(bundle) {
      var rest = name.dropFirst(bundle.count)
      if rest.hasSuffix(".zip") { rest = rest.dropLast(4) }
      if rest.isEmpty || rest.first == "-" && Int(rest.dropFirst()) != nil {
        try Folders.removeAll(folder.taken + "/" + name)
      }
    }
  }

  /// Loose messages have any name: they are known by their bytes, which lie on the shelf.
  private func removeLoose(_ files: [FileDigest]) throws {
    let places =
      try [folder.taken]
      + namesTaken().map { folder.taken + "/" + $0 }.filter {
        try Folders.ownFacts(of: $0)?.kind == .folder && !Folders.exists($0 + "/bagit.txt")
      }
    for place in places where Folders.exists(place) {
      for name in try Folders.names(in: place) {
        let path = place + "/" + name
        if try files.contains(where: { try haveEqualBytes(path, shelf.path(of: $0)) }) {
          try Folders.removeFile(path)
        }
      }
    }
  }

  private func namesTaken() throws -> [String] {
    Folders.exists(folder.taken) ? try Folders.names(in: folder.taken) : []
  }
}
