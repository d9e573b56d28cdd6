import Glibc

/// The program that was built together with the tests.
public enum BuiltProgram {
  /// It lies beside the test bundle.
  public static let path: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let bytes = buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    let folder = bytes.prefix((bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0) + 1)
    return String(decoding: folder, as: UTF8.self) + "vpdt"
  }()
}
