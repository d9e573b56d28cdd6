import Office
import Store

extension OfficeDesk {
  /// Takes a person in.
  ///
  /// - Throws: `PersonError` if handle or account are taken, `UnitError` for a unit there is not,
  ///   `ValueError` for a handle that is not one word of small letters, digits, dots and hyphens.
  public func addPerson(_ draft: PersonDraft) throws -> Person {
    var draft = draft
    draft.name = try entered(draft.name, field: "name", limit: 50)
    draft.post = try enteredOptional(draft.post, field: "post", limit: 100)
    draft.unit = try enteredOptional(draft.unit, field: "unit", limit: 20)
    if let account = draft.account {
      draft.account = try entered(account, field: "account", limit: 100)
    }
    guard isHandle(draft.handle) else { throw ValueError.badHandle(draft.handle) }
    return try act { transaction, now in
      try require(.giveRoles)
      if try transaction.person(handle: draft.handle) != nil {
        throw PersonError.handleTaken(draft.handle)
      }
      if let account = draft.account, let holder = try transaction.person(account: account) {
        throw PersonError.accountTaken(account, by: holder.name)
      }
      if !draft.unit.isEmpty {
        draft.unit = try transaction.units().open(draft.unit).abbreviation
      }
      let id = try transaction.insert(draft)
      try transaction.record(
        "person.add", on: "person/\(id.value)",
        detail: [
          ("handle", draft.handle), ("name", draft.name), ("post", draft.post),
          ("unit", draft.unit), ("account", draft.account ?? ""), ("roles", words(draft.roles)),
        ], by: person.id, at: now)
      return try found(transaction.person(id))
    }
  }

  /// Everybody by their given names; those who have left come last.
  public func people() throws -> [Person] {
    try database.read { try $0.people() }.inOfficeOrder { $0 }
  }

  /// The person called `text`: a handle, a full name, or a role that one person holds.
  public func person(named text: String) throws -> Person {
    try database.read { try $0.person(named: text) }
  }

  /// Gives a person other roles, from now on.
  ///
  /// - Throws: `PersonError.lastAdministrator` if nobody would be left to keep people and settings.
  public func setRoles(_ roles: Set<Role>, of holder: Person) throws -> Person {
    try act { transaction, now in
      try require(.giveRoles)
      let before = try found(transaction.person(holder.id))
      try before.requireThere()
      if before.holds(.administrator), !roles.contains(.administrator),
        try transaction.holders(of: .administrator).count == 1
      {
        throw PersonError.lastAdministrator(before.name)
      }
      try transaction.setRoles(roles, of: holder.id)
      try transaction.insertRightsChange(
        of: holder.id, before: words(before.roles), after: words(roles), by: person.id, at: now,
        isConfirmed: may(.confirmRights))
      try transaction.record(
        "person.role", on: "person/\(holder.id.value)",
        detail: [("before", words(before.roles)), ("roles", words(roles))], by: person.id, at: now)
      return try found(transaction.person(holder.id))
    }
  }

  func words(_ roles: Set<Role>) -> String {
    roles.map(\.rawValue).sorted().joined(separator: ",")
  }

  /// Lets a person go. What they did stays under their name; their keys count no longer.
  ///
  /// - Throws: `PersonError.hasOpenWork` while work waits for them, `lastAdministrator` for the
  ///   only one, `CustodyError.stillHeld` while a seal or a key device is in their hands.
  public func retirePerson(_ leaver: Person) throws -> Person {
    return try act { transaction, now in
      try require(.giveRoles)
      try found(transaction.person(leaver.id)).requireThere()
      if leaver.holds(.administrator), try transaction.holders(of: .administrator).count == 1 {
        throw PersonError.lastAdministrator(leaver.name)
      }
      let open = try transaction.openWork(of: leaver.id)
      if open > 0 { throw PersonError.hasOpenWork(leaver.name, count: open) }
      let held = try transaction.custodyItems(heldBy: leaver.id)
      if !held.isEmpty {
        throw CustodyError.stillHeld(
          leaver.name, items: held.map { $0.title + " " + $0.label })
      }
      try transaction.retire(leaver.id, on: now.date)
      var detail: JournalDetail = [("name", leaver.name), ("account", "")]
      for key in try transaction.openKeys(of: leaver.id) {
        try transaction.removeKey(key.id, at: now)
        detail.add("removed", key.fingerprint)
      }
      try transaction.record(
        "person.retire", on: "person/\(leaver.id.value)", detail: detail, by: person.id, at: now)
      return try found(transaction.person(leaver.id))
    }
  }

  private func isHandle(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, (0x61...0x7A).contains(first), bytes.count <= 32 else {
      return false
    }
    return bytes.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
    } && Role(rawValue: text) == nil
  }

  /// Refuses whoever does not have the right over what they stand to in `relation`. In a rehearsal
  /// everybody administers.
  ///
  /// - Throws: `PersonError.lacksRole`.
  func require(_ right: Right, over relation: Relation = .any) throws {
    if may(right, over: relation) { return }
    throw PersonError.lacksRole(RightsTable.shipped.holder(of: right).role)
  }

  /// Whether the person has the right.
  public func may(_ right: Right, over relation: Relation = .any) -> Bool {
    let table = RightsTable.shipped
    return table.allows(right, to: person.roles, over: relation)
      || office.isRehearsal && table.allows(right, to: [.administrator], over: relation)
        && table.holder(of: right).role == .administrator
  }

  /// What a statement of this transaction has just written, read again.
  func found<Record>(_ record: Record?) throws -> Record {
    guard let record else {
      throw StoreError.corrupt(path: folder.database, detail: "\(Record.self)")
    }
    return record
  }
}
