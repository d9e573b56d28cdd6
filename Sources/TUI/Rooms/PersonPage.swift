import Desk
import Office
import Terminal
import Wording

/// The page of a person: posts, units, who takes whose place, what they may sign, hold and have to
/// do.
struct PersonPage: DocumentPage {
  enum Act: Hashable {
    case standIn, endStandIn, authority, endAuthority, handOver, setPost, move, addKey, roles,
      retire, confirmRights
  }

  let workplace: Workplace
  let id: ID<Person>
  var dossier: PersonDossier
  var pager = Pager("")
  var pending: Act?
  var notice: Notice?
  var stamp: Int
  /// The changes of rights somebody is asked about.
  private var unconfirmed: [RightsChange] = []

  init(_ id: ID<Person>, at workplace: Workplace) throws {
    self.workplace = workplace
    self.id = id
    stamp = try workplace.desk.newsStamp()
    dossier = try workplace.desk.personDossier(id)
    pager = Pager(paragraphs(of: dossier))
  }

  func load() throws -> PersonDossier { try desk.personDossier(id) }

  var person: Person { dossier.person }
  var name: String { person.name }
  var title: String { [person.name, person.post].filter { !$0.isEmpty }.joined(separator: " · ") }
  var state: String { person.retiredOn.map { "\(words.retiredMark) \(words.date($0))" } ?? "" }
  var isUrgent: Bool { false }
  var subject: String {
    words.roles(person.roles)
  }

  // MARK: Keys

  var shortcuts: [Shortcut<Act>] {
    guard person.retiredOn == nil else { return [] }
    var rows: [(String, Act, RoomKey)] = []
    var rarely: [(String, Act, RoomKey)] = []
    let isOwn = desk.person.id == id && person.leads
    if desk.keepsPeople || isOwn {
      rows += [("u", .standIn, .standIn), ("e", .endStandIn, .endStandIn)]
    }
    if desk.administers || desk.person.leads { rows.append(("b", .handOver, .handOver)) }
    if desk.keepsPeople {
      rows.append(("y", .authority, .authority))
      rarely += [
        ("z", .endAuthority, .endAuthority), ("c", .setPost, .setPost), ("m", .move, .move),
        ("s", .addKey, .addKey),
      ]
    }
    if desk.may(.confirmRights) { rarely.append(("x", .confirmRights, .confirmRights)) }
    if desk.administers { rarely += [("r", .roles, .setRoles), ("n", .retire, .retire)] }
    return workplace.shortcuts(rows) + workplace.shortcuts(rarely).map { $0.inHelpOnly() }
  }

  var otherHints: [KeyHint] {
    [KeyHint("/", sentence: words.key(.search).sentence)]
      + generalHints.filter { $0.key != "/" }
  }

  /// What a form or a question is asked about is refused there.
  func refusal(of act: Act) -> (any Error)? { nil }

  mutating func perform(_ act: Act) -> Outcome {
    let (place, person) = (workplace, person)
    switch act {
    case .standIn: return open { try place.standInForm(person) }
    case .endStandIn: return open { try place.endStandInForm(person) }
    case .authority: return open { try place.authorityForm(person) }
    case .endAuthority: return open { try place.endAuthorityForm(person) }
    case .handOver: return open { try place.handOverForm(person) }
    case .setPost: return open { place.postForm(person) }
    case .move: return open { try place.moveForm(person) }
    case .addKey: return open { place.addKeyForm(person) }
    case .roles: return open { place.rolesForm(person) }
    case .confirmRights: return askToConfirm()
    case .retire:
      let key = words.roomKey(.retire)
      return .open(
        Confirm(
          words.retireQuestion(person), about: "retire",
          keys: [KeyHint("Enter", key.word), workplace.hint("Esc", .cancel)]))
    }
  }

  /// Opens a form, or says that there is nothing it could be about.
  private mutating func open(_ make: () throws -> OfficeForm?) -> Outcome {
    do {
      if let form = try make() { return .open(try FormScreen(form, at: workplace)) }
      notice = Notice(words.nothingToEnd)
    } catch {
      notice = Notice(error, words)
    }
    return .stay
  }

  private mutating func askToConfirm() -> Outcome {
    do {
      unconfirmed = try desk.openRightsChanges().filter { $0.person == id }
    } catch {
      notice = Notice(error, words)
      return .stay
    }
    if !unconfirmed.isEmpty { return .open(rightsQuestion(unconfirmed)) }
    notice = Notice(LimitError.nothingToConfirm(person.name), words)
    return .stay
  }

  mutating func returned(from closed: any Screen) -> Outcome {
    if let form = closed as? FormScreen { notice = form.farewell }
    var seen = unconfirmed
    let next = confirmRights(askedBy: closed, seen: &seen)
    unconfirmed = seen
    if case .open = next { return next }
    if let question = closed as? Confirm, question.about == "retire", question.answer != nil {
      let (person, words) = (person, words)
      attempt { words.retired(try $0.retirePerson(person)) }
    }
    return .stay
  }

  // MARK: Text

  func paragraphs(of dossier: PersonDossier) -> [Pager.Paragraph] {
    let person = dossier.person
    var text = Paragraphs(words)
    text.field(.handle, person.handle)
    text.field(.name, person.name)
    text.field(.post, person.post)
    text.field(.unit, dossier.units.map(\.name).joined(separator: " › "))
    text.field(.roles, words.roles(person.roles))
    text.field(.account, person.account ?? "")
    text.people(
      .posts,
      dossier.posts.map { "\(words.date($0.on))  \($0.before) → \($0.post): \($0.reason)" })
    text.people(
      .standingsIn,
      dossier.standingsIn.map { standing in
        words.standing(standing)
          + suffix(
            standing.endedOn, standing.endedBecause, standing.validity, today: workplace.today)
      })
    text.people(
      .authorities,
      dossier.authorities.map { authority in
        let plan = authority.plan
        return words.authority(authority)
          + suffix(
            authority.endedOn, authority.endedBecause,
            Validity(from: plan.from, until: plan.until), today: workplace.today)
      })
    text.people(
      .custody, dossier.custody.map { "\($0.title)  \(words.sort($0.sort)) \($0.label)" })
    text.people(.keys, dossier.keys.map { "\($0.fingerprint)  \($0.kind.rawValue)  \($0.comment)" })
    text.people(
      .openWork,
      dossier.work.map { document in
        [
          document.title, document.reference, document.subject,
          words.standing(of: document, at: workplace.now),
        ].filter { !$0.isEmpty }.joined(separator: "  ")
      })
    text.people(
      .drafts,
      dossier.drafts.map { "\($0.title)  \($0.kind.name)  \($0.subject)  \(words.standing($0))" })
    return text.all
  }

  private func suffix(
    _ ended: CivilDate?, _ reason: String, _ validity: Validity, today: CivilDate
  ) -> String {
    if let ended { return "  (\(words.ended(on: ended, because: reason)))" }
    return validity.contains(today) ? "  (\(words.label(PeopleLabel.inForce)))" : ""
  }
}

extension Paragraphs {
  /// A heading over lines; nothing where there are none.
  mutating func people(_ label: PeopleLabel, _ lines: [String]) {
    section(words.label(label), lines.map { Pager.Paragraph($0, indent: 2) })
  }
}
