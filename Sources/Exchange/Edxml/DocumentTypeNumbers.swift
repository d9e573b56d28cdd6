import Office

/// The numbers that the exchange gives to kinds of document.
///
/// Senders use the numbers as they please, so on import the name decides and the numbers are only
/// kept. Source: Circular 01/2022/TT-BTTTT, list of document types; kind 2 from number 10 to 17 and
/// from 27 on from memory.
public enum DocumentTypeNumbers {
  /// What to send for a kind of document with that name: an administrative document (kind 2), its
  /// number if the list has one, and the name itself.
  public static func type(named name: String) -> EdxmlDocumentType {
    EdxmlDocumentType(kind: 2, detail: number(named: name), name: name)
  }

  /// The number in the list of administrative documents, whatever the case and marks of the name.
  public static func number(named name: String) -> Int? { numbers[folded(cleaned(name).text)] }

  /// In the order of their numbers, from 1.
  static let administrative = [
    "Nghị quyết", "Quyết định", "Chỉ thị", "Quy chế", "Quy định", "Thông cáo", "Thông báo",
    "Hướng dẫn", "Chương trình", "Kế hoạch", "Phương án", "Đề án", "Dự án", "Báo cáo", "Biên bản",
    "Tờ trình", "Hợp đồng", "Công văn", "Công điện", "Bản ghi nhớ", "Bản cam kết",
    "Bản thỏa thuận", "Giấy chứng nhận", "Giấy ủy quyền", "Giấy mời", "Giấy giới thiệu",
    "Giấy nghỉ phép", "Giấy đi đường", "Giấy biên nhận hồ sơ", "Phiếu gửi", "Phiếu chuyển",
    "Thư công",
  ]

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (index, name) in administrative.enumerated() { numbers[folded(name)] = index + 1 }
    // The first three also exist as legal normative documents and are marked as individual ones.
    for name in administrative[..<3] {
      numbers[folded(name + " (cá biệt)")] = numbers[folded(name)]
    }
    return numbers
  }()
}
