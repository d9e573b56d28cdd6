import Office
import Testing

@Suite struct `The order of Vietnamese words` {
  private func sorted(_ words: [String]) -> [String] { words.inVietnameseOrder { $0 } }

  /// The words in another order, each time another one.
  private func dealt(_ words: [String], _ round: Int) -> [String] {
    words.indices.map { words[($0 * 43 + round) % words.count] }
  }

  @Test func `puts letters with marks behind the plain ones, and tones last`() {
    let words = [
      "bà", "ăn", "an", "ân", "ao", "Đỗ", "dũng", "đa", "dạ", "da", "dà", "dả", "dã", "dá", "ơn",
      "ốc", "oán", "ướt", "ung",
    ]
    #expect(
      sorted(words) == [
        "an", "ao", "ăn", "ân", "bà", "da", "dà", "dả", "dã", "dá", "dạ", "dũng", "đa", "Đỗ",
        "oán", "ốc", "ơn", "ung", "ướt",
      ])
  }

  @Test func `has every letter, also the foreign ones, in its place`() {
    let alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".map(String.init)
    #expect(sorted(dealt(alphabet, 5)) == alphabet)
    #expect(
      sorted(["Zürich", "Wien", "Jena", "Ý Yên", "Kiến An", "Xuân Lộc", "Faro", "Ga"]) == [
        "Faro", "Ga", "Jena", "Kiến An", "Wien", "Xuân Lộc", "Ý Yên", "Zürich",
      ])
    #expect(sorted(["Muller", "Müller", "Mulles"]) == ["Muller", "Müller", "Mulles"])
  }

  @Test func `counts tones only where all letters are equal, in the order of the primer`() {
    #expect(
      sorted(["mạ", "má", "mã", "mả", "mà", "ma", "mac"]) == [
        "ma", "mà", "mả", "mã", "má", "mạ", "mac",
      ])
    #expect(
      sorted(["ậ", "ẫ", "ẩ", "ấ", "ầ", "â", "ặ", "ă"]) == [
        "ă", "ặ", "â", "ầ", "ẩ", "ẫ", "ấ", "ậ",
      ])
  }

  @Test func `takes digits for what they are worth, before letters and behind blanks`() {
    #expect(
      sorted(["Lớp 10", "Lớp 9B", "Lớp 9", "Lớp 9A", "Lớp", "Lớp 010", "Lớp chọn", "Lớp (ghép)"])
        == [
          "Lớp", "Lớp (ghép)", "Lớp 9", "Lớp 9A", "Lớp 9B", "Lớp 10", "Lớp 010", "Lớp chọn",
        ])
    #expect(sorted(["Tổ 2", "Tổ 11", "Tổ 1"]) == ["Tổ 1", "Tổ 2", "Tổ 11"])
  }

  @Test func `does not care how a letter is composed, nor about capitals and blanks`() {
    #expect(VietnameseOrder("Nguye\u{302}\u{303}n") == VietnameseOrder("NGUYỄN"))
    #expect(VietnameseOrder("đo\u{323}\u{302}i") == VietnameseOrder("ĐỘI"))
    #expect(
      VietnameseOrder(ofPerson: "Le\u{302} Va\u{306}n U\u{301}t")
        == VietnameseOrder(ofPerson: "Lê Văn Út"))
    #expect(VietnameseOrder("  Tổ \u{A0} Toán ") == VietnameseOrder("tổ toán"))
  }

  @Test func `sorts the register of a class by given names, then by what goes before`() {
    let register = [
      "Đặng Hoài An", "Lê Thị An", "Nguyễn Bình An", "Trần Quốc Anh", "Vũ Phương Anh",
      "Hoàng Gia Bảo", "Đỗ Thị Bình", "Lý Minh Châu", "Bùi Văn Cường", "Phạm Tiến Dũng",
      "Cao Bá Đạt", "Nguyễn Văn Đức", "Ngô Thị Hà", "Hồ Thu Hằng", "Lê Thị Hoa", "Trần Thị Hoa",
      "Bùi Khánh Hòa", "Mai Đức Huy", "Lê Văn Khoa", "Phan Thị Lan", "Tô Thị Lành",
      "Nguyễn Đức Long", "Nguyễn Nhật Minh", "Trương Gia Minh", "Đinh Thị Nga", "Võ Thị Ngân",
      "Lê Hữu Nghĩa", "Chu Thị Nhung", "Dương Thị Oanh", "Lò Văn Ơn", "Vàng A Páo", "Hà Văn Quý",
      "Lâm Văn Sơn", "Nguyễn Văn Tâm", "Thân Văn Thái", "Nguyễn Thị Thảo", "Ngô Anh Thư",
      "Phùng Văn Tiến", "Lê Thị Út", "Đoàn Văn Vinh", "Nguyễn Như Ý", "Lưu Hải Yến",
    ]
    for round in register.indices {
      #expect(dealt(register, round).inOrderOfPersons { $0 } == register)
    }
  }

  @Test func `is one order of all texts, whatever they hold`() {
    let pieces = [
      "", "a", "ă", "â", "Ấ", "ạ", "đ", "Đ", "z", "w", "0", "7", "10", " x", "-", "е", "文",
      "\u{301}", "\u{200B}", "\u{1B}", "o", "\u{31B}", "\u{323}", "🙂", "ß",
    ]
    let texts = pieces.flatMap { first in
      pieces.flatMap { second in [first + second, "b" + first + second] }
    }
    let ordered = texts.inVietnameseOrder { $0 }.map { (text: $0, order: VietnameseOrder($0)) }
    for (index, left) in ordered.enumerated() {
      for right in ordered[index...] {
        #expect(!(right.order < left.order))
        #expect(
          (left.order == right.order) == (nameKey(left.text) == nameKey(right.text)),
          "\(left.text.debugDescription), \(right.text.debugDescription)")
      }
    }
  }
}
