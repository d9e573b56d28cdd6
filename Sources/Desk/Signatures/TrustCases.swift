import Office
import Platform
import Signatures
import Store

extension OfficeDesk {
  /// What the office trusts, in the order it was added; a file that is gone or changed is told.
  public func trustEntries() throws -> [TrustEntry] {
    try database.read { try $0.trustEntries() }.map { entry in
      var entry = entry
      entry.isSound = try content(of: entry) != nil
      return entry
    }
  }

  /// What it trusted once.
  public func removedTrustEntries() throws -> [TrustEntry] {
    try database.read { try $0.removedTrustEntries() }
  }

  /// What a file offers to trust in, before anybody decides.
  ///
  /// - Throws: `TrustError` for a file that holds nothing of the kind.
  public func trustContents(of path: String, as purpose: TrustEntry.Purpose) throws
    -> [TrustContent]
  {
    try TrustOffer.all(inFile: path, as: purpose).map(\.content)
  }

  /// Adds everything in a file to the trust store.
  ///
  /// - Parameters:
  ///   - name: What the office is to call it; as it calls itself if nil.
  ///   - signer: Who signs with it, for the purpose `signer`.
  ///   - confirmed: The fingerprints somebody has compared with the owner's, in any spelling, or their
  ///     first 16 digits. What is not among them is not added, nor is anything else of the file.
  /// - Throws: `TrustError`; `PersonError.lacksRole` for whoever is no administrator.
  public func addTrust(
    _ path: String, as purpose: TrustEntry.Purpose, named name: String? = nil,
    of signer: Person? = nil, confirming confirmed: [String]
  ) throws -> [TrustEntry] {
    try require(.keepTrust)
    let name = try name.map { try entered($0, field: "name", limit: 200) }
    if purpose == .signer, signer == nil { throw ValueError.empty(field: "person") }
    let offers = try TrustOffer.all(inFile: path, as: purpose)
    try check(offers, path, confirmed)
    let kept = try database.read { try $0.trustEntries() }
    for offer in offers {
      if let known = kept.first(where: { $0.content.fingerprint == offer.content.fingerprint }) {
        throw TrustError.known(subject: offer.content.subject, as: known.name)
      }
    }
    try store(offers)
    return try act { transaction, now in
      try require(.keepTrust)
      let signer =
        try purpose == .signer ? signer.map { try self.present($0, in: transaction) } : nil
      let known = try transaction.trustEntries()
      return try offers.map { offer in
        let content = offer.content
        if let entry = known.first(where: { $0.content.fingerprint == content.fingerprint }) {
          throw TrustError.known(subject: content.subject, as: entry.name)
        }
        let id = try transaction.insertTrust(
          content, named: name ?? content.subject, of: signer?.id, by: person.id, at: now)
        var detail: JournalDetail = [
          ("name", name ?? content.subject), ("purpose", purpose.rawValue),
          ("fingerprint", content.fingerprint), ("subject", content.subject),
        ]
        if let signer { detail.add("of", "person/\(signer.id.value)") }
        try transaction.record(
          "trust.add", on: "trust/\(id.value)", detail: detail, by: person.id, at: now)
        return try found(transaction.trustEntry(id))
      }
    }
  }

  private func check(_ offers: [TrustOffer], _ path: String, _ confirmed: [String]) throws {
    let said = confirmed.map(plainFingerprint)
    for (text, plain) in zip(confirmed, said)
    where !offers.contains(where: { $0.isMeant(by: plain) }) {
      throw TrustError.otherFingerprint(path: path, said: text)
    }
    for offer in offers where !said.contains(where: { offer.isMeant(by: $0) }) {
      throw TrustError.unconfirmed(
        path: path, subject: offer.content.subject, fingerprint: offer.content.fingerprint)
    }
  }

  /// Puts the files in their place and flushes them, before a row names them.
  private func store(_ offers: [TrustOffer]) throws {
    do {
      try Folders.make(folder.trust)
      for offer in offers {
        let target = path(ofTrusted: offer.content)
        let name = Machine.randomName()
        let draft = folder.trust + "/.new-" + name
        try FileContents.writeNew(draft, offer.pem, mode: 0o400)
        try Folders.rename(draft, to: target)
      }
      try Folders.flush(folder.trust)
      try Folders.flush(folder.path)
    } catch {
      throw FileError(writing: folder.trust, error)
    }
  }

  /// Takes an entry out of the trust store, saying why. Its file stays: old verdicts rest on it.
  ///
  /// - Parameter text: Its name, or the beginning of its fingerprint.
  /// - Throws: `TrustError.unknown`, `ambiguous`.
  public func removeTrust(_ text: String, reason: String) throws -> TrustEntry {
    let reason = try entered(reason, field: "reason", limit: 500)
    return try act { transaction, now in
      try require(.keepTrust)
      let entry = try TrustEntry.only(text, in: try transaction.trustEntries())
      try transaction.removeTrust(entry.id, reason: reason, by: person.id, at: now)
      try transaction.record(
        "trust.remove", on: "trust/\(entry.id.value)",
        detail: [("reason", reason), ("fingerprint", entry.content.fingerprint)], by: person.id,
        at: now)
      return try found(transaction.trustEntry(entry.id))
    }
  }

  /// The entry of this name, or of a fingerprint that begins so.
  public func trustEntry(named text: String) throws -> TrustEntry {
    try TrustEntry.only(text, in: try database.read { try $0.trustEntries() })
  }

  // MARK: Reading the store

  /// Whom the office trusts now. A file that is gone or changed is trusted by nobody.
  func trustSettings(at moment: Moment) throws -> TrustSettings {
    var (anchors, intermediates): ([Certificate], [Certificate]) = ([], [])
    var lists: [RevocationList] = []
    for entry in try database.read({ try $0.trustEntries() }) where entry.content.purpose.isTrust {
      switch try content(of: entry) {
      case .certificate(let certificate)? where entry.content.purpose == .root:
        anchors.append(certificate)
      case .certificate(let certificate)?: intermediates.append(certificate)
      case .list(let list)?: lists.append(list)
      case nil: break
      }
    }
    return TrustSettings(
      anchors: anchors, intermediates: intermediates, revocationLists: lists,
      at: moment.milliseconds)
  }

  /// The files of the certificates the office trusts now, one in each, with what they are for.
  func trustedCertificateFiles() throws -> [(purpose: TrustEntry.Purpose, path: String)] {
    try database.read { try $0.trustEntries() }.compactMap { entry in
      let purpose = entry.content.purpose
      guard purpose == .root || purpose == .intermediate, try content(of: entry) != nil else {
        return nil
      }
      return (purpose, path(ofTrusted: entry.content))
    }
  }

  private func path(ofTrusted content: TrustContent) -> String {
    folder.trust + "/" + content.fingerprint + ".pem"
  }

  /// What lies under the fingerprint of an entry; nil if that is something else, or nothing.
  private func content(of entry: TrustEntry) throws -> TrustOffer.Content? {
    let path = path(ofTrusted: entry.content)
    guard let offers = try? TrustOffer.all(inFile: path, as: entry.content.purpose),
      offers.count == 1, offers[0].content.fingerprint == entry.content.fingerprint
    else { return nil }
    return offers[0].value
  }
}

extension TrustEntry {
  /// The one that `text` names: by its name, or by the beginning of its fingerprint.
  static func only(_ text: String, in entries: [TrustEntry]) throws(TrustError) -> TrustEntry {
    let plain = plainFingerprint(text)
    let named = entries.filter { $0.name == text }
    let found =
      named.isEmpty && plain.utf8.count >= 8
      ? entries.filter { $0.content.fingerprint.hasPrefix(plain) } : named
    if found.count > 1 { throw .ambiguous(text) }
    guard let entry = found.first else { throw .unknown(text) }
    return entry
  }
}

/// A fingerprint as people write it, with colons, blanks and capitals or without.
private func plainFingerprint(_ text: String) -> String {
  text.lowercased().filter { $0 != ":" && $0 != " " }
}

/// Something in a file that may be trusted.
private struct TrustOffer {
  enum Content {
    case certificate(Certificate)
    case list(RevocationList)
  }

  let content: TrustContent
  let value: Content

  /// Whether a fingerprint somebody has compared is this one's. The first 16 digits do: nobody makes
  /// a certificate that shares so many of them with another.
  func isMeant(by fingerprint: String) -> Bool {
    fingerprint.utf8.count >= 16 && content.fingerprint.hasPrefix(fingerprint)
  }

  var pem: [UInt8] {
    switch value {
    case .certificate(let certificate): certificate.pem
    case .list(let list): list.pem
    }
  }

  static func all(inFile path: String, as purpose: TrustEntry.Purpose) throws -> [TrustOffer] {
    if purpose == .revocation {
      return try trusted(path, RevocationList.all).map { TrustOffer($0) }
    }
    let certificates = try trusted(path, Certificate.all)
    if purpose == .signer || purpose == .seal, certificates.count > 1 {
      throw TrustError.severalSigners(path: path, count: certificates.count)
    }
    return try certificates.map { certificate in
      if purpose == .root || purpose == .intermediate, !certificate.isAuthority {
        throw TrustError.notAnAuthority(subject: certificate.subject.shortName)
      }
      return TrustOffer(certificate, as: purpose)
    }
  }

  private init(_ certificate: Certificate, as purpose: TrustEntry.Purpose) {
    value = .certificate(certificate)
    content = TrustContent(
      purpose: purpose, fingerprint: certificate.sha256.description,
      subject: certificate.subject.shortName, issuer: certificate.issuer.shortName,
      validFrom: certificate.notBefore.flatMap { Moment(milliseconds: $0) },
      validUntil: certificate.notAfter.flatMap { Moment(milliseconds: $0) })
  }

  private init(_ list: RevocationList) {
    value = .list(list)
    content = TrustContent(
      purpose: .revocation, fingerprint: list.sha256.description, subject: list.issuer.shortName,
      issuer: list.issuer.shortName,
      validFrom: list.thisUpdate.flatMap { Moment(milliseconds: $0) },
      validUntil: list.nextUpdate.flatMap { Moment(milliseconds: $0) })
  }
}
