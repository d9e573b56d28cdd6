import Desk
import Office
import Wording

/// The words that can stand for a name of the grammar, as far as the office knows them.
struct KnownValues {
  typealias Value = Completing.Value

  let workplace: Workplace
  /// The documents on the screen, of one register or of both.
  let documents: (_ ofIncoming: Bool?) -> [Value]

  private var desk: OfficeDesk { workplace.desk }
  private var words: any Words { workplace.words }

  func of(_ name: String, option: String?, _ topic: CommandTopic) -> [Value] {
    switch name {
    case "PERSON", "LEAVER", "HANDLE": people
    case "UNIT", "ABBR": units
    case "ABBREVIATION": topic.rawValue.hasPrefix("kind ") ? kinds(of: topic) : []
    case "ROLE": Role.allCases.map { Value(text: $0.rawValue, detail: words.role($0)) }
    case "KIND": kinds(of: topic)
    case "BODY": bodies
    case "GROUP": ((try? desk.groups()) ?? []).map { Value(text: $0.name) }
    case "COUNCIL":
      ((try? desk.councils()) ?? []).map { Value(text: $0.abbreviation, detail: $0.name) }
    case "N", "DRAFT", "ID": numbers(topic, option)
    case "WORD": ofOption(option)
    case "REASON" where option == "--because":
      DoorCheck.all.map { Value(text: $0.word, detail: words.reason($0.reason)) }
    case "WAY": CopyWay.allCases.map { Value(text: $0.rawValue, detail: words.way($0)) }
    case "LEVEL": SecretLevel.allCases.map { Value(text: $0.rawValue, detail: $0.mark) }
    case "REGISTER":
      RegisterKind.allCases.map { Value(text: $0.rawValue, detail: words.register($0)) }
    case "DUTY": Duty.allCases.map { Value(text: $0.rawValue, detail: words.duty($0)) }
    case "STATE":
      DeliveryState.allCases.map { Value(text: $0.rawValue, detail: words.state($0)) }
    case "YEAR": [0, 1].map { Value(text: String(workplace.today.year - $0)) }
    case "NAME": names(of: topic, option)
    case "COMMAND":
      CommandTopic.allCases.map { Value(text: $0.rawValue, detail: words.summary($0)) }
    default: []
    }
  }

  private var people: [Value] {
    ((try? desk.people()) ?? []).filter { $0.retiredOn == nil }.map {
      Value(text: $0.handle, detail: $0.name)
    }
  }

  private var units: [Value] {
    ((try? desk.unitLines()) ?? []).filter { $0.unit.closedOn == nil }.map {
      Value(text: $0.unit.abbreviation, detail: $0.unit.name)
    }
  }

  private var bodies: [Value] {
    ((try? desk.bodies()) ?? []).filter { $0.closedOn == nil }.map {
      Value(text: $0.organId.description, detail: $0.name)
    }
  }

  private func kinds(of topic: CommandTopic) -> [Value] {
    if topic.rawValue.hasPrefix("incoming ") {
      return (DocumentKind.all + DocumentKind.legal).map { Value(text: $0.word, detail: $0.name) }
    }
    return ((try? desk.kinds().entries) ?? []).map {
      Value(text: $0.kind.word, detail: $0.kind.name)
    }
  }

  private func numbers(_ topic: CommandTopic, _ option: String?) -> [Value] {
    let command = topic.rawValue
    if command.hasPrefix("custody ") {
      return ((try? desk.custodyItems()) ?? []).map { Value(text: $0.title, detail: $0.label) }
    }
    // The other document of an answer or a successor is of the register its option says.
    if option == "--answers" { return documents(true) }
    if option == "--answer" { return documents(false) }
    if command.hasPrefix("incoming ") { return documents(true) }
    if command.hasPrefix("outgoing ") { return documents(false) }
    return option == "--limit" || option == "--copies" || option == "--pages"
      ? [] : documents(nil)
  }

  private func ofOption(_ option: String?) -> [Value] {
    switch option {
    case "--urgency": Urgency.allCases.map { Value(text: $0.word, detail: words.urgency($0)) }
    case "--via": ArrivalWay.allCases.map { Value(text: $0.word, detail: words.way($0)) }
    case "--result": WorkResult.allCases.map { Value(text: $0.rawValue, detail: words.result($0)) }
    default: []
    }
  }

  private func names(of topic: CommandTopic, _ option: String?) -> [Value] {
    switch topic {
    case .settingSet: Setting.allCases.map { Value(text: $0.rawValue, detail: words.meaning($0)) }
    case .screenSet: ["theme", "cursor", "mouse", "escape"].map { Value(text: $0) }
    case .exchangeExport where option == "--again":
      ((try? desk.bundles(limit: 20)) ?? []).map { Value(text: $0.name, detail: $0.receiverName) }
    default: []
    }
  }
}
