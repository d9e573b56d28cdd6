/// The words that become `word` when one letter of it is put in, left out, changed or changes places
/// with the next; folded words, so that a mark that was left out is no error.
///
/// Words of three letters and less, and words with digits in them, are taken as they were typed: each
/// of them is one letter off from another.
public func oneLetterOff(_ word: String) -> [String] {
  let letters = Array(word.utf8)
  guard letters.count > 3, letters.count <= 24, letters.allSatisfy({ (0x61...0x7A).contains($0) })
  else { return [] }
  var found: Set<[UInt8]> = []
  for index in 0...letters.count {
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      found.insert(letters[..<index] + [letter] + letters[index...])
      if index < letters.count {
        found.insert(letters[..<index] + [letter] + letters[(index + 1)...])
      }
    }
    if index < letters.count { found.insert(Array(letters[..<index] + letters[(index + 1)...])) }
    if index + 1 < letters.count {
      var swapped = letters
      swapped.swapAt(index, index + 1)
      found.insert(swapped)
    }
  }
  found.remove(letters)
  return found.map { String(decoding: $0, as: UTF8.self) }.sorted()
}
