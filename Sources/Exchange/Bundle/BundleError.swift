import Bytes
import Office

/// Why a bundle was not made, or could not be looked at.
public enum BundleError: ReportableError, Hashable {
  /// Neither a folder nor a file.
  case nothingThere(path: String)
  /// The file is no archive that can be trusted.
  case archive(ZipError)
  /// There is something of that name already; nothing is ever overwritten.
  case exists(path: String)
  case tooManyDocuments(limit: Int)
  /// What was written did not read back as it should; it has been removed.
  case faulty([BundleProblem])
  /// A document is not the one that was checked.
  case changed(path: String)

  public var code: String {
    switch self {
    case .nothingThere: "bundle.nothing-there"
    case .archive: "bundle.archive"
    case .exists: "bundle.exists"
    case .tooManyDocuments: "bundle.too-many-documents"
    case .faulty: "bundle.faulty"
    case .changed: "bundle.changed"
    }
  }
}

/// Something that is wrong with a bundle. One is enough to import nothing of it.
public struct BundleProblem: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// There is no `bagit.txt`.
    case notABag
    /// A file that says what is in the bundle cannot be read.
    case badPaper(BagError)
    /// A link, a device or another thing that is neither file nor folder.
    case notAFile
    case badName(PathFault)
    case tooDeep(limit: Int)
    case tooManyFiles(limit: Int)
    /// A file, or all of them, have more bytes than the limit.
    case tooLarge(limit: Int)
    /// A file of an archive does not come out as it went in.
    case damaged(ZipError)
    case missing
    /// A file no manifest knows.
    case unknown
    case digestDiffers
    /// The payload has another size than the bundle says.
    case sizeDiffers(stated: String, found: PayloadOxum)
    /// There are more or fewer documents than the bundle says.
    case countDiffers(stated: String, found: Int)
    /// Made by rules this program does not know.
    case unknownProfile(String)
    /// A payload file that is neither a document nor one of its files.
    case outOfPlace
    /// A folder of the payload without its document.
    case noDocument
    case unreadable(EdxmlError)
    /// A file beside a document that is none of its attachments.
    case notAttached
    /// An attachment that does not lie beside its document.
    case notBeside(attachment: Int)
  }

  public let kind: Kind
  /// Within the bundle.
  public let path: String

  public var code: String {
    switch kind {
    case .notABag: "bundle.not-a-bag"
    case .badPaper: "bundle.bad-paper"
    case .notAFile: "bundle.not-a-file"
    case .badName: "bundle.bad-name"
    case .tooDeep: "bundle.too-deep"
    case .tooManyFiles: "bundle.too-many-files"
    case .tooLarge: "bundle.too-large"
    case .damaged: "bundle.damaged"
    case .missing: "bundle.missing-file"
    case .unknown: "bundle.unknown-file"
    case .digestDiffers: "bundle.digest-differs"
    case .sizeDiffers: "bundle.size-differs"
    case .countDiffers: "bundle.count-differs"
    case .unknownProfile: "bundle.unknown-profile"
    case .outOfPlace: "bundle.out-of-place"
    case .noDocument: "bundle.no-document"
    case .unreadable: "bundle.unreadable-document"
    case .notAttached: "bundle.not-attached"
    case .notBeside: "bundle.not-beside"
    }
  }
}
