/// An issued document that anybody may read.
public struct OpenDocument: Equatable, Sendable {
  public let id: ID<OutgoingDocument>
  public let reference: String
  public let symbol: String
  public let kindName: String
  public let issuedOn: CivilDate
  public let subject: String
  /// By which decision it is open.
  public let basis: String

  public init(
    id: ID<OutgoingDocument>, reference: String, symbol: String, kindName: String,
    issuedOn: CivilDate, subject: String, basis: String
  ) {
    self.id = id
    self.reference = reference
    self.symbol = symbol
    self.kindName = kindName
    self.issuedOn = issuedOn
    self.subject = subject
    self.basis = basis
  }
}

/// How many documents a register had in a year, by kind.
public struct YearlyCount: Equatable, Sendable {
  public let register: String
  public let year: Int
  public let kindName: String
  public let documents: Int

  public init(register: String, year: Int, kindName: String, documents: Int) {
    (self.register, self.year, self.kindName) = (register, year, kindName)
    self.documents = documents
  }
}
