import Office

/// What is said of units, posts, standing in, authority to sign, custody and hand-overs.
public protocol PeopleWords {
  func label(_ label: PeopleLabel) -> String
  /// An empty list says what to do about it.
  func nothingHere(_ list: PeopleList) -> String
  func scope(_ scope: StandInScope) -> String
  func sort(_ sort: CustodyItem.Sort) -> String
  func form(_ form: SigningForm) -> String
  /// Warns of an approval whose form rests on nothing anybody has entered.
  func withoutBasis(_ signing: Signing, handle: String) -> String
  /// All kinds, where none are named.
  func kinds(_ kinds: [DocumentKind]) -> String
  func period(_ validity: Validity) -> String
  func ended(on day: CivilDate, because reason: String) -> String
  /// How many belong to a unit.
  func members(_ count: Int) -> String
  /// Where a unit lies: `thuộc CM`, or at the top.
  func place(under parent: Unit?) -> String
  func closed(on day: CivilDate) -> String
  /// `Lê Thị Hòa thay Trần Văn Hùng`.
  func takesPlace(_ standIn: String, of leader: String) -> String
  /// Before whom things are put on a day.
  func deciding(on day: CivilDate, incoming: String, approval: String) -> String
  /// The minutes (biên bản) of an item that changed hands.
  func minutes(_ event: CustodyEvent, of item: CustodyItem, at office: OfficeFacts) -> [String]
  /// The minutes of work that changed hands, with all of it.
  func minutes(_ handOver: HandOver, at office: OfficeFacts) -> [String]
}

extension PeopleWords {
  /// Who did something, and in whose place.
  public func doer(of entry: HistoryEntry) -> String {
    entry.leaderName.map { takesPlace(entry.personName, of: $0) } ?? entry.personName
  }
}

/// Names of fields and headings.
public enum PeopleLabel: Sendable {
  case posts, standingsIn, authorities, custody, keys, openWork, drafts, minutes, head, inForce
}

/// Lists that can be empty.
public enum PeopleList: Sendable {
  case units, members, standingsIn, authorities, custody
}

/// Two texts side by side, as two signatures stand under minutes.
func besideEachOther(_ left: String, _ right: String) -> String {
  left + String(repeating: " ", count: max(2, 36 - left.count)) + right
}
