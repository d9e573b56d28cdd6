import Desk
import Office
import Platform
import Wording

extension Command {
  /// `vpdt approval statement N`: the text to sign, and nothing else on standard output.
  static func approvalStatement() -> Command {
    let grammar = Grammar().word("N").option("--form", "FORM")
    return Command(.approvalStatement, grammar) { arguments, session in
      let desk = try session.desk()
      let statement = try desk.approvalStatement(
        on: try desk.outgoing(named: arguments.first).id,
        as: try arguments.text("--form").map { try SigningChoice(named: $0) })
      if session.options.isJSON {
        session.raw(JSON.object([("statement", .string(statement.text))]).text)
      } else {
        // Byte for byte: no hidden character can stand in it.
        session.raw(statement.text, end: "")
      }
    }
  }

  /// `vpdt approval attach N < SIG`, or with the statement before the signature; or `--file SIG`.
  static func approvalAttach() -> Command {
    let grammar = Grammar().word("N").option("--file", "FILE.sig")
    return Command(.approvalAttach, grammar) { arguments, session in
      let desk = try session.desk()
      let id = try desk.outgoing(named: arguments.first).id
      let document = try desk.attachApproval(try sent(arguments, session), to: id)
      let signed = try desk.outgoingDossier(id).decisions.last
      let words = session.words
      session.answer(
        [
          "\(document.title)  \(words.state(document.state))  \(document.subject)",
          "  " + words.signedWith(signed?.signedWith ?? ""),
        ], .object(JSON.fields(document) + [("key", .text(signed?.signedWith))]))
      if let signing = signed?.signing, signing.lacksBasis {
        session.warn(words.withoutBasis(signing, handle: desk.person.handle))
      }
    }
  }

  private static func sent(_ arguments: Arguments, _ session: Session) throws -> [UInt8] {
    let limit = OfficeDesk.approvalLimit
    let bytes: [UInt8]?
    if let path = arguments.text("--file").map(OfficeDesk.path(entered:)) {
      _ = try OfficeDesk.sizeOfFile(at: path)
      bytes = try FileContents.read(path, limit: limit)
    } else if session.isGathering || StandardInput.isTerminal {
      // A screen reads the keyboard itself, and nobody types a signature.
      throw ApprovalError.nothingSent
    } else {
      bytes = try StandardInput.read(limit: limit)
    }
    guard let bytes else { throw ApprovalError.notASignature(.tooLarge) }
    if bytes.isEmpty { throw ApprovalError.nothingSent }
    return bytes
  }

  /// `vpdt approval verify N [--out DIR]`
  static func approvalVerify() -> Command {
    let grammar = Grammar().word("N").option("--out", "DIR")
    return Command(.approvalVerify, grammar) { arguments, session in
      let desk = try session.desk()
      let check = try desk.verifyApproval(of: try desk.outgoing(named: arguments.first).id)
      let words = session.words
      var lines = [words.checked(check)]
      lines += check.findings.map { ($0.speaksAgainst ? "  ! " : "  - ") + words.finding($0) }
      if let path = arguments.text("--out").map(OfficeDesk.path(entered:)) {
        _ = try desk.write(check.approval, toFolder: path)
        lines += words.written(check.approval, toFolder: path)
      }
      session.answer(lines, json(of: check))
      if !check.isSound { session.next = .status(1) }
    }
  }

  private static func json(of check: ApprovalCheck) -> JSON {
    .object([
      ("id", .string(check.document.draftTitle)), ("reference", .text(check.document.reference)),
      ("sound", .bool(check.isSound)), ("version", .int(check.version)),
      ("person", .string(check.approval.key.handle)),
      ("key", .object(JSON.fields(check.approval.key))),
      ("attached", .string(check.approval.attachedAt.description)),
      ("statement", .string(check.approval.statement)),
      ("signature", .string(check.approval.signature)),
      (
        "findings",
        .array(
          check.findings.map { finding in
            .object([
              ("code", .string(finding.code)),
              ("text", .string(EnglishWords().finding(finding))),
              ("against", .bool(finding.speaksAgainst)),
            ])
          })
      ),
    ])
  }
}
