// The standard library composes and decomposes text for its own comparisons; this interface is not
// public, so it is used in this file alone and its tests would notice if it went away.
@_spi(_Unicode) import Swift

/// `text` in Unicode normalization form C, the form in which text enters the office.
///
/// Swift compares strings by canonical equivalence, but a database, a file name and a digest see
/// bytes: `Hòa` typed on another system may hold the tone as a mark of its own.
public func normalized(_ text: some StringProtocol) -> String {
  let text = String(text)
  if text.unicodeScalars.allSatisfy(\.isComposed) { return text }
  var result = String.UnicodeScalarView()
  for scalar in text._nfc { result.append(scalar) }
  return String(result)
}

/// Whether `text` is already in normalization form C, scalar for scalar.
public func isNormalized(_ text: some StringProtocol) -> Bool {
  text.unicodeScalars.allSatisfy(\.isComposed)
    || String(text)._nfc.elementsEqual(text.unicodeScalars)
}

/// The scalars of `text` with every letter taken apart into its base and its marks (form D).
func decomposed(_ text: some StringProtocol) -> String.UnicodeScalarView {
  var result = String.UnicodeScalarView()
  for scalar in String(text)._nfd { result.append(scalar) }
  return result
}
