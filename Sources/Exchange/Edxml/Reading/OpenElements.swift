/// The elements now open, and the name of their place as the fields of a message have it.
struct OpenElements {
  private var names: [(name: String, index: Int?)] = []
  /// How many of each kind that may stand several times came so far, in each open element.
  private var counts: [[String: Int]] = [[:]]

  mutating func enter(_ name: String) {
    var index: Int?
    if isNumbered(name) {
      index = counts[counts.count - 1][name, default: 0]
      counts[counts.count - 1][name, default: 0] += 1
    }
    names.append((name, index))
    counts.append([:])
  }

  mutating func leave() {
    names.removeLast()
    counts.removeLast()
  }

  /// `PromulgationInfo.PromulgationDate`, `To[1].OrganId`; `edXML/edXMLEnvelope` in front of all that.
  var place: String {
    let inside = names.filter { !OpenElements.containers.contains($0.name) }
    if inside.isEmpty { return names.map(\.name).joined(separator: "/") }
    var parts = inside.map { element in
      let name = element.name == "ReplacementInfo" ? "Replacement" : element.name
      return element.index.map { "\(name)[\($0)]" } ?? name
    }
    // Nothing the standard knows is so deep; the rest of a hostile path helps nobody.
    if parts.count > 8 { parts.replaceSubrange(4..<(parts.count - 2), with: ["…"]) }
    return parts.joined(separator: ".")
  }

  private func isNumbered(_ name: String) -> Bool {
    switch name {
    case "To", "ResponseFor", "TraceHeader", "Reference", "Attachment", "Receiver",
      "ReplacementInfo", "Appendix":
      true
    case "Place": names.last?.name == "ToPlaces"
    case "OrganId": names.last?.name == "OrganIdList"
    default: false
    }
  }

  /// Elements that only hold others, and that the place of a field does not name.
  private static let containers: Set<String> = [
    "edXML", "edXMLEnvelope", "edXMLHeader", "MessageHeader", "TraceHeaderList", "edXMLBody",
    "edXMLManifest", "AttachmentEncoded", "edXMLAttachments", "BussinessDocumentInfo",
    "ReceiverList", "ReplacementInfoList", "OrganIdList", "Appendixes",
  ]
}
