import Desk
import Office
import Terminal
import Wording

/// The question before an approval, and what its answer does, the same on the page of a document and
/// in the queue.
extension OfficeScreen {
  /// Names exactly what is approved, and as what it is signed.
  ///
  /// - Parameter ways: The other ways to sign, from which `way` was picked.
  /// - Parameter isUnread: The reader could not see the text here, and is told that this is written
  ///   down.
  func approvalQuestion(
    _ dossier: OutgoingDossier, as way: Signing, among ways: [Signing] = [],
    isUnread: Bool = false
  ) -> Outcome {
    let action = OutgoingAction.approve
    return .open(
      Confirm(
        words.approveQuestion(
          dossier.document, files: dossier.files, as: way, by: desk.person.name)
          + (isUnread ? "\n" + words.approvalUnread : ""),
        about: "\(action.rawValue) \(dossier.document.version) \(way.choice(among: ways))",
        keys: [KeyHint("Enter", words.action(action)), workplace.hint("Esc", .cancel)]))
  }

  /// Approves what the question named: that version and form, whatever has come in since.
  mutating func approve(
    _ id: ID<OutgoingDocument>, answering question: Confirm, isUnread: Bool = false
  ) {
    let parts = question.about.split(separator: " ").dropFirst().map(String.init)
    let words = words
    attempt { desk in
      let approved = try desk.approveOutgoing(
        id, seen: parts.first.flatMap { Int($0) },
        as: try parts.dropFirst().first.map { try SigningChoice(named: $0) }, isUnread: isUnread)
      return words.did(words.action(OutgoingAction.approve), words.moved(approved))
    }
  }
}
