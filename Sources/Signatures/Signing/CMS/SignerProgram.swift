import Bytes
import Office
import Platform

/// A program that signs for somebody: for a token, or for the signing service of the sector.
///
/// It is called with the word that says what it reads on standard input, and writes the result to
/// standard output. It runs without a shell, sees nothing of the environment but where programs and
/// its own settings are, is ended when it takes too long or says too much, and what it writes is
/// checked before anybody gets it.
public struct SignerProgram: CMSSigner, Sendable {
  public let path: String
  /// The first word the program is given.
  public let reads: SigningInput
  /// In milliseconds: whoever signs may have to confirm it on a telephone.
  public var timeLimit = 180_000

  /// - Parameter reads: Not `.pdf`, for `signature(over:)`.
  public init(path: String, reads: SigningInput) {
    self.path = path
    self.reads = reads
  }

  public func signature(over pieces: [ArraySlice<UInt8>]) throws(SigningError) -> [UInt8] {
    let digest = SHA256.digest(ofPieces: pieces)
    let input = reads == .content ? pieces : [Array("\(digest)\n".utf8)[...]]
    let output = try output(for: input, limit: 1 << 20)
    let structure: SignedData
    do { structure = try SignedData(output[...]) } catch { throw .program(path, .notCMS) }
    guard let signed = structure.signer.signed, structure.content == nil else {
      throw .program(path, .notCMS)
    }
    guard structure.signer.digest == .sha256, signed.messageDigest.elementsEqual(digest.bytes)
    else { throw .program(path, .otherBytes) }
    return Array(structure.whole)
  }

  /// The whole signed file, for a program that reads one.
  ///
  /// - Throws: `otherBytes` if it does not begin with `pdf`.
  func signedPDF(_ pdf: [UInt8]) throws(SigningError) -> [UInt8] {
    let signed = try output(for: [pdf[...]], limit: pdf.count + (16 << 20))
    guard signed.count > pdf.count, signed.starts(with: pdf) else {
      throw .program(path, .otherBytes)
    }
    return signed
  }

  private func output(
    for input: [ArraySlice<UInt8>], limit: Int
  ) throws(SigningError) -> [UInt8] {
    try OutsideProgram(path: path, arguments: [reads.rawValue], timeLimit: timeLimit)
      .output(for: input, limit: limit)
  }
}

/// A program of the office's choosing, asked one thing.
struct OutsideProgram {
  let path: String
  var arguments: [String] = []
  let timeLimit: Int

  func output(
    for input: [ArraySlice<UInt8>], limit: Int
  ) throws(SigningError) -> [UInt8] {
    var environment = ["LC_ALL": "C", "PATH": Machine.variable("PATH") ?? "/usr/bin:/bin"]
    environment["HOME"] = Machine.variable("HOME")
    var child = ChildProcess(path, arguments, environment: environment)
    child.outputLimit = limit
    child.timeLimit = timeLimit
    let outcome: Outcome
    do {
      outcome = try child.run(input: input)
    } catch {
      switch error {
      case .notFound: throw .program(path, .missing)
      case .failed(let error): throw .system(error)
      }
    }
    switch outcome.ending {
    case .exited(0): return outcome.output
    case .outOfTime: throw .program(path, .outOfTime)
    case .outputTooLong: throw .program(path, .tooLong)
    default:
      let message = cleaned(String(decoding: outcome.errors.prefix(400), as: UTF8.self)).text
      throw .program(path, .failed(message))
    }
  }
}
