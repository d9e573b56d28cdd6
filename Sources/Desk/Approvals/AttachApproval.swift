import Bytes
import Office
import Signatures
import Store

/// A statement and a signature over it by a key of the acting person, the mathematics of which holds.
struct SignedStatement {
  let statement: ApprovalStatement
  let signature: SSHSignature
}

extension OfficeDesk {
  /// The most bytes that are read of a statement with its signature.
  public static let approvalLimit = ApprovalStatement.sizeLimit + SSHSignature.sizeLimit

  /// Takes the person's signature over a statement: on an approval of theirs, or as the approval
  /// itself where the document waits for one. A signed statement is the decision.
  ///
  /// What is kept must name exactly the current version and its files, and be by a key that counts
  /// for the person today. `ssh-keygen` is asked last, about the mathematics alone.
  ///
  /// - Parameter sent: What `ssh-keygen -Y sign` wrote, or the statement with that behind it; the one
  ///   printed last is meant if none comes along.
  /// - Throws: `ApprovalError`; as `approveOutgoing` where the document is not approved yet.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 11, 13.
  public func attachApproval(
    _ sent: [UInt8], to id: ID<OutgoingDocument>
  ) throws -> OutgoingDocument {
    let (text, armour) = split(sent)
    let signature = try SSHSignature(armour: armour)
    guard signature.namespace == ApprovalStatement.namespace else {
      throw ApprovalError.otherPurpose(String(signature.namespace.prefix(60)))
    }
    let isApproved = try database.read { try $0.standingApproval(of: id) } != nil
    if !isApproved { try checkMove(id, .approve) }
    let statement = try database.read { transaction in
      try fitting(text, signature, on: try found(transaction.outgoing(id)), in: transaction)
    }
    guard try SSHKeygen().confirms(signature, of: statement.text, by: person.handle) else {
      throw ApprovalError.wrong
    }
    // The mathematics does not change; everything else is compared again where it is kept.
    let signed = SignedStatement(statement: statement, signature: signature)
    if isApproved { return try attach(signed, to: id) }
    return try approve(
      id, seen: nil, as: statement.choice, note: "", isUnread: false, signed: signed)
  }

  /// The statement that was signed, if it says what the office has recorded and the key in the
  /// signature is the person's.
  private func fitting(
    _ text: String?, _ signature: SSHSignature, on document: OutgoingDocument,
    in transaction: Transaction
  ) throws -> ApprovalStatement {
    if document.isFrozen { throw SecretError.frozen(document.title) }
    let approval = try transaction.standingApproval(of: document.id)
    if let approval { try requireOwn(approval, of: document, in: transaction) }
    try requireOwnKey(of: signature, in: transaction)
    let statement = try ApprovalStatement(
      reading: text ?? keptStatement(on: document, in: transaction))
    if let approval {
      try requireFit(statement, to: approval, of: document, in: transaction)
    } else {
      let now = now()
      let signing = try signing(
        of: document, as: statement.choice, on: now.date, in: transaction)
      try requireFit(
        statement, to: signing, note: "", of: document, at: now, in: transaction)
    }
    return statement
  }

  /// What stands before the armour, if anything, and the armour.
  private func split(_ sent: [UInt8]) -> (text: String?, armour: [UInt8]) {
    let format = Array(ApprovalStatement.format.utf8)
    guard sent.starts(with: format) else { return (nil, sent) }
    let start = Array(("\n" + SSHSignature.begin).utf8)
    var place = format.count
    while place + start.count <= sent.count {
      if sent[place] == start[0], sent[place..<place + start.count].elementsEqual(start) {
        return (
          String(decoding: sent[...place], as: UTF8.self), Array(sent[(place + 1)...])
        )
      }
      place += 1
    }
    return (String(decoding: sent, as: UTF8.self), [])
  }

  private func keptStatement(
    on document: OutgoingDocument, in transaction: Transaction
  ) throws -> String {
    guard let text = try transaction.keptStatement(on: document.id, for: person.id) else {
      throw ApprovalError.noStatement(document.title)
    }
    return text
  }

  /// The key in the signature, which must count for the person.
  @discardableResult
  private func requireOwnKey(
    of signature: SSHSignature, in transaction: Transaction
  ) throws -> PersonKey {
    let fingerprint = signature.key.fingerprint
    let key = try transaction.openKey(fingerprint)
    guard let key, key.person == person.id, key.key == signature.key.base64 else {
      throw ApprovalError.otherKey(fingerprint, holder: key?.personName)
    }
    return key
  }

  /// Signs an approval that was given before.
  private func attach(
    _ signed: SignedStatement, to id: ID<OutgoingDocument>
  ) throws -> OutgoingDocument {
    try act { transaction, now in
      let document = try found(transaction.outgoing(id))
      guard let approval = try transaction.standingApproval(of: id) else {
        throw ApprovalError.decidedSince(document.title)
      }
      try requireOwn(approval, of: document, in: transaction)
      try requireFit(signed.statement, to: approval, of: document, in: transaction)
      try transaction.record(
        "approval.attach", on: "outgoing/\(id.value)",
        detail: try keep(signed, with: approval.id, of: id, at: now, in: transaction),
        by: person.id, at: now)
      return document
    }
  }

  private func requireFit(
    _ statement: ApprovalStatement, to approval: RecordedApproval, of document: OutgoingDocument,
    in transaction: Transaction
  ) throws {
    try requireFit(
      statement,
      to: try subject(of: document, approval.signing, approval.note, in: transaction),
      by: try found(transaction.person(approval.person)), decided: approval.at,
      line: approval.line, in: transaction)
  }

  /// The same for a statement that is the approval itself.
  func requireFit(
    _ statement: ApprovalStatement, to signing: Signing, note: String,
    of document: OutgoingDocument, at now: Moment, in transaction: Transaction
  ) throws {
    try requireFit(
      statement, to: try subject(of: document, signing, note, in: transaction),
      by: try found(transaction.person(person.id)), decided: now, line: nil, in: transaction)
    guard let line = statement.journalLine?.sequence,
      try !transaction.isDecided(document.id, after: line)
    else { throw ApprovalError.decidedSince(document.title) }
  }

  private func requireFit(
    _ statement: ApprovalStatement, to subject: ApprovalStatement.Subject, by person: Person,
    decided at: Moment, line: Int64?, in transaction: Transaction
  ) throws {
    guard let record = try record(statement, subject, by: person, in: transaction) else {
      throw ApprovalError.otherJournal(line: statement[.journal] ?? "")
    }
    let difference =
      try statement.differences(from: record).first
      ?? timeDifference(statement, decided: at, line: line, in: transaction)
    if let difference { throw ApprovalError(difference) }
  }

  /// The statement as the office would have written it at its time; nil where the journal has another
  /// line of that number.
  func record(
    _ statement: ApprovalStatement, _ subject: ApprovalStatement.Subject, by person: Person,
    in transaction: Transaction
  ) throws -> ApprovalStatement? {
    guard let time = statement.time, let line = statement.journalLine,
      try transaction.journalHash(of: line.sequence)?.hash == line.hash
    else { return nil }
    return ApprovalStatement(
      subject, by: person, in: office, at: time, line: line.sequence, hash: line.hash)
  }

  /// A statement that repeats a decision names its time. One that was printed before it names a time
  /// between the journal's line and the decision.
  ///
  /// - Parameter line: The journal's line of the decision; nil for one that is being made.
  func timeDifference(
    _ statement: ApprovalStatement, decided at: Moment, line: Int64?, in transaction: Transaction
  ) throws -> ApprovalStatement.Difference? {
    guard let time = statement.time, let head = statement.journalLine?.sequence else { return nil }
    let isBefore = line.map { head < $0 } ?? true
    // To the second: that is what a statement holds.
    let earliest = try transaction.journalHash(of: head)?.at?.description ?? ""
    let fits =
      isBefore
      ? earliest <= time.description && time.description <= at.description
      : time.description == at.description
    return fits
      ? nil
      : ApprovalStatement.Difference(
        key: .time, said: time.description, recorded: at.description)
  }

  /// Keeps statement and signature with the decision; what the journal says of them.
  func keep(
    _ signed: SignedStatement, with decision: ID<Decision>, of document: ID<OutgoingDocument>,
    at now: Moment, in transaction: Transaction
  ) throws -> JournalDetail {
    let key = try requireOwnKey(of: signed.signature, in: transaction)
    let (statement, signature) = (signed.statement.text, signed.signature.armour)
    try transaction.insertSignature(
      signature, of: statement, by: key, to: decision, on: document, at: now)
    return [
      ("key", key.fingerprint), ("statement", SHA256.digest(of: statement.utf8).description),
      ("signature", SHA256.digest(of: signature.utf8).description),
    ]
  }
}

extension ApprovalError {
  init(_ difference: ApprovalStatement.Difference) {
    self = .otherStatement(
      line: difference.key.rawValue, said: difference.said, recorded: difference.recorded)
  }
}
