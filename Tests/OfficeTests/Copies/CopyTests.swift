import Testing

@testable import Office

@Suite struct `A copy` {
  @Test func `is made in the ways of the decree and in no other`() {
    let ways = CopyForm.allCases.map { form in
      CopyWay.allCases.filter { (try? CopyRule.check(form, $0)) != nil }
    }
    #expect(ways.map(\.count) == [3, 3, 4])
    #expect(throws: CopyError.noSuchWay(.certified, .electronicToElectronic)) {
      try CopyRule.check(.certified, .electronicToElectronic)
    }
    #expect(throws: CopyError.noSuchWay(.ofCopy, .electronicToElectronic)) {
      try CopyRule.check(.ofCopy, .electronicToElectronic)
    }
  }

  func block(_ way: CopyWay, roles: Set<Role>, on moment: String) -> CopyBlock {
    let office = OfficeFacts(
      name: "Trường THCS Hoa Ban", organId: OrganIdentifier("H29.123.7")!, abbreviation: "HB",
      place: "Đông Hòa", superiorName: "", isRehearsal: true)
    let signer = Person(
      id: ID(1), handle: "hung", name: "Trần Văn Hùng", post: "Tổ trưởng", unit: "", roles: roles,
      account: nil, retiredOn: nil)
    let copy = CopyEntry(
      id: ID(1), year: 2026, number: 7, symbol: "SY-HB", form: .certified, way: way,
      source: .incoming(ID(1)), sourceReference: "15/KH-UBND", pages: 1, copies: 1,
      recipient: "Các tổ", signer: ID(1), signerName: "", decidedByName: "", fromCopy: nil,
      reason: "", at: Moment(iso: moment)!, strike: nil)
    return CopyBlock(copy, office: office, signer: signer, headPost: "Hiệu trưởng")
  }

  @Test func `on paper bears number, place and date, and in whose place it is signed`() {
    let block = block(.paperToPaper, roles: [.groupHead], on: "2026-02-05T08:15:30")
    #expect(block.left[1] == "Số: 07/SY-HB")
    #expect(block.right[1] == "Đông Hòa, ngày 05 tháng 02 năm 2026")
    #expect(block.right[3...4] == ["TL. HIỆU TRƯỞNG", "TỔ TRƯỞNG"])
    let march = self.block(.paperToPaper, roles: [.vicePrincipal], on: "2026-03-15T08:15:30")
    #expect(march.right[1] == "Đông Hòa, ngày 15 tháng 3 năm 2026")
    #expect(march.right[3] == "KT. HIỆU TRƯỞNG")
  }

  @Test func `of electronic form bears one line and no number`() {
    let block = block(.paperToElectronic, roles: [.principal], on: "2026-01-05T08:15:30")
    #expect(block.left.isEmpty)
    #expect(block.right == ["SAO Y; TRƯỜNG THCS HOA BAN; 05/01/2026; 08:15:30"])
  }
}
