/// Judges the form of signatures, without mathematics and without openssl.
struct ShapeCheck {
  private let file: PDFFile
  /// Where only white space follows.
  private let contentEnd: Int
  /// Where the signature dictionaries of earlier revisions stand, by the end of the revision.
  private var signedRevisions: [Int: Set<Range<Int>>] = [:]

  init(of file: PDFFile) {
    self.file = file
    var end = file.source.count
    while let byte = file.source[end - 1], byte.isSpace { end -= 1 }
    contentEnd = end
  }

  /// Everything that is wrong with `signature`, and how much of the file it covers; no coverage if
  /// it names no usable range.
  ///
  /// - Throws: `beyondLimits` if the revisions cost too much to read.
  mutating func judge(
    _ signature: FormWalk.Filled
  ) throws(UnreadablePDF) -> (flaws: [ShapeFlaw], coverage: Coverage?) {
    var flaws: [ShapeFlaw] = []
    if signature.isCompressed { flaws.append(.compressed) }
    if let key = signature.dictionary.repeatedKey { flaws.append(.repeatedKey(key.text)) }
    flaws += contentsFlaws(signature.dictionary)

    let range: SignedRange
    do {
      range = try SignedRange(
        signature.dictionary["ByteRange"], byteCount: file.source.count)
    } catch {
      return (flaws + [error], nil)
    }
    if !leavesOutContents(of: signature, range) { flaws.append(.gapIsNotContents) }
    guard range.endsRevision(of: file.source) else {
      return (flaws + [.endsInsideRevision], .partial)
    }
    if try !isInSignedRevision(signature, range) { flaws.append(.notInSignedRevision) }
    return (flaws, range.end >= contentEnd ? .whole : .revision)
  }

  private func contentsFlaws(_ dictionary: PDFDictionary) -> [ShapeFlaw] {
    guard let contents = dictionary["Contents"]?.string, contents.contains(where: { $0 != 0 })
    else { return [.contentsMissing] }
    // Of one as long as that not all was kept; it is not checked.
    if contents.count > Lexer.longestString { return [] }
    switch OuterStructure(contents) {
    case nil: return [.contentsUnreadable]
    case .indefinite: return []
    case .ends(let end):
      return contents[end...].allSatisfy { $0 == 0 } ? [] : [.dataBehindStructure]
    }
  }

  /// Whether the gap is the hexadecimal string of `/Contents`, from `<` to `>`.
  private func leavesOutContents(of signature: FormWalk.Filled, _ range: SignedRange) -> Bool {
    guard !signature.isCompressed, let contents = signature.dictionary.entry("Contents"),
      contents.value.string != nil
    else { return false }
    return contents.valueRange == range.gap
      && file.source[range.gap.lowerBound] == UInt8(ascii: "<")
  }

  /// Whether the signed bytes, opened as a file, lead to the same dictionary.
  private mutating func isInSignedRevision(
    _ signature: FormWalk.Filled, _ range: SignedRange
  ) throws(UnreadablePDF) -> Bool {
    if range.end == file.source.count { return true }
    if let known = signedRevisions[range.end] {
      return known.contains(signature.dictionary.range)
    }
    var places: Set<Range<Int>> = []
    let mark = file.budget.held
    defer { file.budget.release(to: mark) }
    do {
      let revision = try file.revision(endingAt: range.end)
      for earlier in try FormWalk(of: revision).filled where !earlier.isCompressed {
        places.insert(earlier.dictionary.range)
      }
    } catch .beyondLimits(.work) {
      throw .beyondLimits(.work)
    } catch {
      // A revision that cannot be read by itself contains no signature.
    }
    signedRevisions[range.end] = places
    return places.contains(signature.dictionary.range)
  }
}
