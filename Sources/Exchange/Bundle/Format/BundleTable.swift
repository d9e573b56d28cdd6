import Office

/// `index.tsv`, for programs and spreadsheets.
enum BundleTable {
  static let columns = [
    "stt", "thu_muc", "loai", "ma_dinh_danh_vb", "so_ky_hieu", "ngay_ban_hanh", "loai_vb",
    "trich_yeu", "noi_gui", "noi_nhan", "do_khan", "so_tep", "sha256",
  ]

  static func text(_ rows: [BundleRow]) -> String {
    var text = columns.joined(separator: "\t") + "\n"
    for row in rows {
      let values: [String?] = [
        String(row.number), row.folder, row.isStatus ? "status" : "edoc", row.documentId,
        row.reference, row.date, row.type, row.subject, row.sender,
        row.receivers.joined(separator: "; "), row.priority.map { String($0) },
        String(row.files.count), row.digest.description,
      ]
      text += values.map { cell($0 ?? "") }.joined(separator: "\t") + "\n"
    }
    return text
  }

  /// A value that stays in its cell and is never run: spreadsheets take `=`, `+`, `-` and `@` for
  /// the start of a formula.
  static func cell(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in value.unicodeScalars { result.append(scalar.isHidden ? " " : scalar) }
    if let first = result.first, "=+-@".unicodeScalars.contains(first) {
      result.insert("'", at: result.startIndex)
    }
    return String(result)
  }
}
