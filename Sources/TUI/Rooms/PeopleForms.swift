import Desk
import Office
import Terminal
import Wording

/// The forms of people, standing in, authority and hand-over.
extension Workplace {
  func addPersonForm() throws -> OfficeForm {
    let required: Set<FormEntry> = [.handle, .name, .role]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    return roomForm(
      "person.add", .addPerson,
      [
        fields.text(.handle), fields.text(.name), fields.text(.post), try fields.pickUnit(),
        fields.pickRoles(), fields.text(.account),
      ], required: required
    ) { values in
      let person = try desk.addPerson(
        PersonDraft(
          handle: values.text(.handle), name: values.text(.name), post: values.text(.post),
          unit: values.text(.unit), roles: Set(values.list(.role).compactMap(Role.init)),
          account: values.isEmpty(.account) ? nil : values.text(.account)))
      return words.added(person)
    }
  }

  func postForm(_ person: Person) -> OfficeForm {
    let required: Set<FormEntry> = [.post, .reason]
    let fields = roomFields(required)
    let desk = desk
    return roomForm(
      "person.post", .setPost, on: person.id.value, about: person.name,
      [fields.text(.post), fields.text(.reason)], required: required,
      values: [.post: person.post]
    ) { values in
      let changed = try desk.setPost(
        values.text(.post), of: person, because: values.text(.reason))
      return "\(changed.name)  \(changed.post)"
    }
  }

  func addKeyForm(_ person: Person) -> OfficeForm {
    let required: Set<FormEntry> = [.key]
    let (desk, words) = (desk, words)
    return roomForm(
      "person.key-add", .addKey, on: person.id.value, about: person.name,
      [roomFields(required).text(.key)], required: required
    ) { values in words.keyAdded(try desk.addKey(values.text(.key), of: person)) }
  }

  func rolesForm(_ person: Person) -> OfficeForm {
    let required: Set<FormEntry> = [.role]
    let (desk, words) = (desk, words)
    return roomForm(
      "person.role", .setRoles, on: person.id.value, about: person.name,
      [roomFields(required).pickRoles()], required: required,
      values: [.role: person.roles.map(\.rawValue).sorted().joined(separator: "\n")]
    ) { values in
      let changed = try desk.setRoles(
        Set(values.list(.role).compactMap(Role.init)), of: person)
      return "\(changed.name)  "
        + words.roles(changed.roles)
    }
  }

  func moveForm(_ person: Person) throws -> OfficeForm {
    let fields = roomFields([])
    let desk = desk
    return roomForm(
      "person.move", .move, on: person.id.value, about: person.name, [try fields.pickUnit()],
      required: [], values: [.unit: person.unit]
    ) { values in
      let moved = try desk.move(
        person, toUnit: values.isEmpty(.unit) ? nil : values.text(.unit))
      return "\(moved.name)  \(moved.unit.isEmpty ? "·" : moved.unit)"
    }
  }

  /// All open work of a person to somebody else: nothing takes it back.
  func handOverForm(_ leaver: Person) throws -> OfficeForm {
    let required: Set<FormEntry> = [.person, .reason]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    return roomForm(
      "person.hand-over", .handOver, on: leaver.id.value, about: leaver.name,
      [try fields.pickPerson(.person) { $0.id != leaver.id }, fields.text(.reason)],
      required: required,
      question: { values in
        let receiver = try desk.person(named: values.text(.person))
        let open = try desk.personDossier(leaver.id).openWork
        if open == 0 { throw HandOverError.nothingOpen(leaver.name) }
        return words.handOverQuestion(
          leaver, to: receiver, works: open, reason: values.text(.reason))
      }
    ) { values in
      words.handedOver(
        try desk.handOver(
          leaver, to: try desk.person(named: values.text(.person)),
          because: values.text(.reason)))
    }
  }

  // MARK: Standing in

  /// Who takes a leader's place for a time: somebody the head's, or the head names somebody.
  func standInForm(_ person: Person) throws -> OfficeForm {
    let required: Set<FormEntry> = [.person, .leader, .until, .basis]
    let fields = roomFields(required)
    let (desk, words, today) = (desk, words, today)
    let leaders = try desk.people().filter { $0.retiredOn == nil && $0.leads }
    let isLeader = person.holds(.principal)
    let leader = isLeader ? person : leaders.first { $0.holds(.principal) } ?? leaders.first
    return roomForm(
      "stand-in.add", .standIn, on: person.id.value, about: person.name,
      [
        try fields.pickPerson(.person), try fields.pickPerson(.leader) { $0.leads },
        fields.pick(
          .scope, StandInScope.allCases.map { Choice(id: $0.rawValue, label: words.scope($0)) }),
        fields.pickDay(.since), fields.pickDay(.until), fields.text(.basis), fields.text(.note),
      ], required: required,
      values: [
        .person: isLeader ? "" : person.handle, .leader: leader?.handle ?? "",
        .scope: StandInScope.all.rawValue, .since: words.date(today),
      ]
    ) { values in
      let plan = StandInPlan(
        scope: values.isEmpty(.scope) ? .all : try StandInScope(named: values.text(.scope)),
        from: try values.date(.since) ?? today, until: try values.date(.until) ?? today,
        basis: values.text(.basis), note: values.text(.note))
      return words.standing(
        try desk.addStandIn(
          plan, of: try desk.person(named: values.text(.person)),
          for: try desk.person(named: values.text(.leader))))
    }
  }

  /// Nil while nobody takes this person's place, and they take nobody's, today or later.
  func endStandInForm(_ person: Person) throws -> OfficeForm? {
    let (desk, words, today) = (desk, words, today)
    let standings = try desk.personDossier(person.id).standingsIn.filter {
      $0.endedOn == nil && $0.until >= today
    }
    guard let first = standings.first else { return nil }
    let required: Set<FormEntry> = [.standing, .reason]
    let fields = roomFields(required)
    func chosen(_ values: FormValues) throws -> StandingIn {
      let text = values.text(.standing)
      guard let standing = standings.first(where: { String($0.id.value) == text }) else {
        throw StandInError.unknown(text)
      }
      return standing
    }
    return roomForm(
      "stand-in.end", .endStandIn, on: person.id.value, about: person.name,
      [
        fields.pick(
          .standing,
          standings.map { Choice(id: String($0.id.value), label: words.standing($0)) }),
        fields.text(.reason),
      ], required: required, values: [.standing: String(first.id.value)],
      question: { words.endQuestion(try chosen($0)) }
    ) { values in
      let ended = try desk.endStandIn(try chosen(values).id, because: values.text(.reason))
      return words.takesPlace(ended.standInName, of: ended.leaderName) + ": "
        + words.ended(on: ended.endedOn ?? today, because: ended.endedBecause)
    }
  }

  // MARK: Authority to sign

  func authorityForm(_ person: Person) throws -> OfficeForm {
    let required: Set<FormEntry> = [.form, .basis]
    let fields = roomFields(required)
    let (desk, words, today) = (desk, words, today)
    let forms = SigningForm.allCases.filter { $0 != .direct }
    return roomForm(
      "authority.add", .authority, on: person.id.value, about: person.name,
      [
        fields.pick(
          .form, forms.map { Choice(id: $0.rawValue, label: words.form($0), detail: $0.mark) }),
        fields.text(.basis), fields.pickDay(.since), fields.pickDay(.until),
        fields.pickKinds(.types, several: true), fields.text(.collective), fields.text(.post),
      ], required: required, values: [.since: words.date(today), .post: person.post]
    ) { values in
      let plan = AuthorityPlan(
        form: try SigningForm(mark: values.text(.form)), post: values.text(.post),
        collective: values.text(.collective),
        kinds: values.list(.types).compactMap { DocumentKind(word: $0) },
        basis: values.text(.basis), from: try values.date(.since) ?? today,
        until: try values.date(.until))
      return words.authority(try desk.addAuthority(plan, for: person, by: nil))
    }
  }

  /// Nil while the person has no authority that was entered and could end.
  func endAuthorityForm(_ person: Person) throws -> OfficeForm? {
    let (desk, words, today) = (desk, words, today)
    let powers = try desk.authorities(of: person).filter { authority in
      authority.id != nil && authority.endedOn == nil
        && authority.plan.until.map { $0 >= today } ?? true
    }
    guard let first = powers.first?.id else { return nil }
    let required: Set<FormEntry> = [.standing, .reason]
    let fields = roomFields(required)
    func chosen(_ values: FormValues) throws -> (SigningAuthority, ID<SigningAuthority>) {
      let text = values.text(.standing)
      let found = powers.first { $0.id.map { String($0.value) } == text }
      guard let found, let id = found.id else { throw AuthorityError.unknown(text) }
      return (found, id)
    }
    return roomForm(
      "authority.end", .endAuthority, on: person.id.value, about: person.name,
      [
        fields.pick(
          .standing,
          powers.map { power in
            Choice(
              id: power.id.map { String($0.value) } ?? "", label: words.authority(power))
          }), fields.text(.reason),
      ], required: required, values: [.standing: String(first.value)],
      question: { words.endQuestion(try chosen($0).0) }
    ) { values in
      let ended = try desk.endAuthority(try chosen(values).1, because: values.text(.reason))
      return words.authority(ended) + ": "
        + words.ended(on: ended.endedOn ?? today, because: ended.endedBecause)
    }
  }
}
