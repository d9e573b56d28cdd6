import Bytes

/// Whether `pieces`, one after the other, have the digest that was signed; nil if only openssl can
/// compute it.
func matches(
  _ pieces: [UnsafeRawBufferPointer], _ digest: ArraySlice<UInt8>, by algorithm: DigestAlgorithm
) -> Bool? {
  guard algorithm == .sha256 else { return nil }
  var hash = SHA256()
  for piece in pieces { hash.update(piece) }
  return hash.finalize().bytes[...] == digest
}
