import Platform

/// A program through which an authority of time can be reached: it reads a request (RFC 3161) on
/// standard input and writes the answer to standard output.
public struct StampAuthority: Sendable {
  public let path: String
  /// In milliseconds.
  public var timeLimit = 60_000

  public init(path: String) { self.path = path }

  /// `structure` with a stamp over its signature.
  func stamping(_ structure: [UInt8]) throws(SigningError) -> [UInt8] {
    let signature: SignedData
    do { signature = try SignedData(structure[...]) } catch { throw .stamp(.nothingToStamp) }
    let request = TimestampRequest(over: signature.signer.value)
    let answer = try OutsideProgram(path: path, timeLimit: timeLimit)
      .output(for: [request.der[...]], limit: 1 << 20)
    return try signature.stamped(by: request, answer)
  }
}

extension SignedData {
  func stamped(
    by request: TimestampRequest, _ answer: [UInt8]
  ) throws(SigningError) -> [UInt8] {
    do {
      return try structure(withStamp: request.token(in: answer))
    } catch let flaw as StampFlaw {
      throw .stamp(flaw)
    } catch {
      throw .stamp(.notAnAnswer)
    }
  }
}

/// The last signature of a file that covers all of it, to be stamped after it was made.
///
/// A stamp is no part of what is signed: it goes into the string that no signature covers, and every
/// other byte of the file stays as it is.
public struct UnstampedSignature {
  private let structure: SignedData
  private let hole: Range<Int>
  private let pdf: [UInt8]

  /// - Throws: `stamp(.nothingToStamp)`; `unreadable`.
  public init(of pdf: [UInt8]) throws(SigningError) {
    self.pdf = pdf
    let summary: PDFSummary
    do { summary = try PDFSummary(of: pdf) } catch { throw .unreadable(error) }
    guard
      let field = summary.signatures.last(where: {
        $0.kind == .signature && $0.coverage == .whole && $0.flaws.isEmpty
      }),
      let range = field.byteRange, let contents = field.contents,
      let structure = try? SignedData(contents[...]), structure.signer.timestamps.isEmpty
    else { throw .stamp(.nothingToStamp) }
    self.structure = structure
    hole = range[1]..<range[2]
  }

  /// What an authority is to be sent.
  public var request: [UInt8] { TimestampRequest(over: structure.signer.value).der }

  /// The file with the stamp in `answer`.
  public func stamped(with answer: [UInt8]) throws(SigningError) -> [UInt8] {
    let request = TimestampRequest(over: structure.signer.value)
    let stamped = try structure.stamped(by: request, answer)
    let room = (hole.count - 2) / 2
    guard stamped.count <= room else {
      throw .contentsTooLong(byteCount: stamped.count, reserve: room)
    }
    var bytes = pdf
    SignatureHole(contents: hole).write(stamped, to: &bytes)
    try SoundnessCheck(before: nil).check(bytes, expectsStamp: true)
    return bytes
  }
}
