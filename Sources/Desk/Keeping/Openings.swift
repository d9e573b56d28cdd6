import Office
import Store

// How often the office, its documents and its dossiers are opened (Decree 30/2020/NĐ-CP, Annex VI
// II.3, III.6). Looking must stay as fast as reading is: an opening is a line added to a small
// file, and nothing waits for the disk. The lines are counted when the file is long, and every
// night.

extension OfficeDesk {
  /// Notes that the person has opened something. What cannot be noted, on a full disk or one that
  /// only reads, hinders nobody who looks.
  public func noteOpened(_ thing: OpenedThing) {
    do {
      let number = try database.read { try $0.openingFile().number }
      let size = try folder.openings(number).add(Opening(thing, by: person.id, at: now()))
      if size >= OpeningsFile.fullSize { try countOpenings() }
    } catch {
      // Nobody is kept from a document because of a count.
    }
  }

  /// Counts what waits in the file; a file that has become long gives way to a new one.
  func countOpenings() throws {
    let done = try database.write { transaction -> OpeningsFile? in
      let (number, bytes) = try transaction.openingFile()
      let file = folder.openings(number)
      let (openings, end) = file.openings(after: bytes)
      try transaction.count(openings)
      let isFull = end >= OpeningsFile.fullSize
      try transaction.setOpeningFile(
        number: isFull ? number + 1 : number, bytes: isFull ? 0 : end)
      return isFull ? file : nil
    }
    done?.remove()
  }

  /// How often things were opened, most often first: all of them, or by one person.
  ///
  /// - Throws: `PersonError.lacksRole` for whoever may not examine the journal.
  public func openings(by person: Person? = nil, limit: Int) throws -> [OpeningCount] {
    try requireExaminer()
    return try database.read { transaction in
      let waiting = try waitingOpenings(in: transaction).filter {
        person == nil || $0.person == person?.id
      }
      var counts: [OpenedThing: OpeningCount] = [:]
      for count in try transaction.openings(by: person?.id) { counts[count.thing] = count }
      for opening in waiting {
        counts[opening.thing] = try adding(opening, to: counts[opening.thing], nil, in: transaction)
      }
      return Array(counts.values.sorted(by: OpeningCount.precedes).prefix(limit))
    }
  }

  /// How often each person opened one thing, most often first.
  ///
  /// - Throws: As `openings(by:limit:)`.
  public func openings(of thing: OpenedThing) throws -> [OpeningCount] {
    try requireExaminer()
    return try database.read { transaction in
      var counts: [ID<Person>: OpeningCount] = [:]
      for (person, count) in try transaction.openings(of: thing) { counts[person] = count }
      for opening in try waitingOpenings(in: transaction) where opening.thing == thing {
        let name = try transaction.person(opening.person)?.name
        counts[opening.person] = try adding(
          opening, to: counts[opening.person], name, in: transaction)
      }
      return counts.values.sorted(by: OpeningCount.precedes)
    }
  }

  /// Those in the file that are not counted yet, by people the office knows.
  private func waitingOpenings(in transaction: Transaction) throws -> [Opening] {
    let (number, bytes) = try transaction.openingFile()
    var known: [ID<Person>: Bool] = [:]
    return try folder.openings(number).openings(after: bytes).openings.filter { opening in
      if let isKnown = known[opening.person] { return isKnown }
      let isKnown = try transaction.person(opening.person) != nil
      known[opening.person] = isKnown
      return isKnown
    }
  }

  private func adding(
    _ opening: Opening, to count: OpeningCount?, _ personName: String?,
    in transaction: Transaction
  ) throws -> OpeningCount {
    OpeningCount(
      thing: opening.thing,
      title: try count?.title ?? transaction.title(of: opening.thing),
      personName: count?.personName ?? personName, count: (count?.count ?? 0) + 1,
      last: max(count?.last ?? opening.at, opening.at))
  }
}

extension OpeningCount {
  /// More often first, then as things are named.
  fileprivate static func precedes(_ left: OpeningCount, _ right: OpeningCount) -> Bool {
    left.count != right.count
      ? left.count > right.count
      : (left.thing.object, left.personName ?? "") < (right.thing.object, right.personName ?? "")
  }
}
