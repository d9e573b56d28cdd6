import Bytes
import Exchange
import Office
import Platform
import Signatures
import Store

/// Reads a message from a file, piece by piece. Needs no office, and keeps nothing.
///
/// - Parameters:
///   - pems: Files of certificates under which a signature of the XML is trusted.
///   - anySize: Reads on past the limits of size, which keep messages out of an office.
/// - Throws: `MessageRefusal`; `FileError`; `TrustError` for a file that holds no certificate.
public func showMessage(_ path: String, trusting pems: [String] = [], anySize: Bool = false) throws
  -> MessageReport
{
  let roots = try pems.flatMap { try trusted($0, Certificate.all) }
  var sink = EdxmlDiscardingSink()
  let reading = try readMessage(path, limits: anySize ? .anySize : EdxmlLimits(), to: &sink)
  let signature = try withFiles(of: roots) { files in
    XMLSignatureChecker(roots: files)
      .report(on: Folders.absolute(path), marks: reading.message.signatures)
  }
  return MessageReport(
    file: path, size: reading.size, digest: FileDigest(reading.digest),
    fields: reading.message.fields.map { .init(path: $0.path, value: $0.value) },
    remarks: reading.warnings.map { MessageRemark($0) } + signature.remarks, signature: signature)
}

/// What a strict receiver would refuse in a message. Needs no office, and keeps nothing.
///
/// - Throws: `FileError` for a file that cannot be opened.
public func checkMessage(_ path: String) throws -> MessageCheck {
  var sink = EdxmlStartSink()
  let reading: EdxmlReading
  do {
    reading = try readMessage(path, limits: .anySize, to: &sink)
  } catch let refusal as MessageRefusal {
    return MessageCheck(file: path, findings: [], refusal: refusal)
  }
  let signature = XMLSignatureChecker()
    .report(on: Folders.absolute(path), marks: reading.message.signatures)
  var findings = reading.strictFindings(starts: sink.starts).map {
    MessageRemark(code: $0.code, place: $0.path, line: $0.line, detail: $0.detail)
  }
  // What nobody has checked is no fault of the message.
  switch signature.verdict {
  case .unchecked(.programMissing), .unchecked(.undecided), .unchecked(.several):
    break
  default: findings += signature.remarks
  }
  return MessageCheck(file: path, findings: findings)
}

private func readMessage(
  _ path: String, limits: EdxmlLimits, to sink: inout some EdxmlAttachmentSink
) throws -> EdxmlReading {
  do {
    let file = OpenFile(try Descriptor.reading(path))
    switch try file.descriptor.facts().kind {
    case .file: break
    case .folder: throw FileError.folder(path: path)
    default: throw FileError.notAFile(path: path)
    }
    return try EdxmlReader(limits: limits).read(to: &sink, from: file.next)
  } catch let error as EdxmlError {
    throw MessageRefusal(error, file: path)
  } catch let error as SystemError {
    throw FileError(reading: path, error)
  }
}

/// Gives each certificate a file of its own, which is all that `xmlsec1` reads of one.
private func withFiles<Result>(
  of certificates: [Certificate], _ body: ([String]) throws -> Result
) throws -> Result {
  if certificates.isEmpty { return try body([]) }
  return try PrivateFolder.with { folder in
    let files = try certificates.enumerated().map { index, certificate in
      let path = "\(folder)/\(index).pem"
      try FileContents.writeNew(path, certificate.pem)
      return path
    }
    return try body(files)
  }
}

extension MessageRefusal {
  init(_ error: EdxmlError, file: String) {
    self.init(
      file: file, line: error.line, place: error.path, attachment: error.attachmentName,
      code: error.code, detail: error.detail)
  }
}

extension MessageRemark {
  init(_ warning: EdxmlWarning) {
    self.init(
      code: warning.code, place: warning.path, line: warning.line, detail: warning.detail)
  }
}

extension EdxmlMessage {
  var signatures: [EdxmlSignatureMark] {
    switch self {
    case .document(let document): document.signatures
    case .status(let status): status.signatures
    }
  }
}
