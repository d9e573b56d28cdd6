import Office
import Store

extension OfficeDesk {
  /// The text the person signs to approve a document, or the approval they have given already.
  ///
  /// It is kept until it comes back signed, and says nothing by itself: no line of the journal.
  ///
  /// - Parameter choice: As what the person signs; nil for the only way there is.
  /// - Throws: `ApprovalError`; `MoveRefusal` for who may not approve the document now;
  ///   `AuthorityError`.
  public func approvalStatement(
    on id: ID<OutgoingDocument>, as choice: SigningChoice? = nil
  ) throws -> ApprovalStatement {
    let isApproved = try database.read { try $0.standingApproval(of: id) } != nil
    if !isApproved { try checkMove(id, .approve) }
    return try act { transaction, now in
      let document = try found(transaction.outgoing(id))
      if document.isFrozen { throw SecretError.frozen(document.title) }
      let approval = try transaction.standingApproval(of: id)
      let signing: Signing?
      if let approval {
        try requireOwn(approval, of: document, in: transaction)
        if choice != nil { throw ApprovalError.formSettled(document.title) }
        signing = approval.signing
      } else {
        signing = try self.signing(of: document, as: choice, on: now.date, in: transaction)
      }
      if try transaction.openKeys(of: person.id).isEmpty {
        throw ApprovalError.noKey(person.name, handle: person.handle)
      }
      let head = try transaction.journalHead()
      let statement = ApprovalStatement(
        try subject(of: document, signing, approval?.note ?? "", in: transaction),
        by: try found(transaction.person(person.id)), in: office, at: approval?.at ?? now,
        line: head.size, hash: head.hash)
      try transaction.keepStatement(statement.text, on: id, for: person.id)
      return statement
    }
  }

  /// Refuses an approval of somebody else's, and one that is signed.
  func requireOwn(
    _ approval: RecordedApproval, of document: OutgoingDocument, in transaction: Transaction
  ) throws {
    guard approval.person == person.id else {
      throw ApprovalError.anothers(
        document.title, by: try found(transaction.person(approval.person)).name)
    }
    if let signed = try transaction.signature(of: approval.id) {
      throw ApprovalError.signedAlready(document.title, key: signed.key.fingerprint)
    }
  }

  /// What is approved of the current version, or of an earlier one.
  func subject(
    of document: OutgoingDocument, version: Int? = nil, _ signing: Signing?, _ note: String,
    in transaction: Transaction
  ) throws -> ApprovalStatement.Subject {
    let version = version ?? document.version
    return ApprovalStatement.Subject(
      document: document, version: version,
      files: try transaction.files(of: document.id, version: version), signing: signing, note: note)
  }
}
