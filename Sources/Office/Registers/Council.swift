/// A council, board or team (tổ chức tư vấn) that issues documents of its own under the school's seal:
/// it stands in the symbol, and its numbers are sequences of their own.
///
/// Legal source: Decree 30/2020/NĐ-CP, Annex I.II.3.a.
public struct Council: Equatable, Sendable {
  public let id: ID<Council>
  /// In symbols, `QĐ-HĐTr`.
  public let abbreviation: String
  public let name: String
  /// Of whoever signs for it, `Chủ tịch`.
  public let headTitle: String
  /// The decision that set it up.
  public let basis: String
  /// Since when it issues nothing.
  public let closedOn: CivilDate?

  public init(
    id: ID<Council>, abbreviation: String, name: String, headTitle: String, basis: String,
    closedOn: CivilDate?
  ) {
    self.id = id
    self.abbreviation = abbreviation
    self.name = name
    self.headTitle = headTitle
    self.basis = basis
    self.closedOn = closedOn
  }

  /// - Throws: `CouncilError.closed`.
  public func check(on day: CivilDate) throws(CouncilError) {
    if let closedOn, day >= closedOn { throw .closed(abbreviation, on: closedOn) }
  }
}

/// What is known of a council before it is entered.
public struct CouncilDraft: Equatable, Sendable {
  public var abbreviation: String
  public var name: String
  public var headTitle: String
  public var basis: String

  public init(abbreviation: String, name: String, headTitle: String, basis: String) {
    self.abbreviation = abbreviation
    self.name = name
    self.headTitle = headTitle
    self.basis = basis
  }
}
