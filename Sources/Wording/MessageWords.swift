import Office

/// What is said of messages between office systems.
public protocol MessageWords {
  /// What a message is about, by the value of its field `Kind`.
  func messageKind(_ kind: String) -> String
  /// A part of a message, by its name in the standard; nil if its fields speak for themselves.
  func messagePart(_ name: String) -> String?
  /// A field by its name in the standard; nil if the standard has none of that name.
  func messageField(_ name: String) -> String?
  /// What a number of the standard means in a field; nil if it has no meaning.
  func meaning(_ value: String, of field: String) -> String?
  /// One plain sentence on the signature in the XML.
  func sentence(_ signature: XMLSignatureReport) -> String
  func inLine(_ number: Int) -> String
  /// The words for bytes of a file.
  func bytes(_ count: Int) -> String
  /// That a strict receiver would have nothing to say.
  var faultlessMessage: String { get }
  func problem(_ error: MessageRefusal) -> Problem
}

extension Words {
  /// The fields of a message for a person: what each is, and its value.
  public func rows(of report: MessageReport) -> [[String]] {
    report.fields.compactMap { field in
      switch field.path {
      case "Kind": nil
      case "Signature": [messageField("Signature") ?? field.path, sentence(report.signature)]
      default: [label(of: field.path, in: report), shown(field)]
      }
    }
  }

  /// Where, what and the code: `dòng 27, DueDate: … [edxml.day-first-date]`.
  public func sentence(_ remark: MessageRemark) -> String {
    let place = [remark.line.map { inLine($0) }, remark.place.isEmpty ? nil : remark.place]
      .compactMap(\.self).joined(separator: ", ")
    return sentence(
      place: place, code: remark.code, detail: remark.detail.isEmpty ? "" : " (\(remark.detail))")
  }

  /// A line as compilers write it, `FILE:27: DueDate: … [edxml.day-first-date]`.
  public func finding(_ remark: MessageRemark, in file: String) -> String {
    let place = remark.line.map { "\(file):\($0): " } ?? "\(file): "
    return place
      + sentence(
        place: remark.place, code: remark.code,
        detail: remark.detail.isEmpty ? "" : " (\(remark.detail))")
  }

  /// `nơi nhận 2: mã định danh` for `To[1].OrganId`.
  private func label(of path: String, in report: MessageReport) -> String {
    let parts = path.split(separator: ".").map(String.init)
    guard let last = parts.last else { return path }
    // The place of issue and the places a document goes to bear one name in the standard.
    let own = path.hasPrefix("ToPlaces.") ? "ToPlaces" : name(last)
    guard let field = messageField(own) else { return path }
    var words: [String] = []
    for part in parts.dropLast() {
      guard let known = messagePart(name(part)) else { continue }
      words.append(known + number(of: part, in: report))
    }
    words.append(field + number(of: last, in: report))
    return words.joined(separator: ": ")
  }

  private func name(_ part: String) -> String { String(part.prefix { $0 != "[" }) }

  /// ` 2` for `To[1]`, nothing for the only one of its kind.
  private func number(of part: String, in report: MessageReport) -> String {
    guard part.hasSuffix("]"), let open = part.firstIndex(of: "["),
      let index = Int(part[part.index(after: open)...].dropLast())
    else { return "" }
    let isOnly = index == 0 && !report.fields.contains { $0.path.contains(part[..<open] + "[1]") }
    return isOnly ? "" : " \(index + 1)"
  }

  private func shown(_ field: MessageReport.Field) -> String {
    let name = name(String(field.path.split(separator: ".").last ?? ""))
    switch name {
    case "PromulgationDate", "DueDate":
      return CivilDate(iso: field.value).map { date($0) } ?? field.value
    case "Timestamp":
      let halves = field.value.split(separator: "T")
      guard halves.count == 2, let day = CivilDate(iso: String(halves[0])) else {
        return field.value
      }
      return "\(date(day)) \(halves[1])"
    case "Size": return Int(field.value).map { bytes($0) } ?? field.value
    case "Wrapped": return meaning(field.value, of: name) ?? field.value
    default:
      return meaning(field.value, of: name).map { "\(field.value) (\($0))" } ?? field.value
    }
  }
}
