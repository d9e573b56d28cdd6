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

@Suite struct `The letters known by heart` {
  @Test func `are folded as the tables of Unicode fold them`() {
    for value in Array(UInt32(0)..<0x300) + Array(0x1E00..<0x2100) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a" + String(scalar) + "b"
      #expect(Array(folded(text).utf8) == Array(foldedByTables(text).utf8), "\(value)")
      #expect(Array(lowered(text).utf8) == Array(text.lowercased().utf8), "\(value)")
    }
    let words = "Kế hoạch số 15/QĐ-UBND – “phòng, chống đuối nước”…"
    #expect(folded(words) == foldedByTables(words))
  }

  @Test func `stand composed and apart from their neighbours`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.isComposed || scalar.isPlain else {
        continue
      }
      #expect(scalar.properties.canonicalCombiningClass == .notReordered, "\(value)")
      let text = "a" + String(scalar)
      if scalar.isPlain {
        #expect(!scalar.properties.isWhitespace || scalar == " ", "\(value)")
        #expect(text.count == 2, "\(value)")
      }
    }
  }
}

@Suite struct `Single spaces` {
  @Test func `are left of white space of any kind`() {
    #expect(singleSpaced("") == "")
    #expect(singleSpaced(" ") == "")
    #expect(singleSpaced("một  hai\tba\r\nbốn ") == "một hai ba bốn")
    #expect(singleSpaced(" một\u{A0}hai") == "một hai")
    #expect(singleSpaced("một hai") == "một hai")
  }
}
