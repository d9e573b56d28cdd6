/// An entry that looks like one about to be made, and in what.
public struct LookAlike: Equatable, Sendable {
  public enum Likeness: String, Sendable {
    /// Number, symbol and issuer (Decree 30/2020/NĐ-CP, Annex VI III.1.h).
    case reference
    /// The exchange format's document id (same clause).
    case documentId
    /// The bytes of the main file.
    case mainFile
  }

  public let likeness: Likeness
  public let document: IncomingDocument

  public init(likeness: Likeness, document: IncomingDocument) {
    self.likeness = likeness
    self.document = document
  }
}
