import Office
import Store

extension OfficeDesk {
  /// Enters a permission to sign.
  ///
  /// - Parameter grantor: Who gives it; nil for the head.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 13.
  public func addAuthority(
    _ plan: AuthorityPlan, for holder: Person, by grantor: Person? = nil
  ) throws -> SigningAuthority {
    let plan = try checked(plan)
    return try act { transaction, now in
      try require(.keepPeople)
      let holder = try present(holder, in: transaction)
      let grantor = try present(
        grantor ?? transaction.person(named: Role.principal.rawValue), in: transaction)
      let full = try completed(plan, for: holder, by: grantor)
      try full.check(
        for: holder, by: grantor, having: try transaction.authorities(of: grantor.id))
      let id = try transaction.insert(full, for: holder.id, by: grantor.id)
      try transaction.record(
        "authority.add", on: "authority/\(id.value)",
        detail: [
          ("person", "person/\(holder.id.value)"), ("form", full.form.rawValue),
          ("post", full.post), ("head", full.headPost), ("collective", full.collective),
          ("kinds", full.kindWords), ("basis", full.basis), ("from", full.from.description),
          ("until", full.until?.description ?? ""), ("granted", "person/\(grantor.id.value)"),
        ], by: person.id, at: now)
      return try found(transaction.authority(id))
    }
  }

  private func checked(_ plan: AuthorityPlan) throws -> AuthorityPlan {
    var plan = plan
    plan.post = try enteredOptional(plan.post, field: "post", limit: 100)
    plan.headPost = try enteredOptional(plan.headPost, field: "head-post", limit: 100)
    plan.collective = try enteredOptional(plan.collective, field: "body", limit: 200)
    plan.basis = try enteredOptional(plan.basis, field: "basis", limit: 500)
    return plan
  }

  /// Fills in the posts that were not named: the signer's own, and that of the head.
  private func completed(
    _ plan: AuthorityPlan, for holder: Person, by head: Person
  ) throws -> AuthorityPlan {
    var plan = plan
    if plan.form != .collective, plan.headPost.isEmpty {
      plan.headPost = try entered(head.post, field: "head-post")
    }
    if plan.post.isEmpty {
      plan.post =
        plan.form == .acting ? plan.headPost : try entered(holder.post, field: "post")
    }
    return plan
  }

  /// Ends a permission to sign today.
  public func endAuthority(
    _ id: ID<SigningAuthority>, because reason: String
  ) throws -> SigningAuthority {
    let reason = try entered(reason, field: "reason", limit: 500)
    return try act { transaction, now in
      try require(.keepPeople)
      guard let authority = try transaction.authority(id) else {
        throw AuthorityError.unknown(String(id.value))
      }
      if let day = authority.endedOn { throw AuthorityError.alreadyEnded(on: day) }
      try transaction.end(id, on: now.date, because: reason)
      try transaction.record(
        "authority.end", on: "authority/\(id.value)", detail: [("reason", reason)],
        by: person.id, at: now)
      return try found(transaction.authority(id))
    }
  }

  /// Everything that was entered, the newest first; of one person, oldest first.
  public func authorities(of person: Person? = nil) throws -> [SigningAuthority] {
    try database.read { transaction in
      try person.map { try transaction.authorities(of: $0.id) } ?? transaction.authorities()
    }
  }

  /// How somebody may sign a document of `kind` on `day`, the simplest form first.
  ///
  /// - Throws: `AuthorityError.mayNotSign` with what each entry lacks.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 13.
  public func authority(
    of signer: Person, for kind: DocumentKind, on day: CivilDate
  ) throws -> [SigningAuthority] {
    try database.read { try authority(of: signer, for: kind, on: day, in: $0) }
  }

  /// The same within an act.
  func authority(
    of signer: Person, for kind: DocumentKind, on day: CivilDate, in transaction: Transaction
  ) throws -> [SigningAuthority] {
    try SigningAuthority.serving(
      try present(signer, in: transaction), for: kind, on: day,
      among: try transaction.authorities(of: signer.id))
  }
}
