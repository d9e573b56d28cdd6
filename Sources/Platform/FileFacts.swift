import Glibc

/// What the file system says about a file.
public struct FileFacts: Equatable, Sendable {
  public enum Kind: Sendable { case file, folder, link, other }

  public let kind: Kind
  /// Bytes.
  public let size: Int
  /// Last change of the contents, whole seconds since 1970. File systems hold times that do not fit
  /// into one number of nanoseconds.
  public let changedAt: Int
  /// Nanoseconds after `changedAt`.
  public let changedAtFraction: Int
  /// By how many names it is known.
  public let names: Int
  /// Which file it is, on which device: two paths of equal identity are one file.
  public let identity: [UInt64]
  /// The bits of `chmod`.
  public let permissions: UInt32
  /// The number of the account it belongs to.
  public let owner: UInt32

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    changedAt = status.st_mtim.tv_sec
    changedAtFraction = status.st_mtim.tv_nsec
    names = Int(status.st_nlink)
    identity = [UInt64(status.st_dev), UInt64(status.st_ino)]
    permissions = status.st_mode & 0o7777
    owner = status.st_uid
  }
}
