/// Something about a package that is not as it should be.
public struct PackageFinding: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    // The package as a whole.

    /// Neither a package nor a bag: there is no `METS.xml` and no `bagit.txt` at its top.
    case notAPackage
    /// The archive cannot be trusted in its names and sizes, for the reason of this code.
    case badArchive(String)
    case tooManyFiles(limit: Int)
    /// A file, or all of them, have more bytes than the limit.
    case tooLarge(limit: Int)
    case tooDeep(limit: Int)

    // Files and their names.

    /// A link, a device or another thing that is neither file nor folder.
    case notAFile
    /// A name that leads elsewhere, or is no name on every system, for the reason of this code.
    case badName(String)
    /// Another name that is the same where `A` and `a` are one letter.
    case sameName(String)
    /// A file that nothing in the package names.
    case unknown
    case missing
    case sizeDiffers(stated: Int, found: Int)
    case digestDiffers
    /// A file of an archive does not come out as it went in.
    case damaged(String)
    /// Nothing says which digest the file should have.
    case noDigest
    /// A digest that cannot be computed here: that the file is as it was is not known.
    case unchecked(algorithm: String)

    // What stands in the papers.

    /// A paper that cannot be read, for the reason of this code.
    case unreadable(String)
    /// A reference that leads out of the package or is no path, for the reason of this code.
    case badReference(String, String)
    /// Two places name the same file.
    case namedTwice(String)
    case doubledID(String)
    /// An identifier that is none in XML.
    case badID(String)
    case noSuchID(String)
    /// Something a package must say and does not: the element and what it lacks.
    case lacks(String, String)
    /// The payload of a bag has another size than it says.
    case payloadDiffers(stated: String, found: String)
    /// The dossier speaks of more or fewer documents than there are.
    case countDiffers(stated: Int, found: Int)
    /// An element of `EAD.xml` or `EAD_doc_….xml`.
    case field(ArchiveFieldFault)
    /// A rule of E-ARK or of the circular, by its number, that a package need not keep to be whole.
    case deviates(rule: String, String)
  }

  /// What it means for whoever received the package.
  public enum Weight: Comparable, Sendable {
    /// All is there and unchanged, but something is not as the profile wants it.
    case remark
    /// Something is missing, extra, changed, or cannot be vouched for.
    case fault
  }

  public let kind: Kind
  /// Within the package; empty for the package itself.
  public let path: String
  /// In that file.
  public let line: Int?

  public init(_ kind: Kind, at path: String, line: Int? = nil) {
    (self.kind, self.path, self.line) = (kind, path, line)
  }

  public var weight: Weight {
    switch kind {
    case .field, .countDiffers, .deviates: .remark
    default: .fault
    }
  }

  public var code: String {
    switch kind {
    case .notAPackage: "package.not-a-package"
    case .badArchive: "package.bad-archive"
    case .tooManyFiles: "package.too-many-files"
    case .tooLarge: "package.too-large"
    case .tooDeep: "package.too-deep"
    case .notAFile: "package.not-a-file"
    case .badName: "package.bad-name"
    case .sameName: "package.same-name"
    case .unknown: "package.unknown-file"
    case .missing: "package.missing-file"
    case .sizeDiffers: "package.size-differs"
    case .digestDiffers: "package.digest-differs"
    case .damaged: "package.damaged"
    case .noDigest: "package.no-digest"
    case .unchecked: "package.unchecked"
    case .unreadable: "package.unreadable"
    case .badReference: "package.bad-reference"
    case .namedTwice: "package.named-twice"
    case .doubledID: "package.doubled-id"
    case .badID: "package.bad-id"
    case .noSuchID: "package.no-such-id"
    case .lacks: "package.lacks"
    case .payloadDiffers: "package.payload-differs"
    case .countDiffers: "package.count-differs"
    case .field(let fault): fault.code
    case .deviates: "package.deviates"
    }
  }
}

/// What a look at a package has shown.
public struct PackageReport: Hashable, Sendable {
  public enum Form: Hashable, Sendable {
    /// A package of the circular or another of E-ARK's family; nil profile for one of neither.
    case package(PackageProfile?)
    case bag
    case unknown
  }

  /// The most findings of a weight that are kept; what is left out is counted.
  public static let limit = 1000

  public var form = Form.unknown
  /// What the package calls itself.
  public var identifier: String?
  public var title: String?
  public var fileCount = 0
  /// Bytes of all files.
  public var byteCount = 0
  /// In the order of their paths and lines.
  public private(set) var findings: [PackageFinding] = []
  /// How many were found beyond those.
  public private(set) var leftOut = 0
  private var faultCount = 0
  private var remarkCount = 0

  public init() {}

  /// Whether nothing is missing, extra or changed.
  public var isWhole: Bool { faultCount == 0 }

  /// Whether, besides, all is as the profile wants it.
  public var isLawful: Bool { findings.isEmpty }

  public mutating func note(_ finding: PackageFinding) {
    let count: Int
    switch finding.weight {
    case .fault:
      faultCount += 1
      count = faultCount
    case .remark:
      remarkCount += 1
      count = remarkCount
    }
    guard count <= PackageReport.limit else {
      leftOut += 1
      return
    }
    findings.append(finding)
  }

  public mutating func note(_ kind: PackageFinding.Kind, _ path: String, line: Int? = nil) {
    note(PackageFinding(kind, at: path, line: line))
  }

  /// Puts the findings in order.
  public mutating func sort() {
    let sorted = findings.enumerated().sorted { left, right in
      if left.element.path != right.element.path {
        return left.element.path.utf8.lexicographicallyPrecedes(right.element.path.utf8)
      }
      return (left.element.line ?? 0, left.offset) < (right.element.line ?? 0, right.offset)
    }
    findings = sorted.map(\.element)
  }
}
