/// What somebody said about an incoming document, with the act they said it at.
public struct Opinion: Equatable, Sendable {
  public let personName: String
  public let at: Moment
  public let text: String

  public init(personName: String, at: Moment, text: String) {
    self.personName = personName
    self.at = at
    self.text = text
  }
}
