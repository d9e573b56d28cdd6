import Bytes

/// A request for a time stamp over `stamped`, hashed with SHA-256 (TimeStampReq, RFC 3161, 2.4.1). The
/// authority is to put its certificate into the answer.
///
/// - Parameter nonce: Bytes nobody has used before, so that no old answer passes for a new one.
public func stampRequest(for stamped: [UInt8], nonce: [UInt8]) -> [UInt8] {
  let algorithm = constructed(
    0x30,
    primitive(0x06, [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01]) + primitive(0x05, []))
  let imprint = constructed(
    0x30, algorithm + primitive(0x04, SHA256.digest(of: stamped).bytes))
  return constructed(
    0x30,
    primitive(0x02, [1]) + imprint + primitive(0x02, positive(nonce)) + primitive(0x01, [0xff]))
}

/// A value without values in it; in DER the two are written alike.
private func primitive(_ identifier: UInt8, _ content: [UInt8]) -> [UInt8] {
  constructed(identifier, content)
}

/// The content of an INTEGER that is not negative, in as few bytes as it needs.
private func positive(_ bytes: [UInt8]) -> [UInt8] {
  let digits = Array(bytes.drop { $0 == 0 })
  guard let first = digits.first else { return [0] }
  return first < 0x80 ? digits : [0] + digits
}
