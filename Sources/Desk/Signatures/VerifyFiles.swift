import Bytes
import Office
import Platform
import Signatures

/// Files in PEM or DER that say whom to trust.
public struct TrustFiles: Sendable {
  public let anchors: [String]
  public let intermediates: [String]
  public let revocationLists: [String]

  public init(anchors: [String], intermediates: [String], revocationLists: [String]) {
    self.anchors = anchors
    self.intermediates = intermediates
    self.revocationLists = revocationLists
  }
}

/// A file and what was found in it.
public struct FileCheck: Sendable {
  public let path: String
  public let report: SignedFileReport
}

/// Checks the signatures of files, several at a time. Needs no office, and keeps nothing.
///
/// - Parameter at: The moment for which certificates are judged where no time is proven; now if nil.
/// - Throws: `FileError` for a file that cannot be read; `TrustError` for one that holds nothing to
///   trust in.
public func verifySignedFiles(
  _ paths: [String], trusting files: TrustFiles, at: Moment?
) throws -> [FileCheck] {
  let trust = try TrustSettings(reading: files, at: at?.milliseconds ?? Machine.milliseconds())
  // Where files are checked side by side, the questions about one need not be.
  let checker = FileChecker(
    ProofChecker(trust: trust, threads: paths.count > 1 ? 1 : processorCount))
  return try inParallel(paths.count) { index in
    try FileCheck(
      path: paths[index],
      report: withBytes(of: paths[index]) { checker.report(on: $0) })
  }
}

extension TrustSettings {
  /// What the files say.
  ///
  /// - Throws: `FileError` for a file that cannot be read; `TrustError` for one that holds nothing to
  ///   trust in.
  init(reading files: TrustFiles, at: Int64) throws {
    self.init(
      anchors: try files.anchors.flatMap { try trusted($0, Certificate.all) },
      intermediates: try files.intermediates.flatMap { try trusted($0, Certificate.all) },
      revocationLists: try files.revocationLists.flatMap { try trusted($0, RevocationList.all) },
      at: at)
  }
}

/// Larger than any file of certificates or revocation lists.
private let trustFileLimit = 64 << 20

/// What a file holds to trust in, or not to.
func trusted<Value>(
  _ path: String, _ read: ([UInt8]) throws(TrustFileError) -> [Value]
) throws -> [Value] {
  do {
    guard let bytes = try FileContents.read(path, limit: trustFileLimit) else {
      throw TrustError.tooLarge(path: path)
    }
    return try read(bytes)
  } catch let error as TrustFileError {
    throw TrustError(error, path: path)
  } catch let error as SystemError {
    throw FileError(reading: path, error)
  }
}

extension TrustError {
  init(_ error: TrustFileError, path: String) {
    self =
      switch error {
      case .noCertificate: .noCertificate(path: path)
      case .noRevocationList: .noRevocationList(path: path)
      case .damagedBlock(let number): .damaged(path: path, block: number)
      case .tooLarge: .tooLarge(path: path)
      }
  }
}

/// Hands over the bytes of a file of somebody else's.
///
/// One that fits is read: a mapped file that its owner cuts short ends the program.
private func withBytes<Result>(
  of path: String, _ body: (UnsafeRawBufferPointer) throws -> Result
) throws -> Result {
  do {
    if let bytes = try FileContents.read(path, limit: 32 << 20) {
      return try bytes.withUnsafeBytes(body)
    }
    return try MappedFile(path).withBytes(body)
  } catch let error as SystemError {
    throw FileError(reading: path, error)
  }
}
