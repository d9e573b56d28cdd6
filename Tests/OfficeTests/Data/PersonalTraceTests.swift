import Testing

@testable import Office

@Suite struct `A trace of a person` {
  @Test(
    arguments: [
      ("liên hệ 0912 345 678", [.phone]), ("ĐT: 0912.345.678.", [.phone]),
      ("gọi +84 912 345 678", [.phone]), ("CCCD 001088012345", [.citizenNumber]),
      ("CMND số 012345678", [.citizenNumber]), ("em Lan, sinh ngày 5/1/2012", [.birth]),
      ("gửi về hoa@truong.edu.vn", [.mail]),
    ] as [(String, [PersonalTrace.Sort])]) func `is found by its form`(
      text: String, sorts: [PersonalTrace.Sort]
    )
  {
    #expect(PersonalTrace.sorts(in: text) == sorts)
  }

  @Test(arguments: [
    "Kế hoạch năm học 2025-2026", "113/QĐ-UBND ngày 20-11-2024", "thu 1 500 000 đồng",
    "lớp 6 7 8 9, 40 học sinh", "Nghị định 30/2020/NĐ-CP",
  ]) func `is not seen in days, numbers of documents and sums`(text: String) {
    #expect(PersonalTrace.sorts(in: text) == [])
  }
}
