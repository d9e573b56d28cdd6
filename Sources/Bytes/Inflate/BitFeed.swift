/// Compressed data that come in pieces, as much of them in memory as the next step needs.
///
/// A class, since the reader is a value that is copied while it works.
final class BitFeed {
  private let source: () throws -> [UInt8]?
  /// What the reader has not counted yet, followed by the newest piece.
  private var place: UnsafeMutableRawBufferPointer
  private var ended = false
  /// Why there is no more; the reader itself only notices that the data end.
  private(set) var failure: (any Error)?

  /// - Parameter source: Gives the next bytes at each call, nil after the last.
  init(_ source: @escaping () throws -> [UInt8]?) {
    self.source = source
    place = .allocate(byteCount: 1 << 16, alignment: 8)
  }

  deinit { place.deallocate() }

  /// `rest` and what comes behind it, nil if nothing does. What was handed over before is gone.
  func more(after rest: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    guard !ended else { return nil }
    do {
      var next: [UInt8] = []
      while next.isEmpty {
        guard let piece = try source() else {
          ended = true
          return nil
        }
        next = piece
      }
      return joined(rest, next)
    } catch {
      ended = true
      failure = error
      return nil
    }
  }

  private func joined(
    _ rest: UnsafeRawBufferPointer, _ next: [UInt8]
  ) -> UnsafeRawBufferPointer {
    let count = rest.count + next.count
    var target = place
    if count > place.count { target = .allocate(byteCount: count, alignment: 8) }
    // The two may overlap.
    UnsafeMutableRawBufferPointer(rebasing: target[..<rest.count]).copyMemory(from: rest)
    next.withUnsafeBytes {
      UnsafeMutableRawBufferPointer(rebasing: target[rest.count..<count]).copyMemory(from: $0)
    }
    if count > place.count {
      place.deallocate()
      place = target
    }
    return UnsafeRawBufferPointer(rebasing: target[..<count])
  }
}
