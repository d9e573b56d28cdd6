/// What somebody said about an incoming document, with the act they said it at.
public struct Opinion: Equatable, Sendable {
  public let personName: String
  public let at: Moment
  public let text: String
  /// The act of the workflow: `assign`, `progress`, `urge`.
  public let act: String
  /// The ordinal of the piece of work it is about; nil for the document as a whole.
  public let work: Int?

  public init(personName: String, at: Moment, text: String, act: String, work: Int?) {
    self.personName = personName
    self.at = at
    self.text = text
    self.act = act
    self.work = work
  }
}
