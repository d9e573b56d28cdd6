/// Why a package was not made, or could not be looked at.
public enum ArchivePackageError: ReportableError, Hashable {
  /// Neither a folder nor a file.
  case nothingThere(path: String)
  /// There is something of that name already; nothing is ever overwritten.
  case exists(path: String)
  /// The dossier does not say what a package must say, or says it at too great a length: everything that
  /// is wrong, at once.
  case unlawful([ArchiveFieldFault])
  /// Two documents whose files would meet under one name.
  case sameFileName(String)
  /// The bytes of a file are not those of the record. Documents and files count from 1.
  case fileDiffers(document: Int, file: Int, name: String)
  /// More than an archive of the old format can hold: 4 GiB or 65,534 files.
  case tooLargeForArchive(bytes: Int, files: Int)
  /// What was written did not read back as it should; it has been removed.
  case faulty([PackageFinding])

  public var code: String {
    switch self {
    case .nothingThere: "package.nothing-there"
    case .exists: "package.exists"
    case .unlawful: "package.unlawful"
    case .sameFileName: "package.same-file-name"
    case .fileDiffers: "package.file-differs"
    case .tooLargeForArchive: "package.too-large-for-archive"
    case .faulty: "package.faulty"
    }
  }
}
