/// `text` as a name is compared: NFC, lower case, single spaces. Marks count: `Tân Hà` and `Tân Hạ`
/// are two communes.
public func nameKey(_ text: some StringProtocol) -> String {
  singleSpaced(normalized(lowered(text)))
}

/// Those of `candidates` that a person who typed `text` means: the ones of exactly that name, or,
/// if they typed no marks at all, every one whose name is `text` without its marks.
public func named<Record>(
  _ text: String, among candidates: [Record], by name: (Record) -> String
) -> [Record] {
  let key = nameKey(text)
  let exact = candidates.filter { nameKey(name($0)) == key }
  if !exact.isEmpty { return exact }
  guard String(withoutMarks(key)) == key else { return [] }
  return candidates.filter { folded(nameKey(name($0))) == key }
}
