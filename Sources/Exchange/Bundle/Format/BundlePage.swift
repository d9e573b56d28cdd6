import Office

/// `index.html`, the index for people: opens from the folder, loads nothing, runs nothing.
///
/// Always in Vietnamese, like the labels of the bundle: it is part of what is handed over and must
/// not depend on the language of whoever makes it.
enum BundlePage {
  static func text(_ head: BundleHead, _ rows: [BundleRow]) -> String {
    let receiver = head.receiver.map { ", bên nhận: \($0)" } ?? ""
    let note = head.description.map { "\n<p>\(shown($0))</p>" } ?? ""
    let title = "Hồ sơ chuyển giao \(head.name)"
    return """
      <!DOCTYPE html>
      <html lang="vi">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(shown(title))</title>
      <style>
      body { font-family: serif; margin: 2em }
      table { border-collapse: collapse }
      th, td { border: 1px solid; padding: 0.3em 0.5em; text-align: left; vertical-align: top }
      </style>
      </head>
      <body>
      <h1>\(shown(title))</h1>
      <p>\(shown("Bên gửi: \(head.organization) (\(head.organId))\(receiver)"))</p>\(note)
      <table>
      <tr>\(headings.map { "<th>\($0)</th>" }.joined())</tr>
      \(rows.map(line).joined(separator: "\n"))
      </table>
      </body>
      </html>

      """
  }

  private static let headings = [
    "STT", "Số, ký hiệu", "Ngày ban hành", "Loại", "Trích yếu", "Nơi gửi", "Nơi nhận", "Độ khẩn",
    "Tệp",
  ]

  private static let priorities = ["Thường", "Khẩn", "Thượng khẩn", "Hỏa tốc", "Hỏa tốc hẹn giờ"]

  private static func line(_ row: BundleRow) -> String {
    let type = row.isStatus ? "Trạng thái \(row.type ?? "")" : row.type
    let priority = row.priority.map { priorities.indices.contains($0) ? priorities[$0] : "\($0)" }
    let cells: [String?] = [
      String(row.number), row.reference, row.date.map(dayFirst), type, row.subject, row.sender,
      row.receivers.joined(separator: "; "), priority,
    ]
    let files =
      [link(BundleLayout.document(in: row.folder), BundleLayout.documentName)]
      + row.files.map { link(BundleLayout.file($0, in: row.folder), $0) }
    return "<tr>" + cells.map { "<td>\(shown($0 ?? ""))</td>" }.joined()
      + "<td>\(files.joined(separator: "<br>"))</td></tr>"
  }

  /// A link within the bundle. Paths there are plain ASCII and need no escaping in a URL.
  private static func link(_ path: String, _ name: String) -> String {
    "<a href=\"\(shown(path))\">\(shown(name))</a>"
  }

  /// `02/03/2026`, as people here write it.
  private static func dayFirst(_ date: String) -> String {
    date.split(separator: "-").reversed().joined(separator: "/")
  }

  /// Text that is text in HTML, and that hides nothing.
  static func shown(_ text: String) -> String { escapedForHTML(harmless(text)) }
}
