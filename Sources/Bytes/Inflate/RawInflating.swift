extension Inflater {
  /// Expands `bytes`, which hold one DEFLATE stream and nothing else.
  ///
  /// - Parameter limit: The most bytes the output may have.
  public static func inflate(_ bytes: [UInt8], limit: Int) throws(InflateError) -> [UInt8] {
    try inflate(bytes[...], limit: limit)
  }

  /// Expands `bytes`, which hold one DEFLATE stream and nothing else.
  ///
  /// - Parameter limit: The most bytes the output may have.
  public static func inflate(
    _ bytes: ArraySlice<UInt8>, limit: Int
  ) throws(InflateError) -> [UInt8] {
    try bytes.withUnsafeBufferPointer { bytes throws(InflateError) in
      var inflater = Inflater(UnsafeRawBufferPointer(bytes), limit: limit)
      var output: [UInt8] = []
      while let place = try inflater.next() { output.append(contentsOf: inflater.window[place]) }
      guard inflater.consumed == bytes.count else { throw .trailingBytes }
      return output
    }
  }

  /// Expands the DEFLATE stream at the start of `bytes` and hands the output to `sink`, in windows
  /// of about 32 KiB that are valid only during the call.
  ///
  /// - Parameter limit: The most bytes the output may have.
  /// - Returns: How many of `bytes` the stream takes up.
  /// - Throws: `InflateError`, or what `sink` throws; windows handed over before that stand.
  public static func inflate(
    _ bytes: UnsafeRawBufferPointer, limit: Int, to sink: (UnsafeRawBufferPointer) throws -> Void
  ) throws -> Int {
    var inflater = Inflater(bytes, limit: limit)
    while let place = try inflater.next() {
      try inflater.window.withUnsafeBytes { try sink(UnsafeRawBufferPointer(rebasing: $0[place])) }
    }
    return inflater.consumed
  }
}
