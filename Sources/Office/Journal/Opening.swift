/// What somebody opens to look at.
public enum OpenedThing: Hashable, Sendable {
  /// The office, by a command or on the screen.
  case system
  case incoming(ID<IncomingDocument>)
  case outgoing(ID<OutgoingDocument>)
  case dossier(ID<Dossier>)

  /// As it is kept: `system`, `incoming/12`.
  public var object: String {
    switch self {
    case .system: "system"
    case .incoming(let id): "incoming/\(id.value)"
    case .outgoing(let id): "outgoing/\(id.value)"
    case .dossier(let id): "dossier/\(id.value)"
    }
  }

  /// - Returns: nil for a text that names nothing that is opened.
  public init?(object: String) {
    if object == "system" {
      self = .system
      return
    }
    let parts = object.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let id = Int64(parts[1]), id > 0, String(id) == parts[1] else {
      return nil
    }
    switch parts[0] {
    case "incoming": self = .incoming(ID(id))
    case "outgoing": self = .outgoing(ID(id))
    case "dossier": self = .dossier(ID(id))
    default: return nil
    }
  }
}

/// That somebody has opened something, as a line of the file it waits in: moment, person, what.
public struct Opening: Equatable, Sendable {
  public let thing: OpenedThing
  public let person: ID<Person>
  public let at: Moment

  public init(_ thing: OpenedThing, by person: ID<Person>, at moment: Moment) {
    self.thing = thing
    self.person = person
    at = moment
  }

  public var line: String { "\(at.milliseconds)\t\(person.value)\t\(thing.object)\n" }

  /// - Returns: nil for a line that is none of ours, or half of one.
  public init?(line: some StringProtocol) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard parts.count == 3, let milliseconds = Int64(parts[0]),
      let moment = Moment(milliseconds: milliseconds), let person = Int64(parts[1]), person > 0,
      let thing = OpenedThing(object: String(parts[2]))
    else { return nil }
    self.init(thing, by: ID(person), at: moment)
  }
}

/// How often something was opened, by one person or by all.
public struct OpeningCount: Equatable, Sendable {
  public let thing: OpenedThing
  /// What people call it; empty for the office itself.
  public let title: String
  /// nil where it is counted over all.
  public let personName: String?
  public let count: Int
  public let last: Moment

  public init(
    thing: OpenedThing, title: String, personName: String?, count: Int, last: Moment
  ) {
    self.thing = thing
    self.title = title
    self.personName = personName
    self.count = count
    self.last = last
  }
}
