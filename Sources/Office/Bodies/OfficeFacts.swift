/// The office itself: whose register this is.
public struct OfficeFacts: Equatable, Sendable {
  /// The official full name, NFC.
  public let name: String
  public let organId: OrganIdentifier
  /// The abbreviation in symbols, `NBK`; fixed by the head (Decree 30/2020/NĐ-CP, Annex I.II.3.b).
  public let abbreviation: String
  /// The place name of the date line (địa danh), or an empty string.
  public let place: String
  public let superiorName: String
  /// A rehearsal office may act on any day in anybody's name; its bundles say what they are.
  public let isRehearsal: Bool

  public init(
    name: String, organId: OrganIdentifier, abbreviation: String, place: String,
    superiorName: String, isRehearsal: Bool
  ) {
    self.name = name
    self.organId = organId
    self.abbreviation = abbreviation
    self.place = place
    self.superiorName = superiorName
    self.isRehearsal = isRehearsal
  }
}
