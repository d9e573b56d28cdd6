/// `pdf` with a signature added: the same bytes, and a revision behind them.
///
/// The signature has a field of its own in the form, and an invisible place on the first page.
/// What others signed before stays signed, since nothing that is there moves.
///
/// - Returns: A file whose new signature covers all of it.
public func signedPDF(
  _ pdf: [UInt8], as claim: SignatureClaim, by signer: some CMSSigner
) throws(SigningError) -> [UInt8] {
  var (bytes, hole) = try pdf.withUnsafeBufferPointer { bytes throws(SigningError) in
    try prepared(ByteSource(file: UnsafeRawBufferPointer(bytes)), for: claim)
  }
  hole.writeByteRange(to: &bytes)
  let contents = try signer.signature(
    over: [bytes[..<hole.contents.lowerBound], bytes[hole.contents.upperBound...]])
  guard contents.count <= claim.reserve else {
    throw .contentsTooLong(byteCount: contents.count, reserve: claim.reserve)
  }
  hole.write(contents, to: &bytes)
  return bytes
}

/// The file in `source` with everything added but the signature, and the place where that goes.
private func prepared(
  _ source: ByteSource, for claim: SignatureClaim
) throws(SigningError) -> (bytes: [UInt8], hole: SignatureHole) {
  let file = try reading { () throws(UnreadablePDF) in try PDFFile(source) }
  if file.isEncrypted { throw .encrypted }
  let end = FileEnd(of: source)
  guard end == .whole else { throw .untidyEnd(end) }
  guard try reading({ () throws(UnreadablePDF) in try file.allowsSignatures() }) else {
    throw .certifiedAgainstChanges
  }
  return try reading { () throws(UnreadablePDF) in
    var update = try IncrementalUpdate(to: file)
    let hole = try update.addSignature(claim, in: file)
    return (try update.closed(), hole)
  }
}

private func reading<Result>(
  _ body: () throws(UnreadablePDF) -> Result
) throws(SigningError) -> Result {
  do { return try body() } catch { throw .unreadable(error) }
}
