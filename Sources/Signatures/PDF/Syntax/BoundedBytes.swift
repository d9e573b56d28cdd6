import Bytes

/// Bytes of a string or a name while it is read: the first ones, and of what is beyond any honest
/// length a digest, so that two of them differ if anything in them does.
struct BoundedBytes {
  private let limit: Int
  private var kept: [UInt8] = []
  /// Of what is not kept, as much as waits to be hashed.
  private var waiting: [UInt8] = []
  private var hash: SHA256?

  init(limit: Int, expecting count: Int = 0) {
    self.limit = limit
    kept.reserveCapacity(min(count, limit))
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if kept.count < limit { kept.append(byte) } else { overflow(byte) }
  }

  @inline(never)
  private mutating func overflow(_ byte: UInt8) {
    waiting.append(byte)
    if waiting.count == 1 << 16 { digest() }
  }

  private mutating func digest() {
    var hash = self.hash ?? SHA256()
    hash.update(waiting)
    self.hash = hash
    waiting.removeAll(keepingCapacity: true)
  }

  /// What is kept, and the digest of the rest behind it if there is any.
  var all: [UInt8] {
    if waiting.isEmpty, hash == nil { return kept }
    var copy = self
    copy.digest()
    return kept + (copy.hash?.finalize().bytes ?? [])
  }
}
