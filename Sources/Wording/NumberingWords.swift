import Office

/// What is said of numbers, kinds, councils and copies.
public protocol NumberingWords {
  /// The number and symbol in a register: `05/KH-NBK`, marked where it is only reserved; the symbol
  /// alone before that.
  func inRegister(_ document: OutgoingDocument) -> String
  /// The same for a number that was struck out.
  func inRegister(_ struck: StruckNumber) -> String
  /// Why a number was struck out.
  func reason(_ struck: StruckNumber) -> String
  /// What a struck number is said to be, where a document has its state.
  var struckState: String { get }
  func released(_ document: OutgoingDocument, _ struck: StruckNumber?) -> String
  func wasted(_ struck: StruckNumber) -> String
  /// An official letter without a unit in its symbol.
  func lacksUnit(_ document: OutgoingDocument) -> String
  func plan(_ plan: NumberingPlan, isFixed: Bool) -> String
  /// A sequence, whose it is and its next number.
  func sequence(_ name: String) -> String
  func next(_ number: Int) -> String
  var copySequence: String { get }
  /// Since when and until when there is a kind or a council.
  func period(from: CivilDate?, closed: CivilDate?) -> String
  func form(_ form: CopyForm) -> String
  func way(_ way: CopyWay) -> String
  func copied(_ copy: CopyEntry) -> String
  func struck(_ copy: CopyEntry) -> String
  /// Pages and copies: `4 trang × 10 bản`.
  func extent(_ copy: CopyEntry) -> String
  func empty(_ list: NumberingList) -> String
  var struckHeading: String { get }
}

/// Lists of numbers and copies that can be empty.
public enum NumberingList: Sendable {
  case councils, copies, sequence
}
