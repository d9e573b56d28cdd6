import Office
import Platform
import Signatures
import Store

extension OfficeDesk {
  /// Makes a root over the digests of all files there are or were, and of all time stamps, and writes it
  /// into the journal. Where nothing has come since the last one, that one stands.
  ///
  /// - Throws: `EvidenceError.noFiles`; `PersonError.lacksRole` for whoever is neither clerk, archiver
  ///   nor administrator; `WorkError.stopped`.
  public func renewEvidence() throws -> (root: EvidenceRoot, isNew: Bool) {
    try require(.scrubFiles)
    let (extent, tree, standing) = try database.read { transaction in
      let newest = try transaction.newestLeaves()
      if newest.file == 0 { throw EvidenceError.noFiles }
      let extent = EvidenceExtent(lastFile: newest.file, lastToken: newest.token)
      if let last = try transaction.evidenceRoots().last, last.reaches(extent) {
        return (extent, EvidenceTree?.none, EvidenceRoot?.some(last))
      }
      let tree = try EvidenceTree.build([extent], in: transaction, watch)
      return (extent, tree.first ?? nil, nil)
    }
    if let standing { return (standing, false) }
    guard let tree else { throw EvidenceError.noFiles }
    return try act { transaction, now in
      // Somebody else may have made the same meanwhile.
      if let last = try transaction.evidenceRoots().last, last.reaches(extent) {
        return (last, false)
      }
      let id = try transaction.insertRoot(
        tree.root, leaves: tree.leaves, lastFile: extent.lastFile, lastToken: extent.lastToken,
        at: now)
      try transaction.record(
        "evidence.renew", on: "evidence/\(id.value)",
        detail: [("root", tree.root.description), ("leaves", String(tree.leaves))],
        by: person.id, at: now)
      return (
        EvidenceRoot(
          id: id, at: now, leaves: tree.leaves, lastFile: extent.lastFile,
          lastToken: extent.lastToken, root: tree.root), true
      )
    }
  }

  /// Writes a request for a time stamp over a root to a new file (RFC 3161).
  ///
  /// - Throws: `FileError`: it is there already, or cannot be written.
  public func writeStampRequest(for root: EvidenceRoot, to path: String) throws {
    try write(
      stampRequest(for: root.root.bytes, nonce: Machine.randomBytes(8)), to: path)
  }

  /// All roots with their time stamps, the oldest first.
  public func evidenceRoots() throws -> [EvidenceRoot] {
    try database.read { try $0.evidenceRoots() }
  }
}

extension EvidenceRoot {
  fileprivate func reaches(_ extent: EvidenceExtent) -> Bool {
    lastFile >= extent.lastFile && lastToken >= extent.lastToken
  }
}
