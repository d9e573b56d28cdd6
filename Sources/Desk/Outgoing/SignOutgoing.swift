import Bytes
import Office
import Platform
import Store

extension OfficeDesk {
  /// Signs the approved file of a document, or the signed one where somebody has signed already, and
  /// attaches the result as `attachSigned` does.
  ///
  /// Nothing of the key is kept or journaled; the act is that of attaching the file.
  ///
  /// - Throws: `SigningFailure`, `remoteSession` on a machine reached over a network; what
  ///   `attachSigned` throws.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 13(7), 32(2)(d), 32(3).
  public func signOutgoing(
    _ id: ID<OutgoingDocument>, _ order: SigningOrder
  ) throws -> OutgoingDocument {
    try refuseRemoteSigning()
    try checkMove(id, .attachSigned)
    let (file, bytes) = try fileToSign(id, asBody: order.asBody)
    return try attach(
      try sign(bytes, named: file.name, filled(order), at: now()).bytes, file, to: id)
  }

  /// Signs the same file into `target`, for the clerk to attach: a signer who is no clerk.
  public func signOutgoing(
    _ id: ID<OutgoingDocument>, into target: String, _ order: SigningOrder
  ) throws -> SignedFile {
    try refuseRemoteSigning()
    if Folders.exists(target) { throw FileError.exists(path: target) }
    let (file, bytes) = try fileToSign(id, asBody: order.asBody)
    let signed = try sign(bytes, named: file.name, filled(order), at: now())
    try writeNewFile(signed.bytes, to: target)
    return signed
  }

  /// Writes what an authority of time is to be sent for the last signature of a document.
  public func writeStampRequest(for id: ID<OutgoingDocument>, to target: String) throws {
    let (file, bytes) = try fileToSign(id, asBody: false)
    try writeNewFile(stampRequest(for: bytes, named: file.name), to: target)
  }

  /// Puts the stamp that came back into the signed file of a document, and attaches it.
  public func stampOutgoing(
    _ id: ID<OutgoingDocument>, withAnswer answer: String
  ) throws -> OutgoingDocument {
    try checkMove(id, .attachSigned)
    let (file, bytes) = try fileToSign(id, asBody: false)
    return try attach(stamped(bytes, named: file.name, withAnswer: answer), file, to: id)
  }

  /// What the office has set where the order says nothing.
  private func filled(_ order: SigningOrder) throws -> SigningOrder {
    var order = order
    order.name = order.name ?? (order.asBody ? office.name : person.name)
    // A program that signs whole files sees to that itself.
    if case .program(_, .pdf) = order.source { return order }
    if order.stampProgram == nil, !order.isUnstamped {
      let program = try database.read { try $0.value(of: .stampCommand) }
      order.stampProgram = program.isEmpty ? nil : program
    }
    return order
  }

  /// The program the office signs with, and what it reads; nil where none is set.
  public func signingProgram() throws -> SigningOrder.Source? {
    try database.read { transaction in
      let path = try transaction.value(of: .signingCommand)
      let input = SigningInput(rawValue: try transaction.value(of: .signingCommandReads))
      return path.isEmpty ? nil : .program(path, input ?? .digest)
    }
  }

  /// The font the office has set for signatures that are seen; nil for none.
  public func signingFont() throws -> String? {
    let path = try database.read { try $0.value(of: .signingFont) }
    return path.isEmpty ? nil : path
  }

  private func fileToSign(
    _ id: ID<OutgoingDocument>, asBody: Bool
  ) throws -> (AttachedFile, [UInt8]) {
    let (document, files) = try database.read { transaction in
      let document = try found(transaction.outgoing(id))
      return (document, try transaction.files(of: id, version: document.version))
    }
    // Whatever the state asks for is said as the table says it.
    if document.state != .approved, document.state != .signed {
      try checkMove(id, .attachSigned)
    }
    let file = try found(files.document)
    if asBody, file.structure.signatures == 0 {
      throw SigningFailure.sealFirst(document: document.title)
    }
    let bytes = try readWhole(shelf.path(of: file.digest), limit: signableLimit)
    guard FileDigest(SHA256.digest(of: bytes)) == file.digest else {
      throw FileError.rotten(digest: file.digest.description)
    }
    return (file, bytes)
  }

  private func attach(
    _ bytes: [UInt8], _ file: AttachedFile, to id: ID<OutgoingDocument>
  ) throws -> OutgoingDocument {
    try PrivateFolder.with { folder in
      let path = folder + "/" + file.name
      try writeNewFile(bytes, to: path)
      return try attachSigned(path, to: id)
    }
  }
}
