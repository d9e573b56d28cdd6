/// What the structure of a file says about signatures; no statement on whether they are valid.
public enum FileStructure: Equatable, Sendable {
  /// A PDF with so many pages (nil where the page tree cannot be trusted) and filled signature
  /// fields.
  case pdf(pages: Int?, signatures: Int)
  /// It begins as a PDF, but its structure cannot be read, for the reason given by a stable code.
  case unreadable(reason: String)
  /// Not a PDF.
  case other

  /// How many signature fields are known to be filled.
  public var signatures: Int {
    if case .pdf(_, let signatures) = self { signatures } else { 0 }
  }
}

/// A file of a document.
public struct AttachedFile: Equatable, Sendable {
  public enum Part: String, Sendable {
    /// The document itself.
    case main
    /// An annex or enclosure in a file of its own.
    case attachment
    /// The document as signed: the approved bytes and the signatures after them.
    case signed
    /// The exchange message the document came in, byte for byte.
    case message
    /// A picture of what came on paper (Annex I, Part II).
    case scan
  }

  public let part: Part
  /// A label, never a path.
  public let name: String
  public let digest: FileDigest
  /// Bytes.
  public let size: Int
  public let structure: FileStructure
  /// False where only the hash was kept and the file stayed where it lay.
  public let isKept: Bool
  /// What the newest check of its signatures came to; nil if there was none.
  public let lastCheck: LastCheck?

  /// A check in short.
  public struct LastCheck: Equatable, Sendable {
    public let verdict: Verdict
    /// Who signed, in the order of the file, whatever the signatures are worth.
    public let signers: [String]

    public init(verdict: Verdict, signers: [String]) {
      self.verdict = verdict
      self.signers = signers
    }
  }

  public init(
    part: Part, name: String, digest: FileDigest, size: Int, structure: FileStructure,
    isKept: Bool, lastCheck: LastCheck? = nil
  ) {
    self.part = part
    self.name = name
    self.digest = digest
    self.size = size
    self.structure = structure
    self.isKept = isKept
    self.lastCheck = lastCheck
  }

  /// Whether its signatures, or its structure, speak against it.
  public var isBad: Bool {
    if case .unreadable = structure { return true }
    return lastCheck?.verdict.isBad ?? false
  }
}

extension Sequence<AttachedFile> {
  /// The file that is the document itself: as signed last, else as it was put in.
  public var document: AttachedFile? {
    var main: AttachedFile?
    var signed: AttachedFile?
    for file in self {
      if file.part == .signed { signed = file }
      if file.part == .main, main == nil { main = file }
    }
    return signed ?? main
  }

  /// The same, or the picture of what came on paper.
  public var documentOrScan: AttachedFile? { document ?? first { $0.part == .scan } }
}
