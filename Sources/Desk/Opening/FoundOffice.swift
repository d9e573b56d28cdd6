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
    let founder = PersonDraft(
      handle: handle(for: account, besides: people), name: account,
      roles: [.administrator, .clerk], account: account)
    try folder.create { database in
      try database.write { transaction in
        try transaction.insert(plan.facts)
        if let superiorId = plan.superiorId {
          _ = try transaction.insertBody(
            organId: superiorId, name: plan.facts.superiorName, isSuperior: true)
        }
        // In a rehearsal the parts come first: there `clerk` means the person who plays it.
        for draft in people { _ = try transaction.insert(draft) }
        try foundUnits(of: people, in: transaction)
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

  /// The units the first people belong to.
  private static func foundUnits(of people: [PersonDraft], in transaction: Transaction) throws {
    var known: Set<String> = [""]
    for draft in people where known.insert(draft.unit).inserted {
      _ = try transaction.insertUnit(
        draft.unit, name: rehearsalUnits[draft.unit] ?? draft.unit, under: nil, isFounding: true)
    }
  }

  /// A handle made of an account's letters and digits, which neither a part nor a role has.
  private static func handle(for account: String, besides people: [PersonDraft]) -> String {
    let letters = folded(account).filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let handle = String(letters.drop(while: \.isNumber).prefix(32))
    let isTaken = Role(rawValue: handle) != nil || people.contains { $0.handle == handle }
    return handle.isEmpty || isTaken ? "founder" : handle
  }
}
