import Office
import Platform
import Signatures
import Store

extension OfficeDesk {
  /// Attaches the signed file of an approved document.
  ///
  /// The approved bytes must be the beginning of the signed ones: signing a PDF only adds to its
  /// end, so that what was signed is what was approved. Other bytes may stand only if whoever approved
  /// has signed them, and somebody has seen how the text differs. A file signed twice (the person, then
  /// the body) is attached again.
  ///
  /// - Parameter seen: The beginning of the digest of a file with other bytes whose difference was
  ///   seen.
  /// - Throws: `OutgoingError.notSigned` for a file without more filled signature fields than the
  ///   approved one has, or with fewer than the signed one before; `otherBytes` where it parts from
  ///   the approved one, `otherText` where that may stand; `signatureLacks` by the office's rule;
  ///   `MoveRefusal` without a number; `FileError`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 11(2), 13(7), 17(2).
  public func attachSigned(
    _ path: String, to id: ID<OutgoingDocument>, seen: String? = nil
  ) throws -> OutgoingDocument {
    try checkMove(id, .attachSigned)
    let taken = try takeIn(path, as: .signed, limit: fileLimit())
    let before = try database.read { try approved(id, in: $0) }
    let signatures = taken.structure.signatures
    guard signatures >= before.signatures, let report = taken.report else {
      throw OutgoingError.notSigned(file: taken.name)
    }
    let parts = try compare(taken, with: before, seen: seen)
    if parts == nil, signatures <= before.file.structure.signatures {
      throw OutgoingError.notSigned(file: taken.name)
    }
    if let lack = try lack(of: report, for: before, body: nil) {
      throw OutgoingError.signatureLacks(document: before.document.title, lack)
    }
    try keep([taken])
    return try move(id, .attachSigned) { transaction, document, now in
      guard document.version == before.document.version else {
        throw OutgoingError.versionChanged(
          document: document.title, seen: before.document.version, now: document.version)
      }
      try transaction.attach(
        try transaction.insert(taken.stored()), to: id, version: document.version, as: .signed,
        named: taken.name)
      try transaction.setSigned(id, at: now)
      try enter([report], in: transaction, at: now)
      var detail: JournalDetail = [
        ("file", taken.arrived.digest.description), ("signatures", String(signatures)),
      ]
      if let parts { detail.add("parts", String(parts)) }
      return detail
    }
  }

  /// What a signed file is compared with.
  private struct Approved {
    let document: OutgoingDocument
    let file: AttachedFile
    let approver: (id: ID<Person>, name: String)
    /// How many signatures the signed file of before carries.
    let signatures: Int
    let rule: SignedFileRule
    let known: KnownSigners
  }

  private func approved(
    _ id: ID<OutgoingDocument>, in transaction: Transaction
  ) throws -> Approved {
    let document = try found(transaction.outgoing(id))
    let files = try transaction.files(of: id, version: document.version)
    let approver = try found(transaction.approver(of: id))
    return Approved(
      document: document, file: try found(files.first { $0.part == .main }),
      approver: (approver.id, approver.name),
      signatures: files.last { $0.part == .signed }?.structure.signatures ?? 0,
      rule: try signedFileRule(in: transaction),
      known: KnownSigners(try transaction.trustEntries()))
  }

  func signedFileRule(in transaction: Transaction) throws -> SignedFileRule {
    SignedFileRule(rawValue: try transaction.value(of: .signatureRule)) ?? .valid
  }

  /// What a signed file lacks by the office's rule.
  ///
  /// - Parameter body: Whose seal it must bear; nil before the body has sealed it.
  private func lack(
    of report: SignedFileReport, for approved: Approved, body: String?
  ) throws -> SignedFileLack? {
    let path = shelf.path(of: approved.file.digest)
    var earlier: Set<String> = []
    if approved.file.structure.signatures > 0 {
      do {
        earlier = try MappedFile(path).withBytes { bytes in
          Set(try PDFSummary(of: bytes).signatures.map(\.fieldName))
        }
      } catch let error as SystemError {
        throw FileError(reading: path, error)
      }
    }
    return approved.rule.lack(
      of: report, approver: approved.approver, body: body, earlier: earlier, approved.known)
  }

  // MARK: Before it is issued

  /// Checks the signatures of the file that is about to be issued, unless that was done today, by the
  /// office's rule: whoever approved, and the body.
  ///
  /// - Throws: `OutgoingError.signatureLacks`.
  func requireSigned(_ id: ID<OutgoingDocument>) throws {
    let (approved, files) = try database.read { transaction in
      let document = try found(transaction.outgoing(id))
      let files = try transaction.files(of: id, version: document.version)
      let signed = files.last { $0.part == .signed }
      return (try signed.map { _ in try self.approved(id, in: transaction) }, signed.map { [$0] })
    }
    guard let approved, let files,
      let report = try freshVerdicts(of: files).first?.report,
      let lack = try lack(of: report, for: approved, body: office.name)
    else { return }
    throw OutgoingError.signatureLacks(document: approved.document.title, lack)
  }

  // MARK: The bytes

  /// Compares the whole approved file with the beginning of the signed one.
  ///
  /// - Returns: Where they part, if that was seen and may stand; nil if they do not.
  private func compare(
    _ signed: TakenFile, with approved: Approved, seen: String?
  ) throws -> Int? {
    let path = shelf.path(of: approved.file.digest)
    guard let place = try firstDifference(path, signed.arrived.path) else { return nil }
    let refusal = OutgoingError.otherBytes(document: approved.document.title, at: place)
    // Whoever approved vouches for other bytes by nothing less than a valid signature of their own.
    guard let report = signed.report,
      SignedFileRule.valid.lack(
        of: report, approver: approved.approver, body: nil, approved.known) == nil
    else { throw refusal }
    let digest = signed.arrived.digest
    if let seen, seen.utf8.count >= 8, digest.description.hasPrefix(seen.lowercased()) {
      return place
    }
    let difference = TextDifference.lines(
      from: try textLines(ofFile: path, named: approved.file.name),
      to: try textLines(ofFile: signed.arrived.path, named: signed.name))
    throw OutgoingError.otherText(
      document: approved.document.title, difference: difference, digest: digest)
  }

  /// Where the file at `path` stops being the beginning of the other; nil if it is to its end.
  func firstDifference(_ path: String, _ other: String) throws -> Int? {
    do {
      let whole = try MappedFile(other)
      return try MappedFile(path).withBytes { start in
        whole.withBytes { firstDifference(start, $0) }
      }
    } catch {
      throw FileError(reading: path, error)
    }
  }

  func firstDifference(
    _ start: UnsafeRawBufferPointer, _ whole: UnsafeRawBufferPointer
  ) -> Int? {
    let common = min(start.count, whole.count)
    return (0..<common).first { start[$0] != whole[$0] } ?? (common < start.count ? common : nil)
  }
}
