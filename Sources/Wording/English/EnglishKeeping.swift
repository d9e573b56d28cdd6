import Office

extension EnglishWords {
  private func files(_ count: Int) -> String { count == 1 ? "1 file" : "\(count) files" }

  public func scrubbed(_ report: ScrubReport, isAdding: Bool) -> String {
    if report.files == 0, !report.isStopped {
      return isAdding ? "every file has SHA-512" : "no file is due to be read again"
    }
    var text = "read \(files(report.files)) again, \(size(report.bytes))"
    if isAdding { text += ", added SHA-512 to \(files(report.added))" }
    if report.restored > 0 { text += ", \(files(report.restored)) whole again" }
    text += (report.damagedCount == 0 ? ", none damaged" : ", \(report.damagedCount) damaged")
    return report.isStopped ? text + ", stopped before the end" : text
  }

  public func damaged(_ file: DamagedFile) -> String {
    let owners = file.documents.isEmpty ? "" : " of " + file.documents.joined(separator: ", ")
    return switch file.condition {
    case .sound: "\(file.digest)\(owners): whole"
    case .changed: "\(file.digest)\(owners): CHANGED"
    case .missing: "\(file.digest)\(owners): GONE"
    case .unreadable: "\(file.digest)\(owners): NOT READABLE"
    }
  }

  public func moreDamaged(_ count: Int) -> String { "and \(count) more damaged" }

  public func standing(_ status: KeptStatus) -> [String] {
    if status.files == 0 { return ["No files are stored yet."] }
    var lines: [String] = []
    if status.unread == 0, let oldest = status.oldest {
      lines.append("\(files(status.files)), all read again since \(moment(oldest))")
    } else {
      lines.append("\(files(status.files)), \(status.unread) never read again: vpdt file scrub")
    }
    let lacking = status.files - status.furtherDigests
    lines.append(
      lacking == 0
        ? "SHA-512: all \(files(status.files))"
        : "SHA-512: \(files(status.furtherDigests)), lacking for \(lacking): vpdt file digest add sha512"
    )
    lines.append(status.damagedCount == 0 ? "none damaged" : "\(status.damagedCount) damaged:")
    return lines
  }

  public func knownDamage(_ count: Int) -> String {
    "\(files(count)) of the office were damaged when read last: vpdt file scrub --status"
  }

  public func root(_ root: EvidenceRoot) -> String {
    "root \(root.id.value)  \(moment(root.at))  \(leaves(root))  \(root.root)"
  }

  private func leaves(_ root: EvidenceRoot) -> String {
    root.leaves == 1 ? "1 leaf" : "\(root.leaves) leaves"
  }

  public func rootMade(_ root: EvidenceRoot, isNew: Bool) -> String {
    isNew
      ? "made root \(root.id.value) over \(leaves(root)): \(root.root)"
      : "nothing new since root \(root.id.value): \(root.root)"
  }

  public func requestWritten(to path: String) -> String {
    "wrote the request for a time stamp to \(path); with the authority's answer: vpdt evidence attach FILE"
  }

  public func token(_ token: EvidenceToken) -> String {
    "time stamp \(moment(token.at)), \(token.authority): \(standing(token.standing))"
  }

  private func standing(_ standing: EvidenceToken.Standing) -> String {
    switch standing {
    case .trusted: "a trusted authority"
    case .intact: "signature whole, authority NOT trusted (yet)"
    case .unchecked: "NOT CHECKED (no openssl)"
    }
  }

  public func attached(_ token: EvidenceToken, to root: EvidenceRoot) -> String {
    "attached to root \(root.id.value): " + self.token(token)
  }

  public func path(_ path: EvidencePath, to root: EvidenceRoot) -> String {
    "root \(root.id.value), \(moment(root.at)): leaf \(path.position)/\(root.leaves)"
  }

  public var notCoveredYet: String { "in no root yet: vpdt evidence renew" }

  public var renewedStamps: String { "earlier time stamps that a later root holds:" }

  public func evidenceWritten(to folder: String) -> String {
    "wrote paths, roots and time stamps to \(folder); how to check them without vpdt: README"
  }

  public var noRoots: String { "No root yet. Make one: vpdt evidence renew" }

  public func problem(_ error: KeepingError) -> Problem {
    switch error {
    case .damaged(let count):
      Problem("\(files(count)) damaged", try: "restore from a backup, then: vpdt file scrub")
    case .stopped(let count):
      Problem(
        "stopped as asked, what was read is written down: \(files(count))",
        try: "run it again to go on")
    case .unknownAlgorithm(let text):
      Problem("there is no digest “\(text)”", try: "vpdt file digest add sha512")
    }
  }

  public func problem(_ error: EvidenceError) -> Problem {
    switch error {
    case .noFiles:
      Problem("the office has no files yet", try: "register a document with a file first")
    case .noRoot: Problem("there is no root of evidence yet", try: "vpdt evidence renew")
    case .unknownRoot(let text): Problem("there is no root “\(text)”", try: "vpdt evidence list")
    case .unknownFile(let text):
      Problem("there is no document or file “\(text)”", try: "1/2026, D3, or the SHA-256 of a file")
    case .withoutFiles(let title):
      Problem("\(title) has no files", try: "choose a document with files")
    case .notCovered(let title):
      Problem("the files of \(title) came after every root", try: "vpdt evidence renew")
    case .altered(let root):
      Problem(
        "the digests in the registers do not lead to root \(root) any more", try: "vpdt check")
    case .notAStamp(let path):
      Problem(
        "\(path) is not the answer of a time stamp authority", try: "take the TSR or TST file (DER)"
      )
    case .rejected(let path, let reason):
      Problem(
        "the authority refused (\(path)): \(reason)",
        try: "ask the authority, then send the request again")
    case .otherContent(let path):
      Problem("the time stamp \(path) is not for this root", try: "vpdt evidence list")
    case .damaged(let path):
      Problem(
        "the signature of the time stamp \(path) does not hold",
        try: "have the authority send it again")
    case .weak(let path, let algorithm):
      Problem(
        "the time stamp \(path) rests on a weak algorithm: \(algorithm)",
        try: "choose another authority")
    case .withoutCertificate(let path):
      Problem(
        "the time stamp \(path) came without the authority's certificate",
        try: "send the request vpdt wrote (certReq), or choose another authority")
    case .untrusted(let path, let authority):
      Problem(
        "none of the certificates given vouches for “\(authority)” of \(path)",
        try:
          "--trust the root of the authority; without --trust it is attached, its authority unchecked"
      )
    case .attachedAlready(let root):
      Problem("this time stamp is attached to root \(root)", try: "vpdt evidence list")
    }
  }
}
