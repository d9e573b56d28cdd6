import Office
import Platform
import Store

extension OfficeDesk {
  /// What shows when the files of a document were there: for each its path to the newest root and to
  /// every root with a time stamp.
  ///
  /// - Parameter text: A document of either register, `1/2026`, `D3`, or the SHA-256 of a file.
  /// - Throws: `EvidenceError`: nothing is called so, it has no file, no root is as new as its files, or
  ///   the digests do not lead to a root; `SecretError.frozen`; `WorkError.stopped`.
  public func evidence(of text: String) throws -> DocumentEvidence {
    let (title, files) = try filesWithEvidence(text)
    return try database.read { transaction in
      let roots = try transaction.evidenceRoots()
      if roots.isEmpty { throw EvidenceError.noRoot }
      let candidates = roots.filter { !$0.tokens.isEmpty || $0.id == roots.last?.id }
      let tokens = candidates.flatMap(\.tokens)
      let trees = try EvidenceTree.build(
        candidates.map { EvidenceExtent($0) },
        following: Set(files.map(\.digest) + tokens.map(\.digest)), in: transaction, watch)
      let built = try zip(candidates, trees).map { root, tree in
        guard let tree, tree.root == root.root else {
          throw EvidenceError.altered(root: root.id.value)
        }
        return (root: root, tree: tree)
      }.reversed()
      func evidence(_ name: String, _ digest: FileDigest) -> FileEvidence {
        FileEvidence(
          name: name, digest: digest,
          paths: built.compactMap { root, tree in tree.paths[digest]?.path(to: root.id) })
      }
      let shown = files.map { evidence($0.name, $0.digest) }
      if shown.allSatisfy({ $0.paths.isEmpty }) { throw EvidenceError.notCovered(title) }
      return DocumentEvidence(
        title: title, files: shown, roots: built.map(\.root),
        renewed: tokens.map { evidence("", $0.digest) }.filter { !$0.paths.isEmpty })
    }
  }

  /// Writes evidence to a new folder, for somebody who has no vpdt: a folder for each root, with the
  /// root (32 bytes), its time stamps, and a path for each file and for each older time stamp, named by
  /// their SHA-256.
  ///
  /// - Throws: `FileError`: it is there already, or cannot be written.
  public func writeEvidence(_ evidence: DocumentEvidence, to folder: String) throws {
    do {
      guard try Folders.make(folder, mode: 0o755) else { throw FileError.exists(path: folder) }
      do {
        for root in evidence.roots { try write(root, of: evidence, below: folder) }
        try Folders.flush(folder)
      } catch {
        try? Folders.removeAll(folder)
        throw error
      }
      try Folders.flush(Folders.parent(of: folder))
    } catch let error as SystemError {
      throw FileError(writing: folder, error)
    }
  }

  private func write(
    _ root: EvidenceRoot, of evidence: DocumentEvidence, below folder: String
  ) throws {
    let place = folder + "/\(root.id.value)"
    try Folders.make(place, mode: 0o755)
    try FileContents.writeNew(place + "/root.bin", root.root.bytes, mode: 0o644)
    for token in root.tokens {
      let bytes = try database.read { try $0.bytes(of: token.id) }
      try FileContents.writeNew(place + "/token-\(token.id.value).tst", bytes, mode: 0o644)
    }
    for file in evidence.files + evidence.renewed {
      guard let path = file.paths.first(where: { $0.root == root.id }) else { continue }
      let lines = path.steps.map { $0.line + "\n" }.joined()
      let name = place + "/\(file.digest).path"
      if Folders.exists(name) { continue }
      try FileContents.writeNew(name, Array(lines.utf8), mode: 0o644)
    }
    try Folders.flush(place)
  }

  private func filesWithEvidence(
    _ text: String
  ) throws -> (title: String, files: [(name: String, digest: FileDigest)]) {
    if let digest = FileDigest(text) {
      guard try database.read({ try $0.knowsFile(digest) }) else {
        throw EvidenceError.unknownFile(text)
      }
      return (text, [("", digest)])
    }
    let (title, document) = try documentWithEvidence(text)
    let files = try database.read { try $0.namedDigests(of: document) }
    if files.isEmpty { throw EvidenceError.withoutFiles(title) }
    return (title, files)
  }

  private func documentWithEvidence(_ text: String) throws -> (String, DocumentKey) {
    do {
      let document = try incoming(named: text)
      return (document.title, .incoming(document.id))
    } catch is IncomingError {
      do {
        let document = try outgoing(named: text)
        return (document.title, .outgoing(document.id))
      } catch is OutgoingError {
        throw EvidenceError.unknownFile(text)
      }
    }
  }
}
