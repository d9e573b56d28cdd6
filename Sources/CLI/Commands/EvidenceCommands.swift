import Desk
import Office
import Wording

extension Command {
  /// `vpdt evidence renew`: a root over the digests of all files.
  static func evidenceRenew() -> Command {
    Command(.evidenceRenew, Grammar().option("--request", "FILE")) { arguments, session in
      let desk = try session.desk()
      let (root, isNew) = try desk.renewEvidence()
      let words = session.words
      var lines = [words.rootMade(root, isNew: isNew)]
      if let path = arguments.text("--request") {
        try desk.writeStampRequest(for: root, to: path)
        lines.append(words.requestWritten(to: path))
      }
      session.answer(lines, .object([("new", .bool(isNew))] + fields(of: root)))
    }
  }

  /// `vpdt evidence attach FILE [ROOT]`: the answer of a time stamp authority.
  static func evidenceAttach() -> Command {
    let grammar = Grammar().word("FILE").word("ROOT", .optional).many("--trust", "PEM")
      .many("--intermediate", "PEM")
    return Command(.evidenceAttach, grammar) { arguments, session in
      let (root, token) = try session.desk().attachStamp(
        arguments.first, to: arguments.words.dropFirst().first,
        trusting: TrustFiles(
          anchors: arguments.texts("--trust"), intermediates: arguments.texts("--intermediate"),
          revocationLists: []))
      session.answer(
        [session.words.attached(token, to: root)],
        .object([("root", .int(Int(root.id.value)))] + fields(of: token)))
    }
  }

  /// `vpdt evidence list`: the roots with their time stamps, the newest first.
  static func evidenceList() -> Command {
    Command(.evidenceList, Grammar()) { _, session in
      let roots = try session.desk().evidenceRoots().reversed()
      let words = session.words
      let lines = roots.flatMap { root in
        [words.root(root)] + root.tokens.map { "  " + words.token($0) }
      }
      session.answer(
        lines.isEmpty ? [words.noRoots] : lines, .array(roots.map { .object(fields(of: $0)) }))
    }
  }

  /// `vpdt evidence show N`: that the files of a document were there.
  static func evidenceShow() -> Command {
    Command(.evidenceShow, Grammar().word("N").option("--out", "DIR")) { arguments, session in
      let desk = try session.desk()
      let evidence = try desk.evidence(of: arguments.first)
      let words = session.words
      var lines = [evidence.title]
      lines += evidence.files.flatMap { Command.lines(of: $0, evidence.roots, words) }
      if !evidence.renewed.isEmpty {
        lines.append(words.renewedStamps)
        lines += evidence.renewed.flatMap { Command.lines(of: $0, evidence.roots, words) }
      }
      if let folder = arguments.text("--out") {
        try desk.writeEvidence(evidence, to: folder)
        lines.append(words.evidenceWritten(to: folder))
      }
      session.answer(
        lines,
        .object([
          ("title", .string(evidence.title)), ("files", .array(evidence.files.map(json))),
          ("roots", .array(evidence.roots.map { .object(fields(of: $0)) })),
          ("renewed", .array(evidence.renewed.map(json))),
        ]))
    }
  }

  private static func lines(
    of file: FileEvidence, _ roots: [EvidenceRoot], _ words: any Words
  ) -> [String] {
    var lines = ["  " + (file.name.isEmpty ? "" : file.name + "  ") + "SHA-256 \(file.digest)"]
    if file.paths.isEmpty { lines.append("    " + words.notCoveredYet) }
    for path in file.paths {
      guard let root = roots.first(where: { $0.id == path.root }) else { continue }
      lines.append("    " + words.path(path, to: root))
      lines.append("        \(path.leaf)")
      lines += path.steps.map { "      " + $0.line }
      lines.append("      = \(root.root)")
      lines += root.tokens.map { "      " + words.token($0) }
    }
    return lines
  }

  // MARK: For programs

  private static func fields(of root: EvidenceRoot) -> [(String, JSON)] {
    [
      ("id", .int(Int(root.id.value))), ("at", .string(root.at.description)),
      ("leaves", .int(root.leaves)), ("root", .string(root.root.description)),
      ("tokens", .array(root.tokens.map { .object(fields(of: $0)) })),
    ]
  }

  private static func fields(of token: EvidenceToken) -> [(String, JSON)] {
    [
      ("token", .int(Int(token.id.value))), ("sha256", .string(token.digest.description)),
      ("time", .string(token.at.description)), ("authority", .string(token.authority)),
      ("standing", .string(token.standing.rawValue)),
    ]
  }

  private static func json(_ file: FileEvidence) -> JSON {
    .object([
      ("name", .string(file.name)), ("sha256", .string(file.digest.description)),
      (
        "paths",
        .array(
          file.paths.map { path in
            .object([
              ("root", .int(Int(path.root.value))), ("position", .int(path.position)),
              ("leaf", .string(path.leaf.description)),
              ("path", .array(path.steps.map { .string($0.line) })),
            ])
          })
      ),
    ])
  }
}
