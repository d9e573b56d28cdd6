/// An open file or folder that several parts of the program may hold, and that is read piece by piece
/// by whoever asks for the next.
public final class OpenFile {
  public let descriptor: Descriptor

  public init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }

  /// The bytes from where it stands, as many as a piece has; nil at the end.
  public func next() throws(SystemError) -> [UInt8]? {
    var failure: SystemError?
    let piece = [UInt8](unsafeUninitializedCapacity: FileContents.pieceSize) { buffer, count in
      do throws(SystemError) {
        count = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch { failure = error }
    }
    if let failure { throw failure }
    return piece.isEmpty ? nil : piece
  }
}
