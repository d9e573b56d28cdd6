/// Bytes in a zlib stream without any compression (RFC 1951, 3.2.4).
public func stored(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = [0x78, 0x01]
  var rest = bytes[...]
  repeat {
    let block = rest.prefix(65_535)
    rest = rest.dropFirst(block.count)
    let (low, high) = (UInt8(block.count & 255), UInt8(block.count >> 8))
    result += [rest.isEmpty ? 1 : 0, low, high, ~low, ~high] + block
  } while !rest.isEmpty
  return result
}

/// A zlib stream of `count` zeros and a bit more, in about a 160th of that.
public func bomb(of count: Int) -> [UInt8] {
  var bytes: [UInt8] = [0x78, 0x01]
  var pending: UInt32 = 0
  var bits: UInt32 = 0
  /// Appends the bits of `code` as they are written, first one first.
  func write(_ code: String) {
    for digit in code.utf8 {
      pending |= UInt32(digit & 1) << bits
      bits += 1
      if bits == 8 {
        bytes.append(UInt8(pending))
        (pending, bits) = (0, 0)
      }
    }
  }
  // One block with the fixed codes: a zero, then "258 bytes from 1 back" again and again.
  write("1" + "10" + "00110000")
  for _ in 0...count / 258 { write("11000101" + "00000") }
  write("0000000" + "0000000")
  return bytes
}
