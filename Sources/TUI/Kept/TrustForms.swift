import Desk
import Office
import Terminal
import Wording

/// Whom the office trusts.
extension Workplace {
  /// The fingerprint is typed from what its owner has said elsewhere: what the file says of itself is
  /// nothing to compare with.
  func trustForm() throws -> OfficeForm {
    let required: Set<FormEntry> = [.purpose, .certificate, .fingerprint]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    return further(
      .trustAdd, "",
      [
        fields.pick(
          .purpose,
          TrustEntry.Purpose.allCases.map {
            Choice(id: $0.rawValue, label: words.purpose($0), detail: $0.rawValue)
          }), fields.paths(.certificate), fields.text(.fingerprint), fields.text(.calledAs),
        try fields.pickPerson(.owner),
      ], required: required, values: [.purpose: TrustEntry.Purpose.root.rawValue]
    ) { values in
      let entries = try desk.addTrust(
        values.paths(.certificate)[0], as: try TrustEntry.Purpose(named: values.text(.purpose)),
        named: values.isEmpty(.calledAs) ? nil : values.text(.calledAs),
        of: values.isEmpty(.owner) ? nil : try desk.person(named: values.text(.owner)),
        confirming: [values.text(.fingerprint)])
      let names = entries.map { words.purpose($0.content.purpose) + ": " + $0.name }
      return Sent(text: names.joined(separator: ", "))
    }
  }

  func trustNoMoreForm(_ about: String) throws -> OfficeForm {
    let entry = try desk.trustEntry(named: about)
    let required: Set<FormEntry> = [.reason]
    let (desk, words) = (desk, words)
    return further(
      .trustRemove, about, title: entry.name, subject: words.purpose(entry.content.purpose),
      [roomFields(required).notes(.reason)], required: required
    ) { values in
      let entry = try desk.removeTrust(about, reason: values.text(.reason))
      return Sent(text: words.further(.trustRemove).word + ": " + entry.name)
    }
  }
}
