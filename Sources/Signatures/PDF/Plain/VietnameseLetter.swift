/// A Vietnamese letter as a Latin one with marks, for a font that has only the Latin ones.
struct VietnameseLetter {
  enum Mark {
    case circumflex, breve, horn, bar
    case grave, acute, hook, tilde, dot
  }

  /// A letter every standard font has.
  let base: Character
  /// The mark that makes it another letter (ă, â, đ, ơ…), then the tone.
  let marks: [Mark]

  /// `character` taken apart; nil if it is no Vietnamese letter with marks.
  init?(_ character: Character) {
    guard let known = VietnameseLetter.all[character] else { return nil }
    self = known
  }

  private init(base: Character, marks: [Mark]) {
    self.base = base
    self.marks = marks
  }

  /// Both cases of the letters with marks, 134 in all.
  private static let all: [Character: VietnameseLetter] = {
    // Each row without tone, then with the five tones in the order of `Mark`.
    let rows: [(base: Character, mark: [Mark], letters: String)] = [
      ("a", [], "aàáảãạ"), ("a", [.breve], "ăằắẳẵặ"), ("a", [.circumflex], "âầấẩẫậ"),
      ("e", [], "eèéẻẽẹ"), ("e", [.circumflex], "êềếểễệ"), ("i", [], "iìíỉĩị"),
      ("o", [], "oòóỏõọ"), ("o", [.circumflex], "ôồốổỗộ"), ("o", [.horn], "ơờớởỡợ"),
      ("u", [], "uùúủũụ"), ("u", [.horn], "ưừứửữự"), ("y", [], "yỳýỷỹỵ"), ("d", [.bar], "đ"),
    ]
    let tones: [[Mark]] = [[], [.grave], [.acute], [.hook], [.tilde], [.dot]]
    var all: [Character: VietnameseLetter] = [:]
    for (base, mark, letters) in rows {
      for (letter, tone) in zip(letters, tones) where letter != base {
        all[letter] = VietnameseLetter(base: base, marks: mark + tone)
        all[Character(letter.uppercased())] = VietnameseLetter(
          base: Character(base.uppercased()), marks: mark + tone)
      }
    }
    return all
  }()
}
