import Office
import Store

extension OfficeDesk {
  /// Approves the current version: exactly the bytes its files have now.
  ///
  /// - Parameter seen: The version the approver has before them; nil if they name none. Another
  ///   one having come in between refuses the approval.
  /// - Parameter choice: As what the approver signs; nil for the only way there is.
  /// - Parameter isUnread: The approver could not see the text where they approved; the journal says
  ///   so, `unread`.
  /// - Throws: `OutgoingError.versionChanged`; `AuthorityError` if the approver does not sign so, or
  ///   several ways are open; `FileError` if a stored file is gone or altered.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 11, 13.
  public func approveOutgoing(
    _ id: ID<OutgoingDocument>, seen: Int? = nil, as choice: SigningChoice? = nil,
    note: String = "", isUnread: Bool = false
  ) throws -> OutgoingDocument {
    try approve(id, seen: seen, as: choice, note: note, isUnread: isUnread, signed: nil)
  }

  /// - Parameter signed: The approver's own signature over a statement of this approval, which is
  ///   compared and kept with it; nil for none.
  func approve(
    _ id: ID<OutgoingDocument>, seen: Int?, as choice: SigningChoice?, note: String,
    isUnread: Bool, signed: SignedStatement?
  ) throws -> OutgoingDocument {
    let note = try enteredOptionalNote(note)
    try checkMove(id, .approve)
    // Reading the files through may take long: everybody else goes on writing meanwhile.
    let today = now().date
    let (version, sound) = try database.read { transaction in
      let document = try found(transaction.outgoing(id))
      _ = try signing(of: document, as: choice, on: today, in: transaction)
      return (document.version, try decided(document, seen: seen, in: transaction))
    }
    for digest in sound { try requireSound(digest) }
    return try move(id, .approve) { transaction, document, now in
      let digests = try decided(document, seen: version, in: transaction)
      guard digests == sound else {
        throw OutgoingError.versionChanged(
          document: document.title, seen: version, now: document.version)
      }
      let signing = try signing(of: document, as: choice, on: now.date, in: transaction)
      if let signed {
        try requireFit(
          signed.statement, to: signing, note: note, of: document, at: now, in: transaction)
      }
      let decision = try transaction.insertDecision(
        .approved, on: id, version: document.version, digests: digests, by: person.id, note: note,
        signing: signing, at: now)
      try transaction.setApprovedVersion(document.version, of: id)
      var detail = detail(document, digests, note, signing)
      if isUnread { detail.add("unread", "1") }
      if let signed {
        detail.add(try keep(signed, with: decision, of: id, at: now, in: transaction))
      }
      return detail
    }
  }

  /// Sends the draft back to its drafter, saying why.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 10(3).
  public func returnOutgoing(
    _ id: ID<OutgoingDocument>, seen: Int? = nil, note: String
  ) throws -> OutgoingDocument {
    let note = try enteredOptionalNote(note)
    if note.isEmpty { throw OutgoingError.noteMissing }
    return try move(id, .sendBack) { transaction, document, now in
      let digests = try decided(document, seen: seen, in: transaction)
      try transaction.insertDecision(
        .returned, on: id, version: document.version, digests: digests, by: person.id, note: note,
        at: now)
      return detail(document, digests, note)
    }
  }

  func requireSound(_ digest: FileDigest) throws {
    switch try shelf.condition(of: digest, watch: watch) {
    case .sound: break
    case .missing: throw FileError.lost(digest: digest.description)
    case .rotten: throw FileError.rotten(digest: digest.description)
    case .unreadable(let reason):
      throw FileError.unreadable(path: shelf.path(of: digest), reason: reason)
    }
  }

  /// The digests of the files a decision is about.
  private func decided(
    _ document: OutgoingDocument, seen: Int?, in transaction: Transaction
  ) throws -> [FileDigest] {
    if let seen, seen != document.version {
      throw OutgoingError.versionChanged(
        document: document.title, seen: seen, now: document.version)
    }
    return try transaction.files(of: document.id, version: document.version).map(\.digest)
  }

  private func detail(
    _ document: OutgoingDocument, _ digests: [FileDigest], _ note: String,
    _ signing: Signing? = nil
  ) -> JournalDetail {
    var detail: JournalDetail = [("version", String(document.version)), ("note", note)]
    for digest in digests { detail.add("file", digest.description) }
    guard let signing else { return detail }
    detail.add("form", signing.form.rawValue)
    detail.add("block", signing.printed)
    detail.add("post", signing.post)
    detail.add("basis", signing.basis)
    if let entry = signing.entry { detail.add("authority", "authority/\(entry.value)") }
    return detail
  }
}
