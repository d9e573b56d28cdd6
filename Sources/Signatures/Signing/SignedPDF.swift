/// `pdf` with a signature added: the same bytes, and a revision behind them.
///
/// The signature has a field of its own in the form, and an invisible place on the first page, unless
/// `claim` asks for others. What others signed before stays signed, since nothing that is there moves.
///
/// - Parameter authority: Whoever stamps the signature with the time; nobody if nil.
/// - Returns: A file whose new signature covers all of it.
public func signedPDF(
  _ pdf: [UInt8], as claim: SignatureClaim, by signer: some CMSSigner,
  stampedBy authority: StampAuthority? = nil
) throws(SigningError) -> [UInt8] {
  var (bytes, hole) = try pdf.withUnsafeBufferPointer { bytes throws(SigningError) in
    try prepared(ByteSource(file: UnsafeRawBufferPointer(bytes)), for: claim)
  }
  hole.writeByteRange(to: &bytes)
  var contents = try signer.signature(
    over: [bytes[..<hole.contents.lowerBound], bytes[hole.contents.upperBound...]])
  if let authority { contents = try authority.stamping(contents) }
  guard contents.count <= claim.reserve else {
    throw .contentsTooLong(byteCount: contents.count, reserve: claim.reserve)
  }
  hole.write(contents, to: &bytes)
  return bytes
}

/// Who signs: a key here, or a program.
public enum SigningWay: Sendable {
  case key(OpenSSLSigner)
  case program(SignerProgram)
}

/// The same, looked at before it is handed over: what comes out is valid, and what others signed is
/// what it was.
///
/// - Throws: `earlierSignature`, `unsound`, `stamp`, besides what keeps a file from being signed.
public func soundSignedPDF(
  _ pdf: [UInt8], as claim: SignatureClaim, by way: SigningWay,
  stampedBy authority: StampAuthority? = nil
) throws(SigningError) -> [UInt8] {
  let check = SoundnessCheck(before: pdf)
  try check.checkBefore()
  let signed: [UInt8]
  switch way {
  case .key(let signer):
    signed = try signedPDF(pdf, as: claim, by: signer, stampedBy: authority)
  case .program(let program) where program.reads == .pdf:
    signed = try program.signedPDF(pdf)
  case .program(let program):
    signed = try signedPDF(pdf, as: claim, by: program, stampedBy: authority)
  }
  try check.check(signed, expectsStamp: authority != nil)
  return signed
}

/// The file in `source` with everything added but the signature, and the place where that goes.
private func prepared(
  _ source: ByteSource, for claim: SignatureClaim
) throws(SigningError) -> (bytes: [UInt8], hole: SignatureHole) {
  let file = try reading { try PDFFile(source) }
  if file.isEncrypted { throw .encrypted }
  let end = FileEnd(of: source)
  guard end == .whole else { throw .untidyEnd(end) }
  guard try reading({ try file.allowsSignatures() }) else { throw .certifiedAgainstChanges }
  return try reading {
    var update = try IncrementalUpdate(to: file)
    let hole = try update.addSignature(claim, in: file)
    return (try update.closed(), hole)
  }
}

private func reading<Result>(_ body: () throws -> Result) throws(SigningError) -> Result {
  do {
    return try body()
  } catch let error as UnreadablePDF {
    throw .unreadable(error)
  } catch let flaw as AppearanceFlaw {
    throw .appearance(flaw)
  } catch {
    throw error as? SigningError ?? .unsound(nil)
  }
}
