// What is kept in the file to check it with later: certificates and revocation lists (`/DSS`).

extension RevisionComparison {
  mutating func judgeStore(
    _ part: SignedRole.StorePart, _ old: PDFDictionary, _ new: PDFDictionary, _ number: Int
  ) throws(UnreadablePDF) {
    let (oldValues, newValues) = (old.valuesByKey, new.valuesByKey)
    for key in new.keysDiffering(from: old) {
      let (before, after) = (
        try signed.resolve(oldValues[key]), try whole.resolve(newValues[key])
      )
      switch (part, key.text) {
      case (.root, "Certs"), (.root, "CRLs"), (.root, "OCSPs"), (.entry, "Cert"), (.entry, "CRL"),
        (.entry, "OCSP"):
        guard let list = after.array else {
          changes.forbid(.evidence, number)
          continue
        }
        judgeList(before.array ?? [], list, number)
      case (.root, "VRI"):
        guard let index = after.dictionary else {
          changes.forbid(.evidence, number)
          continue
        }
        try judgeStore(.index, before.dictionary ?? .empty, index, number)
      case (.index, "Type"), (.root, "Type"), (.entry, "Type"), (.entry, "TU"), (.entry, "TS"):
        continue
      case (.index, _):
        guard let entry = after.dictionary else {
          changes.forbid(.evidence, number)
          continue
        }
        try judgeStore(.entry, before.dictionary ?? .empty, entry, number)
      default: changes.forbid(.evidence, number)
      }
    }
    changes.allow(.evidence)
  }

  /// What was in a list stays in it.
  mutating func judgeList(_ old: [PDFValue], _ new: [PDFValue], _ number: Int) {
    let kept = Set(new.compactMap(\.reference))
    if old.allSatisfy({ value in value.reference.map(kept.contains) ?? false }) {
      changes.allow(.evidence)
    } else {
      changes.forbid(.evidence, number)
    }
  }
}
