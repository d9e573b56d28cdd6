/// The numbers and symbols of other documents that a text names, each once, in the order they come:
/// *Căn cứ Kế hoạch số 2503/KH-SGDĐT ngày …*
public func references(in text: String, limit: Int = 100) -> [DocumentReference] {
  var found: [DocumentReference] = []
  var keys: Set<String> = []
  for word in text.split(whereSeparator: { $0.isWhitespace || ",;()[]“”\"'".contains($0) }) {
    guard found.count < limit else { break }
    // A date has slashes too, and no letters.
    guard word.contains("/"), word.utf8.count <= 100,
      let reference = DocumentReference(word.drop { $0 == ":" || $0 == "." }),
      reference.symbol.contains(where: \.isLetter), keys.insert(reference.key).inserted
    else { continue }
    found.append(reference)
  }
  return found
}

/// How a document belongs to another one.
public enum DocumentTie: String, Sendable {
  /// It answers the other.
  case answers
  /// The other answers it.
  case answeredBy = "answered-by"
  /// It took the other's place, or changes it.
  case succeeds
  case succeededBy = "succeeded-by"
  /// It names the other by number and symbol.
  case mentions
  case mentionedBy = "mentioned-by"
}

/// A document that belongs to the one somebody looks at.
public struct RelatedDocument: Equatable, Sendable {
  public let tie: DocumentTie
  public let document: AnyDocument
  /// Whether only words that a program recognised on a scan say so: they may be others.
  public let isRecognised: Bool

  public init(_ tie: DocumentTie, _ document: AnyDocument, isRecognised: Bool = false) {
    self.tie = tie
    self.document = document
    self.isRecognised = isRecognised
  }
}

/// What belongs to a document.
public struct RelatedDocuments: Equatable, Sendable {
  public var documents: [RelatedDocument] = []
  /// What it names and neither register has.
  public var unknown: [DocumentReference] = []
  /// The same in words that a program recognised on a scan.
  public var unknownRecognised: [DocumentReference] = []

  public init() {}
}
