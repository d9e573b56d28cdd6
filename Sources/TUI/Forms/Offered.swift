import Desk
import Office
import Terminal
import Wording

/// What a form offers before it is typed: read when it is first asked for, and once for all fields.
final class Offered {
  private let workplace: Workplace

  init(_ workplace: Workplace) { self.workplace = workplace }

  private var desk: OfficeDesk { workplace.desk }

  // MARK: People

  /// Who is still here, with their post, what they have to do, and who takes their place.
  private(set) lazy var people: [Choice] = {
    let words = workplace.words
    // A form of which nothing can be offered can be filled in all the same.
    return ((try? desk.availablePeople()) ?? []).map { available in
      let remarks = [
        available.person.post, words.openWork(available.openWork),
        available.standIn.map { words.away(standIn: $0) } ?? "",
      ]
      return Choice(
        id: available.person.handle, label: available.person.name,
        detail: remarks.filter { !$0.isEmpty }.joined(separator: ", "))
    }
  }()

  /// The units that somebody who is here belongs to.
  private(set) lazy var units: [Choice] = {
    let units = Set(
      ((try? desk.people()) ?? []).filter { $0.retiredOn == nil }.map(\.unit)
    ).subtracting([""])
    return units.inVietnameseOrder { $0 }.map {
      Choice(id: $0, label: $0, detail: workplace.words.label(.unit))
    }
  }()

  /// Choices among what is read when the person first looks at them.
  static func choices(_ all: @escaping () -> [Choice]) -> Choices {
    Choices(narrowed: { Choices(all()).narrowed($0) }, named: { Choices(all()).named($0) })
  }

  // MARK: Earlier entries

  private lazy var entries: [EarlierEntry] = (try? desk.earlierEntries()) ?? []

  /// Bodies that issued something lately, the latest first, but for those named in `book`.
  func issuers(besides book: Set<String>) -> [Choice] {
    var seen = book
    return entries.filter { seen.insert(nameKey($0.issuer)).inserted }.map {
      Choice(id: $0.issuer, label: $0.issuer)
    }
  }

  /// References that begin as `text` does, with the symbols `issuer` has used, the latest first.
  func references(continuing text: String, issuer: String) -> [String] {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let key = nameKey(issuer)
    guard let number = parts.first, !key.isEmpty, number.first?.isNumber == true,
      number.utf8.count <= 12
    else { return [] }
    let typed = parts.count > 1 ? folded(parts[1]) : ""
    var seen: Set<Substring> = [""]
    return entries.filter {
      nameKey($0.issuer) == key && seen.insert($0.symbol).inserted
        && folded($0.symbol).hasPrefix(typed)
    }.map { "\(number)/\($0.symbol)" }
  }

  private lazy var incomingSubjects = subjects(entries.map(\.subject))
  private lazy var ownSubjects = subjects((try? desk.earlierSubjects()) ?? [])

  /// Subjects that begin as `text` does, the latest first.
  func subjects(continuing text: String, isIncoming: Bool) -> [String] {
    guard (2...80).contains(text.count) else { return [] }
    let wanted = folded(text)
    let all = isIncoming ? incomingSubjects : ownSubjects
    return all.lazy.filter { $0.key.hasPrefix(wanted) }.prefix(Suggestions.shown + 1)
      .map(\.subject)
  }

  private func subjects(_ all: [String]) -> [(key: String, subject: String)] {
    var seen: Set<String> = []
    return all.map { (key: folded($0), subject: $0) }.filter { seen.insert($0.key).inserted }
  }

  // MARK: Files

  private var marks: [String: SecretLevel?] = [:]

  /// The mark of a state secret in a file; each file is read once.
  func secretMark(ofFileAt path: String, size: Int) -> SecretLevel? {
    let key = "\(size) \(path)"
    if let known = marks[key] { return known }
    let mark = desk.secretMark(ofFileAt: path)
    marks[key] = .some(mark)
    return mark
  }
}
