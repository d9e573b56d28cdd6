import Testing

@testable import Office

@Suite struct `Entering a document in the arrivals register` {
  let today = CivilDate(iso: "2026-03-02")!

  func decision(issued: String, due: String? = nil) -> IncomingDraft {
    IncomingDraft(
      issuer: "UBND tỉnh", reference: DocumentReference("15/QĐ-UBND")!,
      issuedOn: CivilDate(iso: issued)!, kind: DocumentKind(word: "QĐ")!, subject: "Nghỉ lễ",
      dueOn: due.flatMap { CivilDate(iso: $0) })
  }

  @Test func `refuses a document dated after today and keeps the number free`() {
    var register = ArrivalsRegister(year: 2026, lastNumber: 41)
    let tomorrow = CivilDate(iso: "2026-03-03")!
    #expect(throws: RegistrationError.issuedAfterToday(issued: tomorrow, today: today)) {
      try register.enter(decision(issued: "2026-03-03"), on: today)
    }
    #expect(register.lastNumber == 41)
  }

  @Test func `gives the next number, to a document that is late as well`() throws {
    var register = ArrivalsRegister(year: 2026, lastNumber: 41)
    let number = try register.enter(decision(issued: "2026-02-01", due: "2026-02-20"), on: today)
    #expect(number.description == "42/2026")
  }
}

@Suite struct `The number of an outgoing document` {
  @Test func `is printed with a zero below ten, and the symbol after the decree`() {
    let sequence = NumberSequence(
      year: 2026, kind: DocumentKind(word: "KH")!, division: .perKind)
    #expect(OutgoingNumber(sequence: sequence, number: 7).printed == "07")
    #expect(OutgoingNumber(sequence: sequence, number: 113).printed == "113")
    #expect(
      OutgoingNumber.symbol(kind: DocumentKind(word: "TTr")!, abbreviation: "NBK", unit: "VP")
        == "TTr-NBK")
    #expect(
      OutgoingNumber.symbol(kind: .officialLetter, abbreviation: "NBK", unit: "VP") == "NBK-VP")
  }

  @Test func `comes from one sequence for kinds that print the same symbol`() {
    let letters = [DocumentKind.officialLetter, DocumentKind(word: "TCg")!]
    let names = letters.map { NumberSequence(year: 2026, kind: $0, division: .perKind).name }
    #expect(Set(names).count == 1)
  }
}
