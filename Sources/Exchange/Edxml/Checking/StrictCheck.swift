import Office

extension EdxmlReading {
  /// Everything a strict receiver would refuse or lose, in the order of the file; none if it is as
  /// the regulation has it. How the bytes are laid out is no matter.
  ///
  /// - Parameter starts: The first bytes of the attachments, from `EdxmlStartSink`.
  public func strictFindings(starts: [[UInt8]]) -> [StrictFinding] {
    var check = StrictCheck(lines: lines)
    check.add(message.exportProblems)
    check.add(warnings)
    check.addOrder(of: headerOrder, in: message)
    check.addSize("", size)
    switch message {
    case .document(let document):
      check.addMissing(in: document)
      check.addIdentifiers(of: document)
      check.addLabels(of: document, starts: starts)
    case .status(let status): check.addIdentifier(status.about.organId, "ResponseFor[0].OrganId")
    }
    // Sorting keeps the order of what stands in the same line.
    return check.findings.enumerated().sorted { one, other in
      let lines = (one.element.line ?? 0, other.element.line ?? 0)
      return lines.0 == lines.1 ? one.offset < other.offset : lines.0 < lines.1
    }.map(\.element)
  }
}

/// Collects findings, each thing once.
struct StrictCheck {
  let lines: [String: Int]
  private(set) var findings: [StrictFinding] = []

  init(lines: [String: Int]) { self.lines = lines }

  mutating func add(_ code: String, _ path: String, line: Int? = nil, detail: String = "") {
    findings.append(
      StrictFinding(code: code, path: path, line: line ?? self.line(of: path), detail: detail))
  }

  /// Where the place is, or the nearest element around it that is there, at last the header.
  private func line(of path: String) -> Int? {
    var path = path[...]
    while !path.isEmpty {
      if let line = lines[String(path)] { return line }
      guard let dot = path.lastIndex(of: ".") else { return lines["MessageHeader"] }
      path = path[..<dot]
    }
    return nil
  }

  // MARK: What is known from reading and from our own rules for sending

  mutating func add(_ problems: [ExportProblem]) {
    for problem in problems { add(problem.code, problem.path, detail: problem.detail) }
  }

  /// What was noticed on reading, except where a rule for sending has said the same.
  mutating func add(_ warnings: [EdxmlWarning]) {
    for warning in warnings {
      if let same = StrictCheck.sameFaults[warning.code],
        findings.contains(where: { $0.code == same && $0.path == warning.path })
      {
        continue
      }
      add(warning.code, warning.path, line: warning.line, detail: warning.detail)
    }
  }

  private static let sameFaults = [
    "edxml.missing": "edxml.export-missing", "edxml.missing-reason": "edxml.export-reason",
    "edxml.unusual-identifier": "edxml.export-identifier",
  ]

  // MARK: Order

  /// The order of the regulation, and the one the official Java kit writes; a message keeps to one.
  private static let documentOrders = [
    [
      "From", "To", "Code", "PromulgationInfo", "DocumentType", "Subject", "Content", "SignerInfo",
      "DueDate", "ToPlaces", "OtherInfo", "ResponseFor", "SteeringType", "DocumentId",
    ],
    [
      "From", "To", "DocumentId", "Code", "PromulgationInfo", "DocumentType", "Subject", "Content",
      "SignerInfo", "DueDate", "OtherInfo", "ResponseFor", "SteeringType", "ToPlaces",
    ],
  ]
  private static let statusOrder = [
    "From", "ResponseFor", "StaffInfo", "StatusCode", "Description", "Timestamp",
  ]

  mutating func addOrder(of children: [EdxmlReading.Child], in message: EdxmlMessage) {
    let orders: [[String]]
    switch message {
    case .document: orders = StrictCheck.documentOrders
    case .status: orders = [StrictCheck.statusOrder]
    }
    // Under the order it keeps to for longest, the first element that stands too late.
    let strays = orders.map { StrictCheck.firstStray(in: children, order: $0) }
    guard let last = strays.compactMap(\.self).max(), strays.allSatisfy({ $0 != nil }) else {
      return
    }
    add("edxml.unusual-order", children[last].name, line: children[last].line)
  }

  private static func firstStray(in children: [EdxmlReading.Child], order: [String]) -> Int? {
    var reached = 0
    for (index, child) in children.enumerated() {
      guard let place = order.firstIndex(of: child.name) else { continue }
      if place < reached { return index }
      reached = place
    }
    return nil
  }

  // MARK: Sizes, missing parts, identifiers

  /// Bytes; the limit of a provincial gateway.
  private static let gatewayLimit = 50_000_000

  mutating func addSize(_ path: String, _ size: Int) {
    if size > StrictCheck.gatewayLimit {
      add("edxml.over-gateway-limit", path, detail: "\(size) > \(StrictCheck.gatewayLimit)")
    }
  }

  mutating func addMissing(in document: EdxmlDocument) {
    var absent: [String] = []
    if document.type.kind == nil { absent.append("DocumentType.Type") }
    if document.steeringType == nil { absent.append("SteeringType") }
    for (index, receiver) in document.receivers.enumerated().dropFirst() where receiver.id == nil {
      absent.append("To[\(index)].OrganId")
    }
    for (index, reference) in document.references.enumerated() {
      if reference.contentId == nil { absent.append("Reference[\(index)].ContentId") }
      if reference.name == nil { absent.append("Reference[\(index)].AttachmentName") }
    }
    for (index, attachment) in document.attachments.enumerated() where attachment.contentId == nil {
      absent.append("Attachment[\(index)].ContentId")
    }
    for path in absent { add("edxml.export-missing", path) }
  }

  mutating func addIdentifiers(of document: EdxmlDocument) {
    for (index, response) in document.responses.enumerated() {
      addIdentifier(response.organId, "ResponseFor[\(index)].OrganId")
    }
    for (index, receiver) in (document.business?.receivers ?? []).enumerated() {
      addIdentifier(receiver.organId, "Bussiness.Receiver[\(index)].OrganId")
    }
    for (index, replaced) in (document.business?.replaced ?? []).enumerated() {
      for (place, id) in replaced.organIds.enumerated() {
        addIdentifier(id, "Bussiness.Replacement[\(index)].OrganId[\(place)]")
      }
    }
  }

  mutating func addIdentifier(_ id: String?, _ path: String) {
    if let id, !isOrganIdentifier(id) { add("edxml.export-identifier", path, detail: id) }
  }
}

extension ExportProblem {
  /// The particulars for a person, without words of any language.
  public var detail: String {
    switch kind {
    case .tooLong(let limit): "> \(limit)"
    case .unusualIdentifier(let id): id
    case .identifierDiffers(let expected): "≠ \(expected)"
    case .missing, .unfitCharacter, .missingReason: ""
    }
  }
}

extension EdxmlWarning {
  /// The particulars for a person, without words of any language.
  public var detail: String {
    switch kind {
    case .unboundPrefix(let prefix): prefix
    case .strayNamespace(let namespace): namespace
    case .unreadableNumber(let text): text
    case .unknownCode(let number): String(number)
    case .unusualIdentifier(let id): id
    default: ""
    }
  }
}
