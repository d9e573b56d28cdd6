import Office
import Platform
import Signatures
import Store

extension OfficeDesk {
  /// Checks the last signature there is on an approval of a document, and everything it rests on.
  ///
  /// - Throws: `ApprovalError.unsigned`; `SecretError.frozen`.
  public func verifyApproval(of id: ID<OutgoingDocument>) throws -> ApprovalCheck {
    let (check, files) = try database.read { transaction in
      let document = try found(transaction.outgoing(id))
      if document.isFrozen { throw SecretError.frozen(document.title) }
      guard let approval = try transaction.signedApproval(of: id),
        let signed = try transaction.signature(of: approval.id)
      else { throw ApprovalError.unsigned(document.title) }
      let person = try found(transaction.person(approval.person))
      let subject = try subject(
        of: document, version: approval.version, approval.signing, approval.note, in: transaction)
      var findings = keyFindings(signed, of: person)
      findings += try statementFindings(
        signed.statement, on: subject, approval, by: person, in: transaction)
      let stands = try transaction.standingApproval(of: id)?.id == approval.id
      findings.append(stands ? .stands : .superseded(now: document.version))
      return (
        ApprovalCheck(
          document: document, version: approval.version, personName: person.name, approval: signed,
          findings: findings), subject.files
      )
    }
    // Reading files through, and another program, may take a while: nobody waits for it.
    return ApprovalCheck(
      document: check.document, version: check.version, personName: check.personName,
      approval: check.approval,
      findings: [genuineness(of: check.approval)] + check.findings
        + (try fileFindings(files)))
  }

  private func genuineness(of approval: SignedApproval) -> ApprovalFinding {
    do throws(ApprovalError) {
      let signature = try SSHSignature(armour: Array(approval.signature.utf8))
      guard signature.namespace == ApprovalStatement.namespace,
        signature.key.base64 == approval.key.key,
        signature.key.fingerprint == approval.key.fingerprint
      else { return .forged }
      let isGenuine = try SSHKeygen().confirms(
        signature, of: approval.statement, by: approval.key.handle)
      return isGenuine ? .genuine : .forged
    } catch {
      switch error {
      case .programMissing, .unchecked: return .unchecked(error)
      default: return .forged
      }
    }
  }

  /// The key as it stood when the signature came counts, whatever became of it.
  private func keyFindings(
    _ approval: SignedApproval, of person: Person
  ) -> [ApprovalFinding] {
    let key = approval.key
    guard key.person == person.id, key.addedAt <= approval.attachedAt,
      key.removedAt.map({ approval.attachedAt <= $0 }) ?? true
    else { return [.keyNotInForce] }
    return [key.removedAt.map { .keyRemoved($0) } ?? .keyOpen]
  }

  private func statementFindings(
    _ text: String, on subject: ApprovalStatement.Subject, _ approval: RecordedApproval,
    by person: Person, in transaction: Transaction
  ) throws -> [ApprovalFinding] {
    guard let statement = try? ApprovalStatement(reading: text),
      let line = statement.journalLine?.sequence
    else { return [.notAStatement] }
    guard let record = try record(statement, subject, by: person, in: transaction) else {
      return [.journalDiffers(line: line)]
    }
    let differences =
      statement.differences(from: record)
      + [
        try timeDifference(
          statement, decided: approval.at, line: approval.line, in: transaction)
      ].compactMap { $0 }
    return (differences.isEmpty ? [.fits] : differences.map { .differs($0) })
      + [.journalHolds(line: line)]
  }

  private func fileFindings(_ files: [AttachedFile]) throws -> [ApprovalFinding] {
    let unsound = try files.filter { file in
      try shelf.condition(of: file.digest, watch: watch) != .sound
    }
    return unsound.isEmpty
      ? [.filesSound(files.count)] : unsound.map { .fileNotSound(name: $0.name) }
  }

  /// Writes statement, signature and the key for whom it counts to three new files in a folder, so
  /// that plain `ssh-keygen -Y verify` can check them anywhere.
  ///
  /// - Returns: The paths.
  /// - Throws: `FileError`.
  public func write(_ approval: SignedApproval, toFolder path: String) throws -> [String] {
    do throws(SystemError) {
      _ = try Folders.make(path, mode: 0o755)
    } catch {
      throw FileError(writing: path, error)
    }
    let contents = [
      ("statement.txt", approval.statement), ("statement.txt.sig", approval.signature),
      ("allowed_signers", approval.key.allowedSigner),
    ]
    return try contents.map { name, text in
      let file = path + "/" + name
      try write(text, to: file)
      return file
    }
  }
}
