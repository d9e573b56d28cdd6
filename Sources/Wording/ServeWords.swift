import Office

/// What is said about coming over SSH, and about trays.
public protocol ServeWords {
  func trayTaken(_ name: String, size: Int) -> String
  func trayRemoved(_ name: String) -> String
  var trayEmpty: String { get }
  func problem(_ error: TrayError) -> Problem
  func problem(_ error: LimitError) -> Problem
  /// Who sees a document or dossier besides those who see all by their duty; nobody where it is not
  /// limited.
  func limited(_ name: String, to people: [Person]) -> String
  func warning(_ change: RightsChange) -> String
  /// The same in a line of a screen.
  func rightsWaiting(_ change: RightsChange) -> String
  func rightsConfirmed(_ name: String) -> String
  func rightsLine(_ right: Right) -> String
  func name(_ subject: HealthPoint.Subject) -> String
  func name(_ state: HealthPoint.State) -> String
  /// What stands above the rules of `sudo`, a comment a line.
  func sudoNotes(isEmpty: Bool) -> [String]
  var nobodyIdle: String { get }
  func reviewed(_ review: SecurityReview) -> String
}
