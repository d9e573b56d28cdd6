import Testing

@testable import Office

@Suite struct `Normalizing text` {
  @Test func `composes letters and marks that arrive apart`() {
    let apart = "Ho\u{300}a, ty\u{309}"
    #expect(!isNormalized(apart))
    #expect(Array(normalized(apart).unicodeScalars) == Array("H\u{F2}a, t\u{1EF7}".unicodeScalars))
  }

  @Test func `orders two marks on one letter the same way however they were typed`() {
    let toneLast = normalized("e\u{323}\u{302}")
    let toneFirst = normalized("e\u{302}\u{323}")
    #expect(Array(toneLast.utf8) == Array("ệ".utf8))
    #expect(Array(toneFirst.utf8) == Array("ệ".utf8))
  }

  @Test func `leaves normalized text alone, scalar for scalar`() {
    for text in ["", "UBND xã Đông Hòa", "15/QĐ-UBND", "한글", "👩‍👩‍👧", "\u{9B}"] {
      #expect(isNormalized(text))
      #expect(normalized(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    }
  }
}

@Suite struct `Folding text` {
  @Test func `drops tones, vowel marks, the stroke of đ and capitals`() {
    #expect(folded("Đường ĐÔNG Hòa, đẹp ƯỚC") == "duong dong hoa, dep uoc")
    #expect(folded("Du\u{31B}o\u{31B}\u{300}ng") == "duong")
  }

  @Test func `covers every letter of the Vietnamese alphabet`() {
    let letters = """
      aàáảãạăằắẳẵặâầấẩẫậ eèéẻẽẹêềếểễệ iìíỉĩị oòóỏõọôồốổỗộơờớởỡợ uùúủũụưừứửữự yỳýỷỹỵ đ
      """
    let plain = Set(folded(letters))
    #expect(plain == Set("aeiouyd "))
    #expect(folded(letters.uppercased()) == folded(letters))
  }

  @Test func `keeps digits, punctuation and other scripts`() {
    #expect(folded("15/QĐ-UBND (bản 2)") == "15/qd-ubnd (ban 2)")
    #expect(folded("İ한") == "i한")
  }
}
