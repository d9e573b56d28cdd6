import Bytes

/// Whoever holds a key: a program with a file, a token in a drawer, a service of the sector.
public protocol CMSSigner {
  /// A CAdES signature (CMS in DER, the signer's certificate in it) of the bytes of `pieces`, one
  /// after the other, which are not part of it.
  func signature(over pieces: [ArraySlice<UInt8>]) throws(SigningError) -> [UInt8]
}

extension SHA256 {
  /// The digest of `pieces`, one after the other.
  static func digest(ofPieces pieces: [ArraySlice<UInt8>]) -> Digest {
    var hash = SHA256()
    for piece in pieces { hash.update(piece) }
    return hash.finalize()
  }
}
