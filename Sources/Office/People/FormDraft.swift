/// What a person had typed into a form and not yet sent off.
public struct FormDraft: Equatable, Sendable {
  public let text: String
  public let savedAt: Moment

  public init(text: String, savedAt: Moment) {
    self.text = text
    self.savedAt = savedAt
  }
}
