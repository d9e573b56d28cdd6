import Platform

/// The files openssl reads while it is asked about one signature.
struct QuestionFolder {
  let path: String

  func file(_ name: String, _ bytes: [UInt8]) throws(SystemError) -> String {
    let file = path + "/" + name
    try Descriptor.making(file).write(bytes)
    return file
  }

  /// A file with `pieces`, one after the other.
  func file(_ name: String, _ pieces: [UnsafeRawBufferPointer]) throws(SystemError) -> String {
    let file = path + "/" + name
    let descriptor = try Descriptor.making(file)
    for piece in pieces { try descriptor.write(piece) }
    return file
  }

  /// A file with `certificates`; nil if there are none, since openssl calls an empty file an
  /// error.
  func file(_ name: String, _ certificates: [Certificate]) throws(SystemError) -> String? {
    certificates.isEmpty ? nil : try file(name, certificates.flatMap(\.pem))
  }

  /// Runs `body` with a new folder, which is gone afterwards.
  static func with<Result>(
    _ body: (QuestionFolder) throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    do {
      return try PrivateFolder.with { try body(QuestionFolder(path: $0)) }
    } catch {
      throw error as? SystemError ?? SystemError("mkdtemp", "")
    }
  }
}
