import Platform

/// A folder for one run of the bench, on a real disk; it goes away with the value.
final class Workplace {
  let path: String

  /// - Parameter folder: Where to make it. Not `/tmp`, which is often memory, where flushing is free.
  init(in folder: String) throws {
    path = folder + "/vpdt-bench-" + Machine.randomName()
    try Folders.makeAll(path)
  }

  deinit { try? Folders.removeAll(path) }

  /// Waits until the disk is at rest, so that one measurement does not pay for another.
  func settle() throws { try Descriptor.folder(path).flushFileSystem() }
}
