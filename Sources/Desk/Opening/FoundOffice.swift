import Office
import Platform
import Store

/// What a new office is told about itself.
public struct OfficePlan: Sendable {
  public var facts: OfficeFacts
  /// The identifier of the superior body named in `facts`, if it is known.
  public var superiorId: OrganIdentifier?

  public init(facts: OfficeFacts, superiorId: OrganIdentifier?) {
    self.facts = facts
    self.superiorId = superiorId
  }
}

extension OfficeDesk {
  /// The settings a new office starts with.
  private static let settings = [
    // Bytes; 100 MB is the limit of the national axis for one attachment.
    ("file.limit", "100000000"),
    ("numbering.division", NumberSequence.Division.perKind.rawValue),
  ]

  /// Makes an office in the folder `path` and its founder the first administrator, who also keeps the
  /// records until a clerk is named.
  ///
  /// A rehearsal office gets a person for each part to play besides.
  ///
  /// - Throws: `OfficeFolderError`, `FileError` or `StoreError`; nothing is left behind then.
  public static func found(
    _ plan: OfficePlan, at path: String, by account: String, moment: Moment,
    people: [PersonDraft] = []
  ) throws -> OfficeFacts {
    let folder = OfficeFolder(path: path)
    let handle = handle(for: account)
    let founder = PersonDraft(
      handle: handle, name: account, roles: [.administrator, .clerk], account: account)
    try folder.create { database in
      try database.write { transaction in
        try transaction.insert(plan.facts)
        for (name, value) in settings { try transaction.set(name, to: value) }
        if let superiorId = plan.superiorId {
          _ = try transaction.insertBody(
            organId: superiorId, name: plan.facts.superiorName, isSuperior: true)
        }
        // In a rehearsal the parts come first: there `clerk` means the person who plays it.
        for draft in people where draft.handle != handle { _ = try transaction.insert(draft) }
        let id = try transaction.insert(founder)
        try transaction.record(
          "office.found", on: "office/1",
          detail: [
            ("name", plan.facts.name), ("organ", plan.facts.organId.description),
            ("founder", account),
          ], by: id, at: moment)
      }
    }
    return plan.facts
  }

  /// A handle made of an account's letters and digits.
  private static func handle(for account: String) -> String {
    let letters = folded(account).filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return letters.isEmpty ? "founder" : String(letters.prefix(32))
  }
}
