import Bytes
import Office
import Platform
import Signatures
import Store

/// A file with a signature added.
public struct SignedFile: Sendable {
  public let bytes: [UInt8]
  /// As the certificate names them; empty where a program has signed that was told nothing.
  public let signer: String

  public var digest: FileDigest { FileDigest(SHA256.digest(of: bytes)) }
}

/// Signs the PDF at `path`, and writes the result to `target`. Needs no office: at home, on the signer's
/// own machine.
///
/// - Throws: `SigningFailure`; `FileError`, `exists` for a target that is there.
public func signFile(
  at path: String, to target: String, _ order: SigningOrder, at moment: Moment
) throws -> SignedFile {
  try refuseRemoteSigning()
  if Folders.exists(target) { throw FileError.exists(path: target) }
  let signed = try sign(readWhole(path, limit: signableLimit), named: path, order, at: moment)
  try writeNewFile(signed.bytes, to: target)
  return signed
}

/// Writes what an authority of time is to be sent for the last signature of the PDF at `path`.
///
/// - Throws: `SigningFailure.stamp` for a file without one, or with one that is stamped; `FileError`.
public func writeStampRequest(forFileAt path: String, to target: String) throws {
  let bytes = try readWhole(path, limit: signableLimit)
  let request = try reporting(path) { () throws(SigningError) in
    try UnstampedSignature(of: bytes).request
  }
  try writeNewFile(request, to: target)
}

/// Puts the stamp that came back into the PDF at `path`, and writes the result to `target`.
///
/// - Throws: `SigningFailure.stamp` for an answer to something else; `FileError`.
public func stampFile(at path: String, withAnswer answer: String, to target: String) throws {
  if Folders.exists(target) { throw FileError.exists(path: target) }
  try writeNewFile(
    stamped(readWhole(path, limit: signableLimit), named: path, withAnswer: answer), to: target)
}

// MARK: Parts

/// A file of more is not signed here; it is held in memory twice.
let signableLimit = 512 << 20

func sign(
  _ pdf: [UInt8], named file: String, _ order: SigningOrder, at moment: Moment
) throws -> SignedFile {
  let way: SigningWay
  var name = order.name ?? ""
  switch order.source {
  case .key(let key, let certificate, let passphrase):
    let signer =
      key.hasPrefix("pkcs11:")
      ? OpenSSLSigner(token: key, certificate: certificate, passphrase: passphrase)
      : OpenSSLSigner(pkcs12: try pathOfKey(key), passphrase: passphrase)
    name = try reporting(file, key: key) { () throws(SigningError) in
      try signer.certificates()[0].subject.shortName
    }
    way = .key(signer)
  case .program(let path, let input):
    way = .program(SignerProgram(path: path, reads: input))
  }
  let authority = order.stampProgram.map { StampAuthority(path: $0) }
  var claim = SignatureClaim(name: name, time: moment, reason: order.reason)
  claim.field = order.field
  claim.appearance = try order.look.map {
    try appearance($0, of: name, at: moment, asBody: order.asBody, in: file)
  }
  if authority != nil { claim.reserve = 24 << 10 }
  let bytes = try reporting(file, order) { () throws(SigningError) in
    try soundSignedPDF(pdf, as: claim, by: way, stampedBy: authority)
  }
  return SignedFile(bytes: bytes, signer: name)
}

/// openssl would take a path that begins with a hyphen for an option.
private func pathOfKey(_ path: String) throws -> String {
  _ = try readWhole(path, limit: 1 << 20)
  return path.hasPrefix("/") ? path : "./" + path
}

private func appearance(
  _ look: SigningOrder.Look, of name: String, at moment: Moment, asBody: Bool, in file: String
) throws -> SignatureAppearance {
  var text: SignatureText?
  if look.hasText {
    guard let font = look.font else { throw SigningFailure.noFont }
    let lines =
      asBody
      ? SignatureLines.body(name, at: moment, label: look.label)
      : SignatureLines.person(name, at: moment, label: look.label)
    let bytes = try readWhole(font, limit: 32 << 20)
    do throws(SigningError) {
      text = try SignatureText(lines, font: bytes)
    } catch {
      if case .appearance(.lettersMissing(let letters)) = error {
        throw SigningFailure.lettersMissing(letters, font: font)
      }
      throw SigningFailure.badFont(file: font)
    }
  }
  let picture = try look.picture.map { try readWhole($0, limit: 8 << 20) }
  do throws(SigningError) {
    return try SignatureAppearance(at: look.place, picture: picture, text: text)
  } catch {
    guard case .appearance(.picture(let flaw)) = error else {
      throw SigningFailure(error, file: file)
    }
    throw SigningFailure.picture(file: look.picture ?? "", code: flaw.rawValue)
  }
}

func stamped(
  _ pdf: [UInt8], named file: String, withAnswer answer: String
) throws -> [UInt8] {
  let token = try readWhole(answer, limit: 1 << 20)
  return try reporting(file) { () throws(SigningError) in
    try UnstampedSignature(of: pdf).stamped(with: token)
  }
}

func stampRequest(for pdf: [UInt8], named file: String) throws -> [UInt8] {
  try reporting(file) { () throws(SigningError) in try UnstampedSignature(of: pdf).request }
}

func readWhole(_ path: String, limit: Int) throws -> [UInt8] {
  do {
    guard let facts = try Folders.facts(of: path) else { throw FileError.missing(path: path) }
    if facts.kind == .folder { throw FileError.folder(path: path) }
    guard let bytes = try FileContents.read(path, limit: limit) else {
      throw FileError.tooLarge(path: path, size: Int(facts.size), limit: limit)
    }
    return bytes
  } catch let error as SystemError {
    throw FileError(reading: path, error)
  }
}

// MARK: What went wrong

private func reporting<Result>(
  _ file: String, _ order: SigningOrder, _ body: () throws(SigningError) -> Result
) throws -> Result {
  if case .key(let key, _, _) = order.source { return try reporting(file, key: key, body) }
  return try reporting(file, key: "", body)
}

func reporting<Result>(
  _ file: String, key: String = "", _ body: () throws(SigningError) -> Result
) throws -> Result {
  do {
    return try body()
  } catch {
    throw SigningFailure(error, file: file, key: key)
  }
}

extension SigningFailure {
  /// - Parameters:
  ///   - file: What was to be signed.
  ///   - key: The signer's, or an empty text.
  init(_ error: SigningError, file: String, key: String = "") {
    self =
      switch error {
      case .opensslMissing: .programMissing("openssl")
      case .opensslFailed(_, let message):
        error.isWrongPassphrase ? .wrongPassphrase(key: key) : .failed(detail: message)
      case .unreadable, .encrypted, .certifiedAgainstChanges, .untidyEnd:
        .unsignable(file: file, code: error.code)
      case .earlierSignature(let field): .earlierSignature(field: field)
      case .noCertificate(let path): .noCertificate(key: key.isEmpty ? path : key)
      case .keyKind(let name): .keyKind(name)
      case .noTokenModule: .noTokenModule
      case .appearance(let flaw): SigningFailure(flaw)
      case .program(let path, let flaw):
        switch flaw {
        case .missing: .program(path, code: "missing", detail: "")
        case .failed(let message): .program(path, code: "failed", detail: message)
        case .outOfTime: .program(path, code: "time-limit", detail: "")
        case .tooLong: .program(path, code: "too-long", detail: "")
        case .notCMS: .program(path, code: "no-signature", detail: "")
        case .otherBytes: .program(path, code: "other-bytes", detail: "")
        }
      case .stamp(let flaw): .stamp(code: flaw.code)
      case .unsound(let finding): .unsound(finding)
      case .contentsTooLong: .noRoom
      case .system(let error): .failed(detail: "\(error.path): \(error.reason)")
      }
  }

  private init(_ flaw: AppearanceFlaw) {
    self =
      switch flaw {
      case .noPage(let number): .noPage(number)
      case .outside: .outsidePage
      case .noField(let name): .noField(name)
      case .fieldDemands(let name): .fieldDemands(name)
      case .noPersonSeen: .noPersonSeen
      case .picture(let flaw): .picture(file: "", code: flaw.rawValue)
      case .font: .badFont(file: "")
      case .lettersMissing(let letters): .lettersMissing(letters, font: "")
      }
  }
}

extension StampFlaw {
  fileprivate var code: String {
    switch self {
    case .notAnAnswer: "no-answer"
    case .refused: "refused"
    case .otherSignature: "other-signature"
    case .unsound: "unsound"
    case .nothingToStamp: "nothing-to-stamp"
    }
  }
}
