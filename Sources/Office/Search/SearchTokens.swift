/// The words of `text` as the index cuts them: runs of letters and digits, without marks and capitals.
public func searchTokens(_ text: some StringProtocol) -> [String] {
  cut(folded(text))
}

/// The words of `text` as they are written, in lower case, for a search that heeds marks.
public func exactTokens(_ text: some StringProtocol) -> [String] {
  cut(lowered(normalized(text)))
}

private func cut(_ text: String) -> [String] {
  var words: [String] = []
  eachWord(of: text) { words.append(String(decoding: $0, as: UTF8.self)) }
  return words
}

/// `searchTokens` with a space between each two.
func searchText(_ text: String) -> String {
  let folded = folded(text)
  var result: [UInt8] = []
  result.reserveCapacity(folded.utf8.count)
  eachWord(of: folded) { word in
    if !result.isEmpty { result.append(0x20) }
    result.append(contentsOf: word)
  }
  return String(decoding: result, as: UTF8.self)
}

private func eachWord(of text: String, _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Void) {
  var text = text
  text.makeContiguousUTF8()
  let scalars = text.unicodeScalars
  text.withUTF8 { bytes in
    var (start, place) = (0, 0)
    for scalar in scalars {
      let width = UTF8.width(scalar)
      if !isOfWord(scalar) {
        if start < place { body(bytes[start..<place]) }
        start = place + width
      }
      place += width
    }
    if start < place { body(bytes[start..<place]) }
  }
}

private func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII {
    return (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
      || (0x41...0x5A).contains(scalar.value)
  }
  return VietnameseLetters.base(of: scalar) != nil || scalar.properties.isAlphabetic
    || scalar.properties.numericType != nil
}

/// Whether a word bears a mark that somebody may leave out when typing.
public func bearsMarks(_ word: String) -> Bool {
  if word.utf8.allSatisfy({ $0 < 0x80 }) { return false }
  return word.unicodeScalars.contains { VietnameseLetters.base(of: $0) != nil }
    || folded(word) != word
}

/// A number and symbol in the spellings it can be looked for by: as printed, and without leading zeros
/// with the letters of its symbol in one word (`05/QĐ-SGD&ĐT` is `5 qdsgddt`).
public func symbolSpellings(_ reference: String) -> String {
  let words = searchTokens(reference)
  guard words.count > 1, let number = numberWord(words[0]) else {
    return words.joined(separator: " ")
  }
  var spellings = [words, [number, words.dropFirst().joined()]]
  if number != words[0] { spellings.append([number] + words.dropFirst()) }
  return distinct(spellings.map { $0.joined(separator: " ") }).joined(separator: " ")
}

/// The numbers with a symbol that stand in a text, each as one word that nothing else can be: `số 05/QĐ-SGD&ĐT`
/// has `5·qdsgddt`. Their letters stand in a tenth of all documents, the word only where it is meant.
public func symbolWords(in text: some StringProtocol) -> [String] {
  guard text.utf8.contains(UInt8(ascii: "/")) else { return [] }
  let bytes = Array(folded(text).utf8)
  var words: [String] = []
  var place = 0
  while let slash = bytes[place...].firstIndex(of: UInt8(ascii: "/")) {
    // Some leave a space on either side of the slash.
    let numberEnd = bytes[place..<slash].lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? slash
    var start = numberEnd
    while start > place, bytes[start - 1] < 0x80, isOfWord(Unicode.Scalar(bytes[start - 1])) {
      start -= 1
    }
    place = bytes[(slash + 1)...].firstIndex { $0 != 0x20 } ?? bytes.endIndex
    let end = endOfSymbol(in: bytes, from: place)
    guard let number = numberWord(String(decoding: bytes[start..<numberEnd], as: UTF8.self))
    else { continue }
    let symbol = searchTokens(String(decoding: bytes[place..<end], as: UTF8.self)).joined()
    // A day is no symbol.
    if symbol.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { continue }
    place = end
    words.append(number + "\u{B7}" + symbol)
  }
  return words
}

/// Where a symbol ends in folded text: letters of any script and digits with `-`, `&`, `.`, `/` between them,
/// and a space beside one of these.
private func endOfSymbol(in bytes: [UInt8], from start: Int) -> Int {
  func joins(_ place: Int) -> Bool {
    guard bytes.indices.contains(place) else { return false }
    return [UInt8(ascii: "-"), UInt8(ascii: "&"), UInt8(ascii: "/")].contains(bytes[place])
  }
  var end = start
  while end < bytes.count {
    switch bytes[end] {
    case 0x30...0x39, 0x61...0x7A, 0x80..., UInt8(ascii: "."): end += 1
    case _ where joins(end): end += 1
    case 0x20 where joins(end - 1) || joins(end + 1): end += 1
    default: return end
    }
  }
  return end
}

/// A number without leading zeros; nil for a word that does not begin with a digit.
private func numberWord(_ word: String) -> String? {
  guard word.utf8.first.map({ (0x30...0x39).contains($0) }) == true else { return nil }
  let bare = word.drop { $0 == "0" }
  return bare.isEmpty ? "0" : String(bare)
}

/// The ways to read one word that somebody typed without a space in it, each a row of words that stand
/// beside each other: `113/kh-nbk` is `113 kh nbk` and `113 khnbk`.
public func spellings(of typed: some StringProtocol) -> [[String]] {
  let words = searchTokens(typed)
  guard let first = words.first else { return [] }
  let digits = String(first.prefix { ("0"..."9").contains($0) })
  if digits.isEmpty { return [words] }
  let letters = first.dropFirst(digits.count)
  let rest = (letters.isEmpty ? [] : [String(letters)]) + words.dropFirst()
  if rest.isEmpty { return [words] }
  let number = numberWord(digits) ?? digits
  return distinct([words, [number] + rest, [number, rest.joined()]])
}
