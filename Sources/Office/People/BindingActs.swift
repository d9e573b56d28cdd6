/// The acts that bind the school: whoever does one shows once more that it is they, in a real office.
///
/// Source: the table beside this file.
public struct BindingActs: Sendable {
  public let acts: [String]
  private let known: Set<String>

  public static let shipped = BindingActs(
    TabSeparated.read(PackageResources.binding_acts_tsv, columns: 2).rows.map { $0.cells[0] })

  init(_ acts: [String]) {
    self.acts = acts
    known = Set(acts)
  }

  /// - Parameter act: As the journal calls it, `outgoing.approve`.
  public func contains(_ act: String) -> Bool { known.contains(act) }
}
