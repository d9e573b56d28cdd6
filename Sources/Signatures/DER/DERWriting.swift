/// A value made of the values in `content`, in DER.
///
/// - Parameter identifier: The byte of its tag (X.690, 8.1.2).
func constructed(_ identifier: UInt8, _ content: some Collection<UInt8>) -> [UInt8] {
  var length: [UInt8] = []
  var rest = content.count
  while rest > 0 {
    length.insert(UInt8(truncatingIfNeeded: rest), at: 0)
    rest >>= 8
  }
  let head = content.count < 0x80 ? [UInt8(content.count)] : [0x80 | UInt8(length.count)] + length
  return [identifier] + head + content
}
