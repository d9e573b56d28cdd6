import Office
import Platform
import Store

extension OfficeDesk {
  /// Attaches the signed file of an approved document.
  ///
  /// The approved bytes must be the beginning of the signed ones: signing a PDF only adds to its
  /// end, so that what was signed is what was approved. A file signed twice (the person, then the
  /// body) is attached again.
  ///
  /// - Throws: `OutgoingError.notSigned` for a file without more filled signature fields than the
  ///   approved one has, or with fewer than the signed one before; `otherBytes` where it parts from
  ///   the approved one; `MoveRefusal` without a number; `FileError`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 11(2), 13(7), 17(2).
  public func attachSigned(
    _ path: String, to id: ID<OutgoingDocument>
  ) throws -> OutgoingDocument {
    try checkMove(id, .attachSigned)
    let taken = try takeIn(path, as: .signed, limit: fileLimit())
    let seen = try database.read { try approved(id, in: $0) }
    let signatures = taken.structure.signatures
    guard signatures > seen.file.structure.signatures, signatures >= seen.signatures else {
      throw OutgoingError.notSigned(file: taken.name)
    }
    try compare(taken.arrived, with: seen.file, of: seen.document)
    try keep([taken])
    return try move(id, .attachSigned) { transaction, document, now in
      guard document.version == seen.document.version else {
        throw OutgoingError.versionChanged(
          document: document.title, seen: seen.document.version, now: document.version)
      }
      try transaction.attach(
        try transaction.insert(taken.stored()), to: id, version: document.version, as: .signed,
        named: taken.name)
      try transaction.setSigned(id, at: now)
      return [
        ("file", taken.arrived.digest.description), ("signatures", String(signatures)),
      ]
    }
  }

  /// The approved file, and how many signatures the signed one of before carries.
  private func approved(
    _ id: ID<OutgoingDocument>, in transaction: Transaction
  ) throws -> (document: OutgoingDocument, file: AttachedFile, signatures: Int) {
    let document = try found(transaction.outgoing(id))
    let files = try transaction.files(of: id, version: document.version)
    let signed = files.last { $0.part == .signed }
    return (
      document, try found(files.first { $0.part == .main }), signed?.structure.signatures ?? 0
    )
  }

  /// Compares the whole approved file with the beginning of the signed one.
  private func compare(
    _ signed: ArrivedFile, with approved: AttachedFile, of document: OutgoingDocument
  ) throws {
    let path = shelf.path(of: approved.digest)
    do {
      let signedFile = try MappedFile(signed.path)
      let place = try MappedFile(path).withBytes { start in
        signedFile.withBytes { firstDifference(start, $0) }
      }
      if let place {
        throw OutgoingError.otherBytes(document: document.title, at: place)
      }
    } catch let error as SystemError {
      throw FileError(reading: path, error)
    }
  }

  /// Where `whole` stops beginning with `start`; nil if it does to the end.
  private func firstDifference(
    _ start: UnsafeRawBufferPointer, _ whole: UnsafeRawBufferPointer
  ) -> Int? {
    let common = min(start.count, whole.count)
    return (0..<common).first { start[$0] != whole[$0] } ?? (common < start.count ? common : nil)
  }
}
